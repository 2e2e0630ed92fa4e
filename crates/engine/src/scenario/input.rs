//! Reads a scenario from an object of field keys, as in JSON files and from JavaScript.

use std::collections::BTreeMap;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::base::json_writer;
use crate::base::number;
use crate::base::suggest::nearest;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{FIELDS, Field, Scenario};
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::value::prices::Prices;

/// A value as JSON has it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Raw {
    /// On or off.
    Switch(bool),
    /// A number.
    Number(f64),
    /// A text: numbers are read as people write them.
    Text(String),
    /// Unit prices by SKU, or a file of custom rules.
    Map(BTreeMap<String, Raw>),
    /// Lists: the 168 rates of a traffic profile, and those inside custom rules.
    List(Vec<Raw>),
    /// Nothing: the default.
    Null(()),
}

/// The keys and values of a JSON object, with the keys that it holds more than once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entries {
    /// Each key with its last value.
    pub values: BTreeMap<String, Raw>,
    /// The keys that came again, in order: which of their values is meant, nobody knows.
    pub repeated: Vec<String>,
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entries, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        formatter.write_str("an object of field keys")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Entries::default();
        while let Some((key, value)) = map.next_entry::<String, Raw>()? {
            if entries.values.insert(key.clone(), value).is_some() {
                entries.repeated.push(key);
            }
        }
        Ok(entries)
    }
}

/// A key that could not be taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InputError {
    /// The key as it was given.
    pub key: String,
    /// What is wrong with it.
    #[serde(flatten)]
    pub problem: InputProblem,
}

/// So many keys that could not be taken are told one by one.
const MOST_ERRORS: usize = 20;

/// What is wrong with a key or its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "detail")]
pub enum InputProblem {
    /// No field has this key.
    UnknownKey {
        /// The nearest known key; empty, and absent in JSON, where none is near.
        #[serde(skip_serializing_if = "String::is_empty")]
        nearest: String,
    },
    /// The value does not fit the field.
    Value(Problem),
    /// It could not be taken either, as the others of so many: these are not told one by one.
    Further {
        /// How many, with this one.
        count: usize,
    },
}

/// The scenario of an object of field keys, by what the book holds; what the object does not hold
/// is default.
///
/// # Errors
/// Names the first keys that could not be taken, in the order of their names, and how many more there are.
pub fn scenario(
    entries: &BTreeMap<String, Raw>,
    book: &PriceBook,
) -> Result<Scenario, Vec<InputError>> {
    let mut scenario = Scenario::default();
    let mut errors: Vec<InputError> = Vec::new();
    for (key, value) in entries {
        let is_last = errors.len() > MOST_ERRORS;
        match (set(&mut scenario, key, value, book), errors.last_mut()) {
            (Ok(()), _) => {}
            (Err(_), Some(InputError { problem: InputProblem::Further { count }, .. }))
                if is_last =>
            {
                *count += 1;
            }
            (Err(wrong), _) => {
                let problem = match errors.len() {
                    MOST_ERRORS => InputProblem::Further { count: 1 },
                    _ => wrong.problem(key),
                };
                errors.push(InputError { key: key.clone(), problem });
            }
        }
    }
    if errors.is_empty() { Ok(scenario) } else { Err(errors) }
}

/// The object of field keys that [`scenario`] reads a scenario back from: the day, and the text of
/// every field that differs from its default.
pub fn entries(scenario: &Scenario, book: &PriceBook) -> BTreeMap<&'static str, String> {
    let base = Scenario::default();
    let fields = scenario.changed_from(&base).chain([Field::AsOf]);
    fields.map(|field| (field.key(), scenario.text(field, book))).collect()
}

/// A key that could not be taken. The nearest key takes time to find, and only few are told.
enum WrongEntry {
    UnknownKey,
    Value(Problem),
}

impl WrongEntry {
    fn problem(self, key: &str) -> InputProblem {
        match self {
            WrongEntry::UnknownKey => {
                InputProblem::UnknownKey { nearest: nearest(key, FIELDS.iter().map(|row| row.key)) }
            }
            WrongEntry::Value(problem) => InputProblem::Value(problem),
        }
    }
}

fn set(
    scenario: &mut Scenario,
    key: &str,
    value: &Raw,
    book: &PriceBook,
) -> Result<(), WrongEntry> {
    let field = Field::from_key(key).ok_or(WrongEntry::UnknownKey)?;
    let text = text_of(value, &field.row().kind).map_err(WrongEntry::Value)?;
    match text {
        Some(text) => scenario.set(field, &text, book).map_err(WrongEntry::Value),
        None => Ok(()),
    }
}

/// The text that the field reads; nothing for the default.
fn text_of(value: &Raw, kind: &FieldKind) -> Result<Option<String>, Problem> {
    let text = match (value, kind) {
        (Raw::Null(()), _) => return Ok(None),
        (Raw::Switch(on), FieldKind::Switch) => if *on { "on" } else { "off" }.to_owned(),
        (Raw::Number(number), FieldKind::Number { .. }) => number::text(*number),
        (Raw::Text(text), _) => text.clone(),
        (Raw::Map(prices), FieldKind::Prices) => return prices_text(prices).map(Some),
        (Raw::Map(_), FieldKind::CustomRules) => {
            // The reader of rule files takes it, as JSON again.
            json_writer::text_in_address(value).map_err(|_| Problem::WrongKind)?
        }
        (Raw::List(rates), FieldKind::Profile) => {
            let rates: Option<Vec<String>> = rates.iter().map(rate_text).collect();
            rates.ok_or(Problem::WrongKind)?.join("_")
        }
        _ => return Err(Problem::WrongKind),
    };
    Ok(Some(text))
}

fn rate_text(rate: &Raw) -> Option<String> {
    match rate {
        Raw::Number(rate) => Some(number::text(*rate)),
        _ => None,
    }
}

fn prices_text(prices: &BTreeMap<String, Raw>) -> Result<String, Problem> {
    let mut own = Prices::default();
    for (key, price) in prices {
        let price = match price {
            Raw::Number(price) => number::text(*price),
            Raw::Text(price) => price.clone(),
            _ => return Err(Problem::WrongKind),
        };
        let (sku, usd) = Prices::read_one(key, &price)?;
        own.set(sku, Some(usd));
    }
    Ok(own.text())
}
