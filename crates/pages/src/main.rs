//! Writes the pages into a built folder: `cargo run -p eleven-rounds-pages -- dist [URL]`. The URL is the
//! address of the site, if it is known.
//! `-- --loaded-later dist` writes what the application loads later, and no page.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), url, None) = (arguments.next(), arguments.next(), arguments.next()) else {
        eprintln!(
            "Name the folder that holds the built index.html, such as dist, and no more than its URL."
        );
        return ExitCode::from(2);
    };
    let written = match url {
        Some(dist) if folder == "--loaded-later" => {
            eleven_rounds_pages::write_loaded_later(Path::new(&dist))
        }
        url => eleven_rounds_pages::write(Path::new(&folder), url.as_deref()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
