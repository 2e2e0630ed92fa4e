//! The verdict: the winner, the difference, the loads between which it holds, and the reasons, as values.

use eleven_rounds_catalog::choices::WorkKind;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;
use serde::Serialize;

use crate::analysis::break_even::crossing::BreakEvens;
use crate::billing::estimate::Estimate;
use crate::options::standing::Standing;
use crate::pricing::rate_card::RateCard;

/// What the comparison comes to: blockers first, then dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Outcome {
    /// Neither option can run the workload as it is configured.
    NonePossible,
    /// Only one option can run the workload as it is configured, whatever it costs.
    OnlyPossible {
        /// The one that can.
        option: DeploymentOption,
    },
    /// One option is cheaper.
    Cheaper {
        /// The cheaper one.
        option: DeploymentOption,
        /// The difference.
        by: Usd,
    },
    /// The difference is too small to decide.
    Close,
    /// Prices that are unknown could turn the result.
    Unknown,
}

impl Outcome {
    /// The option that wins, if one does.
    pub fn winner(self) -> Option<DeploymentOption> {
        match self {
            Outcome::OnlyPossible { option } | Outcome::Cheaper { option, .. } => Some(option),
            Outcome::NonePossible | Outcome::Close | Outcome::Unknown => None,
        }
    }
}

/// The verdict with the numbers a person can act on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// The option that wins: the cheaper one, or the only one that can run; nothing where neither
    /// wins, or where unknown prices withhold the verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner: Option<DeploymentOption>,
    /// What it comes to.
    pub outcome: Outcome,
    /// The option with the smaller total, where both run and dollars are compared; nothing at equal
    /// totals.
    pub cheaper: Option<DeploymentOption>,
    /// The nearest load below at which the cheaper option changes, in requests per month.
    pub changes_below: Option<f64>,
    /// The nearest load above at which the cheaper option changes, in requests per month.
    pub changes_above: Option<f64>,
    /// Prices are missing on one side only, and the result is the same at the dearest
    /// price known anywhere.
    pub holds_despite_unknown: bool,
    /// The kind of work, as guessed, decides who is cheaper.
    pub kind_decides: bool,
}

impl Verdict {
    /// The load at which the cheaper option changes that is fewest times away from this one, in
    /// requests per month.
    pub fn nearest_change(&self, requests: f64) -> Option<f64> {
        match (self.changes_below, self.changes_above) {
            (Some(below), Some(above)) if requests / below < above / requests => Some(below),
            (below, above) => above.or(below),
        }
    }
}

/// No verdict on cost below this difference a month.
pub const LEAST_GAP: Usd = Usd::from_micros(5_000_000);

/// No verdict on cost below this share of the dearer total.
pub const LEAST_SHARE: f64 = 0.05;

/// One side as the verdict sees it.
pub(crate) struct SideView<'a> {
    pub option: DeploymentOption,
    pub estimate: &'a Estimate,
    pub standing: Standing,
    /// Whether something that is needed has no line on the bill.
    pub lacks_lines: bool,
    /// What a plan whose rate is unknown could save at most.
    pub most_saved: Usd,
}

impl SideView<'_> {
    /// What the lines without a price could add at most; nothing where no region has one, or where a
    /// line is missing.
    fn unknown_most(&self, rates: &RateCard<'_>) -> Option<Usd> {
        if self.lacks_lines {
            return None;
        }
        self.estimate
            .not_counted()
            .filter(|item| !item.shared)
            .map(|item| {
                let most = match &item.instance {
                    Some(name) => rates.dearest_instance(item.sku, name, item.quantity),
                    None => rates.dearest(item.sku, item.quantity),
                };
                most.map(Usd::round)
            })
            .sum()
    }
}

/// Judges two sides at `requests` a month.
pub(crate) fn judge(
    lambda: &SideView<'_>,
    ecs: &SideView<'_>,
    break_evens: &BreakEvens,
    requests: f64,
    rates: &RateCard<'_>,
) -> Verdict {
    let lambda_total = lambda.estimate.known_part;
    let ecs_total = ecs.estimate.known_part;
    let decide = |lambda_usd, ecs_usd| decide((lambda.option, lambda_usd), (ecs.option, ecs_usd));
    let known = decide(lambda_total, ecs_total);
    let unknown_lambda = lambda.unknown_most(rates);
    let unknown_ecs = ecs.unknown_most(rates);
    let priced = |side: &SideView<'_>| side.standing != Standing::Unpriced;
    let lines_known = unknown_lambda == Some(Usd::ZERO) && unknown_ecs == Some(Usd::ZERO);
    let plans_known = lambda.most_saved == Usd::ZERO && ecs.most_saved == Usd::ZERO;
    let nothing_missing = lines_known && plans_known || priced(lambda) && priced(ecs);
    // What no region has a price for could cost anything.
    let [more_lambda, more_ecs] =
        [unknown_lambda, unknown_ecs].map(|most| most.unwrap_or(UNBOUNDED));
    let lambda_totals = [lambda_total - lambda.most_saved, lambda_total + more_lambda];
    let ecs_totals = [ecs_total - ecs.most_saved, ecs_total + more_ecs];
    let despite = lambda_totals.into_iter().all(|lambda_usd| {
        ecs_totals.into_iter().all(|ecs_usd| same_winner(decide(lambda_usd, ecs_usd), known))
    });
    let outcome = match (lambda.standing.runs(), ecs.standing.runs()) {
        (false, false) => Outcome::NonePossible,
        (false, true) => Outcome::OnlyPossible { option: ecs.option },
        (true, false) => Outcome::OnlyPossible { option: lambda.option },
        (true, true) if nothing_missing || despite => known,
        (true, true) => Outcome::Unknown,
    };
    let below = break_evens.crossings.iter().rev().find(|crossing| crossing.requests <= requests);
    let above = break_evens.crossings.iter().find(|crossing| crossing.requests > requests);
    Verdict {
        winner: outcome.winner(),
        outcome,
        cheaper: match (outcome, lambda_total.cmp(&ecs_total)) {
            (Outcome::Cheaper { option, .. }, _) => Some(option),
            (Outcome::Close, core::cmp::Ordering::Less) => Some(lambda.option),
            (Outcome::Close, core::cmp::Ordering::Greater) => Some(ecs.option),
            _ => None,
        },
        changes_below: below.map(|crossing| crossing.requests),
        changes_above: above.map(|crossing| crossing.requests),
        holds_despite_unknown: matches!(outcome, Outcome::Cheaper { .. } | Outcome::Close)
            && !nothing_missing,
        kind_decides: false,
    }
}

/// Dollars that stand for a price that nobody knows: more than any bill comes to.
const UNBOUNDED: Usd = Usd::from_micros(1_000_000_000_000_000_000);

/// The rule of the tie zone.
pub fn decide(
    (first, first_total): (DeploymentOption, Usd),
    (second, second_total): (DeploymentOption, Usd),
) -> Outcome {
    let (option, low, high) = if first_total < second_total {
        (first, first_total, second_total)
    } else {
        (second, second_total, first_total)
    };
    let by = high - low;
    if by < LEAST_GAP || by.dollars() < LEAST_SHARE * high.dollars() {
        Outcome::Close
    } else {
        Outcome::Cheaper { option, by }
    }
}

fn same_winner(first: Outcome, second: Outcome) -> bool {
    match (first, second) {
        (Outcome::Cheaper { option: a, .. }, Outcome::Cheaper { option: b, .. }) => a == b,
        (first, second) => first == second,
    }
}

/// Work kinds other than the one chosen, to see whether the guess decides.
pub(crate) fn other_kinds(kind: WorkKind) -> impl Iterator<Item = WorkKind> {
    [WorkKind::Waiting, WorkKind::Mixed, WorkKind::Computing]
        .into_iter()
        .filter(move |work_kind| *work_kind != kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lambda: i64, fargate: i64, expected: Outcome) {
        let dollars = |cents: i64| Usd::from_micros(cents * 10_000);
        let sides = (DeploymentOption::Lambda, DeploymentOption::Fargate);
        assert_eq!(decide((sides.0, dollars(lambda)), (sides.1, dollars(fargate))), expected);
    }

    #[test]
    fn a_small_gap_is_no_verdict() {
        let cheaper =
            |option, cents: i64| Outcome::Cheaper { option, by: Usd::from_micros(cents * 10_000) };
        check(187, 901, cheaper(DeploymentOption::Lambda, 714));
        check(100, 599, Outcome::Close);
        check(100, 600, cheaper(DeploymentOption::Lambda, 500));
        check(10_000, 9_501, Outcome::Close);
        check(10_000, 9_500, cheaper(DeploymentOption::Fargate, 500));
        check(200_000, 191_000, Outcome::Close);
        check(0, 0, Outcome::Close);
    }
}
