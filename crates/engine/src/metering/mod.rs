//! Turns a load into quantities of SKUs: no money here.

pub mod cache;
mod edge;
pub mod extras;
pub mod fargate;
pub mod hosts;
pub mod lambda;
pub mod managed;
pub mod provisioned;
mod sizes;
pub mod spot;
pub mod staging;

pub use crate::metering::edge::{Edge, Lcu};

use eleven_rounds_catalog::choices::Arch;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;
use serde::Serialize;

use crate::derivation::{Derivation, Factor};
use crate::scenario::Field;

/// The lines of a bill, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Invocations of the function.
    LambdaRequests,
    /// Duration of the function.
    LambdaDuration,
    /// Start-up of cold environments.
    LambdaInit,
    /// `/tmp` above what is included.
    LambdaDisk,
    /// Streamed bytes above what is included.
    LambdaStreaming,
    /// vCPUs of the tasks.
    FargateVcpu,
    /// Memory of the tasks.
    FargateMemory,
    /// Task storage above what is included.
    FargateDisk,
    /// Provisioned environments, busy or not.
    ProvisionedCapacity,
    /// Duration in provisioned environments.
    ProvisionedDuration,
    /// vCPUs of the tasks on Spot.
    SpotVcpu,
    /// Memory of the tasks on Spot.
    SpotMemory,
    /// EC2 instances, on demand or Spot.
    Instances,
    /// EC2 instances that are reserved.
    ReservedInstances,
    /// The fee for instances that AWS manages.
    ManagementFee,
    /// Root volumes of EC2 hosts.
    HostDisk,
    /// What a Savings Plan commits to.
    Commitment,
    /// Requests through a function URL.
    FunctionUrl,
    /// Requests through an HTTP API.
    HttpApi,
    /// Requests through a REST API.
    RestApi,
    /// Hours of a load balancer.
    AlbHours,
    /// Capacity units of a load balancer.
    AlbLcu,
    /// Public addresses of a load balancer.
    AlbAddresses,
    /// Public addresses of the tasks.
    TaskAddresses,
    /// Public addresses of EC2 hosts.
    HostAddresses,
    /// Hours of NAT gateways.
    NatHours,
    /// Data through NAT gateways.
    NatData,
    /// Public addresses of NAT gateways.
    NatAddresses,
    /// Data out to the internet.
    InternetOut,
    /// Logs taken in.
    LogsIngest,
    /// Logs kept.
    LogsStored,
    /// Images kept.
    ImageStorage,
    /// Images pulled.
    ImagePulls,
    /// Invocations of the further stages of a split job.
    Stages,
    /// Requests of a queue between stages.
    QueueRequests,
    /// Hours of the shards of a stream between stages.
    ShardHours,
    /// Units put into a stream between stages.
    PutUnits,
    /// Operations of a durable function.
    DurableOperations,
    /// Data that a durable function writes.
    DurableWritten,
    /// Data that a durable function keeps.
    DurableRetained,
    /// Hours of a cache of API Gateway.
    CacheHours,
    /// Requests through the REST API that has the cache.
    CachedRequests,
    /// Data out to the internet from the cache.
    CachedOut,
    /// What bills usually forget, by the field that asks for it.
    #[serde(untagged)]
    Extra(Field),
}

impl Line {
    /// Whether this is a line of the compute itself and not of its surroundings.
    pub fn is_compute(self) -> bool {
        self <= Line::Commitment
    }
}

/// Takes the lines of a metering, one after the other. Models meter into any sink through one
/// piece of code: each further copy of it would be code to load.
pub trait Sink {
    /// One line: the derivation is built only where somebody reads it.
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, why: &dyn Fn() -> Derivation);

    /// One line of EC2 instances, at the price of their type.
    fn add_instances(
        &mut self,
        line: Line,
        sku: SkuOf<InstanceHours>,
        instance: usize,
        hours: InstanceHours,
        why: &dyn Fn() -> Derivation,
    );
}

impl dyn Sink + '_ {
    /// One line whose quantity has the unit of its SKU; a line of nothing is left out.
    fn line<Q: Quantity>(
        &mut self,
        line: Line,
        sku: SkuOf<Q>,
        quantity: Q,
        why: &dyn Fn() -> Derivation,
    ) {
        if quantity.value() > 0.0 {
            self.add(line, sku.sku(), quantity.value(), why);
        }
    }
}

/// One line whose quantity is a product of these factors.
fn product<Q: Quantity>(
    sink: &mut dyn Sink,
    line: Line,
    sku: SkuOf<Q>,
    quantity: Q,
    factors: &[(Factor, f64)],
) {
    sink.line(line, sku, quantity, &|| Derivation::product(factors));
}

/// The SKUs by architecture and their quantity types, checked when compiled.
pub(crate) mod skus {
    use super::*;

    macro_rules! by_arch {
        ($($name:ident: $unit:ty = $x86:ident, $arm:ident;)*) => {$(
            pub fn $name(arch: Arch) -> SkuOf<$unit> {
                const X86: SkuOf<$unit> = SkuOf::new(Sku::$x86);
                const ARM: SkuOf<$unit> = SkuOf::new(Sku::$arm);
                match arch {
                    Arch::X86 => X86,
                    Arch::Arm64 => ARM,
                }
            }
        )*};
    }

    by_arch! {
        lambda_requests: Requests = LambdaRequestX86, LambdaRequestArm;
        lambda_duration: GbSeconds = LambdaDurationX86, LambdaDurationArm;
        lambda_disk: GbSeconds = LambdaEphemeralX86, LambdaEphemeralArm;
        lambda_streaming: Gib = LambdaStreamingX86, LambdaStreamingArm;
        provisioned: GbSeconds = ProvisionedX86, ProvisionedArm;
        provisioned_duration: GbSeconds = ProvisionedDurationX86, ProvisionedDurationArm;
        spot_vcpu: VcpuHours = SpotVcpuX86, SpotVcpuArm;
        spot_memory: GbHours = SpotMemoryX86, SpotMemoryArm;
        fargate_vcpu: VcpuHours = FargateVcpuX86, FargateVcpuArm;
        fargate_memory: GbHours = FargateMemoryX86, FargateMemoryArm;
    }

    pub const FARGATE_DISK: SkuOf<GbHours> = SkuOf::new(Sku::FargateEphemeral);
    pub const FUNCTION_URL: SkuOf<Requests> = SkuOf::new(Sku::FunctionUrlRequest);
    pub const HTTP_API: SkuOf<Requests> = SkuOf::new(Sku::HttpApiRequest);
    pub const REST_API: SkuOf<Requests> = SkuOf::new(Sku::RestApiRequest);
    pub const ALB_HOURS: SkuOf<Hours> = SkuOf::new(Sku::AlbHour);
    pub const ALB_LCU: SkuOf<LcuHours> = SkuOf::new(Sku::AlbLcu);
    pub const NLB_HOURS: SkuOf<Hours> = SkuOf::new(Sku::NlbHour);
    pub const NLB_LCU: SkuOf<LcuHours> = SkuOf::new(Sku::NlbLcu);
    pub const ADDRESS: SkuOf<AddressHours> = SkuOf::new(Sku::PublicIpv4);
    pub const NAT_HOURS: SkuOf<Hours> = SkuOf::new(Sku::NatHour);
    pub const NAT_DATA: SkuOf<Gib> = SkuOf::new(Sku::NatData);
    pub const INTERNET_OUT: SkuOf<Gib> = SkuOf::new(Sku::InternetOut);
    pub const LOGS_INGEST: SkuOf<Gib> = SkuOf::new(Sku::LogsIngest);
    pub const LOGS_LAMBDA_INGEST: SkuOf<Gib> = SkuOf::new(Sku::LogsLambdaIngest);
    pub const LOGS_STORED: SkuOf<GbMonths> = SkuOf::new(Sku::LogsStored);
    pub const ECR_STORAGE: SkuOf<GbMonths> = SkuOf::new(Sku::EcrStorage);
    pub const ECR_PULL: SkuOf<Gib> = SkuOf::new(Sku::EcrPull);
    pub const SQS: SkuOf<Requests> = SkuOf::new(Sku::SqsRequest);
    pub const SHARD_HOURS: SkuOf<Hours> = SkuOf::new(Sku::KinesisShardHour);
    pub const PUT_UNITS: SkuOf<Requests> = SkuOf::new(Sku::KinesisPutUnit);
    pub const DURABLE_OPERATIONS: SkuOf<Requests> = SkuOf::new(Sku::DurableOperation);
    pub const DURABLE_WRITTEN: SkuOf<Gib> = SkuOf::new(Sku::DurableWritten);
    pub const DURABLE_RETAINED: SkuOf<GbMonths> = SkuOf::new(Sku::DurableRetained);
    pub const MANAGED_REQUESTS: SkuOf<Requests> = SkuOf::new(Sku::ManagedRequest);
    pub const MANAGED_FEE: SkuOf<Dollars> = SkuOf::new(Sku::ManagedFee);
    pub const ECS_MANAGED_FEE: SkuOf<Dollars> = SkuOf::new(Sku::EcsManagedFee);
    pub const INSTANCES: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2OnDemand);
    pub const RESERVED_1Y: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2Reserved1);
    pub const RESERVED_3Y: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2Reserved3);
    pub const SPOT_INSTANCES: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2Spot);
    pub const EBS: SkuOf<GbMonths> = SkuOf::new(Sku::EbsStorage);
    pub const CACHE_HOURS: SkuOf<Hours> = SkuOf::new(Sku::CacheHour);
}
