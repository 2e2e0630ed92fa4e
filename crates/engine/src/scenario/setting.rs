//! Reads, writes and checks the value of a field of any kind.

use crate::prices::book::PriceBook;
use crate::scenario::kind::{FieldKind, Problem};

/// A type that a field of a scenario can have.
pub trait FieldValue: Clone + PartialEq {
    /// Reads the text of a link, a form or a JSON string. The days, sizes and instance types that
    /// may be chosen are those of the book.
    ///
    /// # Errors
    /// Says why the text does not fit the field.
    fn read(text: &str, kind: &FieldKind, book: &PriceBook) -> Result<Self, Problem>;

    /// The text that [`FieldValue::read`] reads back by the same book.
    fn write(&self, book: &PriceBook) -> String;

    /// The number it holds, where it holds one.
    fn number(&self) -> Option<f64> {
        None
    }
}

/// A value that is derived unless the user sets it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Auto<T> {
    /// The engine derives the value and shows it.
    Derived,
    /// The user's own.
    Set(T),
}

impl<T: Copy> Auto<T> {
    /// The user's value, or else the derived one.
    pub fn unwrap_or(self, derived: T) -> T {
        match self {
            Auto::Derived => derived,
            Auto::Set(value) => value,
        }
    }

    /// The user's value.
    pub fn user_value(self) -> Option<T> {
        match self {
            Auto::Derived => None,
            Auto::Set(value) => Some(value),
        }
    }
}

/// The text of a value that the engine derives.
pub const AUTO: &str = "auto";

impl<T: FieldValue> FieldValue for Auto<T> {
    fn read(text: &str, kind: &FieldKind, book: &PriceBook) -> Result<Self, Problem> {
        if text.trim() == AUTO {
            Ok(Auto::Derived)
        } else {
            T::read(text, kind, book).map(Auto::Set)
        }
    }

    fn write(&self, book: &PriceBook) -> String {
        match self {
            Auto::Derived => AUTO.to_owned(),
            Auto::Set(value) => value.write(book),
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Auto::Derived => None,
            Auto::Set(value) => value.number(),
        }
    }
}
