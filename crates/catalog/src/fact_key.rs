//! The closed list of facts, by key.

macro_rules! facts {
    ($($(#[$doc:meta])* $variant:ident = $key:literal;)*) => {
        /// A dated value that AWS decides. Its key, with the unit in its last part, is the name
        /// in data files, links and JSON.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Fact { $($(#[$doc])* $variant,)* }

        impl Fact {
            /// Every fact, by topic.
            pub const ALL: &'static [Fact] = &[$(Fact::$variant,)*];

            /// The name in data files, links and JSON.
            pub const fn key(self) -> &'static str {
                match self { $(Fact::$variant => $key,)* }
            }
        }
    };
}

facts! {
    /// Smallest memory of a function, in MB.
    LambdaMemoryMinMb = "lambda.memory_min_mb";
    /// Largest memory of a function, in MB.
    LambdaMemoryMaxMb = "lambda.memory_max_mb";
    /// Memory that comes with one whole vCPU, in MB.
    LambdaMemoryPerVcpuMb = "lambda.memory_per_vcpu_mb";
    /// vCPUs of the largest function: its share of memory, counted in whole ones.
    LambdaMaxVcpu = "lambda.max_vcpu";
    /// Longest invocation, in seconds.
    LambdaTimeoutS = "lambda.timeout_s";
    /// Duration is rounded up to a multiple of this, in ms.
    LambdaBillingMs = "lambda.billing_ms";
    /// Executions at one time in an account and region.
    LambdaConcurrency = "lambda.concurrency";
    /// Requests per second for each unit of concurrency.
    LambdaRpsPerConcurrency = "lambda.rps_per_concurrency";
    /// Largest request or buffered response of a synchronous call, in MB.
    LambdaSyncPayloadMb = "lambda.sync_payload_mb";
    /// Largest event of an asynchronous call, in KB.
    LambdaAsyncPayloadKb = "lambda.async_payload_kb";
    /// Largest event that counts as one request, in KB.
    LambdaAsyncFirstKb = "lambda.async_first_request_kb";
    /// Each started block of this many KB above counts as one request more.
    LambdaAsyncBlockKb = "lambda.async_block_kb";
    /// Largest streamed response, in MB.
    LambdaStreamPayloadMb = "lambda.stream_payload_mb";
    /// What is free of each streamed response, in MB.
    LambdaStreamFreeMb = "lambda.stream_free_mb";
    /// `/tmp` that comes without charge, in MB.
    LambdaEphemeralIncludedMb = "lambda.ephemeral_included_mb";
    /// Largest `/tmp`, in MB.
    LambdaEphemeralMaxMb = "lambda.ephemeral_max_mb";
    /// Whether the INIT of ZIP packages with a managed runtime is billed: 0 or 1.
    LambdaInitBilled = "lambda.init_billed";
    /// Free requests a month.
    LambdaFreeRequests = "lambda.free_requests";
    /// Free GB-seconds a month.
    LambdaFreeGbSeconds = "lambda.free_gb_seconds";
    /// Free streamed response bytes a month, in GB.
    LambdaFreeStreamGb = "lambda.free_stream_gb";
    /// Largest ZIP package once unpacked, in MB.
    LambdaZipUnzippedMb = "lambda.zip_unzipped_mb";
    /// Largest container image, in GB; 0 while there were none.
    LambdaImageMaxGb = "lambda.image_max_gb";
    /// How long an idle environment is kept, in seconds: not documented by AWS.
    LambdaIdleExpiryS = "lambda.idle_expiry_s";
    /// Calls with which Lambda polls a standard queue of SQS at once while little comes.
    LambdaSqsPollers = "lambda.sqs_pollers";
    /// How long a busy environment lives, in seconds: our reading of "every couple of hours".
    LambdaEnvironmentLifetimeS = "lambda.environment_lifetime_s";
    /// GB that come with each vCPU of a MicroVM.
    MicroVmGbPerVcpu = "microvm.per_vcpu_gb";
    /// Shortest time that a snapshot of SnapStart is charged for, in seconds.
    SnapStartCacheMinS = "lambda.snapstart_cache_min_s";
    /// Provisioned concurrency is charged in steps of this, in seconds.
    ProvisionedBillingS = "lambda.provisioned_billing_s";
    /// Longest invocation on Lambda Managed Instances that nobody waits for, in seconds.
    LmiTimeoutS = "lmi.timeout_s";
    /// Smallest memory of a function on Lambda Managed Instances, in MB.
    LmiMemoryMinMb = "lmi.memory_min_mb";
    /// Largest memory of a function on Lambda Managed Instances, in MB.
    LmiMemoryMaxMb = "lmi.memory_max_mb";
    /// Instances of Lambda Managed Instances that run without any load, unless set otherwise.
    LmiDefaultInstances = "lmi.default_instances";
    /// vCPUs that Lambda Managed Instances keeps of each instance.
    LmiHostReservedVcpu = "lmi.host_reserved_vcpu";
    /// Memory that Lambda Managed Instances keeps of each instance, in GB.
    LmiHostReservedGb = "lmi.host_reserved_gb";
    /// Most requests at one time for each vCPU, Node.js on Lambda Managed Instances.
    LmiPerVcpuNode = "lmi.per_vcpu_node";
    /// Most requests at one time for each vCPU, Python on Lambda Managed Instances.
    LmiPerVcpuPython = "lmi.per_vcpu_python";
    /// Most requests at one time for each vCPU, Java on Lambda Managed Instances.
    LmiPerVcpuJava = "lmi.per_vcpu_java";
    /// Most requests at one time for each vCPU, .NET on Lambda Managed Instances.
    LmiPerVcpuDotnet = "lmi.per_vcpu_dotnet";
    /// vCPUs of the largest task.
    FargateMaxVcpu = "fargate.max_vcpu";
    /// Memory of the largest task, in GB.
    FargateMemoryMaxGb = "fargate.memory_max_gb";
    /// Shortest time billed of a task, in seconds.
    FargateMinimumS = "fargate.minimum_s";
    /// Shortest billed time of a task with Windows, in seconds.
    FargateWindowsMinimumS = "fargate.windows_minimum_s";
    /// Task storage that comes without charge, in GB.
    FargateEphemeralIncludedGb = "fargate.ephemeral_included_gb";
    /// Largest task storage, in GB.
    FargateEphemeralMaxGb = "fargate.ephemeral_max_gb";
    /// From the start of a task to its first request, in seconds.
    FargateStartS = "fargate.start_s";
    /// From the warning to the end of a task on Fargate Spot, in seconds.
    SpotNoticeS = "fargate.spot_notice_s";
    /// Shortest time billed of ECS Managed Instances, in seconds.
    EcsMiMinimumS = "ecs_mi.minimum_s";
    /// Memory that the system of an ECS host keeps, in MB: an example, there is no rule.
    EcsHostKeptMb = "ecs.host_kept_mb";
    /// Memory that is set aside for the agent of an ECS host, in MB.
    EcsAgentKeptMb = "ecs.agent_kept_mb";
    /// Time on EC2 is rounded up to a multiple of this, in seconds.
    Ec2BillingS = "ec2.billing_s";
    /// Shortest time billed of an EC2 instance, in seconds.
    Ec2MinimumS = "ec2.minimum_s";
    /// Operations a second that a gp3 volume comes with.
    Gp3IncludedIops = "ebs.gp3_included_iops";
    /// MiB a second that a gp3 volume comes with.
    Gp3IncludedMibps = "ebs.gp3_included_mibps";
    /// HTTP APIs meter each started block of this size as one request, in KB.
    HttpApiBlockKb = "frontdoor.http_api_block_kb";
    /// Longest request through an HTTP API, in seconds.
    HttpApiTimeoutS = "frontdoor.http_api_timeout_s";
    /// Longest request through a REST API, in seconds.
    RestApiTimeoutS = "frontdoor.rest_api_timeout_s";
    /// Largest request or response through API Gateway, in MB.
    FrontdoorPayloadMb = "frontdoor.payload_mb";
    /// Largest request or response of a function behind an Application Load Balancer, in MB.
    AlbLambdaPayloadMb = "frontdoor.alb_lambda_payload_mb";
    /// Whether an HTTP API streams responses: 0 or 1.
    HttpApiStreams = "frontdoor.http_api_stream";
    /// Whether a REST API streams responses: 0 or 1.
    RestApiStreams = "frontdoor.rest_api_stream";
    /// Whether an Application Load Balancer streams the responses of a function: 0 or 1.
    AlbLambdaStreams = "frontdoor.alb_stream";
    /// Longest streamed response through a REST API, in seconds.
    RestStreamTimeoutS = "frontdoor.rest_stream_timeout_s";
    /// Requests per second through API Gateway in an account and region.
    FrontdoorAccountRps = "frontdoor.account_rps";
    /// WebSocket APIs meter each started block of this size as one message, in KB.
    WebSocketBlockKb = "frontdoor.websocket_block_kb";
    /// New connections per second in one capacity unit.
    AlbLcuNewConnections = "alb.lcu_new_connections";
    /// Active connections in one capacity unit.
    AlbLcuActiveConnections = "alb.lcu_active_connections";
    /// Bytes per hour in one capacity unit, in GB.
    AlbLcuGb = "alb.lcu_gb";
    /// Bytes per hour in one capacity unit where the target is a function, in GB.
    AlbLcuGbLambda = "alb.lcu_gb_lambda";
    /// Rule evaluations per second in one capacity unit.
    AlbLcuRuleEvaluations = "alb.lcu_rule_evaluations";
    /// Rules of each request that are not counted.
    AlbFreeRules = "alb.free_rules";
    /// New TCP connections per second in one capacity unit of a Network Load Balancer.
    NlbLcuNewConnections = "nlb.lcu_new_connections";
    /// Active TCP connections in one capacity unit of a Network Load Balancer.
    NlbLcuActiveConnections = "nlb.lcu_active_connections";
    /// TCP bytes per hour in one capacity unit of a Network Load Balancer, in GB.
    NlbLcuGb = "nlb.lcu_gb";
    /// Free log ingestion and storage a month, in GB.
    LogsFreeGb = "logs.free_gb";
    /// Free custom metrics a month.
    MetricsFree = "metrics.free_metrics";
    /// Free alarms a month.
    AlarmsFree = "metrics.free_alarms";
    /// Free traces recorded by X-Ray a month.
    XRayFreeTraces = "xray.free_traces";
    /// Free data out to the internet a month, in GB.
    TransferFreeGb = "transfer.free_gb";
    /// Free data out of CloudFront to readers a month, in GB.
    CloudFrontFreeGb = "cloudfront.free_gb";
    /// Free requests to CloudFront a month.
    CloudFrontFreeRequests = "cloudfront.free_requests";
    /// SQS meters each started block of this size as one request, in KB.
    SqsBlockKb = "sqs.block_kb";
    /// Longest wait of a call that receives messages from SQS, in seconds.
    SqsWaitMaxS = "sqs.wait_max_s";
    /// Free SQS requests a month.
    SqsFreeRequests = "sqs.free_requests";
    /// Free state transitions of Step Functions a month.
    StepFreeTransitions = "stepfunctions.free_transitions";
    /// Kinesis meters each started unit of this size, in KB.
    KinesisPutUnitKb = "kinesis.put_unit_kb";
    /// Records a second that a Kinesis shard takes.
    KinesisShardRps = "kinesis.shard_rps";
    /// KB a second that a Kinesis shard takes.
    KinesisShardKbS = "kinesis.shard_kb_s";
    /// EventBridge meters each started block of this size as one event, in KB.
    EventBridgeBlockKb = "eventbridge.block_kb";
    /// Days that durable executions are kept after they end, unless set otherwise.
    DurableRetentionDays = "durable.retention_days";
    /// Median INIT of Node.js, in ms.
    InitNodeMs = "init.node_ms";
    /// Median INIT of Python, in ms.
    InitPythonMs = "init.python_ms";
    /// Median INIT of Java, in ms.
    InitJavaMs = "init.java_ms";
    /// Median INIT of .NET, in ms.
    InitDotnetMs = "init.dotnet_ms";
    /// Median INIT of Go, in ms.
    InitGoMs = "init.go_ms";
    /// Median INIT of Rust, in ms.
    InitRustMs = "init.rust_ms";
    /// Cold start of Node.js in a container image, in ms.
    InitNodeImageMs = "init.node_image_ms";
    /// Cold start of Python in a container image, in ms.
    InitPythonImageMs = "init.python_image_ms";
    /// Cold start of Java in a container image, in ms.
    InitJavaImageMs = "init.java_image_ms";
    /// Cold start of .NET in a container image, in ms.
    InitDotnetImageMs = "init.dotnet_image_ms";
    /// Cold start of Go in a container image, in ms.
    InitGoImageMs = "init.go_image_ms";
    /// Cold start of Rust in a container image, in ms.
    InitRustImageMs = "init.rust_image_ms";
    /// Memory that a hello-world function in Node.js uses, in MB.
    BaseNodeMb = "base.node_mb";
    /// Memory that a hello-world function in Python uses, in MB.
    BasePythonMb = "base.python_mb";
    /// Memory that a hello-world function in Java uses, in MB.
    BaseJavaMb = "base.java_mb";
    /// Memory that a hello-world function in .NET uses, in MB.
    BaseDotnetMb = "base.dotnet_mb";
    /// Memory that a hello-world function in Go uses, in MB.
    BaseGoMb = "base.go_mb";
    /// Memory that a hello-world function in Rust uses, in MB.
    BaseRustMb = "base.rust_mb";
    /// Hours in a month as AWS's calculators count them.
    HoursPerMonth = "hours_per_month";
}

impl Fact {
    /// The fact of this key.
    pub fn from_key(key: &str) -> Option<Fact> {
        Fact::ALL.iter().copied().find(|fact| fact.key() == key)
    }
}
