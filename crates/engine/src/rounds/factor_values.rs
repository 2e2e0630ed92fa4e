//! The values of the factors of a scenario, and its cost.

use eleven_rounds_catalog::choices::{KeyedEnum, Trigger};
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::table::{PerOption, PerScoringOption};
use eleven_rounds_catalog::rule::factor::LANGUAGE;
use eleven_rounds_catalog::rule::factor::{Factor, INVOCATION, PROTOCOL};

use crate::options::configured::ConfiguredOptions;
use crate::options::results::OptionResult;
use crate::options::standing::Standing;
use crate::rules::scoring::BillSide;
use crate::rules::values::Values;
use crate::scenario::fields::{Field, Scenario};

/// What a scenario says, what the engine knows of it, and for the rest what is usual.
pub(crate) fn values(
    scenario: &Scenario,
    configured: &ConfiguredOptions<'_>,
    cost_ratio: Option<f64>,
) -> Values {
    let mut values = Values::neutral();
    let work = &configured.shared.work;
    let load = &configured.shared.load;
    let rps = load.mean_rate(scenario.requests_per_month());
    let quiet = load.steps.iter().map(|step| rps * step.rate).fold(f64::INFINITY, f64::min);
    let budget = scenario.answer(Field::StartBudgetMs).value();
    for (factor, value) in [
        (Factor::AvgRps, rps),
        (Factor::AvgMs, configured.shared.lambda.duration_ms),
        (Factor::PeakToMean, load.busiest * load.peak_factor),
        (Factor::IdleShare, 100.0 * idle_share(configured, rps)),
        (Factor::IdleGapMin, longest_gap_min(quiet)),
        (Factor::ColdStartRatio, budget.map_or(0.0, |ms| work.init_ms / ms)),
        // What is not known passes no test.
        (Factor::CostRatio, cost_ratio.unwrap_or(f64::NAN)),
        (Factor::UnitMaxS, configured.shared.lambda.duration_ms / 1000.0 * work.longest_factor),
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

/// The share of minutes without any request, for arrivals by chance at each hour's rate.
pub(crate) fn idle_share(configured: &ConfiguredOptions<'_>, rps: f64) -> f64 {
    let load = &configured.shared.load;
    let idle = load.steps.iter().map(|step| (-rps * step.rate * 60.0).exp() * step.hours);
    (idle.sum::<f64>() + load.hours_off()) / load.month_hours
}

/// The longest gap that is usual in an hour at a rate, to a day; all day without requests.
pub(crate) fn longest_gap_min(rate: f64) -> f64 {
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
    let index = LANGUAGE.iter().position(|language| *language == key);
    index.unwrap_or_default() as f64
}

/// What a factor is taken for where its field is not answered: what follows from the rest of
/// the scenario, or what is usual.
pub fn unanswered(factor: Factor, scenario: &Scenario) -> f64 {
    let http = scenario.trigger == Trigger::Http;
    let index = |keys: &[&str], key| {
        keys.iter().position(|known_key| *known_key == key).unwrap_or(0) as f64
    };
    match factor {
        Factor::Language => language(scenario),
        Factor::Invocation => index(INVOCATION, if http { "sync" } else { "async" }),
        Factor::Protocol => {
            let key = match (http, scenario.streaming) {
                (false, _) => "event",
                (true, false) => "http",
                (true, true) => "http_stream",
            };
            index(PROTOCOL, key)
        }
        other => other.neutral(),
    }
}

/// Lambda's total against the container's; nothing where either does not run or is not known.
pub(crate) fn cost_ratio([lambda, ecs]: [&OptionResult; 2]) -> Option<f64> {
    let known = |side: &OptionResult| side.counted().filter(|_| side.standing_on_bill().runs());
    let lambda = known(lambda)?;
    let ecs = known(ecs).filter(|total| *total > Usd::ZERO)?;
    Some(lambda.dollars() / ecs.dollars())
}

/// What the bill knows of each scored option: of the options behind it the best decides, and of those
/// that are listed and run at a known price the cheapest.
pub fn bill_side(options: &PerOption<OptionResult>) -> BillSide {
    let mut bill = BillSide::default();
    let mut best = PerScoringOption::from_fn(|_| Standing::CannotRun);
    for result in options.values() {
        let scored = result.option.scored_as();
        let standing = result.standing_on_bill();
        best[scored] = best[scored].min(standing);
        let runs = result.listed && standing == Standing::CanRun;
        let Some(total) = result.total().filter(|_| runs).map(Usd::dollars) else { continue };
        let cost = &mut bill.costs[scored];
        *cost = Some(cost.map_or(total, |known| known.min(total)));
    }
    let with = |standing| {
        let fits = move |(option, found): (_, &Standing)| (*found == standing).then_some(option);
        best.iter().filter_map(fits).collect()
    };
    bill.blocked = with(Standing::CannotRun);
    bill.misconfigured = with(Standing::Adjust);
    bill
}
