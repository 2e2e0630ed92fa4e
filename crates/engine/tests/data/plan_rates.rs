//! Compute Savings Plans: the packed rates are those of the file, cheaper than what they replace,
//! and wrong rows are refused.

use std::collections::BTreeMap;

use eleven_rounds_engine::catalog::choices::KeyedEnum as _;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::instances::RateAnswer;
use eleven_rounds_engine::prices::rows::PriceAnswer;

use super::bad_rows::refuses;
use super::{day, records, region};

#[test]
fn the_packed_rates_equal_the_rows_one_by_one() {
    let book = PriceBook::bundled();
    let rows = records("savings_plans.csv");
    for row in &rows {
        let plan = Plan::from_key(&row["plan"]).unwrap();
        let sku = Sku::from_key(&row["sku"]).unwrap();
        let instance = book.instance_named(&row["type"]);
        assert_eq!(instance.is_none(), row["type"].is_empty(), "{row:?}");
        let first = day(&row["first_seen"]);
        let RateAnswer::Known { usd, provenance } =
            book.plan_rate(plan, sku, instance, region(&row["region"]), first)
        else {
            panic!("no rate for {row:?}");
        };
        // Parsing the decimal text also rounds it once, to the nearest double.
        assert_eq!(usd, row["price_usd"].parse::<f64>().unwrap(), "{row:?}");
        assert_eq!(provenance.effective_from, Date::parse(&row["effective_from"]), "{row:?}");
        assert_eq!(provenance.first_seen, first, "{row:?}");
        assert_eq!(provenance.confirmed_on, Date::parse(&row["confirmed_on"]), "{row:?}");
        assert_eq!(book.source(provenance.source).id, row["source"], "{row:?}");
    }
    let mut counted = BTreeMap::<_, usize>::new();
    for row in &rows {
        *counted.entry((row["plan"].as_str(), row["region"].as_str())).or_default() += 1;
    }
    let expected = [
        (("compute_1y_all_upfront", "eu-west-1"), 3),
        (("compute_1y_all_upfront", "us-east-1"), 3),
        (("compute_1y_no_upfront", "us-east-1"), 11),
        (("compute_3y_all_upfront", "us-east-1"), 4),
        (("compute_3y_no_upfront", "ap-south-1"), 4),
        (("compute_3y_no_upfront", "eu-west-1"), 5),
        (("compute_3y_no_upfront", "us-east-1"), 8),
    ];
    assert_eq!(counted, BTreeMap::from(expected));
}

#[test]
fn a_plan_is_cheaper_than_what_it_replaces() {
    let book = PriceBook::bundled();
    for row in records("savings_plans.csv") {
        let sku = Sku::from_key(&row["sku"]).unwrap();
        let region = region(&row["region"]);
        let today = book.gathered_on();
        let price = match book.instance_named(&row["type"]) {
            Some(instance) => match book.instance_price(sku, instance, region, today) {
                RateAnswer::Known { usd, .. } => usd,
                answer => panic!("{answer:?} for {row:?}"),
            },
            None => match book.price(sku, region, today) {
                PriceAnswer::Known(price) => price.first_usd(),
                answer => panic!("{answer:?} for {row:?}"),
            },
        };
        let share = row["price_usd"].parse::<f64>().unwrap() / price;
        // AWS says that a Compute Savings Plan takes off 66 % at most.
        assert!((0.34..1.0).contains(&share), "{share} for {row:?}");
    }
}

#[test]
fn a_rate_that_is_not_here_is_absent() {
    let book = PriceBook::bundled();
    let us = region("us-east-1");
    let today = day("2026-11-23");
    let plan = Plan::Compute1NoUpfront;
    let rate =
        |plan, sku, instance, region, as_of| book.plan_rate(plan, sku, instance, region, as_of);
    let early = rate(plan, Sku::LambdaDurationX86, None, us, day("2026-09-24"));
    assert_eq!(early, RateAnswer::NotYet { first_known: day("2026-09-25") });
    let xlarge = book.instance_named("m6a.xlarge");
    let large = book.instance_named("m6a.large");
    let known = rate(plan, Sku::Ec2OnDemand, xlarge, us, today);
    assert!(matches!(known, RateAnswer::Known { usd: 0.13965, .. }), "{known:?}");
    for (plan, sku, instance, code) in [
        (plan, Sku::Ec2OnDemand, large, "us-east-1"),
        (plan, Sku::Ec2OnDemand, None, "us-east-1"),
        (plan, Sku::LambdaDurationX86, None, "us-east-2"),
        (plan, Sku::LambdaRequestX86, None, "us-east-1"),
        (Plan::Compute3AllUpfront, Sku::FargateMemoryX86, None, "us-east-1"),
        (Plan::None, Sku::LambdaDurationX86, None, "us-east-1"),
    ] {
        let answer = rate(plan, sku, instance, region(code), today);
        assert_eq!(answer, RateAnswer::Absent, "{} in {code}", sku.key());
    }
}

#[test]
fn rates_that_cannot_be() {
    let good = "compute_1y_no_upfront,fargate.vcpu_x86,,us-east-2,0.03,,2026-01-02,,regimes,";
    let refuses_row = |from: &str, to: &str, what: &str| {
        refuses("savings_plans.csv", &good.replacen(from, to, 1), &format!("{{line}}: {what}"));
    };
    refuses_row("compute_1y_no_upfront", "none", "plan \"none\" is not a plan");
    refuses_row("compute_1y", "compute_2y", "plan \"compute_2y_no_upfront\" is not a plan");
    let covered = "is not covered by a Compute Savings Plan";
    refuses_row("fargate.vcpu_x86", "ec2.spot", &format!("sku \"ec2.spot\" {covered}"));
    refuses_row(
        "x86,,",
        "x86,m5.large,",
        "type \"m5.large\" has nothing to do with fargate.vcpu_x86",
    );
    refuses_row("fargate.vcpu_x86,", "ec2.on_demand,", "type is empty");
    refuses_row(
        "fargate.vcpu_x86,",
        "ec2.on_demand,m5.no",
        "type \"m5.no\" is not in ec2_types.csv",
    );
    refuses_row("us-east-2", "global", "region \"global\" is not a region");
    refuses_row("0.03", "0.00", "price_usd \"0.00\" is not above 0");
    refuses_row("regimes", "hearsay", "source \"hearsay\" is not in sources.csv");
    let twice = format!("{good}\n{good}");
    refuses("savings_plans.csv", &twice, "{line}: is a duplicate of an earlier row");
}
