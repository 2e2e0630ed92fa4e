//! Hard limits and shortfalls: findings with the number and the fact behind them.

mod kind;

use eleven_rounds_catalog::choices::{Ingress, Trigger};
use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::{DeploymentOption, Launch};
use serde::Serialize;

use crate::metering::ecs::hosts::HostModel;
use crate::metering::ecs::sizes::TaskSizing;
use crate::options::configured::ConfiguredOptions;
use crate::prices::book::PriceBook;
use crate::rules::launches;
use crate::scenario::fields::{Field, Scenario};

pub use crate::options::findings::kind::FindingKind;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A fixed limit: the option is out for this workload.
    Blocker,
    /// What was configured does not work: another front door, size or count would.
    Misfit,
    /// An adjustable limit, or a weakness to know of.
    Warning,
}

impl Severity {
    /// Every severity, the weightiest first.
    pub const ALL: [Severity; 3] = [Severity::Blocker, Severity::Misfit, Severity::Warning];
}

/// One finding.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// How much it weighs.
    pub severity: Severity,
    /// The option concerned.
    pub option: DeploymentOption,
    /// What the workload needs, in the unit of the kind; where a count is too small, what
    /// would do.
    pub needed: f64,
    /// What there is.
    pub limit: f64,
    /// The front door concerned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub door: Option<Ingress>,
    /// The fact behind the limit.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "fact_key")]
    pub fact: Option<Fact>,
}

impl Finding {
    /// The day that the limit of [`FindingKind::NotOffered`] is.
    pub fn day(&self) -> Date {
        Date::from_days(self.limit.clamp(0.0, 100_000.0) as i32)
    }
}

fn fact_key<S: serde::Serializer>(fact: &Option<Fact>, serializer: S) -> Result<S::Ok, S::Error> {
    match fact {
        Some(fact) => serializer.serialize_str(fact.key()),
        None => serializer.serialize_none(),
    }
}

/// Collects the findings of one option.
struct Findings<'a> {
    option: DeploymentOption,
    book: &'a PriceBook,
    scenario: &'a Scenario,
    found: Vec<Finding>,
}

impl Findings<'_> {
    fn value(&self, fact: Fact) -> f64 {
        self.book.fact(fact, self.scenario.as_of).value
    }

    fn push(&mut self, kind: FindingKind, severity: Severity, needed: f64, limit: f64) {
        let option = self.option;
        self.found.push(Finding { kind, severity, option, needed, limit, door: None, fact: None });
    }

    /// Where `needed` is above a fact: fixed limits block, adjustable ones warn.
    fn against(&mut self, kind: FindingKind, needed: f64, fact: Fact) {
        self.against_value(kind, needed, self.value(fact), fact);
    }

    fn against_value(&mut self, kind: FindingKind, needed: f64, limit: f64, fact: Fact) {
        if needed > limit {
            let adjustable = self.book.fact(fact, self.scenario.as_of).adjustable;
            let severity = if adjustable { Severity::Warning } else { Severity::Blocker };
            self.push(kind, severity, needed, limit);
            self.cite(fact);
        }
    }

    fn cite(&mut self, fact: Fact) {
        if let Some(last) = self.found.last_mut() {
            last.fact = Some(fact);
        }
    }

    /// The limits of API Gateway; the other doors have none that we know.
    fn door(&mut self, door: Ingress, longest_s: f64, largest_mb: f64, peak_rps: f64) {
        let timeout = match door {
            Ingress::HttpApi => Fact::HttpApiTimeoutS,
            Ingress::RestApi => Fact::RestApiTimeoutS,
            Ingress::None | Ingress::FunctionUrl | Ingress::Alb | Ingress::Nlb => return,
        };
        let start = self.found.len();
        self.against(FindingKind::DoorTimeout, longest_s, timeout);
        self.against(FindingKind::DoorPayload, largest_mb, Fact::FrontdoorPayloadMb);
        self.against(FindingKind::DoorRate, peak_rps, Fact::FrontdoorAccountRps);
        for finding in &mut self.found[start..] {
            finding.door = Some(door);
            // It blocks this front door and not the option.
            finding.severity = finding.severity.max(Severity::Misfit);
        }
    }
}

/// What stands against an option.
pub fn of(
    option: DeploymentOption,
    models: &ConfiguredOptions<'_>,
    scenario: &Scenario,
    book: &PriceBook,
    requests: f64,
) -> Vec<Finding> {
    let mut findings = Findings { option, book, scenario, found: Vec::new() };
    let launched = launch(option).and_then(launches::day);
    if let Some(day) = launched.filter(|day| scenario.as_of < *day) {
        let days = |day: Date| f64::from(day.days());
        let needed = days(scenario.as_of);
        let limit = days(day);
        findings.push(FindingKind::NotOffered, Severity::Blocker, needed, limit);
    }
    match option {
        DeploymentOption::Lambda | DeploymentOption::Provisioned => {
            lambda(&mut findings, models, requests);
        }
        DeploymentOption::LambdaManaged => managed(&mut findings, models, requests),
        DeploymentOption::Fargate => {
            fargate(&mut findings, models, requests, &models.fargate.best(requests));
        }
        DeploymentOption::FargateSpot => {
            let best = models.spot.best(requests, &models.fargate);
            fargate(&mut findings, models, requests, &best);
            let notice = findings.value(Fact::SpotNoticeS);
            let kind = FindingKind::SpotInterruption;
            findings.push(kind, Severity::Warning, notice, notice);
            findings.cite(Fact::SpotNoticeS);
        }
        DeploymentOption::EcsEc2 => hosts(&mut findings, models, &models.ec2, requests),
        DeploymentOption::EcsManaged => hosts(&mut findings, models, &models.ecs_managed, requests),
    }
    if !models.commitment.is_none() && !models.plan_covers(option, requests) {
        findings.push(FindingKind::PlanRateUnknown, Severity::Warning, 0.0, 0.0);
    }
    blockers_first(&findings.found)
}

/// When an option came; Lambda on demand is as old as the first day of all.
fn launch(option: DeploymentOption) -> Option<Launch> {
    Some(match option {
        DeploymentOption::Lambda => return None,
        DeploymentOption::Provisioned => Launch::ProvisionedConcurrency,
        DeploymentOption::LambdaManaged => Launch::Lmi,
        DeploymentOption::Fargate => Launch::Fargate,
        DeploymentOption::FargateSpot => Launch::FargateSpot,
        DeploymentOption::EcsEc2 => Launch::Ecs,
        DeploymentOption::EcsManaged => Launch::EcsMi,
    })
}

/// What stands against Lambda Managed Instances.
fn managed(findings: &mut Findings<'_>, models: &ConfiguredOptions<'_>, requests: f64) {
    let work = &models.work;
    let kind = FindingKind::ManagedMemoryLimit;
    findings.against(kind, work.memory_mb, Fact::LmiMemoryMaxMb);
    let Some(fleet) = models.managed.best(requests, &models.card) else {
        if findings.found.iter().all(|finding| finding.kind != kind) {
            let needed = work.memory_mb / 1024.0;
            findings.push(FindingKind::NoInstance, Severity::Misfit, needed, 0.0);
        }
        return;
    };
    let longest_s = fleet.alone_ms / 1000.0 * work.longest_factor;
    // Calls that wait for their answer have the limit of any function.
    let limit = match work.trigger {
        Trigger::Http => Fact::LambdaTimeoutS,
        Trigger::Queue | Trigger::Job => Fact::LmiTimeoutS,
    };
    findings.against(FindingKind::ManagedTimeout, longest_s, limit);
    if fleet.in_flight > 1.0 {
        let kind = FindingKind::SharedEnvironment;
        findings.push(kind, Severity::Warning, fleet.in_flight, 1.0);
    }
    latency(findings, fleet.alone_ms, work.latency_ms);
    let largest_mb = work.request_kb.max(work.response_kb) / 1024.0;
    let peak_rps = models.load.peak_rate(requests);
    findings.door(models.lambda.door(), longest_s, largest_mb, peak_rps);
}

/// What stands against ECS on hosts.
fn hosts(
    findings: &mut Findings<'_>,
    models: &ConfiguredOptions<'_>,
    model: &HostModel,
    requests: f64,
) {
    let Some(packing) = model.best(requests, &models.fargate, &models.card) else {
        let needed = models.work.memory_mb / 1024.0;
        findings.push(FindingKind::NoInstance, Severity::Misfit, needed, 0.0);
        return;
    };
    tasks(findings, models, requests, &packing.task);
    findings.push(FindingKind::InterfacesNotChecked, Severity::Warning, packing.per_host, 0.0);
    if model.is_spot() {
        let kind = FindingKind::SpotInterruption;
        findings.push(kind, Severity::Warning, 0.0, 0.0);
    }
}

/// What stands against Lambda.
fn lambda(findings: &mut Findings<'_>, models: &ConfiguredOptions<'_>, requests: f64) {
    let scenario = findings.scenario;
    let work = &models.work;
    let lambda = &models.lambda;
    let longest_s = lambda.duration_ms / 1000.0 * work.longest_factor;
    findings.against(FindingKind::LambdaTimeout, longest_s, Fact::LambdaTimeoutS);
    if let Some(timeout) = findings.found.last_mut()
        && scenario.answer(Field::Splittable).value() == Some(1.0)
    {
        // Work that can be cut into steps is not stopped by the limit, only shaped by it.
        timeout.severity = Severity::Warning;
    }
    findings.against(FindingKind::LambdaMemoryLimit, work.memory_mb, Fact::LambdaMemoryMaxMb);
    if lambda.memory_mb < work.memory_mb && findings.found.iter().all(not_memory) {
        let needed = work.memory_mb;
        let memory = lambda.memory_mb;
        findings.push(FindingKind::LambdaMemoryShort, Severity::Misfit, needed, memory);
    }
    let request_mb = work.request_kb / 1024.0;
    let response_mb = work.response_kb / 1024.0;
    match work.trigger {
        Trigger::Http => {
            let response = if scenario.streaming {
                Fact::LambdaStreamPayloadMb
            } else {
                Fact::LambdaSyncPayloadMb
            };
            findings.against(FindingKind::LambdaRequestSize, request_mb, Fact::LambdaSyncPayloadMb);
            findings.against(FindingKind::LambdaResponseSize, response_mb, response);
        }
        Trigger::Queue | Trigger::Job => {
            let kind = FindingKind::LambdaEventSize;
            findings.against(kind, work.request_kb, Fact::LambdaAsyncPayloadKb);
        }
    }
    findings.against(FindingKind::LambdaDisk, scenario.lambda_disk_mb, Fact::LambdaEphemeralMaxMb);
    let allowed = scenario.concurrency.unwrap_or(findings.value(Fact::LambdaConcurrency));
    let in_flight = lambda.peak_concurrency(requests).ceil();
    let peak_rps = models.load.peak_rate(requests);
    findings.against_value(
        FindingKind::LambdaConcurrency,
        in_flight,
        allowed,
        Fact::LambdaConcurrency,
    );
    if in_flight <= allowed {
        let through = allowed * findings.value(Fact::LambdaRpsPerConcurrency);
        let kind = FindingKind::LambdaRate;
        if peak_rps > through {
            findings.push(kind, Severity::Warning, peak_rps, through);
            findings.cite(Fact::LambdaRpsPerConcurrency);
        }
    }
    latency(findings, lambda.duration_ms, work.latency_ms);
    findings.door(lambda.door(), longest_s, request_mb.max(response_mb), peak_rps);
}

fn not_memory(finding: &Finding) -> bool {
    finding.kind != FindingKind::LambdaMemoryLimit
}

/// What stands against Fargate.
fn fargate(
    findings: &mut Findings<'_>,
    models: &ConfiguredOptions<'_>,
    requests: f64,
    best: &TaskSizing,
) {
    let work = &models.work;
    let scenario = findings.scenario;
    let book = findings.book;
    let largest = book.fargate_sizes().iter().map(|size| size.memory_gb).fold(0.0, f64::max);
    if work.memory_mb > largest * 1024.0 {
        let needed = work.memory_mb / 1024.0;
        findings.push(FindingKind::FargateMemoryLimit, Severity::Blocker, needed, largest);
    }
    findings.against(
        FindingKind::FargateDisk,
        scenario.fargate_disk_gb,
        Fact::FargateEphemeralMaxGb,
    );
    tasks(findings, models, requests, best);
}

/// What stands against tasks of one size, wherever they run.
fn tasks(
    findings: &mut Findings<'_>,
    models: &ConfiguredOptions<'_>,
    requests: f64,
    best: &TaskSizing,
) {
    let work = &models.work;
    let fargate = &models.fargate;
    let memory_mb = best.size.memory_gb * 1024.0;
    let limit = |finding: &Finding| finding.kind == FindingKind::FargateMemoryLimit;
    if memory_mb < work.memory_mb && !findings.found.iter().any(limit) {
        let kind = FindingKind::FargateMemoryShort;
        findings.push(kind, Severity::Misfit, work.memory_mb, memory_mb);
    }
    if work.trigger != Trigger::Job {
        let needed = fargate.needed_at_peak(best, requests);
        let peak = models.fargate.mean_rate(requests) * models.load.busiest;
        let most = fargate.tasks_at(best, peak);
        if needed > most {
            findings.push(FindingKind::TooFewTasks, Severity::Misfit, needed, most);
        }
        if work.trigger == Trigger::Http && fargate.tasks_at(best, 0.0) == 1.0 {
            findings.push(FindingKind::NoSpareTask, Severity::Warning, 2.0, 1.0);
        }
    }
    latency(findings, best.alone_ms, work.latency_ms);
    let longest_s = best.alone_ms / 1000.0 * work.longest_factor;
    let largest_mb = work.request_kb.max(work.response_kb) / 1024.0;
    let peak_rps = models.load.peak_rate(requests);
    findings.door(fargate.door(), longest_s, largest_mb, peak_rps);
}

fn blockers_first(found: &[Finding]) -> Vec<Finding> {
    let of = |severity| found.iter().copied().filter(move |finding| finding.severity == severity);
    Severity::ALL.into_iter().flat_map(of).collect()
}

fn latency(findings: &mut Findings<'_>, alone_ms: f64, objective_ms: f64) {
    if alone_ms > objective_ms * (1.0 + 1e-9) {
        findings.push(FindingKind::LatencyMissed, Severity::Warning, alone_ms, objective_ms);
    }
}
