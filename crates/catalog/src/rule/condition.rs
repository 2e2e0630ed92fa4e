//! Typed conditions: a factor and a test of its value.

use crate::fact_key::Fact;
use crate::rule::factor::{Domain, Factor};
use crate::rule::measure;

/// What a value is tested for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Test {
    /// Less than this.
    Below(f64),
    /// This or less.
    AtMost(f64),
    /// More than this.
    Above(f64),
    /// This or more.
    AtLeast(f64),
    /// One of these answers: a bit for each index.
    OneOf(u16),
}

impl Test {
    /// Whether a value passes. What is not known (NaN) passes no test.
    pub fn passes(self, value: f64) -> bool {
        match self {
            Test::Below(limit) => value < limit,
            Test::AtMost(limit) => value <= limit,
            Test::Above(limit) => value > limit,
            Test::AtLeast(limit) => value >= limit,
            Test::OneOf(mask) => (0.0..16.0).contains(&value) && mask & (1 << value as u16) != 0,
        }
    }

    /// The same test with another limit; answers have none.
    fn at(self, limit: f64) -> Test {
        match self {
            Test::Below(_) => Test::Below(limit),
            Test::AtMost(_) => Test::AtMost(limit),
            Test::Above(_) => Test::Above(limit),
            Test::AtLeast(_) => Test::AtLeast(limit),
            Test::OneOf(_) => self,
        }
    }
}

/// One part of a rule's condition; all parts must hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Condition {
    /// What is asked about.
    pub factor: Factor,
    /// What its value is tested for. A limit that a fact holds is not known (NaN) until
    /// [`Condition::at`] says what the fact was.
    pub test: Test,
    /// The fact that holds the limit; nothing where the limit is a number of the rule.
    pub fact: Option<Fact>,
}

/// A value in a rule file.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// A number.
    Number(f64),
    /// True or false, which stand for yes and no.
    Flag(bool),
    /// The key of an answer, or of the fact that holds the limit of a number.
    Key(String),
    /// Keys of answers.
    Keys(Vec<String>),
}

/// Why a condition cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionProblem {
    /// No factor has this name.
    UnknownFactor(String),
    /// No such comparison.
    UnknownComparison(String),
    /// The comparison does not fit what the factor holds.
    DoesNotFit(String),
    /// The factor has no such answer.
    UnknownAnswer(String),
    /// No fact has this key.
    UnknownFact(String),
    /// The fact does not measure what the factor does.
    OtherMeasure(String),
}

impl Condition {
    /// Reads a condition from the parts that a rule file holds.
    ///
    /// # Errors
    /// Says which part is unknown or does not fit.
    pub fn read(
        factor: &str,
        comparison: &str,
        operand: &Operand,
    ) -> Result<Condition, ConditionProblem> {
        let known = Factor::from_key(factor)
            .ok_or_else(|| ConditionProblem::UnknownFactor(factor.to_owned()))?;
        let index = |key: &str| {
            let found = known.domain().keys().iter().position(|answer| *answer == key);
            found.ok_or_else(|| ConditionProblem::UnknownAnswer(key.to_owned()))
        };
        let mut fact = None;
        let test = match (comparison, operand, known.domain()) {
            ("==" | "!=" | "in", Operand::Flag(flag), Domain::Ordered(_)) => {
                mask(comparison, &[usize::from(*flag)], known)
            }
            ("==" | "!=" | "in", Operand::Key(key), Domain::Ordered(_) | Domain::Choice(_)) => {
                mask(comparison, &[index(key)?], known)
            }
            ("in", Operand::Keys(keys), Domain::Ordered(_) | Domain::Choice(_)) => {
                let indices: Result<Vec<usize>, _> = keys.iter().map(|key| index(key)).collect();
                mask(comparison, &indices?, known)
            }
            ("<" | "<=" | ">" | ">=", Operand::Key(key), Domain::Ordered(_)) => {
                against(comparison, index(key)? as f64)?
            }
            (_, Operand::Number(limit), Domain::Number | Domain::Ordered(_))
                if limit.is_finite() =>
            {
                against(comparison, *limit)?
            }
            (_, Operand::Key(key), Domain::Number) => {
                let held = Fact::from_key(key)
                    .ok_or_else(|| ConditionProblem::UnknownFact(key.to_owned()))?;
                if !measure::alike(held, known) {
                    return Err(ConditionProblem::OtherMeasure(key.to_owned()));
                }
                fact = Some(held);
                against(comparison, f64::NAN)?
            }
            ("==" | "!=" | "in" | "<" | "<=" | ">" | ">=", ..) => {
                return Err(ConditionProblem::DoesNotFit(comparison.to_owned()));
            }
            (other, ..) => return Err(ConditionProblem::UnknownComparison(other.to_owned())),
        };
        Ok(Condition { factor: known, test, fact })
    }

    /// The same with its fact at this value, in the unit of the fact; as it is where it has no
    /// fact.
    pub fn at(self, value: f64) -> Condition {
        let Some(fact) = self.fact else { return self };
        Condition { test: self.test.at(measure::convert(value, fact, self.factor)), ..self }
    }
}

fn against(comparison: &str, limit: f64) -> Result<Test, ConditionProblem> {
    Ok(match comparison {
        "<" => Test::Below(limit),
        "<=" => Test::AtMost(limit),
        ">" => Test::Above(limit),
        ">=" => Test::AtLeast(limit),
        other => return Err(ConditionProblem::UnknownComparison(other.to_owned())),
    })
}

fn mask(comparison: &str, indices: &[usize], factor: Factor) -> Test {
    let chosen = indices.iter().fold(0u16, |mask, index| mask | 1 << index);
    let all = (1u16 << factor.domain().keys().len()) - 1;
    Test::OneOf(if comparison == "!=" { all & !chosen } else { chosen })
}
