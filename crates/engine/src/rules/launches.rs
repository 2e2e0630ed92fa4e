//! The launch day of each option, from the facts of the rounds.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::option::set::OptionSet;
use eleven_rounds_catalog::option::{Launch, ScoringOption};

use crate::rules::book::cited;
use crate::rules::packed::BUNDLED;
use crate::rules::texts::RoundFact;

/// The fact that says since when something can be had, and by which source.
pub fn fact(launch: Launch) -> &'static RoundFact {
    cited(BUNDLED.launches[launch as usize])
}

/// The first day on which it could be had; the first of a month or year that alone is known.
pub fn day(launch: Launch) -> Option<Date> {
    fact(launch).first_day()
}

/// Whether it could be had on a day.
pub fn is_by(launch: Launch, as_of: Date) -> bool {
    day(launch).is_some_and(|first| first <= as_of)
}

/// The options that can be had on a day.
pub fn offered_on(day: Date) -> OptionSet {
    let is_offered = |option: &ScoringOption| match option {
        // The rounds compare two families: on every day each has somebody to stand for it.
        ScoringOption::Lambda | ScoringOption::EcsEc2 => true,
        ScoringOption::Fargate => is_by(Launch::Fargate, day),
        ScoringOption::Lmi => is_by(Launch::Lmi, day),
        ScoringOption::EcsMi => is_by(Launch::EcsMi, day),
    };
    ScoringOption::ALL.into_iter().filter(is_offered).collect()
}
