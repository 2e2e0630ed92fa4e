//! Any field's value behind one trait.

use std::any::Any;

use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::setting::FieldValue;

/// The value of any field, whatever its type: what is done with fields is compiled once for
/// each type, and not once for each field.
pub(crate) trait Cell: Any {
    /// Takes the value that a text says.
    fn take(&mut self, text: &str, kind: &FieldKind) -> Result<(), Problem>;
    /// The text that is read back.
    fn text(&self) -> String;
    /// The number it holds, where it holds one.
    fn held_number(&self) -> Option<f64>;
    /// Whether both hold the same.
    fn equals(&self, other: &dyn Cell) -> bool;
    /// Takes the value of another of its type.
    fn copy(&mut self, other: &dyn Cell);
}

impl<T: FieldValue + 'static> Cell for T {
    fn take(&mut self, text: &str, kind: &FieldKind) -> Result<(), Problem> {
        *self = T::read(text, kind)?;
        Ok(())
    }

    fn text(&self) -> String {
        self.write()
    }

    fn held_number(&self) -> Option<f64> {
        self.number()
    }

    fn equals(&self, other: &dyn Cell) -> bool {
        (other as &dyn Any).downcast_ref::<T>() == Some(self)
    }

    fn copy(&mut self, other: &dyn Cell) {
        if let Some(other) = (other as &dyn Any).downcast_ref::<T>() {
            *self = other.clone();
        }
    }
}
