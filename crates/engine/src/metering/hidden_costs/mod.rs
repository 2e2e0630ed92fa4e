//! Hidden costs, metered on both sides.
//!
//! A row of the table is a field whose number is 0 by default. Its parts are products of named terms, each
//! checked at compile time against the unit of its SKU.

pub(crate) mod polling;
pub mod table;

use eleven_rounds_catalog::choices::{Arch, Ingress, Network, Runtime, Trigger};
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::hidden_costs::polling::{PolledHours, empty_polls};
use crate::metering::hidden_costs::table::{AppliesTo, Part, QuantityFactor};
use crate::metering::hidden_costs::table::{EXTRAS, Extra};
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::staging::durable_retention;
use crate::metering::supporting_services::Side;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};

/// What the parts of a side are multiplied from, whatever the load.
#[derive(Clone, Debug)]
struct HiddenCostContext {
    arch: Arch,
    hours: f64,
    zones: f64,
    memory_gb: f64,
    request_kb: f64,
    block_kb: [f64; 4],
    snapshot_s: f64,
    gb_per_vcpu: f64,
    /// Calls to SQS that are counted for each message, and how long one waits for a message.
    sqs_calls: f64,
    sqs_wait_s: f64,
    durable: Months,
}

/// The facts of the blocks, in their order.
const BLOCKS: [Fact; 4] =
    [Fact::SqsBlockKb, Fact::EventBridgeBlockKb, Fact::KinesisPutUnitKb, Fact::WebSocketBlockKb];

/// What the load uses of a side.
#[derive(Clone, Debug, Default)]
pub(crate) struct SideUsage {
    /// Requests in the month that reach the side.
    pub requests: f64,
    /// Hours of all tasks over the hours of the month.
    pub mean_tasks: f64,
    /// Cold starts in the month.
    pub cold_starts: f64,
    /// The hours in which queues are polled; empty where no row asks for them.
    pub polled: Vec<PolledHours>,
}

/// The rows of one side, ready to be metered at any load.
#[derive(Clone, Debug)]
pub struct Extras {
    setting: HiddenCostContext,
    /// A bit for each row of the table that stands on this side.
    applicable: u64,
    /// The rows that are asked for, with their numbers.
    active: Vec<(&'static Extra, f64)>,
}

/// There are bits enough for the table.
const _: () = assert!(EXTRAS.len() <= 64);

impl Extras {
    /// The rows that a scenario asks for on this side; `memory_gb` is that of the function.
    pub(crate) fn new(
        side: Side,
        ingress: Ingress,
        memory_gb: f64,
        scenario: &Scenario,
        load: &Load,
        book: &PriceBook,
    ) -> Extras {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let setting = HiddenCostContext {
            arch: scenario.arch,
            hours: load.month_hours,
            zones: scenario.alb_zones,
            memory_gb,
            request_kb: scenario.request_kb,
            block_kb: BLOCKS.map(fact),
            snapshot_s: (load.month_hours * 3600.0).max(fact(Fact::SnapStartCacheMinS)),
            gb_per_vcpu: fact(Fact::MicroVmGbPerVcpu),
            sqs_calls: scenario.extra_sqs,
            sqs_wait_s: fact(Fact::SqsWaitMaxS),
            durable: durable_retention(scenario, load, book),
        };
        let mut extras = Extras { setting, applicable: 0, active: Vec::new() };
        for (index, extra) in EXTRAS.iter().enumerate() {
            if applies(extra.applies_to, side, ingress, scenario) {
                extras.applicable |= 1 << index;
                if let Some(number) = scenario.number(extra.field).filter(|number| *number > 0.0) {
                    extras.active.push((extra, number));
                }
            }
        }
        extras
    }

    /// The share of requests that a cache answers before they reach the compute, from 0 to 1.
    pub(crate) fn cache_hits(&self) -> f64 {
        self.number(Field::ExtraCacheHits) / 100.0
    }

    /// Whether each cold start restores a snapshot.
    pub(crate) fn restores(&self) -> bool {
        self.number(Field::ExtraSnapStart) > 0.0
    }

    /// Whether a row asks for the hours in which queues are polled.
    pub(crate) fn polls(&self) -> bool {
        self.number(Field::ExtraSqsQueues) > 0.0
    }

    /// Calls that bring no message, over all queues that are asked for.
    pub(crate) fn empty_polls(&self, polled: &[PolledHours]) -> f64 {
        let queues = self.number(Field::ExtraSqsQueues);
        let HiddenCostContext { sqs_calls, sqs_wait_s, .. } = self.setting;
        queues * empty_polls(polled, queues, sqs_calls, sqs_wait_s)
    }

    fn number(&self, field: Field) -> f64 {
        let row = self.active.iter().find(|(extra, _)| extra.field == field);
        row.map_or(0.0, |(_, number)| *number)
    }

    /// The lines of a month.
    pub(crate) fn meter(&self, usage: &SideUsage, sink: &mut dyn Sink) {
        for (extra, number) in &self.active {
            for part in extra.parts {
                let (sku, quantity) = self.quantity(part, *number, usage);
                if quantity > 0.0 {
                    sink.add(Line::Extra(extra.field), sku, quantity, &|| {
                        let terms: Vec<_> = part
                            .factors
                            .iter()
                            .map(|factor| self.factor(*factor, *number, usage))
                            .collect();
                        Derivation::product(&terms)
                    });
                }
            }
        }
    }

    /// What a row of the table would be metered as with this number; nothing where it does not
    /// stand here.
    pub(crate) fn quantities(
        &self,
        index: usize,
        number: f64,
        usage: &SideUsage,
    ) -> Option<Vec<(Sku, f64)>> {
        let metered = |part| self.quantity(part, number, usage);
        (self.applicable >> index & 1 == 1)
            .then(|| EXTRAS[index].parts.iter().map(metered).collect())
    }

    fn quantity(&self, part: &Part, number: f64, usage: &SideUsage) -> (Sku, f64) {
        let product =
            part.factors.iter().map(|factor| self.factor(*factor, number, usage).1).product();
        (part.skus[usize::from(self.setting.arch == Arch::Arm64)], product)
    }

    fn factor(&self, factor: QuantityFactor, number: f64, usage: &SideUsage) -> (TermLabel, f64) {
        let HiddenCostContext { hours, zones, memory_gb, request_kb, .. } = self.setting;
        match factor {
            QuantityFactor::Number(label) => (label, number),
            QuantityFactor::Percent => (TermLabel::Share, number / 100.0),
            QuantityFactor::Kb => (TermLabel::GbPerRequest, kib(number).0),
            QuantityFactor::Calls => (TermLabel::Requests, usage.requests),
            QuantityFactor::MonthHours => (TermLabel::HoursOfMonth, hours),
            QuantityFactor::Month => (TermLabel::Months, 1.0),
            QuantityFactor::Zones => (TermLabel::Zones, zones),
            QuantityFactor::Directions => (TermLabel::Directions, 2.0),
            QuantityFactor::MeanTasks => (TermLabel::MeanTasks, usage.mean_tasks),
            QuantityFactor::FunctionMemory => (TermLabel::FunctionMemory, memory_gb),
            QuantityFactor::ColdStarts => (TermLabel::ColdStarts, usage.cold_starts),
            QuantityFactor::SnapshotSeconds => {
                (TermLabel::SnapshotSeconds, self.setting.snapshot_s)
            }
            QuantityFactor::Blocks(block) => {
                let kb = self.setting.block_kb[block as usize];
                (TermLabel::Increments, (request_kb / kb).ceil().max(1.0))
            }
            QuantityFactor::RequestGb => (TermLabel::GbPerRequest, kib(request_kb).0),
            QuantityFactor::GbPerVcpu => (TermLabel::GbPerVcpu, self.setting.gb_per_vcpu),
            QuantityFactor::DurableMonths => (TermLabel::RetentionMonths, self.setting.durable.0),
            QuantityFactor::EmptyPolls => {
                let HiddenCostContext { sqs_calls, sqs_wait_s, .. } = self.setting;
                let each = empty_polls(&usage.polled, number, sqs_calls, sqs_wait_s);
                (TermLabel::EmptyPolls, each)
            }
        }
    }
}

fn applies(applies_to: AppliesTo, side: Side, ingress: Ingress, scenario: &Scenario) -> bool {
    let lambda = side == Side::Lambda;
    let http = scenario.trigger == Trigger::Http;
    match applies_to {
        AppliesTo::Both => true,
        AppliesTo::Lambda => lambda,
        AppliesTo::Ecs => !lambda,
        AppliesTo::Http => http,
        AppliesTo::Messages => scenario.trigger == Trigger::Queue,
        AppliesTo::Queue => lambda && scenario.trigger == Trigger::Queue,
        AppliesTo::RestApi => http && ingress == Ingress::RestApi,
        AppliesTo::Zoned => !lambda || scenario.network == Network::Private,
        AppliesTo::SnapStart => {
            // Snapshots of Java are free; other runtimes have none.
            lambda && matches!(scenario.runtime, Runtime::Python | Runtime::Dotnet)
        }
    }
}
