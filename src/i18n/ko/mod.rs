//! The page in Korean.

mod bill;
mod house;
mod labels;
mod prices;
mod rounds;
mod sentences;
mod texts;

pub use texts::TEXTS;

/// Korean.
pub struct Korean;
