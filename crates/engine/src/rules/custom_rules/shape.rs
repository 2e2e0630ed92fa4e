//! The structure of a rule file, and the reader that checks it.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::ScoringOption;
use eleven_rounds_catalog::rule::condition::{Condition, ConditionProblem, Operand};
use eleven_rounds_catalog::rule::factor::Factor;

use crate::base::json::{Json, Node};
use crate::base::suggest::nearest;
use crate::rules::book::ROUNDS;
use crate::rules::custom_rules::problem::{CustomRulesProblem, MOST_RULES, RuleFileError, Wanted};
use crate::rules::custom_rules::rule_set::{LONGEST_NAME, MOST_OFF, has_name_letters};

/// The version of the format.
const VERSION: f64 = 1.0;
/// The most parts of a condition.
const MOST_PARTS: usize = 8;
/// The most letters of a reason or an address.
const LONGEST_TEXT: usize = 500;
/// The most points that a rule gives or takes.
const MOST_POINTS: f64 = 9.0;
/// The largest weight of a round.
const MOST_WEIGHT: f64 = 100.0;
/// Further mistakes of one file are not listed.
const MOST_PROBLEMS: usize = 20;

/// What a value of a rule file must look like.
pub(super) enum ValueSchema {
    /// Keys, whether each is needed, and their values.
    Object(&'static [(&'static str, bool, &'static ValueSchema)]),
    /// The keys of options, each with such a value.
    Options(&'static ValueSchema),
    /// The keys of rounds, each with such a value.
    Rounds(&'static ValueSchema),
    /// So many values at least and at most.
    List(usize, usize, &'static ValueSchema),
    /// A text of so many letters at most.
    Text(usize),
    /// A number from one bound to the other, and whether it must be whole.
    Number(f64, f64, bool),
    /// The version of the format.
    Version,
    /// The key of a round.
    Round,
    /// The key of an option.
    Option,
    /// The name of a rule.
    Name,
    /// A day.
    Day,
    /// An address.
    Address,
    /// A part of a condition.
    Part,
}

/// The whole file.
pub(super) static FILE: ValueSchema = ValueSchema::Object(&[
    ("$schema", false, &ValueSchema::Text(LONGEST_TEXT)),
    ("version", true, &ValueSchema::Version),
    ("name", true, &ValueSchema::Text(LONGEST_NAME)),
    ("off", false, &ValueSchema::List(0, MOST_OFF, &ValueSchema::Name)),
    ("weights", false, &ValueSchema::Rounds(&ValueSchema::Number(0.0, MOST_WEIGHT, false))),
    ("rules", true, &ValueSchema::List(0, MOST_RULES, &RULE)),
]);

static RULE: ValueSchema = ValueSchema::Object(&[
    ("id", true, &ValueSchema::Name),
    ("round", true, &ValueSchema::Round),
    ("since", false, &ValueSchema::Day),
    ("until", false, &ValueSchema::Day),
    ("when", true, &ValueSchema::List(1, MOST_PARTS, &ValueSchema::Part)),
    ("points", false, &ValueSchema::Options(&ValueSchema::Number(-MOST_POINTS, MOST_POINTS, true))),
    ("rules_out", false, &ValueSchema::List(0, ScoringOption::ALL.len(), &ValueSchema::Option)),
    ("source", false, &ValueSchema::Address),
    ("en", false, &ValueSchema::Text(LONGEST_TEXT)),
    ("ko", false, &ValueSchema::Text(LONGEST_TEXT)),
]);

pub(super) type Pairs = [(usize, String, Node)];

/// A step on the way to a value.
pub(super) enum PathStep<'n> {
    Key(&'n str),
    Index(usize),
}

pub(super) struct RuleFileReader<'n> {
    pub(super) file: &'n [u8],
    pub(super) path: Vec<PathStep<'n>>,
    pub(super) problems: Vec<CustomRulesProblem>,
}

impl<'n> RuleFileReader<'n> {
    pub(super) fn new(file: &'n [u8]) -> RuleFileReader<'n> {
        RuleFileReader { file, path: Vec::new(), problems: Vec::new() }
    }

    pub(super) fn wrong(&mut self, at: usize, mistake: RuleFileError) {
        if self.problems.len() == MOST_PROBLEMS {
            return;
        }
        let mut key = String::new();
        for step in &self.path {
            match step {
                PathStep::Key(name) if key.is_empty() => key += name,
                PathStep::Key(name) => key += &[".", name].concat(),
                PathStep::Index(index) => key += &["[", &index.to_string(), "]"].concat(),
            }
        }
        self.problems.push(CustomRulesProblem { line: line(&self.file[..at]), key, mistake });
    }

    /// A mistake of a key inside the value that is looked at.
    pub(super) fn wrong_inside(&mut self, at: usize, key: &'n str, mistake: RuleFileError) {
        self.path.push(PathStep::Key(key));
        self.wrong(at, mistake);
        self.path.pop();
    }

    /// Looks whether a value has its shape.
    pub(super) fn check(&mut self, node: &'n Node, shape: &ValueSchema) {
        let mistake = match (shape, &node.json) {
            (ValueSchema::Object(keys), Json::Object(pairs)) => {
                for (key, needed, _) in keys.iter() {
                    if *needed && find(pairs, key).is_none() {
                        self.wrong_inside(node.at, key, RuleFileError::Missing);
                    }
                }
                let known: Vec<&str> = keys.iter().map(|(key, ..)| *key).collect();
                return self.pairs(pairs, &known, |index| keys[index].2);
            }
            (ValueSchema::Options(value), Json::Object(pairs)) => {
                return self.pairs(pairs, &option_words(), |_| value);
            }
            (ValueSchema::Rounds(value), Json::Object(pairs)) => {
                return self.pairs(pairs, &round_words(), |_| value);
            }
            (ValueSchema::Object(_) | ValueSchema::Options(_) | ValueSchema::Rounds(_), _) => {
                RuleFileError::Wants(Wanted::Object)
            }
            (ValueSchema::List(least, ..), Json::List(list)) if list.len() < *least => {
                RuleFileError::Empty
            }
            (ValueSchema::List(_, most, _), Json::List(list)) if list.len() > *most => {
                return self.wrong(list[*most].at, RuleFileError::TooMany { most: *most });
            }
            (ValueSchema::List(_, _, value), Json::List(list)) => {
                for (index, node) in list.iter().enumerate() {
                    self.path.push(PathStep::Index(index));
                    self.check(node, value);
                    self.path.pop();
                }
                return;
            }
            (ValueSchema::List(..), _) => RuleFileError::Wants(Wanted::List),
            (ValueSchema::Number(_, _, true), Json::Number(number)) if number.fract() != 0.0 => {
                RuleFileError::Wants(Wanted::Whole)
            }
            (ValueSchema::Number(min, max, _), Json::Number(number)) => {
                if (*min..=*max).contains(number) {
                    return;
                }
                RuleFileError::Range { min: *min, max: *max }
            }
            (ValueSchema::Number(..), _) => RuleFileError::Wants(Wanted::Number),
            (ValueSchema::Version, Json::Number(number)) if *number == VERSION => return,
            (ValueSchema::Version, _) => RuleFileError::Version,
            (ValueSchema::Part, Json::List(list)) => match self.part(list) {
                Ok(_) => return,
                Err((at, mistake)) => return self.wrong(at, mistake),
            },
            (ValueSchema::Part, _) => RuleFileError::Wants(Wanted::Part),
            (_, Json::Text(text)) => match text_mistake(shape, text) {
                None => return,
                Some(mistake) => mistake,
            },
            _ => RuleFileError::Wants(Wanted::Text),
        };
        self.wrong(node.at, mistake);
    }

    /// Looks at the pairs of an object: each key known and there once, each value in its shape.
    fn pairs<'s>(
        &mut self,
        pairs: &'n Pairs,
        known: &[&str],
        shape: impl Fn(usize) -> &'s ValueSchema,
    ) {
        for (index, (at, key, node)) in pairs.iter().enumerate() {
            self.path.push(PathStep::Key(key));
            match known.iter().position(|known_word| known_word == key) {
                None => self.wrong(*at, RuleFileError::UnknownKey { nearest: nearest(key, known) }),
                Some(_) if pairs[..index].iter().any(|(_, earlier, _)| earlier == key) => {
                    self.wrong(*at, RuleFileError::Twice);
                }
                Some(known) => self.check(node, shape(known)),
            }
            self.path.pop();
        }
    }

    /// A part of a condition.
    pub(super) fn part(&self, list: &[Node]) -> Result<Condition, (usize, RuleFileError)> {
        let wants = RuleFileError::Wants(Wanted::Part);
        let [factor, comparison, value] = list else {
            return Err((list.first().map_or(0, |node| node.at), wants));
        };
        let (Json::Text(factor_key), Json::Text(comparison)) = (&factor.json, &comparison.json)
        else {
            return Err((factor.at, wants));
        };
        let operand = match &value.json {
            Json::Number(number) => Operand::Number(*number),
            Json::Flag(flag) => Operand::Flag(*flag),
            Json::Text(key) => Operand::Key(key.clone()),
            Json::List(keys) if keys.is_empty() => return Err((value.at, RuleFileError::Empty)),
            Json::List(keys) => {
                Operand::Keys(keys.iter().map(|key| text(key).to_owned()).collect())
            }
            Json::Null | Json::Object(_) => return Err((value.at, wants)),
        };
        let known = Factor::from_key(factor_key);
        Condition::read(factor_key, comparison, &operand).map_err(|problem| match problem {
            ConditionProblem::UnknownFactor(key) => {
                let nearest = nearest(&key, Factor::ALL.iter().map(|factor| factor.key()));
                (factor.at, RuleFileError::UnknownWord { nearest })
            }
            ConditionProblem::UnknownAnswer(key) => {
                let nearest = nearest(&key, known.map_or(&[][..], |known| known.domain().keys()));
                (value.at, RuleFileError::UnknownWord { nearest })
            }
            ConditionProblem::UnknownFact(key) => {
                let nearest = nearest(&key, Fact::ALL.iter().map(|fact| fact.key()));
                (value.at, RuleFileError::UnknownWord { nearest })
            }
            ConditionProblem::UnknownComparison(_)
            | ConditionProblem::DoesNotFit(_)
            | ConditionProblem::OtherMeasure(_) => (factor.at, RuleFileError::DoesNotFit),
        })
    }
}

/// What is wrong with a text, if anything.
fn text_mistake(shape: &ValueSchema, text: &str) -> Option<RuleFileError> {
    let most = match shape {
        ValueSchema::Text(most) => *most,
        ValueSchema::Address => LONGEST_TEXT,
        _ => LONGEST_NAME,
    };
    let known = |known: &[&str]| {
        let is_known = index_of(text, known).is_some();
        (!is_known).then(|| RuleFileError::UnknownWord { nearest: nearest(text, known) })
    };
    match shape {
        _ if text.trim().is_empty() => Some(RuleFileError::Empty),
        _ if text.chars().count() > most => Some(RuleFileError::TooMany { most }),
        ValueSchema::Round => known(&round_words()),
        ValueSchema::Option => known(&option_words()),
        ValueSchema::Name if !has_name_letters(text) => Some(RuleFileError::Letters),
        ValueSchema::Day if Date::parse(text).is_none() => Some(RuleFileError::NotADay),
        ValueSchema::Address if !text.starts_with("https://") => Some(RuleFileError::NoAddress),
        _ => None,
    }
}

pub(super) fn round_words() -> Vec<&'static str> {
    ROUNDS.iter().map(|round| round.key).collect()
}

fn option_words() -> Vec<&'static str> {
    ScoringOption::ALL.iter().map(|option| option.key()).collect()
}

pub(super) fn index_of(word: &str, known: &[&str]) -> Option<usize> {
    known.iter().position(|known_word| *known_word == word)
}

pub(crate) fn line(before: &[u8]) -> usize {
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

pub(super) fn find<'n>(pairs: &'n Pairs, key: &str) -> Option<&'n Node> {
    pairs.iter().find(|(_, known, _)| known == key).map(|(_, _, node)| node)
}

pub(super) fn text(node: &Node) -> &str {
    if let Json::Text(text) = &node.json { text } else { "" }
}
