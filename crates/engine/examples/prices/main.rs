//! Refreshes the bundled rows from files of AWS's Price List: `cargo xtask prices FILE…`.

mod refresh;

use eleven_rounds_engine::prices::feed::read;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use eleven_rounds_engine::prices::feed::list::{Mistake, PriceList, Reason, Refusal};
use eleven_rounds_engine::scenario::value::instance::family;

use refresh::{Data, Told, refresh, uncited, without};

const USAGE: &str = "\
usage: prices [--dry-run] [--source ID] [--data FOLDER] FILE…
  FILE          a bulk offer of AWS's Price List, JSON or CSV, of any size
  --dry-run     says what would change and writes nothing
  --source ID   the id in sources.csv; else price-list-OFFER-DAY
  --data FOLDER the folder of prices.csv and ec2.csv; else crates/engine/data";

/// What was asked for.
#[derive(Default)]
struct Asked {
    dry_run: bool,
    source: Option<String>,
    data: PathBuf,
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    match asked().and_then(|asked| run(&asked)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn asked() -> Result<Asked, String> {
    let mut asked = Asked { data: PathBuf::from("crates/engine/data"), ..Asked::default() };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value.\n{USAGE}"));
        match word.as_str() {
            "--dry-run" => asked.dry_run = true,
            "--source" => asked.source = Some(value()?),
            "--data" => asked.data = PathBuf::from(value()?),
            _ if word.starts_with("--") => return Err(format!("{word} is not known.\n{USAGE}")),
            _ => asked.files.push(PathBuf::from(word)),
        }
    }
    let plain = |id: &String| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match (&asked.source, asked.files.as_slice()) {
        (_, []) => Err(USAGE.to_owned()),
        (Some(id), _) if id.is_empty() || !plain(id) => {
            Err(format!("The id “{id}” may hold letters, digits and hyphens."))
        }
        _ => Ok(asked),
    }
}

fn run(asked: &Asked) -> Result<(), String> {
    let path = |name: &str| asked.data.join(name);
    let text = |name: &str| {
        fs::read_to_string(path(name)).map_err(|error| format!("{}: {error}", path(name).display()))
    };
    let before = Data {
        prices: text("prices.csv")?,
        rates: text("ec2.csv")?,
        types: text("ec2_types.csv")?,
        sources: text("sources.csv")?,
        book: text("book.csv")?,
    };
    let mut data = before.clone();
    // Every file is read before the first row is written: a bad one changes nothing.
    for file in &asked.files {
        let list = read(file)?;
        let day = list.published;
        let named = || format!("price-list-{}-{day}", list.offer.code().to_ascii_lowercase());
        let id = asked.source.clone().unwrap_or_else(named);
        let (new, told) = refresh(&data, &list, &id)?;
        report(file, &list, &told);
        data = new;
    }
    for id in uncited(&before, &data, &others(&asked.data)?) {
        println!("sources.csv: nothing cites {id} any more; its row goes");
        data.sources = without(&data.sources, &id);
    }
    if data == before || asked.dry_run {
        println!("Nothing was written.");
        return Ok(());
    }
    let files = [
        ("prices.csv", data.prices, before.prices),
        ("ec2.csv", data.rates, before.rates),
        ("sources.csv", data.sources, before.sources),
        ("book.csv", data.book, before.book),
    ];
    for (name, new, old) in files {
        if new != old {
            fs::write(path(name), new)
                .map_err(|error| format!("{}: {error}", path(name).display()))?;
            println!("{name} was written.");
        }
    }
    println!("Check the rows: cargo test -p eleven-rounds-engine --test data");
    Ok(())
}

/// Reads a file of any size, as a stream.
fn read(path: &Path) -> Result<PriceList, String> {
    let at = |what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
    let file = File::open(path).map_err(|error| at(&error))?;
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
        Some(error) => Err(at(&error)),
        None => list.map_err(|refusal| at(&worded(&refusal))),
    }
}

fn worded(Refusal { line, mistake }: &Refusal) -> String {
    let what = match mistake {
        Mistake::Empty => "is empty".to_owned(),
        Mistake::TooLarge => "is too large".to_owned(),
        Mistake::Packed => "is packed: unpack it first".to_owned(),
        Mistake::Encoding => "is not UTF-8".to_owned(),
        Mistake::NoPriceList => "is no Price List of AWS".to_owned(),
        Mistake::Syntax => "is broken from here on".to_owned(),
        Mistake::Missing { name } => format!("{name} is missing"),
        Mistake::UnknownOffer { code } => format!("no SKU is of the offer {code}"),
        Mistake::NotADay { text } => format!("“{text}” is no day"),
        Mistake::Currency { code } => format!("is in {code} and not in USD"),
        Mistake::Price { text } => format!("“{text}” cannot be a price"),
        Mistake::Bound { text } => format!("“{text}” cannot bound a tier"),
        Mistake::Tiers => "tiers overlap, leave a gap or do not begin at 0".to_owned(),
        Mistake::NoTerms => "has no prices on demand".to_owned(),
        Mistake::NoRegion => "has no region of the book".to_owned(),
    };
    if *line > 0 { format!("line {line}: {what}") } else { what }
}

fn report(file: &Path, list: &PriceList, told: &Told) {
    println!(
        "{}: {}, published {}: {} read, {} changed, {} confirmed, {} older than the book's",
        file.display(),
        list.offer.code(),
        list.published,
        list.readings.len() + list.instances.len(),
        told.changed.len(),
        told.confirmed,
        told.older.len()
    );
    for change in &told.changed {
        println!("  changed: {change}");
    }
    for name in &told.older {
        println!("  older: {name}");
    }
    for one in &told.by_hand {
        println!("  by hand: {one}");
    }
    for left in &list.left {
        let why = match left.reason {
            Reason::NotOurs => "not in the book",
            Reason::OtherRegion => "in no region of the book",
            Reason::Contradicts => "two prices for one SKU",
            Reason::Later => "not in force yet",
        };
        let examples = left.examples.join(", ");
        println!("  left out: {} × {why}, {}: {examples}", left.count, left.family);
    }
    let others = &told.other_types;
    if !others.is_empty() {
        // An offer has hundreds of them.
        let families: BTreeSet<&str> = others.keys().map(|name| family(name)).collect();
        println!(
            "  left out: {} × {} types that ec2_types.csv does not have, of {}",
            others.values().sum::<usize>(),
            others.len(),
            families.into_iter().collect::<Vec<_>>().join(", ")
        );
    }
}

/// Every other text of the folder that may cite a source.
fn others(folder: &Path) -> Result<Vec<String>, String> {
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
