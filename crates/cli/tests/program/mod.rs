//! The program as people call it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// The program with arguments and pipes.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_eleven-rounds"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the program with a text on its standard input.
pub fn run(arguments: &[&str], stdin: &str) -> Output {
    let mut child = command(arguments).spawn().unwrap();
    // Where the program has seen enough it closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    child.wait_with_output().unwrap()
}

/// What the program prints when it ends with 0 and has nothing to say on standard error.
#[track_caller]
pub fn printed(arguments: &[&str], stdin: &str) -> String {
    let output = run(arguments, stdin);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), stderr.as_str()), (Some(0), ""), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The program ends with 2, prints nothing and says all of this on standard error.
#[track_caller]
pub fn refused(arguments: &[&str], stdin: &str, says: &[&str]) {
    let output = run(arguments, stdin);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), "", "{arguments:?}");
    for part in says {
        assert!(stderr.contains(part), "{stderr} does not say {part}");
    }
}
