//! What a round opens to: three verdicts, the rules that fired and nearly fired, what would
//! flip it, the answers it hangs on, and the article.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::rule::factor::Factor;
use eleven_rounds_engine::detail::fits::fits;
use eleven_rounds_engine::rounds::Rounds;
use eleven_rounds_engine::rules::book::{ROUNDS, cited};
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::rule::{Citation, Rule};
use eleven_rounds_engine::rules::texts::FactIndex;
use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_presentation::format::ABSENT;
use eleven_rounds_presentation::i18n::phrases::rounds;
use eleven_rounds_presentation::view::citation::document;
use yew::prelude::*;

use super::claims::claims_of;
use super::fits::fits_view;
use super::parts::{changed, effect, entry, origin, reason, source};
use super::prose::Prose;
use crate::controls::field::field_view;
use crate::state::{Action, Shared};
use crate::ui::Ui;

/// A list of entries under a heading; a sentence in its place where there are none.
fn list(heading: &'static str, entries: Vec<Html>, none: &'static str) -> Html {
    if entries.is_empty() && none.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h3>{ heading }</h3>
            if entries.is_empty() {
                <p>{ none }</p>
            }
            <ul class="rules">{ for entries }</ul>
        </>
    }
}

fn text(text: impl Into<AttrValue>) -> Html {
    html! { { text.into() } }
}

/// The inside of a round, from 1.
pub fn round_body(
    number: usize,
    all: &Rounds,
    scenario: &Shared<Scenario>,
    comparison: &Shared<Comparison>,
    prose: &Prose,
    ui: &Ui,
) -> Html {
    let words = ui.words();
    let texts = ui.words().rounds();
    let long = prose.texts();
    let round = &ROUNDS[number - 1];
    let score = &comparison.rounds.rounds[number - 1];
    let group = Group::ROUNDS[number - 1];
    let id = number as u8;
    let near = all.near_misses(id).into_iter().map(|miss| {
        let rule = all.book.rule(miss.rule);
        let why = [&rounds::would_fire(&miss.misses, miss.is, ui.lang), " ", &effect(rule, ui)];
        entry(vec![reason(rule, long, ui), text(why.concat())])
    });
    let flips = all.flips(id);
    let flips = flips.iter().map(|flip| entry(vec![text(rounds::would_flip(flip, ui.lang))]));
    let assumed = all.assumed(id);
    let silent = number == 2 && all.values.get(Factor::CostRatio).is_nan();
    let literal = round.literal.map_or(texts.unscored.to_owned(), |text| format!("“{text}”"));
    let verdicts = [
        (texts.then, literal),
        (texts.now, long.map_or(ABSENT, |long| long.today(number - 1)).to_owned()),
        (texts.yours, words.round_result(score)),
    ];
    html! {
        <div class="round-body">
            { prose.notice(ui) }
            if let Some(long) = long {
                <p class="question">{ long.question(number - 1).to_owned() }</p>
            }
            <dl class="verdicts">
                for (heading, verdict) in verdicts {
                    <div><dt>{ heading }</dt><dd>{ verdict }</dd></div>
                }
            </dl>
            { list(texts.fired, score.fired.iter().map(|hit| fired(all.book.rule(hit.rule), all, long, ui)).collect(), texts.none_fired) }
            if let Some(fits) = fits(number, scenario, comparison, &ui.book) {
                { fits_view(&fits, scenario, ui) }
            }
            if silent {
                <p class="hint">{ texts.cost_unknown }</p>
            }
            { list(texts.near, near.collect(), "") }
            { list(texts.flips, flips.collect(), texts.no_flips) }
            <h3>{ texts.answers }</h3>
            if !assumed.is_empty() {
                <p class="hint">{ words.assumed(&assumed) }</p>
            }
            <div class="answers">
                for row in FIELDS.iter().filter(|row| row.group == group) {
                    { field_view(row.id, scenario, comparison, ui) }
                }
            </div>
            if let Some(long) = long {
                <h3>{ texts.article }</h3>
                <p>{ long.article(number - 1).to_owned() }</p>
                { claims_of(number, long, ui) }
            }
        </div>
    }
}

/// A rule that fired: its reason, what it saw, what it gave, and the fact behind it.
fn fired(rule: &Rule, all: &Rounds, long: Option<&RuleTexts>, ui: &Ui) -> Html {
    let words = ui.words();
    let texts = ui.words().rounds();
    let id = rule.id.to_string();
    let mut why = String::new();
    for part in rule.when.iter() {
        why += &rounds::why(part, all.values.get(part.factor), ui.lang);
        if all.values.is_assumed(part.factor) {
            why += &[" (", texts.assumed, ")"].concat();
        }
        why += " ";
    }
    why += &effect(rule, ui);
    let off = html! {
        <>
            { [&id, " · ", words.evidence(rule.evidence)].concat() }
            <button
                type="button"
                class="reset"
                aria-label={[texts.switch_off, ": ", &id].concat()}
                onclick={ui.click(Action::ToggleRule(id.clone()))}
            >{ texts.switch_off }</button>
        </>
    };
    entry(vec![reason(rule, long, ui), text(why), citation(rule, long, ui), off])
}

/// What a rule rests on: its fact, or the document that a custom rule names.
fn citation(rule: &Rule, long: Option<&RuleTexts>, ui: &Ui) -> Html {
    match &rule.citation {
        Citation::Fact(index) => html! { <>{ for long.map(|long| fact(*index, long, ui)) }</> },
        Citation::CustomRule(document) => html! {
            <>{ for document.iter().map(|href| source(href.clone().into(), ui.words().rounds())) }</>
        },
    }
}

/// A fact: what it is about, its value in 2017 and today, since when, a note, and the document.
fn fact(index: FactIndex, long: &RuleTexts, ui: &Ui) -> Html {
    let sentence = [&changed(index, None, long, ui), " ", long.fact_note(index), " "].concat();
    let fact = cited(index);
    origin(sentence, fact, document(fact, long.fact_source(index), &ui.book), ui)
}
