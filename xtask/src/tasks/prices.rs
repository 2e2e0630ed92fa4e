//! `cargo xtask prices FILE…`: refreshes the bundled prices from files of AWS's Price List.

use crate::base::project::Project;
use crate::base::run::{self, Outcome};

/// Runs the engine's own reader over the files; its report goes to standard output.
pub fn prices(project: &Project, arguments: &[String]) -> Outcome {
    if arguments.is_empty() {
        return Err("Say which files to read: cargo xtask prices FILE…".to_owned());
    }
    let line = "run --release --package=eleven-rounds-engine --example=prices --";
    let mut command = project.cargo(&line.split_whitespace().collect::<Vec<_>>());
    // The task starts in the root; a file is named from where the person is.
    let here = std::env::current_dir()
        .map_err(|error| format!("the current folder is not known: {error}."))?;
    let mut is_value = false;
    for word in arguments {
        let is_file = !is_value && !word.starts_with("--");
        is_value = word == "--source";
        if is_file {
            command.arg(here.join(word));
        } else {
            command.arg(word);
        }
    }
    run::run(&mut command)
}
