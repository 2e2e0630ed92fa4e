//! Every target on a bounded number of inputs: the seeds, each of their values and lines changed by itself, and
//! random damage. `cargo xtask fuzz` goes on from here.

use eleven_rounds_fuzz::damage::{damaged, systematic};
use eleven_rounds_fuzz::targets::{FuzzTarget, TARGETS};
use fastrand::Rng;

fn target(name: &str) -> &'static FuzzTarget {
    TARGETS.iter().find(|target| target.name == name).unwrap()
}

/// Reads the seeds, every `step`th of the systematic inputs, and so many random ones; gives how many were taken.
fn run(name: &str, step: usize, random_inputs: usize) -> usize {
    let FuzzTarget { form, seeds, run, .. } = target(name);
    let seeds = seeds();
    assert!(!seeds.is_empty());
    let mut taken = seeds.iter().filter(|seed| run(seed)).count();
    let all = seeds.iter().flat_map(|seed| systematic(*form, seed));
    taken += all.step_by(step).filter(|input| run(input)).count();
    let mut random = Rng::with_seed(7);
    for index in 0..random_inputs {
        taken += usize::from(run(&damaged(&mut random, *form, &seeds[index % seeds.len()])));
    }
    taken
}

#[test]
fn links_are_read() {
    assert!(run("link", 1, 3_000) > 1_000);
}

#[test]
fn answers_to_damaged_links_hold_the_laws() {
    assert!(run("compare", 7, 300) > 50);
}

#[test]
fn scenarios_are_read_or_refused() {
    assert!(run("scenario", 3, 2_000) > 500);
}

#[test]
fn rule_files_are_read_or_refused() {
    assert!(run("rule_file", 1, 2_000) > 100);
}

#[test]
fn price_lists_are_read_or_refused() {
    assert!(run("price_list_json", 5, 300) > 100);
    assert!(run("price_list_csv", 1, 600) > 20);
}

#[test]
fn numbers_are_read_as_the_standard_library_reads_them() {
    assert!(run("number", 1, 20_000) > 1_000);
}

#[test]
fn conditions_are_judged_or_refused() {
    assert!(run("condition", 1, 5_000) > 40);
}
