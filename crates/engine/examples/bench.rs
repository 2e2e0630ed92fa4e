//! Prints how long the engine takes on this machine: it judges nothing.

use std::hint::black_box;
use std::time::Instant;

use eleven_rounds_engine::analysis::best::best;
use eleven_rounds_engine::analysis::sweep::{Spread, sweep};
use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::configured::Models;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;

/// Runs before the clock counts: caches fill and pages are touched.
const WARM_UP: usize = 50;

fn main() {
    let book = PriceBook::bundled();
    report("decode price book", 300, || PriceBook::decode(PriceBook::bundled_bytes()).is_ok());

    let default = Scenario::default();
    report("compare native default", 2_000, || compare(&default, book));
    for preset in Preset::ALL {
        let scenario = preset.scenario();
        let name = format!("compare native {}", preset.key());
        report(&name, 1_000, || compare(&scenario, book));
    }

    for option in DeploymentOption::ALL {
        report(&format!("best native default {option:?}"), 100, || best(option, &default, book));
    }

    let models = Models::new(&default, book);
    report("sweep of 200 points, default", 500, || {
        sweep(
            &models,
            [DeploymentOption::Lambda, DeploymentOption::Fargate],
            1e4,
            1e9,
            200,
            Spread::Logarithmic,
        )
    });
}

/// Prints the median of many runs: one slow run says nothing about the engine.
fn report<T>(name: &str, runs: usize, mut work: impl FnMut() -> T) {
    for _ in 0..WARM_UP {
        black_box(work());
    }
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name}: {:.4} ms (median of {runs})", times[runs / 2]);
}
