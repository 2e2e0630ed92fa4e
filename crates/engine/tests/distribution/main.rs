//! CloudFront in front of both sides: its bill by hand, and what it may not change.

use eleven_rounds_engine::billing::estimate::Estimate;
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::choices::Trigger;
use eleven_rounds_engine::catalog::option::DeploymentOption::{self, Fargate, Lambda};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::options::findings::FindingKind;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use proptest::prelude::*;

#[path = "../laws/cases.rs"]
mod cases;
#[path = "../laws/random.rs"]
mod random;

const SIDES: [DeploymentOption; 2] = [Lambda, Fargate];

const LINES: [Line; 4] = [
    Line::DistributionRequests,
    Line::DistributionOut,
    Line::DistributionToOrigin,
    Line::DistributionFromOrigin,
];

const IN_FRONT: (Field, &str) = (Field::CloudFront, "on");

fn scenario(settings: &[(Field, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (field, text) in settings {
        assert_eq!(scenario.set(*field, text, PriceBook::bundled()), Ok(()), "{field:?}");
    }
    scenario
}

fn bill(scenario: &Scenario, option: DeploymentOption) -> Estimate {
    ConfiguredOptions::new(scenario, PriceBook::bundled())
        .estimate(option, scenario.requests_per_month())
}

fn of_distribution(bill: &Estimate) -> Vec<&LineItem> {
    bill.lines.iter().filter(|item| LINES.contains(&item.line)).collect()
}

fn quantity(bill: &Estimate, line: Line) -> f64 {
    bill.lines.iter().filter(|item| item.line == line).map(|item| item.quantity).sum()
}

/// The four lines of CloudFront on both sides: quantity and dollars.
#[track_caller]
fn check(settings: &[(Field, &str)], expected: [(Sku, f64, f64); 4]) {
    let scenario = scenario(&[&[IN_FRONT], settings].concat());
    for option in SIDES {
        let bill = bill(&scenario, option);
        let lines = of_distribution(&bill);
        assert_eq!(lines.len(), LINES.len(), "{option:?}");
        for ((item, line), (sku, quantity, dollars)) in lines.iter().zip(LINES).zip(expected) {
            assert_eq!((item.line, item.sku), (line, sku), "{option:?}");
            assert!((item.quantity / quantity - 1.0).abs() < 1e-9, "{line:?}: {}", item.quantity);
            assert!((item.derivation.value() / quantity - 1.0).abs() < 1e-9, "{line:?}");
            let amount = item.amount.expect("a price").dollars();
            assert!((amount - dollars).abs() < 2e-6, "{line:?}: {amount} and not {dollars}");
        }
    }
}

/// A month of 600 million answers of 100 KB: more than 50 TB.
const LARGE: [(Field, &str); 4] = [
    (Field::Requests, "600M"),
    (Field::RequestKb, "10"),
    (Field::ResponseKb, "100"),
    (Field::CloudFrontHits, "60"),
];

const KB_OF_A_GB: f64 = 1_048_576.0;

#[test]
fn a_bill_by_hand() {
    let out = 600e6 * 100.0 / KB_OF_A_GB;
    let to_origin = 240e6 * 10.0 / KB_OF_A_GB;
    let from_origin = 240e6 * 100.0 / KB_OF_A_GB;
    let above = out - 51_200.0;
    check(
        &LARGE,
        [
            (Sku::CloudFrontRequestUs, 600e6, 600.0),
            (Sku::CloudFrontOutUs, out, 870.4 + 3276.8 + above * 0.06),
            (Sku::CloudFrontToOriginUs, to_origin, to_origin * 0.02),
            (Sku::CloudFrontFromOrigin, from_origin, 0.0),
        ],
    );
    // The first terabyte of the first tier and ten million requests are free.
    check(
        &[&LARGE[..], &[(Field::FreeTier, "on")]].concat(),
        [
            (Sku::CloudFrontRequestUs, 600e6, 590.0),
            (Sku::CloudFrontOutUs, out, 783.36 + 3276.8 + above * 0.06),
            (Sku::CloudFrontToOriginUs, to_origin, to_origin * 0.02),
            (Sku::CloudFrontFromOrigin, from_origin, 0.0),
        ],
    );
}

#[test]
fn prices_follow_the_readers_and_not_the_region() {
    let out = 3e6 * 8.0 / KB_OF_A_GB;
    let sent = 3e6 * 2.0 / KB_OF_A_GB;
    let sizes = [(Field::RequestKb, "2"), (Field::ResponseKb, "8")];
    for region in ["us-east-1", "ap-northeast-2", "mx-central-1"] {
        let area = [(Field::Region, region), (Field::CloudFrontArea, "south_america")];
        check(
            &[&sizes[..], &area].concat(),
            [
                (Sku::CloudFrontRequestSouthAmerica, 3e6, 6.6),
                (Sku::CloudFrontOutSouthAmerica, out, out * 0.11),
                (Sku::CloudFrontToOriginSouthAmerica, sent, sent * 0.125),
                (Sku::CloudFrontFromOrigin, out, 0.0),
            ],
        );
    }
}

#[test]
fn what_it_answers_reaches_neither_side() {
    let settings = [(Field::Requests, "1G"), (Field::LambdaIngress, "rest_api")];
    let without = scenario(&settings);
    let hits = [IN_FRONT, (Field::CloudFrontHits, "50")];
    let with = scenario(&[&settings[..], &hits].concat());
    let both = scenario(&[&settings[..], &hits, &[(Field::ExtraCacheHits, "40")]].concat());
    let half = scenario(&[&settings[..], &[(Field::Requests, "500M")]].concat());
    let [before, after, after_both] = [&without, &with, &both].map(|case| bill(case, Lambda));
    for (line, passed, arrived) in [
        (Line::DistributionRequests, 1e9, 1e9),
        (Line::RestApi, 5e8, 5e8),
        (Line::LambdaRequests, 5e8, 3e8),
    ] {
        assert_eq!(quantity(&after, line), passed, "{line:?}");
        assert!((quantity(&after_both, line) / arrived - 1.0).abs() < 1e-12, "{line:?}");
    }
    let logs =
        |bill: &Estimate| quantity(bill, Line::LogsIngest) / quantity(&before, Line::LogsIngest);
    assert!((logs(&after) - 0.5).abs() < 1e-12 && (logs(&after_both) - 0.3).abs() < 1e-12);
    // Tasks and their load balancer are those of half the requests, in every hour.
    let week = |case: &Scenario| {
        let configured = ConfiguredOptions::new(case, PriceBook::bundled());
        configured.week(Fargate, case.requests_per_month(), &[0.5, 1.0, 3.0])
    };
    assert_eq!(week(&with), week(&half));
    let [after, half] = [&with, &half].map(|case| bill(case, Fargate));
    for line in [Line::FargateVcpu, Line::FargateMemory, Line::AlbLcu, Line::LogsIngest] {
        assert!((quantity(&after, line) / quantity(&half, line) - 1.0).abs() < 1e-9, "{line:?}");
    }
    // So are the requests that a front door is held against.
    let answer = |case: &Scenario| {
        eleven_rounds_engine::answer::compare::compare(case, PriceBook::bundled())
    };
    let many = [(Field::Requests, "60G"), (Field::ResponseKb, "1")];
    let rate = |settings: &[(Field, &str)]| {
        let findings = answer(&scenario(settings)).option(Lambda).findings.clone();
        findings.into_iter().find(|found| found.kind == FindingKind::IngressRate).unwrap().needed
    };
    let [all, passing] = [rate(&many), rate(&[&many[..], &hits].concat())];
    assert!((passing / all - 0.5).abs() < 1e-12, "{passing} of {all}");
    // The rate of the workload stays what readers ask for.
    assert_eq!(answer(&with).mean_rps, answer(&without).mean_rps);
}

#[test]
fn hidden_costs_are_those_of_what_gets_past_it() {
    let reads = (Field::ExtraS3Gets, "2");
    let with = scenario(&[IN_FRONT, (Field::CloudFrontHits, "75"), reads]);
    for option in SIDES {
        let quantity = quantity(&bill(&with, option), Line::Extra(Field::ExtraS3Gets));
        assert_eq!(quantity, 1.5e6, "{option:?}");
    }
}

#[test]
fn only_requests_over_http_pass_it() {
    let others = [
        (Field::Trigger, "queue"),
        (Field::Trigger, "job"),
        (Field::Protocol, "tcp"),
        (Field::Protocol, "udp"),
    ];
    for other in others {
        let without = scenario(&[other]);
        let with = scenario(&[other, IN_FRONT, (Field::CloudFrontHits, "80")]);
        for option in SIDES {
            assert_eq!(bill(&with, option), bill(&without, option), "{other:?}");
        }
    }
}

#[test]
fn an_unknown_price_is_not_counted() {
    let early = scenario(&[IN_FRONT, (Field::AsOf, "2025-06-30")]);
    for option in SIDES {
        let bill = bill(&early, option);
        let lines = of_distribution(&bill);
        assert_eq!(lines.len(), LINES.len());
        for item in lines {
            let known = item.line == Line::DistributionFromOrigin;
            assert_eq!(item.amount.is_some(), known, "{:?}", item.line);
        }
        assert_eq!(quantity(&bill, Line::InternetOut), 0.0);
    }
    let first = scenario(&[IN_FRONT, (Field::AsOf, "2025-07-01")]);
    for item in of_distribution(&bill(&first, Lambda)) {
        assert!(item.amount.is_some(), "{:?}", item.line);
    }
}

/// A random scenario over HTTP behind CloudFront with this share of hits.
fn behind(scenario: &Scenario, percent: f64) -> Scenario {
    let trigger = Trigger::Http;
    let mut behind =
        Scenario { cloudfront: true, cloudfront_hits: percent, trigger, ..scenario.clone() };
    // Nothing that callers open themselves comes through it.
    behind.copy_from(&Scenario::default(), Field::Protocol);
    behind
}

proptest! {
    #![proptest_config(cases::cases(1_000))]

    #[test]
    fn without_hits_the_rest_of_a_bill_is_the_same(scenario in random::scenario()) {
        let with = behind(&scenario, 0.0);
        let without = Scenario { cloudfront: false, ..with.clone() };
        let book = PriceBook::bundled();
        let [with, without] = [&with, &without].map(|case| ConfiguredOptions::new(case, book));
        let requests = scenario.requests_per_month();
        for option in DeploymentOption::ALL {
            let rest = |configured: &ConfiguredOptions<'_>| {
                let mut lines = configured.estimate(option, requests).lines;
                lines.retain(|item| !LINES.contains(&item.line) && item.line != Line::InternetOut);
                lines
            };
            prop_assert_eq!(rest(&with), rest(&without), "{:?}", option);
        }
    }

    #[test]
    fn data_to_readers_is_counted_once(scenario in random::scenario(), percent in 0.0..99.0_f64) {
        let with = behind(&scenario, percent);
        let without = Scenario { cloudfront: false, ..with.clone() };
        let requests = scenario.requests_per_month();
        for option in DeploymentOption::ALL {
            let [with, without] = [&with, &without].map(|case| bill(case, option));
            let of_internet = |bill: &Estimate| {
                bill.lines.iter().filter(|item| item.sku == Sku::InternetOut).count()
            };
            prop_assert_eq!(of_internet(&with), 0);
            prop_assert!(of_distribution(&without).is_empty());
            let out = quantity(&with, Line::DistributionOut);
            prop_assert_eq!(out, quantity(&without, Line::InternetOut), "{:?}", option);
            prop_assert!(out == 0.0 || quantity(&with, Line::DistributionRequests) == requests);
        }
    }

    /// Cold starts can be more where requests are fewer: an environment is idle for longer.
    #[test]
    fn more_hits_never_make_compute_dearer(
        requests in 1e3..1e10_f64,
        duration in 1.0..20_000.0_f64,
        memory in 128.0..4096.0_f64,
        shape in prop::sample::select(vec!["steady", "office_hours", "spiky"]),
        ingress in prop::sample::select(vec!["alb", "rest_api"]),
        cached in prop::sample::select(vec!["0", "30"]),
        hits in [0.0..99.0_f64, 0.0..99.0_f64],
    ) {
        let [requests, duration, memory] =
            [requests, duration, memory].map(|number| number.round().to_string());
        let settings = [
            (Field::Requests, requests.as_str()),
            (Field::Duration, &duration),
            (Field::Memory, &memory),
            (Field::Profile, shape),
            // Public addresses of tasks count in the choice of their size.
            (Field::Network, "private"),
            (Field::LambdaIngress, ingress),
            (Field::EcsIngress, ingress),
            (Field::ExtraCacheHits, cached),
        ];
        let scenario = scenario(&settings);
        let [fewer, more] = [hits[0].min(hits[1]), hits[0].max(hits[1])];
        for option in SIDES {
            let [fewer, more] = [fewer, more].map(|percent| {
                let bill = bill(&behind(&scenario, percent), option);
                let warm = |item: &&LineItem| {
                    item.line.is_compute() && item.line != Line::LambdaInit
                };
                let amounts = bill.lines.iter().filter(warm).filter_map(|item| item.amount);
                amounts.map(|amount| amount.dollars()).sum::<f64>()
            });
            prop_assert!(more <= fewer * (1.0 + 1e-9) + 1e-5, "{option:?}: {more} after {fewer}");
        }
    }
}
