//! The page in Korean.

mod bill;
mod custom_rules;
mod labels;
mod options;
mod prices;
// The static pages are written in every language at once.
#[cfg(all(feature = "en", feature = "ko"))]
mod reference;
mod rounds;
mod sentences;
mod texts;

use crate::i18n::words::Words;
use crate::lang::Lang;

pub use texts::TEXTS;

/// The sentences.
pub const WORDS: &dyn Words = &Korean;

/// Korean.
pub struct Korean;

/// The language of this folder.
const LANG: Lang = Lang::Ko;
