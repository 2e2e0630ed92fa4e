//! ECS on Fargate: tasks of a valid size, hour by hour, with room for the peak inside it.

use crate::choices::{Arch, Door, EcsDoor, Network, Trigger};
use crate::derivation::{Derivation, Factor};
use crate::facts::Fact;
use crate::price_book::{FargateSize, PriceBook};
use crate::rating::RateCard;
use crate::scenario::Scenario;
use crate::setting::Size;
use crate::traffic::Load;
use crate::units::*;
use crate::workload::Workload;

use super::edge::{Edge, Side, TaskTraffic};
use super::{Line, Sink, skus};

/// A task of one size under this workload.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The size.
    pub size: Size,
    /// How long a request takes alone, in ms.
    pub alone_ms: f64,
    /// Requests that one task handles at once.
    pub in_flight: f64,
    /// Requests a second that one task handles at full use.
    pub throughput: f64,
    /// Dollars of one hour of one task, or a stand-in where a price is unknown.
    hour_cost: f64,
}

/// Fargate, configured for a scenario and ready to be metered at any rate.
pub struct FargateModel {
    work: Workload,
    load: Load,
    edge: Edge,
    candidates: Vec<Candidate>,
    target: f64,
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
}

/// Task counts must not grow by one for a rounding error.
const SLACK: f64 = 1e-9;

impl FargateModel {
    /// Configures the tasks: what is `auto` is derived. Candidates are the sizes that hold
    /// the process and meet the latency objective, or one size where none does.
    pub fn new(
        scenario: &Scenario,
        work: &Workload,
        load: &Load,
        book: &PriceBook,
        card: &RateCard<'_>,
    ) -> FargateModel {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let door = match (scenario.ecs_door.set(), work.trigger) {
            (Some(door), _) => door,
            (None, Trigger::Http) => EcsDoor::Alb,
            (None, Trigger::Queue | Trigger::Job) => EcsDoor::None,
        };
        let extra_disk =
            Gib((scenario.fargate_disk_gb - fact(Fact::FargateEphemeralIncludedGb)).max(0.0));
        let build = |size: Size| candidate(size, scenario, work, card, extra_disk);
        let candidates = match scenario.size.set() {
            Some(size) => vec![build(size)],
            None => candidates(work, book.fargate_sizes(), build),
        };
        FargateModel {
            work: *work,
            load: load.clone(),
            edge: Edge::new(Side::Ecs, door.into(), true, scenario, work, load, book),
            candidates,
            target: scenario.target_utilisation / 100.0,
            fixed: scenario.tasks.set(),
            min_tasks: scenario.min_tasks.unwrap_or(match work.trigger {
                Trigger::Http => 2.0,
                Trigger::Queue | Trigger::Job => 0.0,
            }),
            max_tasks: scenario.max_tasks.set(),
            start_s: scenario.start_s.set().unwrap_or_else(|| fact(Fact::FargateStartS)),
            minimum_s: fact(Fact::FargateMinimumS),
            deployments: scenario.deployments,
            overlap_h: scenario.overlap_min / 60.0,
            extra_disk,
        }
    }

    /// The front door.
    pub fn door(&self) -> Door {
        self.edge.door()
    }

    /// The cheapest candidate for this many requests a month.
    pub fn best(&self, requests: f64) -> Candidate {
        let mut best = self.candidates[0];
        if let [_, rest @ ..] = self.candidates.as_slice() {
            let mut cost = self.cost(&best, requests);
            for candidate in rest {
                let other = self.cost(candidate, requests);
                if other < cost {
                    (best, cost) = (*candidate, other);
                }
            }
        }
        best
    }

    fn cost(&self, candidate: &Candidate, requests: f64) -> f64 {
        self.task_traffic(candidate, requests).hours.iter().sum::<f64>() * candidate.hour_cost
    }

    /// How many tasks of this size carry a rate, with room for the peak inside the hour:
    /// no more and no fewer than the scenario allows.
    pub fn tasks_at(&self, candidate: &Candidate, rate: f64) -> f64 {
        if let Some(fixed) = self.fixed {
            return fixed;
        }
        let wanted = self.needed(candidate, rate).max(self.min_tasks);
        self.max_tasks.map_or(wanted, |most| wanted.min(most))
    }

    /// How many tasks of this size a rate needs.
    pub fn needed(&self, candidate: &Candidate, rate: f64) -> f64 {
        let at_target = rate / (candidate.throughput * self.target);
        let at_peak = rate * self.load.peak_factor / candidate.throughput;
        (at_target.max(at_peak) - SLACK).ceil().max(0.0)
    }

    /// How many tasks the highest minute of the busiest hour needs at full use.
    pub fn needed_at_peak(&self, candidate: &Candidate, requests: f64) -> f64 {
        (self.load.peak_rate(requests) / candidate.throughput - SLACK).ceil().max(0.0)
    }

    /// A number that changes with the size and with the task count of any hour.
    pub(crate) fn state(&self, candidate: &Candidate, requests: f64) -> u64 {
        let mean = self.load.mean_rate(requests);
        let size = [candidate.size.vcpu.to_bits(), candidate.size.memory_gb.to_bits()];
        let tasks = self.load.steps.iter().map(|step| {
            let job = self.work.trigger == Trigger::Job;
            let count = if job { 0.0 } else { self.tasks_at(candidate, mean * step.rate) };
            count.to_bits()
        });
        size.into_iter().chain(tasks).fold(0, |state, bits| {
            (state ^ bits).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
        })
    }

    /// The task count of each hour of the week for relative rates of the mean hour.
    pub fn week(&self, requests: f64, relative: &[f64]) -> Vec<f64> {
        let best = self.best(requests);
        let mean = self.load.mean_rate(requests);
        relative.iter().map(|rate| self.tasks_at(&best, mean * rate)).collect()
    }

    pub(crate) fn task_traffic(&self, candidate: &Candidate, requests: f64) -> TaskTraffic {
        if self.work.trigger == Trigger::Job {
            let start_h = self.start_s / 3600.0;
            let run_h = candidate.alone_ms / 3_600_000.0;
            let least_h = self.minimum_s / 3600.0;
            // A run shorter than the minimum is billed as the minimum.
            let serving = run_h.max(least_h - start_h);
            return TaskTraffic {
                hours: [requests * serving, requests * start_h, 0.0],
                started: requests,
            };
        }
        let mean = self.load.mean_rate(requests);
        let (mut serving, mut started) = (0.0, 0.0);
        for step in &self.load.steps {
            let now = self.tasks_at(candidate, mean * step.rate);
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
        }
    }

    /// The lines of a month with this many requests.
    pub fn meter(&self, requests: f64, sink: &mut impl Sink) {
        let best = self.best(requests);
        let traffic = self.task_traffic(&best, requests);
        let hours = Hours(traffic.hours.iter().sum());
        let arch = self.work.arch;
        let derive = |factor: Factor, value: f64| {
            let [serving, starting, overlap] = traffic.hours;
            Derivation::product(&[(Factor::ServingTaskHours, serving), (factor, value)])
                .plus(&[(Factor::StartingTaskHours, starting), (factor, value)])
                .plus(&[(Factor::OverlapTaskHours, overlap), (factor, value)])
        };
        let Size { vcpu, memory_gb } = best.size;
        sink.line(Line::FargateVcpu, skus::fargate_vcpu(arch), Vcpus(vcpu) * hours, || {
            derive(Factor::TaskVcpu, vcpu)
        });
        sink.line(Line::FargateMemory, skus::fargate_memory(arch), Gib(memory_gb) * hours, || {
            derive(Factor::TaskMemory, memory_gb)
        });
        sink.line(Line::FargateDisk, skus::FARGATE_DISK, self.extra_disk * hours, || {
            derive(Factor::ExtraDisk, self.extra_disk.0)
        });
        self.edge.meter(requests, traffic, sink);
    }
}

/// The sizes worth comparing: those that hold the process and meet the objective, without
/// those that another beats in both cost and throughput.
fn candidates(
    work: &Workload,
    sizes: &[FargateSize],
    build: impl Fn(Size) -> Candidate,
) -> Vec<Candidate> {
    let all: Vec<Candidate> = sizes
        .iter()
        .filter(|size| offered(size, work.arch))
        .map(|size| build(Size { vcpu: size.vcpu, memory_gb: size.memory_gb }))
        .collect();
    let holding: Vec<Candidate> = all
        .iter()
        .copied()
        .filter(|candidate| candidate.size.memory_gb * 1024.0 >= work.memory_mb)
        .collect();
    if holding.is_empty() {
        // Nothing holds the process: the largest size stands in, with a blocker beside it.
        return all.last().copied().into_iter().collect();
    }
    let fast: Vec<Candidate> = holding
        .iter()
        .copied()
        .filter(|candidate| candidate.alone_ms <= work.latency_ms * (1.0 + SLACK))
        .collect();
    if fast.is_empty() {
        let fastest = holding.iter().map(|one| one.alone_ms).fold(f64::INFINITY, f64::min);
        return holding
            .into_iter()
            .find(|one| one.alone_ms <= fastest * (1.0 + SLACK))
            .into_iter()
            .collect();
    }
    let beaten = |one: &Candidate| {
        fast.iter().any(|other| {
            other.hour_cost <= one.hour_cost
                && other.throughput >= one.throughput
                && (other.hour_cost < one.hour_cost || other.throughput > one.throughput)
        })
    };
    fast.iter().copied().filter(|one| !beaten(one)).collect()
}

fn offered(size: &FargateSize, arch: Arch) -> bool {
    match arch {
        Arch::X86 => size.x86,
        // What is not stated is not chosen by itself.
        Arch::Arm64 => size.arm64 == Some(true),
    }
}

fn candidate(
    size: Size,
    scenario: &Scenario,
    work: &Workload,
    card: &RateCard<'_>,
    extra_disk: Gib,
) -> Candidate {
    let alone_ms = work.alone_ms(size.vcpu);
    let room = size.memory_gb * 1024.0 - work.base_mb;
    let by_memory = if work.per_request_mb > 0.0 {
        (room / work.per_request_mb + SLACK).floor()
    } else {
        f64::INFINITY
    };
    let in_flight = scenario.request_limit.min(by_memory).max(1.0);
    let by_cpu = if work.cpu_ms > 0.0 { 1000.0 * size.vcpu / work.cpu_ms } else { f64::INFINITY };
    // A request that takes no time at all still takes a moment.
    let by_slots = 1000.0 * in_flight / alone_ms.max(1e-3);
    let (vcpu, memory) =
        (skus::fargate_vcpu(work.arch).sku(), skus::fargate_memory(work.arch).sku());
    let priced = card.knows(vcpu) && card.knows(memory);
    // Without prices a vCPU weighs as much as ten gigabytes, only to choose a size.
    let compute = if priced {
        card.cost(vcpu, 0.0, size.vcpu) + card.cost(memory, 0.0, size.memory_gb)
    } else {
        size.vcpu + size.memory_gb / 10.0
    };
    let address = match work.network {
        Network::Public => card.cost(skus::ADDRESS.sku(), 0.0, 1.0),
        Network::Private => 0.0,
    };
    Candidate {
        size,
        alone_ms,
        in_flight,
        throughput: by_cpu.min(by_slots),
        hour_cost: compute + address + card.cost(skus::FARGATE_DISK.sku(), 0.0, extra_disk.0),
    }
}
