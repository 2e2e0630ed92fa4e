//! Standard output, whose reader may leave at any time.

use std::io::{ErrorKind, Write};

/// Prints a text.
///
/// # Errors
/// Says why it could not be written. A reader that has seen enough and closes the pipe is no error.
pub fn print(text: &str) -> Result<(), String> {
    let mut output = std::io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("standard output: {error}"))
        }
        _ => Ok(()),
    }
}
