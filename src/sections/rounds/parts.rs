//! What the parts of the rounds have in common: entries, facts, documents and marks.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::rules::book::cited;
use eleven_rounds_engine::rules::history::ARTICLE_DAY;
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::rule::{EvidenceLevel, Rule};
use eleven_rounds_engine::rules::texts::{FactIndex, RoundFact};
use eleven_rounds_presentation::i18n::phrases::rounds;
use eleven_rounds_presentation::i18n::words::RoundTexts;
use yew::prelude::*;

use crate::ui::Ui;

/// One entry of a list: its first line is read, the others explain it.
pub fn entry(lines: Vec<Html>) -> Html {
    html! {
        <li>
            for (index, line) in lines.into_iter().enumerate() {
                <span class={(index > 0).then_some("why")}>{ line }</span>
            }
        </li>
    }
}

/// The reason of a rule; a blank, which keeps its line, until the texts of the book are there. That of a
/// custom rule is somebody else's, and has a direction of its own.
pub fn reason(rule: &Rule, long: Option<&RuleTexts>, ui: &Ui) -> Html {
    let reason = RuleTexts::reason(long, rule, ui.language_index()).unwrap_or("\u{a0}").to_owned();
    match rule.evidence {
        EvidenceLevel::CustomRule => html! { <bdi>{ reason }</bdi> },
        _ => html! { { reason } },
    }
}

/// The points that a rule gives and the options it rules out.
pub fn effect(rule: &Rule, ui: &Ui) -> String {
    let words = ui.words();
    let nonzero = rule.points.iter().filter(|(_, points)| **points != 0);
    let points = nonzero.map(|(option, points)| words.points(option, *points));
    let out = rule.rules_out.iter().map(|option| words.rules_out(option));
    points.chain(out).collect::<Vec<_>>().join(" · ")
}

/// What is said of a fact, its document where it is to be named, and whether it is doubtful.
pub fn origin(sentence: String, fact: &RoundFact, href: Option<String>, ui: &Ui) -> Html {
    let texts = ui.words().rounds();
    html! {
        <>
            { sentence }
            { href.map(|href| source(href.into(), texts)) }
            if fact.is_doubtful() {
                { mark("doubt", texts.unverified) }
            }
        </>
    }
}

/// What a fact is about, and its value in 2017 and today; of a number that moved on a day that
/// is asked for, its values before and after.
pub fn changed(index: FactIndex, on: Option<Date>, long: &RuleTexts, ui: &Ui) -> String {
    let fact = cited(index);
    let since = fact.changed_on;
    let change = match fact.number {
        Some(number) => rounds::became(number, since, on, ui.lang),
        None => {
            let year = ARTICLE_DAY.ymd().0;
            ui.words().change(year, long.fact_before(index), long.fact_now(index), since)
        }
    };
    [long.fact_subject(index), ". ", &change].concat()
}

/// A link to a document.
pub fn source(href: AttrValue, texts: &RoundTexts) -> Html {
    html! { <a {href} target="_blank" rel="noopener">{ texts.source }</a> }
}

/// A mark beside what it is said of.
pub fn mark(tone: &'static str, text: &'static str) -> Html {
    html! { <>{ " " }<span class={classes!("status", tone)}>{ text }</span></> }
}
