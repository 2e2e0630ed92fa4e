//! `cargo xtask serve`: the page in development, served with reload on change.

use crate::base::project::Project;
use crate::base::run::{self, TaskResult};
use crate::base::say;
use crate::build::dist::trunk;
use crate::build::static_pages;
use crate::tools::cargo_tools;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

/// Not `dist/`: that is the release build, which the browser tests look at.
const SERVED: &str = "target/serve";

/// Compiles sooner than what the tests run (`Cargo.toml`).
const PROFILE: &str = "serve";

/// What the command line may change.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    open: bool,
}

/// Gets what is missing, builds, serves on 127.0.0.1 and stays until it is stopped.
pub fn serve(project: &Project, arguments: &[String]) -> TaskResult {
    let options = parse(arguments)?;
    let start = Instant::now();
    // Asked before anything is installed or built: those take minutes.
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)) {
        return Err(format!(
            "Cannot use port {port} ({error}). Stop the program that uses it, or choose another port: `cargo xtask serve --port {other}`.",
            port = options.port,
            other = options.port.checked_add(1).unwrap_or(8081),
        ));
    }
    let folders = cargo_tools::ensure(project)?;
    say::note("Building the page for development; the first build takes a minute or two …");
    announce(project, options.port, start);
    let port = options.port.to_string();
    let mut arguments =
        vec!["serve", "--cargo-profile", PROFILE, "--port", &port, "--dist", SERVED];
    if options.open {
        arguments.push("--open");
    }
    // Hashes guard a deployed page; here they would only warn in the console.
    run::run(trunk(project, &folders, &arguments)?.env("TRUNK_BUILD_NO_SRI", "true"))
}

/// Says the address as soon as the server answers there, and then keeps the pages beside the
/// application, for which nobody has to wait.
fn announce(project: &Project, port: u16, start: Instant) {
    let project = Project { root: project.root.clone() };
    thread::spawn(move || {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        while TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        say::note(format_args!(
            "ready after {}: http://127.0.0.1:{port}/ (Ctrl-C stops it)",
            say::seconds(start.elapsed())
        ));
        if let Err(problem) = static_pages::write_whenever_missing(&project, SERVED) {
            say::problem(&problem);
        }
    });
}

fn parse(arguments: &[String]) -> TaskResult<Options> {
    let mut options = Options { port: 8080, open: false };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--open" => options.open = true,
            "--port" => options.port = port(rest.next().map_or("", String::as_str))?,
            other => match other.strip_prefix("--port=") {
                Some(value) => options.port = port(value)?,
                None => {
                    return Err(format!(
                        "“cargo xtask serve” takes --port N and --open, not “{other}”."
                    ));
                }
            },
        }
    }
    Ok(options)
}

fn port(text: &str) -> TaskResult<u16> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("--port takes a number from 1 to 65535, not “{text}”.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(arguments: &[&str], expected: Option<(u16, bool)>) {
        let arguments: Vec<String> = arguments.iter().map(|&word| word.to_owned()).collect();
        let expected = expected.map(|(port, open)| Options { port, open });
        assert_eq!(parse(&arguments).ok(), expected);
    }

    #[test]
    fn reads_the_options() {
        check(&[], Some((8080, false)));
        check(&["--port", "9000", "--open"], Some((9000, true)));
        check(&["--port=9000"], Some((9000, false)));
        check(&["--port"], None);
        check(&["--port", "0"], None);
        check(&["--port", "65536"], None);
        check(&["--prot", "9000"], None);
    }
}
