//! Savings Plans: the dollars committed for each hour, and the usage that they cover.
//!
//! In each hour usage at the plan's rates is covered up to the commitment, the line with the
//! largest discount first; the rest is billed on demand. The commitment is paid whether or not it
//! is used.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::sku::Sku;

use crate::billing::line_item::{LineItem, PriceOrigin};
use crate::billing::sinks::{BillSink, CostSink};
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::line::Line;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;

/// A Savings Plan as a scenario has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SavingsPlan {
    plan: Plan,
    /// Dollars for each hour; proposed where nothing is set.
    per_hour: Option<f64>,
    /// The user's own discount where the plan's rate is not known, from 0 to 1.
    own_discount: Option<f64>,
}

/// How the quantities of a month are spread: relative amounts with the hours they hold for.
#[derive(Clone, Debug, PartialEq)]
pub struct Shapes {
    /// What follows the requests.
    pub load: Vec<(f64, f64)>,
    /// What follows the capacity.
    pub capacity: Vec<(f64, f64)>,
}

/// A line that the plan covers.
struct Eligible {
    /// Its index among the lines.
    index: usize,
    /// The plan's rate.
    rate: f64,
    /// The rate against the price on demand.
    ratio: f64,
    /// Quantity in one hour of each step.
    hourly: Vec<f64>,
    /// Whether the rate is the user's own.
    own: bool,
    /// The last day on which the rate was seen.
    seen_on: Option<Date>,
}

impl SavingsPlan {
    /// The plan of a scenario.
    pub fn new(scenario: &Scenario) -> SavingsPlan {
        SavingsPlan {
            plan: scenario.plan,
            per_hour: scenario.committed.user_value(),
            own_discount: scenario.plan_discount.user_value().map(|percent| percent / 100.0),
        }
    }

    /// Whether there is no plan.
    pub fn is_none(&self) -> bool {
        self.plan == Plan::None
    }

    /// Whether the plan covers a line and nothing says at which rate. Half an option under a plan would
    /// be neither its price with it nor without it.
    pub(crate) fn lacks_rate(&self, lines: &[LineItem], rates: &RateCard<'_>) -> bool {
        self.own_discount.is_none()
            && lines.iter().filter(|item| self.covers(item)).any(|item| {
                rates.plan_rate(self.plan, item.sku, item.instance.as_deref()).is_none()
            })
    }

    /// Dollars that a plan without a known rate could save at most.
    pub(crate) fn most_saved(&self, lines: &[LineItem], rates: &RateCard<'_>) -> Usd {
        let covered = lines.iter().filter(|item| self.covers(item));
        let dollars: Usd = covered.filter_map(|item| item.amount).sum();
        Usd::round(dollars.dollars() * rates.largest_discount(self.plan))
    }

    /// Whether the plan is for lines such as this one.
    fn covers(&self, item: &LineItem) -> bool {
        let of_instances = item.sku == Sku::Ec2OnDemand;
        item.sku.takes_plans() && (of_instances || self.plan != Plan::Ec2Instance)
    }

    /// The user's own discount on a line, if the plan covers such lines.
    fn own_discount(&self, item: &LineItem) -> Option<f64> {
        self.own_discount.filter(|_| self.covers(item))
    }

    /// The lines with what is covered taken off, and the commitment as a line of its own.
    pub fn apply(
        &self,
        lines: Vec<LineItem>,
        shapes: &Shapes,
        rates: &RateCard<'_>,
    ) -> Vec<LineItem> {
        let plan = self.covering(&lines, shapes, rates);
        let per_hour = self.per_hour.unwrap_or_else(|| plan.proposal());
        if per_hour <= 0.0 || self.lacks_rate(&lines, rates) {
            return lines;
        }
        let month = plan.month();
        let covered = plan.covered(per_hour);
        let used: f64 =
            plan.eligible.iter().map(|line| line.rate * covered[line.index]).sum::<f64>() / month;
        let own = plan.eligible.iter().any(|line| line.own);
        let rates_of = plan.eligible.iter().filter_map(|line| line.seen_on).min();
        let mut sink = BillSink::new(rates);
        for (item, covered) in lines.into_iter().zip(covered) {
            sink.add_again(item, covered);
        }
        let derivation = Derivation::product(&[
            (TermLabel::CommittedPerHour, per_hour),
            (TermLabel::HoursOfMonth, month),
        ]);
        let origin = PriceOrigin::Committed { used: (used / per_hour).min(1.0), own, rates_of };
        let line = LineItem::of_dollars(Line::Commitment, per_hour * month, origin, derivation);
        let end = sink.lines.iter().take_while(|item| item.is_compute()).count();
        sink.lines.insert(end, line);
        sink.lines
    }

    /// Dollars of the lines under the plan, unrounded: what [`SavingsPlan::apply`] adds up to but
    /// for the micro-dollars of each line.
    pub(crate) fn dollars(&self, lines: &[LineItem], shapes: &Shapes, rates: &RateCard<'_>) -> f64 {
        let plan = self.covering(lines, shapes, rates);
        match self.lacks_rate(lines, rates) {
            true => plan.total(0.0),
            false => plan.total(self.per_hour.unwrap_or_else(|| plan.proposal())),
        }
    }

    fn covering<'a>(
        &self,
        lines: &'a [LineItem],
        shapes: &Shapes,
        rates: &'a RateCard<'a>,
    ) -> Covering<'a> {
        let hours = shapes.load.iter().map(|(_, hours)| *hours).collect();
        Covering { eligible: self.eligible(lines, shapes, rates), hours, lines, rates }
    }

    /// The lines that the plan has a rate for.
    fn eligible(&self, lines: &[LineItem], shapes: &Shapes, rates: &RateCard<'_>) -> Vec<Eligible> {
        let mut eligible: Vec<Eligible> = Vec::new();
        for (index, item) in lines.iter().enumerate() {
            let Some(on_demand) = item.tiers.first().map(|tier| tier.unit_price) else { continue };
            let known = rates.plan_rate(self.plan, item.sku, item.instance.as_deref());
            let own = self.own_discount(item).filter(|_| known.is_none());
            let own_rate = own.map(|discount| on_demand * (1.0 - discount));
            let Some(rate) = known.map(|(usd, _)| usd).or(own_rate) else { continue };
            let seen_on = known.map(|(_, rate)| rate.confirmed_on.unwrap_or(rate.first_seen));
            if on_demand <= 0.0 || rate <= 0.0 {
                continue;
            }
            let by_load = matches!(
                item.line,
                Line::LambdaDuration | Line::LambdaInit | Line::ProvisionedDuration
            );
            let shape = if by_load { &shapes.load } else { &shapes.capacity };
            let whole: f64 = shape.iter().map(|(amount, hours)| amount * hours).sum();
            let each = |(amount, _): &(f64, f64)| {
                if whole > 0.0 { item.quantity * amount / whole } else { 0.0 }
            };
            let hourly: Vec<f64> = shape.iter().map(each).collect();
            // A shape of other steps than the load's would cover the wrong hours.
            if hourly.len() == shapes.load.len() {
                let ratio = rate / on_demand;
                let own = own.is_some();
                let before = eligible.partition_point(|line: &Eligible| line.ratio <= ratio);
                eligible.insert(before, Eligible { index, rate, ratio, hourly, own, seen_on });
            }
        }
        eligible
    }
}

/// The lines of a bill under a plan.
struct Covering<'a> {
    eligible: Vec<Eligible>,
    hours: Vec<f64>,
    lines: &'a [LineItem],
    rates: &'a RateCard<'a>,
}

impl Covering<'_> {
    /// Hours of the month.
    fn month(&self) -> f64 {
        self.hours.iter().sum()
    }

    /// The quantity of each line that a commitment covers in a month.
    fn covered(&self, per_hour: f64) -> Vec<f64> {
        let mut covered = vec![0.0; self.lines.len()];
        for (step, hours) in self.hours.iter().enumerate() {
            let mut left = per_hour;
            for line in &self.eligible {
                let wanted = line.hourly[step];
                let paid = (wanted * line.rate).min(left);
                left -= paid;
                // Where all is covered, all is: dividing could leave a rest of nothing.
                let quantity = if paid < wanted * line.rate { paid / line.rate } else { wanted };
                covered[line.index] += quantity * hours;
            }
        }
        for (covered, item) in covered.iter_mut().zip(self.lines) {
            // Hours that add up to a month but for rounding leave nothing uncovered.
            if *covered > item.quantity * (1.0 - 1e-12) {
                *covered = item.quantity;
            }
        }
        covered
    }

    /// Dollars of a month with a commitment: it, and what it does not cover.
    fn total(&self, per_hour: f64) -> f64 {
        let covered = self.covered(per_hour);
        let mut sink = CostSink::new(self.rates);
        for (item, covered) in self.lines.iter().zip(covered) {
            sink.add_again(item, covered);
        }
        sink.dollars + per_hour * self.month()
    }

    /// The commitment with the least total. Between the dollars at which a line is wholly covered
    /// in some step, the total is a straight line or, where prices fall by volume, bends down:
    /// it is least at one of them. Free allowances bend it up: there the search goes on between.
    fn proposal(&self) -> f64 {
        let mut corners = vec![0.0];
        for step in 0..self.hours.len() {
            let mut dollars = 0.0;
            for line in &self.eligible {
                dollars += line.hourly[step] * line.rate;
                corners.push(dollars);
            }
        }
        let mut best = (f64::INFINITY, 0.0);
        for corner in &corners {
            let cost = self.total(*corner);
            if cost < best.0 || cost == best.0 && *corner < best.1 {
                best = (cost, *corner);
            }
        }
        let (cost, corner) = best;
        let mut free = self.eligible.iter().map(|line| self.lines[line.index].free);
        if !free.any(|free| free > 0.0) {
            return corner;
        }
        // Between the corners beside it.
        let below = |limit: f64| {
            corners.iter().copied().filter(move |dollars| *dollars < limit).fold(0.0, f64::max)
        };
        let above = corners.iter().copied().filter(|dollars| *dollars > corner);
        let before = below(corner);
        let after = above.fold(f64::INFINITY, f64::min);
        let after = if after.is_finite() { after } else { corner };
        let mut low = before;
        let mut high = after;
        for _ in 0..40 {
            let third = (high - low) / 3.0;
            if self.total(low + third) <= self.total(high - third) {
                high -= third;
            } else {
                low += third;
            }
        }
        let between = (low + high) / 2.0;
        // What rounding alone makes cheaper is no better.
        if self.total(between) < cost * (1.0 - 1e-9) { between } else { corner }
    }
}
