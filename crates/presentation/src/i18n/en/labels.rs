//! Names in English: fields, choices, presets and regions.

use eleven_rounds_engine::catalog::Region;
use eleven_rounds_engine::choices::*;
use eleven_rounds_engine::presets::Preset;
use eleven_rounds_engine::profile::Shape;
use eleven_rounds_engine::rounds::ROUNDS;
use eleven_rounds_engine::scenario::{Field, Group};
use eleven_rounds_engine::setting::FieldUnit;

use super::English;
use crate::i18n::phrases::options::option_of;
use crate::i18n::words::{Labels, Sentences};

impl Labels for English {
    fn label(&self, field: Field) -> &'static str {
        if let Some(option) = option_of(field) {
            return self.option_long(option);
        }
        match field {
            Field::Requests => "Requests",
            Field::Per => "Unit",
            Field::Profile => "Shape of the week",
            Field::PeakFactor => "Peak inside the hour",
            Field::HoursPerMonth => "Hours in a month",
            Field::Trigger => "Started by",
            Field::Entry => "Described by",
            Field::Duration => "Duration of a request",
            Field::WorkKind => "Kind of work",
            Field::CpuShare => "Share of computing",
            Field::Memory => "Memory",
            Field::SeenAt => "Duration seen at",
            Field::PerRequestMemory => "Memory per request in flight",
            Field::Threads => "Cores a request can use",
            Field::Longest => "Longest request",
            Field::Latency => "Latency objective",
            Field::RequestKb => "Request size",
            Field::ResponseKb => "Response size",
            Field::Streaming => "Stream responses",
            Field::ArmSpeed => "Speed of arm64 against x86",
            Field::Runtime => "Runtime",
            Field::ImageGb => "Container image",
            Field::MeasuredCpu => "CPU utilisation",
            Field::MeasuredTasks => "Running tasks",
            Field::MeasuredVcpu => "vCPU of a task",
            Field::MeasuredRps => "Requests over all tasks",
            Field::MeasuredMs => "Response time",
            Field::Region => "Region",
            Field::AsOf => "Prices of",
            Field::Arch => "Architecture",
            Field::FreeTier => "Free tier",
            Field::Prices => "Your own unit prices",
            Field::LambdaMemory => "Function memory",
            Field::BilledMs => "Billed duration",
            Field::InitMs => "Cold start",
            Field::IdleExpiry => "Idle environments kept for",
            Field::Concurrency => "Account concurrency",
            Field::LambdaDisk => "Ephemeral storage",
            Field::Package => "Package",
            Field::LambdaDoor => "Front door of the function",
            Field::Size => "Task size",
            Field::Tasks => "Fixed number of tasks",
            Field::MinTasks => "Minimum tasks",
            Field::MaxTasks => "Maximum tasks",
            Field::TargetUtilisation => "Target utilisation",
            Field::RequestLimit => "Most requests in flight in a task",
            Field::FargateDisk => "Ephemeral storage",
            Field::StartSeconds => "Start of a task",
            Field::Deployments => "Deployments a month",
            Field::Overlap => "Overlap in a deployment",
            Field::EcsDoor => "Front door of the tasks",
            Field::Network => "Network",
            Field::NatGateways => "NAT gateways",
            Field::NatKb => "Through NAT per request",
            Field::AlbZones => "Load balancer zones",
            Field::RequestsPerConnection => "Requests per connection",
            Field::ConnectionSeconds => "Connection stays open",
            Field::AlbRules => "Load balancer rules",
            Field::LogKb => "Logs per request",
            Field::PlatformLogKb => "Lambda's own log lines",
            Field::RetentionDays => "Logs kept for",
            Field::StoredShare => "Stored size of logs",
            Field::ElsewhereRequests => "Lambda requests",
            Field::ElsewhereGbSeconds => "Lambda duration",
            Field::ElsewhereApi => "API Gateway requests",
            Field::ElsewhereEgress => "Data out to the internet",
            Field::ElsewhereLogs => "Lambda logs",
            Field::OpsFte => "People who can run infrastructure",
            Field::EventSources => "AWS event sources",
            Field::TeamContainer => "Container skill in the team",
            Field::TeamServerless => "Serverless skill in the team",
            Field::RampS => "Climb from usual load to peak",
            Field::Predictability => "Predictability of load",
            Field::StartBudgetMs => "Slowest acceptable first request",
            Field::SubMinuteSchedule => "Runs on a schedule under a minute",
            Field::Commitment => "Can commit to one to three years",
            Field::Interruptible => "May stop at two minutes' notice",
            Field::Language => "Main language",
            Field::LanguageCount => "Languages in use",
            Field::OsNeeds => "Operating system needs",
            Field::StateKind => "Where state lives",
            Field::SessionH => "Session kept in memory for",
            Field::ScratchGib => "Scratch disk needed",
            Field::UiKind => "User interface",
            Field::Deployables => "Units deployed on their own",
            Field::ContractNeed => "Need for managed API contracts",
            Field::LeastPrivilege => "Need for permissions per operation",
            Field::Isolation => "Isolation",
            Field::PatchControl => "Must decide when hosts are patched",
            Field::PackageGib => "Code with its dependencies",
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
            Field::LambdaSide => "Compared on Lambda",
            Field::EcsSide => "Compared on ECS",
            Field::ProvisionedMode => "Provisioned",
            Field::ProvisionedCount => "Environments",
            Field::ProvisionedTarget => "Target utilisation",
            Field::ProvisionedFrom => "From hour",
            Field::ProvisionedTo => "To hour",
            Field::LmiType => "Instances",
            Field::LmiMemory => "Memory of an environment",
            Field::LmiConcurrency => "Requests per vCPU at once",
            Field::LmiInstances => "Minimum instances",
            Field::SpotBase => "Tasks on demand first",
            Field::SpotShare => "Further tasks on Spot",
            Field::Ec2Type => "EC2 hosts",
            Field::Ec2Size => "Task size on hosts",
            Field::Ec2Purchase => "Bought",
            Field::Ec2Reserved => "Reserved hosts",
            Field::Ec2MinHosts => "Minimum hosts",
            Field::Ec2Target => "Capacity target",
            Field::Ec2Kept => "Memory kept by the system",
            Field::Ec2Volume => "Root volume",
            Field::EcsManagedType => "Managed hosts",
            Field::Plan => "Savings Plan",
            Field::Committed => "Commitment per hour",
            Field::PlanDiscount => "Discount where the rate is unknown",
            Field::Discount => "Private discount",
            Field::Support => "Support",
            Field::PeopleRate => "Cost of an hour of work",
            Field::Migration => "One-time cost of moving",
            Field::Currency => "Currency",
            Field::ExchangeRate => "For one US dollar",
            Field::ExchangeDay => "Rate of",
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
            Field::House => "House rules",
            Field::ExtraSqs => "SQS calls per request",
            Field::ExtraEventBridge => "EventBridge events per request",
            Field::ExtraSns => "SNS messages per request",
            Field::ExtraShards => "Kinesis shards",
            Field::ExtraStreams => "Kinesis on-demand streams",
            Field::ExtraSqsPollers => "SQS pollers",
            Field::ExtraKafkaPollers => "Kafka pollers",
            Field::ExtraSocketMessages => "WebSocket messages per request",
            Field::ExtraSocketMinutes => "WebSocket connection per request",
            Field::ExtraCacheHits => "Answered by the gateway's cache",
            Field::ExtraEndpoints => "VPC interface endpoints",
            Field::ExtraEndpointKb => "Through endpoints per request",
            Field::ExtraInterAzKb => "Between zones per request",
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
            Field::ExtraTenants => "Environments for single tenants",
            Field::ExtraDurable => "Durable operations per request",
            Field::ExtraMicroVm => "MicroVM vCPU hours a month",
        }
    }

    fn hint(&self, field: Field) -> &'static str {
        match field {
            Field::PeakFactor => "The highest minute against the mean of its hour.",
            Field::CpuShare => "How much of the duration is computing, not waiting.",
            Field::SeenAt => "The Lambda memory at which you saw that duration.",
            Field::PerRequestMemory => "What each further request adds to a container.",
            Field::Longest => "Hard limits are checked against it.",
            Field::Latency => "Neither side may take longer for a request alone.",
            Field::Threads => "More cores make one request faster only up to here.",
            Field::Streaming => "Large responses of a function need it.",
            Field::ArmSpeed => "1 means equally fast.",
            Field::ImageGb => "Kept in ECR and pulled by each new task.",
            Field::MeasuredCpu => "The mean over all tasks while you measured.",
            Field::FreeTier => "The always-free allowances of the account.",
            Field::AsOf => "The day whose prices and limits hold.",
            Field::BilledMs => "Your own figure in place of the metered one.",
            Field::InitMs => "Time to start a new environment; 0 leaves cold starts out.",
            Field::IdleExpiry => "AWS does not document it.",
            Field::Concurrency => "AWS raises it on request.",
            Field::Tasks => "Replaces scaling hour by hour.",
            Field::MinTasks => "Two for HTTP: one may fail.",
            Field::TargetUtilisation => "Scaling keeps the mean below it.",
            Field::StartSeconds => "From the start of the image pull; it is billed.",
            Field::Overlap => "Both are billed during a deployment.",
            Field::NatKb => "What your code sends and receives beyond the response.",
            Field::AlbZones => "Each has a public address.",
            Field::AlbRules => "Some come without charge.",
            Field::StoredShare => "Of the size taken in; CloudWatch compresses what it keeps.",
            Field::ElsewhereRequests => "Tiers and allowances are per account.",
            Field::OpsFte => "In full-time people: 0.5 is half of one person's time.",
            Field::EventSources => "Queues, streams, buckets or schedules that start the code.",
            Field::RampS => "The time that a typical rise takes.",
            Field::StartBudgetMs => "The first after a quiet spell; any cold start must fit in.",
            Field::SubMinuteSchedule => {
                "A fixed interval, like polling every five seconds; busy traffic does not count."
            }
            Field::Commitment => "To a spend or to capacity, in return for a discount.",
            Field::Interruptible => "Spot capacity costs less, and AWS may take it back.",
            Field::LanguageCount => "Over all services.",
            Field::StateKind => "State is what must outlast a single request.",
            Field::SessionH => "Only counts where state is a session in memory.",
            Field::ScratchGib => "Temporary files of one function or task.",
            Field::UiKind => "What this workload serves itself.",
            Field::Deployables => "Functions, services and jobs, as planned.",
            Field::ContractNeed => {
                "Requests are checked against an OpenAPI description, for example."
            }
            Field::LeastPrivilege => "Each operation may do only what it must.",
            Field::PatchControl => "Runtimes too, on dates of your own choice.",
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
            Field::NetGbps => "Of one function or task.",
            Field::ConnectionMin => "How long a WebSocket or a streamed response stays open.",
            Field::SyncHops => "So many calls, one after another, inside a request.",
            Field::Boundary => "Where one service ends and the next begins.",
            Field::ProvisionedMode => {
                "Following: each hour has what its load needs. Fixed and scheduled: one number."
            }
            Field::ProvisionedTarget => "Lower keeps more environments ready.",
            Field::ProvisionedFrom => "Only counts for a schedule.",
            Field::LmiConcurrency => "AWS documents it for Node.js, Python, Java and .NET.",
            Field::SpotBase => "Automatic: one, where there must be one.",
            Field::Ec2Kept => {
                "Automatic: an example by AWS, which gives no rule. Tasks share the rest."
            }
            Field::Ec2MinHosts => "Two, so that a zone may fail.",
            Field::Ec2Target => "Below 100 % the capacity provider keeps room free.",
            Field::Committed => "Automatic: the commitment with the least total.",
            Field::PlanDiscount => "Your own assumption; the bill marks it.",
            Field::PeopleRate => "0 leaves people out. Hours below are a month's.",
            Field::Migration => "The page says after how many months it has paid for itself.",
            Field::Currency => "Three letters; totals are then shown in it too.",
            Field::ExtraSqs => "Send, receive and delete are three; batches need fewer.",
            Field::ExtraSqsPollers | Field::ExtraKafkaPollers => "Provisioned mode alone.",
            Field::ExtraCacheHits => "The smallest cache; the rest reaches the code.",
            Field::ExtraEndpoints => "Each in every zone of the load balancer.",
            Field::ExtraInterAzKb => "Both directions are charged.",
            Field::ExtraSnapStart => "Set the cold start to what you measure with it.",
            _ => "",
        }
    }

    fn group(&self, group: Group) -> &'static str {
        match group {
            Group::Traffic => "Traffic",
            Group::Workload => "Work of a request",
            Group::Place => "Region and prices",
            Group::Lambda => "Lambda",
            Group::Fargate => "Fargate",
            Group::Network => "Network",
            Group::Logs => "Logs",
            Group::Account => "Elsewhere in the account",
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
            Group::Extras => "Usually forgotten",
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

    fn per(&self, per: Per) -> &'static str {
        match per {
            Per::Second => "/second",
            Per::Day => "/day",
            Per::Month => "/month",
        }
    }

    fn trigger(&self, trigger: Trigger) -> &'static str {
        match trigger {
            Trigger::Http => "HTTP request",
            Trigger::Queue => "Queue or stream",
            Trigger::Job => "Job",
        }
    }

    fn entry(&self, entry: Entry) -> &'static str {
        match entry {
            Entry::Duration => "Duration and kind",
            Entry::Measured => "Measured on ECS",
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

    fn door(&self, door: Door) -> &'static str {
        match door {
            Door::None => "None",
            Door::FunctionUrl => "Function URL",
            Door::HttpApi => "HTTP API",
            Door::RestApi => "REST API",
            Door::Alb => "Load balancer (ALB)",
            Door::Nlb => "Load balancer (NLB)",
        }
    }

    fn shape(&self, shape: Shape) -> &'static str {
        match shape {
            Shape::Steady => "Steady",
            Shape::OfficeHours => "Office hours",
            Shape::EveningPeak => "Evening peak",
            Shape::NightlyBatch => "Nightly batch",
            Shape::Spiky => "Spiky",
            Shape::LaunchDay => "Launch day",
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
            Preset::ImageQueue => "Pictures from a queue",
            Preset::NightlyJob => "Nightly job",
            Preset::PrivateService => "Internal service",
            Preset::DkLight => "Light HTTP handler",
            Preset::DkMedium => "One-second handler",
            Preset::CloudCostKit => "Another calculator's default",
            Preset::DevToCash => "Four busy hours a day",
            Preset::StartupMvp => "Start-up MVP",
            Preset::EnterpriseMigration => "Monolith of an enterprise",
            Preset::IotIngestion => "IoT ingestion",
            Preset::GpsPolling => "GPS polling of the article",
            Preset::GpuInference => "Inference on a GPU",
            Preset::CpuInference => "Occasional inference",
            Preset::PublicApi => "Public REST API",
            Preset::LongBatch => "Two-hour batch",
            Preset::EventPipeline => "Event pipeline",
            Preset::ApprovalWorkflow => "Approval workflow",
            Preset::SocketChat => "Chat",
            Preset::GameServer => "Game server",
            Preset::InternalTool => "Internal tool",
            Preset::NodeSite => "Site with server rendering",
            Preset::SteadyApi => "Steady heavy API",
            Preset::MultiTenant => "SaaS for many tenants",
            Preset::HybridOnprem => "Hybrid with own data centre",
            Preset::Bursts => "Bursts of the article",
            Preset::LowTraffic => "Low traffic of the article",
            Preset::Stateful => "Stateful service of the article",
        }
    }

    fn preset_story(&self, preset: Preset) -> &'static str {
        match preset {
            Preset::Webhook => "Called now and then; mostly idle.",
            Preset::OfficeApp => "Java, busy from nine to six on weekdays.",
            Preset::BusyApi => "400 requests a second on average, more in the evening.",
            Preset::ImageQueue => "Two million pictures a month, 1.8 seconds of computing each.",
            Preset::NightlyJob => "Twenty minutes of computing, once a night.",
            Preset::PrivateService => "In private subnets, behind a load balancer.",
            Preset::DkLight => "512 MB and 200 ms against one always-on task of 0.25 vCPU.",
            Preset::DkMedium => "1 GB and one second against the same small task.",
            Preset::CloudCostKit => "50 million requests against three tasks, free tier used.",
            Preset::DevToCash => "500 requests a second for four hours, 5 for the other twenty.",
            Preset::StartupMvp => "Nobody to run servers, and a load that nobody knows yet.",
            Preset::EnterpriseMigration => {
                "An existing Java system with an operations team, moved as it is."
            }
            Preset::IotIngestion => "2,000 device messages a second through a stream.",
            Preset::GpsPolling => "Thousands of providers asked every five seconds, day and night.",
            Preset::GpuInference => "A model of 12 GB that streams its answers.",
            Preset::CpuInference => "A model in an image, called now and then.",
            Preset::PublicApi => "50 requests a second, most of which a cache could answer.",
            Preset::LongBatch => "One run a night that cannot be split.",
            Preset::EventPipeline => "Five sources of queues, streams and files.",
            Preset::ApprovalWorkflow => "Days of waiting for people, seconds of work.",
            Preset::SocketChat => "Sockets that close within the hour.",
            Preset::GameServer => "State in memory, UDP, and long sessions.",
            Preset::InternalTool => "Used a few hundred times a day.",
            Preset::NodeSite => "An existing Node.js site with bursts of visitors.",
            Preset::SteadyApi => "2,000 requests a second around the clock, in containers today.",
            Preset::MultiTenant => "Tenants kept apart, with strict permissions.",
            Preset::HybridOnprem => "Must also run on own servers.",
            Preset::Bursts => "Dense bursts that nobody can forecast, with long quiet stretches.",
            Preset::LowTraffic => "Few requests, each of which may meet a cold start.",
            Preset::Stateful => "Its data lives on attached block volumes.",
        }
    }
}
