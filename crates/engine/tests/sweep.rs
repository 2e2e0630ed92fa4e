//! The points of a cost curve: sharp steps, and ends that are given as they are.

use eleven_rounds_engine::analysis::sweep::{Spread, sweep};
use eleven_rounds_engine::catalog::option::DeploymentOption::{Fargate, Lambda};
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::presets::Preset;

#[track_caller]
fn check(preset: Preset, low: f64, high: f64, spread: Spread) {
    let configured =
        ConfiguredOptions::new(&preset.scenario(PriceBook::bundled()), PriceBook::bundled());
    let points = sweep(&configured, [Lambda, Fargate], low, high, 100, spread);
    assert!((100..=180).contains(&points.len()), "{}", points.len());
    assert!(points.is_sorted_by(|a, b| a.requests < b.requests), "{points:?}");
    let first = points[0];
    let last = points[points.len() - 1];
    assert_eq!(first.requests, low);
    assert!((last.requests / high - 1.0).abs() < 1e-12);
    for point in points {
        assert_eq!(point.lambda, configured.cost(Lambda, point.requests));
        assert_eq!(point.ecs, configured.cost(Fargate, point.requests));
    }
}

#[test]
fn both_spreads_over_curves_with_steps() {
    for preset in Preset::ALL {
        check(preset, 1e4, 1e9, Spread::Logarithmic);
        check(preset, 1.0, 1e8, Spread::Linear);
        // A linear curve starts at nothing.
        check(preset, 0.0, 1e8, Spread::Linear);
    }
}
