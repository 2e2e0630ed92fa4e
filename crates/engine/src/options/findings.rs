//! Hard limits and shortfalls: findings with the number and the fact behind them.

mod kind;

use eleven_rounds_catalog::choices::{Arch, Ingress, Trigger, WorkloadInput};
use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::{DeploymentOption, Family, Launch};
use serde::Serialize;

use crate::demand::workload::base_of;
use crate::options::shared::SharedModels;
use crate::rules::launches;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::setting::Auto;
use crate::scenario::value::instance::InstanceChoice;

pub use crate::options::findings::kind::FindingKind;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A fixed limit: the option is out for this workload.
    Blocker,
    /// What was configured does not work: another ingress, size or count would.
    #[serde(rename = "misfit")]
    Misconfiguration,
    /// An adjustable limit, or a weakness to know of.
    Warning,
}

impl Severity {
    /// Every severity, the weightiest first.
    pub const ALL: [Severity; 3] =
        [Severity::Blocker, Severity::Misconfiguration, Severity::Warning];
}

/// One finding.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// How much it weighs.
    pub severity: Severity,
    /// The option concerned.
    pub option: DeploymentOption,
    /// What the workload needs, in the unit of the kind; where a count is too small, what
    /// would do.
    pub needed: f64,
    /// What there is.
    pub limit: f64,
    /// The ingress concerned.
    #[serde(rename = "door", skip_serializing_if = "Option::is_none")]
    pub ingress: Option<Ingress>,
    /// The fact behind the limit.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "fact_key")]
    pub fact: Option<Fact>,
}

impl Finding {
    /// That a rule of a round, from 1, rules an option out.
    pub fn round_limit(option: DeploymentOption, round: u8) -> Finding {
        Finding {
            kind: FindingKind::RoundLimit,
            severity: Severity::Blocker,
            option,
            needed: f64::from(round),
            limit: 0.0,
            ingress: None,
            fact: None,
        }
    }

    /// The field whose value was found to be at odds with others, where it describes the work.
    pub fn field(&self) -> Option<Field> {
        match self.kind {
            FindingKind::BillUnpriced => Some(Field::BilledUsd),
            FindingKind::BillDuration => Some(Field::BilledGbSeconds),
            FindingKind::ComputingTime => Some(Field::MeasuredMs),
            _ => None,
        }
    }

    /// The day that the limit of [`FindingKind::NotOffered`] is.
    pub fn day(&self) -> Date {
        Date::from_days(self.limit.clamp(0.0, 100_000.0) as i32)
    }
}

fn fact_key<S: serde::Serializer>(fact: &Option<Fact>, serializer: S) -> Result<S::Ok, S::Error> {
    match fact {
        Some(fact) => serializer.serialize_str(fact.key()),
        None => serializer.serialize_none(),
    }
}

/// Collects the findings of one option under one load.
pub struct Findings<'a> {
    option: DeploymentOption,
    pub(crate) scenario: &'a Scenario,
    pub(crate) shared: &'a SharedModels<'a>,
    /// Requests a month.
    pub(crate) requests: f64,
    pub(crate) found: Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// None yet.
    pub(crate) fn new(
        option: DeploymentOption,
        scenario: &'a Scenario,
        shared: &'a SharedModels<'a>,
        requests: f64,
    ) -> Findings<'a> {
        Findings { option, scenario, shared, requests, found: Vec::new() }
    }

    /// All of them, blockers first.
    pub(crate) fn blockers_first(&self) -> Vec<Finding> {
        let weighing = |severity| {
            self.found.iter().copied().filter(move |finding| finding.severity == severity)
        };
        Severity::ALL.into_iter().flat_map(weighing).collect()
    }

    /// The value of a fact on the day of the scenario.
    pub(crate) fn value(&self, fact: Fact) -> f64 {
        self.shared.rates.book().fact(fact, self.scenario.as_of).value
    }

    pub(crate) fn push(&mut self, kind: FindingKind, severity: Severity, needed: f64, limit: f64) {
        let option = self.option;
        self.found.push(Finding {
            kind,
            severity,
            option,
            needed,
            limit,
            ingress: None,
            fact: None,
        });
    }

    /// Where `needed` is above a fact: fixed limits block, adjustable ones warn.
    pub(crate) fn against(&mut self, kind: FindingKind, needed: f64, fact: Fact) {
        self.against_value(kind, needed, self.value(fact), fact);
    }

    /// Where `needed` is above a limit that stands for a fact.
    pub(crate) fn against_value(&mut self, kind: FindingKind, needed: f64, limit: f64, fact: Fact) {
        if needed > limit {
            let known = self.shared.rates.book().fact(fact, self.scenario.as_of);
            let severity = if known.adjustable { Severity::Warning } else { Severity::Blocker };
            self.push(kind, severity, needed, limit);
            self.cite(fact);
        }
    }

    /// Names the fact behind the last one.
    pub(crate) fn cite(&mut self, fact: Fact) {
        if let Some(last) = self.found.last_mut() {
            last.fact = Some(fact);
        }
    }

    /// Where a launch is after the day of the scenario.
    pub(crate) fn launched(&mut self, launch: Option<Launch>) {
        let day = launch.and_then(launches::day).filter(|day| self.scenario.as_of < *day);
        if let Some(day) = day {
            let days = |day: Date| f64::from(day.days());
            let needed = days(self.scenario.as_of);
            let limit = days(day);
            self.push(FindingKind::NotOffered, Severity::Blocker, needed, limit);
        }
    }

    /// No type of instances of this choice holds the work.
    pub(crate) fn no_instance(&mut self, choice: Auto<InstanceChoice>) {
        let types = self.shared.rates.book().instance_types();
        let arch = self.shared.work.arch;
        let kind = match choice {
            Auto::Set(choice)
                if types.iter().enumerate().all(|(index, instance_type)| {
                    !choice.holds(index, types) || instance_type.arch != arch
                }) =>
            {
                FindingKind::InstanceArch
            }
            Auto::Set(choice)
                if self.shared.work.gpu
                    && types.iter().enumerate().all(|(index, instance_type)| {
                        !choice.holds(index, types) || instance_type.gpus == 0.0
                    }) =>
            {
                FindingKind::InstanceGpu
            }
            _ => FindingKind::NoInstance,
        };
        let needed = self.shared.work.memory_mb / 1024.0;
        self.push(kind, Severity::Misconfiguration, needed, 0.0);
    }

    /// What the work needs, where the bill says which of it has a line of its own.
    pub(crate) fn special_needs(&mut self, gpu_priced: bool, windows_priced: bool) {
        let work = &self.shared.work;
        let unpriced = [
            (FindingKind::GpuUnpriced, work.gpu && !gpu_priced),
            (FindingKind::WindowsUnpriced, work.windows && !windows_priced),
        ];
        for (kind, _) in unpriced.into_iter().filter(|(_, is_so)| *is_so) {
            self.push(kind, Severity::Warning, 0.0, 0.0);
        }
        if work.windows && work.arch == Arch::Arm64 {
            self.push(FindingKind::WindowsArch, Severity::Misconfiguration, 0.0, 0.0);
        }
    }

    /// Where the runtime alone takes more than the process is said to: what it takes is counted. Who
    /// states the base too knows.
    pub(crate) fn runtime_memory(&mut self) {
        let needed = self.shared.work.memory_mb;
        let stated = self.scenario.memory_mb;
        if needed > stated && self.scenario.base_mb.user_value().is_none() {
            self.push(FindingKind::RuntimeMemory, Severity::Warning, needed, stated);
            self.cite(base_of(self.scenario.runtime));
        }
    }

    /// Where what was entered of the workload contradicts itself, or cannot be read.
    pub(crate) fn entered(&mut self) {
        let work = &self.shared.work;
        if work.bill_unpriced {
            self.push(FindingKind::BillUnpriced, Severity::Warning, 0.0, 0.0);
        }
        if let Some((taken, can_take)) = work.contradicted_ms {
            let kind = match self.scenario.entry {
                WorkloadInput::LambdaBill => FindingKind::BillDuration,
                _ => FindingKind::ComputingTime,
            };
            self.push(kind, Severity::Warning, taken, can_take);
        }
    }

    /// Where a request alone misses the latency objective.
    pub(crate) fn latency(&mut self, alone_ms: f64) {
        let objective_ms = self.shared.work.latency_ms;
        if alone_ms > objective_ms * (1.0 + 1e-9) {
            self.push(FindingKind::LatencyMissed, Severity::Warning, alone_ms, objective_ms);
        }
    }

    /// Where a request that meets a start misses the start budget, or the latency objective, that was
    /// stated; `start_ms` is the start alone and `request_ms` the request after it.
    pub(crate) fn start(&mut self, start_ms: f64, request_ms: f64) {
        if self.shared.work.trigger != Trigger::Http {
            return;
        }
        let budget = self.scenario.answer(Field::StartBudgetMs).value();
        let objective = self.scenario.latency_ms.user_value();
        let allowed = budget.into_iter().map(|budget| (start_ms, budget));
        let allowed = allowed.chain(objective.map(|objective| (start_ms + request_ms, objective)));
        if let Some((needed, limit)) = allowed.into_iter().find(|(needed, limit)| needed > limit) {
            self.push(FindingKind::StartLate, Severity::Warning, needed, limit);
        }
    }

    /// The limits of what stands before the option: it blocks this ingress and not the option.
    pub(crate) fn ingress(&mut self, ingress: Ingress, longest_s: f64) {
        let work = &self.shared.work;
        let start = self.found.len();
        let function = self.option.family() == Family::Lambda;
        let streams = work.trigger == Trigger::Http && self.scenario.streaming;
        let request_mb = work.request_kb / 1024.0;
        let response_mb = work.response_kb / 1024.0;
        let passing = self.shared.lambda.load().passing;
        let peak_rps = self.shared.load.peak_rate(self.requests * passing);
        let streamed_by = match ingress {
            Ingress::HttpApi => Some(Fact::HttpApiStreams),
            Ingress::RestApi => Some(Fact::RestApiStreams),
            Ingress::Alb if function => Some(Fact::AlbLambdaStreams),
            _ => None,
        };
        let refuses = |fact: &Fact| self.value(*fact) == 0.0;
        let refused = streamed_by.filter(|_| streams).filter(refuses);
        if let Some(fact) = refused {
            self.push(FindingKind::IngressStream, Severity::Misconfiguration, 0.0, 0.0);
            self.cite(fact);
        }
        // What is streamed is not held back, so that its size does not count.
        let largest_mb = match streams && refused.is_none() {
            true => request_mb,
            false => request_mb.max(response_mb),
        };
        match ingress {
            Ingress::HttpApi | Ingress::RestApi => {
                let timeout = match ingress {
                    Ingress::HttpApi => Fact::HttpApiTimeoutS,
                    _ if streams && refused.is_none() => Fact::RestStreamTimeoutS,
                    _ => Fact::RestApiTimeoutS,
                };
                self.against(FindingKind::IngressTimeout, longest_s, timeout);
                self.against(FindingKind::IngressPayload, largest_mb, Fact::FrontdoorPayloadMb);
                self.against(FindingKind::IngressRate, peak_rps, Fact::FrontdoorAccountRps);
            }
            Ingress::Alb if function && work.trigger == Trigger::Http => {
                self.against(FindingKind::IngressPayload, largest_mb, Fact::AlbLambdaPayloadMb);
            }
            Ingress::None | Ingress::FunctionUrl | Ingress::Alb | Ingress::Nlb => {}
        }
        if work.by_connection && !matches!(ingress, Ingress::Nlb | Ingress::None) {
            self.push(FindingKind::IngressProtocol, Severity::Misconfiguration, 0.0, 0.0);
        }
        for finding in &mut self.found[start..] {
            finding.ingress = Some(ingress);
            finding.severity = finding.severity.max(Severity::Misconfiguration);
        }
    }
}
