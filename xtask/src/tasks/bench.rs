//! `cargo xtask bench`: how fast a comparison is, natively, in Node and at a keystroke.
//!
//! It prints times and checks none, because a time means something only together with its machine and
//! its commit.

use crate::base::project::Project;
use crate::base::run::{self, Outcome};
use crate::base::say;
use crate::build::{dist, engine_js};
use crate::tools::{browser, node};

/// Measures in order of distance from the model.
pub fn bench(project: &Project) -> Outcome {
    say::timed("Native, release", || {
        let line = "run --release --package=eleven-rounds-engine --example=bench";
        run::run(&mut project.cargo(&line.split_whitespace().collect::<Vec<_>>()))
    })?;
    say::timed("WebAssembly in Node", || {
        node::ensure()?;
        engine_js::build(project)?;
        run::run(project.command("node").arg("crates/engine-js/bench.mjs"))
    })?;
    say::timed("A keystroke in Chromium", || {
        dist::build(project, None)?;
        node::ensure_packages(project, node::TESTS)?;
        let chromium = browser::ensure(project)?;
        run::run(node::in_tests(project, &["keystroke.mjs"]).env("CHROMIUM", chromium))
    })
}
