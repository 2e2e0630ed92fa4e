//! The reasons for the totals.

use eleven_rounds_catalog::choices::Trigger;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::{DeploymentOption, Family};
use serde::Serialize;

use crate::billing::estimate::Estimate;
use crate::metering::line::Line;
use crate::options::configured::ConfiguredOptions;
use crate::options::details::TaskDetails;
use crate::options::registry::row;
use crate::options::results::OptionResult;

/// Tasks that are busier than this are not idle.
const BUSY: f64 = 0.3;

/// A share from which a cause is worth a sentence.
const WORTH_SAYING: f64 = 0.4;

pub(crate) fn reasons(
    configured: &ConfiguredOptions<'_>,
    lambda: &OptionResult,
    ecs: &OptionResult,
    tasks: &TaskDetails,
    cheaper: Option<DeploymentOption>,
) -> Vec<CostReason> {
    let mut reasons = Vec::new();
    let Some(cheaper) = cheaper else { return reasons };
    if cheaper.family() == Family::Lambda {
        let job = configured.shared.work.trigger == Trigger::Job;
        let standing = configured.estimate(ecs.option, 0.0).known_part;
        let share = standing.dollars() / ecs.estimate.known_part.dollars();
        if share > WORTH_SAYING {
            let option = ecs.option;
            let amount = standing;
            reasons.push(CostReason::StandingCost { option, amount, share });
        }
        if row(ecs.option).bills_tasks && !job && tasks.utilisation < BUSY {
            reasons.push(CostReason::IdleTasks { busy: tasks.utilisation });
        }
        reasons.extend(largest_line(&ecs.estimate).filter(|_| share <= WORTH_SAYING));
    } else {
        reasons.extend(largest_line(&lambda.estimate));
        let waiting = configured.shared.work.wait_ms / configured.shared.lambda.duration_ms;
        let billed = row(lambda.option).bills_waiting;
        if billed && waiting > WORTH_SAYING && tasks.in_flight > 1.0 {
            let in_flight = tasks.in_flight;
            reasons.push(CostReason::WaitingBilled { share: waiting, in_flight });
        }
    }
    reasons.truncate(2);
    reasons
}

fn largest_line(estimate: &Estimate) -> Option<CostReason> {
    let largest = estimate.lines.iter().max_by_key(|item| item.amount)?;
    let share = largest.amount?.dollars() / estimate.known_part.dollars();
    (share > WORTH_SAYING).then_some(CostReason::LargestLine { line: largest.line, share })
}

/// Why the totals are as they are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum CostReason {
    /// Tasks are busy only this share of the time that is paid for.
    IdleTasks {
        /// From 0 to 1.
        busy: f64,
    },
    /// What runs whether or not there are requests costs this much a month.
    StandingCost {
        /// The option.
        option: DeploymentOption,
        /// Load balancer, its addresses and the fewest tasks.
        amount: Usd,
        /// Its share of the container's total, from 0 to 1.
        share: f64,
    },
    /// Waiting is billed on Lambda and overlaps in a container.
    WaitingBilled {
        /// The share of waiting in the billed duration, from 0 to 1.
        share: f64,
        /// Requests that one task handles at once.
        in_flight: f64,
    },
    /// One line makes most of the dearer bill.
    LargestLine {
        /// The line.
        line: Line,
        /// Its share of the bill, from 0 to 1.
        share: f64,
    },
}
