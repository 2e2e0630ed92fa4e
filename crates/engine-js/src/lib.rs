//! The JavaScript face of the engine: what goes in and comes out is the JSON of the
//! engine's own example, as plain objects.

mod fields;
pub mod links;
mod prices;
pub mod rounds;
mod types;

use eleven_rounds_engine::answer::compare;
use std::collections::BTreeMap;

use eleven_rounds_engine::analysis;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::input::{self, InputError, Raw};
use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Compares every option on a scenario: an object of field keys, everything else default.
///
/// # Errors
/// Throws a `ScenarioError`: an `Error` with `errors`, one `{ key, kind, detail }` for each
/// key that could not be taken.
#[wasm_bindgen(skip_typescript)]
pub fn compare(scenario: JsValue) -> Result<JsValue, JsValue> {
    let comparison = compare::compare(&read(scenario)?, PriceBook::bundled());
    plain(&comparison)
}

/// Tries every configuration of an option on a scenario, and gives the cheapest.
///
/// # Errors
/// Throws a `ScenarioError`, without `errors` where there is no such option.
#[wasm_bindgen(skip_typescript)]
pub fn best(option: JsValue, scenario: JsValue) -> Result<JsValue, JsValue> {
    let named = option.as_string().and_then(|key| DeploymentOption::from_key(&key));
    let option = named.ok_or_else(|| error("There is no such option.", &JsValue::UNDEFINED))?;
    plain(&analysis::best::best(option, &read(scenario)?, PriceBook::bundled()))
}

/// The eleven rounds of a scenario on its day: what was scored, by which rules, and what would
/// turn it.
///
/// # Errors
/// Throws a `ScenarioError`.
#[wasm_bindgen(js_name = rounds, skip_typescript)]
pub fn explained_rounds(scenario: JsValue) -> Result<JsValue, JsValue> {
    plain(&rounds::explained(&read(scenario)?, PriceBook::bundled()))
}

/// The loads at which the cheaper of the two compared options changes: the `break_evens` of the
/// comparison, without the rest of it.
///
/// # Errors
/// Throws a `ScenarioError`.
#[wasm_bindgen(js_name = breakEven, skip_typescript)]
pub fn break_even(scenario: JsValue) -> Result<JsValue, JsValue> {
    plain(&compare::compare(&read(scenario)?, PriceBook::bundled()).break_evens)
}

/// Every price and fact with its days and its source.
///
/// # Errors
/// Never for a book that can be serialized, which the tests show.
#[wasm_bindgen(js_name = priceBook, skip_typescript)]
pub fn price_book() -> Result<JsValue, JsValue> {
    plain(&prices::listed(PriceBook::bundled()))
}

/// Reads a link: an address, or what stands behind its `#`. What cannot be taken is a notice.
///
/// # Errors
/// Throws a `ScenarioError` where the link is no text.
#[wasm_bindgen(js_name = parseLink, skip_typescript)]
pub fn parse_link(link: JsValue) -> Result<JsValue, JsValue> {
    let link = link.as_string().ok_or_else(|| error("A link is a text.", &JsValue::UNDEFINED))?;
    plain(&links::parse(&link))
}

/// The link of a scenario, with `#`: to be put behind the address of a page.
///
/// # Errors
/// Throws a `ScenarioError`.
#[wasm_bindgen(js_name = link, skip_typescript)]
pub fn link_of(scenario: JsValue) -> Result<String, JsValue> {
    Ok(links::link(&read(scenario)?))
}

/// The field table: every key with its kind, bounds and default.
///
/// # Errors
/// Never for a table that can be serialized, which the tests show.
#[wasm_bindgen(skip_typescript)]
pub fn fields() -> Result<JsValue, JsValue> {
    plain(&fields::table())
}

/// The day on which the prices were gathered: the last that `place.as_of` takes.
#[wasm_bindgen(js_name = gatheredOn, skip_typescript)]
pub fn gathered_on() -> String {
    PriceBook::bundled().gathered_on().to_string()
}

/// The scenario that an object of field keys is.
fn read(scenario: JsValue) -> Result<Scenario, JsValue> {
    input::scenario(&entries(scenario)?, PriceBook::bundled()).map_err(|errors| refusal(&errors))
}

/// The keys and values of a plain object.
fn entries(scenario: JsValue) -> Result<BTreeMap<String, Raw>, JsValue> {
    let object = scenario.is_object() && !js_sys::Array::is_array(&scenario);
    if !object {
        return Err(error("A scenario is an object of field keys.", &JsValue::UNDEFINED));
    }
    serde_wasm_bindgen::from_value(scenario).map_err(|problem| {
        let message = format!("A scenario holds texts, numbers and switches: {problem}");
        error(&message, &JsValue::UNDEFINED)
    })
}

fn refusal(errors: &[InputError]) -> JsValue {
    // A key of ten megabytes would make a message of ten megabytes.
    let keys: Vec<String> =
        errors.iter().map(|error| error.key.chars().take(80).collect()).collect();
    let message = format!("These keys of the scenario cannot be taken: {}", keys.join(", "));
    match plain(&errors) {
        Ok(details) => error(&message, &details),
        Err(problem) => problem,
    }
}

fn error(message: &str, details: &JsValue) -> JsValue {
    let error = Error::new(message);
    error.set_name("ScenarioError");
    let errors = if details.is_undefined() { js_sys::Array::new().into() } else { details.clone() };
    // Setting a property of an object just made cannot fail.
    let _ = Reflect::set(&error, &"errors".into(), &errors);
    error.into()
}

/// As plain objects, so that a caller can store or send what comes back.
fn plain(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::json_compatible();
    value.serialize(&serializer).map_err(|problem| error(&problem.to_string(), &JsValue::UNDEFINED))
}
