//! What everything that is drawn is given: the language, the prices of the session, and where actions go;
//! and how sentences are drawn that hold texts of others.

use std::rc::Rc;

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::foreign;
use eleven_rounds_presentation::i18n::words::{PageTexts, Words};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::chips::PricesUsed;
use yew::prelude::*;

use crate::platform::files::{self, TakeFile};
use crate::state::session_prices::{PriceFileStatus, SessionBook};
use crate::state::{Action, AppState, Shared, ViewName};

/// Sends actions to the state; the same for the life of the page.
pub type Dispatch = UseReducerDispatcher<AppState>;

/// What everything that is drawn is given.
#[derive(Clone, PartialEq)]
pub struct Ui {
    /// The language.
    pub lang: Lang,
    /// The prices of the session.
    pub book: SessionBook,
    /// The day by the reader's clock, where there is one.
    pub today: Option<Date>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

impl Ui {
    /// The fixed texts.
    pub fn texts(&self) -> &'static PageTexts {
        self.lang.texts()
    }

    /// The sentences.
    pub fn words(&self) -> &'static dyn Words {
        self.lang.words()
    }

    /// The index of the language in the texts of the rule book.
    pub fn language_index(&self) -> usize {
        match self.lang.built() {
            Lang::En => 0,
            Lang::Ko => 1,
        }
    }

    /// The prices that the totals on screen rest on.
    pub fn prices_used(&self) -> PricesUsed<'_> {
        PricesUsed { book: &self.book, imported: self.book.is_imported(), today: self.today }
    }

    /// Sends an action.
    pub fn send(&self, action: Action) {
        self.dispatch.dispatch(action);
    }

    /// A click that sends an action.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        let ui = self.clone();
        Callback::from(move |_: MouseEvent| ui.send(action.clone()))
    }
}

/// A sentence; what is somebody else's in it has a direction of its own.
pub fn sentence(text: &str) -> Html {
    let piece = |(index, piece): (usize, &str)| {
        let piece = piece.to_owned();
        if index % 2 == 1 {
            html! { <bdi>{ piece }</bdi> }
        } else {
            html! { { piece } }
        }
    };
    foreign::pieces(text).enumerate().map(piece).collect()
}

/// Loads the prices of all regions.
pub fn load_all_regions(dispatch: &Dispatch) {
    let dispatch = dispatch.clone();
    files::fetch_prices(move |whole| dispatch.dispatch(Action::AllRegions(whole.map(Shared::new))));
}

/// Takes what a file holds, and opens the page of its kind, where it is said what became of it.
pub fn take_in_its_view(dispatch: &Dispatch) -> TakeFile {
    let dispatch = dispatch.clone();
    Rc::new(move |action| {
        match &action {
            Action::CustomRulesFile(..) => dispatch.dispatch(Action::Show(ViewName::HouseRules)),
            Action::PriceFile(_, PriceFileStatus::Reading(0)) => {
                dispatch.dispatch(Action::Show(ViewName::PriceFiles));
            }
            _ => {}
        }
        dispatch.dispatch(action);
    })
}

/// Whether a field differs from the default.
pub fn changed(field: Field, scenario: &Scenario, ui: &Ui) -> bool {
    !scenario.same(&ui.book.defaults(), field)
}
