//! Amazon ECS on Fargate with a share of the tasks on Fargate Spot.

use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::Launch;

use crate::metering::ecs::spot::SpotModel;
use crate::metering::sink::Sink;
use crate::options::findings::{FindingKind, Findings, Severity};
use crate::options::model::{DeploymentModel, OptionRow, Sizing, Trial};
use crate::options::models::fargate::{fargate_limits, sizes};
use crate::options::setup::{Setup, SetupUnit};
use crate::options::shared::SharedModels;
use crate::scenario::fields::{Field, Scenario};

/// Tasks on Fargate, some of them on Spot.
pub const ROW: OptionRow = OptionRow {
    launched: Some(Launch::FargateSpot),
    listed: |scenario| scenario.list_fargate_spot,
    people_hours: |scenario| scenario.people_fargate_spot,
    memory: None,
    size: Some(Field::Size),
    instance: None,
    bills_waiting: false,
    bills_tasks: true,
    configure: |scenario, shared| {
        Box::new(FargateSpotTasks(SpotModel::new(scenario, &shared.fargate, &shared.rates)))
    },
};

struct FargateSpotTasks(SpotModel);

impl DeploymentModel for FargateSpotTasks {
    fn sized(&self, shared: &SharedModels<'_>, requests: f64) -> Option<Sizing> {
        Some(Sizing::Tasks(self.0.best(requests, &shared.fargate)))
    }

    fn meter(
        &self,
        sizing: &Sizing,
        shared: &SharedModels<'_>,
        requests: f64,
        sink: &mut dyn Sink,
    ) {
        if let Sizing::Tasks(task) = sizing {
            self.0.meter(task, requests, &shared.fargate, sink);
        }
    }

    /// Tasks of the size that is cheapest on demand: a Savings Plan pays for no others.
    fn capacity(&self, _: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Vec<(f64, f64)> {
        shared.fargate.serving(&shared.fargate.best(requests), requests).collect()
    }

    fn setup(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Setup {
        let Sizing::Tasks(task) = sizing else { return Setup::default() };
        let spot = self.0.spot_share(task, requests, &shared.fargate);
        let unit = SetupUnit::SpotTasks { size: task.size, spot };
        let tasks: Vec<(f64, f64)> = shared.fargate.serving(task, requests).collect();
        Setup::new(unit, &tasks, shared.load.hours)
    }

    fn limits(&self, sizing: Option<&Sizing>, findings: &mut Findings<'_>) {
        let Some(Sizing::Tasks(task)) = sizing else { return };
        fargate_limits(findings, task, false);
        let notice = findings.value(Fact::SpotNoticeS);
        findings.push(FindingKind::SpotInterruption, Severity::Warning, notice, notice);
        findings.cite(Fact::SpotNoticeS);
    }

    fn trials(&self, _: &Scenario, shared: &SharedModels<'_>) -> Vec<Trial> {
        sizes(shared)
    }
}
