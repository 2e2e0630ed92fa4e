//! The eleven rounds: dated rules over what is known of a workload, and what they come to.
//!
//! [`factor`] and [`condition`] say what a rule may ask, [`book`] holds the rules, [`values`]
//! answers them for a scenario, [`scoring`] adds up, [`explain`] says what nearly happened
//! and what would turn a round, [`history`] replays the years, [`robustness`] moves the
//! weights.

pub mod book;
pub mod condition;
pub mod explain;
pub mod factor;
pub mod history;
pub mod robustness;
pub mod scoring;
pub mod side;
pub mod values;

pub use book::{Basis, CLAIMS, FACTS, ROUNDS, Rule, RuleBook, TERMS};
pub use factor::Factor;
pub use scoring::{Leaning, Scorecard, Weights, score};
pub use side::{Family, ScoringOption};
pub use values::Values;

use crate::date::Date;

/// How many rounds there are.
pub const COUNT: usize = 11;

/// The day from which the article is read: the month it appeared in.
pub const ARTICLE_DAY: Date = Date::from_days(17_318);
