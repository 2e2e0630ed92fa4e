//! Rules that nearly fired in a round, and changes that would give it another winner.

use std::f64::consts::LN_2;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::option::{Family, ScoringOption};
use eleven_rounds_catalog::rule::condition::{Condition, Test};
use eleven_rounds_catalog::rule::factor::{Domain, Factor};

use crate::rules::book::RuleBook;
use crate::rules::rule::{Rule, RuleIndex};
use crate::rules::scoring::{BillSide, Leaning, RoundScore, Weights, score};
use crate::rules::values::Values;

/// A rule that would fire if one factor were different.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearMiss {
    /// Which rule of the book.
    pub rule: RuleIndex,
    /// The part that does not hold.
    pub misses: Condition,
    /// What the factor is now.
    pub is: f64,
}

/// So many near misses are worth reading.
const MOST_NEAR: usize = 3;
/// A number further off than this many octaves is not near.
const FAR: f64 = 2.0;
/// How far another answer is.
const OTHER_ANSWER: f64 = 1.0;

/// The rules of a round that are in force and lack one part, the nearest first.
pub fn near_misses(
    book: &RuleBook,
    values: &Values,
    day: Date,
    round: u8,
    off: impl Fn(&str) -> bool,
) -> Vec<NearMiss> {
    let mut found: Vec<(f64, NearMiss)> = Vec::new();
    for (index, rule) in book.indexed() {
        if rule.round != round || !rule.holds_on(day) || off(&rule.id) {
            continue;
        }
        let mut missing =
            rule.when.iter().filter(|part| !part.test.passes(values.get(part.factor)));
        if let (Some(part), None) = (missing.next(), missing.next()) {
            let is = values.get(part.factor);
            let far = distance(part, is);
            if far <= FAR {
                found.push((far, NearMiss { rule: index, misses: *part, is }));
            }
        }
    }
    // The nearest few, one after the other: each further kind of sorting is code to load.
    let mut nearest = Vec::new();
    while nearest.len() < MOST_NEAR && !found.is_empty() {
        let index = (1..found.len())
            .fold(0, |best, index| if found[index].0 < found[best].0 { index } else { best });
        nearest.push(found.remove(index).1);
    }
    nearest
}

/// How far a value is from passing: octaves for numbers, steps for answers in an order.
fn distance(part: &Condition, is: f64) -> f64 {
    let limit = match part.test {
        Test::Below(limit) | Test::AtMost(limit) | Test::Above(limit) | Test::AtLeast(limit) => {
            limit
        }
        Test::OneOf(_) => return OTHER_ANSWER,
    };
    match part.factor.domain() {
        Domain::Number if is > 0.0 && limit > 0.0 => (is / limit).ln().abs() / LN_2,
        Domain::Number if is.is_finite() => FAR,
        Domain::Number => f64::INFINITY,
        Domain::Ordered(_) | Domain::Choice(_) => (is - limit).abs(),
    }
}

/// The rule that did most for where a round leans; nothing where none fired.
pub fn leading_rule<'a>(book: &'a RuleBook, round: &RoundScore) -> Option<&'a Rule> {
    let towards_ecs = |rule: &Rule| {
        let best = |family: Family| {
            let options = ScoringOption::ALL.into_iter().filter(|option| option.family() == family);
            // A limit weighs more than any points.
            let value = |option| {
                if rule.rules_out.contains(option) { -100 } else { i32::from(rule.points[option]) }
            };
            options.map(value).max().unwrap_or_default()
        };
        best(Family::Ecs) - best(Family::Lambda)
    };
    let pull = |rule: &Rule| match round.leaning {
        Leaning::Ecs => towards_ecs(rule),
        Leaning::Lambda => -towards_ecs(rule),
        Leaning::Tie => towards_ecs(rule).abs(),
    };
    // Of equals, the first in the book.
    round.fired.iter().map(|fired| book.rule(fired.rule)).rev().max_by_key(|rule| pull(rule))
}

/// A value of one factor at which a round goes to somebody else, all else as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The factor.
    pub factor: Factor,
    /// From where it flips: the test that the value must pass.
    pub at: Test,
    /// Where the round leans then.
    pub leaning: Leaning,
}

/// What would flip a round: for each factor its rules ask about, the nearest value that does.
///
/// A rule changes nothing but at the limits that rules name, so these are all values to try.
pub fn flips(
    book: &RuleBook,
    values: &Values,
    day: Date,
    weights: &Weights,
    round: u8,
    off: impl Fn(&str) -> bool,
) -> Vec<Flip> {
    let rules = || book.rules.iter().filter(|rule| rule.round == round && rule.holds_on(day));
    let index = usize::from(round) - 1;
    let leaning = |values: &Values| {
        score(book, values, day, weights, &BillSide::default(), &off).rounds[index].leaning
    };
    let now = leaning(values);
    let mut flips = Vec::new();
    for factor in Factor::ALL.iter().copied().filter(|factor| !factor.is_derived()) {
        let is = values.get(factor);
        let mut nearest: Option<(f64, Flip)> = None;
        let parts = rules().flat_map(|rule| rule.when.iter()).filter(|part| part.factor == factor);
        for (at, value) in parts.flat_map(candidates).filter(|(test, _)| !test.passes(is)) {
            let far = distance(&Condition { factor, test: at, fact: None }, is);
            if nearest.is_none_or(|(known, _)| far < known) {
                let leaning = leaning(&values.with(factor, value));
                if leaning != now {
                    nearest = Some((far, Flip { factor, at, leaning }));
                }
            }
        }
        flips.extend(nearest.map(|(_, flip)| flip));
    }
    flips
}

/// Values just on either side of what a condition tests, each with the test it passes.
fn candidates(part: &Condition) -> Vec<(Test, f64)> {
    let step = |limit: f64, up: bool| match part.factor.domain() {
        Domain::Number if limit == 0.0 => {
            if up {
                1e-6
            } else {
                -1e-6
            }
        }
        Domain::Number => limit * (if up { 1.0 + 1e-6 } else { 1.0 - 1e-6 }),
        Domain::Ordered(_) | Domain::Choice(_) => limit + if up { 1.0 } else { -1.0 },
    };
    match part.test {
        Test::Below(limit) | Test::AtLeast(limit) => {
            vec![(Test::Below(limit), step(limit, false)), (Test::AtLeast(limit), limit)]
        }
        Test::Above(limit) | Test::AtMost(limit) => {
            vec![(Test::AtMost(limit), limit), (Test::Above(limit), step(limit, true))]
        }
        Test::OneOf(_) => {
            let answers = 0..part.factor.domain().keys().len();
            answers.map(|index| (Test::OneOf(1 << index), index as f64)).collect()
        }
    }
}
