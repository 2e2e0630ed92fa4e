//! AWS Lambda, on demand.

use eleven_rounds_catalog::choices::Trigger;
use eleven_rounds_catalog::fact_key::Fact;

use crate::metering::sink::Sink;
use crate::options::findings::{Finding, FindingKind, Findings, Severity};
use crate::options::model::{DeploymentModel, OptionRow, Sizing, Trial};
use crate::options::setup::{Setup, SetupUnit};
use crate::options::shared::SharedModels;
use crate::scenario::fields::{Field, Scenario};

/// Memories of a function are tried in steps of so many MB.
const MEMORY_STEP_MB: usize = 64;

/// Functions on demand.
pub const ROW: OptionRow = OptionRow {
    launched: None,
    listed: |scenario| scenario.list_lambda,
    people_hours: |scenario| scenario.people_lambda,
    memory: Some(Field::LambdaMemory),
    size: None,
    instance: None,
    bills_waiting: true,
    bills_tasks: false,
    configure: |_, _| Box::new(OnDemandLambda),
};

struct OnDemandLambda;

impl DeploymentModel for OnDemandLambda {
    fn sized(&self, _: &SharedModels<'_>, _: f64) -> Option<Sizing> {
        Some(Sizing::Functions)
    }

    fn meter(&self, _: &Sizing, shared: &SharedModels<'_>, requests: f64, sink: &mut dyn Sink) {
        shared.lambda.meter(requests, sink);
    }

    /// None: environments come and go with the requests.
    fn capacity(&self, _: &Sizing, _: &SharedModels<'_>, _: f64) -> Vec<(f64, f64)> {
        Vec::new()
    }

    fn setup(&self, _: &Sizing, shared: &SharedModels<'_>, requests: f64) -> Setup {
        let lambda = &shared.lambda;
        Setup {
            mean: lambda.mean_concurrency(requests),
            most: lambda.peak_concurrency(requests),
            unit: SetupUnit::Functions { memory_mb: lambda.memory_mb },
        }
    }

    fn limits(&self, _: Option<&Sizing>, findings: &mut Findings<'_>) {
        function_limits(findings);
        let shared = findings.shared;
        findings.start(shared.work.init_ms, shared.lambda.duration_ms);
    }

    fn trials(&self, _: &Scenario, shared: &SharedModels<'_>) -> Vec<Trial> {
        memories(shared)
    }
}

/// Memories in steps, and the one that is derived.
pub(super) fn memories(shared: &SharedModels<'_>) -> Vec<Trial> {
    let memories = (128..=10_240).step_by(MEMORY_STEP_MB).map(|mb| mb as f64);
    let derived = shared.lambda.memory_mb;
    memories.filter(|mb| *mb != derived).chain([derived]).map(Trial::Memory).collect()
}

/// What stands against functions, provisioned or not.
pub(super) fn function_limits(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let shared = findings.shared;
    let work = &shared.work;
    let lambda = &shared.lambda;
    let longest_s = lambda.duration_ms / 1000.0 * work.longest_factor;
    findings.against(FindingKind::LambdaTimeout, longest_s, Fact::LambdaTimeoutS);
    if let Some(timeout) = findings.found.last_mut()
        && scenario.answer(Field::Splittable).value() == Some(1.0)
    {
        // Work that can be cut into steps is not stopped by the limit, only shaped by it.
        timeout.severity = Severity::Warning;
    }
    findings.against(FindingKind::LambdaMemoryLimit, work.memory_mb, Fact::LambdaMemoryMaxMb);
    if lambda.memory_mb < work.memory_mb && findings.found.iter().all(not_memory) {
        let needed = work.memory_mb;
        let memory = lambda.memory_mb;
        findings.push(FindingKind::LambdaMemoryShort, Severity::Misconfiguration, needed, memory);
    }
    payload_limits(findings);
    findings.against(FindingKind::LambdaDisk, scenario.lambda_disk_mb, Fact::LambdaEphemeralMaxMb);
    let allowed = scenario.concurrency.unwrap_or(findings.value(Fact::LambdaConcurrency));
    let in_flight = lambda.peak_concurrency(findings.requests).ceil();
    let peak_rps = shared.load.peak_rate(findings.requests * lambda.load().passing);
    findings.against_value(
        FindingKind::LambdaConcurrency,
        in_flight,
        allowed,
        Fact::LambdaConcurrency,
    );
    if in_flight <= allowed {
        let through = allowed * findings.value(Fact::LambdaRpsPerConcurrency);
        let kind = FindingKind::LambdaRate;
        if peak_rps > through {
            findings.push(kind, Severity::Warning, peak_rps, through);
            findings.cite(Fact::LambdaRpsPerConcurrency);
        }
    }
    findings.latency(lambda.duration_ms);
    findings.ingress(lambda.ingress(), longest_s);
}

/// What an invocation takes and gives, whatever the function runs on.
pub(super) fn payload_limits(findings: &mut Findings<'_>) {
    let work = &findings.shared.work;
    let request_kb = work.request_kb;
    let response_mb = work.response_kb / 1024.0;
    match work.trigger {
        Trigger::Http => {
            let response = match findings.scenario.streaming {
                true => Fact::LambdaStreamPayloadMb,
                false => Fact::LambdaSyncPayloadMb,
            };
            let kind = FindingKind::LambdaRequestSize;
            findings.against(kind, request_kb / 1024.0, Fact::LambdaSyncPayloadMb);
            findings.against(FindingKind::LambdaResponseSize, response_mb, response);
        }
        Trigger::Queue | Trigger::Job => {
            let kind = FindingKind::LambdaEventSize;
            findings.against(kind, request_kb, Fact::LambdaAsyncPayloadKb);
        }
    }
}

fn not_memory(finding: &Finding) -> bool {
    finding.kind != FindingKind::LambdaMemoryLimit
}
