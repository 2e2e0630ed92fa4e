//! House rules: rules of a user's or an organisation's own, read from a JSON file.
//!
//! The built-in book stays as it is; house rules are added to it. A file that has a mistake is
//! refused as a whole, with the line and the key of every mistake: first those of its shape, then
//! those of what it says.

pub mod problem;
pub mod rule_set;
mod shape;
mod taken;
pub mod read;
