//! The browsers of the tests: installed ones, else some that can be installed.
//!
//! Nearly all tests run in Chromium's headless shell, which does the same work in less than half of the
//! time. What has to be looked at in the browser of a reader runs in the whole Chromium.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult, output, script};
use crate::base::say;
use crate::tools::{apt, node};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser by what it is called in each place.
struct Browser {
    /// What it is called in a sentence.
    title: &'static str,
    /// Programs on `PATH`, by the names that systems give them.
    names: &'static [&'static str],
    /// Where it is when it is not on `PATH`.
    paths: &'static [&'static str],
    /// Debian's package and its program.
    debian: &'static str,
    /// What Playwright calls it, and how it is kept from getting the other along.
    playwright: &'static [&'static str],
    /// Where Playwright's own is, by the path of its whole Chromium.
    own: fn(&Path) -> Option<PathBuf>,
}

const SHELL: Browser = Browser {
    title: "Chromium's headless shell",
    names: &["chromium-headless-shell", "chrome-headless-shell"],
    paths: &[],
    debian: "chromium-headless-shell",
    playwright: &["chromium", "--only-shell"],
    own: shell_beside,
};

const WHOLE: Browser = Browser {
    title: "Chromium",
    names: &["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"],
    paths: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
        "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    ],
    debian: "chromium",
    playwright: &["chromium", "--no-shell"],
    own: |whole| Some(whole.to_owned()),
};

/// The path of the quickest browser there is: the one that the environment names, the headless shell, or
/// a whole Chromium. Installs one where that can be done without asking.
///
/// The packages of `build` must be there: Playwright is asked for its own browsers.
pub fn ensure(project: &Project) -> TaskResult<PathBuf> {
    if let Some(named) = named_by_environment()? {
        return Ok(named);
    }
    if let Some(found) = SHELL.find(project).or_else(|| SHELL.of_debian()) {
        return Ok(found);
    }
    if let Some(found) = WHOLE.find(project) {
        say::note(
            "There is no headless shell of Chromium: all runs in the whole one, which takes longer.",
        );
        return Ok(found);
    }
    SHELL.of_playwright(project).or_else(|why| {
        say::note(why);
        ensure_whole(project)
    })
}

/// The path of a whole Chromium, or of the browser that the environment names; installs one where that
/// can be done without asking.
pub fn ensure_whole(project: &Project) -> TaskResult<PathBuf> {
    if let Some(named) = named_by_environment()? {
        return Ok(named);
    }
    match WHOLE.find(project).or_else(|| WHOLE.of_debian()) {
        Some(found) => Ok(found),
        None => WHOLE.of_playwright(project),
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

impl Browser {
    /// An installed one.
    fn find(&self, project: &Project) -> Option<PathBuf> {
        let on_path = self.names.iter().find_map(|name| run::on_path(name));
        on_path
            .or_else(|| self.paths.iter().map(PathBuf::from).find(|path| path.is_file()))
            .or_else(|| self.find_playwrights(project))
    }

    /// The one that Playwright has downloaded before, if any.
    fn find_playwrights(&self, project: &Project) -> Option<PathBuf> {
        let program = "require('playwright-core').chromium.executablePath()";
        let whole = output(&mut node::in_build(project, &["-p", program]))?;
        (self.own)(Path::new(&whole)).filter(|path| path.is_file())
    }

    /// Debian's, where that may be installed; says why it could not.
    fn of_debian(&self) -> Option<PathBuf> {
        if !apt::usable() {
            return None;
        }
        apt::program(self.debian, self.debian).map_err(say::note).ok()
    }

    /// Playwright's own, downloaded.
    fn of_playwright(&self, project: &Project) -> TaskResult<PathBuf> {
        let install = || run::run(&mut self.install(project));
        let fetched = say::timed(&format!("Installing Playwright's own {}", self.title), install);
        match (fetched, self.find_playwrights(project)) {
            (Ok(()), Some(found)) => Ok(found),
            (result, _) => Err(format!(
                "The browser tests need {}, and none could be found or installed.{} Install Chrome or Chromium, or name one with CHROME=/path/to/it.",
                self.title,
                result.err().map_or(String::new(), |why| format!(" {why}"))
            )),
        }
    }

    fn install(&self, project: &Project) -> Command {
        let mut command = script("npx");
        command
            .args(["--no-install", "playwright-core", "install"])
            .args(self.playwright)
            .current_dir(project.at(node::BUILD));
        command
    }
}

/// Playwright's headless shell, which it keeps beside its whole Chromium of the same version:
/// `chromium-1/linux/chrome` and `chromium_headless_shell-1/linux/chrome-headless-shell`.
fn shell_beside(whole: &Path) -> Option<PathBuf> {
    let folder = whole.ancestors().find(|folder| version(folder).is_some())?;
    let shells = folder.with_file_name(format!("chromium_headless_shell-{}", version(folder)?));
    let program = format!("chrome-headless-shell{}", std::env::consts::EXE_SUFFIX);
    let systems = std::fs::read_dir(shells).ok()?.filter_map(Result::ok);
    systems.map(|system| system.path().join(&program)).find(|path| path.is_file())
}

/// The version that the folder of a whole Chromium of Playwright's has in its name.
fn version(folder: &Path) -> Option<&str> {
    folder.file_name()?.to_str()?.strip_prefix("chromium-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_playwrights_shell_beside_its_chromium() {
        let all =
            std::env::temp_dir().join(format!("eleven-rounds-browsers-{}", std::process::id()));
        let whole = all.join("chromium-12").join("linux").join("chrome");
        assert_eq!(shell_beside(&whole), None);
        let folder = all.join("chromium_headless_shell-12").join("linux");
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(shell_beside(&whole), None);
        let shell = folder.join(format!("chrome-headless-shell{}", std::env::consts::EXE_SUFFIX));
        std::fs::write(&shell, "").unwrap();
        assert_eq!(shell_beside(&whole), Some(shell));
        assert_eq!(shell_beside(Path::new("/usr/bin/chromium")), None);
        std::fs::remove_dir_all(&all).unwrap();
    }
}
