//! Every region and every day: what is not known is said, and never counted as nothing.

use std::collections::BTreeMap;

use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::line_item::PriceOrigin;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::option::DeploymentOption::{Fargate, Lambda};
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::rows::PriceAnswer;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};

fn scenario(settings: &[(Field, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (field, text) in settings {
        assert_eq!(scenario.set(*field, text, PriceBook::bundled()), Ok(()), "{field:?}");
    }
    scenario
}

/// Every line is priced exactly where the book knows its price; gives the unknown ones.
#[track_caller]
fn unknown_lines(scenario: &Scenario, comparison: &Comparison) -> Vec<Sku> {
    let book = PriceBook::bundled();
    let mut unknown = Vec::new();
    for item in comparison.sides().into_iter().flat_map(|result| &result.estimate.lines) {
        let code = scenario.region.code();
        let line = item.line;
        match book.price(item.sku, scenario.region, scenario.as_of) {
            PriceAnswer::Known(row) => {
                let of_row = row.first_tier.iter().chain([&row.provenance]);
                let sources: Vec<_> = of_row.map(|from| &book.source(from.source).id).collect();
                let cited = matches!(&item.origin, PriceOrigin::Book { source, .. } if sources.contains(&source));
                assert!(item.amount.is_some() && cited, "{code} {line:?}");
            }
            PriceAnswer::NotYet { first_known } => {
                assert_eq!(item.amount, None, "{code} {line:?}");
                assert_eq!(item.origin, PriceOrigin::NotYet { first_known }, "{code} {line:?}");
                assert!(first_known > scenario.as_of);
                unknown.push(item.sku);
            }
            PriceAnswer::Absent => {
                assert_eq!(item.amount, None, "{code} {line:?}");
                assert_eq!(item.origin, PriceOrigin::Unknown, "{code} {line:?}");
                unknown.push(item.sku);
            }
        }
        if item.amount.is_none() {
            assert!(item.tiers.is_empty() && item.quantity > 0.0, "{code} {line:?}");
        }
    }
    unknown
}

#[test]
fn all_regions_answer() {
    let mut unknown: BTreeMap<&str, usize> = BTreeMap::new();
    for region in Region::all() {
        let scenario = Scenario { region, ..Scenario::default() };
        let comparison = compare(&scenario, PriceBook::bundled());
        let missing = unknown_lines(&scenario, &comparison);
        unknown.insert(region.code(), missing.len());
        // Two sides that both cost nothing would be no answer.
        let lambda = comparison.option(Lambda);
        let fargate = comparison.option(Fargate);
        assert!(lambda.estimate.compute.micros() > 0, "{}", region.code());
        assert!(fargate.estimate.compute.micros() > 0, "{}", region.code());
        match comparison.verdict.outcome {
            Outcome::Cheaper { option, .. } => assert_eq!(comparison.verdict.cheaper, Some(option)),
            Outcome::Close | Outcome::Unknown => {}
            other => panic!("{}: {other:?}", region.code()),
        }
        if missing.is_empty() {
            assert!(!comparison.verdict.holds_despite_unknown, "{}", region.code());
            assert_ne!(comparison.verdict.outcome, Outcome::Unknown, "{}", region.code());
        }
    }
    assert_eq!(unknown.len(), 34);
    assert_eq!(unknown["us-east-1"], 0, "{unknown:?}");
    assert!(unknown["ap-southeast-3"] > 0, "{unknown:?}");
}

#[test]
fn before_the_first_prices_there_is_no_verdict() {
    for day in ["2015-01-01", "2016-01-01"] {
        let scenario = scenario(&[(Field::AsOf, day)]);
        let comparison = compare(&scenario, PriceBook::bundled());
        // Fargate was not there yet, and what Lambda cost is not known.
        let only = Outcome::OnlyPossible { option: Lambda };
        assert_eq!(comparison.verdict.outcome, only, "{day}");
        assert_eq!(comparison.option(Lambda).counted(), None);
        let missing = unknown_lines(&scenario, &comparison);
        for sku in [Sku::LambdaRequestX86, Sku::LambdaDurationX86, Sku::FargateVcpuX86] {
            assert!(missing.contains(&sku), "{day} {sku:?}");
        }
        let lambda = &comparison.option(Lambda).estimate.lines[0];
        assert_eq!(lambda.line, Line::LambdaRequests);
        let first_known = Date::parse("2016-07-18").unwrap();
        assert_eq!(lambda.origin, PriceOrigin::NotYet { first_known });
    }
}

#[test]
fn a_price_that_is_missing_on_one_side_leaves_what_it_cannot_turn() {
    // The dearest load balancer known is São Paulo's.
    let dearest_hour = 0.034;
    let dearest_lcu = 0.011;
    let check = |requests: &str, expected: Option<Outcome>| {
        let scenario = scenario(&[(Field::Region, "ap-southeast-3"), (Field::Requests, requests)]);
        let comparison = compare(&scenario, PriceBook::bundled());
        let missing = unknown_lines(&scenario, &comparison);
        assert_eq!(missing, [Sku::AlbHour, Sku::AlbLcu]);
        let fargate = &comparison.option(Fargate).estimate;
        let quantity = |sku| fargate.lines.iter().find(|item| item.sku == sku).unwrap().quantity;
        let most = fargate.known_part.dollars()
            + dearest_hour * quantity(Sku::AlbHour)
            + dearest_lcu * quantity(Sku::AlbLcu);
        let lambda = comparison.option(Lambda).estimate.known_part.dollars();
        let least = fargate.known_part.dollars();
        // The rule of the tie zone, by hand.
        let winner = |fargate: f64| {
            let gap = (lambda - fargate).abs();
            let dearer = lambda.max(fargate);
            let close = gap < 5.0 || gap < 0.05 * dearer;
            if close { None } else { Some(lambda < fargate) }
        };
        let same = winner(least) == winner(most);
        assert_eq!(comparison.verdict.holds_despite_unknown, same, "{requests}");
        match (same, comparison.verdict.outcome) {
            (false, Outcome::Unknown) => assert_eq!(expected, Some(Outcome::Unknown), "{requests}"),
            (true, Outcome::Cheaper { option, .. }) => {
                assert_eq!(winner(least), Some(option == Lambda), "{requests}");
                assert_eq!(expected, None, "{requests}");
            }
            other => panic!("{requests}: {other:?}"),
        }
    };
    // Lambda wins without the load balancer, and all the more with it.
    check("1M", None);
    // What a load balancer may cost decides.
    check("18M", Some(Outcome::Unknown));
    // Fargate wins with the dearest load balancer.
    check("200M", None);
}

#[test]
fn a_price_of_the_users_own_fills_a_gap() {
    let own = "frontdoor.alb_hour:0.0239,frontdoor.alb_lcu:0.008";
    let settings =
        [(Field::Region, "ap-southeast-3"), (Field::Requests, "18M"), (Field::Prices, own)];
    let comparison = compare(&scenario(&settings), PriceBook::bundled());
    assert_ne!(comparison.verdict.outcome, Outcome::Unknown);
    assert!(!comparison.verdict.holds_despite_unknown);
    let lines = &comparison.option(Fargate).estimate.lines;
    let hours = lines.iter().find(|item| item.line == Line::AlbHours).unwrap();
    assert_eq!(hours.origin, PriceOrigin::Own);
    assert_eq!(hours.amount.map(|usd| usd.micros()), Some(17_447_000));
}

#[test]
fn a_past_day_has_a_verdict_unless_the_price_of_the_compute_is_unknown() {
    let mut withheld = 0;
    for code in ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-1"] {
        for day in (2017..=2026)
            .flat_map(|year| ["01", "04", "07", "10"].map(|month| format!("{year}-{month}-01")))
        {
            let scenario = scenario(&[(Field::Region, code), (Field::AsOf, &day)]);
            let comparison = compare(&scenario, PriceBook::bundled());
            if comparison.verdict.outcome == Outcome::Unknown {
                let unknown = unknown_lines(&scenario, &comparison);
                assert!(unknown.contains(&Sku::FargateVcpuX86), "{code} {day}: {unknown:?}");
                withheld += 1;
            }
        }
    }
    assert_eq!(withheld, 24, "of 200 days and regions");
}

/// A document that shows the first tier of a price confirms bills that stay in it, and no others.
#[test]
fn a_line_says_when_its_tiers_were_seen() {
    let day = |requests: &str| {
        let mut scenario = Scenario::default();
        for (field, text) in [(Field::Region, "ap-northeast-2"), (Field::Requests, requests)] {
            assert_eq!(scenario.set(field, text, PriceBook::bundled()), Ok(()));
        }
        let answer = compare(&scenario, PriceBook::bundled());
        let lines = &answer.option(Lambda).estimate.lines;
        let line = lines.iter().find(|line| line.sku == Sku::HttpApiRequest).unwrap();
        match &line.origin {
            PriceOrigin::Book { confirmed_on, source, .. } => {
                (confirmed_on.unwrap().to_string(), source.clone())
            }
            other => panic!("{other:?}"),
        }
    };
    let first = ("2026-10-05".to_owned(), "seoul-infra-cost".to_owned());
    assert_eq!(day("3000000"), first);
    assert_eq!(day("300000000"), first);
    assert!(day("301000000").0 < first.0, "{:?}", day("301000000"));
}
