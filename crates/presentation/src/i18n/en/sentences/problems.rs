//! Problems with a value, and how to fix them, in English.

use eleven_rounds_engine::base::number::NumberProblem;
use eleven_rounds_engine::scenario::kind::Problem;
use eleven_rounds_engine::scenario::profile::ProfileProblem;

use crate::format::{count, significant};
use crate::i18n::en::English;
use crate::i18n::words::CustomRulesWords;

/// A bound with every digit: it is what may be typed.
fn bound(value: f64) -> String {
    if value >= 1000.0 { count(value) } else { significant(value, 9) }
}

/// Words a problem.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Number(NumberProblem::Empty) => "Enter a number.".to_owned(),
        Problem::Number(NumberProblem::NotANumber) => {
            "This is not a number. Write 1500, 1,500, 1.5k or 1.5e3.".to_owned()
        }
        Problem::Number(NumberProblem::NotFinite) => {
            "This number is too large to compute.".to_owned()
        }
        Problem::Number(NumberProblem::CurrencySign) => {
            "Leave out the currency sign: amounts are in US dollars.".to_owned()
        }
        Problem::Number(NumberProblem::Comma) => {
            "Commas group thousands, as in 1,000. Use a point for decimals.".to_owned()
        }
        Problem::NotATime => {
            "Write a number or a time: 250 ms, 90 s, 25 min, 1h 30m, 2 days or 1 week.".to_owned()
        }
        Problem::NotASize => {
            "Write a number or a size in B, KB, MB, GB or TB, such as 512 MB.".to_owned()
        }
        Problem::TooSmall { min } => format!("At least {}.", bound(*min)),
        Problem::TooLarge { max } => format!("At most {}.", bound(*max)),
        Problem::NotWhole => "Enter a whole number.".to_owned(),
        Problem::UnknownOption { nearest } if nearest.is_empty() => {
            "There is no such choice, and none is like it.".to_owned()
        }
        Problem::UnknownOption { nearest } => {
            format!("There is no such choice; the closest is {nearest}.")
        }
        Problem::NotACurrency => "Write a currency as three letters, such as EUR.".to_owned(),
        Problem::NotADate => "Write the date as 2026-11-23.".to_owned(),
        Problem::DateBefore { first } => {
            format!("Lambda was announced on {first}; you cannot compare earlier days.")
        }
        Problem::DateAfter { last } => format!("The price book ends on {last}."),
        Problem::Profile(ProfileProblem::Count) => {
            "A week needs 168 rates, one for each hour.".to_owned()
        }
        Problem::Profile(ProfileProblem::Rate) => "Each rate must be 0 or more.".to_owned(),
        Problem::Profile(ProfileProblem::AllZero) => {
            "At least one hour needs a rate above 0.".to_owned()
        }
        Problem::UnknownRule { nearest } if nearest.is_empty() => {
            "No rule has this name, or one like it.".to_owned()
        }
        Problem::UnknownRule { nearest } => {
            format!("No rule has this name; the closest is {nearest}.")
        }
        Problem::RuleName => {
            "Names of rules have letters, digits, -, _ and ., with commas between them.".to_owned()
        }
        Problem::ManyRules { most } => format!("You can switch off at most {most} rules."),
        Problem::UnknownSku { nearest } if nearest.is_empty() => {
            "No price has this name, or one like it.".to_owned()
        }
        Problem::UnknownSku { nearest } => {
            format!("No price has this name; the closest is {nearest}.")
        }
        Problem::CustomRules(problem) => English.custom_rules_problem(problem),
        Problem::WrongKind => "This value has the wrong type.".to_owned(),
    }
}
