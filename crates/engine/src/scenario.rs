//! The scenario and its field table: one row here is the form control, the link key, the
//! JSON key, the sweep axis and the label slot of one input.
//!
//! The defaults are those of version 1 links and may not change: a link holds only what
//! differs from them.

use crate::catalog::{REGION_CODES, Region};
use crate::choices::*;
use crate::date::Date;
use crate::profile::{Profile, Shape};
use crate::setting::{Auto, FieldUnit, Kind, Prices, Problem, Setting, Size};

/// The topic that a field is shown under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// How many requests, and when.
    Traffic,
    /// What a request costs in work.
    Workload,
    /// Region, day and prices.
    Place,
    /// The function.
    Lambda,
    /// The tasks.
    Fargate,
    /// Network and front doors.
    Network,
    /// Logs.
    Logs,
    /// What the account uses elsewhere.
    Account,
}

impl Group {
    /// Every topic, in the order shown.
    pub const ALL: [Group; 8] = [
        Group::Traffic,
        Group::Workload,
        Group::Place,
        Group::Lambda,
        Group::Fargate,
        Group::Network,
        Group::Logs,
        Group::Account,
    ];
}

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
    pub kind: Kind,
    /// Whether it may be left to the engine.
    pub auto: bool,
}

const fn number(min: f64, max: f64, unit: FieldUnit) -> Kind {
    Kind::Number { min, max, unit, whole: false }
}

const fn whole(min: f64, max: f64, unit: FieldUnit) -> Kind {
    Kind::Number { min, max, unit, whole: true }
}

const fn choice<T: Choice>() -> Kind {
    Kind::Choice(T::KEYS)
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
    ($($group:ident { $(
        $(#[$doc:meta])*
        $variant:ident $name:ident : $type:ty = $default:expr, $key:literal, $kind:expr $(, $auto:ident)?;
    )* })*) => {
        /// The name of a field.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Field { $($($(#[$doc])* $variant,)*)* }

        /// The whole input of a comparison: workload, traffic, region, configurations and day.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Scenario { $($($(#[$doc])* pub $name: $type,)*)* }

        impl Default for Scenario {
            fn default() -> Scenario {
                Scenario { $($($name: $default,)*)* }
            }
        }

        /// The field table, in the order shown.
        pub const FIELDS: &[FieldRow] = &[$($(FieldRow {
            id: Field::$variant,
            key: $key,
            group: Group::$group,
            kind: $kind,
            auto: is_auto!($($auto)?),
        },)*)*];

        impl Scenario {
            /// Sets a field from the text of a form, a link or a JSON string.
            ///
            /// # Errors
            /// Says why the text does not fit; the scenario is then unchanged.
            pub fn set(&mut self, field: Field, text: &str) -> Result<(), Problem> {
                match field {
                    $($(Field::$variant => self.$name = Setting::read(text, &field.row().kind)?,)*)*
                }
                Ok(())
            }

            /// The text that [`Scenario::set`] reads back.
            pub fn text(&self, field: Field) -> String {
                match field { $($(Field::$variant => self.$name.write(),)*)* }
            }

            /// The number that a field holds, where it holds one.
            pub fn number(&self, field: Field) -> Option<f64> {
                match field { $($(Field::$variant => self.$name.number(),)*)* }
            }

            /// Whether a field has the same value in both scenarios.
            pub fn same(&self, other: &Scenario, field: Field) -> bool {
                match field { $($(Field::$variant => self.$name == other.$name,)*)* }
            }

            /// Takes the value of one field from another scenario.
            pub fn copy_from(&mut self, other: &Scenario, field: Field) {
                match field { $($(Field::$variant => self.$name = other.$name.clone(),)*)* }
            }
        }
    };
}

fields! {
    Traffic {
        /// Requests, messages or runs, over what [`Field::Per`] says.
        Requests requests: f64 = 3e6, "traffic.requests", number(0.0, 1e12, FieldUnit::Requests);
        /// What the count of requests is over.
        Per per: Per = Per::Month, "traffic.per", choice::<Per>();
        /// How the rate changes over the week.
        Profile profile: Profile = Profile::Preset(Shape::Steady), "traffic.profile", Kind::Profile;
        /// The highest minute of an hour against the hour's mean.
        PeakFactor peak_factor: f64 = 2.0, "traffic.peak_factor", number(1.0, 100.0, FieldUnit::Factor);
        /// How long a month is.
        HoursPerMonth hours_per_month: f64 = 730.0, "traffic.hours_per_month", number(1.0, 744.0, FieldUnit::Hours);
    }
    Workload {
        /// What starts the work.
        Trigger trigger: Trigger = Trigger::Http, "workload.trigger", choice::<Trigger>();
        /// How the workload is described.
        Entry entry: Entry = Entry::Duration, "workload.entry", choice::<Entry>();
        /// How long one request takes, as seen at [`Field::SeenAt`].
        Duration duration_ms: f64 = 120.0, "workload.duration_ms", number(1.0, 2_592_000_000.0, FieldUnit::Ms);
        /// The kind of work, which gives the share of computing.
        WorkKind work_kind: WorkKind = WorkKind::Waiting, "workload.kind", choice::<WorkKind>();
        /// The share of computing in the duration.
        CpuShare cpu_share: Auto<f64> = Auto::Derived, "workload.cpu_share", number(0.0, 100.0, FieldUnit::Percent), auto;
        /// Memory that the process needs with one request in flight.
        Memory memory_mb: f64 = 512.0, "workload.memory_mb", number(16.0, 1_000_000.0, FieldUnit::Mb);
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
        Streaming streaming: bool = false, "workload.streaming", Kind::Switch;
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
    }
    Place {
        /// The AWS region.
        Region region: Region = Region::US_EAST_1, "place.region", Kind::Choice(&REGION_CODES);
        /// The day whose prices and limits hold.
        AsOf as_of: Date = V1_AS_OF, "place.as_of", Kind::Date;
        /// The processor architecture of both sides.
        Arch arch: Arch = Arch::X86, "place.arch", choice::<Arch>();
        /// Whether the always-free allowances are used.
        FreeTier free_tier: bool = false, "place.free_tier", Kind::Switch;
        /// Unit prices of the user's own.
        Prices prices: Prices = Prices::default(), "place.prices", Kind::Prices;
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
        /// Concurrent executions that the account may use here.
        Concurrency concurrency: Auto<f64> = Auto::Derived, "lambda.concurrency", whole(1.0, 10_000_000.0, FieldUnit::Count), auto;
        /// Size of `/tmp`.
        LambdaDisk lambda_disk_mb: f64 = 512.0, "lambda.ephemeral_mb", whole(512.0, 1_000_000.0, FieldUnit::Mb);
        /// How the function is packaged.
        Package package: Package = Package::Zip, "lambda.package", choice::<Package>();
        /// What stands in front of the function.
        LambdaDoor lambda_door: Auto<LambdaDoor> = Auto::Derived, "lambda.front_door", choice::<LambdaDoor>(), auto;
    }
    Fargate {
        /// Size of a task.
        Size size: Auto<Size> = Auto::Derived, "fargate.size", Kind::Size, auto;
        /// A fixed count of tasks, in place of scaling hour by hour.
        Tasks tasks: Auto<f64> = Auto::Derived, "fargate.tasks", whole(0.0, 1_000_000.0, FieldUnit::Tasks), auto;
        /// The fewest tasks.
        MinTasks min_tasks: Auto<f64> = Auto::Derived, "fargate.min_tasks", whole(0.0, 1_000_000.0, FieldUnit::Tasks), auto;
        /// The most tasks.
        MaxTasks max_tasks: Auto<f64> = Auto::Derived, "fargate.max_tasks", whole(1.0, 1_000_000.0, FieldUnit::Tasks), auto;
        /// The utilisation that scaling aims at.
        TargetUtilisation target_utilisation: f64 = 70.0, "fargate.target_utilisation", number(5.0, 100.0, FieldUnit::Percent);
        /// The most requests that one task handles at once.
        RequestLimit request_limit: f64 = 100.0, "fargate.request_limit", whole(1.0, 100_000.0, FieldUnit::Count);
        /// Ephemeral storage of a task.
        FargateDisk fargate_disk_gb: f64 = 20.0, "fargate.ephemeral_gb", whole(20.0, 10_000.0, FieldUnit::Gb);
        /// From the start of the image pull until a task serves.
        StartSeconds start_s: Auto<f64> = Auto::Derived, "fargate.start_s", number(0.0, 1800.0, FieldUnit::Seconds), auto;
        /// Deployments in a month.
        Deployments deployments: f64 = 8.0, "fargate.deployments", number(0.0, 10_000.0, FieldUnit::Count);
        /// How long old and new tasks run side by side in a deployment.
        Overlap overlap_min: f64 = 5.0, "fargate.overlap_min", number(0.0, 1440.0, FieldUnit::Minutes);
        /// What stands in front of the tasks.
        EcsDoor ecs_door: Auto<EcsDoor> = Auto::Derived, "fargate.front_door", choice::<EcsDoor>(), auto;
    }
    Network {
        /// Where the code runs.
        Network network: Network = Network::Public, "network.kind", choice::<Network>();
        /// NAT gateways, in a private network.
        NatGateways nat_gateways: f64 = 1.0, "network.nat_gateways", whole(0.0, 100.0, FieldUnit::Count);
        /// Data through the NAT gateway for each request.
        NatKb nat_kb: f64 = 2.0, "network.nat_kb", number(0.0, 10_485_760.0, FieldUnit::Kb);
        /// Availability zones of a load balancer, each with a public address.
        AlbZones alb_zones: f64 = 2.0, "alb.zones", whole(1.0, 6.0, FieldUnit::Count);
        /// Requests sent over one connection.
        RequestsPerConnection requests_per_connection: f64 = 5.0, "alb.requests_per_connection", number(0.01, 1_000_000.0, FieldUnit::Count);
        /// How long a connection stays open.
        ConnectionSeconds connection_s: f64 = 60.0, "alb.connection_s", number(0.001, 86_400.0, FieldUnit::Seconds);
        /// Rules that a request is checked against.
        AlbRules alb_rules: f64 = 5.0, "alb.rules", whole(0.0, 1000.0, FieldUnit::Count);
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
        ElsewhereRequests elsewhere_requests: f64 = 0.0, "account.lambda_requests", number(0.0, 1e15, FieldUnit::Count);
        /// Lambda gibibyte-seconds elsewhere in the account.
        ElsewhereGbSeconds elsewhere_gb_seconds: f64 = 0.0, "account.lambda_gb_seconds", number(0.0, 1e15, FieldUnit::GbSeconds);
        /// API Gateway requests elsewhere in the account.
        ElsewhereApi elsewhere_api: f64 = 0.0, "account.api_requests", number(0.0, 1e15, FieldUnit::Count);
        /// Data out to the internet elsewhere in the account.
        ElsewhereEgress elsewhere_egress_gb: f64 = 0.0, "account.internet_out_gb", number(0.0, 1e12, FieldUnit::Gb);
        /// Lambda logs elsewhere in the account.
        ElsewhereLogs elsewhere_logs_gb: f64 = 0.0, "account.lambda_logs_gb", number(0.0, 1e12, FieldUnit::Gb);
    }
}

impl Field {
    /// The row of this field.
    pub fn row(self) -> &'static FieldRow {
        &FIELDS[self as usize]
    }

    /// The key in links and JSON.
    pub fn key(self) -> &'static str {
        self.row().key
    }

    /// The field of a key.
    pub fn from_key(key: &str) -> Option<Field> {
        FIELDS.iter().find(|row| row.key == key).map(|row| row.id)
    }
}

impl Scenario {
    /// The fields that differ from another scenario, in the order of the table.
    pub fn changed_from<'a>(&'a self, other: &'a Scenario) -> impl Iterator<Item = Field> + 'a {
        FIELDS.iter().map(|row| row.id).filter(|field| !self.same(other, *field))
    }

    /// Requests in a month of this scenario.
    pub fn requests_per_month(&self) -> f64 {
        self.requests * self.months_worth()
    }

    /// Sets the count so that a month has this many requests, in the unit chosen, within the
    /// bounds of the field.
    pub fn set_requests_per_month(&mut self, requests: f64) {
        let Kind::Number { min, max, .. } = Field::Requests.row().kind else { return };
        self.requests = (requests / self.months_worth()).clamp(min, max);
    }

    /// Changes the unit of the count and keeps the rate.
    pub fn set_per(&mut self, per: Per) {
        let requests = self.requests_per_month();
        self.per = per;
        self.set_requests_per_month(requests);
    }

    fn months_worth(&self) -> f64 {
        match self.per {
            Per::Second => self.hours_per_month * 3600.0,
            Per::Day => self.hours_per_month / 24.0,
            Per::Month => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_the_fields() {
        for (index, row) in FIELDS.iter().enumerate() {
            assert_eq!(row.id as usize, index);
            assert_eq!(Field::from_key(row.key), Some(row.id));
        }
    }

    #[test]
    fn every_default_reads_back() {
        let scenario = Scenario::default();
        let mut read = Scenario::default();
        for row in FIELDS {
            assert_eq!(read.set(row.id, &scenario.text(row.id)), Ok(()), "{}", row.key);
        }
        assert_eq!(read, scenario);
    }

    #[test]
    fn a_bad_value_changes_nothing() {
        let mut scenario = Scenario::default();
        assert_eq!(scenario.set(Field::Requests, "-1"), Err(Problem::TooSmall { min: 0.0 }));
        assert_eq!(scenario.set(Field::LambdaMemory, "512.5"), Err(Problem::NotWhole));
        let nearest = "us-east-1".to_owned();
        assert_eq!(
            scenario.set(Field::Region, "us-est-1"),
            Err(Problem::UnknownOption { nearest })
        );
        let first = crate::setting::FIRST_DAY;
        assert_eq!(scenario.set(Field::AsOf, "2013-12-31"), Err(Problem::DateBefore { first }));
        assert_eq!(
            scenario.set(Field::Size, "0.25/3"),
            Err(Problem::UnknownOption { nearest: "0.25/1".to_owned() })
        );
        assert_eq!(scenario, Scenario::default());
    }

    #[test]
    fn the_unit_of_the_rate_changes_and_the_rate_does_not() {
        let mut scenario = Scenario::default();
        scenario.set_per(Per::Second);
        assert!((scenario.requests_per_month() - 3e6).abs() < 1e-3);
        scenario.set_per(Per::Day);
        assert!((scenario.requests - 3e6 / (730.0 / 24.0)).abs() < 1e-6);
    }
}
