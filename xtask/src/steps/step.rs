//! A step of `cargo xtask test`, and functions that several steps share.

use crate::base::project::Project;
use crate::base::run::TaskResult;

/// One check.
pub struct TestStep {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What it checks, in words.
    pub about: &'static str,
    /// Whether `--fast` runs it.
    pub fast: bool,
    /// Whether it starts before all others and runs beside them. Its place is where it is waited for.
    pub beside: bool,
    /// Seconds that it may take on two cores when all was built before: more is told, and fails nothing.
    pub budget: u64,
    /// Does it; the arguments after `--` go to its runner.
    pub work: fn(&Project, &[String]) -> TaskResult,
}

/// Fails with a sentence unless there is a `dist/` to look at.
pub fn built(project: &Project) -> TaskResult {
    if project.at("dist/index.html").is_file() {
        Ok(())
    } else {
        Err("There is no dist/. Run `cargo xtask dist` first.".to_owned())
    }
}
