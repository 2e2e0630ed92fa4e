//! The prices that hold in the session: those of the bundled book, and of the files over it.

use std::ops::Deref;

use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::feed::list::{PriceList, Refusal};
use eleven_rounds_engine::prices::overlay::Overlay;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_presentation::i18n::phrases;

use super::shared::Shared;

/// The prices of the session: the bundled book, or one with the prices of files over it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionBook(Option<Shared<Overlay>>);

impl SessionBook {
    /// Whether prices of files are in it.
    pub fn is_imported(&self) -> bool {
        self.0.is_some()
    }

    /// The scenario that a reset gives: the defaults on the last day of this book.
    pub fn defaults(&self) -> Scenario {
        link::defaults(self)
    }

    /// The book with the prices of a file over it, and what the file did.
    pub fn with_file(&self, name: &str, list: Shared<PriceList>) -> (SessionBook, Report) {
        let date = list.published.to_string();
        let id = ["price-list-", list.offer.code(), "-", &date].concat();
        let what = phrases::prices::document(&list);
        let source = Source { id, what, location: name.to_owned(), date, licence: String::new() };
        let overlay = Shared::new(self.with(&list, source));
        (SessionBook(Some(overlay.clone())), Report { list, overlay })
    }
}

impl Deref for SessionBook {
    type Target = PriceBook;

    fn deref(&self) -> &PriceBook {
        match &self.0 {
            Some(overlay) => &overlay.book,
            None => PriceBook::bundled(),
        }
    }
}

/// A price file that was brought.
#[derive(Clone, Debug)]
pub struct Import {
    /// The name of the file.
    pub name: String,
    /// What it did, or why it was refused.
    pub outcome: Result<Report, Refusal>,
}

/// What a price file did.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the file says.
    pub list: Shared<PriceList>,
    /// What that changed.
    pub overlay: Shared<Overlay>,
}
