//! Table: names in English of fields, choices, presets and regions.

use eleven_rounds_engine::catalog::choices::*;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::rules::book::ROUNDS;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldUnit;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::profile::WeekShape;

use super::English;
use crate::i18n::phrases::options::option_of;
use crate::i18n::words::{Labels, Sentences};

impl Labels for English {
    fn label(&self, field: Field) -> &'static str {
        option_of(field).map_or_else(|| own_label(field), |option| self.option_long(option))
    }

    fn hint(&self, field: Field) -> &'static str {
        match field {
            Field::PeakFactor => "The busiest minute relative to the average of its hour.",
            Field::CpuShare => "The part of the duration spent computing, not waiting.",
            Field::BaseMemory => {
                "At least what an empty function of the runtime was measured to use."
            }
            Field::SeenAt => "The Lambda memory at which you measured the duration.",
            Field::PerRequestMemory => "What each further request adds to a container.",
            Field::Longest => "Checked against hard limits.",
            Field::Latency => "Neither side may take longer for a single request.",
            Field::Threads => "More cores make one request faster only up to here.",
            Field::Streaming => "Functions need it for large responses.",
            Field::ArmSpeed => "1 means equally fast.",
            Field::ImageGb => "Stored in ECR and pulled by each new task.",
            Field::BilledGbSeconds => "The usage of the duration line, for the requests above.",
            Field::BilledVcpuHours => {
                "Tasks × vCPU × hours: write 4x1x730. It served the requests above."
            }
            Field::BilledUsd => "Instead of the usage: it follows from the price of the region.",
            Field::MeasuredCpu => "The average of all tasks during the measurement.",
            Field::FreeTier => "The always-free allowances of the account.",
            Field::AsOf => "The day whose prices and limits apply.",
            Field::BilledMs => "Replaces the computed value.",
            Field::InitMs => "Time to start a new environment; 0 leaves cold starts out.",
            Field::IdleExpiry => "AWS does not document it.",
            Field::SqsPollers => "Lambda may go down to two while little comes.",
            Field::Concurrency => "AWS raises it on request.",
            Field::Tasks => "Replaces hourly scaling.",
            Field::MinTasks => "Two for HTTP, so that one can fail.",
            Field::TargetUtilisation => "Scaling keeps the average below it.",
            Field::StartSeconds => "Counted from the image pull; this time is billed.",
            Field::Overlap => "Old and new tasks are both billed.",
            Field::NatKb => "Data your code sends and receives besides the response.",
            Field::NatShare => "Less than 100 for gateways that other workloads use too.",
            Field::LambdaInVpc => "Needed only for what the network alone reaches.",
            Field::AlbShare => "Less than 100 for a balancer that other services use too.",
            Field::AlbZones => "Each has a public address.",
            Field::AlbRules => "Some are free of charge.",
            Field::CloudFront => "In front of both sides, for requests over HTTP.",
            Field::CloudFrontHits => "These requests reach neither functions nor tasks.",
            Field::CloudFrontArea => {
                "CloudFront is priced by this, not by your region. The default is the United States."
            }
            Field::StoredShare => "Share of the ingested size; CloudWatch compresses stored logs.",
            Field::AccountUsageRequests => "Tiers and allowances are per account.",
            Field::OpsFte => "In full-time people: 0.5 is half of one person's time.",
            Field::EventSources => "Queues, streams, buckets or schedules that start the code.",
            Field::RampS => "How long a typical rise takes.",
            Field::StartBudgetMs => "The first request after a quiet period, cold start included.",
            Field::SubMinuteSchedule => {
                "A fixed interval, like polling every five seconds; busy traffic does not count."
            }
            Field::Commitment => "To a spend or to capacity, in return for a discount.",
            Field::Interruptible => "Spot capacity costs less, and AWS may take it back.",
            Field::LanguageCount => "Over all services.",
            Field::StateKind => "Data that must outlive a single request.",
            Field::SessionH => "Only used if state is a session in memory.",
            Field::ScratchGib => "Temporary files of one function or task.",
            Field::UiKind => "The interface that this workload serves.",
            Field::Deployables => "Functions, services and jobs, as planned.",
            Field::ContractNeed => {
                "For example, requests are validated against an OpenAPI description."
            }
            Field::LeastPrivilege => "Each operation gets only the permissions it needs.",
            Field::PatchControl => "Runtimes too, on dates that you choose.",
            Field::PackageGib => "The unpacked size.",
            Field::Portability => "Now or later: another cloud, or servers of your own.",
            Field::Splittable => "Each under 15 minutes, resumed from a checkpoint.",
            Field::Invocation => "Synchronous means that the caller waits for the result.",
            Field::CallbackShare => {
                "Timers count as well; waiting for a database or an API does not."
            }
            Field::AlwaysOn => {
                "A listener, poller or daemon; a service that only answers requests is not one."
            }
            Field::NetGbps => "For one function or task.",
            Field::ConnectionMin => "How long a WebSocket or a streamed response stays open.",
            Field::SyncHops => "How many calls follow one another within a request.",
            Field::Boundary => "Where one service ends and the next begins.",
            Field::ProvisionedMode => {
                "Following the load: as many as each hour needs. Fixed and scheduled: always the same number."
            }
            Field::ProvisionedTarget => "Lower keeps more environments ready.",
            Field::ProvisionedFrom => "Only used for a schedule.",
            Field::LmiConcurrency => "AWS documents it for Node.js, Python, Java and .NET.",
            Field::SpotBase => "Automatic: one, if there are minimum tasks.",
            Field::HoursPerMonth => "Load balancers, gateways and stored logs stay all month.",
            Field::MonthHours => {
                "Automatic: 730, or the hours it runs where those are a whole month."
            }
            Field::ServerKind => {
                "A synchronous worker takes one; an event loop or threads take many."
            }
            Field::Ec2Share => "Less than 100 % where other services run on the same hosts.",
            Field::Ec2Kept => "Automatic: from an example by AWS. Tasks share the rest.",
            Field::Ec2MinHosts => "Two for HTTP, so that a zone can fail.",
            Field::Ec2Idle => "Runs of jobs start hosts; this long after the last one they end.",
            Field::Ec2NetworkMode => "Decides how many tasks share a host.",
            Field::Ec2Target => "Below 100 %, the capacity provider keeps spare capacity.",
            Field::Committed => "Automatic: the commitment with the lowest total.",
            Field::PlanDiscount => "Your own assumption; the bill marks it.",
            Field::PeopleRate => "0 leaves labour out. The hours below are per month.",
            Field::Migration => "The page shows after how many months it pays off.",
            Field::Currency => "Three letters; totals are also shown in this currency.",
            Field::ExtraSqs => "Send, receive and delete are three calls; batches need fewer.",
            Field::ExtraMicroVmSnapshots => "Written when one is suspended, read when it resumes.",
            Field::ExtraMicroVmKept => "The average over the month.",
            Field::DurableDays => "After an execution has ended.",
            Field::ExtraDurableKb => {
                "Inputs, results of steps and checkpoints; kept as set under Lambda."
            }
            Field::ExtraSqsQueues => "Polled by Lambda or by every task, also while nothing comes.",
            Field::ExtraTransitions => {
                "Steps of a standard workflow that calls the function or runs the task."
            }
            Field::ExtraSqsPollers | Field::ExtraKafkaPollers => "Provisioned mode only.",
            Field::ExtraCacheHits => "With the smallest cache; all other requests reach your code.",
            Field::ExtraEndpoints => "Each is placed in every zone of the load balancer.",
            Field::ExtraInterAzKb => "Both directions are charged.",
            Field::ExtraSnapStart => "Set the cold start to what you measure with it.",
            _ => "",
        }
    }

    fn group(&self, group: Group) -> &'static str {
        match group {
            Group::Traffic => "Traffic",
            Group::Workload => "Work per request",
            Group::Place => "Region and prices",
            Group::Lambda => "Lambda",
            Group::Fargate => "Fargate",
            Group::Network => "Network",
            Group::Logs => "Logs",
            Group::Account => "Other usage in the account",
            Group::Options => "Options",
            Group::Provisioned => "Provisioned concurrency",
            Group::LambdaManaged => "Lambda Managed Instances",
            Group::Spot => "Fargate Spot",
            Group::Hosts => "EC2 hosts",
            Group::Commitments => "Commitments and discounts",
            Group::People => "People and currency",
            Group::Round1 => ROUNDS[0].title[0],
            Group::Round2 => ROUNDS[1].title[0],
            Group::Round3 => ROUNDS[2].title[0],
            Group::Round4 => ROUNDS[3].title[0],
            Group::Round5 => ROUNDS[4].title[0],
            Group::Round6 => ROUNDS[5].title[0],
            Group::Round7 => ROUNDS[6].title[0],
            Group::Round8 => ROUNDS[7].title[0],
            Group::Round9 => ROUNDS[8].title[0],
            Group::Round10 => ROUNDS[9].title[0],
            Group::Round11 => ROUNDS[10].title[0],
            Group::Extras => "Hidden costs",
        }
    }

    fn field_unit(&self, unit: FieldUnit) -> &'static str {
        match unit {
            FieldUnit::Requests | FieldUnit::Count => "",
            FieldUnit::RequestsPerSecond => "/s",
            FieldUnit::Ms => "ms",
            FieldUnit::Seconds => "s",
            FieldUnit::Minutes => "min",
            FieldUnit::Hours => "h",
            FieldUnit::Days => "days",
            FieldUnit::Kb => "KB",
            FieldUnit::Mb => "MB",
            FieldUnit::Gb => "GB",
            FieldUnit::GbSeconds => "GB-s",
            FieldUnit::Vcpu => "vCPU",
            FieldUnit::VcpuHours => "vCPU-h",
            FieldUnit::Percent => "%",
            FieldUnit::Factor => "×",
            FieldUnit::Tasks => "tasks",
            FieldUnit::People => "people",
            FieldUnit::Dollars => "USD",
            FieldUnit::GigabitPerSecond => "Gbit/s",
        }
    }

    fn provisioned_mode(&self, mode: ProvisionedMode) -> &'static str {
        match mode {
            ProvisionedMode::Following => "Following the load",
            ProvisionedMode::Fixed => "Fixed",
            ProvisionedMode::Scheduled => "Scheduled",
        }
    }

    fn purchase(&self, purchase: Purchase) -> &'static str {
        match purchase {
            Purchase::OnDemand => "On demand",
            Purchase::Reserved1 => "Reserved, 1 year",
            Purchase::Reserved3 => "Reserved, 3 years",
            Purchase::Spot => "Spot",
        }
    }

    fn server_kind(&self, kind: ServerKind) -> &'static str {
        match kind {
            ServerKind::Concurrent => "Many at once",
            ServerKind::Synchronous => "One at a time",
        }
    }

    fn network_mode(&self, mode: TaskNetworkMode) -> &'static str {
        match mode {
            TaskNetworkMode::Awsvpc => "One interface each (awsvpc)",
            TaskNetworkMode::Trunking => "One interface each, with trunking",
            TaskNetworkMode::Bridge => "Shared interface (bridge)",
        }
    }

    fn plan(&self, plan: Plan) -> &'static str {
        match plan {
            Plan::None => "None",
            Plan::Compute1NoUpfront => "Compute, 1 year, no upfront",
            Plan::Compute1AllUpfront => "Compute, 1 year, all upfront",
            Plan::Compute3NoUpfront => "Compute, 3 years, no upfront",
            Plan::Compute3AllUpfront => "Compute, 3 years, all upfront",
            Plan::Ec2Instance => "EC2 Instance, at your own discount",
        }
    }

    fn per(&self, per: RatePeriod) -> &'static str {
        match per {
            RatePeriod::Second => "/s on average",
            RatePeriod::BusySecond => "/s in busy hours",
            RatePeriod::Day => "/day",
            RatePeriod::Month => "/month",
        }
    }

    fn trigger(&self, trigger: Trigger) -> &'static str {
        match trigger {
            Trigger::Http => "HTTP request",
            Trigger::Queue => "Queue or stream",
            Trigger::Job => "Job",
        }
    }

    fn entry(&self, entry: WorkloadInput) -> &'static str {
        match entry {
            WorkloadInput::Duration => "Duration and kind",
            WorkloadInput::Measured => "Measured on ECS",
            WorkloadInput::LambdaBill => "From a Lambda bill",
            WorkloadInput::FargateBill => "From a Fargate bill",
        }
    }

    fn work_kind(&self, kind: WorkKind) -> &'static str {
        match kind {
            WorkKind::Waiting => "Mostly waiting",
            WorkKind::Mixed => "Mixed",
            WorkKind::Computing => "Computing",
        }
    }

    fn arch(&self, arch: Arch) -> &'static str {
        match arch {
            Arch::X86 => "x86",
            Arch::Arm64 => "arm64",
        }
    }

    fn runtime(&self, runtime: Runtime) -> &'static str {
        match runtime {
            Runtime::Node => "Node.js",
            Runtime::Python => "Python",
            Runtime::Java => "Java",
            Runtime::Dotnet => ".NET",
            Runtime::Go => "Go",
            Runtime::Rust => "Rust",
        }
    }

    fn package(&self, package: Package) -> &'static str {
        match package {
            Package::Zip => "ZIP",
            Package::Image => "Container image",
        }
    }

    fn network(&self, network: Network) -> &'static str {
        match network {
            Network::Public => "Public",
            Network::Private => "Private",
        }
    }

    fn reader_area(&self, area: ReaderArea) -> &'static str {
        match area {
            ReaderArea::Us => "United States",
            ReaderArea::Canada => "Canada",
            ReaderArea::Eu => "Europe",
            ReaderArea::Japan => "Japan",
            ReaderArea::Australia => "Australia",
            ReaderArea::India => "India",
            ReaderArea::AsiaPacific => "Asia Pacific",
            ReaderArea::SouthAfrica => "South Africa",
            ReaderArea::MiddleEast => "Middle East",
            ReaderArea::SouthAmerica => "South America",
        }
    }

    fn ingress(&self, ingress: Ingress) -> &'static str {
        match ingress {
            Ingress::None => "None",
            Ingress::FunctionUrl => "Function URL",
            Ingress::HttpApi => "HTTP API",
            Ingress::RestApi => "REST API",
            Ingress::Alb => "Load balancer (ALB)",
            Ingress::Nlb => "Load balancer (NLB)",
        }
    }

    fn shape(&self, shape: WeekShape) -> &'static str {
        match shape {
            WeekShape::Steady => "Steady",
            WeekShape::OfficeHours => "Office hours",
            WeekShape::EveningPeak => "Evening peak",
            WeekShape::NightlyBatch => "Nightly batch",
            WeekShape::Spiky => "Spiky",
            WeekShape::LaunchDay => "Launch day",
        }
    }

    fn custom_profile(&self) -> &'static str {
        "Your own week"
    }

    fn region(&self, region: Region) -> &'static str {
        // In the order of the engine's list of region codes.
        const NAMES: [&str; 34] = [
            "US East (N. Virginia)",
            "US East (Ohio)",
            "US West (N. California)",
            "US West (Oregon)",
            "Canada (Central)",
            "Canada West (Calgary)",
            "Mexico (Central)",
            "South America (São Paulo)",
            "Europe (Ireland)",
            "Europe (London)",
            "Europe (Paris)",
            "Europe (Frankfurt)",
            "Europe (Zurich)",
            "Europe (Stockholm)",
            "Europe (Milan)",
            "Europe (Spain)",
            "Asia Pacific (Tokyo)",
            "Asia Pacific (Seoul)",
            "Asia Pacific (Osaka)",
            "Asia Pacific (Singapore)",
            "Asia Pacific (Sydney)",
            "Asia Pacific (Jakarta)",
            "Asia Pacific (Melbourne)",
            "Asia Pacific (Malaysia)",
            "Asia Pacific (New Zealand)",
            "Asia Pacific (Thailand)",
            "Asia Pacific (Mumbai)",
            "Asia Pacific (Hyderabad)",
            "Asia Pacific (Hong Kong)",
            "Asia Pacific (Taipei)",
            "Middle East (Bahrain)",
            "Middle East (UAE)",
            "Israel (Tel Aviv)",
            "Africa (Cape Town)",
        ];
        NAMES[region.index()]
    }

    fn preset(&self, preset: Preset) -> &'static str {
        match preset {
            Preset::Webhook => "Webhook",
            Preset::OfficeApp => "Business application",
            Preset::BusyApi => "Busy API",
            Preset::ImageQueue => "Images from a queue",
            Preset::NightlyJob => "Nightly job",
            Preset::PrivateService => "Internal service",
            Preset::DkLight => "Light HTTP handler",
            Preset::DkMedium => "One-second handler",
            Preset::CloudCostKit => "CloudCostKit's default",
            Preset::DevToCash => "Four busy hours a day",
            Preset::StartupMvp => "Start-up MVP",
            Preset::EnterpriseMigration => "Enterprise monolith",
            Preset::IotIngestion => "IoT ingestion",
            Preset::GpsPolling => "GPS polling (article)",
            Preset::GpuInference => "GPU inference",
            Preset::CpuInference => "Occasional CPU inference",
            Preset::PublicApi => "Public REST API",
            Preset::LongBatch => "Two-hour batch",
            Preset::EventPipeline => "Event pipeline",
            Preset::ApprovalWorkflow => "Approval workflow",
            Preset::SocketChat => "Chat",
            Preset::GameServer => "Game server",
            Preset::InternalTool => "Internal tool",
            Preset::NodeSite => "Server-rendered site",
            Preset::SteadyApi => "Steady heavy API",
            Preset::MultiTenant => "SaaS for many tenants",
            Preset::HybridOnprem => "Hybrid with a data centre",
            Preset::Bursts => "Bursts (article)",
            Preset::LowTraffic => "Low traffic (article)",
            Preset::Stateful => "Stateful service (article)",
        }
    }

    fn preset_story(&self, preset: Preset) -> &'static str {
        match preset {
            Preset::Webhook => "Called now and then; mostly idle.",
            Preset::OfficeApp => "Java, busy from nine to six on weekdays.",
            Preset::BusyApi => "400 requests a second on average, more in the evening.",
            Preset::ImageQueue => "Two million images a month, 1.8 seconds of computing each.",
            Preset::NightlyJob => "Twenty minutes of computing, once a night.",
            Preset::PrivateService => "In private subnets, behind a load balancer.",
            Preset::DkLight => "512 MB and 200 ms against one always-on task of 0.25 vCPU.",
            Preset::DkMedium => "1 GB and one second against the same small task.",
            Preset::CloudCostKit => "50 million requests against three tasks, free tier used.",
            Preset::DevToCash => "500 requests a second for four hours, 5 for the other twenty.",
            Preset::StartupMvp => "Nobody to run servers, and an unknown load.",
            Preset::EnterpriseMigration => {
                "An existing Java system with an operations team, moved as it is."
            }
            Preset::IotIngestion => "2,000 device messages a second through a stream.",
            Preset::GpsPolling => {
                "Thousands of providers polled every five seconds, day and night."
            }
            Preset::GpuInference => "A model of 12 GB that streams its answers.",
            Preset::CpuInference => "A model in an image, called now and then.",
            Preset::PublicApi => "50 requests a second, most of which a cache could answer.",
            Preset::LongBatch => "One run a night that cannot be split.",
            Preset::EventPipeline => "Five sources: queues, streams and files.",
            Preset::ApprovalWorkflow => "Days of waiting for people, seconds of work.",
            Preset::SocketChat => "Sockets that close within the hour.",
            Preset::GameServer => "State in memory, UDP, and long sessions.",
            Preset::InternalTool => "Used a few hundred times a day.",
            Preset::NodeSite => "An existing Node.js site with bursts of visitors.",
            Preset::SteadyApi => "2,000 requests a second around the clock, in containers today.",
            Preset::MultiTenant => "Tenants kept apart, with strict permissions.",
            Preset::HybridOnprem => "Must also run on your own servers.",
            Preset::Bursts => "Dense, unpredictable bursts with long quiet periods.",
            Preset::LowTraffic => "Few requests, each of which may hit a cold start.",
            Preset::Stateful => "Its data lives on attached block volumes.",
        }
    }
}

/// The label of a field that is not named by an option.
fn own_label(field: Field) -> &'static str {
    match field {
        Field::Requests => "Requests",
        Field::Per => "Unit",
        Field::Profile => "Shape of the week",
        Field::PeakFactor => "Peak inside the hour",
        Field::HoursPerMonth => "Hours it runs in a month",
        Field::MonthHours => "Hours in the billing month",
        Field::Trigger => "Trigger",
        Field::Entry => "Workload input",
        Field::Duration => "Request duration",
        Field::WorkKind => "Kind of work",
        Field::CpuShare => "CPU share",
        Field::Memory => "Memory",
        Field::BaseMemory => "Memory before any request",
        Field::SeenAt => "Measured at memory size",
        Field::PerRequestMemory => "Memory per request in flight",
        Field::Threads => "Cores a request can use",
        Field::Longest => "Longest request",
        Field::Latency => "Latency objective",
        Field::RequestKb => "Request size",
        Field::ResponseKb => "Response size",
        Field::Streaming => "Stream responses",
        Field::ArmSpeed => "arm64 speed relative to x86",
        Field::Runtime => "Runtime",
        Field::ImageGb => "Container image",
        Field::MeasuredCpu => "CPU utilisation",
        Field::MeasuredTasks => "Running tasks",
        Field::MeasuredVcpu => "vCPU per task",
        Field::MeasuredRps => "Requests across all tasks",
        Field::MeasuredMs => "Response time",
        Field::BilledGbSeconds => "Billed duration",
        Field::BilledVcpuHours => "Billed vCPU-hours",
        Field::BilledUsd => "Dollars of that line",
        Field::Region => "Region",
        Field::AsOf => "Prices as of",
        Field::Arch => "Architecture",
        Field::FreeTier => "Free tier",
        Field::Prices => "Your own unit prices",
        Field::LambdaMemory => "Function memory",
        Field::BilledMs => "Billed duration",
        Field::InitMs => "Cold start",
        Field::IdleExpiry => "Idle environments kept for",
        Field::SqsPollers => "Polls of an idle SQS queue at once",
        Field::Concurrency => "Account concurrency",
        Field::LambdaDisk => "Ephemeral storage",
        Field::DurableDays => "Durable data kept for",
        Field::Package => "Package",
        Field::LambdaIngress => "Function entry point",
        Field::Size => "Task size",
        Field::Tasks => "Fixed number of tasks",
        Field::MinTasks => "Minimum tasks",
        Field::MaxTasks => "Maximum tasks",
        Field::TargetUtilisation => "Target utilisation",
        Field::ServerKind => "How the server takes requests",
        Field::RequestLimit => "Maximum requests in flight per task",
        Field::FargateDisk => "Ephemeral storage",
        Field::StartSeconds => "Task start time",
        Field::Deployments => "Deployments a month",
        Field::Overlap => "Overlap during a deployment",
        Field::EcsIngress => "Task entry point",
        Field::Network => "Network",
        Field::NatGateways => "NAT gateways",
        Field::NatShare => "Share of the NAT gateways",
        Field::LambdaInVpc => "Functions in the private network",
        Field::AlbShare => "Share of the load balancer",
        Field::NatKb => "NAT data per request",
        Field::AlbZones => "Load balancer zones",
        Field::RequestsPerConnection => "Requests per connection",
        Field::ConnectionSeconds => "Connection duration",
        Field::AlbRules => "Load balancer rules",
        Field::CloudFront => "CloudFront in front",
        Field::CloudFrontHits => "CloudFront cache hit rate",
        Field::CloudFrontArea => "Where your users are",
        Field::LogKb => "Logs per request",
        Field::PlatformLogKb => "Lambda platform logs",
        Field::RetentionDays => "Log retention",
        Field::StoredShare => "Stored log size",
        Field::AccountUsageRequests => "Lambda requests",
        Field::AccountUsageGbSeconds => "Lambda duration",
        Field::AccountUsageApi => "API Gateway requests",
        Field::AccountUsageEgress => "Data transfer out",
        Field::AccountUsageLogs => "Lambda logs",
        Field::OpsFte => "People who can run infrastructure",
        Field::EventSources => "AWS event sources",
        Field::TeamContainer => "Container skill in the team",
        Field::TeamServerless => "Serverless skill in the team",
        Field::RampS => "Ramp-up time to peak",
        Field::Predictability => "Predictability of load",
        Field::StartBudgetMs => "Slowest acceptable first request",
        Field::SubMinuteSchedule => "Runs more than once a minute",
        Field::Commitment => "Can commit for one to three years",
        Field::Interruptible => "May stop at two minutes' notice",
        Field::Language => "Main language",
        Field::LanguageCount => "Languages in use",
        Field::OsNeeds => "Operating system needs",
        Field::StateKind => "Where state lives",
        Field::SessionH => "Session kept in memory for",
        Field::ScratchGib => "Scratch disk needed",
        Field::UiKind => "User interface",
        Field::Deployables => "Independently deployed units",
        Field::ContractNeed => "Need for managed API contracts",
        Field::LeastPrivilege => "Need for permissions per operation",
        Field::Isolation => "Isolation",
        Field::PatchControl => "Must decide when hosts are patched",
        Field::PackageGib => "Code and dependencies",
        Field::Portability => "Need to run outside AWS",
        Field::Onprem => "Must run on your own premises now",
        Field::Splittable => "Longest request can be cut into steps",
        Field::Invocation => "Invocation",
        Field::CallbackShare => "Waiting for people or callbacks",
        Field::AlwaysOn => "Needs a process that never pauses",
        Field::Gpu => "Needs a GPU",
        Field::NetGbps => "Sustained network traffic",
        Field::Protocol => "Inbound protocol",
        Field::ConnectionMin => "Longest connection",
        Field::Cacheable => "Reads that a cache could serve",
        Field::SyncHops => "Chained calls between services",
        Field::Stage => "Starting point",
        Field::Boundary => "Service boundaries",
        Field::WeightSimplicity
        | Field::WeightUsagePatterns
        | Field::WeightPolyglotism
        | Field::WeightPersistence
        | Field::WeightUserInterface
        | Field::WeightGovernance
        | Field::WeightPortability
        | Field::WeightLongRunning
        | Field::WeightResourceHeavy
        | Field::WeightCommunication
        | Field::WeightNewOrExisting => "Weight",
        Field::LambdaSide => "Lambda option",
        Field::EcsSide => "ECS option",
        Field::ProvisionedMode => "Provisioning mode",
        Field::ProvisionedCount => "Environments",
        Field::ProvisionedTarget => "Target utilisation",
        Field::ProvisionedFrom => "From hour",
        Field::ProvisionedTo => "To hour",
        Field::LmiType => "Instances",
        Field::LmiMemory => "Memory per environment",
        Field::LmiConcurrency => "Requests per vCPU at once",
        Field::LmiInstances => "Minimum instances",
        Field::SpotBase => "On-demand base tasks",
        Field::SpotShare => "Spot share of other tasks",
        Field::Ec2Type => "EC2 hosts",
        Field::Ec2Size => "Task size on hosts",
        Field::Ec2Purchase => "Purchase option",
        Field::Ec2Reserved => "Reserved hosts",
        Field::Ec2MinHosts => "Minimum hosts",
        Field::Ec2Share => "Share of the hosts",
        Field::Ec2Idle => "Idle time before a host ends",
        Field::Ec2NetworkMode => "Network mode of tasks",
        Field::Ec2Target => "Capacity target",
        Field::Ec2Kept => "Memory reserved for the OS",
        Field::Ec2Volume => "Root volume",
        Field::EcsManagedType => "Managed hosts",
        Field::Plan => "Savings Plan",
        Field::Committed => "Commitment per hour",
        Field::PlanDiscount => "Discount if the rate is unknown",
        Field::Discount => "Private discount",
        Field::Support => "Support",
        Field::PeopleRate => "Labour cost per hour",
        Field::Migration => "One-time migration cost",
        Field::Currency => "Currency",
        Field::ExchangeRate => "Exchange rate per US dollar",
        Field::ExchangeDay => "Exchange rate date",
        // Named by their options.
        Field::ListLambda
        | Field::PeopleLambda
        | Field::ListProvisioned
        | Field::PeopleProvisioned
        | Field::ListLambdaManaged
        | Field::PeopleLambdaManaged
        | Field::ListFargate
        | Field::PeopleFargate
        | Field::ListFargateSpot
        | Field::PeopleFargateSpot
        | Field::ListEcsEc2
        | Field::PeopleEcsEc2
        | Field::ListEcsManaged
        | Field::PeopleEcsManaged => "",
        Field::RulesOff => "Rules switched off",
        Field::CustomRules => "House rules",
        Field::ExtraSqs => "SQS calls per request",
        Field::ExtraSqsQueues => "SQS queues polled while idle",
        Field::ExtraEventBridge => "EventBridge events per request",
        Field::ExtraSns => "SNS messages per request",
        Field::ExtraTransitions => "State transitions per request",
        Field::ExtraShards => "Kinesis shards",
        Field::ExtraStreams => "Kinesis on-demand streams",
        Field::ExtraSqsPollers => "SQS pollers",
        Field::ExtraKafkaPollers => "Kafka pollers",
        Field::ExtraSocketMessages => "WebSocket messages per request",
        Field::ExtraSocketMinutes => "WebSocket connection time per request",
        Field::ExtraCacheHits => "Gateway cache hit rate",
        Field::ExtraEndpoints => "VPC interface endpoints",
        Field::ExtraEndpointKb => "Endpoint data per request",
        Field::ExtraInterAzKb => "Data between zones per request",
        Field::ExtraEfsGb => "EFS storage",
        Field::ExtraEfsReadKb => "EFS reads per request",
        Field::ExtraEfsWriteKb => "EFS writes per request",
        Field::ExtraEbsGb => "EBS volume per task",
        Field::ExtraS3Gb => "S3 storage",
        Field::ExtraS3Puts => "S3 writes per request",
        Field::ExtraS3Gets => "S3 reads per request",
        Field::ExtraMetrics => "Custom metrics",
        Field::ExtraInsights => "Container Insights metrics",
        Field::ExtraAlarms => "Alarms",
        Field::ExtraXRay => "Requests traced by X-Ray",
        Field::ExtraSnapStart => "SnapStart versions",
        Field::ExtraTenants => "Single-tenant environments",
        Field::ExtraDurable => "Durable operations per request",
        Field::ExtraDurableKb => "Durable data written per request",
        Field::ExtraMicroVm => "MicroVM vCPU hours a month",
        Field::ExtraMicroVmSnapshots => "MicroVM snapshots a month",
        Field::ExtraMicroVmKept => "MicroVM snapshots kept",
    }
}
