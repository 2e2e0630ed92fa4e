//! The long texts of the rounds as far as they are there: a deployed page loads them with the first view that shows
//! them.

use std::cell::RefCell;

use eleven_rounds_engine::rules::long_texts::RuleTexts;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::platform::files;
use crate::state::Shared;
use crate::ui::Ui;

/// How far the loading is.
#[derive(PartialEq)]
enum Loading {
    NotAsked,
    Asked,
    Failed,
    Done(Shared<RuleTexts>),
}

thread_local! {
    /// The texts, once they were loaded: whichever view shows them next has them.
    static LOADED: RefCell<Option<Shared<RuleTexts>>> = const { RefCell::new(None) };
}

/// The long texts of the rounds, and how to ask for them.
#[derive(Clone)]
pub struct Prose {
    loading: UseStateHandle<Loading>,
    built_in: Option<&'static RuleTexts>,
}

impl Prose {
    /// Those of the language of the page; a hook of the piece that shows them.
    pub fn of(ui: &Ui, hooks: &mut HookContext) -> Prose {
        let known = || LOADED.with_borrow(Clone::clone).map_or(Loading::NotAsked, Loading::Done);
        let loading = use_state(known).run(hooks);
        Prose { loading, built_in: RuleTexts::bundled(ui.language_index()) }
    }

    /// Loads them, unless they are there or on their way.
    pub fn load(&self) {
        if self.built_in.is_some() || matches!(*self.loading, Loading::Asked | Loading::Done(_)) {
            return;
        }
        let loading = self.loading.clone();
        loading.set(Loading::Asked);
        files::fetch_long_texts(move |file| {
            let texts = file.as_deref().and_then(RuleTexts::read).map(Shared::new);
            LOADED.set(texts.clone());
            loading.set(texts.map_or(Loading::Failed, Loading::Done));
        });
    }

    /// The texts, where they are there.
    pub fn texts(&self) -> Option<&RuleTexts> {
        match &*self.loading {
            Loading::Done(texts) => Some(texts),
            _ => self.built_in,
        }
    }

    /// Says that they are on their way, or that they could not be loaded, with a button to try again.
    pub fn notice(&self, ui: &Ui) -> Html {
        let texts = ui.words().rounds();
        if self.texts().is_some() {
            return html! {};
        }
        if *self.loading != Loading::Failed {
            return html! { <p class="hint" role="status">{ texts.loading }</p> };
        }
        let prose = self.clone();
        let onclick = Callback::from(move |_: MouseEvent| prose.load());
        html! {
            <p class="hint" role="alert">
                { texts.not_loaded }{ " " }
                <button type="button" class="reset" {onclick}>{ ui.texts().try_again }</button>
            </p>
        }
    }
}
