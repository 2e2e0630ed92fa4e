//! The structure of a rule file, and the reader that checks it.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::ScoringOption;
use eleven_rounds_catalog::rule::condition::{Condition, ConditionProblem, Operand};
use eleven_rounds_catalog::rule::factor::Factor;

use crate::base::json::{Json, Node};
use crate::base::suggest::nearest;
use crate::rules::book::ROUNDS;
use crate::rules::house::problem::{HouseProblem, MOST_RULES, Mistake, Wanted};

/// The version of the format.
const VERSION: f64 = 1.0;
/// The most rules that a file switches off.
const MOST_OFF: usize = 300;
/// The most parts of a condition.
const MOST_PARTS: usize = 8;
/// The most letters of a reason or an address.
const LONGEST_TEXT: usize = 500;
/// The most letters of a name.
const LONGEST_NAME: usize = 60;
/// The most points that a rule gives or takes.
const MOST_POINTS: f64 = 9.0;
/// The largest weight of a round.
const MOST_WEIGHT: f64 = 100.0;
/// Further mistakes of one file are not listed.
const MOST_PROBLEMS: usize = 20;

/// What a value of a rule file must look like.
pub(super) enum Shape {
    /// Keys, whether each is needed, and their values.
    Object(&'static [(&'static str, bool, &'static Shape)]),
    /// The keys of options, each with such a value.
    Options(&'static Shape),
    /// The keys of rounds, each with such a value.
    Rounds(&'static Shape),
    /// So many values at least and at most.
    List(usize, usize, &'static Shape),
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
pub(super) static FILE: Shape = Shape::Object(&[
    ("$schema", false, &Shape::Text(LONGEST_TEXT)),
    ("version", true, &Shape::Version),
    ("name", true, &Shape::Text(LONGEST_NAME)),
    ("off", false, &Shape::List(0, MOST_OFF, &Shape::Name)),
    ("weights", false, &Shape::Rounds(&Shape::Number(0.0, MOST_WEIGHT, false))),
    ("rules", true, &Shape::List(0, MOST_RULES, &RULE)),
]);

static RULE: Shape = Shape::Object(&[
    ("id", true, &Shape::Name),
    ("round", true, &Shape::Round),
    ("since", false, &Shape::Day),
    ("until", false, &Shape::Day),
    ("when", true, &Shape::List(1, MOST_PARTS, &Shape::Part)),
    ("points", false, &Shape::Options(&Shape::Number(-MOST_POINTS, MOST_POINTS, true))),
    ("rules_out", false, &Shape::List(0, ScoringOption::ALL.len(), &Shape::Option)),
    ("source", false, &Shape::Address),
    ("en", false, &Shape::Text(LONGEST_TEXT)),
    ("ko", false, &Shape::Text(LONGEST_TEXT)),
]);

pub(super) type Pairs = [(usize, String, Node)];

/// A step on the way to a value.
pub(super) enum Step<'n> {
    Key(&'n str),
    Place(usize),
}

pub(super) struct Reader<'n> {
    pub(super) file: &'n [u8],
    pub(super) path: Vec<Step<'n>>,
    pub(super) problems: Vec<HouseProblem>,
}

impl<'n> Reader<'n> {
    pub(super) fn new(file: &'n [u8]) -> Reader<'n> {
        Reader { file, path: Vec::new(), problems: Vec::new() }
    }

    pub(super) fn wrong(&mut self, at: usize, mistake: Mistake) {
        if self.problems.len() == MOST_PROBLEMS {
            return;
        }
        let mut key = String::new();
        for step in &self.path {
            match step {
                Step::Key(name) if key.is_empty() => key += name,
                Step::Key(name) => key += &[".", name].concat(),
                Step::Place(place) => key += &["[", &place.to_string(), "]"].concat(),
            }
        }
        self.problems.push(HouseProblem { line: line(&self.file[..at]), key, mistake });
    }

    /// A mistake of a key inside the value that is looked at.
    pub(super) fn wrong_inside(&mut self, at: usize, key: &'n str, mistake: Mistake) {
        self.path.push(Step::Key(key));
        self.wrong(at, mistake);
        self.path.pop();
    }

    /// Looks whether a value has its shape.
    pub(super) fn check(&mut self, node: &'n Node, shape: &Shape) {
        let mistake = match (shape, &node.json) {
            (Shape::Object(keys), Json::Object(pairs)) => {
                for (key, needed, _) in keys.iter() {
                    if *needed && find(pairs, key).is_none() {
                        self.wrong_inside(node.at, key, Mistake::Missing);
                    }
                }
                let known: Vec<&str> = keys.iter().map(|(key, ..)| *key).collect();
                return self.pairs(pairs, &known, |place| keys[place].2);
            }
            (Shape::Options(value), Json::Object(pairs)) => {
                return self.pairs(pairs, &option_words(), |_| value);
            }
            (Shape::Rounds(value), Json::Object(pairs)) => {
                return self.pairs(pairs, &round_words(), |_| value);
            }
            (Shape::Object(_) | Shape::Options(_) | Shape::Rounds(_), _) => {
                Mistake::Wants(Wanted::Object)
            }
            (Shape::List(least, ..), Json::List(list)) if list.len() < *least => Mistake::Empty,
            (Shape::List(_, most, _), Json::List(list)) if list.len() > *most => {
                return self.wrong(list[*most].at, Mistake::TooMany { most: *most });
            }
            (Shape::List(_, _, value), Json::List(list)) => {
                for (place, node) in list.iter().enumerate() {
                    self.path.push(Step::Place(place));
                    self.check(node, value);
                    self.path.pop();
                }
                return;
            }
            (Shape::List(..), _) => Mistake::Wants(Wanted::List),
            (Shape::Number(_, _, true), Json::Number(number)) if number.fract() != 0.0 => {
                Mistake::Wants(Wanted::Whole)
            }
            (Shape::Number(min, max, _), Json::Number(number)) => {
                if (*min..=*max).contains(number) {
                    return;
                }
                Mistake::Range { min: *min, max: *max }
            }
            (Shape::Number(..), _) => Mistake::Wants(Wanted::Number),
            (Shape::Version, Json::Number(number)) if *number == VERSION => return,
            (Shape::Version, _) => Mistake::Version,
            (Shape::Part, Json::List(list)) => match self.part(list) {
                Ok(_) => return,
                Err((at, mistake)) => return self.wrong(at, mistake),
            },
            (Shape::Part, _) => Mistake::Wants(Wanted::Part),
            (_, Json::Text(text)) => match text_mistake(shape, text) {
                None => return,
                Some(mistake) => mistake,
            },
            _ => Mistake::Wants(Wanted::Text),
        };
        self.wrong(node.at, mistake);
    }

    /// Looks at the pairs of an object: each key known and there once, each value in its shape.
    fn pairs<'s>(&mut self, pairs: &'n Pairs, known: &[&str], shape: impl Fn(usize) -> &'s Shape) {
        for (place, (at, key, node)) in pairs.iter().enumerate() {
            self.path.push(Step::Key(key));
            match known.iter().position(|one| one == key) {
                None => self.wrong(*at, Mistake::UnknownKey { nearest: nearest(key, known) }),
                Some(_) if pairs[..place].iter().any(|(_, earlier, _)| earlier == key) => {
                    self.wrong(*at, Mistake::Twice);
                }
                Some(known) => self.check(node, shape(known)),
            }
            self.path.pop();
        }
    }

    /// A part of a condition.
    pub(super) fn part(&self, list: &[Node]) -> Result<Condition, (usize, Mistake)> {
        let wants = Mistake::Wants(Wanted::Part);
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
            Json::List(keys) if keys.is_empty() => return Err((value.at, Mistake::Empty)),
            Json::List(keys) => {
                Operand::Keys(keys.iter().map(|key| text(key).to_owned()).collect())
            }
            Json::Null | Json::Object(_) => return Err((value.at, wants)),
        };
        let known = Factor::from_key(factor_key);
        Condition::read(factor_key, comparison, &operand).map_err(|problem| match problem {
            ConditionProblem::UnknownFactor(key) => {
                let nearest = nearest(&key, Factor::ALL.iter().map(|factor| factor.key()));
                (factor.at, Mistake::UnknownWord { nearest })
            }
            ConditionProblem::UnknownAnswer(key) => {
                let nearest = nearest(&key, known.map_or(&[][..], |known| known.domain().keys()));
                (value.at, Mistake::UnknownWord { nearest })
            }
            ConditionProblem::UnknownFact(key) => {
                let nearest = nearest(&key, Fact::ALL.iter().map(|fact| fact.key()));
                (value.at, Mistake::UnknownWord { nearest })
            }
            ConditionProblem::UnknownComparison(_)
            | ConditionProblem::DoesNotFit(_)
            | ConditionProblem::OtherMeasure(_) => (factor.at, Mistake::DoesNotFit),
        })
    }
}

/// What is wrong with a text, if anything.
fn text_mistake(shape: &Shape, text: &str) -> Option<Mistake> {
    let most = match shape {
        Shape::Text(most) => *most,
        Shape::Address => LONGEST_TEXT,
        _ => LONGEST_NAME,
    };
    let known = |known: &[&str]| {
        let is_known = place_of(text, known).is_some();
        (!is_known).then(|| Mistake::UnknownWord { nearest: nearest(text, known) })
    };
    // Names stand in links, with commas between them.
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    match shape {
        _ if text.trim().is_empty() => Some(Mistake::Empty),
        _ if text.chars().count() > most => Some(Mistake::TooMany { most }),
        Shape::Round => known(&round_words()),
        Shape::Option => known(&option_words()),
        Shape::Name if !text.bytes().all(letter) => Some(Mistake::Letters),
        Shape::Day if Date::parse(text).is_none() => Some(Mistake::NotADay),
        Shape::Address if !text.starts_with("https://") => Some(Mistake::NoAddress),
        _ => None,
    }
}

pub(super) fn round_words() -> Vec<&'static str> {
    ROUNDS.iter().map(|round| round.key).collect()
}

fn option_words() -> Vec<&'static str> {
    ScoringOption::ALL.iter().map(|option| option.key()).collect()
}

pub(super) fn place_of(word: &str, known: &[&str]) -> Option<usize> {
    known.iter().position(|one| *one == word)
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
