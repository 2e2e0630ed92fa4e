//! Which products of AWS's Price List are which of our SKUs.
//!
//! The names are AWS's: `group` for Lambda, the usage type without its region for the rest, with an
//! attribute more where several products share one. What is not in the table is not guessed.

use super::Target;
use crate::catalog::{Region, Sku};

macro_rules! attributes {
    ($($name:ident = $key:literal,)*) => {
        /// An attribute of a product that the reader looks at.
        #[derive(Clone, Copy, PartialEq)]
        pub(super) enum Attribute { $($name,)* }

        /// Their names as JSON and CSV have them, in small letters and digits alone: `Region Code`
        /// and `regionCode` are one.
        pub(super) const ATTRIBUTES: &[&str] = &[$($key,)*];
    };
}

attributes! {
    Usage = "usagetype",
    Family = "productfamily",
    Group = "group",
    Operation = "operation",
    RegionCode = "regioncode",
    FromRegion = "fromregioncode",
    LocationType = "locationtype",
    TransferType = "transfertype",
    VolumeType = "volumetype",
    AccessType = "accesstype",
    QueueType = "queuetype",
    InstanceType = "instancetype",
    Tenancy = "tenancy",
    System = "operatingsystem",
    Software = "preinstalledsw",
    Capacity = "capacitystatus",
}

/// The attributes of one product; empty where it has none.
#[derive(Clone, Default)]
pub(super) struct Item([String; ATTRIBUTES.len()]);

impl Item {
    /// The text of an attribute.
    pub fn get(&self, attribute: Attribute) -> &str {
        &self.0[attribute as usize]
    }

    /// Sets the attribute at a place of [`ATTRIBUTES`].
    pub fn set(&mut self, place: usize, text: String) {
        self.0[place] = text;
    }
}

/// The place of a name in [`ATTRIBUTES`].
pub(super) fn attribute(name: &str) -> Option<usize> {
    let name = plain(name);
    ATTRIBUTES.iter().position(|known| *known == name)
}

/// The small letters and digits of a name.
pub(super) fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

/// A product of an offer and the SKU that it is.
type Rule = (Sku, Attribute, &'static str, Option<(Attribute, &'static str)>);

use Attribute::{AccessType, Group, Operation, QueueType, TransferType, Usage, VolumeType};

const APPLICATION: Option<(Attribute, &str)> = Some((Operation, "LoadBalancing:Application"));
const NETWORK: Option<(Attribute, &str)> = Some((Operation, "LoadBalancing:Network"));

/// The offers that hold our SKUs, each with its products.
const OFFERS: &[(&str, &[Rule])] = &[
    (
        "AWSLambda",
        &[
            (Sku::LambdaRequestX86, Group, "AWS-Lambda-Requests", None),
            (Sku::LambdaRequestArm, Group, "AWS-Lambda-Requests-ARM", None),
            (Sku::LambdaDurationX86, Group, "AWS-Lambda-Duration", None),
            (Sku::LambdaDurationArm, Group, "AWS-Lambda-Duration-ARM", None),
            (Sku::LambdaEphemeralX86, Group, "AWS-Lambda-Storage-Duration", None),
            (Sku::LambdaEphemeralArm, Group, "AWS-Lambda-Storage-Duration-ARM", None),
            (Sku::LambdaStreamingX86, Group, "AWS-Lambda-Processed-Bytes", None),
            (Sku::LambdaStreamingArm, Group, "AWS-Lambda-Processed-Bytes-ARM", None),
            (Sku::ProvisionedX86, Group, "AWS-Lambda-Provisioned-Concurrency", None),
            (Sku::ProvisionedArm, Group, "AWS-Lambda-Provisioned-Concurrency-ARM", None),
            (Sku::ProvisionedDurationX86, Group, "AWS-Lambda-Duration-Provisioned", None),
            (Sku::ProvisionedDurationArm, Group, "AWS-Lambda-Duration-Provisioned-ARM", None),
            (Sku::SnapStartCache, Usage, "Lambda-SnapStart-Cached-GB-S", None),
            (Sku::SnapStartRestore, Usage, "Lambda-SnapStart-Restored-GB", None),
        ],
    ),
    (
        "AmazonECS",
        &[
            (Sku::FargateVcpuX86, Usage, "Fargate-vCPU-Hours:perCPU", None),
            (Sku::FargateVcpuArm, Usage, "Fargate-ARM-vCPU-Hours:perCPU", None),
            (Sku::FargateMemoryX86, Usage, "Fargate-GB-Hours", None),
            (Sku::FargateMemoryArm, Usage, "Fargate-ARM-GB-Hours", None),
            (Sku::FargateEphemeral, Usage, "Fargate-EphemeralStorage-GB-Hours", None),
        ],
    ),
    (
        "AmazonEC2",
        &[
            (Sku::NatHour, Usage, "NatGateway-Hours", None),
            (Sku::NatData, Usage, "NatGateway-Bytes", None),
            (Sku::EbsStorage, Usage, "EBS:VolumeUsage.gp3", None),
        ],
    ),
    (
        "AWSELB",
        &[
            (Sku::AlbHour, Usage, "LoadBalancerUsage", APPLICATION),
            (Sku::AlbLcu, Usage, "LCUUsage", APPLICATION),
            (Sku::NlbHour, Usage, "LoadBalancerUsage", NETWORK),
            (Sku::NlbLcu, Usage, "LCUUsage", NETWORK),
        ],
    ),
    (
        "AmazonVPC",
        &[
            (Sku::PublicIpv4, Usage, "PublicIPv4:InUseAddress", None),
            (Sku::EndpointHour, Usage, "VpcEndpoint-Hours", None),
            (Sku::EndpointData, Usage, "VpcEndpoint-Bytes", None),
        ],
    ),
    (
        "AmazonApiGateway",
        &[
            (Sku::HttpApiRequest, Usage, "ApiGatewayHttpRequest", None),
            (Sku::RestApiRequest, Usage, "ApiGatewayRequest", None),
            (Sku::WebSocketMessage, Usage, "ApiGatewayMessage", None),
            (Sku::WebSocketMinute, Usage, "ApiGatewayMinute", None),
            (Sku::CacheHour, Usage, "ApiGatewayCacheUsage:0.5GB", None),
        ],
    ),
    (
        "AmazonCloudWatch",
        &[
            (Sku::LogsIngest, Usage, "DataProcessing-Bytes", None),
            (Sku::LogsStored, Usage, "TimedStorage-ByteHrs", None),
            (Sku::CustomMetric, Usage, "CW:MetricMonitorUsage", None),
            (Sku::Alarm, Usage, "CW:AlarmMonitorUsage", None),
        ],
    ),
    (
        "AWSDataTransfer",
        &[
            (
                Sku::InternetOut,
                Usage,
                "DataTransfer-Out-Bytes",
                Some((TransferType, "AWS Outbound")),
            ),
            (
                Sku::InterAz,
                Usage,
                "DataTransfer-Regional-Bytes",
                Some((TransferType, "IntraRegion")),
            ),
        ],
    ),
    (
        "AWSQueueService",
        &[(Sku::SqsRequest, Group, "SQS-APIRequest-Tier1", Some((QueueType, "Standard")))],
    ),
    ("AmazonSNS", &[(Sku::SnsPublish, Group, "SNS-Requests-Tier1", None)]),
    (
        "AWSEvents",
        &[(Sku::EventBridgeEvent, Usage, "Event-64K-Chunks", Some((Operation, "PutEvents")))],
    ),
    (
        "AmazonKinesis",
        &[
            (Sku::KinesisShardHour, Usage, "Storage-ShardHour", None),
            (Sku::KinesisPutUnit, Usage, "PutRequestPayloadUnits", None),
            (Sku::KinesisStreamHour, Usage, "OnDemand-StreamHour", None),
            (Sku::KinesisIn, Usage, "OnDemand-BilledIncomingBytes", None),
            (Sku::KinesisOut, Usage, "OnDemand-BilledOutgoingBytes", None),
        ],
    ),
    (
        "AmazonEFS",
        &[
            (Sku::EfsStorage, Usage, "TimedStorage-ByteHrs", None),
            (Sku::EfsRead, Usage, "ETDataAccess-Bytes", Some((AccessType, "Read"))),
            (Sku::EfsWrite, Usage, "ETDataAccess-Bytes", Some((AccessType, "Write"))),
        ],
    ),
    (
        "AmazonS3",
        &[
            (Sku::S3Storage, Usage, "TimedStorage-ByteHrs", Some((VolumeType, "Standard"))),
            (Sku::S3Put, Group, "S3-API-Tier1", None),
            (Sku::S3Get, Group, "S3-API-Tier2", None),
        ],
    ),
    ("AmazonECR", &[(Sku::EcrStorage, Usage, "TimedStorage-ByteHrs", None)]),
    ("AWSXRay", &[(Sku::XRayTrace, Usage, "XRay-TracesStored", None)]),
];

/// An offer that holds some of our SKUs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer(usize);

impl Offer {
    /// The offer of a code such as `AWSLambda`.
    pub fn from_code(code: &str) -> Option<Offer> {
        OFFERS.iter().position(|(known, _)| *known == code).map(Offer)
    }

    /// The code.
    pub fn code(self) -> &'static str {
        OFFERS[self.0].0
    }

    /// Every code that is read.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        OFFERS.iter().map(|(code, _)| *code)
    }

    /// Every SKU that some offer holds.
    pub fn skus() -> impl Iterator<Item = Sku> {
        OFFERS.iter().flat_map(|(_, rules)| rules.iter().map(|rule| rule.0))
    }

    /// What a product is to us, if anything.
    pub(super) fn target(self, item: &Item) -> Option<Target> {
        // Prices of Outposts and Local Zones are other prices.
        if !matches!(item.get(Attribute::LocationType), "" | "AWS Region") {
            return None;
        }
        let (code, rules) = OFFERS[self.0];
        let usage = without_region(item.get(Usage));
        let found = rules.iter().find(|(_, attribute, wanted, more)| {
            let text = if *attribute == Usage { usage } else { item.get(*attribute) };
            text == *wanted && more.is_none_or(|(attribute, wanted)| item.get(attribute) == wanted)
        });
        if let Some((sku, ..)) = found {
            return Some(Target::Sku(*sku));
        }
        let plain_linux = [
            (Attribute::Tenancy, "Shared"),
            (Attribute::System, "Linux"),
            (Attribute::Software, "NA"),
            (Attribute::Capacity, "Used"),
        ];
        (code == "AmazonEC2"
            && usage.starts_with("BoxUsage")
            && plain_linux.iter().all(|(attribute, wanted)| item.get(*attribute) == *wanted))
        .then(|| Target::Instance(item.get(Attribute::InstanceType).to_owned()))
    }
}

/// The region of a product. Data transfer names where it comes from.
pub(super) fn region(item: &Item) -> Option<Region> {
    [Attribute::RegionCode, Attribute::FromRegion]
        .into_iter()
        .find_map(|attribute| Region::from_code(item.get(attribute)))
}

/// A usage type without the short name of its region: `EUW2-NatGateway-Hours`. us-east-1 mostly has
/// none, and `TS-LoadBalancerUsage` is another thing.
pub(super) fn without_region(usage: &str) -> &str {
    let Some((short, rest)) = usage.split_once('-') else { return usage };
    let capitals = short.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = &short[capitals..];
    let is_region = short == "EU"
        || capitals == 3 && digits.len() == 1 && digits.as_bytes()[0].is_ascii_digit();
    if is_region { rest } else { usage }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(usage: &str, name: &str) {
        assert_eq!(without_region(usage), name);
    }

    #[test]
    fn the_region_is_taken_off_and_nothing_else() {
        check("EUW2-NatGateway-Hours", "NatGateway-Hours");
        check("EU-LCUUsage", "LCUUsage");
        check("NatGateway-Hours", "NatGateway-Hours");
        check("TS-LoadBalancerUsage", "TS-LoadBalancerUsage");
        check("CAN1-TS-LoadBalancerUsage", "TS-LoadBalancerUsage");
        check("IA-TimedStorage-ByteHrs", "IA-TimedStorage-ByteHrs");
        check("Global-Request", "Global-Request");
        check("USE1-PublicIPv4:InUseAddress", "PublicIPv4:InUseAddress");
        check("", "");
    }

    #[test]
    fn no_sku_is_in_two_offers() {
        for sku in Offer::skus() {
            assert_eq!(Offer::skus().filter(|other| *other == sku).count(), 1, "{}", sku.key());
        }
    }
}
