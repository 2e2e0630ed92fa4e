//! What AWS bills by the largest of several measures, at least so much of, or the best first: each has a case in
//! which it decides.

use eleven_rounds_engine::analysis::verdict::{Outcome, decide};
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::catalog::option::{DeploymentOption, ScoringOption};
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::instances::RateAnswer;
use eleven_rounds_engine::rules::book::RuleBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};

fn answer(settings: &[(Field, &str)]) -> Comparison {
    let mut scenario = Scenario::default();
    for (field, text) in settings {
        assert_eq!(scenario.set(*field, text, PriceBook::bundled()), Ok(()), "{field:?}={text}");
    }
    compare(&scenario, PriceBook::bundled())
}

fn line(answer: &Comparison, option: DeploymentOption, line: Line) -> Option<&LineItem> {
    answer.option(option).estimate.lines.iter().find(|item| item.line == line)
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-6 * expected.abs(), "{found} instead of {expected}");
}

/// A capacity unit of an Application Load Balancer is 25 new connections a second, 3,000 active ones, 1 GB an hour or
/// 1,000 evaluations of rules beyond the first ten a second, whichever is most.
#[test]
fn each_dimension_of_a_capacity_unit_decides_where_it_is_the_most() {
    let units = |settings: &[(Field, &str)]| {
        let small = [
            (Field::Per, "second"),
            (Field::RequestsPerConnection, "1"),
            (Field::ConnectionSeconds, "1"),
            (Field::RequestKb, "0"),
            (Field::ResponseKb, "0"),
            (Field::AlbRules, "10"),
        ];
        let answer = answer(&[&small[..], settings].concat());
        line(&answer, DeploymentOption::Fargate, Line::AlbLcu).unwrap().quantity / 730.0
    };
    // New connections.
    near(units(&[(Field::Requests, "50")]), 2.0);
    // Active ones: ten a second stay for ten minutes.
    near(units(&[(Field::Requests, "10"), (Field::ConnectionSeconds, "600")]), 2.0);
    // Bytes: 3 GB an hour.
    near(units(&[(Field::Requests, "1"), (Field::ResponseKb, "873.8133333333333")]), 3.0);
    // Rules: 50 of 60 are counted, for each of 100 requests a second, which take four connections a second.
    near(
        units(&[
            (Field::Requests, "100"),
            (Field::RequestsPerConnection, "25"),
            (Field::AlbRules, "60"),
        ]),
        5.0,
    );
}

/// AWS bills a task on Fargate for a minute at least, from the start of the pull on.
#[test]
fn a_run_of_two_seconds_is_billed_for_a_minute() {
    let runs = [(Field::Trigger, "job"), (Field::Requests, "1M"), (Field::Size, "1/2")];
    let vcpu_hours = |duration: &str, start: &str| {
        let more = [(Field::Duration, duration), (Field::StartSeconds, start)];
        let answer = answer(&[&runs[..], &more].concat());
        line(&answer, DeploymentOption::Fargate, Line::FargateVcpu).unwrap().quantity
    };
    near(vcpu_hours("2 s", "20"), 1e6 / 60.0);
    near(vcpu_hours("2 s", "0"), 1e6 / 60.0);
    // What takes longer is billed as long as it takes.
    assert!(vcpu_hours("100 s", "20") > 1e6 * 90.0 / 3600.0);
    // With Windows it is five minutes.
    let windows = [(Field::OsNeeds, "windows"), (Field::Duration, "2 s")];
    let answer = answer(&[&runs[..], &windows].concat());
    let hours = line(&answer, DeploymentOption::Fargate, Line::FargateVcpu).unwrap().quantity;
    near(hours, 1e6 * 5.0 / 60.0);
}

/// Two bills are close within five per cent of the dearer one, not of the cheaper one.
#[test]
fn five_per_cent_are_of_the_dearer_bill() {
    let outcome = |first: i64, second: i64| {
        let usd = |dollars: i64| Usd::from_micros(dollars * 1_000_000);
        decide((DeploymentOption::Lambda, usd(first)), (DeploymentOption::Fargate, usd(second)))
    };
    assert_eq!(outcome(951, 1000), Outcome::Close);
    assert_eq!(outcome(1000, 951), Outcome::Close);
    assert!(matches!(
        outcome(949, 1000),
        Outcome::Cheaper { option: DeploymentOption::Lambda, .. }
    ));
    // Nor is a gap of less than five dollars a verdict.
    assert_eq!(outcome(1, 5), Outcome::Close);
}

/// A Savings Plan covers the usage with the largest discount first.
#[test]
fn a_commitment_covers_the_largest_discount_first() {
    let option = DeploymentOption::Provisioned;
    let base = [
        (Field::LambdaSide, "provisioned"),
        (Field::Requests, "1B"),
        (Field::ProvisionedCount, "50"),
        (Field::ProvisionedMode, "fixed"),
    ];
    let plain = answer(&base);
    let book = PriceBook::bundled();
    let scenario = Scenario::default();
    let mut seen = 0;
    for committed in ["0.05", "0.2", "0.5", "1", "2"] {
        let plan = [(Field::Plan, "compute_1y_no_upfront"), (Field::Committed, committed)];
        let with_plan = answer(&[&base[..], &plan].concat());
        // The discount of each line that has a rate, how much of it is covered and how much there is.
        let lines: Vec<(f64, f64, f64)> = (plain.option(option).estimate.lines.iter())
            .filter_map(|item| {
                let rate = book.plan_rate(
                    Plan::Compute1NoUpfront,
                    item.sku,
                    None,
                    scenario.region,
                    book.gathered_on(),
                );
                let RateAnswer::Known { usd, .. } = rate else { return None };
                let discount = 1.0 - usd / item.tiers.first()?.unit_price;
                let left = line(&with_plan, option, item.line).map_or(0.0, |rest| rest.quantity);
                Some((discount, item.quantity - left, item.quantity))
            })
            .collect();
        for (discount, covered, quantity) in &lines {
            for (smaller, beside, _) in &lines {
                if smaller < discount && *beside > 1e-6 {
                    seen += 1;
                    near(*covered, *quantity);
                }
            }
        }
    }
    assert!(seen > 0, "no commitment reaches the second line");
}

/// The week goes round: what rises from Sunday 23:00 to Monday 00:00 starts tasks.
#[test]
fn monday_midnight_rises_from_sunday() {
    let only = |hour: usize| -> String {
        let rates = (0..168).map(|each| if each == hour { "1" } else { "0" });
        rates.collect::<Vec<_>>().join("_")
    };
    let pulled = |hour: usize| {
        let profile = only(hour);
        let settings = [
            (Field::Trigger, "queue"),
            (Field::Profile, profile.as_str()),
            (Field::Deployments, "0"),
        ];
        let answer = answer(&settings);
        line(&answer, DeploymentOption::Fargate, Line::ImagePulls).unwrap().quantity
    };
    assert!(pulled(0) > 0.0);
    near(pulled(0), pulled(1));
    near(pulled(0), pulled(167));
}

/// A rule that rules options out gives none of these more points than an option that it leaves.
#[test]
fn no_rule_favours_what_it_rules_out() {
    let mut seen = 0;
    for rule in RuleBook::bundled_rules() {
        let is_out = |option: &ScoringOption| rule.rules_out.contains(*option);
        for out in ScoringOption::ALL.iter().filter(|option| is_out(option)) {
            for left in ScoringOption::ALL.iter().filter(|option| !is_out(option)) {
                seen += 1;
                assert!(rule.points[*out] <= rule.points[*left], "{}: {out:?}, {left:?}", rule.id);
            }
        }
    }
    assert!(seen > 20, "{seen}");
}
