//! What Amazon ECS on hosts of one's own and on managed hosts have in common.

use crate::metering::ecs::hosts::HostModel;
use crate::metering::ecs::packing::packing;
use crate::metering::ecs::sizes::offered_on_hosts;
use crate::metering::sink::Sink;
use crate::options::findings::{FindingKind, Findings, Severity};
use crate::options::model::{DeploymentModel, Sizing, Trial};
use crate::options::models::fargate::task_limits;
use crate::options::setup::{Setup, SetupUnit};
use crate::options::shared::SharedModels;
use crate::scenario::fields::Scenario;

/// Tasks on hosts.
pub(super) struct HostedTasks(HostModel);

/// Configures hosts of one's own, or those that AWS manages for a fee.
pub(super) fn hosted(
    managed: bool,
    scenario: &Scenario,
    shared: &SharedModels<'_>,
) -> Box<dyn DeploymentModel> {
    let load = shared.fargate.load();
    let book = shared.rates.book();
    Box::new(HostedTasks(HostModel::new(managed, scenario, &shared.work, load, book)))
}

impl DeploymentModel for HostedTasks {
    fn sized(&self, shared: &SharedModels<'_>, requests: f64) -> Option<Sizing> {
        self.0.best(requests, &shared.fargate, &shared.rates).map(Sizing::Hosts)
    }

    fn meter(
        &self,
        sizing: &Sizing,
        shared: &SharedModels<'_>,
        requests: f64,
        sink: &mut dyn Sink,
    ) {
        if let Sizing::Hosts(packing) = sizing {
            let fargate = &shared.fargate;
            let rates = &shared.rates;
            self.0.meter_packing(packing, requests, fargate, rates, sink);
        }
    }

    fn is_priced(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64) -> bool {
        let Sizing::Hosts(packing) = sizing else { return true };
        packing.host.surplus_usd.is_finite()
            || self.0.surplus_vcpu_hours(packing, requests, &shared.fargate) <= 0.0
    }

    fn capacity(
        &self,
        sizing: &Sizing,
        shared: &SharedModels<'_>,
        requests: f64,
    ) -> Vec<(f64, f64)> {
        let Sizing::Hosts(packing) = sizing else { return Vec::new() };
        self.0.mean_hosts(packing, requests, &shared.fargate)
    }

    fn setup(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Setup {
        let Sizing::Hosts(packing) = sizing else { return Setup::default() };
        let unit = SetupUnit::Hosts {
            size: packing.task.size,
            instance: shared.instance_name(packing.host.instance),
            tasks: packing.per_host,
        };
        let hosts: Vec<(f64, f64)> = self.0.hosts(packing, requests, &shared.fargate).collect();
        Setup::new(unit, &hosts, shared.load.hours)
    }

    fn limits(&self, sizing: Option<&Sizing>, findings: &mut Findings<'_>) {
        let Some(Sizing::Hosts(packing)) = sizing else {
            return findings.no_instance(self.0.choice);
        };
        task_limits(findings, &packing.task);
        findings.special_needs(true, self.0.prices_windows(packing));
        if self.0.reserves_none(packing, findings.requests, &findings.shared.fargate) {
            findings.push(FindingKind::ReservationUnused, Severity::Warning, 0.0, 0.0);
        }
        if self.0.is_spot() {
            findings.push(FindingKind::SpotInterruption, Severity::Warning, 0.0, 0.0);
        }
    }

    /// Every size that is offered on every type that is allowed.
    fn trials(&self, scenario: &Scenario, shared: &SharedModels<'_>) -> Vec<Trial> {
        let mut trials = Vec::new();
        for size in offered_on_hosts(&shared.work, shared.rates.book().fargate_sizes()) {
            let task = shared.fargate.candidate(size, scenario, &shared.rates);
            let packings = self.0.allowed(&shared.rates).iter().filter_map(|on| packing(task, *on));
            trials.extend(packings.map(|packing| Trial::On(Sizing::Hosts(packing))));
        }
        trials
    }
}
