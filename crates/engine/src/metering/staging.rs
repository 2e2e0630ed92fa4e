//! A job that is longer than an invocation may be: its stages, and the service that connects them.

use eleven_rounds_catalog::choices::Arch;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::derivation::TermLabel;
use crate::metering::line::Line;
use crate::metering::sink::{Sink, product};
use crate::metering::skus;
use crate::prices::book::PriceBook;
use crate::scenario::fields::Scenario;

/// What carries a job from one stage to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StagingMethod {
    /// A queue: SQS, standard.
    Queue,
    /// A stream: Kinesis with provisioned shards.
    Stream,
    /// One durable function that is called again for each stage.
    Durable,
}

impl StagingMethod {
    /// All of them.
    pub const ALL: [StagingMethod; 3] =
        [StagingMethod::Queue, StagingMethod::Stream, StagingMethod::Durable];
}

/// Rounding errors of a duration must not cost a stage.
const SLACK: f64 = 1e-9;

/// What the calls of a queue carry besides the one that deletes the message: it is sent and it
/// is received.
const CARRYING_CALLS: f64 = 2.0;

/// A stage is an operation, and so is the start before the first and the wait before each other.
const OPERATIONS: f64 = 2.0;

/// A job as a chain of invocations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Staging {
    /// The longest piece of work, in ms.
    pub longest_ms: f64,
    /// The longest invocation, in ms.
    pub limit_ms: f64,
    /// Invocations that the longest piece takes, one after the other.
    pub stages: f64,
    /// Hand-overs of a run. Each follows a full stage, so that runs of a mean length have no
    /// more than go into it, and no run has more than the longest. Exact where all are equal.
    pub hand_overs: f64,
    requests: f64,
    hours: f64,
    message_kb: f64,
    /// Metered blocks of a message in a queue, and units of a record in a stream.
    blocks: f64,
    units: f64,
    /// Shards that take the hand-overs of the highest minute.
    shards: f64,
    retention: Months,
}

/// For how many days the data of a durable execution is kept after it has ended.
pub(crate) fn durable_days(scenario: &Scenario, book: &PriceBook) -> f64 {
    scenario.durable_days.unwrap_or(book.fact(Fact::DurableRetentionDays, scenario.as_of).value)
}

/// The same in months.
pub(crate) fn durable_retention(scenario: &Scenario, load: &Load, book: &PriceBook) -> Months {
    Months(durable_days(scenario, book) / (load.month_hours / 24.0))
}

impl Staging {
    /// Splits the longest piece of work, where a run of a mean length takes `mean_ms`. What is handed over is taken to be as large as a request.
    pub fn new(
        scenario: &Scenario,
        work: &Workload,
        load: &Load,
        mean_ms: f64,
        book: &PriceBook,
    ) -> Staging {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let longest_ms = mean_ms * work.longest_factor;
        let limit_ms = fact(Fact::LambdaTimeoutS) * 1000.0;
        let stages = (longest_ms / limit_ms * (1.0 - SLACK)).ceil();
        let message_kb = work.request_kb;
        let metered = |unit: Fact| (message_kb / fact(unit)).ceil().max(1.0);
        let hand_overs = (stages - 1.0).min(mean_ms / limit_ms);
        let requests = scenario.requests_per_month();
        let peak = load.peak_rate(requests) * hand_overs;
        let by_records = peak / fact(Fact::KinesisShardRps);
        let by_data = peak * message_kb / fact(Fact::KinesisShardKbS);
        Staging {
            longest_ms,
            limit_ms,
            stages,
            hand_overs,
            requests,
            hours: load.month_hours,
            message_kb,
            blocks: metered(Fact::SqsBlockKb),
            units: metered(Fact::KinesisPutUnitKb),
            shards: by_records.max(by_data).max(1.0).ceil(),
            retention: durable_retention(scenario, load, book),
        }
    }

    /// The lines that a method adds to the month. Every further stage is an invocation; its start-up
    /// and its logs are not counted.
    pub fn meter(&self, method: StagingMethod, arch: Arch, sink: &mut dyn Sink) {
        let handed = self.requests * self.hand_overs;
        let runs = (TermLabel::Requests, self.requests);
        let each = (TermLabel::HandOvers, self.hand_overs);
        let invocations = skus::lambda_requests(arch);
        product(sink, Line::Stages, invocations, Requests(handed), &[runs, each]);
        match method {
            StagingMethod::Queue => {
                let calls = CARRYING_CALLS * self.blocks + 1.0;
                let factors = [runs, each, (TermLabel::Increments, calls)];
                product(sink, Line::QueueRequests, skus::SQS, Requests(handed * calls), &factors);
            }
            StagingMethod::Stream => {
                let shards = self.shards;
                let hours = self.hours;
                let factors = [(TermLabel::Shards, shards), (TermLabel::HoursOfMonth, hours)];
                product(sink, Line::ShardHours, skus::SHARD_HOURS, Hours(shards * hours), &factors);
                let factors = [runs, each, (TermLabel::Increments, self.units)];
                let units = Requests(handed * self.units);
                product(sink, Line::PutUnits, skus::PUT_UNITS, units, &factors);
            }
            StagingMethod::Durable => {
                // Every run is a durable execution, also one that needs no second stage.
                let stages = 1.0 + self.hand_overs;
                let each = stages * OPERATIONS;
                let data = kib(self.message_kb) * stages;
                let operations = Requests(self.requests * each);
                let written = data * self.requests;
                let factors = [runs, (TermLabel::Increments, each)];
                let sku = skus::DURABLE_OPERATIONS;
                product(sink, Line::DurableOperations, sku, operations, &factors);
                let months = (TermLabel::RetentionMonths, self.retention.0);
                let factors = [runs, (TermLabel::GbPerRequest, data.0), months];
                product(sink, Line::DurableWritten, skus::DURABLE_WRITTEN, written, &factors[..2]);
                let sku = skus::DURABLE_RETAINED;
                let retained = written * self.retention;
                product(sink, Line::DurableRetained, sku, retained, &factors);
            }
        }
    }
}
