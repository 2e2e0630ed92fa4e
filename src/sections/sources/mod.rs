//! The view of sources: what is counted and where it comes from, and the pages for experts.

mod method;
mod price_files;

pub use price_files::price_files;

use yew::prelude::*;

use super::links::view_rows;
use crate::state::{AppState, ViewName};
use crate::ui::Ui;

/// The view of sources.
pub fn sources(state: &AppState, ui: &Ui) -> Html {
    let rounds = ui.words().rounds();
    let rows = vec![
        (ViewName::History, rounds.years.to_owned()),
        (ViewName::Claims, rounds.claims_sub.to_owned()),
        (ViewName::HouseRules, ui.words().custom_rules().about.to_owned()),
        (ViewName::PriceFiles, ui.words().prices().about.to_owned()),
    ];
    html! {
        <>
            { method::method(ui.texts()) }
            { view_rows(rows, state, ui) }
        </>
    }
}
