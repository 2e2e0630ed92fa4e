//! Prints the comparison of a scenario file as JSON, or the table of fields.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::process::ExitCode;

use eleven_rounds_engine::compare::compare;
use eleven_rounds_engine::input::{self, InputError, InputProblem, Raw};
use eleven_rounds_engine::price_book::PriceBook;
use eleven_rounds_engine::scenario::{FIELDS, FieldRow, Scenario};
use eleven_rounds_engine::setting::Kind;

const USAGE: &str =
    "usage: compare SCENARIO.json   (- reads standard input)\n       compare --fields";
const BAD_INPUT: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.as_slice() {
        [flag] if flag == "--fields" => Ok(fields()),
        [path] => comparison(path),
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(text) => {
            // A reader that has seen enough closes the pipe: that is no failure.
            let _ = std::io::stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(BAD_INPUT)
        }
    }
}

fn comparison(path: &str) -> Result<String, String> {
    let mut text = String::new();
    let read = match path {
        "-" => std::io::stdin().read_to_string(&mut text).map(|_| ()),
        _ => std::fs::read_to_string(path).map(|file| text = file),
    };
    read.map_err(|error| format!("{path}: {error}"))?;
    let entries: BTreeMap<String, Raw> =
        serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
    let scenario = input::scenario(&entries).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|error| describe(path, error)).collect();
        lines.join("\n")
    })?;
    let answer = compare(&scenario, PriceBook::bundled());
    let json = serde_json::to_string_pretty(&answer).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

fn describe(path: &str, error: &InputError) -> String {
    let key = &error.key;
    match &error.problem {
        InputProblem::UnknownKey { nearest } => {
            format!("{path}: {key}: unknown key; the nearest is {nearest}")
        }
        InputProblem::Value(problem) => {
            let detail = serde_json::to_string(problem).unwrap_or_default();
            format!("{path}: {key}: {detail}")
        }
    }
}

/// One line a field: key, kind, unit, bounds, default.
fn fields() -> String {
    let defaults = Scenario::default();
    let mut table = String::from("key\tkind\tunit\tbounds\tdefault\n");
    for row in FIELDS {
        let auto = if row.auto { " or auto" } else { "" };
        let (unit, bounds) = bounds(row);
        let default = defaults.text(row.id);
        let kind = row.kind.key();
        table += &format!("{}\t{kind}{auto}\t{unit}\t{bounds}\t{default}\n", row.key);
    }
    table
}

fn bounds(row: &FieldRow) -> (String, String) {
    match row.kind {
        Kind::Number { min, max, unit, whole } => {
            let unit = serde_json::to_value(unit).unwrap_or_default();
            let whole = if whole { ", whole" } else { "" };
            (unit.as_str().unwrap_or_default().to_owned(), format!("{min} to {max}{whole}"))
        }
        Kind::Choice(keys) => (String::new(), keys.join(" | ")),
        Kind::House => (String::new(), "a file of house rules as text".to_owned()),
        Kind::Rules => (String::new(), "names of rules with commas between".to_owned()),
        Kind::Switch => (String::new(), "on | off".to_owned()),
        Kind::Date => (String::new(), "2014-11-13 to the day of the price book".to_owned()),
        Kind::Size => (String::new(), "vCPU/GB".to_owned()),
        Kind::Profile => (String::new(), "a preset, or 168 rates".to_owned()),
        Kind::Prices => (String::new(), "dollars by SKU".to_owned()),
        Kind::Instance => (String::new(), "a type, such as m7g.large, or a family".to_owned()),
        Kind::Currency => (String::new(), "three letters".to_owned()),
    }
}
