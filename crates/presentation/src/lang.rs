//! The languages of the page, and which of them are built in.

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
}
