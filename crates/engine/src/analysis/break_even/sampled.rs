//! The crossings of any two options, found on a grid of loads.

use eleven_rounds_catalog::option::DeploymentOption;

use crate::analysis::break_even::crossing::{BreakEvens, Crossing, RANGE};
use crate::options::configured::ConfiguredOptions;

/// Loads looked at in each tenfold of requests.
const PER_DECADE: f64 = 4.0;
/// Halvings that bring a crossing to a ten-billionth of itself, as near as those that are exact.
const HALVINGS: usize = 32;
/// Costs are equal to this share of themselves.
const EQUAL: f64 = 1e-9;

/// The crossings between neighbours of the grid that disagree; two between the same neighbours
/// are not seen, hence the answer never claims to be complete.
pub fn sampled(
    configured: &ConfiguredOptions<'_>,
    [first, second]: [DeploymentOption; 2],
    requests: f64,
) -> BreakEvens {
    let first_is_cheaper = |requests: f64| {
        let first_cost = configured.cost(first, requests);
        let second_cost = configured.cost(second, requests);
        (second_cost - first_cost > EQUAL * second_cost, first_cost)
    };
    let decades = (RANGE.1 / RANGE.0).ln();
    let count = (decades / core::f64::consts::LN_10 * PER_DECADE) as usize;
    let mut grid: Vec<f64> =
        (0..=count).map(|index| RANGE.0 * (decades * index as f64 / count as f64).exp()).collect();
    // The load on screen is one of them.
    let current = requests.clamp(RANGE.0, RANGE.1);
    let before = grid.partition_point(|point| *point < current);
    grid.insert(before, current);
    let mut crossings = Vec::new();
    let mut below: Option<(f64, bool)> = None;
    for point in grid {
        let (cheaper, _) = first_is_cheaper(point);
        if let Some((mut low, was)) = below
            && was != cheaper
        {
            let mut high = point;
            for _ in 0..HALVINGS {
                let middle = (low * high).sqrt();
                if first_is_cheaper(middle).0 == was {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            let cheaper_above = if cheaper { first } else { second };
            let dollars = first_is_cheaper(high).1;
            crossings.push(Crossing { requests: high, cheaper_above, dollars });
        }
        below = Some((point, cheaper));
    }
    BreakEvens { crossings, complete: false }
}
