//! The page in Korean.

mod bill;
mod house;
mod labels;
mod reference;
mod rounds;
mod sentences;
mod texts;

pub use texts::TEXTS;

/// Korean.
pub struct Korean;
