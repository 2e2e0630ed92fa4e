//! Chromium for the browser tests: finds an installed one or installs one.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult, output, script};
use crate::base::say;
use crate::tools::{apt, node};
use std::path::PathBuf;

/// Programs that are Chromium, by the names that systems give them.
const NAMES: [&str; 5] =
    ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];

/// Where Chrome is when it is not on `PATH`.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/// The path of a Chromium; installs one where that can be done without asking.
///
/// The packages of `build` must be there: Playwright is asked for its own browser.
pub fn ensure(project: &Project) -> TaskResult<PathBuf> {
    if let Some(named) = named_by_environment()? {
        return Ok(named);
    }
    if let Some(found) = installed(project) {
        return Ok(found);
    }
    if apt::usable() {
        match apt::program("chromium", "chromium") {
            Ok(found) => return Ok(found),
            Err(why) => say::note(why),
        }
    }
    let fetched = say::timed("Installing Playwright's own Chromium", || {
        run::run(
            script("npx")
                .args(["--no-install", "playwright-core", "install", "chromium"])
                .current_dir(project.at(node::BUILD)),
        )
    });
    match (fetched, playwrights_own(project)) {
        (Ok(()), Some(found)) => Ok(found),
        (result, _) => Err(format!(
            "The browser tests need a Chromium, and none could be found or installed.{} Install Chrome or Chromium, or name one with CHROME=/path/to/it.",
            result.err().map_or(String::new(), |why| format!(" {why}"))
        )),
    }
}

fn named_by_environment() -> TaskResult<Option<PathBuf>> {
    for name in ["CHROME", "CHROMIUM"] {
        let Some(value) = std::env::var_os(name).filter(|value| !value.is_empty()) else {
            continue;
        };
        let path = PathBuf::from(value);
        return if path.is_file() {
            Ok(Some(path))
        } else {
            Err(format!("{name} is set to {}, which is not a file.", path.display()))
        };
    }
    Ok(None)
}

fn installed(project: &Project) -> Option<PathBuf> {
    NAMES
        .iter()
        .find_map(|name| run::on_path(name))
        .or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
        .or_else(|| playwrights_own(project))
}

/// The browser that Playwright has downloaded before, if any.
fn playwrights_own(project: &Project) -> Option<PathBuf> {
    let program = "require('playwright-core').chromium.executablePath()";
    output(&mut node::in_build(project, &["-p", program]))
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}
