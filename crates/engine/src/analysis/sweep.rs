//! Both costs along requests per month, with the steps of the container curve kept sharp.

use eleven_rounds_catalog::option::DeploymentOption;
use serde::Serialize;

use crate::options::configured::ConfiguredOptions;

/// Both costs at one number of requests.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SweepPoint {
    /// Requests per month.
    pub requests: f64,
    /// Dollars a month of the option on Lambda's side.
    pub lambda: f64,
    /// Dollars a month of the option on the container's side.
    pub ecs: f64,
}

/// How the points of a sweep are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Spread {
    /// Equal ratios between points.
    Logarithmic,
    /// Equal differences between points.
    Linear,
}

/// A step shows where it is at least this share of the cost.
const VISIBLE_STEP: f64 = 0.03;
/// More steps than this cannot be told apart in a picture.
const MOST_STEPS: usize = 40;

/// Costs at `count` (at least 2) points from `low` to `high`, and on both sides of each
/// step of the container curve that a picture would show.
pub fn sweep(
    configured: &ConfiguredOptions<'_>,
    compared: [DeploymentOption; 2],
    low: f64,
    high: f64,
    count: usize,
    spread: Spread,
) -> Vec<SweepPoint> {
    let count = count.max(2);
    let at = |requests: f64| SweepPoint {
        requests,
        lambda: configured.cost(compared[0], requests),
        ecs: configured.cost(compared[1], requests),
    };
    let mut points: Vec<SweepPoint> = Vec::with_capacity(count + MOST_STEPS);
    let mut steps = 0;
    for index in 0..count {
        let share = index as f64 / (count - 1) as f64;
        let requests = match spread {
            Spread::Logarithmic => low * ((high / low).ln() * share).exp(),
            Spread::Linear => low + (high - low) * share,
        };
        let point = at(requests);
        if let Some(last) = points.last().copied()
            && steps < MOST_STEPS
            && let Some((below, above)) = step_between(&at, last, point)
        {
            points.extend([below, above]);
            steps += 1;
        }
        points.push(point);
    }
    points
}

/// The two sides of the largest step of the container curve between two points, where
/// there is one to see.
fn step_between(
    at: &impl Fn(f64) -> SweepPoint,
    mut low: SweepPoint,
    mut high: SweepPoint,
) -> Option<(SweepPoint, SweepPoint)> {
    let rise = high.ecs - low.ecs;
    if rise < VISIBLE_STEP * high.ecs {
        return None;
    }
    let start = low.requests;
    let end = high.requests;
    // By differences, because a sweep may start at no requests at all.
    while high.requests - low.requests > 1e-6 * high.requests {
        let middle = at((low.requests + high.requests) / 2.0);
        if middle.ecs - low.ecs >= high.ecs - middle.ecs {
            high = middle;
        } else {
            low = middle;
        }
    }
    let is_step = high.ecs - low.ecs > 0.5 * rise;
    (is_step && low.requests > start && high.requests < end).then_some((low, high))
}
