//! The columns that prices and facts share: the dates of a row and its source.

use std::collections::HashMap;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::source::{Provenance, SourceId};

use crate::problem::DataError;
use crate::table::TableRow;

/// The ids of the sources and which of them are cited.
pub struct Citations {
    ids: HashMap<String, SourceId>,
    used: Vec<bool>,
}

impl Citations {
    pub fn new(ids: impl Iterator<Item = String>) -> Citations {
        let ids: HashMap<String, SourceId> = ids.zip((0..).map(SourceId::from_index)).collect();
        let used = vec![false; ids.len()];
        Citations { ids, used }
    }

    /// The position of the source that a row names.
    pub fn cite(&mut self, row: &TableRow) -> Result<SourceId, DataError> {
        self.cite_in(row, "source")
    }

    /// The position of the source that a column of a row names.
    pub fn cite_in(&mut self, row: &TableRow, column: &str) -> Result<SourceId, DataError> {
        self.look_up(row.filled(column)?).ok_or_else(|| row.wrong(column, "is not in sources.csv"))
    }

    /// Checks the ids in square brackets in a note.
    pub fn cite_note(&mut self, row: &TableRow) -> Result<(), DataError> {
        for rest in row.text("note").split('[').skip(1) {
            let id = rest.split(']').next().unwrap_or_default();
            if self.look_up(id).is_none() {
                return Err(row.problem(format!("note cites [{id}], which is not in sources.csv")));
            }
        }
        Ok(())
    }

    /// Whether any row cites the source at this position.
    pub fn is_used(&self, index: usize) -> bool {
        self.used.get(index).copied().unwrap_or(false)
    }

    fn look_up(&mut self, id: &str) -> Option<SourceId> {
        let index = *self.ids.get(id)?;
        self.used[index.index()] = true;
        Some(index)
    }
}

/// Reads the dates and the source of a row and checks that they agree with one another.
pub fn dated(
    row: &TableRow,
    citations: &mut Citations,
    gathered_on: Date,
) -> Result<Provenance, DataError> {
    let effective_from = row.optional_date("effective_from")?;
    let first_seen = row.date("first_seen")?;
    let confirmed_on = row.optional_date("confirmed_on")?;
    let source = citations.cite(row)?;
    citations.cite_note(row)?;
    for column in ["effective_from", "first_seen", "confirmed_on"] {
        if row.optional_date(column)?.is_some_and(|day| day > gathered_on) {
            return Err(row.wrong(column, &format!("is after {gathered_on}, the day of the book")));
        }
    }
    if effective_from.is_some_and(|day| day > first_seen) {
        return Err(row.wrong("effective_from", &format!("is after first_seen {first_seen}")));
    }
    if confirmed_on.is_some_and(|day| day < first_seen) {
        return Err(row.wrong("confirmed_on", &format!("is before first_seen {first_seen}")));
    }
    Ok(Provenance { effective_from, first_seen, confirmed_on, source })
}
