//! The closed list of SKUs, and the unit of each price.

macro_rules! skus {
    ($($(#[$doc:meta])* $variant:ident = $key:literal, $unit:ident;)*) => {
        /// One billable thing. Its key is the name in data files, links and JSON.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Sku { $($(#[$doc])* $variant,)* }

        impl Sku {
            /// Every SKU, in the order of the bill.
            pub const ALL: &'static [Sku] = &[$(Sku::$variant,)*];

            /// The name in data files, links and JSON.
            pub const fn key(self) -> &'static str {
                match self { $(Sku::$variant => $key,)* }
            }

            /// What one unit of the price is.
            pub const fn unit(self) -> BillingUnit {
                match self { $(Sku::$variant => BillingUnit::$unit,)* }
            }
        }
    };
}

/// The unit that a price is for, and that a metered quantity is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum BillingUnit {
    /// One request (or one metered increment of one).
    Request,
    /// One gibibyte of memory or disk for one second.
    GbSecond,
    /// One gibibyte of memory or disk for one hour.
    GbHour,
    /// One virtual CPU for one hour.
    VcpuHour,
    /// One gibibyte.
    Gb,
    /// One gibibyte kept for one month.
    GbMonth,
    /// One hour.
    Hour,
    /// One load balancer capacity unit for one hour.
    LcuHour,
    /// One public address for one hour.
    AddressHour,
    /// One EC2 instance for one hour.
    InstanceHour,
    /// One US dollar of something that a fee is a share of.
    Dollar,
    /// One open connection for one minute.
    ConnectionMinute,
    /// One metric or alarm kept for one month.
    ItemMonth,
}

impl BillingUnit {
    /// The name in data files and JSON.
    pub const fn key(self) -> &'static str {
        match self {
            BillingUnit::Request => "request",
            BillingUnit::GbSecond => "GB-second",
            BillingUnit::GbHour => "GB-hour",
            BillingUnit::VcpuHour => "vCPU-hour",
            BillingUnit::Gb => "GB",
            BillingUnit::GbMonth => "GB-month",
            BillingUnit::Hour => "hour",
            BillingUnit::LcuHour => "LCU-hour",
            BillingUnit::AddressHour => "address-hour",
            BillingUnit::InstanceHour => "instance-hour",
            BillingUnit::Dollar => "USD",
            BillingUnit::ConnectionMinute => "connection-minute",
            BillingUnit::ItemMonth => "item-month",
        }
    }
}

skus! {
    /// Lambda invocations on x86.
    LambdaRequestX86 = "lambda.request_x86", Request;
    /// Lambda invocations on arm64.
    LambdaRequestArm = "lambda.request_arm64", Request;
    /// Lambda duration on x86, in tiers.
    LambdaDurationX86 = "lambda.duration_x86", GbSecond;
    /// Lambda duration on arm64, in tiers.
    LambdaDurationArm = "lambda.duration_arm64", GbSecond;
    /// `/tmp` above the included size, x86.
    LambdaEphemeralX86 = "lambda.ephemeral_x86", GbSecond;
    /// `/tmp` above the included size, arm64.
    LambdaEphemeralArm = "lambda.ephemeral_arm64", GbSecond;
    /// Streamed response bytes above the included size, x86.
    LambdaStreamingX86 = "lambda.streaming_x86", Gb;
    /// Streamed response bytes above the included size, arm64.
    LambdaStreamingArm = "lambda.streaming_arm64", Gb;
    /// Fargate vCPU on x86.
    FargateVcpuX86 = "fargate.vcpu_x86", VcpuHour;
    /// Fargate vCPU on arm64.
    FargateVcpuArm = "fargate.vcpu_arm64", VcpuHour;
    /// Fargate memory on x86.
    FargateMemoryX86 = "fargate.memory_x86", GbHour;
    /// Fargate memory on arm64.
    FargateMemoryArm = "fargate.memory_arm64", GbHour;
    /// Fargate task storage above the included size.
    FargateEphemeral = "fargate.ephemeral", GbHour;
    /// A Lambda function URL: listed because it is free.
    FunctionUrlRequest = "frontdoor.function_url", Request;
    /// API Gateway HTTP API, metered in increments, in tiers.
    HttpApiRequest = "frontdoor.http_api", Request;
    /// API Gateway REST API, in tiers.
    RestApiRequest = "frontdoor.rest_api", Request;
    /// Application Load Balancer, per started hour.
    AlbHour = "frontdoor.alb_hour", Hour;
    /// Application Load Balancer capacity units.
    AlbLcu = "frontdoor.alb_lcu", LcuHour;
    /// CloudWatch Logs ingestion, standard class.
    LogsIngest = "logs.ingest", Gb;
    /// CloudWatch Logs ingestion of Lambda logs, in tiers.
    LogsLambdaIngest = "logs.lambda_ingest", Gb;
    /// CloudWatch Logs storage.
    LogsStored = "logs.stored", GbMonth;
    /// Data out to the internet, in tiers.
    InternetOut = "transfer.internet_out", Gb;
    /// Requests over HTTPS that CloudFront takes from readers in the United States.
    CloudFrontRequestUs = "cloudfront.request_us", Request;
    /// Requests over HTTPS that CloudFront takes from readers in Canada.
    CloudFrontRequestCanada = "cloudfront.request_canada", Request;
    /// Requests over HTTPS that CloudFront takes from readers in Europe.
    CloudFrontRequestEu = "cloudfront.request_eu", Request;
    /// Requests over HTTPS that CloudFront takes from readers in Japan.
    CloudFrontRequestJapan = "cloudfront.request_japan", Request;
    /// Requests over HTTPS that CloudFront takes from readers in Australia.
    CloudFrontRequestAustralia = "cloudfront.request_australia", Request;
    /// Requests over HTTPS that CloudFront takes from readers in India.
    CloudFrontRequestIndia = "cloudfront.request_india", Request;
    /// Requests over HTTPS that CloudFront takes from readers in Asia Pacific.
    CloudFrontRequestAsiaPacific = "cloudfront.request_asia_pacific", Request;
    /// Requests over HTTPS that CloudFront takes from readers in South Africa.
    CloudFrontRequestSouthAfrica = "cloudfront.request_south_africa", Request;
    /// Requests over HTTPS that CloudFront takes from readers in the Middle East.
    CloudFrontRequestMiddleEast = "cloudfront.request_middle_east", Request;
    /// Requests over HTTPS that CloudFront takes from readers in South America.
    CloudFrontRequestSouthAmerica = "cloudfront.request_south_america", Request;
    /// Data out of CloudFront to readers, in tiers: United States.
    CloudFrontOutUs = "cloudfront.out_us", Gb;
    /// Data out of CloudFront to readers, in tiers: Canada.
    CloudFrontOutCanada = "cloudfront.out_canada", Gb;
    /// Data out of CloudFront to readers, in tiers: Europe.
    CloudFrontOutEu = "cloudfront.out_eu", Gb;
    /// Data out of CloudFront to readers, in tiers: Japan.
    CloudFrontOutJapan = "cloudfront.out_japan", Gb;
    /// Data out of CloudFront to readers, in tiers: Australia.
    CloudFrontOutAustralia = "cloudfront.out_australia", Gb;
    /// Data out of CloudFront to readers, in tiers: India.
    CloudFrontOutIndia = "cloudfront.out_india", Gb;
    /// Data out of CloudFront to readers, in tiers: Asia Pacific.
    CloudFrontOutAsiaPacific = "cloudfront.out_asia_pacific", Gb;
    /// Data out of CloudFront to readers, in tiers: South Africa.
    CloudFrontOutSouthAfrica = "cloudfront.out_south_africa", Gb;
    /// Data out of CloudFront to readers, in tiers: Middle East.
    CloudFrontOutMiddleEast = "cloudfront.out_middle_east", Gb;
    /// Data out of CloudFront to readers, in tiers: South America.
    CloudFrontOutSouthAmerica = "cloudfront.out_south_america", Gb;
    /// Data that CloudFront sends on to origins: United States.
    CloudFrontToOriginUs = "cloudfront.to_origin_us", Gb;
    /// Data that CloudFront sends on to origins: Canada.
    CloudFrontToOriginCanada = "cloudfront.to_origin_canada", Gb;
    /// Data that CloudFront sends on to origins: Europe.
    CloudFrontToOriginEu = "cloudfront.to_origin_eu", Gb;
    /// Data that CloudFront sends on to origins: Japan.
    CloudFrontToOriginJapan = "cloudfront.to_origin_japan", Gb;
    /// Data that CloudFront sends on to origins: Australia.
    CloudFrontToOriginAustralia = "cloudfront.to_origin_australia", Gb;
    /// Data that CloudFront sends on to origins: India.
    CloudFrontToOriginIndia = "cloudfront.to_origin_india", Gb;
    /// Data that CloudFront sends on to origins: Asia Pacific.
    CloudFrontToOriginAsiaPacific = "cloudfront.to_origin_asia_pacific", Gb;
    /// Data that CloudFront sends on to origins: South Africa.
    CloudFrontToOriginSouthAfrica = "cloudfront.to_origin_south_africa", Gb;
    /// Data that CloudFront sends on to origins: Middle East.
    CloudFrontToOriginMiddleEast = "cloudfront.to_origin_middle_east", Gb;
    /// Data that CloudFront sends on to origins: South America.
    CloudFrontToOriginSouthAmerica = "cloudfront.to_origin_south_america", Gb;
    /// Data from an origin in AWS to CloudFront: listed because it is free.
    CloudFrontFromOrigin = "cloudfront.from_origin", Gb;
    /// NAT gateway, per hour.
    NatHour = "network.nat_hour", Hour;
    /// Data processed by a NAT gateway.
    NatData = "network.nat_data", Gb;
    /// A public IPv4 address in use.
    PublicIpv4 = "network.public_ipv4", AddressHour;
    /// Image storage in ECR.
    EcrStorage = "ecr.storage", GbMonth;
    /// Image pulls from ECR in the same region.
    EcrPull = "ecr.pull", Gb;
    /// SQS standard queue, metered in blocks.
    SqsRequest = "sqs.request", Request;
    /// State transitions of standard workflows of Step Functions.
    StepTransition = "stepfunctions.transition", Request;
    /// A provisioned Kinesis shard, per hour.
    KinesisShardHour = "kinesis.shard_hour", Hour;
    /// Kinesis records, metered in units.
    KinesisPutUnit = "kinesis.put_unit", Request;
    /// Operations of Lambda durable functions.
    DurableOperation = "durable.operation", Request;
    /// Data that durable operations write.
    DurableWritten = "durable.written", Gb;
    /// Data that durable executions keep.
    DurableRetained = "durable.retained", GbMonth;
    /// The smallest cache of an API Gateway REST API, per hour.
    CacheHour = "cache.hour", Hour;
    /// Provisioned concurrency on x86, whether or not it is used.
    ProvisionedX86 = "lambda.provisioned_x86", GbSecond;
    /// Provisioned concurrency on arm64, whether or not it is used.
    ProvisionedArm = "lambda.provisioned_arm64", GbSecond;
    /// Duration under provisioned concurrency on x86.
    ProvisionedDurationX86 = "lambda.provisioned_duration_x86", GbSecond;
    /// Duration under provisioned concurrency on arm64.
    ProvisionedDurationArm = "lambda.provisioned_duration_arm64", GbSecond;
    /// Requests of Lambda Managed Instances.
    ManagedRequest = "lambda.managed_request", Request;
    /// The fee of Lambda Managed Instances on the undiscounted price of their instances.
    ManagedFee = "lambda.managed_fee", Dollar;
    /// Fargate Spot vCPU on x86.
    SpotVcpuX86 = "fargate.spot_vcpu_x86", VcpuHour;
    /// Fargate Spot vCPU on arm64.
    SpotVcpuArm = "fargate.spot_vcpu_arm64", VcpuHour;
    /// Fargate Spot memory on x86.
    SpotMemoryX86 = "fargate.spot_memory_x86", GbHour;
    /// Fargate Spot memory on arm64.
    SpotMemoryArm = "fargate.spot_memory_arm64", GbHour;
    /// An EC2 instance on demand; the price is that of its type.
    Ec2OnDemand = "ec2.on_demand", InstanceHour;
    /// An EC2 instance reserved for one year without upfront; the price is that of its type.
    Ec2Reserved1 = "ec2.reserved_1y", InstanceHour;
    /// An EC2 instance reserved for three years without upfront; the price is that of its type.
    Ec2Reserved3 = "ec2.reserved_3y", InstanceHour;
    /// An EC2 Spot instance; the price is that of its type.
    Ec2Spot = "ec2.spot", InstanceHour;
    /// The fee of ECS Managed Instances on the undiscounted price of their instances.
    EcsManagedFee = "ecs.managed_fee", Dollar;
    /// EBS storage, gp3.
    EbsStorage = "ebs.gp3", GbMonth;
    /// Snapshots that SnapStart keeps.
    SnapStartCache = "lambda.snapstart_cache", GbSecond;
    /// Snapshots that SnapStart restores.
    SnapStartRestore = "lambda.snapstart_restore", Gb;
    /// Memory of execution environments started for a tenant, on x86.
    TenantX86 = "lambda.tenant_x86", Gb;
    /// Memory of execution environments started for a tenant, on arm64.
    TenantArm = "lambda.tenant_arm64", Gb;
    /// A provisioned poller of a Kafka event source.
    KafkaPollerHour = "lambda.kafka_poller_hour", Hour;
    /// A provisioned poller of an SQS event source.
    SqsPollerHour = "lambda.sqs_poller_hour", Hour;
    /// vCPU of Lambda MicroVMs on x86.
    MicroVmVcpuX86 = "microvm.vcpu_x86", VcpuHour;
    /// vCPU of Lambda MicroVMs on arm64.
    MicroVmVcpuArm = "microvm.vcpu_arm64", VcpuHour;
    /// Memory of Lambda MicroVMs on x86.
    MicroVmMemoryX86 = "microvm.memory_x86", GbHour;
    /// Memory of Lambda MicroVMs on arm64.
    MicroVmMemoryArm = "microvm.memory_arm64", GbHour;
    /// Snapshots that Lambda MicroVMs write when they are suspended.
    MicroVmSnapshotWrite = "microvm.snapshot_write", Gb;
    /// Snapshots that Lambda MicroVMs read when they are resumed.
    MicroVmSnapshotRead = "microvm.snapshot_read", Gb;
    /// Snapshots of Lambda MicroVMs that are kept.
    MicroVmSnapshotStored = "microvm.snapshot_stored", GbHour;
    /// Network Load Balancer, per started hour.
    NlbHour = "frontdoor.nlb_hour", Hour;
    /// Network Load Balancer capacity units.
    NlbLcu = "frontdoor.nlb_lcu", LcuHour;
    /// API Gateway WebSocket messages, metered in increments, in tiers.
    WebSocketMessage = "frontdoor.websocket_message", Request;
    /// Minutes of connections of an API Gateway WebSocket API.
    WebSocketMinute = "frontdoor.websocket_minute", ConnectionMinute;
    /// An interface endpoint in one zone.
    EndpointHour = "network.endpoint_hour", Hour;
    /// Data processed by interface endpoints, in tiers.
    EndpointData = "network.endpoint_data", Gb;
    /// Data between availability zones, in each direction.
    InterAz = "transfer.inter_az", Gb;
    /// Custom events of EventBridge, metered in blocks.
    EventBridgeEvent = "eventbridge.event", Request;
    /// Messages published to SNS.
    SnsPublish = "sns.publish", Request;
    /// A Kinesis stream on demand.
    KinesisStreamHour = "kinesis.stream_hour", Hour;
    /// Data put into Kinesis on demand.
    KinesisIn = "kinesis.on_demand_in", Gb;
    /// Data read from Kinesis on demand.
    KinesisOut = "kinesis.on_demand_out", Gb;
    /// EFS storage, standard class.
    EfsStorage = "efs.storage", GbMonth;
    /// Data read from EFS, elastic throughput.
    EfsRead = "efs.read", Gb;
    /// Data written to EFS, elastic throughput.
    EfsWrite = "efs.write", Gb;
    /// S3 storage, standard class, in tiers.
    S3Storage = "s3.storage", GbMonth;
    /// S3 requests that write or list.
    S3Put = "s3.put", Request;
    /// S3 requests that read.
    S3Get = "s3.get", Request;
    /// CloudWatch custom metrics, in tiers.
    CustomMetric = "metrics.custom", ItemMonth;
    /// CloudWatch alarms.
    Alarm = "metrics.alarm", ItemMonth;
    /// Traces recorded by X-Ray.
    XRayTrace = "xray.trace", Request;
    /// Fargate vCPU with Windows.
    FargateWindowsVcpu = "fargate.windows_vcpu", VcpuHour;
    /// Fargate memory with Windows.
    FargateWindowsMemory = "fargate.windows_memory", GbHour;
    /// The licence of Windows on Fargate, by vCPU.
    FargateWindowsLicence = "fargate.windows_os", VcpuHour;
    /// The licence of Windows on EC2, by vCPU of the instance.
    Ec2WindowsLicence = "ec2.windows_licence", VcpuHour;
    /// What burstable instances on x86 use above their baseline and their credits.
    SurplusX86 = "ec2.surplus_x86", VcpuHour;
    /// What burstable instances on arm64 use above their baseline and their credits.
    SurplusArm = "ec2.surplus_arm64", VcpuHour;
    /// What a Savings Plan commits to: dollars, at a dollar each.
    SavingsPlan = "commitment.savings_plan", Dollar;
}

impl Sku {
    /// The SKU of this key.
    pub fn from_key(key: &str) -> Option<Sku> {
        Sku::ALL.iter().copied().find(|sku| sku.key() == key)
    }

    /// Whether a Compute Savings Plan covers it: `savings_plans.csv` may hold its rates.
    pub const fn takes_plans(self) -> bool {
        matches!(
            self,
            Sku::LambdaDurationX86
                | Sku::LambdaDurationArm
                | Sku::ProvisionedX86
                | Sku::ProvisionedArm
                | Sku::ProvisionedDurationX86
                | Sku::ProvisionedDurationArm
                | Sku::FargateVcpuX86
                | Sku::FargateVcpuArm
                | Sku::FargateMemoryX86
                | Sku::FargateMemoryArm
                | Sku::FargateWindowsVcpu
                | Sku::FargateWindowsMemory
                | Sku::Ec2OnDemand
        )
    }

    /// The SKUs whose price is one of an instance type: they stand in `ec2.csv`.
    pub const BY_TYPE: [Sku; 4] =
        [Sku::Ec2OnDemand, Sku::Ec2Reserved1, Sku::Ec2Reserved3, Sku::Ec2Spot];

    /// Whether it is one of [`Sku::BY_TYPE`].
    pub const fn is_by_type(self) -> bool {
        matches!(self, Sku::Ec2OnDemand | Sku::Ec2Reserved1 | Sku::Ec2Reserved3 | Sku::Ec2Spot)
    }

    /// Whether the price stands in `prices.csv`.
    pub const fn has_rows(self) -> bool {
        !self.is_by_type() && !matches!(self, Sku::SavingsPlan)
    }
}

impl serde::Serialize for Sku {
    /// As its key.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> serde::Deserialize<'de> for Sku {
    /// From its key.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Sku, D::Error> {
        let key = <&str>::deserialize(deserializer)?;
        Sku::from_key(key).ok_or_else(|| serde::de::Error::custom("no SKU"))
    }
}
