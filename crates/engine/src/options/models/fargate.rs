//! Amazon ECS on AWS Fargate, on demand.

use eleven_rounds_catalog::choices::Trigger;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::Launch;

use crate::metering::ecs::sizes::{TaskSizing, offered};
use crate::metering::sink::Sink;
use crate::options::findings::{Finding, FindingKind, Findings, Severity};
use crate::options::model::{DeploymentModel, OptionRow, Sizing, Trial};
use crate::options::setup::{Setup, SetupUnit};
use crate::options::shared::SharedModels;
use crate::scenario::fields::{Field, Scenario};

/// Tasks on Fargate.
pub const ROW: OptionRow = OptionRow {
    launched: Some(Launch::Fargate),
    listed: |scenario| scenario.list_fargate,
    people_hours: |scenario| scenario.people_fargate,
    memory: None,
    size: Some(Field::Size),
    instance: None,
    bills_waiting: false,
    bills_tasks: true,
    configure: |_, _| Box::new(FargateTasks),
};

struct FargateTasks;

impl DeploymentModel for FargateTasks {
    fn sized(&self, shared: &SharedModels<'_>, requests: f64) -> Option<Sizing> {
        Some(Sizing::Tasks(shared.fargate.best(requests)))
    }

    fn meter(
        &self,
        sizing: &Sizing,
        shared: &SharedModels<'_>,
        requests: f64,
        sink: &mut dyn Sink,
    ) {
        if let Sizing::Tasks(task) = sizing {
            shared.fargate.meter_size(task, requests, sink);
        }
    }

    fn capacity(
        &self,
        sizing: &Sizing,
        shared: &SharedModels<'_>,
        requests: f64,
    ) -> Vec<(f64, f64)> {
        let Sizing::Tasks(task) = sizing else { return Vec::new() };
        shared.fargate.serving(task, requests).collect()
    }

    fn setup(&self, sizing: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Setup {
        let Sizing::Tasks(task) = sizing else { return Setup::default() };
        let unit = SetupUnit::Tasks { size: task.size };
        Setup::new(unit, &self.capacity(sizing, shared, requests), shared.load.hours)
    }

    fn limits(&self, sizing: Option<&Sizing>, findings: &mut Findings<'_>) {
        if let Some(Sizing::Tasks(task)) = sizing {
            fargate_limits(findings, task, true);
        }
    }

    fn trials(&self, _: &Scenario, shared: &SharedModels<'_>) -> Vec<Trial> {
        sizes(shared)
    }
}

/// Every size that is offered.
pub(super) fn sizes(shared: &SharedModels<'_>) -> Vec<Trial> {
    offered(&shared.work, shared.rates.book().fargate_sizes()).map(Trial::Size).collect()
}

/// What stands against tasks on Fargate, on Spot or not.
pub(super) fn fargate_limits(findings: &mut Findings<'_>, task: &TaskSizing, on_demand: bool) {
    let shared = findings.shared;
    let work = &shared.work;
    let book = shared.rates.book();
    let largest = book.fargate_sizes().iter().map(|size| size.memory_gb).fold(0.0, f64::max);
    if work.memory_mb > largest * 1024.0 {
        let needed = work.memory_mb / 1024.0;
        findings.push(FindingKind::FargateMemoryLimit, Severity::Blocker, needed, largest);
    }
    findings.against(
        FindingKind::FargateDisk,
        findings.scenario.fargate_disk_gb,
        Fact::FargateEphemeralMaxGb,
    );
    findings.special_needs(false, on_demand);
    if work.windows && !offered(work, book.fargate_sizes()).any(|size| size == task.size) {
        let kind = FindingKind::WindowsSize;
        findings.push(kind, Severity::Misconfiguration, 1.0, task.size.vcpu);
    }
    task_limits(findings, task);
}

/// What stands against tasks of one size, wherever they run.
pub(super) fn task_limits(findings: &mut Findings<'_>, task: &TaskSizing) {
    let shared = findings.shared;
    let work = &shared.work;
    let fargate = &shared.fargate;
    let memory_mb = task.size.memory_gb * 1024.0;
    let limit = |finding: &Finding| finding.kind == FindingKind::FargateMemoryLimit;
    if memory_mb < work.memory_mb && !findings.found.iter().any(limit) {
        let kind = FindingKind::FargateMemoryShort;
        findings.push(kind, Severity::Misconfiguration, work.memory_mb, memory_mb);
    }
    if work.trigger != Trigger::Job {
        let needed = fargate.needed_at_peak(task, findings.requests);
        let peak = fargate.mean_rate(findings.requests) * shared.load.busiest;
        let most = fargate.tasks_at(task, peak);
        if needed > most {
            findings.push(FindingKind::TooFewTasks, Severity::Misconfiguration, needed, most);
        }
        if fargate.tasks_at(task, 0.0) == 0.0 {
            findings.start(fargate.start_s * 1000.0, task.alone_ms);
        }
        if work.trigger == Trigger::Http && fargate.tasks_at(task, 0.0) == 1.0 {
            findings.push(FindingKind::NoSpareTask, Severity::Warning, 2.0, 1.0);
        }
    }
    findings.latency(task.alone_ms);
    let longest_s = task.alone_ms / 1000.0 * work.longest_factor;
    findings.ingress(fargate.ingress(), longest_s);
}
