//! Finds where prices and facts are used by asking the engine; no use is written down by hand.
//!
//! For SKUs, it meters scenarios in which each field takes each of its choices and both of its bounds. For
//! facts, it reads the rules and the engine's own source files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use eleven_rounds_engine::catalog::choices::{Arch, Ingress, KeyedEnum, Network, Trigger};
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::units::{InstanceHours, SkuOf};
use eleven_rounds_engine::metering::cache;
use eleven_rounds_engine::metering::derivation::Derivation;
use eleven_rounds_engine::metering::distribution::Distribution;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::metering::sink::Sink;
use eleven_rounds_engine::metering::staging::{Staging, StagingMethod};
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::book::RuleBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldKind;

use crate::data::Rows;
use crate::golden::Golden;
use crate::golden::figure::key;

/// What has a line with an SKU.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Payer {
    /// The bill of an option.
    Option(DeploymentOption),
    /// What carries a job that is split.
    Stages,
    /// A cache in front of an option.
    Cache,
}

/// Where a fact is used.
#[derive(Default)]
pub struct FactUses {
    /// Rules that read it or rest on it.
    pub rules: BTreeSet<String>,
    /// Claims of the article that cite it.
    pub claims: Vec<String>,
    /// Files of the engine that name it, below its `src`.
    pub files: BTreeSet<String>,
}

/// Where prices and facts are used.
pub struct Uses {
    lines: BTreeMap<Sku, BTreeSet<(Payer, Line)>>,
    /// Cases that take an SKU as a quantity.
    cases: BTreeMap<Sku, BTreeSet<String>>,
    facts: BTreeMap<Fact, FactUses>,
}

impl Uses {
    /// Asks the engine, whose sources are in a folder.
    ///
    /// # Errors
    /// Names the file that cannot be read, and why.
    pub fn find(sources: &Path, data: &Rows, golden: &Golden) -> Result<Uses, String> {
        let mut uses =
            Uses { lines: BTreeMap::new(), cases: BTreeMap::new(), facts: BTreeMap::new() };
        scenarios(&mut |scenario| uses.meter(scenario));
        uses.read_cases(golden);
        uses.read_rules(data);
        let mut files = Vec::new();
        read_files(sources, sources, &mut files)?;
        for fact in Fact::ALL {
            let name = format!("Fact::{fact:?}");
            let named = files.iter().filter(|(_, text)| names(text, &name));
            uses.facts.entry(*fact).or_default().files =
                named.map(|(path, _)| path.clone()).collect();
        }
        Ok(uses)
    }

    /// The lines that are billed with an SKU.
    pub fn lines(&self, sku: Sku) -> impl Iterator<Item = (Payer, Line)> {
        self.lines.get(&sku).into_iter().flatten().copied()
    }

    /// The line of a name in JSON, if any scenario has it.
    pub fn line(&self, name: &str) -> Option<Line> {
        let metered = self.lines.values().flatten().map(|(_, line)| *line);
        // What is committed to is paid without being metered.
        metered.chain([Line::Commitment]).find(|line| key(line) == name)
    }

    /// The checked cases that take an SKU as a quantity.
    pub fn cases(&self, sku: Sku) -> impl Iterator<Item = &str> {
        self.cases.get(&sku).into_iter().flatten().map(String::as_str)
    }

    /// Where a fact is used; nothing where it is nowhere.
    pub fn fact(&self, fact: Fact) -> Option<&FactUses> {
        self.facts.get(&fact)
    }

    fn meter(&mut self, scenario: &Scenario) {
        let book = PriceBook::bundled();
        let configured = ConfiguredOptions::new(scenario, book);
        let requests = scenario.requests_per_month();
        for option in DeploymentOption::ALL {
            let mut seen = Seen { payer: Payer::Option(option), lines: &mut self.lines };
            configured.meter(option, requests, &mut seen);
        }
        let staging = Staging::new(
            scenario,
            &configured.shared.work,
            &configured.shared.load,
            configured.shared.lambda.duration_ms,
            book,
        );
        if staging.stages > 1.0 {
            for method in StagingMethod::ALL {
                let mut seen = Seen { payer: Payer::Stages, lines: &mut self.lines };
                staging.meter(method, configured.shared.work.arch, &mut seen);
            }
        }
        let mut seen = Seen { payer: Payer::Cache, lines: &mut self.lines };
        cache::meter(
            &configured.shared.work,
            &configured.shared.load,
            Distribution::of(scenario, &configured.shared.work),
            Ingress::RestApi,
            requests,
            requests,
            &mut seen,
        );
    }

    fn read_cases(&mut self, golden: &Golden) {
        let examples = golden.cases.iter().map(|case| (&case.id, &case.usage));
        let sides = golden.comparisons.iter().flat_map(|comparison| {
            comparison.side.iter().map(move |side| (&comparison.id, &side.usage))
        });
        for (id, usage) in examples.chain(sides) {
            for sku in usage.iter().filter_map(|usage| usage.sku()) {
                self.cases.entry(sku).or_default().insert(id.clone());
            }
        }
    }

    fn read_rules(&mut self, data: &Rows) {
        for rule in RuleBook::bundled_rules() {
            for fact in rule.when.iter().filter_map(|part| part.fact) {
                self.facts.entry(fact).or_default().rules.insert(rule.id.to_string());
            }
        }
        for fact_in_prose in &data.prose_facts {
            let Some(fact) = fact_in_prose.key.as_deref().and_then(Fact::from_key) else {
                continue;
            };
            let uses = self.facts.entry(fact).or_default();
            let named = data.rules.iter().filter(|rule| rule.names(&fact_in_prose.id));
            uses.rules.extend(named.map(|rule| rule.id.clone()));
            let named = data.claims.iter().filter(|claim| claim.names(&fact_in_prose.id));
            uses.claims.extend(named.map(|claim| claim.id.clone()));
        }
    }
}

/// Notes what is metered.
struct Seen<'a> {
    payer: Payer,
    lines: &'a mut BTreeMap<Sku, BTreeSet<(Payer, Line)>>,
}

impl Sink for Seen<'_> {
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, _: &dyn Fn() -> Derivation) {
        if quantity > 0.0 {
            self.lines.entry(sku).or_default().insert((self.payer, line));
        }
    }

    fn add_instances(
        &mut self,
        line: Line,
        sku: SkuOf<InstanceHours>,
        _: usize,
        hours: InstanceHours,
        why: &dyn Fn() -> Derivation,
    ) {
        self.add(line, sku.sku(), hours.0, why);
    }
}

/// A field and the text that it is set to.
type FieldText = (Field, String);

/// Every trigger, architecture and network, and in each of them every field of the bill at each of
/// its choices and ends.
fn scenarios(each: &mut impl FnMut(&Scenario)) {
    let rounds = |group| Group::ROUNDS.contains(&group);
    let mut choices = Vec::<FieldText>::new();
    let mut ends = Vec::<FieldText>::new();
    for row in FIELDS.iter().filter(|row| !rounds(row.group)) {
        match row.kind {
            FieldKind::Choice(keys) if row.id != Field::Region => {
                choices.extend(keys.iter().map(|key| (row.id, (*key).to_owned())));
            }
            FieldKind::Switch => choices.push((row.id, "on".to_owned())),
            FieldKind::Number { min, max, .. } => {
                ends.extend([min, max].map(|end| (row.id, end.to_string())));
            }
            _ => {}
        }
    }
    let in_front = (Field::CloudFront, "on".to_owned());
    for trigger in Trigger::ALL {
        for arch in Arch::ALL {
            for network in Network::ALL {
                let base = Scenario {
                    trigger: *trigger,
                    arch: *arch,
                    network: *network,
                    ..Scenario::default()
                };
                each(&base);
                for setting in &ends {
                    each(&with(&base, [setting]));
                }
                for setting in &choices {
                    each(&with(&base, [setting]));
                    // An area of readers has prices only behind CloudFront.
                    if setting.0 == Field::CloudFrontArea {
                        each(&with(&base, [&in_front, setting]));
                    }
                    // Some lines need much of something along with a choice, or none of it.
                    let largest = ends.iter().skip(1).step_by(2);
                    each(&with(&base, largest.chain([setting])));
                    each(&with(&base, ends.iter().step_by(2).chain([setting])));
                }
            }
        }
    }
}

/// A scenario with settings; what one of its other fields rules out changes nothing.
fn with<'a>(base: &Scenario, settings: impl IntoIterator<Item = &'a FieldText>) -> Scenario {
    let mut scenario = base.clone();
    for (field, text) in settings {
        let _ = scenario.set(*field, text, PriceBook::bundled());
    }
    scenario
}

/// Whether a text holds a name that does not go on.
fn names(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        !text[at + name.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
    })
}

/// Every Rust file below a folder with its path from the root of them, tests left out.
fn read_files(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> Result<(), String> {
    let at = |path: &Path, why: std::io::Error| format!("{}: {why}", path.display());
    for entry in std::fs::read_dir(folder).map_err(|why| at(folder, why))? {
        let path = entry.map_err(|why| at(folder, why))?.path();
        if path.is_dir() {
            read_files(root, &path, files)?;
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = std::fs::read_to_string(&path).map_err(|why| at(&path, why))?;
            let code = text.split("#[cfg(test)]").next().unwrap_or("").to_owned();
            let name =
                path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push((name, code));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_name_that_goes_on_is_another() {
        assert!(names("a(Fact::LambdaMaxVcpu)", "Fact::LambdaMaxVcpu"));
        assert!(!names("a(Fact::AlbLcuGbLambda)", "Fact::AlbLcuGb"));
    }
}
