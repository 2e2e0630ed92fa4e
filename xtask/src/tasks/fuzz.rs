//! `cargo xtask fuzz`: reads damaged inputs over and over, natively and with the checks that a release leaves out.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};

/// The program, which knows its targets and arguments (`crates/fuzz`).
const PROGRAM: [&str; 5] =
    ["run", "--quiet", "--profile=fuzz", "--package=eleven-rounds-fuzz", "--"];

/// Runs one target, or all of them one after the other, for 60 s each unless the arguments say otherwise.
pub fn fuzz(project: &Project, arguments: &[String]) -> TaskResult {
    run::run(project.cargo(&PROGRAM).args(arguments))
}
