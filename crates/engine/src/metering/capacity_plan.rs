//! A Savings Plan as far as a type of instances or a size of tasks is chosen by it: what is cheapest on
//! demand need not be so under the plan.

use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::sku::Sku;

use crate::metering::skus;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;

/// The plan of a scenario.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CapacityPlan {
    plan: Plan,
    /// Dollars for each hour; as many as pay where nothing is set.
    per_hour: Option<f64>,
    /// The user's own discount where the plan's rate is not known, from 0 to 1.
    own_discount: Option<f64>,
}

impl CapacityPlan {
    /// The plan of a scenario; none for instances that no plan covers.
    pub(crate) fn new(scenario: &Scenario, covered: bool) -> CapacityPlan {
        CapacityPlan {
            plan: if covered { scenario.plan } else { Plan::None },
            per_hour: scenario.committed.user_value(),
            own_discount: scenario.plan_discount.user_value().map(|percent| percent / 100.0),
        }
    }

    /// Whether there is one.
    pub(crate) fn covers(&self) -> bool {
        self.plan != Plan::None
    }

    /// Dollars of an hour of a type under the plan, of so many on demand; no end where there is no
    /// plan, or where neither its rate nor a discount is known.
    pub(crate) fn rate(&self, instance: usize, on_demand: f64, rates: &RateCard<'_>) -> f64 {
        if self.plan == Plan::None || on_demand <= 0.0 {
            return f64::INFINITY;
        }
        let known = rates.instance_plan_usd(self.plan, skus::INSTANCES.sku(), instance);
        self.known_or_own(known, on_demand).unwrap_or(f64::INFINITY)
    }

    /// Dollars of a unit of an SKU under the plan, and what that saves of one on demand; nothing where
    /// there is no plan, or where neither its rate nor a discount is known.
    pub(crate) fn unit_usd(&self, sku: Sku, rates: &RateCard<'_>) -> Option<(f64, f64)> {
        let on_demand = Some(rates.cost(sku, 0.0, 1.0)).filter(|usd| *usd > 0.0)?;
        let known = rates.plan_rate(self.plan, sku, None).map(|(usd, _)| usd);
        let usd = self.known_or_own(known, on_demand).filter(|_| self.covers())?;
        Some((usd, on_demand - usd))
    }

    fn known_or_own(&self, known: Option<f64>, on_demand: f64) -> Option<f64> {
        let own = self.own_discount.map(|discount| on_demand * (1.0 - discount));
        known.or(own).filter(|usd| *usd > 0.0)
    }

    /// Dollars that the plan adds to a month on demand, below 0 where it pays: of instances or tasks with
    /// the hours in which there are so many, in a month of so many hours. `usd` is what an hour costs under
    /// the plan, and what that saves.
    pub(crate) fn added_usd(
        &self,
        usd: (f64, f64),
        instances: &[(f64, f64)],
        month_hours: f64,
    ) -> f64 {
        let (rate, saved) = usd;
        if rate.is_infinite() {
            return 0.0;
        }
        let with = |committed: f64| {
            let covered = |(count, hours): &(f64, f64)| count.min(committed) * hours;
            let covered: f64 = instances.iter().map(covered).sum();
            committed * rate * month_hours - covered * (rate + saved)
        };
        match self.per_hour {
            Some(usd) => with(usd / rate),
            // It is convex, with its corners at the counts.
            None => instances.iter().map(|(count, _)| with(*count)).fold(0.0, f64::min),
        }
    }
}
