//! Runs the native tests, several programs at once: cargo runs one after another, and in most of them
//! one long test keeps one core busy while the others idle.

use crate::base::project::{Project, between};
use crate::base::run::{self, TaskResult};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Mutex;
use std::thread;

/// The kinds of targets that hold tests, apart from those of the documentation.
const TARGETS: [&str; 5] = ["--workspace", "--lib", "--bins", "--tests", "--examples"];

/// A compiled program of tests, and the folder of its package, where cargo would run it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct TestProgram {
    path: PathBuf,
    package: PathBuf,
}

/// Builds and runs all of them. With arguments for one of them cargo itself runs it.
pub fn test(project: &Project, more: &[String]) -> TaskResult {
    if !more.is_empty() {
        return run::run(project.cargo(&["test"]).args(TARGETS).args(more));
    }
    let programs = built(project)?;
    if programs.is_empty() {
        return Err("Cargo told of no program with tests.".to_owned());
    }
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let open = Mutex::new(programs.iter());
    let failed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    // The lock is given back before the program runs.
                    let next = open.lock().ok().and_then(|mut open| open.next());
                    let Some(program) = next else { return };
                    if let (Err(why), Ok(mut failed)) = (program.run(), failed.lock()) {
                        failed.push(why);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_default();
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}

/// Builds the programs. Cargo shows its progress, and tells of each in a line of JSON.
fn built(project: &Project) -> TaskResult<Vec<TestProgram>> {
    let mut command = project.cargo(&["test"]);
    command.args(TARGETS).args(["--no-run", "--message-format=json-render-diagnostics"]);
    let messages = run::run_and_capture(&mut command)?;
    let mut programs: Vec<TestProgram> = messages.lines().filter_map(program).collect();
    // Cargo tells of them as they are ready, which differs from run to run.
    programs.sort();
    Ok(programs)
}

/// The program of a line of cargo's, if the line tells of one.
fn program(line: &str) -> Option<TestProgram> {
    let profile = between(line, "\"profile\":{", "}")?;
    let is_test = profile.contains("\"test\":true");
    let path = between(line, "\"executable\":\"", "\"").filter(|_| is_test)?;
    let manifest = between(line, "\"manifest_path\":\"", "\"")?;
    let plain = |text: &str| PathBuf::from(text.replace("\\\\", "\\"));
    let package = plain(manifest).parent()?.to_owned();
    Some(TestProgram { path: plain(path), package })
}

impl TestProgram {
    /// Runs it, and shows what it said in one piece.
    fn run(&self) -> TaskResult {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut command = Command::new(&self.path);
        command.current_dir(&self.package).env("CARGO_MANIFEST_DIR", &self.package);
        let Output { status, stdout, stderr } =
            command.output().map_err(|error| format!("{name} could not be started: {error}."))?;
        let mut out = io::stderr().lock();
        // A terminal that has gone away is no reason to fail.
        let heading = writeln!(out, "\nxtask: {name}");
        let _ = heading.and_then(|()| out.write_all(&stdout)).and_then(|()| out.write_all(&stderr));
        if status.success() { Ok(()) } else { Err(format!("{name} failed; see its output above.")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(&str, &str)>) {
        let expected = expected
            .map(|(path, package)| TestProgram { path: path.into(), package: package.into() });
        assert_eq!(program(line), expected);
    }

    #[test]
    fn a_program_of_tests_is_told_apart() {
        let line = |test: bool, executable: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","manifest_path":"/a/b/Cargo.toml","target":{{"test":true}},"profile":{{"opt_level":"0","test":{test}}},"executable":{executable},"fresh":true}}"#
            )
        };
        check(&line(true, r#""/t/laws-1""#), Some(("/t/laws-1", "/a/b")));
        // The program that a test starts, and a library.
        check(&line(false, r#""/t/eleven-rounds""#), None);
        check(&line(true, "null"), None);
        check(r#"{"reason":"build-finished","success":true}"#, None);
    }
}
