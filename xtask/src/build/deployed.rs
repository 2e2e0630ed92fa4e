//! How WebAssembly that is deployed is built.

use crate::base::project::Project;
use crate::base::remap;
use crate::base::run::TaskResult;
use std::path::PathBuf;
use std::process::Command;

/// Where cargo builds what is deployed. Apart from where everything else is built: cargo lets one build at
/// a time into a folder, and `cargo xtask test` builds this beside the other steps.
pub fn target_dir(source: &Project) -> TaskResult<PathBuf> {
    Ok(source.target_dir()?.join("deploy"))
}

/// Has a program that calls cargo build what is deployed.
///
/// The standard library is built along, without what a panic would say: a tenth less to load. This is
/// not stable in the compiler, which is why the compiler says so and why it is pinned: what a pinned
/// compiler does cannot change by itself. Only the deployed page is built so; a panic in it stops the
/// page, as it would anyway, and the tests build as usual.
pub fn for_deployment<'a>(
    command: &'a mut Command,
    source: &Project,
) -> TaskResult<&'a mut Command> {
    command
        .env("CARGO_TARGET_DIR", target_dir(source)?)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    remap::hidden(command, source, &["-Zunstable-options", "-Cpanic=immediate-abort"])
}
