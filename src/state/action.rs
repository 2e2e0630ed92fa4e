//! Everything that can change the state.

use eleven_rounds_engine::catalog::choices::{EcsSide, KeyedEnum, LambdaSide, RatePeriod};
use eleven_rounds_engine::catalog::option::{DeploymentOption, Family};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::custom_rules::problem::RuleFileError;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::lang::Lang;

use super::session_prices::PriceFileStatus;
use super::shared::Shared;
use super::types::{CurveAxis, Theme, ViewName};

/// Everything that can change the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Sets a field while it is typed or dragged. A text that does not fit changes nothing.
    Edit(Field, String),
    /// Sets a field by one choice. A text that does not fit changes nothing.
    Choose(Field, String),
    /// Sets several fields at once, as one step.
    Fix(Vec<(Field, String)>),
    /// An edit is done: the next one is a new entry of the history.
    Settle,
    /// Counts the requests over another time and keeps the rate.
    Per(RatePeriod),
    /// Starts from a preset.
    Preset(Preset),
    /// Resets one field.
    Reset(Field),
    /// Resets a topic.
    ResetGroup(Group),
    /// Resets everything.
    ResetAll,
    /// Sets a unit price of the user's own, or takes it away.
    OwnPrice(Sku, Option<f64>),
    /// Switches a rule of the rounds off, or on again.
    ToggleRule(String),
    /// Takes the custom rules of a file that a person chose, by its name, or says what is wrong with it.
    CustomRulesFile(String, Result<Vec<u8>, RuleFileError>),
    /// Takes the custom rules that the address of the page names, or says what is wrong with them.
    CustomRulesNamed(String, Result<Vec<u8>, RuleFileError>),
    /// Takes the custom rules away.
    CustomRulesRemoved,
    /// Takes the prices of all regions, or says that they could not be loaded.
    AllRegions(Option<Shared<PriceBook>>),
    /// Says how far the reading of a price file is, and takes its prices once it is read.
    PriceFile(String, PriceFileStatus),
    /// Takes the prices of files away.
    PricesAway,
    /// Shows another view.
    Show(ViewName),
    /// Spreads the axes of the curve in another way.
    Axis(CurveAxis),
    /// Takes the state of a link: the hash without `#`.
    Open(String),
    /// Opens or closes the drawer of all settings.
    Settings(bool),
    /// Closes the notices.
    Dismiss,
    /// Changes the language.
    Lang(Lang),
    /// Changes the colours.
    Theme(Theme),
}

impl Action {
    /// Takes an option into the verdict.
    pub fn compare_with(option: DeploymentOption) -> Action {
        let is = |side: DeploymentOption| side == option;
        let (field, key) = match option.family() {
            Family::Lambda => {
                let side = LambdaSide::ALL.iter().find(|side| is((**side).into()));
                (Field::LambdaSide, side.map_or("", |side| side.key()))
            }
            Family::Ecs => {
                let side = EcsSide::ALL.iter().find(|side| is((**side).into()));
                (Field::EcsSide, side.map_or("", |side| side.key()))
            }
        };
        Action::Choose(field, key.to_owned())
    }
}
