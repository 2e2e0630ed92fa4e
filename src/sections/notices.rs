//! What a damaged link or the rule file that it names held: what was kept, and what could not be
//! taken; and that prices could not be loaded.

use eleven_rounds_presentation::notice::PageNotice;
use yew::prelude::*;

use crate::state::Action;
use crate::ui::{Ui, load_all_regions, sentence};

/// As many as a person reads: of a link, five parts and how many more there are.
const MOST: usize = 6;

/// The notice on top of the page; nothing where the link was whole.
pub fn notices((notices, accepted): &(Vec<PageNotice>, usize), ui: &Ui) -> Html {
    if notices.is_empty() {
        return html! {};
    }
    let words = ui.words();
    html! {
        <div class="notice" role="alert">
            <div>
                if let PageNotice::CustomRules { name, .. } = &notices[0] {
                    <p><bdi>{ name }</bdi>{ " " }{ words.custom_rules().unchanged }</p>
                } else {
                    <p>{ words.accepted_parts(*accepted) }</p>
                }
                <ul>
                    for notice in notices.iter().take(MOST) {
                        <li>{ sentence(&words.notice(notice)) }</li>
                    }
                </ul>
            </div>
            <button type="button" class="btn quiet" onclick={ui.click(Action::Dismiss)}>
                { ui.texts().dismiss }
            </button>
        </div>
    }
}

/// Says that the prices of all regions could not be loaded, with a button to try again; nothing where
/// they could, or are on their way.
pub fn regions_missing(failed: bool, ui: &Ui) -> Html {
    if !failed {
        return html! {};
    }
    let dispatch = ui.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| load_all_regions(&dispatch));
    html! {
        <div class="notice" role="alert">
            <p>{ ui.words().prices().regions_missing }</p>
            <button type="button" class="btn quiet" {onclick}>{ ui.texts().try_again }</button>
        </div>
    }
}
