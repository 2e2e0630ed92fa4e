//! The whole answer: both bills, what stands against each option, every break-even and
//! the verdict.

use serde::Serialize;

use crate::analysis::break_even::{BreakEvens, break_evens};
use crate::choices::{Door, Entry};
use crate::findings::{self, Finding};
use crate::models::Models;
use crate::option::DeploymentOption;
use crate::price_book::PriceBook;
use crate::rating::Estimate;
use crate::rounds::{Rounds, Scorecard};
use crate::scenario::Scenario;
use crate::setting::Size;
use crate::verdict::{Outcome, Reason, SideView, Verdict, judge, other_kinds};
use crate::workload::Workload;

/// What is derived for Lambda.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LambdaDetails {
    /// Memory, in MB.
    pub memory_mb: f64,
    /// vCPUs that come with it.
    pub vcpu: f64,
    /// How long a request runs, in ms.
    pub duration_ms: f64,
    /// How long a request is billed for, in ms.
    pub billed_ms: f64,
    /// Requests in flight on average.
    pub mean_concurrency: f64,
    /// Requests in flight in the highest minute.
    pub peak_concurrency: f64,
    /// Cold starts a month.
    pub cold_starts: f64,
    /// The front door.
    pub door: Door,
}

/// What is derived for Fargate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct FargateDetails {
    /// Size of a task.
    pub size: Size,
    /// How long a request runs alone, in ms.
    pub alone_ms: f64,
    /// Requests that one task handles at once.
    pub in_flight: f64,
    /// Requests a second that one task handles at full use.
    pub throughput: f64,
    /// Tasks on average.
    pub mean_tasks: f64,
    /// Tasks in the busiest hour.
    pub most_tasks: f64,
    /// The share of the paid capacity that is used, from 0 to 1.
    pub utilisation: f64,
    /// Tasks started a month.
    pub started: f64,
    /// The fewest tasks.
    pub min_tasks: f64,
    /// The front door.
    pub door: Door,
}

/// One option: its bill and what stands against it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionResult {
    /// Which option.
    pub option: DeploymentOption,
    /// Its bill.
    pub estimate: Estimate,
    /// Blockers first.
    pub findings: Vec<Finding>,
}

/// The answer to a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// Requests per month.
    pub requests: f64,
    /// Requests a second on average.
    pub mean_rps: f64,
    /// Requests a second in the highest minute.
    pub peak_rps: f64,
    /// The work of one request.
    pub workload: Workload,
    /// What is derived for Lambda.
    pub lambda: LambdaDetails,
    /// What is derived for Fargate.
    pub fargate: FargateDetails,
    /// Lambda, then Fargate.
    pub options: [OptionResult; 2],
    /// Where the cheaper option changes along requests per month.
    pub break_evens: BreakEvens,
    /// Who wins.
    pub verdict: Verdict,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The eleven rounds for this workload.
    pub rounds: Scorecard,
}

impl Comparison {
    /// The result of one option.
    pub fn option(&self, option: DeploymentOption) -> &OptionResult {
        &self.options[option as usize]
    }
}

/// Compares both options on one scenario. Pure: the same everywhere for the same input.
pub fn compare(scenario: &Scenario, book: &PriceBook) -> Comparison {
    let models = Models::new(scenario, book);
    let requests = scenario.requests_per_month();
    let best = models.fargate.best(requests);
    let mut lambda = OptionResult {
        option: DeploymentOption::Lambda,
        estimate: models.estimate(DeploymentOption::Lambda, requests),
        findings: findings::lambda(&models, scenario, book, requests),
    };
    let mut fargate = OptionResult {
        option: DeploymentOption::Fargate,
        estimate: models.estimate(DeploymentOption::Fargate, requests),
        findings: findings::fargate(&models, scenario, book, requests, &best),
    };
    mark_shared(&mut lambda.estimate, &mut fargate.estimate);
    let break_evens = break_evens(&models, requests);
    let view = |result| SideView::of(result);
    let mut verdict = judge(&view(&lambda), &view(&fargate), &break_evens, requests, &models.card);
    verdict.kind_decides = kind_decides(scenario, book, &verdict.outcome);
    let details = fargate_details(&models, requests);
    let reasons = reasons(&models, &lambda.estimate, &fargate.estimate, &details, verdict.cheaper);
    let rounds = Rounds::of(scenario, &models, &lambda.estimate, &fargate.estimate).score();
    Comparison {
        requests,
        mean_rps: models.load.mean_rate(requests),
        peak_rps: models.load.peak_rate(requests),
        workload: models.work,
        lambda: LambdaDetails {
            memory_mb: models.lambda.memory_mb,
            vcpu: models.lambda.vcpu,
            duration_ms: models.lambda.duration_ms,
            billed_ms: models.lambda.billed_ms,
            mean_concurrency: models.lambda.mean_concurrency(requests),
            peak_concurrency: models.lambda.peak_concurrency(requests),
            cold_starts: models.lambda.cold_starts(requests),
            door: models.lambda.door(),
        },
        fargate: details,
        options: [lambda, fargate],
        break_evens,
        verdict,
        reasons,
        rounds,
    }
}

impl<'a> SideView<'a> {
    fn of(result: &'a OptionResult) -> SideView<'a> {
        SideView { option: result.option, estimate: &result.estimate, findings: &result.findings }
    }
}

/// Marks the lines that both sides have with the same quantity at the same price.
fn mark_shared(lambda: &mut Estimate, fargate: &mut Estimate) {
    for ours in &mut lambda.lines {
        for theirs in &mut fargate.lines {
            let same = ours.line == theirs.line
                && ours.sku == theirs.sku
                && ours.quantity == theirs.quantity;
            if same {
                ours.shared = true;
                theirs.shared = true;
            }
        }
    }
}

/// Whether another kind of work would give another winner, where the kind was guessed.
fn kind_decides(scenario: &Scenario, book: &PriceBook, outcome: &Outcome) -> bool {
    let guessed = scenario.entry == Entry::Duration && scenario.cpu_share.set().is_none();
    let Outcome::Cheaper { option, .. } = *outcome else { return false };
    guessed
        && other_kinds(scenario.work_kind).any(|work_kind| {
            let models = Models::with(scenario, book, &|other| other.work_kind = work_kind);
            let requests = scenario.requests_per_month();
            let cost = |option| models.cost(option, requests);
            cost(option) > cost(option.other())
        })
}

fn fargate_details(models: &Models<'_>, requests: f64) -> FargateDetails {
    let fargate = &models.fargate;
    let best = fargate.best(requests);
    let traffic = fargate.task_traffic(&best, requests);
    let hours: f64 = traffic.hours.iter().sum();
    let mean_tasks = traffic.hours[0] / models.load.hours;
    let mean = fargate.mean_rate(requests);
    let job = models.work.trigger == crate::choices::Trigger::Job;
    let most_tasks = if job {
        models.load.peak_rate(requests) * best.alone_ms / 1000.0
    } else {
        fargate.tasks_at(&best, mean * models.load.busiest)
    };
    let paid = if job { 1.0 } else { hours / models.load.hours * best.throughput };
    let used = if job { f64::from(u8::from(hours > 0.0)) } else { mean };
    FargateDetails {
        size: best.size,
        alone_ms: best.alone_ms,
        in_flight: best.in_flight,
        throughput: best.throughput,
        mean_tasks,
        most_tasks,
        utilisation: if paid > 0.0 { (used / paid).min(1.0) } else { 0.0 },
        started: traffic.started,
        min_tasks: fargate.fixed.unwrap_or(fargate.min_tasks),
        door: fargate.door(),
    }
}

/// Tasks that are busier than this are not idle.
const BUSY: f64 = 0.3;
/// A share from which a cause is worth a sentence.
const WORTH_SAYING: f64 = 0.4;

fn reasons(
    models: &Models<'_>,
    lambda: &Estimate,
    fargate: &Estimate,
    details: &FargateDetails,
    cheaper: Option<DeploymentOption>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    match cheaper {
        Some(DeploymentOption::Lambda) => {
            let job = models.work.trigger == crate::choices::Trigger::Job;
            let standing = models.estimate(DeploymentOption::Fargate, 0.0).total;
            let share = standing.dollars() / fargate.total.dollars();
            if share > WORTH_SAYING {
                reasons.push(Reason::StandingCost { amount: standing, share });
            }
            if !job && details.utilisation < BUSY {
                reasons.push(Reason::IdleTasks { busy: details.utilisation });
            }
            reasons.extend(largest_line(fargate).filter(|_| share <= WORTH_SAYING));
        }
        Some(DeploymentOption::Fargate) => {
            reasons.extend(largest_line(lambda));
            let waiting = models.work.wait_ms / models.lambda.duration_ms;
            if waiting > WORTH_SAYING && details.in_flight > 1.0 {
                let in_flight = details.in_flight;
                reasons.push(Reason::WaitingBilled { share: waiting, in_flight });
            }
        }
        None => {}
    }
    reasons.truncate(2);
    reasons
}

fn largest_line(estimate: &Estimate) -> Option<Reason> {
    let largest = estimate.lines.iter().max_by_key(|item| item.amount)?;
    let share = largest.amount?.dollars() / estimate.total.dollars();
    (share > WORTH_SAYING).then_some(Reason::LargestLine { line: largest.line, share })
}
