//! Links to the other views: a link opens in place, and elsewhere as the address that it is.

use yew::prelude::*;

use crate::state::{Action, AppState, View, ViewName, hash};
use crate::ui::Ui;

/// The address of a view, with the scenario on screen.
pub fn address(name: ViewName, state: &AppState) -> String {
    ["#", &hash::encode(&state.scenario, View { name, ..state.view })].concat()
}

/// What a click on a link to a view does: it opens in place, unless the reader asked for a window of its own.
pub fn opens(name: ViewName, ui: &Ui) -> Callback<MouseEvent> {
    let ui = ui.clone();
    Callback::from(move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        ui.send(Action::Show(name));
    })
}

/// Views as rows, each with what it has to say.
pub fn view_rows(rows: Vec<(ViewName, String)>, state: &AppState, ui: &Ui) -> Html {
    let texts = ui.texts();
    html! {
        <nav class="panel view-rows" aria-label={texts.other_views}>
            for (name, takeaway) in rows {
                <a href={address(name, state)} onclick={opens(name, ui)}>
                    <span class="name">{ texts.view_names[name as usize] }</span>
                    <span>{ takeaway }</span>
                </a>
            }
        </nav>
    }
}
