//! Packs instance types and their prices, which `src/prices/decode/rates.rs` reads.
//!
//! Within a family, a price is proportional to memory, up to the rounding of the published decimal. So a
//! family in a region is stored as the price of its largest size and, for each size, the difference from
//! its share of that price, which is mostly 0. Regions with the same prices share them.

use std::collections::BTreeMap;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::Provenance;

use crate::encode::{Pool, number, optional_day, text};
use crate::instances::{InstanceRow, RATE_DECIMALS, Rates};

/// What types of a family cost by one document: 10^-8 dollars of each size that has a price.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct FamilyPrices {
    dated: Provenance,
    prices: Vec<Option<u64>>,
}

/// The families: name, processor, and the sizes with their shape and their launch.
pub fn types(out: &mut Vec<u8>, types: &[InstanceRow], gathered_on: Date) {
    let mut sizes = Pool::new();
    let positions: Vec<u64> =
        types.iter().map(|instance| sizes.position(instance.size.clone())).collect();
    number(out, sizes.values.len() as u64);
    for size in &sizes.values {
        text(out, size);
    }
    let families: Vec<&[InstanceRow]> = families(types).collect();
    number(out, families.len() as u64);
    let mut positions = positions.into_iter();
    for family in families {
        text(out, &family[0].family);
        out.push(u8::from(family[0].arm64));
        number(out, family.len() as u64);
        let mut before = None;
        for (instance, position) in family.iter().zip(&mut positions) {
            number(out, position);
            number(out, instance.vcpu);
            number(out, instance.memory);
            number(out, instance.source.index() as u64);
            // Most sizes were launched together with the one before.
            let launch = Some((instance.launched_on, instance.launch_source));
            let launch = launch.filter(|launch| before.replace(*launch) != Some(*launch));
            optional_day(out, launch.map(|(day, _)| day), gathered_on);
            if let Some((_, source)) = launch {
                number(out, source.index() as u64);
            }
            number(out, instance.gpus);
            number(out, instance.baseline.map_or(0, |(baseline, _)| baseline));
            if let Some((_, source)) = instance.baseline {
                number(out, source.index() as u64);
            }
            let interfaces = instance.interfaces;
            number(out, interfaces.tasks);
            number(out, interfaces.trunk_tasks - interfaces.tasks);
            number(out, interfaces.source.index() as u64);
        }
    }
}

/// For each SKU that is priced by type, for each family: the distinct lists of prices, then
/// which of them each region has (0: none).
pub fn rates(types: &[InstanceRow], rates: &Rates, pool: &mut Pool<Provenance>) -> Vec<u8> {
    let mut out = Vec::new();
    for sku in Sku::BY_TYPE {
        let mut first = 0;
        for family in families(types) {
            let mut lists = Pool::new();
            let mut regions = Vec::new();
            for region in Region::all() {
                let list = layers(rates, sku, first..first + family.len(), region);
                regions.push(if list.is_empty() { 0 } else { 1 + lists.position(list) });
            }
            number(&mut out, lists.values.len() as u64);
            for list in &lists.values {
                number(&mut out, list.len() as u64);
                for layer in list {
                    layer_of(&mut out, layer, family, pool);
                }
            }
            for position in regions {
                number(&mut out, position);
            }
            first += family.len();
        }
    }
    out
}

fn families(types: &[InstanceRow]) -> impl Iterator<Item = &[InstanceRow]> {
    types.chunk_by(|left, right| left.family == right.family)
}

/// The layers of a family in a region, oldest first.
fn layers(
    rates: &Rates,
    sku: Sku,
    types: std::ops::Range<usize>,
    region: Region,
) -> Vec<FamilyPrices> {
    let mut layers = BTreeMap::new();
    let sizes = types.len();
    for (size, position) in types.enumerate() {
        for rate in rates.get(&(sku, position, region)).map_or(&[][..], Vec::as_slice) {
            let dated = rate.dated;
            let order = (dated.known_from(), dated.first_seen, dated.confirmed_on);
            let layer = layers
                .entry((order, dated.effective_from, dated.source))
                .or_insert_with(|| FamilyPrices { dated, prices: vec![None; sizes] });
            layer.prices[size] = Some(rate.units);
        }
    }
    layers.into_values().collect()
}

/// Provenance, decimals and base; then for each size 0 where it has no price, else 1 and the
/// difference from its share of the base.
fn layer_of(
    out: &mut Vec<u8>,
    layer: &FamilyPrices,
    family: &[InstanceRow],
    pool: &mut Pool<Provenance>,
) {
    number(out, pool.position(layer.dated));
    let decimals = decimals(&layer.prices);
    let unit = 10_u64.pow((RATE_DECIMALS - decimals) as u32);
    out.push(decimals as u8);
    let largest = family.last().map_or(1, |instance| instance.memory);
    let priced: Vec<(u64, u64)> = layer
        .prices
        .iter()
        .zip(family)
        .filter_map(|(price, instance)| Some(((*price)? / unit, instance.memory)))
        .collect();
    let off = |base: u64| -> u64 {
        priced.iter().map(|(price, memory)| price.abs_diff(share(base, *memory, largest))).sum()
    };
    let candidates = priced.iter().flat_map(|(price, memory)| {
        let base = price * largest / memory;
        [base.saturating_sub(1), base, base + 1]
    });
    let base = candidates.filter(|base| *base < BASES).min_by_key(|base| off(*base)).unwrap_or(0);
    number(out, base);
    for (price, instance) in layer.prices.iter().zip(family) {
        let difference = price.map(|price| {
            let share = share(base, instance.memory, largest);
            let (price, below) = (price / unit, price / unit < share);
            price.abs_diff(share) * 2 - u64::from(below)
        });
        number(out, difference.map_or(0, |difference| 1 + difference));
    }
}

/// A base is below this, so that a share of it stays within 64 bits.
const BASES: u64 = 1 << 40;

/// What a size costs where its price is its share of memory, halves rounded up.
fn share(base: u64, memory: u64, largest: u64) -> u64 {
    (2 * base * memory + largest) / (2 * largest)
}

/// The fewest decimals that write every price.
fn decimals(prices: &[Option<u64>]) -> usize {
    let whole = |decimals: usize| {
        let unit = 10_u64.pow((RATE_DECIMALS - decimals) as u32);
        prices.iter().flatten().all(|price| price % unit == 0)
    };
    (0..RATE_DECIMALS).find(|decimals| whole(*decimals)).unwrap_or(RATE_DECIMALS)
}
