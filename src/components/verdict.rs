//! The verdict: a sentence with both amounts, where it flips, and why.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::compare::{Comparison, OptionResult};
use eleven_rounds_engine::findings::{Finding, Severity};
use eleven_rounds_engine::metering::Line;
use eleven_rounds_engine::rating::PriceOrigin;
use eleven_rounds_engine::scenario::Scenario;
use eleven_rounds_engine::setting::Currency;
use yew::prelude::*;

use super::ways::{compare_with, corner};
use super::{Ui, citation};
use crate::i18n::{Lang, Span, Words, format};
use crate::imports::Book;

/// The answer, above everything else.
pub fn verdict(scenario: &Scenario, answer: &Comparison, ui: &Ui) -> Html {
    let words = ui.words();
    let reasons = answer.reasons.iter().map(|reason| words.reason(reason));
    let lead: Vec<String> = std::iter::once(words.lead(answer)).chain(reasons).collect();
    html! {
        <section class="panel verdict" id="verdict" tabindex="-1">
            <h1>{ spans(&words.headline(answer)) }</h1>
            <p class="lead">{ lead.join(" ") }</p>
            { duel(scenario, answer, words) }
            { cheapest(answer, ui) }
            { with_people(scenario, answer, words) }
            <p class="beside">{ beside(answer, words) }</p>
            { findings(answer, scenario.as_of, ui) }
            <ul class="chips">
                for (class, text) in chips(scenario, answer, ui.lang, ui.book, ui.today) {
                    <li class={classes!("chip", class)}>{ text }</li>
                }
            </ul>
        </section>
    }
}

/// A sentence with the names of the corners in their colours. A clause that ends with a
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

/// What the rounds say: as a sentence that tells what decides where they differ from the bill.
pub fn beside(answer: &Comparison, words: &dyn Words) -> String {
    let both = words.rounds_and_bill(answer);
    if both.is_empty() { [words.rounds_title(&answer.rounds), "."].concat() } else { both }
}

/// Both totals as bars, the dearer one full.
fn duel(scenario: &Scenario, answer: &Comparison, words: &dyn Words) -> Html {
    let sides = answer.sides();
    let most = sides.iter().map(|one| one.estimate.total.micros()).max().unwrap_or(0);
    html! {
        <div class="duel">
            for side in sides {
                { bar(side, most, scenario, answer, words) }
            }
        </div>
    }
}

fn bar(
    side: &OptionResult,
    most: i64,
    scenario: &Scenario,
    answer: &Comparison,
    words: &dyn Words,
) -> Html {
    let (micros, unknown) = (side.estimate.total.micros(), side.total().is_none());
    let share = if most > 0 { micros as f64 / most as f64 } else { 0.0 };
    let wins = (answer.verdict.cheaper == Some(side.option)).then_some("wins");
    html! {
        <div class={classes!(corner(side.option), wins)}>
            <span class="who">{ words.option_long(side.option) }</span>
            <svg aria-hidden="true"><rect width={format::fixed(share * 100.0, 2) + "%"} /></svg>
            <span class="amount">
                // What is not known is not $0.
                { if unknown { format::ABSENT.to_owned() } else { format::headline(micros) } }
            </span>
            if !unknown && scenario.currency != Currency::USD {
                <small class="converted">{ words.converted(micros, scenario) }</small>
            }
        </div>
    }
}

/// The cheapest of all options, where it is none of the two above.
fn cheapest(answer: &Comparison, ui: &Ui) -> Html {
    let Some(best) = answer.cheapest.filter(|best| !answer.duel.contains(best)) else {
        return html! {};
    };
    let words = ui.words();
    html! {
        <p class="aside">
            { words.cheapest(best, answer.option(best)) }{ " " }
            <button type="button" class="reset" onclick={ui.click(compare_with(best))}>
                { words.ways().compare }
            </button>
        </p>
    }
}

/// The verdict with people, where an hour of work costs something.
fn with_people(scenario: &Scenario, answer: &Comparison, words: &dyn Words) -> Html {
    let Some(people) = &answer.people else { return html! {} };
    html! { <p class="aside">{ words.with_people(scenario, answer, people) }</p> }
}

/// What stands in the way of either side, the hardest first.
pub fn found<'a>(answer: &'a Comparison, words: &dyn Words) -> Vec<(String, &'a Finding)> {
    let of = |severity| {
        let all = answer.sides().into_iter().flat_map(|one| &one.findings);
        all.filter(move |finding| finding.severity == severity)
    };
    let mut all: Vec<(String, &Finding)> = Vec::new();
    for finding in Severity::ALL.into_iter().flat_map(of) {
        let text = words.finding(finding);
        // What is the same on both sides is told once.
        if all.iter().all(|(told, _)| *told != text) {
            all.push((text, finding));
        }
    }
    all
}

/// The class of how hard something stands in the way.
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocker => "blocker",
        Severity::Misfit => "warning",
        Severity::Warning => "note",
    }
}

fn findings(answer: &Comparison, as_of: Date, ui: &Ui) -> Html {
    let (texts, all) = (ui.texts(), found(answer, ui.words()));
    if all.is_empty() {
        return html! {};
    }
    html! {
        <ul class="findings" aria-label={texts.findings}>
            for (text, finding) in all {
                <li class={classes!("finding", severity(finding.severity))}>
                    { text }{ " " }
                    { finding.fact.map(|fact| citation::of_fact(fact, as_of, ui)) }
                </li>
            }
        </ul>
    }
}

/// Days after which a price that nobody confirmed is worth a doubt.
const AMBER: i32 = 91;
/// And after which it is worth a check.
const RED: i32 = 181;

/// Region, day, oldest price and everything that a reader must know of these totals.
#[inline(never)]
pub fn chips(
    scenario: &Scenario,
    answer: &Comparison,
    lang: Lang,
    book: Book,
    today: Option<Date>,
) -> Vec<(&'static str, String)> {
    let (texts, words) = (lang.texts(), lang.words());
    let region: Region = scenario.region;
    let mut chips = vec![
        ("", words.region(region).to_owned()),
        ("", words.price_day(&scenario.as_of.to_string())),
    ];
    if let Some((day, share)) = oldest(answer) {
        // Only today's bills can be out of date.
        let current = scenario.as_of == book.gathered_on();
        let days = today.filter(|_| current).map_or(0, |today| today.days() - day.days());
        let text = words.oldest_price(&day.to_string(), share);
        chips.push(match days {
            AMBER..RED => ("warn", words.aged(&text, days)),
            RED.. => ("old", words.aged(&text, days)),
            _ => ("", text),
        });
    }
    if scenario.free_tier {
        chips.push(("", texts.free_tier_on.to_owned()));
    }
    let own = |one: &eleven_rounds_engine::rating::LineItem| one.origin == PriceOrigin::Own;
    if answer.sides().iter().flat_map(|one| &one.estimate.lines).any(own) {
        chips.push(("warn", texts.own_prices_used.to_owned()));
    }
    if book.is_imported() {
        chips.push(("warn", words.prices().used.to_owned()));
    }
    let mut unpriced: Vec<Line> = Vec::new();
    for item in answer.sides().into_iter().flat_map(|one| one.estimate.not_counted()) {
        if !unpriced.contains(&item.line) {
            unpriced.push(item.line);
        }
    }
    if !unpriced.is_empty() {
        chips.push(("warn", words.not_counted(&unpriced)));
    }
    if answer.verdict.holds_despite_unknown {
        chips.push(("", texts.holds_despite_unknown.to_owned()));
    }
    if answer.verdict.kind_decides {
        chips.push(("warn", texts.kind_decides.to_owned()));
    }
    chips
}

/// The oldest confirmation of a price on these bills, with its share of both totals.
fn oldest(answer: &Comparison) -> Option<(Date, f64)> {
    let dated = || {
        answer.sides().into_iter().flat_map(|one| &one.estimate.lines).filter_map(|item| {
            match (&item.origin, item.amount) {
                (PriceOrigin::Book { confirmed_on: Some(day), .. }, Some(amount))
                    if amount.micros() > 0 =>
                {
                    Some((*day, amount))
                }
                _ => None,
            }
        })
    };
    let day = dated().map(|(day, _)| day).min()?;
    let old: f64 = dated().filter(|(at, _)| *at == day).map(|(_, usd)| usd.dollars()).sum();
    let all: f64 = answer.sides().iter().map(|one| one.estimate.total.dollars()).sum();
    Some((day, old / all))
}
