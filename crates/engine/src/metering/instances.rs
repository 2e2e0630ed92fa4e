//! EC2 instances for the workload: the allowed types and their cost.

use eleven_rounds_catalog::choices::{Purchase, TaskNetworkMode};
use eleven_rounds_catalog::units::*;

use crate::demand::workload::Workload;
use crate::metering::capacity_plan::CapacityPlan;
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::skus;
use crate::pricing::rate_card::RateCard;
use crate::scenario::setting::Auto;
use crate::scenario::value::instance::{InstanceChoice, family};

/// A type of instance that may carry the work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Host {
    /// Its index among the types of the price book.
    pub instance: usize,
    /// Virtual CPUs that are left for the work.
    pub vcpu: f64,
    /// Memory that is left for the work, in GB.
    pub memory_gb: f64,
    /// The most tasks that it takes, whatever their size: by network interfaces and GPUs.
    pub most_tasks: f64,
    /// vCPUs that it has all the time; no end where it has them all.
    pub(crate) baseline_vcpu: f64,
    /// Dollars of an hour as it is bought; where no price is known, a stand-in only to choose by.
    pub(crate) hour_usd: f64,
    /// Dollars of an hour on demand; no number where that is unknown.
    pub(crate) on_demand_usd: f64,
    /// Dollars of an hour under the Savings Plan, and what that saves of an hour on demand; no end and
    /// nothing where no rate is known.
    pub(crate) plan_usd: f64,
    pub(crate) plan_saved_usd: f64,
    /// Dollars of a vCPU-hour above the baseline; no end where that is unknown.
    pub(crate) surplus_usd: f64,
    /// Whether the price of an hour as it is bought is known.
    pub(crate) priced: bool,
}

impl Host {
    /// Whether tasks of any size are better off on it at any load: it has at least as much of
    /// everything, and costs no more. Fewer burstable hosts earn fewer credits, so that those beat none.
    pub(crate) fn beats(&self, other: &Host) -> bool {
        self.hour_usd < other.hour_usd
            && self.vcpu >= other.vcpu
            && self.memory_gb >= other.memory_gb
            && self.most_tasks >= other.most_tasks
            && self.baseline_vcpu.is_infinite()
            && self.on_demand_usd <= other.on_demand_usd
            && self.plan_usd <= other.plan_usd
    }

    /// Dollars of an hour that it costs at least, however it is bought.
    pub(crate) fn least_usd(&self) -> f64 {
        self.hour_usd.min(self.on_demand_usd) - self.plan_saved_usd.max(0.0)
    }
}

/// What instances are for, besides the work.
pub(crate) struct HostUse {
    /// What prices an hour.
    pub sku: SkuOf<InstanceHours>,
    /// vCPUs and GB of each that are kept.
    pub kept: (f64, f64),
    /// The Savings Plan, where it covers them.
    pub plan: CapacityPlan,
    /// Whether one with a price on demand alone will do, too.
    pub on_demand_too: bool,
    /// Whether burstable types are chosen without being named.
    pub burstable: bool,
    /// The network mode of the tasks on them, where there are any.
    pub network_mode: Option<TaskNetworkMode>,
}

/// The types that a choice allows, of the workload's architecture, with their prices. Types that
/// were launched after the day are left out as long as one was there, and so are types whose price
/// is unknown as long as one has a price. Flex types and, for work without a GPU, types with one are
/// taken only where they are named; so are burstable ones with Windows, whose prices are not in the
/// book.
pub(crate) fn allowed(
    choice: Auto<InstanceChoice>,
    work: &Workload,
    host_use: &HostUse,
    rates: &RateCard<'_>,
) -> Vec<Host> {
    let types = rates.book().instance_types();
    let burstable = host_use.burstable && !work.windows;
    let named = |index: usize| match choice {
        Auto::Derived => {
            let known = &types[index];
            (burstable || known.baseline.is_none())
                && (work.gpu || known.gpus == 0.0)
                && !family(&known.name).ends_with("-flex")
        }
        Auto::Set(choice) => choice.holds(index, types),
    };
    let of_arch = (0..types.len()).filter(|index| types[*index].arch == work.arch);
    let able = of_arch.filter(|index| !work.gpu || types[*index].gpus > 0.0);
    let mut instances: Vec<usize> = able.filter(|index| named(*index)).collect();
    let launched = |index: &usize| types[*index].launched_on <= rates.as_of();
    if instances.iter().any(launched) {
        instances.retain(launched);
    }
    let surplus = skus::surplus(work.arch).sku();
    let each = PerVcpu {
        licence_usd: match work.windows {
            true => rates.cost(skus::EC2_WINDOWS_LICENCE.sku(), 0.0, 1.0),
            false => 0.0,
        },
        surplus_usd: if rates.knows(surplus) {
            rates.cost(surplus, 0.0, 1.0)
        } else {
            f64::INFINITY
        },
    };
    let mut hosts: Vec<Host> =
        instances.into_iter().map(|instance| host(instance, each, work, host_use, rates)).collect();
    if hosts.iter().any(|host| host.priced) {
        hosts
            .retain(|host| host.priced || host_use.on_demand_too && host.on_demand_usd.is_finite());
    }
    hosts
}

/// Dollars of a vCPU-hour that are the same on every type.
#[derive(Clone, Copy)]
struct PerVcpu {
    licence_usd: f64,
    surplus_usd: f64,
}

/// A type as a host.
fn host(
    instance: usize,
    each: PerVcpu,
    work: &Workload,
    host_use: &HostUse,
    rates: &RateCard<'_>,
) -> Host {
    let known = &rates.book().instance_types()[instance];
    let licence_usd = each.licence_usd * known.vcpu;
    let on_demand = rates.instance_usd(skus::INSTANCES.sku(), instance);
    let usd = match host_use.sku == skus::INSTANCES {
        true => on_demand,
        false => rates.instance_usd(host_use.sku.sku(), instance),
    };
    let plan_usd = host_use.plan.rate(instance, on_demand.unwrap_or(0.0), rates);
    let by_interfaces = match host_use.network_mode {
        // Windows has no trunking.
        Some(TaskNetworkMode::Trunking) if !work.windows => known.interfaces.trunk_tasks,
        Some(TaskNetworkMode::Awsvpc | TaskNetworkMode::Trunking) => known.interfaces.tasks,
        Some(TaskNetworkMode::Bridge) | None => f64::INFINITY,
    };
    let by_gpus = if work.gpu { known.gpus } else { f64::INFINITY };
    let (kept_vcpu, kept_gb) = host_use.kept;
    Host {
        instance,
        vcpu: known.vcpu - kept_vcpu,
        memory_gb: known.memory_gb - kept_gb,
        most_tasks: by_interfaces.min(by_gpus),
        baseline_vcpu: known.baseline.map_or(f64::INFINITY, |(share, _)| share * known.vcpu),
        // Without a price a vCPU weighs as much as eight gigabytes, only to choose a type.
        hour_usd: usd.unwrap_or(known.vcpu + known.memory_gb / 8.0) + licence_usd,
        on_demand_usd: on_demand.unwrap_or(f64::NAN) + licence_usd,
        plan_usd,
        plan_saved_usd: on_demand
            .filter(|_| plan_usd.is_finite())
            .map_or(0.0, |usd| usd - plan_usd),
        surplus_usd: each.surplus_usd,
        priced: usd.is_some(),
    }
}

/// A mean number of instances over the hours of the month.
pub(crate) fn mean(instance_hours: f64, hours: f64) -> Derivation {
    Derivation::product(&[
        (TermLabel::MeanInstances, instance_hours / hours),
        (TermLabel::HoursOfMonth, hours),
    ])
}

/// A fee on what instances cost on demand.
pub(crate) fn fee(
    line: Line,
    sku: SkuOf<Dollars>,
    instance_hours: f64,
    usd: f64,
    sink: &mut dyn Sink,
) {
    sink.line(line, sku, Dollars(instance_hours * usd), &|| {
        Derivation::product(&[
            (TermLabel::InstanceHours, instance_hours),
            (TermLabel::InstancePrice, usd),
        ])
    });
}

/// What prices an hour of an instance that is bought in this way.
pub fn sku_of(purchase: Purchase) -> SkuOf<InstanceHours> {
    match purchase {
        Purchase::OnDemand => skus::INSTANCES,
        Purchase::Reserved1 => skus::RESERVED_1Y,
        Purchase::Reserved3 => skus::RESERVED_3Y,
        Purchase::Spot => skus::SPOT_INSTANCES,
    }
}
