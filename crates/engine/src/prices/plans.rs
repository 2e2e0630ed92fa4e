//! Compute Savings Plans: the rates that replace the on-demand price.

use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::Provenance;

/// A rate of a plan with its dates, as the book lists it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DatedRate<'a> {
    /// What was committed to.
    pub plan: Plan,
    /// What the rate replaces the price of.
    pub sku: Sku,
    /// The index in [`PriceBook::instance_types`](crate::prices::book::PriceBook::instance_types), where the SKU is priced by type.
    pub instance: Option<usize>,
    /// Where it holds.
    pub region: Region,
    /// Dollars for one unit of the SKU: the published decimal, rounded once.
    pub usd: f64,
    /// From when it holds, and by which source.
    pub provenance: &'a Provenance,
}

/// A rate of a plan. Those of one thing stand oldest first.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlanRate {
    pub plan: Plan,
    pub sku: Sku,
    /// The index of the type, where the SKU is priced by type.
    pub instance: Option<usize>,
    pub region: Region,
    pub usd: f64,
    /// The index in the provenances of the book.
    pub provenance: usize,
}
