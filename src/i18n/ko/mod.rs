//! The page in Korean.

mod bill;
mod house;
mod labels;
mod prices;
mod reference;
mod rounds;
mod sentences;
mod texts;
mod ways;

pub use texts::TEXTS;

/// Korean.
pub struct Korean;
