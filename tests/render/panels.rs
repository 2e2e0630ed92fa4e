//! What panels say of a scenario before anything on them is opened: rounds, options, forgotten lines, charts.

use std::collections::BTreeSet;

use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_presentation::lang::Lang;

use crate::cases::{Page, for_every_page, page_of};
use crate::html::Element;

fn english(hash: &str) -> Page {
    page_of(hash, hash, Lang::En)
}

fn rounds(page: &Page) -> Vec<&Element> {
    page.html.find(|at| at.tag == "button" && at.has_class("round"))
}

fn marks(round: &Element) -> Vec<String> {
    round.find(|at| at.has_class("status")).iter().map(|mark| mark.text()).collect()
}

/// The row of an option; its name is that of the short form.
fn option<'a>(page: &'a Page, name: &str) -> Option<&'a Element> {
    let found = page.html.find(|at| at.tag == "li" && at.attribute("data-option") == Some(name));
    found.first().copied()
}

fn amount(row: &Element) -> String {
    row.single("amount").text().trim().to_owned()
}

/// A shown total in dollars.
fn dollars(text: &str) -> f64 {
    text.replace(['$', ','], "").parse().expect("dollars")
}

#[test]
fn there_are_eleven_rounds_each_with_a_name_and_a_sentence() {
    for_every_page(|page| {
        let rounds = rounds(page);
        assert_eq!(rounds.len(), 11, "{}", page.name);
        for (index, round) in rounds.into_iter().enumerate() {
            assert_eq!(round.single("number").text(), (index + 1).to_string());
            assert!(!round.single("title").text().trim().is_empty(), "{}", page.name);
            let text = round.single("sentence").text();
            let sentence = marks(round).iter().fold(text, |text, mark| text.replace(mark, ""));
            assert!(sentence.trim().ends_with('.'), "{}: {sentence}", page.name);
        }
    });
}

#[test]
fn a_round_that_hangs_on_what_nobody_answered_says_so() {
    #[track_caller]
    fn check(hash: &str, expected: &[&str]) {
        assert_eq!(marks(rounds(&english(hash))[0]), expected, "{hash}");
    }
    check("", &["assumed"]);
    check(
        "v1:rounds.ops_fte=1&rounds.event_sources=1&rounds.team_container=basic&rounds.team_serverless=basic",
        &[],
    );
}

#[test]
fn where_the_bill_and_the_rounds_differ_one_sentence_says_what_decides() {
    let beside = |hash| english(hash).html.single("#verdict").single("beside").text();
    let differ = "v1:traffic.requests=900M&rounds.stage=existing_functions&rounds.state_kind=workflow\
                  &rounds.protocol=event&rounds.event_sources=5";
    assert!(beside(differ).contains("the bill decides"), "{}", beside(differ));
    assert_eq!(beside(""), "Eleven rounds: Lambda is ahead on this workload.");
}

#[test]
fn a_weight_of_nothing_changes_the_result_of_the_rounds() {
    let result = |hash| english(hash).html.single("#rounds").single("result").text();
    assert_ne!(result(""), result("v1:weights.usage_patterns=0"));
}

#[test]
fn all_options_are_listed_the_cheapest_first_with_the_totals_of_the_verdict() {
    let page = english("");
    let rows = page.html.find(|at| at.tag == "li" && at.attribute("data-option").is_some());
    assert_eq!(rows.len(), DeploymentOption::ALL.len());
    let amounts: Vec<f64> = rows.iter().map(|row| dollars(&amount(row))).collect();
    assert!(amounts.is_sorted(), "{amounts:?}");
    let totals: Vec<String> = page
        .html
        .single("compared-totals")
        .find(|at| at.has_class("amount"))
        .iter()
        .map(|at| at.text())
        .collect();
    for (name, total) in ["Lambda", "Fargate"].into_iter().zip(totals) {
        assert_eq!(amount(option(&page, name).expect(name)), total.trim());
    }
}

#[test]
fn an_option_that_is_switched_off_is_not_listed_unless_it_is_compared() {
    let page = english("v1:option.ecs_managed=off&option.lambda=off");
    assert!(option(&page, "ECS Managed Instances").is_none());
    assert!(option(&page, "Lambda").is_some());
}

#[test]
fn before_its_day_an_option_says_when_it_came_and_has_no_total() {
    let page = english("v1:place.as_of=2019-06-01");
    let spot = option(&page, "Fargate Spot").expect("a row");
    assert!(spot.text().contains("Fargate Spot launched on 2019-12-03."), "{}", spot.text());
    assert_eq!(amount(spot), "—");
}

#[test]
fn discount_support_people_and_a_currency_are_in_the_totals_that_they_belong_to() {
    let page = english(
        "v1:discount.percent=10&support.percent=3&people.rate=80&people.lambda=4&people.fargate=20\
         &currency.code=KRW&currency.rate=1380",
    );
    let bills = page.html.single("#bill").find(|at| at.tag == "table" && at.has_class("bill"));
    for line in ["Private discount, 10 %", "Support, 3 %"] {
        assert!(bills[0].text().contains(line), "{line}");
    }
    let converted = page.html.single("compared-totals").find(|at| at.has_class("converted"));
    assert!(converted[0].text().contains("KRW at 1,380 on 2026-11-23"), "{}", converted[0].text());
    let asides = page.html.single("#verdict").find(|at| at.has_class("aside"));
    assert!(asides.iter().any(|at| at.text().contains("With labour at $80 an hour")));
}

#[test]
fn an_unknown_price_of_a_forgotten_line_is_said_and_is_no_amount() {
    let page = english("v1:place.region=eu-north-1");
    let row = extra(&page, "extra.durable_operations").expect("a row").text();
    assert!(row.contains("Lambda price unknown") && !row.contains('$'), "{row}");
}

#[test]
fn forgotten_lines_follow_what_they_stand_behind() {
    #[track_caller]
    fn check(hash: &str, expected: [bool; 3]) {
        let page = english(hash);
        let keys = ["extra.snapstart_versions", "extra.cache_hit_percent", "extra.sqs_pollers"];
        assert_eq!(keys.map(|key| extra(&page, key).is_some()), expected, "{hash}");
    }
    check("v1:workload.runtime=python&lambda.front_door=rest_api", [true, true, false]);
    check("v1:workload.trigger=queue", [false, false, true]);
}

fn extra<'a>(page: &'a Page, key: &str) -> Option<&'a Element> {
    page.html.find(|at| at.attribute("data-extra") == Some(key)).first().copied()
}

#[test]
fn a_linear_axis_starts_at_nothing() {
    let page = english("v1:view.axis=linear");
    let ticks = page.html.single("#curve").find(|at| at.tag == "text" && at.has_class("tick"));
    assert!(ticks.iter().any(|tick| tick.text() == "$0"));
}

#[test]
fn the_title_of_the_curve_says_where_it_flips_and_its_marker_where_it_is() {
    let titles: BTreeSet<String> = ["", "v1:traffic.requests=100M&workload.duration_ms=80"]
        .map(|hash| {
            let page = english(hash);
            let curve = page.html.single("#curve");
            assert!(curve.text().contains("you are here"), "{hash}");
            curve.single("#curve-title").text()
        })
        .into();
    assert_eq!(titles.len(), 2);
}

#[test]
fn the_address_on_paper_carries_its_day() {
    for_every_page(|page| {
        let hash = page.html.single("printed").attribute("data-hash").expect("a hash");
        let day = format!("place.as_of={}", page.scenario.as_of);
        assert!(hash.starts_with("v1:") && hash.contains(&day), "{}: {hash}", page.name);
    });
}

/// Of a bill, other requests are other work: a rail would contradict what is said of loads.
#[test]
fn the_requests_of_a_bill_have_a_plain_rail() {
    let flips = |hash: &str| {
        let page = english(hash);
        let is_field = |at: &Element| {
            at.has_class("field") && at.attribute("data-field") == Some("traffic.requests")
        };
        let field = page.html.find(is_field)[0];
        let painted = |at: &Element| at.has_class("lambda") || at.has_class("ecs");
        field.single("rail").find(painted).len()
    };
    for entry in ["duration", "measured"] {
        assert!(flips(&format!("v1:workload.entry={entry}")) > 0, "{entry}");
    }
    for entry in ["lambda_bill", "fargate_bill"] {
        assert_eq!(flips(&format!("v1:workload.entry={entry}")), 0, "{entry}");
    }
}
