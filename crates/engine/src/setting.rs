//! How the value of a field is read, written and checked, whatever its kind.

use eleven_rounds_catalog::choices::*;
use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::{REGION_CODES, Region};
use eleven_rounds_catalog::sku::Sku;
use serde::Serialize;

use crate::number::{self, NumberProblem};
use crate::price_book::PriceBook;
use crate::profile::{Profile, ProfileProblem, Shape};
use crate::rounds::house::HouseProblem;

mod answer;
mod cell;
mod currency;
mod instance;

pub use crate::setting::answer::{Answer, RuleList};
pub(crate) use crate::setting::cell::Cell;
pub use crate::setting::currency::Currency;
pub use crate::setting::instance::{InstanceChoice, family};

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
    /// Kibibytes.
    Kb,
    /// Mebibytes.
    Mb,
    /// Gibibytes.
    Gb,
    /// Gibibyte-seconds.
    GbSeconds,
    /// Virtual CPUs.
    Vcpu,
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
pub enum Kind {
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
    House,
    /// A type of EC2 instance, or a family of types.
    Instance,
    /// Three letters of a currency.
    Currency,
}

impl Kind {
    /// The name in the printed field table.
    pub const fn key(&self) -> &'static str {
        match self {
            Kind::Number { .. } => "number",
            Kind::Choice(_) => "choice",
            Kind::Switch => "switch",
            Kind::Date => "date",
            Kind::Size => "size",
            Kind::Profile => "profile",
            Kind::Prices => "map",
            Kind::Rules => "list",
            Kind::House => "rules",
            Kind::Instance => "instance",
            Kind::Currency => "currency",
        }
    }
}

/// Why a value does not fit its field: typed, so that every language can word it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The text is no number.
    Number(NumberProblem),
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
        /// The nearest known option.
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
        /// The nearest known key.
        nearest: String,
    },
    /// No rule has this name.
    UnknownRule {
        /// The nearest known name.
        nearest: String,
    },
    /// A mistake in a rule file: the first.
    House(HouseProblem),
    /// The value is of another kind than the field.
    WrongKind,
}

/// The day AWS Lambda was announced: no scenario lies before it.
pub const FIRST_DAY: Date = Date::from_days(16_387);

/// A type that a field of a scenario can have.
pub trait Setting: Clone + PartialEq {
    /// Reads the text of a link, a form or a JSON string.
    ///
    /// # Errors
    /// Says why the text does not fit the field.
    fn read(text: &str, kind: &Kind) -> Result<Self, Problem>;

    /// The text that [`Setting::read`] reads back.
    fn write(&self) -> String;

    /// The number it holds, where it holds one.
    fn number(&self) -> Option<f64> {
        None
    }
}

/// A value that is derived unless the user sets it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Auto<T> {
    /// The engine derives the value and shows it.
    Derived,
    /// The user's own.
    Set(T),
}

impl<T: Copy> Auto<T> {
    /// The user's value, or else the derived one.
    pub fn unwrap_or(self, derived: T) -> T {
        match self {
            Auto::Derived => derived,
            Auto::Set(value) => value,
        }
    }

    /// The user's value.
    pub fn set(self) -> Option<T> {
        match self {
            Auto::Derived => None,
            Auto::Set(value) => Some(value),
        }
    }
}

/// The text of a value that the engine derives.
pub const AUTO: &str = "auto";

impl<T: Setting> Setting for Auto<T> {
    fn read(text: &str, kind: &Kind) -> Result<Self, Problem> {
        if text.trim() == AUTO { Ok(Auto::Derived) } else { T::read(text, kind).map(Auto::Set) }
    }

    fn write(&self) -> String {
        match self {
            Auto::Derived => AUTO.to_owned(),
            Auto::Set(value) => value.write(),
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Auto::Derived => None,
            Auto::Set(value) => value.number(),
        }
    }
}

impl Setting for f64 {
    fn read(text: &str, kind: &Kind) -> Result<Self, Problem> {
        let value = number::parse(text).map_err(Problem::Number)?;
        check_number(value, kind)?;
        Ok(value)
    }

    fn write(&self) -> String {
        number::text(*self)
    }

    fn number(&self) -> Option<f64> {
        Some(*self)
    }
}

fn check_number(value: f64, kind: &Kind) -> Result<(), Problem> {
    let Kind::Number { min, max, whole, .. } = *kind else {
        return Err(Problem::WrongKind);
    };
    if value < min {
        return Err(Problem::TooSmall { min });
    }
    if value > max {
        return Err(Problem::TooLarge { max });
    }
    if whole && value.fract() != 0.0 {
        return Err(Problem::NotWhole);
    }
    Ok(())
}

impl Setting for bool {
    fn read(text: &str, _: &Kind) -> Result<Self, Problem> {
        match text.trim() {
            "on" | "true" => Ok(true),
            "off" | "false" => Ok(false),
            other => Err(Problem::UnknownOption { nearest: nearest(other, ["on", "off"]) }),
        }
    }

    fn write(&self) -> String {
        if *self { "on" } else { "off" }.to_owned()
    }
}

/// The place of an option's key: every choice reads its text through this one piece of code.
fn option_index(text: &str, keys: &'static [&'static str]) -> Result<usize, Problem> {
    index_of(text.trim(), keys)
        .ok_or_else(|| Problem::UnknownOption { nearest: nearest(text, keys) })
}

/// Reads and writes closed choices by their keys.
macro_rules! choice_settings {
    ($($choice:ident)*) => {$(
        impl Setting for $choice {
            fn read(text: &str, _: &Kind) -> Result<Self, Problem> {
                let index = option_index(text, $choice::KEYS)?;
                $choice::ALL.get(index).copied().ok_or(Problem::WrongKind)
            }

            fn write(&self) -> String {
                self.key().to_owned()
            }
        }
    )*};
}

choice_settings! {
    Arch EcsDoor EcsSide Entry LambdaDoor LambdaSide Network Package Per Plan ProvisionedMode
    Purchase Runtime Trigger WorkKind
}

impl Setting for Region {
    fn read(text: &str, _: &Kind) -> Result<Self, Problem> {
        Region::from_code(text.trim())
            .ok_or_else(|| Problem::UnknownOption { nearest: nearest(text, REGION_CODES) })
    }

    fn write(&self) -> String {
        self.code().to_owned()
    }
}

impl Setting for Date {
    fn read(text: &str, _: &Kind) -> Result<Self, Problem> {
        let date = Date::parse(text.trim()).ok_or(Problem::NotADate)?;
        let last = PriceBook::bundled().gathered_on();
        if date < FIRST_DAY {
            Err(Problem::DateBefore { first: FIRST_DAY })
        } else if date > last {
            Err(Problem::DateAfter { last })
        } else {
            Ok(date)
        }
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

/// The size of a Fargate task.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Size {
    /// Virtual CPUs.
    pub vcpu: f64,
    /// Gibibytes of memory.
    pub memory_gb: f64,
}

impl Setting for Size {
    fn read(text: &str, _: &Kind) -> Result<Self, Problem> {
        let sizes = PriceBook::bundled().fargate_sizes();
        let keys = || sizes.iter().map(|s| Size { vcpu: s.vcpu, memory_gb: s.memory_gb }.write());
        let wanted = text.split_once('/').and_then(|(vcpu, memory)| {
            Some((number::parse(vcpu).ok()?, number::parse(memory).ok()?))
        });
        sizes
            .iter()
            .map(|size| Size { vcpu: size.vcpu, memory_gb: size.memory_gb })
            .find(|size| wanted == Some((size.vcpu, size.memory_gb)))
            .ok_or_else(|| Problem::UnknownOption { nearest: nearest(text, keys()) })
    }

    fn write(&self) -> String {
        [&number::text(self.vcpu), "/", &number::text(self.memory_gb)].concat()
    }
}

impl Setting for Profile {
    fn read(text: &str, _: &Kind) -> Result<Self, Problem> {
        // A word that is not a known shape is a misspelt shape, not a bad rate.
        let word = text.trim();
        if word.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let shape = Shape::ALL.into_iter().find(|shape| shape.key() == word);
            return shape.map(Profile::Preset).ok_or_else(|| Problem::UnknownOption {
                nearest: nearest(word, Shape::ALL.map(Shape::key)),
            });
        }
        Profile::parse(word).map_err(Problem::Profile)
    }

    fn write(&self) -> String {
        self.text()
    }
}

/// Unit prices of the user's own, in dollars per unit of the SKU.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prices(Vec<(Sku, f64)>);

/// No unit price is above this many dollars.
const DEAREST: f64 = 1e6;

impl Prices {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The prices in the order of the SKUs.
    pub fn iter(&self) -> impl Iterator<Item = (Sku, f64)> + '_ {
        self.0.iter().copied()
    }

    /// The price of an SKU, where there is one.
    pub fn get(&self, sku: Sku) -> Option<f64> {
        self.iter().find(|(known, _)| *known == sku).map(|(_, usd)| usd)
    }

    /// Sets the price of an SKU, or takes it away.
    pub fn set(&mut self, sku: Sku, price: Option<f64>) {
        self.0.retain(|(known, _)| *known != sku);
        if let Some(usd) = price {
            let place = self.0.iter().take_while(|(known, _)| *known < sku).count();
            self.0.insert(place, (sku, usd));
        }
    }

    /// Reads one price.
    ///
    /// # Errors
    /// Where no SKU has the key, or the price is no number from 0 to a million.
    pub fn read_one(key: &str, price: &str) -> Result<(Sku, f64), Problem> {
        let sku = Sku::from_key(key).ok_or_else(|| Problem::UnknownSku {
            nearest: nearest(key, Sku::ALL.iter().map(|sku| sku.key())),
        })?;
        let usd = number::parse(price).map_err(Problem::Number)?;
        if usd < 0.0 {
            return Err(Problem::TooSmall { min: 0.0 });
        }
        if usd > DEAREST {
            return Err(Problem::TooLarge { max: DEAREST });
        }
        Ok((sku, usd))
    }
}

impl FromIterator<(Sku, f64)> for Prices {
    fn from_iter<I: IntoIterator<Item = (Sku, f64)>>(prices: I) -> Prices {
        let mut all = Prices::default();
        for (sku, usd) in prices {
            all.set(sku, Some(usd));
        }
        all
    }
}

impl Setting for Prices {
    /// `sku:price` pairs with commas between them.
    fn read(text: &str, _: &Kind) -> Result<Self, Problem> {
        let mut prices = Prices::default();
        for pair in text.split(',').filter(|pair| !pair.trim().is_empty()) {
            let (key, price) = pair.split_once(':').ok_or(Problem::WrongKind)?;
            let (sku, usd) = Prices::read_one(key.trim(), price)?;
            prices.set(sku, Some(usd));
        }
        Ok(prices)
    }

    fn write(&self) -> String {
        let pairs: Vec<String> =
            self.iter().map(|(sku, usd)| [sku.key(), ":", &number::text(usd)].concat()).collect();
        pairs.join(",")
    }
}

/// The known word that goes on like this one, or else the one with the fewest letters to
/// change; the first of equals.
pub fn nearest<W: AsRef<str>>(word: &str, known: impl IntoIterator<Item = W>) -> String {
    // One search for all kinds of lists: each would be code of its own to load.
    search(word, &mut known.into_iter().map(|candidate| candidate.as_ref().to_owned()))
}

fn search(word: &str, known: &mut dyn Iterator<Item = String>) -> String {
    // Nobody misspells a key by a thousand letters: long texts are cut before comparing.
    let start: String = word.trim().chars().take(64).collect();
    let word: Vec<char> = start.chars().collect();
    known
        .min_by_key(|known| (!known.starts_with(&start), distance(&word, known)))
        .unwrap_or_default()
}

/// The Levenshtein distance.
fn distance(word: &[char], other: &str) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (i, there) in other.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, here) in word.iter().enumerate() {
            let substitution = diagonal + usize::from(*here != there);
            diagonal = row[j + 1];
            row[j + 1] = substitution.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[word.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_named() {
        let keys = ["traffic.requests", "traffic.per", "workload.duration_ms"];
        assert_eq!(nearest("trafic.requests", keys), "traffic.requests");
        assert_eq!(nearest("workload.duration", keys), "workload.duration_ms");
        assert_eq!(nearest("", keys), "traffic.per");
    }

    #[test]
    fn the_first_day_is_the_day_of_the_announcement() {
        assert_eq!(FIRST_DAY.to_string(), "2014-11-13");
    }

    #[test]
    fn prices_round_trip() {
        let text = "lambda.request_x86:0.0000002,fargate.vcpu_x86:0.0404784";
        let prices = Prices::read(text, &Kind::Prices).unwrap();
        assert_eq!(prices.write(), text);
        assert_eq!(
            Prices::read("lambda.reqest_x86:1", &Kind::Prices),
            Err(Problem::UnknownSku { nearest: "lambda.request_x86".to_owned() })
        );
        assert_eq!(
            Prices::read("lambda.request_x86:-1", &Kind::Prices),
            Err(Problem::TooSmall { min: 0.0 })
        );
    }
}
