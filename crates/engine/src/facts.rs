//! What AWS decides besides prices: limits, increments and allowances.
//!
//! The values are rows of `data/facts.csv`.

use crate::sources::Provenance;

mod key;

pub use key::Fact;

/// A fact as it stood on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactRow {
    /// The value, in the unit that the key ends with.
    pub value: f64,
    /// Whether AWS raises it on request.
    pub adjustable: bool,
    /// False where the day asked for is before the first day that anything is known of.
    pub known: bool,
    /// From when it holds, and by which source.
    pub provenance: Provenance,
}
