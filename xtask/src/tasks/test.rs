//! `cargo xtask test`: every check in a fixed order, failing at the first.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::base::say;
use crate::build::languages::PAGES;
use crate::build::{dist, engine_js};
use crate::steps::beside::{self, Beside};
use crate::steps::step::{TestStep, built};
use crate::steps::{e2e, hosts, native_tests, reproducible};
use crate::tools::{cargo_tools, node};
use std::time::{Duration, Instant};

/// Seconds that all steps may take together, and those of `--fast`.
const BUDGET: u64 = 480;
const FAST_BUDGET: u64 = 90;

/// The order is the cheapest and most telling first.
const STEPS: [TestStep; 13] = [
    TestStep {
        name: "format",
        about: "rustfmt",
        fast: true,
        beside: false,
        budget: 2,
        work: |project, more| cargo(project, &["fmt", "--all", "--check"], more),
    },
    TestStep {
        name: "dependencies",
        about: "licences, versions and sources of every crate (deny.toml)",
        fast: true,
        beside: false,
        budget: 3,
        work: |project, more| {
            let path = run::path_with(&[cargo_tools::ensure_cargo_deny()?])?;
            let line = "deny --locked check licenses bans sources";
            run::run(project.cargo(&words(line)).args(more).env("PATH", path))
        },
    },
    TestStep {
        name: "clippy",
        about: "clippy on this machine's target",
        fast: true,
        beside: false,
        budget: 10,
        work: |project, more| {
            let line = "clippy --workspace --all-targets -- --deny=warnings";
            cargo(project, &words(line), more)
        },
    },
    TestStep {
        name: "clippy-wasm",
        about: "clippy on wasm32",
        fast: true,
        beside: false,
        budget: 10,
        work: |project, more| {
            cargo_tools::ensure_target()?;
            let line = "clippy --package=eleven-rounds --package=eleven-rounds-presentation \
                        --package=eleven-rounds-js \
                        --target=wasm32-unknown-unknown -- --deny=warnings";
            cargo(project, &words(line), more)
        },
    },
    TestStep {
        name: "tests",
        about: "unit, golden, property, data and render tests",
        fast: true,
        beside: false,
        budget: 115,
        work: native_tests::test,
    },
    TestStep {
        name: "languages",
        about: "each language without the others and the single file, as they are deployed",
        fast: true,
        beside: false,
        budget: 25,
        work: |project, more| {
            cargo_tools::ensure_target()?;
            clippy_page(project, &["--features", "one-file"])?;
            PAGES.iter().try_for_each(|(code, _)| one_language(project, code, more))
        },
    },
    TestStep {
        name: "doc-tests",
        about: "examples in the documentation",
        fast: true,
        beside: false,
        budget: 4,
        work: |project, more| cargo(project, &words("test --workspace --doc"), more),
    },
    TestStep {
        name: "docs",
        about: "every link in the documentation leads somewhere",
        fast: true,
        beside: false,
        budget: 8,
        work: |project, more| {
            // Private items too: who reads them here are those who change them.
            let line = "doc --workspace --no-deps --document-private-items";
            run::run(project.cargo(&words(line)).args(more).env("RUSTDOCFLAGS", "-Dwarnings"))
        },
    },
    TestStep {
        name: "engine-js",
        about: "the engine in Node",
        fast: true,
        beside: false,
        budget: 14,
        work: engine_js::test,
    },
    TestStep {
        name: "dist",
        about: "release build by Trunk with wasm-opt",
        fast: false,
        beside: true,
        budget: 240,
        work: |project, _| dist::build(project, None),
    },
    TestStep {
        name: "paths",
        about: "no folder of this machine in dist/ and the npm package",
        fast: false,
        beside: false,
        budget: 4,
        work: |project, _| {
            built(project)?;
            reproducible::check(project)
        },
    },
    TestStep {
        name: "sizes",
        about: "size budgets of dist/",
        fast: false,
        beside: false,
        budget: 15,
        work: |project, _| {
            built(project)?;
            node::ensure()?;
            run::run(&mut node::in_build(project, &["sizes.mjs"]))
        },
    },
    TestStep {
        name: "e2e",
        about: "dist/ in a real browser, accessibility included",
        fast: false,
        beside: false,
        budget: 265,
        work: |project, more| {
            built(project)?;
            // One test looks at the engine's package.
            engine_js::build(project)?;
            e2e::test(project, more)
        },
    },
];

/// Runs the steps that the arguments ask for.
pub fn test(project: &Project, arguments: &[String]) -> TaskResult {
    beside::tie();
    let (options, more) = match arguments.iter().position(|word| word == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    let steps = chosen(options)?;
    if steps.len() > 1 && !more.is_empty() {
        return Err("Arguments after -- need --only STEP.".to_owned());
    }
    let start = Instant::now();
    let mut going = started(project, &steps)?;
    let mut times = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let number = format!("{}/{}", index + 1, steps.len());
        let began = Instant::now();
        let took = match going.take_if(|(name, _)| *name == step.name) {
            Some((_, beside)) => {
                say::note(format_args!("[{number}] {}: waiting for it", step.name));
                beside.finish()
            }
            None => {
                say::note(format_args!("[{number}] {}: {}", step.name, step.about));
                (step.work)(project, more).map(|()| began.elapsed())
            }
        };
        let took = took.map_err(|why| failure(step, &number, began.elapsed(), &why))?;
        say::note(format_args!("[{number}] {}: passed in {}", step.name, say::seconds(took)));
        times.push((*step, took));
        if let Some((name, beside)) = going.take_if(|(_, beside)| beside.has_failed()) {
            beside.finish().map_err(|why| format!("{name} failed. {why}"))?;
        }
    }
    let whole = start.elapsed();
    if steps.len() > 1 {
        tell_times(&times, whole, options);
    }
    let count = steps.len();
    let took = say::seconds(whole);
    let noun = if count == 1 { "step" } else { "steps" };
    println!("xtask test: {count} {noun} passed in {took}");
    Ok(())
}

/// Starts the step that runs beside the others, if it is one of several.
fn started(project: &Project, steps: &[&TestStep]) -> TaskResult<Option<(&'static str, Beside)>> {
    let Some(step) = steps.iter().find(|step| step.beside && steps.len() > 1) else {
        return Ok(None);
    };
    // Two processes must not install the same tools.
    dist::ensure(project)?;
    say::note(format_args!("{}: {}, beside the other steps", step.name, step.about));
    Ok(Some((step.name, Beside::start(project, step.name)?)))
}

fn failure(step: &TestStep, number: &str, took: Duration, why: &str) -> String {
    format!(
        "Step {number}, {} ({}), failed after {}: {why}\nRun just this step with: cargo xtask test --only {}",
        step.name,
        step.about,
        say::seconds(took),
        step.name
    )
}

/// Says how long each step took, and which took more than it may.
fn tell_times(times: &[(&TestStep, Duration)], whole: Duration, options: &[String]) {
    for (step, took) in times {
        let took = say::seconds(*took);
        let beside = if step.beside { ", beside others" } else { "" };
        say::note(format_args!("{:>12} {took:>7} of {} s{beside}", step.name, step.budget));
    }
    let most = match options.first().map(String::as_str) {
        None => Some(BUDGET),
        Some("--fast") => Some(FAST_BUDGET),
        Some(_) => None,
    };
    let all = times.iter().map(|(step, took)| (step.name, *took, step.budget));
    let over: Vec<String> = all
        .chain(most.map(|most| ("the whole", whole, most)))
        .filter(|(_, took, budget)| took.as_secs_f64() > *budget as f64)
        .map(|(name, took, budget)| format!("{name} ({} of {budget} s)", say::seconds(took)))
        .collect();
    match over[..] {
        [] => say::note("Each step and the whole took no more than they may."),
        _ => say::note(format_args!(
            "Over budget, which is for two cores with all built before: {}.",
            over.join(", ")
        )),
    }
}

fn chosen(options: &[String]) -> TaskResult<Vec<&'static TestStep>> {
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    match options[..] {
        [] => Ok(STEPS.iter().collect()),
        ["--fast"] => Ok(STEPS.iter().filter(|step| step.fast).collect()),
        ["--hosts"] => Ok(hosts::STEPS.iter().collect()),
        ["--only", name] => {
            let mut all = STEPS.iter().chain(hosts::STEPS);
            all.clone().find(|step| step.name == name).map(|step| vec![step]).ok_or_else(|| {
                let names = all.by_ref().map(|step| step.name).collect::<Vec<_>>();
                format!("There is no step “{name}”. The steps are {}.", names.join(", "))
            })
        }
        _ => {
            Err("“cargo xtask test” takes --fast, --hosts, or --only STEP [-- ARGUMENTS]."
                .to_owned())
        }
    }
}

fn cargo(project: &Project, arguments: &[&str], more: &[String]) -> TaskResult {
    run::run(project.cargo(arguments).args(more))
}

/// Clippy on the page as it is deployed, and the test of the texts that it carries.
fn one_language(project: &Project, code: &str, more: &[String]) -> TaskResult {
    let alone = ["--no-default-features", "--features", code];
    clippy_page(project, &alone)?;
    let line = "test --package=eleven-rounds-engine --lib";
    let mut command = project.cargo(&[&words(line)[..], &alone, &["packed::tests::"]].concat());
    let output = run::run_and_read(command.args(more))?;
    // A filter that matches no test is green for cargo.
    PACKED.iter().try_for_each(|name| match passed(&output, name) {
        true => Ok(()),
        false => Err(format!("The engine has no test packed::tests::{name} to run.")),
    })
}

/// The engine's tests of the texts that one language leaves.
const PACKED: [&str; 2] =
    ["everything_that_was_packed_is_read", "only_the_languages_that_are_built_in_are_carried"];

/// Whether the output of tests says that one of this name passed.
fn passed(output: &str, name: &str) -> bool {
    let end = format!("::{name} ... ok");
    output.lines().any(|line| line.starts_with("test ") && line.ends_with(&end))
}

/// Clippy on the page with some features.
fn clippy_page(project: &Project, features: &[&str]) -> TaskResult {
    let line = "clippy --package=eleven-rounds --package=eleven-rounds-presentation \
                --target=wasm32-unknown-unknown";
    cargo(project, &[&words(line)[..], features, &["--", "--deny=warnings"]].concat(), &[])
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(options: &[&str], expected: Option<&[&str]>) {
        let options: Vec<String> = options.iter().map(|&word| word.to_owned()).collect();
        let names = chosen(&options)
            .ok()
            .map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>());
        assert_eq!(names.as_deref(), expected);
    }

    #[test]
    fn a_test_that_did_not_run_has_not_passed() {
        let output =
            "running 1 test\ntest rules::packed::tests::one ... ok\ntest result: ok. 1 passed";
        assert!(passed(output, "one"));
        assert!(!passed(output, "two"));
        assert!(!passed("test packed::tests::one ... FAILED", "one"));
        assert!(!passed("test result: ok. 0 passed; 0 failed", "one"));
    }

    #[test]
    fn chooses_the_steps_in_order() {
        let fast = [
            "format",
            "dependencies",
            "clippy",
            "clippy-wasm",
            "tests",
            "languages",
            "doc-tests",
            "docs",
            "engine-js",
        ];
        check(&["--fast"], Some(&fast));
        check(&[], Some(&[&fast[..], &["dist", "paths", "sizes", "e2e"]].concat()));
        check(&["--only", "e2e"], Some(&["e2e"]));
        check(&["--only", "nothing"], None);
        check(&["--slow"], None);
    }

    #[test]
    fn no_step_may_take_longer_than_the_whole() {
        let sum =
            |steps: &mut dyn Iterator<Item = &TestStep>| steps.map(|step| step.budget).sum::<u64>();
        assert!(sum(&mut STEPS.iter().filter(|step| !step.beside)) <= BUDGET);
    }

    #[test]
    fn the_slow_steps_are_asked_for() {
        let slow: Vec<_> = hosts::STEPS.iter().map(|step| step.name).collect();
        check(&["--hosts"], Some(&slow));
        for name in slow {
            check(&["--only", name], Some(&[name]));
            assert!(STEPS.iter().all(|step| step.name != name));
        }
    }
}
