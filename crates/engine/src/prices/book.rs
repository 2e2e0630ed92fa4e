//! The price book: every price by SKU, region and day, with its source.
//!
//! The rows of `data/` are checked and packed at build time. The book is decoded once and never changes; a
//! lookup is two array accesses.

use std::sync::OnceLock;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::{Provenance, Source, SourceId};

use crate::prices::decode::rates;
use crate::prices::decode::reader::{ByteReader, DAYS, DecodeError, MAGIC};
use crate::prices::instances::{InstanceType, Instances, RateAnswer};
use crate::prices::plans::{DatedRate, PlanRate};
use crate::prices::rows::{FACTS, FactRow, FargateSize, PriceAnswer, PriceRow, REGIONS, Run, SKUS};

/// Whether the bundled book holds the prices of every region. Otherwise it holds those of
/// [`Region::US_EAST_1`] alone, and of sources their ids; whoever bundles it loads the whole book from a
/// file.
pub const IS_BUNDLED_WHOLE: bool = cfg!(feature = "all-regions");

/// All prices, facts and sources of one gathering.
#[derive(Clone, Debug)]
pub struct PriceBook {
    pub(super) gathered_on: Date,
    pub(super) sources: Vec<Source>,
    /// Rows that regions share are here once.
    pub(super) prices: Vec<PriceRow>,
    pub(super) price_runs: [[Run; REGIONS]; SKUS],
    facts: Vec<FactRow>,
    fact_runs: [Run; FACTS],
    sizes: Vec<FargateSize>,
    instances: Instances,
    plans: Vec<PlanRate>,
    /// What the prices of instances and the rates of plans refer to.
    provenances: Vec<Provenance>,
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
        if IS_BUNDLED_WHOLE {
            include_bytes!(concat!(env!("OUT_DIR"), "/book.bin"))
        } else {
            include_bytes!(concat!(env!("OUT_DIR"), "/book.one_region.bin"))
        }
    }

    /// Reads a packed book.
    ///
    /// # Errors
    /// Says what is wrong with damaged bytes, and at which offset.
    pub fn decode(bytes: &[u8]) -> Result<PriceBook, DecodeError> {
        decode(bytes)
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

    /// The highest first-tier price of an SKU that was known in any region on a day; where none was,
    /// the highest of any day. Of equal ones the first region's.
    pub fn dearest(&self, sku: Sku, as_of: Date) -> Option<(Region, &PriceRow)> {
        let on_day = |region| match self.price(sku, region, as_of) {
            PriceAnswer::Known(row) => Some((region, row)),
            PriceAnswer::NotYet { .. } | PriceAnswer::Absent => None,
        };
        let on_any_day = |region| self.versions(sku, region).iter().map(move |row| (region, row));
        dearest(Region::all().filter_map(on_day))
            .or_else(|| dearest(Region::all().flat_map(on_any_day)))
    }

    /// A fact as it stood on a day. Before the first day known it is the earliest value, and
    /// says so with `known: false`.
    pub fn fact(&self, fact: Fact, as_of: Date) -> FactRow {
        let rows = self.fact_runs[fact as usize].slice(&self.facts);
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
        self.fact_runs[fact as usize].slice(&self.facts)
    }

    /// A source that a row of this book cites.
    pub fn source(&self, id: SourceId) -> &Source {
        static NONE: Source = Source {
            id: String::new(),
            what: String::new(),
            location: String::new(),
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

    pub(super) fn versions(&self, sku: Sku, region: Region) -> &[PriceRow] {
        self.price_runs[sku as usize][region.index()].slice(&self.prices)
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

impl PriceBook {
    /// The types of EC2 instances, by family and ascending by size.
    pub fn instance_types(&self) -> &[InstanceType] {
        &self.instances.types
    }

    /// The index of a type in [`PriceBook::instance_types`], by its name.
    pub fn instance_named(&self, name: &str) -> Option<usize> {
        self.instances.types.iter().position(|instance| instance.name == name)
    }

    /// What an instance costs in dollars an hour, in a region as it stood on a day. The SKU says
    /// on which terms; `instance` is an index in [`PriceBook::instance_types`].
    pub fn instance_price(
        &self,
        sku: Sku,
        instance: usize,
        region: Region,
        as_of: Date,
    ) -> RateAnswer<'_> {
        RateAnswer::of(self.instance_prices(sku, instance, region), as_of)
    }

    /// Every price of a type on the terms of an SKU in a region, oldest first, each in dollars
    /// an hour.
    pub fn instance_prices(
        &self,
        sku: Sku,
        instance: usize,
        region: Region,
    ) -> impl Iterator<Item = (f64, &Provenance)> {
        let versions = self.instances.versions(sku, instance, region);
        versions.filter_map(|(usd, provenance)| Some((usd, self.provenances.get(provenance)?)))
    }
}

impl PriceBook {
    /// Every rate of every plan; those of one thing stand oldest first.
    pub fn plan_rates(&self) -> impl Iterator<Item = DatedRate<'_>> {
        self.plans.iter().filter_map(|rate| {
            let PlanRate { plan, sku, instance, region, usd, .. } = *rate;
            let provenance = self.provenances.get(rate.provenance)?;
            Some(DatedRate { plan, sku, instance, region, usd, provenance })
        })
    }

    /// The largest discount that rates of a plan give on the prices of a day, from 0 to 1; nothing where
    /// no rate is known beside a price.
    pub fn largest_discount(&self, plan: Plan, as_of: Date) -> Option<f64> {
        let rates = self.plans.iter().filter(|rate| rate.plan == plan);
        let discounts = rates.filter_map(|rate| {
            let on_demand = match rate.instance {
                Some(instance) => {
                    match self.instance_price(rate.sku, instance, rate.region, as_of) {
                        RateAnswer::Known { usd, .. } => usd,
                        RateAnswer::NotYet { .. } | RateAnswer::Absent => return None,
                    }
                }
                None => match self.price(rate.sku, rate.region, as_of) {
                    PriceAnswer::Known(row) => row.tiers.first()?.usd,
                    PriceAnswer::NotYet { .. } | PriceAnswer::Absent => return None,
                },
            };
            (on_demand > 0.0).then(|| 1.0 - rate.usd / on_demand)
        });
        discounts.reduce(f64::max)
    }

    /// What a plan charges in dollars for one unit of what is metered as `sku`, in a region as it
    /// stood on a day; upfront payments are spread over the hours of the term. `instance` is a
    /// index in [`PriceBook::instance_types`] where the SKU is priced by type, else `None`.
    ///
    /// AWS publishes a rate for each SKU and region; few are here. A rate that is absent is not
    /// known: it is neither free nor that of another region.
    pub fn plan_rate(
        &self,
        plan: Plan,
        sku: Sku,
        instance: Option<usize>,
        region: Region,
        as_of: Date,
    ) -> RateAnswer<'_> {
        let wanted = (plan, sku, instance, region);
        let rates = self.plans.iter();
        let rates =
            rates.filter(|rate| (rate.plan, rate.sku, rate.instance, rate.region) == wanted);
        let dated =
            rates.filter_map(|rate| Some((rate.usd, self.provenances.get(rate.provenance)?)));
        RateAnswer::of(dated, as_of)
    }
}

fn decode(bytes: &[u8]) -> Result<PriceBook, DecodeError> {
    let mut reader = ByteReader::new(bytes);
    if reader.take(MAGIC.len())? != MAGIC {
        return Err(reader.error("not a price book of this version"));
    }
    let gathered_on = Date::from_days(reader.below(DAYS, "a day out of range")? as i32);
    let mut book = PriceBook { gathered_on, sources: reader.sources()?, ..PriceBook::empty() };
    let provenances = reader.provenances(gathered_on, book.sources.len())?;
    for sku in 0..SKUS {
        book.price_runs[sku] = reader.sku(&provenances, &mut book.prices)?;
    }
    for run in &mut book.fact_runs {
        *run = reader.fact(&provenances, &mut book.facts)?;
    }
    book.sizes = reader.sizes(book.sources.len())?;
    book.instances =
        rates::instances(&mut reader, gathered_on, book.sources.len(), provenances.len())?;
    book.plans = rates::plans(&mut reader, provenances.len())?;
    book.provenances = provenances;
    if reader.offset != bytes.len() {
        return Err(reader.error("bytes after the end"));
    }
    Ok(book)
}

/// The row with the highest first-tier price; of equal ones the first.
fn dearest<'a>(
    rows: impl Iterator<Item = (Region, &'a PriceRow)>,
) -> Option<(Region, &'a PriceRow)> {
    rows.reduce(|best, row| if row.1.first_usd() > best.1.first_usd() { row } else { best })
}
