//! The rows of the price book: prices and facts with their dates, and sizes of tasks.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::region::REGION_CODES;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::{Provenance, SourceId};
use eleven_rounds_catalog::units::Tier;

pub(super) const REGIONS: usize = REGION_CODES.len();

pub(super) const SKUS: usize = Sku::ALL.len();

pub(super) const FACTS: usize = Fact::ALL.len();

/// A run of rows, oldest first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    pub(super) start: u32,
    pub(super) len: u32,
}

impl Run {
    pub(super) fn slice<T>(self, rows: &[T]) -> &[T] {
        let start = self.start as usize;
        rows.get(start..start + self.len as usize).unwrap_or(&[])
    }
}

/// The price of an SKU in a region from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceRow {
    /// At least one, strictly ascending, the first from 0.
    pub tiers: Vec<Tier>,
    /// From when it holds, and by which source.
    pub provenance: Provenance,
    /// Where the first tier alone was seen again later: the same, for a quantity that stays in it.
    pub first_tier: Option<Provenance>,
}

/// A fact as it stood on a day: what AWS decides besides prices, a row of `data/facts.csv`.
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

/// What is known of a price on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PriceAnswer<'a> {
    /// The price in force.
    Known(&'a PriceRow),
    /// The day is before the first that anything is known of.
    NotYet {
        /// The first day with a price.
        first_known: Date,
    },
    /// No price was ever found for this region.
    Absent,
}

/// A size that a Fargate task may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FargateSize {
    /// Virtual CPUs.
    pub vcpu: f64,
    /// Memory in GiB.
    pub memory_gb: f64,
    /// Whether it is offered on x86.
    pub x86: bool,
    /// Whether it is offered on arm64; `None` where AWS does not say.
    pub arm64: Option<bool>,
    /// Whether it is offered with Windows, on x86.
    pub windows: bool,
    /// Where the size is listed.
    pub source: SourceId,
}

impl PriceRow {
    /// Dollars per unit of the first tier.
    pub fn first_usd(&self) -> f64 {
        self.tiers.first().map_or(0.0, |tier| tier.usd)
    }
}
