//! The page in English.

mod bill;
mod house;
mod labels;
mod prices;
mod rounds;
mod sentences;
mod texts;

pub use texts::TEXTS;

/// English.
pub struct English;
