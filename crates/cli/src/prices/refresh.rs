//! Puts the prices of a Price List into the rows of `prices.csv` and `ec2.csv`, as text: lines that
//! nothing changes stay as they are.

use std::collections::{BTreeMap, BTreeSet};

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::{Provenance, SourceId};
use eleven_rounds_engine::catalog::units::Tier;
use eleven_rounds_engine::prices::feed::list::{Ec2FeedPrice, FeedPrice, PriceList};
use eleven_rounds_engine::prices::overlay::{PriceUpdate, news};
use eleven_rounds_engine::prices::rows::PriceRow;

/// The files of `data/` that a refresh reads and writes.
#[derive(Clone, Debug, PartialEq)]
pub struct BookFiles {
    /// `prices.csv`.
    pub prices: String,
    /// `ec2.csv`.
    pub rates: String,
    /// `ec2_types.csv`, which is read alone: a file of prices does not say all of a type.
    pub types: String,
    /// `sources.csv`.
    pub sources: String,
    /// `book.csv`.
    pub book: String,
}

/// What a refresh did with the prices of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RefreshReport {
    /// New prices: SKU, region, before and now, and since when, as text.
    pub changed: Vec<String>,
    /// Prices that were seen again.
    pub confirmed: usize,
    /// Prices older than those of the book, which stay.
    pub older: Vec<String>,
    /// Prices that a person must look at, each with why.
    pub by_hand: Vec<String>,
    /// How many prices each type has that the book does not know.
    pub other_types: BTreeMap<String, usize>,
}

/// The columns of both files. Those before the price say what it is the price of.
const SKU: usize = 0;
const FROM: usize = 2;
const USD: usize = 3;
const EFFECTIVE: usize = 4;
const SEEN: usize = 5;
const CONFIRMED: usize = 6;
const SOURCE: usize = 7;
const COLUMNS: usize = 9;

/// `ec2.csv` has so many decimals at most: beyond, the build refuses a row.
const RATE_DECIMALS: u32 = 8;

/// A line of `prices.csv` or `ec2.csv`.
type CsvRow = Vec<String>;

/// The item that a price belongs to: the first columns of its rows.
struct PricedItem<'a> {
    /// The SKU and, in `ec2.csv`, the type.
    names: &'a [&'a str],
    /// The column after those.
    region: Region,
    /// Whether the next column is where a tier begins.
    has_tiers: bool,
}

impl PricedItem<'_> {
    /// Whether a row is of the same SKU and type, in whatever region.
    fn is_kin(&self, row: &CsvRow) -> bool {
        self.names.iter().zip(row).all(|(name, column)| name == column)
    }

    /// Whether a row is of this in a region, or in all of them.
    fn is(&self, row: &CsvRow, region: &str) -> bool {
        self.is_kin(row) && row[self.names.len()] == region
    }
}

impl std::fmt::Display for PricedItem<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {}", self.names.join(" "), self.region.code())
    }
}

/// Puts the prices of a file into the rows. `source` is the id of the file in `sources.csv`, where
/// it is added if it is not there.
///
/// # Errors
/// Says which line of the data cannot be read.
pub fn refresh(
    data: &BookFiles,
    list: &PriceList,
    source: &str,
) -> Result<(BookFiles, RefreshReport), String> {
    let mut prices = read("prices.csv", &data.prices)?;
    let mut rates = read("ec2.csv", &data.rates)?;
    let mut report = RefreshReport::default();
    for feed_price in &list.feed_prices {
        let names = &[feed_price.sku.key()];
        let item = PricedItem { names, region: feed_price.region, has_tiers: true };
        apply_price(&mut prices, &item, feed_price, list.published, source, &mut report)?;
    }
    let types: BTreeSet<&str> =
        data.types.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    for (index, instance) in list.instances.iter().enumerate() {
        let sku = Sku::Ec2OnDemand;
        let names = &[sku.key(), instance.instance_type.as_str()];
        let item = PricedItem { names, region: instance.region, has_tiers: false };
        if !types.contains(names[1]) {
            *report.other_types.entry(names[1].to_owned()).or_default() += 1;
        } else if let Some(why) = unfit(index, &list.instances) {
            report.by_hand.push(format!("{item}: {why}"));
        } else {
            let Ec2FeedPrice { region, pico_usd_hour, effective_from, .. } = *instance;
            let feed_price =
                FeedPrice { sku, region, tiers: vec![(0, pico_usd_hour)], effective_from };
            apply_price(&mut rates, &item, &feed_price, list.published, source, &mut report)?;
        }
    }
    let is_cited = prices.iter().chain(&rates).any(|row| row[SOURCE] == source);
    let sources = match is_cited {
        true => add_source(&data.sources, list, source)?,
        false => data.sources.clone(),
    };
    // No row may be of a later day than the book.
    let moved = !report.changed.is_empty() || report.confirmed > 0;
    let book = if moved { later(&data.book, list.published)? } else { data.book.clone() };
    let prices = write(&prices)?;
    let rates = write(&rates)?;
    Ok((BookFiles { prices, rates, types: data.types.clone(), sources, book }, report))
}

/// Why a price of an instance cannot be a row, if it cannot.
fn unfit(index: usize, all: &[Ec2FeedPrice]) -> Option<&'static str> {
    let instance = &all[index];
    let differs = all.iter().any(|known| {
        (known.region, &known.instance_type) == (instance.region, &instance.instance_type)
            && known.pico_usd_hour != instance.pico_usd_hour
    });
    if differs {
        return Some("two prices for one type");
    }
    if instance.pico_usd_hour == 0 {
        return Some("no instance is free");
    }
    let finest = 10_u64.pow(12 - RATE_DECIMALS);
    (!instance.pico_usd_hour.is_multiple_of(finest)).then_some("more than 8 decimals")
}

fn apply_price(
    rows: &mut Vec<CsvRow>,
    item: &PricedItem<'_>,
    feed_price: &FeedPrice,
    published: Date,
    source: &str,
    report: &mut RefreshReport,
) -> Result<(), String> {
    let is_global = rows.iter().any(|row| item.is(row, "global"));
    let region_code = if is_global { "global" } else { item.region.code() };
    let versions = versions(rows, item, region_code)?;
    let known: Vec<PriceRow> = versions.iter().map(|version| version.price.clone()).collect();
    match news(&known, feed_price, published) {
        PriceUpdate::Confirmed => {
            report.confirmed += 1;
            let Some(last) = versions.last() else { return Ok(()) };
            // The first tier may have been confirmed later than the others.
            for row in &mut rows[last.lines.clone()] {
                if Date::parse(&row[CONFIRMED]) < Some(published) {
                    row[CONFIRMED] = published.to_string();
                    row[SOURCE] = source.to_owned();
                }
            }
        }
        PriceUpdate::Older => report.older.push(item.to_string()),
        PriceUpdate::Implausible => {
            report.by_hand.push(format!("{item}: over 100 times more or less"))
        }
        PriceUpdate::Price(_) if is_global => {
            report.by_hand.push(format!("{item}: the book has one price for all regions"));
        }
        PriceUpdate::Price(effective_from) => {
            let since = effective_from.unwrap_or(published);
            let old = known.last().map_or("unknown".to_owned(), |row| tiers_text(&row.tiers));
            report.changed.push(format!(
                "{item}: {old} -> {} since {since}",
                tiers_text(&feed_price.tiers())
            ));
            let index = match versions.last() {
                Some(last) => last.lines.end,
                None => first_line(rows, item),
            };
            let new = feed_price.tiers.iter().map(|(from, pico)| {
                let mut row = vec![String::new(); COLUMNS];
                for (column, text) in item.names.iter().chain(&[item.region.code()]).enumerate() {
                    row[column] = (*text).to_owned();
                }
                if item.has_tiers {
                    row[FROM] = from.to_string();
                }
                row[USD] = usd(*pico);
                row[EFFECTIVE] = effective_from.map_or(String::new(), |day| day.to_string());
                row[SEEN] = published.to_string();
                row[CONFIRMED] = published.to_string();
                row[SOURCE] = source.to_owned();
                row
            });
            rows.splice(index..index, new);
        }
    }
    Ok(())
}

/// A price with the lines of its tiers.
struct PriceVersion {
    price: PriceRow,
    lines: std::ops::Range<usize>,
}

/// The prices of an item in a region, oldest first.
fn versions(
    rows: &[CsvRow],
    item: &PricedItem<'_>,
    region: &str,
) -> Result<Vec<PriceVersion>, String> {
    let mut all: Vec<PriceVersion> = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if !item.is(row, region) {
            continue;
        }
        let wrong = |what: &str| format!("a row of {item}: {what}");
        let day = |column: usize| Date::parse(&row[column]);
        let provenance = Provenance {
            effective_from: day(EFFECTIVE),
            first_seen: day(SEEN).ok_or_else(|| wrong("first_seen is no day"))?,
            confirmed_on: day(CONFIRMED),
            source: SourceId::from_index(0),
        };
        let number = |column: usize| row[column].parse::<f64>().map_err(|_| wrong("no number"));
        let from = if item.has_tiers { number(FROM)? } else { 0.0 };
        let tier = Tier { from, usd: number(USD)? };
        match all.last_mut().filter(|last| last.lines.end == index && tier.from > 0.0) {
            Some(last) => {
                last.price.tiers.push(tier);
                last.lines.end = index + 1;
            }
            None => all.push(PriceVersion {
                price: PriceRow { tiers: vec![tier], provenance, first_tier: None },
                lines: index..index + 1,
            }),
        }
    }
    Ok(all)
}

/// Where the first price of a region goes: behind those of the regions before it.
fn first_line(rows: &[CsvRow], item: &PricedItem<'_>) -> usize {
    let before = |row: &CsvRow| {
        let region = Region::from_code(&row[item.names.len()]);
        item.is_kin(row) && region.is_none_or(|region| region < item.region)
    };
    let last = rows.iter().rposition(before).map(|index| index + 1);
    last.or_else(|| rows.iter().position(|row| item.is_kin(row))).unwrap_or(rows.len())
}

/// 10^-12 dollars as a plain decimal without zeros that say nothing.
fn usd(pico: u64) -> String {
    let text = format!("{}.{:012}", pico / 1_000_000_000_000, pico % 1_000_000_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn tiers_text(tiers: &[Tier]) -> String {
    tiers.iter().map(|tier| format!("${}", tier.usd)).collect::<Vec<_>>().join("/")
}

/// The lines of a file, the first with the names of the columns.
fn read(name: &str, text: &str) -> Result<Vec<CsvRow>, String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| Ok(row?.iter().map(str::to_owned).collect()));
    let rows: Vec<CsvRow> =
        rows.collect::<Result<_, csv::Error>>().map_err(|error| error.to_string())?;
    match rows.first() {
        Some(head) if head.len() == COLUMNS && head[SKU] == "sku" && head[USD] == "price_usd" => {
            Ok(rows)
        }
        _ => Err(format!("{name} does not have the columns that are expected")),
    }
}

fn write(rows: &[CsvRow]) -> Result<String, String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

/// `sources.csv` with the file, if it is not there.
fn add_source(sources: &str, list: &PriceList, id: &str) -> Result<String, String> {
    let known = |line: &str| line.split(',').next() == Some(id);
    if sources.lines().any(known) {
        return Ok(sources.to_owned());
    }
    let offer = list.offer.as_str();
    let day = list.published.to_string();
    let what = format!("AWS Price List of {offer}");
    let address = format!(
        "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/{offer}/current/index.json"
    );
    let row = [id, &what, &address, &day, "Figures are prices published by AWS"].map(str::to_owned);
    Ok(sources.to_owned() + &write(&[row.to_vec()])?)
}

/// `book.csv` on this day, if it is later.
fn later(book: &str, day: Date) -> Result<String, String> {
    let line = book.lines().find_map(|line| line.strip_prefix("gathered_on,"));
    let known = line.and_then(Date::parse).ok_or("book.csv has no day gathered_on")?;
    Ok(book.replacen(&known.to_string(), &known.max(day).to_string(), 1))
}

/// The sources that the rows cited before and nothing cites any more, given every other text of
/// `data/`: the build refuses them.
pub fn uncited(before: &BookFiles, after: &BookFiles, others: &[String]) -> Vec<String> {
    let cited = |data: &BookFiles| {
        let lines = data.prices.lines().chain(data.rates.lines());
        let ids = lines.filter_map(|line| line.split(',').nth(SOURCE));
        ids.map(|id| (id.to_owned(), ())).collect::<BTreeMap<_, _>>()
    };
    let still_cited = cited(after);
    let texts = || others.iter().chain([&after.prices, &after.rates]);
    let named = |id: &str| {
        let marks = [format!("[{id}]"), format!(",{id},"), format!("\"{id}\"")];
        texts().any(|text| marks.iter().any(|mark| text.contains(mark)))
    };
    cited(before).into_keys().filter(|id| !still_cited.contains_key(id) && !named(id)).collect()
}

/// `sources.csv` without a source.
pub fn without(sources: &str, id: &str) -> String {
    let start = format!("{id},");
    sources.split_inclusive('\n').filter(|line| !line.starts_with(&start)).collect()
}
