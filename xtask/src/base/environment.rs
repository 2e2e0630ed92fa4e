//! Reads the environment: variables that hold a path, and the home folder.

use std::env;
use std::path::PathBuf;

/// The path that a variable holds, unless it is missing or empty.
pub fn path(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The folder of the person who runs this.
pub fn home() -> Option<PathBuf> {
    path(if cfg!(windows) { "USERPROFILE" } else { "HOME" })
}
