//! Compares a scenario for scripts and CI: prints the comparison as JSON, its link, or the table
//! of fields, and says by its exit code whether a condition on the totals holds.
//!
//! Reading order: [`scenario`] (files and links), [`condition`], [`fields`].

mod condition;
mod fields;
mod scenario;

use std::io::Write;
use std::process::ExitCode;

use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::findings::Severity;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::link;

use condition::Compared;

const USAGE: &str = "\
usage: compare SCENARIO [--link] [--fail-if CONDITION]…
       compare --fields
  SCENARIO             a JSON file of field keys, - for standard input, or a link of the page:
                       '#v1:…' or the whole address
  --link               prints the link of the scenario, to be put behind the page's address,
                       in place of the comparison
  --fail-if CONDITION  ends with 1 if it holds of the totals in dollars a month; may be repeated
  --fields             prints the fields: key, kind, unit, bounds, default
A condition compares two sums with <, <=, > or >=: 'lambda > fargate * 1.2'. A sum has numbers,
options (lambda, provisioned, lambda_managed, fargate, fargate_spot, ecs_ec2, ecs_managed),
+ - * / and parentheses.
exit codes: 0 done, and no condition holds; 1 a condition holds; 2 bad input, or a condition on a
            total that is not known";

const HOLDS: u8 = 1;
const BAD_INPUT: u8 = 2;

/// What was asked for.
#[derive(Default)]
struct Asked {
    scenario: Option<String>,
    link: bool,
    conditions: Vec<String>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let told = match words.as_slice() {
        [flag] if flag == "--fields" => Ok((fields::table(), false)),
        [flag] if flag == "--help" || flag == "-h" => Ok((USAGE.to_owned() + "\n", false)),
        _ => asked(&words).and_then(|asked| run(&asked)),
    };
    match told {
        Ok((text, holds)) => {
            // A reader that has seen enough closes the pipe: that is no failure.
            let _ = std::io::stdout().write_all(text.as_bytes());
            if holds { ExitCode::from(HOLDS) } else { ExitCode::SUCCESS }
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(BAD_INPUT)
        }
    }
}

fn asked(words: &[String]) -> Result<Asked, String> {
    let mut asked = Asked::default();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--link" => asked.link = true,
            "--fail-if" => {
                let condition =
                    words.next().ok_or_else(|| format!("--fail-if needs a value.\n{USAGE}"))?;
                asked.conditions.push(condition.clone());
            }
            _ if word.starts_with("--") => return Err(format!("{word} is not known.\n{USAGE}")),
            _ if asked.scenario.is_some() => {
                return Err(format!("{word} is a second scenario.\n{USAGE}"));
            }
            _ => asked.scenario = Some(word.clone()),
        }
    }
    if asked.scenario.is_none() { Err(USAGE.to_owned()) } else { Ok(asked) }
}

/// What is printed, and whether a condition holds.
fn run(asked: &Asked) -> Result<(String, bool), String> {
    let scenario = scenario::read(asked.scenario.as_deref().unwrap_or_default())?;
    let answer = compare(&scenario, PriceBook::bundled());
    let mut holds = false;
    for condition in &asked.conditions {
        let Compared { left, right, holds: it } =
            condition::judge(condition, &|option| total(&answer, option))
                .map_err(|mistake| mistake.under("--fail-if: ", condition))?;
        eprintln!("{condition}: {}, {left:.2} and {right:.2}", if it { "holds" } else { "no" });
        holds |= it;
    }
    let text = if asked.link {
        ["#", &link::encode(&scenario)].concat()
    } else {
        serde_json::to_string_pretty(&answer).map_err(|error| error.to_string())?
    };
    Ok((text + "\n", holds))
}

/// The dollars of an option a month.
///
/// # Errors
/// Says why they are not known, or are of something that cannot be had.
fn total(answer: &Comparison, option: DeploymentOption) -> Result<f64, String> {
    let one = answer.option(option);
    if let Some(finding) = one.findings.iter().find(|finding| finding.severity == Severity::Blocker)
    {
        return Err(format!("is ruled out: {}", key(&finding.kind)));
    }
    let unpriced: Vec<String> = one.estimate.not_counted().map(|item| key(&item.line)).collect();
    match one.total() {
        Some(total) if unpriced.is_empty() => Ok(total.dollars()),
        _ if unpriced.is_empty() => Err("has no bill for this scenario".to_owned()),
        _ => Err(format!("has lines without a price: {}", unpriced.join(", "))),
    }
}

/// The name in the JSON.
fn key(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(key)) => key,
        Ok(other) => other.to_string(),
        Err(error) => error.to_string(),
    }
}
