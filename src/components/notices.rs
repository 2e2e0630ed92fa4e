//! What a damaged link held: what was kept, and what could not be taken.

use yew::prelude::*;

use super::{use_dispatch, use_words};
use crate::share::Notice;
use crate::state::{Action, Shared};

/// Props of [`Notices`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NoticesProps {
    /// What could not be taken, and how many settings were.
    pub notices: Shared<(Vec<Notice>, usize)>,
}

/// As many as a person reads.
const MOST: usize = 5;

/// The notice on top of the page; nothing where the link was whole.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let (_, texts, words) = use_words();
    let dispatch = use_dispatch();
    let (notices, kept) = &*props.notices;
    if notices.is_empty() {
        return html! {};
    }
    let dismiss = Callback::from(move |_: MouseEvent| {
        if let Some(dispatch) = &dispatch {
            dispatch.dispatch(Action::Dismiss);
        }
    });
    html! {
        <div class="notice" role="alert">
            <div>
                <p>{ words.kept(*kept) }</p>
                <ul>
                    for notice in notices.iter().take(MOST) {
                        <li>{ words.notice(notice) }</li>
                    }
                </ul>
            </div>
            <button type="button" class="btn quiet" onclick={dismiss}>{ texts.dismiss }</button>
        </div>
    }
}
