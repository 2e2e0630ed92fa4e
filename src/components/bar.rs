//! The bar on top: mark, places on the page, language, colours, the link.

use eleven_rounds_engine::scenario::Scenario;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use super::Ui;
use super::piece::{Piece, piece};
use crate::browser;
use crate::i18n::Lang;
use crate::share;
use crate::state::{Action, AppState, History, Shared, Theme, View};

/// How long the button says that the link was copied, in ms.
const SAID: u32 = 2500;

/// The bar on top.
pub fn bar(state: &AppState, ui: &Ui) -> Html {
    let texts = ui.texts();
    let theme = match state.theme {
        Theme::Auto => texts.theme_auto,
        Theme::Light => texts.theme_light,
        Theme::Dark => texts.theme_dark,
    };
    let places = [
        ("verdict", texts.nav_verdict),
        ("curve", texts.nav_curve),
        ("bill", texts.nav_bill),
        ("rounds", ui.words().rounds().nav),
        ("method", texts.nav_method),
    ];
    html! {
        <header class="bar">
            <span class="mark">{ mark() }{ crate::i18n::NAME }</span>
            <nav aria-label={texts.navigation}>
                for (id, name) in places {
                    <button type="button" onclick={go(id)}>{ name }</button>
                }
            </nav>
            <button
                type="button"
                class="btn quiet"
                data-action="language"
                lang={texts.other_language_code}
                onclick={switch(state, ui)}
            >{ texts.other_language }</button>
            <button
                type="button"
                class="btn quiet"
                data-action="theme"
                aria-label={[texts.theme_label, ": ", theme].concat()}
                onclick={ui.click(Action::Theme(state.theme.next()))}
            >{ theme }</button>
            { piece("copy", ui, CopyLink { scenario: state.scenario.clone(), view: state.view }) }
        </header>
    }
}

#[derive(PartialEq)]
struct CopyLink {
    scenario: Shared<Scenario>,
    view: View,
}

impl Piece for CopyLink {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let texts = ui.texts();
        // What the button says of the last copy, for a while.
        let said = use_state(|| None::<String>).run(hooks);
        let hide = use_mut_ref(|| None).run(hooks);
        let onclick = {
            let (scenario, view, said) = (self.scenario.clone(), self.view, said.clone());
            Callback::from(move |_: MouseEvent| {
                let (said, hide) = (said.clone(), hide.clone());
                let link = browser::address_with(&share::encode_to_copy(&scenario, view));
                browser::copy(link, move |worked| {
                    let text = if worked { texts.copied } else { texts.copy_failed };
                    said.set(Some(text.to_owned()));
                    hide.replace(Some(browser::after(SAID, move || said.set(None))));
                });
            })
        };
        let text = said.as_deref().unwrap_or(texts.copy_link).to_owned();
        html! {
            <>
                <button type="button" class="btn primary" data-action="copy" {onclick}>{ text }</button>
                <span class="sr-only" role="status">{ said.as_deref().unwrap_or_default().to_owned() }</span>
            </>
        }
    }
}

/// Goes to the other language: here, or on its page where it is not built in.
fn switch(state: &AppState, ui: &Ui) -> Callback<MouseEvent> {
    let other = ui.lang.other();
    if Lang::BUILT.contains(&other) {
        return ui.click(Action::Lang(other));
    }
    let state = state.clone();
    Callback::from(move |_: MouseEvent| {
        // An edit may not have been written to the address yet. A link that was only opened has
        // been, and the other page is to say the same of it.
        let behind = state.history != History::Keep;
        browser::open_in(other, behind.then(|| state.hash()));
    })
}

fn go(id: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| browser::go_to(id))
}

/// The mark: two corners and what lies between them.
fn mark() -> Html {
    html! {
        <svg viewBox="0 0 16 16" width="24" height="24" aria-hidden="true">
            <rect width="16" height="16" rx="4" fill="#16181d" />
            <path d="M3 4a1 1 0 0 1 1-1h5v3H6v3H3z" fill="#f08a3c" />
            <path d="M13 12a1 1 0 0 1-1 1H7v-3h3V7h3z" fill="#6aa0f8" />
            <path d="M3 11h2v2H3zM7 7h2v2H7zM11 3h2v2h-2z" fill="#fff" />
        </svg>
    }
}
