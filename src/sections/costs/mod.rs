//! The view of costs: every option, both bills, and what bills usually leave out.

pub mod bill;
mod hidden_costs;
mod options;
mod tasks;

use yew::prelude::*;

use crate::controls::stateful::stateful;
use crate::state::AppState;
use crate::ui::Ui;

/// The view of costs.
pub fn costs(state: &AppState, ui: &Ui) -> Html {
    let AppState { scenario, comparison, view, .. } = state;
    let hidden_costs =
        hidden_costs::HiddenCosts { scenario: scenario.clone(), comparison: comparison.clone() };
    html! {
        <>
            { options::options(scenario, comparison, ui) }
            { bill::bills(scenario, comparison, *view, ui) }
            { stateful("forgotten", ui, hidden_costs) }
            { tasks::tasks(scenario, comparison, *view, ui) }
        </>
    }
}
