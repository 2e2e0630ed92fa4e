//! Rows that a file of AWS's Price List refreshed: the build takes them, and a second time changes
//! nothing.

use eleven_rounds_engine::prices::feed::read;
use std::collections::HashSet;

use eleven_rounds_engine::catalog::region::REGION_CODES;
use eleven_rounds_engine::prices::feed::list::PriceList;

use super::book::check;
use super::refresh::{BookFiles, RefreshReport, refresh, uncited, without};
use super::texts;

const LAMBDA: &str = include_str!("../price_list/lambda.json");
const ECS: &str = include_str!("../price_list/ecs.csv");
const EC2: &str = include_str!("../price_list/ec2.csv");
const ELB: &str = include_str!("../price_list/elb.csv");

fn list(file: &str) -> PriceList {
    read::read(file.as_bytes()).unwrap()
}

fn data() -> BookFiles {
    let [book, sources, prices, _, _, types, rates, _] = texts();
    BookFiles { prices, rates, types, sources, book }
}

#[track_caller]
fn refreshed(data: &BookFiles, file: &str) -> (BookFiles, RefreshReport) {
    refresh(data, &list(file), "price-list-test").unwrap()
}

/// What the build says of the rows.
#[track_caller]
fn build(mut data: BookFiles) {
    let [_, _, _, facts, sizes, types, _, plans] = texts();
    let before = self::data();
    let others = [&facts, &sizes, &types, &plans].map(String::clone);
    for id in uncited(&before, &data, &others) {
        data.sources = without(&data.sources, &id);
    }
    let texts = [data.book, data.sources, data.prices, facts, sizes, types, data.rates, plans];
    if let Err(problems) = check(&texts) {
        panic!("{}", problems[0]);
    }
}

/// Lines that are in one text and not in the other.
fn lines(first: &str, second: &str) -> Vec<String> {
    let second: HashSet<&str> = second.lines().collect();
    first.lines().filter(|line| !second.contains(line)).map(str::to_owned).collect()
}

#[test]
fn equal_prices_move_the_day_and_the_source_of_their_rows_alone() {
    let before = data();
    let (after, report) = refreshed(&before, ECS);
    assert_eq!((report.confirmed, report.changed.len(), report.by_hand.len()), (10, 0, 0));
    let old = lines(&before.prices, &after.prices);
    let new = lines(&after.prices, &before.prices);
    assert_eq!((old.len(), new.len()), (10, 10));
    for (old, new) in old.iter().zip(&new) {
        let [old, new] = [old, new].map(|line| line.split(',').collect::<Vec<_>>());
        assert_eq!(old[..6], new[..6]);
        assert_eq!(new[6..8], ["2026-11-24", "price-list-test"]);
    }
    assert_eq!(after.book, "key,value\ngathered_on,2026-11-24\n");
    build(after);
}

#[test]
fn a_new_price_is_a_row_below_the_old_one() {
    let file = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let before = data();
    let (after, report) = refreshed(&before, &file);
    let change = "fargate.vcpu_x86 us-east-1: $0.04048 -> $0.05 since 2026-11-01";
    assert_eq!((report.changed.as_slice(), report.confirmed), ([change.to_owned()].as_slice(), 9));
    let row = "fargate.vcpu_x86,us-east-1,0,0.05,2026-11-01,2026-11-24,2026-11-24,price-list-test,";
    let above = after.prices.lines().position(|line| line == row).expect(row) - 1;
    let above = after.prices.lines().nth(above).unwrap_or_default();
    assert!(above.starts_with("fargate.vcpu_x86,us-east-1,0,0.04048,"), "{above}");
    build(after);
}

#[test]
fn new_tiers_stay_together() {
    let file = LAMBDA.replacen("\"0.0000150000\"", "\"0.0000140000\"", 1);
    let (after, report) = refreshed(&data(), &file);
    assert_eq!((report.changed.len(), report.confirmed), (1, 9));
    let row = |from: &str, usd: &str| {
        format!(
            "lambda.duration_x86,us-east-1,{from},{usd},2026-11-01,2026-11-24,2026-11-24,price-list-test,"
        )
    };
    let rows = [
        row("0", "0.0000166667"),
        row("6000000000", "0.000014"),
        row("15000000000", "0.0000133334"),
    ];
    assert!(after.prices.contains(&rows.join("\n")), "{:?}", lines(&after.prices, &data().prices));
    build(after);
}

#[test]
fn the_first_price_of_a_region_goes_among_those_of_its_sku() {
    let before = data();
    let known = |code: &str| before.prices.contains(&format!("frontdoor.alb_hour,{code},"));
    let code = REGION_CODES.into_iter().find(|code| !known(code));
    let code = code.expect("a region without a price of the balancer");
    let file = ELB.replace("\"us-east-1\"", &format!("\"{code}\""));
    let (after, report) = refreshed(&before, &file);
    assert!(report.changed.iter().any(|line| line.starts_with(&format!("frontdoor.alb_hour {code}: unknown -> $0.0225"))), "{:?}", report.changed);
    // The rows of an SKU stay in one place.
    let runs = |text: &str| {
        let skus: Vec<&str> = text.lines().filter_map(|line| line.split(',').next()).collect();
        skus.chunk_by(|first, next| first == next).count()
    };
    let all = |text: &str| {
        let skus: HashSet<&str> = text.lines().filter_map(|line| line.split(',').next()).collect();
        skus.len()
    };
    let more = all(&after.prices) - all(&before.prices);
    assert_eq!(runs(&after.prices), runs(&before.prices) + more);
    build(after);
}

#[test]
fn a_second_time_changes_nothing() {
    for file in [ECS, ELB, LAMBDA, EC2, &ECS.replacen("0.0404800000", "0.0500000000", 1)] {
        let (once, first) = refreshed(&data(), file);
        let (twice, second) = refreshed(&once, file);
        assert_eq!(once, twice);
        assert_eq!(second.changed, Vec::<String>::new());
        assert_eq!(second.confirmed, first.confirmed + first.changed.len());
    }
}

#[test]
fn what_is_older_or_of_another_unit_is_told_and_not_written() {
    let dearer = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let old = dearer.replace("2026-11-24", "2019-02-24").replace("2026-11-01", "2019-02-01");
    let (after, report) = refreshed(&data(), &old);
    assert_eq!(
        (report.older.as_slice(), after.prices),
        (["fargate.vcpu_x86 us-east-1".to_owned()].as_slice(), data().prices)
    );
    let unit = ECS.replacen("0.0404800000", "404.8000000000", 1);
    let (after, report) = refreshed(&data(), &unit);
    assert_eq!(report.by_hand.len(), 1);
    assert_eq!(lines(&after.prices, &data().prices).len(), 9);
}

#[test]
fn prices_of_instances_are_rows_of_their_types() {
    let before = data();
    let (after, report) = refreshed(&before, EC2);
    let change = "ec2.on_demand m7g.large eu-west-2: $0.0944 -> $0.0969 since 2026-11-01";
    assert_eq!((report.changed.as_slice(), report.confirmed), ([change.to_owned()].as_slice(), 5));
    let new = "ec2.on_demand,m7g.large,eu-west-2,0.0969,2026-11-01,2026-11-24,2026-11-24,price-list-test,";
    assert_eq!(
        lines(&after.rates, &before.rates),
        [
            "ec2.on_demand,m7i.large,us-east-1,0.1008,,2023-08-09,2026-11-24,price-list-test,seen first in [karpenter] at 4caa48d9",
            "ec2.on_demand,m7g.large,us-east-1,0.0816,,2023-02-20,2026-11-24,price-list-test,seen first in [karpenter] at c4998bc7",
            new,
        ]
    );
    let old = "ec2.on_demand,m7g.large,eu-west-2,0.0944,,2025-11-04,2025-11-04,feed-ec2,";
    assert!(after.rates.contains(&[old, "\n", new, "\n"].concat()), "the old price stays above");
    assert_eq!(lines(&before.rates, &after.rates).len(), 2);
    build(after);
}

#[test]
fn the_first_price_of_a_type_in_a_region_goes_among_those_of_its_type() {
    let before = data();
    let (after, report) = refreshed(&before, &EC2.replace("\"eu-west-2\"", "\"ca-west-1\""));
    let change = "ec2.on_demand m7g.large ca-west-1: unknown -> $0.0969 since 2026-11-01";
    assert_eq!(report.changed, [change]);
    let rows: Vec<&str> = after.rates.lines().collect();
    let at = rows.iter().position(|row| row.contains("m7g.large,ca-west-1")).unwrap();
    assert!(rows[at - 1].starts_with("ec2.on_demand,m7g.large,ca-central-1,"), "{}", rows[at - 1]);
    assert_eq!(rows.len(), before.rates.lines().count() + 1);
    build(after);
}

#[test]
fn prices_of_instances_that_cannot_be_rows_are_told() {
    #[track_caller]
    fn check(file: &str, why: &str) {
        let before = data();
        let (after, report) = refreshed(&before, file);
        assert!(
            report.by_hand.iter().any(|why_by_hand| why_by_hand == why),
            "{:?}",
            report.by_hand
        );
        let key = why.split(':').next().unwrap().replace(' ', ",");
        assert!(!lines(&after.rates, &before.rates).iter().any(|row| row.starts_with(&key)));
        build(after);
    }
    let usd = |usd: &str| EC2.replacen("\"0.0969000000\"", &format!("\"{usd}\""), 1);
    check(&usd("0.0969000001"), "ec2.on_demand m7g.large eu-west-2: more than 8 decimals");
    check(&usd("0.0000000000"), "ec2.on_demand m7g.large eu-west-2: no instance is free");
    check(&usd("96.9000000000"), "ec2.on_demand m7g.large eu-west-2: over 100 times more or less");
    let line = EC2.lines().find(|line| line.contains("EUW2-BoxUsage:m7g.large")).unwrap();
    let second_line =
        line.replace("811B4375A38D00F7", "811B4375A38D00F8").replace("0.0969", "0.0970");
    let twice = [EC2.trim_end(), &second_line, ""].join("\n");
    check(&twice, "ec2.on_demand m7g.large eu-west-2: two prices for one type");
    let (after, report) = refreshed(&data(), &EC2.replace("m7i.large", "m7i.metal"));
    assert_eq!(report.other_types.into_iter().collect::<Vec<_>>(), [("m7i.metal".to_owned(), 1)]);
    assert!(!after.rates.contains("m7i.metal"));
}

#[test]
fn a_source_that_lost_its_last_row_is_named() {
    let before = data();
    let after = BookFiles {
        prices: before.prices.replace(",feed-ecs,", ",price-list-test,"),
        ..before.clone()
    };
    assert!(uncited(&before, &after, &[]).contains(&"feed-ecs".to_owned()));
    assert!(
        !uncited(&before, &after, &["x,feed-ecs,y".to_owned()]).contains(&"feed-ecs".to_owned())
    );
    assert!(!without(&before.sources, "feed-ecs").contains("\nfeed-ecs,"));
    // A source of instances is cited by their rows.
    let rates = before.rates.replace(",santy,", ",price-list-test,").replace("[santy]", "");
    let after = BookFiles { rates, ..before.clone() };
    assert!(uncited(&before, &after, &[]).contains(&"santy".to_owned()));
    assert!(!uncited(&before, &before, &[]).contains(&"santy".to_owned()));
}
