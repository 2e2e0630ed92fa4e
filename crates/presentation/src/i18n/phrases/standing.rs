//! Why options of the verdict do not run, and the settings with which they would.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::base::number;
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::kind::{FieldKind, FieldUnit};

use super::options::option_label;
use crate::format;
use crate::i18n::words::Words;
use crate::lang::Lang;

/// Whether a side of the verdict would run with other settings.
pub fn adjustable(comparison: &Comparison) -> bool {
    comparison.sides().iter().any(|side| side.standing == Standing::Adjust)
}

/// What stops each side of the verdict that does not run, then the settings that would do.
pub fn why_not(comparison: &Comparison, words: &dyn Words) -> String {
    let stopped = comparison.sides().into_iter().filter(|side| !side.standing.runs());
    let mut sentences: Vec<String> = Vec::new();
    // The first finding is the one that weighs most.
    for text in stopped.filter_map(|side| side.findings.first()).map(|first| words.finding(first)) {
        if !sentences.contains(&text) {
            sentences.push(text);
        }
    }
    let fixes = comparison.fixes.iter().filter(|fix| comparison.compared.contains(&fix.option));
    sentences.extend(fixes.map(|fix| words.fix(fix)));
    sentences.join(" ")
}

/// What is needed on a side of the verdict and stands on no bill; empty where all does.
pub fn unpriced_needs(comparison: &Comparison, words: &dyn Words) -> Option<String> {
    let mut findings = comparison.sides().into_iter().flat_map(|side| &side.findings);
    findings.find(|finding| finding.kind.is_unpriced()).map(|finding| words.finding(finding))
}

/// The text of a field as people write it.
pub fn setting_text(field: Field, text: &str, lang: Lang) -> String {
    let number = number::parse(text).ok();
    match (field.row().kind, number) {
        (FieldKind::Number { unit: FieldUnit::Mb, .. }, Some(mb)) => format::count(mb) + " MB",
        (FieldKind::Number { .. }, Some(number)) => format::count(number),
        (FieldKind::Size | FieldKind::Choice(_), _) => option_label(field, text, lang),
        _ => text.to_owned(),
    }
}
