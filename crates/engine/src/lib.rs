//! The model of Eleven Rounds: the cost of one workload on AWS Lambda and on Amazon ECS, line by line,
//! with the derivation and the source of every number.
//!
//! [`answer::compare::compare`] is a pure function of a [`scenario::fields::Scenario`] and a
//! [`prices::book::PriceBook`]. Data flows in one direction: the scenario becomes a
//! [`demand`], [`metering`] turns it into quantities of SKUs, [`billing`] turns quantities into
//! money, [`analysis`] draws the conclusions, and [`answer`] combines everything.
//!
//! ```
//! use eleven_rounds_engine::catalog::option::DeploymentOption;
//! use eleven_rounds_engine::answer::compare::compare;
//! use eleven_rounds_engine::prices::book::PriceBook;
//! use eleven_rounds_engine::scenario::fields::Scenario;
//!
//! let answer = compare(&Scenario::default(), PriceBook::bundled());
//! assert_eq!(answer.options.iter().count(), DeploymentOption::ALL.len());
//! ```

#[cfg(not(any(feature = "en", feature = "ko")))]
compile_error!("A language must be built in: turn on the feature `en`, `ko` or both.");

// The layers, lowest first. A layer names only those above it in this list; a test holds it to that.

/// Numbers, JSON and spelling.
pub mod base;
/// What everything costs, where and from when.
pub mod prices;
/// The rule book, and what its rules come to.
pub mod rules;
/// What a person describes.
pub mod scenario;
/// Work, load and cold starts.
pub mod demand;
/// What a quantity costs in a scenario.
pub mod pricing;
/// Quantities of SKUs.
pub mod metering;
/// Line items, bills and Savings Plans.
pub mod billing;
/// Every option, configured, with its bill and what stands against it.
pub mod options;
/// What follows from the bills.
pub mod analysis;
/// The rounds of a scenario.
pub mod rounds;
/// The whole answer.
pub mod answer;
/// What is worked out only when somebody opens it.
pub mod detail;

/// The closed lists and units that everything here is about.
pub use eleven_rounds_catalog as catalog;
