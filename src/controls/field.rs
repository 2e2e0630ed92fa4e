//! Any field of the table as a control of its kind.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_engine::scenario::setting::AUTO;
use eleven_rounds_presentation::i18n::phrases::options::options;
use yew::prelude::*;

use crate::controls::field_frame::{framed, head, id};
use crate::controls::own_prices::own_prices;
use crate::controls::segments::segments;
use crate::controls::stateful::stateful;
use crate::controls::text_field::TextField;
use crate::platform::events;
use crate::state::{Action, Shared};
use crate::ui::Ui;

/// A field as its kind wants it.
pub fn field_view(
    field: Field,
    scenario: &Shared<Scenario>,
    comparison: &Comparison,
    ui: &Ui,
) -> Html {
    let automatic = ui.words().derived_auto(field, scenario, comparison);
    match field.row().kind {
        FieldKind::Number { .. } | FieldKind::Date | FieldKind::Currency => {
            stateful(field.key(), ui, TextField { automatic, ..TextField::new(field, scenario) })
        }
        FieldKind::Choice(_) | FieldKind::Size | FieldKind::Profile | FieldKind::Instance => {
            choice(field, scenario, &automatic, ui)
        }
        FieldKind::Switch => switch(field, scenario, ui),
        FieldKind::Prices => own_prices(scenario, ui),
        // The rounds list the rules that are off, and custom ones.
        FieldKind::Rules | FieldKind::CustomRules => html! {},
    }
}

/// More options than this are a list and not a row of buttons.
const MOST_SEGMENTS: usize = 3;

/// One of several: a row of buttons where there are few, else a list.
pub fn choice(field: Field, scenario: &Scenario, automatic: &str, ui: &Ui) -> Html {
    let texts = ui.texts();
    let words = ui.words();
    let current = scenario.text(field, &ui.book);
    let list = options(field, ui.lang);
    let id = id(field);
    let in_a_row = list.len() <= MOST_SEGMENTS && !field.row().auto;
    let control = if in_a_row {
        segments(field, scenario, ui)
    } else {
        let auto = field.row().auto.then(|| {
            let colon = if automatic.is_empty() { "" } else { ": " };
            (AUTO.to_owned(), [texts.auto, colon, automatic].concat())
        });
        let known = auto.iter().chain(&list).any(|(key, _)| *key == current);
        let own = (!known).then(|| (current.clone(), words.custom_profile().to_owned()));
        let onchange = {
            let ui = ui.clone();
            Callback::from(move |event: Event| {
                if let Some(key) = events::selected(&event) {
                    ui.send(Action::Choose(field, key));
                }
            })
        };
        html! {
            <div class="choice wide">
                <select id={id.clone()} {onchange}>
                    for (key, label) in auto.into_iter().chain(own).chain(list) {
                        <option selected={key == current} value={key.clone()}>{ label }</option>
                    }
                </select>
            </div>
        }
    };
    let name = head(field, (!in_a_row).then_some(id.as_str()), scenario, ui);
    framed(field, scenario, html! { <>{ name }{ control }</> }, ui)
}

/// On or off.
fn switch(field: Field, scenario: &Scenario, ui: &Ui) -> Html {
    let on = scenario.text(field, &ui.book) == "on";
    let flip = {
        let ui = ui.clone();
        Callback::from(move |_: Event| {
            let text = if on { "off" } else { "on" };
            ui.send(Action::Choose(field, text.to_owned()));
        })
    };
    let control = html! {
        <label class="switch">
            <span class="label">{ ui.words().label(field) }</span>
            <input type="checkbox" role="switch" checked={on} onchange={flip} />
        </label>
    };
    framed(field, scenario, control, ui)
}
