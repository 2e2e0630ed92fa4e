//! How the page is looked at, and what its address must be told.

use eleven_rounds_engine::rules::custom_rules::problem::CustomRulesProblem;

/// How the page is looked at: a part of the address, not of the scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// What is drawn beside the inputs.
    pub name: ViewName,
    /// How the axes of the cost curve are spread.
    pub axis: CurveAxis,
}

/// What is drawn beside the inputs: one at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ViewName {
    /// The verdict, what would change it, and one line for each other view.
    #[default]
    Answer,
    /// All options, both bills, and what bills usually leave out.
    Costs,
    /// The eleven rounds and their reasons.
    Rounds,
    /// What is counted, and where everything comes from.
    Sources,
    /// How the rounds changed since 2017.
    History,
    /// What became of the article's claims.
    Claims,
    /// The rules of a house, from a file.
    HouseRules,
    /// Prices from files of AWS's.
    PriceFiles,
}

impl ViewName {
    /// All views: those of the bar first.
    pub const ALL: [ViewName; 8] = [
        ViewName::Answer,
        ViewName::Costs,
        ViewName::Rounds,
        ViewName::Sources,
        ViewName::History,
        ViewName::Claims,
        ViewName::HouseRules,
        ViewName::PriceFiles,
    ];

    /// The views that the bar names.
    pub fn of_bar() -> &'static [ViewName] {
        &ViewName::ALL[..4]
    }

    /// The pages for experts: the view of sources leads to them.
    pub fn for_experts() -> &'static [ViewName] {
        &ViewName::ALL[4..]
    }

    /// The name in the address.
    pub const fn key(self) -> &'static str {
        match self {
            ViewName::Answer => "answer",
            ViewName::Costs => "costs",
            ViewName::Rounds => "rounds",
            ViewName::Sources => "sources",
            ViewName::History => "history",
            ViewName::Claims => "claims",
            ViewName::HouseRules => "house_rules",
            ViewName::PriceFiles => "price_files",
        }
    }

    /// The view of a name in the address.
    pub fn from_key(key: &str) -> Option<ViewName> {
        ViewName::ALL.into_iter().find(|name| name.key() == key)
    }

    /// The view that holds a part of the page, by the name that frames have for it; nothing for the
    /// whole page.
    pub fn of_part(part: &str) -> Option<ViewName> {
        match part {
            "verdict" | "chart" => Some(ViewName::Answer),
            "bill" => Some(ViewName::Costs),
            "rounds" => Some(ViewName::Rounds),
            _ => None,
        }
    }
}

/// How the axes of the cost curve are spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CurveAxis {
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
