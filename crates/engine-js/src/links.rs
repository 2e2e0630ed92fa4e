//! Links as JavaScript gives and gets them.

use std::collections::BTreeMap;

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::input;
use eleven_rounds_engine::scenario::link::{self, Notice};
use serde::Serialize;

/// A link, read.
#[derive(Serialize)]
pub struct LinkInfo {
    /// The day, and what differs from the defaults: texts by field key.
    scenario: BTreeMap<&'static str, String>,
    /// What could not be taken.
    notices: Vec<Notice>,
    /// How many settings were taken.
    #[serde(rename = "kept")]
    accepted: usize,
}

/// Reads a link: an address, or what stands behind its `#`.
pub fn parse(link: &str) -> LinkInfo {
    // How a page looks at a scenario is nothing of the engine's.
    let decoded = link::decode(link::of_address(link), PriceBook::bundled(), &mut |key, _| {
        key.starts_with("view.")
    });
    LinkInfo {
        scenario: input::entries(&decoded.scenario, PriceBook::bundled()),
        notices: decoded.notices,
        accepted: decoded.accepted,
    }
}

/// The link of a scenario, with `#`: to be put behind the address of a page.
pub fn link(scenario: &Scenario) -> String {
    ["#", &link::encode(scenario, PriceBook::bundled())].concat()
}
