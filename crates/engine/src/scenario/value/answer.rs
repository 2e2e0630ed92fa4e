//! A user's input for the rounds: answers, rules that are off, and custom rules.

use crate::base::suggest::nearest;
use crate::prices::book::PriceBook;
use crate::rules::book::RuleBook;
use crate::rules::custom_rules::read::read;
use crate::rules::custom_rules::rule_set;
use crate::rules::custom_rules::rule_set::{CustomRules, CustomRulesFile};
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::setting::{AUTO, FieldValue};
use crate::scenario::value::answer;
use crate::scenario::value::plain::option_index;

/// The answer to a factor of the rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Nobody answered: the rounds assume what is usual, and say so.
    Open,
    /// A number.
    Number(f64),
    /// One of these answers, by its index.
    Choice(&'static [&'static str], usize),
}

impl Answer {
    /// The value that rules test; nothing where nobody answered.
    pub fn value(self) -> Option<f64> {
        match self {
            Answer::Open => None,
            Answer::Number(number) => Some(number),
            Answer::Choice(_, index) => Some(index as f64),
        }
    }
}

impl FieldValue for Answer {
    fn read(text: &str, kind: &FieldKind, book: &PriceBook) -> Result<Self, Problem> {
        if text.trim() == AUTO {
            return Ok(Answer::Open);
        }
        match *kind {
            FieldKind::Choice(keys) => Ok(Answer::Choice(keys, option_index(text, keys)?)),
            _ => f64::read(text, kind, book).map(Answer::Number),
        }
    }

    fn write(&self, book: &PriceBook) -> String {
        match self {
            Answer::Open => AUTO.to_owned(),
            Answer::Number(number) => number.write(book),
            Answer::Choice(keys, index) => keys.get(*index).copied().unwrap_or(AUTO).to_owned(),
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Answer::Number(number) => Some(*number),
            Answer::Open | Answer::Choice(..) => None,
        }
    }
}

/// Rules, by their names.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleList(Vec<String>);

impl RuleList {
    /// No rule.
    pub const fn none() -> RuleList {
        RuleList(Vec::new())
    }

    /// The names.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether a rule is among them.
    pub fn holds(&self, id: &str) -> bool {
        self.iter().any(|known| known == id)
    }

    /// Keeps those rules whose names pass.
    pub fn retain(&mut self, pass: impl Fn(&str) -> bool) {
        self.0.retain(|id| pass(id));
    }

    /// Takes a rule in, or out if it is in.
    pub fn toggle(&mut self, id: &str) {
        if self.holds(id) {
            self.retain(|known| known != id);
        } else {
            self.insert(id);
        }
    }

    /// Takes a rule in, where it is not in yet and the list is not full.
    pub fn insert(&mut self, id: &str) {
        let index = self.0.partition_point(|known| known.as_str() < id);
        let is_new = self.0.get(index).is_none_or(|known| known != id);
        if is_new && self.0.len() < rule_set::MOST_OFF {
            self.0.insert(index, id.to_owned());
        }
    }
}

impl FieldValue for RuleList {
    /// Names with commas between them.
    fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        let mut list = RuleList::none();
        for id in text.split(',').map(str::trim).filter(|id| !id.is_empty()) {
            if !rule_set::is_name(id) {
                return Err(Problem::RuleName);
            }
            if list.0.len() == rule_set::MOST_OFF && !list.holds(id) {
                return Err(Problem::ManyRules { most: rule_set::MOST_OFF });
            }
            let known = || RuleBook::bundled_rules().iter().map(|rule| rule.id.as_ref());
            // Custom rules have other names; whether they are loaded is not known here.
            if !known().any(|rule| rule == id) && rule_set::is_book_name(id) {
                return Err(Problem::UnknownRule { nearest: nearest(id, known()) });
            }
            list.insert(id);
        }
        Ok(list)
    }

    fn write(&self, _: &PriceBook) -> String {
        self.0.join(",")
    }
}

impl FieldValue for CustomRules {
    /// A rule file in one line.
    fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        if text.trim().is_empty() {
            return Ok(CustomRules::none());
        }
        answer::read_text(text).map(|file| file.rules)
    }

    fn write(&self, _: &PriceBook) -> String {
        CustomRules::write(self, &[], &[])
    }
}

/// Reads the text of a rule file that stands in a link or a scenario.
///
/// # Errors
/// The first mistake.
pub fn read_text(text: &str) -> Result<CustomRulesFile, Problem> {
    read(text.as_bytes()).map_err(|problems| {
        problems.into_iter().next().map_or(Problem::WrongKind, Problem::CustomRules)
    })
}
