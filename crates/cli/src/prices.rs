//! `eleven-rounds prices`: refreshes the bundled rows from files of AWS's Price List.

mod refresh;

use eleven_rounds_engine::prices::feed::read;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use eleven_rounds_engine::prices::feed::list::{FeedError, PriceList, Refusal, SkipReason};
use eleven_rounds_engine::scenario::value::instance::family;

use crate::output;
use refresh::{BookFiles, RefreshReport, refresh, uncited, without};

/// What the command line says.
#[derive(Debug, Args)]
pub struct PricesArguments {
    /// Reports and writes nothing.
    #[arg(long)]
    dry_run: bool,
    /// The id in `sources.csv`.
    #[arg(long, value_name = "ID", value_parser = source_id)]
    source: Option<String>,
    /// The folder of the rows. The last one counts, so that a task can name one before.
    #[arg(
        long,
        value_name = "FOLDER",
        default_value = "crates/engine/data",
        overrides_with = "data"
    )]
    data: PathBuf,
    /// The files to read.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

/// Accepts what a row of `sources.csv` may be called.
fn source_id(text: &str) -> Result<String, String> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if !text.is_empty() && text.bytes().all(plain) {
        Ok(text.to_owned())
    } else {
        Err("an id has letters, digits and hyphens".to_owned())
    }
}

/// Reads the files, reports and writes the rows that changed.
///
/// # Errors
/// Says which file cannot be read or written, and the line of a price list that is damaged.
pub fn run(arguments: &PricesArguments) -> Result<(), String> {
    let path = |name: &str| arguments.data.join(name);
    let text = |name: &str| {
        fs::read_to_string(path(name)).map_err(|error| format!("{}: {error}", path(name).display()))
    };
    let before = BookFiles {
        prices: text("prices.csv")?,
        rates: text("ec2.csv")?,
        types: text("ec2_types.csv")?,
        sources: text("sources.csv")?,
        book: text("book.csv")?,
    };
    let mut data = before.clone();
    // Every file is read before the first row is written: a bad one changes nothing.
    for file in &arguments.files {
        let list = read(file)?;
        let day = list.published;
        let named = || format!("price-list-{}-{day}", list.offer.to_ascii_lowercase());
        let id = arguments.source.clone().unwrap_or_else(named);
        let (new, report) = refresh(&data, &list, &id)?;
        output::print(&report_text(file, &list, &report))?;
        data = new;
    }
    for id in uncited(&before, &data, &other_texts(&arguments.data)?) {
        output::print(&format!("sources.csv: nothing cites {id} any more; its row goes\n"))?;
        data.sources = without(&data.sources, &id);
    }
    if data == before || arguments.dry_run {
        return output::print("Nothing was written.\n");
    }
    let files = [
        ("prices.csv", data.prices, before.prices),
        ("ec2.csv", data.rates, before.rates),
        ("sources.csv", data.sources, before.sources),
        ("book.csv", data.book, before.book),
    ];
    let mut lines = String::new();
    for (name, new, old) in files {
        if new != old {
            fs::write(path(name), new)
                .map_err(|error| format!("{}: {error}", path(name).display()))?;
            lines += &format!("{name} was written.\n");
        }
    }
    output::print(&(lines + "Check the rows: cargo test -p eleven-rounds-engine --test data\n"))
}

/// Reads a file of any size, as a stream.
fn read(path: &Path) -> Result<PriceList, String> {
    let in_file = |what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
    let file = File::open(path).map_err(|error| in_file(&error))?;
    let mut broken = None;
    // A disk that fails ends the file, and the reader says so by itself; why is told first.
    let bytes = BufReader::with_capacity(1 << 20, file).bytes().map_while(|byte| match byte {
        Ok(byte) => Some(byte),
        Err(error) => {
            broken = Some(error);
            None
        }
    });
    let list = read::read_stream(bytes);
    match broken {
        Some(error) => Err(in_file(&error)),
        None => list.map_err(|refusal| in_file(&refusal_text(&refusal))),
    }
}

fn refusal_text(Refusal { line, mistake }: &Refusal) -> String {
    let what = match mistake {
        FeedError::Empty => "is empty".to_owned(),
        FeedError::TooLarge => "is too large".to_owned(),
        FeedError::Packed => "is packed: unpack it first".to_owned(),
        FeedError::Encoding => "is not UTF-8".to_owned(),
        FeedError::OtherFile { .. } => "is a file of another kind".to_owned(),
        FeedError::NoPriceList => "is no Price List of AWS".to_owned(),
        FeedError::Syntax => "is broken from here on".to_owned(),
        FeedError::Missing { name } => format!("{name} is missing"),
        FeedError::UnknownOffer { code } => format!("no SKU is of the offer {code}"),
        FeedError::NotADay { text } => format!("“{text}” is no day"),
        FeedError::Currency { code } => format!("is in {code} and not in USD"),
        FeedError::Price { text } => format!("“{text}” cannot be a price"),
        FeedError::Bound { text } => format!("“{text}” cannot bound a tier"),
        FeedError::Tiers => "tiers overlap, leave a gap or do not begin at 0".to_owned(),
        FeedError::ManyTiers { most } => format!("a price has more than {most} tiers"),
        FeedError::NoTerms => "has no prices on demand".to_owned(),
        FeedError::NoRegion => "has no region of the book".to_owned(),
    };
    if *line > 0 { format!("line {line}: {what}") } else { what }
}

/// What is said of a file, a line for each change and each group that was left out.
fn report_text(file: &Path, list: &PriceList, report: &RefreshReport) -> String {
    let mut lines = vec![format!(
        "{}: {}, published {}: {} read, {} changed, {} confirmed, {} older than the book's",
        file.display(),
        list.offer.as_str(),
        list.published,
        list.feed_prices.len() + list.instances.len(),
        report.changed.len(),
        report.confirmed,
        report.older.len()
    )];
    for change in &report.changed {
        lines.push(format!("  changed: {change}"));
    }
    for name in &report.older {
        lines.push(format!("  older: {name}"));
    }
    for row in &report.by_hand {
        lines.push(format!("  by hand: {row}"));
    }
    for left in &list.left {
        let why = match left.reason {
            SkipReason::NotOurs => "not in the book",
            SkipReason::OtherRegion => "in no region of the book",
            SkipReason::Contradicts => "two prices for one SKU",
            SkipReason::Later => "not in force yet",
        };
        let examples = left.examples.join(", ");
        lines.push(format!("  left out: {} × {why}, {}: {examples}", left.count, left.family));
    }
    let others = &report.other_types;
    if !others.is_empty() {
        // An offer has hundreds of them.
        let families: BTreeSet<&str> = others.keys().map(|name| family(name)).collect();
        lines.push(format!(
            "  left out: {} × {} types that ec2_types.csv does not have, of {}",
            others.values().sum::<usize>(),
            others.len(),
            families.into_iter().collect::<Vec<_>>().join(", ")
        ));
    }
    lines.join("\n") + "\n"
}

/// Every other text of the folder that may cite a source.
fn other_texts(folder: &Path) -> Result<Vec<String>, String> {
    let mut texts = Vec::new();
    for folder in [folder.to_owned(), folder.join("rounds")] {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.map_err(|error| format!("{}: {error}", folder.display()))?.path();
            let is_data = path.extension().is_some_and(|kind| kind == "csv" || kind == "toml");
            let is_ours =
                ["prices.csv", "ec2.csv", "sources.csv"].iter().any(|name| path.ends_with(name));
            if is_data && !is_ours {
                texts.push(
                    fs::read_to_string(&path)
                        .map_err(|error| format!("{}: {error}", path.display()))?,
                );
            }
        }
    }
    Ok(texts)
}
