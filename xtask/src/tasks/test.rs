//! `cargo xtask test`: every check in a fixed order, failing at the first.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::base::say;
use crate::build::languages::PAGES;
use crate::build::{dist, engine_js};
use crate::tasks::step::{TestStep, built, playwright};
use crate::tasks::{hosts, reproducible};
use crate::tools::{cargo_tools, node};
use std::time::Instant;

/// The order is the cheapest and most telling first.
const STEPS: [TestStep; 13] = [
    TestStep {
        name: "format",
        about: "rustfmt",
        fast: true,
        work: |project, more| cargo(project, &["fmt", "--all", "--check"], more),
    },
    TestStep {
        name: "dependencies",
        about: "licences, versions and sources of every crate (deny.toml)",
        fast: true,
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
        work: |project, more| {
            let line = "clippy --workspace --all-targets -- --deny=warnings";
            cargo(project, &words(line), more)
        },
    },
    TestStep {
        name: "clippy-wasm",
        about: "clippy on wasm32",
        fast: true,
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
        work: |project, more| {
            let line = "test --workspace --lib --bins --tests --examples";
            cargo(project, &words(line), more)
        },
    },
    TestStep {
        name: "languages",
        about: "each language without the others and the single file, as they are deployed",
        fast: true,
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
        work: |project, more| cargo(project, &words("test --workspace --doc"), more),
    },
    TestStep {
        name: "docs",
        about: "every link in the documentation leads somewhere",
        fast: true,
        work: |project, more| {
            // Private items too: who reads them here are those who change them.
            let line = "doc --workspace --no-deps --document-private-items";
            run::run(project.cargo(&words(line)).args(more).env("RUSTDOCFLAGS", "-Dwarnings"))
        },
    },
    TestStep { name: "engine-js", about: "the engine in Node", fast: true, work: engine_js::test },
    TestStep {
        name: "dist",
        about: "release build by Trunk with wasm-opt",
        fast: false,
        work: |project, _| dist::build(project, None),
    },
    TestStep {
        name: "paths",
        about: "no folder of this machine in dist/ and the npm package",
        fast: false,
        work: |project, _| {
            built(project)?;
            reproducible::check(project)
        },
    },
    TestStep {
        name: "sizes",
        about: "size budgets of dist/",
        fast: false,
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
        work: |project, more| {
            built(project)?;
            // One test looks at the engine's package.
            engine_js::build(project)?;
            run::run(playwright(project)?.args(more))
        },
    },
];

/// Runs the steps that the arguments ask for.
pub fn test(project: &Project, arguments: &[String]) -> TaskResult {
    let (options, more) = match arguments.iter().position(|word| word == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    let steps = chosen(options)?;
    if steps.len() > 1 && !more.is_empty() {
        return Err("Arguments after -- need --only STEP.".to_owned());
    }
    let start = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        let number = format!("{}/{}", index + 1, steps.len());
        say::note(format_args!("[{number}] {}: {}", step.name, step.about));
        let began = Instant::now();
        (step.work)(project, more).map_err(|why| {
            format!(
                "Step {number}, {} ({}), failed after {}: {why}\nRun just this step with: cargo xtask test --only {}",
                step.name,
                step.about,
                say::seconds(began.elapsed()),
                step.name
            )
        })?;
        let took = say::seconds(began.elapsed());
        say::note(format_args!("[{number}] {}: passed in {took}", step.name));
    }
    let (count, took) = (steps.len(), say::seconds(start.elapsed()));
    let noun = if count == 1 { "step" } else { "steps" };
    println!("xtask test: {count} {noun} passed in {took}");
    Ok(())
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
    let told = run::run_and_read(command.args(more))?;
    // A filter that matches no test is green for cargo.
    PACKED.iter().try_for_each(|name| match passed(&told, name) {
        true => Ok(()),
        false => Err(format!("The engine has no test packed::tests::{name} to run.")),
    })
}

/// The engine's tests of the texts that one language leaves.
const PACKED: [&str; 2] =
    ["everything_that_was_packed_is_read", "only_the_languages_that_are_built_in_are_carried"];

/// Whether the output of tests says that one of this name passed.
fn passed(told: &str, name: &str) -> bool {
    let end = format!("::{name} ... ok");
    told.lines().any(|line| line.starts_with("test ") && line.ends_with(&end))
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
        let told =
            "running 1 test\ntest rules::packed::tests::one ... ok\ntest result: ok. 1 passed";
        assert!(passed(told, "one"));
        assert!(!passed(told, "two"));
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
    fn the_slow_steps_are_asked_for() {
        let slow: Vec<_> = hosts::STEPS.iter().map(|step| step.name).collect();
        check(&["--hosts"], Some(&slow));
        for name in slow {
            check(&["--only", name], Some(&[name]));
            assert!(STEPS.iter().all(|step| step.name != name));
        }
    }
}
