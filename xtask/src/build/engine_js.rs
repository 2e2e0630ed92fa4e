//! The engine as an npm package: `target/engine-js/pkg`, and its tests.

use crate::base::project::Project;
use crate::base::remap;
use crate::base::run::{self, TaskResult};
use crate::tools::{cargo_tools, node};
use std::fs;
use std::process::Command;

/// What is copied into the package as it is: from where in the checkout, and its name there.
const FILES: [(&str, &str); 7] = [
    ("crates/engine-js/package/api.js", "api.js"),
    ("crates/engine-js/package/node.js", "node.js"),
    ("crates/engine-js/package/web.js", "web.js"),
    ("crates/engine-js/src/types.d.ts", "index.d.ts"),
    ("assets/answer.schema.json", "answer.schema.json"),
    ("crates/engine-js/README.md", "README.md"),
    ("LICENSE", "LICENSE"),
];

/// Builds `crates/engine-js` for Node and browsers into `target/engine-js/pkg`.
///
/// The place is fixed, wherever cargo itself builds, because the tests and the benchmark in
/// JavaScript import from it.
pub fn build(project: &Project) -> TaskResult {
    cargo_tools::ensure_target()?;
    let bindgen = cargo_tools::ensure_wasm_bindgen(project)?;
    let mut cargo = project.cargo(&[
        "build",
        "--release",
        "--lib",
        "--package=eleven-rounds-js",
        "--target=wasm32-unknown-unknown",
    ]);
    run::run(remap::hidden(&mut cargo, project, &[])?)?;
    let wasm = project.target_dir()?.join("wasm32-unknown-unknown/release/eleven_rounds_js.wasm");
    let package = project.at("target/engine-js/pkg");
    let failed = |error: std::io::Error| format!("Cannot write target/engine-js/pkg: {error}.");
    if package.exists() {
        fs::remove_dir_all(&package).map_err(failed)?;
    }
    // One module for both: Node reads the WebAssembly from the disk, browsers fetch it.
    run::run(
        Command::new(bindgen.join("wasm-bindgen"))
            .args(["--target", "web", "--out-dir"])
            .arg(&package)
            .arg(wasm),
    )?;
    for (from, name) in FILES {
        fs::write(package.join(name), project.read(from)?).map_err(failed)?;
    }
    let manifest = project.read("crates/engine-js/package/package.json")?;
    let manifest = manifest.replace("from Cargo.toml", &project.version()?);
    fs::write(package.join("package.json"), manifest).map_err(failed)
}

/// Builds the package and runs its tests in Node; `arguments` go to Node's test runner.
pub fn test(project: &Project, arguments: &[String]) -> TaskResult {
    node::ensure()?;
    build(project)?;
    let folder = project.at("crates/engine-js/tests");
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| format!("Cannot read {}: {error}.", folder.display()))?;
    // Named one by one: what a folder means to `node --test` changed between versions.
    let mut tests: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    tests.sort();
    if tests.is_empty() {
        return Err("crates/engine-js/tests has no *.test.mjs.".to_owned());
    }
    run::run(project.command("node").arg("--test").args(arguments).args(tests))
}
