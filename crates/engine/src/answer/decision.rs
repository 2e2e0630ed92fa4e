//! The decision if bill and rounds differ: blockers first, then dollars, then rounds.

use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::{DeploymentOption, Family};
use serde::Serialize;

use crate::analysis::verdict::Outcome;
use crate::rules::scoring::{Leaning, Scorecard};

/// What the bill and the rounds come to together, and which of them decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Decision {
    /// Bill and rounds say the same, or nothing that can be compared.
    Agree,
    /// The bill decides against the rounds, or without them at a tie.
    Bill {
        /// The cheaper side.
        cheaper: Leaning,
        /// By how much, in dollars a month.
        by: Usd,
    },
    /// A limit decides against the rounds, or without them at a tie.
    Limit {
        /// The side that is left.
        left: Leaning,
    },
    /// The bill is too close to call: the rounds decide.
    Rounds {
        /// The side that they lean to.
        leaning: Leaning,
    },
}

/// Decides between what the bills come to and the rounds.
pub(crate) fn decision(outcome: &Outcome, rounds: &Scorecard) -> Decision {
    let side = |option: DeploymentOption| match option.family() {
        Family::Lambda => Leaning::Lambda,
        Family::Ecs => Leaning::Ecs,
    };
    let leaning = rounds.leaning;
    match *outcome {
        Outcome::Cheaper { option, by } if leaning != side(option) => {
            Decision::Bill { cheaper: side(option), by }
        }
        Outcome::OnlyPossible { option } if leaning != side(option) => {
            Decision::Limit { left: side(option) }
        }
        Outcome::Close if leaning != Leaning::Tie => Decision::Rounds { leaning },
        _ => Decision::Agree,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::compare::{Comparison, compare};
    use crate::prices::book::PriceBook;
    use crate::scenario::fields::{Field, Scenario};
    use crate::scenario::presets::Preset;

    fn answer(field: Field, text: &str) -> Comparison {
        let mut scenario = Scenario::default();
        scenario.set(field, text, PriceBook::bundled()).unwrap();
        compare(&scenario, PriceBook::bundled())
    }

    /// Every preset, and a load at which both cost the same.
    fn answers() -> Vec<Comparison> {
        let presets = Preset::ALL
            .map(|preset| compare(&preset.scenario(PriceBook::bundled()), PriceBook::bundled()));
        let even = presets[0].break_evens.crossings[0].requests.round().to_string();
        let even = answer(Field::Requests, &even);
        presets.into_iter().chain([even]).collect()
    }

    /// The side of an option.
    fn side(comparison: &Comparison, option: DeploymentOption) -> Leaning {
        if option == comparison.compared[0] { Leaning::Lambda } else { Leaning::Ecs }
    }

    #[test]
    fn each_decision_follows_from_bill_and_rounds() {
        let mut seen = [0; 4];
        for comparison in answers() {
            let rounds = &comparison.rounds;
            let outcome = comparison.verdict.outcome;
            let kind = match comparison.decision {
                Decision::Agree => {
                    let same = match outcome {
                        Outcome::Cheaper { option, .. } | Outcome::OnlyPossible { option } => {
                            side(&comparison, option) == rounds.leaning
                        }
                        Outcome::Close => rounds.leaning == Leaning::Tie,
                        Outcome::NonePossible | Outcome::Unknown => true,
                    };
                    assert!(same, "{outcome:?} and {:?}", rounds.leaning);
                    0
                }
                Decision::Bill { cheaper, by } => {
                    let Outcome::Cheaper { option, by: gap } = outcome else {
                        panic!("{outcome:?}")
                    };
                    assert_eq!((cheaper, by), (side(&comparison, option), gap));
                    assert_ne!(cheaper, rounds.leaning);
                    1
                }
                Decision::Limit { left } => {
                    let Outcome::OnlyPossible { option } = outcome else { panic!("{outcome:?}") };
                    assert_eq!(left, side(&comparison, option));
                    assert_ne!(left, rounds.leaning);
                    2
                }
                Decision::Rounds { leaning } => {
                    assert_eq!((outcome, leaning), (Outcome::Close, rounds.leaning));
                    assert_ne!(leaning, Leaning::Tie);
                    3
                }
            };
            seen[kind] += 1;
        }
        assert!(seen.iter().all(|count| *count > 0), "a decision that no case shows: {seen:?}");
    }
}
