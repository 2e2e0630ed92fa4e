//! Files that a person brings: which kind each is, and the book of prices that holds in the session.

use std::ops::Deref;

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::price_book::{Overlay, PriceBook};
use eleven_rounds_engine::price_list::{self, Kind, PriceList, Refusal};
use eleven_rounds_engine::scenario::{Field, Scenario};
use eleven_rounds_engine::setting::Problem;

use crate::share;
use crate::state::{Action, Shared};

/// The book of the session: the bundled one, or one with the prices of files over it.
///
/// A book with files stays in memory until the page is left: it is as small as a picture, few are
/// made, and every piece of the page can hold it without counting who does.
#[derive(Clone, Copy, Debug)]
pub struct Book(&'static PriceBook);

impl Default for Book {
    fn default() -> Book {
        Book(PriceBook::bundled())
    }
}

impl Book {
    /// Whether prices of files are in it.
    pub fn is_imported(self) -> bool {
        self != Book::default()
    }

    /// The scenario that a reset gives: the defaults on the last day of this book.
    #[inline(never)]
    pub fn defaults(self) -> Scenario {
        let mut defaults = share::defaults();
        defaults.as_of = self.gathered_on();
        defaults
    }

    /// Sets a field; days go up to the last of this book.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn set(self, scenario: &mut Scenario, field: Field, text: &str) -> Result<(), Problem> {
        let last = self.gathered_on();
        match scenario.set(field, text) {
            Err(Problem::DateAfter { .. }) => match Date::parse(text.trim()) {
                Some(day) if day <= last => {
                    scenario.as_of = day;
                    Ok(())
                }
                _ => Err(Problem::DateAfter { last }),
            },
            other => other,
        }
    }
}

impl Deref for Book {
    type Target = PriceBook;

    fn deref(&self) -> &PriceBook {
        self.0
    }
}

impl PartialEq for Book {
    /// By place: a book never changes.
    fn eq(&self, other: &Book) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// The price file that was brought last.
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
    pub overlay: &'static Overlay,
}

/// Lays the prices of a file over the book of the session.
#[inline(never)]
pub fn take(book: Book, name: &str, list: Shared<PriceList>) -> (Book, Report) {
    let date = list.published.to_string();
    let id = ["price-list-", list.offer.code(), "-", &date].concat();
    let what = ["AWS Price List file ", list.offer.code(), ", published ", &date].concat();
    let source = Source { id, what, place: name.to_owned(), date, licence: String::new() };
    let overlay = Box::leak(Box::new(book.with(&list, source)));
    (Book(&overlay.book), Report { list, overlay })
}

/// What a file is taken for: what it holds tells; where it tells nothing, where it was put.
pub fn action(name: String, bytes: Vec<u8>, otherwise: Kind) -> Action {
    let kind = match price_list::kind(&bytes) {
        Kind::Other => otherwise,
        known => known,
    };
    match kind {
        Kind::Rules => Action::HouseFile(name, bytes),
        Kind::PriceList | Kind::Other => {
            // Read here and not where the state changes: the bytes are let go at once.
            Action::PriceFile(name, price_list::read(&bytes).map(Shared::new))
        }
    }
}
