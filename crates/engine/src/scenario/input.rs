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

/// What is wrong with a key or its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "detail")]
pub enum InputProblem {
    /// No field has this key.
    UnknownKey {
        /// The nearest known key.
        nearest: String,
    },
    /// The value does not fit the field.
    Value(Problem),
}

/// The scenario of an object of field keys, by what the book holds; what the object does not hold
/// is default.
///
/// # Errors
/// Names every key that could not be taken, in the order of their names.
pub fn scenario(
    entries: &BTreeMap<String, Raw>,
    book: &PriceBook,
) -> Result<Scenario, Vec<InputError>> {
    let mut scenario = Scenario::default();
    let mut errors = Vec::new();
    for (key, value) in entries {
        if let Err(problem) = set(&mut scenario, key, value, book) {
            errors.push(InputError { key: key.clone(), problem });
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

fn set(
    scenario: &mut Scenario,
    key: &str,
    value: &Raw,
    book: &PriceBook,
) -> Result<(), InputProblem> {
    let Some(field) = Field::from_key(key) else {
        let nearest = nearest(key, FIELDS.iter().map(|row| row.key));
        return Err(InputProblem::UnknownKey { nearest });
    };
    let text = text_of(value, &field.row().kind).map_err(InputProblem::Value)?;
    match text {
        Some(text) => scenario.set(field, &text, book).map_err(InputProblem::Value),
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
