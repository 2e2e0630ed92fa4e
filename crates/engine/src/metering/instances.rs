//! EC2 instances for the workload: the allowed types and their cost.

use eleven_rounds_catalog::choices::Purchase;
use eleven_rounds_catalog::units::*;

use crate::demand::workload::Workload;
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
    /// Dollars of an hour as it is bought; where no price is known, a stand-in only to choose by.
    pub(crate) hour_usd: f64,
    /// Dollars of an hour on demand; no number where that is unknown.
    pub(crate) on_demand_usd: f64,
    /// Whether the price of an hour as it is bought is known.
    pub(crate) priced: bool,
}

/// The types that a choice allows, of the workload's architecture, with their prices, less the
/// vCPUs and GB that are kept of each. Types that were launched after the day are left out as long
/// as one was there, and so are types whose price is unknown as long as one has a price: for
/// `on_demand_too`, also a price on demand. Burstable
/// and flex types are taken only where they are named: their baseline and the price of surplus
/// credits are not in the book.
pub(crate) fn allowed(
    choice: Auto<InstanceChoice>,
    work: &Workload,
    sku: SkuOf<InstanceHours>,
    (kept_vcpu, kept_gb): (f64, f64),
    on_demand_too: bool,
    rates: &RateCard<'_>,
) -> Vec<Host> {
    let types = rates.book().instance_types();
    let named = |index: usize| match choice {
        Auto::Derived => !types[index].burstable && !family(&types[index].name).ends_with("-flex"),
        Auto::Set(choice) => choice.holds(index, types),
    };
    let of_arch = (0..types.len()).filter(|index| types[*index].arch == work.arch);
    let mut instances: Vec<usize> = of_arch.filter(|index| named(*index)).collect();
    let launched = |index: &usize| types[*index].launched_on <= rates.as_of();
    if instances.iter().any(launched) {
        instances.retain(launched);
    }
    let mut hosts: Vec<Host> = instances
        .into_iter()
        .map(|instance| {
            let instance_type = &types[instance];
            let usd = rates.instance_usd(sku.sku(), instance);
            // Without a price a vCPU weighs as much as eight gigabytes, only to choose a type.
            let hour_usd = usd.unwrap_or(instance_type.vcpu + instance_type.memory_gb / 8.0);
            let vcpu = instance_type.vcpu - kept_vcpu;
            let memory_gb = instance_type.memory_gb - kept_gb;
            let on_demand = rates.instance_usd(skus::INSTANCES.sku(), instance);
            let on_demand_usd = on_demand.unwrap_or(f64::NAN);
            Host { instance, vcpu, memory_gb, hour_usd, on_demand_usd, priced: usd.is_some() }
        })
        .collect();
    if hosts.iter().any(|host| host.priced) {
        hosts.retain(|host| host.priced || on_demand_too && host.on_demand_usd.is_finite());
    }
    hosts
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
