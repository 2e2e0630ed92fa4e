//! Runs, reads and finds other programs.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// A task's result; the error is a plain sentence for the person at the terminal.
pub type TaskResult<T = ()> = Result<T, String>;

/// Runs a command with this terminal's input and output, and fails unless it exits with 0.
pub fn run(command: &mut Command) -> TaskResult {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    succeeded(command, status)
}

/// Does the same, and gives the standard output too, which is shown line by line as it comes.
pub fn run_and_read(command: &mut Command) -> TaskResult<String> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    let mut text = String::new();
    for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()) {
        let line = line
            .map_err(|error| format!("Cannot read the output of `{}`: {error}.", shown(command)))?;
        println!("{line}");
        text += &line;
        text.push('\n');
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    succeeded(command, status).map(|()| text)
}

/// Does the same and shows nothing of the standard output.
pub fn run_and_capture(command: &mut Command) -> TaskResult<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| not_started(command, &error))?;
    succeeded(command, output.status)?;
    String::from_utf8(output.stdout)
        .map_err(|error| format!("The output of `{}` is no text: {error}.", shown(command)))
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("Cannot start `{}`: {error}.", shown(command))
}

fn succeeded(command: &Command, status: ExitStatus) -> TaskResult {
    if status.success() {
        return Ok(());
    }
    let how = match status.code() {
        Some(code) => format!("ended with exit code {code}"),
        None => "was ended by a signal".to_owned(),
    };
    Err(format!("`{}` {how}.", shown(command)))
}

/// The standard output of a command that succeeds quietly; `None` if it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// A command as a person would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains(' ') { format!("'{word}'") } else { word.into_owned() }
        })
        .collect();
    words.join(" ")
}

/// Where a program is on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| names(program).map(move |name| folder.join(name)))
        .find(|candidate| is_executable(candidate))
}

/// `PATH` with `folders` before everything that is on it.
pub fn path_with(folders: &[PathBuf]) -> TaskResult<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).map_err(|error| format!("Cannot extend PATH: {error}."))
}

/// A command by its name, in the spelling that this system starts: npm's programs are
/// scripts on Windows, which are only found with their extension.
pub fn script(program: &str) -> Command {
    if cfg!(windows) { Command::new(format!("{program}.cmd")) } else { Command::new(program) }
}

fn names(program: &str) -> impl Iterator<Item = String> {
    let extensions: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    extensions.iter().map(move |extension| format!("{program}{extension}"))
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &Path) -> bool {
    path.is_file()
}
