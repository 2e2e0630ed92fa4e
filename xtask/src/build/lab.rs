//! The lab: a module of WebAssembly that the page loads when it is asked for, and its script.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::build::deployed;
use crate::tools::cargo_tools;
use std::fs;
use std::path::{Path, PathBuf};

/// Where wasm-bindgen puts what it makes.
const BUILT: &str = "target/lab";

/// What builds it.
const BUILD: [&str; 5] = [
    "build",
    "--release",
    "--lib",
    "--package=eleven-rounds-lab",
    "--target=wasm32-unknown-unknown",
];

/// What wasm-opt may use: what the compiler uses, as for the page (`index.html`).
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes `lab-worker.js` and `lab-worker.wasm` for development into a folder.
pub fn write(project: &Project, folder: &str) -> TaskResult {
    let folders = cargo_tools::ensure(project)?;
    run::run(&mut project.cargo(&BUILD))?;
    bind(project, &folders, &project.target_dir()?, folder)
}

/// Writes `lab-worker.js` and `lab-worker.wasm` as they are deployed into a folder, with the tools of these folders.
pub fn write_deployed(project: &Project, folders: &[PathBuf], folder: &str) -> TaskResult {
    run::run(deployed::for_deployment(&mut project.cargo(&BUILD), project)?)?;
    bind(project, folders, &deployed::target_dir(project)?, folder)?;
    let wasm = project.at(folder).join("lab-worker.wasm");
    let mut small = project.command("wasm-opt");
    small.env("PATH", run::path_with(folders)?).arg("-Oz").args(WASM_FEATURES);
    run::run(small.arg(&wasm).arg("-o").arg(&wasm))
}

/// The script is a classic one, the glue of wasm-bindgen and what runs it: a worker of a page that was
/// opened from a disk, or of a sandboxed frame, can be no other.
fn bind(project: &Project, folders: &[PathBuf], target: &Path, folder: &str) -> TaskResult {
    let built = project.at(BUILT);
    run::run(
        project
            .command("wasm-bindgen")
            .env("PATH", run::path_with(folders)?)
            .args(["--target", "no-modules", "--no-typescript", "--out-name", "lab", "--out-dir"])
            .arg(&built)
            .arg(target.join("wasm32-unknown-unknown/release/eleven_rounds_lab.wasm")),
    )?;
    let script =
        project.read(&format!("{BUILT}/lab.js"))? + &project.read("crates/lab/worker.js")?;
    let folder = project.at(folder);
    let failed = |error: std::io::Error| format!("Cannot write {}: {error}.", folder.display());
    fs::write(folder.join("lab-worker.js"), script).map_err(failed)?;
    fs::copy(built.join("lab_bg.wasm"), folder.join("lab-worker.wasm")).map_err(failed)?;
    Ok(())
}
