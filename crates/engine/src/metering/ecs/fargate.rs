//! ECS on Fargate: tasks of a valid size, hour by hour, with room for the peak inside it.

mod covered;
mod lines;
mod task_plan;

use eleven_rounds_catalog::choices::{Arch, EcsIngress, Ingress, Trigger};
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::distribution::Distribution;
use crate::metering::ecs::fargate::task_plan::TaskPlan;
use crate::metering::ecs::sizes::{
    SLACK, TaskSizing, candidate, fitting, offered, offered_on_hosts, task_side_usd, unbeaten,
};
use crate::metering::hidden_costs::Extras;
use crate::metering::skus;
use crate::metering::supporting_services::{Side, SupportingServices, TaskTraffic};
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;
use crate::scenario::value::size::Size;

/// Fargate, configured for a scenario and ready to be metered at any rate.
pub struct FargateModel {
    work: Workload,
    load: Load,
    services: SupportingServices,
    extras: Extras,
    candidates: Vec<TaskSizing>,
    on_hosts: Vec<TaskSizing>,
    on_spot: Vec<TaskSizing>,
    /// Dollars of an hour of a task besides compute, disk and address, wherever it runs.
    pub(crate) task_side_usd: f64,
    /// Dollars of a call to SQS.
    poll_usd: f64,
    /// The fixed count of tasks, where one is asked for.
    pub fixed: Option<f64>,
    /// The fewest tasks.
    pub min_tasks: f64,
    /// The most tasks, where a maximum is set.
    pub max_tasks: Option<f64>,
    /// From the start of the image pull until a task serves, in seconds.
    pub start_s: f64,
    minimum_s: f64,
    deployments: f64,
    overlap_h: f64,
    extra_disk: Gib,
    plan: Option<TaskPlan>,
}

impl FargateModel {
    /// Configures the tasks: what is `auto` is derived. Candidates are the sizes that hold
    /// the process and meet the latency objective, or one size where none does.
    pub fn new(
        scenario: &Scenario,
        work: &Workload,
        load: &Load,
        book: &PriceBook,
        rates: &RateCard<'_>,
    ) -> FargateModel {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let ingress = match (scenario.ecs_ingress.user_value(), work.trigger) {
            (Some(ingress), _) => ingress,
            // An Application Load Balancer carries HTTP alone.
            (None, Trigger::Http) if work.by_connection => EcsIngress::Nlb,
            (None, Trigger::Http) => EcsIngress::Alb,
            (None, Trigger::Queue | Trigger::Job) => EcsIngress::None,
        };
        let extra_disk =
            Gib((scenario.fargate_disk_gb - fact(Fact::FargateEphemeralIncludedGb)).max(0.0));
        let build = |size: Size| candidate(size, scenario, work, rates, extra_disk);
        let sizes = book.fargate_sizes();
        let fitting_fargate = fitting(work, offered(work, sizes), build);
        let fitting_hosts = match work.windows {
            true => fitting(work, offered_on_hosts(work, sizes), build),
            false => fitting_fargate.clone(),
        };
        let candidates = match scenario.size.user_value() {
            Some(size) => vec![build(size)],
            None => unbeaten(&fitting_fargate, |sizing| [sizing.hour_cost]),
        };
        // Whatever a vCPU and a GB cost.
        let at_any_price = |fitting: &[TaskSizing]| {
            unbeaten(fitting, |sizing| [sizing.size.vcpu, sizing.size.memory_gb])
        };
        let on_spot = match scenario.size.user_value() {
            Some(size) => vec![build(size)],
            None => at_any_price(&fitting_fargate),
        };
        let on_hosts = match scenario.ec2_size.user_value() {
            Some(size) => vec![build(size)],
            None => at_any_price(&fitting_hosts),
        };
        let ingress = ingress.into();
        let extras = Extras::new(Side::Ecs, ingress, 0.0, scenario, load, book);
        let distribution = Distribution::of(scenario, work);
        let passing = distribution.map_or(1.0, |distribution| distribution.passing());
        let load = load.behind(passing, extras.cache_hits());
        FargateModel {
            work: *work,
            services: SupportingServices::new(
                Side::Ecs,
                ingress,
                true,
                scenario,
                work,
                &load,
                book,
            ),
            load,
            extras,
            candidates,
            on_hosts,
            on_spot,
            task_side_usd: task_side_usd(scenario, rates),
            poll_usd: rates.dearest_tier(skus::SQS.sku()),
            fixed: scenario.tasks.user_value(),
            min_tasks: scenario.min_tasks.unwrap_or(match work.trigger {
                Trigger::Http => 2.0,
                Trigger::Queue | Trigger::Job => 0.0,
            }),
            max_tasks: scenario.max_tasks.user_value(),
            start_s: scenario.start_s.user_value().unwrap_or_else(|| fact(Fact::FargateStartS)),
            minimum_s: fact(match work.windows {
                true => Fact::FargateWindowsMinimumS,
                false => Fact::FargateMinimumS,
            }),
            deployments: scenario.deployments,
            overlap_h: scenario.overlap_min / 60.0,
            extra_disk,
            plan: TaskPlan::new(scenario, work, rates),
        }
    }

    /// The ingress.
    pub fn ingress(&self) -> Ingress {
        self.services.ingress()
    }

    /// The cheapest candidate on demand for this many requests a month, of equal ones the smallest, with
    /// its tasks.
    pub(crate) fn best_on_demand(&self, requests: f64) -> (TaskSizing, TaskTraffic) {
        let traffic = |candidate: &TaskSizing| self.task_traffic(candidate, requests);
        // Most sizes are out of the question by their least cost alone: the one with the
        // smallest is tried first.
        let least = |candidate: &&TaskSizing| self.least_cost(candidate, requests);
        let likely = self.candidates.iter().min_by(|a, b| least(a).total_cmp(&least(b)));
        let likely = likely.unwrap_or(&self.candidates[0]);
        let mut best = (likely, traffic(likely));
        let mut cost = self.cost(likely, &best.1, requests);
        for candidate in &self.candidates {
            if candidate != best.0 && least(&candidate) <= cost {
                let tasks = traffic(candidate);
                let candidate_cost = self.cost(candidate, &tasks, requests);
                let smaller = candidate_cost == cost && candidate.order() < best.0.order();
                if candidate_cost < cost || smaller {
                    (best, cost) = ((candidate, tasks), candidate_cost);
                }
            }
        }
        (*best.0, best.1)
    }

    /// The sizes worth comparing where hosts are paid, not tasks.
    pub(crate) fn on_hosts(&self) -> &[TaskSizing] {
        &self.on_hosts
    }

    /// The sizes worth comparing where tasks on Spot cost less.
    pub(crate) fn on_spot(&self) -> &[TaskSizing] {
        &self.on_spot
    }

    /// A task of any size.
    pub(crate) fn candidate(
        &self,
        size: Size,
        scenario: &Scenario,
        rates: &RateCard<'_>,
    ) -> TaskSizing {
        candidate(size, scenario, &self.work, rates, self.extra_disk)
    }

    /// The load that reaches the tasks.
    pub(crate) fn load(&self) -> &Load {
        &self.load
    }

    /// What starts the work.
    pub(crate) fn trigger(&self) -> Trigger {
        self.work.trigger
    }

    /// The architecture of the tasks.
    pub(crate) fn arch(&self) -> Arch {
        self.work.arch
    }

    fn cost(&self, candidate: &TaskSizing, traffic: &TaskTraffic, requests: f64) -> f64 {
        let hours: f64 = traffic.hours.iter().sum();
        hours * candidate.hour_cost + self.polling_usd(candidate, requests)
    }

    /// What the hours of the tasks cost at least: as if parts of a task could be had.
    fn least_cost(&self, candidate: &TaskSizing, requests: f64) -> f64 {
        self.least_hours(candidate, requests) * candidate.hour_cost
    }

    /// How many task-hours there are at least, as if parts of a task could be had.
    pub(crate) fn least_hours(&self, candidate: &TaskSizing, requests: f64) -> f64 {
        // Room for rounding errors: a bound that is too high would lose the cheapest.
        let room = 1.0 - 2.0 * SLACK;
        self.least_tasks(candidate, requests) * self.load.hours * room
    }

    /// How many tasks there are on average at least, as if parts of a task could be had.
    pub(crate) fn least_tasks(&self, candidate: &TaskSizing, requests: f64) -> f64 {
        if self.fixed.is_some() || self.max_tasks.is_some() || self.work.trigger == Trigger::Job {
            return 0.0;
        }
        let rate = self.load.mean_rate(requests);
        // Whenever there is work there is a task.
        let busy = if rate > 0.0 { self.load.busy_share } else { 0.0 };
        (candidate.tasks_per_rps * rate).max(self.min_tasks).max(busy)
    }

    /// The serving tasks of each step of the load with its hours.
    pub(crate) fn serving<'a>(
        &'a self,
        candidate: &'a TaskSizing,
        requests: f64,
    ) -> impl Iterator<Item = (f64, f64)> + 'a {
        let mean = self.load.mean_rate(requests);
        self.load
            .steps
            .iter()
            .map(move |step| (self.tasks_at(candidate, mean * step.rate), step.hours))
    }

    /// How many tasks of this size carry a rate, with room for the peak inside the hour:
    /// no more and no fewer than the scenario allows.
    pub fn tasks_at(&self, candidate: &TaskSizing, rate: f64) -> f64 {
        if let Some(fixed) = self.fixed {
            return fixed;
        }
        let wanted = self.needed(candidate, rate).max(self.min_tasks);
        self.max_tasks.map_or(wanted, |most| wanted.min(most))
    }

    /// How many tasks of this size a rate needs.
    pub fn needed(&self, candidate: &TaskSizing, rate: f64) -> f64 {
        (rate * candidate.tasks_per_rps * (1.0 - SLACK)).ceil()
    }

    /// How many tasks the highest minute of the busiest hour needs at full use.
    pub fn needed_at_peak(&self, candidate: &TaskSizing, requests: f64) -> f64 {
        (self.load.peak_rate(requests) / candidate.throughput * (1.0 - SLACK)).ceil()
    }

    /// The task counts of all steps of the load together: it rises with every further task
    /// in any hour and never falls as requests rise.
    pub(crate) fn tasks_in_all(&self, candidate: &TaskSizing, requests: f64) -> f64 {
        if self.work.trigger == Trigger::Job {
            return 0.0;
        }
        let mean = self.load.mean_rate(requests);
        self.load.steps.iter().map(|step| self.tasks_at(candidate, mean * step.rate)).sum()
    }

    /// The least requests a month above these at which some hour needs one task more.
    pub(crate) fn next_step(&self, candidate: &TaskSizing, requests: f64) -> f64 {
        if self.work.trigger == Trigger::Job || self.fixed.is_some() {
            return f64::INFINITY;
        }
        let mean = self.load.mean_rate(requests);
        let mut next = f64::INFINITY;
        for step in &self.load.steps {
            let tasks = self.tasks_at(candidate, mean * step.rate);
            let full = self.max_tasks.is_some_and(|most| tasks >= most);
            if step.rate > 0.0 && !full {
                let rate = tasks / (1.0 - SLACK) / candidate.tasks_per_rps / step.rate;
                next = next.min(self.load.requests_at(rate));
            }
        }
        next
    }

    /// The sizes worth comparing.
    pub(crate) fn candidates(&self) -> &[TaskSizing] {
        &self.candidates
    }

    /// Task-hours of a month for each request, of a size of which one task carries a request a
    /// second, as if parts of a task could be had; and how many fewer or more there are at most with
    /// whole tasks and the fewest of them. Nothing where tasks do not follow the requests.
    pub(crate) fn task_hours(&self) -> Option<(f64, [f64; 2])> {
        let follows = self.fixed.is_none() && self.max_tasks.is_none() && !self.extras.polls();
        if !follows || self.work.trigger == Trigger::Job {
            return None;
        }
        let start_h = self.start_s / 3600.0;
        let deployed_h = self.deployments * (start_h + self.overlap_h);
        let rises = self.load.steps.iter().filter(|step| step.rate > step.before);
        let (risen, rising) = rises.fold((0.0, 0.0), |(risen, rising), step| {
            (risen + (step.rate - step.before) * step.hours, rising + step.hours)
        });
        let each = self.load.hours + risen * start_h + deployed_h;
        // A rise is off by no more than one task and the fewest, all others by one or by these.
        let starting = rising * start_h * (1.0 + self.min_tasks);
        let more = (self.load.hours + deployed_h) * self.min_tasks.max(1.0) + starting;
        Some((each * self.load.mean_rate(1.0), [starting, more]))
    }

    /// Dollars for each GB that starting tasks pull.
    pub(crate) fn pull_price(&self, rates: &RateCard<'_>) -> f64 {
        let nat =
            if self.services.has_nat() { rates.dearest_tier(skus::NAT_DATA.sku()) } else { 0.0 };
        rates.dearest_tier(skus::ECR_PULL.sku()) + nat
    }

    /// An upper bound for the GB pulled at any number of requests from `low` to `high`.
    pub(crate) fn most_pulled_gb(&self, low: f64, high: f64) -> f64 {
        let image_gb = self.services.image_gb();
        if self.work.trigger == Trigger::Job {
            return high * image_gb;
        }
        // A size that costs more at `low` than the cheapest at `high` is never the cheapest.
        let (best, traffic) = self.best_on_demand(high);
        let dearest = self.cost(&best, &traffic, high);
        let able = self.candidates.iter().filter(|sizing| self.least_cost(sizing, low) <= dearest);
        let mean = self.load.mean_rate(high);
        able.map(|sizing| {
            let rises = self.load.steps.iter().filter(|step| step.rate > step.before);
            // Rounding up can add one task to a rise.
            let rise = |rate: f64| 1.0 + mean * rate * sizing.tasks_per_rps;
            let started: f64 = rises.map(|step| rise(step.rate - step.before) * step.hours).sum();
            let serving = self.task_traffic(sizing, high).hours[0];
            (if self.fixed.is_some() { 0.0 } else { started })
                + serving / self.load.hours * self.deployments
        })
        .fold(0.0, |most: f64, started| most.max(started * image_gb))
    }

    pub(crate) fn task_traffic(&self, candidate: &TaskSizing, requests: f64) -> TaskTraffic {
        if self.work.trigger == Trigger::Job {
            let start_h = self.start_s / 3600.0;
            let run_h = candidate.alone_ms / 3_600_000.0;
            let least_h = self.minimum_s / 3600.0;
            // A run shorter than the minimum is billed as the minimum.
            let serving = run_h.max(least_h - start_h);
            return TaskTraffic {
                hours: [requests * serving, requests * start_h, 0.0],
                started: requests,
                ..TaskTraffic::default()
            };
        }
        let mean = self.load.mean_rate(requests);
        let mut serving = 0.0;
        let mut started = 0.0;
        let mut in_all = 0.0;
        for step in &self.load.steps {
            let now = self.tasks_at(candidate, mean * step.rate);
            in_all += now;
            serving += now * step.hours;
            if step.rate > step.before {
                let before = self.tasks_at(candidate, mean * step.before);
                started += (now - before) * step.hours;
            }
        }
        let deployed = serving / self.load.hours * self.deployments;
        let started = started + deployed;
        TaskTraffic {
            hours: [serving, started * self.start_s / 3600.0, deployed * self.overlap_h],
            started,
            in_all,
            hosts: None,
        }
    }

    /// Mean requests a second that reach the tasks.
    pub(crate) fn mean_rate(&self, requests: f64) -> f64 {
        self.load.mean_rate(requests)
    }
}
