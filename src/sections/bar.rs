//! The bar on top: mark, places on the page, language, colours, sharing.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_presentation::lang::Lang;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::stateful::{Stateful, stateful};
use crate::platform::{address, dom, events};
use crate::state::{Action, AppState, HistoryWrite, Theme, hash};
use crate::ui::Ui;

/// How long the button says that the language could not be loaded, in ms.
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
            <span class="mark">{ mark() }{ eleven_rounds_presentation::NAME }</span>
            <nav aria-label={texts.navigation}>
                for (id, name) in places {
                    <button type="button" onclick={go(id)}>{ name }</button>
                }
            </nav>
            { stateful("language", ui, OtherLanguage(behind(state))) }
            <button
                type="button"
                class="btn quiet"
                data-action="theme"
                aria-label={[texts.theme_label, ": ", theme].concat()}
                onclick={ui.click(Action::Theme(state.theme.next()))}
            >{ theme }</button>
            // `assets/boot.js` opens the dialog.
            <button
                type="button"
                class="btn primary"
                data-action="share"
                data-share={share_lines(state.scenario.as_of, ui)}
            >{ texts.share }</button>
        </header>
    }
}

/// The button to the other language: here, or by its page where it is not built in. Holds the hash
/// where the address is behind the state.
#[derive(PartialEq)]
struct OtherLanguage(Option<String>);

impl Stateful for OtherLanguage {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let (texts, other) = (ui.texts(), ui.lang.other());
        let said = use_state(|| None::<&'static str>).run(hooks);
        let hide = use_mut_ref(|| None).run(hooks);
        let onclick = if Lang::BUILT.contains(&other) {
            ui.click(Action::Lang(other))
        } else {
            let (hash, said) = (self.0.clone(), said.clone());
            Callback::from(move |_: MouseEvent| {
                let (said, hide) = (said.clone(), hide.clone());
                address::open_in(other, hash.clone(), move || {
                    said.set(Some(texts.language_failed));
                    hide.replace(Some(events::after(SAID, move || said.set(None))));
                });
            })
        };
        html! {
            <>
                <button
                    type="button"
                    class="btn quiet"
                    data-action="language"
                    lang={said.is_none().then_some(texts.other_language_code)}
                    {onclick}
                >{ said.unwrap_or(texts.other_language) }</button>
                <span class="sr-only" role="status">{ said.unwrap_or_default() }</span>
            </>
        }
    }
}

/// What the share dialog says, a line each, in the order in which `assets/share.js` takes them.
fn share_lines(as_of: Date, ui: &Ui) -> String {
    let texts = ui.texts();
    // A link is of no day that only a file knows.
    let frozen = ui.words().price_day(&as_of.min(hash::defaults().as_of).to_string());
    let known = [
        texts.dismiss,
        texts.out_link,
        texts.copy_link,
        texts.copied,
        &frozen,
        texts.nav_verdict,
        texts.nav_curve,
        texts.nav_bill,
        ui.words().rounds().nav,
        texts.theme_label,
        texts.theme_auto,
        texts.theme_light,
        texts.theme_dark,
        texts.share,
        texts.share_lines,
    ];
    known.join("\n")
}

/// The hash, where the address may not have been told of the last edit. A link that was only opened
/// has been, and the page in the other language is to say the same of it.
fn behind(state: &AppState) -> Option<String> {
    (state.history != HistoryWrite::Keep).then(|| state.hash())
}

fn go(id: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |_: MouseEvent| dom::go_to(id))
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
