//! Scenarios to start from: published cases with their source, and common workloads.
//!
//! Their names and stories are in `presentation`; the settings stand in `preset_settings`.

/// A scenario to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// A light HTTP handler against one always-on task, as published.
    DkLight,
    /// A handler of one second against the same task, as published.
    DkMedium,
    /// The default case of another calculator.
    CloudCostKit,
    /// Four busy hours a day, as published.
    DevToCash,
    /// A webhook that is called now and then.
    Webhook,
    /// A business application, busy in office hours.
    OfficeApp,
    /// An API with steady, heavy traffic.
    BusyApi,
    /// Pictures resized from a queue.
    ImageQueue,
    /// A nightly job of 20 minutes.
    NightlyJob,
    /// An internal service in private subnets.
    PrivateService,
    /// Nobody to run servers, and a load that nobody knows yet.
    StartupMvp,
    /// An existing Java system with an operations team, moved as it is.
    EnterpriseMigration,
    /// 2,000 device messages a second through a stream.
    IotIngestion,
    /// Thousands of providers asked every five seconds, day and night.
    GpsPolling,
    /// A model of 12 GB that streams its answers.
    GpuInference,
    /// A model in an image, called now and then.
    CpuInference,
    /// 50 requests a second, most of which a cache could answer.
    PublicApi,
    /// One run a night that cannot be split.
    LongBatch,
    /// Five sources of queues, streams and files.
    EventPipeline,
    /// Days of waiting for people, seconds of work.
    ApprovalWorkflow,
    /// Sockets that close within the hour.
    SocketChat,
    /// State in memory, UDP, and long sessions.
    GameServer,
    /// Used a few hundred times a day.
    InternalTool,
    /// An existing Node.js site with bursts of visitors.
    NodeSite,
    /// 2,000 requests a second around the clock, in containers today.
    SteadyApi,
    /// Tenants kept apart, with strict permissions.
    MultiTenant,
    /// Must also run on own servers.
    HybridOnprem,
    /// Dense bursts that nobody can forecast, with long quiet stretches.
    Bursts,
    /// Few requests, each of which may meet a cold start.
    LowTraffic,
    /// Its data lives on attached block volumes.
    Stateful,
}

/// What a preset is a case of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PresetKind {
    /// A common shape of work.
    Common,
    /// Somebody's published comparison, compute alone.
    Published,
    /// A story of the rounds: it answers their factors.
    Rounds,
}

impl Preset {
    /// Every preset, in the order shown.
    pub const ALL: [Preset; 30] = [
        Preset::Webhook,
        Preset::OfficeApp,
        Preset::BusyApi,
        Preset::PrivateService,
        Preset::ImageQueue,
        Preset::NightlyJob,
        Preset::DkLight,
        Preset::DkMedium,
        Preset::CloudCostKit,
        Preset::DevToCash,
        Preset::StartupMvp,
        Preset::EnterpriseMigration,
        Preset::IotIngestion,
        Preset::GpsPolling,
        Preset::GpuInference,
        Preset::CpuInference,
        Preset::PublicApi,
        Preset::LongBatch,
        Preset::EventPipeline,
        Preset::ApprovalWorkflow,
        Preset::SocketChat,
        Preset::GameServer,
        Preset::InternalTool,
        Preset::NodeSite,
        Preset::SteadyApi,
        Preset::MultiTenant,
        Preset::HybridOnprem,
        Preset::Bursts,
        Preset::LowTraffic,
        Preset::Stateful,
    ];

    /// The name in tests and in the page's controls.
    pub const fn key(self) -> &'static str {
        match self {
            Preset::DkLight => "dk-light-breakeven",
            Preset::DkMedium => "dk-medium-breakeven",
            Preset::CloudCostKit => "cloudcostkit-default",
            Preset::DevToCash => "devtocash-peaky",
            Preset::Webhook => "webhook",
            Preset::OfficeApp => "office-app",
            Preset::BusyApi => "busy-api",
            Preset::ImageQueue => "image-queue",
            Preset::NightlyJob => "nightly-job",
            Preset::PrivateService => "private-service",
            Preset::StartupMvp => "startup-mvp",
            Preset::EnterpriseMigration => "enterprise-migration",
            Preset::IotIngestion => "iot-ingestion",
            Preset::GpsPolling => "gps-polling",
            Preset::GpuInference => "ml-inference-gpu",
            Preset::CpuInference => "ml-inference-cpu",
            Preset::PublicApi => "public-rest-api",
            Preset::LongBatch => "long-batch",
            Preset::EventPipeline => "event-pipeline",
            Preset::ApprovalWorkflow => "approval-workflow",
            Preset::SocketChat => "websocket-chat",
            Preset::GameServer => "realtime-game",
            Preset::InternalTool => "internal-tool",
            Preset::NodeSite => "node-ssr",
            Preset::SteadyApi => "steady-api",
            Preset::MultiTenant => "multi-tenant-saas",
            Preset::HybridOnprem => "hybrid-onprem",
            Preset::Bursts => "bursts",
            Preset::LowTraffic => "low-traffic",
            Preset::Stateful => "stateful",
        }
    }

    /// The preset of a key.
    pub fn from_key(key: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// Where the case was published, for those that were.
    pub const fn source(self) -> Option<&'static str> {
        match self {
            Preset::DkLight | Preset::DkMedium => Some(
                "https://www.deepakkarkala.com/playbooks/aws-for-mlops/compute/compute_when_to_use_which",
            ),
            Preset::CloudCostKit => {
                Some("https://cloudcostkit.com/calculators/aws-lambda-vs-fargate-cost-calculator/")
            }
            Preset::DevToCash => Some(
                "https://devtocash.com/blog/2026-04-07-aws-lambda-vs-containers-cost-comparison",
            ),
            Preset::GpsPolling | Preset::Bursts | Preset::LowTraffic | Preset::Stateful => {
                Some("https://blog.bluesoftglobal.com/microservices-on-aws/")
            }
            _ => None,
        }
    }

    /// What the case is a case of.
    pub fn kind(self) -> PresetKind {
        match self {
            Preset::DkLight | Preset::DkMedium | Preset::CloudCostKit | Preset::DevToCash => {
                PresetKind::Published
            }
            Preset::Webhook
            | Preset::OfficeApp
            | Preset::BusyApi
            | Preset::ImageQueue
            | Preset::NightlyJob
            | Preset::PrivateService => PresetKind::Common,
            _ => PresetKind::Rounds,
        }
    }
}
