//! The limits and warnings of both sides, as they are shown.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::options::findings::{Finding, Severity};
use eleven_rounds_engine::scenario::fields::Field;

use crate::i18n::words::Words;

/// What stands in the way of either side, the hardest first.
pub fn findings<'a>(comparison: &'a Comparison, words: &dyn Words) -> Vec<(String, &'a Finding)> {
    let of_severity = |severity| {
        let all = comparison.sides().into_iter().flat_map(|side| &side.findings);
        all.filter(move |finding| finding.severity == severity)
    };
    let mut all: Vec<(String, &Finding)> = Vec::new();
    for finding in Severity::ALL.into_iter().flat_map(of_severity) {
        let text = words.finding(finding);
        // What is the same on both sides is told once.
        if all.iter().all(|(known, _)| *known != text) {
            all.push((text, finding));
        }
    }
    all
}

/// What was found of a field of the workload, to be said below it; empty where nothing was.
pub fn at_field(comparison: &Comparison, field: Field, words: &dyn Words) -> String {
    let mut all = comparison.sides().into_iter().flat_map(|side| &side.findings);
    let found = all.find(|finding| finding.field() == Some(field));
    found.map_or(String::new(), |finding| words.finding(finding))
}

/// The class of how hard something stands in the way.
pub const fn severity_class(severity: Severity) -> &'static str {
    match severity {
        Severity::Blocker => "blocker",
        Severity::Misconfiguration => "warning",
        Severity::Warning => "note",
    }
}
