//! Programs from Debian packages. As root, missing packages are installed.

use crate::base::run::{self, TaskResult, output};
use crate::base::say;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether packages can be installed without asking: on Debian and its kin, as root.
pub fn usable() -> bool {
    Path::new("/etc/debian_version").is_file()
        && run::on_path("apt-get").is_some()
        && output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Where `program` is, which Debian's `package` brings; installs that where it may, and else
/// says what to install.
pub fn program(program: &str, package: &str) -> TaskResult<PathBuf> {
    if let Some(found) = find(program) {
        return Ok(found);
    }
    install(package)?;
    find(program).ok_or_else(|| {
        format!(
            "{program} is not on PATH, although Debian's {package} is installed. Add it to PATH."
        )
    })
}

/// Where a program is: on `PATH`, or where servers are, which is not on the `PATH` of everybody.
pub fn find(program: &str) -> Option<PathBuf> {
    let servers = Path::new("/usr/sbin").join(program);
    run::on_path(program).or_else(|| servers.is_file().then_some(servers))
}

/// Installs one package, or says that somebody has to.
pub fn install(package: &str) -> TaskResult {
    if !usable() {
        return Err(format!(
            "Install the package that Debian calls {package}. (As root on Debian, this happens automatically.)"
        ));
    }
    say::timed(&format!("Installing Debian's {package}"), || {
        apt(&["update", "-qq"])?;
        apt(&["install", "-y", "-qq", "--no-install-recommends", package])
    })
}

fn apt(arguments: &[&str]) -> TaskResult {
    run::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
