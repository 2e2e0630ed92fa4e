//! Texts about deployment options, people and currency.

use eleven_rounds_engine::analysis::best::{Configuration, ConfigurationSearch};
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::people::People;
use eleven_rounds_engine::billing::estimate::Adjustment;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::scenario::fields::Scenario;

/// The fixed texts of the options.
pub struct OptionTexts {
    /// Heading.
    pub title: &'static str,
    /// Under the heading.
    pub about: &'static str,
    /// Takes an option into the verdict.
    pub compare: &'static str,
    /// Marks an option of the verdict.
    pub compared: &'static str,
    /// Which options are listed.
    pub listed: &'static str,
    /// What was tried.
    pub tried: &'static str,
    /// Takes a configuration.
    pub take: &'static str,
    /// A configuration that is in force.
    pub in_force: &'static str,
    /// A configuration that misses the objective.
    pub misses: &'static str,
    /// Ways that are named and have no bill here, with what is known of each.
    pub also: &'static [(&'static str, &'static str)],
    /// Heading of those.
    pub also_title: &'static str,
}

/// What a language says about options, people and currency.
pub trait OptionWords {
    /// The fixed texts.
    fn options(&self) -> &'static OptionTexts;
    /// How an option is set up.
    fn setup(&self, result: &OptionResult) -> String;
    /// A configuration that was tried.
    fn configuration(&self, tried: &Configuration) -> String;
    /// How many configurations were tried, and why the first is the best.
    fn tried(&self, best: &ConfigurationSearch) -> String;
    /// Which option is the cheapest of all.
    fn cheapest(&self, option: DeploymentOption, result: &OptionResult) -> String;
    /// A discount or support.
    fn adjustment(&self, adjustment: &Adjustment) -> String;
    /// Both bills with people, and when a move has paid for itself.
    fn with_people(&self, scenario: &Scenario, comparison: &Comparison, people: &People) -> String;
    /// An amount in the currency of the user's choice, with its rate.
    fn converted(&self, micros: i64, scenario: &Scenario) -> String;
}
