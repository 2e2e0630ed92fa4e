//! The verdict: a sentence with both amounts, where it flips, and why.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::options::findings::Severity;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::value::currency::Currency;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::words::{Span, Words};
use eleven_rounds_presentation::view::chips::chips;
use eleven_rounds_presentation::view::findings::{findings, severity_class};
use eleven_rounds_presentation::view::options::{family_class, share, total};
use eleven_rounds_presentation::view::rounds::decision_sentence;
use yew::prelude::*;

use crate::controls::citation;
use crate::state::Action;
use crate::ui::Ui;

/// The answer, above everything else.
pub fn verdict(scenario: &Scenario, comparison: &Comparison, ui: &Ui) -> Html {
    let words = ui.words();
    let reasons = comparison.reasons.iter().map(|reason| words.reason(reason));
    let lead = words.lead(comparison);
    // A blocker that stands above says it already.
    let is_said = findings(comparison, words).iter().any(|(text, finding)| {
        finding.severity == Severity::Blocker && lead.starts_with(text.as_str())
    });
    let lead: Vec<String> = (!is_said).then_some(lead).into_iter().chain(reasons).collect();
    html! {
        <section class="panel verdict" id="verdict" tabindex="-1">
            // What cannot run is said before any dollar.
            { findings_list(comparison, scenario.as_of, true, ui) }
            <h1>{ spans(&words.headline(comparison)) }</h1>
            <p class="lead">{ lead.join(" ") }</p>
            { compared_totals(scenario, comparison, words) }
            { cheapest(comparison, ui) }
            { with_people(scenario, comparison, words) }
            <p class="beside">{ decision_sentence(comparison, words) }</p>
            { findings_list(comparison, scenario.as_of, false, ui) }
            <ul class="chips">
                for (class, text) in chips(scenario, comparison, ui.lang, ui.prices_used()) {
                    <li class={classes!("chip", class)}>{ text }</li>
                }
            </ul>
        </section>
    }
}

/// A sentence with the names of the two sides in their colours. A clause that ends with a
/// comma stays together where the line breaks.
pub fn spans(spans: &[Span]) -> Html {
    let ends = |span: &Span| matches!(span, Span::Text(text) if text.ends_with(", "));
    spans
        .split_inclusive(ends)
        .map(|clause| {
            html! { <><span class="clause">{ for clause.iter().map(span) }</span>{ " " }</> }
        })
        .collect()
}

fn span(span: &Span) -> Html {
    match span {
        Span::Text(text) => html! { { text } },
        Span::Lambda(name) => html! { <span class="lambda">{ name }</span> },
        Span::Ecs(name) => html! { <span class="ecs">{ name }</span> },
    }
}

/// Both totals as bars, the dearer one full.
fn compared_totals(scenario: &Scenario, comparison: &Comparison, words: &dyn Words) -> Html {
    let sides = comparison.sides();
    let known = sides.iter().filter_map(|side| side.counted());
    let most = known.map(|known| known.micros()).max().unwrap_or(0);
    html! {
        <div class="compared-totals">
            for side in sides {
                { bar(side, most, scenario, comparison, words) }
            }
        </div>
    }
}

fn bar(
    side: &OptionResult,
    most: i64,
    scenario: &Scenario,
    comparison: &Comparison,
    words: &dyn Words,
) -> Html {
    let known = side.counted();
    let wins = (comparison.verdict.cheaper == Some(side.option)).then_some("wins");
    html! {
        <div class={classes!(family_class(side.option), wins)}>
            <span class="who">{ words.option_long(side.option) }</span>
            <svg aria-hidden="true"><rect width={format::fixed(share(side, most) * 100.0, 2) + "%"} /></svg>
            <span class="amount">
                // What is not known is not $0.
                { total(side) }
            </span>
            if let Some(known) = known.filter(|_| scenario.currency != Currency::USD) {
                <small class="converted">{ words.converted(known.micros(), scenario) }</small>
            }
        </div>
    }
}

/// The cheapest of all options, where it is none of the two above.
fn cheapest(comparison: &Comparison, ui: &Ui) -> Html {
    let Some(best) = comparison.cheapest.filter(|best| !comparison.compared.contains(best)) else {
        return html! {};
    };
    let words = ui.words();
    html! {
        <p class="aside">
            { words.cheapest(best, comparison.option(best)) }{ " " }
            <button type="button" class="reset" onclick={ui.click(Action::compare_with(best))}>
                { words.options().compare }
            </button>
        </p>
    }
}

/// The verdict with people, where an hour of work costs something.
fn with_people(scenario: &Scenario, comparison: &Comparison, words: &dyn Words) -> Html {
    let Some(people) = &comparison.people else { return html! {} };
    html! { <p class="aside">{ words.with_people(scenario, comparison, people) }</p> }
}

/// The blockers, or all other findings.
fn findings_list(comparison: &Comparison, as_of: Date, blockers: bool, ui: &Ui) -> Html {
    let texts = ui.texts();
    let mut all = findings(comparison, ui.words());
    all.retain(|(_, finding)| (finding.severity == Severity::Blocker) == blockers);
    if all.is_empty() {
        return html! {};
    }
    html! {
        <ul class="findings" aria-label={texts.findings}>
            for (text, finding) in all {
                <li class={classes!("finding", severity_class(finding.severity))}>
                    { text }{ " " }
                    { finding.fact.map(|fact| citation::of_fact(fact, as_of, ui)) }
                </li>
            }
        </ul>
    }
}
