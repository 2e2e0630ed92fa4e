//! The calculator: notices, the inputs, and the view that is looked at.

use yew::prelude::*;

use crate::controls::slider::rail::Rails;
use crate::controls::stateful::stateful;
use crate::sections::announcement::VerdictAnnouncement;
use crate::sections::answer::{answer, verdict};
use crate::sections::costs::costs;
use crate::sections::inputs::Inputs;
use crate::sections::notices::{notices, regions_missing};
use crate::sections::rounds::{ClaimsPage, HistoryPage, RoundsPanel, custom_rules};
use crate::sections::settings::SettingsDrawer;
use crate::sections::sources::{price_files, sources};
use crate::state::{AppState, Shared, ViewName};
use crate::ui::Ui;

/// The order of the document is the order on a phone: the verdict comes first.
pub fn page(state: &AppState, name: ViewName, rails: &Shared<Rails>, ui: &Ui) -> Html {
    let AppState { scenario, comparison, .. } = state;
    let inputs = Inputs {
        scenario: scenario.clone(),
        comparison: comparison.clone(),
        rails: rails.clone(),
        preset: state.preset,
    };
    html! {
        <main class="layout" data-view={name.key()} id="main" tabindex="-1">
            { notices(&state.notices, ui) }
            { regions_missing(state.regions_failed, ui) }
            if name == ViewName::Answer {
                { verdict(scenario, comparison, ui) }
            } else {
                // The verdict is the heading of the answer; the other views have theirs for who hears the page.
                <h1 class="sr-only">{ ui.texts().view_names[name as usize] }</h1>
            }
            { stateful("inputs", ui, inputs) }
            { stateful("said", ui, VerdictAnnouncement(comparison.clone())) }
            if state.settings_open {
                { stateful("settings", ui, SettingsDrawer { scenario: scenario.clone(), comparison: comparison.clone() }) }
            }
            <div class="results" key={name.key()}>
                { view(state, name, rails, ui) }
            </div>
        </main>
    }
}

/// What is drawn beside the inputs.
fn view(state: &AppState, name: ViewName, rails: &Shared<Rails>, ui: &Ui) -> Html {
    let scenario = state.scenario.clone();
    match name {
        ViewName::Answer => answer(state, rails, ui),
        ViewName::Costs => costs(state, ui),
        ViewName::Rounds => {
            let comparison = state.comparison.clone();
            stateful("rounds", ui, RoundsPanel { scenario, comparison })
        }
        ViewName::Sources => sources(state, ui),
        ViewName::History => stateful("history", ui, HistoryPage { scenario }),
        ViewName::Claims => stateful("claims", ui, ClaimsPage),
        ViewName::HouseRules => custom_rules(&scenario, &state.refused, ui),
        ViewName::PriceFiles => price_files(state, ui),
    }
}
