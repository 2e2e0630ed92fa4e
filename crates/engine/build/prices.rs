//! `prices.csv`: tiers of one SKU in one region, in the order of their dates.

use std::collections::BTreeMap;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::Provenance;

use crate::dated::{Citations, dated};
use crate::problem::DataError;
use crate::table::{Table, TableRow};

/// Prices have at most this many decimals.
pub const PRICE_DECIMALS: usize = 12;

const COLUMNS: &[&str] = &[
    "sku",
    "region",
    "tier_from",
    "price_usd",
    "effective_from",
    "first_seen",
    "confirmed_on",
    "source",
    "note",
];

/// A price with its tiers: monthly quantity from which each holds, and 10^-12 dollars. The first tier,
/// which most bills stay in, may have been seen again later than the others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TieredPrice {
    pub tiers: Vec<(u64, u64)>,
    pub dated: Provenance,
    pub first_tier: Option<Provenance>,
}

/// The prices of an SKU in a region, oldest first; no region means every region.
pub type PriceTable = BTreeMap<(Sku, Option<Region>), Vec<TieredPrice>>;

/// Reads and checks the whole file; every row that is wrong is named.
pub fn read(
    text: &str,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<PriceTable, Vec<DataError>> {
    let table = Table::read("prices.csv", COLUMNS, text).map_err(|problem| vec![problem])?;
    let mut prices = PriceTable::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        if let Err(problem) = add(row, &mut prices, citations, gathered_on) {
            problems.push(problem);
        }
    }
    for sku in Sku::ALL {
        let priced = |region| prices.contains_key(&(*sku, region));
        // Most published examples are of this region: without it the SKU is of no use.
        if problems.is_empty()
            && sku.has_rows()
            && !priced(None)
            && !priced(Some(Region::US_EAST_1))
        {
            problems.push(table.problem(format!("{} has no price in us-east-1", sku.key())));
        }
    }
    if problems.is_empty() { Ok(prices) } else { Err(problems) }
}

fn add(
    row: &TableRow,
    prices: &mut PriceTable,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<(), DataError> {
    let sku = Sku::from_key(row.filled("sku")?)
        .ok_or_else(|| row.wrong("sku", "is not in the catalogue"))?;
    if sku.is_by_type() {
        return Err(row.wrong("sku", "is priced by instance type, in ec2.csv"));
    }
    let region = match row.filled("region")? {
        "global" => None,
        code => {
            Some(Region::from_code(code).ok_or_else(|| row.wrong("region", "is not a region"))?)
        }
    };
    let from = row.decimal("tier_from", 0)?;
    let pico = row.decimal("price_usd", PRICE_DECIMALS)?;
    let dated = dated(row, citations, gathered_on)?;
    let clashes = match region {
        None => prices.keys().any(|(priced, region)| *priced == sku && region.is_some()),
        Some(_) => prices.contains_key(&(sku, None)),
    };
    if clashes {
        return Err(row.problem(format!("{} is priced both globally and by region", sku.key())));
    }
    let versions = prices.entry((sku, region)).or_default();
    if let Some(last) =
        versions.last_mut().filter(|last| last.dated.known_from() == dated.known_from())
    {
        let highest = last.tiers.last().map_or(0, |tier| tier.0);
        if last.tiers.iter().any(|tier| tier.0 == from) {
            return Err(row.problem("is a duplicate of an earlier row"));
        }
        if from < highest {
            return Err(
                row.wrong("tier_from", &format!("does not ascend: the tier before is {highest}"))
            );
        }
        let first = last.dated;
        if last.tiers.len() == 1
            && (first.effective_from, first.first_seen) == (dated.effective_from, dated.first_seen)
            && first.confirmed_on > dated.confirmed_on
        {
            last.first_tier = Some(first);
            last.dated = dated;
        }
        if last.dated != dated {
            return Err(row.problem(
                "the tiers of one price must have the same dates and source; only the first may be confirmed later",
            ));
        }
        last.tiers.push((from, pico));
        return Ok(());
    }
    if from != 0 {
        return Err(row.wrong("tier_from", "is the first tier and must be 0"));
    }
    if let Some(last) = versions.last().filter(|last| last.dated.known_from() > dated.known_from())
    {
        let day = last.dated.known_from();
        return Err(
            row.problem(format!("the dates must ascend: the price before it holds from {day}"))
        );
    }
    versions.push(TieredPrice { tiers: vec![(from, pico)], dated, first_tier: None });
    Ok(())
}
