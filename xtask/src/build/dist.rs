//! `cargo xtask dist`: the folder to deploy.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::base::say;
use crate::build::deployed::for_deployment;
use crate::build::languages::{self, PAGES};
use crate::build::{lab, link_previews, static_pages};
use crate::tools::cargo_tools;
use crate::tools::node;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the page may load and do. `'self'` is the folder's own host; WebAssembly needs its
/// own word. The worker for offline use is a file, the lab's a Blob: it starts in a sandboxed frame too.
/// `data:` and `blob:` pictures are the charts that a person downloads. The frame of its own is the preview of
/// the share dialog.
///
/// It stands in the built page and not in `index.html`, because the development server
/// reloads through an inline script.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     worker-src 'self' blob:; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; \
     frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// The page with everything inside, to be opened from a disk, a mail or a wiki.
const ONE_FILE: &str = "eleven-rounds.html";

/// Builds the folder and prints what is in it.
pub fn dist(project: &Project, arguments: &[String]) -> TaskResult {
    let url = match arguments {
        [] => None,
        [name, url] if name == "--url" => Some(link_previews::address(url)?),
        _ => return Err("“cargo xtask dist” takes only --url URL.".to_owned()),
    };
    build(project, url.as_deref())?;
    run::run(&mut node::in_build(project, &["sizes.mjs", "--table"]))?;
    say::note(
        "dist/ is ready: any folder of any static host serves it, and eleven-rounds.html opens from a disk.",
    );
    Ok(())
}

/// Builds `dist/` in release mode with wasm-opt, a page for each language and one file with both,
/// minifies it, and secures its pages. Where the folder's address is known, other programs are told.
pub fn build(project: &Project, url: Option<&str>) -> TaskResult {
    let folders = ensure(project)?;
    for (code, _) in PAGES {
        one_language(project, &folders, code)?;
    }
    release(project, &folders, "one-file", &["one-file"])?;
    let dist = project.at("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(|error| failed(&dist, &error))?;
    }
    fs::create_dir(&dist).map_err(|error| failed(&dist, &error))?;
    for (code, page) in PAGES {
        let folder = built(code);
        copy(&project.at(&folder), &dist)?;
        let html = project.read(&format!("{folder}/index.html"))?;
        write(&dist.join(page), &languages::page_in(code, &html)?)?;
    }
    static_pages::write_loaded_later(project, "dist")?;
    lab::write_deployed(project, &folders, "dist")?;
    run::run(&mut node::in_build(project, &["minify.mjs"]))?;
    for (code, page) in PAGES {
        let html = project.read(&format!("dist/{page}"))?;
        write(&dist.join(page), &secured(&link_previews::with_tags(code, page, &html, url)?)?)?;
    }
    write(&dist.join(ONE_FILE), &project.read(&built("one-file/index.html"))?)?;
    run::run(&mut node::in_build(project, &["one-file.mjs"]))?;
    // After all names are final: the pages load the application's style sheet.
    static_pages::write(project, "dist", url)?;
    match url {
        Some(url) => link_previews::write(project, url)?,
        None => say::note(
            "Without --url, link previews have no picture and no address, and there is no oembed.json.",
        ),
    }
    // After all files: the worker for offline use holds a hash of each.
    run::run(&mut node::in_build(project, &["service-worker.mjs"]))?;
    // GitHub Pages would otherwise hide what begins with an underscore.
    write(&dist.join(".nojekyll"), "")
}

/// Makes sure that all is there to build with, and gives the folders to put in front of `PATH`.
pub fn ensure(project: &Project) -> TaskResult<Vec<PathBuf>> {
    let programs = node::ensure_packages(project, node::BUILD)?;
    let mut folders = cargo_tools::ensure(project)?;
    folders.push(programs);
    cargo_tools::ensure_sources()?;
    Ok(folders)
}

/// Builds the English page of a copy of this checkout, which may be elsewhere, with the tools of this
/// one; gives its place in both.
pub fn once_more(project: &Project, copy: &Project) -> TaskResult<String> {
    one_language(copy, &ensure(project)?, "en")?;
    Ok(built("en"))
}

fn one_language(source: &Project, folders: &[PathBuf], code: &str) -> TaskResult {
    release(source, folders, code, &[code, "--no-default-features"])
}

/// Has Trunk build the page of a checkout with some features, in release mode.
fn release(source: &Project, folders: &[PathBuf], name: &str, features: &[&str]) -> TaskResult {
    let line = ["build", "--release", "--dist", &built(name), "--features"];
    let mut trunk = trunk(source, folders, &[&line[..], features].concat())?;
    run::run(for_deployment(&mut trunk, source)?)
}

/// Where Trunk puts what it builds: a page for each language, and what goes into one file.
fn built(name: &str) -> String {
    format!("target/pages/{name}")
}

/// Copies the files of a folder but its page. Those with the same name are the same: all but the
/// copied ones carry a hash of what they hold.
fn copy(from: &Path, to: &Path) -> TaskResult {
    let entries = fs::read_dir(from).map_err(|error| failed(from, &error))?;
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        if let Some(name) = path.file_name().filter(|name| *name != "index.html") {
            fs::copy(&path, to.join(name)).map_err(|error| failed(&path, &error))?;
        }
    }
    Ok(())
}

fn failed(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}.", path.display())
}

/// Trunk with the tools' folders in front of `PATH`, so that it downloads nothing.
pub fn trunk(project: &Project, folders: &[PathBuf], arguments: &[&str]) -> TaskResult<Command> {
    let mut command = project.command("trunk");
    command
        .args(arguments)
        .env("PATH", run::path_with(folders)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as a truth value and refuses the usual `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    Ok(command)
}

/// The page with its security policy, which comes before anything that it rules.
fn secured(html: &str) -> TaskResult<String> {
    if let Some(inline) = tags(html, "<script").find(|tag| !tag.contains(" src=")) {
        return Err(format!(
            "index.html holds an inline script, which the page's security policy forbids: {inline}"
        ));
    }
    let head = html
        .find("<head>")
        .map(|start| start + "<head>".len())
        .ok_or("index.html has no <head> to put the security policy into.")?;
    let (before, after) = html.split_at(head);
    Ok(format!(
        "{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{}",
        quiet_preload(after)
    ))
}

/// Drops the hash from the preload of the WebAssembly file: browsers ignore it for
/// this kind of preload and put a warning into the console of everybody who looks.
fn quiet_preload(html: &str) -> String {
    let preload = tags(html, "<link").find(|tag| tag.contains(" as=\"fetch\""));
    let cut = preload.and_then(|tag| {
        let (before, rest) = tag.split_once(" integrity=\"")?;
        let (_, after) = rest.split_once('"')?;
        Some((tag, format!("{before}{after}")))
    });
    cut.map_or_else(|| html.to_owned(), |(tag, quiet)| html.replacen(tag, &quiet, 1))
}

/// The opening tags that begin with `start`, up to and with their `>`.
fn tags<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(start).filter_map(|(at, _)| html[at..].split_inclusive('>').next())
}

fn write(path: &Path, text: &str) -> TaskResult {
    fs::write(path, text).map_err(|error| format!("Cannot write {}: {error}.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_comes_first_in_the_head() {
        let page = secured("<!DOCTYPE html><html><head><title>x</title></head></html>").unwrap();
        let rest = page.split_once("<head>").unwrap().1;
        assert!(rest.starts_with("<meta http-equiv=\"Content-Security-Policy\""));
        assert!(rest.ends_with("\"><title>x</title></head></html>"));
    }

    #[test]
    fn the_preload_of_the_wasm_loses_its_hash_and_the_others_keep_theirs() {
        let html = "<link rel=\"modulepreload\" integrity=\"a\"><link rel=\"preload\" \
                    href=\"b.wasm\" integrity=\"sha384-b\" as=\"fetch\" type=\"c\">";
        let quiet = "<link rel=\"modulepreload\" integrity=\"a\"><link rel=\"preload\" \
                     href=\"b.wasm\" as=\"fetch\" type=\"c\">";
        assert_eq!(quiet_preload(html), quiet);
        assert_eq!(quiet_preload(quiet), quiet);
    }

    #[track_caller]
    fn refuses(html: &str) {
        assert!(secured(html).is_err());
    }

    #[test]
    fn refuses_what_the_policy_would_break() {
        refuses("<head><script>let a = 1;</script></head>");
        refuses("<head><script src=\"a.js\"></script><script type=\"module\">b</script></head>");
        refuses("<html><body></body></html>");
    }
}
