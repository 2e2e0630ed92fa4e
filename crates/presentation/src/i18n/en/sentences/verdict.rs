//! The verdict in English: its headline, what explains it, and the settings that would do.

use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::fix::Fix;
use eleven_rounds_engine::catalog::option::{DeploymentOption, Family};
use eleven_rounds_engine::options::standing::Standing;

use crate::format::{headline as dollars, rate, words};
use crate::i18n::en::{English, LANG};
use crate::i18n::phrases::{standing, totals};
use crate::i18n::words::{Labels, Sentences, Span, known_from};

fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

fn name(option: DeploymentOption) -> Span {
    let name = English.option(option).to_owned();
    match option.family() {
        Family::Lambda => Span::Lambda(name),
        Family::Ecs => Span::Ecs(name),
    }
}

fn total(comparison: &Comparison, option: DeploymentOption) -> String {
    totals::total(comparison.option(option))
}

/// Requests per month with the rate they are: `4.83 million requests a month (1.84/s)`.
fn load(comparison: &Comparison, requests: f64) -> String {
    let per_second = rate(requests / comparison.requests.max(1e-9) * comparison.mean_rps, LANG);
    let count = words(requests, LANG);
    if comparison.requests > 0.0 {
        format!("{count} requests a month ({per_second})")
    } else {
        format!("{count} requests a month")
    }
}

/// The verdict as a sentence with both amounts.
pub(super) fn headline(comparison: &Comparison) -> Vec<Span> {
    let cost = |option| total(comparison, option);
    match comparison.verdict.outcome {
        Outcome::NonePossible if standing::adjustable(comparison) => {
            vec![text("As configured, neither option can run this workload.")]
        }
        Outcome::NonePossible => {
            vec![text("Neither option can run this workload as described.")]
        }
        Outcome::OnlyPossible { option } => {
            let result = comparison.option(option);
            let then = match (result.standing, result.counted()) {
                (_, None) => " can run this; its price is not known.".to_owned(),
                (Standing::Unpriced, _) => {
                    " can run this; part of its price is not known.".to_owned()
                }
                _ => format!(" can run this: {} a month.", cost(option)),
            };
            let only =
                if standing::adjustable(comparison) { "As configured, only " } else { "Only " };
            vec![text(only), name(option), text(then)]
        }
        Outcome::Cheaper { option, .. } => vec![
            name(option),
            text(format!(" costs {} a month, ", cost(option))),
            name(comparison.counterpart(option)),
            text(format!(" {}.", cost(comparison.counterpart(option)))),
        ],
        Outcome::Close => vec![
            text("Too close to call: "),
            name(comparison.compared[0]),
            text(format!(" {}, ", cost(comparison.compared[0]))),
            name(comparison.compared[1]),
            text(format!(" {} a month.", cost(comparison.compared[1]))),
        ],
        Outcome::Unknown => {
            vec![text("No verdict: unknown prices could change the result.")]
        }
    }
}

/// Where it flips, and where the scenario is; what stops an option that does not run.
pub(super) fn lead(comparison: &Comparison) -> String {
    let verdict = &comparison.verdict;
    if verdict.outcome == Outcome::Unknown {
        if let Some(needs) = standing::left_open(comparison, &English) {
            return needs;
        }
        let why = "Lines without a known price are not counted, and they could decide the result.";
        return match known_from(comparison) {
            Some(day) => format!("{why} All of them are known from {day} on."),
            None => why.to_owned(),
        };
    }
    if matches!(verdict.outcome, Outcome::OnlyPossible { .. } | Outcome::NonePossible) {
        return standing::why_not(comparison, &English);
    }
    let Some(cheaper) = verdict.cheaper else {
        return "Both totals are the same.".to_owned();
    };
    let winner = English.option(cheaper);
    let loser = English.option(comparison.counterpart(cheaper));
    let here = format!("You are at {}.", load(comparison, comparison.requests));
    let flip = match (verdict.changes_below, verdict.changes_above) {
        (None, None) => format!("{winner} is cheaper at every load"),
        (None, Some(above)) => {
            format!("{loser} becomes cheaper above {}", load(comparison, above))
        }
        (Some(below), None) => format!("{winner} is cheaper above {}", load(comparison, below)),
        (Some(below), Some(above)) => format!(
            "{winner} is cheaper between {} and {} requests a month",
            words(below, LANG),
            words(above, LANG)
        ),
    };
    format!("{flip}. {here}")
}

/// What to set so that an option runs, and what it costs then.
pub(super) fn fix(fix: &Fix) -> String {
    let settings: Vec<String> = fix
        .settings
        .iter()
        .map(|(field, text)| {
            let value = standing::setting_text(*field, text, LANG);
            format!("“{}” set to {value}", English.label(*field))
        })
        .collect();
    let option = English.option(fix.option);
    let settings = settings.join(" and ");
    match fix.total {
        Some(total) => {
            format!("With {settings}, {option} costs {} a month.", dollars(total.micros()))
        }
        None => format!("With {settings}, {option} runs; part of its price is not known."),
    }
}
