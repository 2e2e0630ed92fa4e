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
        let ours = configured.cost(first, requests);
        let theirs = configured.cost(second, requests);
        (theirs - ours > EQUAL * theirs, ours)
    };
    let decades = (RANGE.1 / RANGE.0).ln();
    let count = (decades / core::f64::consts::LN_10 * PER_DECADE) as usize;
    let mut grid: Vec<f64> =
        (0..=count).map(|at| RANGE.0 * (decades * at as f64 / count as f64).exp()).collect();
    // The load on screen is one of them.
    let here = requests.clamp(RANGE.0, RANGE.1);
    let before = grid.partition_point(|at| *at < here);
    grid.insert(before, here);
    let mut crossings = Vec::new();
    let mut below: Option<(f64, bool)> = None;
    for at in grid {
        let (cheaper, _) = first_is_cheaper(at);
        if let Some((mut low, was)) = below
            && was != cheaper
        {
            let mut high = at;
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
        below = Some((at, cheaper));
    }
    BreakEvens { crossings, complete: false }
}
