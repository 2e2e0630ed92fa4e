//! A scenario made ready: both options configured, with the prices that hold for them.

use crate::metering::Sink;
use crate::metering::fargate::FargateModel;
use crate::metering::lambda::LambdaModel;
use crate::option::DeploymentOption;
use crate::price_book::PriceBook;
use crate::rating::{BillSink, CostSink, Estimate, RateCard};
use crate::scenario::Scenario;
use crate::traffic::Load;
use crate::workload::Workload;

/// Both options of one scenario, ready to be metered and rated at any number of requests.
pub struct Models<'a> {
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
}

impl<'a> Models<'a> {
    /// Configures both options.
    pub fn new(scenario: &Scenario, book: &'a PriceBook) -> Models<'a> {
        let card = RateCard::new(scenario, book);
        let work = Workload::new(scenario, book);
        let load = Load::new(scenario);
        Models {
            lambda: LambdaModel::new(scenario, &work, &load, book),
            fargate: FargateModel::new(scenario, &work, &load, book, &card),
            work,
            load,
            card,
        }
    }

    /// Configures both options of a scenario that differs from this one.
    pub(crate) fn with(
        scenario: &Scenario,
        book: &'a PriceBook,
        change: &dyn Fn(&mut Scenario),
    ) -> Models<'a> {
        let mut other = scenario.clone();
        change(&mut other);
        Models::new(&other, book)
    }

    /// Meters one option into a sink.
    pub fn meter(&self, option: DeploymentOption, requests: f64, sink: &mut impl Sink) {
        match option {
            DeploymentOption::Lambda => self.lambda.meter(requests, sink),
            DeploymentOption::Fargate => self.fargate.meter(requests, sink),
        }
    }

    /// Dollars of a month, unrounded; what has no known price adds nothing.
    pub fn cost(&self, option: DeploymentOption, requests: f64) -> f64 {
        let mut sink = CostSink::new(&self.card);
        self.meter(option, requests, &mut sink);
        sink.dollars
    }

    /// The bill of a month.
    pub fn estimate(&self, option: DeploymentOption, requests: f64) -> Estimate {
        let mut sink = BillSink::new(&self.card);
        self.meter(option, requests, &mut sink);
        Estimate::new(sink.lines)
    }
}
