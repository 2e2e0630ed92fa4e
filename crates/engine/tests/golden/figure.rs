//! Our figure for a case: lines of bills, quantities at our prices, and quantities at the
//! prices that the page itself gives.

use std::collections::BTreeMap;

use eleven_rounds_engine::answer::compare::{self, Comparison};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::units::Tier;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::pricing::rate_card::{RateCard, buckets};
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::input::{self, Raw};
use eleven_rounds_engine::scenario::preset_settings::COMPUTE_ONLY;
use serde::Deserialize;

/// Field keys with their values, as in a scenario file.
pub type Entries = BTreeMap<String, Raw>;

/// A quantity at a price, without a scenario around it.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Usage {
    /// The SKU, at our price.
    pub sku: Option<String>,
    /// What it is, where the book does not hold it.
    pub label: Option<String>,
    /// The same in Korean.
    pub label_ko: Option<String>,
    /// The page's own price, in dollars.
    pub price: Option<f64>,
    /// The page's own tiers: from which quantity, and the price in dollars.
    pub tiers: Option<Vec<(f64, f64)>>,
    /// How much, in the unit of the price.
    pub quantity: Option<f64>,
    /// How much, as a product.
    #[serde(default)]
    pub factors: BTreeMap<String, f64>,
}

/// Where a figure comes from.
#[derive(Clone, Copy)]
pub struct Figure<'a> {
    /// The day of the prices; nothing means that of the book.
    pub as_of: Option<&'a str>,
    /// The lines of our bills that the figure counts: `option.line`, or `option` for its total.
    pub lines: &'a [String],
    /// Dollars by line that are checked one by one.
    pub expect: Option<&'a BTreeMap<String, f64>>,
    /// What is counted beside the bills.
    pub usage: &'a [Usage],
}

/// What one line of a bill may differ from what a case expects of it, in dollars.
const LINE_MARGIN: f64 = 0.001;

impl Figure<'_> {
    /// The dollars a month, over the bills of these scenarios.
    ///
    /// # Errors
    /// Says which line or SKU is unknown or unpriced, or not what is expected.
    pub fn dollars(&self, scenarios: &[Scenario]) -> Result<f64, String> {
        let bills = lines(scenarios)?;
        let nothing = BTreeMap::new();
        let expect = self.expect.unwrap_or(&nothing);
        for (key, expected) in expect {
            let seen = bills.get(key).copied().unwrap_or(0.0);
            if (seen - expected).abs() > LINE_MARGIN {
                return Err(format!("{key} is {seen}, expected {expected}"));
            }
        }
        let mut ours = 0.0;
        for key in self.lines {
            // A line of nothing is not on the bill; it must still be one that can be.
            ours += match (bills.get(key), expect.get(key)) {
                (Some(dollars), _) => *dollars,
                (None, Some(0.0)) => 0.0,
                (None, _) => return Err(format!("{key} is not on the bill")),
            };
        }
        self.usage.iter().try_fold(ours, |sum, usage| Ok(sum + usage.dollars(self.as_of)?))
    }
}

/// A scenario of field keys, over compute alone where that is asked for.
///
/// # Errors
/// Names every key that could not be taken.
pub fn scenario(
    entries: &Entries,
    as_of: Option<&str>,
    compute_only: bool,
) -> Result<Scenario, String> {
    let mut all = Entries::new();
    if compute_only {
        let base = COMPUTE_ONLY.iter();
        all.extend(base.map(|(field, text)| (field.key().to_owned(), Raw::Text((*text).into()))));
    }
    all.extend(entries.clone());
    let mut scenario =
        input::scenario(&all, PriceBook::bundled()).map_err(|errors| format!("{errors:?}"))?;
    if let Some(day) = as_of {
        scenario
            .set(Field::AsOf, day, PriceBook::bundled())
            .map_err(|problem| format!("{problem:?}"))?;
    }
    Ok(scenario)
}

/// What we answer to a scenario.
pub fn answer(scenario: &Scenario) -> Comparison {
    compare::compare(scenario, PriceBook::bundled())
}

/// Dollars by line, and by option for its total, over all scenarios.
fn lines(scenarios: &[Scenario]) -> Result<BTreeMap<String, f64>, String> {
    let mut lines = BTreeMap::new();
    for scenario in scenarios {
        // A part of an account has the options that it lists.
        let answer = answer(scenario);
        for OptionResult { option, estimate, .. } in
            answer.options.values().filter(|result| result.listed)
        {
            let option = key(option);
            *lines.entry(option.clone()).or_default() += estimate.known_part.dollars();
            for item in &estimate.lines {
                let amount = item.amount.ok_or(format!("{:?} has no price", item.line))?;
                let line = format!("{option}.{}", key(&item.line));
                *lines.entry(line).or_default() += amount.dollars();
            }
        }
    }
    Ok(lines)
}

impl Usage {
    /// The SKU, where it is one of the book.
    pub fn sku(&self) -> Option<Sku> {
        self.sku.as_deref().and_then(Sku::from_key)
    }

    /// The dollars of this quantity.
    ///
    /// # Errors
    /// Says what is missing, contradictory, or without a price in the book.
    pub fn dollars(&self, as_of: Option<&str>) -> Result<f64, String> {
        let quantity = match self.quantity {
            Some(quantity) if self.factors.is_empty() => quantity,
            None if !self.factors.is_empty() => self.factors.values().product(),
            _ => return Err("a usage has a quantity or factors".to_owned()),
        };
        match (&self.sku, &self.label, self.price, &self.tiers) {
            (Some(key), None, None, None) => {
                let sku = self.sku().ok_or(format!("no SKU {key}"))?;
                let scenario = scenario(&Entries::new(), as_of, false)?;
                let rates = RateCard::new(&scenario, PriceBook::bundled());
                if !rates.knows(sku) {
                    return Err(format!("{key} has no price on that day"));
                }
                Ok(rates.cost(sku, 0.0, quantity))
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
    serde_json::to_value(value)
        .ok()
        .and_then(|value| Some(value.as_str()?.to_owned()))
        .unwrap_or_default()
}
