//! Sentences with numbers in Korean.

mod findings;
mod parts;
mod problems;
#[cfg(test)]
mod tests;

use eleven_rounds_engine::analysis::reasons::CostReason;
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::fix::Fix;
use eleven_rounds_engine::catalog::choices::{ProvisionedMode, Trigger};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::metering::ecs::hosts::least_hosts;
use eleven_rounds_engine::metering::ecs::sizes::request_limit;
use eleven_rounds_engine::options::findings::Finding;
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::Problem;

use self::parts::{costs, load, name, requests, subject, text, total, what_comes};
use super::{Korean, LANG};
use crate::format::{
    Particle, count, duration_ms, headline, particle, percent, rate, short, significant,
    with_particle,
};
use crate::i18n::phrases::options::size_label;
use crate::i18n::phrases::{options, rounds, standing};
use crate::i18n::words::{BillWords, Labels, MOST_WINNER_CHANGES, Sentences, Span, known_from};
use crate::notice::PageNotice;

impl Sentences for Korean {
    fn headline(&self, comparison: &Comparison) -> Vec<Span> {
        match comparison.verdict.outcome {
            Outcome::NonePossible if standing::adjustable(comparison) => {
                vec![text("지금 설정으로는 이 워크로드를 어느 쪽에서도 실행할 수 없습니다.")]
            }
            Outcome::NonePossible => {
                vec![text("입력한 대로라면 이 워크로드는 어느 쪽에서도 실행할 수 없습니다.")]
            }
            Outcome::OnlyPossible { option } => {
                let result = comparison.option(option);
                let then = match (result.standing, result.counted()) {
                    (_, None) => "에서만 실행할 수 있으며 가격은 알 수 없습니다.".to_owned(),
                    (Standing::Unpriced, _) => {
                        "에서만 실행할 수 있으며 가격의 일부는 알 수 없습니다.".to_owned()
                    }
                    _ => format!("에서만 실행할 수 있으며 월 {}입니다.", total(comparison, option)),
                };
                let mut spans = vec![name(option), text(then)];
                if standing::adjustable(comparison) {
                    spans.insert(0, text("지금 설정으로는 "));
                }
                spans
            }
            Outcome::Cheaper { option, .. } => costs(comparison, option),
            Outcome::Close => {
                let mut spans = vec![text("비용이 엇비슷합니다. ")];
                spans.extend(costs(comparison, comparison.compared[0]));
                spans
            }
            Outcome::Unknown => {
                vec![text("판정을 보류합니다. 알 수 없는 가격에 따라 결과가 바뀔 수 있습니다.")]
            }
        }
    }

    fn lead(&self, comparison: &Comparison) -> String {
        let verdict = &comparison.verdict;
        if verdict.outcome == Outcome::Unknown {
            if let Some(needs) = standing::left_open(comparison, self) {
                return needs;
            }
            let why =
                "가격을 알 수 없는 항목은 합계에서 빠져 있고, 결과를 바꿀 만큼 클 수 있습니다.";
            return match known_from(comparison) {
                Some(day) => format!("{why} {day}부터는 모든 항목의 가격이 알려져 있습니다."),
                None => why.to_owned(),
            };
        }
        if matches!(verdict.outcome, Outcome::OnlyPossible { .. } | Outcome::NonePossible) {
            return standing::why_not(comparison, self);
        }
        let Some(cheaper) = verdict.cheaper else {
            return "양쪽 합계가 같습니다.".to_owned();
        };
        let here = if comparison.requests > 0.0 {
            format!("지금은 {}입니다.", load(comparison, comparison.requests))
        } else {
            "지금은 요청이 없습니다.".to_owned()
        };
        let winner = subject(cheaper);
        let loser = subject(comparison.counterpart(cheaper));
        let flip = match (verdict.changes_below, verdict.changes_above) {
            (None, None) => format!("요청이 많든 적든 {winner} 더 저렴합니다."),
            (None, Some(above)) => {
                let above = with_particle(&load(comparison, above), Particle::ObjectEulReul);
                format!("요청이 {above} 넘으면 {loser} 더 저렴합니다.")
            }
            (Some(below), None) => {
                let below = with_particle(&load(comparison, below), Particle::ObjectEulReul);
                format!("요청이 {below} 넘으면 {winner} 더 저렴합니다.")
            }
            (Some(below), Some(above)) => format!(
                "요청이 월 {}에서 {} 사이일 때 {winner} 더 저렴합니다.",
                requests(below),
                requests(above)
            ),
        };
        [&flip, " ", &here].concat()
    }

    fn reason(&self, reason: &CostReason) -> String {
        match reason {
            CostReason::IdleTasks { busy } => {
                format!("태스크가 실제로 일하는 시간은 과금되는 시간의 {}뿐입니다.", percent(*busy))
            }
            CostReason::StandingCost { option, amount, .. } => format!(
                "{} 요청이 한 건도 없어도 월 {} 듭니다.",
                with_particle(self.option(*option), Particle::TopicEunNeun),
                with_particle(&headline(amount.micros()), Particle::SubjectIGa)
            ),
            CostReason::WaitingBilled { share, in_flight } => format!(
                "Lambda는 실행 시간의 {}인 대기에도 과금하지만, 태스크 하나는 그동안 요청을 \
                 동시에 {}건까지 처리합니다.",
                percent(*share),
                count(*in_flight)
            ),
            // Almost all of it must not read as all of it.
            CostReason::LargestLine { line, share } if *share > 0.995 => {
                format!("더 비싼 쪽 청구액은 거의 전부 ‘{}’ 항목입니다.", self.line(*line))
            }
            CostReason::LargestLine { line, share } => format!(
                "‘{}’ 항목 하나가 더 비싼 쪽 청구액의 {} 차지합니다.",
                self.line(*line),
                with_particle(&percent(*share), Particle::ObjectEulReul)
            ),
        }
    }

    fn finding(&self, finding: &Finding) -> String {
        findings::finding(finding)
    }

    fn fix(&self, fix: &Fix) -> String {
        let settings: Vec<String> = fix
            .settings
            .iter()
            .map(|(field, text)| {
                let label = self.label(*field);
                let value = standing::setting_text(*field, text, LANG);
                let object = particle(label, Particle::ObjectEulReul);
                format!("‘{label}’{object} {}", with_particle(&value, Particle::EuroRo))
            })
            .collect();
        let option = with_particle(self.option(fix.option), Particle::TopicEunNeun);
        let settings = settings.join(", ");
        match fix.total {
            Some(total) => {
                format!("{settings} 설정하면 {option} 월 {}입니다.", headline(total.micros()))
            }
            None => format!(
                "{settings} 설정하면 {option} 실행할 수 있으나 가격의 일부는 알 수 없습니다."
            ),
        }
    }

    fn option(&self, option: DeploymentOption) -> &'static str {
        match option {
            DeploymentOption::Lambda => "Lambda",
            DeploymentOption::Provisioned => "프로비저닝된 Lambda",
            DeploymentOption::LambdaManaged => "Lambda Managed Instances",
            DeploymentOption::Fargate => "Fargate",
            DeploymentOption::FargateSpot => "Fargate Spot",
            DeploymentOption::EcsEc2 => "EC2 기반 ECS",
            DeploymentOption::EcsManaged => "ECS Managed Instances",
        }
    }

    fn option_long(&self, option: DeploymentOption) -> &'static str {
        match option {
            DeploymentOption::Lambda => "Lambda 온디맨드",
            DeploymentOption::Provisioned => "Lambda(프로비저닝된 동시성)",
            DeploymentOption::Fargate => "ECS(Fargate)",
            DeploymentOption::FargateSpot => "ECS(Fargate Spot)",
            choice => self.option(choice),
        }
    }

    fn problem(&self, problem: &Problem) -> String {
        problems::problem(problem)
    }

    fn derived_requests(&self, comparison: &Comparison) -> String {
        format!(
            "월 {} · 초당 평균 {}건, 피크 {}건 · 동시 {}건",
            requests(comparison.requests),
            significant(comparison.mean_rps, 3),
            significant(comparison.peak_rps, 3),
            significant(comparison.lambda.mean_concurrency, 2)
        )
    }

    fn derived_duration(&self, comparison: &Comparison) -> String {
        format!(
            "1 vCPU 기준 연산 {}, 대기 {}",
            duration_ms(comparison.workload.cpu_ms, LANG),
            duration_ms(comparison.workload.wait_ms, LANG)
        )
    }

    fn derived_memory(&self, comparison: &Comparison) -> String {
        format!(
            "Lambda {} MB({} vCPU), 태스크 {}",
            count(comparison.lambda.memory_mb),
            significant(comparison.lambda.vcpu, 2),
            size_label(comparison.fargate.size)
        )
    }

    fn derived_auto(&self, field: Field, scenario: &Scenario, comparison: &Comparison) -> String {
        let work = &comparison.workload;
        let hourly = |mean: f64| format!("시간대별 조절, 평균 {}개", significant(mean, 3));
        match field {
            Field::CpuShare => percent(work.cpu_share),
            Field::BaseMemory => format!("{} MB", count(work.base_mb.ceil())),
            Field::SeenAt => format!("{} MB, 위의 메모리와 같음", count(scenario.memory_mb)),
            Field::Longest => "평균 요청과 같음".to_owned(),
            Field::Latency => format!("{}, 요청 시간의 2배", duration_ms(work.latency_ms, LANG)),
            Field::LambdaMemory => {
                format!("{} MB, 목표를 지키는 최저가", count(comparison.lambda.memory_mb))
            }
            Field::BilledMs => duration_ms(comparison.lambda.billed_ms, LANG),
            Field::InitMs => format!("{}, 이 런타임 기준", duration_ms(work.init_ms, LANG)),
            Field::LambdaIngress => self.ingress(comparison.lambda.ingress).to_owned(),
            Field::EcsIngress => self.ingress(comparison.fargate.ingress).to_owned(),
            Field::Size => format!("{}, 목표를 지키는 최저가", size_label(comparison.fargate.size)),
            Field::Tasks if work.trigger == Trigger::Job => "작업마다 하나".to_owned(),
            Field::Tasks => hourly(comparison.fargate.mean_tasks),
            Field::ProvisionedCount if scenario.provisioned_mode == ProvisionedMode::Following => {
                hourly(comparison.option(DeploymentOption::Provisioned).setup.mean)
            }
            Field::MinTasks => count(comparison.fargate.min_tasks) + "개",
            Field::Ec2MinHosts => count(least_hosts(scenario.trigger)) + "대",
            Field::RequestLimit => count(request_limit(scenario)) + "건",
            Field::MonthHours => count(scenario.month_hours()) + "시간",
            Field::SqsPollers => count(comparison.lambda.sqs_pollers) + "개",
            Field::DurableDays => count(comparison.lambda.durable_days) + "일",
            Field::MaxTasks => "제한 없음".to_owned(),
            _ => options::configured(field, comparison)
                .unwrap_or_else(|| rounds::unanswered(field, scenario, LANG)),
        }
    }

    fn changed_count(&self, count: usize) -> String {
        format!("{count}개 변경")
    }

    fn flip_at(&self, comparison: &Comparison) -> String {
        match comparison.verdict.nearest_change(comparison.requests) {
            Some(load) => self.flips_at(&["월 ", &requests(load)].concat()),
            None => String::new(),
        }
    }

    fn flips_at(&self, value: &str) -> String {
        [value, "에서 바뀜"].concat()
    }

    fn flip_distance(&self, multiple: f64, cheaper: Option<DeploymentOption>) -> String {
        let then = match cheaper {
            Some(option) => {
                let name = with_particle(self.option(option), Particle::SubjectIGa);
                format!("이 값을 넘어서면 {name} 더 저렴합니다")
            }
            None => "이 값을 넘어서면 양쪽 비용이 같습니다".to_owned(),
        };
        format!("현재 값의 {}배입니다. {then}.", significant(multiple, 2))
    }

    fn curve_title(&self, comparison: &Comparison) -> String {
        if comparison.verdict.outcome == Outcome::Unknown {
            return "알려진 가격만 그린 곡선이며 전체 비용이 아닙니다".to_owned();
        }
        if !comparison.sides().iter().all(|side| side.standing.runs()) {
            return "실행 가능 여부와 관계없이 비용만 그린 곡선입니다".to_owned();
        }
        let verdict = &comparison.verdict;
        let Some(cheaper) = verdict.cheaper else {
            return "지금은 양쪽 비용이 같습니다".to_owned();
        };
        let winner = subject(cheaper);
        match (verdict.changes_below, verdict.changes_above) {
            (None, None) => format!("요청이 많든 적든 {winner} 더 저렴합니다"),
            (None, Some(above)) => {
                format!("월 요청 {}까지는 {winner} 더 저렴합니다", requests(above))
            }
            (Some(below), None) => {
                format!("월 요청 {}부터는 {winner} 더 저렴합니다", requests(below))
            }
            (Some(below), Some(above)) => format!(
                "월 요청 {}에서 {}까지는 {winner} 더 저렴합니다",
                requests(below),
                requests(above)
            ),
        }
    }

    fn curve_sub(&self, logarithmic: bool) -> String {
        let axes = if logarithmic { "로그" } else { "선형" };
        format!("월 요청 수에 따른 월 비용, 두 축 모두 {axes} 눈금")
    }

    fn crossing(&self, requests: f64, dollars: f64) -> String {
        format!("{} · 양쪽 {}", short(requests, LANG), headline((dollars * 1e6) as i64))
    }

    fn winner_changes(&self, crossings: &[f64], complete: bool) -> String {
        let changes = match crossings {
            [first, .., last] if crossings.len() > MOST_WINNER_CHANGES => {
                let first = short(*first, LANG);
                let last = requests(*last);
                let least = if complete { "" } else { "적어도 " };
                format!("{first}에서 {last} 사이에서 {least}{}번", crossings.len())
            }
            // Only the last number carries the counter.
            [before @ .., last] => {
                let named = before.iter().map(|at| short(*at, LANG));
                let named: Vec<String> = named.chain([requests(*last)]).collect();
                [&named.join(", "), "에서"].concat()
            }
            [] => String::new(),
        };
        format!(
            "태스크가 늘 때마다 비용이 계단처럼 오르므로 더 저렴한 쪽이 월 요청 {changes} 바뀝니다."
        )
    }

    fn tasks_title(&self, comparison: &Comparison) -> String {
        let tasks = &comparison.tasks;
        if comparison.workload.trigger == Trigger::Job {
            return "작업마다 태스크 하나가 실행됩니다".to_owned();
        }
        if (tasks.mean_tasks - tasks.most_tasks).abs() < 1e-6 {
            let tasks = with_particle(&self.tasks(tasks.most_tasks), Particle::SubjectIGa);
            return format!("일주일 내내 {tasks} 실행됩니다");
        }
        format!(
            "가장 붐비는 시간대에 {}, 평균 {}개",
            self.tasks(tasks.most_tasks),
            significant(tasks.mean_tasks, 3)
        )
    }

    fn tasks_sub(&self, comparison: &Comparison) -> String {
        let tasks = &comparison.tasks;
        let size = size_label(tasks.size);
        if comparison.workload.trigger == Trigger::Job {
            let running = comparison.mean_rps * tasks.alone_ms / 1000.0;
            return format!(
                "{size} 태스크가 평균 {}개 동시에 실행됩니다.",
                significant(running, 3)
            );
        }
        format!(
            "{size} 태스크 하나가 {} {}건, 동시에 {}건까지 처리합니다. 과금되는 용량의 {} 씁니다.",
            with_particle(what_comes(comparison), Particle::ObjectEulReul),
            rate(tasks.throughput, LANG),
            count(tasks.in_flight),
            with_particle(&percent(tasks.utilisation), Particle::ObjectEulReul)
        )
    }

    fn hour(&self, hour: f64) -> String {
        let days = super::TEXTS.days;
        let hour = hour.max(0.0) as usize;
        format!("{}요일 {}시", days[(hour / 24) % 7], hour % 24)
    }

    fn tasks(&self, tasks: f64) -> String {
        format!("태스크 {}개", count(tasks))
    }

    fn notice(&self, notice: &PageNotice) -> String {
        problems::notice(notice)
    }

    fn accepted_parts(&self, accepted: usize) -> String {
        match accepted {
            0 => "링크를 읽지 못했습니다. 기본값을 표시합니다.".to_owned(),
            _ => format!(
                "링크의 일부를 읽지 못했습니다. 설정 {accepted}개는 살렸고 나머지는 기본값입니다."
            ),
        }
    }
}
