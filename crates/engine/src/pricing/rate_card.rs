//! The prices of one scenario, and the cost of a quantity at these prices.
//!
//! They know SKUs and prices, but no lines of a bill.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::Provenance;
use eleven_rounds_catalog::units::Tier;
use serde::Serialize;

use crate::prices::book::PriceBook;
use crate::prices::instances::RateAnswer;
use crate::prices::rows::{PriceAnswer, PriceRow};
use crate::pricing::allowances::{ALLOWANCES, Allowance};
use crate::scenario::fields::Scenario;

/// A part of a quantity at one unit price.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TierUse {
    /// How much is billed at this price, after free allowances.
    pub quantity: f64,
    /// Dollars for one unit.
    pub unit_price: f64,
}

/// How one SKU is priced in a scenario.
#[derive(Clone, Copy)]
enum Rate<'a> {
    Known { row: &'a PriceRow, allowance: f64, account_usage: f64 },
    Own(f64),
    Unknown,
    NotYet(Date),
}

/// What a quantity comes to at the prices of a scenario.
pub(crate) struct Quote<'a> {
    /// How much of it is free.
    pub free: f64,
    /// The rest, price by price.
    pub tiers: Vec<TierUse>,
    /// Where the prices are from.
    pub source: QuoteSource<'a>,
}

/// Where the prices of a quote are from.
pub(crate) enum QuoteSource<'a> {
    /// A row of the book.
    Row(&'a Provenance),
    /// The user.
    Own,
    /// Nowhere: no price is known in this region on any day.
    Unknown,
    /// Nowhere yet: the first price is of a later day.
    NotYet {
        /// The first day with a known price.
        first_known: Date,
    },
}

impl Quote<'_> {
    /// Nothing is known.
    fn without(source: QuoteSource<'_>) -> Quote<'_> {
        Quote { free: 0.0, tiers: Vec::new(), source }
    }

    /// Whether there is a price.
    pub(crate) fn is_priced(&self) -> bool {
        matches!(self.source, QuoteSource::Row(_) | QuoteSource::Own)
    }
}

/// The prices of one scenario: region, day, own prices, allowances and use elsewhere.
pub struct RateCard<'a> {
    rates: Vec<Rate<'a>>,
    book: &'a PriceBook,
    region: Region,
    as_of: Date,
}

impl<'a> RateCard<'a> {
    /// Looks every SKU up.
    pub fn new(scenario: &Scenario, book: &'a PriceBook) -> RateCard<'a> {
        let rates = Sku::ALL.iter().map(|&sku| rate(sku, scenario, book)).collect();
        RateCard { rates, book, region: scenario.region, as_of: scenario.as_of }
    }

    /// The same without the allowances that are not for provisioned environments.
    pub(crate) fn without_lambda_allowance(&self) -> RateCard<'a> {
        let mut rates = self.rates.clone();
        let not_for = ALLOWANCES.iter().filter(|row| row.leaves_out.contains(&Sku::ProvisionedX86));
        for sku in not_for.flat_map(|row| row.covers) {
            if let Rate::Known { allowance, .. } = &mut rates[*sku as usize] {
                *allowance = 0.0;
            }
        }
        RateCard { rates, book: self.book, region: self.region, as_of: self.as_of }
    }

    /// The book that the rates are from.
    pub(crate) fn book(&self) -> &'a PriceBook {
        self.book
    }

    /// The day of the prices.
    pub(crate) fn as_of(&self) -> Date {
        self.as_of
    }

    /// Dollars for a quantity that comes after `used` of the same SKU; 0 where the price
    /// is unknown.
    pub fn cost(&self, sku: Sku, used: f64, quantity: f64) -> f64 {
        match self.rates[sku as usize] {
            Rate::Known { row, allowance, account_usage } => {
                if let [only] = row.tiers.as_slice()
                    && allowance == 0.0
                {
                    return quantity * only.usd;
                }
                let start = account_usage + used;
                let billed = quantity - free_of(allowance, start, quantity);
                let parts = buckets(&row.tiers, start.max(allowance), billed);
                parts.map(|part| part.quantity * part.unit_price).sum()
            }
            Rate::Own(usd) => quantity * usd,
            Rate::Unknown | Rate::NotYet(_) => 0.0,
        }
    }

    /// Dollars of an hour of a type of instance; nothing where the price is unknown.
    pub fn instance_usd(&self, sku: Sku, instance: usize) -> Option<f64> {
        if let Rate::Own(usd) = self.rates[sku as usize] {
            return Some(usd);
        }
        match self.book.instance_price(sku, instance, self.region, self.as_of) {
            RateAnswer::Known { usd, .. } => Some(usd),
            RateAnswer::NotYet { .. } | RateAnswer::Absent => None,
        }
    }

    /// The rate of a Savings Plan for an SKU, of instances of this type where it is priced by type,
    /// and where it is from; nothing where it is unknown.
    pub(crate) fn plan_rate(
        &self,
        plan: Plan,
        sku: Sku,
        instance: Option<&str>,
    ) -> Option<(f64, &Provenance)> {
        let instance = instance.and_then(|name| self.book.instance_named(name));
        match self.book.plan_rate(plan, sku, instance, self.region, self.as_of) {
            RateAnswer::Known { usd, provenance } => Some((usd, provenance)),
            RateAnswer::NotYet { .. } | RateAnswer::Absent => None,
        }
    }

    /// Dollars of an hour of a type of instance under a Savings Plan; nothing where the rate is unknown.
    pub(crate) fn instance_plan_usd(&self, plan: Plan, sku: Sku, instance: usize) -> Option<f64> {
        match self.book.plan_rate(plan, sku, Some(instance), self.region, self.as_of) {
            RateAnswer::Known { usd, .. } => Some(usd),
            RateAnswer::NotYet { .. } | RateAnswer::Absent => None,
        }
    }

    /// The largest discount of a plan that is known anywhere, from 0 to 1; all of it where none is.
    pub(crate) fn largest_discount(&self, plan: Plan) -> f64 {
        self.book.largest_discount(plan, self.as_of).unwrap_or(1.0)
    }

    /// Dollars for instance-hours at the dearest price of the type in any region on the day; where
    /// none was known then, of any day.
    pub fn dearest_instance(&self, sku: Sku, name: &str, hours: f64) -> Option<f64> {
        let instance = self.book.instance_named(name)?;
        let on_day = |region| match self.book.instance_price(sku, instance, region, self.as_of) {
            RateAnswer::Known { usd, .. } => Some(usd * hours),
            RateAnswer::NotYet { .. } | RateAnswer::Absent => None,
        };
        let on_any_day =
            |region| self.book.instance_prices(sku, instance, region).map(|(usd, _)| usd * hours);
        let known = Region::all().filter_map(on_day).reduce(f64::max);
        known.or_else(|| Region::all().flat_map(on_any_day).reduce(f64::max))
    }

    /// A quantity that comes after `used` of the same SKU, at its prices.
    pub(crate) fn quote(&self, sku: Sku, used: f64, quantity: f64) -> Quote<'a> {
        match self.rates[sku as usize] {
            Rate::Known { row, allowance, account_usage } => {
                let start = account_usage + used;
                let free = free_of(allowance, start, quantity);
                let from = start.max(allowance);
                let mut tiers: Vec<TierUse> = buckets(&row.tiers, from, quantity - free).collect();
                if tiers.is_empty() {
                    tiers.extend(tier_at(&row.tiers, from));
                }
                let beyond_first =
                    row.tiers.get(1).is_some_and(|tier| from + quantity - free > tier.from);
                let first = row.first_tier.as_ref().filter(|_| !beyond_first);
                Quote { free, tiers, source: QuoteSource::Row(first.unwrap_or(&row.provenance)) }
            }
            Rate::Own(unit_price) => Quote {
                free: 0.0,
                tiers: vec![TierUse { quantity, unit_price }],
                source: QuoteSource::Own,
            },
            Rate::Unknown => Quote::without(QuoteSource::Unknown),
            Rate::NotYet(first_known) => Quote::without(QuoteSource::NotYet { first_known }),
        }
    }

    /// Hours of a type of instance, at the price of the type.
    pub(crate) fn quote_instance(&self, sku: Sku, instance: usize, hours: f64) -> Quote<'a> {
        if let Rate::Own(_) = self.rates[sku as usize] {
            return self.quote(sku, 0.0, hours);
        }
        match self.book.instance_price(sku, instance, self.region, self.as_of) {
            RateAnswer::Known { usd, provenance } => Quote {
                free: 0.0,
                tiers: vec![TierUse { quantity: hours, unit_price: usd }],
                source: QuoteSource::Row(provenance),
            },
            RateAnswer::NotYet { first_known } => {
                Quote::without(QuoteSource::NotYet { first_known })
            }
            RateAnswer::Absent => Quote::without(QuoteSource::Unknown),
        }
    }

    /// Whether the price is known.
    pub fn knows(&self, sku: Sku) -> bool {
        matches!(self.rates[sku as usize], Rate::Known { .. } | Rate::Own(_))
    }

    /// Whether every unit costs the same, or has no known price.
    pub(crate) fn is_flat(&self, sku: Sku) -> bool {
        match self.rates[sku as usize] {
            Rate::Known { row, allowance, .. } => row.tiers.len() == 1 && allowance == 0.0,
            Rate::Own(_) | Rate::Unknown | Rate::NotYet(_) => true,
        }
    }

    /// What the changes of price on the way to a quantity that comes after `used` come to, in dollars
    /// at the quantities where they are. Between two quantities the cost is off a straight line by
    /// no more than this rises; 0 where every unit costs the same.
    pub(crate) fn bend(&self, sku: Sku, used: f64, quantity: f64) -> f64 {
        let Rate::Known { row, allowance, account_usage } = self.rates[sku as usize] else {
            return 0.0;
        };
        if self.is_flat(sku) {
            return 0.0;
        }
        let start = account_usage + used;
        let passed = |end: f64| {
            let tiers = row.tiers.windows(2).filter(|pair| pair[1].from < end);
            let tiers = tiers.map(|pair| (pair[0].usd - pair[1].usd).abs() * pair[1].from);
            let free = if end > allowance { allowance * self.dearest_tier(sku) } else { 0.0 };
            tiers.sum::<f64>() + free
        };
        passed(start) + passed(start + quantity)
    }

    /// Dollars for one unit in the dearest tier; 0 where the price is unknown.
    pub fn dearest_tier(&self, sku: Sku) -> f64 {
        match self.rates[sku as usize] {
            Rate::Known { row, .. } => row.tiers.iter().map(|tier| tier.usd).fold(0.0, f64::max),
            Rate::Own(usd) => usd,
            Rate::Unknown | Rate::NotYet(_) => 0.0,
        }
    }

    /// Dollars for a quantity at the dearest price known in any region on the day, or else on any
    /// day; nothing where no region has one.
    pub fn dearest(&self, sku: Sku, quantity: f64) -> Option<f64> {
        let (_, row) = self.book.dearest(sku, self.as_of)?;
        Some(buckets(&row.tiers, 0.0, quantity).map(|part| part.quantity * part.unit_price).sum())
    }
}

fn rate<'a>(sku: Sku, scenario: &Scenario, book: &'a PriceBook) -> Rate<'a> {
    if let Some(usd) = scenario.prices.get(sku) {
        return Rate::Own(usd);
    }
    match book.price(sku, scenario.region, scenario.as_of) {
        PriceAnswer::Known(row) => Rate::Known {
            row,
            allowance: allowance(sku, scenario, book),
            account_usage: account_usage(sku, scenario),
        },
        PriceAnswer::NotYet { first_known } => Rate::NotYet(first_known),
        PriceAnswer::Absent => Rate::Unknown,
    }
}

/// What the always-free tier gives each month, in the unit of the SKU.
fn allowance(sku: Sku, scenario: &Scenario, book: &PriceBook) -> f64 {
    if !scenario.free_tier {
        return 0.0;
    }
    let drawn = Allowance::of(sku);
    drawn.map_or(0.0, |allowance| book.fact(allowance.fact, scenario.as_of).value)
}

fn account_usage(sku: Sku, scenario: &Scenario) -> f64 {
    match sku {
        Sku::LambdaRequestX86 | Sku::LambdaRequestArm => scenario.account_usage_requests,
        Sku::LambdaDurationX86 | Sku::LambdaDurationArm => scenario.account_usage_gb_seconds,
        Sku::HttpApiRequest | Sku::RestApiRequest => scenario.account_usage_api,
        Sku::InternetOut => scenario.account_usage_egress_gb,
        Sku::LogsLambdaIngest | Sku::LogsStored => scenario.account_usage_logs_gb,
        _ => 0.0,
    }
}

/// How much of a quantity that comes after `start` an allowance makes free.
fn free_of(allowance: f64, start: f64, quantity: f64) -> f64 {
    (allowance - start).max(0.0).min(quantity)
}

/// The parts of a quantity that comes after `start` by price tier; nothing where there is none.
/// Tiers are counted from `start` on: beside all that an account uses elsewhere, the digits of a
/// small quantity would be lost.
pub fn buckets(tiers: &[Tier], start: f64, quantity: f64) -> impl Iterator<Item = TierUse> + '_ {
    tiers.iter().enumerate().filter_map(move |(index, tier)| {
        let end = tiers.get(index + 1).map_or(f64::INFINITY, |next| next.from);
        let quantity = quantity.min(end - start) - (tier.from - start).max(0.0);
        (quantity > 0.0).then_some(TierUse { quantity, unit_price: tier.usd })
    })
}

/// The price at a point, with nothing billed at it.
fn tier_at(tiers: &[Tier], point: f64) -> Option<TierUse> {
    let tier = tiers.iter().rev().find(|tier| tier.from <= point)?;
    Some(TierUse { quantity: 0.0, unit_price: tier.usd })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIERS: [Tier; 3] = [
        Tier { from: 0.0, usd: 3.0 },
        Tier { from: 10.0, usd: 2.0 },
        Tier { from: 30.0, usd: 1.0 },
    ];

    #[track_caller]
    fn check(start: f64, quantity: f64, parts: &[(f64, f64)]) {
        let seen: Vec<(f64, f64)> =
            buckets(&TIERS, start, quantity).map(|part| (part.quantity, part.unit_price)).collect();
        assert_eq!(seen, parts);
    }

    #[test]
    fn a_quantity_splits_at_the_tier_bounds() {
        check(0.0, 10.0, &[(10.0, 3.0)]);
        check(0.0, 35.0, &[(10.0, 3.0), (20.0, 2.0), (5.0, 1.0)]);
        check(5.0, 7.0, &[(5.0, 3.0), (2.0, 2.0)]);
        check(40.0, 10.0, &[(10.0, 1.0)]);
        check(7.0, 0.0, &[]);
        // Beside very much no digit of a small quantity is lost.
        check(1e12, 0.1, &[(0.1, 1.0)]);
    }
}
