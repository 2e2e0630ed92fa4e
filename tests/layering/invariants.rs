//! Who may name what.
//!
//! Sources are searched as text, comments left out, so that a breach is found wherever it
//! is compiled and the message can name its line.

use std::fs;
use std::path::{Path, PathBuf};

use super::files::{below, read, root};
use super::tokens::without_comments;

/// Every file below a folder with one of these extensions, unit tests left out.
fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = below(&root().join(folder), extensions);
    found.retain(|path| !path.ends_with("tests.rs"));
    assert!(!found.is_empty(), "{folder} holds no {extensions:?}");
    found
}

/// The code of a file: of Rust without comments, and without the unit tests at its end.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = read(path);
    let text = if path.extension() == Some("rs".as_ref()) { without_comments(&text) } else { text };
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("mod tests {"))
        .map(|(index, line)| (index + 1, line.to_owned()))
        .collect()
}

/// Whether `line` names `word` as a whole word, or as the first part of a path.
fn names(line: &str, word: &str) -> bool {
    let inside = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        !line[..at].ends_with(inside) && !line[at + word.len()..].starts_with(inside)
    })
}

/// Fails with every line of code in `paths` for which `breach` holds.
#[track_caller]
fn forbid(paths: &[PathBuf], what: &str, breach: impl Fn(&str) -> bool) {
    let found: Vec<String> = paths
        .iter()
        .flat_map(|path| {
            let breach = &breach;
            let lines = code(path).into_iter().filter(move |(_, line)| breach(line));
            lines.map(|(number, line)| {
                let path = path.strip_prefix(root()).unwrap_or(path);
                format!("{}:{number}: {}", path.display(), line.trim())
            })
        })
        .collect();
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

#[test]
fn only_the_platform_touches_the_browser() {
    let platform = root().join("src/platform");
    let others: Vec<_> =
        files("src", &["rs"]).into_iter().filter(|path| !path.starts_with(&platform)).collect();
    forbid(&others, "Only src/platform may name these", |line| {
        ["web_sys", "js_sys", "gloo", "wasm_bindgen_futures"].iter().any(|word| names(line, word))
            || line.contains("gloo_")
    });
    // The browser calls the entry point, and everything else calls the platform.
    let entry = root().join("src/lib.rs");
    let inner: Vec<_> = others.into_iter().filter(|path| *path != entry).collect();
    forbid(&inner, "Only src/platform and the entry point may name this", |line| {
        names(line, "wasm_bindgen")
    });
    let named = code(&entry).into_iter().filter(|(_, line)| names(line, "wasm_bindgen"));
    let named: Vec<String> = named.map(|(_, line)| line).collect();
    let expected = ["use wasm_bindgen::prelude::wasm_bindgen;", "#[wasm_bindgen]"];
    assert_eq!(named, expected, "src/lib.rs lets the browser call one function, and no more");
}

#[test]
fn the_engine_depends_on_nothing_of_the_page() {
    let manifest = read(&root().join("crates/engine/Cargo.toml"));
    let pages = ["yew", "web-sys", "js-sys", "wasm-bindgen", "gloo"];
    let found: Vec<_> = manifest
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter(|line| pages.iter().any(|page| line.trim_start().starts_with(page)))
        .collect();
    assert!(found.is_empty(), "crates/engine/Cargo.toml names {found:?}");
}

#[test]
fn the_engine_has_no_clock_and_no_input_or_output() {
    let banned = [
        "std::time",
        "SystemTime",
        "Instant",
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::io",
        "println",
        "eprintln",
    ];
    forbid(
        &files("crates/engine/src", &["rs"]),
        "The engine is pure, so it may not name these",
        |line| banned.iter().any(|word| names(line, word)),
    );
}

#[test]
fn nothing_is_styled_or_handled_inline() {
    let mut paths = files("src", &["rs"]);
    paths.push(root().join("index.html"));
    forbid(&paths, "The security policy forbids this", |line| {
        let attribute = |name: &str| {
            [" ", "\"", "("].iter().any(|before| line.contains(&format!("{before}{name}=")))
                || line.trim_start().starts_with(&format!("{name}="))
        };
        attribute("style") || handler(line)
    });
}

/// Whether a line gives a handler as text (`onclick="…"`); Yew's own `onclick={…}` is code.
fn handler(line: &str) -> bool {
    line.match_indices("=\"").any(|(at, _)| {
        let name = line[..at].rsplit([' ', '<', '"']).next().unwrap_or("");
        name.len() > 3 && name.starts_with("on") && name.chars().all(|c| c.is_ascii_lowercase())
    })
}

#[test]
fn the_breaches_above_would_be_found() {
    assert!(names("use web_sys::Window;", "web_sys"));
    assert!(!names("let my_web_sys = 1;", "web_sys"));
    assert!(!names("let instantly = 1;", "Instant"));
    assert!(handler("<button onclick=\"go()\">"));
    assert!(!handler("<button onclick={go} class=\"on\">"));
}

/// The folders with npm packages of their own.
const PACKAGES: [&str; 3] = ["build", "tests/e2e", "tests/hosts/docusaurus"];

#[test]
fn lock_files_carry_no_download_addresses() {
    for folder in PACKAGES {
        let lock = read(&root().join(folder).join("package-lock.json"));
        for sign in ["\"resolved\"", ".tgz"] {
            assert!(!lock.contains(sign), "{folder}/package-lock.json holds addresses: {sign}");
        }
        // npm reads the setting from the folder that it works in, and writes addresses without it.
        let settings = read(&root().join(folder).join(".npmrc"));
        let omitted = "omit-lockfile-registry-resolved=true";
        assert!(settings.lines().any(|line| line == omitted), "{folder}/.npmrc lacks {omitted}");
    }
}

#[test]
fn no_package_runs_a_script_while_it_is_installed() {
    for folder in PACKAGES {
        // The tasks say so themselves; this is for whoever installs by hand.
        let settings = read(&root().join(folder).join(".npmrc"));
        let ignored = "ignore-scripts=true";
        assert!(settings.lines().any(|line| line == ignored), "{folder}/.npmrc lacks {ignored}");
    }
}

#[test]
fn every_lock_file_is_guarded() {
    let mut folders = vec![root().to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        if folder.join("package-lock.json").is_file() {
            found.push(folder.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"));
        }
        let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        folders.extend(entries.filter(|path| {
            // What is built or installed, and what git keeps.
            let name = path.file_name().unwrap_or_default();
            path.is_dir()
                && !["node_modules", "target", ".git"].iter().any(|left_out| name == *left_out)
        }));
    }
    found.sort();
    assert_eq!(found, PACKAGES);
}

/// One download of a browser serves both: a version of Playwright knows just its own.
#[test]
fn the_build_and_the_tests_pin_the_same_playwright() {
    let version = |folder: &str, package: &str| {
        let manifest = read(&root().join(folder).join("package.json"));
        let start = format!("\"{package}\": \"");
        let (_, rest) = manifest.split_once(&start).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    assert_eq!(version("build", "playwright-core"), version("tests/e2e", "@playwright/test"));
}
