//! Every text, in each language.
//!
//! [`words`] declares the texts that each language must have, [`phrases`] builds the sentences that are
//! composed the same way in every language, and each language has a folder.

pub mod words;

pub mod phrases;

#[cfg(feature = "en")]
pub mod en;
#[cfg(feature = "ko")]
pub mod ko;

// The language that is built in stands for one that is not.
#[cfg(not(feature = "ko"))]
use en as ko;
#[cfg(not(feature = "en"))]
use ko as en;
use words::{PageTexts, Words};

use crate::lang::Lang;

impl Lang {
    /// The fixed texts.
    pub fn texts(self) -> &'static PageTexts {
        match self.built() {
            Lang::En => &en::TEXTS,
            Lang::Ko => &ko::TEXTS,
        }
    }

    /// The sentences.
    pub fn words(self) -> &'static dyn Words {
        match self.built() {
            Lang::En => en::WORDS,
            Lang::Ko => ko::WORDS,
        }
    }

    /// The words of the pages of prices, facts and checks.
    #[cfg(all(feature = "en", feature = "ko"))]
    pub fn reference(self) -> &'static dyn words::ReferenceWords {
        match self {
            Lang::En => &en::English,
            Lang::Ko => &ko::Korean,
        }
    }
}
