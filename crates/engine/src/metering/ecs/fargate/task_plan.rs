//! A Savings Plan on tasks.

use eleven_rounds_catalog::plan::Plan;

use crate::demand::workload::Workload;
use crate::metering::capacity_plan::CapacityPlan;
use crate::metering::ecs::sizes::TaskSizing;
use crate::metering::skus;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;

/// A Savings Plan on tasks, where its rates are known: dollars of a unit under it, and what that saves.
#[derive(Clone, Copy, Debug)]
pub(super) struct TaskPlan {
    pub plan: CapacityPlan,
    vcpu: (f64, f64),
    memory: (f64, f64),
}

impl TaskPlan {
    /// The plan of a scenario; nothing where it covers no tasks.
    pub fn new(scenario: &Scenario, work: &Workload, rates: &RateCard<'_>) -> Option<TaskPlan> {
        let plan = CapacityPlan::new(scenario, scenario.plan != Plan::Ec2Instance);
        Some(TaskPlan {
            plan,
            vcpu: plan.unit_usd(skus::task_vcpu(work).sku(), rates)?,
            memory: plan.unit_usd(skus::task_memory(work).sku(), rates)?,
        })
    }

    /// Dollars of an hour of a task under the plan, and what that saves.
    pub fn of_task(&self, task: &TaskSizing) -> (f64, f64) {
        let of_size = |vcpu, memory| task.size.vcpu * vcpu + task.size.memory_gb * memory;
        (of_size(self.vcpu.0, self.memory.0), of_size(self.vcpu.1, self.memory.1))
    }
}
