//! The calculator: notice, verdict, inputs, and the results below.

use yew::prelude::*;

use crate::components::Ui;
use crate::components::bill::bills;
use crate::components::curve::Curve;
use crate::components::forgotten::Forgotten;
use crate::components::inputs::Inputs;
use crate::components::method::method;
use crate::components::notices::notices;
use crate::components::piece::piece;
use crate::components::prices::prices;
use crate::components::rounds::RoundsPanel;
use crate::components::tasks::tasks;
use crate::components::verdict::verdict;
use crate::components::ways::ways;
use crate::state::AppState;

/// The order of the document is the order on a phone: the verdict comes first.
pub fn calculator(state: &AppState, ui: &Ui) -> Html {
    let AppState { scenario, answer, view, .. } = state;
    let curve = Curve { scenario: scenario.clone(), answer: answer.clone(), view: *view };
    let rounds = RoundsPanel {
        scenario: scenario.clone(),
        answer: answer.clone(),
        refused: state.refused.clone(),
    };
    let forgotten = Forgotten { scenario: scenario.clone(), answer: answer.clone() };
    html! {
        <main class="layout" id="main">
            { notices(&state.notices, ui) }
            { verdict(scenario, answer, ui) }
            { piece("inputs", ui, Inputs { scenario: scenario.clone(), answer: answer.clone() }) }
            <div class="results">
                { ways(scenario, answer, ui) }
                { piece("curve", ui, curve) }
                { tasks(scenario, answer, *view, ui) }
                { bills(scenario, answer, *view, ui) }
                { piece("forgotten", ui, forgotten) }
                { piece("rounds", ui, rounds) }
                { prices(state, ui) }
                { method(ui.texts()) }
            </div>
        </main>
    }
}
