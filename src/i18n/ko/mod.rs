//! The page in Korean.

mod bill;
mod house;
mod labels;
mod prices;
// The static pages are written in every language at once.
#[cfg(all(feature = "en", feature = "ko"))]
mod reference;
mod rounds;
mod sentences;
mod texts;
mod ways;

use super::Words;

pub use texts::TEXTS;

/// The sentences.
pub const WORDS: &dyn Words = &Korean;

/// Korean.
pub struct Korean;
