//! The whole answer: every bill, what stands against each option, every break-even and
//! the verdict.

use serde::Serialize;

use crate::analysis::break_even::{self, BreakEvens};
use crate::choices::{Door, Entry};
use crate::decision::{Decision, decision};
use crate::findings::{self, Finding, FindingKind, Severity};
use crate::metering::fargate::Candidate;
use crate::metering::hosts::HostModel;
use crate::models::Models;
use crate::money::Usd;
use crate::option::DeploymentOption;
use crate::price_book::PriceBook;
use crate::rating::Estimate;
use crate::rounds::{self, Family, Rounds, Scorecard};
use crate::scenario::Scenario;
use crate::schema::Schema;
use crate::setting::Size;
use crate::verdict::{self, Outcome, Reason, SideView, Verdict, judge, other_kinds};
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

/// What is derived for tasks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TaskDetails {
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

/// What is derived for an option besides its bill.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Setup {
    /// Environments, tasks or instances on average.
    pub mean: f64,
    /// The most of them in any hour.
    pub most: f64,
    /// Memory of a function or of an environment, in MB.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_mb: Option<f64>,
    /// Size of a task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// Type of the instances.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Tasks or environments on one instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<f64>,
    /// The share of requests that spills over from provisioned environments, or of tasks on Spot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
}

/// One option: its bill and what stands against it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OptionResult {
    /// Which option.
    pub option: DeploymentOption,
    /// Whether the scenario lists it.
    pub listed: bool,
    /// What is derived for it.
    pub setup: Setup,
    /// Its bill.
    pub estimate: Estimate,
    /// Blockers first.
    pub findings: Vec<Finding>,
}

impl OptionResult {
    /// Whether something rules it out.
    pub fn is_blocked(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Blocker)
    }

    /// The total; nothing where it says nothing, because no instance holds the work, prices are
    /// unknown or the option did not exist.
    pub fn total(&self) -> Option<Usd> {
        let nothing = |finding: &Finding| {
            matches!(finding.kind, FindingKind::NoInstance | FindingKind::NotOffered)
        };
        let empty = self.findings.iter().any(nothing);
        self.estimate.counted().filter(|_| !empty)
    }
}

/// What people cost on top of the bills.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct People {
    /// Dollars a month for each option, in the order of [`DeploymentOption::ALL`].
    pub amounts: [Usd; 7],
    /// What the comparison comes to with them.
    pub outcome: Outcome,
    /// Months until moving to the cheaper option has paid for itself, where it costs something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payback_months: Option<f64>,
}

/// The answer to a scenario.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The version of its JSON.
    pub schema: Schema,
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
    pub fargate: TaskDetails,
    /// What is derived for the tasks of the compared option on ECS.
    pub tasks: TaskDetails,
    /// The two options that the verdict is about: Lambda's side, then the container's.
    pub duel: [DeploymentOption; 2],
    /// Every option, in the order of [`DeploymentOption::ALL`].
    pub options: Vec<OptionResult>,
    /// The cheapest option that is listed and not ruled out, where every price on its bill is
    /// known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cheapest: Option<DeploymentOption>,
    /// The bills with people, where an hour of work costs something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
    /// Where the cheaper option changes along requests per month.
    pub break_evens: BreakEvens,
    /// Who wins.
    pub verdict: Verdict,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
    /// The eleven rounds for this workload.
    pub rounds: Scorecard,
    /// Which decides, the bill or the rounds.
    pub decision: Decision,
}

impl Comparison {
    /// The result of one option.
    pub fn option(&self, option: DeploymentOption) -> &OptionResult {
        &self.options[option as usize]
    }

    /// The two results that the verdict is about.
    pub fn sides(&self) -> [&OptionResult; 2] {
        self.duel.map(|option| self.option(option))
    }

    /// The other of the two options that the verdict is about.
    pub fn rival(&self, option: DeploymentOption) -> DeploymentOption {
        let [lambda, ecs] = self.duel;
        if option == lambda { ecs } else { lambda }
    }
}

/// Compares every option on one scenario. Pure: the same everywhere for the same input.
pub fn compare(scenario: &Scenario, book: &PriceBook) -> Comparison {
    let models = Models::new(scenario, book);
    let requests = scenario.requests_per_month();
    let duel = [scenario.lambda_side.into(), scenario.ecs_side.into()];
    let mut options = results(scenario, &models, book);
    mark_shared(&mut options, duel);
    let break_evens = break_even::between(&models, duel, requests);
    let [lambda, ecs] = duel.map(|option| &options[option as usize]);
    let (view, card) = (SideView::of, &models.card);
    let mut verdict = judge(&view(lambda), &view(ecs), &break_evens, requests, card);
    verdict.kind_decides = kind_decides(scenario, book, duel, &verdict.outcome);
    let fargate = task_details(&models, DeploymentOption::Fargate, requests);
    let tasks = task_details(&models, ecs.option, requests);
    let reasons = reasons(&models, lambda, ecs, &tasks, verdict.cheaper);
    let costs = rounds::costs(&options);
    let rounds = Rounds::of(scenario, &models, &lambda.estimate, &ecs.estimate, costs).score();
    Comparison {
        schema: Schema,
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
        fargate,
        tasks,
        duel,
        cheapest: cheapest(&options),
        people: people(scenario, [lambda, ecs], &verdict.outcome),
        options,
        break_evens,
        decision: decision(&verdict.outcome, &rounds),
        verdict,
        reasons,
        rounds,
    }
}

/// Every option with its bill and what stands against it.
pub(crate) fn results(
    scenario: &Scenario,
    models: &Models<'_>,
    book: &PriceBook,
) -> Vec<OptionResult> {
    let requests = scenario.requests_per_month();
    let duel = [scenario.lambda_side.into(), scenario.ecs_side.into()];
    let of = |option| OptionResult {
        option,
        listed: listed(option, scenario) || duel.contains(&option),
        setup: setup(option, models, requests),
        estimate: models.estimate(option, requests),
        findings: findings::of(option, models, scenario, book, requests),
    };
    DeploymentOption::ALL.into_iter().map(of).collect()
}

fn listed(option: DeploymentOption, scenario: &Scenario) -> bool {
    match option {
        DeploymentOption::Lambda => scenario.list_lambda,
        DeploymentOption::Provisioned => scenario.list_provisioned,
        DeploymentOption::LambdaManaged => scenario.list_lambda_managed,
        DeploymentOption::Fargate => scenario.list_fargate,
        DeploymentOption::FargateSpot => scenario.list_fargate_spot,
        DeploymentOption::EcsEc2 => scenario.list_ecs_ec2,
        DeploymentOption::EcsManaged => scenario.list_ecs_managed,
    }
}

/// The option with the least total among those that can be had; nothing where a line of it has no
/// price, since it may then be dearer than another.
fn cheapest(options: &[OptionResult]) -> Option<DeploymentOption> {
    let able = options.iter().filter(|one| one.listed && !one.is_blocked());
    let best = able.filter_map(|one| Some((one.total()?, one))).min_by_key(|(total, _)| *total)?.1;
    best.estimate.not_counted().next().is_none().then_some(best.option)
}

/// Hours a month that people spend on an option.
pub fn people_hours(option: DeploymentOption, scenario: &Scenario) -> f64 {
    match option {
        DeploymentOption::Lambda => scenario.people_lambda,
        DeploymentOption::Provisioned => scenario.people_provisioned,
        DeploymentOption::LambdaManaged => scenario.people_lambda_managed,
        DeploymentOption::Fargate => scenario.people_fargate,
        DeploymentOption::FargateSpot => scenario.people_fargate_spot,
        DeploymentOption::EcsEc2 => scenario.people_ecs_ec2,
        DeploymentOption::EcsManaged => scenario.people_ecs_managed,
    }
}

fn people(scenario: &Scenario, sides: [&OptionResult; 2], outcome: &Outcome) -> Option<People> {
    if scenario.people_rate == 0.0 {
        return None;
    }
    let amount = |option| Usd::round(scenario.people_rate * people_hours(option, scenario));
    let [ours, theirs] = sides.map(|side| (side.option, side.estimate.total + amount(side.option)));
    // What rules an option out, or leaves its bill unknown, people do not change.
    let by_dollars = matches!(outcome, Outcome::Cheaper { .. } | Outcome::Close);
    let outcome = if by_dollars { verdict::decide(ours, theirs) } else { *outcome };
    let gap = (ours.1 - theirs.1).dollars().abs();
    let pays = scenario.migration > 0.0 && gap > 0.0 && by_dollars;
    Some(People {
        amounts: DeploymentOption::ALL.map(amount),
        outcome,
        payback_months: pays.then(|| scenario.migration / gap),
    })
}

/// What is derived for an option besides its bill.
fn setup(option: DeploymentOption, models: &Models<'_>, requests: f64) -> Setup {
    let (lambda, fargate, card) = (&models.lambda, &models.fargate, &models.card);
    let spread = |hours: &[(f64, f64)]| {
        let all: f64 = hours.iter().map(|(count, hours)| count * hours).sum();
        let most = hours.iter().map(|(count, _)| *count).fold(0.0, f64::max);
        Setup { mean: all / models.load.hours, most, ..Setup::default() }
    };
    let name =
        |instance: usize| card.book().instance_types().get(instance).map(|of| of.name.clone());
    let tasks = |best: &Candidate| {
        let hours: Vec<(f64, f64)> = fargate.serving(best, requests).collect();
        Setup { size: Some(best.size), ..spread(&hours) }
    };
    let hosts = |model: &HostModel| match model.best(requests, fargate, card) {
        Some(packing) => {
            let hours: Vec<(f64, f64)> = model.hosts(&packing, requests, fargate).collect();
            Setup {
                size: Some(packing.task.size),
                instance: name(packing.host.instance),
                each: Some(packing.per_host),
                ..spread(&hours)
            }
        }
        None => Setup::default(),
    };
    match option {
        DeploymentOption::Lambda => Setup {
            mean: lambda.mean_concurrency(requests),
            most: lambda.peak_concurrency(requests),
            memory_mb: Some(lambda.memory_mb),
            ..Setup::default()
        },
        DeploymentOption::Provisioned => Setup {
            memory_mb: Some(lambda.memory_mb),
            share: Some(1.0 - models.provisioned.month(requests, lambda).share),
            ..spread(&models.provisioned.kept(requests, lambda))
        },
        DeploymentOption::LambdaManaged => match models.managed.best(requests, card) {
            Some(fleet) => {
                let hours: Vec<(f64, f64)> = models.managed.instances(&fleet, requests).collect();
                Setup {
                    memory_mb: Some(fleet.memory_mb),
                    instance: name(fleet.host.instance),
                    each: Some(fleet.environments),
                    ..spread(&hours)
                }
            }
            None => Setup::default(),
        },
        DeploymentOption::Fargate => tasks(&fargate.best(requests)),
        DeploymentOption::FargateSpot => {
            let best = models.spot.best(requests, fargate);
            Setup { share: Some(models.spot.spot_share(&best, requests, fargate)), ..tasks(&best) }
        }
        DeploymentOption::EcsEc2 => hosts(&models.ec2),
        DeploymentOption::EcsManaged => hosts(&models.ecs_managed),
    }
}

impl<'a> SideView<'a> {
    fn of(result: &'a OptionResult) -> SideView<'a> {
        SideView { option: result.option, estimate: &result.estimate, findings: &result.findings }
    }
}

/// Marks the lines that both sides have with the same quantity at the same price.
fn mark_shared(options: &mut [OptionResult], [lambda, ecs]: [DeploymentOption; 2]) {
    // The options are in order, and Lambda's side comes first.
    let (before, rest) = options.split_at_mut(ecs as usize);
    let (Some(ours), Some(theirs)) = (before.get_mut(lambda as usize), rest.first_mut()) else {
        return;
    };
    for one in &mut ours.estimate.lines {
        for other in &mut theirs.estimate.lines {
            let same = one.line == other.line
                && one.sku == other.sku
                && one.instance == other.instance
                && one.quantity == other.quantity;
            if same {
                one.shared = true;
                other.shared = true;
            }
        }
    }
}

/// Whether another kind of work would give another winner, where the kind was guessed.
fn kind_decides(
    scenario: &Scenario,
    book: &PriceBook,
    [lambda, ecs]: [DeploymentOption; 2],
    outcome: &Outcome,
) -> bool {
    let guessed = scenario.entry == Entry::Duration && scenario.cpu_share.set().is_none();
    let Outcome::Cheaper { option, .. } = *outcome else { return false };
    let rival = if option == lambda { ecs } else { lambda };
    guessed
        && other_kinds(scenario.work_kind).any(|work_kind| {
            let models = Models::with(scenario, book, &|other| other.work_kind = work_kind);
            let requests = scenario.requests_per_month();
            let cost = |option| models.cost(option, requests);
            cost(option) > cost(rival)
        })
}

fn task_details(models: &Models<'_>, option: DeploymentOption, requests: f64) -> TaskDetails {
    let fargate = &models.fargate;
    let best = models.task(option, requests);
    let traffic = fargate.task_traffic(&best, requests);
    // Hosts are paid for whether tasks fill them or not.
    let hours = models.room(option, requests).unwrap_or_else(|| traffic.hours.iter().sum());
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
    TaskDetails {
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
    lambda: &OptionResult,
    ecs: &OptionResult,
    tasks: &TaskDetails,
    cheaper: Option<DeploymentOption>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let Some(cheaper) = cheaper else { return reasons };
    if cheaper.family() == Family::Lambda {
        let job = models.work.trigger == crate::choices::Trigger::Job;
        let standing = models.estimate(ecs.option, 0.0).total;
        let share = standing.dollars() / ecs.estimate.total.dollars();
        if share > WORTH_SAYING {
            let (option, amount) = (ecs.option, standing);
            reasons.push(Reason::StandingCost { option, amount, share });
        }
        let by_task =
            matches!(ecs.option, DeploymentOption::Fargate | DeploymentOption::FargateSpot);
        if by_task && !job && tasks.utilisation < BUSY {
            reasons.push(Reason::IdleTasks { busy: tasks.utilisation });
        }
        reasons.extend(largest_line(&ecs.estimate).filter(|_| share <= WORTH_SAYING));
    } else {
        reasons.extend(largest_line(&lambda.estimate));
        let waiting = models.work.wait_ms / models.lambda.duration_ms;
        let billed = lambda.option != DeploymentOption::LambdaManaged;
        if billed && waiting > WORTH_SAYING && tasks.in_flight > 1.0 {
            let in_flight = tasks.in_flight;
            reasons.push(Reason::WaitingBilled { share: waiting, in_flight });
        }
    }
    reasons.truncate(2);
    reasons
}

fn largest_line(estimate: &Estimate) -> Option<Reason> {
    let largest = estimate.lines.iter().max_by_key(|item| item.amount)?;
    let share = largest.amount?.dollars() / estimate.total.dollars();
    (share > WORTH_SAYING).then_some(Reason::LargestLine { line: largest.line, share })
}
