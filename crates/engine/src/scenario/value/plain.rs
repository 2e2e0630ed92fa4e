//! Values that are one number, switch, day, region, choice or profile.

use eleven_rounds_catalog::choices::*;
use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::{REGION_CODES, Region};

use crate::base::number::{self};
use crate::base::suggest::{nearest, nearest_of_kind};
use crate::prices::book::PriceBook;
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::profile::{Profile, WeekShape};
use crate::scenario::setting::FieldValue;
use crate::scenario::value::with_unit;

/// The day AWS Lambda was announced: no scenario lies before it.
pub const FIRST_DAY: Date = Date::from_days(16_387);

impl FieldValue for f64 {
    fn read(text: &str, kind: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        let FieldKind::Number { min, max, unit, whole } = *kind else {
            return Err(Problem::WrongKind);
        };
        let value = with_unit::read(text, unit, max)?;
        if value < min {
            return Err(Problem::TooSmall { min });
        }
        if value > max {
            return Err(Problem::TooLarge { max });
        }
        if whole && value.fract() != 0.0 {
            return Err(Problem::NotWhole);
        }
        Ok(value)
    }

    fn write(&self, _: &PriceBook) -> String {
        number::text(*self)
    }

    fn number(&self) -> Option<f64> {
        Some(*self)
    }
}

impl FieldValue for bool {
    fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        match text.trim() {
            "on" | "true" => Ok(true),
            "off" | "false" => Ok(false),
            other => Err(Problem::UnknownOption { nearest: nearest(other, ["on", "off"]) }),
        }
    }

    fn write(&self, _: &PriceBook) -> String {
        if *self { "on" } else { "off" }.to_owned()
    }
}

/// The index of an option's key: every choice reads its text through this one piece of code.
pub(crate) fn option_index(text: &str, keys: &'static [&'static str]) -> Result<usize, Problem> {
    index_of(text.trim(), keys)
        .ok_or_else(|| Problem::UnknownOption { nearest: nearest(text, keys) })
}

/// Reads and writes closed choices by their keys.
macro_rules! choice_settings {
    ($($choice:ident)*) => {$(
        impl FieldValue for $choice {
            fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
                let index = option_index(text, $choice::KEYS)?;
                $choice::ALL.get(index).copied().ok_or(Problem::WrongKind)
            }

            fn write(&self, _: &PriceBook) -> String {
                self.key().to_owned()
            }
        }
    )*};
}

choice_settings! {
    Arch EcsIngress EcsSide WorkloadInput LambdaIngress LambdaSide Network Package RatePeriod Plan ProvisionedMode
    Purchase ReaderArea Runtime ServerKind TaskNetworkMode Trigger WorkKind
}

impl FieldValue for Region {
    fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        Region::from_code(text.trim())
            .ok_or_else(|| Problem::UnknownOption { nearest: nearest_of_kind(text, REGION_CODES) })
    }

    fn write(&self, _: &PriceBook) -> String {
        self.code().to_owned()
    }
}

impl FieldValue for Date {
    fn read(text: &str, _: &FieldKind, book: &PriceBook) -> Result<Self, Problem> {
        let date = Date::parse(text.trim()).ok_or(Problem::NotADate)?;
        let last = book.gathered_on();
        if date < FIRST_DAY {
            Err(Problem::DateBefore { first: FIRST_DAY })
        } else if date > last {
            Err(Problem::DateAfter { last })
        } else {
            Ok(date)
        }
    }

    fn write(&self, _: &PriceBook) -> String {
        self.to_string()
    }
}

impl FieldValue for Profile {
    fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        // A word that is not a known shape is a misspelt shape, not a bad rate.
        let word = text.trim();
        if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let shape = WeekShape::ALL.into_iter().find(|shape| shape.key() == word);
            return shape.map(Profile::Preset).ok_or_else(|| Problem::UnknownOption {
                nearest: nearest(word, WeekShape::ALL.map(WeekShape::key)),
            });
        }
        Profile::parse(word).map_err(Problem::Profile)
    }

    fn write(&self, _: &PriceBook) -> String {
        self.text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_day_is_the_day_of_the_announcement() {
        assert_eq!(FIRST_DAY.to_string(), "2014-11-13");
    }
}
