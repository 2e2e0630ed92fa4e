//! A step that runs beside others, in a process of its own: one core would idle while a release build
//! links, and while a test compiles.
//!
//! Its output goes to a file and is shown when the step has ended, so that no two steps mix their lines.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::base::say;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

/// Tells the process of a step that its standard input ends together with whoever started it.
const TIED: &str = "XTASK_TIED";

/// A step that was started and goes on by itself.
pub struct Beside {
    child: Child,
    /// Open as long as somebody waits; kept apart from the child, which closes it before it is waited for.
    _tied: Option<ChildStdin>,
    output: PathBuf,
    start: Instant,
    ended: Option<(ExitStatus, Duration)>,
}

impl Beside {
    /// Starts `cargo xtask test --only NAME`, which writes what it says into `target/test/NAME.log`.
    pub fn start(project: &Project, name: &str) -> TaskResult<Self> {
        let failed = |error: io::Error| format!("{name} could not be started: {error}.");
        let output = project.at("target/test").join(format!("{name}.log"));
        fs::create_dir_all(project.at("target/test")).map_err(failed)?;
        let file = File::create(&output).map_err(failed)?;
        let mut command = Command::new(env::current_exe().map_err(failed)?);
        command
            .args(["test", "--only", name])
            .current_dir(&project.root)
            .env(TIED, "1")
            .stdin(Stdio::piped())
            .stdout(file.try_clone().map_err(failed)?)
            .stderr(file);
        apart(&mut command);
        let mut child = command.spawn().map_err(failed)?;
        Ok(Self { _tied: child.stdin.take(), child, output, start: Instant::now(), ended: None })
    }

    /// Whether it has ended already, without success.
    pub fn has_failed(&mut self) -> bool {
        if self.ended.is_none() {
            let now = self.child.try_wait().ok().flatten();
            self.ended = now.map(|status| (status, self.start.elapsed()));
        }
        self.ended.is_some_and(|(status, _)| !status.success())
    }

    /// Waits until it ends, shows what it said, and gives how long it took.
    pub fn finish(mut self) -> TaskResult<Duration> {
        let (status, took) = match self.ended {
            Some(ended) => ended,
            None => {
                let status = self.child.wait().map_err(|error| format!("{error}."))?;
                (status, self.start.elapsed())
            }
        };
        self.ended = Some((status, took));
        let output = fs::read(&self.output).unwrap_or_default();
        // A terminal that has gone away is no reason to fail.
        let _ = io::stderr().write_all(&output);
        if status.success() { Ok(took) } else { Err("See its output above.".to_owned()) }
    }
}

impl Drop for Beside {
    /// Nobody waits for it any more: it ends, with all that it started.
    fn drop(&mut self) {
        if self.ended.is_none() {
            end(self.child.id());
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// In the process of such a step: ends it together with the process that started it, however that ended.
pub fn tie() {
    // What the step itself starts is no such process.
    if env::var_os(TIED).is_none() {
        return;
    }
    thread::spawn(|| {
        let _ = io::stdin().read_to_end(&mut Vec::new());
        say::note("ended, since nobody waits for it any more");
        end(std::process::id());
    });
}

/// Puts a process into a group of its own, so that it can be ended with all that it starts.
fn apart(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    #[cfg(not(unix))]
    let _ = command;
}

/// Ends a group of processes by the number of its first.
fn end(group: u32) {
    if cfg!(unix) {
        let _ = run::output(Command::new("kill").args(["-TERM", "--", &format!("-{group}")]));
    } else {
        let tree = ["/T", "/F", "/PID", &group.to_string()].map(str::to_owned);
        let _ = run::output(Command::new("taskkill").args(tree));
    }
}
