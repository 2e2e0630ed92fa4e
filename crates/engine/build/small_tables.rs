//! The smaller files: `book.csv`, `sources.csv`, `facts.csv` and `fargate_sizes.csv`.

use std::collections::BTreeMap;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::source::{Provenance, Source, SourceId};

use crate::dated::{Citations, dated};
use crate::problem::DataError;
use crate::table::{Table, TableRow};

/// Facts have at most this many decimals.
pub const FACT_DECIMALS: usize = 6;

/// Sizes have at most this many decimals.
pub const SIZE_DECIMALS: usize = 2;

/// A value in 10^-6 of its unit, with its dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactValue {
    pub micro: u64,
    pub adjustable: bool,
    pub dated: Provenance,
    /// How far its first day is known.
    pub known: DatePrecision,
}

/// How far a day is known, as the note of its row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePrecision {
    Day,
    Month,
    Year,
}

impl DatePrecision {
    fn of(note: &str) -> DatePrecision {
        if note.starts_with("year only") {
            DatePrecision::Year
        } else if note.starts_with("month only") {
            DatePrecision::Month
        } else {
            DatePrecision::Day
        }
    }
}

/// The values of each fact, oldest first.
pub type Facts = BTreeMap<Fact, Vec<FactValue>>;

/// A valid size of a task, in 10^-2 vCPU and GB.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SizeRow {
    pub vcpu: u64,
    pub memory: u64,
    pub x86: bool,
    pub arm64: Option<bool>,
    pub windows: bool,
    pub source: SourceId,
}

/// The day on which the book was gathered.
pub fn read_book(text: &str) -> Result<Date, Vec<DataError>> {
    let read = || {
        let table = Table::read("book.csv", &["key", "value"], text)?;
        match table.rows.as_slice() {
            [row] if row.text("key") == "gathered_on" => row.date("value"),
            _ => Err(table.problem("must hold the one key gathered_on")),
        }
    };
    read().map_err(|problem| vec![problem])
}

/// The sources, in the order of the file.
pub fn read_sources(text: &str) -> Result<Vec<Source>, Vec<DataError>> {
    const COLUMNS: &[&str] = &["id", "what", "where", "date", "licence"];
    let table = Table::read("sources.csv", COLUMNS, text).map_err(|problem| vec![problem])?;
    let mut sources: Vec<Source> = Vec::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        match source(row) {
            Ok(source) if sources.iter().any(|known| known.id == source.id) => {
                problems.push(row.wrong("id", "is a duplicate of an earlier row"));
            }
            Ok(source) => sources.push(source),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(sources) } else { Err(problems) }
}

fn source(row: &TableRow) -> Result<Source, DataError> {
    let text = |column| row.filled(column).map(str::to_owned);
    Ok(Source {
        id: text("id")?,
        what: text("what")?,
        location: text("where")?,
        date: text("date")?,
        licence: text("licence")?,
    })
}

/// The facts; every fact of the enum must have a row, and every row a fact.
pub fn read_facts(
    text: &str,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<Facts, Vec<DataError>> {
    const COLUMNS: &[&str] = &[
        "key",
        "value",
        "unit",
        "effective_from",
        "first_seen",
        "confirmed_on",
        "adjustable",
        "source",
        "note",
    ];
    let table = Table::read("facts.csv", COLUMNS, text).map_err(|problem| vec![problem])?;
    let mut facts = Facts::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        if let Err(problem) = add_fact(row, &mut facts, citations, gathered_on) {
            problems.push(problem);
        }
    }
    for fact in Fact::ALL.iter().filter(|fact| !facts.contains_key(fact)) {
        problems.push(table.problem(format!("has no row for {}", fact.key())));
    }
    if problems.is_empty() { Ok(facts) } else { Err(problems) }
}

fn add_fact(
    row: &TableRow,
    facts: &mut Facts,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<(), DataError> {
    let key = Fact::from_key(row.filled("key")?)
        .ok_or_else(|| row.wrong("key", "is not a fact of the engine"))?;
    let micro = row.decimal("value", FACT_DECIMALS)?;
    row.filled("unit")?;
    let adjustable = match row.text("adjustable") {
        "true" => true,
        "false" => false,
        _ => return Err(row.wrong("adjustable", "is neither true nor false")),
    };
    let dated = dated(row, citations, gathered_on)?;
    let values = facts.entry(key).or_default();
    if let Some(last) = values.last() {
        let day = last.dated.known_from();
        if day == dated.known_from() {
            return Err(row.problem("is a duplicate of an earlier row"));
        }
        if day > dated.known_from() {
            return Err(
                row.problem(format!("the dates must ascend: the row before it holds from {day}"))
            );
        }
    }
    values.push(FactValue { micro, adjustable, dated, known: DatePrecision::of(row.text("note")) });
    Ok(())
}

/// The valid sizes of a task, ascending by vCPU and memory.
pub fn read_sizes(text: &str, citations: &mut Citations) -> Result<Vec<SizeRow>, Vec<DataError>> {
    const COLUMNS: &[&str] = &["vcpu", "memory_gib", "x86", "arm64", "windows", "source"];
    let table = Table::read("fargate_sizes.csv", COLUMNS, text).map_err(|problem| vec![problem])?;
    let mut sizes: Vec<SizeRow> = Vec::new();
    let mut problems = Vec::new();
    for row in &table.rows {
        match size(row, sizes.last(), citations) {
            Ok(size) => sizes.push(size),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(sizes) } else { Err(problems) }
}

fn size(
    row: &TableRow,
    last: Option<&SizeRow>,
    citations: &mut Citations,
) -> Result<SizeRow, DataError> {
    let flag = |column: &str| match row.text(column) {
        "" => Ok(None),
        "0" => Ok(Some(false)),
        "1" => Ok(Some(true)),
        _ => Err(row.wrong(column, "is neither 0 nor 1")),
    };
    let size = SizeRow {
        vcpu: row.decimal("vcpu", SIZE_DECIMALS)?,
        memory: row.decimal("memory_gib", SIZE_DECIMALS)?,
        x86: flag("x86")?.ok_or_else(|| row.problem("x86 is empty"))?,
        arm64: flag("arm64")?,
        windows: flag("windows")?.ok_or_else(|| row.problem("windows is empty"))?,
        source: citations.cite(row)?,
    };
    if size.vcpu == 0 || size.memory == 0 {
        return Err(row.problem("a size must be above 0"));
    }
    match last {
        Some(last) if (last.vcpu, last.memory) == (size.vcpu, size.memory) => {
            Err(row.problem("is a duplicate of an earlier row"))
        }
        Some(last) if (last.vcpu, last.memory) > (size.vcpu, size.memory) => {
            Err(row.problem("the sizes must ascend by vCPU, then memory"))
        }
        _ => Ok(size),
    }
}
