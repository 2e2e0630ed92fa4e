//! The engine as a package for Node: `target/engine-js/pkg`, and its tests.

use crate::project::Project;
use crate::run::{self, Outcome};
use crate::{node, tools};
use std::process::Command;

/// Builds `crates/engine-js` for Node into `target/engine-js/pkg`.
///
/// The place is fixed, wherever cargo itself builds, because the tests and the benchmark in
/// JavaScript import from it.
pub fn build(project: &Project) -> Outcome {
    tools::ensure_target()?;
    let bindgen = tools::ensure_wasm_bindgen(project)?;
    run::run(&mut project.cargo(&[
        "build",
        "--release",
        "--lib",
        "--package=eleven-rounds-js",
        "--target=wasm32-unknown-unknown",
    ]))?;
    let wasm = project.target_dir()?.join("wasm32-unknown-unknown/release/eleven_rounds_js.wasm");
    let package = project.at("target/engine-js/pkg");
    run::run(
        Command::new(bindgen.join("wasm-bindgen"))
            .args(["--target", "nodejs", "--out-dir"])
            .arg(&package)
            .arg(wasm),
    )?;
    // Says how Node reads the files, whatever a package.json further up says.
    std::fs::write(package.join("package.json"), "{ \"type\": \"commonjs\" }\n")
        .map_err(|error| format!("target/engine-js/pkg cannot be written: {error}."))
}

/// Builds the package and runs its tests in Node; `arguments` go to Node's test runner.
pub fn test(project: &Project, arguments: &[String]) -> Outcome {
    node::ensure()?;
    build(project)?;
    let folder = project.at("crates/engine-js/tests");
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| format!("{} cannot be read: {error}.", folder.display()))?;
    // Named one by one: what a folder means to `node --test` changed between versions.
    let mut tests: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    if tests.is_empty() {
        return Err("crates/engine-js/tests holds no *.test.mjs.".to_owned());
    }
    run::run(project.command("node").arg("--test").args(arguments).args(tests))
}
