//! The factors that rules test: their possible values and their defaults.

/// What a factor holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Domain {
    /// A number.
    Number,
    /// One of these, in their order: the value is the index.
    Ordered(&'static [&'static str]),
    /// One of these; their order means nothing.
    Choice(&'static [&'static str]),
}

impl Domain {
    /// The keys of the answers; none for a number.
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Domain::Number => &[],
            Domain::Ordered(keys) | Domain::Choice(keys) => keys,
        }
    }

    /// Whether more and less mean something.
    pub const fn is_ordered(self) -> bool {
        !matches!(self, Domain::Choice(_))
    }
}

/// No, then yes.
pub const YES_NO: &[&str] = &["no", "yes"];
/// How well a team knows something.
pub const SKILL: &[&str] = &["none", "basic", "good", "expert"];
/// How much something is needed.
pub const NEED: &[&str] = &["none", "some", "firm", "strict"];
/// How much the workload must be able to leave AWS.
pub const PORTABILITY: &[&str] = &["none", "some", "firm", "contractual"];
/// How far a load can be forecast.
pub const PREDICTABILITY: &[&str] = &["unpredictable", "partly", "forecastable"];
/// How clear the boundaries between services are.
pub const BOUNDARY: &[&str] = &["unclear", "partly", "clear"];
/// How work is started.
pub const INVOCATION: &[&str] = &["sync", "async", "stream"];
/// Where state lives.
pub const STATE: &[&str] =
    &["none", "external", "shared_files", "workflow", "session_memory", "block_volume"];
/// What callers speak.
pub const PROTOCOL: &[&str] = &["event", "http", "http_stream", "websocket", "grpc", "tcp", "udp"];
/// The main language.
pub const LANGUAGE: &[&str] =
    &["nodejs", "python", "java", "dotnet", "ruby", "go", "rust", "cpp", "php", "other"];
/// What the code needs of the operating system.
pub const OS: &[&str] = &["none", "packages", "windows", "privileged", "custom_ami"];
/// The user interface that is served.
pub const UI: &[&str] = &["none", "static", "ssr_node", "ssr_other", "token_stream", "realtime"];
/// Who must be kept apart from whom.
pub const ISOLATION: &[&str] = &["standard", "per_tenant", "untrusted_code"];
/// Where the system stands today.
pub const STAGE: &[&str] = &[
    "greenfield_mvp",
    "greenfield_large",
    "existing_container",
    "existing_http_app",
    "existing_monolith_vm",
    "existing_functions",
];

macro_rules! factors {
    ($($(#[$doc:meta])* $variant:ident = $key:literal, $domain:expr, $neutral:expr;)*) => {
        /// Something that a rule asks about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Factor { $($(#[$doc])* $variant,)* }

        impl Factor {
            /// Every factor.
            pub const ALL: &'static [Factor] = &[$(Factor::$variant,)*];

            /// The name in rule files.
            pub const fn key(self) -> &'static str {
                match self { $(Factor::$variant => $key,)* }
            }

            /// What it holds.
            pub const fn domain(self) -> Domain {
                match self { $(Factor::$variant => $domain,)* }
            }

            /// What it is when nobody said: an index among the answers, or a number.
            pub const fn neutral(self) -> f64 {
                match self { $(Factor::$variant => $neutral,)* }
            }
        }
    };
}

use Domain::{Choice, Number, Ordered};

factors! {
    /// Requests a second on average.
    AvgRps = "avg_rps", Number, 5.0;
    /// How long a request takes on average, in ms.
    AvgMs = "avg_ms", Number, 200.0;
    /// The highest rate against the mean.
    PeakToMean = "peak_to_mean", Number, 3.0;
    /// From the usual load to the peak, in seconds.
    RampS = "ramp_s", Number, 300.0;
    /// How far the load can be forecast.
    Predictability = "predictability", Ordered(PREDICTABILITY), 1.0;
    /// The share of the time without any request, in per cent.
    IdleShare = "idle_share", Number, 10.0;
    /// The longest usual gap between two requests, in minutes.
    IdleGapMin = "idle_gap_min", Number, 5.0;
    /// How long the slowest first request may take, in ms.
    StartBudgetMs = "start_budget_ms", Number, 1000.0;
    /// A cold start of a function against [`Factor::StartBudgetMs`]; nothing where none was stated.
    ColdStartRatio = "cold_start_ratio", Number, 0.0;
    /// A fixed schedule shorter than a minute.
    SubMinuteSchedule = "sub_minute_schedule", Ordered(YES_NO), 0.0;
    /// Readiness to commit to one to three years.
    Commitment = "commitment", Ordered(YES_NO), 0.0;
    /// Work that survives two minutes' notice.
    Interruptible = "interruptible", Ordered(YES_NO), 0.0;
    /// Lambda's monthly cost against the container's.
    CostRatio = "cost_ratio", Number, 1.0;
    /// The longest single piece of work, in seconds.
    UnitMaxS = "unit_max_s", Number, 5.0;
    /// Whether that piece can be cut into steps.
    Splittable = "splittable", Ordered(YES_NO), 0.0;
    /// How work is started.
    Invocation = "invocation", Choice(INVOCATION), 0.0;
    /// The share of the time spent waiting for people, timers or callbacks, in per cent.
    CallbackShare = "callback_share", Number, 0.0;
    /// A process that never pauses.
    AlwaysOn = "always_on", Ordered(YES_NO), 0.0;
    /// Memory of one unit, in GB.
    MemoryGib = "memory_gib", Number, 0.5;
    /// vCPUs of one unit.
    Vcpu = "vcpu", Number, 0.5;
    /// Need of a GPU.
    Gpu = "gpu", Ordered(YES_NO), 0.0;
    /// Sustained network traffic of one unit, in Gbit/s.
    NetGbps = "net_gbps", Number, 0.1;
    /// Scratch disk of one unit, in GB.
    ScratchGib = "scratch_gib", Number, 0.5;
    /// Code with its dependencies, in GB.
    PackageGib = "package_gib", Number, 0.05;
    /// Where state lives.
    StateKind = "state_kind", Choice(STATE), 1.0;
    /// How long a session's state must live in memory, in hours.
    SessionH = "session_h", Number, 0.0;
    /// What callers speak.
    Protocol = "protocol", Choice(PROTOCOL), 1.0;
    /// The longest connection, in minutes.
    ConnectionMin = "connection_min", Number, 1.0;
    /// The largest response, in MB.
    ResponseMb = "response_mb", Number, 0.1;
    /// Reads that an HTTP cache could serve, in per cent.
    Cacheable = "cacheable", Number, 20.0;
    /// Calls between services inside one request.
    SyncHops = "sync_hops", Number, 1.0;
    /// AWS event sources that feed the code.
    EventSources = "event_sources", Number, 1.0;
    /// The main language.
    Language = "language", Choice(LANGUAGE), 0.0;
    /// Languages in use.
    LanguageCount = "language_count", Number, 1.0;
    /// Needs of the operating system.
    OsNeeds = "os_needs", Choice(OS), 0.0;
    /// The user interface that is served.
    UiKind = "ui_kind", Choice(UI), 0.0;
    /// Container skill in the team.
    TeamContainer = "team_container", Ordered(SKILL), 1.0;
    /// Serverless skill in the team.
    TeamServerless = "team_serverless", Ordered(SKILL), 1.0;
    /// People who can run infrastructure.
    OpsFte = "ops_fte", Number, 0.5;
    /// Units that are deployed on their own.
    Deployables = "deployables", Number, 3.0;
    /// Need of managed API contracts.
    ContractNeed = "contract_need", Ordered(NEED), 1.0;
    /// Need of permissions for each operation.
    LeastPrivilege = "least_privilege", Ordered(NEED), 1.0;
    /// Who must be kept apart from whom.
    Isolation = "isolation", Choice(ISOLATION), 0.0;
    /// Whether the team decides when hosts are patched.
    PatchControl = "patch_control", Ordered(YES_NO), 0.0;
    /// Need to run outside AWS.
    Portability = "portability", Ordered(PORTABILITY), 1.0;
    /// Must run on own premises today.
    Onprem = "onprem", Ordered(YES_NO), 0.0;
    /// Where the system stands today.
    Stage = "stage", Choice(STAGE), 0.0;
    /// How clear the boundaries between services are.
    Boundary = "boundary", Ordered(BOUNDARY), 1.0;
    /// Million requests a month.
    RequestsM = "requests_m", Number, 13.14;
    /// Requests in flight on average.
    MeanConc = "mean_conc", Number, 1.0;
}

impl Factor {
    /// The factor of a name.
    pub fn from_key(key: &str) -> Option<Factor> {
        Factor::ALL.iter().copied().find(|factor| factor.key() == key)
    }

    /// What follows from others alone and cannot be set: requests a month and in flight.
    pub const fn is_derived(self) -> bool {
        matches!(self, Factor::RequestsM | Factor::MeanConc)
    }
}
