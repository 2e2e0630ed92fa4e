//! A bill as the page, the exports and the static pages show it.

use eleven_rounds_engine::billing::estimate::{Adjustment, Estimate};
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::money::{self, Usd};
use eleven_rounds_engine::options::results::OptionResult;

use crate::format::{self, significant};
use crate::i18n::words::{PageTexts, Words};

/// A bill as it is shown.
pub struct Bill<'a> {
    /// Its lines.
    pub parts: Vec<BillPart<'a>>,
    /// Discount and support, with the amounts as the column shows them.
    pub adjustments: Vec<(&'a Adjustment, Usd)>,
    /// What the last sum is: the total, or the known part of it where a line has no price.
    pub total_title: &'static str,
    /// The last sum; a dash where it says nothing.
    pub total: String,
}

impl<'a> Bill<'a> {
    /// The bill of an option.
    pub fn of(side: &'a OptionResult, texts: &PageTexts) -> Bill<'a> {
        let estimate = &side.estimate;
        let adjusted = estimate.adjustments.iter().map(|adjustment| adjustment.amount);
        let all: Vec<Usd> =
            [estimate.compute, estimate.surroundings].into_iter().chain(adjusted).collect();
        let sums = money::shown(&all, estimate.known_part);
        let part = |compute: bool, title: &'static str, subtotal: Usd| {
            let lines: Vec<&LineItem> =
                estimate.lines.iter().filter(|item| item.is_compute() == compute).collect();
            let unknown = lines.iter().all(|item| item.amount.is_none());
            BillPart { title, lines, subtotal, unknown }
        };
        Bill {
            parts: vec![
                part(true, texts.compute, sums[0]),
                part(false, texts.surroundings, sums[1]),
            ],
            adjustments: estimate.adjustments.iter().zip(sums[2..].iter().copied()).collect(),
            total_title: match estimate.not_counted().next() {
                None => texts.total,
                Some(_) => texts.known_part,
            },
            total: sum(estimate.known_part, side.counted().is_none()),
        }
    }
}

/// Lines under a title, with their sum.
pub struct BillPart<'a> {
    /// The title.
    pub title: &'static str,
    /// The lines.
    pub lines: Vec<&'a LineItem>,
    /// What they come to.
    pub subtotal: Usd,
    /// Whether that says nothing, because prices are unknown.
    pub unknown: bool,
}

impl<'a> BillPart<'a> {
    /// All lines of an estimate.
    pub fn all(title: &'static str, estimate: &'a Estimate, unknown: bool) -> BillPart<'a> {
        BillPart {
            title,
            lines: estimate.lines.iter().collect(),
            subtotal: estimate.known_part,
            unknown,
        }
    }

    /// The amount of each line as the column shows it; nothing where it is not counted.
    pub fn shown(&self) -> Vec<Option<Usd>> {
        let amounts: Vec<Usd> = self.lines.iter().filter_map(|item| item.amount).collect();
        let mut shown = money::shown(&amounts, self.subtotal).into_iter();
        self.lines.iter().map(|item| item.amount.and_then(|_| shown.next())).collect()
    }

    /// What their sum is: that of the part, or the known part of it where a line has no price.
    pub fn sum_title(&self, texts: &PageTexts) -> &'static str {
        match self.lines.iter().any(|item| item.is_missing()) {
            true => texts.known_part,
            false => self.title,
        }
    }

    /// What they come to, as it is shown.
    pub fn sum(&self) -> String {
        sum(self.subtotal, self.unknown)
    }
}

/// A sum; a dash where no line of it has a known price.
fn sum(amount: Usd, unknown: bool) -> String {
    if unknown { format::ABSENT.to_owned() } else { format::line(amount.micros()) }
}

/// The name of a line, with the type of its instances.
pub fn name(item: &LineItem, words: &dyn Words) -> String {
    let name = words.line(item.line);
    item.instance.as_ref().map_or(name.to_owned(), |instance| [name, " · ", instance].concat())
}

/// A quantity as the column shows it.
pub fn quantity(item: &LineItem, words: &dyn Words) -> String {
    words.quantity(&rounded(item.quantity), item.sku.unit())
}

/// The unit price, or the first and the last where there are several; none where it is unknown.
pub fn unit_prices(item: &LineItem, words: &dyn Words) -> Vec<String> {
    let tiers = match item.tiers.as_slice() {
        [first, .., last] => vec![first, last],
        few => few.iter().collect(),
    };
    tiers.into_iter().map(|tier| words.unit_price(tier.unit_price, item.sku.unit())).collect()
}

/// A number of a quantity as the column shows it.
fn rounded(value: f64) -> String {
    if value >= 1000.0 { format::count(value) } else { significant(value, 4) }
}
