//! Development tasks of Eleven Rounds: `cargo xtask help` lists them.
//!
//! Each module uses only those before it in this order: [`base`], [`tools`], [`build`], [`steps`], [`tasks`].

// Lowest first.
mod base;

mod tools;

mod build;

mod steps;

mod tasks;

use base::project::Project;
use base::run::TaskResult;
use base::say;
use build::{dist, engine_js};
use std::process::ExitCode;
use tasks::{bench, fuzz, picture, prices, release, serve, test};

const HELP: &str = "\
cargo xtask serve [--port N] [--open]   build for development and serve with reload on change
cargo xtask test [--fast]               every check, in order; --fast skips the release build and the browser
cargo xtask test --hosts                the slow checks: dist/ on real servers and in real documents
cargo xtask test --only STEP [-- ARGS]  one step; ARGS go to its runner
cargo xtask dist [--url URL]            build dist/, the folder to deploy with the single file;
                                        with the address of the site, also the link previews
cargo xtask engine-js                   build the engine's npm package: target/engine-js/pkg
cargo xtask bench [--native] [--save]   measure speed: native, compared with stored times; in Node; a key press in
                                        the browser; --native stops after the first, --save stores its times
cargo xtask fuzz [TARGET] [--seconds N] damage what strangers may send, read it, and save what fails; each target
                                        for 60 s, or for so many --executions; --seed gives other inputs
cargo xtask prices FILE…                update the bundled prices from files of AWS's Price List
cargo xtask release [TAG]               build the files of a release: target/release-files
cargo xtask picture                     make docs/picture.png for the README, and the icons in assets/";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            say::problem(&sentence);
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> TaskResult {
    let Some((command, rest)) = arguments.split_first() else {
        return Err(format!("Name a task.\n\n{HELP}"));
    };
    match command.as_str() {
        "serve" => serve::serve(&Project::here()?, rest),
        "test" => test::test(&Project::here()?, rest),
        "dist" => dist::dist(&Project::here()?, rest),
        "engine-js" => no_more(command, rest).and_then(|()| engine_js::build(&Project::here()?)),
        "bench" => bench::bench(&Project::here()?, rest),
        "fuzz" => fuzz::fuzz(&Project::here()?, rest),
        "prices" => prices::prices(&Project::here()?, rest),
        "release" => release::release(&Project::here()?, rest),
        "picture" => no_more(command, rest).and_then(|()| picture::picture(&Project::here()?)),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no task named “{other}”.\n\n{HELP}")),
    }
}

/// Refuses arguments where a task takes none, so that a typing error is not ignored.
fn no_more(command: &str, rest: &[String]) -> TaskResult {
    match rest.first() {
        None => Ok(()),
        Some(extra) => {
            Err(format!("“cargo xtask {command}” takes no arguments, but got “{extra}”."))
        }
    }
}
