//! The SKUs by architecture and their quantity types, checked at compile time.

use eleven_rounds_catalog::choices::{Arch, ReaderArea};
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::demand::workload::Workload;

macro_rules! by_arch {
    ($($name:ident: $unit:ty = $x86:ident, $arm:ident;)*) => {$(
        pub fn $name(arch: Arch) -> SkuOf<$unit> {
            const X86: SkuOf<$unit> = SkuOf::new(Sku::$x86);
            const ARM: SkuOf<$unit> = SkuOf::new(Sku::$arm);
            match arch {
                Arch::X86 => X86,
                Arch::Arm64 => ARM,
            }
        }
    )*};
}

by_arch! {
    lambda_requests: Requests = LambdaRequestX86, LambdaRequestArm;
    lambda_duration: GbSeconds = LambdaDurationX86, LambdaDurationArm;
    lambda_disk: GbSeconds = LambdaEphemeralX86, LambdaEphemeralArm;
    lambda_streaming: Gib = LambdaStreamingX86, LambdaStreamingArm;
    provisioned: GbSeconds = ProvisionedX86, ProvisionedArm;
    provisioned_duration: GbSeconds = ProvisionedDurationX86, ProvisionedDurationArm;
    spot_vcpu: VcpuHours = SpotVcpuX86, SpotVcpuArm;
    spot_memory: GbHours = SpotMemoryX86, SpotMemoryArm;
    fargate_vcpu: VcpuHours = FargateVcpuX86, FargateVcpuArm;
    fargate_memory: GbHours = FargateMemoryX86, FargateMemoryArm;
    surplus: VcpuHours = SurplusX86, SurplusArm;
}

macro_rules! by_area {
    ($($name:ident: $unit:ty = $($area:ident $sku:ident),*;)*) => {$(
        pub fn $name(area: ReaderArea) -> SkuOf<$unit> {
            match area {
                $(ReaderArea::$area => const { SkuOf::new(Sku::$sku) },)*
            }
        }
    )*};
}

by_area! {
    cloudfront_requests: Requests =
        Us CloudFrontRequestUs, Canada CloudFrontRequestCanada, Eu CloudFrontRequestEu, Japan CloudFrontRequestJapan, Australia CloudFrontRequestAustralia, India CloudFrontRequestIndia, AsiaPacific CloudFrontRequestAsiaPacific, SouthAfrica CloudFrontRequestSouthAfrica, MiddleEast CloudFrontRequestMiddleEast, SouthAmerica CloudFrontRequestSouthAmerica;
    cloudfront_out: Gib =
        Us CloudFrontOutUs, Canada CloudFrontOutCanada, Eu CloudFrontOutEu, Japan CloudFrontOutJapan, Australia CloudFrontOutAustralia, India CloudFrontOutIndia, AsiaPacific CloudFrontOutAsiaPacific, SouthAfrica CloudFrontOutSouthAfrica, MiddleEast CloudFrontOutMiddleEast, SouthAmerica CloudFrontOutSouthAmerica;
    cloudfront_to_origin: Gib =
        Us CloudFrontToOriginUs, Canada CloudFrontToOriginCanada, Eu CloudFrontToOriginEu, Japan CloudFrontToOriginJapan, Australia CloudFrontToOriginAustralia, India CloudFrontToOriginIndia, AsiaPacific CloudFrontToOriginAsiaPacific, SouthAfrica CloudFrontToOriginSouthAfrica, MiddleEast CloudFrontToOriginMiddleEast, SouthAmerica CloudFrontToOriginSouthAmerica;
}

/// What prices the vCPUs of tasks on Fargate.
pub fn task_vcpu(work: &Workload) -> SkuOf<VcpuHours> {
    if work.windows { FARGATE_WINDOWS_VCPU } else { fargate_vcpu(work.arch) }
}

/// What prices the memory of tasks on Fargate.
pub fn task_memory(work: &Workload) -> SkuOf<GbHours> {
    if work.windows { FARGATE_WINDOWS_MEMORY } else { fargate_memory(work.arch) }
}

pub const FARGATE_WINDOWS_VCPU: SkuOf<VcpuHours> = SkuOf::new(Sku::FargateWindowsVcpu);
pub const FARGATE_WINDOWS_MEMORY: SkuOf<GbHours> = SkuOf::new(Sku::FargateWindowsMemory);
pub const FARGATE_WINDOWS_LICENCE: SkuOf<VcpuHours> = SkuOf::new(Sku::FargateWindowsLicence);
pub const EC2_WINDOWS_LICENCE: SkuOf<VcpuHours> = SkuOf::new(Sku::Ec2WindowsLicence);
pub const FARGATE_DISK: SkuOf<GbHours> = SkuOf::new(Sku::FargateEphemeral);
pub const FUNCTION_URL: SkuOf<Requests> = SkuOf::new(Sku::FunctionUrlRequest);
pub const HTTP_API: SkuOf<Requests> = SkuOf::new(Sku::HttpApiRequest);
pub const REST_API: SkuOf<Requests> = SkuOf::new(Sku::RestApiRequest);
pub const ALB_HOURS: SkuOf<Hours> = SkuOf::new(Sku::AlbHour);
pub const ALB_LCU: SkuOf<LcuHours> = SkuOf::new(Sku::AlbLcu);
pub const NLB_HOURS: SkuOf<Hours> = SkuOf::new(Sku::NlbHour);
pub const NLB_LCU: SkuOf<LcuHours> = SkuOf::new(Sku::NlbLcu);
pub const ADDRESS: SkuOf<AddressHours> = SkuOf::new(Sku::PublicIpv4);
pub const NAT_HOURS: SkuOf<Hours> = SkuOf::new(Sku::NatHour);
pub const NAT_DATA: SkuOf<Gib> = SkuOf::new(Sku::NatData);
pub const INTERNET_OUT: SkuOf<Gib> = SkuOf::new(Sku::InternetOut);
pub const CLOUDFRONT_FROM_ORIGIN: SkuOf<Gib> = SkuOf::new(Sku::CloudFrontFromOrigin);
pub const LOGS_INGEST: SkuOf<Gib> = SkuOf::new(Sku::LogsIngest);
pub const LOGS_LAMBDA_INGEST: SkuOf<Gib> = SkuOf::new(Sku::LogsLambdaIngest);
pub const LOGS_STORED: SkuOf<GbMonths> = SkuOf::new(Sku::LogsStored);
pub const ECR_STORAGE: SkuOf<GbMonths> = SkuOf::new(Sku::EcrStorage);
pub const ECR_PULL: SkuOf<Gib> = SkuOf::new(Sku::EcrPull);
pub const SQS: SkuOf<Requests> = SkuOf::new(Sku::SqsRequest);
pub const SHARD_HOURS: SkuOf<Hours> = SkuOf::new(Sku::KinesisShardHour);
pub const PUT_UNITS: SkuOf<Requests> = SkuOf::new(Sku::KinesisPutUnit);
pub const DURABLE_OPERATIONS: SkuOf<Requests> = SkuOf::new(Sku::DurableOperation);
pub const DURABLE_WRITTEN: SkuOf<Gib> = SkuOf::new(Sku::DurableWritten);
pub const DURABLE_RETAINED: SkuOf<GbMonths> = SkuOf::new(Sku::DurableRetained);
pub const MANAGED_REQUESTS: SkuOf<Requests> = SkuOf::new(Sku::ManagedRequest);
pub const MANAGED_FEE: SkuOf<Dollars> = SkuOf::new(Sku::ManagedFee);
pub const ECS_MANAGED_FEE: SkuOf<Dollars> = SkuOf::new(Sku::EcsManagedFee);
pub const INSTANCES: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2OnDemand);
pub const RESERVED_1Y: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2Reserved1);
pub const RESERVED_3Y: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2Reserved3);
pub const SPOT_INSTANCES: SkuOf<InstanceHours> = SkuOf::new(Sku::Ec2Spot);
pub const EBS: SkuOf<GbMonths> = SkuOf::new(Sku::EbsStorage);
pub const CACHE_HOURS: SkuOf<Hours> = SkuOf::new(Sku::CacheHour);
