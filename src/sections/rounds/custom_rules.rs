//! Custom rules: what is loaded, what was refused and where, and the file to load or save.

use eleven_rounds_engine::prices::feed::kind::FileKind;
use eleven_rounds_engine::rules::scoring::book_weights;
use eleven_rounds_engine::rules::texts::COUNT;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_presentation::ONE_FILE;
use eleven_rounds_presentation::i18n::words::CustomRulesTexts;
use yew::prelude::*;

use super::parts::{effect, entry, reason};
use crate::controls::file_box::file_box;
use crate::state::{Action, Refused};
use crate::ui::{Ui, sentence};

/// The published schema and an example of a rule file, beside the page.
const SCHEMA: &str = "house-rules.schema.json";
const EXAMPLE: &str = "house-rules.example.json";

/// The page of custom rules.
pub fn custom_rules(scenario: &Scenario, refused: &Refused, ui: &Ui) -> Html {
    let words = ui.words();
    let texts = words.custom_rules();
    html! {
        <section class="panel custom-rules" id="custom-rules" tabindex="-1">
            <h2>{ texts.title }</h2>
            { about(texts) }
            { loaded(scenario, ui) }
            <div class="toolbar">
                <label class="btn">
                    { texts.load }
                    { file_box(ui, ".json,application/json", FileKind::Rules) }
                </label>
                if scenario.custom_rules.get().is_some() {
                    <a class="btn" download="house-rules.json" href={saved(scenario)}>
                        { texts.save }
                    </a>
                    <button type="button" class="btn" onclick={ui.click(Action::CustomRulesRemoved)}>
                        { texts.remove }
                    </button>
                }
            </div>
            if let Some((name, problems)) = refused {
                <div role="alert">
                    <p class="error"><bdi>{ name }</bdi>{ " " }{ texts.unchanged }</p>
                    <ul class="rules">
                        for problem in problems {
                            <li>{ sentence(&words.custom_rules_problem(problem)) }</li>
                        }
                    </ul>
                </div>
            }
            { switched_off(scenario, ui) }
        </section>
    }
}

/// What they are, and the files to start from where these are beside the page.
fn about(texts: &CustomRulesTexts) -> Html {
    if ONE_FILE {
        return html! { <p class="sub">{ texts.about }</p> };
    }
    html! {
        <p class="sub">
            { texts.about }{ " " }
            <a href={SCHEMA} target="_blank" rel="noopener">{ texts.schema }</a>{ " · " }
            <a href={EXAMPLE} target="_blank" rel="noopener">{ texts.example }</a>
        </p>
    }
}

/// The rules that are loaded, each with what it gives.
fn loaded(scenario: &Scenario, ui: &Ui) -> Html {
    let words = ui.words();
    let Some(custom) = scenario.custom_rules.get() else { return html! {} };
    let link = scenario.text(Field::CustomRules, &ui.book).len();
    let rules = custom.rules.iter().map(|rule| {
        let group = Group::ROUNDS[usize::from(rule.round) - 1];
        let why = [&rule.id, " · ", words.group(group), " · ", &effect(rule, ui)].concat();
        entry(vec![reason(rule, None, ui), html! { { why } }])
    });
    html! {
        <>
            <p>{ sentence(&words.loaded(&custom.name, custom.rules.len(), link)) }</p>
            <ul class="rules">{ for rules }</ul>
        </>
    }
}

/// The file with the weights and switches that are on screen, as an address.
fn saved(scenario: &Scenario) -> String {
    // A link may switch off what is not loaded; a file may not.
    let rules = scenario.custom_rules.book().rules;
    let known = |id: &&str| rules.iter().any(|rule| rule.id == *id);
    let off: Vec<&str> = scenario.rules_off.iter().filter(known).collect();
    let mine = scenario.weights();
    let book = book_weights();
    let weights: Vec<(usize, f64)> = (0..COUNT)
        .filter(|round| mine[*round] != book[*round])
        .map(|round| (round, mine[round]))
        .collect();
    ["data:application/json;charset=utf-8,", &scenario.custom_rules.write(&off, &weights)].concat()
}

/// The rules that are switched off, each with a button that switches it on.
pub fn switched_off(scenario: &Scenario, ui: &Ui) -> Html {
    let texts = ui.words().rounds();
    let off: Vec<&str> = scenario.rules_off.iter().collect();
    if off.is_empty() {
        return html! {};
    }
    html! {
        <p class="off">
            { texts.off }{ ": " }
            for id in off {
                { id }
                <button
                    type="button"
                    class="reset"
                    aria-label={[texts.switch_on, ": ", id].concat()}
                    onclick={ui.click(Action::ToggleRule(id.to_owned()))}
                >{ texts.switch_on }</button>
            }
        </p>
    }
}
