//! The view of the answer: the verdict, the cost curve, what would flip it, and the scorecard.

mod curve;
mod scorecard;
mod verdict;

pub use verdict::verdict;

use yew::prelude::*;

use super::flips::flips;
use super::links::view_rows;
use crate::controls::slider::rail::Rails;
use crate::controls::stateful::stateful;
use crate::state::{AppState, Shared, ViewName};
use crate::ui::Ui;

/// What stands below the verdict.
pub fn answer(state: &AppState, rails: &Shared<Rails>, ui: &Ui) -> Html {
    let AppState { scenario, comparison, view, .. } = state;
    let words = ui.words();
    let curve = curve::CostCurve {
        scenario: scenario.clone(),
        comparison: comparison.clone(),
        view: *view,
    };
    let scorecard =
        scorecard::ScorecardStrip { scenario: scenario.clone(), comparison: comparison.clone() };
    let cheapest = match comparison.cheapest {
        Some(best) => words.cheapest(best, comparison.option(best)),
        None => words.options().about.to_owned(),
    };
    let rows =
        vec![(ViewName::Costs, cheapest), (ViewName::Sources, ui.texts().pages[0].1.to_owned())];
    html! {
        <>
            { stateful("curve", ui, curve) }
            { flips(scenario, comparison, rails, ui) }
            { stateful("scorecard", ui, scorecard) }
            { view_rows(rows, state, ui) }
        </>
    }
}
