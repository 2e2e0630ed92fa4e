//! The price book as JavaScript gets it: every price and fact with its days and its source.

use eleven_rounds_engine::answer::schema::Schema;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::Provenance;
use eleven_rounds_engine::catalog::units::Tier;
use eleven_rounds_engine::prices::book::PriceBook;
use serde::Serialize;

/// The whole book.
#[derive(Serialize)]
pub struct BookInfo<'a> {
    schema: Schema,
    gathered_on: Date,
    /// Prices on demand and of Spot, then those of EC2 types, then the rates of Savings Plans; the
    /// rows of one thing in one region stand together, oldest first.
    prices: Vec<PriceInfo<'a>>,
    facts: Vec<FactInfo<'a>>,
    sources: Vec<SourceInfo<'a>>,
}

#[derive(Serialize)]
struct PriceInfo<'a> {
    sku: &'static str,
    unit: &'static str,
    region: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<Plan>,
    tiers: Vec<TierInfo>,
    #[serde(flatten)]
    days: Days<'a>,
    /// Where the first tier alone was seen again later.
    #[serde(skip_serializing_if = "Option::is_none")]
    first_tier: Option<Days<'a>>,
}

#[derive(Serialize)]
struct TierInfo {
    from: f64,
    usd: f64,
}

#[derive(Serialize)]
struct FactInfo<'a> {
    key: &'static str,
    value: f64,
    adjustable: bool,
    #[serde(flatten)]
    days: Days<'a>,
}

/// From when a row holds, when it was seen, and where.
#[derive(Serialize)]
struct Days<'a> {
    effective_from: Option<Date>,
    first_seen: Date,
    confirmed_on: Option<Date>,
    source: &'a str,
}

#[derive(Serialize)]
struct SourceInfo<'a> {
    id: &'a str,
    what: &'a str,
    place: &'a str,
    date: &'a str,
    licence: &'a str,
}

/// Everything that a book holds.
pub fn listed(book: &PriceBook) -> BookInfo<'_> {
    let rows = book.rows().map(|(sku, region, row)| PriceInfo {
        tiers: row.tiers.iter().map(tier).collect(),
        first_tier: row.first_tier.as_ref().map(|provenance| days(book, provenance)),
        ..flat(book, sku, region, 0.0, &row.provenance)
    });
    let rates = book.plan_rates().map(|rate| PriceInfo {
        instance: rate.instance.map(|index| book.instance_types()[index].name.as_str()),
        plan: Some(rate.plan),
        ..flat(book, rate.sku, rate.region, rate.usd, rate.provenance)
    });
    let facts = Fact::ALL.iter().flat_map(|fact| {
        book.fact_rows(*fact).iter().map(|row| FactInfo {
            key: fact.key(),
            value: row.value,
            adjustable: row.adjustable,
            days: days(book, &row.provenance),
        })
    });
    let sources = book.sources().iter().map(|source| SourceInfo {
        id: &source.id,
        what: &source.what,
        place: &source.location,
        date: &source.date,
        licence: &source.licence,
    });
    BookInfo {
        schema: Schema,
        gathered_on: book.gathered_on(),
        prices: rows.chain(instances(book)).chain(rates).collect(),
        facts: facts.collect(),
        sources: sources.collect(),
    }
}

fn instances(book: &PriceBook) -> impl Iterator<Item = PriceInfo<'_>> {
    let sku_regions =
        || Sku::BY_TYPE.into_iter().flat_map(|sku| Region::all().map(move |region| (sku, region)));
    book.instance_types().iter().enumerate().flat_map(move |(index, instance)| {
        sku_regions().flat_map(move |(sku, region)| {
            book.instance_prices(sku, index, region).map(move |(usd, provenance)| PriceInfo {
                instance: Some(&instance.name),
                ..flat(book, sku, region, usd, provenance)
            })
        })
    })
}

/// A price without tiers.
fn flat<'a>(
    book: &'a PriceBook,
    sku: Sku,
    region: Region,
    usd: f64,
    provenance: &Provenance,
) -> PriceInfo<'a> {
    PriceInfo {
        sku: sku.key(),
        unit: sku.unit().key(),
        region: region.code(),
        instance: None,
        plan: None,
        tiers: vec![TierInfo { from: 0.0, usd }],
        days: days(book, provenance),
        first_tier: None,
    }
}

fn tier(tier: &Tier) -> TierInfo {
    TierInfo { from: tier.from, usd: tier.usd }
}

fn days<'a>(book: &'a PriceBook, provenance: &Provenance) -> Days<'a> {
    Days {
        effective_from: provenance.effective_from,
        first_seen: provenance.first_seen,
        confirmed_on: provenance.confirmed_on,
        source: &book.source(provenance.source).id,
    }
}
