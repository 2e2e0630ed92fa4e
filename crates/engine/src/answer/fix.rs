//! What would have to be set for an option that does not run as it is configured, and what it would
//! cost then.

use eleven_rounds_catalog::choices::{Arch, KeyedEnum};
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::table::PerOption;
use eleven_rounds_catalog::option::{DeploymentOption, Family};
use serde::Serialize;

use crate::base::number;
use crate::options::configured::ConfiguredOptions;
use crate::options::findings::{Finding, FindingKind, Severity};
use crate::options::registry::row;
use crate::options::results::{OptionResult, result};
use crate::options::standing::Standing;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::kind::FieldKind;

/// The settings with which an option runs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fix {
    /// The option.
    pub option: DeploymentOption,
    /// Each field that changes, with the text that [`Scenario::set`] takes for it.
    pub settings: Vec<(Field, String)>,
    /// Dollars a month with them; nothing where some price is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Usd>,
}

/// So many settings are changed at most, one for each finding that a change brings up.
const MOST_CHANGES: usize = 4;

/// The fix of every listed option that must be adjusted and can be.
pub(crate) fn fixes(
    scenario: &Scenario,
    book: &PriceBook,
    options: &PerOption<OptionResult>,
) -> Vec<Fix> {
    let adjust = options.values().filter(|result| result.listed);
    adjust
        .filter(|result| result.standing == Standing::Adjust)
        .filter_map(|result| fix(scenario, book, result))
        .collect()
}

fn fix(scenario: &Scenario, book: &PriceBook, unfit: &OptionResult) -> Option<Fix> {
    let option = unfit.option;
    let mut settings: Vec<(Field, String)> = Vec::new();
    let mut wrong = misconfiguration(&unfit.findings)?;
    for _ in 0..MOST_CHANGES {
        let tried = Tried { scenario, book, option, settings: &settings };
        let (field, text) = tried.setting(&wrong)?;
        settings.retain(|(known, _)| *known != field);
        settings.push((field, text));
        let now = Tried { scenario, book, option, settings: &settings }.result(None);
        match now.standing {
            Standing::CanRun => return Some(Fix { option, settings, total: now.total() }),
            Standing::Unpriced => return Some(Fix { option, settings, total: None }),
            Standing::Adjust => wrong = misconfiguration(&now.findings)?,
            Standing::CannotRun => return None,
        }
    }
    None
}

fn misconfiguration(findings: &[Finding]) -> Option<Finding> {
    findings.iter().copied().find(|finding| finding.severity == Severity::Misconfiguration)
}

/// An option of a scenario with some settings changed.
struct Tried<'a> {
    scenario: &'a Scenario,
    book: &'a PriceBook,
    option: DeploymentOption,
    settings: &'a [(Field, String)],
}

impl Tried<'_> {
    /// The option with one more setting, without what the rounds rule out.
    fn result(&self, last: Option<(Field, &str)>) -> OptionResult {
        let settings = self.settings.iter().map(|(field, text)| (*field, text.as_str()));
        // The one place where the scenario is copied: each further one is code to load.
        let mut changed = self.scenario.clone();
        for (field, text) in settings.chain(last) {
            // A text that a field does not take leaves it as it is, and the option unfit.
            let _ = changed.set(field, text, self.book);
        }
        let configured = ConfiguredOptions::new(&changed, self.book);
        let requests = changed.requests_per_month();
        result(&changed, self.option, &configured.sized(self.option, requests))
    }

    /// The setting that answers a finding; nothing where none does.
    fn setting(&self, finding: &Finding) -> Option<(Field, String)> {
        let row = row(self.option);
        let derived = |field: Field| self.result(Some((field, "auto"))).setup;
        match finding.kind {
            FindingKind::LambdaMemoryShort => {
                let field = row.memory?;
                Some((field, number::text(derived(field).memory_mb()?)))
            }
            FindingKind::FargateMemoryShort | FindingKind::WindowsSize => {
                let field = row.size.unwrap_or(Field::Ec2Size);
                Some((field, derived(field).size()?.text()))
            }
            FindingKind::NoInstance | FindingKind::InstanceArch | FindingKind::InstanceGpu => {
                let field = row.instance?;
                Some((field, derived(field).instance()?.to_owned()))
            }
            FindingKind::WindowsArch => Some((Field::Arch, Arch::X86.key().to_owned())),
            FindingKind::TooFewTasks => {
                let fixed = self.scenario.tasks.user_value().is_some();
                let field = if fixed { Field::Tasks } else { Field::MaxTasks };
                Some((field, number::text(finding.needed.ceil())))
            }
            FindingKind::IngressTimeout
            | FindingKind::IngressPayload
            | FindingKind::IngressRate
            | FindingKind::IngressStream
            | FindingKind::IngressProtocol => match self.option.family() {
                Family::Lambda => self.cheapest_of(Field::LambdaIngress),
                Family::Ecs => self.cheapest_of(Field::EcsIngress),
            },
            _ => None,
        }
    }

    /// The choice of a field with which the option runs and costs least; what is wholly priced comes
    /// first.
    fn cheapest_of(&self, field: Field) -> Option<(Field, String)> {
        let FieldKind::Choice(keys) = field.row().kind else { return None };
        let mut best = None;
        // Nothing in front is no way in.
        for key in keys.iter().filter(|key| **key != "none") {
            let now = self.result(Some((field, key)));
            let rank = (now.standing, now.estimate.known_part);
            if now.standing.runs() && best.is_none_or(|(known, _)| rank < known) {
                best = Some((rank, key));
            }
        }
        best.map(|(_, key)| (field, (*key).to_owned()))
    }
}
