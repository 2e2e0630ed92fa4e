//! One published comparison: each of its sides, and what we find besides.

use eleven_rounds_engine::analysis::break_even;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::options::findings::Finding;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;
use serde::Deserialize;

use super::figure::{Entries, Figure, Usage, answer, key, scenario};

/// A comparison of Lambda with containers that somebody published.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Its name in tests and links.
    pub id: String,
    /// What is compared, in a sentence.
    pub name: String,
    /// The same in Korean.
    pub name_ko: String,
    /// Where it was published.
    pub source: String,
    /// Whether the page offers it as a preset of the same name.
    #[serde(default)]
    preset: bool,
    /// Whether all around the compute is switched off, as the source does.
    #[serde(default)]
    compute_only: bool,
    #[serde(default)]
    scenario: Entries,
    /// What it compares: each option, and where they cost the same.
    pub side: Vec<Side>,
    /// What is wrong with the comparison itself.
    #[serde(default)]
    pub flaws: Vec<String>,
    /// The same in Korean.
    #[serde(default)]
    pub flaws_ko: Vec<String>,
    /// What we find that the source does not say.
    #[serde(default)]
    pub finding: Vec<Found>,
}

/// One figure of a comparison.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What it is the figure of.
    pub what: String,
    /// The same in Korean.
    pub what_ko: String,
    /// What is measured.
    #[serde(default)]
    pub measure: Measure,
    /// As the source prints it; nothing where it printed none.
    pub published: Option<f64>,
    /// By the source's own formula on its own inputs, computed again by hand.
    pub recomputed: Option<f64>,
    /// Why both differ, where they do by more than one per cent; or how it is entered.
    #[serde(default)]
    pub note: String,
    /// The same in Korean.
    #[serde(default)]
    pub note_ko: String,
    /// Why we give no figure.
    #[serde(default)]
    pub unsupported: String,
    /// The same in Korean.
    #[serde(default)]
    pub unsupported_ko: String,
    #[serde(default)]
    scenario: Entries,
    /// The lines of our bills that the figure counts.
    #[serde(default)]
    pub lines: Vec<String>,
    /// What is counted beside the bills.
    #[serde(default)]
    pub usage: Vec<Usage>,
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Dollars a month, or of whatever the source counts.
    #[default]
    Dollars,
    /// Where Lambda and Fargate cost the same, in requests a month.
    BreakEven,
    /// The same in requests a second on average.
    BreakEvenRate,
}

/// A finding of ours: what would be needed, and what there is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    /// Its name.
    pub kind: String,
    /// What would do.
    pub needed: f64,
    /// What there is.
    pub limit: f64,
    /// What it means.
    pub says: String,
    /// The same in Korean.
    pub says_ko: String,
}

/// How far from the recomputed figure ours may lie, as a share of it.
pub const MARGIN: f64 = 0.01;

/// What two figures may differ where the recomputed one is nothing, in dollars.
const CENT: f64 = 0.01;

impl Comparison {
    /// The scenario with what one side changes.
    fn scenario(&self, changes: &Entries) -> Result<Scenario, String> {
        if self.preset {
            if !self.scenario.is_empty() || !changes.is_empty() {
                return Err("a preset has its scenario already".to_owned());
            }
            let preset = Preset::from_key(&self.id).ok_or("no preset has this key")?;
            if preset.source() != Some(self.source.as_str()) {
                return Err(format!("the preset names another source, {:?}", preset.source()));
            }
            return Ok(preset.scenario(PriceBook::bundled()));
        }
        let mut entries = self.scenario.clone();
        entries.extend(changes.clone());
        scenario(&entries, None, self.compute_only)
    }

    /// Our figure for a side; nothing where it is outside ours.
    ///
    /// # Errors
    /// Says what cannot be taken or computed.
    pub fn ours(&self, side: &Side) -> Result<Option<f64>, String> {
        if !side.unsupported.is_empty() {
            return Ok(None);
        }
        let scenario = self.scenario(&side.scenario)?;
        if side.measure == Measure::Dollars {
            let figure =
                Figure { as_of: None, lines: &side.lines, expect: None, usage: &side.usage };
            let scenarios = if side.lines.is_empty() { Vec::new() } else { vec![scenario] };
            return figure.dollars(&scenarios).map(Some);
        }
        // Of dollars alone: a comparison may be of functions that would not hold the work.
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let compared = [scenario.lambda_side.into(), scenario.ecs_side.into()];
        let found = break_even::between(&configured, compared, scenario.requests_per_month());
        let [crossing] = found.crossings.as_slice() else {
            return Err(format!("one break-even, not {found:?}"));
        };
        Ok(Some(match side.measure {
            Measure::BreakEvenRate => crossing.requests / (scenario.hours_per_month * 3600.0),
            Measure::BreakEven | Measure::Dollars => crossing.requests,
        }))
    }

    /// The difference of a side to what is recomputed, as a share of it; nothing where the side
    /// is outside ours.
    ///
    /// # Errors
    /// Says what does not agree, or what is left without a reason.
    pub fn difference(&self, side: &Side) -> Result<Option<f64>, String> {
        let named = |problem: String| format!("{}: {problem}", side.what);
        let Some(ours) = self.ours(side).map_err(named)? else { return Ok(None) };
        let recomputed = side.recomputed.ok_or_else(|| named("nothing is recomputed".into()))?;
        let apart = |a: f64, b: f64| match b == 0.0 {
            true if a.abs() <= CENT => 0.0,
            true => f64::INFINITY,
            false => (a / b - 1.0).abs(),
        };
        let difference = apart(ours, recomputed);
        if difference > MARGIN {
            return Err(named(format!("{ours}, recomputed {recomputed}")));
        }
        let slip = side.published.is_some_and(|printed| apart(printed, recomputed) > MARGIN);
        if slip && side.note.is_empty() {
            return Err(named("nothing says why the source prints something else".into()));
        }
        Ok(Some(difference))
    }

    /// The largest difference over all sides; nothing where none is ours.
    ///
    /// # Errors
    /// Says what does not agree, or what is left without a reason.
    pub fn largest_difference(&self) -> Result<Option<f64>, String> {
        let sides = self.side.iter().map(|side| self.difference(side));
        sides.collect::<Result<Vec<_>, _>>().map(|all| all.into_iter().flatten().reduce(f64::max))
    }

    /// Checks that Fargate's findings are exactly those that are told, at the load of the source
    /// and at its break-even.
    ///
    /// # Errors
    /// Lists the findings that there are.
    pub fn check_findings(&self) -> Result<(), String> {
        // Without the whole scenario of both sides there is nothing to find.
        if !self.preset && !self.compute_only {
            return Ok(());
        }
        let mut scenario = self.scenario(&Entries::new())?;
        self.compare_findings(&answer(&scenario).option(DeploymentOption::Fargate).findings)?;
        let known = self.side.iter().find(|side| side.measure == Measure::BreakEven);
        if let Some(requests) = known.and_then(|side| side.recomputed) {
            scenario.set_requests_per_month(requests);
            self.compare_findings(&answer(&scenario).option(DeploymentOption::Fargate).findings)?;
        }
        Ok(())
    }

    fn compare_findings(&self, seen: &[Finding]) -> Result<(), String> {
        let seen: Vec<(String, f64, f64)> = seen
            .iter()
            .map(|finding| (key(&finding.kind), finding.needed, finding.limit))
            .collect();
        let expected: Vec<(String, f64, f64)> = self
            .finding
            .iter()
            .map(|finding| (finding.kind.clone(), finding.needed, finding.limit))
            .collect();
        if seen == expected { Ok(()) } else { Err(format!("findings of Fargate: {seen:?}")) }
    }
}
