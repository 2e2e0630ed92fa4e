//! Python programs that tests need: virtual environments below `target/`.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult, output};
use crate::base::say;
use crate::tools::apt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs the packages that `folder`, below the root, pins in its `requirements.txt`, where they
/// differ from what is installed; gives the folder with their programs.
///
/// Each folder has an environment of its own, `target/python/` with the folder's name; what the
/// user has installed is never touched.
pub fn ensure_packages(project: &Project, folder: &str) -> TaskResult<PathBuf> {
    let list = format!("{folder}/requirements.txt");
    let wanted = project.read(&list)?;
    let name = Path::new(folder).file_name().unwrap_or_default();
    let environment = project.at("target/python").join(name);
    let programs = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    // A copy of the list that was installed, as for npm's packages.
    let stamp = environment.join("installed.txt");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(programs);
    }
    let python = python()?;
    say::timed(&format!("Installing the packages of {list} with pip"), || {
        let create = ["-m", "venv", "--clear"];
        run::run(project.command(&python).args(create).arg(&environment))?;
        let install = ["-m", "pip", "install", "--quiet", "--requirement", &list];
        run::run(
            project
                .command(&programs.join("python").to_string_lossy())
                .args(install)
                .env("PIP_DISABLE_PIP_VERSION_CHECK", "1"),
        )
    })?;
    std::fs::write(&stamp, wanted)
        .map_err(|error| format!("Cannot write {}: {error}.", stamp.display()))?;
    Ok(programs)
}

/// A Python 3 that can make virtual environments: Debian keeps that part in a package of its own.
fn python() -> TaskResult<String> {
    let able = |program: &&str| {
        output(Command::new(program).args(["-c", "import ensurepip, venv"])).is_some()
    };
    // The first is what most systems call it, the second what Windows does.
    let names = ["python3", "python"];
    if let Some(found) = names.iter().find(|name| able(name)) {
        return Ok((*found).to_owned());
    }
    apt::install("python3-venv")?;
    names
        .iter()
        .find(|name| able(name))
        .map(|name| (*name).to_owned())
        .ok_or_else(|| "No Python here can create virtual environments. Install one.".to_owned())
}
