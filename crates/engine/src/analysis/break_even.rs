//! Every point along requests per month at which the two options cost the same.
//!
//! The container curve is a sawtooth: each further task is a step. Both curves are bounded
//! on an interval: Fargate never falls as requests rise, and Lambda lies between its cost
//! without cold starts and that with every start cold. Intervals in which the bounds cannot
//! meet are dropped whole; the rest is halved until no step is left inside or the interval
//! is a step itself.

use serde::Serialize;

use crate::metering::skus;
use crate::models::Models;
use crate::option::DeploymentOption;
use crate::rating::CostSink;

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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BreakEvens {
    /// In ascending order.
    pub crossings: Vec<Crossing>,
    /// False where there are more than can be listed: the two then take turns.
    pub complete: bool,
}

/// The range searched, in requests per month.
pub const RANGE: (f64, f64) = (1.0, 1e12);
/// More crossings than this are turns of a sawtooth, not decisions.
const MOST_CROSSINGS: usize = 64;
/// A bound for the search as a whole.
const MOST_EVALUATIONS: usize = 20_000;
/// Crossings are found to this share of themselves.
const PRECISION: f64 = 1e-10;
/// Within a quarter of an octave the cold starts change too little to cross twice.
const CALM: f64 = 1.19;

/// Both costs at one number of requests.
#[derive(Clone, Copy)]
struct Point {
    requests: f64,
    lambda: f64,
    /// Lambda without cold starts: it never falls as requests rise.
    lambda_floor: f64,
    fargate: f64,
    /// Changes with every step of the container curve.
    state: u64,
}

impl Point {
    fn gap(&self) -> f64 {
        self.lambda - self.fargate
    }
}

struct Search<'a, 'b> {
    models: &'a Models<'b>,
    cold_start_usd: f64,
    evaluations: usize,
    found: Vec<Crossing>,
}

/// Finds every crossing in [`RANGE`].
pub fn break_evens(models: &Models<'_>) -> BreakEvens {
    let mut search = Search {
        models,
        cold_start_usd: cold_start_usd(models),
        evaluations: 0,
        found: Vec::new(),
    };
    let (low, high) = (search.at(RANGE.0), search.at(RANGE.1));
    let complete = search.between(low, high);
    BreakEvens { crossings: search.found, complete }
}

/// What one cold start costs in the dearest tier: the first.
fn cold_start_usd(models: &Models<'_>) -> f64 {
    if models.lambda.init_billed_ms == 0.0 {
        return 0.0;
    }
    let gb_seconds = models.lambda.memory_mb / 1024.0 * models.lambda.init_billed_ms / 1000.0;
    let sku = skus::lambda_duration(models.work.arch).sku();
    models.card.dearest_tier(sku) * gb_seconds
}

impl Search<'_, '_> {
    fn at(&mut self, requests: f64) -> Point {
        self.evaluations += 1;
        let mut sink = CostSink::new(&self.models.card);
        self.models.lambda.meter(requests, &mut sink);
        let (lambda, lambda_floor) = (sink.dollars, sink.dollars - sink.cold_start_dollars);
        let best = self.models.fargate.best(requests);
        let fargate = self.models.cost(DeploymentOption::Fargate, requests);
        Point {
            requests,
            lambda,
            lambda_floor,
            fargate,
            state: self.models.fargate.state(&best, requests),
        }
    }

    /// Whether the search of this interval came to its end.
    fn between(&mut self, low: Point, high: Point) -> bool {
        let lambda_most = high.lambda_floor + high.requests * self.cold_start_usd;
        if low.lambda_floor > high.fargate || lambda_most < low.fargate {
            return true;
        }
        if self.found.len() >= MOST_CROSSINGS || self.evaluations >= MOST_EVALUATIONS {
            return false;
        }
        let ratio = high.requests / low.requests;
        let flips = (low.gap() < 0.0) != (high.gap() < 0.0);
        if ratio < 1.0 + PRECISION {
            if flips {
                self.record(high);
            }
            return true;
        }
        if low.state == high.state && ratio < CALM {
            if flips {
                let root = self.root(low, high);
                self.record(root);
            }
            return true;
        }
        let middle = self.at(low.requests * ratio.sqrt());
        self.between(low, middle) && self.between(middle, high)
    }

    /// The zero of a gap that changes its sign between two points and has no step between
    /// them: by false position, halving the weight of an end that stays.
    fn root(&mut self, low: Point, high: Point) -> Point {
        let (mut low, mut high) = ((low, low.gap()), (high, high.gap()));
        for _ in 0..60 {
            let (a, b) = (low.0.requests, high.0.requests);
            if b / a < 1.0 + PRECISION {
                break;
            }
            let share = (low.1 / (low.1 - high.1)).clamp(0.001, 0.999);
            let middle = self.at(a + (b - a) * share);
            let gap = middle.gap();
            if gap == 0.0 {
                return middle;
            }
            if (gap < 0.0) == (low.0.gap() < 0.0) {
                low = (middle, gap);
                high.1 /= 2.0;
            } else {
                high = (middle, gap);
                low.1 /= 2.0;
            }
            if gap.abs() < 1e-12 * middle.fargate {
                return Point { lambda: middle.fargate + high.0.gap().signum() * 1e-12, ..middle };
            }
        }
        high.0
    }

    fn record(&mut self, point: Point) {
        let cheaper_above =
            if point.gap() < 0.0 { DeploymentOption::Lambda } else { DeploymentOption::Fargate };
        self.found.push(Crossing {
            requests: point.requests,
            cheaper_above,
            dollars: point.lambda,
        });
    }
}
