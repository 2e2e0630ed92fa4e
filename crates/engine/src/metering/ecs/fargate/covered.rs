//! The size of tasks that a Savings Plan covers: what is cheapest on demand need not be so under the plan.

use crate::metering::ecs::fargate::FargateModel;
use crate::metering::ecs::sizes::TaskSizing;

impl FargateModel {
    /// The cheapest size for this many requests a month, as it is bought; of equal ones the smallest.
    pub fn best(&self, requests: f64) -> TaskSizing {
        let Some(plan) = &self.plan else {
            return match self.candidates[..] {
                [only] => only,
                _ => self.best_on_demand(requests).0,
            };
        };
        let mut best: Option<(f64, TaskSizing)> = None;
        for task in self.on_spot() {
            let (rate, saved) = plan.of_task(task);
            let least = self.least_hours(task, requests) * (task.hour_cost - saved.max(0.0));
            if best.is_some_and(|(cost, _)| least > cost) {
                continue;
            }
            let traffic = self.task_traffic(task, requests);
            let hours: f64 = traffic.hours.iter().sum();
            // What starts and what overlaps is spread like what serves, as in the bill.
            let mut tasks: Vec<(f64, f64)> = self.serving(task, requests).collect();
            let serving: f64 = tasks.iter().map(|(count, hours)| count * hours).sum();
            tasks.iter_mut().for_each(|(count, _)| *count *= hours / serving.max(1e-9));
            let cost = self.cost(task, &traffic, requests)
                + plan.plan.added_usd((rate, saved), &tasks, self.load.month_hours);
            let is_better = |(known, size): (f64, TaskSizing)| {
                cost < known || cost == known && task.order() < size.order()
            };
            if best.is_none_or(is_better) {
                best = Some((cost, *task));
            }
        }
        best.map_or_else(|| self.best_on_demand(requests).0, |(_, task)| task)
    }
}
