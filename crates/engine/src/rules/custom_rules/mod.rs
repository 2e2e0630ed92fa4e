//! Custom rules: rules of a user's or an organisation's own, read from a JSON file.
//!
//! Custom rules are added to the built-in rules. A file with a mistake is refused as a whole, with the line
//! and the key of every mistake: first mistakes of structure, then mistakes of meaning.

pub mod problem;
pub mod rule_set;
mod shape;
mod meaning;
pub mod read;
