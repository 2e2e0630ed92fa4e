//! Every option with its bill, its configuration and its findings.

use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;
use serde::Serialize;

use crate::billing::estimate::Estimate;
use crate::metering::ecs::hosts::HostModel;
use crate::metering::ecs::sizes::TaskSizing;
use crate::options::configured::ConfiguredOptions;
use crate::options::findings::{self, Finding, FindingKind, Severity};
use crate::prices::book::PriceBook;
use crate::scenario::fields::Scenario;
use crate::scenario::value::size::Size;

/// What is derived for an option besides its bill.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Setup {
    /// Environments, tasks or instances on average.
    pub mean: f64,
    /// The most of them in any hour.
    pub most: f64,
    /// Memory of a function or of an environment, in MB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_mb: Option<f64>,
    /// Size of a task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Type of the instances.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Tasks or environments on one instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<f64>,
    /// The share of requests that spills over from provisioned environments, or of tasks on Spot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
}

/// One option: its bill and what stands against it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionResult {
    /// Which option.
    pub option: DeploymentOption,
    /// Whether the scenario lists it.
    pub listed: bool,
    /// What is derived for it.
    pub setup: Setup,
    /// Its bill.
    pub estimate: Estimate,
    /// Blockers first.
    pub findings: Vec<Finding>,
}

impl OptionResult {
    /// Whether something rules it out.
    pub fn is_blocked(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Blocker)
    }

    /// The total; nothing where it says nothing, because no instance holds the work, prices are
    /// unknown or the option did not exist.
    pub fn total(&self) -> Option<Usd> {
        let nothing = |finding: &Finding| {
            matches!(finding.kind, FindingKind::NoInstance | FindingKind::NotOffered)
        };
        let empty = self.findings.iter().any(nothing);
        self.estimate.counted().filter(|_| !empty)
    }
}

/// Every option with its bill and what stands against it.
pub(crate) fn results(
    scenario: &Scenario,
    models: &ConfiguredOptions<'_>,
    book: &PriceBook,
) -> Vec<OptionResult> {
    let requests = scenario.requests_per_month();
    let duel = [scenario.lambda_side.into(), scenario.ecs_side.into()];
    let of = |option| OptionResult {
        option,
        listed: listed(option, scenario) || duel.contains(&option),
        setup: setup(option, models, requests),
        estimate: models.estimate(option, requests),
        findings: findings::of(option, models, scenario, book, requests),
    };
    DeploymentOption::ALL.into_iter().map(of).collect()
}

fn listed(option: DeploymentOption, scenario: &Scenario) -> bool {
    match option {
        DeploymentOption::Lambda => scenario.list_lambda,
        DeploymentOption::Provisioned => scenario.list_provisioned,
        DeploymentOption::LambdaManaged => scenario.list_lambda_managed,
        DeploymentOption::Fargate => scenario.list_fargate,
        DeploymentOption::FargateSpot => scenario.list_fargate_spot,
        DeploymentOption::EcsEc2 => scenario.list_ecs_ec2,
        DeploymentOption::EcsManaged => scenario.list_ecs_managed,
    }
}

/// The option with the least total among those that can be had; nothing where a line of it has no
/// price, since it may then be dearer than another.
pub(crate) fn cheapest(options: &[OptionResult]) -> Option<DeploymentOption> {
    let able = options.iter().filter(|one| one.listed && !one.is_blocked());
    let best = able.filter_map(|one| Some((one.total()?, one))).min_by_key(|(total, _)| *total)?.1;
    best.estimate.not_counted().next().is_none().then_some(best.option)
}

/// What is derived for an option besides its bill.
fn setup(option: DeploymentOption, models: &ConfiguredOptions<'_>, requests: f64) -> Setup {
    let lambda = &models.lambda;
    let fargate = &models.fargate;
    let card = &models.card;
    let spread = |hours: &[(f64, f64)]| {
        let all: f64 = hours.iter().map(|(count, hours)| count * hours).sum();
        let most = hours.iter().map(|(count, _)| *count).fold(0.0, f64::max);
        Setup { mean: all / models.load.hours, most, ..Setup::default() }
    };
    let name =
        |instance: usize| card.book().instance_types().get(instance).map(|of| of.name.clone());
    let tasks = |best: &TaskSizing| {
        let hours: Vec<(f64, f64)> = fargate.serving(best, requests).collect();
        Setup { size: Some(best.size), ..spread(&hours) }
    };
    let hosts = |model: &HostModel| match model.best(requests, fargate, card) {
        Some(packing) => {
            let hours: Vec<(f64, f64)> = model.hosts(&packing, requests, fargate).collect();
            Setup {
                size: Some(packing.task.size),
                instance: name(packing.host.instance),
                each: Some(packing.per_host),
                ..spread(&hours)
            }
        }
        None => Setup::default(),
    };
    match option {
        DeploymentOption::Lambda => Setup {
            mean: lambda.mean_concurrency(requests),
            most: lambda.peak_concurrency(requests),
            memory_mb: Some(lambda.memory_mb),
            ..Setup::default()
        },
        DeploymentOption::Provisioned => Setup {
            memory_mb: Some(lambda.memory_mb),
            share: Some(1.0 - models.provisioned.month(requests, lambda).share),
            ..spread(&models.provisioned.kept(requests, lambda))
        },
        DeploymentOption::LambdaManaged => match models.managed.best(requests, card) {
            Some(fleet) => {
                let hours: Vec<(f64, f64)> = models.managed.instances(&fleet, requests).collect();
                Setup {
                    memory_mb: Some(fleet.memory_mb),
                    instance: name(fleet.host.instance),
                    each: Some(fleet.environments),
                    ..spread(&hours)
                }
            }
            None => Setup::default(),
        },
        DeploymentOption::Fargate => tasks(&fargate.best(requests)),
        DeploymentOption::FargateSpot => {
            let best = models.spot.best(requests, fargate);
            Setup { share: Some(models.spot.spot_share(&best, requests, fargate)), ..tasks(&best) }
        }
        DeploymentOption::EcsEc2 => hosts(&models.ec2),
        DeploymentOption::EcsManaged => hosts(&models.ecs_managed),
    }
}

/// Marks the lines that both sides have with the same quantity at the same price.
pub(crate) fn mark_shared(options: &mut [OptionResult], [lambda, ecs]: [DeploymentOption; 2]) {
    // The options are in order, and Lambda's side comes first.
    let (before, rest) = options.split_at_mut(ecs as usize);
    let (Some(ours), Some(theirs)) = (before.get_mut(lambda as usize), rest.first_mut()) else {
        return;
    };
    for one in &mut ours.estimate.lines {
        for other in &mut theirs.estimate.lines {
            let same = one.line == other.line
                && one.sku == other.sku
                && one.instance == other.instance
                && one.quantity == other.quantity;
            if same {
                one.shared = true;
                other.shared = true;
            }
        }
    }
}
