//! One published comparison: both totals, the break-even, and what we find besides.

use eleven_rounds_engine::compare::compare;
use eleven_rounds_engine::findings::Finding;
use eleven_rounds_engine::option::DeploymentOption;
use eleven_rounds_engine::presets::Preset;
use eleven_rounds_engine::price_book::PriceBook;
use serde::Deserialize;

use super::case::key;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    pub id: String,
    name: String,
    source: String,
    published: Figures,
    recomputed: Figures,
    flaws: Vec<String>,
    #[serde(default)]
    ours: Vec<Ours>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Figures {
    lambda: f64,
    fargate: f64,
    break_even: Option<f64>,
}

/// A finding of ours: what would be needed, and what there is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ours {
    kind: String,
    needed: f64,
    limit: f64,
    says: String,
}

/// How far from the recomputed figure ours may lie.
const MARGIN: f64 = 0.01;

impl Comparison {
    /// The largest difference to what is recomputed, as a share of it.
    pub fn check(&self) -> Result<f64, String> {
        let texts = [&self.name, &self.source];
        if texts.iter().any(|text| text.is_empty()) || self.flaws.is_empty() {
            return Err("a comparison has a name, a source and its known flaws".to_owned());
        }
        let preset = Preset::from_key(&self.id).ok_or("no preset has this key")?;
        if preset.source() != Some(self.source.as_str()) {
            return Err(format!("the preset names another source, {:?}", preset.source()));
        }
        let answer = compare(&preset.scenario(), PriceBook::bundled());
        let total = |option| answer.option(option).estimate.total.dollars();
        let mut pairs = vec![
            ("Lambda", total(DeploymentOption::Lambda), &self.recomputed.lambda),
            ("Fargate", total(DeploymentOption::Fargate), &self.recomputed.fargate),
        ];
        if let Some(break_even) = &self.recomputed.break_even {
            let [crossing] = answer.break_evens.crossings.as_slice() else {
                return Err(format!("one break-even, not {:?}", answer.break_evens));
            };
            pairs.push(("the break-even", crossing.requests, break_even));
        }
        let mut largest = 0.0_f64;
        for (what, seen, expected) in pairs {
            let difference = (seen / expected - 1.0).abs();
            if difference > MARGIN {
                return Err(format!("{what}: {seen}, recomputed {expected}"));
            }
            largest = largest.max(difference);
        }
        // The page's own rounding: whole dollars at the worst.
        for (seen, printed) in [
            (self.recomputed.lambda, self.published.lambda),
            (self.recomputed.fargate, self.published.fargate),
        ] {
            if (seen - printed).abs() > 0.51 {
                return Err(format!("{printed} is no rounding of {seen}"));
            }
        }
        if self.published.break_even.is_some() != self.recomputed.break_even.is_some() {
            return Err("a break-even is published and recomputed, or neither".to_owned());
        }
        self.check_findings(&answer.option(DeploymentOption::Fargate).findings)?;
        // What is found at the load of the page is found at its break-even too.
        if let Some(break_even) = self.recomputed.break_even {
            let mut scenario = preset.scenario();
            scenario.set_requests_per_month(break_even);
            let there = compare(&scenario, PriceBook::bundled());
            self.check_findings(&there.option(DeploymentOption::Fargate).findings)?;
        }
        Ok(largest)
    }

    fn check_findings(&self, seen: &[Finding]) -> Result<(), String> {
        let seen: Vec<(String, f64, f64)> =
            seen.iter().map(|one| (key(&one.kind), one.needed, one.limit)).collect();
        if self.ours.iter().any(|one| one.says.is_empty()) {
            return Err("a finding says what it means".to_owned());
        }
        let ours: Vec<(String, f64, f64)> =
            self.ours.iter().map(|one| (one.kind.clone(), one.needed, one.limit)).collect();
        if seen == ours { Ok(()) } else { Err(format!("findings of Fargate: {seen:?}")) }
    }
}
