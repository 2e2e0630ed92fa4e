//! Why options of the verdict do not run, and the settings with which they would.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::base::number;
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::{FieldKind, FieldUnit};

use super::options::option_label;
use crate::format;
use crate::i18n::words::Words;
use crate::lang::Lang;

/// Whether a side of the verdict would run with other settings.
pub fn adjustable(comparison: &Comparison) -> bool {
    comparison.sides().iter().any(|side| side.standing == Standing::Adjust)
}

/// For each side of the verdict that does not run, the settings with which it would, or what stops it.
pub fn why_not(comparison: &Comparison, words: &dyn Words) -> String {
    let stopped = comparison.sides().into_iter().filter(|side| !side.standing.runs());
    let mut sentences: Vec<String> = Vec::new();
    for side in stopped {
        let fix = comparison.fixes.iter().find(|fix| fix.option == side.option);
        // The first finding is the one that weighs most.
        let why = || side.findings.first().map(|first| words.finding(first));
        sentences.extend(fix.map(|fix| words.fix(fix)).or_else(why));
    }
    sentences.dedup();
    sentences.join(" ")
}

/// What leaves a total of the verdict open besides lines without a price; nothing where nothing does.
pub fn left_open(comparison: &Comparison, words: &dyn Words) -> Option<String> {
    let mut findings = comparison.sides().into_iter().flat_map(|side| &side.findings);
    findings.find(|finding| finding.kind.leaves_open()).map(|finding| words.finding(finding))
}

/// The name of a round that a finding gives by its number, from 1; empty where there is none.
pub fn round_name(number: f64, words: &dyn Words) -> &'static str {
    let index = (number as usize).wrapping_sub(1);
    Group::ROUNDS.get(index).map_or("", |group| words.group(*group))
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
