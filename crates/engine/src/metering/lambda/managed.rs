//! Lambda Managed Instances: functions on EC2 instances that AWS runs. An environment handles several
//! requests at once.

use std::cell::OnceCell;

use eleven_rounds_catalog::choices::Runtime;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::capacity_plan::CapacityPlan;
use crate::metering::ecs::sizes::{SLACK, request_limit};
use crate::metering::instances::{Host, HostUse, allowed, fee, mean};
use crate::metering::lambda::function::LambdaModel;
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::skus;
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;
use crate::scenario::setting::Auto;
use crate::scenario::value::instance::InstanceChoice;

/// Lambda Managed Instances, configured for a scenario and ready to be metered at any rate.
pub struct ManagedModel {
    work: Workload,
    load: Load,
    /// The type that is asked for.
    pub choice: Auto<InstanceChoice>,
    plan: CapacityPlan,
    memories: Vec<f64>,
    /// Requests that each vCPU of an environment takes at once.
    pub per_vcpu: f64,
    /// The fleets that may carry the work: looked up when first needed.
    fleets: OnceCell<Vec<Fleet>>,
    /// The fewest instances.
    pub min_instances: f64,
    target: f64,
    /// vCPUs and GB of each instance that AWS keeps.
    reserved: (f64, f64),
}

/// Environments of one memory on instances of one type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fleet {
    /// The instances.
    pub host: Host,
    /// Memory of an environment, in MB.
    pub memory_mb: f64,
    /// Environments on one instance.
    pub environments: f64,
    /// Requests that one environment takes at once.
    pub in_flight: f64,
    /// How long a request takes alone, in ms.
    pub alone_ms: f64,
    /// Requests a second that one instance handles at full use.
    pub throughput: f64,
    /// Whether an environment holds the process and meets the objective.
    pub fits: bool,
}

impl ManagedModel {
    /// Configures the environments and instances: what is `auto` is derived.
    pub fn new(
        scenario: &Scenario,
        work: &Workload,
        load: &Load,
        book: &PriceBook,
    ) -> ManagedModel {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let least = fact(Fact::LmiMemoryMinMb);
        let most = fact(Fact::LmiMemoryMaxMb);
        let memories: Vec<f64> = match scenario.lmi_memory_mb.user_value() {
            Some(memory) => vec![memory],
            // From the smallest to the largest in doublings: between them an instance's memory
            // would be left over.
            None => core::iter::successors(Some(least), |memory| Some(memory * 2.0))
                .take_while(|memory| *memory <= most)
                .collect(),
        };
        let per_vcpu = scenario.lmi_concurrency.user_value().or_else(|| {
            Some(fact(match scenario.runtime {
                Runtime::Node => Fact::LmiPerVcpuNode,
                Runtime::Python => Fact::LmiPerVcpuPython,
                Runtime::Java => Fact::LmiPerVcpuJava,
                Runtime::Dotnet => Fact::LmiPerVcpuDotnet,
                // Not documented: what the process takes decides.
                Runtime::Go | Runtime::Rust => return None,
            }))
        });
        let per_vcpu = per_vcpu.unwrap_or_else(|| request_limit(scenario));
        ManagedModel {
            work: *work,
            load: load.clone(),
            choice: scenario.lmi_type,
            plan: CapacityPlan::new(scenario, true),
            memories,
            per_vcpu,
            fleets: OnceCell::new(),
            min_instances: scenario.lmi_min_instances.unwrap_or(fact(Fact::LmiDefaultInstances)),
            target: scenario.target_utilisation / 100.0,
            reserved: (fact(Fact::LmiHostReservedVcpu), fact(Fact::LmiHostReservedGb)),
        }
    }

    /// The fleets that hold the process and meet the objective; all where none does.
    pub(crate) fn fleets(&self, rates: &RateCard<'_>) -> &[Fleet] {
        self.fleets.get_or_init(|| {
            let host_use = HostUse {
                sku: skus::INSTANCES,
                kept: self.reserved,
                plan: self.plan,
                on_demand_too: false,
                burstable: false,
                network_mode: None,
            };
            let hosts = allowed(self.choice, &self.work, &host_use, rates);
            let fleets_of = |host: &Host| {
                let host = *host;
                let each = self.memories.iter();
                each.filter_map(move |mb| fleet(host, *mb, self.per_vcpu, &self.work))
            };
            let all: Vec<Fleet> = hosts.iter().flat_map(fleets_of).collect();
            let fits = all.iter().any(|fleet| fleet.fits);
            all.into_iter().filter(|fleet| fleet.fits || !fits).collect()
        })
    }

    /// The cheapest fleet for this many requests a month; nothing where no type holds one
    /// environment.
    pub fn best(&self, requests: f64, rates: &RateCard<'_>) -> Option<Fleet> {
        let mut best: Option<(f64, Fleet)> = None;
        let mean = self.load.mean_rate(requests);
        // The fee is on what they cost on demand, also under a plan.
        let fee = 1.0 + rates.cost(skus::MANAGED_FEE.sku(), 0.0, 1.0);
        for fleet in self.fleets(rates) {
            let least = (mean / fleet.throughput).max(self.min_instances) * (1.0 - 2.0 * SLACK);
            let host = &fleet.host;
            let least = least * self.load.hours * host.least_usd();
            if best.as_ref().is_some_and(|(cost, _)| least > *cost) {
                continue;
            }
            let mut cost = self.instance_hours(fleet, requests) * host.hour_usd * fee;
            if host.plan_usd.is_finite() {
                let instances: Vec<(f64, f64)> = self.instances(fleet, requests).collect();
                cost += self.plan.added_usd(
                    (host.plan_usd, host.plan_saved_usd),
                    &instances,
                    self.load.month_hours,
                );
            }
            if best.as_ref().is_none_or(|(known_cost, known_fleet)| {
                cost < *known_cost || cost == *known_cost && fleet.order() < known_fleet.order()
            }) {
                best = Some((cost, *fleet));
            }
        }
        best.map(|(_, fleet)| fleet)
    }

    /// The instances of each step of the load with its hours.
    pub(crate) fn instances<'a>(
        &'a self,
        fleet: &'a Fleet,
        requests: f64,
    ) -> impl Iterator<Item = (f64, f64)> + 'a {
        let mean = self.load.mean_rate(requests);
        self.load.steps.iter().map(move |step| {
            let needed = mean * step.rate / fleet.throughput * (1.0 - SLACK);
            let instances = (needed / self.target).max(needed * self.load.peak_factor).ceil();
            (instances.max(self.min_instances), step.hours)
        })
    }

    fn instance_hours(&self, fleet: &Fleet, requests: f64) -> f64 {
        self.instances(fleet, requests).map(|(instances, hours)| instances * hours).sum()
    }

    /// The lines of a month with this fleet.
    pub(crate) fn meter_fleet(
        &self,
        fleet: &Fleet,
        requests: f64,
        lambda: &LambdaModel,
        rates: &RateCard<'_>,
        sink: &mut dyn Sink,
    ) {
        let arriving = requests * self.load.arriving;
        lambda.meter_requests(skus::MANAGED_REQUESTS, arriving, sink);
        let hours = InstanceHours(self.instance_hours(fleet, requests));
        let instance = fleet.host.instance;
        sink.add_instances(Line::Instances, skus::INSTANCES, instance, hours, &|| {
            mean(hours.0, self.load.month_hours)
        });
        if let Some(usd) = rates.instance_usd(skus::INSTANCES.sku(), instance) {
            fee(Line::ManagementFee, skus::MANAGED_FEE, hours.0, usd, sink);
        }
        lambda.meter_surroundings_in_network(requests, sink);
    }
}

impl Fleet {
    fn order(&self) -> (f64, f64, f64) {
        (self.host.vcpu, self.host.memory_gb, self.memory_mb)
    }
}

/// An instance divided evenly by memory; nothing where it is too small for one environment with
/// a whole vCPU, which is the least.
fn fleet(host: Host, memory_mb: f64, per_vcpu: f64, work: &Workload) -> Option<Fleet> {
    let by_memory = host.memory_gb * 1024.0 / memory_mb;
    let environments = (by_memory.min(host.vcpu) + SLACK).floor();
    if environments < 1.0 {
        return None;
    }
    let vcpu = host.vcpu / environments;
    let alone_ms = work.alone_ms(vcpu);
    let room = memory_mb - work.base_mb;
    let by_room = if work.per_request_mb > 0.0 { room / work.per_request_mb } else { f64::MAX };
    let in_flight = (per_vcpu * vcpu).min(by_room + SLACK).floor().max(1.0);
    let by_cpu = if work.cpu_ms > 0.0 { 1000.0 * vcpu / work.cpu_ms } else { f64::MAX };
    let throughput = environments * by_cpu.min(1000.0 * in_flight / alone_ms.max(1e-3));
    let fits = memory_mb >= work.memory_mb && alone_ms <= work.latency_ms * (1.0 + SLACK);
    Some(Fleet { host, memory_mb, environments, in_flight, alone_ms, throughput, fits })
}
