//! The cost of people, in addition to the bills.

use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::table::PerOption;
use serde::Serialize;

use crate::analysis::verdict::{self, Outcome};
use crate::options::registry::row;
use crate::options::results::OptionResult;
use crate::scenario::fields::Scenario;

/// What people cost on top of the bills.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct People {
    /// Dollars a month for each option.
    pub amounts: PerOption<Usd>,
    /// What the comparison comes to with them.
    pub outcome: Outcome,
    /// Months until moving to the cheaper option has paid for itself, where it costs something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payback_months: Option<f64>,
}

pub(crate) fn people(
    scenario: &Scenario,
    sides: [&OptionResult; 2],
    outcome: &Outcome,
) -> Option<People> {
    if scenario.people_rate == 0.0 {
        return None;
    }
    let hours = |option| (row(option).people_hours)(scenario);
    let amount = |option| Usd::round(scenario.people_rate * hours(option));
    let [ours, theirs] =
        sides.map(|side| (side.option, side.estimate.known_part + amount(side.option)));
    // What rules an option out, or leaves its bill unknown, people do not change.
    let by_dollars = matches!(outcome, Outcome::Cheaper { .. } | Outcome::Close);
    let outcome = if by_dollars { verdict::decide(ours, theirs) } else { *outcome };
    let gap = (ours.1 - theirs.1).dollars().abs();
    let pays = scenario.migration > 0.0 && gap > 0.0 && by_dollars;
    Some(People {
        amounts: PerOption::from_fn(amount),
        outcome,
        payback_months: pays.then(|| scenario.migration / gap),
    })
}
