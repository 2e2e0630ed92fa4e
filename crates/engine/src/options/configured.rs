//! Every option of a scenario, configured once and then metered at any number of requests.

use eleven_rounds_catalog::option::DeploymentOption;
use eleven_rounds_catalog::option::table::PerOption;

use crate::billing::estimate::{Adjustments, Estimate};
use crate::billing::line_item::LineItem;
use crate::billing::savings_plan::{SavingsPlan, Shapes};
use crate::billing::sinks::{BillSink, CostSink};
use crate::metering::ecs::sizes::TaskSizing;
use crate::metering::sink::Sink;
use crate::options::findings::{Finding, FindingKind, Findings, Severity};
use crate::options::model::{DeploymentModel, Sizing};
use crate::options::registry::row;
use crate::options::setup::Setup;
use crate::options::shared::SharedModels;
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::Scenario;

/// All options of one scenario, ready to be metered and rated at any number of requests.
pub struct ConfiguredOptions<'a> {
    /// What they are configured from.
    pub shared: SharedModels<'a>,
    options: PerOption<Box<dyn DeploymentModel>>,
    /// The Savings Plan.
    pub commitment: SavingsPlan,
    /// Discount and support.
    pub adjustments: Adjustments,
}

impl<'a> ConfiguredOptions<'a> {
    /// Configures every option.
    pub fn new(scenario: &Scenario, book: &'a PriceBook) -> ConfiguredOptions<'a> {
        let shared = SharedModels::new(scenario, book);
        let configure = |option| (row(option).configure)(scenario, &shared);
        ConfiguredOptions {
            options: PerOption::from_fn(configure),
            commitment: SavingsPlan::new(scenario),
            adjustments: Adjustments::new(scenario),
            shared,
        }
    }

    /// Configures every option of a scenario that differs from this one.
    pub(crate) fn with(
        scenario: &Scenario,
        book: &'a PriceBook,
        change: &dyn Fn(&mut Scenario),
    ) -> ConfiguredOptions<'a> {
        let mut changed = scenario.clone();
        change(&mut changed);
        ConfiguredOptions::new(&changed, book)
    }

    /// An option, configured.
    pub(crate) fn option(&self, option: DeploymentOption) -> &dyn DeploymentModel {
        &*self.options[option]
    }

    /// The prices of an option.
    pub(crate) fn rates(&self, option: DeploymentOption) -> &RateCard<'a> {
        self.option(option).rate_card(&self.shared)
    }

    /// An option at its cheapest for a load.
    pub fn sized(&self, option: DeploymentOption, requests: f64) -> SizedOption<'_> {
        let model = self.option(option);
        let sizing = model.sized(&self.shared, requests);
        SizedOption { option, requests, sizing, model, configured: self }
    }

    /// An option of a size that was chosen otherwise.
    pub(crate) fn of_size(
        &self,
        option: DeploymentOption,
        sizing: Sizing,
        requests: f64,
    ) -> SizedOption<'_> {
        let model = self.option(option);
        SizedOption { option, requests, sizing: Some(sizing), model, configured: self }
    }

    /// Every option at its cheapest for a load.
    pub(crate) fn all_sized(&self, requests: f64) -> PerOption<SizedOption<'_>> {
        PerOption::from_fn(|option| self.sized(option, requests))
    }

    /// Meters one option into a sink.
    pub fn meter(&self, option: DeploymentOption, requests: f64, sink: &mut dyn Sink) {
        self.sized(option, requests).meter(sink);
    }

    /// Tasks of an option on ECS in each hour of a week, for rates relative to the mean hour.
    pub fn week(&self, option: DeploymentOption, requests: f64, relative: &[f64]) -> Vec<f64> {
        let task = self.sized(option, requests).task();
        let mean = self.shared.fargate.mean_rate(requests);
        relative.iter().map(|rate| self.shared.fargate.tasks_at(&task, mean * rate)).collect()
    }

    /// Dollars of a month, unrounded; what has no known price adds nothing.
    pub fn cost(&self, option: DeploymentOption, requests: f64) -> f64 {
        self.sized(option, requests).cost()
    }

    /// The bill of a month.
    pub fn estimate(&self, option: DeploymentOption, requests: f64) -> Estimate {
        self.sized(option, requests).estimate()
    }
}

/// An option at one number of requests a month, sized for it once.
pub struct SizedOption<'a> {
    /// Which option.
    pub option: DeploymentOption,
    /// Requests a month.
    pub requests: f64,
    /// How large it is made; nothing where no instance holds the work.
    pub sizing: Option<Sizing>,
    model: &'a dyn DeploymentModel,
    configured: &'a ConfiguredOptions<'a>,
}

impl SizedOption<'_> {
    /// Meters a month into a sink.
    pub(crate) fn meter(&self, sink: &mut dyn Sink) {
        if let Some(sizing) = &self.sizing {
            self.model.meter(sizing, &self.configured.shared, self.requests, sink);
        }
    }

    /// Dollars of a month, unrounded; what has no known price adds nothing.
    pub(crate) fn cost(&self) -> f64 {
        let ConfiguredOptions { commitment, adjustments, .. } = self.configured;
        let dollars = if commitment.is_none() {
            let mut sink = CostSink::new(self.rates());
            self.meter(&mut sink);
            sink.dollars
        } else {
            commitment.dollars(&self.uncommitted(), &self.shapes(), self.rates())
        };
        adjustments.apply(dollars)
    }

    /// The bill of a month.
    pub(crate) fn estimate(&self) -> Estimate {
        let mut lines = self.uncommitted();
        let ConfiguredOptions { commitment, adjustments, .. } = self.configured;
        if !commitment.is_none() {
            lines = commitment.apply(lines, &self.shapes(), self.rates());
        }
        Estimate::new(lines).adjusted(adjustments)
    }

    /// What a reader is told of it besides its bill.
    pub(crate) fn setup(&self) -> Setup {
        let sizing = self.sizing.as_ref();
        let setup = |sizing| self.model.setup(sizing, &self.configured.shared, self.requests);
        sizing.map(setup).unwrap_or_default()
    }

    /// What stands against it, blockers first.
    pub(crate) fn findings(&self, scenario: &Scenario) -> Vec<Finding> {
        let mut findings =
            Findings::new(self.option, scenario, &self.configured.shared, self.requests);
        findings.launched(row(self.option).launched);
        findings.runtime_memory();
        findings.entered();
        self.model.limits(self.sizing.as_ref(), &mut findings);
        let commitment = &self.configured.commitment;
        let rates = self.rates();
        if !commitment.is_none() && commitment.lacks_rate(&self.uncommitted(), rates) {
            findings.push(FindingKind::PlanRateUnknown, Severity::Warning, 0.0, 0.0);
        }
        findings.blockers_first()
    }

    /// The tasks of an option on ECS; those of Fargate where no host holds one.
    pub(crate) fn task(&self) -> TaskSizing {
        match self.sizing {
            Some(Sizing::Tasks(task)) => task,
            Some(Sizing::Hosts(packing)) => packing.task,
            Some(Sizing::Functions | Sizing::Fleet(_)) | None => {
                self.configured.shared.fargate.best(self.requests)
            }
        }
    }

    /// Task-hours of a month that the hosts of an option have room for, if it has hosts.
    pub(crate) fn room(&self) -> Option<f64> {
        let Some(Sizing::Hosts(packing)) = self.sizing else { return None };
        let hosts = self.capacity().into_iter();
        Some(hosts.map(|(hosts, hours)| hosts * hours).sum::<f64>() * packing.per_host)
    }

    /// The prices of the option.
    fn rates(&self) -> &RateCard<'_> {
        self.configured.rates(self.option)
    }

    /// The lines of a month, everything on demand.
    fn uncommitted(&self) -> Vec<LineItem> {
        let mut sink = BillSink::new(self.rates());
        self.meter(&mut sink);
        sink.lines
    }

    /// How the quantities are spread over the hours of the month.
    fn shapes(&self) -> Shapes {
        let shared = &self.configured.shared;
        let off = Some((0.0, shared.load.hours_off())).filter(|(_, hours)| *hours > 0.0);
        let with_off = |steps: Vec<(f64, f64)>| steps.into_iter().chain(off).collect();
        Shapes { load: with_off(self.model.rates(shared)), capacity: with_off(self.capacity()) }
    }

    /// How much capacity each stretch of the month has, with its hours.
    fn capacity(&self) -> Vec<(f64, f64)> {
        let sizing = self.sizing.as_ref();
        let capacity = |sizing| self.model.capacity(sizing, &self.configured.shared, self.requests);
        sizing.map(capacity).unwrap_or_default()
    }
}
