//! The source of a price or a fact, and the day from which it is valid.

use crate::date::Date;

/// A source of the price book, as an index into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u16);

impl SourceId {
    /// The source at a position in the list of sources.
    pub const fn from_index(index: u16) -> SourceId {
        SourceId(index)
    }

    /// The position in the list of sources.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A public document from which rows were taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The short name used in the rows.
    pub id: String,
    /// What the document is.
    pub what: String,
    /// A web address, or a repository with commit and path.
    pub location: String,
    /// The day or period that the document speaks of: mostly one day such as `2026-09-03`.
    pub date: String,
    /// Under which terms it was published.
    pub licence: String,
}

/// From when a row holds, when it was seen, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Provenance {
    /// The day from which AWS applies it, where that day is known.
    pub effective_from: Option<Date>,
    /// The first day on which it was seen.
    pub first_seen: Date,
    /// The last day on which it was seen; `None` where the document carries no date.
    pub confirmed_on: Option<Date>,
    /// The document.
    pub source: SourceId,
}

impl Provenance {
    /// The first day for which the row answers.
    pub fn known_from(&self) -> Date {
        self.effective_from.map_or(self.first_seen, |day| day.min(self.first_seen))
    }
}
