//! The model of Eleven Rounds: what one workload costs on AWS Lambda and on Amazon ECS,
//! line by line, with the derivation and the source of every number.
//!
//! [`compare::compare`] is a pure function of a [`scenario::Scenario`] and a
//! [`price_book::PriceBook`]. Data flows in one direction: the scenario becomes a
//! [`workload`] and a [`traffic`] load, [`metering`] turns them into quantities of SKUs,
//! [`rating`] turns quantities into money, [`analysis`] and [`verdict`] say what follows.
//!
//! ```
//! use eleven_rounds_engine::{compare::compare, price_book::PriceBook, scenario::Scenario};
//!
//! let answer = compare(&Scenario::default(), PriceBook::bundled());
//! assert_eq!(answer.options.len(), 7);
//! ```

#[cfg(not(any(feature = "en", feature = "ko")))]
compile_error!("A language must be built in: turn on the feature `en`, `ko` or both.");

pub mod analysis;
pub mod catalog;
pub mod choices;
pub mod cold_starts;
pub mod commitment;
pub mod compare;
pub mod date;
mod decimal;
pub mod decision;
pub mod derivation;
pub mod facts;
pub mod findings;
pub mod forgotten;
pub mod input;
mod json;
pub mod link;
pub mod metering;
pub mod models;
pub mod money;
pub mod number;
pub mod option;
pub mod plan;
pub mod presets;
pub mod price_book;
pub mod price_list;
pub mod profile;
pub mod rating;
pub mod rounds;
pub mod scenario;
pub mod schema;
pub mod setting;
pub mod sources;
pub mod traffic;
pub mod units;
pub mod verdict;
pub mod workload;

impl serde::Serialize for date::Date {
    /// As `2026-11-23`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
