//! `cargo xtask test`: every check in a fixed order, failing at the first.

use crate::languages::PAGES;
use crate::project::Project;
use crate::run::{self, Outcome};
use crate::{browser, dist, engine_js, node, say, tools};
use std::time::Instant;

/// One check.
struct Step {
    /// What `--only` calls it.
    name: &'static str,
    /// What it checks, in words.
    about: &'static str,
    /// Whether `--fast` runs it.
    fast: bool,
    /// Does it; the arguments after `--` go to its runner.
    work: fn(&Project, &[String]) -> Outcome,
}

/// The order is the cheapest and most telling first.
const STEPS: [Step; 10] = [
    Step {
        name: "format",
        about: "rustfmt",
        fast: true,
        work: |project, more| cargo(project, &["fmt", "--all", "--check"], more),
    },
    Step {
        name: "clippy",
        about: "clippy on this machine's target",
        fast: true,
        work: |project, more| {
            let line = "clippy --workspace --all-targets -- --deny=warnings";
            cargo(project, &words(line), more)
        },
    },
    Step {
        name: "clippy-wasm",
        about: "clippy on wasm32",
        fast: true,
        work: |project, more| {
            tools::ensure_target()?;
            let line = "clippy --package=eleven-rounds --package=eleven-rounds-js \
                        --target=wasm32-unknown-unknown -- --deny=warnings";
            cargo(project, &words(line), more)
        },
    },
    Step {
        name: "tests",
        about: "unit, golden, property, data and render tests",
        fast: true,
        work: |project, more| {
            let line = "test --workspace --lib --bins --tests --examples";
            cargo(project, &words(line), more)
        },
    },
    Step {
        name: "languages",
        about: "each language without the others, as it is deployed",
        fast: true,
        work: |project, more| {
            tools::ensure_target()?;
            PAGES.iter().try_for_each(|(code, _)| one_language(project, code, more))
        },
    },
    Step {
        name: "doc-tests",
        about: "examples in the documentation",
        fast: true,
        work: |project, more| cargo(project, &words("test --workspace --doc"), more),
    },
    Step { name: "engine-js", about: "the engine in Node", fast: true, work: engine_js::test },
    Step {
        name: "dist",
        about: "release build by Trunk with wasm-opt",
        fast: false,
        work: |project, _| dist::build(project, None),
    },
    Step {
        name: "sizes",
        about: "size budgets of dist/",
        fast: false,
        work: |project, _| {
            built(project)?;
            node::ensure()?;
            run::run(&mut node::in_tests(project, &["sizes.mjs"]))
        },
    },
    Step {
        name: "e2e",
        about: "dist/ in a real browser, accessibility included",
        fast: false,
        work: |project, more| {
            built(project)?;
            node::ensure_packages(project)?;
            // One test looks at the engine's package.
            engine_js::build(project)?;
            let chromium = browser::ensure(project)?;
            let runner = ["node_modules/@playwright/test/cli.js", "test"];
            run::run(node::in_tests(project, &runner).args(more).env("CHROMIUM", chromium))
        },
    },
];

/// Runs the steps that the arguments ask for.
pub fn test(project: &Project, arguments: &[String]) -> Outcome {
    let (options, more) = match arguments.iter().position(|word| word == "--") {
        Some(at) => (&arguments[..at], &arguments[at + 1..]),
        None => (arguments, &[][..]),
    };
    let steps = chosen(options)?;
    if steps.len() > 1 && !more.is_empty() {
        return Err("Arguments after -- need --only, which names their runner.".to_owned());
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

fn chosen(options: &[String]) -> Outcome<Vec<&'static Step>> {
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    match options[..] {
        [] => Ok(STEPS.iter().collect()),
        ["--fast"] => Ok(STEPS.iter().filter(|step| step.fast).collect()),
        ["--only", name] => match STEPS.iter().find(|step| step.name == name) {
            Some(step) => Ok(vec![step]),
            None => {
                let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
                Err(format!("There is no step “{name}”; there are {}.", names.join(", ")))
            }
        },
        _ => Err("“cargo xtask test” knows --fast, or --only STEP [-- ARGUMENTS].".to_owned()),
    }
}

fn cargo(project: &Project, arguments: &[&str], more: &[String]) -> Outcome {
    run::run(project.cargo(arguments).args(more))
}

/// Clippy on the page as it is deployed, and the test of the texts that it carries.
fn one_language(project: &Project, code: &str, more: &[String]) -> Outcome {
    let alone = ["--no-default-features", "--features", code];
    let clippy = "clippy --package=eleven-rounds --target=wasm32-unknown-unknown";
    let clippy = [&words(clippy)[..], &alone, &["--", "--deny=warnings"]].concat();
    cargo(project, &clippy, &[])?;
    let test = "test --package=eleven-rounds-engine --lib";
    cargo(project, &[&words(test)[..], &alone, &["rounds::packed"]].concat(), more)
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

fn built(project: &Project) -> Outcome {
    if project.at("dist/index.html").is_file() {
        Ok(())
    } else {
        Err("There is no dist/ yet: run `cargo xtask dist` first.".to_owned())
    }
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
    fn chooses_the_steps_in_order() {
        let fast =
            ["format", "clippy", "clippy-wasm", "tests", "languages", "doc-tests", "engine-js"];
        check(&["--fast"], Some(&fast));
        check(&[], Some(&[&fast[..], &["dist", "sizes", "e2e"]].concat()));
        check(&["--only", "e2e"], Some(&["e2e"]));
        check(&["--only", "nothing"], None);
        check(&["--slow"], None);
    }
}
