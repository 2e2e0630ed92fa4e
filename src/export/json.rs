//! The comparison for a program: the inputs as a scenario file, and what came of them in the names of
//! the engine's own JSON.
//!
//! All of that JSON is long; `compare` of the command line makes it of the same inputs.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::base::json_writer;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};
use serde::{Serialize, Serializer};

use super::source::ExportSource;

/// What is written of the file and of the comparison: of each struct in it, the fields of these names.
const FIELDS_OUT: &[&str] = &[
    "version",
    "link",
    "prices_of",
    "region",
    "prices",
    "inputs",
    "comparison",
    "requests",
    "duel",
    "options",
    "option",
    "estimate",
    "lines",
    "sku",
    "instance",
    "quantity",
    "free",
    "tiers",
    "unit_price",
    "amount",
    "total",
    "cheapest",
    "break_evens",
    "crossings",
    "dollars",
    "rounds",
    "leaning",
    "lead",
    "net",
    "winner",
];

#[derive(Serialize)]
struct ExportFile<'a> {
    version: u8,
    link: &'a str,
    prices_of: Date,
    region: &'static str,
    /// That prices are imported, which no link and no command line knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    prices: Option<&'static str>,
    #[serde(serialize_with = "changed")]
    inputs: &'a Scenario,
    comparison: &'a Comparison,
}

/// The fields that are not as they begin, by their keys.
fn changed<S: Serializer>(scenario: &Scenario, serializer: S) -> Result<S::Ok, S::Error> {
    let defaults = Scenario::default();
    let rows = FIELDS.iter().filter(|row| !scenario.same(&defaults, row.id));
    serializer.collect_map(rows.map(|row| (row.key, scenario.text(row.id))))
}

/// Inputs and answer.
pub fn json(of: &ExportSource) -> String {
    let ExportSource { scenario, answer, .. } = *of;
    let file = ExportFile {
        version: 1,
        link: of.link,
        prices_of: scenario.as_of,
        region: scenario.region.code(),
        prices: of.prices.imported.then_some("imported"),
        inputs: scenario,
        comparison: answer,
    };
    // No part of it can fail to be written.
    json_writer::text_of_fields(&file, FIELDS_OUT).unwrap_or_default() + "\n"
}
