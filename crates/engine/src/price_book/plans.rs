//! Compute Savings Plans: what a commitment charges in place of the price on demand.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::Provenance;

use crate::price_book::PriceBook;
use crate::price_book::instances::RateAnswer;

/// A rate of a plan with its dates, as the book lists it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DatedRate<'a> {
    /// What was committed to.
    pub plan: Plan,
    /// What the rate replaces the price of.
    pub sku: Sku,
    /// The place in [`PriceBook::instance_types`], where the SKU is priced by type.
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
    /// The place of the type, where the SKU is priced by type.
    pub instance: Option<usize>,
    pub region: Region,
    pub usd: f64,
    /// The place in the provenances of the book.
    pub provenance: usize,
}

impl PriceBook {
    /// Every rate of every plan; those of one thing stand oldest first.
    pub fn plan_rates(&self) -> impl Iterator<Item = DatedRate<'_>> {
        self.plans.iter().filter_map(|rate| {
            let PlanRate { plan, sku, instance, region, usd, .. } = *rate;
            let provenance = self.provenances.get(rate.provenance)?;
            Some(DatedRate { plan, sku, instance, region, usd, provenance })
        })
    }

    /// What a plan charges in dollars for one unit of what is metered as `sku`, in a region as it
    /// stood on a day; upfront payments are spread over the hours of the term. `instance` is a
    /// place in [`PriceBook::instance_types`] where the SKU is priced by type, else `None`.
    ///
    /// AWS publishes a rate for each SKU and region; few are here. A rate that is absent is not
    /// known: it is neither free nor that of another region.
    pub fn plan_rate(
        &self,
        plan: Plan,
        sku: Sku,
        instance: Option<usize>,
        region: Region,
        as_of: Date,
    ) -> RateAnswer<'_> {
        let asked = (plan, sku, instance, region);
        let rates = self.plans.iter();
        let rates = rates.filter(|rate| (rate.plan, rate.sku, rate.instance, rate.region) == asked);
        let dated =
            rates.filter_map(|rate| Some((rate.usd, self.provenances.get(rate.provenance)?)));
        RateAnswer::of(dated, as_of)
    }
}
