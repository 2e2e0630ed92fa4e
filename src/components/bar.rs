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
        ("options", texts.nav_options),
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
            { piece("language", ui, Telling::Language(behind(state))) }
            <button
                type="button"
                class="btn quiet"
                data-action="theme"
                aria-label={[texts.theme_label, ": ", theme].concat()}
                onclick={ui.click(Action::Theme(state.theme.next()))}
            >{ theme }</button>
            { piece("copy", ui, Telling::Copy(state.scenario.clone(), state.view)) }
        </header>
    }
}

/// A button that says for a while what became of its work.
#[derive(PartialEq)]
enum Telling {
    /// Copies the link.
    Copy(Shared<Scenario>, View),
    /// Goes to the other language: here, or by its page where it is not built in. The hash where
    /// the address is behind the state.
    Language(Option<String>),
}

impl Piece for Telling {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let texts = ui.texts();
        let said = use_state(|| None::<&'static str>).run(hooks);
        let hide = use_mut_ref(|| None).run(hooks);
        let tell = {
            let said = said.clone();
            move |text: &'static str| {
                said.set(Some(text));
                hide.replace(Some(browser::after(SAID, move || said.set(None))));
            }
        };
        let (class, action, lang, name) = match self {
            Telling::Copy(..) => ("btn primary", "copy", None, texts.copy_link),
            Telling::Language(_) => {
                ("btn quiet", "language", Some(texts.other_language_code), texts.other_language)
            }
        };
        let onclick = match self {
            Telling::Copy(scenario, view) => {
                let (scenario, view) = (scenario.clone(), *view);
                Callback::from(move |_: MouseEvent| {
                    let tell = tell.clone();
                    let link = browser::address_with(&share::encode_to_copy(&scenario, view));
                    let tell = move |done: Option<bool>| {
                        tell(if done.is_some() { texts.copied } else { texts.copy_failed });
                    };
                    browser::give(String::new(), link, Box::new(tell));
                })
            }
            Telling::Language(_) if Lang::BUILT.contains(&ui.lang.other()) => {
                ui.click(Action::Lang(ui.lang.other()))
            }
            Telling::Language(hash) => {
                let (other, hash) = (ui.lang.other(), hash.clone());
                Callback::from(move |_: MouseEvent| {
                    let tell = tell.clone();
                    browser::open_in(other, hash.clone(), move || tell(texts.language_failed));
                })
            }
        };
        html! {
            <>
                <button
                    type="button"
                    {class}
                    data-action={action}
                    lang={lang.filter(|_| said.is_none())}
                    {onclick}
                >{ said.unwrap_or(name) }</button>
                <span class="sr-only" role="status">{ said.unwrap_or_default() }</span>
            </>
        }
    }
}

/// The hash, where the address may not have been told of the last edit. A link that was only opened
/// has been, and the page in the other language is to say the same of it.
fn behind(state: &AppState) -> Option<String> {
    (state.history != History::Keep).then(|| state.hash())
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
