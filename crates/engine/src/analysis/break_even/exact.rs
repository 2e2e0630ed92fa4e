//! All crossings of Lambda and Fargate on demand.
//!
//! The container curve is a sawtooth: each further task is a step. Both curves are bounded
//! on an interval: without image pulls Fargate never falls as requests rise, nor does Lambda
//! without cold starts, whose number is bounded too. Intervals in which the bounds cannot
//! meet are dropped; the others are halved until few steps are left inside,
//! and these are visited one by one. The search goes outward from the load of the scenario,
//! so that the nearest crossings are found first.

use eleven_rounds_catalog::option::DeploymentOption;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::Quantity;

use crate::analysis::break_even::crossing::{BreakEvens, Crossing, RANGE};
use crate::billing::sinks::CostSink;
use crate::metering::ecs::sizes::TaskSizing;
use crate::metering::skus;
use crate::options::configured::ConfiguredOptions;

/// No scenario is known with a fifth of these on one side of the load.
const MOST_CROSSINGS: usize = 1_000;

/// A bound for the search on one side of the load: many times what the slowest takes.
const MOST_EVALUATIONS: usize = 50_000;

/// Smooth crossings are found to this share of themselves.
const PRECISION: f64 = 1e-10;

/// Costs are equal to this share of themselves.
const EQUAL: f64 = 1e-12;

/// A step is looked at this share below and above it.
const BESIDE: f64 = 1e-11;

/// Within a quarter of an octave the cold starts change too little to cross twice.
const CALM: f64 = 1.19;

/// Intervals with no more steps than this are walked step by step.
const FEW_STEPS: f64 = 16.0;

/// Both costs at one number of requests.
#[derive(Clone, Copy)]
struct Point {
    requests: f64,
    lambda: f64,
    /// Lambda without cold starts: it never falls as requests rise.
    lambda_floor: f64,
    fargate: f64,
    /// Fargate without image pulls: it never falls as requests rise.
    fargate_floor: f64,
    best: TaskSizing,
    /// Rises with every step of the container curve.
    tasks: f64,
}

impl Point {
    fn gap(&self) -> f64 {
        self.lambda - self.fargate
    }

    /// Costs that differ by rounding alone are equal: where both sides have the same lines,
    /// the sign of what is left means nothing.
    fn lambda_is_cheaper(&self) -> bool {
        self.gap() < -EQUAL * self.fargate
    }

    fn flips(&self, other: &Point) -> bool {
        self.lambda_is_cheaper() != other.lambda_is_cheaper()
    }

    /// Whether no step lies between two points.
    fn smooth_to(&self, other: &Point) -> bool {
        self.best.size == other.best.size && self.tasks == other.tasks
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Up,
    Down,
}

struct Search<'a, 'b> {
    configured: &'a ConfiguredOptions<'b>,
    cold_start_usd: f64,
    pull_usd_per_gb: f64,
    direction: Direction,
    evaluations: usize,
    found: Vec<Crossing>,
}

/// Finds the crossings of Lambda and Fargate on demand in [`RANGE`], the nearest to `requests` a
/// month first. Discounts on the whole bill are left out: both sides have them.
pub fn break_evens(configured: &ConfiguredOptions<'_>, requests: f64) -> BreakEvens {
    let duration = skus::lambda_duration(configured.shared.work.arch).sku();
    let start = requests.clamp(RANGE.0, RANGE.1);
    let side = |direction: Direction, low: f64, high: f64| {
        let mut search = Search {
            configured,
            cold_start_usd: configured.shared.rates.dearest_tier(duration)
                * configured.shared.lambda.init_billed().value()
                + configured.shared.rates.dearest_tier(Sku::SnapStartRestore)
                    * configured.shared.lambda.restored().0,
            pull_usd_per_gb: configured.shared.fargate.pull_price(&configured.shared.rates),
            direction,
            evaluations: 0,
            found: Vec::new(),
        };
        let low = search.at(low);
        let high = search.at(high);
        let complete = search.between(low, high);
        (search.found, complete)
    };
    let (found_below, all_below) = side(Direction::Down, RANGE.0, start);
    let (found_above, all_above) = side(Direction::Up, start, RANGE.1);
    let mut crossings: Vec<Crossing> = Vec::new();
    for found in found_below.into_iter().chain(found_above) {
        let index = crossings.partition_point(|known| known.requests < found.requests);
        crossings.insert(index, found);
    }
    BreakEvens { crossings, complete: all_below && all_above }
}

impl Search<'_, '_> {
    fn at(&mut self, requests: f64) -> Point {
        let best = self.configured.shared.fargate.best(requests);
        self.at_size(best, requests)
    }

    /// The point where the cheapest size is known.
    fn at_size(&mut self, best: TaskSizing, requests: f64) -> Point {
        self.evaluations += 1;
        let mut lambda = CostSink::new(&self.configured.shared.rates);
        self.configured.shared.lambda.meter(requests, &mut lambda);
        Point {
            requests,
            lambda: lambda.dollars,
            lambda_floor: lambda.dollars - lambda.cold_start_dollars,
            ..self.with_tasks(best, requests)
        }
    }

    /// The other side of a step: Lambda costs the same on both.
    fn across(&self, below: &Point, requests: f64) -> Point {
        let best = self.configured.shared.fargate.best(requests);
        Point {
            lambda: below.lambda,
            lambda_floor: below.lambda_floor,
            ..self.with_tasks(best, requests)
        }
    }

    /// The half of a point that Fargate makes.
    fn with_tasks(&self, best: TaskSizing, requests: f64) -> Point {
        let fargate = &self.configured.shared.fargate;
        let mut sink = CostSink::new(&self.configured.shared.rates);
        fargate.meter_size(&best, requests, &mut sink);
        Point {
            requests,
            lambda: 0.0,
            lambda_floor: 0.0,
            fargate: sink.dollars,
            fargate_floor: sink.dollars - sink.pulled_gb * self.pull_usd_per_gb,
            best,
            tasks: fargate.tasks_in_all(&best, requests),
        }
    }

    /// Whether the two curves cannot meet between two points.
    fn apart(&self, low: &Point, high: &Point) -> bool {
        if high.lambda_floor < low.fargate_floor {
            let cold = self.configured.shared.lambda.most_cold_starts(low.requests, high.requests);
            if high.lambda_floor + cold * self.cold_start_usd < low.fargate_floor {
                return true;
            }
        }
        if low.lambda_floor <= high.fargate_floor || self.pull_usd_per_gb == 0.0 {
            return low.lambda_floor > high.fargate_floor;
        }
        let pulled = self.configured.shared.fargate.most_pulled_gb(low.requests, high.requests);
        low.lambda_floor > high.fargate_floor + pulled * self.pull_usd_per_gb
    }

    /// Whether the search of this interval came to its end.
    fn between(&mut self, low: Point, high: Point) -> bool {
        if self.apart(&low, &high) {
            return true;
        }
        if self.found.len() >= MOST_CROSSINGS || self.evaluations >= MOST_EVALUATIONS {
            return false;
        }
        let ratio = high.requests / low.requests;
        if ratio < CALM && self.steps(&low, &high) <= FEW_STEPS {
            return self.walk(low, high);
        }
        if ratio < 1.0 + PRECISION {
            self.step(&low, high);
            return true;
        }
        let middle = self.at(low.requests * ratio.sqrt());
        match self.direction {
            Direction::Up => self.between(low, middle) && self.between(middle, high),
            Direction::Down => self.between(middle, high) && self.between(low, middle),
        }
    }

    /// How many steps there are between two points, for the sizes that are cheapest there.
    fn steps(&self, low: &Point, high: &Point) -> f64 {
        let fargate = &self.configured.shared.fargate;
        let of_low = fargate.tasks_in_all(&low.best, high.requests) - low.tasks;
        if low.best.size == high.best.size {
            return of_low;
        }
        of_low.max(high.tasks - fargate.tasks_in_all(&high.best, low.requests))
    }

    /// Goes from step to step of the size that is cheapest: only there another size can
    /// become the cheapest, because between steps what a size costs an hour is constant.
    fn walk(&mut self, mut low: Point, high: Point) -> bool {
        while self.evaluations < MOST_EVALUATIONS {
            let step = self.configured.shared.fargate.next_step(&low.best, low.requests);
            let below = (step * (1.0 - BESIDE)).max(low.requests);
            let above = (step * (1.0 + BESIDE)).max(low.requests * (1.0 + BESIDE));
            if low.smooth_to(&high) || above >= high.requests {
                self.smooth_or_step(low, high);
                return true;
            }
            let below = self.at_size(low.best, below);
            let above = self.across(&below, above);
            self.smooth_or_step(low, below);
            self.step(&below, above);
            low = above;
        }
        false
    }

    fn smooth_or_step(&mut self, low: Point, high: Point) {
        if low.smooth_to(&high) && low.flips(&high) {
            let root = self.root(low, high);
            self.record(root, &high);
        } else {
            self.step(&low, high);
        }
    }

    fn step(&mut self, low: &Point, high: Point) {
        if low.flips(&high) {
            self.record(high, &high);
        }
    }

    /// The zero of a gap that changes its sign between two points and has no step between
    /// them: by false position, halving the weight of an end that stays.
    fn root(&mut self, low: Point, high: Point) -> Point {
        let mut low = (low, low.gap());
        let mut high = (high, high.gap());
        for _ in 0..60 {
            let a = low.0.requests;
            let b = high.0.requests;
            if b / a < 1.0 + PRECISION {
                break;
            }
            let share = (low.1 / (low.1 - high.1)).clamp(0.001, 0.999);
            let middle = self.at_size(high.0.best, a + (b - a) * share);
            let gap = middle.gap();
            if gap.abs() < EQUAL * middle.fargate {
                return middle;
            }
            if middle.flips(&low.0) {
                high = (middle, gap);
                low.1 /= 2.0;
            } else {
                low = (middle, gap);
                high.1 /= 2.0;
            }
        }
        high.0
    }

    /// `above` tells which option is cheaper after the crossing: at it, the two are equal
    /// but for rounding.
    fn record(&mut self, point: Point, above: &Point) {
        let cheaper_above = if above.lambda_is_cheaper() {
            DeploymentOption::Lambda
        } else {
            DeploymentOption::Fargate
        };
        self.found.push(Crossing {
            requests: point.requests,
            cheaper_above,
            dollars: point.lambda,
        });
    }
}
