//! Trunk, the `wasm-bindgen` command line tool, `cargo-deny` and the WebAssembly target.
//!
//! A tool on `PATH` in the right version is used as it is. Otherwise it is installed in the user's cache
//! folder, below its version, where every clone of this project finds it. Tools that the user has
//! installed are never changed.

use crate::base::environment::path;
use crate::base::project::Project;
use crate::base::run::{self, TaskResult, output};
use crate::base::say;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// A command line tool that comes as a crate.
struct Tool {
    program: &'static str,
    krate: &'static str,
    version: String,
    /// Features and the like for `cargo install`.
    flags: &'static [&'static str],
    /// How long `cargo install` takes on a small machine, in words.
    patience: &'static str,
}

/// Makes sure that the page can be built for the browser, and gives the folders to put in
/// front of `PATH` for Trunk, so that Trunk downloads nothing itself.
pub fn ensure(project: &Project) -> TaskResult<Vec<PathBuf>> {
    ensure_target()?;
    let trunk = Tool {
        program: "trunk",
        krate: "trunk",
        version: project.trunk_version()?,
        // Without what it would download with: it is given all that it needs.
        flags: &["--no-default-features"],
        patience: "compiling it takes about six minutes, once",
    };
    Ok(vec![locate(&trunk)?, ensure_wasm_bindgen(project)?])
}

/// Makes sure that `wasm-bindgen` is there in the version of `Cargo.lock`; gives its folder.
pub fn ensure_wasm_bindgen(project: &Project) -> TaskResult<PathBuf> {
    locate(&Tool {
        program: "wasm-bindgen",
        krate: "wasm-bindgen-cli",
        version: project.wasm_bindgen_version()?,
        flags: &[],
        patience: "compiling it takes about three minutes, once",
    })
}

/// Makes sure that `cargo-deny` is there; gives its folder.
pub fn ensure_cargo_deny() -> TaskResult<PathBuf> {
    locate(&Tool {
        program: "cargo-deny",
        krate: "cargo-deny",
        version: "0.20.2".to_owned(),
        flags: &[],
        patience: "compiling it takes about a minute and a half, once",
    })
}

/// Makes sure that the compiler's WebAssembly target is installed.
///
/// rustup installs what `rust-toolchain.toml` lists together with the toolchain; this asks
/// again for a toolchain that was there before the file.
pub fn ensure_target() -> TaskResult {
    let libraries =
        output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if run::on_path("rustup").is_none() {
        return Err(format!(
            "The compiler has no {TARGET} target. Install rustup, which adds it, or install the target with your system's package manager."
        ));
    }
    say::timed(&format!("Adding the {TARGET} target"), || {
        run::run(Command::new("rustup").args(["target", "add", TARGET]))
    })
}

/// Makes sure that the sources of the standard library are there, to build it along.
pub fn ensure_sources() -> TaskResult {
    let root = output(Command::new("rustc").args(["--print", "sysroot"]));
    let sources = "lib/rustlib/src/rust/library/Cargo.lock";
    if root.is_some_and(|root| Path::new(&root).join(sources).is_file()) {
        return Ok(());
    }
    if run::on_path("rustup").is_none() {
        return Err("The release build needs the source of the standard library (rust-src). Install rustup, which adds it.".to_owned());
    }
    say::timed("Adding the sources of the standard library", || {
        run::run(Command::new("rustup").args(["component", "add", "rust-src"]))
    })
}

/// The folder that holds `tool` in its exact version.
fn locate(tool: &Tool) -> TaskResult<PathBuf> {
    if let Some(found) = run::on_path(tool.program).filter(|path| has_version(path, tool)) {
        return folder_of(&found);
    }
    let name = format!("{}-{}", tool.program, tool.version);
    let cache = cache_root()?;
    let root = cache.join("tools").join(&name);
    let program =
        root.join("bin").join(format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX));
    if has_version(&program, tool) {
        return folder_of(&program);
    }
    let shown = format!("{} {}", tool.program, tool.version);
    if run::on_path("cargo-binstall").is_some() {
        let fetched = say::timed(&format!("Fetching {shown} with cargo binstall"), || {
            run::run(&mut binstall(tool, &root))
        });
        match fetched {
            Ok(()) if has_version(&program, tool) => return folder_of(&program),
            Ok(()) => {
                say::note("cargo binstall did not install the program; compiling it instead.")
            }
            Err(why) => say::note(format_args!("{why} Compiling it instead.")),
        }
    }
    let build = cache.join("build").join(&name);
    say::note(format_args!("{shown} is not there yet: {}.", tool.patience));
    say::timed(&format!("Installing {shown} with cargo"), || {
        run::run(&mut install(tool, &root, &build)?)
    })?;
    // The build folder survives an interruption, so that the next try goes on from there;
    // after success it is of no more use, and a failure to remove it does no harm.
    let _ = std::fs::remove_dir_all(&build);
    if has_version(&program, tool) {
        folder_of(&program)
    } else {
        Err(format!(
            "{shown} was installed, but {} does not report that version.",
            program.display()
        ))
    }
}

fn binstall(tool: &Tool, root: &Path) -> Command {
    let mut command = Command::new("cargo");
    command
        .args(["binstall", "--no-confirm", "--disable-strategies", "compile"])
        .arg("--root")
        .arg(root)
        .arg(format!("{}@={}", tool.krate, tool.version));
    command
}

/// A debug build without debug information, checks and unwinding: half the time, and fast enough as a tool.
fn install(tool: &Tool, root: &Path, build: &Path) -> TaskResult<Command> {
    let mut command = Command::new("cargo");
    command
        .args(["install", tool.krate, "--version", &tool.version])
        .args(["--locked", "--debug"])
        .args(tool.flags)
        .arg("--root")
        .arg(root)
        .arg("--target-dir")
        .arg(build)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "false")
        .env("CARGO_PROFILE_DEV_OVERFLOW_CHECKS", "false")
        .env("CARGO_PROFILE_DEV_PANIC", "abort")
        // Or cargo advises to put the folder on PATH, which nobody needs to do.
        .env("PATH", run::path_with(&[root.join("bin")])?);
    // Settings meant for this workspace's own builds must not reach the tool's.
    for name in ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"] {
        command.env_remove(name);
    }
    Ok(command)
}

/// Whether the program says “name version” with exactly the version asked for.
fn has_version(program: &Path, tool: &Tool) -> bool {
    output(Command::new(program).arg("--version"))
        .is_some_and(|text| text.split_whitespace().nth(1) == Some(tool.version.as_str()))
}

fn folder_of(program: &Path) -> TaskResult<PathBuf> {
    program
        .parent()
        .map(Path::to_owned)
        .ok_or_else(|| format!("{} has no parent folder.", program.display()))
}

/// The folder of this project in the user's cache folder.
fn cache_root() -> TaskResult<PathBuf> {
    let base = if cfg!(windows) {
        path("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        path("XDG_CACHE_HOME").or_else(|| path("HOME").map(|home| home.join("Library/Caches")))
    } else {
        path("XDG_CACHE_HOME").or_else(|| path("HOME").map(|home| home.join(".cache")))
    };
    base.map(|base| base.join("eleven-rounds"))
        .ok_or_else(|| "There is no cache folder. Set HOME (LOCALAPPDATA on Windows).".to_owned())
}
