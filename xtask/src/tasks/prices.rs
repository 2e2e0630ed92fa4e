//! `cargo xtask prices FILE…`: refreshes the bundled prices from files of AWS's Price List.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use std::process::Command;

/// Runs `eleven-rounds prices` on the rows of this checkout, in the person's own folder, from which
/// the files are named.
pub fn prices(project: &Project, arguments: &[String]) -> TaskResult {
    run::run(
        Command::new("cargo")
            .args(["run", "--release", "--package=eleven-rounds-cli", "--manifest-path"])
            .arg(project.at("Cargo.toml"))
            .args(["--", "prices", "--data"])
            .arg(project.at("crates/engine/data"))
            .args(arguments),
    )
}
