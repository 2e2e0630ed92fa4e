//! Blockers, misfits and warnings in English, each with the number that would do.

use eleven_rounds_engine::choices::Door;
use eleven_rounds_engine::facts::Fact;
use eleven_rounds_engine::findings::{Finding, FindingKind};

use crate::format::{count, duration_ms, rate, significant};
use crate::i18n::en::{English, LANG};
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
    let door = English.door(finding.door.unwrap_or(Door::None));
    match finding.kind {
        FindingKind::LambdaTimeout => {
            let (need, most) = timed();
            format!(
                "The longest request takes {need}; a function ends after {most}. Split the work, \
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
            format!("A request of {need} is larger than the {most} that a function takes.")
        }
        FindingKind::LambdaResponseSize => {
            let (need, most) = sized(" MB");
            // A response that is streamed already has no further way out.
            let streamed = finding.fact == Some(Fact::LambdaStreamPayloadMb);
            let advice = if streamed { "" } else { " Streaming allows more." };
            format!("A response of {need} is larger than the {most} that a function gives.{advice}")
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
            format!("{need} of /tmp are wanted; a function has at most {most}.")
        }
        FindingKind::LambdaConcurrency => {
            let (need, most) = counted();
            format!(
                "At the peak {need} requests are in flight; the account may run {most}. Ask AWS \
                 for at least {need}."
            )
        }
        FindingKind::LambdaRate => {
            let (need, most) = rated();
            format!(
                "The peak is {need}; the account's concurrency lets {most} through. Ask AWS for \
                 more concurrency."
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
            format!("{need} of storage are wanted; a task has at most {most}.")
        }
        FindingKind::TooFewTasks => format!(
            "{} cannot carry the peak: at full use the peak needs {}.",
            English.tasks(finding.limit),
            English.tasks(finding.needed)
        ),
        FindingKind::NoSpareTask => {
            "One task serves HTTP: when it fails, nothing answers. Two would do.".to_owned()
        }
        FindingKind::LatencyMissed => {
            let (need, most) = apart(finding, |value| duration_ms(value, LANG), " ms");
            let option = English.option(finding.option);
            format!("A request alone takes {need} on {option}, more than the objective of {most}.")
        }
        FindingKind::DoorTimeout => {
            let (need, most) = timed();
            format!(
                "{door} cuts off after {most}; the longest request takes {need}. Choose another \
                 front door."
            )
        }
        FindingKind::DoorPayload => {
            let (need, most) = sized(" MB");
            format!("{door} takes {most}; a payload has {need}. Choose another front door.")
        }
        FindingKind::DoorRate => {
            let (need, most) = rated();
            format!("{door} lets {most} through by default; the peak is {need}. Ask AWS for more.")
        }
        FindingKind::NotOffered => {
            let day = finding.day();
            format!("{} came on {day}.", English.option(finding.option))
        }
        FindingKind::NoInstance => {
            "No instance that is allowed and known holds this. Allow another type.".to_owned()
        }
        FindingKind::InterfacesNotChecked => {
            "Hosts are filled by CPU and memory; network interfaces are not checked.".to_owned()
        }
        FindingKind::SpotInterruption => {
            "AWS may take Spot capacity back at two minutes' notice; there may be none.".to_owned()
        }
        FindingKind::PlanRateUnknown => {
            "No rate of this Savings Plan is known here: the bill is without it.".to_owned()
        }
        FindingKind::ManagedMemoryLimit => {
            let (need, most) = sized(" MB");
            format!("The process needs {need}; an environment has at most {most}.")
        }
        FindingKind::ManagedTimeout => {
            let (need, most) = timed();
            format!("The longest request takes {need}; a function there ends after {most}.")
        }
        FindingKind::SharedEnvironment => format!(
            "An environment takes {} requests at once: the code must be safe for that.",
            count(finding.needed)
        ),
    }
}
