//! Writes the checked rows as one compact binary, which `src/prices/decode/reader.rs` reads.
//!
//! Integers are LEB128. Equal provenances and equal prices are stored once; a region then
//! takes one byte for each SKU.

use std::collections::HashMap;
use std::hash::Hash;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::{Provenance, Source};

use crate::book::Book;
use crate::prices::TieredPrice;
use crate::{plans, rates};

/// The first bytes, with the version of the layout.
pub const MAGIC: &[u8; 4] = b"ERB5";

/// A list in which equal values share a position.
pub struct Pool<T> {
    positions: HashMap<T, u64>,
    pub values: Vec<T>,
}

impl<T: Clone + Eq + Hash> Pool<T> {
    pub fn new() -> Pool<T> {
        Pool { positions: HashMap::new(), values: Vec::new() }
    }

    pub fn position(&mut self, value: T) -> u64 {
        let next = self.values.len() as u64;
        let values = &mut self.values;
        *self.positions.entry(value.clone()).or_insert_with(|| {
            values.push(value);
            next
        })
    }
}

/// The whole book.
pub fn encode(book: &Book) -> Vec<u8> {
    let mut pool = Pool::new();
    let prices = prices(book, &mut pool);
    let facts = facts(book, &mut pool);
    let rates = rates::rates(&book.instances, &book.rates, &mut pool);
    let plans = plans::pack(&book.plans, &mut pool);

    let mut out = MAGIC.to_vec();
    number(&mut out, book.gathered_on.days().unsigned_abs().into());
    number(&mut out, book.sources.len() as u64);
    // Column by column: texts of one kind stand together and compress better.
    let columns: [fn(&Source) -> &str; 5] = [
        |source| &source.id,
        |source| &source.what,
        |source| &source.location,
        |source| &source.date,
        |source| &source.licence,
    ];
    for column in columns {
        for source in &book.sources {
            text(&mut out, column(source));
        }
    }
    number(&mut out, pool.values.len() as u64);
    for dated in &pool.values {
        optional_day(&mut out, dated.effective_from, book.gathered_on);
        optional_day(&mut out, Some(dated.first_seen), book.gathered_on);
        optional_day(&mut out, dated.confirmed_on, book.gathered_on);
        number(&mut out, dated.source.index() as u64);
    }
    out.extend(prices);
    out.extend(facts);
    number(&mut out, book.sizes.len() as u64);
    for size in &book.sizes {
        number(&mut out, size.vcpu);
        number(&mut out, size.memory);
        let arm64 = size.arm64.map_or(0, |arm| 2 + 4 * u8::from(arm));
        out.push(u8::from(size.x86) | arm64 | (8 * u8::from(size.windows)));
        number(&mut out, size.source.index() as u64);
    }
    rates::types(&mut out, &book.instances, book.gathered_on);
    out.extend(rates);
    out.extend(plans);
    out
}

/// For each SKU: the distinct price lists, then which of them each region has (0: none).
/// An SKU that is priced for all regions at once says so with its first byte.
fn prices(book: &Book, pool: &mut Pool<Provenance>) -> Vec<u8> {
    let mut out = Vec::new();
    for sku in Sku::ALL {
        if let Some(versions) = book.prices.get(&(*sku, None)) {
            out.push(1);
            number(&mut out, 1);
            versions_of(&mut out, versions, pool);
            continue;
        }
        out.push(0);
        let mut lists = Pool::new();
        let mut regions = Vec::new();
        for region in Region::all() {
            let list = book.prices.get(&(*sku, Some(region)));
            regions.push(list.map_or(0, |versions| 1 + lists.position(versions.clone())));
        }
        number(&mut out, lists.values.len() as u64);
        for versions in &lists.values {
            versions_of(&mut out, versions, pool);
        }
        for position in regions {
            number(&mut out, position);
        }
    }
    out
}

fn versions_of(out: &mut Vec<u8>, versions: &[TieredPrice], pool: &mut Pool<Provenance>) {
    number(out, versions.len() as u64);
    for price in versions {
        number(out, pool.position(price.dated));
        number(out, 2 * price.tiers.len() as u64 + u64::from(price.first_tier.is_some()));
        if let Some(dated) = price.first_tier {
            number(out, pool.position(dated));
        }
        for (from, pico) in &price.tiers {
            number(out, *from);
            number(out, *pico);
        }
    }
}

fn facts(book: &Book, pool: &mut Pool<Provenance>) -> Vec<u8> {
    let mut out = Vec::new();
    for fact in Fact::ALL {
        let values = book.facts.get(fact).map_or(&[][..], Vec::as_slice);
        number(&mut out, values.len() as u64);
        for value in values {
            number(&mut out, value.micro);
            out.push(u8::from(value.adjustable));
            number(&mut out, pool.position(value.dated));
        }
    }
    out
}

/// A day as the days before the book was gathered, plus one; 0 is no day.
pub fn optional_day(out: &mut Vec<u8>, day: Option<Date>, gathered_on: Date) {
    let before = day.map_or(0, |day| 1 + u64::from(gathered_on.days().abs_diff(day.days())));
    number(out, before);
}

/// A text, with its length before it.
pub fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len() as u64);
    out.extend_from_slice(text.as_bytes());
}

/// An integer in LEB128.
pub fn number(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
