//! Every option of a scenario, configured once and then metered at any number of requests.

use eleven_rounds_catalog::option::DeploymentOption;

use crate::billing::estimate::{Adjustments, Estimate};
use crate::billing::line_item::LineItem;
use crate::billing::savings_plan::{SavingsPlan, Shapes};
use crate::billing::sinks::{BillSink, CostSink};
use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::ecs::fargate::FargateModel;
use crate::metering::ecs::hosts::HostModel;
use crate::metering::ecs::packing::Packing;
use crate::metering::ecs::sizes::TaskSizing;
use crate::metering::ecs::spot::SpotModel;
use crate::metering::lambda::function::LambdaModel;
use crate::metering::lambda::managed::ManagedModel;
use crate::metering::lambda::provisioned::ProvisionedModel;
use crate::metering::sink::Sink;
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;

/// All options of one scenario, ready to be metered and rated at any number of requests.
pub struct ConfiguredOptions<'a> {
    /// The work of one request.
    pub work: Workload,
    /// The shape of the load.
    pub load: Load,
    /// The prices.
    pub card: RateCard<'a>,
    /// Lambda on demand.
    pub lambda: LambdaModel,
    /// ECS on Fargate.
    pub fargate: FargateModel,
    /// What Lambda with provisioned concurrency adds to [`ConfiguredOptions::lambda`].
    pub provisioned: ProvisionedModel,
    /// Lambda Managed Instances.
    pub managed: ManagedModel,
    /// What Fargate Spot changes of [`ConfiguredOptions::fargate`].
    pub spot: SpotModel,
    /// ECS on EC2.
    pub ec2: HostModel,
    /// ECS Managed Instances.
    pub ecs_managed: HostModel,
    /// The Savings Plan.
    pub commitment: SavingsPlan,
    /// Discount and support.
    pub adjustments: Adjustments,
}

impl<'a> ConfiguredOptions<'a> {
    /// Configures every option.
    pub fn new(scenario: &Scenario, book: &'a PriceBook) -> ConfiguredOptions<'a> {
        let card = RateCard::new(scenario, book);
        let work = Workload::new(scenario, book);
        let load = Load::new(scenario);
        let fargate = FargateModel::new(scenario, &work, &load, book, &card);
        let hosts = |managed: bool| HostModel::new(managed, scenario, &work, fargate.load(), book);
        let lambda = LambdaModel::new(scenario, &work, &load, book);
        ConfiguredOptions {
            provisioned: ProvisionedModel::new(scenario, lambda.load(), book),
            managed: ManagedModel::new(scenario, &work, lambda.load(), book),
            lambda,
            spot: SpotModel::new(scenario, &fargate, &card),
            ec2: hosts(false),
            ecs_managed: hosts(true),
            fargate,
            commitment: SavingsPlan::new(scenario),
            adjustments: Adjustments::new(scenario),
            work,
            load,
            card,
        }
    }

    /// Configures every option of a scenario that differs from this one.
    pub(crate) fn with(
        scenario: &Scenario,
        book: &'a PriceBook,
        change: &dyn Fn(&mut Scenario),
    ) -> ConfiguredOptions<'a> {
        let mut other = scenario.clone();
        change(&mut other);
        ConfiguredOptions::new(&other, book)
    }

    /// Meters one option into a sink.
    pub fn meter(&self, option: DeploymentOption, requests: f64, sink: &mut dyn Sink) {
        let lambda = &self.lambda;
        let fargate = &self.fargate;
        let card = &self.card;
        match option {
            DeploymentOption::Lambda => lambda.meter(requests, sink),
            DeploymentOption::Provisioned => self.provisioned.meter(requests, lambda, sink),
            DeploymentOption::LambdaManaged => self.managed.meter(requests, lambda, card, sink),
            DeploymentOption::Fargate => fargate.meter(requests, sink),
            DeploymentOption::FargateSpot => self.spot.meter(requests, fargate, sink),
            DeploymentOption::EcsEc2 => self.ec2.meter(requests, fargate, card, sink),
            DeploymentOption::EcsManaged => self.ecs_managed.meter(requests, fargate, card, sink),
        }
    }

    /// The tasks of an option on ECS; those of Fargate where no host holds one.
    pub(crate) fn task(&self, option: DeploymentOption, requests: f64) -> TaskSizing {
        let fargate = &self.fargate;
        match self.packing(option, requests) {
            Some((_, packing)) => packing.task,
            None if option == DeploymentOption::FargateSpot => self.spot.best(requests, fargate),
            None => fargate.best(requests),
        }
    }

    /// Task-hours of a month that the hosts of an option have room for, if it has hosts.
    pub(crate) fn room(&self, option: DeploymentOption, requests: f64) -> Option<f64> {
        let (model, packing) = self.packing(option, requests)?;
        let hosts = model.hosts(&packing, requests, &self.fargate);
        Some(hosts.map(|(hosts, hours)| hosts * hours).sum::<f64>() * packing.per_host)
    }

    /// How the tasks of an option stand on hosts, if it has hosts.
    fn packing(&self, option: DeploymentOption, requests: f64) -> Option<(&HostModel, Packing)> {
        let model = match option {
            DeploymentOption::EcsEc2 => &self.ec2,
            DeploymentOption::EcsManaged => &self.ecs_managed,
            _ => return None,
        };
        Some((model, model.best(requests, &self.fargate, &self.card)?))
    }

    /// Tasks of an option on ECS in each hour of a week, for rates relative to the mean hour.
    pub fn week(&self, option: DeploymentOption, requests: f64, relative: &[f64]) -> Vec<f64> {
        let task = self.task(option, requests);
        let mean = self.load.mean_rate(requests);
        relative.iter().map(|rate| self.fargate.tasks_at(&task, mean * rate)).collect()
    }

    /// Dollars of a month, unrounded; what has no known price adds nothing.
    pub fn cost(&self, option: DeploymentOption, requests: f64) -> f64 {
        let dollars = if self.commitment.is_none() {
            let mut sink = CostSink::new(&self.card);
            self.meter(option, requests, &mut sink);
            sink.dollars
        } else {
            let lines = self.uncommitted(option, requests);
            self.commitment.dollars(&lines, &self.shapes(option, requests), &self.card)
        };
        self.adjustments.of(dollars)
    }

    /// The bill of a month.
    pub fn estimate(&self, option: DeploymentOption, requests: f64) -> Estimate {
        let lines = self.committed(option, requests);
        Estimate::new(lines).adjusted(&self.adjustments)
    }

    /// Whether the Savings Plan, if there is one, has a rate for anything on the bill.
    pub(crate) fn plan_covers(&self, option: DeploymentOption, requests: f64) -> bool {
        self.commitment.covers_any(&self.uncommitted(option, requests), &self.card)
    }

    /// The lines of a month, everything on demand.
    fn uncommitted(&self, option: DeploymentOption, requests: f64) -> Vec<LineItem> {
        let mut sink = BillSink::new(&self.card);
        self.meter(option, requests, &mut sink);
        sink.lines
    }

    /// The lines of a month, with what a Savings Plan makes of them.
    fn committed(&self, option: DeploymentOption, requests: f64) -> Vec<LineItem> {
        let lines = self.uncommitted(option, requests);
        if self.commitment.is_none() {
            return lines;
        }
        self.commitment.apply(lines, &self.shapes(option, requests), &self.card)
    }

    /// How the quantities of an option are spread over the hours of the month.
    fn shapes(&self, option: DeploymentOption, requests: f64) -> Shapes {
        let load = match option {
            DeploymentOption::Provisioned => self.provisioned.rates(),
            _ => self.load.steps.iter().map(|step| (step.rate, step.hours)).collect(),
        };
        Shapes { load, capacity: self.capacity(option, requests) }
    }

    /// How much capacity each step of the load has, with its hours.
    fn capacity(&self, option: DeploymentOption, requests: f64) -> Vec<(f64, f64)> {
        let fargate = &self.fargate;
        let card = &self.card;
        let of_hosts = |model: &HostModel| {
            let packing = model.best(requests, fargate, card);
            packing.map(|packing| model.hosts(&packing, requests, fargate).collect())
        };
        let by_hour = match option {
            DeploymentOption::Lambda => None,
            DeploymentOption::Provisioned => Some(self.provisioned.kept(requests, &self.lambda)),
            DeploymentOption::LambdaManaged => {
                let fleet = self.managed.best(requests, card);
                fleet.map(|fleet| self.managed.instances(&fleet, requests).collect())
            }
            DeploymentOption::Fargate | DeploymentOption::FargateSpot => {
                Some(fargate.serving(&fargate.best(requests), requests).collect())
            }
            DeploymentOption::EcsEc2 => of_hosts(&self.ec2),
            DeploymentOption::EcsManaged => of_hosts(&self.ecs_managed),
        };
        by_hour.unwrap_or_default()
    }
}
