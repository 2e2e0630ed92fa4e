//! A bill: its lines and what they come to, with discount and support.

use eleven_rounds_catalog::money::Usd;
use serde::Serialize;

use crate::billing::line_item::LineItem;
use crate::scenario::fields::Scenario;

/// A bill. Its sums are of the lines whose price is known: only where no line is unknown are they
/// those of the whole bill.
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
    /// What the lines with a known price come to, with discount and support. An option's own JSON
    /// tells it, beside its total.
    #[serde(skip)]
    pub known_part: Usd,
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
    pub fn apply(&self, dollars: f64) -> f64 {
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
        let compute = sum(true);
        let surroundings = sum(false);
        let known_part = compute + surroundings;
        Estimate { lines, compute, surroundings, adjustments: Vec::new(), known_part }
    }

    /// What the lines come to, before discount and support.
    pub fn subtotal(&self) -> Usd {
        self.compute + self.surroundings
    }

    /// The same with a discount, and with support for what is left.
    pub fn adjusted(mut self, adjustments: &Adjustments) -> Estimate {
        let parts = [(true, adjustments.discount), (false, adjustments.support)];
        for (is_discount, percent) in parts.into_iter().filter(|(_, percent)| *percent > 0.0) {
            let base = self.known_part;
            let share = if is_discount { -percent } else { percent } / 100.0;
            let amount = Usd::round(base.dollars() * share);
            self.adjustments.push(Adjustment { is_discount, percent, base, amount });
            self.known_part = base + amount;
        }
        self
    }

    /// Whether lines are used and none of them has a known price: then the known part says nothing.
    pub fn is_unknown(&self) -> bool {
        let mut used = self.lines.iter().filter(|item| item.quantity > 0.0).peekable();
        used.peek().is_some() && used.all(|item| item.amount.is_none())
    }

    /// The known part; nothing where it says nothing.
    pub fn counted(&self) -> Option<Usd> {
        (!self.is_unknown()).then_some(self.known_part)
    }

    /// The lines that are used and whose price is unknown.
    pub fn not_counted(&self) -> impl Iterator<Item = &LineItem> {
        self.lines.iter().filter(|item| item.is_missing())
    }
}
