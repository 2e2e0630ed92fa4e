//! Table: the fields of a scenario. One row here is the form control, the link key, the JSON key,
//! the sweep axis and the label slot of one input.
//!
//! The defaults are those of version 1 links and may not change: a link holds only what differs
//! from them.

use eleven_rounds_catalog::choices::*;
use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::{REGION_CODES, Region};
use eleven_rounds_catalog::rule::factor::*;

use crate::rules::custom_rules::rule_set::CustomRules;
use crate::scenario::group::Group;
use crate::scenario::kind::{FieldKind, FieldUnit};
use crate::scenario::profile::{Profile, WeekShape};
use crate::scenario::setting::Auto;
use crate::scenario::value::answer::{Answer, RuleList};
use crate::scenario::value::cell::AnyFieldValue;
use crate::scenario::value::currency::Currency;
use crate::scenario::value::instance::InstanceChoice;
use crate::scenario::value::prices::Prices;
use crate::scenario::value::size::Size;

/// One row of the field table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldRow {
    /// Which field.
    pub id: Field,
    /// The key in links and JSON.
    pub key: &'static str,
    /// Where it is shown.
    pub group: Group,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether it may be left to the engine.
    pub auto: bool,
}

pub(crate) const fn number(min: f64, max: f64, unit: FieldUnit) -> FieldKind {
    FieldKind::Number { min, max, unit, whole: false }
}

const fn whole(min: f64, max: f64, unit: FieldUnit) -> FieldKind {
    FieldKind::Number { min, max, unit, whole: true }
}

const fn choice<T: KeyedEnum>() -> FieldKind {
    FieldKind::Choice(T::KEYS)
}

/// The day of the price book that version 1 links were frozen with.
const V1_AS_OF: Date = Date::from_days(20_780);

macro_rules! is_auto {
    () => {
        false
    };
    (auto) => {
        true
    };
}

macro_rules! fields {
    (named { $($group:ident { $(
        $(#[$doc:meta])*
        $variant:ident $name:ident : $type:ty = $default:expr, $key:literal, $kind:expr $(, $auto:ident)?;
    )* })* } answers { $($round:ident { $(
        $(#[$asked:meta])*
        $answer:ident $answer_key:literal, $answer_kind:expr;
    )* })* }) => {
        /// The name of a field.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Field { $($($(#[$doc])* $variant,)*)* $($($(#[$asked])* $answer,)*)* }

        /// How many fields are no answers to the rounds.
        pub(super) const NAMED: usize = [$($(Field::$variant,)*)*].len();
        const ANSWERS: usize = [$($(Field::$answer,)*)*].len();

        /// The whole input of a comparison: workload, traffic, region, configurations and day.
        #[derive(Clone, Debug)]
        pub struct Scenario {
            $($($(#[$doc])* pub $name: $type,)*)*
            /// Answers to the factors of the rounds, in the order of their fields.
            pub answers: [Answer; ANSWERS],
        }

        impl Default for Scenario {
            fn default() -> Scenario {
                Scenario { $($($name: $default,)*)* answers: [Answer::Open; ANSWERS] }
            }
        }

        /// The field table, in the order shown.
        pub const FIELDS: &[FieldRow] = &[$($(FieldRow {
            id: Field::$variant,
            key: $key,
            group: Group::$group,
            kind: $kind,
            auto: is_auto!($($auto)?),
        },)*)* $($(FieldRow {
            id: Field::$answer,
            key: $answer_key,
            group: Group::$round,
            kind: $answer_kind,
            auto: true,
        },)*)*];

        impl Scenario {
            pub(super) fn cell(&self, field: Field) -> &dyn AnyFieldValue {
                match field {
                    $($(Field::$variant => &self.$name,)*)*
                    _ => &self.answers[field.answer_index()],
                }
            }

            pub(super) fn cell_mut(&mut self, field: Field) -> &mut dyn AnyFieldValue {
                match field {
                    $($(Field::$variant => &mut self.$name,)*)*
                    _ => &mut self.answers[field.answer_index()],
                }
            }
        }
    };
}

fields! { named {
    Traffic {
        /// Requests, messages or runs, over what [`Field::Per`] says.
        Requests requests: f64 = 3e6, "traffic.requests", number(0.0, 1e12, FieldUnit::Requests);
        /// What the count of requests is over.
        Per per: RatePeriod = RatePeriod::Month, "traffic.per", choice::<RatePeriod>();
        /// How the rate changes over the week.
        Profile profile: Profile = Profile::Preset(WeekShape::Steady), "traffic.profile", FieldKind::Profile;
        /// The highest minute of an hour against the hour's mean.
        PeakFactor peak_factor: f64 = 2.0, "traffic.peak_factor", number(1.0, 60.0, FieldUnit::Factor);
        /// In how many hours of the month the workload runs.
        HoursPerMonth hours_per_month: f64 = 730.0, "traffic.hours_per_month", number(1.0, 744.0, FieldUnit::Hours);
        /// How long the month is that is billed.
        MonthHours month_hours: Auto<f64> = Auto::Derived, "traffic.month_hours", number(1.0, 744.0, FieldUnit::Hours), auto;
    }
    Workload {
        /// What starts the work.
        Trigger trigger: Trigger = Trigger::Http, "workload.trigger", choice::<Trigger>();
        /// How the workload is described.
        Entry entry: WorkloadInput = WorkloadInput::Duration, "workload.entry", choice::<WorkloadInput>();
        /// How long one request takes, as seen at [`Field::SeenAt`].
        Duration duration_ms: f64 = 120.0, "workload.duration_ms", number(1.0, 2_592_000_000.0, FieldUnit::Ms);
        /// The kind of work, which gives the share of computing.
        WorkKind work_kind: WorkKind = WorkKind::Waiting, "workload.kind", choice::<WorkKind>();
        /// The share of computing in the duration.
        CpuShare cpu_share: Auto<f64> = Auto::Derived, "workload.cpu_share", number(0.0, 100.0, FieldUnit::Percent), auto;
        /// Memory that the process needs with one request in flight.
        Memory memory_mb: f64 = 512.0, "workload.memory_mb", number(16.0, 1_000_000.0, FieldUnit::Mb);
        /// The least that the process takes before any request.
        BaseMemory base_mb: Auto<f64> = Auto::Derived, "workload.base_mb", number(1.0, 1_000_000.0, FieldUnit::Mb), auto;
        /// The Lambda memory at which the duration was seen.
        SeenAt seen_at_mb: Auto<f64> = Auto::Derived, "workload.seen_at_mb", number(128.0, 1_000_000.0, FieldUnit::Mb), auto;
        /// Memory that each further request in flight adds to a container.
        PerRequestMemory per_request_mb: f64 = 8.0, "workload.per_request_mb", number(0.0, 1_000_000.0, FieldUnit::Mb);
        /// How many cores one request can use at once.
        Threads threads: f64 = 1.0, "workload.threads", whole(1.0, 192.0, FieldUnit::Count);
        /// The longest request.
        Longest longest_ms: Auto<f64> = Auto::Derived, "workload.longest_ms", number(1.0, 31_536_000_000.0, FieldUnit::Ms), auto;
        /// How long a request may take alone, on either side.
        Latency latency_ms: Auto<f64> = Auto::Derived, "workload.latency_ms", number(1.0, 31_536_000_000.0, FieldUnit::Ms), auto;
        /// Size of a request.
        RequestKb request_kb: f64 = 2.0, "workload.request_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// Size of a response.
        ResponseKb response_kb: f64 = 8.0, "workload.response_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// Whether responses are streamed.
        Streaming streaming: bool = false, "workload.streaming", FieldKind::Switch;
        /// The speed of arm64 against x86 for this code.
        ArmSpeed arm_speed: f64 = 1.0, "workload.arm_speed", number(0.1, 10.0, FieldUnit::Factor);
        /// The language runtime.
        Runtime runtime: Runtime = Runtime::Node, "workload.runtime", choice::<Runtime>();
        /// Size of the container image.
        ImageGb image_gb: f64 = 0.25, "workload.image_gb", number(0.0, 100.0, FieldUnit::Gb);
        /// Measured on ECS: mean CPU utilisation of the tasks.
        MeasuredCpu measured_cpu: f64 = 40.0, "measured.cpu_percent", number(0.1, 100.0, FieldUnit::Percent);
        /// Measured on ECS: running tasks.
        MeasuredTasks measured_tasks: f64 = 2.0, "measured.tasks", number(0.01, 100_000.0, FieldUnit::Tasks);
        /// Measured on ECS: virtual CPUs of a task.
        MeasuredVcpu measured_vcpu: f64 = 0.5, "measured.vcpu", number(0.25, 192.0, FieldUnit::Vcpu);
        /// Measured on ECS: requests a second over all tasks.
        MeasuredRps measured_rps: f64 = 20.0, "measured.rps", number(0.000_001, 1e9, FieldUnit::RequestsPerSecond);
        /// Measured on ECS: mean response time.
        MeasuredMs measured_ms: f64 = 120.0, "measured.response_ms", number(1.0, 2_592_000_000.0, FieldUnit::Ms);
        /// On a bill of Lambda: what the duration of a month's requests came to.
        BilledGbSeconds billed_gb_seconds: f64 = 180_000.0, "bill.gb_seconds", number(0.0, 1e15, FieldUnit::GbSeconds);
        /// On a bill of Fargate: the vCPU-hours that served a month's requests.
        BilledVcpuHours billed_vcpu_hours: f64 = 125.0, "bill.vcpu_hours", number(0.001, 1e12, FieldUnit::VcpuHours);
        /// On either bill: the dollars of that line, in place of the quantity.
        BilledUsd billed_usd: Auto<f64> = Auto::Derived, "bill.usd", number(0.01, 1e9, FieldUnit::Dollars), auto;
    }
    Place {
        /// The AWS region.
        Region region: Region = Region::US_EAST_1, "place.region", FieldKind::Choice(&REGION_CODES);
        /// The day whose prices and limits hold.
        AsOf as_of: Date = V1_AS_OF, "place.as_of", FieldKind::Date;
        /// The processor architecture of both sides.
        Arch arch: Arch = Arch::X86, "place.arch", choice::<Arch>();
        /// Whether the always-free allowances are used.
        FreeTier free_tier: bool = false, "place.free_tier", FieldKind::Switch;
        /// Unit prices of the user's own.
        Prices prices: Prices = Prices::default(), "place.prices", FieldKind::Prices;
    }
    Lambda {
        /// Memory of the function.
        LambdaMemory lambda_memory_mb: Auto<f64> = Auto::Derived, "lambda.memory_mb", whole(128.0, 10_240.0, FieldUnit::Mb), auto;
        /// Billed duration of a request, in place of the metered one.
        BilledMs billed_ms: Auto<f64> = Auto::Derived, "lambda.billed_ms", number(0.0, 900_000.0, FieldUnit::Ms), auto;
        /// How long a cold start takes before the request runs.
        InitMs init_ms: Auto<f64> = Auto::Derived, "lambda.init_ms", number(0.0, 600_000.0, FieldUnit::Ms), auto;
        /// How long an idle environment is kept.
        IdleExpiry idle_expiry_s: Auto<f64> = Auto::Derived, "lambda.idle_expiry_s", number(1.0, 86_400.0, FieldUnit::Seconds), auto;
        /// Calls with which a queue is polled at once while little comes.
        SqsPollers sqs_pollers: Auto<f64> = Auto::Derived, "lambda.sqs_pollers", whole(1.0, 10_000.0, FieldUnit::Count), auto;
        /// Concurrent executions that the account may use here.
        Concurrency concurrency: Auto<f64> = Auto::Derived, "lambda.concurrency", whole(1.0, 10_000_000.0, FieldUnit::Count), auto;
        /// Size of `/tmp`.
        LambdaDisk lambda_disk_mb: f64 = 512.0, "lambda.ephemeral_mb", whole(512.0, 1_000_000.0, FieldUnit::Mb);
        /// How long the data of a durable execution is kept after it has ended.
        DurableDays durable_days: Auto<f64> = Auto::Derived, "lambda.durable_days", whole(1.0, 90.0, FieldUnit::Days), auto;
        /// How the function is packaged.
        Package package: Package = Package::Zip, "lambda.package", choice::<Package>();
        /// What stands in front of the function.
        LambdaIngress lambda_ingress: Auto<LambdaIngress> = Auto::Derived, "lambda.front_door", choice::<LambdaIngress>(), auto;
    }
    Fargate {
        /// Size of a task.
        Size size: Auto<Size> = Auto::Derived, "fargate.size", FieldKind::Size, auto;
        /// A fixed count of tasks, in place of scaling hour by hour.
        Tasks tasks: Auto<f64> = Auto::Derived, "fargate.tasks", whole(0.0, 1_000_000.0, FieldUnit::Tasks), auto;
        /// The fewest tasks.
        MinTasks min_tasks: Auto<f64> = Auto::Derived, "fargate.min_tasks", whole(0.0, 1_000_000.0, FieldUnit::Tasks), auto;
        /// The most tasks.
        MaxTasks max_tasks: Auto<f64> = Auto::Derived, "fargate.max_tasks", whole(1.0, 1_000_000.0, FieldUnit::Tasks), auto;
        /// The utilisation that scaling aims at.
        TargetUtilisation target_utilisation: f64 = 70.0, "fargate.target_utilisation", number(5.0, 100.0, FieldUnit::Percent);
        /// How the server takes requests.
        ServerKind server_kind: ServerKind = ServerKind::Concurrent, "fargate.server", choice::<ServerKind>();
        /// The most requests that one task handles at once.
        RequestLimit request_limit: Auto<f64> = Auto::Derived, "fargate.request_limit", whole(1.0, 100_000.0, FieldUnit::Count), auto;
        /// Ephemeral storage of a task.
        FargateDisk fargate_disk_gb: f64 = 20.0, "fargate.ephemeral_gb", whole(20.0, 10_000.0, FieldUnit::Gb);
        /// From the start of the image pull until a task serves.
        StartSeconds start_s: Auto<f64> = Auto::Derived, "fargate.start_s", number(0.0, 1800.0, FieldUnit::Seconds), auto;
        /// Deployments in a month.
        Deployments deployments: f64 = 8.0, "fargate.deployments", number(0.0, 10_000.0, FieldUnit::Count);
        /// How long old and new tasks run side by side in a deployment.
        Overlap overlap_min: f64 = 5.0, "fargate.overlap_min", number(0.0, 1440.0, FieldUnit::Minutes);
        /// What stands in front of the tasks.
        EcsIngress ecs_ingress: Auto<EcsIngress> = Auto::Derived, "fargate.front_door", choice::<EcsIngress>(), auto;
    }
    Network {
        /// Where the code runs.
        Network network: Network = Network::Public, "network.kind", choice::<Network>();
        /// NAT gateways, in a private network.
        NatGateways nat_gateways: f64 = 1.0, "network.nat_gateways", whole(0.0, 100.0, FieldUnit::Count);
        /// Data through the NAT gateway for each request.
        NatKb nat_kb: f64 = 2.0, "network.nat_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// The part of the NAT gateways that this workload pays for, in per cent.
        NatShare nat_share: f64 = 100.0, "network.nat_share", number(0.0, 100.0, FieldUnit::Percent);
        /// Whether functions are in the private network too: what they need may be outside it.
        LambdaInVpc lambda_in_vpc: bool = true, "network.lambda_in_vpc", FieldKind::Switch;
        /// The part of the load balancer that this workload pays for, in per cent.
        AlbShare alb_share: f64 = 100.0, "alb.share", number(0.0, 100.0, FieldUnit::Percent);
        /// Availability zones of a load balancer, each with a public address.
        AlbZones alb_zones: f64 = 2.0, "alb.zones", whole(1.0, 6.0, FieldUnit::Count);
        /// Requests sent over one connection.
        RequestsPerConnection requests_per_connection: f64 = 5.0, "alb.requests_per_connection", number(0.01, 1_000_000.0, FieldUnit::Count);
        /// How long a connection stays open.
        ConnectionSeconds connection_s: f64 = 60.0, "alb.connection_s", number(0.001, 86_400.0, FieldUnit::Seconds);
        /// Rules that a request is checked against.
        AlbRules alb_rules: f64 = 5.0, "alb.rules", whole(0.0, 1000.0, FieldUnit::Count);
        /// Whether CloudFront is in front of both sides.
        CloudFront cloudfront: bool = false, "cloudfront.enabled", FieldKind::Switch;
        /// Requests that CloudFront answers from its cache.
        CloudFrontHits cloudfront_hits: f64 = 0.0, "cloudfront.hit_percent", number(0.0, 99.0, FieldUnit::Percent);
        /// Where the readers are, which decides the prices of CloudFront.
        CloudFrontArea cloudfront_area: ReaderArea = ReaderArea::Us, "cloudfront.area", choice::<ReaderArea>();
    }
    Logs {
        /// Log text that the code writes for each request.
        LogKb log_kb: f64 = 0.5, "logs.kb_per_request", number(0.0, 1_048_576.0, FieldUnit::Kb);
        /// Log lines that Lambda adds to each request.
        PlatformLogKb platform_log_kb: f64 = 0.35, "logs.platform_kb", number(0.0, 1024.0, FieldUnit::Kb);
        /// How long logs are kept.
        RetentionDays retention_days: f64 = 30.0, "logs.retention_days", number(0.0, 3653.0, FieldUnit::Days);
        /// The stored size against the ingested size.
        StoredShare stored_share: f64 = 100.0, "logs.stored_percent", number(0.0, 100.0, FieldUnit::Percent);
    }
    Account {
        /// Lambda requests elsewhere in the account.
        AccountUsageRequests account_usage_requests: f64 = 0.0, "account.lambda_requests", number(0.0, 1e15, FieldUnit::Count);
        /// Lambda gibibyte-seconds elsewhere in the account.
        AccountUsageGbSeconds account_usage_gb_seconds: f64 = 0.0, "account.lambda_gb_seconds", number(0.0, 1e15, FieldUnit::GbSeconds);
        /// API Gateway requests elsewhere in the account.
        AccountUsageApi account_usage_api: f64 = 0.0, "account.api_requests", number(0.0, 1e15, FieldUnit::Count);
        /// Data out to the internet elsewhere in the account.
        AccountUsageEgress account_usage_egress_gb: f64 = 0.0, "account.internet_out_gb", number(0.0, 1e12, FieldUnit::Gb);
        /// Lambda logs elsewhere in the account.
        AccountUsageLogs account_usage_logs_gb: f64 = 0.0, "account.lambda_logs_gb", number(0.0, 1e12, FieldUnit::Gb);
    }
    Options {
        /// The way of running a function that the verdict compares.
        LambdaSide lambda_side: LambdaSide = LambdaSide::OnDemand, "compare.lambda", choice::<LambdaSide>();
        /// The way of running tasks that the verdict compares.
        EcsSide ecs_side: EcsSide = EcsSide::Fargate, "compare.ecs", choice::<EcsSide>();
        /// Whether Lambda on demand is listed.
        ListLambda list_lambda: bool = true, "option.lambda", FieldKind::Switch;
        /// Whether provisioned concurrency is listed.
        ListProvisioned list_provisioned: bool = true, "option.provisioned", FieldKind::Switch;
        /// Whether Lambda Managed Instances are listed.
        ListLambdaManaged list_lambda_managed: bool = true, "option.lambda_managed", FieldKind::Switch;
        /// Whether Fargate is listed.
        ListFargate list_fargate: bool = true, "option.fargate", FieldKind::Switch;
        /// Whether Fargate Spot is listed.
        ListFargateSpot list_fargate_spot: bool = true, "option.fargate_spot", FieldKind::Switch;
        /// Whether ECS on EC2 is listed.
        ListEcsEc2 list_ecs_ec2: bool = true, "option.ecs_ec2", FieldKind::Switch;
        /// Whether ECS Managed Instances are listed.
        ListEcsManaged list_ecs_managed: bool = true, "option.ecs_managed", FieldKind::Switch;
    }
    Provisioned {
        /// How many environments are provisioned, and when.
        ProvisionedMode provisioned_mode: ProvisionedMode = ProvisionedMode::Following, "provisioned.mode", choice::<ProvisionedMode>();
        /// The environments; the fewest where they follow the load.
        ProvisionedCount provisioned_count: Auto<f64> = Auto::Derived, "provisioned.environments", whole(1.0, 1_000_000.0, FieldUnit::Count), auto;
        /// The utilisation that the environments aim at.
        ProvisionedTarget provisioned_target: f64 = 70.0, "provisioned.target_utilisation", number(10.0, 90.0, FieldUnit::Percent);
        /// The hour of the day from which they are provisioned.
        ProvisionedFrom provisioned_from: f64 = 8.0, "provisioned.from_hour", number(0.0, 24.0, FieldUnit::Hours);
        /// The hour of the day until which they are provisioned.
        ProvisionedTo provisioned_to: f64 = 20.0, "provisioned.to_hour", number(0.0, 24.0, FieldUnit::Hours);
    }
    LambdaManaged {
        /// The type or family of the instances.
        LmiType lmi_type: Auto<InstanceChoice> = Auto::Derived, "managed.instance", FieldKind::Instance, auto;
        /// Memory of an environment.
        LmiMemory lmi_memory_mb: Auto<f64> = Auto::Derived, "managed.memory_mb", whole(2048.0, 32_768.0, FieldUnit::Mb), auto;
        /// Requests that each vCPU of an environment takes at once.
        LmiConcurrency lmi_concurrency: Auto<f64> = Auto::Derived, "managed.concurrency", whole(1.0, 10_000.0, FieldUnit::Count), auto;
        /// The fewest instances.
        LmiInstances lmi_min_instances: Auto<f64> = Auto::Derived, "managed.min_instances", whole(1.0, 10_000.0, FieldUnit::Count), auto;
    }
    Spot {
        /// Tasks on demand before any is on Spot.
        SpotBase spot_base: Auto<f64> = Auto::Derived, "spot.base", whole(0.0, 1_000_000.0, FieldUnit::Tasks), auto;
        /// The share of further tasks on Spot.
        SpotShare spot_share: f64 = 100.0, "spot.share", number(0.0, 100.0, FieldUnit::Percent);
    }
    Hosts {
        /// The type or family of one's own hosts.
        Ec2Type ec2_type: Auto<InstanceChoice> = Auto::Derived, "ec2.instance", FieldKind::Instance, auto;
        /// Size of a task on hosts, own or managed.
        Ec2Size ec2_size: Auto<Size> = Auto::Derived, "ec2.task_size", FieldKind::Size, auto;
        /// How they are bought.
        Ec2Purchase ec2_purchase: Purchase = Purchase::OnDemand, "ec2.purchase", choice::<Purchase>();
        /// How many are reserved.
        Ec2Reserved ec2_reserved: Auto<f64> = Auto::Derived, "ec2.reserved", whole(0.0, 1_000_000.0, FieldUnit::Count), auto;
        /// The fewest hosts, each in another zone.
        Ec2MinHosts ec2_min_hosts: Auto<f64> = Auto::Derived, "ec2.min_hosts", whole(0.0, 1_000_000.0, FieldUnit::Count), auto;
        /// How long a host stays after its last run has ended.
        Ec2Idle ec2_idle_min: f64 = 15.0, "ec2.idle_min", number(0.0, 1_440.0, FieldUnit::Minutes);
        /// The network mode of the tasks, which limits how many share a host.
        Ec2NetworkMode ec2_network_mode: TaskNetworkMode = TaskNetworkMode::Awsvpc, "ec2.network_mode", choice::<TaskNetworkMode>();
        /// What the workload pays of the hosts of a cluster, where others run on them too.
        Ec2Share ec2_share: f64 = 100.0, "ec2.share", number(0.0, 100.0, FieldUnit::Percent);
        /// The share of the hosts that the capacity provider aims to fill.
        Ec2Target ec2_target: f64 = 100.0, "ec2.target_capacity", number(10.0, 100.0, FieldUnit::Percent);
        /// Memory of a host that the system and the agent keep.
        Ec2Kept ec2_kept_mb: Auto<f64> = Auto::Derived, "ec2.kept_mb", number(0.0, 100_000.0, FieldUnit::Mb), auto;
        /// The root volume of a host.
        Ec2Volume ec2_volume_gb: f64 = 30.0, "ec2.volume_gb", whole(0.0, 16_384.0, FieldUnit::Gb);
        /// The type or family of the hosts that AWS manages.
        EcsManagedType managed_type: Auto<InstanceChoice> = Auto::Derived, "ecs_managed.instance", FieldKind::Instance, auto;
    }
    Commitments {
        /// The Savings Plan.
        Plan plan: Plan = Plan::None, "commitment.plan", choice::<Plan>();
        /// What it commits to for each hour.
        Committed committed: Auto<f64> = Auto::Derived, "commitment.per_hour", number(0.0, 1e6, FieldUnit::Dollars), auto;
        /// The discount of the plan where its rate is not known.
        PlanDiscount plan_discount: Auto<f64> = Auto::Derived, "commitment.discount", number(0.0, 90.0, FieldUnit::Percent), auto;
        /// A private discount on the bill.
        Discount discount: f64 = 0.0, "discount.percent", number(0.0, 100.0, FieldUnit::Percent);
        /// Support, as a share of the bill.
        Support support: f64 = 0.0, "support.percent", number(0.0, 100.0, FieldUnit::Percent);
    }
    People {
        /// What an hour of work costs; without it people are not counted.
        PeopleRate people_rate: f64 = 0.0, "people.rate", number(0.0, 10_000.0, FieldUnit::Dollars);
        /// Hours a month for Lambda on demand.
        PeopleLambda people_lambda: f64 = 0.0, "people.lambda", number(0.0, 10_000.0, FieldUnit::Hours);
        /// Hours a month for provisioned concurrency.
        PeopleProvisioned people_provisioned: f64 = 0.0, "people.provisioned", number(0.0, 10_000.0, FieldUnit::Hours);
        /// Hours a month for Lambda Managed Instances.
        PeopleLambdaManaged people_lambda_managed: f64 = 0.0, "people.lambda_managed", number(0.0, 10_000.0, FieldUnit::Hours);
        /// Hours a month for Fargate.
        PeopleFargate people_fargate: f64 = 0.0, "people.fargate", number(0.0, 10_000.0, FieldUnit::Hours);
        /// Hours a month for Fargate Spot.
        PeopleFargateSpot people_fargate_spot: f64 = 0.0, "people.fargate_spot", number(0.0, 10_000.0, FieldUnit::Hours);
        /// Hours a month for ECS on EC2.
        PeopleEcsEc2 people_ecs_ec2: f64 = 0.0, "people.ecs_ec2", number(0.0, 10_000.0, FieldUnit::Hours);
        /// Hours a month for ECS Managed Instances.
        PeopleEcsManaged people_ecs_managed: f64 = 0.0, "people.ecs_managed", number(0.0, 10_000.0, FieldUnit::Hours);
        /// What moving to the cheaper option costs once.
        Migration migration: f64 = 0.0, "people.migration_usd", number(0.0, 1e9, FieldUnit::Dollars);
        /// The currency that totals are shown in besides US dollars.
        Currency currency: Currency = Currency::USD, "currency.code", FieldKind::Currency;
        /// Units of that currency for one US dollar.
        ExchangeRate exchange_rate: f64 = 1.0, "currency.rate", number(0.000_001, 1e6, FieldUnit::Factor);
        /// The day of that rate.
        ExchangeDay exchange_day: Date = V1_AS_OF, "currency.rate_on", FieldKind::Date;
    }
    Round1 {
        /// How much this round counts.
        WeightSimplicity weight_simplicity: f64 = 14.0, "weights.simplicity", number(0.0, 100.0, FieldUnit::Count);
    }
    Round2 {
        /// How much this round counts.
        WeightUsagePatterns weight_usage_patterns: f64 = 18.0, "weights.usage_patterns", number(0.0, 100.0, FieldUnit::Count);
    }
    Round3 {
        /// How much this round counts.
        WeightPolyglotism weight_polyglotism: f64 = 5.0, "weights.polyglotism", number(0.0, 100.0, FieldUnit::Count);
    }
    Round4 {
        /// How much this round counts.
        WeightPersistence weight_persistence: f64 = 10.0, "weights.persistence", number(0.0, 100.0, FieldUnit::Count);
    }
    Round5 {
        /// How much this round counts.
        WeightUserInterface weight_user_interface: f64 = 4.0, "weights.user_interface", number(0.0, 100.0, FieldUnit::Count);
    }
    Round6 {
        /// How much this round counts.
        WeightGovernance weight_governance: f64 = 7.0, "weights.governance", number(0.0, 100.0, FieldUnit::Count);
    }
    Round7 {
        /// How much this round counts.
        WeightPortability weight_portability: f64 = 7.0, "weights.portability", number(0.0, 100.0, FieldUnit::Count);
    }
    Round8 {
        /// How much this round counts.
        WeightLongRunning weight_long_running: f64 = 10.0, "weights.long_running", number(0.0, 100.0, FieldUnit::Count);
    }
    Round9 {
        /// How much this round counts.
        WeightResourceHeavy weight_resource_heavy: f64 = 10.0, "weights.resource_heavy", number(0.0, 100.0, FieldUnit::Count);
    }
    Round10 {
        /// How much this round counts.
        WeightCommunication weight_communication: f64 = 9.0, "weights.communication", number(0.0, 100.0, FieldUnit::Count);
    }
    Round11 {
        /// How much this round counts.
        WeightNewOrExisting weight_new_or_existing: f64 = 6.0, "weights.new_or_existing", number(0.0, 100.0, FieldUnit::Count);
        /// Rules that the user switched off.
        RulesOff rules_off: RuleList = RuleList::none(), "rounds.off", FieldKind::Rules;
        /// Rules of the user's own.
        CustomRules custom_rules: CustomRules = CustomRules::none(), "rounds.house", FieldKind::CustomRules;
    }
    Extras {
        /// Requests to SQS for each message.
        ExtraSqs extra_sqs: f64 = 0.0, "extra.sqs_requests", number(0.0, 1000.0, FieldUnit::Count);
        /// Queues of SQS that are polled whether or not messages come.
        ExtraSqsQueues extra_sqs_queues: f64 = 0.0, "extra.sqs_queues", whole(0.0, 10_000.0, FieldUnit::Count);
        /// Events on EventBridge for each request.
        ExtraEventBridge extra_eventbridge: f64 = 0.0, "extra.eventbridge_events", number(0.0, 1000.0, FieldUnit::Count);
        /// Messages published to SNS for each request.
        ExtraSns extra_sns: f64 = 0.0, "extra.sns_publishes", number(0.0, 1000.0, FieldUnit::Count);
        /// State transitions of Step Functions for each request.
        ExtraTransitions extra_transitions: f64 = 0.0, "extra.state_transitions", number(0.0, 10_000.0, FieldUnit::Count);
        /// Provisioned shards of Kinesis, through which each request comes.
        ExtraShards extra_shards: f64 = 0.0, "extra.kinesis_shards", whole(0.0, 100_000.0, FieldUnit::Count);
        /// Streams of Kinesis on demand, through which each request comes once.
        ExtraStreams extra_streams: f64 = 0.0, "extra.kinesis_streams", whole(0.0, 10_000.0, FieldUnit::Count);
        /// Provisioned pollers of an SQS event source.
        ExtraSqsPollers extra_sqs_pollers: f64 = 0.0, "extra.sqs_pollers", whole(0.0, 10_000.0, FieldUnit::Count);
        /// Provisioned pollers of a Kafka event source.
        ExtraKafkaPollers extra_kafka_pollers: f64 = 0.0, "extra.kafka_pollers", whole(0.0, 10_000.0, FieldUnit::Count);
        /// WebSocket messages for each request, each as large as a request.
        ExtraSocketMessages extra_socket_messages: f64 = 0.0, "extra.websocket_messages", number(0.0, 100_000.0, FieldUnit::Count);
        /// Minutes of WebSocket connections for each request.
        ExtraSocketMinutes extra_socket_minutes: f64 = 0.0, "extra.websocket_minutes", number(0.0, 100_000.0, FieldUnit::Minutes);
        /// Requests that the smallest cache of a REST API answers.
        ExtraCacheHits extra_cache_hits: f64 = 0.0, "extra.cache_hit_percent", number(0.0, 99.0, FieldUnit::Percent);
        /// Interface endpoints, each in every zone.
        ExtraEndpoints extra_endpoints: f64 = 0.0, "extra.endpoints", whole(0.0, 1000.0, FieldUnit::Count);
        /// Data through interface endpoints for each request.
        ExtraEndpointKb extra_endpoint_kb: f64 = 0.0, "extra.endpoint_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// Data between zones for each request.
        ExtraInterAzKb extra_inter_az_kb: f64 = 0.0, "extra.inter_az_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// Files kept in EFS.
        ExtraEfsGb extra_efs_gb: f64 = 0.0, "extra.efs_gb", number(0.0, 1e9, FieldUnit::Gb);
        /// Data read from EFS for each request.
        ExtraEfsReadKb extra_efs_read_kb: f64 = 0.0, "extra.efs_read_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// Data written to EFS for each request.
        ExtraEfsWriteKb extra_efs_write_kb: f64 = 0.0, "extra.efs_write_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// EBS volume of each task.
        ExtraEbsGb extra_ebs_gb: f64 = 0.0, "extra.ebs_gb", number(0.0, 65_536.0, FieldUnit::Gb);
        /// Objects kept in S3.
        ExtraS3Gb extra_s3_gb: f64 = 0.0, "extra.s3_gb", number(0.0, 1e9, FieldUnit::Gb);
        /// Writes to S3 for each request.
        ExtraS3Puts extra_s3_puts: f64 = 0.0, "extra.s3_puts", number(0.0, 1000.0, FieldUnit::Count);
        /// Reads from S3 for each request.
        ExtraS3Gets extra_s3_gets: f64 = 0.0, "extra.s3_gets", number(0.0, 1000.0, FieldUnit::Count);
        /// Custom metrics.
        ExtraMetrics extra_metrics: f64 = 0.0, "extra.metrics", number(0.0, 1e7, FieldUnit::Count);
        /// Metrics of Container Insights.
        ExtraInsights extra_insights: f64 = 0.0, "extra.insights_metrics", number(0.0, 1e7, FieldUnit::Count);
        /// Alarms.
        ExtraAlarms extra_alarms: f64 = 0.0, "extra.alarms", number(0.0, 1e6, FieldUnit::Count);
        /// Requests that X-Ray records.
        ExtraXRay extra_xray: f64 = 0.0, "extra.xray_percent", number(0.0, 100.0, FieldUnit::Percent);
        /// Versions whose snapshots SnapStart keeps.
        ExtraSnapStart extra_snapstart: f64 = 0.0, "extra.snapstart_versions", whole(0.0, 10_000.0, FieldUnit::Count);
        /// Execution environments started for single tenants in a month.
        ExtraTenants extra_tenants: f64 = 0.0, "extra.tenant_environments", number(0.0, 1e9, FieldUnit::Count);
        /// Operations of a durable function for each request.
        ExtraDurable extra_durable: f64 = 0.0, "extra.durable_operations", number(0.0, 1000.0, FieldUnit::Count);
        /// Data that a durable function writes for each request.
        ExtraDurableKb extra_durable_kb: f64 = 0.0, "extra.durable_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// Hours of vCPUs of Lambda MicroVMs in a month.
        ExtraMicroVm extra_microvm: f64 = 0.0, "extra.microvm_vcpu_hours", number(0.0, 1e9, FieldUnit::Hours);
        /// Snapshots that Lambda MicroVMs write and read again in a month.
        ExtraMicroVmSnapshots extra_microvm_snapshots: f64 = 0.0, "extra.microvm_snapshots_gb", number(0.0, 1e9, FieldUnit::Gb);
        /// Snapshots of Lambda MicroVMs that are kept, on average over the month.
        ExtraMicroVmKept extra_microvm_kept: f64 = 0.0, "extra.microvm_kept_gb", number(0.0, 1e9, FieldUnit::Gb);
    }
} answers {
    Round1 {
        /// Infrastructure people.
        OpsFte "rounds.ops_fte", number(0.0, 50.0, FieldUnit::People);
        /// AWS event sources that feed the code.
        EventSources "rounds.event_sources", whole(0.0, 20.0, FieldUnit::Count);
        /// Container skill in the team.
        TeamContainer "rounds.team_container", FieldKind::Choice(SKILL);
        /// Serverless skill in the team.
        TeamServerless "rounds.team_serverless", FieldKind::Choice(SKILL);
    }
    Round2 {
        /// From the usual load to the peak.
        RampS "rounds.ramp_s", number(1.0, 86_400.0, FieldUnit::Seconds);
        /// How far the load can be forecast.
        Predictability "rounds.predictability", FieldKind::Choice(PREDICTABILITY);
        /// How long the slowest first request may take.
        StartBudgetMs "rounds.start_budget_ms", number(10.0, 60_000.0, FieldUnit::Ms);
        /// A fixed schedule shorter than a minute.
        SubMinuteSchedule "rounds.sub_minute_schedule", FieldKind::Choice(YES_NO);
        /// Readiness to commit to years of spend.
        Commitment "rounds.commitment", FieldKind::Choice(YES_NO);
        /// Work that survives an interruption.
        Interruptible "rounds.interruptible", FieldKind::Choice(YES_NO);
    }
    Round3 {
        /// The main language.
        Language "rounds.language", FieldKind::Choice(LANGUAGE);
        /// Languages in use.
        LanguageCount "rounds.language_count", whole(1.0, 20.0, FieldUnit::Count);
        /// Needs of the operating system.
        OsNeeds "rounds.os_needs", FieldKind::Choice(OS);
    }
    Round4 {
        /// Where state lives.
        StateKind "rounds.state_kind", FieldKind::Choice(STATE);
        /// How long a session lives in memory.
        SessionH "rounds.session_h", number(0.0, 720.0, FieldUnit::Hours);
        /// Scratch disk of one unit.
        ScratchGib "rounds.scratch_gib", number(0.0, 16_384.0, FieldUnit::Gb);
    }
    Round5 {
        /// The user interface that is served.
        UiKind "rounds.ui_kind", FieldKind::Choice(UI);
    }
    Round6 {
        /// Units that are deployed on their own.
        Deployables "rounds.deployables", whole(1.0, 500.0, FieldUnit::Count);
        /// Need of managed API contracts.
        ContractNeed "rounds.contract_need", FieldKind::Choice(NEED);
        /// Need of permissions for each operation.
        LeastPrivilege "rounds.least_privilege", FieldKind::Choice(NEED);
        /// Who must be kept apart from whom.
        Isolation "rounds.isolation", FieldKind::Choice(ISOLATION);
        /// Whether the team decides when hosts are patched.
        PatchControl "rounds.patch_control", FieldKind::Choice(YES_NO);
        /// Code with its dependencies.
        PackageGib "rounds.package_gib", number(0.001, 200.0, FieldUnit::Gb);
    }
    Round7 {
        /// Need to run outside AWS.
        Portability "rounds.portability", FieldKind::Choice(PORTABILITY);
        /// Must run on own premises today.
        Onprem "rounds.onprem", FieldKind::Choice(YES_NO);
    }
    Round8 {
        /// Whether the longest piece can be cut into steps.
        Splittable "rounds.splittable", FieldKind::Choice(YES_NO);
        /// How work is started.
        Invocation "rounds.invocation", FieldKind::Choice(INVOCATION);
        /// Time spent waiting for people, timers or callbacks.
        CallbackShare "rounds.callback_share", number(0.0, 100.0, FieldUnit::Percent);
        /// A process that never pauses.
        AlwaysOn "rounds.always_on", FieldKind::Choice(YES_NO);
    }
    Round9 {
        /// Need of a GPU.
        Gpu "rounds.gpu", FieldKind::Choice(YES_NO);
        /// Sustained network traffic of one unit.
        NetGbps "rounds.net_gbps", number(0.0, 100.0, FieldUnit::GigabitPerSecond);
    }
    Round10 {
        /// What callers speak.
        Protocol "rounds.protocol", FieldKind::Choice(PROTOCOL);
        /// The longest connection.
        ConnectionMin "rounds.connection_min", number(0.0, 10_080.0, FieldUnit::Minutes);
        /// Reads that an HTTP cache could serve.
        Cacheable "rounds.cacheable", number(0.0, 100.0, FieldUnit::Percent);
        /// Calls between services inside one request.
        SyncHops "rounds.sync_hops", whole(0.0, 20.0, FieldUnit::Count);
    }
    Round11 {
        /// Where the system stands today.
        Stage "rounds.stage", FieldKind::Choice(STAGE);
        /// How clear the boundaries between services are.
        Boundary "rounds.boundary", FieldKind::Choice(BOUNDARY);
    }
} }

impl Field {
    /// The row of this field.
    pub fn row(self) -> &'static FieldRow {
        &FIELDS[self as usize]
    }

    /// The key in links and JSON.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The index among the answers of a field that asks for a factor.
    pub(super) fn answer_index(self) -> usize {
        (self as usize).saturating_sub(NAMED)
    }

    /// The field of a key.
    pub fn from_key(key: &str) -> Option<Field> {
        FIELDS.iter().find(|row| row.key == key).map(|row| row.id)
    }
}

impl Field {
    /// The field that asks for a factor; none where the engine knows it.
    pub fn of_factor(factor: Factor) -> Option<Field> {
        Some(match factor {
            Factor::OpsFte => Field::OpsFte,
            Factor::EventSources => Field::EventSources,
            Factor::TeamContainer => Field::TeamContainer,
            Factor::TeamServerless => Field::TeamServerless,
            Factor::RampS => Field::RampS,
            Factor::Predictability => Field::Predictability,
            Factor::StartBudgetMs => Field::StartBudgetMs,
            Factor::SubMinuteSchedule => Field::SubMinuteSchedule,
            Factor::Commitment => Field::Commitment,
            Factor::Interruptible => Field::Interruptible,
            Factor::Language => Field::Language,
            Factor::LanguageCount => Field::LanguageCount,
            Factor::OsNeeds => Field::OsNeeds,
            Factor::StateKind => Field::StateKind,
            Factor::SessionH => Field::SessionH,
            Factor::ScratchGib => Field::ScratchGib,
            Factor::UiKind => Field::UiKind,
            Factor::Deployables => Field::Deployables,
            Factor::ContractNeed => Field::ContractNeed,
            Factor::LeastPrivilege => Field::LeastPrivilege,
            Factor::Isolation => Field::Isolation,
            Factor::PatchControl => Field::PatchControl,
            Factor::PackageGib => Field::PackageGib,
            Factor::Portability => Field::Portability,
            Factor::Onprem => Field::Onprem,
            Factor::Splittable => Field::Splittable,
            Factor::Invocation => Field::Invocation,
            Factor::CallbackShare => Field::CallbackShare,
            Factor::AlwaysOn => Field::AlwaysOn,
            Factor::Gpu => Field::Gpu,
            Factor::NetGbps => Field::NetGbps,
            Factor::Protocol => Field::Protocol,
            Factor::ConnectionMin => Field::ConnectionMin,
            Factor::Cacheable => Field::Cacheable,
            Factor::SyncHops => Field::SyncHops,
            Factor::Stage => Field::Stage,
            Factor::Boundary => Field::Boundary,
            Factor::AvgRps
            | Factor::AvgMs
            | Factor::PeakToMean
            | Factor::IdleShare
            | Factor::IdleGapMin
            | Factor::ColdStartRatio
            | Factor::CostRatio
            | Factor::UnitMaxS
            | Factor::MemoryGib
            | Factor::Vcpu
            | Factor::ResponseMb
            | Factor::RequestsM
            | Factor::MeanConc => return None,
        })
    }
}
