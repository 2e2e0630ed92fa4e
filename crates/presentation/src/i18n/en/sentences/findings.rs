//! Blockers, misconfigurations and warnings in English, each with the value that would fix it.

use eleven_rounds_engine::catalog::choices::Ingress;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::options::findings::{Finding, FindingKind};

use crate::format::{count, duration_ms, rate, significant};
use crate::i18n::en::{English, LANG};
use crate::i18n::phrases::standing::round_name;
use crate::i18n::words::{Labels, Sentences};

/// Digits of a number that must be told apart from another.
const EXACT: u32 = 9;

fn measure(value: f64) -> String {
    if value >= 1000.0 { count(value) } else { significant(value, 4) }
}

/// What is needed and what there is, with more digits where rounding would make them equal.
fn apart(finding: &Finding, rounded: impl Fn(f64) -> String, unit: &str) -> (String, String) {
    let both = (rounded(finding.needed), rounded(finding.limit));
    if both.0 != both.1 {
        return both;
    }
    let exact = |value: f64| significant(value, EXACT) + unit;
    (exact(finding.needed), exact(finding.limit))
}

/// Words a finding.
pub(super) fn finding(finding: &Finding) -> String {
    let sized = |unit: &str| apart(finding, |value| measure(value) + unit, unit);
    let timed = || apart(finding, |value| duration_ms(value * 1000.0, LANG), " s");
    let counted = || apart(finding, count, "");
    let rated = || apart(finding, |value| rate(value, LANG), "/s");
    let ingress = English.ingress(finding.ingress.unwrap_or(Ingress::None));
    match finding.kind {
        FindingKind::LambdaTimeout => {
            let (need, most) = timed();
            format!(
                "The longest request takes {need}; a function can run for {most}. Split the work, \
                 or run it on ECS."
            )
        }
        FindingKind::LambdaMemoryLimit => {
            let (need, most) = sized(" MB");
            format!("The process needs {need}; a function has at most {most}.")
        }
        FindingKind::LambdaMemoryShort => {
            let (need, has) = sized(" MB");
            format!("The process needs {need} and the function has {has}: set at least {need}.")
        }
        FindingKind::LambdaRequestSize => {
            let (need, most) = sized(" MB");
            format!("A request of {need} is larger than the {most} that a function accepts.")
        }
        FindingKind::LambdaResponseSize => {
            let (need, most) = sized(" MB");
            // A response that is streamed already has no further way out.
            let streamed = finding.fact == Some(Fact::LambdaStreamPayloadMb);
            let advice = if streamed { "" } else { " Streaming allows more." };
            format!(
                "A response of {need} is larger than the {most} that a function can return.{advice}"
            )
        }
        FindingKind::LambdaEventSize => {
            let (need, most) = sized(" KB");
            format!(
                "An event of {need} is larger than the {most} that a function can be invoked with. \
                 Pass a reference instead."
            )
        }
        FindingKind::LambdaDisk => {
            let (need, most) = sized(" MB");
            format!("The workload needs {need} of /tmp; a function has at most {most}.")
        }
        FindingKind::LambdaConcurrency => {
            let (need, most) = counted();
            format!(
                "At the peak, {need} requests are in flight; the account can run {most}. Ask AWS \
                 for at least {need}."
            )
        }
        FindingKind::LambdaRate => {
            let (need, most) = rated();
            format!(
                "The peak is {need}; the account's concurrency allows {most}. Ask AWS for more \
                 concurrency."
            )
        }
        FindingKind::FargateMemoryLimit => {
            let (need, most) = sized(" GB");
            format!("The process needs {need}; the largest task has {most}.")
        }
        FindingKind::FargateMemoryShort => {
            let (need, has) = sized(" MB");
            format!("The process needs {need} and the task has {has}: choose a larger size.")
        }
        FindingKind::FargateDisk => {
            let (need, most) = sized(" GB");
            format!("The workload needs {need} of storage; a task has at most {most}.")
        }
        FindingKind::TooFewTasks => format!(
            "{} cannot handle the peak, which needs {} at full utilisation.",
            English.tasks(finding.limit),
            English.tasks(finding.needed)
        ),
        FindingKind::NoSpareTask => {
            "Only one task serves HTTP. If it fails, nothing answers. Run at least two.".to_owned()
        }
        FindingKind::StartLate => {
            let (need, most) = apart(finding, |value| duration_ms(value, LANG), " ms");
            format!("A request that waits for a start takes {need}; you allow {most}.")
        }
        FindingKind::RuntimeMemory => {
            let (need, stated) = sized(" MB");
            format!(
                "The runtime alone was measured to use more than the {stated} that you entered: \
                 {need} is counted."
            )
        }
        FindingKind::LatencyMissed => {
            let (need, most) = apart(finding, |value| duration_ms(value, LANG), " ms");
            let option = English.option(finding.option);
            format!("A single request takes {need} on {option}, more than the objective of {most}.")
        }
        FindingKind::IngressTimeout => {
            let (need, most) = timed();
            format!(
                "{ingress} times out after {most}; the longest request takes {need}. Choose another \
                 entry point."
            )
        }
        FindingKind::IngressPayload => {
            let (need, most) = sized(" MB");
            format!("{ingress} accepts {most}; the payload is {need}. Choose another entry point.")
        }
        FindingKind::IngressRate => {
            let (need, most) = rated();
            format!("{ingress} allows {most} by default; the peak is {need}. Ask AWS for more.")
        }
        FindingKind::IngressStream => {
            format!("{ingress} does not stream responses. Choose another entry point.")
        }
        FindingKind::IngressProtocol => format!(
            "{ingress} carries HTTP alone. Choose {} for this protocol.",
            English.ingress(Ingress::Nlb)
        ),
        FindingKind::NotOffered => {
            let day = finding.day();
            format!("{} launched on {day}.", English.option(finding.option))
        }
        FindingKind::NoInstance => {
            "None of the allowed instance types fits this workload. Allow another type.".to_owned()
        }
        FindingKind::InstanceArch => {
            "The chosen instance type has another architecture than this workload. Choose another \
             type, or change the architecture."
                .to_owned()
        }
        FindingKind::InstanceGpu => {
            "The chosen instance type has no GPU, and this workload needs one. Choose another type."
                .to_owned()
        }
        FindingKind::WindowsSize => {
            "Fargate does not offer this task size with Windows, which starts at 1 vCPU and 2 GB."
                .to_owned()
        }
        FindingKind::WindowsArch => {
            "Windows containers run on x86 only. Change the architecture.".to_owned()
        }
        FindingKind::ReservationUnused => {
            "No reservation with a known price saves money here, so the hosts are on demand."
                .to_owned()
        }
        FindingKind::SpotInterruption => {
            "AWS can reclaim Spot capacity at two minutes' notice, and there may be none."
                .to_owned()
        }
        FindingKind::PlanRateUnknown => format!(
            "Not every rate of this Savings Plan is known for {}, so its bill leaves the plan out.",
            English.option(finding.option)
        ),
        FindingKind::ManagedMemoryLimit => {
            let (need, most) = sized(" MB");
            format!("The process needs {need}; an environment has at most {most}.")
        }
        FindingKind::ManagedTimeout => {
            let (need, most) = timed();
            format!("The longest request takes {need}; a function there can run for {most}.")
        }
        FindingKind::SharedEnvironment => format!(
            "An environment handles {} requests at once, so your code must be safe for that.",
            count(finding.needed)
        ),
        FindingKind::RoundLimit => format!(
            "Round {} ({}) rules out {}.",
            count(finding.needed),
            round_name(finding.needed, &English),
            English.option(finding.option)
        ),
        FindingKind::GpuUnpriced => {
            "This workload needs a GPU. The bill is for machines without one, so the total is not \
             known."
                .to_owned()
        }
        FindingKind::WindowsUnpriced => {
            "This workload needs Windows. What it costs with this option is not known.".to_owned()
        }
        FindingKind::BillUnpriced => {
            "The price of this line is not known in this region on this day, so its dollars do not \
             tell the usage. Clear them and enter the usage, or enter your own price."
                .to_owned()
        }
        FindingKind::BillDuration => {
            let (need, counted) = apart(finding, |value| duration_ms(value, LANG), " ms");
            format!(
                "By this bill a request takes {need}; {counted} is counted. Check the requests, the \
                 billed duration and the memory."
            )
        }
        FindingKind::ComputingTime => {
            let (need, stated) = apart(finding, |value| duration_ms(value, LANG), " ms");
            format!(
                "By these figures a request computes for {need}, longer than its response time of \
                 {stated}. Set the response time to at least {need}, or check the requests, the \
                 vCPUs and their utilisation."
            )
        }
    }
}
