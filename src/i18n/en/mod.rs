//! The page in English.

mod bill;
mod labels;
mod rounds;
mod sentences;
mod texts;

pub use texts::TEXTS;

/// English.
pub struct English;
