//! `cargo xtask release`: the files of a release, `target/release-files`.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult, script};
use crate::base::say;
use crate::build::{dist, engine_js};
use crate::tools::node;
use std::fs;

/// Where the files go, below the root.
const FOLDER: &str = "target/release-files";

/// What is new, for the person who reads about the release; no file of it.
const NOTES: &str = "target/release-notes.md";

/// Builds everything and writes its files: the folder to deploy as an archive, the single file, the npm
/// package, what they are made of, and the sums of all. With a tag, only where it is this version's.
pub fn release(project: &Project, arguments: &[String]) -> TaskResult {
    let version = project.version()?;
    let tag = match arguments {
        [] => None,
        [tag] => Some(tag.as_str()),
        _ => return Err("“cargo xtask release” takes at most one tag.".to_owned()),
    };
    let notes = notes(&project.read("CHANGELOG.md")?, &version, tag)?;
    dist::build(project, None)?;
    engine_js::build(project)?;
    let folder = project.at(FOLDER);
    let failed = |error: std::io::Error| format!("Cannot write {FOLDER}: {error}.");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed)?;
    }
    fs::create_dir_all(&folder).map_err(failed)?;
    let package = project.at("target/engine-js/pkg");
    let pack = ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination"];
    run::run(script("npm").args(pack).arg(&folder).arg(&package).current_dir(&project.root))?;
    run::run(node::in_build(project, &["release.mjs", &version]).arg(&folder))?;
    fs::write(project.at(NOTES), notes)
        .map_err(|error| format!("Cannot write {NOTES}: {error}."))?;
    say::note(format_args!("{FOLDER}/ has the files of {version}, and {NOTES} what is new."));
    Ok(())
}

/// What the change log says of a version, and without a tag of what comes next.
fn notes(log: &str, version: &str, tag: Option<&str>) -> TaskResult<String> {
    let heading = match tag {
        None => "Unreleased",
        Some(tag) if tag.strip_prefix('v') == Some(version) => version,
        Some(tag) => {
            return Err(format!("The tag is {tag}, but Cargo.toml has {version}: use v{version}."));
        }
    };
    let sections = log.split("\n## ").skip(1);
    // A day may follow the version.
    let mut own = sections
        .filter_map(|section| section.split_once('\n'))
        .filter(|(title, _)| title.split_whitespace().next() == Some(heading));
    match own.next() {
        Some((_, text)) if !text.trim().is_empty() => Ok(format!("{}\n", text.trim())),
        _ => Err(format!("CHANGELOG.md has no notes under “## {heading}”.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str =
        "# Changelog\n\n## Unreleased\n\n- c\n\n## 0.2.0 (2026-11-25)\n\n- b\n- a\n\n## 0.1.0\n";

    #[track_caller]
    fn check(version: &str, tag: Option<&str>, expected: Option<&str>) {
        assert_eq!(notes(LOG, version, tag).ok().as_deref(), expected);
    }

    #[test]
    fn the_notes_are_those_of_the_version() {
        check("0.2.0", Some("v0.2.0"), Some("- b\n- a\n"));
        check("0.2.0", None, Some("- c\n"));
    }

    #[test]
    fn refuses_another_tag_and_a_version_without_notes() {
        check("0.2.0", Some("v0.2.1"), None);
        check("0.2.0", Some("0.2.0"), None);
        check("0.1.0", Some("v0.1.0"), None);
        check("0.2", Some("v0.2"), None);
    }
}
