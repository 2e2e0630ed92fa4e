//! What is known of a workload, factor by factor, and what is only assumed.

use eleven_rounds_catalog::choices::{Choice, Trigger};
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::rule::factor::{Factor, INVOCATION, PROTOCOL};

use crate::models::Models;
use crate::rating::Estimate;
use crate::scenario::{Field, Scenario};

const COUNT: usize = Factor::ALL.len();
/// The longest time that factors are asked over: a month of 730 hours, in seconds.
const MONTH_S: f64 = 2.628e6;

/// The value of every factor. Answers are places among the answers of the factor; what is
/// not known is NaN and passes no test.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    values: [f64; COUNT],
    /// Factors that nobody answered, a bit each.
    assumed: u64,
}

impl Values {
    /// A workload of which nothing was said.
    pub fn neutral() -> Values {
        let mut values = [0.0; COUNT];
        for factor in Factor::ALL {
            values[*factor as usize] = factor.neutral();
        }
        Values { values, assumed: (1 << COUNT) - 1 }
    }

    /// What a scenario says, what the engine knows of it, and for the rest what is usual.
    pub fn of(scenario: &Scenario, models: &Models<'_>, cost_ratio: Option<f64>) -> Values {
        let mut values = Values::neutral();
        let (work, load) = (&models.work, &models.load);
        let rps = load.mean_rate(scenario.requests_per_month());
        let quiet = load.steps.iter().map(|step| rps * step.rate).fold(f64::INFINITY, f64::min);
        for (factor, value) in [
            (Factor::AvgRps, rps),
            (Factor::AvgMs, models.lambda.duration_ms),
            (Factor::PeakToMean, load.busiest * load.peak_factor),
            (Factor::IdleShare, 100.0 * idle_share(models, rps)),
            (Factor::IdleGapMin, longest_gap_min(quiet)),
            // What is not known passes no test.
            (Factor::CostRatio, cost_ratio.unwrap_or(f64::NAN)),
            (Factor::UnitMaxS, models.lambda.duration_ms / 1000.0 * work.longest_factor),
            (Factor::MemoryGib, work.memory_mb / 1024.0),
            (Factor::Vcpu, work.threads),
            (Factor::ResponseMb, work.response_kb / 1024.0),
        ] {
            values.set(factor, value);
        }
        for factor in [Factor::Language, Factor::Invocation, Factor::Protocol] {
            values.set(factor, unanswered(factor, scenario));
        }
        for factor in Factor::ALL {
            if let Some(value) =
                Field::of_factor(*factor).and_then(|field| scenario.answer(field).value())
            {
                values.set(*factor, value);
            }
        }
        values
    }

    /// The value of a factor.
    pub fn get(&self, factor: Factor) -> f64 {
        self.values[factor as usize]
    }

    /// Whether nobody answered a factor.
    pub fn is_assumed(&self, factor: Factor) -> bool {
        self.assumed & (1 << factor as u64) != 0
    }

    /// Answers a factor; what follows from it follows at once.
    pub fn set(&mut self, factor: Factor, value: f64) {
        self.values[factor as usize] = value;
        self.assumed &= !(1 << factor as u64);
        let (rps, ms) = (self.get(Factor::AvgRps), self.get(Factor::AvgMs));
        self.values[Factor::RequestsM as usize] = rps * MONTH_S / 1e6;
        self.values[Factor::MeanConc as usize] = rps * ms / 1000.0;
    }

    /// The same with another value of one factor, answered or not as before.
    pub fn with(&self, factor: Factor, value: f64) -> Values {
        let mut other = self.clone();
        other.set(factor, value);
        other.assumed = self.assumed;
        other
    }
}

/// The share of minutes without any request, for arrivals by chance at each hour's rate.
fn idle_share(models: &Models<'_>, rps: f64) -> f64 {
    let hours: f64 = models.load.steps.iter().map(|step| step.hours).sum();
    let idle = models.load.steps.iter().map(|step| (-rps * step.rate * 60.0).exp() * step.hours);
    idle.sum::<f64>() / hours
}

/// The longest gap that is usual in an hour at a rate, to a day; all day without requests.
fn longest_gap_min(rate: f64) -> f64 {
    const DAY_MIN: f64 = 1440.0;
    if rate <= 0.0 {
        return DAY_MIN;
    }
    // The largest of n exponential gaps is about ln(1 + n) mean gaps.
    ((1.0 + rate * 3600.0).ln() / rate / 60.0).min(DAY_MIN)
}

fn language(scenario: &Scenario) -> f64 {
    use eleven_rounds_catalog::choices::Runtime;
    let key = match scenario.runtime {
        Runtime::Node => "nodejs",
        other => other.key(),
    };
    let place =
        eleven_rounds_catalog::rule::factor::LANGUAGE.iter().position(|language| *language == key);
    place.unwrap_or_default() as f64
}

/// What a factor is taken for where its field is not answered: what follows from the rest of
/// the scenario, or what is usual.
pub fn unanswered(factor: Factor, scenario: &Scenario) -> f64 {
    let http = scenario.trigger == Trigger::Http;
    let place = |keys: &[&str], key| keys.iter().position(|one| *one == key).unwrap_or(0) as f64;
    match factor {
        Factor::Language => language(scenario),
        Factor::Invocation => place(INVOCATION, if http { "sync" } else { "async" }),
        Factor::Protocol => {
            let key = match (http, scenario.streaming) {
                (false, _) => "event",
                (true, false) => "http",
                (true, true) => "http_stream",
            };
            place(PROTOCOL, key)
        }
        other => other.neutral(),
    }
}

/// Lambda's total against the container's; nothing where either is not known.
pub(crate) fn cost_ratio(lambda: &Estimate, ecs: &Estimate) -> Option<f64> {
    let known = !lambda.is_unknown() && !ecs.is_unknown() && ecs.total > Usd::ZERO;
    known.then(|| lambda.total.dollars() / ecs.total.dollars())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_a_rate_follows_at_once() {
        let mut values = Values::neutral();
        assert!((values.get(Factor::RequestsM) - 13.14).abs() < 1e-9);
        values.set(Factor::AvgRps, 100.0);
        assert!((values.get(Factor::RequestsM) - 262.8).abs() < 1e-9);
        assert_eq!(values.get(Factor::MeanConc), 20.0);
        assert!(!values.is_assumed(Factor::AvgRps));
        assert!(values.is_assumed(Factor::Stage));
    }
}
