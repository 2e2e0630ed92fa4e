//! The pieces of the page: pure views of state and answer, without a word of their own.
//!
//! What holds state of its own is a [`piece::Piece`]; the rest are functions that return `Html`.

use std::rc::Rc;

use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::price_list::Kind;
use eleven_rounds_engine::scenario::{Field, Scenario};
use eleven_rounds_presentation::i18n::words::{Texts, Words};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::chips::PricesUsed;
use yew::prelude::*;

use crate::app::Dispatch;
use crate::browser;
use crate::imports::{self, Book};
use crate::state::Action;

pub mod bar;
pub mod bill;
pub mod citation;
pub mod claims;
pub mod copy_out;
pub mod curve;
pub mod field;
pub mod fits;
pub mod fold;
pub mod forgotten;
pub mod house;
pub mod inputs;
pub mod method;
pub mod notices;
pub mod overrides;
pub mod piece;
pub mod prices;
pub mod rail;
pub mod round_body;
pub mod rounds;
pub mod slider;
pub mod spark;
pub mod tasks;
pub mod text_field;
pub mod verdict;
pub mod ways;
pub mod years;

/// What every piece needs: the words of the language, and where actions go.
#[derive(Clone, PartialEq)]
pub struct Ui {
    /// The language.
    pub lang: Lang,
    /// The prices of the session.
    pub book: Book,
    /// The day by the reader's clock, where there is one.
    pub today: Option<Date>,
    /// Where actions go.
    pub dispatch: Dispatch,
}

impl Ui {
    /// The fixed texts.
    pub fn texts(&self) -> &'static Texts {
        self.lang.texts()
    }

    /// The sentences.
    pub fn words(&self) -> &'static dyn Words {
        self.lang.words()
    }

    /// The place of the language in the texts of the rule book.
    pub fn place(&self) -> usize {
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

    /// A box for a file, which is taken for what it holds; where that says nothing, for this.
    pub fn file_box(&self, accept: &'static str, otherwise: Kind) -> Html {
        let ui = self.clone();
        let done: browser::TakeFile = Rc::new(move |name, bytes| {
            let action = imports::action(name, bytes, otherwise);
            let keep = matches!(action, Action::PriceFile(..));
            ui.send(action);
            keep
        });
        let onchange = Callback::from(move |event: Event| browser::read_file(&event, done.clone()));
        html! { <input type="file" {accept} {onchange} /> }
    }

    /// A click that sends an action.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        let ui = self.clone();
        Callback::from(move |_: MouseEvent| ui.send(action.clone()))
    }
}

/// Whether a field differs from the default.
pub fn changed(field: Field, scenario: &Scenario, ui: &Ui) -> bool {
    !scenario.same(&ui.book.defaults(), field)
}
