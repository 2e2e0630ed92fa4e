//! Every option with its bill, its configuration and its findings.

use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;
use eleven_rounds_catalog::option::table::PerOption;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::billing::estimate::Estimate;
use crate::options::configured::SizedOption;
use crate::options::findings::{Finding, FindingKind, Severity};
use crate::options::registry::row;
use crate::options::setup::Setup;
use crate::options::standing::Standing;
use crate::rules::scoring::Scorecard;
use crate::scenario::fields::Scenario;

/// One option: its bill and what stands against it.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionResult {
    /// Which option.
    pub option: DeploymentOption,
    /// Whether the scenario lists it.
    pub listed: bool,
    /// Whether it can run the workload as it is configured.
    pub standing: Standing,
    /// What is derived for it.
    pub setup: Setup,
    /// Its bill.
    pub estimate: Estimate,
    /// Blockers first.
    pub findings: Vec<Finding>,
}

impl OptionResult {
    /// The standing without what the rounds rule out.
    pub(crate) fn standing_on_bill(&self) -> Standing {
        let of_bill = |finding: &&Finding| finding.kind != FindingKind::RoundLimit;
        Standing::of(self.findings.iter().filter(of_bill), &self.estimate)
    }

    /// The total of the whole bill; nothing where a line of it has no price, or where there is no
    /// bill.
    pub fn total(&self) -> Option<Usd> {
        self.counted().filter(|_| self.estimate.not_counted().next().is_none())
    }

    /// What the lines with a known price come to; nothing where that says nothing, because no
    /// instance holds the work, no price is known or the option did not exist.
    pub fn counted(&self) -> Option<Usd> {
        let nothing = |finding: &Finding| {
            matches!(
                finding.kind,
                FindingKind::NoInstance
                    | FindingKind::InstanceArch
                    | FindingKind::InstanceGpu
                    | FindingKind::NotOffered
            ) || finding.kind.is_unpriced()
        };
        let empty = self.findings.iter().any(nothing);
        self.estimate.counted().filter(|_| !empty)
    }
}

impl Serialize for OptionResult {
    /// One object. It has a `total` only where the bill is complete, and `known_part` always.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("OptionResult", 8)?;
        fields.serialize_field("option", &self.option)?;
        fields.serialize_field("listed", &self.listed)?;
        fields.serialize_field("standing", &self.standing)?;
        if let Some(total) = self.total() {
            fields.serialize_field("total", &total)?;
        }
        fields.serialize_field("known_part", &self.estimate.known_part)?;
        fields.serialize_field("setup", &self.setup)?;
        fields.serialize_field("estimate", &self.estimate)?;
        fields.serialize_field("findings", &self.findings)?;
        fields.end()
    }
}

/// Every option as it is sized, with its bill and what stands against it.
pub(crate) fn results(
    scenario: &Scenario,
    sized: &PerOption<SizedOption<'_>>,
) -> PerOption<OptionResult> {
    sized.map(|option, sized| result(scenario, option, sized))
}

/// One option as it is sized.
pub(crate) fn result(
    scenario: &Scenario,
    option: DeploymentOption,
    sized: &SizedOption<'_>,
) -> OptionResult {
    let compared = [scenario.lambda_side.into(), scenario.ecs_side.into()];
    let estimate = sized.estimate();
    let findings = sized.findings(scenario);
    OptionResult {
        option,
        listed: (row(option).listed)(scenario) || compared.contains(&option),
        standing: Standing::of(&findings, &estimate),
        setup: sized.setup(),
        estimate,
        findings,
    }
}

/// Adds what the rounds rule out to what stands against each option.
pub(crate) fn add_round_limits(options: &mut PerOption<OptionResult>, rounds: &Scorecard) {
    for result in options.values_mut() {
        let scored = result.option.scored_as();
        for (number, round) in (1..).zip(&rounds.rounds) {
            if round.ruled_out.contains(scored) {
                let blockers = result
                    .findings
                    .partition_point(|finding| finding.severity == Severity::Blocker);
                result.findings.insert(blockers, Finding::round_limit(result.option, number));
            }
        }
        result.standing = Standing::of(&result.findings, &result.estimate);
    }
}

/// The option that costs least among those that are listed and run as configured, by what is known of
/// their bills; nothing where a line of it has no price, since it may then be dearer than another.
pub(crate) fn cheapest(options: &PerOption<OptionResult>) -> Option<DeploymentOption> {
    let able = options.values().filter(|result| result.listed && result.standing.runs());
    let best = able
        .filter_map(|result| Some((result.counted()?, result)))
        .min_by_key(|(counted, _)| *counted)?
        .1;
    (best.standing == Standing::CanRun).then_some(best.option)
}

/// Marks the lines that both sides have with the same quantity at the same price.
pub(crate) fn mark_shared(options: &mut PerOption<OptionResult>, compared: [DeploymentOption; 2]) {
    let Some([ours, theirs]) = options.pair_mut(compared) else { return };
    for our_line in &mut ours.estimate.lines {
        for their_line in &mut theirs.estimate.lines {
            let same = our_line.line == their_line.line
                && our_line.sku == their_line.sku
                && our_line.instance == their_line.instance
                && our_line.quantity == their_line.quantity;
            if same {
                our_line.shared = true;
                their_line.shared = true;
            }
        }
    }
}
