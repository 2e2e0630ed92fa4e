//! The application: holds the state, tells the browser what follows from it.

use std::rc::Rc;

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_presentation::NAME;
use eleven_rounds_presentation::i18n::words::PageTexts;
use eleven_rounds_presentation::lang::Lang;
use yew::prelude::*;

use crate::controls::slider::rail::Rails;
use crate::page::page;
use crate::platform::events::Timeout;
use crate::platform::{address, clipboard, dom, events, files, storage};
use crate::sections::bar::bar;
use crate::state::session_prices::SessionBook;
use crate::state::{Action, AppState, HistoryWrite, Shared, Theme, ViewName, hash};
use crate::ui::{Dispatch, Ui, load_all_regions, take_in_its_view};

/// What the page starts with: nothing here reads the browser, so that it renders anywhere.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The hash of the address, without `#`.
    #[prop_or_default]
    pub hash: String,
    /// The language.
    #[prop_or_default]
    pub lang: Lang,
    /// The colours.
    #[prop_or_default]
    pub theme: Theme,
    /// The prices of all regions, where they were needed from the start.
    #[prop_or_default]
    pub all_regions: Option<Shared<PriceBook>>,
    /// The day by the reader's clock: how old prices are is counted to it.
    #[prop_or_default]
    pub today: Option<Date>,
    /// Whether the page is in a frame, whose host is told the scenario and the totals.
    #[prop_or_default]
    pub embedded: bool,
    /// The view that holds the part that a frame shows; nothing where it shows any.
    #[prop_or_default]
    pub framed: Option<ViewName>,
}

/// The pause after which an edit is written to the address, in ms.
const WRITE_PAUSE: u32 = 200;

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { hash, lang, theme, all_regions, today, embedded, framed } = props.clone();
    let book = SessionBook::new(all_regions);
    let state = use_reducer_eq(move || AppState::open(&hash, lang, theme, book));
    let dispatch = state.dispatcher();
    use_address(&state, &dispatch);
    {
        let dispatch = dispatch.clone();
        use_effect_with(state.book.is_whole(), move |is_whole| {
            if !is_whole {
                load_all_regions(&dispatch);
            }
        });
    }
    {
        let first = use_mut_ref(|| true);
        use_effect_with((state.lang, state.theme), move |(lang, theme)| {
            let remember = !first.replace(false);
            storage::show_lang(*lang, remember);
            storage::show_theme(*theme, remember);
        });
    }
    let name = framed.unwrap_or(state.view.name);
    use_view(name, state.lang);
    {
        let dispatch = dispatch.clone();
        let rules = state.scenario.custom_rules.clone();
        use_effect_with((), move |()| {
            files::on_drop(take_in_its_view(&dispatch));
            let stored = dispatch.clone();
            files::take_stored_files(Rc::new(move |action| stored.dispatch(action)));
            // A link that carries rules keeps its result, whatever became of the file.
            if rules.get().is_none() {
                files::fetch_rules(move |name, bytes| {
                    dispatch.dispatch(Action::CustomRulesNamed(name, bytes));
                });
            }
        });
    }
    use_effect_with(!state.imports.is_empty(), |is_there| {
        if !is_there {
            files::forget_files();
        }
    });
    let told = (state.scenario.clone(), state.comparison.clone(), state.view);
    use_effect_with(told, move |(scenario, comparison, view)| {
        if embedded {
            let total = |result: &OptionResult| result.total().map(Usd::dollars);
            let totals =
                comparison.options.values().map(|result| (result.option.key(), total(result)));
            let hash = hash::encode_for_host(scenario, *view, address::names_rules());
            clipboard::tell_host(&hash, totals);
        }
    });
    let texts = state.lang.texts();
    let day = state.lang.words().price_day(&state.scenario.as_of.to_string());
    let ui = Ui { lang: state.lang, book: state.book.clone(), today, dispatch };
    let rails = use_memo((state.scenario.clone(), state.book.clone()), |(scenario, book)| {
        Shared::new(Rails::of(scenario, book))
    });
    html! {
        <>
            <a class="skip" href="#main" onclick={skip()}>{ texts.skip }</a>
            { bar(&state, name, &ui) }
            { page(&state, name, &rails, &ui) }
            <footer class="foot">
                <p>{ [texts.list_price, " ", texts.privacy].concat() }</p>
                if embedded {
                    // One line says what this is, as of when, and where the rest is.
                    <p>
                        { [NAME, ", ", &day, ". "].concat() }
                        <a href={["?#", &state.hash()].concat()} target="_blank" rel="noopener">
                            { texts.full_page }
                        </a>
                    </p>
                } else {
                    <p>{ texts.colophon }</p>
                }
                // On paper: `assets/boot.js` makes the address of it.
                <p class="printed" data-hash={hash::encode_to_copy(&state.scenario, state.view)} />
            </footer>
        </>
    }
}

/// The hash is the state of record: a link to a place would overwrite it.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        dom::go_to("main");
    })
}

/// Shows a view from its beginning, and names it in the title of the document.
#[hook]
fn use_view(name: ViewName, lang: Lang) {
    let shown = use_mut_ref(|| name);
    use_effect_with((name, lang), move |(name, lang)| {
        dom::show_view(&title(*name, lang.texts()), shown.replace(*name) != *name);
    });
}

/// The title of the document: the view first, where it is not the answer.
fn title(name: ViewName, texts: &PageTexts) -> String {
    match name {
        ViewName::Answer => texts.title.to_owned(),
        _ => [texts.view_names[name as usize], " · ", texts.title].concat(),
    }
}

/// Keeps address and state the same in both directions.
#[hook]
fn use_address(state: &UseReducerHandle<AppState>, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        address::on_navigation(move |hash| dispatch.dispatch(Action::Open(hash)));
    });
    let pending = use_mut_ref(|| None::<(String, Timeout)>);
    let entries = use_mut_ref(|| 0);
    let written = (state.scenario.clone(), state.view, state.notices.clone());
    let current = state.clone();
    use_effect_with(written, move |_| {
        let waiting = pending.take();
        let is_entry = entries.replace(current.entries) != current.entries;
        match current.history {
            HistoryWrite::Keep => {}
            _ if is_entry => {
                // What was typed last belongs to the entry that Back returns to.
                if let Some((hash, _)) = waiting {
                    address::write_hash(&hash, false);
                }
                address::write_hash(&current.hash(), true);
            }
            HistoryWrite::Push | HistoryWrite::Replace => {
                let hash = current.hash();
                let written = hash.clone();
                let write = events::after(WRITE_PAUSE, move || {
                    address::write_hash(&written, false);
                });
                pending.replace(Some((hash, write)));
            }
        }
    });
}
