//! The page in English.

mod bill;
mod labels;
mod sentences;
mod texts;

pub use texts::TEXTS;

/// English.
pub struct English;
