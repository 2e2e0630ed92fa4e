//! One worked example: its shape in the file, our figure for it, and whether they agree.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::figure::{Entries, Figure, Usage, scenario};

/// A worked example that somebody published.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its name in tests and links.
    pub id: String,
    /// What is computed, in a sentence.
    pub name: String,
    /// The same in Korean.
    pub name_ko: String,
    /// Where it was published: an address, or words where the address was not kept.
    pub source: String,
    /// The day of the prices; nothing means that of the book.
    pub as_of: Option<String>,
    /// Dollars as the page prints them.
    pub published: f64,
    /// Dollars by the page's own inputs at AWS's prices, computed again by hand.
    pub recomputed: f64,
    /// Whether the page is wrong, so that ours must differ from it.
    #[serde(default)]
    pub known_bad: bool,
    /// Whether the page gives whole dollars.
    #[serde(default)]
    pub whole_dollars: bool,
    /// How it is entered, and why the page differs where it does.
    pub note: String,
    /// The same in Korean.
    pub note_ko: String,
    /// The lines of our bills that the figure counts, as `option.line`.
    #[serde(default)]
    pub lines: Vec<String>,
    #[serde(default)]
    scenario: Parts,
    #[serde(default)]
    expect: BTreeMap<String, f64>,
    /// What is counted beside the bills.
    #[serde(default)]
    pub usage: Vec<Usage>,
    /// What the page multiplied where it differs from us: it must come to what is published.
    #[serde(default)]
    pub theirs: Vec<Usage>,
}

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

/// What a published figure is against ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The same to the cent.
    Agrees,
    /// The page rounded on its way, and less than a thousandth is due to that.
    Rounded,
    /// The page is wrong.
    Wrong,
}

/// A cent: what two figures for the same thing may differ.
const CENT: f64 = 0.01;

/// Of amounts below a dollar a cent is much: what they may differ, as a share.
const SHARE: f64 = 0.01;

/// What rounding on the page's way may come to, as a share of its figure.
const ROUNDING: f64 = 0.001;

impl Case {
    /// Our figure in dollars.
    ///
    /// # Errors
    /// Says which key, line or SKU cannot be taken.
    pub fn ours(&self) -> Result<f64, String> {
        let parts = match &self.scenario {
            Parts::One(entries) => std::slice::from_ref(entries),
            Parts::Several(parts) => parts,
        };
        let as_of = self.as_of.as_deref();
        let scenarios: Vec<_> = parts
            .iter()
            .map(|entries| scenario(entries, as_of, false))
            .collect::<Result<_, String>>()?;
        let expect = Some(&self.expect);
        Figure { as_of, lines: &self.lines, expect, usage: &self.usage }.dollars(&scenarios)
    }

    /// What the published figure is against ours, which must be the recomputed one.
    ///
    /// # Errors
    /// Says what does not agree, or what the case claims without ground.
    pub fn agreement(&self) -> Result<Agreement, String> {
        let ours = self.ours()?;
        if (ours - self.recomputed).abs() > CENT.min(SHARE * self.recomputed) {
            return Err(format!("{ours} is not the recomputed {}", self.recomputed));
        }
        let published = self.published;
        if !self.theirs.is_empty() {
            let as_of = self.as_of.as_deref();
            let theirs = Figure { as_of, lines: &[], expect: None, usage: &self.theirs };
            let theirs = theirs.dollars(&[])?;
            if (theirs - published).abs() > CENT {
                return Err(format!("what the page multiplied is {theirs}, not {published}"));
            }
        }
        let close = (ours - published).abs() <= CENT;
        let rounds = !self.theirs.is_empty() || self.whole_dollars;
        match (close, self.known_bad, rounds) {
            (true, false, false) => Ok(Agreement::Agrees),
            (true, _, _) => Err(format!("{ours} is the published {published} to the cent")),
            (false, true, _) => Ok(Agreement::Wrong),
            (false, false, true) if self.whole_dollars && ours.round() != published => {
                Err(format!("{ours} in whole dollars is not the published {published}"))
            }
            (false, false, true) if (ours / published - 1.0).abs() <= ROUNDING => {
                Ok(Agreement::Rounded)
            }
            (false, false, _) => Err(format!("{ours} is not the published {published}")),
        }
    }
}
