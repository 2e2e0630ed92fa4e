//! The rule book of the eleven rounds, and the scores of its rules for given values of factors.
//!
//! Nothing here knows a scenario or a bill.

pub mod rule;
pub mod texts;
mod packed;
pub mod book;
pub mod long_texts;
pub mod launches;
pub mod values;
pub mod scoring;
pub mod explain;
pub mod robustness;
pub mod history;
pub mod custom_rules;
