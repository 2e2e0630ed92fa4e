//! House rules: rules of a user's or an organisation's own, read from a JSON file.
//!
//! The built-in book stays as it is; house rules are added to it. A file that has a mistake is
//! refused as a whole, with the line and the key of every mistake: first those of its shape, then
//! those of what it says.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::json;
use crate::json_writer;
use crate::rounds::book::{ROUNDS, Rule, RuleBook};
use crate::rounds::house::shape::{FILE, Reader};
use crate::setting::Problem;

mod shape;
mod taken;

/// More rules than this are refused: a link carries them, and people read them.
pub const MOST_RULES: usize = 100;
/// A file may have this many kibibytes.
pub const MOST_KB: usize = 64;

/// A mistake in a rule file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HouseProblem {
    /// The line, from 1; 0 where the file could not be read at all.
    pub line: usize,
    /// The key, such as `rules[2].points.lambda`; empty for the whole file.
    pub key: String,
    /// What is wrong.
    pub mistake: Mistake,
}

/// What is wrong in a rule file: typed, so that every language can word it and say how to mend it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mistake {
    /// The file could not be fetched.
    NotFetched,
    /// The file is on another host than the page.
    ElsewhereHosted,
    /// Not UTF-8.
    Encoding,
    /// Larger than [`MOST_KB`].
    TooLarge,
    /// Not JSON from here on.
    Syntax,
    /// Not the version that is read.
    Version,
    /// No such key.
    UnknownKey {
        /// The nearest known key.
        nearest: String,
    },
    /// The key is there twice.
    Twice,
    /// The key is missing.
    Missing,
    /// A value of another kind is wanted.
    Wants(Wanted),
    /// Empty.
    Empty,
    /// More than this.
    TooMany {
        /// The most.
        most: usize,
    },
    /// Not from `min` to `max`.
    Range {
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
    },
    /// None of the known words.
    UnknownWord {
        /// The nearest known word.
        nearest: String,
    },
    /// Letters that a name may not have.
    Letters,
    /// The comparison does not fit the factor.
    DoesNotFit,
    /// The parts of the condition can never all hold.
    Contradiction,
    /// The rule gives no points and rules nothing out.
    NoEffect,
    /// No day of the calendar.
    NotADay,
    /// `since` is not before `until`.
    DatesCross,
    /// The name is taken, or the built-in book's to give.
    Taken,
    /// Not an address that begins with https://.
    NoAddress,
}

/// A kind of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A list.
    List,
    /// Keys and values.
    Object,
    /// A factor, a comparison and a value.
    Part,
}

/// A set of house rules.
#[derive(Debug)]
pub struct House {
    /// Whose they are.
    pub name: String,
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
    /// The list of rules as the file has it, without blanks.
    text: String,
}

impl PartialEq for House {
    /// The text says all that the rules do.
    fn eq(&self, other: &House) -> bool {
        self.name == other.name && self.text == other.text
    }
}

/// The house rules of a scenario, if it has any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HouseRules(Option<Arc<House>>);

/// What a rule file says beyond its rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HouseFile {
    /// The rules.
    pub rules: HouseRules,
    /// Rules to switch off, by name.
    pub off: Vec<String>,
    /// Weights of rounds, by their place.
    pub weights: Vec<(usize, f64)>,
}

impl HouseRules {
    /// None.
    pub const fn none() -> HouseRules {
        HouseRules(None)
    }

    /// The set, if there is one.
    pub fn get(&self) -> Option<&House> {
        self.0.as_deref()
    }

    /// The built-in rules and these.
    pub fn book(&self) -> RuleBook {
        let mut book = RuleBook::bundled();
        if let Some(house) = self.get() {
            book.rules.to_mut().extend(house.rules.iter().cloned());
        }
        book
    }

    /// The file that [`read`] reads back, in one line that may stand in an address; empty where
    /// there are no rules.
    pub fn write(&self, off: &[&str], weights: &[(usize, f64)]) -> String {
        let Some(house) = self.get() else { return String::new() };
        let head = Head { version: 1, name: &house.name, off, weights };
        // No part of it can fail to be written.
        let mut file = json_writer::text_in_address(&head).unwrap_or_default();
        file.pop();
        [&file, ",\"rules\":", &house.text, "}"].concat()
    }
}

/// A rule file but for its rules.
#[derive(Serialize)]
struct Head<'a> {
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

/// Reads a rule file.
///
/// # Errors
/// Lists the mistakes, in the order of the file, with line and key; at most twenty.
pub fn read(file: &[u8]) -> Result<HouseFile, Vec<HouseProblem>> {
    let whole = |line, mistake| vec![HouseProblem { line, key: String::new(), mistake }];
    if file.len() > MOST_KB * 1024 {
        return Err(whole(0, Mistake::TooLarge));
    }
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let text = std::str::from_utf8(file)
        .map_err(|error| whole(line(&file[..error.valid_up_to()]), Mistake::Encoding))?;
    // Files in UTF-16 are UTF-8 with a NUL at every other place, as long as they are English.
    if text.contains('\0') {
        return Err(whole(1, Mistake::Encoding));
    }
    let node =
        json::parse(text).map_err(|json::Broken(at)| whole(line(&file[..at]), Mistake::Syntax))?;
    let mut reader = Reader::new(file);
    reader.check(&node, &FILE);
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let read = reader.file(&node);
    match reader.problems.is_empty() {
        // Escapes can make the text of a link longer than the file.
        true if read.rules.write(&[], &[]).len() > MOST_KB * 1024 => {
            Err(whole(0, Mistake::TooLarge))
        }
        true => Ok(read),
        false => Err(reader.problems),
    }
}

/// Reads the text of a rule file that stands in a link or a scenario.
///
/// # Errors
/// The first mistake.
pub fn read_text(text: &str) -> Result<HouseFile, Problem> {
    read(text.as_bytes())
        .map_err(|problems| problems.into_iter().next().map_or(Problem::WrongKind, Problem::House))
}

fn line(before: &[u8]) -> usize {
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// Whether a name has the form of the built-in book's: `R2-01`.
pub fn is_book_name(id: &str) -> bool {
    id.strip_prefix('R')
        .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}
