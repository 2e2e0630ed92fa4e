//! Lambda Managed Instances.

use eleven_rounds_catalog::choices::Trigger;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::Launch;

use crate::metering::lambda::managed::ManagedModel;
use crate::metering::sink::Sink;
use crate::options::findings::{FindingKind, Findings, Severity};
use crate::options::model::{DeploymentModel, OptionRow, Sizing, Trial};
use crate::options::models::lambda::payload_limits;
use crate::options::setup::{Setup, SetupUnit};
use crate::options::shared::SharedModels;
use crate::scenario::fields::{Field, Scenario};

/// Functions on instances that AWS runs.
pub const ROW: OptionRow = OptionRow {
    launched: Some(Launch::Lmi),
    listed: |scenario| scenario.list_lambda_managed,
    people_hours: |scenario| scenario.people_lambda_managed,
    memory: Some(Field::LmiMemory),
    size: None,
    instance: Some(Field::LmiType),
    bills_waiting: false,
    bills_tasks: false,
    configure: |scenario, shared| {
        let load = shared.lambda.load();
        let book = shared.rates.book();
        Box::new(ManagedLambda(ManagedModel::new(scenario, &shared.work, load, book)))
    },
};

struct ManagedLambda(ManagedModel);

impl DeploymentModel for ManagedLambda {
    fn sized(&self, shared: &SharedModels<'_>, requests: f64) -> Option<Sizing> {
        self.0.best(requests, &shared.rates).map(Sizing::Fleet)
    }

    fn meter(
        &self,
        sizing: &Sizing,
        shared: &SharedModels<'_>,
        requests: f64,
        sink: &mut dyn Sink,
    ) {
        if let Sizing::Fleet(fleet) = sizing {
            self.0.meter_fleet(fleet, requests, &shared.lambda, &shared.rates, sink);
        }
    }

    fn capacity(&self, sizing: &Sizing, _: &SharedModels<'_>, requests: f64) -> Vec<(f64, f64)> {
        let Sizing::Fleet(fleet) = sizing else { return Vec::new() };
        self.0.instances(fleet, requests).collect()
    }

    fn setup(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Setup {
        let Sizing::Fleet(fleet) = sizing else { return Setup::default() };
        let unit = SetupUnit::Fleet {
            memory_mb: fleet.memory_mb,
            instance: shared.instance_name(fleet.host.instance),
            environments: fleet.environments,
        };
        Setup::new(unit, &self.capacity(sizing, shared, requests), shared.load.hours)
    }

    fn limits(&self, sizing: Option<&Sizing>, findings: &mut Findings<'_>) {
        let shared = findings.shared;
        let work = &shared.work;
        let kind = FindingKind::ManagedMemoryLimit;
        findings.against(kind, work.memory_mb, Fact::LmiMemoryMaxMb);
        let Some(Sizing::Fleet(fleet)) = sizing else {
            if findings.found.iter().all(|finding| finding.kind != kind) {
                findings.no_instance(self.0.choice);
            }
            return;
        };
        let longest_s = fleet.alone_ms / 1000.0 * work.longest_factor;
        // Calls that wait for their answer have the limit of any function.
        let limit = match work.trigger {
            Trigger::Http => Fact::LambdaTimeoutS,
            Trigger::Queue | Trigger::Job => Fact::LmiTimeoutS,
        };
        findings.against(FindingKind::ManagedTimeout, longest_s, limit);
        if fleet.in_flight > 1.0 {
            let kind = FindingKind::SharedEnvironment;
            findings.push(kind, Severity::Warning, fleet.in_flight, 1.0);
        }
        findings.latency(fleet.alone_ms);
        payload_limits(findings);
        findings.ingress(shared.lambda.ingress(), longest_s);
    }

    fn trials(&self, _: &Scenario, shared: &SharedModels<'_>) -> Vec<Trial> {
        let fleets = self.0.fleets(&shared.rates).iter();
        fleets.map(|fleet| Trial::On(Sizing::Fleet(*fleet))).collect()
    }
}
