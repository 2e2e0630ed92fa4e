//! Table: the hidden costs, each with what it adds of which SKU.

use core::marker::PhantomData;

use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::metering::derivation::TermLabel;
use crate::scenario::fields::Field;
use QuantityFactor::*;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Events, messages and streams.
    Messages,
    /// Network and caches.
    Network,
    /// Files, volumes and objects.
    Storage,
    /// Metrics, alarms and traces.
    Observability,
    /// Other ways to run a function.
    Variants,
}

/// Where a row applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AppliesTo {
    Both,
    Lambda,
    Ecs,
    /// Both, where requests come over HTTP.
    Http,
    /// Both, where messages start the work.
    Messages,
    /// Lambda, where messages start the work.
    Queue,
    /// Behind a REST API.
    RestApi,
    /// Where code has a zone: tasks, and functions in a private network.
    Zoned,
    /// Lambda, with a runtime whose snapshots are charged.
    SnapStart,
}

/// Whose blocks a request is metered in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Block {
    Sqs,
    EventBridge,
    Kinesis,
    WebSocket,
}

/// A factor of a quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum QuantityFactor {
    /// The number of the field, by this name.
    Number(TermLabel),
    /// The number as a share of a hundred.
    Percent,
    /// The number of KB, in GB.
    Kb,
    /// Requests of the month.
    Calls,
    MonthHours,
    /// A month.
    Month,
    Zones,
    /// Data between zones is charged where it leaves and where it arrives.
    Directions,
    MeanTasks,
    FunctionMemory,
    ColdStarts,
    /// Seconds that a snapshot is charged for.
    SnapshotSeconds,
    /// Metered blocks of a request.
    Blocks(Block),
    /// Data of a request, in GB.
    RequestGb,
    /// GB that come with a vCPU of a MicroVM.
    GbPerVcpu,
    /// Calls that bring no message, for each queue.
    EmptyPolls,
    /// Months that the data of a durable execution is kept.
    DurableMonths,
}

/// A product in the unit of a quantity.
struct QuantityBasis<Q>(&'static [QuantityFactor], PhantomData<Q>);

const fn basis<Q: Quantity>(factors: &'static [QuantityFactor]) -> QuantityBasis<Q> {
    QuantityBasis(factors, PhantomData)
}

const EACH: QuantityBasis<Requests> = basis(&[Calls, Number(TermLabel::EachRequest)]);
const SHARE: QuantityBasis<Requests> = basis(&[Calls, Percent]);
const KB_EACH: QuantityBasis<Gib> = basis(&[Calls, Kb]);
const COUNT_HOURS: QuantityBasis<Hours> = basis(&[Number(TermLabel::Count), MonthHours]);
const KEPT_GB: QuantityBasis<GbMonths> = basis(&[Number(TermLabel::Gb), Month]);
const ITEMS: QuantityBasis<ItemMonths> = basis(&[Number(TermLabel::Count), Month]);
const REQUEST_DATA: QuantityBasis<Gib> = basis(&[Calls, RequestGb]);

/// What a row adds of one SKU, by architecture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Part {
    pub(crate) skus: [Sku; 2],
    pub(crate) factors: &'static [QuantityFactor],
}

/// A part in the unit of its SKU, or the build stops.
const fn part<Q: Quantity>(sku: Sku, basis: QuantityBasis<Q>) -> Part {
    by_arch([sku, sku], basis)
}

const fn by_arch<Q: Quantity>(skus: [Sku; 2], basis: QuantityBasis<Q>) -> Part {
    let checked = [SkuOf::<Q>::new(skus[0]), SkuOf::<Q>::new(skus[1])];
    Part { skus: [checked[0].sku(), checked[1].sku()], factors: basis.0 }
}

/// One row of what is usually forgotten.
#[derive(Debug, PartialEq)]
pub struct Extra {
    /// The field that holds its number.
    pub field: Field,
    /// What it is about.
    pub topic: Topic,
    /// A low, a typical and a high number: judgements of ours.
    pub levels: [f64; 3],
    pub(crate) applies_to: AppliesTo,
    pub(crate) parts: &'static [Part],
}

const fn row(
    field: Field,
    topic: Topic,
    applies_to: AppliesTo,
    levels: [f64; 3],
    parts: &'static [Part],
) -> Extra {
    Extra { field, topic, levels, applies_to, parts }
}

/// The rows, in the order shown.
pub const EXTRAS: &[Extra] = &[
    row(
        Field::ExtraSqs,
        Topic::Messages,
        AppliesTo::Both,
        [0.3, 3.0, 6.0],
        &[part(
            Sku::SqsRequest,
            basis::<Requests>(&[Calls, Number(TermLabel::EachRequest), Blocks(Block::Sqs)]),
        )],
    ),
    row(
        Field::ExtraSqsQueues,
        Topic::Messages,
        AppliesTo::Messages,
        [1.0, 3.0, 10.0],
        &[part(Sku::SqsRequest, basis::<Requests>(&[Number(TermLabel::Count), EmptyPolls]))],
    ),
    row(
        Field::ExtraEventBridge,
        Topic::Messages,
        AppliesTo::Both,
        [0.1, 1.0, 3.0],
        &[part(
            Sku::EventBridgeEvent,
            basis::<Requests>(&[Calls, Number(TermLabel::EachRequest), Blocks(Block::EventBridge)]),
        )],
    ),
    row(
        Field::ExtraSns,
        Topic::Messages,
        AppliesTo::Both,
        [0.1, 1.0, 3.0],
        &[part(Sku::SnsPublish, EACH)],
    ),
    row(
        Field::ExtraTransitions,
        Topic::Messages,
        AppliesTo::Both,
        [1.0, 5.0, 20.0],
        &[part(Sku::StepTransition, EACH)],
    ),
    row(
        Field::ExtraShards,
        Topic::Messages,
        AppliesTo::Both,
        [1.0, 4.0, 20.0],
        &[
            part(Sku::KinesisShardHour, COUNT_HOURS),
            part(Sku::KinesisPutUnit, basis::<Requests>(&[Calls, Blocks(Block::Kinesis)])),
        ],
    ),
    row(
        Field::ExtraStreams,
        Topic::Messages,
        AppliesTo::Both,
        [1.0, 2.0, 10.0],
        &[
            part(Sku::KinesisStreamHour, COUNT_HOURS),
            part(Sku::KinesisIn, REQUEST_DATA),
            part(Sku::KinesisOut, REQUEST_DATA),
        ],
    ),
    row(
        Field::ExtraSqsPollers,
        Topic::Messages,
        AppliesTo::Queue,
        [2.0, 5.0, 20.0],
        &[part(Sku::SqsPollerHour, COUNT_HOURS)],
    ),
    row(
        Field::ExtraKafkaPollers,
        Topic::Messages,
        AppliesTo::Queue,
        [1.0, 4.0, 20.0],
        &[part(Sku::KafkaPollerHour, COUNT_HOURS)],
    ),
    row(
        Field::ExtraSocketMessages,
        Topic::Messages,
        AppliesTo::Http,
        [2.0, 10.0, 100.0],
        &[part(
            Sku::WebSocketMessage,
            basis::<Requests>(&[Calls, Number(TermLabel::EachRequest), Blocks(Block::WebSocket)]),
        )],
    ),
    row(
        Field::ExtraSocketMinutes,
        Topic::Messages,
        AppliesTo::Http,
        [1.0, 10.0, 60.0],
        &[part(
            Sku::WebSocketMinute,
            basis::<ConnectionMinutes>(&[Calls, Number(TermLabel::EachRequest)]),
        )],
    ),
    row(
        Field::ExtraCacheHits,
        Topic::Network,
        AppliesTo::RestApi,
        [20.0, 50.0, 80.0],
        &[part(Sku::CacheHour, basis::<Hours>(&[MonthHours]))],
    ),
    row(
        Field::ExtraEndpoints,
        Topic::Network,
        AppliesTo::Both,
        [2.0, 5.0, 10.0],
        &[part(Sku::EndpointHour, basis::<Hours>(&[Number(TermLabel::Count), Zones, MonthHours]))],
    ),
    row(
        Field::ExtraEndpointKb,
        Topic::Network,
        AppliesTo::Both,
        [1.0, 10.0, 100.0],
        &[part(Sku::EndpointData, KB_EACH)],
    ),
    row(
        Field::ExtraInterAzKb,
        Topic::Network,
        AppliesTo::Zoned,
        [1.0, 10.0, 100.0],
        &[part(Sku::InterAz, basis::<Gib>(&[Calls, Kb, Directions]))],
    ),
    row(
        Field::ExtraEfsGb,
        Topic::Storage,
        AppliesTo::Both,
        [10.0, 100.0, 1000.0],
        &[part(Sku::EfsStorage, KEPT_GB)],
    ),
    row(
        Field::ExtraEfsReadKb,
        Topic::Storage,
        AppliesTo::Both,
        [1.0, 20.0, 200.0],
        &[part(Sku::EfsRead, KB_EACH)],
    ),
    row(
        Field::ExtraEfsWriteKb,
        Topic::Storage,
        AppliesTo::Both,
        [1.0, 10.0, 100.0],
        &[part(Sku::EfsWrite, KB_EACH)],
    ),
    row(
        Field::ExtraEbsGb,
        Topic::Storage,
        AppliesTo::Ecs,
        [10.0, 20.0, 100.0],
        &[part(Sku::EbsStorage, basis::<GbMonths>(&[MeanTasks, Number(TermLabel::Gb), Month]))],
    ),
    row(
        Field::ExtraS3Gb,
        Topic::Storage,
        AppliesTo::Both,
        [10.0, 100.0, 1000.0],
        &[part(Sku::S3Storage, KEPT_GB)],
    ),
    row(
        Field::ExtraS3Puts,
        Topic::Storage,
        AppliesTo::Both,
        [0.1, 1.0, 5.0],
        &[part(Sku::S3Put, EACH)],
    ),
    row(
        Field::ExtraS3Gets,
        Topic::Storage,
        AppliesTo::Both,
        [0.5, 2.0, 10.0],
        &[part(Sku::S3Get, EACH)],
    ),
    row(
        Field::ExtraMetrics,
        Topic::Observability,
        AppliesTo::Both,
        [10.0, 50.0, 500.0],
        &[part(Sku::CustomMetric, ITEMS)],
    ),
    row(
        Field::ExtraInsights,
        Topic::Observability,
        AppliesTo::Ecs,
        [20.0, 50.0, 200.0],
        &[part(Sku::CustomMetric, ITEMS)],
    ),
    row(
        Field::ExtraAlarms,
        Topic::Observability,
        AppliesTo::Both,
        [5.0, 20.0, 100.0],
        &[part(Sku::Alarm, ITEMS)],
    ),
    row(
        Field::ExtraXRay,
        Topic::Observability,
        AppliesTo::Both,
        [1.0, 5.0, 100.0],
        &[part(Sku::XRayTrace, SHARE)],
    ),
    row(
        Field::ExtraSnapStart,
        Topic::Variants,
        AppliesTo::SnapStart,
        [1.0, 3.0, 10.0],
        &[
            part(
                Sku::SnapStartCache,
                basis::<GbSeconds>(&[Number(TermLabel::Count), FunctionMemory, SnapshotSeconds]),
            ),
            part(Sku::SnapStartRestore, basis::<Gib>(&[ColdStarts, FunctionMemory])),
        ],
    ),
    row(
        Field::ExtraTenants,
        Topic::Variants,
        AppliesTo::Lambda,
        [1e3, 1e4, 1e5],
        &[by_arch(
            [Sku::TenantX86, Sku::TenantArm],
            basis::<Gib>(&[Number(TermLabel::Count), FunctionMemory]),
        )],
    ),
    row(
        Field::ExtraDurable,
        Topic::Variants,
        AppliesTo::Lambda,
        [3.0, 6.0, 20.0],
        &[part(Sku::DurableOperation, EACH)],
    ),
    row(
        Field::ExtraDurableKb,
        Topic::Variants,
        AppliesTo::Lambda,
        [2.0, 20.0, 200.0],
        &[
            part(Sku::DurableWritten, KB_EACH),
            part(Sku::DurableRetained, basis::<GbMonths>(&[Calls, Kb, DurableMonths])),
        ],
    ),
    row(
        Field::ExtraMicroVm,
        Topic::Variants,
        AppliesTo::Lambda,
        [10.0, 100.0, 1000.0],
        &[
            by_arch(
                [Sku::MicroVmVcpuX86, Sku::MicroVmVcpuArm],
                basis::<VcpuHours>(&[Number(TermLabel::Count)]),
            ),
            by_arch(
                [Sku::MicroVmMemoryX86, Sku::MicroVmMemoryArm],
                basis::<GbHours>(&[Number(TermLabel::Count), GbPerVcpu]),
            ),
        ],
    ),
    row(
        Field::ExtraMicroVmSnapshots,
        Topic::Variants,
        AppliesTo::Lambda,
        [10.0, 100.0, 1000.0],
        &[
            part(Sku::MicroVmSnapshotWrite, basis::<Gib>(&[Number(TermLabel::Gb)])),
            part(Sku::MicroVmSnapshotRead, basis::<Gib>(&[Number(TermLabel::Gb)])),
        ],
    ),
    row(
        Field::ExtraMicroVmKept,
        Topic::Variants,
        AppliesTo::Lambda,
        [5.0, 50.0, 500.0],
        &[part(Sku::MicroVmSnapshotStored, basis::<GbHours>(&[Number(TermLabel::Gb), MonthHours]))],
    ),
];
