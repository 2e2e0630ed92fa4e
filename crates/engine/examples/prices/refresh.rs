//! Puts the prices of a Price List into the rows of `prices.csv`, as text: lines that nothing
//! changes stay as they are.

use std::collections::BTreeMap;

use eleven_rounds_engine::catalog::{Region, Sku};
use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::price_book::{News, PriceRow, Tier, news};
use eleven_rounds_engine::price_list::{PriceList, Reading};
use eleven_rounds_engine::sources::{Provenance, SourceId};

/// The files of `data/` that a refresh reads and writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Data {
    /// `prices.csv`.
    pub prices: String,
    /// `sources.csv`.
    pub sources: String,
    /// `book.csv`.
    pub book: String,
}

/// What became of the prices of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// New prices: SKU, region, before and now, and since when, as text.
    pub changed: Vec<String>,
    /// Prices that were seen again.
    pub confirmed: usize,
    /// Prices older than those of the book, which stay.
    pub older: Vec<String>,
    /// Prices that a person must look at, each with why.
    pub by_hand: Vec<String>,
}

const SKU: usize = 0;
const REGION: usize = 1;
const FROM: usize = 2;
const USD: usize = 3;
const EFFECTIVE: usize = 4;
const SEEN: usize = 5;
const CONFIRMED: usize = 6;
const SOURCE: usize = 7;
const COLUMNS: usize = 9;

/// A line of `prices.csv`.
type Row = Vec<String>;

/// Puts the prices of a file into the rows. `source` is the id of the file in `sources.csv`, where
/// it is added if it is not there.
///
/// # Errors
/// Says which line of the data cannot be read.
pub fn refresh(data: &Data, list: &PriceList, source: &str) -> Result<(Data, Told), String> {
    let mut rows = read(&data.prices)?;
    let head = rows.remove(0);
    let mut told = Told::default();
    for reading in &list.readings {
        take(&mut rows, reading, list.published, source, &mut told)?;
    }
    let prices = write(std::iter::once(&head).chain(&rows))?;
    let is_cited = rows.iter().any(|row| row[SOURCE] == source);
    let sources = match is_cited {
        true => add_source(&data.sources, list, source)?,
        false => data.sources.clone(),
    };
    // No row may be of a later day than the book.
    let moved = !told.changed.is_empty() || told.confirmed > 0;
    let book = if moved { later(&data.book, list.published)? } else { data.book.clone() };
    Ok((Data { prices, sources, book }, told))
}

fn take(
    rows: &mut Vec<Row>,
    reading: &Reading,
    published: Date,
    source: &str,
    told: &mut Told,
) -> Result<(), String> {
    let (sku, region) = (reading.sku.key(), reading.region.code());
    let name = format!("{sku} {region}");
    let is = |row: &Row, region: &str| row[SKU] == sku && row[REGION] == region;
    let is_global = rows.iter().any(|row| is(row, "global"));
    let place = if is_global { "global" } else { region };
    let versions = versions(rows, sku, place)?;
    let known: Vec<PriceRow> = versions.iter().map(|one| one.price.clone()).collect();
    match news(&known, reading, published) {
        News::Confirmed => {
            told.confirmed += 1;
            let Some(last) = versions.last() else { return Ok(()) };
            if last.price.provenance.confirmed_on < Some(published) {
                for at in last.lines.clone() {
                    rows[at][CONFIRMED] = published.to_string();
                    rows[at][SOURCE] = source.to_owned();
                }
            }
        }
        News::Older => told.older.push(name),
        News::Implausible => told.by_hand.push(format!("{name}: over 100 times more or less")),
        News::Price(_) if is_global => {
            told.by_hand.push(format!("{name}: the book has one price for all regions"));
        }
        News::Price(effective_from) => {
            let since = effective_from.unwrap_or(published);
            let old = known.last().map_or("unknown".to_owned(), |row| tiers_text(&row.tiers));
            told.changed
                .push(format!("{name}: {old} -> {} since {since}", tiers_text(&reading.tiers())));
            let at = match versions.last() {
                Some(last) => last.lines.end,
                None => after_sku(rows, reading.sku, reading.region),
            };
            let new = reading.tiers.iter().map(|(from, pico)| {
                let mut row = vec![String::new(); COLUMNS];
                row[SKU] = sku.to_owned();
                row[REGION] = region.to_owned();
                row[FROM] = from.to_string();
                row[USD] = usd(*pico);
                row[EFFECTIVE] = effective_from.map_or(String::new(), |day| day.to_string());
                row[SEEN] = published.to_string();
                row[CONFIRMED] = published.to_string();
                row[SOURCE] = source.to_owned();
                row
            });
            rows.splice(at..at, new);
        }
    }
    Ok(())
}

/// A price with the lines of its tiers.
struct Version {
    price: PriceRow,
    lines: std::ops::Range<usize>,
}

/// The prices of an SKU in a region, oldest first.
fn versions(rows: &[Row], sku: &str, region: &str) -> Result<Vec<Version>, String> {
    let mut all: Vec<Version> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if row[SKU] != sku || row[REGION] != region {
            continue;
        }
        let wrong = |what: &str| format!("prices.csv, {sku} {region}: {what}");
        let day = |column: usize| Date::parse(&row[column]);
        let provenance = Provenance {
            effective_from: day(EFFECTIVE),
            first_seen: day(SEEN).ok_or_else(|| wrong("first_seen is no day"))?,
            confirmed_on: day(CONFIRMED),
            source: SourceId::from_index(0),
        };
        let number = |column: usize| row[column].parse::<f64>().map_err(|_| wrong("no number"));
        let tier = Tier { from: number(FROM)?, usd: number(USD)? };
        match all.last_mut().filter(|last| last.lines.end == at && tier.from > 0.0) {
            Some(last) => {
                last.price.tiers.push(tier);
                last.lines.end = at + 1;
            }
            None => all.push(Version {
                price: PriceRow { tiers: vec![tier], provenance },
                lines: at..at + 1,
            }),
        }
    }
    Ok(all)
}

/// Where the first price of a region goes: behind those of the regions before it.
fn after_sku(rows: &[Row], sku: Sku, region: Region) -> usize {
    let before = |row: &Row| {
        let place = Region::from_code(&row[REGION]);
        row[SKU] == sku.key() && place.is_none_or(|place| place < region)
    };
    let same = |row: &Row| row[SKU] == sku.key();
    let last = rows
        .iter()
        .rposition(before)
        .or_else(|| rows.iter().position(same).map(|at| at.wrapping_sub(1)));
    last.map_or(rows.len(), |at| at.wrapping_add(1))
}

/// 10^-12 dollars as a plain decimal without zeros that say nothing.
fn usd(pico: u64) -> String {
    let text = format!("{}.{:012}", pico / 1_000_000_000_000, pico % 1_000_000_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn tiers_text(tiers: &[Tier]) -> String {
    tiers.iter().map(|tier| format!("${}", tier.usd)).collect::<Vec<_>>().join("/")
}

fn read(text: &str) -> Result<Vec<Row>, String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| Ok(row?.iter().map(str::to_owned).collect()));
    let rows: Vec<Row> =
        rows.collect::<Result<_, csv::Error>>().map_err(|error| error.to_string())?;
    match rows.first() {
        Some(head) if head.len() == COLUMNS && head[SKU] == "sku" => Ok(rows),
        _ => Err("prices.csv does not have the columns that are expected".to_owned()),
    }
}

fn write<'a>(rows: impl Iterator<Item = &'a Row>) -> Result<String, String> {
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
    let (offer, day) = (list.offer.code(), list.published.to_string());
    let what = format!("AWS Price List of {offer}");
    let place = format!(
        "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/{offer}/current/index.json"
    );
    let row = [id, &what, &place, &day, "Figures are prices published by AWS"].map(str::to_owned);
    Ok(sources.to_owned() + &write(std::iter::once(&row.to_vec()))?)
}

/// `book.csv` on this day, if it is later.
fn later(book: &str, day: Date) -> Result<String, String> {
    let line = book.lines().find_map(|line| line.strip_prefix("gathered_on,"));
    let known = line.and_then(Date::parse).ok_or("book.csv has no day gathered_on")?;
    Ok(book.replacen(&known.to_string(), &known.max(day).to_string(), 1))
}

/// The sources that the rows cited before and nothing cites any more, given every other text of
/// `data/`: the build refuses them.
pub fn uncited(before: &Data, after: &Data, others: &[String]) -> Vec<String> {
    let cited = |data: &Data| {
        let ids = data.prices.lines().filter_map(|line| line.split(',').nth(SOURCE));
        ids.map(|id| (id.to_owned(), ())).collect::<BTreeMap<_, _>>()
    };
    let now = cited(after);
    let texts = || others.iter().chain([&after.prices]);
    let named = |id: &str| {
        let marks = [format!("[{id}]"), format!(",{id},"), format!("\"{id}\"")];
        texts().any(|text| marks.iter().any(|mark| text.contains(mark)))
    };
    cited(before).into_keys().filter(|id| !now.contains_key(id) && !named(id)).collect()
}

/// `sources.csv` without a source.
pub fn without(sources: &str, id: &str) -> String {
    let start = format!("{id},");
    sources.split_inclusive('\n').filter(|line| !line.starts_with(&start)).collect()
}
