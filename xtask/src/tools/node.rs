//! Node, and the npm packages of the production build and of the tests.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult, output, script};
use crate::base::say;
use std::path::PathBuf;
use std::process::Command;

/// The oldest Node that the test runners here work with.
const OLDEST: u32 = 20;

/// The folder of the production build's scripts, which pins what they need, `wasm-opt` included.
pub const BUILD: &str = "build";

/// The folder of the browser tests, which pins their runner.
pub const TESTS: &str = "tests/e2e";

/// Fails with a sentence unless Node is there and new enough.
pub fn ensure() -> TaskResult {
    let found = output(Command::new("node").arg("--version"));
    let version = found.as_deref().unwrap_or("none");
    let major = version.trim_start_matches('v').split('.').next();
    match major.and_then(|major| major.parse::<u32>().ok()) {
        Some(major) if major >= OLDEST => Ok(()),
        _ => Err(format!(
            "This needs Node {OLDEST} or newer; {version} was found. Install Node with your system's package manager or from nodejs.org. (`cargo xtask serve` works without Node.)"
        )),
    }
}

/// Installs the packages of a folder below the root where they differ from its lock file; gives
/// the folder with their programs.
///
/// No package runs a script of its own while it is installed: there are a thousand, and each would have the
/// rights of whoever installs. None needs one, because what esbuild and binaryen run lies in their packages.
/// For one that did, its script would be run here by name.
pub fn ensure_packages(project: &Project, folder: &str) -> TaskResult<PathBuf> {
    ensure()?;
    let modules = project.at(folder).join("node_modules");
    let lock = project.read(&format!("{folder}/package-lock.json"))?;
    // A copy of the lock file that was installed: no need to hash what can be compared.
    let stamp = modules.join(".installed-lock.json");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(modules.join(".bin"));
    }
    say::timed(&format!("Installing the packages of {folder} with npm"), || {
        run::run(
            script("npm")
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .current_dir(project.at(folder))
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        )
    })?;
    std::fs::write(&stamp, lock)
        .map_err(|error| format!("Cannot write {}: {error}.", stamp.display()))?;
    Ok(modules.join(".bin"))
}

/// `node` in the folder of the production build's scripts.
pub fn in_build(project: &Project, arguments: &[&str]) -> Command {
    node_in(project, BUILD, arguments)
}

/// `node` in the folder of the browser tests.
pub fn in_tests(project: &Project, arguments: &[&str]) -> Command {
    node_in(project, TESTS, arguments)
}

fn node_in(project: &Project, folder: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new("node");
    command.args(arguments).current_dir(project.at(folder));
    command
}
