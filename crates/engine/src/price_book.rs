//! The price book: what everything costs, where, from which day, and by which source.
//!
//! The rows of `data/` are checked and packed at build time. What is here is decoded once and
//! never changes; a lookup is two array accesses.

use std::sync::OnceLock;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::region::{REGION_CODES, Region};
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::{Provenance, Source, SourceId};
use eleven_rounds_catalog::units::Tier;

mod decode;
mod instances;
mod overlay;
mod plans;

pub use crate::price_book::decode::DecodeError;
use crate::price_book::instances::Instances;
pub use crate::price_book::instances::{InstanceType, RateAnswer};
pub use crate::price_book::overlay::{Change, News, Overlay, news};
pub use crate::price_book::plans::DatedRate;
use crate::price_book::plans::PlanRate;

const REGIONS: usize = REGION_CODES.len();
const SKUS: usize = Sku::ALL.len();
const FACTS: usize = Fact::ALL.len();

/// A run of rows, oldest first.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    start: u32,
    len: u32,
}

impl Run {
    fn of<T>(self, rows: &[T]) -> &[T] {
        let start = self.start as usize;
        rows.get(start..start + self.len as usize).unwrap_or(&[])
    }
}

/// All prices, facts and sources of one gathering.
#[derive(Clone, Debug)]
pub struct PriceBook {
    gathered_on: Date,
    sources: Vec<Source>,
    /// Rows that regions share are here once.
    prices: Vec<PriceRow>,
    price_runs: [[Run; REGIONS]; SKUS],
    facts: Vec<FactRow>,
    fact_runs: [Run; FACTS],
    sizes: Vec<FargateSize>,
    instances: Instances,
    plans: Vec<PlanRate>,
    /// What the prices of instances and the rates of plans refer to.
    provenances: Vec<Provenance>,
}

/// The price of an SKU in a region from a day on.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceRow {
    /// At least one, strictly ascending, the first from 0.
    pub tiers: Vec<Tier>,
    /// From when it holds, and by which source.
    pub provenance: Provenance,
}

/// A fact as it stood on a day: what AWS decides besides prices, a row of `data/facts.csv`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FactRow {
    /// The value, in the unit that the key ends with.
    pub value: f64,
    /// Whether AWS raises it on request.
    pub adjustable: bool,
    /// False where the day asked for is before the first day that anything is known of.
    pub known: bool,
    /// From when it holds, and by which source.
    pub provenance: Provenance,
}

/// What is known of a price on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PriceAnswer<'a> {
    /// The price in force.
    Known(&'a PriceRow),
    /// The day is before the first that anything is known of.
    NotYet {
        /// The first day with a price.
        first_known: Date,
    },
    /// No price was ever found for this region.
    Absent,
}

/// A size that a Fargate task may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FargateSize {
    /// Virtual CPUs.
    pub vcpu: f64,
    /// Memory in GiB.
    pub memory_gb: f64,
    /// Whether it is offered on x86.
    pub x86: bool,
    /// Whether it is offered on arm64; `None` where AWS does not say.
    pub arm64: Option<bool>,
    /// Where the size is listed.
    pub source: SourceId,
}

impl PriceBook {
    /// The book that this build carries.
    pub fn bundled() -> &'static PriceBook {
        static BOOK: OnceLock<PriceBook> = OnceLock::new();
        // The build script wrote these bytes and a test decodes them, so the empty book below
        // is never seen; it keeps this path free of panics.
        BOOK.get_or_init(|| {
            PriceBook::decode(PriceBook::bundled_bytes()).unwrap_or_else(|_| PriceBook::empty())
        })
    }

    /// The packed form of the bundled book.
    pub fn bundled_bytes() -> &'static [u8] {
        include_bytes!(concat!(env!("OUT_DIR"), "/book.bin"))
    }

    /// Reads a packed book.
    ///
    /// # Errors
    /// Says what is wrong with damaged bytes, and at which offset.
    pub fn decode(bytes: &[u8]) -> Result<PriceBook, DecodeError> {
        decode::decode(bytes)
    }

    /// The day on which the rows were gathered.
    pub fn gathered_on(&self) -> Date {
        self.gathered_on
    }

    /// The price of an SKU in a region as it stood on a day.
    pub fn price(&self, sku: Sku, region: Region, as_of: Date) -> PriceAnswer<'_> {
        let rows = self.versions(sku, region);
        match rows.iter().rev().find(|row| row.provenance.known_from() <= as_of) {
            Some(row) => PriceAnswer::Known(row),
            None => match rows.first() {
                Some(row) => PriceAnswer::NotYet { first_known: row.provenance.known_from() },
                None => PriceAnswer::Absent,
            },
        }
    }

    /// The highest first-tier price of an SKU that was known in any region on a day; of equal
    /// ones the first region's.
    pub fn dearest(&self, sku: Sku, as_of: Date) -> Option<(Region, &PriceRow)> {
        let mut dearest: Option<(Region, &PriceRow)> = None;
        for region in Region::all() {
            let PriceAnswer::Known(row) = self.price(sku, region, as_of) else {
                continue;
            };
            if dearest.is_none_or(|(_, best)| row.first_usd() > best.first_usd()) {
                dearest = Some((region, row));
            }
        }
        dearest
    }

    /// A fact as it stood on a day. Before the first day known it is the earliest value, and
    /// says so with `known: false`.
    pub fn fact(&self, fact: Fact, as_of: Date) -> FactRow {
        let rows = self.fact_runs[fact as usize].of(&self.facts);
        let in_force = rows.iter().rev().find(|row| row.provenance.known_from() <= as_of);
        match (in_force, rows.first()) {
            (Some(row), _) => *row,
            (None, Some(first)) => FactRow { known: false, ..*first },
            (None, None) => FactRow {
                value: 0.0,
                adjustable: false,
                known: false,
                provenance: Provenance {
                    effective_from: None,
                    first_seen: self.gathered_on,
                    confirmed_on: None,
                    source: SourceId::from_index(0),
                },
            },
        }
    }

    /// Every value of a fact with its dates, oldest first.
    pub fn fact_rows(&self, fact: Fact) -> &[FactRow] {
        self.fact_runs[fact as usize].of(&self.facts)
    }

    /// A source that a row of this book cites.
    pub fn source(&self, id: SourceId) -> &Source {
        static NONE: Source = Source {
            id: String::new(),
            what: String::new(),
            place: String::new(),
            date: String::new(),
            licence: String::new(),
        };
        self.sources.get(id.index()).unwrap_or(&NONE)
    }

    /// Every source, in the order of `data/sources.csv`.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// The sizes that a Fargate task may have, ascending by vCPU, then memory.
    pub fn fargate_sizes(&self) -> &[FargateSize] {
        &self.sizes
    }

    /// Every price of every region: SKUs in the order of the bill, then regions, then dates.
    pub fn rows(&self) -> impl Iterator<Item = (Sku, Region, &PriceRow)> {
        Sku::ALL.iter().flat_map(move |sku| {
            Region::all().flat_map(move |region| {
                self.versions(*sku, region).iter().map(move |row| (*sku, region, row))
            })
        })
    }

    fn versions(&self, sku: Sku, region: Region) -> &[PriceRow] {
        self.price_runs[sku as usize][region.index()].of(&self.prices)
    }

    fn empty() -> PriceBook {
        PriceBook {
            gathered_on: Date::from_days(0),
            sources: Vec::new(),
            prices: Vec::new(),
            price_runs: [[Run::default(); REGIONS]; SKUS],
            facts: Vec::new(),
            fact_runs: [Run::default(); FACTS],
            sizes: Vec::new(),
            instances: Instances::default(),
            plans: Vec::new(),
            provenances: Vec::new(),
        }
    }
}

impl PriceRow {
    /// Dollars per unit of the first tier.
    pub fn first_usd(&self) -> f64 {
        self.tiers.first().map_or(0.0, |tier| tier.usd)
    }
}
