//! Every break-even against brute force: the costs at very many loads, one after the other.

use eleven_rounds_engine::analysis::break_even::crossing::{BreakEvens, Crossing};
use eleven_rounds_engine::analysis::break_even::exact::break_evens;
use eleven_rounds_engine::catalog::option::DeploymentOption::{self, Fargate, Lambda};
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::presets::Preset;

/// The range that is sampled, in requests per month.
const RANGE: (f64, f64) = (1e3, 1e10);
/// Samples where the two costs are far apart.
const COARSE: usize = 4_000;
/// Samples between two coarse ones where they are near: 200,000 over the range.
const FINE: usize = 50;
/// Costs that differ by more of the dearer one than this do not meet between coarse samples.
const FAR: f64 = 0.2;

fn scenario(settings: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (key, text) in settings {
        let field = Field::from_key(key).unwrap_or_else(|| panic!("no field {key}"));
        assert_eq!(scenario.set(field, text, PriceBook::bundled()), Ok(()), "{key}");
    }
    scenario
}

/// Which side is cheaper, by the costs themselves.
fn cheaper(configured: &ConfiguredOptions<'_>, requests: f64) -> DeploymentOption {
    if configured.cost(Lambda, requests) < configured.cost(Fargate, requests) {
        Lambda
    } else {
        Fargate
    }
}

/// Where the cheaper option changes between two neighbouring samples.
fn changes(
    configured: &ConfiguredOptions<'_>,
    (low, high): (f64, f64),
) -> Vec<(f64, f64, DeploymentOption)> {
    let at = |share: f64| low * (high / low).powf(share);
    let near = |requests: f64| {
        let lambda = configured.cost(Lambda, requests);
        let fargate = configured.cost(Fargate, requests);
        (lambda - fargate).abs() <= FAR * lambda.max(fargate)
    };
    let mut found = Vec::new();
    let mut last = (low, cheaper(configured, low), near(low));
    for index in 1..=COARSE {
        let end = at(index as f64 / COARSE as f64);
        let end_is_near = near(end);
        let end_cheaper = cheaper(configured, end);
        let count = if last.2 || end_is_near || last.1 != end_cheaper { FINE } else { 1 };
        let start = last.0;
        for part in 1..=count {
            let here = start * (end / start).powf(part as f64 / count as f64);
            let now = cheaper(configured, here);
            if now != last.1 {
                found.push((last.0, here, now));
            }
            last = (here, now, end_is_near);
        }
    }
    found
}

fn counterpart(option: DeploymentOption) -> DeploymentOption {
    if option == Lambda { Fargate } else { Lambda }
}

#[track_caller]
fn check(scenario: &Scenario) -> usize {
    let configured = ConfiguredOptions::new(scenario, PriceBook::bundled());
    let BreakEvens { crossings, complete } =
        break_evens(&configured, scenario.requests_per_month());
    assert!(crossings.is_sorted_by(|a, b| a.requests < b.requests), "{crossings:?}");
    for crossing in &crossings {
        check_crossing(&configured, crossing);
    }
    // Where there are too many to list, those listed must still have no gap between them.
    let range = match (complete, crossings.as_slice()) {
        (true, _) => RANGE,
        (false, [first, .., last]) => (first.requests * (1.0 - 1e-6), last.requests * (1.0 + 1e-6)),
        (false, _) => panic!("the search gave up: {crossings:?}"),
    };
    let inside = |low: f64, high: f64| {
        crossings
            .iter()
            .filter(move |crossing| crossing.requests > low && crossing.requests <= high)
    };
    let sampled = changes(&configured, range);
    for &(low, high, above) in &sampled {
        let between: Vec<_> = inside(low * (1.0 - 1e-10), high * (1.0 + 1e-10)).collect();
        assert_eq!(between.len() % 2, 1, "{low} to {high}: {above:?} by brute force, {between:?}");
        assert_eq!(
            between.last().map(|crossing| crossing.cheaper_above),
            Some(above),
            "{low} to {high}"
        );
    }
    // What brute force does not see are pairs of crossings between two samples: each of them
    // was checked by itself above.
    let all = inside(range.0, range.1).count();
    assert!(
        all >= sampled.len() && (all - sampled.len()).is_multiple_of(2),
        "{all}, {}",
        sampled.len()
    );
    all
}

/// Both sides cost the same at it, or there is a step; and the right one is cheaper above.
#[track_caller]
fn check_crossing(configured: &ConfiguredOptions<'_>, crossing: &Crossing) {
    let below = crossing.requests * (1.0 - 1e-8);
    let above = crossing.requests * (1.0 + 1e-8);
    assert_eq!(cheaper(configured, above), crossing.cheaper_above, "above {crossing:?}");
    assert_eq!(
        cheaper(configured, below),
        counterpart(crossing.cheaper_above),
        "below {crossing:?}"
    );
    let cost = |option, requests| configured.cost(option, requests);
    let lambda = cost(Lambda, crossing.requests);
    assert!((crossing.dollars / lambda - 1.0).abs() < 1e-6, "{crossing:?}: Lambda {lambda}");
    let low = cost(Fargate, below);
    let high = cost(Fargate, above);
    let (low, high) = (low.min(high), low.max(high));
    assert!(low <= lambda * 1.005 && lambda <= high * 1.005, "{crossing:?}: {low} to {high}");
}

#[test]
fn presets() {
    let found: Vec<usize> =
        Preset::ALL.iter().map(|preset| check(&preset.scenario(PriceBook::bundled()))).collect();
    assert!(found.iter().sum::<usize>() > 10, "{found:?}");
}

#[test]
fn the_default() {
    let found = check(&Scenario::default());
    assert_eq!(found % 2, 1, "Lambda is cheaper without requests and dearer with many: {found}");
}

#[test]
fn small_tasks_step_often() {
    let found = check(&scenario(&[
        ("traffic.profile", "office_hours"),
        ("workload.kind", "mixed"),
        ("fargate.size", "0.25/0.5"),
        ("fargate.front_door", "none"),
        ("fargate.min_tasks", "1"),
    ]));
    assert!(found > 1, "{found}");
}

#[test]
fn a_queue_that_scales_to_nothing() {
    let found = check(&scenario(&[
        ("workload.trigger", "queue"),
        ("workload.kind", "computing"),
        ("workload.duration_ms", "2000"),
        ("workload.memory_mb", "1769"),
        ("traffic.profile", "nightly_batch"),
        ("fargate.min_tasks", "0"),
    ]));
    assert!(found > 1, "{found}");
}

#[test]
fn runs_of_their_own() {
    check(&scenario(&[
        ("workload.trigger", "job"),
        ("workload.kind", "computing"),
        ("workload.duration_ms", "40000"),
        ("fargate.start_s", "5"),
    ]));
}

#[test]
fn a_long_start_that_is_billed() {
    check(&scenario(&[
        ("workload.runtime", "java"),
        ("lambda.init_ms", "9000"),
        ("workload.duration_ms", "50"),
        ("workload.memory_mb", "2048"),
        ("lambda.idle_expiry_s", "300"),
        ("traffic.profile", "spiky"),
    ]));
}

#[test]
fn snapshots_are_restored_by_cold_starts() {
    // Each restore at a price of one's own, so that the number of cold starts shows in the curve.
    check(&scenario(&[
        ("workload.runtime", "python"),
        ("workload.memory_mb", "2048"),
        ("lambda.init_ms", "0"),
        ("traffic.profile", "spiky"),
        ("extra.snapstart_versions", "1"),
        ("place.prices", "lambda.snapstart_restore:0.01"),
    ]));
}

#[test]
fn volumes_of_tasks_metrics_and_a_cache_before_them() {
    let found = check(&scenario(&[
        ("traffic.profile", "office_hours"),
        ("workload.kind", "mixed"),
        ("lambda.front_door", "rest_api"),
        ("fargate.front_door", "rest_api"),
        ("extra.ebs_gb", "100"),
        ("extra.cache_hit_percent", "60"),
        ("extra.insights_metrics", "50"),
        ("extra.durable_operations", "0.01"),
        ("extra.xray_percent", "5"),
    ]));
    assert!(found > 0, "{found}");
}

#[test]
fn large_images_through_a_nat_gateway_can_make_more_requests_cheaper() {
    let settings = [
        ("network.kind", "private"),
        ("workload.image_gb", "20"),
        ("workload.kind", "computing"),
        ("traffic.profile", "office_hours"),
        ("fargate.deployments", "0"),
        ("fargate.max_tasks", "6"),
    ];
    check(&scenario(&settings));
    check(&scenario(&settings[..5]));
}

#[test]
fn lambda_is_cheaper_above_where_its_ingress_stands_still() {
    let settings = [
        ("workload.duration_ms", "5"),
        ("workload.memory_mb", "128"),
        ("lambda.memory_mb", "128"),
        ("lambda.front_door", "alb"),
        ("fargate.front_door", "rest_api"),
        ("fargate.min_tasks", "0"),
        ("fargate.tasks", "0"),
    ];
    assert_eq!(check(&scenario(&settings)), 1);
    // The same at a price at which a crossing costs a fortune.
    let dear = [("place.prices", "frontdoor.alb_hour:24")];
    assert_eq!(check(&scenario(&[&settings[..], &dear].concat())), 1);
}

#[test]
fn a_maximum_makes_the_container_curve_flat() {
    check(&scenario(&[
        ("fargate.max_tasks", "3"),
        ("fargate.size", "0.5/1"),
        ("workload.kind", "computing"),
        ("traffic.profile", "launch_day"),
    ]));
}

#[test]
fn free_tier_and_many_deployments_on_arm64() {
    check(&scenario(&[
        ("place.arch", "arm64"),
        ("place.free_tier", "on"),
        ("fargate.deployments", "500"),
        ("traffic.profile", "evening_peak"),
        ("lambda.front_door", "function_url"),
        ("fargate.front_door", "none"),
    ]));
}

#[test]
fn the_nearest_crossings_are_listed_wherever_the_load_is() {
    for requests in ["0", "5M", "100M", "2B", "1e12"] {
        let mut scenario = Preset::ImageQueue.scenario(PriceBook::bundled());
        assert_eq!(scenario.set(Field::Requests, requests, PriceBook::bundled()), Ok(()));
        check(&scenario);
    }
}
