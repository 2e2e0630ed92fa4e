//! How the page is looked at, and what its address must be told.

use eleven_rounds_engine::rules::custom_rules::problem::CustomRulesProblem;

/// How the axes of the cost curve are spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Equal distances are equal ratios.
    #[default]
    Logarithmic,
    /// Equal distances are equal differences.
    Linear,
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The theme that the button goes to.
    pub const fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Dark,
            Theme::Dark => Theme::Light,
            Theme::Light => Theme::Auto,
        }
    }

    /// The name in storage and in the document.
    pub const fn key(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a name.
    pub fn from_key(key: &str) -> Option<Theme> {
        [Theme::Auto, Theme::Light, Theme::Dark].into_iter().find(|theme| theme.key() == key)
    }
}

/// What the hash must be told after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryWrite {
    /// Nothing: the hash says it already.
    Keep,
    /// A new entry: Back undoes it.
    Push,
    /// The entry of the edit that is still going on.
    Replace,
}

/// A rule file that was refused, and its mistakes.
pub type Refused = Option<(String, Vec<CustomRulesProblem>)>;
