//! ECS on Fargate with a share of the tasks on Fargate Spot.

use eleven_rounds_catalog::choices::Trigger;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::metering::derivation::TermLabel;
use crate::metering::ecs::fargate::FargateModel;
use crate::metering::ecs::sizes::TaskSizing;
use crate::metering::line::Line;
use crate::metering::sink::{Sink, product};
use crate::metering::skus;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;
use crate::scenario::value::size::Size;

/// How a service spreads its tasks over its two capacity providers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpotModel {
    /// Tasks on demand before any is on Spot.
    pub base: f64,
    /// The share of further tasks on Spot, from 0 to 1.
    pub share: f64,
    /// What a vCPU and a GB save in an hour on Spot, only to choose a size by.
    saved: (f64, f64),
}

impl SpotModel {
    /// The base and the weight of a scenario.
    pub fn new(scenario: &Scenario, fargate: &FargateModel, rates: &RateCard<'_>) -> SpotModel {
        let arch = scenario.arch;
        let saved = |full: Sku, spot: Sku| {
            let known = rates.knows(full) && rates.knows(spot);
            if known { rates.cost(full, 0.0, 1.0) - rates.cost(spot, 0.0, 1.0) } else { 0.0 }
        };
        SpotModel {
            // One task on demand answers while Spot capacity is away.
            base: scenario.spot_base.unwrap_or(fargate.min_tasks.min(1.0)),
            share: scenario.spot_share / 100.0,
            saved: (
                saved(skus::fargate_vcpu(arch).sku(), skus::spot_vcpu(arch).sku()),
                saved(skus::fargate_memory(arch).sku(), skus::spot_memory(arch).sku()),
            ),
        }
    }

    /// Task-hours on Spot for tasks of one size, of all serving, starting and overlapping ones.
    fn spot_hours(&self, size: &TaskSizing, requests: f64, fargate: &FargateModel) -> f64 {
        let all = fargate.task_traffic(size, requests).hours;
        if fargate.trigger() == Trigger::Job {
            return all.iter().sum::<f64>() * self.share;
        }
        let serving = fargate.serving(size, requests);
        let spot: f64 = serving.map(|(tasks, hours)| (tasks - self.base).max(0.0) * hours).sum();
        // What starts and what overlaps is spread like what serves.
        let part = if all[0] > 0.0 { spot * self.share / all[0] } else { 0.0 };
        all.iter().sum::<f64>() * part
    }

    /// The share of task-hours on Spot, from 0 to 1.
    pub(crate) fn spot_share(
        &self,
        size: &TaskSizing,
        requests: f64,
        fargate: &FargateModel,
    ) -> f64 {
        let all: f64 = fargate.task_traffic(size, requests).hours.iter().sum();
        if all > 0.0 { self.spot_hours(size, requests, fargate) / all } else { 0.0 }
    }

    /// The cheapest size for this many requests a month.
    pub fn best(&self, requests: f64, fargate: &FargateModel) -> TaskSizing {
        let spot_hour = |size: &TaskSizing| {
            let (vcpu, memory) = self.saved;
            size.hour_cost - size.size.vcpu * vcpu - size.size.memory_gb * memory
        };
        let cost = |size: &TaskSizing| {
            let all: f64 = fargate.task_traffic(size, requests).hours.iter().sum();
            let spot = self.spot_hours(size, requests, fargate);
            let polling = fargate.polling_usd(size, requests);
            (all - spot) * size.hour_cost + spot * spot_hour(size) + polling
        };
        let mut best = fargate.best(requests);
        let mut least = cost(&best);
        for size in fargate.on_spot() {
            // A size that would be dearer even with every task on the cheaper of the two is out.
            let cheaper = spot_hour(size).min(size.hour_cost);
            if fargate.least_hours(size, requests) * cheaper <= least {
                let size_cost = cost(size);
                if size_cost < least {
                    (best, least) = (*size, size_cost);
                }
            }
        }
        best
    }

    /// The lines of a month with tasks of this size.
    pub(crate) fn meter(
        &self,
        size: &TaskSizing,
        requests: f64,
        fargate: &FargateModel,
        sink: &mut dyn Sink,
    ) {
        let arch = fargate.arch();
        let traffic = fargate.task_traffic(size, requests);
        let spot = self.spot_hours(size, requests, fargate);
        let rest = traffic.hours.iter().sum::<f64>() - spot;
        let Size { vcpu, memory_gb } = size.size;
        let on_demand = (TermLabel::OnDemandTaskHours, rest);
        let on_spot = (TermLabel::SpotTaskHours, spot);
        let cpu = Vcpus(vcpu);
        let memory = Gib(memory_gb);
        let of_cpu = (TermLabel::TaskVcpu, vcpu);
        let of_memory = (TermLabel::TaskMemory, memory_gb);
        for (hours, why, lines, cpu_sku, memory_sku) in [
            (
                Hours(rest),
                on_demand,
                [Line::FargateVcpu, Line::FargateMemory],
                skus::fargate_vcpu(arch),
                skus::fargate_memory(arch),
            ),
            (
                Hours(spot),
                on_spot,
                [Line::SpotVcpu, Line::SpotMemory],
                skus::spot_vcpu(arch),
                skus::spot_memory(arch),
            ),
        ] {
            product(sink, lines[0], cpu_sku, cpu * hours, &[why, of_cpu]);
            product(sink, lines[1], memory_sku, memory * hours, &[why, of_memory]);
        }
        fargate.meter_around(size, traffic, requests, sink);
    }
}
