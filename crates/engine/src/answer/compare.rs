//! The comparison: every bill, the findings of each option, every break-even and the verdict.

use eleven_rounds_catalog::choices::WorkloadInput;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;
use eleven_rounds_catalog::option::table::PerOption;
use serde::Serialize;

use crate::analysis::break_even;
use crate::analysis::break_even::crossing::BreakEvens;
use crate::analysis::reasons::{CostReason, reasons};
use crate::analysis::verdict::{Outcome, SideView, Verdict, judge, other_kinds};
use crate::answer::decision::{Decision, decision};
use crate::answer::fix::{Fix, fixes};
use crate::answer::people::{People, people};
use crate::answer::schema::Schema;
use crate::demand::workload::Workload;
use crate::metering::staging::durable_days;
use crate::options::configured::ConfiguredOptions;
use crate::options::details::{LambdaDetails, TaskDetails, task_details};
use crate::options::findings::FindingKind;
use crate::options::results::{OptionResult, add_round_limits, cheapest, mark_shared, results};
use crate::prices::book::PriceBook;
use crate::rounds::Rounds;
use crate::rules::scoring::Scorecard;
use crate::scenario::fields::Scenario;

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
    #[serde(rename = "duel")]
    pub compared: [DeploymentOption; 2],
    /// Every option.
    pub options: PerOption<OptionResult>,
    /// The cheapest option that is listed and runs as configured, where every price on its bill is
    /// known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cheapest: Option<DeploymentOption>,
    /// For each option that would run with other settings: which, and what it costs then.
    pub fixes: Vec<Fix>,
    /// The bills with people, where an hour of work costs something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<People>,
    /// Where the cheaper option changes along requests per month.
    pub break_evens: BreakEvens,
    /// Who wins.
    pub verdict: Verdict,
    /// Why, the weightiest first.
    pub reasons: Vec<CostReason>,
    /// The eleven rounds for this workload.
    pub rounds: Scorecard,
    /// Which decides, the bill or the rounds.
    pub decision: Decision,
}

impl Comparison {
    /// The result of one option.
    pub fn option(&self, option: DeploymentOption) -> &OptionResult {
        &self.options[option]
    }

    /// The two results that the verdict is about.
    pub fn sides(&self) -> [&OptionResult; 2] {
        self.compared.map(|option| self.option(option))
    }

    /// The other of the two options that the verdict is about.
    pub fn counterpart(&self, option: DeploymentOption) -> DeploymentOption {
        let [lambda, ecs] = self.compared;
        if option == lambda { ecs } else { lambda }
    }
}

/// Compares every option on one scenario. Pure: the same everywhere for the same input.
pub fn compare(scenario: &Scenario, book: &PriceBook) -> Comparison {
    let configured = ConfiguredOptions::new(scenario, book);
    let requests = scenario.requests_per_month();
    let compared = [scenario.lambda_side.into(), scenario.ecs_side.into()];
    let sized = configured.all_sized(requests);
    let mut options = results(scenario, &sized);
    mark_shared(&mut options, compared);
    let rounds = Rounds::of(scenario, &configured, &options).score();
    add_round_limits(&mut options, &rounds);
    let both_run = compared.iter().all(|option| options[*option].standing.runs());
    let break_evens = if both_run {
        break_even::between(&configured, compared, requests)
    } else {
        BreakEvens::default()
    };
    let [lambda, ecs] = compared.map(|option| &options[option]);
    let view = |result| SideView::of(result, &configured);
    let rates = &configured.shared.rates;
    let mut verdict = judge(&view(lambda), &view(ecs), &break_evens, requests, rates);
    verdict.kind_decides = kind_decides(scenario, book, compared, &verdict.outcome);
    let details = |option| task_details(&configured.shared, &sized[option]);
    let fargate = details(DeploymentOption::Fargate);
    let tasks = details(ecs.option);
    let reasons = reasons(&configured, lambda, ecs, &tasks, verdict.cheaper);
    Comparison {
        schema: Schema,
        requests,
        mean_rps: configured.shared.load.mean_rate(requests),
        peak_rps: configured.shared.load.peak_rate(requests),
        workload: configured.shared.work,
        lambda: LambdaDetails {
            memory_mb: configured.shared.lambda.memory_mb,
            vcpu: configured.shared.lambda.vcpu,
            duration_ms: configured.shared.lambda.duration_ms,
            billed_ms: configured.shared.lambda.billed_ms,
            mean_concurrency: configured.shared.lambda.mean_concurrency(requests),
            peak_concurrency: configured.shared.lambda.peak_concurrency(requests),
            cold_starts: configured.shared.lambda.cold_starts(requests),
            ingress: configured.shared.lambda.ingress(),
            sqs_pollers: configured.shared.lambda.pollers,
            durable_days: durable_days(scenario, book),
        },
        fargate,
        tasks,
        compared,
        cheapest: cheapest(&options),
        fixes: fixes(scenario, book, &options),
        people: people(scenario, [lambda, ecs], &verdict.outcome),
        options,
        break_evens,
        decision: decision(&verdict.outcome, &rounds),
        verdict,
        reasons,
        rounds,
    }
}

impl<'a> SideView<'a> {
    fn of(result: &'a OptionResult, configured: &ConfiguredOptions<'_>) -> SideView<'a> {
        let found = |wanted: fn(FindingKind) -> bool| {
            result.findings.iter().any(|finding| wanted(finding.kind))
        };
        let rates = configured.rates(result.option);
        let most_saved = match found(|kind| kind == FindingKind::PlanRateUnknown) {
            true => configured.commitment.most_saved(&result.estimate.lines, rates),
            false => Usd::ZERO,
        };
        SideView {
            option: result.option,
            estimate: &result.estimate,
            standing: result.standing,
            lacks_lines: found(FindingKind::is_unpriced),
            most_saved,
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
    let guessed = matches!(scenario.entry, WorkloadInput::Duration | WorkloadInput::LambdaBill)
        && scenario.cpu_share.user_value().is_none();
    let Outcome::Cheaper { option, .. } = *outcome else { return false };
    let counterpart = if option == lambda { ecs } else { lambda };
    guessed
        && other_kinds(scenario.work_kind).any(|work_kind| {
            let configured =
                ConfiguredOptions::with(scenario, book, &|changed| changed.work_kind = work_kind);
            let requests = scenario.requests_per_month();
            let cost = |option| configured.cost(option, requests);
            cost(option) > cost(counterpart)
        })
}
