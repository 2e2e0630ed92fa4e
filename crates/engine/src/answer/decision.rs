//! What decides where bill and rounds differ: blockers first, then dollars, then rounds.

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
    /// A limit that only the rounds know leaves one side, whatever the bill says.
    RoundLimit {
        /// The side that is left.
        left: Leaning,
    },
    /// The bill is too close to call: the rounds decide.
    Rounds {
        /// The side that they favour.
        winner: Leaning,
    },
}

/// Decides between what the bills come to and the rounds.
pub(crate) fn decision(outcome: &Outcome, rounds: &Scorecard) -> Decision {
    let side = |option: DeploymentOption| match option.family() {
        Family::Lambda => Leaning::Lambda,
        Family::Ecs => Leaning::Ecs,
    };
    let winner = rounds.winner;
    let limit = rounds.by_limit && winner != Leaning::Tie;
    match *outcome {
        // A limit comes before dollars, also one that only the rounds know.
        Outcome::Cheaper { option, .. } if limit && winner != side(option) => {
            Decision::RoundLimit { left: winner }
        }
        Outcome::Cheaper { option, by } if winner != side(option) => {
            Decision::Bill { cheaper: side(option), by }
        }
        Outcome::OnlyPossible { option } if winner != side(option) => {
            Decision::Limit { left: side(option) }
        }
        Outcome::Close if winner != Leaning::Tie => Decision::Rounds { winner },
        _ => Decision::Agree,
    }
}
