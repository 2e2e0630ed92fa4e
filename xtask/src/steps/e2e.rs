//! The browser tests: Playwright's runner with its browsers and fonts, and traces of what failed.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::base::say;
use crate::tools::{browser, fonts, node};
use std::process::Command;

/// Tests `dist/`; the arguments go to Playwright.
pub fn test(project: &Project, more: &[String]) -> TaskResult {
    let dejavu = fonts::dejavu_alone(project)?;
    specs(project, "tests/e2e/test-results", |runner| {
        runner.args(more);
        if let Some(path) = &dejavu {
            runner.env("FONTCONFIG_DEJAVU", path);
        }
    })
}

/// Runs tests as `set` asks for them. Those that fail run once more with a trace of each, which is put
/// into `results`: to trace every test takes a quarter of the time of all. They stay failed.
pub fn specs(project: &Project, results: &str, set: impl Fn(&mut Command)) -> TaskResult {
    let runner = || {
        let mut runner = playwright(project)?;
        set(&mut runner);
        Ok::<_, String>(runner)
    };
    let Err(why) = run::run(&mut runner()?) else { return Ok(()) };
    let last = project.read(&format!("{results}/.last-run.json")).unwrap_or_default();
    if failed_tests(&last) {
        say::note("Running what failed once more, for a trace of each …");
        let again = ["--last-failed", "--trace=on", &format!("--max-failures={MOST_TRACES}")];
        match run::run(runner()?.args(again)) {
            Ok(()) => say::note("Nothing failed the second time: what failed depends on chance."),
            Err(_) => say::note(format_args!("The traces are in {results}.")),
        }
    }
    Err(why)
}

/// So many traces show what is wrong.
const MOST_TRACES: usize = 10;

/// Whether Playwright's notes of its last run name tests that failed.
fn failed_tests(last: &str) -> bool {
    let list = last.split_once("\"failedTests\"").and_then(|(_, rest)| rest.split_once('['));
    list.is_some_and(|(_, ids)| ids.trim_start().starts_with('"'))
}

/// Playwright's runner in the folder of the browser tests, with the browsers it shall start.
fn playwright(project: &Project) -> TaskResult<Command> {
    node::ensure_packages(project, node::BUILD)?;
    node::ensure_packages(project, node::TESTS)?;
    let chromium = browser::ensure(project)?;
    let whole = browser::ensure_whole(project)?;
    let mut runner = node::in_tests(project, &["node_modules/@playwright/test/cli.js", "test"]);
    runner.env("CHROMIUM", chromium).env("CHROMIUM_WHOLE", whole);
    Ok(runner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_playwrights_notes() {
        assert!(failed_tests(
            "{\n  \"status\": \"failed\",\n  \"failedTests\": [\n    \"a-b\"\n  ]\n}"
        ));
        assert!(!failed_tests("{\n  \"status\": \"passed\",\n  \"failedTests\": []\n}"));
        assert!(!failed_tests("{\"status\":\"interrupted\"}"));
        assert!(!failed_tests(""));
    }
}
