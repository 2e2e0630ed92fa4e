//! The kinds of fields, and the problems of texts that do not fit them.

use eleven_rounds_catalog::date::Date;
use serde::Serialize;

use crate::base::number::NumberProblem;
use crate::rules::custom_rules::problem::CustomRulesProblem;
use crate::scenario::profile::ProfileProblem;

/// What the number of a field counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldUnit {
    /// Requests, over what `traffic.per` says.
    Requests,
    /// Requests a second.
    RequestsPerSecond,
    /// Milliseconds.
    Ms,
    /// Seconds.
    Seconds,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
    /// Kibibytes, which are written KB.
    Kb,
    /// Mebibytes, which are written MB.
    Mb,
    /// Gibibytes, which are written GB.
    Gb,
    /// Gibibyte-seconds.
    GbSeconds,
    /// Virtual CPUs.
    Vcpu,
    /// Virtual CPUs times hours.
    VcpuHours,
    /// Per cent.
    Percent,
    /// A bare factor.
    Factor,
    /// A count of things that the label names.
    Count,
    /// Tasks.
    Tasks,
    /// People.
    People,
    /// Gigabits a second.
    GigabitPerSecond,
    /// US dollars.
    Dollars,
}

/// What a field holds, with the bounds that keep a scenario valid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FieldKind {
    /// A number from `min` to `max`.
    Number {
        /// The smallest value.
        min: f64,
        /// The largest value.
        max: f64,
        /// What it counts.
        unit: FieldUnit,
        /// Whether only whole numbers make sense.
        whole: bool,
    },
    /// One of these keys.
    Choice(&'static [&'static str]),
    /// On or off.
    Switch,
    /// A day from the start of Lambda to the day of the price book.
    Date,
    /// A Fargate size, `vCPU/GB`.
    Size,
    /// A preset's key or 168 relative rates.
    Profile,
    /// Unit prices of the user's own, by SKU.
    Prices,
    /// Rules by their names.
    Rules,
    /// A rule file.
    CustomRules,
    /// A type of EC2 instance, or a family of types.
    Instance,
    /// Three letters of a currency.
    Currency,
}

impl FieldKind {
    /// The name in the printed field table.
    pub const fn key(&self) -> &'static str {
        match self {
            FieldKind::Number { .. } => "number",
            FieldKind::Choice(_) => "choice",
            FieldKind::Switch => "switch",
            FieldKind::Date => "date",
            FieldKind::Size => "size",
            FieldKind::Profile => "profile",
            FieldKind::Prices => "map",
            FieldKind::Rules => "list",
            FieldKind::CustomRules => "rules",
            FieldKind::Instance => "instance",
            FieldKind::Currency => "currency",
        }
    }
}

/// Why a value does not fit its field: typed, so that every language can word it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The text is no number.
    Number(NumberProblem),
    /// No time: its unit is missing, unknown or none of time.
    NotATime,
    /// No size: its unit is missing, unknown or none of size.
    NotASize,
    /// Below the smallest value.
    TooSmall {
        /// The smallest value.
        min: f64,
    },
    /// Above the largest value.
    TooLarge {
        /// The largest value.
        max: f64,
    },
    /// Only whole numbers make sense here.
    NotWhole,
    /// No such option.
    UnknownOption {
        /// The nearest known option; empty, and absent in JSON, where none is near.
        #[serde(skip_serializing_if = "String::is_empty")]
        nearest: String,
    },
    /// Not three letters of a currency.
    NotACurrency,
    /// Not a day of the calendar, written as 2026-11-23.
    NotADate,
    /// Before the first day that has any price.
    DateBefore {
        /// The first day.
        first: Date,
    },
    /// After the day the price book was gathered.
    DateAfter {
        /// The last day.
        last: Date,
    },
    /// Not a traffic profile.
    Profile(ProfileProblem),
    /// No SKU has this key.
    UnknownSku {
        /// The nearest known key; empty, and absent in JSON, where none is near.
        #[serde(skip_serializing_if = "String::is_empty")]
        nearest: String,
    },
    /// No rule has this name.
    UnknownRule {
        /// The nearest known name; empty, and absent in JSON, where none is near.
        #[serde(skip_serializing_if = "String::is_empty")]
        nearest: String,
    },
    /// Not the name of a rule: letters, digits, `-`, `_` and `.`.
    RuleName,
    /// More rules than can be switched off.
    ManyRules {
        /// So many can be.
        most: usize,
    },
    /// A mistake in a rule file: the first.
    #[serde(rename = "house")]
    CustomRules(CustomRulesProblem),
    /// The value is of another kind than the field.
    WrongKind,
}

impl From<NumberProblem> for Problem {
    fn from(problem: NumberProblem) -> Problem {
        Problem::Number(problem)
    }
}
