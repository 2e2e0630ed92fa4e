//! A rule: its points, the options that it rules out, its days and its conditions.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::option::ScoringOption;
use eleven_rounds_catalog::option::set::OptionSet;
use eleven_rounds_catalog::option::table::PerScoringOption;
use eleven_rounds_catalog::rule::condition::{Condition, ConditionProblem, Operand, Test};
use toml::Value;

use super::facts::{RoundFacts, fact_number};
use super::files::{BuildResult, RawRule};
use crate::book::Book;

pub fn pack_rule(
    rule: &RawRule,
    facts: &RoundFacts,
    held: &Book,
    numbers: &mut Vec<u8>,
) -> BuildResult<()> {
    let mut points = PerScoringOption::<i8>::default();
    for (key, value) in &rule.points {
        let option =
            ScoringOption::from_key(key).ok_or_else(|| format!("{key:?} is not an option"))?;
        let value = value.as_integer().filter(|value| (-9..=9).contains(value));
        let value = value.ok_or_else(|| format!("{key} has no points from -9 to 9"))?;
        points[option] = value as i8;
    }
    let mut out = OptionSet::EMPTY;
    for key in &rule.rules_out {
        out.insert(
            ScoringOption::from_key(key).ok_or_else(|| format!("{key:?} is not an option"))?,
        );
    }
    let basis = BASES.iter().position(|basis| *basis == rule.basis);
    let basis = basis.ok_or_else(|| format!("{:?} is not a basis", rule.basis))?;
    let limits = rule.basis == "limit";
    let hints = rule.basis == "hint";
    let no_effect = points == PerScoringOption::default() && out.is_empty();
    if (!out.is_empty() && !limits) || (no_effect != hints) {
        return Err(
            "only a limit can rule an option out, and only a hint can have no points".to_owned()
        );
    }
    let since = day(&rule.since)?;
    let until = day(&rule.until)?;
    if let (Some(since), Some(until)) = (since, until)
        && since >= until
    {
        return Err("since is not before until".to_owned());
    }
    numbers.extend(points.values().map(|points| *points as u8));
    numbers.extend([out.bits(), facts.index(&rule.fact)? as u8, basis as u8]);
    for day in [since, until] {
        // Day 0 is long before any rule.
        let days = day.map_or(0, Date::days);
        numbers.extend((days as u16).to_le_bytes());
    }
    numbers.push(rule.when.len() as u8);
    for (factor, comparison, value) in &rule.when {
        let mut condition =
            Condition::read(factor, comparison, &operand(value)?).map_err(worded)?;
        // The limit of today; the engine asks for that of another day.
        if let Some(row) = condition.fact.and_then(|fact| held.facts.get(&fact)?.last()) {
            condition = condition.at(row.micro as f64 / 1e6);
        }
        let (mut kind, limit) = match condition.test {
            Test::Below(limit) => (0, limit),
            Test::AtMost(limit) => (1, limit),
            Test::Above(limit) => (2, limit),
            Test::AtLeast(limit) => (3, limit),
            Test::OneOf(mask) => (4, f64::from(mask)),
        };
        if condition.fact.is_some() {
            kind |= HELD;
        }
        numbers.extend([condition.factor as u8, kind]);
        if condition.fact.is_some() {
            numbers.push(fact_number(condition.fact));
        }
        numbers.extend(limit.to_le_bytes());
    }
    Ok(())
}

/// The bit of a condition whose limit a fact holds.
const HELD: u8 = 8;

/// In the order of `Basis` in `src/rules/rule.rs`.
const BASES: [&str; 6] = ["limit", "aws_guidance", "feature", "community", "judgement", "hint"];

fn day(text: &Option<String>) -> BuildResult<Option<Date>> {
    let Some(text) = text else { return Ok(None) };
    Date::parse(text).map(Some).ok_or_else(|| format!("{text:?} is not a date"))
}

fn operand(value: &Value) -> BuildResult<Operand> {
    match value {
        Value::Integer(number) => Ok(Operand::Number(*number as f64)),
        Value::Float(number) => Ok(Operand::Number(*number)),
        Value::Boolean(flag) => Ok(Operand::Flag(*flag)),
        Value::String(key) => Ok(Operand::Key(key.clone())),
        Value::Array(keys) => {
            let keys = keys.iter().map(|key| key.as_str().map(str::to_owned)).collect();
            Option::map(keys, Operand::Keys).ok_or_else(|| "an answer is not a text".to_owned())
        }
        _ => Err("a condition cannot have a value of this type".to_owned()),
    }
}

fn worded(problem: ConditionProblem) -> String {
    match problem {
        ConditionProblem::UnknownFactor(factor) => format!("{factor:?} is not a factor"),
        ConditionProblem::UnknownComparison(text) => format!("{text:?} is not a comparison"),
        ConditionProblem::DoesNotFit(text) => format!("{text:?} does not fit the factor"),
        ConditionProblem::UnknownAnswer(key) => format!("{key:?} is not an answer of the factor"),
        ConditionProblem::UnknownFact(key) => format!("{key:?} is not a key of facts.csv"),
        ConditionProblem::OtherMeasure(key) => {
            format!("{key:?} measures something else than the factor")
        }
    }
}
