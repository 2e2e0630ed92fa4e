//! Words and formats: everything that depends on the reader's language.

pub mod en;
pub mod format;
pub mod house;
pub mod ko;
pub mod options;
pub mod prices;
pub mod reference;
pub mod rounds;
pub mod texts;
pub mod ways;
pub mod words;

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
        match self {
            Lang::En => &en::TEXTS,
            Lang::Ko => &ko::TEXTS,
        }
    }

    /// The sentences.
    pub fn words(self) -> &'static dyn Words {
        match self {
            Lang::En => &en::English,
            Lang::Ko => &ko::Korean,
        }
    }
}
