//! What a round opens to: three verdicts, the rules that fired and nearly fired, what would
//! turn it, the answers it hangs on, and the article.

use eleven_rounds_engine::compare::Comparison;
use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::rounds::book::{Ground, RoundFact, Rule};
use eleven_rounds_engine::rounds::fits::fits;
use eleven_rounds_engine::rounds::scoring::options_of;
use eleven_rounds_engine::rounds::{ARTICLE_DAY, FACTS, Factor, ROUNDS, Rounds, ScoringOption};
use eleven_rounds_engine::scenario::{FIELDS, Group, Scenario};
use eleven_rounds_presentation::i18n::phrases::rounds;
use eleven_rounds_presentation::i18n::words::RoundTexts;
use eleven_rounds_presentation::view::citation::document;
use yew::prelude::*;

use super::Ui;
use super::claims::claims_of;
use super::field::field_view;
use super::fits::fits_view;
use crate::state::{Action, Shared};

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
    answer: &Shared<Comparison>,
    ui: &Ui,
) -> Html {
    let (words, texts, place) = (ui.words(), ui.words().rounds(), ui.place());
    let (round, score) = (&ROUNDS[number - 1], &answer.rounds.rounds[number - 1]);
    let group = Group::ROUNDS[number - 1];
    let id = number as u8;
    let rule = |index: u16| &all.book.rules[usize::from(index)];
    let near = all.near_misses(id).into_iter().map(|one| {
        let rule = rule(one.rule);
        let why = [&rounds::would_fire(&one.misses, one.is, ui.lang), " ", &effect(rule, ui)];
        entry(vec![text(rule.reason_in(place).to_owned()), text(why.concat())])
    });
    let turns = all.turns(id);
    let turns = turns.iter().map(|turn| entry(vec![text(rounds::would_turn(turn, ui.lang))]));
    let assumed = all.assumed(id);
    let silent = number == 2 && all.values.get(Factor::CostRatio).is_nan();
    let literal = round.literal.map_or(texts.unscored.to_owned(), |text| format!("“{text}”"));
    let verdicts = [
        (texts.then, literal),
        (texts.now, round.today[place].to_owned()),
        (texts.yours, words.standing(score)),
    ];
    html! {
        <div class="round-body">
            <p class="question">{ round.question[place] }</p>
            <dl class="verdicts">
                for (of, verdict) in verdicts {
                    <div><dt>{ of }</dt><dd>{ verdict }</dd></div>
                }
            </dl>
            { list(texts.fired, score.fired.iter().map(|one| fired(rule(one.place), all, ui)).collect(), texts.none_fired) }
            if let Some(fits) = fits(number, scenario, answer, &ui.book) {
                { fits_view(&fits, scenario, ui) }
            }
            if silent {
                <p class="hint">{ texts.cost_unknown }</p>
            }
            { list(texts.near, near.collect(), "") }
            { list(texts.turns, turns.collect(), texts.no_turns) }
            <h3>{ texts.answers }</h3>
            if !assumed.is_empty() {
                <p class="hint">{ words.assumed(&assumed) }</p>
            }
            <div class="answers">
                for row in FIELDS.iter().filter(|row| row.group == group) {
                    { field_view(row.id, scenario, answer, ui) }
                }
            </div>
            <h3>{ texts.article }</h3>
            <p>{ round.article[place] }</p>
            { claims_of(number, ui) }
        </div>
    }
}

/// A rule that fired: its reason, what it saw, what it gave, and the fact behind it.
fn fired(rule: &Rule, all: &Rounds, ui: &Ui) -> Html {
    let (words, texts) = (ui.words(), ui.words().rounds());
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
            { [&id, " · ", words.basis(rule.basis)].concat() }
            <button
                type="button"
                class="reset"
                aria-label={[texts.switch_off, ": ", &id].concat()}
                onclick={ui.click(Action::ToggleRule(id.clone()))}
            >{ texts.switch_off }</button>
        </>
    };
    let reason = text(rule.reason_in(ui.place()).to_owned());
    entry(vec![reason, text(why), ground(rule, ui), off])
}

/// What a rule rests on: its fact, or the document that a house rule names.
fn ground(rule: &Rule, ui: &Ui) -> Html {
    match &rule.ground {
        Ground::Fact(place) => fact(&FACTS[usize::from(*place)], ui),
        Ground::House(document) => html! {
            <>{ for document.iter().map(|href| source(href.clone().into(), ui.words().rounds())) }</>
        },
    }
}

/// The points that a rule gives and the options it rules out.
pub fn effect(rule: &Rule, ui: &Ui) -> String {
    let words = ui.words();
    let given = ScoringOption::ALL.into_iter().zip(rule.points).filter(|(_, points)| *points != 0);
    let points = given.map(|(option, points)| words.points(option, points));
    let out = options_of(rule.rules_out).map(|option| words.rules_out(option));
    points.chain(out).collect::<Vec<_>>().join(" · ")
}

/// A fact: what it is about, its value in 2017 and today, since when, and the document.
fn fact(fact: &'static RoundFact, ui: &Ui) -> Html {
    let told = [&changed(fact, None, ui), " ", fact.note[ui.place()], " "].concat();
    origin(told, fact, true, ui)
}

/// What is said of a fact, its document where it is to be named, and whether it is doubtful.
pub fn origin(told: String, fact: &RoundFact, named: bool, ui: &Ui) -> Html {
    let texts = ui.words().rounds();
    let href = if named { document(fact) } else { None };
    html! {
        <>
            { told }
            { href.map(|href| source(href.into(), texts)) }
            if fact.is_doubtful() {
                { mark("doubt", texts.unverified) }
            }
        </>
    }
}

/// What a fact is about, and its value in 2017 and today; of a number that moved on a day that
/// is asked for, its values before and after.
pub fn changed(fact: &RoundFact, on: Option<Date>, ui: &Ui) -> String {
    let place = ui.place();
    let since = fact.changed_on;
    let change = match fact.number {
        Some(number) => rounds::became(number, since, on, ui.lang),
        None => {
            let year = ARTICLE_DAY.ymd().0;
            ui.words().change(year, fact.before[place], fact.now[place], since)
        }
    };
    [fact.subject[place], ". ", &change].concat()
}

/// A link to a document.
pub fn source(href: AttrValue, texts: &RoundTexts) -> Html {
    html! { <a {href} target="_blank" rel="noopener">{ texts.source }</a> }
}

/// A mark beside what it is said of.
pub fn mark(tone: &'static str, text: &'static str) -> Html {
    html! { <>{ " " }<span class={classes!("status", tone)}>{ text }</span></> }
}
