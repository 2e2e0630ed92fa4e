//! Sentences with numbers in English.

use eleven_rounds_engine::choices::{Door, Trigger};
use eleven_rounds_engine::compare::Comparison;
use eleven_rounds_engine::findings::{Finding, FindingKind};
use eleven_rounds_engine::number::NumberProblem;
use eleven_rounds_engine::option::DeploymentOption;
use eleven_rounds_engine::profile::ProfileProblem;
use eleven_rounds_engine::scenario::{Field, Scenario};
use eleven_rounds_engine::setting::Problem;
use eleven_rounds_engine::verdict::{Outcome, Reason};

use super::English;
use crate::i18n::format::{count, duration_ms, headline, percent, rate, short, significant, words};
use crate::i18n::options::size_label;
use crate::i18n::{BillWords, Labels, Lang, Sentences, Span};
use crate::share::Notice;

const LANG: Lang = Lang::En;

fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

fn name(option: DeploymentOption) -> Span {
    match option {
        DeploymentOption::Lambda => Span::Lambda("Lambda".to_owned()),
        DeploymentOption::Fargate => Span::Ecs("Fargate".to_owned()),
    }
}

fn total(answer: &Comparison, option: DeploymentOption) -> String {
    headline(answer.option(option).estimate.total.micros())
}

/// Requests per month with the rate they are: `4.83 million requests a month (1.84/s)`.
fn load(answer: &Comparison, requests: f64) -> String {
    let per_second = rate(requests / answer.requests.max(1e-9) * answer.mean_rps, LANG);
    let count = words(requests, LANG);
    if answer.requests > 0.0 {
        format!("{count} requests a month ({per_second})")
    } else {
        format!("{count} requests a month")
    }
}

fn what_comes(answer: &Comparison) -> &'static str {
    match answer.workload.trigger {
        Trigger::Http => "requests",
        Trigger::Queue => "messages",
        Trigger::Job => "runs",
    }
}

impl Sentences for English {
    fn headline(&self, answer: &Comparison) -> Vec<Span> {
        let cost = |option| total(answer, option);
        match answer.verdict.outcome {
            Outcome::NonePossible => {
                vec![text("Neither option can run this workload as described.")]
            }
            Outcome::OnlyPossible { option } => vec![
                text("Only "),
                name(option),
                text(format!(" can run this: {} a month.", cost(option))),
            ],
            Outcome::Cheaper { option, .. } => vec![
                name(option),
                text(format!(" costs {} a month, ", cost(option))),
                name(option.other()),
                text(format!(" {}.", cost(option.other()))),
            ],
            Outcome::Close => vec![
                text("Too close to call: "),
                name(DeploymentOption::Lambda),
                text(format!(" {}, ", cost(DeploymentOption::Lambda))),
                name(DeploymentOption::Fargate),
                text(format!(" {} a month.", cost(DeploymentOption::Fargate))),
            ],
            Outcome::Unknown => {
                vec![text("No verdict: prices that are not known could turn it.")]
            }
        }
    }

    fn lead(&self, answer: &Comparison) -> String {
        let Some(cheaper) = answer.verdict.cheaper else {
            return "Both totals are the same.".to_owned();
        };
        let (winner, loser) = (self.option(cheaper), self.option(cheaper.other()));
        let here = format!("You are at {}.", load(answer, answer.requests));
        let verdict = &answer.verdict;
        match (verdict.changes_below, verdict.changes_above) {
            (None, None) => format!("{winner} is cheaper at every load. {here}"),
            (None, Some(above)) => {
                format!("{loser} becomes cheaper above {}. {here}", load(answer, above))
            }
            (Some(below), None) => {
                format!("{winner} is cheaper above {}. {here}", load(answer, below))
            }
            (Some(below), Some(above)) => format!(
                "{winner} is cheaper between {} and {} requests a month. {here}",
                words(below, LANG),
                words(above, LANG)
            ),
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::IdleTasks { busy } => {
                format!("The tasks would be busy {} of the time you pay for.", percent(*busy))
            }
            Reason::StandingCost { amount, .. } => format!(
                "Load balancer, addresses and the fewest tasks cost {} before the first request.",
                headline(amount.micros())
            ),
            Reason::WaitingBilled { share, in_flight } => format!(
                "Lambda bills the waiting, {} of each request; a task handles {} at once.",
                percent(*share),
                count(*in_flight)
            ),
            Reason::LargestLine { line, share } => {
                format!("{} alone makes {} of the dearer bill.", self.line(*line), percent(*share))
            }
        }
    }

    fn finding(&self, finding: &Finding) -> String {
        let (needed, limit) = (finding.needed, finding.limit);
        let number = |value: f64| significant(value, 4);
        let (need, most) = (number(needed), number(limit));
        let seconds = |value: f64| duration_ms(value * 1000.0, LANG);
        let door = self.door(finding.door.unwrap_or(Door::None));
        match finding.kind {
            FindingKind::LambdaTimeout => format!(
                "The longest request takes {}; a function ends after {}. Split the work, or run \
                 it on ECS.",
                seconds(needed),
                seconds(limit)
            ),
            FindingKind::LambdaMemoryLimit => {
                format!("The process needs {need} MB; a function has at most {most} MB.")
            }
            FindingKind::LambdaMemoryShort => format!(
                "The process needs {need} MB and the function has {most} MB: set at least {need} MB."
            ),
            FindingKind::LambdaRequestSize => {
                format!("A request of {need} MB is larger than the {most} MB a function takes.")
            }
            FindingKind::LambdaResponseSize => format!(
                "A response of {need} MB is larger than the {most} MB a function gives. Streaming \
                 allows more."
            ),
            FindingKind::LambdaEventSize => format!(
                "An event of {need} KB is larger than the {most} KB that start a function. Pass a \
                 reference instead."
            ),
            FindingKind::LambdaDisk => {
                format!("{need} MB of /tmp are wanted; a function has at most {most} MB.")
            }
            FindingKind::LambdaConcurrency => format!(
                "At the peak {} requests are in flight; the account may run {}. Ask AWS for at \
                 least {}.",
                count(needed),
                count(limit),
                count(needed)
            ),
            FindingKind::LambdaRate => format!(
                "The peak is {}; the account's concurrency lets {} through. Ask AWS for more \
                 concurrency.",
                rate(needed, LANG),
                rate(limit, LANG)
            ),
            FindingKind::FargateMemoryLimit => {
                format!("The process needs {need} GB; the largest task has {most} GB.")
            }
            FindingKind::FargateMemoryShort => format!(
                "The process needs {need} MB and the task has {most} MB: choose a larger size."
            ),
            FindingKind::FargateDisk => {
                format!("{need} GB of storage are wanted; a task has at most {most} GB.")
            }
            FindingKind::TooFewTasks => format!(
                "{} cannot carry the peak: it needs {} at full use.",
                self.tasks(limit),
                self.tasks(needed)
            ),
            FindingKind::NoSpareTask => {
                "One task serves HTTP: when it fails, nothing answers. Two would do.".to_owned()
            }
            FindingKind::LatencyMissed => format!(
                "A request alone takes {} on {}, more than the objective of {}.",
                duration_ms(needed, LANG),
                self.option(finding.option),
                duration_ms(limit, LANG)
            ),
            FindingKind::DoorTimeout => format!(
                "{door} cuts off after {}; the longest request takes {}. Choose another front door.",
                seconds(limit),
                seconds(needed)
            ),
            FindingKind::DoorPayload => format!(
                "{door} takes {most} MB; a payload has {need} MB. Choose another front door."
            ),
            FindingKind::DoorRate => format!(
                "{door} lets {} through by default; the peak is {}. Ask AWS for more.",
                rate(limit, LANG),
                rate(needed, LANG)
            ),
        }
    }

    fn option(&self, option: DeploymentOption) -> &'static str {
        match option {
            DeploymentOption::Lambda => "Lambda",
            DeploymentOption::Fargate => "Fargate",
        }
    }

    fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::Number(NumberProblem::Empty) => "Enter a number.".to_owned(),
            Problem::Number(NumberProblem::NotANumber) => {
                "This is not a number. Write 1500, 1,500, 1.5k or 1.5e3.".to_owned()
            }
            Problem::Number(NumberProblem::NotFinite) => {
                "This number is too large to compute with.".to_owned()
            }
            Problem::Number(NumberProblem::CurrencySign) => {
                "Leave out the currency sign: amounts are in US dollars.".to_owned()
            }
            Problem::Number(NumberProblem::Comma) => {
                "Commas group thousands, as in 1,000. Use a point for decimals.".to_owned()
            }
            Problem::TooSmall { min } => format!("At least {}.", significant(*min, 8)),
            Problem::TooLarge { max } => format!("At most {}.", short(*max, LANG)),
            Problem::NotWhole => "Only whole numbers make sense here.".to_owned(),
            Problem::UnknownOption { nearest } => {
                format!("There is no such choice; the nearest is {nearest}.")
            }
            Problem::NotADate => "Write the day as 2026-11-23.".to_owned(),
            Problem::DateBefore { first } => {
                format!("Lambda was announced on {first}: no earlier day can be compared.")
            }
            Problem::DateAfter { last } => format!("The price book ends on {last}."),
            Problem::Profile(ProfileProblem::Count) => {
                "A week has 168 rates, one for each hour.".to_owned()
            }
            Problem::Profile(ProfileProblem::Rate) => {
                "Each rate is a number of 0 or more.".to_owned()
            }
            Problem::Profile(ProfileProblem::AllZero) => {
                "At least one hour needs a rate above 0.".to_owned()
            }
            Problem::UnknownSku { nearest } => {
                format!("No price has this name; the nearest is {nearest}.")
            }
            Problem::WrongKind => "This is another kind of value.".to_owned(),
        }
    }

    fn derived_requests(&self, answer: &Comparison) -> String {
        format!(
            "{} on average, {} at the peak · {} in flight",
            rate(answer.mean_rps, LANG),
            rate(answer.peak_rps, LANG),
            significant(answer.lambda.mean_concurrency, 2)
        )
    }

    fn derived_duration(&self, answer: &Comparison) -> String {
        format!(
            "{} of a full CPU, {} of waiting",
            duration_ms(answer.workload.cpu_ms, LANG),
            duration_ms(answer.workload.wait_ms, LANG)
        )
    }

    fn derived_memory(&self, answer: &Comparison) -> String {
        format!(
            "Lambda: {} MB with {} vCPU · task: {}",
            count(answer.lambda.memory_mb),
            significant(answer.lambda.vcpu, 2),
            size_label(answer.fargate.size)
        )
    }

    fn derived_auto(&self, field: Field, scenario: &Scenario, answer: &Comparison) -> String {
        let work = &answer.workload;
        match field {
            Field::CpuShare => percent(work.cpu_share),
            Field::SeenAt => format!("{} MB, the memory above", count(scenario.memory_mb)),
            Field::Longest => "as long as the mean request".to_owned(),
            Field::Latency => format!("{}, twice the duration", duration_ms(work.latency_ms, LANG)),
            Field::LambdaMemory => {
                format!("{} MB, the cheapest fast enough", count(answer.lambda.memory_mb))
            }
            Field::BilledMs => duration_ms(answer.lambda.billed_ms, LANG),
            Field::InitMs => format!("{} for this runtime", duration_ms(work.init_ms, LANG)),
            Field::LambdaDoor => self.door(answer.lambda.door).to_owned(),
            Field::EcsDoor => self.door(answer.fargate.door).to_owned(),
            Field::Size => format!("{}, the cheapest fast enough", size_label(answer.fargate.size)),
            Field::Tasks => {
                format!("hour by hour, {} on average", significant(answer.fargate.mean_tasks, 3))
            }
            Field::MinTasks => count(answer.fargate.min_tasks),
            Field::MaxTasks => "no limit".to_owned(),
            _ => String::new(),
        }
    }

    fn changed_count(&self, count: usize) -> String {
        format!("{count} changed")
    }

    fn curve_title(&self, answer: &Comparison) -> String {
        let Some(cheaper) = answer.verdict.cheaper else {
            return "Both options cost the same here".to_owned();
        };
        let winner = self.option(cheaper);
        let load = |requests: f64| words(requests, LANG);
        match (answer.verdict.changes_below, answer.verdict.changes_above) {
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

    fn turns(&self, places: &[f64]) -> String {
        const MOST: usize = 8;
        let named: Vec<String> = places.iter().take(MOST).map(|at| short(*at, LANG)).collect();
        let more = if places.len() > MOST { " and further" } else { "" };
        format!(
            "Each further task is a step, so the cheaper option changes at {}{more} requests a \
             month.",
            named.join(", ")
        )
    }

    fn tasks_title(&self, answer: &Comparison) -> String {
        let fargate = &answer.fargate;
        if answer.workload.trigger == Trigger::Job {
            return "Each run is a task of its own".to_owned();
        }
        if fargate.most_tasks == fargate.mean_tasks.round()
            && (fargate.mean_tasks - fargate.most_tasks).abs() < 1e-6
        {
            let serve = if fargate.most_tasks == 1.0 { "serves" } else { "serve" };
            return format!("{} {serve} at every hour of the week", self.tasks(fargate.most_tasks));
        }
        format!(
            "{} in the busiest hour, {} on average",
            self.tasks(fargate.most_tasks),
            significant(fargate.mean_tasks, 3)
        )
    }

    fn tasks_sub(&self, answer: &Comparison) -> String {
        let fargate = &answer.fargate;
        let what = what_comes(answer);
        if answer.workload.trigger == Trigger::Job {
            return format!(
                "{} at once on average, of {}",
                significant(answer.mean_rps * fargate.alone_ms / 1000.0, 3),
                size_label(fargate.size)
            );
        }
        format!(
            "Tasks of {}; each carries {} {what}, {} at once. {} of what is paid for is used.",
            size_label(fargate.size),
            rate(fargate.throughput, LANG),
            count(fargate.in_flight),
            percent(fargate.utilisation)
        )
    }

    fn hour(&self, hour: f64) -> String {
        let days = crate::i18n::en::TEXTS.days;
        let hour = hour.max(0.0) as usize;
        format!("{} {:02}:00", days[(hour / 24) % 7], hour % 24)
    }

    fn tasks(&self, tasks: f64) -> String {
        let plural = if tasks == 1.0 { "task" } else { "tasks" };
        format!("{} {plural}", count(tasks))
    }

    fn notice(&self, notice: &Notice) -> String {
        match notice {
            Notice::Version(version) => format!(
                "This link is of a kind that this page does not know ({version}). Open the page \
                 it came from."
            ),
            Notice::TooLong => "This link is too long to be one of ours.".to_owned(),
            Notice::Syntax(part) => format!("“{part}” is no setting."),
            Notice::UnknownKey { key, nearest } => {
                format!("No field is called “{key}”; the nearest is “{nearest}”.")
            }
            Notice::BadValue { field, text, problem } => {
                format!("{} “{text}”: {}", self.label(*field), self.problem(problem))
            }
        }
    }

    fn kept(&self, kept: usize) -> String {
        match kept {
            0 => "The link is damaged. The page shows its defaults.".to_owned(),
            1 => "The link is damaged. One setting was kept; the rest is default.".to_owned(),
            _ => format!("The link is damaged. {kept} settings were kept; the rest is default."),
        }
    }
}
