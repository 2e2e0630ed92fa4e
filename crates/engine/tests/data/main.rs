//! The rows of `data/`: who has a price, that the packed book holds exactly what the files
//! say, and that a wrong row is named by file and line.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::SourceId;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::rows::{PriceAnswer, PriceRow};

#[path = "../../build/book.rs"]
mod book;
#[path = "../../build/dated.rs"]
mod dated;
#[path = "../../build/encode.rs"]
mod encode;
#[path = "../../build/instances.rs"]
mod instances;
#[path = "../../build/plans.rs"]
mod plans;
#[path = "../../build/prices.rs"]
mod prices;
#[path = "../../build/problem.rs"]
mod problem;
#[path = "../../build/rates.rs"]
mod rates;
#[path = "../../build/small_tables.rs"]
mod small_tables;
#[path = "../../build/rounds/mod.rs"]
mod rounds;
#[path = "../../build/table.rs"]
mod table;

mod bad_facts;
mod bad_instances;
mod bad_rows;
mod instance_prices;
mod one_region;
mod packed;
mod plan_rates;
#[path = "../../../cli/src/prices/refresh.rs"]
mod refresh;
mod refreshed;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

fn texts() -> book::DataFiles {
    book::load(folder()).unwrap()
}

/// The rows of a file as maps from column to text, read without the build script's code.
fn records(file: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(folder().join(file)).unwrap();
    let header = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn region(code: &str) -> Region {
    Region::from_code(code).unwrap()
}

#[track_caller]
fn known(sku: Sku, code: &str, as_of: Date) -> &'static PriceRow {
    match PriceBook::bundled().price(sku, region(code), as_of) {
        PriceAnswer::Known(row) => row,
        answer => panic!("{} in {code}: {answer:?}", sku.key()),
    }
}

#[test]
fn every_region_that_the_inputs_price_is_priced() {
    let mut coverage = BTreeMap::<Sku, (BTreeSet<Region>, usize)>::new();
    for (sku, region, row) in PriceBook::bundled().rows() {
        let (regions, tiers) = coverage.entry(sku).or_default();
        regions.insert(region);
        *tiers += row.tiers.len();
    }
    let counted: Vec<_> =
        coverage.iter().map(|(sku, (regions, tiers))| (sku.key(), regions.len(), *tiers)).collect();
    assert_eq!(
        counted,
        [
            ("lambda.request_x86", 34, 34),
            ("lambda.request_arm64", 34, 34),
            ("lambda.duration_x86", 34, 34 * 3 + 1),
            ("lambda.duration_arm64", 34, 34 * 3),
            ("lambda.ephemeral_x86", 34, 34),
            ("lambda.ephemeral_arm64", 34, 34),
            ("lambda.streaming_x86", 22, 22),
            ("lambda.streaming_arm64", 22, 22),
            ("fargate.vcpu_x86", 34, 35),
            ("fargate.vcpu_arm64", 34, 34),
            ("fargate.memory_x86", 34, 35),
            ("fargate.memory_arm64", 34, 34),
            ("fargate.ephemeral", 34, 34),
            ("frontdoor.function_url", 34, 34),
            ("frontdoor.http_api", 31, 31 * 2),
            ("frontdoor.rest_api", 34, 34 * 4),
            ("frontdoor.alb_hour", 20, 20),
            ("frontdoor.alb_lcu", 17, 17),
            ("logs.ingest", 34, 34),
            ("logs.lambda_ingest", 34, 34 * 4 + 1),
            ("logs.stored", 34, 34),
            ("transfer.internet_out", 24, 24 * 4),
            ("cloudfront.request_us", 34, 34),
            ("cloudfront.request_canada", 34, 34),
            ("cloudfront.request_eu", 34, 34),
            ("cloudfront.request_japan", 34, 34),
            ("cloudfront.request_australia", 34, 34),
            ("cloudfront.request_india", 34, 34),
            ("cloudfront.request_asia_pacific", 34, 34),
            ("cloudfront.request_south_africa", 34, 34),
            ("cloudfront.request_middle_east", 34, 34),
            ("cloudfront.request_south_america", 34, 34),
            ("cloudfront.out_us", 34, 34 * 7),
            ("cloudfront.out_canada", 34, 34 * 7),
            ("cloudfront.out_eu", 34, 34 * 7),
            ("cloudfront.out_japan", 34, 34 * 7),
            ("cloudfront.out_australia", 34, 34 * 7),
            ("cloudfront.out_india", 34, 34 * 7),
            ("cloudfront.out_asia_pacific", 34, 34 * 7),
            ("cloudfront.out_south_africa", 34, 34 * 7),
            ("cloudfront.out_middle_east", 34, 34 * 7),
            ("cloudfront.out_south_america", 34, 34 * 7),
            ("cloudfront.to_origin_us", 34, 34),
            ("cloudfront.to_origin_canada", 34, 34),
            ("cloudfront.to_origin_eu", 34, 34),
            ("cloudfront.to_origin_japan", 34, 34),
            ("cloudfront.to_origin_australia", 34, 34),
            ("cloudfront.to_origin_india", 34, 34),
            ("cloudfront.to_origin_asia_pacific", 34, 34),
            ("cloudfront.to_origin_south_africa", 34, 34),
            ("cloudfront.to_origin_middle_east", 34, 34),
            ("cloudfront.to_origin_south_america", 34, 34),
            ("cloudfront.from_origin", 34, 34),
            ("network.nat_hour", 34, 34),
            ("network.nat_data", 34, 34),
            ("network.public_ipv4", 34, 34 * 2),
            ("ecr.storage", 14, 14),
            ("ecr.pull", 34, 34),
            ("sqs.request", 13, 13),
            ("stepfunctions.transition", 5, 5),
            ("kinesis.shard_hour", 34, 34),
            ("kinesis.put_unit", 34, 34),
            ("durable.operation", 1, 1),
            ("durable.written", 1, 1),
            ("durable.retained", 1, 1),
            ("cache.hour", 34, 34),
            ("lambda.provisioned_x86", 34, 34),
            ("lambda.provisioned_arm64", 34, 34),
            ("lambda.provisioned_duration_x86", 34, 34),
            ("lambda.provisioned_duration_arm64", 34, 34),
            ("lambda.managed_request", 34, 34),
            ("lambda.managed_fee", 34, 34),
            ("fargate.spot_vcpu_x86", 3, 3),
            ("fargate.spot_vcpu_arm64", 3, 3),
            ("fargate.spot_memory_x86", 3, 3),
            ("fargate.spot_memory_arm64", 3, 3),
            ("ecs.managed_fee", 34, 34),
            ("ebs.gp3", 26, 26),
            ("lambda.snapstart_cache", 32, 32),
            ("lambda.snapstart_restore", 32, 32),
            ("lambda.tenant_x86", 1, 1),
            ("lambda.tenant_arm64", 1, 1),
            ("lambda.kafka_poller_hour", 29, 29),
            ("lambda.sqs_poller_hour", 1, 1),
            ("microvm.vcpu_x86", 5, 5),
            ("microvm.vcpu_arm64", 10, 10),
            ("microvm.memory_x86", 5, 5),
            ("microvm.memory_arm64", 10, 10),
            ("microvm.snapshot_write", 1, 1),
            ("microvm.snapshot_read", 1, 1),
            ("microvm.snapshot_stored", 1, 1),
            ("frontdoor.nlb_hour", 10, 10),
            ("frontdoor.nlb_lcu", 9, 9),
            ("frontdoor.websocket_message", 31, 31 * 2),
            ("frontdoor.websocket_minute", 32, 32),
            ("network.endpoint_hour", 34, 34),
            ("network.endpoint_data", 34, 34 * 3),
            ("transfer.inter_az", 7, 7),
            ("eventbridge.event", 7, 7),
            ("sns.publish", 34, 34),
            ("kinesis.stream_hour", 34, 34),
            ("kinesis.on_demand_in", 34, 34),
            ("kinesis.on_demand_out", 34, 34),
            ("efs.storage", 34, 34),
            ("efs.read", 34, 34),
            ("efs.write", 34, 34),
            ("s3.storage", 34, 34 * 3),
            ("s3.put", 34, 34),
            ("s3.get", 34, 34),
            ("metrics.custom", 34, 34 * 4),
            ("metrics.alarm", 34, 34),
            ("xray.trace", 34, 34),
            ("fargate.windows_vcpu", 32, 33),
            ("fargate.windows_memory", 32, 32),
            ("fargate.windows_os", 32, 32),
            ("ec2.windows_licence", 33, 33),
            ("ec2.surplus_x86", 34, 34),
            ("ec2.surplus_arm64", 34, 34),
        ]
    );
}

#[test]
fn spot_values() {
    #[track_caller]
    fn check(sku: Sku, code: &str, expected: &[(f64, f64)]) {
        let row = known(sku, code, PriceBook::bundled().gathered_on());
        let tiers: Vec<_> = row.tiers.iter().map(|tier| (tier.from, tier.usd)).collect();
        assert_eq!(tiers, expected);
    }
    check(
        Sku::LambdaDurationX86,
        "us-east-1",
        &[(0.0, 0.0000166667), (6e9, 0.0000150000), (15e9, 0.0000133334)],
    );
    check(Sku::LambdaRequestX86, "us-east-1", &[(0.0, 0.0000002)]);
    check(Sku::FargateVcpuX86, "ap-northeast-2", &[(0.0, 0.04656)]);
    check(Sku::FargateMemoryX86, "ap-northeast-2", &[(0.0, 0.00511)]);
    check(Sku::FargateMemoryX86, "ap-south-1", &[(0.0, 0.004655)]);
    check(Sku::AlbHour, "eu-central-1", &[(0.0, 0.027)]);
    check(Sku::AlbLcu, "eu-west-3", &[(0.0, 0.0084)]);
    check(
        Sku::InternetOut,
        "us-east-1",
        &[(0.0, 0.09), (10_240.0, 0.085), (51_200.0, 0.07), (153_600.0, 0.05)],
    );
    // Prices of CloudFront follow the readers, and are the same whatever the region.
    for region in ["us-east-1", "ap-northeast-2"] {
        check(
            Sku::CloudFrontOutJapan,
            region,
            &[
                (0.0, 0.114),
                (10_240.0, 0.089),
                (51_200.0, 0.086),
                (153_600.0, 0.084),
                (512_000.0, 0.08),
                (1_048_576.0, 0.07),
                (5_242_880.0, 0.06),
            ],
        );
        check(Sku::CloudFrontRequestSouthAmerica, region, &[(0.0, 0.0000022)]);
        check(Sku::CloudFrontToOriginIndia, region, &[(0.0, 0.16)]);
        check(Sku::CloudFrontFromOrigin, region, &[(0.0, 0.0)]);
    }
    check(Sku::FunctionUrlRequest, "af-south-1", &[(0.0, 0.0)]);
    check(Sku::EcrStorage, "eu-north-1", &[(0.0, 0.1)]);
    check(Sku::SqsRequest, "ap-northeast-2", &[(0.0, 0.0000004)]);
    check(Sku::StepTransition, "ap-northeast-2", &[(0.0, 0.0000271)]);
    check(Sku::StepTransition, "eu-west-3", &[(0.0, 0.0000297)]);
    check(Sku::KinesisShardHour, "eu-central-1", &[(0.0, 0.018)]);
    check(Sku::KinesisPutUnit, "us-west-1", &[(0.0, 0.0000000185)]);
    check(Sku::DurableOperation, "us-east-1", &[(0.0, 0.000008)]);
    check(Sku::CacheHour, "sa-east-1", &[(0.0, 0.028)]);
    // 0.0000276944 and 0.0000036667 a second.
    check(Sku::MicroVmVcpuArm, "us-east-2", &[(0.0, 0.09969984)]);
    check(Sku::MicroVmMemoryArm, "ap-south-1", &[(0.0, 0.01320012)]);
    check(Sku::MicroVmVcpuX86, "eu-north-1", &[(0.0, 0.117954)]);
    check(Sku::NlbHour, "eu-west-2", &[(0.0, 0.02646)]);
    check(Sku::XRayTrace, "ap-northeast-3", &[(0.0, 0.000005)]);
    check(
        Sku::EndpointData,
        "us-east-1",
        &[(0.0, 0.01), (1_048_576.0, 0.006), (5_242_880.0, 0.004)],
    );
    check(Sku::SnapStartCache, "us-east-1", &[(0.0, 0.0000015046)]);
    check(Sku::EfsWrite, "us-east-1", &[(0.0, 0.06)]);
}

#[test]
fn a_day_before_the_first_known_price_says_when_it_is_known() {
    let book = PriceBook::bundled();
    let answer = |sku, code, as_of| book.price(sku, region(code), day(as_of));
    let not_yet = |first| PriceAnswer::NotYet { first_known: day(first) };
    assert_eq!(answer(Sku::LambdaRequestX86, "us-east-1", "2016-07-17"), not_yet("2016-07-18"));
    assert!(matches!(
        answer(Sku::LambdaRequestX86, "us-east-1", "2016-07-18"),
        PriceAnswer::Known(_)
    ));
    assert_eq!(answer(Sku::PublicIpv4, "eu-west-1", "2017-06-30"), not_yet("2017-07-01"));
    assert_eq!(answer(Sku::FargateVcpuX86, "us-east-1", "2017-11-28"), not_yet("2017-11-29"));
    assert_eq!(answer(Sku::FargateVcpuX86, "us-east-2", "2019-06-05"), not_yet("2019-06-06"));
    assert_eq!(answer(Sku::AlbLcu, "ca-central-1", "2026-09-18"), not_yet("2026-09-19"));
    assert_eq!(answer(Sku::CloudFrontOutUs, "us-east-1", "2025-06-30"), not_yet("2025-07-01"));
    for as_of in ["2014-01-01", "2026-11-23", "2090-01-01"] {
        assert_eq!(answer(Sku::HttpApiRequest, "mx-central-1", as_of), PriceAnswer::Absent);
        assert_eq!(answer(Sku::SqsRequest, "ap-south-1", as_of), PriceAnswer::Absent);
        assert_eq!(answer(Sku::StepTransition, "us-west-2", as_of), PriceAnswer::Absent);
        assert_eq!(answer(Sku::DurableOperation, "eu-west-1", as_of), PriceAnswer::Absent);
    }
    assert!(matches!(
        answer(Sku::HttpApiRequest, "us-east-1", "2090-01-01"),
        PriceAnswer::Known(_)
    ));
}

#[test]
fn a_former_price_holds_until_the_day_of_the_change() {
    #[track_caller]
    fn check(sku: Sku, code: &str, as_of: &str, tiers: &[f64]) {
        let row = known(sku, code, day(as_of));
        let found: Vec<_> = row.tiers.iter().map(|tier| tier.usd).collect();
        assert_eq!(found, tiers, "{} on {as_of}", sku.key());
    }
    check(Sku::FargateVcpuX86, "us-east-1", "2019-01-06", &[0.0506]);
    check(Sku::FargateVcpuX86, "us-east-1", "2019-01-07", &[0.04048]);
    check(Sku::FargateMemoryX86, "us-east-1", "2017-11-29", &[0.0127]);
    check(Sku::PublicIpv4, "eu-west-1", "2024-01-31", &[0.0]);
    check(Sku::PublicIpv4, "eu-west-1", "2024-02-01", &[0.005]);
    check(Sku::LogsLambdaIngest, "us-east-1", "2025-04-30", &[0.5]);
    check(Sku::LogsLambdaIngest, "us-east-1", "2025-05-01", &[0.5, 0.25, 0.1, 0.05]);
    check(Sku::LambdaDurationX86, "us-east-1", "2022-08-07", &[0.0000166667]);
    let tiers = [0.0000166667, 0.000015, 0.0000133334];
    check(Sku::LambdaDurationX86, "us-east-1", "2022-08-08", &tiers);
}

#[test]
fn the_dearest_price_is_of_the_day_asked_for() {
    let book = PriceBook::bundled();
    let (dearest, row) = book.dearest(Sku::AlbHour, book.gathered_on()).unwrap();
    assert_eq!((dearest.code(), row.first_usd()), ("sa-east-1", 0.034));
    let (dearest, row) = book.dearest(Sku::AlbHour, day("2017-12-18")).unwrap();
    assert_eq!((dearest.code(), row.first_usd()), ("us-west-1", 0.0252));
    // Before the first price that is known, that of any day.
    let (_, later) = book.dearest(Sku::AlbHour, day("2016-01-01")).unwrap();
    assert!(later.first_usd() >= row.first_usd());
}

#[test]
fn facts_change_on_their_day() {
    #[track_caller]
    fn check(fact: Fact, as_of: &str, value: f64, known: bool) {
        let row = PriceBook::bundled().fact(fact, day(as_of));
        assert_eq!((row.value, row.known), (value, known), "{} on {as_of}", fact.key());
    }
    check(Fact::LambdaTimeoutS, "2016-01-01", 300.0, false);
    check(Fact::LambdaTimeoutS, "2017-08-01", 300.0, true);
    check(Fact::LambdaTimeoutS, "2018-10-09", 300.0, true);
    check(Fact::LambdaTimeoutS, "2018-10-10", 900.0, true);
    check(Fact::LambdaMemoryMaxMb, "2017-11-29", 1536.0, true);
    check(Fact::LambdaMemoryMaxMb, "2017-11-30", 3008.0, true);
    check(Fact::LambdaMemoryMaxMb, "2020-12-01", 10_240.0, true);
    check(Fact::LambdaBillingMs, "2020-11-30", 100.0, true);
    check(Fact::LambdaBillingMs, "2020-12-01", 1.0, true);
    check(Fact::LambdaInitBilled, "2025-07-31", 0.0, true);
    check(Fact::LambdaInitBilled, "2025-08-01", 1.0, true);
    check(Fact::TransferFreeGb, "2021-11-30", 1.0, true);
    check(Fact::TransferFreeGb, "2021-12-01", 100.0, true);
    check(Fact::AlbLcuGbLambda, "2026-11-23", 0.4, true);
    check(Fact::Ec2BillingS, "2017-10-01", 3600.0, true);
    check(Fact::Ec2BillingS, "2017-10-02", 1.0, true);
    check(Fact::Ec2MinimumS, "2017-10-01", 3600.0, true);
    check(Fact::Ec2MinimumS, "2017-10-02", 60.0, true);
    check(Fact::LmiPerVcpuNode, "2025-12-01", 64.0, false);
    check(Fact::LmiMemoryMaxMb, "2026-11-23", 32_768.0, true);
    let rest_timeout =
        |as_of| PriceBook::bundled().fact(Fact::RestApiTimeoutS, day(as_of)).adjustable;
    assert!(!rest_timeout("2024-05-31"));
    assert!(rest_timeout("2024-06-01"));
}

#[test]
fn the_largest_task_is_the_last_of_the_sizes() {
    let book = PriceBook::bundled();
    let now = |fact: Fact| book.fact(fact, book.gathered_on()).value;
    let largest = book.fargate_sizes().last().unwrap();
    assert_eq!(largest.vcpu, now(Fact::FargateMaxVcpu));
    assert_eq!(largest.memory_gb, now(Fact::FargateMemoryMaxGb));
}

#[test]
fn the_vcpus_of_a_function_are_its_share_of_memory_in_whole_ones() {
    let book = PriceBook::bundled();
    let rows = book.fact_rows(Fact::LambdaMaxVcpu);
    assert_eq!(rows.len(), book.fact_rows(Fact::LambdaMemoryMaxMb).len());
    for row in rows {
        let on = |fact: Fact| book.fact(fact, row.provenance.known_from()).value;
        let share = on(Fact::LambdaMemoryMaxMb) / on(Fact::LambdaMemoryPerVcpuMb);
        assert_eq!(row.value, share.ceil());
    }
}

#[test]
fn every_source_is_complete() {
    let book = PriceBook::bundled();
    assert_eq!(book.gathered_on(), day("2026-11-23"));
    let expected = records("sources.csv");
    assert_eq!(book.sources().len(), expected.len());
    for (index, (source, row)) in (0..).zip(book.sources().iter().zip(&expected)) {
        let found = [&source.id, &source.what, &source.location, &source.date, &source.licence];
        let wanted = ["id", "what", "where", "date", "licence"].map(|column| &row[column]);
        assert_eq!(found, wanted);
        assert_eq!(book.source(SourceId::from_index(index)), source);
        assert!(
            !source.location.starts_with('/') && !source.location.starts_with("file:"),
            "{}",
            source.location
        );
    }
}
