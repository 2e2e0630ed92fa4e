//! A set of custom rules, and its text in links.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::base::json_writer;
use crate::rules::book::{ROUNDS, RuleBook};
use crate::rules::rule::Rule;

/// A set of custom rules.
#[derive(Debug)]
pub struct RuleSet {
    /// Whose they are.
    pub name: String,
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
    /// The list of rules as the file has it, without blanks.
    pub(super) text: String,
}

impl PartialEq for RuleSet {
    /// The text says all that the rules do.
    fn eq(&self, other: &RuleSet) -> bool {
        self.name == other.name && self.text == other.text
    }
}

/// The custom rules of a scenario, if it has any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomRules(pub(super) Option<Arc<RuleSet>>);

/// What a rule file says beyond its rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CustomRulesFile {
    /// The rules.
    pub rules: CustomRules,
    /// Rules to switch off, by name.
    pub off: Vec<String>,
    /// Weights of rounds, by their index.
    pub weights: Vec<(usize, f64)>,
}

impl CustomRules {
    /// None.
    pub const fn none() -> CustomRules {
        CustomRules(None)
    }

    /// The set, if there is one.
    pub fn get(&self) -> Option<&RuleSet> {
        self.0.as_deref()
    }

    /// The built-in rules and these.
    pub fn book(&self) -> RuleBook {
        let mut book = RuleBook::bundled();
        if let Some(custom) = self.get() {
            book.rules.to_mut().extend(custom.rules.iter().cloned());
        }
        book
    }

    /// The file that [`read`](super::read::read) reads back, in one line that may stand in an address; empty where
    /// there are no rules.
    pub fn write(&self, off: &[&str], weights: &[(usize, f64)]) -> String {
        let Some(custom) = self.get() else { return String::new() };
        let head = CustomRulesHead { version: 1, name: &custom.name, off, weights };
        // No part of it can fail to be written.
        let mut file = json_writer::text_in_address(&head).unwrap_or_default();
        file.pop();
        [&file, ",\"rules\":", &custom.text, "}"].concat()
    }
}

/// A rule file but for its rules.
#[derive(Serialize)]
struct CustomRulesHead<'a> {
    version: u8,
    name: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    off: &'a [&'a str],
    #[serde(skip_serializing_if = "<[_]>::is_empty", serialize_with = "by_round")]
    weights: &'a [(usize, f64)],
}

/// Weights by the names of their rounds.
fn by_round<S: Serializer>(weights: &[(usize, f64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(weights.iter().map(|(round, weight)| (ROUNDS[*round].key, weight)))
}

/// The most rules that are switched off, in a file and in a scenario.
pub(crate) const MOST_OFF: usize = 300;
/// The most letters of a name.
pub(super) const LONGEST_NAME: usize = 60;

/// Whether all letters of a text may stand in the name of a rule: names stand in links, with commas between
/// them.
pub(super) fn has_name_letters(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// Whether a text is the name of a rule.
pub fn is_name(text: &str) -> bool {
    !text.is_empty() && text.len() <= LONGEST_NAME && has_name_letters(text)
}

/// Whether a name has the form of the built-in book's: `R2-01`.
pub fn is_book_name(id: &str) -> bool {
    id.strip_prefix('R')
        .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}
