//! The derivation of a quantity: a sum of products of named terms, as a value.

use serde::Serialize;

/// The name of a factor: its words are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TermLabel {
    /// Requests, messages or runs in the month.
    Requests,
    /// Metered increments for each request.
    Increments,
    /// Billed seconds of one request.
    BilledSeconds,
    /// Memory of the function, in GB.
    FunctionMemory,
    /// Cold starts in the month.
    ColdStarts,
    /// Seconds that a cold start takes.
    InitSeconds,
    /// Disk above what is included, in GB.
    ExtraDisk,
    /// GB for each request.
    GbPerRequest,
    /// Task-hours in which tasks serve.
    ServingTaskHours,
    /// Task-hours in which tasks start.
    StartingTaskHours,
    /// Task-hours in which a deployment runs old and new side by side.
    OverlapTaskHours,
    /// vCPUs of a task.
    TaskVcpu,
    /// Memory of a task, in GB.
    TaskMemory,
    /// Hours of the month.
    HoursOfMonth,
    /// Mean capacity units over the month.
    MeanLcu,
    /// Availability zones.
    Zones,
    /// NAT gateways.
    Gateways,
    /// GB of logs ingested in the month.
    LogsIngested,
    /// Months that logs are kept.
    RetentionMonths,
    /// Stored size against ingested size.
    StoredShare,
    /// Size of the image, in GB.
    ImageGb,
    /// Tasks started in the month.
    TasksStarted,
    /// Months.
    Months,
    /// Hand-overs from stage to stage for each run.
    HandOvers,
    /// Shards of a stream.
    Shards,
    /// Environments provisioned on average.
    MeanEnvironments,
    /// Seconds in which environments are provisioned, in whole steps of what is billed.
    ProvisionedSeconds,
    /// The share of requests that provisioned environments serve.
    ProvisionedShare,
    /// The share of requests that spills over to environments on demand.
    SpillShare,
    /// Task-hours on Spot.
    SpotTaskHours,
    /// Task-hours on demand.
    OnDemandTaskHours,
    /// EC2 instances on average.
    MeanInstances,
    /// EC2 instances that are reserved.
    ReservedInstances,
    /// Instance-hours.
    InstanceHours,
    /// vCPUs of an instance.
    InstanceVcpu,
    /// vCPU-hours above the baseline of burstable instances and the credits of the day.
    SurplusVcpuHours,
    /// Dollars of one instance-hour on demand, without any discount.
    InstancePrice,
    /// GB of a root volume.
    VolumeGb,
    /// Dollars committed for each hour.
    CommittedPerHour,
    /// The share that a commitment does not cover.
    UncoveredShare,
    /// How many for each request.
    EachRequest,
    /// How many.
    Count,
    /// GB.
    Gb,
    /// Directions in which data is charged.
    Directions,
    /// The share of requests, from 0 to 1.
    Share,
    /// The share of something standing that the workload pays for, from 0 to 1.
    OwnShare,
    /// Tasks on average over the month.
    MeanTasks,
    /// Seconds that a snapshot is charged for.
    SnapshotSeconds,
    /// GB that come with each vCPU.
    GbPerVcpu,
    /// Calls of a month that bring no message from a queue.
    EmptyPolls,
}

/// One factor with its number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FormulaTerm {
    /// What it is.
    pub factor: TermLabel,
    /// How much.
    pub value: f64,
}

/// Which of the four dimensions of a load balancer capacity unit is the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LcuDimension {
    /// New connections a second.
    NewConnections,
    /// Connections open in a minute.
    ActiveConnections,
    /// Gigabytes in an hour.
    ProcessedBytes,
    /// Rules evaluated a second.
    RuleEvaluations,
}

/// A quantity as a sum of products.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Derivation {
    /// Each product is multiplied, the products are added.
    pub sum: Vec<Vec<FormulaTerm>>,
    /// The dimension that decides the capacity units, with the units each one needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lcu: Option<(LcuDimension, [f64; 4])>,
}

impl Derivation {
    /// One product.
    pub fn product(terms: &[(TermLabel, f64)]) -> Derivation {
        Derivation::default().plus(terms)
    }

    /// Adds a product; one that is 0 is left out unless it is the only one.
    pub fn plus(mut self, terms: &[(TermLabel, f64)]) -> Derivation {
        let zero = terms.iter().any(|(_, value)| *value == 0.0);
        if !zero || self.sum.is_empty() {
            self.sum
                .push(terms.iter().map(|&(factor, value)| FormulaTerm { factor, value }).collect());
        }
        self
    }

    /// One product of which a workload pays a share; a whole share says nothing in a formula.
    pub fn shared(terms: &[(TermLabel, f64)], share: f64) -> Derivation {
        let all = Derivation::product(terms);
        if share == 1.0 { all } else { all.times(TermLabel::OwnShare, share) }
    }

    /// Each product times a further factor.
    pub fn times(mut self, factor: TermLabel, value: f64) -> Derivation {
        for terms in &mut self.sum {
            terms.push(FormulaTerm { factor, value });
        }
        self
    }

    /// What the formula gives.
    pub fn value(&self) -> f64 {
        self.sum.iter().map(|terms| terms.iter().map(|term| term.value).product::<f64>()).sum()
    }
}
