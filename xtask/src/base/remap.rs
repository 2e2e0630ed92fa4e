//! Replaces the folder names of this machine in builds, so that builds are the same everywhere.

use crate::base::environment::{home, path};
use crate::base::project::Project;
use crate::base::run::{TaskResult, output};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Has cargo call each folder of this machine by the same name everywhere; `more` are further flags for
/// the compiler. Whatever else is set for it is left out, since it could not be known elsewhere.
pub fn hidden<'a>(
    cargo: &'a mut Command,
    project: &Project,
    more: &[&str],
) -> TaskResult<&'a mut Command> {
    let flags = more.iter().map(|&flag| flag.to_owned());
    let names = folders(project)?
        .into_iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let all: Vec<_> = flags.chain(names).collect();
    // Unlike spaces this separates flags with spaces in them.
    Ok(cargo.env("CARGO_ENCODED_RUSTFLAGS", all.join("\u{1f}")))
}

/// The folders that the compiler may name, and what it calls them instead; of two that hold a file the
/// later counts.
pub fn folders(project: &Project) -> TaskResult<[(PathBuf, String); 4]> {
    let compiler = output(project.command("rustc").arg("-vV")).unwrap_or_default();
    let commit = compiler.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.ok_or("`rustc -vV` reports no commit.")?;
    let root = output(project.command("rustc").args(["--print", "sysroot"]))
        .ok_or("`rustc --print sysroot` failed.")?;
    let cargo = path("CARGO_HOME").or_else(|| home().map(|home| home.join(".cargo")));
    Ok([
        (project.root.clone(), "/eleven-rounds".to_owned()),
        (project.target_dir()?, "/target".to_owned()),
        (cargo.ok_or("Set HOME or CARGO_HOME.")?, "/cargo".to_owned()),
        // As the compiler itself calls them where their sources are not there.
        (Path::new(&root).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_gets_another_name() {
        let project = Project::here().unwrap();
        let mut cargo = project.cargo(&[]);
        hidden(&mut cargo, &project, &["-Cdebuginfo=0"]).unwrap();
        let (_, flags) =
            cargo.get_envs().find(|(name, _)| *name == "CARGO_ENCODED_RUSTFLAGS").unwrap();
        let flags = flags.unwrap().to_string_lossy().into_owned();
        assert!(flags.starts_with("-Cdebuginfo=0\u{1f}--remap-path-prefix="));
        assert!(flags.contains(&format!("{}=/eleven-rounds", project.root.display())));
    }
}
