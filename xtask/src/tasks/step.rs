//! A step of `cargo xtask test`, and functions that several steps share.

use crate::base::project::Project;
use crate::base::run::TaskResult;
use crate::tools::{browser, node};
use std::process::Command;

/// One check.
pub struct TestStep {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What it checks, in words.
    pub about: &'static str,
    /// Whether `--fast` runs it.
    pub fast: bool,
    /// Does it; the arguments after `--` go to its runner.
    pub work: fn(&Project, &[String]) -> TaskResult,
}

/// Playwright's runner in the folder of the browser tests, with the browser it shall start.
pub fn playwright(project: &Project) -> TaskResult<Command> {
    node::ensure_packages(project, node::BUILD)?;
    node::ensure_packages(project, node::TESTS)?;
    let chromium = browser::ensure(project)?;
    let mut runner = node::in_tests(project, &["node_modules/@playwright/test/cli.js", "test"]);
    runner.env("CHROMIUM", chromium);
    Ok(runner)
}

/// Fails with a sentence unless there is a `dist/` to look at.
pub fn built(project: &Project) -> TaskResult {
    if project.at("dist/index.html").is_file() {
        Ok(())
    } else {
        Err("There is no dist/. Run `cargo xtask dist` first.".to_owned())
    }
}
