//! The book with the prices of an imported file on top, for one session.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::{Provenance, Source, SourceId};
use eleven_rounds_catalog::units::Tier;

use crate::prices::book::PriceBook;
use crate::prices::feed::list::{FeedPrice, PriceList};
use crate::prices::rows::{PriceRow, Run};

/// A price that moved by more than this factor is no price of the same unit.
const MOST_FACTOR: f64 = 100.0;

/// What a price of a feed is to the prices that are known of its SKU and region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PriceUpdate {
    /// The price that is known, seen again.
    Confirmed,
    /// Another price than is known, or the first: it holds from this day, if the day is known.
    Price(Option<Date>),
    /// The book has another price of the day of the file or of a later one: that one stays.
    Older,
    /// So far from the price that is known that it is of another unit.
    Implausible,
}

/// A price that a file brought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The SKU.
    pub sku: Sku,
    /// The region.
    pub region: Region,
    /// The quantity from which old and new differ.
    pub from: f64,
    /// Dollars for a unit before; nothing where no price was known.
    pub old: Option<f64>,
    /// Dollars for a unit now.
    pub new: f64,
    /// The first day on which it holds or was seen.
    pub since: Date,
}

/// A book with the prices of a file, and what they changed.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The book.
    pub book: PriceBook,
    /// What changed, in the order of the file.
    pub changes: Vec<Change>,
    /// How many prices the file confirms.
    pub confirmed: usize,
    /// How many are older than those of the book.
    pub older: usize,
    /// Prices that cannot be of the same unit.
    pub implausible: Vec<(Sku, Region)>,
}

/// What a price of a file that was published on a day is to the rows of its SKU and region,
/// oldest first.
pub fn news(rows: &[PriceRow], feed_price: &FeedPrice, published: Date) -> PriceUpdate {
    let Some(last) = rows.last() else {
        return PriceUpdate::Price(feed_price.effective_from);
    };
    let tiers = feed_price.tiers();
    if same(&last.tiers, &tiers) {
        return PriceUpdate::Confirmed;
    }
    let seen = last.provenance.confirmed_on.unwrap_or(last.provenance.first_seen);
    if published < seen || published <= last.provenance.known_from() {
        return PriceUpdate::Older;
    }
    let first = |tiers: &[Tier]| tiers.first().map_or(0.0, |tier| tier.usd);
    let old = first(&last.tiers);
    let new = first(&tiers);
    if old > 0.0 && (new > old * MOST_FACTOR || new < old / MOST_FACTOR) {
        return PriceUpdate::Implausible;
    }
    // The old price was still seen on the day that AWS names, which is the first of a month at
    // times: then all that is known is that the new one holds today.
    PriceUpdate::Price(feed_price.effective_from.filter(|day| *day > seen))
}

impl PriceBook {
    /// This book with the prices of a file, which win from the day on which they hold. Dates go up
    /// to the day on which the file was published.
    pub fn with(&self, list: &PriceList, source: Source) -> Overlay {
        let mut book = self.clone();
        book.gathered_on = book.gathered_on.max(list.published);
        let source_id = SourceId::from_index(u16::try_from(book.sources.len()).unwrap_or(u16::MAX));
        book.sources.push(source);
        let mut overlay =
            Overlay { book, changes: Vec::new(), confirmed: 0, older: 0, implausible: Vec::new() };
        for feed_price in &list.feed_prices {
            overlay.apply(feed_price, list.published, source_id);
        }
        overlay
    }
}

impl Overlay {
    fn apply(&mut self, feed_price: &FeedPrice, published: Date, source: SourceId) {
        let sku = feed_price.sku;
        let region = feed_price.region;
        let mut rows = self.book.versions(sku, region).to_vec();
        match news(&rows, feed_price, published) {
            PriceUpdate::Older => self.older += 1,
            PriceUpdate::Implausible => self.implausible.push((sku, region)),
            PriceUpdate::Confirmed => {
                self.confirmed += 1;
                let Some(last) = rows.last_mut() else { return };
                // Of two documents of one day the first stays.
                if last.provenance.confirmed_on < Some(published) {
                    last.provenance.confirmed_on = Some(published);
                    last.provenance.source = source;
                    let is_newer = |first: &Provenance| first.confirmed_on > Some(published);
                    last.first_tier = last.first_tier.filter(is_newer);
                    self.set_rows(sku, region, rows);
                }
            }
            PriceUpdate::Price(effective_from) => {
                let provenance = Provenance {
                    effective_from,
                    first_seen: published,
                    confirmed_on: Some(published),
                    source,
                };
                let tiers = feed_price.tiers();
                let old = rows.last().map(|row| row.tiers.as_slice());
                let (from, old, new) = difference(old.unwrap_or(&[]), &tiers);
                let since = provenance.known_from();
                self.changes.push(Change { sku, region, from, old, new, since });
                rows.push(PriceRow { tiers, provenance, first_tier: None });
                self.set_rows(sku, region, rows);
            }
        }
    }

    /// Gives an SKU and region rows of its own: others may share the ones it had.
    fn set_rows(&mut self, sku: Sku, region: Region, rows: Vec<PriceRow>) {
        let prices = &mut self.book.prices;
        let run = Run { start: prices.len() as u32, len: rows.len() as u32 };
        prices.extend(rows);
        self.book.price_runs[sku as usize][region.index()] = run;
    }
}

/// Whether two prices are the same at every quantity: one tier may be written as two.
fn same(first: &[Tier], second: &[Tier]) -> bool {
    let next =
        |tiers: &[Tier], from: f64| tiers.iter().map(|tier| tier.from).find(|start| *start > from);
    let mut from = 0.0;
    loop {
        if unit_price_at(first, from) != unit_price_at(second, from) {
            return false;
        }
        from = match (next(first, from), next(second, from)) {
            (Some(first), Some(second)) => first.min(second),
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => return true,
        };
    }
}

/// The first quantity at which two prices differ, and both prices there.
fn difference(old: &[Tier], new: &[Tier]) -> (f64, Option<f64>, f64) {
    let mut all: Vec<f64> = Vec::new();
    for tier in old.iter().chain(new) {
        all.push(tier.from);
    }
    let differ = |from: &f64| unit_price_at(old, *from) != unit_price_at(new, *from);
    let first = all.into_iter().filter(differ).fold(f64::INFINITY, f64::min);
    let from = if first.is_finite() { first } else { 0.0 };
    (from, unit_price_at(old, from), unit_price_at(new, from).unwrap_or(0.0))
}

/// The unit price at a quantity.
fn unit_price_at(tiers: &[Tier], from: f64) -> Option<f64> {
    tiers.iter().rev().find(|tier| tier.from <= from).map(|tier| tier.usd)
}
