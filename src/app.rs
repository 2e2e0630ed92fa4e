//! The application: holds the state, tells the browser what follows from it.

use std::rc::Rc;

use eleven_rounds_engine::compare::OptionResult;
use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::money::Usd;
use eleven_rounds_engine::price_list::Kind;
use eleven_rounds_presentation::NAME;
use eleven_rounds_presentation::lang::Lang;
use yew::prelude::*;

use crate::browser::{self, Timeout};
use crate::components::Ui;
use crate::components::bar::bar;
use crate::imports;
use crate::pages::calculator::calculator;
use crate::share;
use crate::state::{Action, AppState, History, Theme};

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
    /// The day by the reader's clock: how old prices are is counted to it.
    #[prop_or_default]
    pub today: Option<Date>,
    /// Whether the page is in a frame, whose host is told the totals.
    #[prop_or_default]
    pub embedded: bool,
}

/// Sends actions to the state; the same for the life of the page.
pub type Dispatch = UseReducerDispatcher<AppState>;

/// The pause after which an edit is written to the address, in ms.
const WRITE_PAUSE: u32 = 200;

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { hash, lang, theme, today, embedded } = props.clone();
    let state = use_reducer_eq(move || AppState::open(&hash, lang, theme));
    let dispatch = state.dispatcher();
    use_address(&state, &dispatch);
    {
        let first = use_mut_ref(|| true);
        use_effect_with((state.lang, state.theme), move |(lang, theme)| {
            let remember = !first.replace(false);
            browser::show_lang(*lang, lang.texts().title, remember);
            browser::show_theme(*theme, remember);
        });
    }
    {
        let (dispatch, rules) = (dispatch.clone(), state.scenario.house.clone());
        use_effect_with((), move |()| {
            let dropped = dispatch.clone();
            browser::on_drop(Rc::new(move |name, bytes| {
                let action = imports::action(name, bytes, Kind::Other);
                // What is said of a file stands where its kind is chosen.
                let is_prices = matches!(action, Action::PriceFile(..));
                dropped.dispatch(action);
                browser::go_to(if is_prices { "prices" } else { "house" });
                is_prices
            }));
            let kept = dispatch.clone();
            browser::take_kept_files(Rc::new(move |name, bytes| {
                kept.dispatch(imports::action(name, bytes, Kind::PriceList));
                true
            }));
            // A link that carries rules keeps its result, whatever became of the file.
            if rules.get().is_none() {
                browser::fetch_rules(move |name, bytes| {
                    dispatch.dispatch(Action::HouseNamed(name, bytes));
                });
            }
        });
    }
    use_effect_with(state.import.is_some(), |is_there| {
        if !is_there {
            browser::forget_files();
        }
    });
    use_effect_with(state.answer.clone(), move |answer| {
        if embedded {
            let total = |one: &OptionResult| one.total().map(Usd::dollars);
            let all = answer.options.iter().map(|one| (one.option.key(), total(one)));
            browser::tell_totals(all);
        }
    });
    let texts = state.lang.texts();
    let day = state.lang.words().price_day(&state.scenario.as_of.to_string());
    let ui = Ui { lang: state.lang, book: state.book, today, dispatch };
    html! {
        <>
            <a class="skip" href="#verdict" onclick={skip()}>{ texts.skip }</a>
            { bar(&state, &ui) }
            { calculator(&state, &ui) }
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
                <p class="printed" data-hash={share::encode_to_copy(&state.scenario, state.view)} />
            </footer>
        </>
    }
}

/// The hash is the state of record: a link to a place would overwrite it.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::go_to("verdict");
    })
}

/// Keeps address and state the same in both directions.
#[hook]
fn use_address(state: &UseReducerHandle<AppState>, dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        browser::on_navigation(move |hash| dispatch.dispatch(Action::Open(hash)));
    });
    let pending = use_mut_ref(|| None::<(String, Timeout)>);
    let told = (state.scenario.clone(), state.view, state.notices.clone());
    let current = state.clone();
    use_effect_with(told, move |_| {
        let waiting = pending.take();
        match current.history {
            History::Keep => {}
            History::Push => {
                // What was typed last belongs to the entry that Back returns to.
                if let Some((hash, _)) = waiting {
                    browser::write_hash(&hash, false);
                }
                browser::write_hash(&current.hash(), true);
            }
            History::Replace => {
                let hash = current.hash();
                let written = hash.clone();
                let write = browser::after(WRITE_PAUSE, move || {
                    browser::write_hash(&written, false);
                });
                pending.replace(Some((hash, write)));
            }
        }
    });
}
