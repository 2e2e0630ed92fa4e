//! Table: every kind of finding, with the unit of its numbers.

use serde::Serialize;

macro_rules! finding_kinds {
    ($($(#[$doc:meta])* $kind:ident,)*) => {
        /// What was found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum FindingKind { $($(#[$doc])* $kind,)* }

        impl FindingKind {
            /// Every kind.
            pub const ALL: &'static [FindingKind] = &[$(FindingKind::$kind,)*];

            /// Whether it says that the total is not exact: what it names has no known price.
            pub fn leaves_open(self) -> bool {
                self.is_unpriced() || self == FindingKind::PlanRateUnknown
            }

            /// Whether it says that something that is needed is not on the bill.
            pub fn is_unpriced(self) -> bool {
                matches!(
                    self,
                    FindingKind::GpuUnpriced
                        | FindingKind::WindowsUnpriced
                        | FindingKind::BillUnpriced
                )
            }
        }
    };
}

finding_kinds! {
    /// The longest request outlasts a function (seconds).
    LambdaTimeout,
    /// The process does not fit the largest function (MB).
    LambdaMemoryLimit,
    /// The function's memory is smaller than the process needs (MB).
    LambdaMemoryShort,
    /// A request is larger than a function takes (MB).
    LambdaRequestSize,
    /// A response is larger than a function gives (MB).
    LambdaResponseSize,
    /// A message is larger than an asynchronous invocation takes (KB).
    LambdaEventSize,
    /// `/tmp` is larger than a function can have (MB).
    LambdaDisk,
    /// More requests in flight than the account may run (executions).
    LambdaConcurrency,
    /// More requests a second than the account's concurrency lets through.
    LambdaRate,
    /// The process does not fit the largest task (GB).
    FargateMemoryLimit,
    /// The task's memory is smaller than the process needs (MB).
    FargateMemoryShort,
    /// Task storage is larger than a task can have (GB).
    FargateDisk,
    /// The tasks asked for cannot carry the peak (tasks).
    TooFewTasks,
    /// One task: there is no spare when it fails.
    NoSpareTask,
    /// The runtime alone takes more memory than the whole process is said to (MB).
    RuntimeMemory,
    /// A request alone takes longer than the objective (ms).
    LatencyMissed,
    /// A request that waits for a start misses what was stated for it (ms).
    StartLate,
    /// The longest request outlasts the ingress (seconds).
    #[serde(rename = "door_timeout")]
    IngressTimeout,
    /// A payload is larger than the ingress takes (MB).
    #[serde(rename = "door_payload")]
    IngressPayload,
    /// More requests a second than the ingress lets through.
    #[serde(rename = "door_rate")]
    IngressRate,
    /// The ingress does not stream responses.
    #[serde(rename = "door_stream")]
    IngressStream,
    /// The ingress does not carry the protocol.
    #[serde(rename = "door_protocol")]
    IngressProtocol,
    /// The option did not exist on the day (days since 1970).
    NotOffered,
    /// No type of instance that is allowed holds the work (GB).
    NoInstance,
    /// The type of instance that is chosen has another architecture than the work (GB).
    InstanceArch,
    /// The type of instance that is chosen has no GPU, and the work needs one (GB).
    InstanceGpu,
    /// The size of the tasks is not offered with Windows (vCPU).
    WindowsSize,
    /// Windows runs on x86 alone.
    WindowsArch,
    /// No reservation pays, so that the hosts are on demand.
    ReservationUnused,
    /// AWS may take Spot capacity back at short notice (seconds).
    SpotInterruption,
    /// The Savings Plan has no known rate for anything on this bill.
    PlanRateUnknown,
    /// The process does not fit the largest environment of Managed Instances (MB).
    ManagedMemoryLimit,
    /// The longest request outlasts a function on Managed Instances (seconds).
    ManagedTimeout,
    /// Requests that share an environment must be safe to run side by side (requests).
    SharedEnvironment,
    /// A rule of a round rules the option out (the number of the round).
    RoundLimit,
    /// The work needs a GPU, and the bill is that of machines without one.
    GpuUnpriced,
    /// The work needs Windows, and what that costs here is not known.
    WindowsUnpriced,
    /// The dollars of a bill say nothing of the work, because the price of their line is not known.
    BillUnpriced,
    /// A bill comes to a duration that no request is billed (ms).
    BillDuration,
    /// A request computes longer than its response is said to take (ms).
    ComputingTime,
}
