//! The bar on top: mark, views, both totals, language, colours, sharing.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::base::json_writer;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::options::{family_class, total};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use super::links::{address, opens};
use crate::controls::stateful::{Stateful, stateful};
use crate::platform::language::{self, NotOpened};
use crate::platform::{clipboard, dom, events};
use crate::state::{Action, AppState, HistoryWrite, Theme, ViewName, hash};
use crate::ui::Ui;

/// How long a button says that something could not be loaded, in ms.
const MESSAGE_MS: u32 = 5000;

/// The bar on top, with the view that is drawn.
pub fn bar(state: &AppState, name: ViewName, ui: &Ui) -> Html {
    let texts = ui.texts();
    let theme = match state.theme {
        Theme::Auto => texts.theme_auto,
        Theme::Light => texts.theme_light,
        Theme::Dark => texts.theme_dark,
    };
    // A page for experts belongs to the sources.
    let current = |link: ViewName| match name {
        _ if link == name => Some("page"),
        _ if link == ViewName::Sources && !ViewName::of_bar().contains(&name) => Some("true"),
        _ => None,
    };
    html! {
        <header class="bar">
            <span class="mark">{ mark() }{ eleven_rounds_presentation::NAME }</span>
            <nav aria-label={texts.navigation}>
                for link in ViewName::of_bar() {
                    <a
                        href={address(*link, state)}
                        aria-current={current(*link)}
                        onclick={opens(*link, ui)}
                    >{ texts.view_names[*link as usize] }</a>
                }
            </nav>
            { both_totals(&state.comparison, name, ui) }
            { stateful("language", ui, OtherLanguage(unwritten_hash(state))) }
            <button
                type="button"
                class="btn quiet"
                data-action="theme"
                aria-label={[texts.theme_label, ": ", theme].concat()}
                onclick={ui.click(Action::Theme(state.theme.next()))}
            >{ theme }</button>
            { stateful("share", ui, ShareButton(state.scenario.as_of)) }
        </header>
    }
}

/// Both totals and where the verdict flips, for as long as the verdict is not in sight; on a phone, with
/// the way back to the inputs.
fn both_totals(comparison: &Comparison, name: ViewName, ui: &Ui) -> Html {
    let words = ui.words();
    let cheaper = comparison.verdict.cheaper;
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            if name == ViewName::Answer {
                dom::go_to("inputs");
            } else {
                // On a phone they are a part of the answer.
                dom::begin_next_at("inputs");
                ui.send(Action::Show(ViewName::Answer));
            }
        })
    };
    html! {
        <div class="both-totals">
            <p>
                for side in comparison.sides() {
                    <span class={classes!(
                        family_class(side.option),
                        (cheaper == Some(side.option)).then_some("wins"),
                    )}>
                        { words.option(side.option) }{ " " }<b>{ total(side) }</b>
                    </span>
                    { " " }
                }
                <span class="flip">{ words.flip_at(comparison) }</span>
            </p>
            <button type="button" class="btn" data-action="change" {onclick}>
                { ui.texts().change }
            </button>
        </div>
    }
}

/// The button to the other language: here, or by its page where it is not built in. Holds the hash
/// where the address is behind the state.
#[derive(PartialEq)]
struct OtherLanguage(Option<String>);

impl Stateful for OtherLanguage {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let texts = ui.texts();
        let language = ui.lang.other();
        let message = use_state(|| None::<&'static str>).run(hooks);
        let hide = use_mut_ref(|| None).run(hooks);
        let onclick = if Lang::BUILT.contains(&language) {
            ui.click(Action::Lang(language))
        } else {
            let hash = self.0.clone();
            let message = message.clone();
            Callback::from(move |_: MouseEvent| {
                let message = message.clone();
                let hide = hide.clone();
                // Pressed again once it said so.
                let drop_files = *message == Some(texts.language_drops_files);
                language::open_in(language, hash.clone(), drop_files, move |why| {
                    message.set(Some(match why {
                        NotOpened::NotLoaded => texts.language_failed,
                        NotOpened::LosesFiles => texts.language_drops_files,
                    }));
                    hide.replace(Some(events::after(MESSAGE_MS, move || message.set(None))));
                });
            })
        };
        html! {
            <>
                <button
                    type="button"
                    class="btn quiet"
                    data-action="language"
                    lang={message.is_none().then_some(texts.other_language_code)}
                    {onclick}
                >{ message.unwrap_or(texts.other_language) }</button>
                <span class="sr-only" role="status">{ message.unwrap_or_default() }</span>
            </>
        }
    }
}

/// The button that opens the share dialog. Holds the day of the prices.
#[derive(PartialEq)]
struct ShareButton(Date);

impl Stateful for ShareButton {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let texts = ui.texts();
        let message = use_state(|| None::<&'static str>).run(hooks);
        let hide = use_mut_ref(|| None).run(hooks);
        let dialog = share_texts(self.0, ui);
        let setter = message.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let message = setter.clone();
            let hide = hide.clone();
            clipboard::open_share(dialog.clone(), move || {
                message.set(Some(texts.share_failed));
                hide.replace(Some(events::after(MESSAGE_MS, move || message.set(None))));
            });
        });
        html! {
            <>
                <button type="button" class="btn primary" data-action="share" {onclick}>
                    { message.unwrap_or(texts.share) }
                </button>
                <span class="sr-only" role="status">{ message.unwrap_or_default() }</span>
            </>
        }
    }
}

/// What the share dialog says, by the names that `assets/share.js` has for it, as JSON.
fn share_texts(as_of: Date, ui: &Ui) -> String {
    let texts = ui.texts();
    // A link is of no day that only a file knows.
    let frozen = ui.words().price_day(&as_of.min(hash::defaults().as_of).to_string());
    let named = [
        ("title", texts.share),
        ("close", texts.dismiss),
        ("link", texts.out_link),
        ("copy_link", texts.copy_link),
        ("copied", texts.copied),
        ("no_clipboard", texts.share_no_clipboard),
        ("no_address", texts.share_no_address),
        ("newest", texts.share_newest),
        ("frozen", &frozen),
        ("embed", texts.share_embed),
        ("part", texts.share_part),
        ("verdict", texts.nav_verdict),
        ("chart", texts.nav_curve),
        ("bill", texts.nav_bill),
        ("rounds", ui.words().rounds().nav),
        ("whole", texts.share_whole),
        ("with_inputs", texts.share_with_inputs),
        ("colours", texts.theme_label),
        ("auto", texts.theme_auto),
        ("light", texts.theme_light),
        ("dark", texts.theme_dark),
        ("language", texts.share_language),
        ("width", texts.share_width),
        ("size", texts.share_size),
        ("code", texts.share_code),
        ("copy_code", texts.share_copy_code),
    ];
    // Texts can always be written.
    json_writer::object(named).unwrap_or_default()
}

/// The hash, where the address may not have been told of the last edit. A link that was only opened
/// has been, and the page in the other language is to say the same of it.
fn unwritten_hash(state: &AppState) -> Option<String> {
    (state.history != HistoryWrite::Keep).then(|| state.hash())
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
