//! Receivers of metered lines: a bill with derivations, or a plain sum of dollars.

use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::{InstanceHours, SkuOf};

use crate::billing::line_item::LineItem;
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::pricing::allowances::ALLOWANCES;
use crate::pricing::rate_card::RateCard;

/// Adds dollars up, unrounded: for sweeps and break-evens.
pub struct CostSink<'a> {
    rates: &'a RateCard<'a>,
    used: Used,
    /// Dollars so far.
    pub dollars: f64,
    /// The part of them that cold starts cost.
    pub cold_start_dollars: f64,
    /// What starting tasks pull, in GB.
    pub pulled_gb: f64,
    /// Between two loads, the dollars besides cold starts are off a straight line by no more than this
    /// rises, where the quantities are on one.
    pub(crate) bend: f64,
}

impl<'a> CostSink<'a> {
    /// Starts at nothing.
    pub fn new(rates: &'a RateCard<'a>) -> CostSink<'a> {
        CostSink {
            rates,
            used: Used::default(),
            dollars: 0.0,
            cold_start_dollars: 0.0,
            pulled_gb: 0.0,
            bend: 0.0,
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
            false => self.rates.cost(item.sku, used, quantity),
        };
    }
}

impl Sink for CostSink<'_> {
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, _: &dyn Fn() -> Derivation) {
        let used = self.used.add(sku, quantity);
        let dollars = self.rates.cost(sku, used, quantity);
        self.dollars += dollars;
        match line {
            Line::LambdaInit => return self.cold_start_dollars += dollars,
            Line::ImagePulls => self.pulled_gb += quantity,
            // Every cold start restores a snapshot.
            _ if sku == Sku::SnapStartRestore => self.cold_start_dollars += dollars,
            _ => {}
        }
        self.bend += self.rates.bend(sku, used, quantity);
    }

    fn add_instances(
        &mut self,
        _: Line,
        sku: SkuOf<InstanceHours>,
        instance: usize,
        hours: InstanceHours,
        _: &dyn Fn() -> Derivation,
    ) {
        self.dollars += self.rates.instance_usd(sku.sku(), instance).unwrap_or(0.0) * hours.0;
    }
}

/// Collects the lines of a bill, each with its derivation.
pub struct BillSink<'a> {
    rates: &'a RateCard<'a>,
    used: Used,
    /// The lines so far.
    pub lines: Vec<LineItem>,
}

impl<'a> BillSink<'a> {
    /// Starts with no line.
    pub fn new(rates: &'a RateCard<'a>) -> BillSink<'a> {
        BillSink { rates, used: Used::default(), lines: Vec::new() }
    }
}

impl BillSink<'_> {
    /// A line again, without what is covered of it; none where all of it is.
    pub(crate) fn add_again(&mut self, item: LineItem, covered: f64) {
        let quantity = item.quantity - covered;
        if quantity <= 0.0 {
            return;
        }
        let derivation = match covered > 0.0 {
            true => item.derivation.times(TermLabel::UncoveredShare, quantity / item.quantity),
            false => item.derivation,
        };
        let instance =
            item.instance.as_deref().and_then(|name| self.rates.book().instance_named(name));
        match instance {
            Some(instance) => {
                let rates = self.rates;
                self.lines.push(LineItem::of_instances(
                    item.line, item.sku, instance, quantity, derivation, rates,
                ));
            }
            None => {
                let used = self.used.add(item.sku, quantity);
                self.lines.push(LineItem::new(
                    item.line, item.sku, used, quantity, derivation, self.rates,
                ));
            }
        }
    }
}

impl Sink for BillSink<'_> {
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, derivation: &dyn Fn() -> Derivation) {
        let used = self.used.add(sku, quantity);
        self.lines.push(LineItem::new(line, sku, used, quantity, derivation(), self.rates));
    }

    fn add_instances(
        &mut self,
        line: Line,
        sku: SkuOf<InstanceHours>,
        instance: usize,
        hours: InstanceHours,
        derivation: &dyn Fn() -> Derivation,
    ) {
        let sku = sku.sku();
        let hours = hours.0;
        self.lines.push(LineItem::of_instances(
            line,
            sku,
            instance,
            hours,
            derivation(),
            self.rates,
        ));
    }
}

/// How much earlier lines of the same bill have used of each SKU, or of all that share its
/// allowance: tiers and allowances are per SKU, not per line.
struct Used([f64; Sku::ALL.len()]);

impl Default for Used {
    fn default() -> Used {
        Used([0.0; Sku::ALL.len()])
    }
}

impl Used {
    /// Adds a quantity; gives what was used before of all that shares its allowance.
    fn add(&mut self, sku: Sku, quantity: f64) -> f64 {
        let used = &mut self.0[COUNTED_AS[sku as usize] as usize];
        let before = *used;
        *used += quantity;
        before
    }
}

/// The SKU under which everything is counted that draws on the same allowance. Worked out once: every
/// line of every bill asks for it.
const COUNTED_AS: [Sku; Sku::ALL.len()] = {
    let mut counted_as = [Sku::ALL[0]; Sku::ALL.len()];
    let mut index = 0;
    while index < Sku::ALL.len() {
        counted_as[index] = Sku::ALL[index];
        index += 1;
    }
    let mut row = 0;
    while row < ALLOWANCES.len() {
        let covers = ALLOWANCES[row].covers;
        let mut index = 0;
        while index < covers.len() {
            counted_as[covers[index] as usize] = covers[0];
            index += 1;
        }
        row += 1;
    }
    counted_as
};
