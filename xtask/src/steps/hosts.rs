//! `cargo xtask test --hosts`: the slow steps, which test `dist/` on real hosts and in real documents.
//!
//! They need a built `dist/` and install the servers and site generators.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::steps::step::{TestStep, built};
use crate::steps::{e2e, reproducible};
use crate::tools::{apt, node, python};
use std::path::{Path, PathBuf};

/// The steps, the cheapest first.
pub const STEPS: &[TestStep] = &[
    TestStep {
        name: "recipes",
        about: "the template, the upload and the workflow, without their hosts",
        fast: false,
        beside: false,
        budget: 30,
        work: |project, more| {
            built(project)?;
            node::ensure()?;
            let programs = python::ensure_packages(project, "tests/hosts/recipes")?;
            let tests = "tests/hosts/recipes.test.mjs";
            let path = run::path_with(&[programs])?;
            run::run(project.command("node").arg("--test").args(more).arg(tests).env("PATH", path))
        },
    },
    TestStep {
        name: "servers",
        about: "the page behind nginx and Apache, by their recipes",
        fast: false,
        beside: false,
        budget: 90,
        work: |project, more| {
            built(project)?;
            specs(project, "servers", &ensure_servers()?, more)
        },
    },
    TestStep {
        name: "mkdocs",
        about: "the page in a site that MkDocs builds",
        fast: false,
        beside: false,
        budget: 60,
        work: |project, more| {
            built(project)?;
            let programs = python::ensure_packages(project, "tests/hosts/mkdocs")?;
            specs(project, "mkdocs", &programs, more)
        },
    },
    TestStep {
        name: "docusaurus",
        about: "the page in a site that Docusaurus builds",
        fast: false,
        beside: false,
        budget: 180,
        work: |project, more| {
            built(project)?;
            let programs = node::ensure_packages(project, "tests/hosts/docusaurus")?;
            specs(project, "docusaurus", &programs, more)
        },
    },
    TestStep {
        name: "twice",
        about: "the page built once more, in another folder: the same bytes",
        fast: false,
        beside: false,
        budget: 300,
        work: |project, _| {
            built(project)?;
            reproducible::twice(project)
        },
    },
];

/// Makes sure that nginx with Brotli and Apache are there; gives the folder with their programs.
fn ensure_servers() -> TaskResult<PathBuf> {
    let nginx = apt::program("nginx", "nginx")?;
    // Other systems call it httpd.
    if apt::find("httpd").is_none() {
        apt::program("apache2", "apache2-bin")?;
    }
    // Elsewhere than on Debian the tests look for the module, and say where.
    let module = "/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so";
    if apt::usable() && !Path::new(module).is_file() {
        apt::install("libnginx-mod-http-brotli-filter")?;
    }
    nginx
        .parent()
        .map(Path::to_owned)
        .ok_or_else(|| format!("{} is in no folder.", nginx.display()))
}

/// Runs the browser tests of one host, `tests/hosts/NAME.spec.mjs`, with `programs` before
/// everything that is on `PATH`.
fn specs(project: &Project, name: &str, programs: &Path, more: &[String]) -> TaskResult {
    let config = project.at("tests/hosts/playwright.config.mjs");
    let path = run::path_with(&[programs.to_owned()])?;
    e2e::specs(project, "target/hosts/test-results", |runner| {
        runner.arg("--config").arg(&config).arg(format!("{name}.spec.mjs"));
        runner.args(more).env("PATH", &path);
    })
}
