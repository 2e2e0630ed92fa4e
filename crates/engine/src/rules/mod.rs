//! The rule book of the eleven rounds, and what its rules come to for values of factors.
//!
//! Nothing here knows a scenario or a bill.

pub mod rule;
pub mod texts;
mod packed;
pub mod book;
pub mod launches;
pub mod values;
pub mod scoring;
pub mod explain;
pub mod robustness;
pub mod history;
pub mod house;
