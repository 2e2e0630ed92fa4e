//! `cargo xtask test --hosts`: the slow steps, which try `dist/` where others put it.
//!
//! They need a built `dist/` and install what they try it with.

use crate::project::Project;
use crate::run::{self, Outcome};
use crate::test::{Step, built, playwright};
use crate::{node, python};
use std::path::Path;

/// The steps, the cheapest first.
pub const STEPS: &[Step] = &[
    Step {
        name: "mkdocs",
        about: "the page in a site that MkDocs builds",
        fast: false,
        work: |project, more| {
            built(project)?;
            let programs = python::ensure_packages(project, "tests/hosts/mkdocs")?;
            specs(project, "mkdocs", &programs, more)
        },
    },
    Step {
        name: "docusaurus",
        about: "the page in a site that Docusaurus builds",
        fast: false,
        work: |project, more| {
            built(project)?;
            let programs = node::ensure_packages_of(project, "tests/hosts/docusaurus")?;
            specs(project, "docusaurus", &programs, more)
        },
    },
];

/// Runs the browser tests of one host, `tests/hosts/NAME.spec.mjs`, with `programs` before
/// everything that is on `PATH`.
fn specs(project: &Project, name: &str, programs: &Path, more: &[String]) -> Outcome {
    let config = project.at("tests/hosts/playwright.config.mjs");
    run::run(
        playwright(project)?
            .arg("--config")
            .arg(config)
            .arg(format!("{name}.spec.mjs"))
            .args(more)
            .env("PATH", run::path_with(&[programs.to_owned()])?),
    )
}
