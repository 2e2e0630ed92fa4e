//! Rows that a file of AWS's Price List refreshed: the build takes them, and a second time changes
//! nothing.

use std::collections::HashSet;

use eleven_rounds_engine::price_list::{self, PriceList};

use super::book::check;
use super::refresh::{Data, Told, refresh, uncited, without};
use super::texts;

const LAMBDA: &str = include_str!("../price_list/lambda.json");
const ECS: &str = include_str!("../price_list/ecs.csv");
const ELB: &str = include_str!("../price_list/elb.csv");

fn list(file: &str) -> PriceList {
    price_list::read(file.as_bytes()).unwrap()
}

fn data() -> Data {
    let [book, sources, prices, ..] = texts();
    Data { prices, sources, book }
}

#[track_caller]
fn refreshed(data: &Data, file: &str) -> (Data, Told) {
    refresh(data, &list(file), "price-list-test").unwrap()
}

/// What the build says of the rows.
#[track_caller]
fn build(mut data: Data) {
    let [_, _, _, facts, sizes, types, rates, plans] = texts();
    let before = self::data();
    let others = [&facts, &sizes, &types, &rates, &plans].map(String::clone);
    for id in uncited(&before, &data, &others) {
        data.sources = without(&data.sources, &id);
    }
    let texts = [data.book, data.sources, data.prices, facts, sizes, types, rates, plans];
    if let Err(problems) = check(&texts) {
        panic!("{}", problems[0]);
    }
}

/// Lines that are in one text and not in the other.
fn lines(one: &str, other: &str) -> Vec<String> {
    let other: HashSet<&str> = other.lines().collect();
    one.lines().filter(|line| !other.contains(line)).map(str::to_owned).collect()
}

#[test]
fn equal_prices_move_the_day_and_the_source_of_their_rows_alone() {
    let before = data();
    let (after, told) = refreshed(&before, ECS);
    assert_eq!((told.confirmed, told.changed.len(), told.by_hand.len()), (10, 0, 0));
    let (old, new) = (lines(&before.prices, &after.prices), lines(&after.prices, &before.prices));
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
    let (after, told) = refreshed(&before, &file);
    let change = "fargate.vcpu_x86 us-east-1: $0.04048 -> $0.05 since 2026-11-01";
    assert_eq!((told.changed.as_slice(), told.confirmed), ([change.to_owned()].as_slice(), 9));
    let row = "fargate.vcpu_x86,us-east-1,0,0.05,2026-11-01,2026-11-24,2026-11-24,price-list-test,";
    let above = after.prices.lines().position(|line| line == row).expect(row) - 1;
    let above = after.prices.lines().nth(above).unwrap_or_default();
    assert!(above.starts_with("fargate.vcpu_x86,us-east-1,0,0.04048,"), "{above}");
    build(after);
}

#[test]
fn new_tiers_stay_together() {
    let file = LAMBDA.replacen("\"0.0000150000\"", "\"0.0000140000\"", 1);
    let (after, told) = refreshed(&data(), &file);
    assert_eq!((told.changed.len(), told.confirmed), (1, 9));
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
    let code = super::catalog::REGION_CODES.into_iter().find(|code| !known(code));
    let code = code.expect("a region without a price of the balancer");
    let file = ELB.replace("\"us-east-1\"", &format!("\"{code}\""));
    let (after, told) = refreshed(&before, &file);
    assert!(told.changed.iter().any(|line| line.starts_with(&format!("frontdoor.alb_hour {code}: unknown -> $0.0225"))), "{:?}", told.changed);
    // The rows of an SKU stay in one place.
    let runs = |text: &str| {
        let skus: Vec<&str> = text.lines().filter_map(|line| line.split(',').next()).collect();
        skus.chunk_by(|one, next| one == next).count()
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
    for file in [ECS, ELB, LAMBDA, &ECS.replacen("0.0404800000", "0.0500000000", 1)] {
        let (once, first) = refreshed(&data(), file);
        let (twice, second) = refreshed(&once, file);
        assert_eq!(once, twice);
        assert_eq!(second.changed, Vec::<String>::new());
        assert_eq!(second.confirmed, first.confirmed + first.changed.len());
    }
}

#[test]
fn what_is_older_or_of_another_unit_is_told_and_not_written() {
    let other = ECS.replacen("0.0404800000", "0.0500000000", 1);
    let old = other.replace("2026-11-24", "2019-02-24").replace("2026-11-01", "2019-02-01");
    let (after, told) = refreshed(&data(), &old);
    assert_eq!(
        (told.older.as_slice(), after.prices),
        (["fargate.vcpu_x86 us-east-1".to_owned()].as_slice(), data().prices)
    );
    let unit = ECS.replacen("0.0404800000", "404.8000000000", 1);
    let (after, told) = refreshed(&data(), &unit);
    assert_eq!(told.by_hand.len(), 1);
    assert_eq!(lines(&after.prices, &data().prices).len(), 9);
}

#[test]
fn a_source_that_lost_its_last_row_is_named() {
    let before = data();
    let after =
        Data { prices: before.prices.replace(",feed-ecs,", ",price-list-test,"), ..before.clone() };
    assert!(uncited(&before, &after, &[]).contains(&"feed-ecs".to_owned()));
    assert!(
        !uncited(&before, &after, &["x,feed-ecs,y".to_owned()]).contains(&"feed-ecs".to_owned())
    );
    assert!(!without(&before.sources, "feed-ecs").contains("\nfeed-ecs,"));
}
