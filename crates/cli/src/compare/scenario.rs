//! Reads a scenario from a file, standard input or a link, and says where it is wrong.

use std::io::Read;

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::input::{self, Entries, InputError, InputProblem};
use eleven_rounds_engine::scenario::kind::Problem;
use eleven_rounds_engine::scenario::link::{self, Notice};

/// A file is no larger: 64 KB of custom rules, as a text of JSON, and the rest.
const LARGEST: u64 = 256 * 1024;
/// So many keys that are there more than once are told one by one.
const MOST_REPEATED: usize = 20;

/// The scenario of a path, of `-` for standard input, or of a link.
///
/// # Errors
/// Names everything that could not be taken with its place: file, line and column of what is no
/// JSON, file, line and key of what is, and the part of a link.
pub fn read(argument: &str) -> Result<Scenario, String> {
    // No file is called so: `#` begins a comment in every shell.
    if argument.contains("#v1:") || argument.starts_with("v1:") {
        return read_link(link::of_address(argument));
    }
    let in_file = |error: std::io::Error| format!("{argument}: {error}");
    let file: Box<dyn Read> = match argument {
        "-" => Box::new(std::io::stdin()),
        _ => Box::new(std::fs::File::open(argument).map_err(in_file)?),
    };
    let mut text = String::new();
    file.take(LARGEST + 1).read_to_string(&mut text).map_err(in_file)?;
    read_json(argument, &text)
}

/// The scenario of the text of a file of this name.
///
/// # Errors
/// As [`read`].
pub fn read_json(name: &str, text: &str) -> Result<Scenario, String> {
    if text.len() as u64 > LARGEST {
        return Err(format!("{name}: a scenario has at most {} KB", LARGEST / 1024));
    }
    let entries: Entries = serde_json::from_str(text)
        .map_err(|error| format!("{name}:{}:{}: {error}", error.line(), error.column()))?;
    if !entries.repeated.is_empty() {
        let first = entries.repeated.iter().take(MOST_REPEATED);
        let mut lines: Vec<String> = first.map(|key| repeated(name, text, key)).collect();
        let further = entries.repeated.len() - lines.len();
        if further > 0 {
            lines.push(format!("{name}: {further} more keys are set more than once"));
        }
        return Err(lines.join("\n"));
    }
    input::scenario(&entries.values, PriceBook::bundled()).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|error| sentence(name, text, error)).collect();
        lines.join("\n")
    })
}

fn read_link(text: &str) -> Result<Scenario, String> {
    // How a page looks at a scenario is nothing to compare.
    let decoded = link::decode(text, PriceBook::bundled(), &mut |key, _| key.starts_with("view."));
    if decoded.notices.is_empty() {
        return Ok(decoded.scenario);
    }
    let lines: Vec<String> = decoded
        .notices
        .iter()
        .map(|notice| {
            let units = match notice {
                Notice::BadValue { problem, .. } => units(problem),
                _ => "",
            };
            format!("link: {}{units}", serde_json::to_string(notice).unwrap_or_default())
        })
        .collect();
    Err(lines.join("\n"))
}

/// A key that a file holds more than once, with its lines.
fn repeated(path: &str, text: &str, key: &str) -> String {
    let quoted = serde_json::to_string(key).unwrap_or_default();
    let lines: Vec<String> = text
        .match_indices(&quoted)
        .map(|(offset, _)| (text[..offset].matches('\n').count() + 1).to_string())
        .collect();
    format!("{path}: {key} is set more than once, on lines {}", lines.join(" and "))
}

/// `file:line: key: what is wrong`; without the line where the key is escaped in the file.
fn sentence(path: &str, text: &str, error: &InputError) -> String {
    let key = &error.key;
    let quoted = serde_json::to_string(key).unwrap_or_default();
    let line = text.find(&quoted).map(|offset| text[..offset].matches('\n').count() + 1);
    let position = line.map_or(path.to_owned(), |line| format!("{path}:{line}"));
    match &error.problem {
        InputProblem::UnknownKey { nearest } if nearest.is_empty() => {
            format!("{position}: {key}: unknown key")
        }
        InputProblem::UnknownKey { nearest } => {
            format!("{position}: {key}: unknown key; the nearest is {nearest}")
        }
        InputProblem::Further { count } => {
            format!("{position}: {key}: one of {count} more keys that cannot be taken")
        }
        InputProblem::Value(problem) => {
            let detail = serde_json::to_string(problem).unwrap_or_default();
            format!("{position}: {key}: {detail}{}", units(problem))
        }
    }
}

/// The units that may be written, where the one that was written does not fit.
fn units(problem: &Problem) -> &'static str {
    match problem {
        Problem::NotATime => "; a time has the units ms, s, min, h, d and w, as in 1h 30min",
        Problem::NotASize => "; a size has the unit B, KB, MB, GB or TB, as in 512 MB",
        _ => "",
    }
}
