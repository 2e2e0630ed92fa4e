//! The files of the repository that the guards read.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The path of a file from the root of the repository, with `/` on every system.
pub fn shown(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Folders that hold nothing of the repository's own: what `.gitignore` leaves out, and Git itself.
fn is_foreign(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let shown = format!("/{}", shown(path));
    name.starts_with('.')
        || read(&root().join(".gitignore"))
            .lines()
            .any(|ignored| ignored == name || ignored == shown)
}

/// Every file of the repository below a folder with one of these extensions, in order.
pub fn below(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries =
            fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            let extension = path.extension().and_then(|extension| extension.to_str());
            if path.is_dir() {
                if !is_foreign(&path) {
                    folders.push(path);
                }
            } else if extension.is_some_and(|extension| extensions.contains(&extension)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Whether a file holds tests alone: it is `tests.rs`, or stands in a folder `tests`.
pub fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || shown(path).split('/').any(|part| part == "tests")
}
