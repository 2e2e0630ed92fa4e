//! Files of AWS's Price List: what is read of them, what is refused and where, and what they do to
//! the book.

mod overlays;
mod refusals;

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::feed::kind;
use eleven_rounds_engine::prices::feed::kind::{FileKind, KnownFile};
use eleven_rounds_engine::prices::feed::list::{FeedPrice, PriceList, Refusal, SkipReason};
use eleven_rounds_engine::prices::feed::mapping::Offer;
use eleven_rounds_engine::prices::feed::read;

const LAMBDA: &str = include_str!("lambda.json");
const ECS: &str = include_str!("ecs.csv");
const ELB: &str = include_str!("elb.csv");
const EC2: &str = include_str!("ec2.csv");

/// A file in which one text is another.
#[track_caller]
fn with(file: &str, from: &str, to: &str) -> String {
    assert!(file.contains(from), "{from}");
    file.replacen(from, to, 1)
}

fn read(file: &str) -> Result<PriceList, Refusal> {
    read::read(file.as_bytes())
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn find(list: &PriceList, sku: Sku, region: &str) -> Option<FeedPrice> {
    let region = Region::from_code(region);
    let mut all = list.feed_prices.iter();
    all.find(|price| price.sku == sku && Some(price.region) == region).cloned()
}

fn left_out(list: &PriceList) -> Vec<(SkipReason, &str, usize, Vec<&str>)> {
    let each = list.left.iter().map(|left| {
        let examples = left.examples.iter().map(String::as_str).collect();
        (left.reason, left.family.as_str(), left.count, examples)
    });
    each.collect()
}

#[test]
fn an_offer_in_json_gives_every_price_with_its_tiers() {
    let list = read(LAMBDA).unwrap();
    assert_eq!((list.offer.as_str(), list.published), ("AWSLambda", day("2026-11-24")));
    assert_eq!(list.feed_prices.len(), 10);
    let duration = find(&list, Sku::LambdaDurationX86, "eu-west-2").unwrap();
    assert_eq!(duration.effective_from, Some(day("2026-11-01")));
    let tiers = [(0, 16_666_700), (6_000_000_000, 15_000_000), (15_000_000_000, 13_333_400)];
    assert_eq!(duration.tiers, tiers);
    assert_eq!(
        left_out(&list),
        [
            (SkipReason::NotOurs, "Serverless", 2, vec!["Lambda-Edge-Request", "Global-Request"]),
            (SkipReason::OtherRegion, "Serverless", 1, vec!["UGW1-Request"]),
        ]
    );
}

#[test]
fn an_offer_of_step_functions_gives_its_transitions() {
    let states = with(ELB, "\"OfferCode\",\"AWSELB\"", "\"OfferCode\",\"AmazonStates\"");
    let states = with(&states, "LoadBalancerUsage", "USE1-StateTransition");
    let list = read(&with(&states, "\"0.0225000000\"", "\"0.0000250000\"")).unwrap();
    let transition = find(&list, Sku::StepTransition, "us-east-1").unwrap();
    assert_eq!(transition.tiers, [(0, 25_000_000)]);
    assert_eq!(list.feed_prices.len(), 1);
}

#[test]
fn an_offer_in_csv_gives_every_price() {
    let list = read(ECS).unwrap();
    assert_eq!((list.offer.as_str(), list.published), ("AmazonECS", day("2026-11-24")));
    assert_eq!(list.feed_prices.len(), 10);
    let vcpu = find(&list, Sku::FargateVcpuX86, "us-east-1").unwrap();
    assert_eq!(
        (vcpu.tiers, vcpu.effective_from),
        (vec![(0, 40_480_000_000)], Some(day("2026-11-01")))
    );
    let examples = vec!["Fargate-Windows-vCPU-Hours:perCPU", "ECS-EC2-GB-Hours"];
    assert_eq!(left_out(&list), [(SkipReason::NotOurs, "Compute", 4, examples)]);
}

#[test]
fn the_order_of_columns_says_nothing() {
    let mut records = csv::ReaderBuilder::new();
    let mut swapped = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for record in records.has_headers(false).flexible(true).from_reader(ECS.as_bytes()).records() {
        let mut fields: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
        // The code and the type of the terms: the second column is another then.
        if fields.len() > 3 {
            fields.swap(1, 3);
        }
        swapped.write_record(fields).unwrap();
    }
    let swapped = String::from_utf8(swapped.into_inner().unwrap()).unwrap();
    assert!(swapped.contains("SKU,TermType,RateCode,OfferTermCode"));
    assert_eq!(read(&swapped), read(ECS));
}

#[test]
fn families_beyond_a_bound_are_counted_together() {
    let head: Vec<&str> = ECS.lines().take(6).collect();
    let row = ECS.lines().find(|line| line.contains("USE1-Fargate-GB-Hours")).unwrap();
    let row = row.replace("USE1-Fargate-GB-Hours", "USE1-Unknown");
    let rows = (0..1_000).map(|index| row.replace("\"Compute\"", &format!("\"Family {index}\"")));
    let file = head.into_iter().map(str::to_owned).chain(rows).collect::<Vec<_>>().join("\n");
    let list = read(&file).unwrap();
    assert_eq!(list.left.iter().map(|left| left.count).sum::<usize>(), 1_000);
    assert_eq!(list.left.len(), 201);
    assert_eq!(list.left.last().map(|left| left.family.as_str()), Some(""));
}

#[test]
fn an_operation_tells_products_of_one_usage_type_apart() {
    let list = read(ELB).unwrap();
    let price = |sku| find(&list, sku, "us-east-1").unwrap().tiers[0].1;
    assert_eq!(price(Sku::AlbHour), 22_500_000_000);
    assert_eq!(price(Sku::AlbLcu), 8_000_000_000);
    assert_eq!(price(Sku::NlbLcu), 6_000_000_000);
    assert_eq!(list.feed_prices.len(), 4);
    // Outposts, trust stores, gateways and classic balancers are none of ours.
    assert_eq!(list.left.iter().map(|left| left.count).sum::<usize>(), 6);
}

#[test]
fn of_ec2_plain_linux_on_demand_is_read() {
    let list = read(EC2).unwrap();
    let instances: Vec<_> = list
        .instances
        .iter()
        .map(|price| (price.region.code(), price.instance_type.as_str(), price.pico_usd_hour))
        .collect();
    assert_eq!(
        instances,
        [
            ("us-east-1", "m7g.large", 81_600_000_000),
            ("eu-west-2", "m7g.large", 96_900_000_000),
            ("us-east-1", "m7i.large", 100_800_000_000),
        ]
    );
    let skus: Vec<Sku> = list.feed_prices.iter().map(|price| price.sku).collect();
    assert_eq!(skus, [Sku::NatHour, Sku::NatData, Sku::EbsStorage]);
}

#[test]
fn what_is_free_at_first_is_an_allowance_and_no_tier() {
    let tiers = ECS.lines().filter(|line| line.contains("USE1-Fargate-GB-Hours"));
    let row = tiers.collect::<String>();
    let free = row.replace(
        "\"0\",\"Inf\",\"hours\",\"0.0044450000\"",
        "\"0\",\"100\",\"hours\",\"0.0000000000\"",
    );
    let paid = row.replace("\"0\",\"Inf\"", "\"100\",\"Inf\"");
    // The order of the lines is all one.
    let file = with(ECS, &row, &[&paid, "\n", &free].concat());
    let list = read(&file).unwrap();
    assert_eq!(
        find(&list, Sku::FargateMemoryX86, "us-east-1").unwrap().tiers,
        [(0, 4_445_000_000)]
    );
}

#[test]
fn the_price_in_force_on_the_day_of_the_file_counts() {
    let row: String = ECS.lines().filter(|line| line.contains("USE1-Fargate-GB-Hours")).collect();
    let changed_row =
        |day: &str, price: &str| row.replace("2026-11-01", day).replace("0.0044450000", price);
    let file = with(
        ECS,
        &row,
        &[
            &changed_row("2026-12-01", "0.0050000000"),
            "\n",
            &row,
            "\n",
            &changed_row("2026-10-01", "0.0040000000"),
        ]
        .concat(),
    );
    let price = find(&read(&file).unwrap(), Sku::FargateMemoryX86, "us-east-1").unwrap();
    assert_eq!((price.tiers[0].1, price.effective_from), (4_445_000_000, Some(day("2026-11-01"))));
    let file = with(ECS, &row, &changed_row("2026-12-01", "0.0050000000"));
    let list = read(&file).unwrap();
    assert_eq!(find(&list, Sku::FargateMemoryX86, "us-east-1"), None);
    let later = vec!["USE1-Fargate-GB-Hours"];
    assert!(left_out(&list).contains(&(SkipReason::Later, "Compute", 1, later)));
}

#[test]
fn products_that_contradict_one_another_give_no_price() {
    let row: String = ECS.lines().filter(|line| line.contains("USE1-Fargate-GB-Hours")).collect();
    let twin = |price: &str| {
        row.replacen(&row[1..17], "ANOTHERPRODUCT00", 1).replace("0.0044450000", price)
    };
    let same = read(&with(ECS, &row, &[&row, "\n", &twin("0.0044450000")].concat())).unwrap();
    assert_eq!(
        find(&same, Sku::FargateMemoryX86, "us-east-1"),
        find(&read(ECS).unwrap(), Sku::FargateMemoryX86, "us-east-1")
    );
    let contradicting =
        read(&with(ECS, &row, &[&row, "\n", &twin("0.0099990000")].concat())).unwrap();
    assert_eq!(find(&contradicting, Sku::FargateMemoryX86, "us-east-1"), None);
    let examples = vec!["USE1-Fargate-GB-Hours"];
    assert!(left_out(&contradicting).contains(&(SkipReason::Contradicts, "Compute", 1, examples)));
}

#[test]
fn blanks_and_the_mark_of_utf_8_say_nothing() {
    let plain = read(LAMBDA).unwrap();
    let narrow: String = serde_json::from_str::<serde_json::Value>(LAMBDA).unwrap().to_string();
    assert_eq!(read(&narrow), Ok(plain.clone()));
    assert_eq!(read(&["\u{feff}", LAMBDA].concat()), Ok(plain));
    let windows = ["\u{feff}", &ECS.replace('\n', "\r\n")].concat();
    assert_eq!(read(&windows), read(ECS));
}

#[test]
fn every_sku_that_is_mapped_has_an_offer_to_be_named_by() {
    for code in Offer::codes() {
        assert_eq!(Offer::from_code(code).map(Offer::code), Some(code));
    }
    assert_eq!(Offer::from_code("AmazonRDS"), None);
    assert!(Offer::skus().all(|sku| !sku.is_by_type()));
}

#[test]
fn a_file_is_told_apart_by_how_it_begins() {
    assert_eq!(kind::kind(LAMBDA.as_bytes()), FileKind::PriceList);
    assert_eq!(kind::kind(ECS.as_bytes()), FileKind::PriceList);
    let rules = include_bytes!("../../../../assets/house-rules.example.json");
    assert_eq!(kind::kind(rules), FileKind::Rules);
    assert_eq!(kind::kind(b"no rules"), FileKind::Other);
    assert_eq!(kind::kind(b""), FileKind::Other);
}

#[test]
fn files_that_are_read_elsewhere_are_known() {
    let starts: [(KnownFile, &[&str]); 11] = [
        (KnownFile::Answer, &["{\n  \"version\": 1,\n  \"comparison\": {", "{\"schema\":2,"]),
        (KnownFile::Scenario, &["{\"traffic.requests\": 5000}"]),
        (KnownFile::PriceQuery, &["{\"FormatVersion\": \"aws_v1\", \"PriceList\": [\"{}\"]}"]),
        (
            KnownFile::UsageReport,
            &[
                "identity/LineItemId,lineItem/UsageType\n",
                "line_item_usage_type,line_item_operation\n",
            ],
        ),
        (
            KnownFile::CostTable,
            &["\"Usage type\",\"Total costs($)\"\n\"Usage type total\",\"1\"\n"],
        ),
        (
            KnownFile::Metrics,
            &[
                "{\"MetricDataResults\": [{\"Id\": \"m1\"}]}",
                "{\"Label\": \"Invocations\", \"Datapoints\": []}",
                "Full label,Invocations\nNamespace,AWS/Lambda\n",
            ],
        ),
        (
            KnownFile::FunctionLog,
            &[
                "REPORT RequestId: 1 Duration: 8.1 ms Billed Duration: 9 ms\n",
                "{\"type\":\"platform.report\",\"record\":{}}\n",
                "\"@timestamp\",\"@duration\",\"@billedDuration\"\n",
            ],
        ),
        (
            KnownFile::AccessLog,
            &[
                "h2 2026-10-08T07:30:29Z app/a/0 \"-\" arn:aws:elasticloadbalancing:us-east-1:1:a/b\n",
            ],
        ),
        (KnownFile::TaskDefinition, &["{\"cpu\": \"256\", \"containerDefinitions\": []}"]),
        (
            KnownFile::Template,
            &[
                "Resources:\n  Fn:\n    Type: AWS::Serverless::Function\n",
                "{\"AWSTemplateFormatVersion\": \"2010-09-09\"}",
            ],
        ),
        (KnownFile::PowerTuning, &["{\"power\": 128, \"stateMachine\": {}}"]),
    ];
    assert_eq!(starts.map(|(file, _)| file), KnownFile::ALL);
    for (file, texts) in starts {
        for text in texts {
            assert_eq!(kind::kind(text.as_bytes()), FileKind::Known(file), "{text}");
        }
    }
}
