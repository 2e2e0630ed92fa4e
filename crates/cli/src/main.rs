//! The program `eleven-rounds`.

use std::process::ExitCode;

fn main() -> ExitCode {
    eleven_rounds_cli::run()
}
