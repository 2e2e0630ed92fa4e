//! The cheapest configuration of an option that meets the latency objective, among all configurations.

use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;
use serde::Serialize;

use crate::base::number;
use crate::billing::sinks::CostSink;
use crate::metering::ecs::hosts::HostModel;
use crate::metering::ecs::packing::packing;
use crate::metering::ecs::sizes;
use crate::metering::lambda::managed::Fleet;
use crate::options::configured::ConfiguredOptions;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::setting::{Auto, FieldValue};
use crate::scenario::value::size::Size;

/// Memories of a function are tried in steps of so many MB.
const MEMORY_STEP_MB: usize = 64;
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
    /// How many configurations.
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
    let models = ConfiguredOptions::new(&open, book);
    let all: Vec<Configuration> = match option {
        DeploymentOption::Lambda | DeploymentOption::Provisioned => {
            let memories = (128..=10_240).step_by(MEMORY_STEP_MB).map(|mb| mb as f64);
            let derived = models.lambda.memory_mb;
            let memories = memories.filter(|mb| *mb != derived).chain([derived]);
            memories.map(|mb| with_memory(option, &open, mb, book, requests)).collect()
        }
        DeploymentOption::Fargate | DeploymentOption::FargateSpot => {
            let sizes = sizes::offered(&models.work, book.fargate_sizes());
            sizes.map(|size| with_size(option, &open, size, book, requests)).collect()
        }
        DeploymentOption::LambdaManaged => fleets(&models, requests),
        DeploymentOption::EcsEc2 => packings(&models, &models.ec2, &open, book, requests),
        DeploymentOption::EcsManaged => {
            packings(&models, &models.ecs_managed, &open, book, requests)
        }
    };
    let tried = all.len();
    let meet = all.iter().filter(|one| one.meets).count();
    let mut cheapest: Vec<Configuration> = Vec::new();
    for wanted in [true, false] {
        // Of those that miss the objective only the cheapest is told.
        let start = cheapest.len();
        let most = if wanted { TOLD } else { 1 };
        for one in all.iter().filter(|one| one.meets == wanted) {
            let place =
                start + cheapest[start..].partition_point(|known| known.amount <= one.amount);
            if place < start + most {
                cheapest.insert(place, one.clone());
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
    let models = ConfiguredOptions::with(scenario, book, &|other| {
        other.lambda_memory_mb = Auto::Set(memory_mb)
    });
    Configuration {
        memory_mb: Some(memory_mb),
        size: None,
        instance: None,
        amount: Usd::round(models.cost(option, requests)),
        alone_ms: models.lambda.duration_ms,
        meets: models.lambda.fits(&models.work),
    }
}

fn with_size(
    option: DeploymentOption,
    scenario: &Scenario,
    size: Size,
    book: &PriceBook,
    requests: f64,
) -> Configuration {
    let models = ConfiguredOptions::with(scenario, book, &|other| other.size = Auto::Set(size));
    let task = models.fargate.best(requests);
    Configuration {
        memory_mb: None,
        size: Some(size),
        instance: None,
        amount: Usd::round(models.cost(option, requests)),
        alone_ms: task.alone_ms,
        meets: task.fits(&models.work),
    }
}

fn fleets(models: &ConfiguredOptions<'_>, requests: f64) -> Vec<Configuration> {
    let card = &models.card;
    let of = |fleet: &Fleet| {
        let mut sink = CostSink::new(card);
        models.managed.meter_fleet(fleet, requests, &models.lambda, card, &mut sink);
        Configuration {
            memory_mb: Some(fleet.memory_mb),
            size: None,
            instance: name(models, fleet.host.instance),
            amount: Usd::round(models.adjustments.of(sink.dollars)),
            alone_ms: fleet.alone_ms,
            meets: fleet.fits,
        }
    };
    models.managed.fleets(card).iter().map(of).collect()
}

fn packings(
    models: &ConfiguredOptions<'_>,
    hosts: &HostModel,
    scenario: &Scenario,
    book: &PriceBook,
    requests: f64,
) -> Vec<Configuration> {
    let fargate = &models.fargate;
    let card = &models.card;
    let mut tried = Vec::new();
    for size in sizes::offered(&models.work, book.fargate_sizes()) {
        let task = fargate.candidate(size, scenario, card);
        for host in hosts.allowed(card) {
            let Some(packing) = packing(task, *host) else { continue };
            let mut sink = CostSink::new(card);
            hosts.meter_packing(&packing, requests, fargate, card, &mut sink);
            tried.push(Configuration {
                memory_mb: None,
                size: Some(size),
                instance: name(models, host.instance),
                amount: Usd::round(models.adjustments.of(sink.dollars)),
                alone_ms: task.alone_ms,
                meets: task.fits(&models.work),
            });
        }
    }
    tried
}

fn name(models: &ConfiguredOptions<'_>, instance: usize) -> Option<String> {
    models.card.book().instance_types().get(instance).map(|known| known.name.clone())
}

impl Configuration {
    /// The fields that fix this configuration, with their texts.
    pub fn settings(&self, option: DeploymentOption) -> Vec<(Field, String)> {
        let mut settings = Vec::new();
        let (memory, size, instance) = match option {
            DeploymentOption::LambdaManaged => (Field::LmiMemory, Field::Size, Field::LmiType),
            DeploymentOption::EcsEc2 => (Field::LambdaMemory, Field::Ec2Size, Field::Ec2Type),
            DeploymentOption::EcsManaged => {
                (Field::LambdaMemory, Field::Ec2Size, Field::EcsManagedType)
            }
            DeploymentOption::Lambda
            | DeploymentOption::Provisioned
            | DeploymentOption::Fargate
            | DeploymentOption::FargateSpot => (Field::LambdaMemory, Field::Size, Field::Ec2Type),
        };
        settings.extend(self.memory_mb.map(|mb| (memory, number::text(mb))));
        settings.extend(self.size.map(|of| (size, of.write())));
        settings.extend(self.instance.clone().map(|name| (instance, name)));
        settings
    }
}
