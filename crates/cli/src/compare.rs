//! `eleven-rounds compare`: prints the comparison of a scenario or its link, and judges conditions on
//! the totals.
//!
//! Reading order: [`scenario`] (files and links), [`condition`].

pub mod condition;
pub mod scenario;

use std::process::ExitCode;

use clap::Args;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::link;

use crate::output;
use condition::ConditionResult;

/// The exit status if a condition holds.
const CONDITION_HOLDS: u8 = 1;

/// What the command line says.
#[derive(Debug, Args)]
pub struct CompareArguments {
    /// A file, `-` for standard input, or a link of the page.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// Prints the link in place of the comparison.
    #[arg(long)]
    link: bool,
    /// Conditions on the totals. One may begin with a minus.
    #[arg(long = "fail-if", value_name = "CONDITION", allow_hyphen_values = true)]
    conditions: Vec<String>,
}

/// Prints the comparison or the link, and on standard error what each condition came to; gives the
/// exit status.
///
/// # Errors
/// Says what is wrong with the scenario or a condition, or which total is not known.
pub fn run(arguments: &CompareArguments) -> Result<ExitCode, String> {
    let scenario = scenario::read(&arguments.scenario)?;
    let comparison = compare(&scenario, PriceBook::bundled());
    let mut ended = ExitCode::SUCCESS;
    for condition in &arguments.conditions {
        let ConditionResult { left, right, holds } =
            condition::judge(condition, &|option| total(&comparison, option))
                .map_err(|error| error.annotated("--fail-if: ", condition))?;
        eprintln!("{condition}: {}, {left:.2} and {right:.2}", if holds { "holds" } else { "no" });
        if holds {
            ended = ExitCode::from(CONDITION_HOLDS);
        }
    }
    let text = if arguments.link {
        ["#", &link::encode(&scenario, PriceBook::bundled())].concat()
    } else {
        serde_json::to_string_pretty(&comparison).map_err(|error| error.to_string())?
    };
    output::print(&(text + "\n"))?;
    Ok(ended)
}

/// The dollars of an option a month.
///
/// # Errors
/// Says why they are not known, or are of something that cannot be had.
fn total(comparison: &Comparison, option: DeploymentOption) -> Result<f64, String> {
    let result = comparison.option(option);
    // The first finding is the one that weighs most.
    let first = result.findings.first().map(|finding| key(&finding.kind)).unwrap_or_default();
    match result.standing {
        Standing::CannotRun => return Err(format!("is ruled out: {first}")),
        Standing::Adjust => return Err(format!("does not run as configured: {first}")),
        Standing::CanRun | Standing::Unpriced => {}
    }
    if let Some(total) = result.total() {
        return Ok(total.dollars());
    }
    let unpriced: Vec<String> = result.estimate.not_counted().map(|item| key(&item.line)).collect();
    Err(match unpriced.is_empty() {
        true => "has no bill for this scenario".to_owned(),
        false => format!("has lines without a price: {}", unpriced.join(", ")),
    })
}

/// The name in the JSON.
fn key(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(key)) => key,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}
