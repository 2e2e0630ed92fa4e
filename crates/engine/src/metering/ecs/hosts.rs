//! ECS on EC2: tasks packed on hosts of one type, managed by you or by AWS.

mod purchase;

use std::cell::OnceCell;

use eleven_rounds_catalog::choices::{Network, Purchase, TaskNetworkMode, Trigger};
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::capacity_plan::CapacityPlan;
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::ecs::fargate::FargateModel;
use crate::metering::ecs::packing::{Packing, packing};
use crate::metering::ecs::sizes::SLACK;
use crate::metering::instances::{Host, HostUse, allowed, fee, sku_of};
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::skus;
use crate::metering::supporting_services::TaskTraffic;
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;
use crate::scenario::profile::HOURS;
use crate::scenario::setting::Auto;
use crate::scenario::value::instance::InstanceChoice;

/// ECS on EC2, configured for a scenario and ready to be metered at any rate.
pub struct HostModel {
    work: Workload,
    load: Load,
    /// The type that is asked for.
    pub choice: Auto<InstanceChoice>,
    kept_gb: f64,
    network_mode: TaskNetworkMode,
    /// From the start of a run until its host ends, besides the run, in hours.
    around_run_h: f64,
    /// The types that may carry the tasks: looked up when first needed.
    hosts: OnceCell<Vec<Host>>,
    /// How tasks fit on them, with dollars of an hour of a host: the same at every load. Without
    /// those that another beats.
    packings: OnceCell<Vec<(Packing, f64)>>,
    purchase: Purchase,
    plan: CapacityPlan,
    /// The fewest hosts.
    pub min_hosts: f64,
    /// How many hosts are reserved, where it is said.
    reserved: Option<f64>,
    /// What the workload pays of the hosts, from 0 to 1.
    share: f64,
    /// The share of the hosts' room that the capacity provider aims at, from 0 to 1.
    target: f64,
    volume: Gib,
    /// Whether AWS manages the hosts for a fee.
    managed: bool,
}

/// The fewest hosts, where a scenario does not say: one for each of two zones where somebody waits
/// for an answer.
pub fn least_hosts(trigger: Trigger) -> f64 {
    match trigger {
        Trigger::Http => 2.0,
        // Without work there are no tasks, and without tasks no hosts.
        Trigger::Queue | Trigger::Job => 0.0,
    }
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
        let start_s = scenario.start_s.user_value().unwrap_or_else(|| fact(Fact::FargateStartS));
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
            network_mode: scenario.ec2_network_mode,
            around_run_h: (start_s / 60.0 + scenario.ec2_idle_min) / 60.0,
            kept_gb: scenario.ec2_kept_mb.user_value().unwrap_or_else(default_kept_mb) / 1024.0,
            hosts: OnceCell::new(),
            packings: OnceCell::new(),
            purchase,
            // No plan covers Spot instances.
            plan: CapacityPlan::new(scenario, purchase != Purchase::Spot),
            min_hosts: scenario.ec2_min_hosts.unwrap_or(least_hosts(work.trigger)),
            reserved,
            share: scenario.ec2_share / 100.0,
            target: scenario.ec2_target / 100.0,
            volume: Gib(if managed { 0.0 } else { scenario.ec2_volume_gb }),
            managed,
        }
    }

    /// Whether the hosts are Spot instances.
    pub(crate) fn is_spot(&self) -> bool {
        self.purchase == Purchase::Spot
    }

    /// Whether the licence of Windows is all that it adds to these hosts: it is known for instances
    /// on demand that are one's own and not burstable.
    pub(crate) fn prices_windows(&self, packing: &Packing) -> bool {
        self.purchase == Purchase::OnDemand
            && !self.managed
            && packing.host.baseline_vcpu.is_infinite()
    }

    /// The types that may carry the tasks.
    pub(crate) fn allowed(&self, rates: &RateCard<'_>) -> &[Host] {
        self.hosts.get_or_init(|| {
            let host_use = HostUse {
                sku: sku_of(self.purchase),
                kept: (0.0, self.kept_gb),
                plan: self.plan,
                on_demand_too: self.may_reserve_none(),
                burstable: !self.managed,
                network_mode: Some(self.network_mode),
            };
            allowed(self.choice, &self.work, &host_use, rates)
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
            // A reservation takes what the plan could cover: a type that has none, and costs more, can
            // come to less.
            let beaten = !(self.is_reserved() && self.plan.covers());
            let mut hosts: Vec<&Host> = Vec::new();
            for host in self.allowed(rates) {
                if !(beaten && hosts.iter().any(|known| known.beats(host))) {
                    hosts.retain(|known| !(beaten && host.beats(known)));
                    hosts.push(host);
                }
            }
            let mut unbeaten: Vec<(Packing, f64)> = Vec::new();
            for task in fargate.on_hosts() {
                let start = unbeaten.len();
                for candidate in hosts.iter().filter_map(|host| packing(*task, **host)) {
                    if beaten && unbeaten[start..].iter().any(|(known, _)| known.beats(&candidate))
                    {
                        continue;
                    }
                    let mut at = start;
                    while let Some((known, _)) = unbeaten.get(at) {
                        if beaten && candidate.beats(known) {
                            unbeaten.swap_remove(at);
                        } else {
                            at += 1;
                        }
                    }
                    let hour = candidate.host.least_usd() * fee + around;
                    unbeaten.push((candidate, hour));
                }
            }
            unbeaten
        });
        // As if parts of a task and of a host could be had.
        let least = |(packing, hour): &(Packing, f64)| {
            let tasks = fargate.least_tasks(&packing.task, requests);
            let hosts = (tasks / packing.per_host / self.target).max(self.min_hosts);
            (hosts * hour * self.share + tasks * fargate.task_side_usd)
                * hours
                * (1.0 - 2.0 * SLACK)
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
            let surplus = self.surplus_vcpu_hours(packing, requests, fargate);
            let surplus_usd = if surplus > 0.0 { surplus * host.surplus_usd } else { 0.0 };
            let hosts_usd = (bought.committed_hours * host.hour_usd + other_usd) * fee
                + surplus_usd
                + all_hours * around;
            let around_tasks = tasks * fargate.task_side_usd;
            let plan_usd = if host.plan_usd.is_finite() {
                let mut hosts = self.mean_hosts(packing, requests, fargate);
                // What is reserved is taken off every hour alike, as in the bill.
                let up_hours: f64 = hosts.iter().map(|(count, hours)| count * hours).sum();
                let part = bought.other_hours / up_hours.max(1e-9) * self.share;
                hosts.iter_mut().for_each(|(count, _)| *count *= part);
                self.plan.added_usd(
                    (host.plan_usd, host.plan_saved_usd),
                    &hosts,
                    self.load.month_hours,
                )
            } else {
                0.0
            };
            hosts_usd * self.share
                + plan_usd
                + around_tasks
                + fargate.polling_usd(&packing.task, requests)
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
        address + rates.cost(skus::EBS.sku(), 0.0, self.volume.0) / self.load.month_hours
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
        let up = self.up(packing, requests, fargate);
        self.load.steps.iter().zip(up).flat_map(|(step, (hosts, share))| {
            let stretch = |hosts: f64, share: f64| (hosts, step.hours * share);
            let all = [stretch(hosts, share), stretch(self.min_hosts, 1.0 - share)];
            all.into_iter().filter(|(_, hours)| *hours > 0.0)
        })
    }

    /// The mean number of hosts in each step of the load, with its hours.
    pub(crate) fn mean_hosts(
        &self,
        packing: &Packing,
        requests: f64,
        fargate: &FargateModel,
    ) -> Vec<(f64, f64)> {
        let up = self.up(packing, requests, fargate);
        let mean = |hosts: f64, share: f64| hosts * share + self.min_hosts * (1.0 - share);
        let steps = self.load.steps.iter().zip(up);
        steps.map(|(step, (hosts, share))| (mean(hosts, share), step.hours)).collect()
    }

    /// The hosts of each step of the load while there is work, and the share of its time in which
    /// there is: runs come by chance, and hosts end some time after the last one.
    fn up<'a>(
        &'a self,
        packing: &'a Packing,
        requests: f64,
        fargate: &'a FargateModel,
    ) -> impl Iterator<Item = (f64, f64)> + 'a {
        let mean = self.load.mean_rate(requests);
        self.load.steps.iter().map(move |step| {
            let rate = mean * step.rate;
            if self.work.trigger != Trigger::Job {
                return (self.hosts_for(packing, fargate.tasks_at(&packing.task, rate)), 1.0);
            }
            // Runs side by side, with room for the highest minute.
            let run_s = packing.task.alone_ms / 1000.0;
            let hosts = self.hosts_for(packing, (rate * self.load.peak_factor * run_s).ceil());
            let busy = rate * (run_s + self.around_run_h * 3600.0);
            (hosts, if hosts > self.min_hosts { -(-busy).exp_m1() } else { 1.0 })
        })
    }

    /// vCPU-hours of a month that burstable hosts use above their baseline and their credits: what
    /// they earn in a day pays for that day.
    pub(crate) fn surplus_vcpu_hours(
        &self,
        packing: &Packing,
        requests: f64,
        fargate: &FargateModel,
    ) -> f64 {
        let baseline = packing.host.baseline_vcpu;
        if baseline.is_infinite() {
            return 0.0;
        }
        let mean_vcpu = self.load.mean_rate(requests) * self.work.cpu_ms / 1000.0;
        let hosts = self.mean_hosts(packing, requests, fargate);
        let over: Vec<f64> = (self.load.steps.iter().zip(hosts))
            .map(|(step, (hosts, _))| mean_vcpu * step.rate - baseline * hosts)
            .collect();
        let of_day = |day: &[u8]| day.iter().map(|step| over[usize::from(*step)]).sum::<f64>();
        let of_week: f64 = self.load.days().map(|day| of_day(day).max(0.0)).sum();
        of_week * self.load.hours / HOURS as f64
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
        let hours = self.load.month_hours;
        let all = InstanceHours(bought.committed_hours * self.share);
        if all.0 > 0.0 {
            let sku = sku_of(self.purchase);
            sink.add_instances(Line::ReservedInstances, sku, instance, all, &|| {
                let reserved = (TermLabel::ReservedInstances, bought.reserved);
                Derivation::shared(&[reserved, (TermLabel::HoursOfMonth, hours)], self.share)
            });
        }
        let other_hours = InstanceHours(bought.other_hours * self.share);
        let sku = match self.purchase {
            Purchase::Spot => skus::SPOT_INSTANCES,
            Purchase::OnDemand | Purchase::Reserved1 | Purchase::Reserved3 => skus::INSTANCES,
        };
        if other_hours.0 > 0.0 {
            sink.add_instances(Line::Instances, sku, instance, other_hours, &|| {
                let instances = (TermLabel::MeanInstances, bought.other_hours / hours);
                Derivation::shared(&[instances, (TermLabel::HoursOfMonth, hours)], self.share)
            });
        }
        let all_hours = (bought.committed_hours + bought.other_hours) * self.share;
        let work = &self.work;
        let surplus = self.surplus_vcpu_hours(packing, requests, fargate);
        let surplus = VcpuHours(surplus * self.share);
        if surplus.0 > 0.0 {
            sink.line(Line::SurplusCredits, skus::surplus(work.arch), surplus, &|| {
                Derivation::product(&[(TermLabel::SurplusVcpuHours, surplus.0)])
            });
        }
        if work.windows {
            let vcpu = rates.book().instance_types()[instance].vcpu;
            let licences = Vcpus(vcpu) * Hours(all_hours);
            sink.line(Line::WindowsLicence, skus::EC2_WINDOWS_LICENCE, licences, &|| {
                Derivation::product(&[
                    (TermLabel::InstanceHours, all_hours),
                    (TermLabel::InstanceVcpu, vcpu),
                ])
            });
        }
        if let Some(usd) = usd.filter(|_| self.managed) {
            fee(Line::ManagementFee, skus::ECS_MANAGED_FEE, other_hours.0, usd, sink);
        }
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
        fargate.meter_surroundings(&packing.task, traffic, requests, sink);
    }
}
