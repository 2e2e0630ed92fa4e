//! A row of buttons of which one is chosen.

use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::i18n::phrases::options::options;
use yew::prelude::*;

use super::field_frame::id;
use crate::state::Action;
use crate::ui::Ui;

/// A row of buttons of which one is chosen.
pub fn segments(field: Field, scenario: &Scenario, ui: &Ui) -> Html {
    let current = scenario.text(field, &ui.book);
    let id = id(field);
    let choose = |key: &str| {
        let ui = ui.clone();
        let key = key.to_owned();
        Callback::from(move |_: Event| ui.send(Action::Choose(field, key.clone())))
    };
    html! {
        <div class="segments" role="radiogroup" aria-label={ui.words().label(field)}>
            for (key, text) in options(field, ui.lang) {
                <label>
                    <input
                        type="radio"
                        name={id.clone()}
                        checked={key == current}
                        value={key.clone()}
                        onchange={choose(&key)}
                    />
                    <span>{ text }</span>
                </label>
            }
        </div>
    }
}
