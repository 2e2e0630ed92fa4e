//! Every point along requests per month at which two options cost the same.

pub mod crossing;
pub mod exact;
pub mod sampled;

use eleven_rounds_catalog::option::DeploymentOption;

use crate::analysis::break_even::crossing::BreakEvens;
use crate::analysis::break_even::exact::break_evens;
use crate::analysis::break_even::sampled::sampled;
use crate::options::configured::ConfiguredOptions;

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
