//! The deployment options as they are shown: their order, configuration and cost.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::findings::Severity;
use eleven_rounds_engine::options::results::OptionResult;

use crate::i18n::words::Words;

pub use crate::i18n::phrases::totals::total;

/// The class of an option's family, which gives it its colour.
pub fn family_class(option: DeploymentOption) -> &'static str {
    option.family().key()
}

/// The options that are listed by their standing, the best first, and each by what it costs.
pub fn listed(comparison: &Comparison) -> Vec<&OptionResult> {
    let mut listed: Vec<&OptionResult> = Vec::new();
    for result in comparison.options.values().filter(|result| result.listed) {
        // A bill of which only a part is known may be dearer than any that is known; what says nothing
        // stands last of its like.
        let rank =
            |result: &OptionResult| (result.standing, result.counted().is_none(), result.counted());
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

/// The share that what is known of an option's bill is of the dearest, in micro-dollars: what is not
/// known has no length.
pub fn share(result: &OptionResult, most: i64) -> f64 {
    result.counted().map_or(0.0, |usd| usd.micros() as f64 / most.max(1) as f64)
}
