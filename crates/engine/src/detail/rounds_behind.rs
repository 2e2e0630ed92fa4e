//! The rounds behind a comparison, with what is needed to explain them.

use crate::answer::compare::Comparison;
use crate::options::configured::ConfiguredOptions;
use crate::prices::book::PriceBook;
use crate::rounds::Rounds;
use crate::scenario::fields::Scenario;

/// The rounds behind a comparison.
pub fn rounds_behind(scenario: &Scenario, comparison: &Comparison, book: &PriceBook) -> Rounds {
    let configured = ConfiguredOptions::new(scenario, book);
    Rounds::of(scenario, &configured, &comparison.options)
}
