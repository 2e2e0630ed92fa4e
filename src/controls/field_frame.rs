//! What is around the control of a field: its name, its reset, its mark of change and its hint.

use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use yew::prelude::*;

use crate::state::Action;
use crate::ui::{Ui, changed};

/// The id of a field's control.
pub fn id(field: Field) -> String {
    field.key().replace('.', "-")
}

/// The name of a field with its reset, where it differs from the default. It is the label of
/// its one control; a row of buttons has none, because a click on the name would choose.
pub fn head(field: Field, control: Option<&str>, scenario: &Scenario, ui: &Ui) -> Html {
    let texts = ui.texts();
    let label = ui.words().label(field);
    html! {
        <div class="field-head">
            if let Some(id) = control {
                <label class="label" for={id.to_owned()}>{ label }</label>
            } else {
                <span class="label">{ label }</span>
            }
            if changed(field, scenario, ui) {
                <button
                    type="button"
                    class="reset"
                    aria-label={[texts.reset, ": ", label].concat()}
                    onclick={ui.click(Action::Reset(field))}
                >{ texts.reset }</button>
            }
        </div>
    }
}

/// A control with its mark of change and its hint.
pub fn framed(field: Field, scenario: &Scenario, control: Html, ui: &Ui) -> Html {
    let hint = ui.words().hint(field);
    let class = classes!("field", changed(field, scenario, ui).then_some("changed"));
    html! {
        <div key={field.key()} {class} data-field={field.key()}>
            { control }
            if !hint.is_empty() {
                <p class="hint">{ hint }</p>
            }
        </div>
    }
}
