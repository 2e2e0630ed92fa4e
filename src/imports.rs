//! Files that a person brings: which kind each is, and the book of prices that holds in the session.

use std::ops::Deref;
use std::rc::Rc;

use eleven_rounds_engine::catalog::{Region, Sku};
use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::price_book::{Change, Overlay, PriceBook};
use eleven_rounds_engine::price_list::{self, Kind, LeftOut, Offer, PriceList, Refusal};
use eleven_rounds_engine::scenario::{Field, Scenario};
use eleven_rounds_engine::setting::Problem;
use eleven_rounds_engine::sources::Source;

use crate::share;
use crate::state::{Action, Shared};

/// The book of the session: the bundled one, or one with the prices of files over it.
#[derive(Clone, Debug, Default)]
pub struct Book(Option<Rc<PriceBook>>);

impl Book {
    /// Whether prices of files are in it.
    pub fn is_imported(&self) -> bool {
        self.0.is_some()
    }

    /// The scenario that a reset gives: the defaults on the last day of this book.
    pub fn defaults(&self) -> Scenario {
        Scenario { as_of: self.gathered_on(), ..share::defaults() }
    }

    /// Sets a field; days go up to the last of this book.
    ///
    /// # Errors
    /// Says what is wrong with the text.
    pub fn set(&self, scenario: &mut Scenario, field: Field, text: &str) -> Result<(), Problem> {
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
        self.0.as_deref().unwrap_or_else(|| PriceBook::bundled())
    }
}

impl PartialEq for Book {
    /// By pointer: a book never changes.
    fn eq(&self, other: &Book) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }
}

/// The price file that was brought last.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The name of the file.
    pub name: String,
    /// What it did, or why it was refused.
    pub outcome: Result<Report, Refusal>,
}

/// What a price file did.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Whose prices.
    pub offer: Offer,
    /// The day on which AWS published it.
    pub published: Date,
    /// How many prices of our SKUs it holds.
    pub read: usize,
    /// What changed.
    pub changes: Vec<Change>,
    /// How many prices it confirms.
    pub confirmed: usize,
    /// How many are older than those of the book.
    pub older: usize,
    /// Prices that cannot be of the same unit.
    pub implausible: Vec<(Sku, Region)>,
    /// How many prices of instances, which the page does not take.
    pub instances: usize,
    /// What was not understood.
    pub left: Vec<LeftOut>,
}

/// Lays the prices of a file over the book of the session.
pub fn take(book: &Book, name: String, list: &PriceList) -> (Book, Import) {
    let (offer, published) = (list.offer, list.published);
    let date = published.to_string();
    let source = Source {
        id: ["price-list-", offer.code(), "-", &date].concat(),
        what: ["AWS Price List file ", offer.code(), ", published ", &date].concat(),
        place: name.clone(),
        date,
        licence: String::new(),
    };
    let Overlay { book, changes, confirmed, older, implausible } = book.with(list, source);
    let report = Report {
        offer,
        published,
        read: list.readings.len(),
        changes,
        confirmed,
        older,
        implausible,
        instances: list.instances.len(),
        left: list.left.clone(),
    };
    (Book(Some(Rc::new(book))), Import { name, outcome: Ok(report) })
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
