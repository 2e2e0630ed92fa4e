//! Maps products of AWS's Price List to our SKUs.
//!
//! The names are AWS's: `group` for Lambda, the usage type without its region for the rest, with an
//! additional attribute if several products share one. Products outside the table are not guessed.

use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;

use crate::prices::feed::target::Target;

/// The attributes that the reader looks at, as JSON and CSV have them in small letters and digits
/// alone: `Region Code` and `regionCode` are one.
const ATTRIBUTES: [&str; 16] = [
    "usagetype",
    "productfamily",
    "group",
    "operation",
    "regioncode",
    "fromregioncode",
    "locationtype",
    "transfertype",
    "volumetype",
    "accesstype",
    "queuetype",
    "instancetype",
    "tenancy",
    "operatingsystem",
    "preinstalledsw",
    "capacitystatus",
];

/// The attributes of one product; empty where it has none.
#[derive(Clone, Default)]
pub(super) struct Item([String; ATTRIBUTES.len()]);

impl Item {
    /// The text of an attribute.
    pub fn get(&self, name: &str) -> &str {
        let index = ATTRIBUTES.iter().position(|known| *known == name);
        index.map_or("", |index| self.0[index].as_str())
    }

    /// The usage type without its region.
    pub fn usage(&self) -> &str {
        without_region(self.get("usagetype"))
    }

    /// Whether attributes are what is wanted of them: `group=A;operation=B;`. Usage types are
    /// wanted without their region.
    fn is(&self, wanted: &str) -> bool {
        wanted.split_terminator(';').all(|part| {
            part.split_once('=').is_some_and(|(name, wanted)| {
                wanted == if name == "usagetype" { self.usage() } else { self.get(name) }
            })
        })
    }

    /// Sets the attribute at an index.
    pub fn set(&mut self, index: usize, text: String) {
        self.0[index] = text;
    }
}

/// The index of an attribute in an [`Item`].
pub(super) fn attribute(name: &str) -> Option<usize> {
    let name = plain(name);
    ATTRIBUTES.iter().position(|known| *known == name)
}

/// The small letters and digits of a name.
pub(super) fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

macro_rules! offers {
    ($($code:literal { $($sku:ident = $($attribute:ident $text:literal)+;)* })*) => {
        /// The offers, each with its products: what each attribute must be. One text weighs less
        /// than a table of many.
        const OFFERS: &str = concat!($(
            "#", $code, "\n", $($(stringify!($attribute), "=", $text, ";",)+ "\n",)*
        )*);

        /// The SKUs of the products, in the same order.
        const SKUS: &[Sku] = &[$($(Sku::$sku,)*)*];
    };
}

offers! {
    "AWSLambda" {
        LambdaRequestX86 = group "AWS-Lambda-Requests";
        LambdaRequestArm = group "AWS-Lambda-Requests-ARM";
        LambdaDurationX86 = group "AWS-Lambda-Duration";
        LambdaDurationArm = group "AWS-Lambda-Duration-ARM";
        LambdaEphemeralX86 = group "AWS-Lambda-Storage-Duration";
        LambdaEphemeralArm = group "AWS-Lambda-Storage-Duration-ARM";
        LambdaStreamingX86 = group "AWS-Lambda-Processed-Bytes";
        LambdaStreamingArm = group "AWS-Lambda-Processed-Bytes-ARM";
        ProvisionedX86 = group "AWS-Lambda-Provisioned-Concurrency";
        ProvisionedArm = group "AWS-Lambda-Provisioned-Concurrency-ARM";
        ProvisionedDurationX86 = group "AWS-Lambda-Duration-Provisioned";
        ProvisionedDurationArm = group "AWS-Lambda-Duration-Provisioned-ARM";
        SnapStartCache = usagetype "Lambda-SnapStart-Cached-GB-S";
        SnapStartRestore = usagetype "Lambda-SnapStart-Restored-GB";
    }
    "AmazonECS" {
        FargateVcpuX86 = usagetype "Fargate-vCPU-Hours:perCPU";
        FargateVcpuArm = usagetype "Fargate-ARM-vCPU-Hours:perCPU";
        FargateMemoryX86 = usagetype "Fargate-GB-Hours";
        FargateMemoryArm = usagetype "Fargate-ARM-GB-Hours";
        FargateEphemeral = usagetype "Fargate-EphemeralStorage-GB-Hours";
    }
    "AmazonEC2" {
        NatHour = usagetype "NatGateway-Hours";
        NatData = usagetype "NatGateway-Bytes";
        EbsStorage = usagetype "EBS:VolumeUsage.gp3";
    }
    "AWSELB" {
        AlbHour = usagetype "LoadBalancerUsage" operation "LoadBalancing:Application";
        AlbLcu = usagetype "LCUUsage" operation "LoadBalancing:Application";
        NlbHour = usagetype "LoadBalancerUsage" operation "LoadBalancing:Network";
        NlbLcu = usagetype "LCUUsage" operation "LoadBalancing:Network";
    }
    "AmazonVPC" {
        PublicIpv4 = usagetype "PublicIPv4:InUseAddress";
        EndpointHour = usagetype "VpcEndpoint-Hours";
        EndpointData = usagetype "VpcEndpoint-Bytes";
    }
    "AmazonApiGateway" {
        HttpApiRequest = usagetype "ApiGatewayHttpRequest";
        RestApiRequest = usagetype "ApiGatewayRequest";
        WebSocketMessage = usagetype "ApiGatewayMessage";
        WebSocketMinute = usagetype "ApiGatewayMinute";
        CacheHour = usagetype "ApiGatewayCacheUsage:0.5GB";
    }
    "AmazonCloudWatch" {
        LogsIngest = usagetype "DataProcessing-Bytes";
        LogsStored = usagetype "TimedStorage-ByteHrs";
        CustomMetric = usagetype "CW:MetricMonitorUsage";
        Alarm = usagetype "CW:AlarmMonitorUsage";
    }
    "AWSDataTransfer" {
        InternetOut = usagetype "DataTransfer-Out-Bytes" transfertype "AWS Outbound";
        InterAz = usagetype "DataTransfer-Regional-Bytes" transfertype "IntraRegion";
    }
    "AWSQueueService" {
        SqsRequest = group "SQS-APIRequest-Tier1" queuetype "Standard";
    }
    "AmazonStates" {
        StepTransition = usagetype "StateTransition";
    }
    "AmazonSNS" {
        SnsPublish = group "SNS-Requests-Tier1";
    }
    "AWSEvents" {
        EventBridgeEvent = usagetype "Event-64K-Chunks" operation "PutEvents";
    }
    "AmazonKinesis" {
        KinesisShardHour = usagetype "Storage-ShardHour";
        KinesisPutUnit = usagetype "PutRequestPayloadUnits";
        KinesisStreamHour = usagetype "OnDemand-StreamHour";
        KinesisIn = usagetype "OnDemand-BilledIncomingBytes";
        KinesisOut = usagetype "OnDemand-BilledOutgoingBytes";
    }
    "AmazonEFS" {
        EfsStorage = usagetype "TimedStorage-ByteHrs";
        EfsRead = usagetype "ETDataAccess-Bytes" accesstype "Read";
        EfsWrite = usagetype "ETDataAccess-Bytes" accesstype "Write";
    }
    "AmazonS3" {
        S3Storage = usagetype "TimedStorage-ByteHrs" volumetype "Standard";
        S3Put = group "S3-API-Tier1";
        S3Get = group "S3-API-Tier2";
    }
    "AmazonECR" {
        EcrStorage = usagetype "TimedStorage-ByteHrs";
    }
    "AWSXRay" {
        XRayTrace = usagetype "XRay-TracesStored";
    }
}

/// An EC2 instance without anything that costs extra.
const PLAIN_LINUX: &str =
    "tenancy=Shared;operatingsystem=Linux;preinstalledsw=NA;capacitystatus=Used;";

/// An offer that holds some of our SKUs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer(&'static str);

impl Offer {
    /// The offer of a code such as `AWSLambda`.
    pub fn from_code(code: &str) -> Option<Offer> {
        Offer::codes().find(|known| *known == code).map(Offer)
    }

    /// The code.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// Every code that is read.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        OFFERS.split('\n').filter_map(|line| line.strip_prefix('#'))
    }

    /// Every SKU that some offer holds.
    pub fn skus() -> impl Iterator<Item = Sku> {
        SKUS.iter().copied()
    }

    /// What a product is to us, if anything.
    pub(super) fn target(self, item: &Item) -> Option<Target> {
        // Prices of Outposts and Local Zones are other prices.
        if !matches!(item.get("locationtype"), "" | "AWS Region") {
            return None;
        }
        let mut skus = SKUS.iter();
        let mut is_its = false;
        for line in OFFERS.split_terminator('\n') {
            if let Some(code) = line.strip_prefix('#') {
                is_its = code == self.0;
                continue;
            }
            let sku = skus.next()?;
            if is_its && item.is(line) {
                return Some(Target::Sku(*sku));
            }
        }
        let is_box = item.usage().starts_with("BoxUsage");
        (self.0 == "AmazonEC2" && is_box && item.is(PLAIN_LINUX))
            .then(|| Target::Instance(item.get("instancetype").to_owned()))
    }
}

/// The region of a product. Data transfer names where it comes from.
pub(super) fn region(item: &Item) -> Option<Region> {
    ["regioncode", "fromregioncode"].into_iter().find_map(|name| Region::from_code(item.get(name)))
}

/// A usage type without the short name of its region: `EUW2-NatGateway-Hours`. us-east-1 mostly has
/// none, and `TS-LoadBalancerUsage` is another thing.
fn without_region(usage: &str) -> &str {
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
        check("USE1-StateTransition", "StateTransition");
        check("NatGateway-Hours", "NatGateway-Hours");
        check("TS-LoadBalancerUsage", "TS-LoadBalancerUsage");
        check("CAN1-TS-LoadBalancerUsage", "TS-LoadBalancerUsage");
        check("IA-TimedStorage-ByteHrs", "IA-TimedStorage-ByteHrs");
        check("Global-Request", "Global-Request");
        check("USE1-PublicIPv4:InUseAddress", "PublicIPv4:InUseAddress");
        check("", "");
    }

    #[test]
    fn every_attribute_that_is_wanted_is_read() {
        for line in OFFERS.lines().filter(|line| !line.starts_with('#')).chain([PLAIN_LINUX]) {
            for part in line.split_terminator(';') {
                let (name, wanted) = part.split_once('=').unwrap();
                assert!(ATTRIBUTES.contains(&name) && !wanted.is_empty(), "{line}");
            }
        }
        assert_eq!(OFFERS.lines().filter(|line| !line.starts_with('#')).count(), SKUS.len());
    }

    #[test]
    fn no_sku_is_in_two_offers() {
        for sku in Offer::skus() {
            assert_eq!(Offer::skus().filter(|mapped| *mapped == sku).count(), 1, "{}", sku.key());
        }
    }
}
