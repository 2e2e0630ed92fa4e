//! The prices that hold in the session: those of the bundled book or of all regions, and of the files
//! over them.

use std::ops::Deref;

use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::prices::book::{IS_BUNDLED_WHOLE, PriceBook};
use eleven_rounds_engine::prices::feed::list::{PriceList, Refusal};
use eleven_rounds_engine::prices::overlay::Overlay;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_presentation::i18n::phrases;

use super::shared::Shared;

/// The prices of the session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SessionBook {
    /// The book with all regions, once it is loaded.
    whole: Option<Shared<PriceBook>>,
    /// The book with the prices of files over it.
    overlay: Option<Shared<Overlay>>,
}

impl SessionBook {
    /// The session of a book with all regions; without it that of the bundled one.
    pub fn new(whole: Option<Shared<PriceBook>>) -> SessionBook {
        SessionBook { whole, overlay: None }
    }

    /// Whether the prices of all regions are there: a deployed page loads them.
    pub fn is_whole(&self) -> bool {
        IS_BUNDLED_WHOLE || self.whole.is_some()
    }

    /// Whether prices of files are in it.
    pub fn is_imported(&self) -> bool {
        self.overlay.is_some()
    }

    /// The session without the prices of files.
    pub fn without_files(&self) -> SessionBook {
        SessionBook::new(self.whole.clone())
    }

    /// The scenario that a reset gives: the defaults on the last day of this book.
    pub fn defaults(&self) -> Scenario {
        link::defaults(self)
    }

    /// The book with the prices of a file over it, and what the file did.
    pub fn with_file(&self, name: &str, list: Shared<PriceList>) -> (SessionBook, Report) {
        let date = list.published.to_string();
        let id = ["price-list-", list.offer.as_str(), "-", &date].concat();
        let what = phrases::prices::document(&list);
        let source = Source { id, what, location: name.to_owned(), date, licence: String::new() };
        let overlay = Shared::new(self.with(&list, source));
        let book = SessionBook { whole: self.whole.clone(), overlay: Some(overlay.clone()) };
        (book, Report { list, overlay })
    }
}

impl Deref for SessionBook {
    type Target = PriceBook;

    fn deref(&self) -> &PriceBook {
        match (&self.overlay, &self.whole) {
            (Some(overlay), _) => &overlay.book,
            (None, Some(whole)) => whole,
            (None, None) => PriceBook::bundled(),
        }
    }
}

/// How far the reading of a price file is.
#[derive(Clone, Debug, PartialEq)]
pub enum PriceFileStatus {
    /// So many per cent of it are read.
    Reading(u8),
    /// It is read, or was refused.
    Read(Result<Shared<PriceList>, Refusal>),
    /// It could not be opened, or what reads it could not be loaded or ended before it was done.
    Failed,
    /// A person stopped it.
    Stopped,
}

/// A price file that was brought.
#[derive(Clone, Debug)]
pub struct Import {
    /// The name of the file.
    pub name: String,
    /// What became of it.
    pub outcome: ImportOutcome,
}

/// What became of a price file.
#[derive(Clone, Debug)]
pub enum ImportOutcome {
    /// So many per cent of it are read.
    Reading(u8),
    /// Its prices are taken.
    Taken(Report),
    /// It was refused.
    Refused(Refusal),
    /// It could not be opened, or what reads it could not be loaded or ended before it was done.
    Failed,
}

/// What a price file did.
#[derive(Clone, Debug)]
pub struct Report {
    /// What the file says.
    pub list: Shared<PriceList>,
    /// What that changed.
    pub overlay: Shared<Overlay>,
}
