//! The work of one request in vendor-neutral terms, from either kind of input.

use eleven_rounds_catalog::choices::{
    Arch, Network, Package, Runtime, Trigger, WorkKind, WorkloadInput,
};
use eleven_rounds_catalog::fact_key::Fact;
use serde::Serialize;

use crate::demand::bill;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::kind::FieldKind;

/// What one request needs, with everything derived.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Workload {
    /// What starts the work.
    pub trigger: Trigger,
    /// Where it runs.
    pub network: Network,
    /// The architecture it runs on.
    pub arch: Arch,
    /// Milliseconds of one full vCPU of the chosen architecture.
    pub cpu_ms: f64,
    /// Milliseconds of waiting for others.
    pub wait_ms: f64,
    /// The share of computing in the duration, from 0 to 1.
    pub cpu_share: f64,
    /// Memory with one request in flight, in MB.
    pub memory_mb: f64,
    /// Memory of the process before any request, in MB.
    pub base_mb: f64,
    /// Memory that a request in flight adds, in MB.
    pub per_request_mb: f64,
    /// Cores that one request can use at once.
    pub threads: f64,
    /// How long a request may take alone, in ms.
    pub latency_ms: f64,
    /// The longest request against the mean one.
    pub longest_factor: f64,
    /// Size of a request in KB.
    pub request_kb: f64,
    /// Size of a response in KB.
    pub response_kb: f64,
    /// Milliseconds of a cold start before the request runs.
    pub init_ms: f64,
    /// How many requests an invocation of a function counts as: a large asynchronous event counts as
    /// several.
    pub requests_each: f64,
    /// Whether callers speak TCP or UDP themselves.
    #[serde(skip)]
    pub by_connection: bool,
    /// Whether it needs Windows.
    #[serde(skip)]
    pub windows: bool,
    /// Whether it needs a GPU.
    #[serde(skip)]
    pub gpu: bool,
    /// Whether dollars of a bill were entered whose line has no known price, so that they say nothing.
    #[serde(skip)]
    pub bill_unpriced: bool,
    /// What a request takes by all that was entered, in ms, and what it can take by a part of it, where
    /// the two contradict each other.
    #[serde(skip)]
    pub contradicted_ms: Option<(f64, f64)>,
}

/// The share of computing that a kind of work stands for.
pub fn share_of(kind: WorkKind) -> f64 {
    match kind {
        WorkKind::Waiting => 0.1,
        WorkKind::Mixed => 0.4,
        WorkKind::Computing => 0.9,
    }
}

/// A request may take this many times the duration that was given, unless said otherwise:
/// room for a smaller processor share than the one it was seen at.
const LATENCY_ROOM: f64 = 2.0;

/// What a process of a runtime takes before it does anything.
pub(crate) fn base_of(runtime: Runtime) -> Fact {
    match runtime {
        Runtime::Node => Fact::BaseNodeMb,
        Runtime::Python => Fact::BasePythonMb,
        Runtime::Java => Fact::BaseJavaMb,
        Runtime::Dotnet => Fact::BaseDotnetMb,
        Runtime::Go => Fact::BaseGoMb,
        Runtime::Rust => Fact::BaseRustMb,
    }
}

/// How many requests one event counts as.
fn requests_each(scenario: &Scenario, book: &PriceBook) -> f64 {
    let fact = |fact| book.fact(fact, scenario.as_of).value;
    let above_kb = scenario.request_kb - fact(Fact::LambdaAsyncFirstKb);
    if scenario.trigger != Trigger::Job || above_kb <= 0.0 {
        return 1.0;
    }
    1.0 + (above_kb / fact(Fact::LambdaAsyncBlockKb)).ceil()
}

/// A duration as the field of the duration takes it.
fn within_field(ms: f64) -> f64 {
    let FieldKind::Number { min, max, .. } = Field::Duration.row().kind else { return ms };
    ms.clamp(min, max)
}

impl Workload {
    /// The work of a request of this scenario.
    pub fn new(scenario: &Scenario, book: &PriceBook) -> Workload {
        let per_vcpu = book.fact(Fact::LambdaMemoryPerVcpuMb, scenario.as_of).value;
        let answered =
            |field: Field, answers: &[&str]| answers.contains(&scenario.text(field, book).as_str());
        let windows = answered(Field::OsNeeds, &["windows"]);
        // What was seen of a duration at a memory of Lambda.
        let by_duration = |duration: f64| {
            let share = scenario
                .cpu_share
                .user_value()
                .map_or(share_of(scenario.work_kind), |percent| percent / 100.0);
            let cores = (scenario.memory_seen_mb() / per_vcpu).min(scenario.threads);
            (share * duration * cores, (1.0 - share) * duration, duration)
        };
        let mut contradicted_ms = None;
        let mut bill_unpriced = false;
        // What was seen of vCPUs of ECS while they served this many requests a second.
        let mut by_vcpus = |vcpus: f64, rps: f64| {
            let cpu = 1000.0 * scenario.measured_cpu / 100.0 * vcpus / rps;
            let computing = cpu / scenario.measured_vcpu.min(scenario.threads);
            let seen = scenario.measured_ms;
            contradicted_ms = Some((computing, seen)).filter(|_| computing > seen * (1.0 + 1e-9));
            (cpu, (seen - computing).max(0.0), seen)
        };
        let requests = scenario.requests_per_month();
        let (cpu_x86, wait_ms, seen_ms) = match scenario.entry {
            // A bill without requests tells nothing of one.
            WorkloadInput::LambdaBill if requests > 0.0 => {
                let billed = bill::gb_seconds(scenario, book);
                bill_unpriced = billed.unpriced;
                // Of what was billed, at the memory that the function had.
                let gb = scenario.memory_seen_mb() / 1024.0;
                let mean = billed.quantity / requests / gb * 1000.0;
                let counted = within_field(mean);
                contradicted_ms = Some((mean, counted)).filter(|_| mean != counted);
                by_duration(counted)
            }
            WorkloadInput::FargateBill if requests > 0.0 => {
                let billed = bill::vcpu_hours(scenario, windows, book);
                bill_unpriced = billed.unpriced;
                let hours = scenario.hours_per_month;
                by_vcpus(billed.quantity / hours, requests / (hours * 3600.0))
            }
            WorkloadInput::Duration | WorkloadInput::LambdaBill => {
                by_duration(scenario.duration_ms)
            }
            WorkloadInput::Measured | WorkloadInput::FargateBill => {
                by_vcpus(scenario.measured_tasks * scenario.measured_vcpu, scenario.measured_rps)
            }
        };
        // What was seen was seen on x86; on arm64 the same work takes another time.
        let cpu_ms = match scenario.arch {
            Arch::X86 => cpu_x86,
            Arch::Arm64 => cpu_x86 / scenario.arm_speed,
        };
        let per_request_mb = scenario.per_request_mb.min(scenario.memory_mb);
        let fact = |fact| book.fact(fact, scenario.as_of).value;
        // No process takes less than one of its runtime that does nothing.
        let least_mb = scenario.base_mb.unwrap_or(fact(base_of(scenario.runtime)));
        let base_mb = (scenario.memory_mb - per_request_mb).max(least_mb);
        let [zip, image] = match scenario.runtime {
            Runtime::Node => [Fact::InitNodeMs, Fact::InitNodeImageMs],
            Runtime::Python => [Fact::InitPythonMs, Fact::InitPythonImageMs],
            Runtime::Java => [Fact::InitJavaMs, Fact::InitJavaImageMs],
            Runtime::Dotnet => [Fact::InitDotnetMs, Fact::InitDotnetImageMs],
            Runtime::Go => [Fact::InitGoMs, Fact::InitGoImageMs],
            Runtime::Rust => [Fact::InitRustMs, Fact::InitRustImageMs],
        };
        let init = match scenario.package {
            Package::Zip => zip,
            Package::Image => image,
        };
        Workload {
            trigger: scenario.trigger,
            network: scenario.network,
            arch: scenario.arch,
            cpu_ms,
            wait_ms,
            cpu_share: if seen_ms > 0.0 { 1.0 - (wait_ms / seen_ms).min(1.0) } else { 0.0 },
            memory_mb: scenario.memory_mb.max(base_mb + per_request_mb),
            base_mb,
            per_request_mb,
            threads: scenario.threads,
            latency_ms: scenario.latency_ms.unwrap_or(seen_ms * LATENCY_ROOM),
            longest_factor: (scenario.longest_ms.unwrap_or(seen_ms) / seen_ms).max(1.0),
            request_kb: scenario.request_kb,
            response_kb: scenario.response_kb,
            init_ms: scenario.init_ms.user_value().unwrap_or_else(|| fact(init)),
            requests_each: requests_each(scenario, book),
            by_connection: answered(Field::Protocol, &["tcp", "udp"]),
            windows,
            gpu: answered(Field::Gpu, &["yes"]),
            bill_unpriced,
            // A quantity that is not of this bill contradicts nothing.
            contradicted_ms: contradicted_ms.filter(|_| !bill_unpriced),
        }
    }

    /// How long a request takes alone on this many vCPUs, in ms.
    pub fn alone_ms(&self, vcpu: f64) -> f64 {
        let cores = vcpu.min(self.threads);
        self.cpu_ms / cores + self.wait_ms
    }
}
