//! The calculator: notice, verdict, inputs, and the results below.

use yew::prelude::*;

use crate::controls::stateful::stateful;
use crate::sections::bill::bills;
use crate::sections::curve::CostCurve;
use crate::sections::hidden_costs::HiddenCosts;
use crate::sections::inputs::Inputs;
use crate::sections::method::method;
use crate::sections::notices::{notices, regions_missing};
use crate::sections::options::options;
use crate::sections::prices::prices;
use crate::sections::rounds::RoundsPanel;
use crate::sections::tasks::tasks;
use crate::sections::verdict::verdict;
use crate::state::AppState;
use crate::ui::Ui;

/// The order of the document is the order on a phone: the verdict comes first.
pub fn page(state: &AppState, ui: &Ui) -> Html {
    let AppState { scenario, comparison, view, .. } = state;
    let curve =
        CostCurve { scenario: scenario.clone(), comparison: comparison.clone(), view: *view };
    let rounds = RoundsPanel {
        scenario: scenario.clone(),
        comparison: comparison.clone(),
        refused: state.refused.clone(),
    };
    let hidden_costs = HiddenCosts { scenario: scenario.clone(), comparison: comparison.clone() };
    html! {
        <main class="layout" id="main">
            { notices(&state.notices, ui) }
            { regions_missing(state.regions_failed, ui) }
            { verdict(scenario, comparison, ui) }
            { stateful("inputs", ui, Inputs { scenario: scenario.clone(), comparison: comparison.clone() }) }
            <div class="results">
                { options(scenario, comparison, ui) }
                { stateful("curve", ui, curve) }
                { tasks(scenario, comparison, *view, ui) }
                { bills(scenario, comparison, *view, ui) }
                { stateful("forgotten", ui, hidden_costs) }
                { stateful("rounds", ui, rounds) }
                { prices(state, ui) }
                { method(ui.texts()) }
            </div>
        </main>
    }
}
