//! Reads the packed book that `build/encode.rs` writes.
//!
//! Damaged bytes give an error and never a panic; a count is never trusted to reserve memory.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::source::{Provenance, Source, SourceId};
use eleven_rounds_catalog::units::Tier;
use thiserror::Error;

use crate::prices::rows::{FactRow, FargateSize, PriceRow, REGIONS, Run};

/// What is wrong with the bytes of a packed book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{what} at byte {offset}")]
pub struct DecodeError {
    /// The kind of damage, for a developer to read.
    pub what: &'static str,
    /// Where it was noticed.
    pub offset: usize,
}

pub(crate) const MAGIC: &[u8] = b"ERB5";

/// No day of the book is further than this from 1970: well inside every date computation.
pub(crate) const DAYS: u64 = 1_000_000;

/// Takes values from the front of a packed book.
pub(in crate::prices) struct ByteReader<'a> {
    bytes: &'a [u8],
    pub(in crate::prices) offset: usize,
}

impl<'a> ByteReader<'a> {
    pub(in crate::prices) fn new(bytes: &'a [u8]) -> ByteReader<'a> {
        ByteReader { bytes, offset: 0 }
    }

    pub(in crate::prices) fn error(&self, what: &'static str) -> DecodeError {
        DecodeError { what, offset: self.offset }
    }

    pub(in crate::prices) fn take(&mut self, length: usize) -> Result<&'a [u8], DecodeError> {
        let end = self.offset.checked_add(length);
        let bytes = end.and_then(|end| self.bytes.get(self.offset..end));
        let bytes = bytes.ok_or_else(|| self.error("the end came too early"))?;
        self.offset += length;
        Ok(bytes)
    }

    pub(in crate::prices) fn byte(&mut self) -> Result<u8, DecodeError> {
        self.take(1).map(|bytes| bytes[0])
    }

    /// A LEB128 integer up to 2^53, which a double holds exactly.
    pub(in crate::prices) fn number(&mut self) -> Result<u64, DecodeError> {
        let mut value = 0;
        for shift in (0..56).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return if value < 1 << 53 {
                    Ok(value)
                } else {
                    Err(self.error("a number out of range"))
                };
            }
        }
        Err(self.error("a number without an end"))
    }

    pub(in crate::prices) fn below(
        &mut self,
        limit: u64,
        what: &'static str,
    ) -> Result<u64, DecodeError> {
        let value = self.number()?;
        if value < limit { Ok(value) } else { Err(self.error(what)) }
    }

    /// How many items follow. Each takes a byte at least, so more than the rest is damage.
    pub(in crate::prices) fn count(&mut self) -> Result<usize, DecodeError> {
        let count = self.number()?;
        let rest = (self.bytes.len() - self.offset) as u64;
        if count <= rest { Ok(count as usize) } else { Err(self.error("a count out of range")) }
    }

    pub(in crate::prices) fn text(&mut self) -> Result<String, DecodeError> {
        let length = self.count()?;
        let text = std::str::from_utf8(self.take(length)?);
        text.map(str::to_owned).map_err(|_| self.error("text that is not UTF-8"))
    }

    pub(in crate::prices) fn sources(&mut self) -> Result<Vec<Source>, DecodeError> {
        let count = self.count()?;
        let mut columns: [Vec<String>; 5] = Default::default();
        for column in &mut columns {
            for _ in 0..count {
                column.push(self.text()?);
            }
        }
        let [ids, whats, locations, dates, licences] = columns;
        let rest = whats.into_iter().zip(locations).zip(dates).zip(licences);
        let whole = ids.into_iter().zip(rest);
        Ok(whole
            .map(|(id, (((what, location), date), licence))| Source {
                id,
                what,
                location,
                date,
                licence,
            })
            .collect())
    }

    pub(in crate::prices) fn source(&mut self, sources: usize) -> Result<SourceId, DecodeError> {
        let index = self.below(sources as u64, "a source out of range")?;
        u16::try_from(index)
            .map(SourceId::from_index)
            .map_err(|_| self.error("a source out of range"))
    }

    pub(in crate::prices) fn provenances(
        &mut self,
        gathered_on: Date,
        sources: usize,
    ) -> Result<Vec<Provenance>, DecodeError> {
        let count = self.count()?;
        let mut provenances = Vec::new();
        for _ in 0..count {
            let effective_from = self.optional_day(gathered_on)?;
            let first_seen = self.optional_day(gathered_on)?;
            let confirmed_on = self.optional_day(gathered_on)?;
            let first_seen = first_seen.ok_or_else(|| self.error("a row without its first day"))?;
            let source = self.source(sources)?;
            provenances.push(Provenance { effective_from, first_seen, confirmed_on, source });
        }
        Ok(provenances)
    }

    /// Days before the gathering, plus one; 0 is no day.
    pub(in crate::prices) fn optional_day(
        &mut self,
        gathered_on: Date,
    ) -> Result<Option<Date>, DecodeError> {
        let before = self.below(DAYS, "a day out of range")? as i32;
        Ok((before > 0).then(|| Date::from_days(gathered_on.days() - (before - 1))))
    }

    pub(in crate::prices) fn provenance(
        &mut self,
        provenances: &[Provenance],
    ) -> Result<Provenance, DecodeError> {
        let index = self.number()? as usize;
        provenances.get(index).copied().ok_or_else(|| self.error("a provenance out of range"))
    }

    pub(in crate::prices) fn sku(
        &mut self,
        provenances: &[Provenance],
        rows: &mut Vec<PriceRow>,
    ) -> Result<[Run; REGIONS], DecodeError> {
        let global = self.byte()? == 1;
        let count = self.count()?;
        let mut lists = vec![Run::default()];
        for _ in 0..count {
            lists.push(self.versions(provenances, rows)?);
        }
        let mut runs = [Run::default(); REGIONS];
        for run in &mut runs {
            let index = if global { 1 } else { self.number()? as usize };
            *run = *lists.get(index).ok_or_else(|| self.error("a price list out of range"))?;
        }
        Ok(runs)
    }

    pub(in crate::prices) fn versions(
        &mut self,
        provenances: &[Provenance],
        rows: &mut Vec<PriceRow>,
    ) -> Result<Run, DecodeError> {
        let start = rows.len();
        for _ in 0..self.count()? {
            let provenance = self.provenance(provenances)?;
            let count = self.count()?;
            let first_tier = match count % 2 {
                1 => Some(self.provenance(provenances)?),
                _ => None,
            };
            let tiers = self.tiers(count / 2)?;
            rows.push(PriceRow { tiers, provenance, first_tier });
        }
        Ok(Run { start: start as u32, len: (rows.len() - start) as u32 })
    }

    pub(in crate::prices) fn tiers(&mut self, count: usize) -> Result<Vec<Tier>, DecodeError> {
        let mut tiers: Vec<Tier> = Vec::new();
        for _ in 0..count {
            let from = self.number()? as f64;
            // Both integers are exact, so that the quotient is the published decimal, rounded once.
            let usd = self.number()? as f64 / 1e12;
            let ascends = tiers.last().map_or(from == 0.0, |last| from > last.from);
            if !ascends {
                return Err(self.error("tiers that do not ascend from 0"));
            }
            tiers.push(Tier { from, usd });
        }
        if tiers.is_empty() { Err(self.error("a price without a tier")) } else { Ok(tiers) }
    }

    pub(in crate::prices) fn fact(
        &mut self,
        provenances: &[Provenance],
        rows: &mut Vec<FactRow>,
    ) -> Result<Run, DecodeError> {
        let start = rows.len();
        for _ in 0..self.count()? {
            let value = self.number()? as f64 / 1e6;
            let adjustable = self.byte()? == 1;
            let provenance = self.provenance(provenances)?;
            rows.push(FactRow { value, adjustable, known: true, provenance });
        }
        if rows.len() == start {
            return Err(self.error("a fact without a value"));
        }
        Ok(Run { start: start as u32, len: (rows.len() - start) as u32 })
    }

    pub(in crate::prices) fn sizes(
        &mut self,
        sources: usize,
    ) -> Result<Vec<FargateSize>, DecodeError> {
        let count = self.count()?;
        let mut sizes = Vec::new();
        for _ in 0..count {
            let vcpu = self.number()? as f64 / 100.0;
            let memory_gb = self.number()? as f64 / 100.0;
            let flags = self.byte()?;
            let arm64 = (flags & 2 != 0).then_some(flags & 4 != 0);
            let source = self.source(sources)?;
            let [x86, windows] = [1, 8].map(|flag| flags & flag != 0);
            sizes.push(FargateSize { vcpu, memory_gb, x86, arm64, windows, source });
        }
        Ok(sizes)
    }
}
