//! Checks that builds are reproducible: no folder name of the machine, and the same bytes in any folder.

use crate::base::environment::{home, path};
use crate::base::project::Project;
use crate::base::remap;
use crate::base::run::{TaskResult, output};
use crate::build::{dist, engine_js};
use std::path::Path;
use std::{env, fs};

/// Fails with the file and the place if `dist/` or the npm package names a folder of this machine, or
/// any person's.
pub fn check(project: &Project) -> TaskResult {
    engine_js::build(project)?;
    let own = remap::folders(project)?.into_iter().map(|(folder, _)| folder);
    let own = own.chain([home(), path("RUSTUP_HOME")].into_iter().flatten());
    // A single name below the root of a disk could be a part of any address.
    let own = own.filter(|folder| folder.components().count() > 2);
    let own = own.map(|folder| format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR));
    let usual = [
        "/home/",
        "/Users/",
        "\\Users\\",
        "/root/",
        ".cargo/registry",
        ".cargo\\registry",
        ".rustup",
    ];
    let names: Vec<String> = own.chain(usual.map(str::to_owned)).collect();
    // The single file holds its WebAssembly deflated: what went into it is looked at.
    for folder in ["dist", "dist/pages", "target/pages/one-file", "target/engine-js/pkg"] {
        let folder = project.at(folder);
        let failed = |error| format!("Cannot read {}: {error}.", folder.display());
        for path in fs::read_dir(&folder).map_err(failed)?.filter_map(Result::ok) {
            let path = path.path();
            if !path.is_file() {
                continue;
            }
            let bytes = fs::read(&path).map_err(failed)?;
            if let Some(text) = first_name(&bytes, &names) {
                return Err(format!(
                    "{} contains a folder name of this machine: {text}",
                    path.display()
                ));
            }
        }
    }
    Ok(())
}

/// What follows the first of the names that is in there.
fn first_name(bytes: &[u8], names: &[String]) -> Option<String> {
    names.iter().find_map(|name| {
        let at = bytes.windows(name.len()).position(|part| part == name.as_bytes())?;
        Some(String::from_utf8_lossy(&bytes[at..bytes.len().min(at + 100)]).into_owned())
    })
}

/// Builds the English page once more from a copy of the checkout in another folder: it must have the
/// bytes of the one that `dist/` was made of.
pub fn twice(project: &Project) -> TaskResult {
    let folder = env::temp_dir().join(format!("eleven-rounds once more {}", std::process::id()));
    let compared = copied(project, &folder).and_then(|()| compared(project, &folder));
    let removed = fs::remove_dir_all(&folder)
        .map_err(|error| format!("Cannot remove {}: {error}.", folder.display()));
    compared.and(removed)
}

/// Copies the files that git knows of.
fn copied(project: &Project, folder: &Path) -> TaskResult {
    let names = output(project.command("git").args(["ls-files", "-z"]))
        .ok_or("`git ls-files` failed: a second build starts from the files that git knows of.")?;
    for name in names.split_terminator('\0') {
        let to = folder.join(name);
        let failed = |error: std::io::Error| format!("Cannot copy {name}: {error}.");
        fs::create_dir_all(to.parent().unwrap_or(folder)).map_err(failed)?;
        fs::copy(project.at(name), to).map_err(failed)?;
    }
    Ok(())
}

fn compared(project: &Project, folder: &Path) -> TaskResult {
    let copy = Project { root: folder.to_owned() };
    let name = dist::once_more(project, &copy)?;
    let first = contents(&project.at(&name))?;
    let second = contents(&copy.at(&name))?;
    match first.iter().zip(&second).find(|(first_file, second_file)| first_file != second_file) {
        Some(((first_file, _), (second_file, _))) => Err(format!(
            "A build in another folder gives other bytes in {name}, from {first_file} and {second_file} on."
        )),
        None if first.len() == second.len() => Ok(()),
        None => Err(format!("A build in another folder gives other files in {name}.")),
    }
}

/// The files of a folder by name, with what is in them.
fn contents(folder: &Path) -> TaskResult<Vec<(String, Vec<u8>)>> {
    let failed = |error| format!("Cannot read {}: {error}.", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, fs::read(&path).map_err(failed)?));
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_folder_between_any_bytes() {
        let names = ["/home/".to_owned(), "/build/here/".to_owned()];
        let check = |bytes: &[u8], expected: Option<&str>| {
            assert_eq!(first_name(bytes, &names).as_deref(), expected);
        };
        check(b"\0\xff/build/here/src/lib.rs", Some("/build/here/src/lib.rs"));
        check(b"at /home/me", Some("/home/me"));
        check(b"/build/there/src/lib.rs", None);
        check(b"/home", None);
        check(b"", None);
    }
}
