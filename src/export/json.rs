//! The comparison for a program: the inputs as a scenario file, and what came of them in the names of
//! the engine's own JSON.
//!
//! All of that JSON is long; `compare` of the command line makes it of the same inputs.

use eleven_rounds_engine::analysis::break_even::crossing::BreakEvens;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::schema::Schema;
use eleven_rounds_engine::base::json_writer;
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::option::set::OptionSet;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::pricing::rate_card::TierUse;
use eleven_rounds_engine::rules::scoring::{Leaning, RoundScore, Scorecard};
use eleven_rounds_engine::scenario::fields::Scenario;
use serde::{Serialize, Serializer};

use super::source::ExportSource;

/// The file, as `assets/answer.schema.json` describes it. What it holds of the comparison has the
/// engine's names and is written by the engine's own values: each struct here takes fields of one of the
/// engine's under their names.
#[derive(Serialize)]
struct ExportFile<'a> {
    schema: Schema,
    link: &'a str,
    prices_of: Date,
    region: &'static str,
    /// That prices are imported, which no link and no command line knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    prices: Option<&'static str>,
    inputs: ExportInputs<'a>,
    comparison: ExportComparison<'a>,
}

#[derive(Serialize)]
struct ExportComparison<'a> {
    requests: f64,
    #[serde(rename = "duel")]
    compared: [DeploymentOption; 2],
    options: Vec<ExportOption<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cheapest: Option<DeploymentOption>,
    break_evens: &'a BreakEvens,
    verdict: ExportVerdict,
    rounds: ExportRounds,
}

#[derive(Serialize)]
struct ExportOption<'a> {
    option: DeploymentOption,
    standing: Standing,
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<Usd>,
    known_part: Usd,
    estimate: ExportEstimate<'a>,
}

#[derive(Serialize)]
struct ExportEstimate<'a> {
    lines: Vec<ExportLine<'a>>,
}

#[derive(Serialize)]
struct ExportLine<'a> {
    sku: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<&'a str>,
    quantity: f64,
    free: f64,
    tiers: &'a [TierUse],
    amount: Option<Usd>,
}

#[derive(Serialize)]
struct ExportVerdict {
    #[serde(skip_serializing_if = "Option::is_none")]
    winner: Option<DeploymentOption>,
}

#[derive(Serialize)]
struct ExportRounds {
    rounds: Vec<ExportRound>,
    net: f64,
    leaning: Leaning,
    best: OptionSet,
}

#[derive(Serialize)]
struct ExportRound {
    leaning: Leaning,
    lead: i32,
}

/// The fields that are not as they begin, by their keys.
struct ExportInputs<'a> {
    scenario: &'a Scenario,
    book: &'a PriceBook,
}

impl Serialize for ExportInputs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let defaults = Scenario::default();
        let changed = self.scenario.changed_from(&defaults);
        serializer
            .collect_map(changed.map(|field| (field.key(), self.scenario.text(field, self.book))))
    }
}

fn export_comparison(comparison: &Comparison) -> ExportComparison<'_> {
    let Comparison { requests, compared, options, cheapest, break_evens, verdict, rounds, .. } =
        comparison;
    let round = |&RoundScore { leaning, lead, .. }: &RoundScore| ExportRound { leaning, lead };
    let &Scorecard { net, leaning, best, .. } = rounds;
    let rounds = rounds.rounds.iter().map(round).collect();
    ExportComparison {
        requests: *requests,
        compared: *compared,
        options: options.values().map(option).collect(),
        cheapest: *cheapest,
        break_evens,
        verdict: ExportVerdict { winner: verdict.winner },
        rounds: ExportRounds { rounds, net, leaning, best },
    }
}

fn option(result: &OptionResult) -> ExportOption<'_> {
    let OptionResult { option, standing, estimate, .. } = result;
    let lines = estimate.lines.iter().map(line).collect();
    ExportOption {
        option: *option,
        standing: *standing,
        total: result.total(),
        known_part: estimate.known_part,
        estimate: ExportEstimate { lines },
    }
}

fn line(item: &LineItem) -> ExportLine<'_> {
    let LineItem { sku, instance, quantity, free, tiers, amount, .. } = item;
    ExportLine {
        sku: sku.key(),
        instance: instance.as_deref(),
        quantity: *quantity,
        free: *free,
        tiers,
        amount: *amount,
    }
}

/// Inputs and answer.
pub fn json(source: &ExportSource) -> String {
    let ExportSource { scenario, comparison, .. } = *source;
    let file = ExportFile {
        schema: Schema,
        link: source.link,
        prices_of: scenario.as_of,
        region: scenario.region.code(),
        prices: source.prices.imported.then_some("imported"),
        inputs: ExportInputs { scenario, book: source.prices.book },
        comparison: export_comparison(comparison),
    };
    // No part of it can fail to be written.
    json_writer::text(&file).unwrap_or_default() + "\n"
}
