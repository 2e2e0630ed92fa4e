//! `ec2_types.csv` and `ec2.csv`: instance types, and the price of each in each region.

use std::collections::BTreeMap;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::{Provenance, SourceId};

use crate::dated::{Citations, dated};
use crate::problem::DataError;
use crate::small_tables::SIZE_DECIMALS;
use crate::table::{Table, TableRow};

/// Prices of instances have at most this many decimals.
pub const RATE_DECIMALS: usize = 8;

/// No instance costs as many dollars an hour, so that predictions stay within 64 bits.
const DEAREST_USD: u64 = 1_000;

/// No instance has as many GB, for the same reason.
const LARGEST_GB: u64 = 40_000;

/// Baselines have at most this many decimals.
const BASELINE_DECIMALS: usize = 1;

/// More types would not fit into the key under which the engine keeps a price.
const TYPES: usize = 4_000;

/// An instance type; memory in 10^-2 GB, the baseline in 10^-1 percent of each vCPU.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceRow {
    pub family: String,
    pub size: String,
    pub arm64: bool,
    pub vcpu: u64,
    pub memory: u64,
    pub source: SourceId,
    pub launched_on: Date,
    pub launch_source: SourceId,
    pub gpus: u64,
    pub baseline: Option<(u64, SourceId)>,
    pub interfaces: InterfaceRow,
}

/// How many tasks with a network interface of their own a host takes, without and with trunking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterfaceRow {
    pub tasks: u64,
    pub trunk_tasks: u64,
    pub source: SourceId,
}

/// A price in 10^-n dollars, n being the decimals of its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RateRow {
    pub units: u64,
    pub dated: Provenance,
}

/// The prices of a type in a region, in 10^-8 dollars and oldest first; the type is its index in the list of types.
pub type Rates = BTreeMap<(Sku, usize, Region), Vec<RateRow>>;

/// The types: families stand together, sizes ascend by memory.
pub fn read_types(
    text: &str,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<Vec<InstanceRow>, Vec<DataError>> {
    const COLUMNS: &[&str] = &[
        "type",
        "arch",
        "vcpu",
        "memory_gib",
        "source",
        "launched_on",
        "launch_source",
        "gpus",
        "baseline_percent",
        "baseline_source",
        "awsvpc_tasks",
        "trunk_tasks",
        "interfaces_source",
    ];
    let table = Table::read("ec2_types.csv", COLUMNS, text).map_err(|problem| vec![problem])?;
    let mut types: Vec<InstanceRow> = Vec::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        match instance_type(row, &types, citations, gathered_on) {
            Ok(instance) => types.push(instance),
            Err(problem) => problems.push(problem),
        }
    }
    if types.len() > TYPES {
        problems.push(table.problem(format!("has more than {TYPES} types")));
    }
    if problems.is_empty() { Ok(types) } else { Err(problems) }
}

fn instance_type(
    row: &TableRow,
    before: &[InstanceRow],
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<InstanceRow, DataError> {
    let (family, size) = row
        .filled("type")?
        .split_once('.')
        .filter(|(family, size)| !family.is_empty() && !size.is_empty())
        .ok_or_else(|| row.wrong("type", "is not a family and a size such as m6a.xlarge"))?;
    let arm64 = match row.text("arch") {
        "x86" => false,
        "arm64" => true,
        _ => return Err(row.wrong("arch", "is neither x86 nor arm64")),
    };
    let vcpu = row.decimal("vcpu", 0)?;
    let memory = row.decimal("memory_gib", SIZE_DECIMALS)?;
    if vcpu == 0 || memory == 0 {
        return Err(row.problem("a size must be above 0"));
    }
    if memory > LARGEST_GB * 10_u64.pow(SIZE_DECIMALS as u32) {
        return Err(row.wrong("memory_gib", "is too large"));
    }
    if before.iter().any(|known| known.family == family && known.size == size) {
        return Err(row.problem("is a duplicate of an earlier row"));
    }
    let last = before.last().filter(|last| last.family == family);
    if last.is_none() && before.iter().any(|known| known.family == family) {
        return Err(row.wrong("type", "does not stand with the rest of its family"));
    }
    if last.is_some_and(|last| last.memory >= memory || last.arm64 != arm64) {
        return Err(row.problem("a family has one arch, and its sizes ascend by memory"));
    }
    let source = citations.cite(row)?;
    let launched_on = row.date("launched_on")?;
    if launched_on > gathered_on {
        let what = format!("is after {gathered_on}, the day of the book");
        return Err(row.wrong("launched_on", &what));
    }
    let launch_source = citations.cite_in(row, "launch_source")?;
    let baseline = match row.text("baseline_percent") {
        "" => None,
        _ => {
            let baseline = row.decimal("baseline_percent", BASELINE_DECIMALS)?;
            if baseline == 0 || baseline >= 1000 {
                return Err(row.wrong("baseline_percent", "is not between 0 and 100"));
            }
            Some((baseline, citations.cite_in(row, "baseline_source")?))
        }
    };
    let tasks = row.decimal("awsvpc_tasks", 0)?;
    let trunk_tasks = row.decimal("trunk_tasks", 0)?;
    if tasks == 0 || trunk_tasks < tasks {
        return Err(row.problem("there is room for a task, and trunking takes none away"));
    }
    let source_of_limits = citations.cite_in(row, "interfaces_source")?;
    let interfaces = InterfaceRow { tasks, trunk_tasks, source: source_of_limits };
    Ok(InstanceRow {
        gpus: row.decimal("gpus", 0)?,
        baseline,
        interfaces,
        family: family.to_owned(),
        size: size.to_owned(),
        arm64,
        vcpu,
        memory,
        source,
        launched_on,
        launch_source,
    })
}

/// Reads and checks the prices of all types; every row that is wrong is named.
pub fn read_rates(
    text: &str,
    types: &[InstanceRow],
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<Rates, Vec<DataError>> {
    const COLUMNS: &[&str] = &[
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
    let table = Table::read("ec2.csv", COLUMNS, text).map_err(|problem| vec![problem])?;
    let positions = positions(types);
    let mut rates = Rates::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        if let Err(problem) = add(row, types, &positions, &mut rates, citations, gathered_on) {
            problems.push(problem);
        }
    }
    if problems.is_empty() {
        // A commitment is judged against the price on demand: without any, a type is of no use.
        let sold = |position, region| rates.contains_key(&(Sku::Ec2OnDemand, position, region));
        let unsold = positions.iter().filter(|(_, at)| !Region::all().any(|to| sold(**at, to)));
        let problem = |(name, _)| table.problem(format!("{name} has no price on demand"));
        problems.extend(unsold.map(problem));
    }
    if problems.is_empty() { Ok(rates) } else { Err(problems) }
}

/// The index of each type in the list, by its name.
pub fn positions(types: &[InstanceRow]) -> BTreeMap<String, usize> {
    let named = |instance: &InstanceRow| format!("{}.{}", instance.family, instance.size);
    types.iter().map(named).zip(0..).collect()
}

/// The type that a row names.
pub fn position(row: &TableRow, positions: &BTreeMap<String, usize>) -> Result<usize, DataError> {
    let position = positions.get(row.filled("type")?).copied();
    position.ok_or_else(|| row.wrong("type", "is not in ec2_types.csv"))
}

fn add(
    row: &TableRow,
    types: &[InstanceRow],
    positions: &BTreeMap<String, usize>,
    rates: &mut Rates,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<(), DataError> {
    let sku = Sku::from_key(row.filled("sku")?)
        .filter(|sku| sku.is_by_type())
        .ok_or_else(|| row.wrong("sku", "is not priced by instance type"))?;
    let position = position(row, positions)?;
    let region = region(row)?;
    let rate = rate(row, RATE_DECIMALS, citations, gathered_on)?;
    let launched_on = types[position].launched_on;
    if rate.dated.known_from() < launched_on {
        return Err(
            row.problem(format!("is of a day before the launch of the type, {launched_on}"))
        );
    }
    push(row, rates.entry((sku, position, region)).or_default(), rate)
}

/// The region that a row names.
pub fn region(row: &TableRow) -> Result<Region, DataError> {
    let region = Region::from_code(row.filled("region")?);
    region.ok_or_else(|| row.wrong("region", "is not a region"))
}

/// The price of a row, with its dates. It is above 0: what is unknown has no row.
pub fn rate(
    row: &TableRow,
    decimals: usize,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<RateRow, DataError> {
    let units = row.decimal("price_usd", decimals)?;
    if units == 0 {
        return Err(row.wrong("price_usd", "is not above 0"));
    }
    if units > DEAREST_USD * 10_u64.pow(decimals as u32) {
        return Err(row.wrong("price_usd", "is too large"));
    }
    Ok(RateRow { units, dated: dated(row, citations, gathered_on)? })
}

/// Adds a price to those of the same thing, whose days must ascend.
pub fn push(row: &TableRow, versions: &mut Vec<RateRow>, rate: RateRow) -> Result<(), DataError> {
    let day = versions.last().map(|last| last.dated.known_from());
    match day.filter(|day| *day >= rate.dated.known_from()) {
        Some(day) if day == rate.dated.known_from() => {
            Err(row.problem("is a duplicate of an earlier row"))
        }
        Some(day) => {
            Err(row.problem(format!("the dates must ascend: the price before it holds from {day}")))
        }
        None => {
            versions.push(rate);
            Ok(())
        }
    }
}
