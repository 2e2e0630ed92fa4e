//! ECS on EC2: tasks packed on hosts of one type, managed by you or by AWS.

use std::cell::OnceCell;

use eleven_rounds_catalog::choices::{Network, Purchase, Trigger};
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::ecs::fargate::FargateModel;
use crate::metering::ecs::packing::{Packing, packing};
use crate::metering::ecs::sizes::SLACK;
use crate::metering::instances::{Host, allowed, fee, mean, sku_of};
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::skus;
use crate::metering::supporting_services::TaskTraffic;
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;
use crate::scenario::setting::Auto;
use crate::scenario::value::instance::InstanceChoice;

/// ECS on EC2, configured for a scenario and ready to be metered at any rate.
pub struct HostModel {
    work: Workload,
    load: Load,
    /// The type that is asked for.
    pub choice: Auto<InstanceChoice>,
    kept_gb: f64,
    /// The types that may carry the tasks: looked up when first needed.
    hosts: OnceCell<Vec<Host>>,
    /// How tasks fit on them, with dollars of an hour of a host: the same at every load. Without
    /// those that another beats.
    packings: OnceCell<Vec<(Packing, f64)>>,
    purchase: Purchase,
    /// The fewest hosts.
    pub min_hosts: f64,
    /// How many hosts are reserved, where it is said.
    reserved: Option<f64>,
    /// The share of the hosts' room that the capacity provider aims at, from 0 to 1.
    target: f64,
    volume: Gib,
    /// Whether AWS manages the hosts for a fee.
    managed: bool,
}

/// How the hosts of a month are bought, in instance-hours.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Bought {
    reserved: f64,
    committed_hours: f64,
    other_hours: f64,
}

impl HostModel {
    /// Configures the hosts; managed ones are always on demand.
    pub fn new(
        managed: bool,
        scenario: &Scenario,
        work: &Workload,
        load: &Load,
        book: &PriceBook,
    ) -> HostModel {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let default_kept_mb = || fact(Fact::EcsHostKeptMb) + fact(Fact::EcsAgentKeptMb);
        let reserved = scenario.ec2_reserved.user_value();
        let (choice, purchase) = match scenario.ec2_purchase {
            _ if managed => (scenario.managed_type, Purchase::OnDemand),
            // Who reserves none needs no type with a price for that.
            Purchase::Reserved1 | Purchase::Reserved3 if reserved == Some(0.0) => {
                (scenario.ec2_type, Purchase::OnDemand)
            }
            purchase => (scenario.ec2_type, purchase),
        };
        HostModel {
            work: *work,
            load: load.clone(),
            choice,
            kept_gb: scenario.ec2_kept_mb.user_value().unwrap_or_else(default_kept_mb) / 1024.0,
            hosts: OnceCell::new(),
            packings: OnceCell::new(),
            purchase,
            min_hosts: scenario.ec2_min_hosts,
            reserved,
            target: scenario.ec2_target / 100.0,
            volume: Gib(if managed { 0.0 } else { scenario.ec2_volume_gb }),
            managed,
        }
    }

    /// Whether the hosts are Spot instances.
    pub(crate) fn is_spot(&self) -> bool {
        self.purchase == Purchase::Spot
    }

    /// Whether the hosts are reserved, as many of them as pays.
    fn is_reserved(&self) -> bool {
        matches!(self.purchase, Purchase::Reserved1 | Purchase::Reserved3)
    }

    /// Whether a type on demand may take the place of a reserved one, where it costs less.
    fn may_reserve_none(&self) -> bool {
        self.is_reserved() && self.reserved.is_none() && matches!(self.choice, Auto::Derived)
    }

    /// Whether a reservation is asked for and none pays.
    pub(crate) fn reserves_none(
        &self,
        packing: &Packing,
        requests: f64,
        fargate: &FargateModel,
    ) -> bool {
        self.is_reserved() && self.bought(packing, requests, fargate).reserved == 0.0
    }

    /// The types that may carry the tasks.
    pub(crate) fn allowed(&self, rates: &RateCard<'_>) -> &[Host] {
        let sku = sku_of(self.purchase);
        let kept = (0.0, self.kept_gb);
        self.hosts.get_or_init(|| {
            allowed(self.choice, &self.work, sku, kept, self.may_reserve_none(), rates)
        })
    }

    /// The cheapest packing for this many requests a month; nothing where no type holds a task.
    pub fn best(
        &self,
        requests: f64,
        fargate: &FargateModel,
        rates: &RateCard<'_>,
    ) -> Option<Packing> {
        let around = self.around_usd(rates);
        let fee = 1.0 + if self.managed { rates.cost(Sku::EcsManagedFee, 0.0, 1.0) } else { 0.0 };
        let hours = self.load.hours;
        let packings = self.packings.get_or_init(|| {
            let mut unbeaten: Vec<(Packing, f64)> = Vec::new();
            for task in fargate.on_hosts() {
                let start = unbeaten.len();
                for candidate in self.allowed(rates).iter().filter_map(|host| packing(*task, *host))
                {
                    if unbeaten[start..].iter().any(|(known, _)| known.beats(&candidate)) {
                        continue;
                    }
                    let mut at = start;
                    while let Some((known, _)) = unbeaten.get(at) {
                        if candidate.beats(known) {
                            unbeaten.swap_remove(at);
                        } else {
                            at += 1;
                        }
                    }
                    let hour =
                        candidate.host.hour_usd.min(candidate.host.on_demand_usd) * fee + around;
                    unbeaten.push((candidate, hour));
                }
            }
            unbeaten
        });
        // As if parts of a task and of a host could be had.
        let least = |(packing, hour): &(Packing, f64)| {
            let tasks = fargate.least_tasks(&packing.task, requests);
            let hosts = (tasks / packing.per_host / self.target).max(self.min_hosts);
            (hosts * hour + tasks * fargate.task_side_usd) * hours * (1.0 - 2.0 * SLACK)
        };
        let cost = |packing: &Packing| {
            let bought = self.bought(packing, requests, fargate);
            let all_hours = bought.committed_hours + bought.other_hours;
            let host = &packing.host;
            // What exceeds a reservation is on demand.
            let hour_usd = if self.is_reserved() { host.on_demand_usd } else { host.hour_usd };
            let other_usd =
                if bought.other_hours > 0.0 { bought.other_hours * hour_usd } else { 0.0 };
            let tasks: f64 = fargate.task_traffic(&packing.task, requests).hours.iter().sum();
            (bought.committed_hours * host.hour_usd + other_usd) * fee
                + all_hours * around
                + tasks * fargate.task_side_usd
        };
        // The one with the smallest least cost is tried first: most others are out by it.
        let (likely, _) = packings.iter().min_by(|a, b| least(a).total_cmp(&least(b)))?;
        let mut best = (cost(likely), *likely);
        for candidate in packings {
            if least(candidate) <= best.0 {
                let cost = cost(&candidate.0);
                if cost < best.0 || cost == best.0 && candidate.0.order() < best.1.order() {
                    best = (cost, candidate.0);
                }
            }
        }
        Some(best.1)
    }

    /// Dollars that surround a host for an hour: its address and its volume.
    fn around_usd(&self, rates: &RateCard<'_>) -> f64 {
        let address = match self.work.network {
            Network::Public => rates.cost(skus::ADDRESS.sku(), 0.0, 1.0),
            Network::Private => 0.0,
        };
        address + rates.cost(skus::EBS.sku(), 0.0, self.volume.0) / self.load.hours
    }

    /// How many hosts a count of tasks needs.
    pub fn hosts_for(&self, packing: &Packing, tasks: f64) -> f64 {
        let full = (tasks / packing.per_host * (1.0 - SLACK)).ceil();
        (full / self.target * (1.0 - SLACK)).ceil().max(self.min_hosts)
    }

    /// The hosts of each step of the load with its hours.
    pub(crate) fn hosts<'a>(
        &'a self,
        packing: &'a Packing,
        requests: f64,
        fargate: &'a FargateModel,
    ) -> impl Iterator<Item = (f64, f64)> + 'a {
        let mean = self.load.mean_rate(requests);
        self.load.steps.iter().map(move |step| {
            let rate = mean * step.rate;
            let tasks = if self.work.trigger == Trigger::Job {
                // Runs side by side, with room for the highest minute.
                (rate * self.load.peak_factor * packing.task.alone_ms / 1000.0).ceil()
            } else {
                fargate.tasks_at(&packing.task, rate)
            };
            (self.hosts_for(packing, tasks), step.hours)
        })
    }

    /// How the hosts are bought: the reservation that costs least, unless a number is asked for.
    fn bought(&self, packing: &Packing, requests: f64, fargate: &FargateModel) -> Bought {
        let all: Vec<(f64, f64)> = self.hosts(packing, requests, fargate).collect();
        let total: f64 = all.iter().map(|(hosts, hours)| hosts * hours).sum();
        if !self.is_reserved() {
            return Bought { other_hours: total, ..Bought::default() };
        }
        let above = |reserved: f64| -> f64 {
            all.iter().map(|(hosts, hours)| (hosts - reserved).max(0.0) * hours).sum()
        };
        let cost = |reserved: f64| {
            let hours_above = above(reserved);
            let usd_above =
                if hours_above > 0.0 { hours_above * packing.host.on_demand_usd } else { 0.0 };
            reserved * self.load.hours * packing.host.hour_usd + usd_above
        };
        // The cost is convex with its corners at the counts of hosts; where the price on demand
        // is unknown, every host is reserved.
        let most = all.iter().map(|(hosts, _)| *hosts).fold(0.0, f64::max);
        let proposed = || {
            let counts = all.iter().map(|(hosts, _)| *hosts).chain([0.0]);
            counts.fold(most, |best, count| if cost(count) < cost(best) { count } else { best })
        };
        // What is asked for and has no known price is shown as that, not replaced.
        // Beside types with a known price, one without it was taken for its price on demand.
        let other_priced =
            || self.hosts.get().is_some_and(|hosts| hosts.iter().any(|host| host.priced));
        let derived = || match packing.host.priced {
            true => proposed(),
            false if self.may_reserve_none() && other_priced() => 0.0,
            false => most,
        };
        let reserved = self.reserved.unwrap_or_else(derived);
        Bought {
            reserved,
            committed_hours: reserved * self.load.hours,
            other_hours: above(reserved),
        }
    }

    /// The lines of a month with this packing.
    pub(crate) fn meter_packing(
        &self,
        packing: &Packing,
        requests: f64,
        fargate: &FargateModel,
        rates: &RateCard<'_>,
        sink: &mut dyn Sink,
    ) {
        let usd = rates.instance_usd(skus::INSTANCES.sku(), packing.host.instance);
        let bought = self.bought(packing, requests, fargate);
        let instance = packing.host.instance;
        let hours = self.load.hours;
        if bought.reserved > 0.0 {
            let all = InstanceHours(bought.committed_hours);
            let sku = sku_of(self.purchase);
            sink.add_instances(Line::ReservedInstances, sku, instance, all, &|| {
                Derivation::product(&[
                    (TermLabel::ReservedInstances, bought.reserved),
                    (TermLabel::HoursOfMonth, hours),
                ])
            });
        }
        let other_hours = InstanceHours(bought.other_hours);
        let sku = match self.purchase {
            Purchase::Spot => skus::SPOT_INSTANCES,
            Purchase::OnDemand | Purchase::Reserved1 | Purchase::Reserved3 => skus::INSTANCES,
        };
        if other_hours.0 > 0.0 {
            sink.add_instances(Line::Instances, sku, instance, other_hours, &|| {
                mean(other_hours.0, hours)
            });
        }
        if let Some(usd) = usd.filter(|_| self.managed) {
            fee(Line::ManagementFee, skus::ECS_MANAGED_FEE, other_hours.0, usd, sink);
        }
        let all_hours = bought.committed_hours + bought.other_hours;
        let disk = self.volume * Months(all_hours / hours);
        sink.line(Line::HostDisk, skus::EBS, disk, &|| {
            Derivation::product(&[
                (TermLabel::MeanInstances, all_hours / hours),
                (TermLabel::VolumeGb, self.volume.0),
                (TermLabel::Months, 1.0),
            ])
        });
        let tasks = fargate.task_traffic(&packing.task, requests);
        let traffic = TaskTraffic { hosts: Some(all_hours), ..tasks };
        fargate.meter_surroundings(traffic, requests, sink);
    }
}
