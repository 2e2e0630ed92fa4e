//! A load at which two options cost the same.

use eleven_rounds_catalog::option::DeploymentOption;
use serde::Serialize;

/// A number of requests per month at which the cheaper option changes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Crossing {
    /// Requests per month.
    pub requests: f64,
    /// The option that is cheaper just above it.
    pub cheaper_above: DeploymentOption,
    /// What both cost there; at a step, what Lambda costs.
    pub dollars: f64,
}

/// All crossings in a range.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct BreakEvens {
    /// In ascending order.
    pub crossings: Vec<Crossing>,
    /// False where the search gave up at its bound. The ones listed are the nearest to the
    /// load of the scenario on either side.
    pub complete: bool,
}

/// The range searched, in requests per month.
pub const RANGE: (f64, f64) = (1.0, 1e12);
