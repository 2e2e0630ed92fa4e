//! The lines of tasks: compute, disks, and what surrounds them wherever they run.

use eleven_rounds_catalog::units::*;

use crate::metering::derivation::TermLabel;
use crate::metering::ecs::fargate::FargateModel;
use crate::metering::ecs::sizes::TaskSizing;
use crate::metering::hidden_costs::polling::{PolledHours, polled_hours};
use crate::metering::hidden_costs::{Extras, SideUsage};
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::skus;
use crate::metering::supporting_services::TaskTraffic;
use crate::scenario::value::size::Size;

impl FargateModel {
    /// The lines of a month with tasks of this size.
    pub(crate) fn meter_size(&self, best: &TaskSizing, requests: f64, sink: &mut dyn Sink) {
        self.meter_traffic(best, self.task_traffic(best, requests), requests, sink);
    }

    /// The same where it is known what the tasks of the month are.
    pub(crate) fn meter_traffic(
        &self,
        best: &TaskSizing,
        traffic: TaskTraffic,
        requests: f64,
        sink: &mut dyn Sink,
    ) {
        let hours = Hours(traffic.hours.iter().sum());
        let work = &self.work;
        let Size { vcpu, memory_gb } = best.size;
        let by_vcpu = || traffic.derive(TermLabel::TaskVcpu, vcpu);
        let all_vcpu = Vcpus(vcpu) * hours;
        sink.line(Line::FargateVcpu, skus::task_vcpu(work), all_vcpu, &by_vcpu);
        sink.line(Line::FargateMemory, skus::task_memory(work), Gib(memory_gb) * hours, &|| {
            traffic.derive(TermLabel::TaskMemory, memory_gb)
        });
        if work.windows {
            let licence = skus::FARGATE_WINDOWS_LICENCE;
            sink.line(Line::WindowsLicence, licence, all_vcpu, &by_vcpu);
        }
        self.meter_around(best, traffic, requests, sink);
    }

    /// The disks of the tasks, and what surrounds them.
    pub(crate) fn meter_around(
        &self,
        task: &TaskSizing,
        traffic: TaskTraffic,
        requests: f64,
        sink: &mut dyn Sink,
    ) {
        let hours = Hours(traffic.hours.iter().sum());
        sink.line(Line::FargateDisk, skus::FARGATE_DISK, self.extra_disk * hours, &|| {
            traffic.derive(TermLabel::ExtraDisk, self.extra_disk.0)
        });
        self.meter_surroundings(task, traffic, requests, sink);
    }

    /// What surrounds the tasks, wherever they run.
    pub(crate) fn meter_surroundings(
        &self,
        task: &TaskSizing,
        traffic: TaskTraffic,
        requests: f64,
        sink: &mut dyn Sink,
    ) {
        self.services.meter(requests, traffic, sink);
        let polls = self.extras.polls();
        let polled = if polls { self.polled(task, requests) } else { Vec::new() };
        self.extras.meter(&self.side_usage(&traffic, requests, polled), sink);
    }

    fn side_usage(
        &self,
        traffic: &TaskTraffic,
        requests: f64,
        polled: Vec<PolledHours>,
    ) -> SideUsage {
        let hours: f64 = traffic.hours.iter().sum();
        let requests = requests * self.load.passing;
        SideUsage { requests, mean_tasks: hours / self.load.month_hours, cold_starts: 0.0, polled }
    }

    /// What bills usually forget.
    pub(crate) fn extras(&self, requests: f64) -> (&Extras, SideUsage) {
        let best = self.best(requests);
        let traffic = self.task_traffic(&best, requests);
        (&self.extras, self.side_usage(&traffic, requests, self.polled(&best, requests)))
    }

    /// What empty polls cost: fewer tasks poll less.
    pub(crate) fn polling_usd(&self, candidate: &TaskSizing, requests: f64) -> f64 {
        if !self.extras.polls() {
            return 0.0;
        }
        self.extras.empty_polls(&self.polled(candidate, requests)) * self.poll_usd
    }

    /// Every task that serves polls each queue with one call at a time.
    fn polled(&self, candidate: &TaskSizing, requests: f64) -> Vec<PolledHours> {
        let tasks = self.serving(candidate, requests).map(|(tasks, _)| tasks);
        polled_hours(&self.load, requests, tasks)
    }
}
