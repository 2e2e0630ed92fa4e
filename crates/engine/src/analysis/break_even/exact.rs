//! All crossings of Lambda and Fargate on demand.
//!
//! The container curve is a sawtooth: each further task is a step. Both curves are bounded
//! on an interval: without image pulls Fargate never falls as requests rise, nor does Lambda
//! without cold starts, whose number is bounded too. Where the two run beside each other for
//! long, straight lines below and above the sawtooth tell them apart in one look. Intervals in
//! which the bounds cannot meet are dropped; the others are halved until few steps are left
//! inside, and these are visited one by one. The search goes outward from the load of the
//! scenario, so that the nearest crossings are found first.

use eleven_rounds_catalog::choices::Trigger;
use eleven_rounds_catalog::option::DeploymentOption;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::Quantity;

use crate::analysis::break_even::crossing::{BreakEvens, Crossing, RANGE};
use crate::billing::sinks::CostSink;
use crate::metering::ecs::sizes::{SLACK, TaskSizing};
use crate::metering::skus;
use crate::metering::supporting_services::TaskTraffic;
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
const FEW_STEPS: f64 = 12.0;

/// A zero is looked for no nearer to an end than this share of the interval.
const SIDE: f64 = 1e-6;

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
    /// The same without the hours of the tasks.
    around_tasks: f64,
    /// Between two points, both floors without the hours of the tasks are off a straight line by no
    /// more than this rises.
    bend: f64,
    best: TaskSizing,
    /// Its tasks: the same until the next step.
    traffic: TaskTraffic,
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

    /// What the container costs on a line for its tasks.
    fn beside(&self, tasks: TasksLine) -> f64 {
        self.around_tasks + tasks.still + tasks.each * self.requests
    }

    /// Whether no step lies between two points.
    fn smooth_to(&self, other: &Point) -> bool {
        self.best.size == other.best.size && self.traffic.in_all == other.traffic.in_all
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Up,
    Down,
}

/// A straight line along requests, in dollars.
#[derive(Clone, Copy)]
struct TasksLine {
    still: f64,
    each: f64,
}

/// Lines below and above the dollars of the tasks; nothing where these do not grow with the requests,
/// or where an hour of a task is not what its lines come to.
fn lines(configured: &ConfiguredOptions<'_>) -> Option<[TasksLine; 2]> {
    let shared = &configured.shared;
    let rates = &shared.rates;
    let [vcpu, memory] =
        [skus::task_vcpu(&shared.work).sku(), skus::task_memory(&shared.work).sku()];
    let of_tasks = [vcpu, memory, skus::ADDRESS.sku(), skus::FARGATE_DISK.sku(), Sku::EbsStorage];
    let by_the_hour = rates.knows(vcpu)
        && rates.knows(memory)
        && of_tasks.into_iter().all(|sku| rates.is_flat(sku));
    let (hours_each, [fewer, more]) =
        shared.fargate.task_hours().filter(|_| by_the_hour && !shared.lambda.polls())?;
    let sizes = shared.fargate.candidates();
    let each = |size: &TaskSizing| size.tasks_per_rps * size.hour_cost;
    let lean = sizes.iter().min_by(|a, b| each(a).total_cmp(&each(b)))?;
    let dearest = sizes.iter().map(|size| size.hour_cost).fold(0.0, f64::max);
    let each = each(lean) * hours_each;
    let least = TasksLine { still: -fewer * dearest, each: each * (1.0 - SLACK * 2.0) };
    Some([least, TasksLine { still: more * lean.hour_cost, each }])
}

struct Search<'a, 'b> {
    configured: &'a ConfiguredOptions<'b>,
    cold_start_usd: f64,
    pull_usd_per_gb: f64,
    /// Straight lines below and above the dollars of the tasks, where there are such.
    tasks_usd: Option<[TasksLine; 2]>,
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
            tasks_usd: lines(configured),
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
        let tasks = self.with_tasks(requests);
        self.with_lambda(tasks)
    }

    /// A point above another with no step between them.
    fn before_step(&mut self, low: &Point, requests: f64) -> Point {
        let fargate = &self.configured.shared.fargate;
        let traffic = match fargate.trigger() {
            Trigger::Job => fargate.task_traffic(&low.best, requests),
            Trigger::Http | Trigger::Queue => low.traffic,
        };
        let tasks = self.with_traffic(low.best, traffic, requests);
        self.with_lambda(tasks)
    }

    /// The other side of a step: Lambda costs the same on both.
    fn across(&self, below: &Point, requests: f64) -> Point {
        Point {
            lambda: below.lambda,
            lambda_floor: below.lambda_floor,
            ..self.with_tasks(requests)
        }
    }

    /// A point with the half that Lambda makes.
    fn with_lambda(&mut self, tasks: Point) -> Point {
        self.evaluations += 1;
        let mut lambda = CostSink::new(&self.configured.shared.rates);
        self.configured.shared.lambda.meter(tasks.requests, &mut lambda);
        Point {
            lambda: lambda.dollars,
            lambda_floor: lambda.dollars - lambda.cold_start_dollars,
            bend: tasks.bend + lambda.bend,
            ..tasks
        }
    }

    /// The half of a point that Fargate makes, at its cheapest size.
    fn with_tasks(&self, requests: f64) -> Point {
        let (best, traffic) = self.configured.shared.fargate.best_on_demand(requests);
        self.with_traffic(best, traffic, requests)
    }

    fn with_traffic(&self, best: TaskSizing, traffic: TaskTraffic, requests: f64) -> Point {
        let fargate = &self.configured.shared.fargate;
        let mut sink = CostSink::new(&self.configured.shared.rates);
        fargate.meter_traffic(&best, traffic, requests, &mut sink);
        let fargate_floor = sink.dollars - sink.pulled_gb * self.pull_usd_per_gb;
        let hours: f64 = traffic.hours.iter().sum();
        Point {
            requests,
            lambda: 0.0,
            lambda_floor: 0.0,
            fargate: sink.dollars,
            fargate_floor,
            around_tasks: fargate_floor - hours * best.hour_cost,
            bend: sink.bend,
            best,
            traffic,
        }
    }

    /// Whether the two curves cannot meet between two points.
    fn apart(&self, low: &Point, high: &Point) -> bool {
        self.below(low, high) || self.above(low, high)
    }

    /// Whether Lambda is the cheaper one all the way: where it ends below where the container starts,
    /// or where it is below a line below the container at both ends.
    fn below(&self, low: &Point, high: &Point) -> bool {
        let least = |point: &Point| {
            self.tasks_usd.map(|[least, _]| point.beside(least) - (high.bend - low.bend))
        };
        let room = low.fargate_floor - high.lambda_floor;
        let room = least(low).zip(least(high)).map_or(room, |(from, to)| {
            room.max((from - low.lambda_floor).min(to - high.lambda_floor))
        });
        if room <= 0.0 || high.requests * self.cold_start_usd < room {
            return room > 0.0;
        }
        let cold = self.configured.shared.lambda.most_cold_starts(low.requests, high.requests);
        cold * self.cold_start_usd < room
    }

    /// Whether it is the dearer one all the way.
    fn above(&self, low: &Point, high: &Point) -> bool {
        let most = |point: &Point| {
            self.tasks_usd.map(|[_, most]| point.beside(most) + (high.bend - low.bend))
        };
        let room = low.lambda_floor - high.fargate_floor;
        let room = most(low).zip(most(high)).map_or(room, |(from, to)| {
            room.max((low.lambda_floor - from).min(high.lambda_floor - to))
        });
        if room <= 0.0 || self.pull_usd_per_gb == 0.0 {
            return room > 0.0;
        }
        let pulled = self.configured.shared.fargate.most_pulled_gb(low.requests, high.requests);
        pulled * self.pull_usd_per_gb < room
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
        let of_low = fargate.tasks_in_all(&low.best, high.requests) - low.traffic.in_all;
        if low.best.size == high.best.size {
            return of_low;
        }
        of_low.max(high.traffic.in_all - fargate.tasks_in_all(&high.best, low.requests))
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
            let below = self.before_step(&low, below);
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
    /// them: by false position, halving the weight of an end that stays a second time.
    fn root(&mut self, low: Point, high: Point) -> Point {
        let mut low = (low, low.gap());
        let mut high = (high, high.gap());
        let mut low_stayed = None;
        for _ in 0..60 {
            let a = low.0.requests;
            let b = high.0.requests;
            if b / a < 1.0 + PRECISION {
                break;
            }
            let share = low.1 / (low.1 - high.1);
            let middle = self.before_step(&low.0, a + (b - a) * share.clamp(SIDE, 1.0 - SIDE));
            let gap = middle.gap();
            // What is left of the gap, as requests, to a tenth of what is asked for: the line is straight
            // but for cold starts.
            let rise = (high.1 - low.1) / (b - a);
            if gap.abs() < (PRECISION / 10.0 * middle.requests * rise).abs() {
                return middle;
            }
            let stays = middle.flips(&low.0);
            let again = low_stayed.replace(stays) == Some(stays);
            let weight = if again { 0.5 } else { 1.0 };
            if stays {
                high = (middle, gap);
                low.1 *= weight;
            } else {
                low = (middle, gap);
                high.1 *= weight;
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
