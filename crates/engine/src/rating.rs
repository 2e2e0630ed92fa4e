//! Prices times quantities: the one place where money is computed, for every option.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::Provenance;
use eleven_rounds_catalog::units::{InstanceHours, SkuOf, Tier};
use serde::Serialize;

use crate::derivation::{Derivation, Factor};
use crate::metering::{Line, Sink};
use crate::price_book::{PriceAnswer, PriceBook, PriceRow, RateAnswer};
use crate::scenario::Scenario;

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
    /// A commitment of the user's: paid by the hour, used or not.
    Committed {
        /// The share of it that is used, from 0 to 1.
        used: f64,
        /// Whether it covers at a discount of the user's own, because a rate is not known.
        own: bool,
    },
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
    /// The type of the instances, where the line is one of instances.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
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
    /// A line of plain dollars.
    pub(crate) fn of_dollars(
        line: Line,
        dollars: f64,
        origin: PriceOrigin,
        derivation: Derivation,
    ) -> LineItem {
        LineItem {
            line,
            sku: Sku::SavingsPlan,
            instance: None,
            quantity: dollars,
            free: 0.0,
            tiers: vec![TierUse { quantity: dollars, unit_price: 1.0 }],
            amount: Some(Usd::round(dollars)),
            origin,
            derivation,
            shared: false,
        }
    }

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
    /// Discount and support, in this order; each on what stands above it.
    pub adjustments: Vec<Adjustment>,
    /// All of it.
    pub total: Usd,
}

/// Something in per cent of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Adjustment {
    /// Whether it is taken off.
    pub is_discount: bool,
    /// How much, in per cent.
    pub percent: f64,
    /// What it is taken of.
    pub base: Usd,
    /// What it adds; negative where it is taken off.
    pub amount: Usd,
}

/// A private discount and support, as shares of a bill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adjustments {
    discount: f64,
    support: f64,
}

impl Adjustments {
    /// Those of a scenario.
    pub fn new(scenario: &Scenario) -> Adjustments {
        Adjustments { discount: scenario.discount, support: scenario.support }
    }

    /// What is paid for a bill of some dollars.
    pub fn of(&self, dollars: f64) -> f64 {
        dollars * (1.0 - self.discount / 100.0) * (1.0 + self.support / 100.0)
    }
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
        let total = compute + surroundings;
        Estimate { lines, compute, surroundings, adjustments: Vec::new(), total }
    }

    /// What the lines come to, before discount and support.
    pub fn subtotal(&self) -> Usd {
        self.compute + self.surroundings
    }

    /// The same with a discount, and with support for what is left.
    pub fn adjusted(mut self, adjustments: &Adjustments) -> Estimate {
        let parts = [(true, adjustments.discount), (false, adjustments.support)];
        for (is_discount, percent) in parts.into_iter().filter(|(_, percent)| *percent > 0.0) {
            let base = self.total;
            let share = if is_discount { -percent } else { percent } / 100.0;
            let amount = Usd::round(base.dollars() * share);
            self.adjustments.push(Adjustment { is_discount, percent, base, amount });
            self.total = base + amount;
        }
        self
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
    region: Region,
    as_of: Date,
}

impl<'a> RateCard<'a> {
    /// Looks every SKU up.
    pub fn new(scenario: &Scenario, book: &'a PriceBook) -> RateCard<'a> {
        let rates = Sku::ALL.iter().map(|&sku| rate(sku, scenario, book)).collect();
        RateCard { rates, book, region: scenario.region, as_of: scenario.as_of }
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
                let start = elsewhere + used;
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

    /// The place of a type of instance among those of the book.
    fn instance_named(&self, name: &str) -> Option<usize> {
        self.book.instance_types().iter().position(|known| known.name == name)
    }

    /// The rate of a Savings Plan for what a line bills; nothing where it is unknown.
    pub(crate) fn plan_usd(&self, plan: Plan, item: &LineItem) -> Option<f64> {
        let instance = item.instance.as_deref().and_then(|name| self.instance_named(name));
        let region = self.region;
        match self.book.plan_rate(plan, item.sku, instance, region, self.as_of) {
            RateAnswer::Known { usd, .. } => Some(usd),
            RateAnswer::NotYet { .. } | RateAnswer::Absent => None,
        }
    }

    /// Dollars for instance-hours at the dearest price of the type in any region on the day.
    pub fn dearest_instance(&self, sku: Sku, name: &str, hours: f64) -> Option<f64> {
        let instance = self.instance_named(name)?;
        let known = Region::all().filter_map(|region| {
            match self.book.instance_price(sku, instance, region, self.as_of) {
                RateAnswer::Known { usd, .. } => Some(usd * hours),
                RateAnswer::NotYet { .. } | RateAnswer::Absent => None,
            }
        });
        known.reduce(f64::max)
    }

    fn instance_item(
        &self,
        line: Line,
        sku: Sku,
        instance: usize,
        hours: f64,
        derivation: Derivation,
    ) -> LineItem {
        let name = self.book.instance_types().get(instance).map(|known| known.name.clone());
        let mut item = LineItem { instance: name, ..self.item(line, sku, 0.0, hours, derivation) };
        if item.origin == PriceOrigin::Own {
            return item;
        }
        match self.book.instance_price(sku, instance, self.region, self.as_of) {
            RateAnswer::Known { usd, provenance } => {
                item.tiers = vec![TierUse { quantity: hours, unit_price: usd }];
                item.origin = self.origin(provenance);
                item.amount = Some(Usd::round(usd * hours));
            }
            RateAnswer::NotYet { first_known } => item.origin = PriceOrigin::NotYet { first_known },
            RateAnswer::Absent => item.origin = PriceOrigin::Unknown,
        }
        item
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
            instance: None,
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
                let start = elsewhere + used;
                item.free = free_of(allowance, start, quantity);
                let from = start.max(allowance);
                item.tiers = buckets(&row.tiers, from, quantity - item.free).collect();
                if item.tiers.is_empty() {
                    item.tiers.extend(at(&row.tiers, from));
                }
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

impl CostSink<'_> {
    /// A line again, without what is covered of it.
    pub(crate) fn add_again(&mut self, item: &LineItem, covered: f64) {
        let quantity = item.quantity - covered;
        let used = self.used.add(item.sku, quantity);
        self.dollars += match item.sku.is_by_type() {
            true => item.tiers.first().map_or(0.0, |tier| tier.unit_price * quantity),
            false => self.card.cost(item.sku, used, quantity),
        };
    }
}

impl Sink for CostSink<'_> {
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, _: &dyn Fn() -> Derivation) {
        let used = self.used.add(sku, quantity);
        let dollars = self.card.cost(sku, used, quantity);
        self.dollars += dollars;
        match line {
            Line::LambdaInit => self.cold_start_dollars += dollars,
            Line::ImagePulls => self.pulled_gb += quantity,
            // Every cold start restores a snapshot.
            _ if sku == Sku::SnapStartRestore => self.cold_start_dollars += dollars,
            _ => {}
        }
    }

    fn add_instances(
        &mut self,
        _: Line,
        sku: SkuOf<InstanceHours>,
        instance: usize,
        hours: InstanceHours,
        _: &dyn Fn() -> Derivation,
    ) {
        self.dollars += self.card.instance_usd(sku.sku(), instance).unwrap_or(0.0) * hours.0;
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

impl BillSink<'_> {
    /// A line again, without what is covered of it; none where all of it is.
    pub(crate) fn add_again(&mut self, item: LineItem, covered: f64) {
        let quantity = item.quantity - covered;
        if quantity <= 0.0 {
            return;
        }
        let why = match covered > 0.0 {
            true => item.derivation.times(Factor::UncoveredShare, quantity / item.quantity),
            false => item.derivation,
        };
        let instance = item.instance.as_deref().and_then(|name| self.card.instance_named(name));
        match instance {
            Some(instance) => {
                self.lines
                    .push(self.card.instance_item(item.line, item.sku, instance, quantity, why));
            }
            None => {
                let used = self.used.add(item.sku, quantity);
                self.lines.push(self.card.item(item.line, item.sku, used, quantity, why));
            }
        }
    }
}

impl Sink for BillSink<'_> {
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, why: &dyn Fn() -> Derivation) {
        let used = self.used.add(sku, quantity);
        self.lines.push(self.card.item(line, sku, used, quantity, why()));
    }

    fn add_instances(
        &mut self,
        line: Line,
        sku: SkuOf<InstanceHours>,
        instance: usize,
        hours: InstanceHours,
        why: &dyn Fn() -> Derivation,
    ) {
        self.lines.push(self.card.instance_item(line, sku.sku(), instance, hours.0, why()));
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
