//! Writes the pages into a built folder: `cargo run -p eleven-rounds-pages -- dist`.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), None) = (arguments.next(), arguments.next()) else {
        eprintln!("Name the folder that holds the built index.html, such as dist.");
        return ExitCode::from(2);
    };
    match eleven_rounds_pages::write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
