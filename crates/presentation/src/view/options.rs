//! The deployment options as they are shown: their order, configuration and cost.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::findings::Severity;
use eleven_rounds_engine::options::results::OptionResult;

use crate::format;
use crate::i18n::words::Words;

/// The class of an option's family, which gives it its colour.
pub fn family_class(option: DeploymentOption) -> &'static str {
    option.family().key()
}

/// The options that are listed: those that run first, the cheapest of them at the top.
pub fn listed(comparison: &Comparison) -> Vec<&OptionResult> {
    let mut listed: Vec<&OptionResult> = Vec::new();
    for result in comparison.options.values().filter(|result| result.listed) {
        // What has no total stands last.
        let rank = |result: &OptionResult| {
            (!result.standing.runs(), result.total().is_none(), result.total())
        };
        let before = listed.partition_point(|known| rank(known) <= rank(result));
        listed.insert(before, result);
    }
    listed
}

/// How an option is set up and what stops it, each a sentence of its own; the first is no stop.
pub fn setup(result: &OptionResult, words: &dyn Words) -> Vec<String> {
    let unpriced: Vec<_> = result.estimate.not_counted().map(|item| item.line).collect();
    let stops = result.findings.iter().filter(|finding| finding.severity < Severity::Warning);
    let mut lines = vec![words.setup(result)];
    if !unpriced.is_empty() {
        lines.push(words.not_counted(&unpriced));
    }
    lines.extend(stops.map(|finding| words.finding(finding)));
    lines
}

/// The total of an option as it is shown.
pub fn total(result: &OptionResult) -> String {
    result.total().map_or_else(|| format::ABSENT.to_owned(), |usd| format::headline(usd.micros()))
}
