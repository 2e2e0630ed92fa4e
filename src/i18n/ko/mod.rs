//! The page in Korean.

mod bill;
mod labels;
mod rounds;
mod sentences;
mod texts;

pub use texts::TEXTS;

/// Korean.
pub struct Korean;
