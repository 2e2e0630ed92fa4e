//! Tasks of one size on hosts of one type.

use crate::metering::ecs::sizes::{SLACK, TaskSizing};
use crate::metering::instances::Host;

/// Tasks of one size on hosts of one type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Packing {
    /// The tasks.
    pub task: TaskSizing,
    /// The hosts.
    pub host: Host,
    /// How many tasks fit on a host.
    pub per_host: f64,
}

impl Packing {
    /// Whether tasks of the same size are better off on these hosts at any load: as many fit on one,
    /// and none costs more. Fewer burstable hosts earn fewer credits, so that those beat only as many.
    pub(crate) fn beats(&self, other: &Packing) -> bool {
        let ours = &self.host;
        let theirs = &other.host;
        self.per_host >= other.per_host
            && ours.hour_usd <= theirs.hour_usd
            && ours.on_demand_usd <= theirs.on_demand_usd
            && ours.plan_usd <= theirs.plan_usd
            && (ours.baseline_vcpu.is_infinite()
                || self.per_host == other.per_host && ours.baseline_vcpu >= theirs.baseline_vcpu)
            && (ours.hour_usd < theirs.hour_usd || self.order() < other.order())
    }

    /// Smaller tasks on smaller hosts first, where the cost is the same.
    pub(crate) fn order(&self) -> (f64, f64, (f64, f64)) {
        (self.host.vcpu, self.host.memory_gb, self.task.order())
    }
}

/// How many tasks fit by CPU, memory, network interfaces and GPUs.
pub(crate) fn packing(task: TaskSizing, host: Host) -> Option<Packing> {
    let by_cpu = host.vcpu / task.size.vcpu;
    let by_memory = host.memory_gb / task.size.memory_gb;
    let per_host = (by_cpu.min(by_memory) + SLACK).floor().min(host.most_tasks);
    (per_host >= 1.0).then_some(Packing { task, host, per_host })
}
