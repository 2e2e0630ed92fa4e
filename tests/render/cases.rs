//! The states of the page that the render tests check at, each in both languages.

use eleven_rounds::app::{App, AppProps};
use eleven_rounds::state::{Theme, View, ViewName, hash};
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::catalog::option::DeploymentOption::Fargate;
use eleven_rounds_engine::catalog::region::REGION_CODES;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::lang::Lang;

use crate::html::{self, Element, Node};

/// A rendered state with what the engine says of it.
pub struct Page {
    /// The name of the case.
    pub name: String,
    /// The language.
    pub lang: Lang,
    /// The scenario of the link.
    pub scenario: Scenario,
    /// Its comparison.
    pub comparison: Comparison,
    /// What the outcome must be for the case to be the one that its name says.
    pub expected: fn(&Outcome) -> bool,
    /// The page.
    pub html: Element,
}

struct Case {
    name: String,
    hash: String,
    expected: fn(&Outcome) -> bool,
}

fn case(name: &str, hash: &str, expected: fn(&Outcome) -> bool) -> Case {
    Case { name: name.to_owned(), hash: hash.to_owned(), expected }
}

/// A region in which a line of the default scenario has no known price.
fn region_with_unknown_prices() -> &'static str {
    REGION_CODES
        .into_iter()
        .find(|code| {
            let mut scenario = hash::defaults();
            scenario.set(Field::Region, code, PriceBook::bundled()).expect("a region");
            let comparison = compare(&scenario, PriceBook::bundled());
            comparison.options.values().any(|result| result.estimate.not_counted().next().is_some())
        })
        .expect("a region with an unknown price")
}

fn cases() -> Vec<Case> {
    let decided = |outcome: &Outcome| matches!(outcome, Outcome::Cheaper { .. } | Outcome::Close);
    let any = |_: &Outcome| true;
    let region = ["v1:place.region=", region_with_unknown_prices()].concat();
    let mut cases = vec![
        case("default", "", decided),
        case(
            "damaged",
            "v1:traffic.requests=2M&trafic.per=day&workload.memory_mb=-5&nonsense",
            decided,
        ),
        case("before prices are known", "v1:place.as_of=2015-06-01", any),
        case("unknown prices", &region, any),
        case("job", "v1:workload.trigger=job&workload.duration_ms=60000", decided),
        case("20-minute job", "v1:workload.trigger=job&workload.duration_ms=1.2M", |outcome| {
            *outcome == Outcome::OnlyPossible { option: Fargate }
        }),
        case("queue", "v1:workload.trigger=queue&traffic.profile=spiky", decided),
        case("both blocked", "v1:workload.memory_mb=1000000", |outcome| {
            *outcome == Outcome::NonePossible
        }),
        case("free tier", "v1:place.free_tier=on", decided),
        case(
            "own prices",
            "v1:place.prices=lambda.request_x86:0.000001,fargate.vcpu_x86:0.01",
            decided,
        ),
        case("measured", "v1:workload.entry=measured&view.axis=linear", decided),
        case(
            "a plan without rates on either side",
            "v1:place.region=ap-northeast-2&commitment.plan=compute_1y_no_upfront",
            any,
        ),
        case("no requests", "v1:traffic.requests=0", decided),
        case(
            "nothing forgotten",
            "v1:fargate.front_door=nlb&lambda.front_door=rest_api&workload.runtime=python\
             &extra.sqs_requests=3&extra.eventbridge_events=2&extra.kinesis_shards=4\
             &extra.kinesis_streams=1&extra.websocket_messages=7&extra.cache_hit_percent=50\
             &extra.endpoints=5&extra.inter_az_kb=10&extra.efs_gb=100&extra.ebs_gb=20\
             &extra.s3_puts=1&extra.metrics=50&extra.insights_metrics=20&extra.xray_percent=5\
             &extra.snapstart_versions=3&extra.tenant_environments=10000\
             &extra.durable_operations=6&extra.microvm_vcpu_hours=100&extra.microvm_snapshots_gb=40\
             &extra.microvm_kept_gb=20",
            decided,
        ),
    ];
    for preset in Preset::ALL {
        let scenario =
            Scenario { as_of: hash::defaults().as_of, ..preset.scenario(PriceBook::bundled()) };
        cases.push(case(preset.key(), &hash::encode(&scenario, View::default()), any));
    }
    cases
}

/// Renders every case in both languages and looks at it.
pub fn for_every_page(check: impl Fn(&Page)) {
    for lang in Lang::ALL {
        for case in cases() {
            check(&page(case, lang));
        }
    }
}

/// Renders a link in a language.
pub fn page_of(name: &str, hash: &str, lang: Lang) -> Page {
    page(case(name, hash, |_| true), lang)
}

fn page(case: Case, lang: Lang) -> Page {
    let scenario = hash::decode(&case.hash).scenario;
    let props = AppProps {
        hash: case.hash,
        lang,
        theme: Theme::Auto,
        all_regions: None,
        today: None,
        embedded: false,
        framed: None,
    };
    let view = |name: ViewName| {
        let props = AppProps { framed: Some(name), ..props.clone() };
        let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
        html::parse(&pollster::block_on(renderer.render()))
    };
    // The answer, and what stands beside the inputs in the other views of the bar and in the rules of a house.
    let mut html = view(ViewName::Answer);
    for name in ViewName::of_bar().iter().copied().skip(1).chain([ViewName::HouseRules]) {
        html.children.extend(results(view(name)).map(Node::Element));
    }
    Page {
        name: [&case.name, " in ", lang.code()].concat(),
        lang,
        comparison: compare(&scenario, PriceBook::bundled()),
        scenario,
        expected: case.expected,
        html,
    }
}

/// What stands beside the inputs, on its own.
fn results(element: Element) -> Option<Element> {
    if element.has_class("results") {
        return Some(element);
    }
    element.children.into_iter().find_map(|child| match child {
        Node::Element(child) => results(child),
        Node::Text(_) => None,
    })
}
