//! The static pages: prices and sources, checks, and presets. `eleven-rounds-pages` writes them into a
//! built folder.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::build::lab;
use std::thread;
use std::time::Duration;

/// Writes the pages into a folder that holds the built page, and which will stand at a URL if that is
/// known.
pub fn write(project: &Project, folder: &str, url: Option<&str>) -> TaskResult {
    let arguments = ["run", "--quiet", "--package", "eleven-rounds-pages", "--", folder];
    run::run(project.cargo(&arguments).args(url))
}

/// Writes what the page loads later into a folder: prices, and the texts of the rounds.
pub fn write_loaded_later(project: &Project, folder: &str) -> TaskResult {
    let arguments =
        ["run", "--quiet", "--package", "eleven-rounds-pages", "--", "--loaded-later", folder];
    run::run(&mut project.cargo(&arguments))
}

/// Writes the lab and the pages into a folder whenever they are missing there: Trunk makes the folder that it
/// serves anew with each build. Ends with the first failure.
pub fn write_whenever_missing(project: &Project, folder: &str) -> TaskResult {
    let built = project.at(folder).join("index.html");
    let pages = project.at(folder).join("pages");
    loop {
        if built.is_file() && !pages.is_dir() {
            lab::write(project, folder)?;
            write(project, folder, None)?;
        }
        thread::sleep(Duration::from_secs(1));
    }
}
