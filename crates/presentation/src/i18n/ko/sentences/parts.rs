//! Parts of Korean sentences: names, subjects, costs and counts of requests.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::choices::Trigger;
use eleven_rounds_engine::catalog::option::{DeploymentOption, Family};

use crate::format::{Particle, particle, rate, with_particle, words};
use crate::i18n::ko::{Korean, LANG};
use crate::i18n::phrases::totals;
use crate::i18n::words::{Sentences, Span};

/// A piece of plain text.
pub(super) fn text(text: impl Into<String>) -> Span {
    Span::Text(text.into())
}

/// The coloured name of an option; its particle stands in the text after it.
pub(super) fn name(option: DeploymentOption) -> Span {
    let name = Korean.option(option).to_owned();
    match option.family() {
        Family::Lambda => Span::Lambda(name),
        Family::Ecs => Span::Ecs(name),
    }
}

/// The name of an option as the subject: `Fargate가`.
pub(super) fn subject(option: DeploymentOption) -> String {
    with_particle(Korean.option(option), Particle::SubjectIGa)
}

/// What an option costs; a dash where that is not known.
pub(super) fn total(comparison: &Comparison, option: DeploymentOption) -> String {
    totals::total(comparison.option(option))
}

/// What one side costs, as a topic: the name, then `는 월 $1.87` and the text that follows.
fn cost(comparison: &Comparison, option: DeploymentOption, then: &str) -> [Span; 2] {
    let topic = particle(Korean.option(option), Particle::TopicEunNeun);
    [name(option), text([topic, " 월 ", &total(comparison, option), then].concat())]
}

/// Both costs in a sentence: `Lambda는 월 $1.87, Fargate는 월 $9.01입니다.`
pub(super) fn costs(comparison: &Comparison, first: DeploymentOption) -> Vec<Span> {
    let second = cost(comparison, comparison.counterpart(first), "입니다.");
    cost(comparison, first, ", ").into_iter().chain(second).collect()
}

/// So many requests: the counter joins digits (`1,230건`) and stands apart from words (`483만 건`).
pub(super) fn requests(number: f64) -> String {
    let number = words(number, LANG);
    let space = if number.ends_with(|c: char| c.is_ascii_digit()) { "" } else { " " };
    [&number, space, "건"].concat()
}

/// Requests per month with the rate they are: `월 483만 건(초당 1.84건)`.
pub(super) fn load(comparison: &Comparison, number: f64) -> String {
    let monthly = ["월 ", &requests(number)].concat();
    if comparison.requests > 0.0 {
        let per_second = rate(number / comparison.requests * comparison.mean_rps, LANG);
        format!("{monthly}({per_second}건)")
    } else {
        monthly
    }
}

/// What is counted: requests, messages or runs.
pub(super) fn what_comes(comparison: &Comparison) -> &'static str {
    match comparison.workload.trigger {
        Trigger::Http => "요청",
        Trigger::Queue => "메시지",
        Trigger::Job => "작업",
    }
}
