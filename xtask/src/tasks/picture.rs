//! `cargo xtask picture`: the picture in the README, a screenshot of the deployed page, and the icons of
//! the installed page, drawn from `assets/icon.svg`.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::base::say;
use crate::build::dist;
use crate::tools::{browser, node};

/// The link hash of the scenario in the picture: a published comparison that the README
/// quotes, loaded from its preset.
const SCENARIO: &str = "#v1:traffic.requests=1M&traffic.peak_factor=1&workload.duration_ms=200\
&workload.request_kb=0&workload.response_kb=0&workload.image_gb=0&lambda.memory_mb=512\
&lambda.init_ms=0&lambda.front_door=none&fargate.size=0.25/0.5&fargate.tasks=1\
&fargate.deployments=0&fargate.front_door=none&network.kind=private&network.nat_gateways=0\
&logs.kb_per_request=0&logs.platform_kb=0";

/// Where the picture goes, below the root.
const PICTURE: &str = "docs/picture.png";

/// Builds the page and takes the pictures.
pub fn picture(project: &Project) -> TaskResult {
    dist::build(project, None)?;
    let chromium = browser::ensure(project)?;
    run::run(node::in_build(project, &["browser/icons.mjs"]).env("CHROMIUM", &chromium))?;
    std::fs::create_dir_all(project.at("docs"))
        .map_err(|error| format!("Cannot create docs/: {error}."))?;
    run::run(
        node::in_build(project, &["browser/picture.mjs", SCENARIO])
            .arg(project.at(PICTURE))
            .env("CHROMIUM", chromium),
    )?;
    say::note(format_args!("{PICTURE} shows {SCENARIO}"));
    Ok(())
}
