//! Collects products and their prices, independent of the file format.

use std::collections::BTreeMap;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;

use crate::prices::feed::list::{
    Ec2FeedPrice, FeedError, FeedPrice, LeftOut, PriceList, Refusal, SkipReason,
};
use crate::prices::feed::mapping::{Item, Offer, region};
use crate::prices::feed::number::{pico_dollars, whole};
use crate::prices::feed::target::Target;

/// So many usage types of a family are named.
const EXAMPLES: usize = 3;
/// So many families that are left out are told apart; AWS's largest offer has some fifty.
const MOST_FAMILIES: usize = 200;
/// AWS has no more than a dozen tiers of a price.
const MOST_TIERS: usize = 100;

/// What was gathered so far.
pub(super) struct Collector {
    offer: Offer,
    published: Option<Date>,
    products: Vec<Product>,
    /// The product of each id.
    by_id: BTreeMap<String, usize>,
    left: Vec<LeftOut>,
    /// For each reason, which of them a family is.
    left_by_family: BTreeMap<SkipReason, BTreeMap<String, usize>>,
    any_term: bool,
}

/// A product that is a SKU or an instance to us, in one region.
struct Product {
    target: Target,
    region: Region,
    usage: String,
    family: String,
    prices: Vec<TierPrice>,
}

/// A price of a range of quantities.
struct TierPrice {
    effective_from: Option<Date>,
    from: u64,
    to: Option<u64>,
    pico: u64,
    line: usize,
}

/// What a file says of a price.
pub(super) struct RawPrice<'a> {
    /// The day from which it holds; empty where nothing is said.
    pub effective: &'a str,
    /// The quantity from which it holds.
    pub from: &'a str,
    /// The quantity to which it holds; `Inf` where it has no end.
    pub to: &'a str,
    /// Dollars a unit.
    pub usd: &'a str,
}

impl Collector {
    /// Nothing yet of an offer.
    ///
    /// # Errors
    /// Refuses an offer that holds none of our SKUs.
    pub fn new(code: &str) -> Result<Collector, FeedError> {
        let offer =
            Offer::from_code(code).ok_or_else(|| FeedError::UnknownOffer { code: cut(code) })?;
        Ok(Collector {
            offer,
            published: None,
            products: Vec::new(),
            by_id: BTreeMap::new(),
            left: Vec::new(),
            left_by_family: BTreeMap::new(),
            any_term: false,
        })
    }

    /// Takes the day of publication: `2026-11-25T20:59:55Z`.
    ///
    /// # Errors
    /// Refuses what is no day.
    pub fn publish(&mut self, text: &str) -> Result<(), FeedError> {
        self.published = Some(day(text)?);
        Ok(())
    }

    /// Says that the file has prices on demand.
    pub fn on_demand(&mut self) {
        self.any_term = true;
    }

    /// Takes a product, if it is one of ours; else counts it as left out, if it is to be counted.
    pub fn product(&mut self, id: &str, item: &Item, counts: bool) {
        let usage = item.get("usagetype");
        let family = item.get("productfamily");
        let (target, region) = match (self.offer.target(item), region(item)) {
            (Some(target), Some(region)) => (target, region),
            _ if !counts => return,
            (None, _) => return self.leave(SkipReason::NotOurs, family, item.usage()),
            (_, None) => return self.leave(SkipReason::OtherRegion, family, usage),
        };
        self.by_id.entry(id.to_owned()).or_insert(self.products.len());
        self.products.push(Product {
            target,
            region,
            usage: cut(usage),
            family: cut(family),
            prices: Vec::new(),
        });
    }

    /// The index of a product that was taken.
    pub fn product_index(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// Takes a price of a product.
    ///
    /// # Errors
    /// Refuses what is no price, no bound and no day.
    pub fn price(&mut self, index: usize, raw: &RawPrice, line: usize) -> Result<(), FeedError> {
        let bound = |text: &str| whole(text).ok_or_else(|| FeedError::Bound { text: cut(text) });
        let effective_from = match raw.effective {
            "" => None,
            text => Some(day(text)?),
        };
        let from = if raw.from.is_empty() { 0 } else { bound(raw.from)? };
        let to = if matches!(raw.to, "" | "Inf") { None } else { Some(bound(raw.to)?) };
        let pico = pico_dollars(raw.usd).ok_or_else(|| FeedError::Price { text: cut(raw.usd) })?;
        let price = TierPrice { effective_from, from, to, pico, line };
        self.products[index].prices.push(price);
        Ok(())
    }

    fn leave(&mut self, reason: SkipReason, family: &str, usage: &str) {
        let (family, usage) = (start(family), start(usage));
        let known = self.left_by_family.entry(reason).or_default();
        // Families beyond the bound are counted together, without a name.
        let is_full = self.left.len() >= MOST_FAMILIES;
        let at = known.get(family).or(if is_full { known.get("") } else { None }).copied();
        let at = at.unwrap_or_else(|| {
            let family = if is_full { "" } else { family }.to_owned();
            known.insert(family.clone(), self.left.len());
            self.left.push(LeftOut { reason, family, count: 0, examples: Vec::new() });
            self.left.len() - 1
        });
        let left = &mut self.left[at];
        left.count += 1;
        if left.examples.len() < EXAMPLES && !left.examples.iter().any(|example| example == usage) {
            left.examples.push(usage.to_owned());
        }
    }

    /// Makes prices of what was gathered.
    ///
    /// # Errors
    /// Refuses a file without a day, without prices on demand or a region of ours, and tiers that
    /// are not whole.
    pub fn finish(mut self) -> Result<PriceList, Refusal> {
        let whole_file = |mistake| Err(Refusal { line: 0, mistake });
        let Some(published) = self.published else {
            return whole_file(FeedError::Missing { name: "publicationDate".into() });
        };
        if !self.any_term {
            return whole_file(FeedError::NoTerms);
        }
        let elsewhere = |left: &LeftOut| left.reason == SkipReason::OtherRegion;
        if self.products.is_empty() && self.left.iter().any(elsewhere) {
            return whole_file(FeedError::NoRegion);
        }
        let mut feed_prices = Vec::<FeedPrice>::new();
        let mut instances = Vec::<Ec2FeedPrice>::new();
        let mut indices = BTreeMap::new();
        for mut product in std::mem::take(&mut self.products) {
            let in_force = product.prices.iter().map(|price| price.effective_from);
            let in_force = in_force.filter(|day| day.is_none_or(|day| day <= published)).max();
            let Some(effective_from) = in_force else {
                if !product.prices.is_empty() {
                    self.leave(SkipReason::Later, &product.family, &product.usage);
                }
                continue;
            };
            // Stable: of tiers that begin alike the first stays the first.
            product.prices.sort_by_key(|price| price.from);
            let tiers = tiers(&product.prices, effective_from)?;
            let region = product.region;
            match product.target {
                Target::Sku(sku) => {
                    match indices.get(&(sku as usize, region.index())).copied() {
                        None => {
                            indices.insert((sku as usize, region.index()), feed_prices.len());
                            feed_prices.push(FeedPrice { sku, region, tiers, effective_from });
                        }
                        Some(at) if feed_prices[at].tiers == tiers => {}
                        Some(at) => {
                            // Without a tier it is no price; it is taken away at the end.
                            feed_prices[at].tiers.clear();
                            self.leave(SkipReason::Contradicts, &product.family, &product.usage);
                        }
                    }
                }
                Target::Instance(instance_type) => instances.push(Ec2FeedPrice {
                    region,
                    instance_type,
                    pico_usd_hour: tiers[0].1,
                    effective_from,
                }),
            }
        }
        feed_prices.retain(|feed_price| !feed_price.tiers.is_empty());
        Ok(PriceList {
            offer: self.offer.code().to_owned(),
            published,
            feed_prices,
            instances,
            left: self.left,
        })
    }
}

/// The tiers of the prices that hold from one day; at least one.
fn tiers(prices: &[TierPrice], effective_from: Option<Date>) -> Result<Vec<(u64, u64)>, Refusal> {
    let mut tiers = Vec::new();
    let mut end = Some(0);
    let mut line = 0;
    for price in prices.iter().filter(|price| price.effective_from == effective_from) {
        line = price.line;
        if end != Some(price.from) {
            return Err(Refusal { line, mistake: FeedError::Tiers });
        }
        if tiers.len() == MOST_TIERS {
            return Err(Refusal { line, mistake: FeedError::ManyTiers { most: MOST_TIERS } });
        }
        tiers.push((price.from, price.pico));
        end = price.to;
    }
    if end.is_some() {
        return Err(Refusal { line, mistake: FeedError::Tiers });
    }
    // What is free at first is an allowance of the account: a fact, not a tier.
    if let [(_, 0), (second, _), ..] = tiers.as_mut_slice() {
        *second = 0;
        tiers.remove(0);
    }
    // One price in two tiers is one price.
    tiers.dedup_by_key(|tier| tier.1);
    Ok(tiers)
}

fn day(text: &str) -> Result<Date, FeedError> {
    text.get(..10).and_then(Date::parse).ok_or_else(|| FeedError::NotADay { text: cut(text) })
}

/// As much of a text as a person reads in a message.
fn start(text: &str) -> &str {
    const MOST: usize = 60;
    text.char_indices().nth(MOST).map_or(text, |(end, _)| &text[..end])
}

fn cut(text: &str) -> String {
    start(text).to_owned()
}
