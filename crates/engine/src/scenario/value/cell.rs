//! Any field's value behind one trait.

use std::any::Any;

use crate::prices::book::PriceBook;
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::setting::FieldValue;

/// The value of any field, whatever its type: what is done with fields is compiled once for
/// each type, and not once for each field.
pub(crate) trait AnyFieldValue: Any {
    /// Takes the value that a text says.
    fn set(&mut self, text: &str, kind: &FieldKind, book: &PriceBook) -> Result<(), Problem>;
    /// The text that is read back by the same book.
    fn text(&self, book: &PriceBook) -> String;
    /// The number it holds, where it holds one.
    fn held_number(&self) -> Option<f64>;
    /// Whether both hold the same.
    fn equals(&self, other: &dyn AnyFieldValue) -> bool;
    /// Takes the value of another of its type.
    fn copy(&mut self, other: &dyn AnyFieldValue);
}

impl<T: FieldValue + 'static> AnyFieldValue for T {
    fn set(&mut self, text: &str, kind: &FieldKind, book: &PriceBook) -> Result<(), Problem> {
        *self = T::read(text, kind, book)?;
        Ok(())
    }

    fn text(&self, book: &PriceBook) -> String {
        self.write(book)
    }

    fn held_number(&self) -> Option<f64> {
        self.number()
    }

    fn equals(&self, other: &dyn AnyFieldValue) -> bool {
        (other as &dyn Any).downcast_ref::<T>() == Some(self)
    }

    fn copy(&mut self, other: &dyn AnyFieldValue) {
        if let Some(other) = (other as &dyn Any).downcast_ref::<T>() {
            *self = other.clone();
        }
    }
}
