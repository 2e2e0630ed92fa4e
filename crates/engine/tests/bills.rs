//! Three whole bills as text, for a reviewer to read: a change of a number shows here.

use std::fmt::Write as _;

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::money;
use eleven_rounds_engine::catalog::sku::BillingUnit;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;

/// The bills of both options, what was found, where they cross and who wins.
fn text(scenario: &Scenario) -> String {
    let comparison = compare(scenario, PriceBook::bundled());
    let mut text = String::new();
    writeln!(text, "{} requests a month, {:.4} a second", comparison.requests, comparison.mean_rps)
        .unwrap();
    for result in comparison.options.values() {
        bill(&mut text, result);
    }
    for crossing in &comparison.break_evens.crossings {
        let at = crossing.requests;
        let above = crossing.cheaper_above;
        writeln!(text, "at {at:.0} requests: {above:?} is cheaper above").unwrap();
    }
    if !comparison.break_evens.complete {
        writeln!(text, "and so on").unwrap();
    }
    writeln!(text, "{:?}", comparison.verdict.outcome).unwrap();
    for reason in &comparison.reasons {
        writeln!(text, "because {reason:?}").unwrap();
    }
    text
}

fn bill(text: &mut String, result: &OptionResult) {
    let estimate = &result.estimate;
    writeln!(text, "\n{:?}", result.option).unwrap();
    let amounts: Vec<_> = estimate.lines.iter().filter_map(|item| item.amount).collect();
    let mut shown = money::shown(&amounts, estimate.known_part).into_iter();
    for item in &estimate.lines {
        let amount = match item.amount.and_then(|_| shown.next()) {
            Some(usd) => format!("{:.4}", usd.dollars()),
            None => "not counted".to_owned(),
        };
        let line = format!("{:?}", item.line);
        let shared = if item.shared { "  (both)" } else { "" };
        writeln!(text, "  {line:<15} {:>48} {amount:>12}{shared}", quantity(item)).unwrap();
        writeln!(text, "    = {}", formula(item)).unwrap();
    }
    let compute = estimate.compute.dollars();
    let around = estimate.surroundings.dollars();
    writeln!(text, "  compute {compute:.2}, surroundings {around:.2}").unwrap();
    writeln!(text, "  total {:.2}", estimate.known_part.dollars()).unwrap();
    for finding in &result.findings {
        let kind = finding.kind;
        let severity = finding.severity;
        writeln!(
            text,
            "  {severity:?}: {kind:?}, needed {:.2}, limit {:.2}",
            finding.needed, finding.limit
        )
        .unwrap();
    }
}

/// What is billed, price by price.
fn quantity(item: &LineItem) -> String {
    let unit = |unit: BillingUnit| unit.key();
    let tiers: Vec<String> = item
        .tiers
        .iter()
        .map(|tier| format!("{:.4} × ${}", tier.quantity, tier.unit_price))
        .collect();
    match tiers.as_slice() {
        [] => format!("{:.4} {}", item.quantity, unit(item.sku.unit())),
        tiers => format!("{} / {}", tiers.join(" + "), unit(item.sku.unit())),
    }
}

fn formula(item: &LineItem) -> String {
    let products: Vec<String> = item
        .derivation
        .sum
        .iter()
        .map(|terms| {
            let terms: Vec<String> =
                terms.iter().map(|term| format!("{:?} {:.6}", term.factor, term.value)).collect();
            terms.join(" × ")
        })
        .collect();
    let binding = match &item.derivation.lcu {
        Some((dimension, units)) => format!(" ({dimension:?} of {units:.4?})"),
        None => String::new(),
    };
    products.join(" + ") + &binding
}

#[track_caller]
fn check(name: &str, scenario: &Scenario) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, text(scenario));
    });
}

#[test]
fn the_default() {
    check("default", &Scenario::default());
}

#[test]
fn a_private_service() {
    check("private-service", &Preset::PrivateService.scenario(PriceBook::bundled()));
}

#[test]
fn images_from_a_queue() {
    check("image-queue", &Preset::ImageQueue.scenario(PriceBook::bundled()));
}
