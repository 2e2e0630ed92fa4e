//! How long the engine takes natively. `cargo xtask bench` compares the times with `baseline.csv`.

use divan::Bencher;
use eleven_rounds_catalog::option::DeploymentOption;
use eleven_rounds_engine::analysis::best::best;
use eleven_rounds_engine::analysis::sweep::{Spread, sweep};
use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;

fn main() {
    // Decoded here, so that no measurement pays for it.
    PriceBook::bundled();
    divan::main();
}

#[divan::bench]
fn decode_price_book() -> PriceBook {
    PriceBook::decode(PriceBook::bundled_bytes()).unwrap()
}

#[divan::bench]
fn compare_default(bencher: Bencher<'_, '_>) {
    let scenario = Scenario::default();
    bencher.bench_local(|| compare(&scenario, PriceBook::bundled()));
}

#[divan::bench(args = Preset::ALL.map(Preset::key))]
fn compare_preset(bencher: Bencher<'_, '_>, key: &str) {
    let preset = Preset::ALL.into_iter().find(|preset| preset.key() == key).unwrap();
    let scenario = preset.scenario(PriceBook::bundled());
    bencher.bench_local(|| compare(&scenario, PriceBook::bundled()));
}

/// The best configuration of an option for the default scenario, over all memories, sizes or types
/// of instance.
#[divan::bench(args = DeploymentOption::ALL)]
fn best_configuration(bencher: Bencher<'_, '_>, option: DeploymentOption) {
    let scenario = Scenario::default();
    bencher.bench_local(|| best(option, &scenario, PriceBook::bundled()));
}

/// A cost curve of 200 points.
#[divan::bench]
fn sweep_default(bencher: Bencher<'_, '_>) {
    let configured = ConfiguredOptions::new(&Scenario::default(), PriceBook::bundled());
    let options = [DeploymentOption::Lambda, DeploymentOption::Fargate];
    bencher.bench_local(|| sweep(&configured, options, 1e4, 1e9, 200, Spread::Logarithmic));
}
