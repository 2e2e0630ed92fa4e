//! The years since the article: when a round turned for the neutral workload, and by what.

use super::COUNT;
use super::book::{Rule, RuleBook, moves};
use super::scoring::{Leaning, Scorecard, book_weights, score};
use super::values::Values;
use crate::date::Date;
use crate::price_book::PriceBook;

/// A day on which a round turned.
#[derive(Clone, Debug, PartialEq)]
pub struct Turning {
    /// The day.
    pub day: Date,
    /// The round, from 1.
    pub round: u8,
    /// Where it leaned before.
    pub from: Leaning,
    /// Where it leans from that day on.
    pub to: Leaning,
    /// The facts behind the rules that turned it: places in the facts of the book, each once.
    pub facts: Vec<u8>,
}

/// The rounds of the neutral workload on a day, by the limits of that day.
pub fn neutral_on(book: &RuleBook, day: Date) -> Scorecard {
    let book = book.on(day, PriceBook::bundled());
    score(&book, &Values::neutral(), day, &book_weights(), |_| false)
}

/// Every turn of a round from one day to another, in order.
pub fn turnings(book: &RuleBook, from: Date, to: Date) -> Vec<Turning> {
    let mut before = neutral_on(book, from);
    let mut found = Vec::new();
    for day in book.days(PriceBook::bundled()).into_iter().filter(|day| *day > from && *day <= to) {
        let card = neutral_on(book, day);
        for index in 0..COUNT {
            let (was, is) = (before.rounds[index].leaning, card.rounds[index].leaning);
            if was != is {
                let round = index as u8 + 1;
                let (ended, began) = (&before.rounds[index].fired, &card.rounds[index].fired);
                let facts = facts(book, day, ended, began);
                found.push(Turning { day, round, from: was, to: is, facts });
            }
        }
        before = card;
    }
    found
}

/// The facts behind the rules that fired and ended on a day, and that began on it and fire:
/// by their own dates, or because a limit moved.
fn facts(book: &RuleBook, day: Date, before: &[u16], after: &[u16]) -> Vec<u8> {
    let moved = |rule: &Rule| {
        let mut limits = rule.when.iter().filter_map(|part| part.fact);
        limits.any(|fact| moves(fact, PriceBook::bundled()).any(|one| one == day))
    };
    let rule = |place: &u16| &book.rules[usize::from(*place)];
    let ended = before.iter().filter(|place| !after.contains(place)).map(rule);
    let began = after.iter().filter(|place| !before.contains(place)).map(rule);
    let ended = ended.filter(|rule| rule.until == Some(day) || moved(rule));
    let began = began.filter(|rule| rule.since == Some(day) || moved(rule));
    let mut facts = Vec::new();
    for rule in ended.chain(began) {
        if !facts.contains(&rule.fact) {
            facts.push(rule.fact);
        }
    }
    facts
}
