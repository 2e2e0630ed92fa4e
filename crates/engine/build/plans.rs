//! `savings_plans.csv`: the rates of Savings Plans, which replace the on-demand price.

use std::collections::BTreeMap;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::Provenance;

use crate::dated::Citations;
use crate::encode::{Pool, number};
use crate::instances::{self, InstanceRow, RateRow};
use crate::prices::PRICE_DECIMALS;
use crate::problem::DataError;
use crate::table::{Table, TableRow};

/// The rates of a plan for an SKU in a region, in 10^-12 dollars and oldest first. The plan and
/// the type, where there is one, are their indices in [`Plan::ALL`] and the list of types.
pub type Plans = BTreeMap<(usize, Sku, Option<usize>, Region), Vec<RateRow>>;

/// Reads and checks the whole file; every row that is wrong is named.
pub fn read(
    text: &str,
    types: &[InstanceRow],
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<Plans, Vec<DataError>> {
    const COLUMNS: &[&str] = &[
        "plan",
        "sku",
        "type",
        "region",
        "price_usd",
        "effective_from",
        "first_seen",
        "confirmed_on",
        "source",
        "note",
    ];
    let table = Table::read("savings_plans.csv", COLUMNS, text).map_err(|problem| vec![problem])?;
    let positions = instances::positions(types);
    let mut plans = Plans::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        if let Err(problem) = add(row, &positions, &mut plans, citations, gathered_on) {
            problems.push(problem);
        }
    }
    if problems.is_empty() { Ok(plans) } else { Err(problems) }
}

fn add(
    row: &TableRow,
    positions: &BTreeMap<String, usize>,
    plans: &mut Plans,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<(), DataError> {
    let key = row.filled("plan")?;
    let plan = Plan::KEYS.iter().position(|known| *known == key);
    let plan = plan
        .filter(|plan| Plan::ALL[*plan] != Plan::None)
        .ok_or_else(|| row.wrong("plan", "is not a plan"))?;
    let sku = Sku::from_key(row.filled("sku")?)
        .filter(|sku| sku.takes_plans())
        .ok_or_else(|| row.wrong("sku", "is not covered by a Compute Savings Plan"))?;
    let instance = match row.text("type") {
        "" if !sku.is_by_type() => None,
        _ if sku.is_by_type() => Some(instances::position(row, positions)?),
        _ => return Err(row.wrong("type", &format!("has nothing to do with {}", sku.key()))),
    };
    let region = instances::region(row)?;
    let rate = instances::rate(row, PRICE_DECIMALS, citations, gathered_on)?;
    instances::push(row, plans.entry((plan, sku, instance, region)).or_default(), rate)
}

/// The rates one by one: they are few.
pub fn pack(plans: &Plans, pool: &mut Pool<Provenance>) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, plans.values().map(Vec::len).sum::<usize>() as u64);
    for ((plan, sku, instance, region), rates) in plans {
        for rate in rates {
            out.push(*plan as u8);
            out.push(*sku as u8);
            number(&mut out, instance.map_or(0, |position| 1 + position as u64));
            out.push(region.index() as u8);
            number(&mut out, pool.position(rate.dated));
            number(&mut out, rate.units);
        }
    }
    out
}
