//! The cheapest configuration of an option that meets the latency objective, among all configurations.

use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;
use serde::Serialize;

use crate::base::number;
use crate::metering::ecs::packing::Packing;
use crate::options::configured::ConfiguredOptions;
use crate::options::model::{Sizing, Trial};
use crate::options::registry::row;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::setting::Auto;
use crate::scenario::value::size::Size;

/// So many of the cheapest are told.
const TOLD: usize = 8;

/// One configuration that was tried.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Configuration {
    /// Memory of a function or of an environment, in MB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_mb: Option<f64>,
    /// Size of a task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Type of the instances.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Dollars a month.
    pub amount: Usd,
    /// How long a request takes alone, in ms.
    pub alone_ms: f64,
    /// Whether it holds the process and meets the objective.
    pub meets: bool,
}

/// What was tried for an option.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ConfigurationSearch {
    /// How many configurations; those with a price that is not known are left out beside others.
    pub tried: usize,
    /// How many of them hold the process and meet the objective.
    pub meet: usize,
    /// The cheapest that meet it, the cheapest first, and after them the cheapest that does not.
    pub cheapest: Vec<Configuration>,
}

/// Tries every configuration of an option: memories in steps of 64 MB and the one that is derived,
/// every size of a task, every type of instance that is allowed.
pub fn best(
    option: DeploymentOption,
    scenario: &Scenario,
    book: &PriceBook,
) -> ConfigurationSearch {
    let requests = scenario.requests_per_month();
    let open = Scenario {
        lambda_memory_mb: Auto::Derived,
        size: Auto::Derived,
        ec2_size: Auto::Derived,
        lmi_memory_mb: Auto::Derived,
        ..scenario.clone()
    };
    let configured = ConfiguredOptions::new(&open, book);
    let trials = configured.option(option).trials(&open, &configured.shared);
    let all: Vec<(bool, Configuration)> = trials
        .into_iter()
        .map(|trial| match trial {
            Trial::Memory(mb) => (true, with_memory(option, &open, mb, book, requests)),
            Trial::Size(size) => (true, with_size(option, &open, size, book, requests)),
            Trial::On(sizing) => {
                let model = configured.option(option);
                let is_priced = model.is_priced(&sizing, &configured.shared, requests);
                (is_priced, on(&sizing, option, &configured, requests))
            }
        })
        .collect();
    // What has no known price would look cheap beside the others.
    let any_priced = all.iter().any(|(is_priced, _)| *is_priced);
    let all: Vec<Configuration> = all
        .into_iter()
        .filter(|(is_priced, _)| *is_priced || !any_priced)
        .map(|(_, configuration)| configuration)
        .collect();
    let tried = all.len();
    let meet = all.iter().filter(|configuration| configuration.meets).count();
    let mut cheapest: Vec<Configuration> = Vec::new();
    for wanted in [true, false] {
        // Of those that miss the objective only the cheapest is told.
        let start = cheapest.len();
        let most = if wanted { TOLD } else { 1 };
        for configuration in all.iter().filter(|configuration| configuration.meets == wanted) {
            let index = start
                + cheapest[start..].partition_point(|known| known.amount <= configuration.amount);
            if index < start + most {
                cheapest.insert(index, configuration.clone());
                cheapest.truncate(start + most);
            }
        }
    }
    ConfigurationSearch { tried, meet, cheapest }
}

fn with_memory(
    option: DeploymentOption,
    scenario: &Scenario,
    memory_mb: f64,
    book: &PriceBook,
    requests: f64,
) -> Configuration {
    let configured = ConfiguredOptions::with(scenario, book, &|changed| {
        changed.lambda_memory_mb = Auto::Set(memory_mb)
    });
    Configuration {
        memory_mb: Some(memory_mb),
        size: None,
        instance: None,
        amount: Usd::round(configured.cost(option, requests)),
        alone_ms: configured.shared.lambda.duration_ms,
        meets: configured.shared.lambda.fits(&configured.shared.work),
    }
}

fn with_size(
    option: DeploymentOption,
    scenario: &Scenario,
    size: Size,
    book: &PriceBook,
    requests: f64,
) -> Configuration {
    let configured =
        ConfiguredOptions::with(scenario, book, &|changed| changed.size = Auto::Set(size));
    let task = configured.shared.fargate.best(requests);
    Configuration {
        memory_mb: None,
        size: Some(size),
        instance: None,
        amount: Usd::round(configured.cost(option, requests)),
        alone_ms: task.alone_ms,
        meets: task.fits(&configured.shared.work),
    }
}

/// What an option costs of this size, bought as the scenario has it.
fn on(
    sizing: &Sizing,
    option: DeploymentOption,
    configured: &ConfiguredOptions<'_>,
    requests: f64,
) -> Configuration {
    let shared = &configured.shared;
    let mut tried = Configuration {
        memory_mb: None,
        size: None,
        instance: None,
        amount: Usd::round(configured.of_size(option, *sizing, requests).cost()),
        alone_ms: shared.lambda.duration_ms,
        meets: shared.lambda.fits(&shared.work),
    };
    match sizing {
        Sizing::Functions => tried.memory_mb = Some(shared.lambda.memory_mb),
        Sizing::Fleet(fleet) => {
            tried.memory_mb = Some(fleet.memory_mb);
            tried.instance = shared.instance_name(fleet.host.instance);
            (tried.alone_ms, tried.meets) = (fleet.alone_ms, fleet.fits);
        }
        Sizing::Tasks(task) | Sizing::Hosts(Packing { task, .. }) => {
            tried.size = Some(task.size);
            (tried.alone_ms, tried.meets) = (task.alone_ms, task.fits(&shared.work));
        }
    }
    if let Sizing::Hosts(packing) = sizing {
        tried.instance = shared.instance_name(packing.host.instance);
    }
    tried
}

impl Configuration {
    /// The fields that fix this configuration, with their texts.
    pub fn settings(&self, option: DeploymentOption) -> Vec<(Field, String)> {
        let row = row(option);
        let mut settings = Vec::new();
        settings.extend(row.memory.zip(self.memory_mb.map(number::text)));
        settings.extend(row.size.zip(self.size.map(Size::text)));
        settings.extend(row.instance.zip(self.instance.clone()));
        settings
    }
}
