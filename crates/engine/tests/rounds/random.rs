//! Random workloads: each answers some factors, with values near the limits of the rules.

use eleven_rounds_engine::catalog::option::Family;
use eleven_rounds_engine::catalog::rule::condition::Test;
use eleven_rounds_engine::catalog::rule::factor::{Domain, Factor};
use eleven_rounds_engine::rules::book::{ROUNDS, RuleBook};
use eleven_rounds_engine::rules::values::Values;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{TestCaseResult, TestRunner};

use crate::cases::cases;

/// Tries a law on random values.
pub fn try_on<S: Strategy>(count: u32, values: S, law: impl Fn(S::Value) -> TestCaseResult) {
    if let Err(failure) = TestRunner::new(cases(count)).run(&values, law) {
        panic!("{failure}");
    }
}

/// A workload that answers two factors in three.
pub fn workload() -> impl Strategy<Value = Values> {
    let factors = || Factor::ALL.iter().copied().filter(|factor| !factor.is_derived());
    let answer = |factor| prop::option::weighted(2.0 / 3.0, value(factor));
    let answers: Vec<_> = factors().map(answer).collect();
    answers.prop_map(move |answers| {
        let mut values = Values::neutral();
        for (factor, answer) in factors().zip(answers) {
            answer.into_iter().for_each(|value| values.set(factor, value));
        }
        values
    })
}

/// A value near a limit of the rules, or an answer.
pub fn value(factor: Factor) -> BoxedStrategy<f64> {
    match factor.domain() {
        Domain::Number => {
            let mut limits = limits(factor);
            if limits.is_empty() {
                limits.push(factor.neutral());
            }
            let near = select(&[0.5, 0.99, 1.0, 1.01, 2.0, 4.0][..]);
            let value = (select(limits), near, 0.0..1e-3_f64);
            value.prop_map(|(limit, near, more)| limit * near + more).boxed()
        }
        Domain::Ordered(keys) | Domain::Choice(keys) => {
            (0..keys.len()).prop_map(|answer| answer as f64).boxed()
        }
    }
}

/// Every limit that a rule names for a factor.
fn limits(factor: Factor) -> Vec<f64> {
    let parts = RuleBook::bundled_rules().iter().flat_map(|rule| rule.when.iter());
    let of_factor = parts.filter(|part| part.factor == factor);
    of_factor
        .filter_map(|part| match part.test {
            Test::Below(limit)
            | Test::AtMost(limit)
            | Test::Above(limit)
            | Test::AtLeast(limit) => Some(limit),
            Test::OneOf(_) => None,
        })
        .collect()
}

/// The index of a round, a factor whose higher value may move it, to whom, and a value to raise it to.
pub fn raised() -> impl Strategy<Value = (usize, Factor, Family, f64)> {
    let declared = ROUNDS.iter().enumerate().flat_map(|(index, round)| {
        round.directions.iter().map(move |(factor, family)| (index, *factor, *family))
    });
    select(declared.collect::<Vec<_>>()).prop_flat_map(|(index, factor, family)| {
        value(factor).prop_map(move |high| (index, factor, family, high))
    })
}
