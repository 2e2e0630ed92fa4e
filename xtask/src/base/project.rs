//! This checkout: its folders and the tool versions it pins.

use crate::base::run::{self, TaskResult};
use std::path::{Path, PathBuf};
use std::process::Command;

/// This checkout.
pub struct Project {
    /// The folder with the workspace's `Cargo.toml`.
    pub root: PathBuf,
}

impl Project {
    /// The checkout that this program was built from.
    ///
    /// Cargo sets `CARGO_MANIFEST_DIR` when it runs the alias, so a moved checkout is found
    /// too; the path known at build time serves when the program is started by hand.
    pub fn here() -> TaskResult<Self> {
        let manifest = std::env::var("CARGO_MANIFEST_DIR")
            .unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&manifest)
            .parent()
            .ok_or("xtask has no parent folder, so the workspace cannot be found.")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A path below the root.
    pub fn at(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A command that starts in the root.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// `cargo` with arguments, in the root, by the toolchain that runs this task.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments);
        command
    }

    /// Where cargo puts what it builds: the person's own configuration may move it.
    pub fn target_dir(&self) -> TaskResult<PathBuf> {
        let metadata =
            run::output(&mut self.cargo(&["metadata", "--format-version", "1", "--no-deps"]))
                .ok_or("`cargo metadata` failed, so the target folder is not known.")?;
        between(&metadata, "\"target_directory\":\"", "\"")
            .map(|path| PathBuf::from(path.replace("\\\\", "\\")))
            .ok_or_else(|| "`cargo metadata` reports no target folder.".to_owned())
    }

    /// The version of every package of this workspace.
    pub fn version(&self) -> TaskResult<String> {
        let text = self.read("Cargo.toml")?;
        between(&text, "[workspace.package]\nversion = \"", "\"")
            .map(str::to_owned)
            .ok_or_else(|| "Cargo.toml has no version of the workspace.".to_owned())
    }

    /// The Trunk version that `Trunk.toml` requires.
    pub fn trunk_version(&self) -> TaskResult<String> {
        let text = self.read("Trunk.toml")?;
        between(&text, "trunk-version = \"=", "\"")
            .map(str::to_owned)
            .ok_or_else(|| "Trunk.toml has no `trunk-version = \"=…\"`.".to_owned())
    }

    /// The version of `wasm-bindgen` in `Cargo.lock`: its command line tool must be the same.
    pub fn wasm_bindgen_version(&self) -> TaskResult<String> {
        let text = self.read("Cargo.lock")?;
        between(&text, "name = \"wasm-bindgen\"\nversion = \"", "\"")
            .map(str::to_owned)
            .ok_or_else(|| "Cargo.lock has no wasm-bindgen.".to_owned())
    }

    /// The text of a file below the root.
    pub fn read(&self, relative: &str) -> TaskResult<String> {
        std::fs::read_to_string(self.at(relative))
            .map_err(|error| format!("Cannot read {relative}: {error}."))
    }
}

/// The part of `text` between the first `before` and the next `after`.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(found, _)| found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, before: &str, after: &str, expected: Option<&str>) {
        assert_eq!(between(text, before, after), expected);
    }

    #[test]
    fn finds_the_part_between_two_marks() {
        check("a = \"1\"\nb = \"2\"", "b = \"", "\"", Some("2"));
        check("a = \"\"", "a = \"", "\"", Some(""));
        check("a = \"1", "a = \"", "\"", None);
        check("", "a", "b", None);
    }

    #[test]
    fn reads_the_versions_that_this_checkout_pins() {
        let project = Project::here().unwrap();
        let dots = |version: String| version.split('.').count();
        assert_eq!(project.version().map(dots), Ok(3));
        assert_eq!(project.trunk_version().map(dots), Ok(3));
        assert_eq!(project.wasm_bindgen_version().map(dots), Ok(3));
    }
}
