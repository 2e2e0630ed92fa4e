//! What must hold for the answer to any scenario. Each function panics where it does not.

use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::estimate::Estimate;
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::money::{self, Usd};
use eleven_rounds_engine::catalog::option::{Family, ScoringOption};
use eleven_rounds_engine::options::findings::Severity;
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::scoring::Leaning;
use eleven_rounds_engine::scenario::fields::Scenario;
use serde_json::Value;

/// The answer to a scenario is finite, adds up, and says what its dollars, limits and rounds say.
///
/// # Panics
/// Where it does not.
pub fn comparison(scenario: &Scenario, comparison: &Comparison) {
    finite(&serde_json::to_value(comparison).expect("an answer is JSON"), "");
    for result in comparison.options.values() {
        bill(&result.estimate);
    }
    verdict(comparison);
    coherent(scenario, comparison);
}

/// Amounts of more than a billion dollars have no exact micro-dollars in the arithmetic of
/// the machine: what is compared there is a share.
pub fn near(first: f64, second: f64, absolute: f64) -> bool {
    (first - second).abs() <= absolute + 1e-12 * first.abs().max(second.abs())
}

/// A number that is not finite has no JSON: it would be null.
fn finite(value: &Value, path: &str) {
    const MAY_BE_NULL: [&str; 6] =
        ["amount", "effective_from", "confirmed_on", "cheaper", "changes_below", "changes_above"];
    match value {
        Value::Null => {
            let named = MAY_BE_NULL.iter().any(|name| path.ends_with(name));
            assert!(named, "{path} is no finite number");
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                finite(item, &format!("{path}[{index}]"));
            }
        }
        Value::Object(items) => {
            for (key, item) in items {
                finite(item, &format!("{path}.{key}"));
            }
        }
        _ => {}
    }
}

fn bill(estimate: &Estimate) {
    for item in &estimate.lines {
        line(item);
    }
    let sum = |compute: Option<bool>| -> Usd {
        let lines = estimate.lines.iter();
        let wanted = lines.filter(|item| compute.is_none_or(|want| item.is_compute() == want));
        wanted.filter_map(|item| item.amount).sum()
    };
    assert_eq!(estimate.compute, sum(Some(true)));
    assert_eq!(estimate.surroundings, sum(Some(false)));
    assert_eq!(estimate.subtotal(), sum(None));
    let mut total = estimate.subtotal();
    for adjustment in &estimate.adjustments {
        assert_eq!(adjustment.base, total);
        let share = adjustment.percent / if adjustment.is_discount { -100.0 } else { 100.0 };
        assert_eq!(adjustment.amount, Usd::round(total.dollars() * share));
        total = total + adjustment.amount;
    }
    assert_eq!(estimate.known_part, total);
    shown(estimate)
}

fn line(item: &LineItem) {
    assert!(item.quantity > 0.0);
    let derived = item.derivation.value();
    assert!((derived / item.quantity - 1.0).abs() < 1e-9, "{derived}, {}", item.quantity);
    let Some(amount) = item.amount else {
        assert!(item.tiers.is_empty());
        return;
    };
    let billed: f64 = item.tiers.iter().map(|tier| tier.quantity).sum();
    assert!(near(billed + item.free, item.quantity, 0.0), "{item:?}");
    let dollars: f64 = item.tiers.iter().map(|tier| tier.quantity * tier.unit_price).sum();
    if dollars < 9e12 {
        assert!(near(amount.dollars(), dollars, 1e-6), "{item:?}");
    }
}

/// The column adds up to the cent, and no line is shown more than a cent from its amount.
fn shown(estimate: &Estimate) {
    let amounts: Vec<Usd> = estimate.lines.iter().filter_map(|item| item.amount).collect();
    let shown = money::shown(&amounts, estimate.subtotal());
    // Beyond that, amounts are held at the end of what they can be.
    if estimate.subtotal().dollars() > 9e12 {
        return;
    }
    assert_eq!(shown.len(), amounts.len());
    for (shown, amount) in shown.iter().zip(&amounts) {
        assert!((shown.micros() - amount.micros()).abs() <= 10_000);
    }
    let cents = |usd: Usd| (usd.micros() + 5_000).div_euclid(10_000);
    assert_eq!(cents(shown.into_iter().sum()), cents(estimate.subtotal()), "{:?}", amounts);
}

/// What is said must be what the dollars say, of options that run.
fn verdict(comparison: &Comparison) {
    let total = |option| comparison.option(option).estimate.known_part;
    let runs = |option| comparison.option(option).standing.runs();
    let [lambda, ecs] = comparison.compared;
    let smaller = match total(lambda).cmp(&total(ecs)) {
        std::cmp::Ordering::Less => Some(lambda),
        std::cmp::Ordering::Greater => Some(ecs),
        std::cmp::Ordering::Equal => None,
    };
    let both = runs(lambda) && runs(ecs);
    let verdict = &comparison.verdict;
    match verdict.outcome {
        Outcome::Cheaper { option, by } => {
            assert!(both);
            assert_eq!(Some(option), smaller);
            assert_eq!(verdict.cheaper, smaller);
            assert_eq!(by, total(comparison.counterpart(option)) - total(option));
        }
        Outcome::Close => {
            assert!(both);
            assert_eq!(verdict.cheaper, smaller);
        }
        Outcome::OnlyPossible { option } => {
            assert!(runs(option) && !runs(comparison.counterpart(option)));
        }
        Outcome::NonePossible => assert!(!runs(lambda) && !runs(ecs)),
        Outcome::Unknown => assert!(both),
    }
    if !matches!(verdict.outcome, Outcome::Cheaper { .. } | Outcome::Close) {
        assert_eq!(verdict.cheaper, None);
        assert!(comparison.reasons.is_empty());
    }
    if !both {
        assert!(comparison.break_evens.crossings.is_empty());
    }
    let requests = comparison.requests;
    assert!(verdict.changes_below.is_none_or(|below| below <= requests));
    assert!(verdict.changes_above.is_none_or(|above| above > requests));
}

/// Nothing names an option that its standing does not allow, and bill and rounds rule out the same.
fn coherent(scenario: &Scenario, comparison: &Comparison) {
    let rounds = &comparison.rounds;
    for result in comparison.options.values() {
        let worst = result.findings.iter().map(|finding| finding.severity).min();
        let expected = match worst {
            Some(Severity::Blocker) => Standing::CannotRun,
            Some(Severity::Misconfiguration) => Standing::Adjust,
            _ if result.findings.iter().any(|finding| finding.kind.leaves_open())
                || result.estimate.not_counted().next().is_some() =>
            {
                Standing::Unpriced
            }
            _ => Standing::CanRun,
        };
        assert_eq!(result.standing, expected, "{:?}", result.option);
        if rounds.ruled_out.contains(result.option.scored_as()) {
            assert_eq!(result.standing, Standing::CannotRun, "{:?}", result.option);
        }
    }
    if let Some(best) = comparison.cheapest {
        let best = comparison.option(best);
        assert_eq!(best.standing, Standing::CanRun);
        let able =
            comparison.options.values().filter(|result| result.listed && result.standing.runs());
        assert!(
            able.filter_map(|result| result.counted()).all(|known| best.total() <= Some(known))
        );
    }
    for scored in ScoringOption::ALL {
        let behind = || {
            comparison.options.values().filter(move |result| result.option.scored_as() == scored)
        };
        let offered = rounds.offered.contains(scored);
        let ruled_out = rounds.ruled_out.contains(scored) || rounds.blocked.contains(scored);
        assert_eq!(
            offered && !ruled_out,
            offered && behind().any(|result| result.standing < Standing::CannotRun),
            "{:?}",
            scored
        );
        if rounds.best.contains(scored) {
            assert!(behind().any(|result| result.standing.runs()), "{:?}", scored);
        }
    }
    let stands = |leaning: Leaning| {
        comparison.options.values().any(|result| {
            let family = match result.option.family() {
                Family::Lambda => Leaning::Lambda,
                Family::Ecs => Leaning::Ecs,
            };
            family == leaning && result.standing < Standing::CannotRun
        })
    };
    assert!(rounds.leaning == Leaning::Tie || stands(rounds.leaning));
    for fix in &comparison.fixes {
        assert_eq!(comparison.option(fix.option).standing, Standing::Adjust);
        let mut fixed = scenario.clone();
        for (field, text) in &fix.settings {
            assert_eq!(fixed.set(*field, text, PriceBook::bundled()), Ok(()));
        }
        let fixed = compare(&fixed, PriceBook::bundled());
        let result = fixed.option(fix.option);
        assert!(result.standing.runs(), "{fix:?}: {:?}", result.findings);
        let total = result.total().filter(|_| result.standing == Standing::CanRun);
        assert_eq!(total, fix.total);
    }
}
