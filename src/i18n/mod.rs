//! Words and formats: everything that depends on the reader's language.

#[cfg(feature = "en")]
pub mod en;
pub mod format;
pub mod house;
#[cfg(feature = "ko")]
pub mod ko;
pub mod options;
pub mod prices;
// The static pages are written in every language at once.
#[cfg(all(feature = "en", feature = "ko"))]
pub mod reference;
pub mod rounds;
pub mod texts;
pub mod ways;
pub mod words;

// The language that is built in stands for one that is not.
#[cfg(not(feature = "ko"))]
use en as ko;
#[cfg(not(feature = "en"))]
use ko as en;

pub use texts::Texts;
pub use words::{BillWords, Labels, MOST_TURNS, Sentences, Span, Words, plain};

/// The name of the product, the same in every language.
pub const NAME: &str = "Eleven Rounds";

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Korean.
    Ko,
}

impl Lang {
    /// Every language.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Ko];

    /// The languages whose words are built in: one in a deployed page, else every language.
    pub const BUILT: &[Lang] = &[
        #[cfg(feature = "en")]
        Lang::En,
        #[cfg(feature = "ko")]
        Lang::Ko,
    ];

    /// The language itself where it is built in, else the one that is. Where there is but one, the
    /// compiler knows it by this and leaves out what is said in another.
    pub const fn built(self) -> Lang {
        match Lang::BUILT {
            [only] => *only,
            _ => self,
        }
    }

    /// The code of the language, as in `lang="ko"`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ko => "ko",
        }
    }

    /// The language of a code such as `ko-KR`.
    pub fn from_code(code: &str) -> Option<Lang> {
        match code.get(..2)? {
            "en" => Some(Lang::En),
            "ko" => Some(Lang::Ko),
            _ => None,
        }
    }

    /// The language that the button goes to.
    pub const fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Ko,
            Lang::Ko => Lang::En,
        }
    }

    /// The fixed texts.
    pub fn texts(self) -> &'static Texts {
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
}
