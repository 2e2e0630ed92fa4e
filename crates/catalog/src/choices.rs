//! The closed choices of a scenario. Each value has a key for links and JSON.

use serde::Serialize;

use crate::plan::Plan;

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $key:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $key)] $variant,)*
        }

        impl KeyedEnum for $name {
            const KEYS: &'static [&'static str] = &[$($key,)*];
            const ALL: &'static [$name] = &[$($name::$variant,)*];
        }
    )*};
}

/// A closed set of options, in the order shown.
pub trait KeyedEnum: Copy + PartialEq + Sized + 'static {
    /// The key of each option.
    const KEYS: &'static [&'static str];
    /// The options, in the order of [`KeyedEnum::KEYS`].
    const ALL: &'static [Self];

    /// The key of this option.
    fn key(self) -> &'static str {
        let index = Self::ALL.iter().position(|option| *option == self);
        Self::KEYS[index.unwrap_or_default()]
    }

    /// The option of a key.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.get(index_of(key, Self::KEYS)?).copied()
    }
}

/// The index of a key; apart from the trait, so that it is compiled once for all choices.
pub fn index_of(key: &str, keys: &[&str]) -> Option<usize> {
    keys.iter().position(|known| *known == key)
}

choices! {
    /// What one count of requests is counted over.
    RatePeriod {
        /// Requests per second, the mean of all hours.
        Second = "second",
        /// Requests per second in the busiest hours of the week.
        BusySecond = "busy_second",
        /// Requests per day.
        Day = "day",
        /// Requests per month.
        Month = "month",
    }

    /// What starts the work.
    Trigger {
        /// A request over HTTP that waits for its answer.
        Http = "http",
        /// A message of a queue or a stream.
        Queue = "queue",
        /// A run of its own, from start to end.
        Job = "job",
    }

    /// How the workload is described.
    WorkloadInput {
        /// By a duration and the kind of work.
        Duration = "duration",
        /// By what was measured on ECS.
        Measured = "measured",
        /// By the duration on a bill of Lambda.
        LambdaBill = "lambda_bill",
        /// By the vCPU-hours on a bill of Fargate, and how busy they were.
        FargateBill = "fargate_bill",
    }

    /// The share of computing in the duration.
    WorkKind {
        /// Mostly waiting for others.
        Waiting = "waiting",
        /// Some of both.
        Mixed = "mixed",
        /// Mostly computing.
        Computing = "computing",
    }

    /// The processor architecture, for both sides.
    Arch {
        /// Intel and AMD.
        X86 = "x86",
        /// AWS Graviton.
        Arm64 = "arm64",
    }

    /// The language runtime, for the time a cold start takes.
    Runtime {
        /// Node.js.
        Node = "node",
        /// Python.
        Python = "python",
        /// Java.
        Java = "java",
        /// .NET.
        Dotnet = "dotnet",
        /// Go.
        Go = "go",
        /// Rust.
        Rust = "rust",
    }

    /// The areas by which CloudFront is priced: they are no regions, and readers are in them.
    ReaderArea {
        /// The United States.
        Us = "us",
        /// Canada.
        Canada = "canada",
        /// Europe.
        Eu = "eu",
        /// Japan.
        Japan = "japan",
        /// Australia.
        Australia = "australia",
        /// India.
        India = "india",
        /// The rest of Asia and the Pacific.
        AsiaPacific = "asia_pacific",
        /// South Africa.
        SouthAfrica = "south_africa",
        /// The Middle East.
        MiddleEast = "middle_east",
        /// South America.
        SouthAmerica = "south_america",
    }

    /// How a function is packaged.
    Package {
        /// A ZIP archive.
        Zip = "zip",
        /// A container image in ECR.
        Image = "image",
    }

    /// Where the code runs in the network.
    Network {
        /// With public addresses.
        Public = "public",
        /// In private subnets, behind a NAT gateway.
        Private = "private",
    }

    /// Which way of running a function is compared.
    LambdaSide {
        /// On demand.
        OnDemand = "on_demand",
        /// With provisioned concurrency.
        Provisioned = "provisioned",
        /// On Lambda Managed Instances.
        Managed = "managed",
    }

    /// Which way of running tasks is compared.
    EcsSide {
        /// On Fargate.
        Fargate = "fargate",
        /// On Fargate and Fargate Spot.
        Spot = "fargate_spot",
        /// On EC2 hosts of one's own.
        Ec2 = "ec2",
        /// On ECS Managed Instances.
        Managed = "managed",
    }

    /// How many environments are provisioned, and when.
    ProvisionedMode {
        /// As many as each hour's load needs.
        Following = "following",
        /// The same number all the time.
        Fixed = "fixed",
        /// The same number between two hours of each day.
        Scheduled = "scheduled",
    }

    /// How EC2 hosts are bought.
    Purchase {
        /// By the second, without commitment.
        OnDemand = "on_demand",
        /// Reserved for one year without upfront; what exceeds the reservation is on demand.
        Reserved1 = "reserved_1y",
        /// Reserved for three years without upfront.
        Reserved3 = "reserved_3y",
        /// Spot.
        Spot = "spot",
    }

    /// How the server in a container takes requests.
    ServerKind {
        /// Many at once: an event loop, or threads.
        Concurrent = "concurrent",
        /// One after the other: a synchronous worker.
        Synchronous = "synchronous",
    }

    /// The network mode of tasks on EC2 hosts.
    TaskNetworkMode {
        /// A network interface for each task, as many as the host takes.
        Awsvpc = "awsvpc",
        /// A network interface for each task, with trunking.
        Trunking = "awsvpc_trunking",
        /// Tasks share the interface of the host.
        Bridge = "bridge",
    }

    /// What stands in front of a function.
    LambdaIngress {
        /// Nothing: invoked through the AWS API.
        None = "none",
        /// The function's own URL.
        FunctionUrl = "function_url",
        /// API Gateway, HTTP API.
        HttpApi = "http_api",
        /// API Gateway, REST API.
        RestApi = "rest_api",
        /// Application Load Balancer.
        Alb = "alb",
    }

    /// What stands in front of the tasks.
    EcsIngress {
        /// Nothing.
        None = "none",
        /// API Gateway, HTTP API.
        HttpApi = "http_api",
        /// API Gateway, REST API.
        RestApi = "rest_api",
        /// Application Load Balancer.
        Alb = "alb",
        /// Network Load Balancer.
        Nlb = "nlb",
    }
}

/// An ingress of either side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ingress {
    /// Nothing.
    None,
    /// A function's own URL.
    FunctionUrl,
    /// API Gateway, HTTP API.
    HttpApi,
    /// API Gateway, REST API.
    RestApi,
    /// Application Load Balancer.
    Alb,
    /// Network Load Balancer.
    Nlb,
}

impl Ingress {
    /// Whether it is a load balancer.
    pub fn is_balancer(self) -> bool {
        matches!(self, Ingress::Alb | Ingress::Nlb)
    }
}

impl From<LambdaIngress> for Ingress {
    fn from(ingress: LambdaIngress) -> Ingress {
        match ingress {
            LambdaIngress::None => Ingress::None,
            LambdaIngress::FunctionUrl => Ingress::FunctionUrl,
            LambdaIngress::HttpApi => Ingress::HttpApi,
            LambdaIngress::RestApi => Ingress::RestApi,
            LambdaIngress::Alb => Ingress::Alb,
        }
    }
}

impl From<EcsIngress> for Ingress {
    fn from(ingress: EcsIngress) -> Ingress {
        match ingress {
            EcsIngress::None => Ingress::None,
            EcsIngress::HttpApi => Ingress::HttpApi,
            EcsIngress::RestApi => Ingress::RestApi,
            EcsIngress::Alb => Ingress::Alb,
            EcsIngress::Nlb => Ingress::Nlb,
        }
    }
}

impl KeyedEnum for Plan {
    const KEYS: &'static [&'static str] = Plan::KEYS;
    const ALL: &'static [Plan] = Plan::ALL;
}
