//! Every point along requests per month at which two options cost the same.

pub mod crossing;
pub mod exact;
pub mod sampled;

use eleven_rounds_catalog::option::DeploymentOption;

use crate::analysis::break_even::crossing::BreakEvens;
use crate::analysis::break_even::exact::break_evens;
use crate::analysis::break_even::sampled::sampled;
use crate::options::configured::ConfiguredOptions;
use crate::prices::book::PriceBook;
use crate::scenario::fields::Scenario;

/// The crossings of the options that a scenario compares: those of its whole comparison.
pub fn of_scenario(scenario: &Scenario, book: &PriceBook) -> BreakEvens {
    let compared = [scenario.lambda_side.into(), scenario.ecs_side.into()];
    between(&ConfiguredOptions::new(scenario, book), compared, scenario.requests_per_month())
}

/// The crossings of the options that are compared: exactly for Lambda and Fargate on demand,
/// otherwise on a grid.
pub fn between(
    configured: &ConfiguredOptions<'_>,
    compared: [DeploymentOption; 2],
    requests: f64,
) -> BreakEvens {
    let plain = compared == [DeploymentOption::Lambda, DeploymentOption::Fargate];
    if plain && configured.commitment.is_none() {
        let mut found = break_evens(configured, requests);
        for crossing in &mut found.crossings {
            crossing.dollars = configured.adjustments.apply(crossing.dollars);
        }
        return found;
    }
    sampled(configured, compared, requests)
}
