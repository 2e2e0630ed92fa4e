//! `cargo xtask picture`: the README's picture, taken of the page as it is deployed.

use crate::project::Project;
use crate::run::{self, Outcome};
use crate::{browser, dist, node, say};

/// The link hash of the scenario in the picture: a published comparison that the README
/// quotes, loaded from its preset.
const SCENARIO: &str = "#v1:preset=dk-light-breakeven";

/// Where the picture goes, below the root.
const PICTURE: &str = "docs/picture.png";

/// Builds the page and takes the picture.
pub fn picture(project: &Project) -> Outcome {
    dist::build(project)?;
    let chromium = browser::ensure(project)?;
    std::fs::create_dir_all(project.at("docs"))
        .map_err(|error| format!("docs/ cannot be made: {error}."))?;
    run::run(
        node::in_tests(project, &["picture.mjs", SCENARIO])
            .arg(project.at(PICTURE))
            .env("CHROMIUM", chromium),
    )?;
    say::note(format_args!("{PICTURE} shows {SCENARIO}"));
    Ok(())
}
