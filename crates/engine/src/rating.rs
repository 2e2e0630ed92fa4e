//! Prices times quantities: the one place where money is computed, for every option.

use serde::Serialize;

use crate::catalog::Sku;
use crate::date::Date;
use crate::derivation::Derivation;
use crate::facts::Fact;
use crate::metering::{Line, Sink};
use crate::money::Usd;
use crate::price_book::{PriceAnswer, PriceBook, PriceRow, Tier};
use crate::scenario::Scenario;
use crate::sources::Provenance;

/// Where the price of a line comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PriceOrigin {
    /// A row of the price book.
    Book {
        /// The day from which the price holds, where known.
        effective_from: Option<Date>,
        /// The first day on which it was seen.
        first_seen: Date,
        /// The last day on which it was seen, where the source is dated.
        confirmed_on: Option<Date>,
        /// The key of the source.
        source: String,
    },
    /// The user's own.
    Own,
    /// Not known in this region on any day.
    Unknown,
    /// Not known yet on the day of the scenario.
    NotYet {
        /// The first day with a known price.
        first_known: Date,
    },
}

/// A part of a quantity at one unit price.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TierUse {
    /// How much is billed at this price, after free allowances.
    pub quantity: f64,
    /// Dollars for one unit.
    pub unit_price: f64,
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineItem {
    /// Which line.
    pub line: Line,
    /// The SKU that is billed.
    #[serde(serialize_with = "sku_key")]
    pub sku: Sku,
    /// How much is used, in the unit of the SKU.
    pub quantity: f64,
    /// How much of it is free.
    pub free: f64,
    /// What is billed, price by price.
    pub tiers: Vec<TierUse>,
    /// Dollars, rounded once; nothing where the price is unknown: the line is not counted.
    pub amount: Option<Usd>,
    /// Where the price comes from.
    pub origin: PriceOrigin,
    /// Why the quantity is what it is.
    pub derivation: Derivation,
    /// Whether the other side has the same line with the same amount.
    pub shared: bool,
}

fn sku_key<S: serde::Serializer>(sku: &Sku, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(sku.key())
}

impl LineItem {
    /// Whether this is a line of the compute itself.
    pub fn is_compute(&self) -> bool {
        self.line.is_compute()
    }
}

/// A bill: the sum of what is shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The lines, in the order shown.
    pub lines: Vec<LineItem>,
    /// The compute itself.
    pub compute: Usd,
    /// What surrounds it.
    pub surroundings: Usd,
    /// Both.
    pub total: Usd,
}

impl Estimate {
    /// Adds lines up.
    pub fn new(lines: Vec<LineItem>) -> Estimate {
        let sum = |compute: bool| -> Usd {
            lines
                .iter()
                .filter(|item| item.is_compute() == compute)
                .filter_map(|item| item.amount)
                .sum()
        };
        let (compute, surroundings) = (sum(true), sum(false));
        Estimate { lines, compute, surroundings, total: compute + surroundings }
    }

    /// Whether lines are used and none of them has a known price: then the total says nothing.
    pub fn is_unknown(&self) -> bool {
        let mut used = self.lines.iter().filter(|item| item.quantity > 0.0).peekable();
        used.peek().is_some() && used.all(|item| item.amount.is_none())
    }

    /// The total; nothing where it says nothing.
    pub fn counted(&self) -> Option<Usd> {
        (!self.is_unknown()).then_some(self.total)
    }

    /// The lines whose price is unknown.
    pub fn not_counted(&self) -> impl Iterator<Item = &LineItem> {
        self.lines.iter().filter(|item| item.amount.is_none() && item.quantity > 0.0)
    }
}

/// How one SKU is priced in a scenario.
#[derive(Clone, Copy)]
enum Rate<'a> {
    Known { row: &'a PriceRow, allowance: f64, elsewhere: f64 },
    Own(f64),
    Unknown,
    NotYet(Date),
}

/// The prices of one scenario: region, day, own prices, allowances and use elsewhere.
pub struct RateCard<'a> {
    rates: Vec<Rate<'a>>,
    book: &'a PriceBook,
    as_of: Date,
}

impl<'a> RateCard<'a> {
    /// Looks every SKU up.
    pub fn new(scenario: &Scenario, book: &'a PriceBook) -> RateCard<'a> {
        let rates = Sku::ALL.iter().map(|&sku| rate(sku, scenario, book)).collect();
        RateCard { rates, book, as_of: scenario.as_of }
    }

    /// The book that the rates are from.
    pub(crate) fn book(&self) -> &'a PriceBook {
        self.book
    }

    /// Dollars for a quantity that comes after `used` of the same SKU; 0 where the price
    /// is unknown.
    pub fn cost(&self, sku: Sku, used: f64, quantity: f64) -> f64 {
        match self.rates[sku as usize] {
            Rate::Known { row, allowance, elsewhere } => {
                if let [only] = row.tiers.as_slice()
                    && allowance == 0.0
                {
                    return quantity * only.usd;
                }
                let from = (elsewhere + used).max(allowance);
                let to = (elsewhere + used + quantity).max(allowance);
                buckets(&row.tiers, from, to).map(|part| part.quantity * part.unit_price).sum()
            }
            Rate::Own(usd) => quantity * usd,
            Rate::Unknown | Rate::NotYet(_) => 0.0,
        }
    }

    /// Whether the price is known.
    pub fn knows(&self, sku: Sku) -> bool {
        matches!(self.rates[sku as usize], Rate::Known { .. } | Rate::Own(_))
    }

    /// Dollars for one unit in the dearest tier; 0 where the price is unknown.
    pub fn dearest_tier(&self, sku: Sku) -> f64 {
        match self.rates[sku as usize] {
            Rate::Known { row, .. } => row.tiers.iter().map(|tier| tier.usd).fold(0.0, f64::max),
            Rate::Own(usd) => usd,
            Rate::Unknown | Rate::NotYet(_) => 0.0,
        }
    }

    /// Dollars for a quantity at the dearest price known in any region on the day; nothing
    /// where no region has one.
    pub fn dearest(&self, sku: Sku, quantity: f64) -> Option<f64> {
        let (_, row) = self.book.dearest(sku, self.as_of)?;
        Some(buckets(&row.tiers, 0.0, quantity).map(|part| part.quantity * part.unit_price).sum())
    }

    fn item(
        &self,
        line: Line,
        sku: Sku,
        used: f64,
        quantity: f64,
        derivation: Derivation,
    ) -> LineItem {
        let mut item = LineItem {
            line,
            sku,
            quantity,
            free: 0.0,
            tiers: Vec::new(),
            amount: None,
            origin: PriceOrigin::Unknown,
            derivation,
            shared: false,
        };
        match self.rates[sku as usize] {
            Rate::Known { row, allowance, elsewhere } => {
                let from = (elsewhere + used).max(allowance);
                let to = (elsewhere + used + quantity).max(allowance);
                item.tiers = buckets(&row.tiers, from, to).collect();
                if item.tiers.is_empty() {
                    item.tiers.extend(at(&row.tiers, from));
                }
                item.free = (quantity - (to - from)).max(0.0);
                item.origin = self.origin(&row.provenance);
            }
            Rate::Own(unit_price) => {
                item.tiers = vec![TierUse { quantity, unit_price }];
                item.origin = PriceOrigin::Own;
            }
            Rate::Unknown => return item,
            Rate::NotYet(first_known) => {
                item.origin = PriceOrigin::NotYet { first_known };
                return item;
            }
        }
        item.amount = Some(Usd::round(self.cost(sku, used, quantity)));
        item
    }

    fn origin(&self, provenance: &Provenance) -> PriceOrigin {
        PriceOrigin::Book {
            effective_from: provenance.effective_from,
            first_seen: provenance.first_seen,
            confirmed_on: provenance.confirmed_on,
            source: self.book.source(provenance.source).id.to_owned(),
        }
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
            elsewhere: elsewhere(sku, scenario),
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
    let fact = match sku {
        Sku::LambdaRequestX86 | Sku::LambdaRequestArm => Fact::LambdaFreeRequests,
        Sku::LambdaDurationX86 | Sku::LambdaDurationArm => Fact::LambdaFreeGbSeconds,
        Sku::LambdaStreamingX86 | Sku::LambdaStreamingArm => Fact::LambdaFreeStreamGb,
        Sku::InternetOut => Fact::TransferFreeGb,
        Sku::LogsIngest | Sku::LogsLambdaIngest => Fact::LogsFreeGb,
        Sku::SqsRequest => Fact::SqsFreeRequests,
        Sku::CustomMetric => Fact::MetricsFree,
        Sku::Alarm => Fact::AlarmsFree,
        Sku::XRayTrace => Fact::XRayFreeTraces,
        _ => return 0.0,
    };
    book.fact(fact, scenario.as_of).value
}

fn elsewhere(sku: Sku, scenario: &Scenario) -> f64 {
    match sku {
        Sku::LambdaRequestX86 | Sku::LambdaRequestArm => scenario.elsewhere_requests,
        Sku::LambdaDurationX86 | Sku::LambdaDurationArm => scenario.elsewhere_gb_seconds,
        Sku::HttpApiRequest | Sku::RestApiRequest => scenario.elsewhere_api,
        Sku::InternetOut => scenario.elsewhere_egress_gb,
        Sku::LogsLambdaIngest => scenario.elsewhere_logs_gb,
        _ => 0.0,
    }
}

/// The parts of the range `from..to` by price tier; nothing where the range is empty.
pub fn buckets(tiers: &[Tier], from: f64, to: f64) -> impl Iterator<Item = TierUse> + '_ {
    tiers.iter().enumerate().filter_map(move |(index, tier)| {
        let end = tiers.get(index + 1).map_or(f64::INFINITY, |next| next.from);
        let quantity = to.min(end) - from.max(tier.from);
        (quantity > 0.0).then_some(TierUse { quantity, unit_price: tier.usd })
    })
}

/// The price at a point, with nothing billed at it.
fn at(tiers: &[Tier], point: f64) -> Option<TierUse> {
    let tier = tiers.iter().rev().find(|tier| tier.from <= point)?;
    Some(TierUse { quantity: 0.0, unit_price: tier.usd })
}

/// Adds dollars up, unrounded: for sweeps and break-evens.
pub struct CostSink<'a> {
    card: &'a RateCard<'a>,
    used: Used,
    /// Dollars so far.
    pub dollars: f64,
    /// The part of them that cold starts cost.
    pub cold_start_dollars: f64,
    /// What starting tasks pull, in GB.
    pub pulled_gb: f64,
}

impl<'a> CostSink<'a> {
    /// Starts at nothing.
    pub fn new(card: &'a RateCard<'a>) -> CostSink<'a> {
        CostSink {
            card,
            used: Used::default(),
            dollars: 0.0,
            cold_start_dollars: 0.0,
            pulled_gb: 0.0,
        }
    }
}

impl Sink for CostSink<'_> {
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, _: impl FnOnce() -> Derivation) {
        let used = self.used.add(sku, quantity);
        let dollars = self.card.cost(sku, used, quantity);
        self.dollars += dollars;
        match line {
            Line::LambdaInit => self.cold_start_dollars += dollars,
            Line::ImagePulls => self.pulled_gb += quantity,
            _ => {}
        }
    }
}

/// Collects the lines of a bill, each with its derivation.
pub struct BillSink<'a> {
    card: &'a RateCard<'a>,
    used: Used,
    /// The lines so far.
    pub lines: Vec<LineItem>,
}

impl<'a> BillSink<'a> {
    /// Starts with no line.
    pub fn new(card: &'a RateCard<'a>) -> BillSink<'a> {
        BillSink { card, used: Used::default(), lines: Vec::new() }
    }
}

impl Sink for BillSink<'_> {
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, why: impl FnOnce() -> Derivation) {
        let used = self.used.add(sku, quantity);
        self.lines.push(self.card.item(line, sku, used, quantity, why()));
    }
}

/// How much of each SKU earlier lines of the same bill have used: tiers and allowances
/// are per SKU, not per line.
struct Used([f64; Sku::ALL.len()]);

impl Default for Used {
    fn default() -> Used {
        Used([0.0; Sku::ALL.len()])
    }
}

impl Used {
    fn add(&mut self, sku: Sku, quantity: f64) -> f64 {
        let used = &mut self.0[sku as usize];
        let before = *used;
        *used += quantity;
        before
    }
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
    fn check(from: f64, to: f64, parts: &[(f64, f64)]) {
        let seen: Vec<(f64, f64)> =
            buckets(&TIERS, from, to).map(|part| (part.quantity, part.unit_price)).collect();
        assert_eq!(seen, parts);
    }

    #[test]
    fn a_range_splits_at_the_tier_bounds() {
        check(0.0, 10.0, &[(10.0, 3.0)]);
        check(0.0, 35.0, &[(10.0, 3.0), (20.0, 2.0), (5.0, 1.0)]);
        check(5.0, 12.0, &[(5.0, 3.0), (2.0, 2.0)]);
        check(40.0, 50.0, &[(10.0, 1.0)]);
        check(7.0, 7.0, &[]);
    }
}
