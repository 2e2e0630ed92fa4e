//! The notes next to a total: region, day of the prices, their age, and missing prices.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::billing::line_item::{LineItem, PriceOrigin};
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;

use crate::lang::Lang;

/// Days after which a price that nobody confirmed is worth a doubt.
const AMBER: i32 = 91;
/// And after which it is worth a check.
const RED: i32 = 181;

/// The prices that totals rest on, and when they are looked at.
#[derive(Clone, Copy)]
pub struct PricesUsed<'a> {
    /// The book.
    pub book: &'a PriceBook,
    /// Whether prices of files are in it.
    pub imported: bool,
    /// The day by the reader's clock, where there is one.
    pub today: Option<Date>,
}

/// Region, day and everything else that a reader must know of these totals, each with its class.
pub fn chips(
    scenario: &Scenario,
    comparison: &Comparison,
    lang: Lang,
    prices: PricesUsed,
) -> Vec<(&'static str, String)> {
    let words = lang.words();
    let mut chips = vec![
        ("", words.region(scenario.region).to_owned()),
        ("", words.price_day(&scenario.as_of.to_string())),
    ];
    chips.extend(caveats(scenario, comparison, lang, prices));
    chips
}

/// How old the oldest price is, what is not AWS's list price, and what is missing or decides.
pub fn caveats(
    scenario: &Scenario,
    comparison: &Comparison,
    lang: Lang,
    prices: PricesUsed,
) -> Vec<(&'static str, String)> {
    let texts = lang.texts();
    let words = lang.words();
    let PricesUsed { book, imported, today } = prices;
    let mut chips = Vec::new();
    if let Some((day, share)) = oldest(comparison) {
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
    let own = |item: &LineItem| item.origin == PriceOrigin::Own;
    if comparison.sides().iter().flat_map(|side| &side.estimate.lines).any(own) {
        chips.push(("warn", texts.own_prices_used.to_owned()));
    }
    if imported {
        chips.push(("warn", words.prices().used.to_owned()));
    }
    let mut unpriced: Vec<Line> = Vec::new();
    for item in comparison.sides().into_iter().flat_map(|side| side.estimate.not_counted()) {
        if !unpriced.contains(&item.line) {
            unpriced.push(item.line);
        }
    }
    if !unpriced.is_empty() {
        chips.push(("warn", words.not_counted(&unpriced)));
    }
    if comparison.verdict.holds_despite_unknown {
        chips.push(("", texts.holds_despite_unknown.to_owned()));
    }
    if comparison.verdict.kind_decides {
        chips.push(("warn", texts.kind_decides.to_owned()));
    }
    chips
}

/// The oldest confirmation of a price on these bills, with its share of both totals.
fn oldest(comparison: &Comparison) -> Option<(Date, f64)> {
    let dated = || {
        comparison.sides().into_iter().flat_map(|side| &side.estimate.lines).filter_map(|item| {
            let day = match &item.origin {
                PriceOrigin::Book { confirmed_on, .. } => *confirmed_on,
                PriceOrigin::Committed { rates_of, .. } => *rates_of,
                _ => None,
            };
            day.zip(item.amount.filter(|amount| amount.micros() > 0))
        })
    };
    let day = dated().map(|(day, _)| day).min()?;
    let old: f64 = dated().filter(|(at, _)| *at == day).map(|(_, usd)| usd.dollars()).sum();
    let all: f64 = comparison.sides().iter().map(|side| side.estimate.known_part.dollars()).sum();
    Some((day, old / all))
}
