//! One worked example: its shape in the file, and our figure for it.

use std::collections::BTreeMap;

use eleven_rounds_engine::catalog::Sku;
use eleven_rounds_engine::compare::{self, OptionResult};
use eleven_rounds_engine::input::{self, Raw};
use eleven_rounds_engine::price_book::{PriceBook, Tier};
use eleven_rounds_engine::rating::{RateCard, buckets};
use eleven_rounds_engine::scenario::{Field, Scenario};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub id: String,
    pub name: String,
    source: String,
    as_of: Option<String>,
    published: f64,
    recomputed: f64,
    #[serde(default)]
    known_bad: bool,
    #[serde(default = "one_cent")]
    margin: f64,
    note: String,
    /// The lines of our bills that the figure counts, as `option.line`.
    #[serde(default)]
    lines: Vec<String>,
    #[serde(default)]
    scenario: Parts,
    #[serde(default)]
    expect: BTreeMap<String, f64>,
    #[serde(default)]
    usage: Vec<Usage>,
}

type Entries = BTreeMap<String, Raw>;

/// One scenario, or several that belong to one account.
#[derive(Deserialize)]
#[serde(untagged)]
enum Parts {
    One(Entries),
    Several(Vec<Entries>),
}

impl Default for Parts {
    fn default() -> Parts {
        Parts::Several(Vec::new())
    }
}

impl Parts {
    fn list(&self) -> &[Entries] {
        match self {
            Parts::One(entries) => std::slice::from_ref(entries),
            Parts::Several(parts) => parts,
        }
    }
}

/// A quantity at a price, without a scenario around it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Usage {
    sku: Option<String>,
    label: Option<String>,
    price: Option<f64>,
    tiers: Option<Vec<(f64, f64)>>,
    quantity: Option<f64>,
    #[serde(default)]
    factors: BTreeMap<String, f64>,
}

const fn one_cent() -> f64 {
    0.01
}

/// What one line of a bill may differ from what a case expects of it.
const LINE_MARGIN: f64 = 0.001;

impl Case {
    /// The difference to what is published, or recomputed where the page is wrong.
    pub fn check(&self) -> Result<f64, String> {
        if self.source.is_empty() || self.note.is_empty() {
            return Err("a case names its source and says how it is entered".to_owned());
        }
        let lines = self.lines()?;
        for (key, expected) in &self.expect {
            let seen = lines.get(key).copied().unwrap_or(0.0);
            if (seen - expected).abs() > LINE_MARGIN {
                return Err(format!("{key} is {seen}, expected {expected}"));
            }
        }
        let mut ours = 0.0;
        for key in &self.lines {
            // A line of nothing is not on the bill; it must still be one that can be.
            ours += match (lines.get(key), self.expect.get(key)) {
                (Some(dollars), _) => *dollars,
                (None, Some(0.0)) => 0.0,
                (None, _) => return Err(format!("{key} is not on the bill")),
            };
        }
        for usage in &self.usage {
            ours += self.dollars(usage)?;
        }
        let to_recomputed = (ours - self.recomputed).abs();
        let to_published = (ours - self.published).abs();
        if to_recomputed > self.margin {
            return Err(format!("{ours} is not the recomputed {}", self.recomputed));
        }
        match (self.known_bad, to_published <= self.margin) {
            (false, false) => Err(format!("{ours} is not the published {}", self.published)),
            (true, true) => Err(format!("the published {} is not bad", self.published)),
            (true, false) => Ok(to_recomputed),
            (false, true) => Ok(to_published),
        }
    }

    fn scenarios(&self) -> Result<Vec<Scenario>, String> {
        let read = |entries: &Entries| {
            let mut scenario = input::scenario(entries).map_err(|errors| format!("{errors:?}"))?;
            if let Some(day) = &self.as_of {
                scenario.set(Field::AsOf, day).map_err(|problem| format!("{problem:?}"))?;
            }
            Ok(scenario)
        };
        self.scenario.list().iter().map(read).collect()
    }

    /// Dollars by line over all scenarios of the case.
    fn lines(&self) -> Result<BTreeMap<String, f64>, String> {
        let mut lines = BTreeMap::new();
        for scenario in self.scenarios()? {
            let answer = compare::compare(&scenario, PriceBook::bundled());
            for OptionResult { option, estimate, .. } in &answer.options {
                let option = key(option);
                *lines.entry(option.clone()).or_default() += estimate.total.dollars();
                for item in &estimate.lines {
                    let amount = item.amount.ok_or(format!("{:?} has no price", item.line))?;
                    let line = format!("{option}.{}", key(&item.line));
                    *lines.entry(line).or_default() += amount.dollars();
                }
            }
        }
        Ok(lines)
    }

    fn dollars(&self, usage: &Usage) -> Result<f64, String> {
        let quantity = match usage.quantity {
            Some(quantity) if usage.factors.is_empty() => quantity,
            None if !usage.factors.is_empty() => usage.factors.values().product(),
            _ => return Err("a usage has a quantity or factors".to_owned()),
        };
        match (&usage.sku, &usage.label, usage.price, &usage.tiers) {
            (Some(sku), None, None, None) => {
                let sku = Sku::from_key(sku).ok_or(format!("no SKU {sku}"))?;
                let mut scenario = Scenario::default();
                if let Some(day) = &self.as_of {
                    scenario.set(Field::AsOf, day).map_err(|problem| format!("{problem:?}"))?;
                }
                let card = RateCard::new(&scenario, PriceBook::bundled());
                Ok(card.cost(sku, 0.0, quantity))
            }
            (None, Some(_), Some(price), None) => Ok(quantity * price),
            (None, Some(_), None, Some(tiers)) => {
                let tiers: Vec<Tier> =
                    tiers.iter().map(|&(from, usd)| Tier { from, usd }).collect();
                Ok(buckets(&tiers, 0.0, quantity).map(|part| part.quantity * part.unit_price).sum())
            }
            _ => Err("a usage has an SKU, or a label with a price or tiers".to_owned()),
        }
    }
}

/// The name that an option or a line has in JSON.
pub fn key(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}
