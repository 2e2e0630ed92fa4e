//! The lines of a bill, in the order shown.

use serde::Serialize;

use crate::scenario::fields::Field;

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
    /// What burstable instances use above their baseline and their credits.
    SurplusCredits,
    /// The licence of Windows.
    WindowsLicence,
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
    /// Requests to CloudFront.
    DistributionRequests,
    /// Data out of CloudFront to readers.
    DistributionOut,
    /// Data that CloudFront sends on to the ingress.
    DistributionToOrigin,
    /// Data from the ingress to CloudFront: listed because it is free.
    DistributionFromOrigin,
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
