//! What would have to be set for an option that does not run as it is configured, and what it would
//! cost then.

use eleven_rounds_catalog::choices::{EcsIngress, KeyedEnum, LambdaIngress};
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
use crate::scenario::setting::Auto;
use crate::scenario::value::size::Size;

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
    let mut changed = scenario.clone();
    let mut findings = unfit.findings.clone();
    let mut settings: Vec<(Field, String)> = Vec::new();
    for _ in 0..MOST_CHANGES {
        let wrong = |finding: &&Finding| finding.severity == Severity::Misconfiguration;
        let (field, text) = setting(&changed, book, findings.iter().find(wrong)?)?;
        changed.set(field, &text, book).ok()?;
        settings.retain(|(known, _)| *known != field);
        settings.push((field, text));
        let now = of(&changed, book, option);
        match now.standing {
            Standing::CanRun => return Some(Fix { option, settings, total: now.total() }),
            Standing::Unpriced => return Some(Fix { option, settings, total: None }),
            Standing::Adjust => findings = now.findings,
            Standing::CannotRun => return None,
        }
    }
    None
}

/// The setting that answers a finding; nothing where none does.
fn setting(scenario: &Scenario, book: &PriceBook, finding: &Finding) -> Option<(Field, String)> {
    let option = finding.option;
    let row = row(option);
    match finding.kind {
        FindingKind::LambdaMemoryShort => {
            let open = Scenario { lambda_memory_mb: Auto::Derived, ..scenario.clone() };
            let memory_mb = of(&open, book, option).setup.memory_mb()?;
            Some((row.memory?, number::text(memory_mb)))
        }
        FindingKind::FargateMemoryShort => {
            let (field, open) = match row.size {
                Some(field) => (field, Scenario { size: Auto::Derived, ..scenario.clone() }),
                None => (Field::Ec2Size, Scenario { ec2_size: Auto::Derived, ..scenario.clone() }),
            };
            of(&open, book, option).setup.size().map(Size::text).map(|size| (field, size))
        }
        FindingKind::NoInstance => {
            let field = row.instance?;
            let mut open = scenario.clone();
            open.copy_from(&Scenario::default(), field);
            Some((field, of(&open, book, option).setup.instance()?.to_owned()))
        }
        FindingKind::TooFewTasks => {
            let fixed = scenario.tasks.user_value().is_some();
            let field = if fixed { Field::Tasks } else { Field::MaxTasks };
            Some((field, number::text(finding.needed.ceil())))
        }
        FindingKind::IngressTimeout
        | FindingKind::IngressPayload
        | FindingKind::IngressRate
        | FindingKind::IngressStream
        | FindingKind::IngressProtocol => {
            let (field, keys) = match option.family() {
                Family::Lambda => (Field::LambdaIngress, keys::<LambdaIngress>()),
                Family::Ecs => (Field::EcsIngress, keys::<EcsIngress>()),
            };
            cheapest_of(scenario, book, option, field, keys)
        }
        _ => None,
    }
}

fn keys<T: KeyedEnum>() -> Vec<&'static str> {
    T::ALL.iter().map(|choice| choice.key()).collect()
}

/// The key of a field with which an option runs and costs least.
fn cheapest_of(
    scenario: &Scenario,
    book: &PriceBook,
    option: DeploymentOption,
    field: Field,
    keys: Vec<&'static str>,
) -> Option<(Field, String)> {
    let tried = keys.into_iter().filter_map(|key| {
        let mut changed = scenario.clone();
        changed.set(field, key, book).ok()?;
        let now = of(&changed, book, option);
        now.standing.runs().then_some((now.standing, now.estimate.total, key))
    });
    // What is wholly priced comes first.
    let (_, _, key) = tried.min_by_key(|(standing, total, _)| (*standing, *total))?;
    Some((field, key.to_owned()))
}

/// One option of a scenario, without what the rounds rule out.
fn of(scenario: &Scenario, book: &PriceBook, option: DeploymentOption) -> OptionResult {
    let configured = ConfiguredOptions::new(scenario, book);
    result(scenario, option, &configured.sized(option, scenario.requests_per_month()))
}
