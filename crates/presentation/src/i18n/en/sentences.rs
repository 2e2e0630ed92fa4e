//! Sentences with numbers in English.

mod findings;
mod problems;
mod verdict;

use eleven_rounds_engine::analysis::reasons::CostReason;
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::fix::Fix;
use eleven_rounds_engine::catalog::choices::{ProvisionedMode, Trigger};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::metering::ecs::hosts::least_hosts;
use eleven_rounds_engine::metering::ecs::sizes::request_limit;
use eleven_rounds_engine::options::findings::Finding;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::Problem;
use eleven_rounds_engine::scenario::link;

use super::{English, LANG};
use crate::foreign::foreign;
use crate::format::{count, duration_ms, headline, percent, rate, short, significant, words};
use crate::i18n::phrases::options::size_label;
use crate::i18n::phrases::{options, rounds};
use crate::i18n::words::{
    BillWords, CustomRulesWords, Labels, MOST_WINNER_CHANGES, Sentences, Span,
};
use crate::notice::PageNotice;

/// A share that would round to all of it.
const NEARLY_ALL: f64 = 0.995;

fn what_comes(comparison: &Comparison) -> &'static str {
    match comparison.workload.trigger {
        Trigger::Http => "requests",
        Trigger::Queue => "messages",
        Trigger::Job => "runs",
    }
}

impl Sentences for English {
    fn headline(&self, comparison: &Comparison) -> Vec<Span> {
        verdict::headline(comparison)
    }

    fn lead(&self, comparison: &Comparison) -> String {
        verdict::lead(comparison)
    }

    fn reason(&self, reason: &CostReason) -> String {
        match reason {
            CostReason::IdleTasks { busy } => {
                format!("The tasks would be busy {} of the time you pay for.", percent(*busy))
            }
            CostReason::StandingCost { option, amount, .. } => format!(
                "{} costs {} a month before the first request.",
                self.option(*option),
                headline(amount.micros())
            ),
            CostReason::WaitingBilled { share, in_flight } => format!(
                "Lambda bills waiting, {} of each request; a task handles {} requests at once.",
                percent(*share),
                count(*in_flight)
            ),
            CostReason::LargestLine { line, share } if *share > NEARLY_ALL => {
                format!("{} makes up nearly all of the higher bill.", self.line(*line))
            }
            CostReason::LargestLine { line, share } => {
                let line = self.line(*line);
                let share = percent(*share);
                format!("{line} alone makes up {share} of the higher bill.")
            }
        }
    }

    fn finding(&self, finding: &Finding) -> String {
        findings::finding(finding)
    }

    fn fix(&self, fix: &Fix) -> String {
        verdict::fix(fix)
    }

    fn option(&self, option: DeploymentOption) -> &'static str {
        match option {
            DeploymentOption::Lambda => "Lambda",
            DeploymentOption::Provisioned => "Provisioned Lambda",
            DeploymentOption::LambdaManaged => "Lambda Managed Instances",
            DeploymentOption::Fargate => "Fargate",
            DeploymentOption::FargateSpot => "Fargate Spot",
            DeploymentOption::EcsEc2 => "ECS on EC2",
            DeploymentOption::EcsManaged => "ECS Managed Instances",
        }
    }

    fn option_long(&self, option: DeploymentOption) -> &'static str {
        match option {
            DeploymentOption::Lambda => "Lambda on demand",
            DeploymentOption::Provisioned => "Lambda with provisioned concurrency",
            DeploymentOption::Fargate => "ECS on Fargate",
            DeploymentOption::FargateSpot => "ECS on Fargate Spot",
            choice => self.option(choice),
        }
    }

    fn problem(&self, problem: &Problem) -> String {
        problems::problem(problem)
    }

    fn derived_requests(&self, comparison: &Comparison) -> String {
        format!(
            "{} a month · {} on average, {} at the peak · {} in flight",
            words(comparison.requests, LANG),
            rate(comparison.mean_rps, LANG),
            rate(comparison.peak_rps, LANG),
            significant(comparison.lambda.mean_concurrency, 2)
        )
    }

    fn derived_duration(&self, comparison: &Comparison) -> String {
        format!(
            "{} on a full vCPU, {} waiting",
            duration_ms(comparison.workload.cpu_ms, LANG),
            duration_ms(comparison.workload.wait_ms, LANG)
        )
    }

    fn derived_memory(&self, comparison: &Comparison) -> String {
        format!(
            "Lambda: {} MB with {} vCPU · task: {}",
            count(comparison.lambda.memory_mb),
            significant(comparison.lambda.vcpu, 2),
            size_label(comparison.fargate.size)
        )
    }

    fn derived_auto(&self, field: Field, scenario: &Scenario, comparison: &Comparison) -> String {
        let work = &comparison.workload;
        let hourly = |mean: f64| format!("hour by hour, {} on average", significant(mean, 3));
        match field {
            Field::CpuShare => percent(work.cpu_share),
            Field::BaseMemory => format!("{} MB", count(work.base_mb.ceil())),
            Field::SeenAt => format!("{} MB, same as the memory above", count(scenario.memory_mb)),
            Field::Longest => "same as the mean request".to_owned(),
            Field::Latency => format!("{}, twice the duration", duration_ms(work.latency_ms, LANG)),
            Field::LambdaMemory => {
                format!(
                    "{} MB, the cheapest that is fast enough",
                    count(comparison.lambda.memory_mb)
                )
            }
            Field::BilledMs => duration_ms(comparison.lambda.billed_ms, LANG),
            Field::InitMs => format!("{} for this runtime", duration_ms(work.init_ms, LANG)),
            Field::LambdaIngress => self.ingress(comparison.lambda.ingress).to_owned(),
            Field::EcsIngress => self.ingress(comparison.fargate.ingress).to_owned(),
            Field::Size => {
                format!("{}, the cheapest that is fast enough", size_label(comparison.fargate.size))
            }
            Field::Tasks if scenario.trigger == Trigger::Job => "one for each run".to_owned(),
            Field::Tasks => hourly(comparison.fargate.mean_tasks),
            Field::ProvisionedCount if scenario.provisioned_mode == ProvisionedMode::Following => {
                hourly(comparison.option(DeploymentOption::Provisioned).setup.mean)
            }
            Field::MinTasks => count(comparison.fargate.min_tasks),
            Field::Ec2MinHosts => count(least_hosts(scenario.trigger)),
            Field::RequestLimit => count(request_limit(scenario)),
            Field::MonthHours => count(scenario.month_hours()) + " h",
            Field::SqsPollers => count(comparison.lambda.sqs_pollers),
            Field::DurableDays => count(comparison.lambda.durable_days) + " days",
            Field::MaxTasks => "no limit".to_owned(),
            _ => options::configured(field, comparison)
                .unwrap_or_else(|| rounds::unanswered(field, scenario, LANG)),
        }
    }

    fn changed_count(&self, count: usize) -> String {
        format!("{count} changed")
    }

    fn flip_at(&self, comparison: &Comparison) -> String {
        match comparison.verdict.nearest_change(comparison.requests) {
            Some(requests) => self.flips_at(&format!("{} a month", short(requests, LANG))),
            None => String::new(),
        }
    }

    fn flips_at(&self, value: &str) -> String {
        ["flips at ", value].concat()
    }

    fn flip_distance(&self, multiple: f64, cheaper: Option<DeploymentOption>) -> String {
        let times = format!("{} times yours", significant(multiple, 2));
        match cheaper {
            Some(option) => format!("{times}; beyond it, {} is cheaper", self.option(option)),
            None => format!("{times}; beyond it, both cost the same"),
        }
    }

    fn curve_title(&self, comparison: &Comparison) -> String {
        if comparison.verdict.outcome == Outcome::Unknown {
            return "The curve shows known costs only".to_owned();
        }
        if !comparison.sides().iter().all(|side| side.standing.runs()) {
            return "Cost alone, whether or not an option can run this".to_owned();
        }
        let Some(cheaper) = comparison.verdict.cheaper else {
            return "Both options cost the same here".to_owned();
        };
        let winner = self.option(cheaper);
        let load = |requests: f64| words(requests, LANG);
        match (comparison.verdict.changes_below, comparison.verdict.changes_above) {
            (None, None) => format!("{winner} is cheaper at every load"),
            (None, Some(above)) => {
                format!("{winner} stays cheaper until {} requests a month", load(above))
            }
            (Some(below), None) => {
                format!("{winner} is cheaper from {} requests a month", load(below))
            }
            (Some(below), Some(above)) => format!(
                "{winner} is cheaper between {} and {} requests a month",
                load(below),
                load(above)
            ),
        }
    }

    fn curve_sub(&self, logarithmic: bool) -> String {
        let axes = if logarithmic { "both axes logarithmic" } else { "both axes linear" };
        format!("Monthly cost by requests per month, {axes}")
    }

    fn crossing(&self, requests: f64, dollars: f64) -> String {
        format!("{} · {} each", short(requests, LANG), headline((dollars * 1e6) as i64))
    }

    fn winner_changes(&self, crossings: &[f64], complete: bool) -> String {
        let named: Vec<String> = crossings.iter().map(|value| short(*value, LANG)).collect();
        let changes = match named.as_slice() {
            [first, .., last] if named.len() > MOST_WINNER_CHANGES => {
                let count = named.len();
                let least = if complete { "" } else { "at least " };
                format!("{least}{count} times between {first} and {last}")
            }
            named => ["at ", &named.join(", ")].concat(),
        };
        format!(
            "Each additional task is a step, so the cheaper option changes {changes} requests a month."
        )
    }

    fn tasks_title(&self, comparison: &Comparison) -> String {
        let tasks = &comparison.tasks;
        if comparison.workload.trigger == Trigger::Job {
            return "Each run is a task of its own".to_owned();
        }
        if (tasks.mean_tasks - tasks.most_tasks).abs() < 1e-6 {
            let run = if tasks.most_tasks == 1.0 { "runs" } else { "run" };
            return format!("{} {run} at every hour of the week", self.tasks(tasks.most_tasks));
        }
        format!(
            "{} in the busiest hour, {} on average",
            self.tasks(tasks.most_tasks),
            significant(tasks.mean_tasks, 3)
        )
    }

    fn tasks_sub(&self, comparison: &Comparison) -> String {
        let tasks = &comparison.tasks;
        let what = what_comes(comparison);
        if comparison.workload.trigger == Trigger::Job {
            return format!(
                "{} at once on average, of {}",
                significant(comparison.mean_rps * tasks.alone_ms / 1000.0, 3),
                size_label(tasks.size)
            );
        }
        format!(
            "Tasks of {}; each handles {} {what}/s, {} at once. {} of the paid capacity is used.",
            size_label(tasks.size),
            significant(tasks.throughput, 3),
            count(tasks.in_flight),
            percent(tasks.utilisation)
        )
    }

    fn hour(&self, hour: f64) -> String {
        let days = super::TEXTS.days;
        let hour = hour.max(0.0) as usize;
        format!("{} {:02}:00", days[(hour / 24) % 7], hour % 24)
    }

    fn tasks(&self, tasks: f64) -> String {
        let plural = if tasks == 1.0 { "task" } else { "tasks" };
        format!("{} {plural}", count(tasks))
    }

    fn notice(&self, notice: &PageNotice) -> String {
        let notice = match notice {
            PageNotice::Link(notice) => notice,
            PageNotice::CustomRules { name, problem } => {
                return [&foreign(name), ": ", &self.custom_rules_problem(problem)].concat();
            }
        };
        match notice {
            link::Notice::Version(version) => format!(
                "This page does not support this version of links ({}). Open the link on the page \
                 that made it.",
                foreign(version)
            ),
            link::Notice::TooLong => "This link is too long to be valid.".to_owned(),
            link::Notice::Syntax(part) => format!("“{}” is not a setting.", foreign(part)),
            link::Notice::UnknownKey { key, nearest } if nearest.is_empty() => {
                format!("There is no field “{}”, and none is like it.", foreign(key))
            }
            link::Notice::UnknownKey { key, nearest } => {
                format!("There is no field “{}”; the closest is “{nearest}”.", foreign(key))
            }
            link::Notice::Further(1) => "One more part could not be read.".to_owned(),
            link::Notice::Further(count) => format!("{count} more parts could not be read."),
            link::Notice::BadValue { field, text, problem } => {
                let text = foreign(text);
                format!("{} “{text}”: {}", self.label(*field), self.problem(problem))
            }
        }
    }

    fn accepted_parts(&self, accepted: usize) -> String {
        match accepted {
            0 => "The link could not be read. The page shows its defaults.".to_owned(),
            1 => "Part of the link could not be read. One setting was kept; the others have their defaults."
                .to_owned(),
            _ => format!(
                "Part of the link could not be read. {accepted} settings were kept; the others have their defaults."
            ),
        }
    }
}
