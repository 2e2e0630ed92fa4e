//! The years since the article: when the winner of a round changed, and why.

use eleven_rounds_catalog::date::Date;

use crate::prices::book::PriceBook;
use crate::rules::book::RuleBook;
use crate::rules::scoring::{BillSide, Fired, Leaning, Scorecard, book_weights, score};
use crate::rules::texts::{COUNT, FactIndex};
use crate::rules::values::Values;

/// A day on which the winner of a round changed.
#[derive(Clone, Debug, PartialEq)]
pub struct WinnerChange {
    /// The day.
    pub day: Date,
    /// The round, from 1.
    pub round: u8,
    /// Where it leaned before.
    pub from: Leaning,
    /// Where it leans from that day on.
    pub to: Leaning,
    /// The facts behind the rules that changed it, each once.
    pub facts: Vec<FactIndex>,
}

/// The rounds of the neutral workload on a day, by the limits that the price book holds for it.
pub fn neutral_on(book: &RuleBook, prices: &PriceBook, day: Date) -> Scorecard {
    let book = book.on(day, prices);
    score(&book, &Values::neutral(), day, &book_weights(), &BillSide::default(), |_| false)
}

/// Every change of the winner of a round from one day to another, in order, where `on` scores a
/// day by this book.
pub fn winner_changes(
    book: &RuleBook,
    prices: &PriceBook,
    from: Date,
    to: Date,
    on: impl Fn(Date) -> Scorecard,
) -> Vec<WinnerChange> {
    let mut before = on(from);
    let mut found = Vec::new();
    for day in book.days(prices).into_iter().filter(|day| *day > from && *day <= to) {
        let scorecard = on(day);
        for index in 0..COUNT {
            let was = before.rounds[index].leaning;
            let is = scorecard.rounds[index].leaning;
            if was != is {
                let round = index as u8 + 1;
                let facts =
                    facts(book, &before.rounds[index].fired, &scorecard.rounds[index].fired);
                found.push(WinnerChange { day, round, from: was, to: is, facts });
            }
        }
        before = scorecard;
    }
    found
}

/// The facts behind the rules that fired before a day and no longer do, and behind those that
/// fire from it on: a rule ended or began, or the limit that it reads moved.
fn facts(book: &RuleBook, before: &[Fired], after: &[Fired]) -> Vec<FactIndex> {
    let mut facts = Vec::new();
    for (these, others) in [(before, after), (after, before)] {
        for fired in these {
            let fact = book.rule(fired.rule).fact();
            if let Some(fact) = fact.filter(|fact| !facts.contains(fact) && !others.contains(fired))
            {
                facts.push(fact);
            }
        }
    }
    facts
}

/// The day from which the article is read: the month it appeared in.
pub const ARTICLE_DAY: Date = Date::from_days(17_318);
