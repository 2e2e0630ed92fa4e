//! Errors in a rule file, typed, so that every language can word them and say how to fix them.

use serde::Serialize;

/// More rules than this are refused: a link carries them, and people read them.
pub const MOST_RULES: usize = 100;

/// A file may have this many kibibytes.
pub const MOST_KB: usize = 64;

/// A mistake in a rule file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CustomRulesProblem {
    /// The line, from 1; 0 where the file could not be read at all.
    pub line: usize,
    /// The key, such as `rules[2].points.lambda`; empty for the whole file.
    pub key: String,
    /// What is wrong.
    pub mistake: RuleFileError,
}

/// What is wrong in a rule file: typed, so that every language can word it and say how to mend it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleFileError {
    /// The file could not be fetched.
    NotFetched,
    /// The file that a person chose could not be read: it is gone, changed since, or a folder.
    NotRead,
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
        /// The nearest known key; empty, and absent in JSON, where none is near.
        #[serde(skip_serializing_if = "String::is_empty")]
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
        /// The nearest known word; empty, and absent in JSON, where none is near.
        #[serde(skip_serializing_if = "String::is_empty")]
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
