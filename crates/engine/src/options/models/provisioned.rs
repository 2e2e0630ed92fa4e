//! AWS Lambda with provisioned concurrency.

use eleven_rounds_catalog::option::Launch;

use crate::metering::lambda::provisioned::ProvisionedModel;
use crate::metering::sink::Sink;
use crate::options::findings::Findings;
use crate::options::model::{DeploymentModel, OptionRow, Sizing, Trial};
use crate::options::models::lambda::{function_limits, memories};
use crate::options::setup::{Setup, SetupUnit};
use crate::options::shared::SharedModels;
use crate::pricing::rate_card::RateCard;
use crate::scenario::fields::{Field, Scenario};

/// Functions whose environments are kept ready.
pub const ROW: OptionRow = OptionRow {
    launched: Some(Launch::ProvisionedConcurrency),
    listed: |scenario| scenario.list_provisioned,
    people_hours: |scenario| scenario.people_provisioned,
    memory: Some(Field::LambdaMemory),
    size: None,
    instance: None,
    bills_waiting: true,
    bills_tasks: false,
    configure: |scenario, shared| {
        let model = ProvisionedModel::new(scenario, shared.lambda.load(), shared.rates.book());
        Box::new(ProvisionedLambda(model))
    },
};

struct ProvisionedLambda(ProvisionedModel);

impl DeploymentModel for ProvisionedLambda {
    fn sized(&self, _: &SharedModels<'_>, _: f64) -> Option<Sizing> {
        Some(Sizing::Functions)
    }

    fn meter(&self, _: &Sizing, shared: &SharedModels<'_>, requests: f64, sink: &mut dyn Sink) {
        self.0.meter(requests, &shared.lambda, sink);
    }

    fn capacity(&self, _: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Vec<(f64, f64)> {
        self.0.environments(requests, &shared.lambda)
    }

    fn rate_card<'s, 'b>(&self, shared: &'s SharedModels<'b>) -> &'s RateCard<'b> {
        shared.provisioned_rates.as_ref().unwrap_or(&shared.rates)
    }

    /// With the hours inside and outside the schedule apart.
    fn rates(&self, _: &SharedModels<'_>) -> Vec<(f64, f64)> {
        self.0.rates()
    }

    fn setup(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Setup {
        let unit = SetupUnit::Provisioned {
            memory_mb: shared.lambda.memory_mb,
            spilled: 1.0 - self.0.month(requests, &shared.lambda).share,
        };
        Setup::new(unit, &self.capacity(sizing, shared, requests), shared.load.hours)
    }

    fn limits(&self, _: Option<&Sizing>, findings: &mut Findings<'_>) {
        function_limits(findings);
    }

    fn trials(&self, _: &Scenario, shared: &SharedModels<'_>) -> Vec<Trial> {
        memories(shared)
    }
}
