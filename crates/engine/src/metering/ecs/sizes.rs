//! The sizes of a Fargate task: the load that each handles, and the sizes worth comparing.

use eleven_rounds_catalog::choices::{Arch, Network, ServerKind};
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::demand::workload::Workload;
use crate::metering::skus;
use crate::prices::rows::FargateSize;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;
use crate::scenario::value::size::Size;

/// A task of one size under this workload.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskSizing {
    /// The size.
    pub size: Size,
    /// How long a request takes alone, in ms.
    pub alone_ms: f64,
    /// Requests that one task handles at once.
    pub in_flight: f64,
    /// Requests a second that one task handles at full use.
    pub throughput: f64,
    /// Tasks that each request a second needs, with room for the peak inside the hour.
    pub(crate) tasks_per_rps: f64,
    /// Dollars of one hour of one task, or a stand-in where a price is unknown.
    pub(crate) hour_cost: f64,
}

/// Task counts must not grow by one for a rounding error. As a share, so that steps of
/// different sizes at the same rate stay at the same rate.
pub(crate) const SLACK: f64 = 1e-9;

impl TaskSizing {
    /// Ascending by size, as the list of sizes is.
    pub(crate) fn order(&self) -> (f64, f64) {
        (self.size.vcpu, self.size.memory_gb)
    }

    /// Whether the process has room.
    fn holds(&self, work: &Workload) -> bool {
        self.size.memory_gb * 1024.0 >= work.memory_mb
    }

    /// Whether a request alone takes no longer than this.
    fn takes_at_most(&self, ms: f64) -> bool {
        self.alone_ms <= ms * (1.0 + SLACK)
    }

    /// Whether the process has room and a request alone meets the objective.
    pub(crate) fn fits(&self, work: &Workload) -> bool {
        self.holds(work) && self.takes_at_most(work.latency_ms)
    }
}

/// The sizes that hold the process and meet the objective; one stand-in where none does.
pub(crate) fn fitting(
    work: &Workload,
    sizes: impl Iterator<Item = Size>,
    build: impl Fn(Size) -> TaskSizing,
) -> Vec<TaskSizing> {
    let all: Vec<TaskSizing> = sizes.map(build).collect();
    let holding: Vec<TaskSizing> =
        all.iter().copied().filter(|sizing| sizing.holds(work)).collect();
    if holding.is_empty() {
        // Nothing holds the process: the largest size stands in, with a blocker beside it.
        return all.last().copied().into_iter().collect();
    }
    let fast: Vec<TaskSizing> = all.iter().copied().filter(|sizing| sizing.fits(work)).collect();
    if fast.is_empty() {
        let fastest = holding.iter().map(|sizing| sizing.alone_ms).fold(f64::INFINITY, f64::min);
        return holding
            .into_iter()
            .find(|sizing| sizing.takes_at_most(fastest))
            .into_iter()
            .collect();
    }
    fast
}

/// The sizes that no other beats: none is at least as good in everything and better in something.
/// `worse` gives what is bad about a size.
pub(crate) fn unbeaten<const N: usize>(
    sizes: &[TaskSizing],
    worse: impl Fn(&TaskSizing) -> [f64; N],
) -> Vec<TaskSizing> {
    let beats = |better: &TaskSizing, sizing: &TaskSizing| {
        let theirs = worse(better);
        let ours = worse(sizing);
        better.throughput >= sizing.throughput
            && theirs.iter().zip(&ours).all(|(theirs, ours)| theirs <= ours)
            && (better.throughput > sizing.throughput || theirs != ours)
    };
    let is_unbeaten = |sizing: &&TaskSizing| !sizes.iter().any(|better| beats(better, sizing));
    sizes.iter().filter(is_unbeaten).copied().collect()
}

/// The sizes that Fargate offers for the work, ascending.
pub(crate) fn offered<'a>(
    work: &Workload,
    sizes: &'a [FargateSize],
) -> impl Iterator<Item = Size> + use<'a> {
    let Workload { arch, windows, .. } = *work;
    let offered = move |size: &&FargateSize| match arch {
        // Windows is there on x86 alone, and what was said otherwise is a finding.
        _ if windows => size.windows,
        Arch::X86 => size.x86,
        // What is not stated is not chosen by itself.
        Arch::Arm64 => size.arm64 == Some(true),
    };
    sizes.iter().filter(offered).map(|size| Size { vcpu: size.vcpu, memory_gb: size.memory_gb })
}

/// The sizes that are compared on hosts: those that Fargate offers with Linux.
pub(crate) fn offered_on_hosts<'a>(
    work: &Workload,
    sizes: &'a [FargateSize],
) -> impl Iterator<Item = Size> + use<'a> {
    offered(&Workload { windows: false, ..*work }, sizes)
}

/// How many requests a task takes at once, where its memory has room: one in a synchronous worker,
/// and else as many as an event loop or a pool of threads usually may.
pub fn request_limit(scenario: &Scenario) -> f64 {
    scenario.request_limit.unwrap_or(match scenario.server_kind {
        ServerKind::Concurrent => 100.0,
        ServerKind::Synchronous => 1.0,
    })
}

/// A task of this size under this workload.
pub(crate) fn candidate(
    size: Size,
    scenario: &Scenario,
    work: &Workload,
    rates: &RateCard<'_>,
    extra_disk: Gib,
) -> TaskSizing {
    let alone_ms = work.alone_ms(size.vcpu);
    let room = size.memory_gb * 1024.0 - work.base_mb;
    let by_memory = if work.per_request_mb > 0.0 {
        (room / work.per_request_mb + SLACK).floor()
    } else {
        f64::INFINITY
    };
    let in_flight = request_limit(scenario).min(by_memory).max(1.0);
    let by_cpu = if work.cpu_ms > 0.0 { 1000.0 * size.vcpu / work.cpu_ms } else { f64::INFINITY };
    // A request that takes no time at all still takes a moment.
    let by_slots = 1000.0 * in_flight / alone_ms.max(1e-3);
    let vcpu = skus::task_vcpu(work).sku();
    let memory = skus::task_memory(work).sku();
    let priced = rates.knows(vcpu) && rates.knows(memory);
    // Without prices a vCPU weighs as much as ten gigabytes, only to choose a size.
    let compute = if priced {
        let licence = match work.windows {
            true => rates.cost(skus::FARGATE_WINDOWS_LICENCE.sku(), 0.0, size.vcpu),
            false => 0.0,
        };
        rates.cost(vcpu, 0.0, size.vcpu) + rates.cost(memory, 0.0, size.memory_gb) + licence
    } else {
        size.vcpu + size.memory_gb / 10.0
    };
    let address = match work.network {
        Network::Public => rates.cost(skus::ADDRESS.sku(), 0.0, 1.0),
        Network::Private => 0.0,
    };
    let throughput = by_cpu.min(by_slots);
    let target = scenario.target_utilisation / 100.0;
    TaskSizing {
        size,
        alone_ms,
        in_flight,
        throughput,
        tasks_per_rps: (1.0 / target).max(scenario.peak_factor) / throughput,
        hour_cost: compute
            + address
            + rates.cost(skus::FARGATE_DISK.sku(), 0.0, extra_disk.0)
            + task_side_usd(scenario, rates),
    }
}

/// Dollars of an hour of a task besides compute, disk and address: a volume of its own.
pub(crate) fn task_side_usd(scenario: &Scenario, rates: &RateCard<'_>) -> f64 {
    rates.cost(Sku::EbsStorage, 0.0, scenario.extra_ebs_gb) / scenario.month_hours()
}
