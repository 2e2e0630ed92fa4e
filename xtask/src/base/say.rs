//! Messages of the tasks: all in one format, on standard error, with the elapsed time.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// Prints one line of progress.
pub fn note(line: impl Display) {
    eprintln!("xtask: {line}");
}

/// Prints the sentence that ends a failed task.
pub fn problem(sentence: &str) {
    eprintln!("xtask: error: {sentence}");
}

/// A duration as people read it: tenths below ten seconds, else whole seconds.
pub fn seconds(elapsed: Duration) -> String {
    let s = elapsed.as_secs_f64();
    if s < 10.0 { format!("{s:.1} s") } else { format!("{s:.0} s") }
}

/// Does `work`, saying what it is before and how long it took after.
pub fn timed<T>(what: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    note(format_args!("{what} …"));
    let start = Instant::now();
    let done = work()?;
    note(format_args!("{what}: done in {}", seconds(start.elapsed())));
    Ok(done)
}
