//! `cargo xtask bench`: how fast a comparison is, natively, in Node and at a keystroke.
//!
//! Native times are compared with those in `crates/engine/benches/baseline.csv`. A change is reported and
//! fails nothing, because a time means something only together with its machine.

use crate::base::project::{Project, between};
use crate::base::run::{self, TaskResult};
use crate::base::say;
use crate::build::{dist, engine_js};
use crate::tools::{browser, node};
use std::fs;

/// The stored times, below the root.
const BASELINE: &str = "crates/engine/benches/baseline.csv";

/// Differences above this share of the stored time are reported.
const NOTABLE: f64 = 0.2;

/// The fastest run of a benchmark. The same work takes the same steps in every run, so whatever makes one
/// slower is something else on the machine.
#[derive(Debug, PartialEq)]
struct Fastest {
    name: String,
    nanoseconds: f64,
}

/// Measures in order of distance from the model. `--native` leaves out Node and the browser, and
/// `--save` stores the native times as the new baseline.
pub fn bench(project: &Project, arguments: &[String]) -> TaskResult {
    let mut native = false;
    let mut save = false;
    for argument in arguments {
        match argument.as_str() {
            "--native" => native = true,
            "--save" => save = true,
            other => {
                return Err(format!(
                    "“cargo xtask bench” knows --native and --save, not “{other}”."
                ));
            }
        }
    }
    say::timed("Native, release", || compare_natively(project, save))?;
    if native {
        return Ok(());
    }
    say::timed("WebAssembly in Node", || {
        node::ensure()?;
        engine_js::build(project)?;
        run::run(project.command("node").arg("crates/engine-js/bench.mjs"))
    })?;
    say::timed("A keystroke in Chromium", || {
        dist::build(project, None)?;
        node::ensure_packages(project, node::TESTS)?;
        let chromium = browser::ensure(project)?;
        run::run(node::in_tests(project, &["keystroke.mjs"]).env("CHROMIUM", chromium))
    })
}

/// Runs the benchmarks of the engine, and tells which times are not those of the baseline or
/// stores them.
fn compare_natively(project: &Project, save: bool) -> TaskResult {
    let arguments = "bench --package=eleven-rounds-engine --bench=engine -- --color=never";
    let output =
        run::run_and_read(&mut project.cargo(&arguments.split_whitespace().collect::<Vec<_>>()))?;
    let measured = times(&output);
    if measured.is_empty() {
        return Err("The output of the benchmarks names no time.".to_owned());
    }
    if save {
        let text = written(&measured, &machine(), &commit(project));
        return fs::write(project.at(BASELINE), text)
            .map_err(|error| format!("{BASELINE} cannot be written: {error}."));
    }
    let stored = project.read(BASELINE)?;
    let heading = stored.lines().next().unwrap_or_default().trim_start_matches(['#', ' ']);
    say::note(format_args!("{BASELINE}: {heading}"));
    let changes = changes(&measured, &read(&stored)?);
    changes.iter().for_each(say::note);
    if changes.is_empty() {
        say::note(format_args!("No time is more than {:.0} % away from it.", NOTABLE * 100.0));
    }
    Ok(())
}

/// The times in the output of divan: a tree of names, and columns of which the first is the fastest.
fn times(output: &str) -> Vec<Fastest> {
    // The names above a row, each with the column in which it begins.
    let mut above: Vec<(usize, &str)> = Vec::new();
    let mut found = Vec::new();
    for line in output.lines() {
        let Some(begin) = line.find(['├', '╰']) else { continue };
        let depth = line[..begin].chars().count();
        let row = line[begin..].trim_start_matches(['├', '╰', '─', ' ']);
        let Some((name, time)) = row.split('│').next().and_then(|cell| cell.split_once(' '))
        else {
            continue;
        };
        above.retain(|(column, _)| *column < depth);
        let path: Vec<&str> = above.iter().map(|(_, name)| *name).chain([name]).collect();
        match nanoseconds(time.trim()) {
            Some(nanoseconds) => found.push(Fastest { name: path.join("/"), nanoseconds }),
            None => above.push((depth, name)),
        }
    }
    found
}

/// A time such as `1.2 ms`.
fn nanoseconds(text: &str) -> Option<f64> {
    let (number, unit) = text.split_once(' ')?;
    let scale = match unit {
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| number * scale)
}

/// What has changed from the baseline, in words.
fn changes(measured: &[Fastest], stored: &[Fastest]) -> Vec<String> {
    let find = |among: &'_ [Fastest], name: &str| {
        among.iter().find(|benchmark| benchmark.name == name).map(|benchmark| benchmark.nanoseconds)
    };
    let mut changes = Vec::new();
    for Fastest { name, nanoseconds: now } in measured {
        match find(stored, name) {
            None => changes.push(format!("{name} has no stored time.")),
            Some(before) if (now / before - 1.0).abs() > NOTABLE => changes.push(format!(
                "{name} takes {:.3} ms, {:+.0} % against {:.3} ms.",
                now / 1e6,
                (now / before - 1.0) * 100.0,
                before / 1e6
            )),
            Some(_) => {}
        }
    }
    let gone = stored.iter().filter(|benchmark| find(measured, &benchmark.name).is_none());
    changes.extend(
        gone.map(|benchmark| format!("{} is stored, and no benchmark any more.", benchmark.name)),
    );
    changes
}

/// The baseline as a file.
fn written(measured: &[Fastest], machine: &str, commit: &str) -> String {
    let rows = measured
        .iter()
        .map(|benchmark| format!("{},{:.0}\n", benchmark.name, benchmark.nanoseconds));
    let heading = format!("# {machine}, commit {commit}; written by `cargo xtask bench --save`\n");
    [heading, "benchmark,fastest_ns\n".to_owned()].into_iter().chain(rows).collect()
}

fn read(stored: &str) -> TaskResult<Vec<Fastest>> {
    let rows = stored.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.map(|line| {
        let (name, time) = line.rsplit_once(',').unwrap_or_default();
        match time.parse() {
            Ok(nanoseconds) => Ok(Fastest { name: name.to_owned(), nanoseconds }),
            Err(_) => Err(format!("{BASELINE} has a row that is no name and number: {line}")),
        }
    })
    .collect()
}

/// The processor and the system.
fn machine() -> String {
    let cpu_info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = between(&cpu_info, "model name\t: ", "\n").unwrap_or(std::env::consts::ARCH);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{cores} cores of {processor}, {}", std::env::consts::OS)
}

fn commit(project: &Project) -> String {
    run::output(project.command("git").args(["describe", "--always", "--dirty"]))
        .unwrap_or_else(|| "unknown".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As divan prints, with fewer columns at the end.
    const TOLD: &str = "\
Timer precision: 20 ns
engine                      fastest       │ slowest       │ median        │ mean
├─ best_configuration                     │               │               │
│  ├─ Ec2                   3.1 ms        │ 4 ms          │ 3.4 ms        │ 3.5 ms
│  ╰─ Lambda                90 ns         │ 120 ns        │ 99.5 ns       │ 101 ns
├─ compare_default          220.1 µs      │ 1.2 ms        │ 240.5 µs      │ 250 µs
╰─ sweep_default            0.5 s         │ 2 s           │ 1.5 s         │ 1 s
";

    fn time(name: &str, nanoseconds: f64) -> Fastest {
        Fastest { name: name.to_owned(), nanoseconds }
    }

    #[test]
    fn reads_the_times_of_a_run() {
        let expected = [
            time("best_configuration/Ec2", 3.1e6),
            time("best_configuration/Lambda", 90.0),
            time("compare_default", 220.1e3),
            time("sweep_default", 0.5e9),
        ];
        assert_eq!(times(TOLD), expected);
        assert_eq!(times("running 0 tests\n"), []);
    }

    #[test]
    fn reads_back_the_baseline_that_it_writes() {
        let all = [time("a/b", 1500.0), time("c", 2.0)];
        let text = written(&all, "2 cores", "abc");
        assert_eq!(read(&text).as_deref(), Ok(&all[..]));
        assert!(read("benchmark,fastest_ns\nnonsense\n").is_err());
    }

    #[test]
    fn tells_what_changed_by_more_than_a_fifth() {
        let stored = [time("same", 100.0), time("slower", 100.0), time("gone", 1.0)];
        let now = [time("same", 119.0), time("slower", 121.0), time("new", 1.0)];
        let changes = changes(&now, &stored);
        assert_eq!(changes.len(), 3, "{changes:?}");
        assert!(changes[0].starts_with("slower takes 0.000 ms, +21 % against"), "{changes:?}");
        assert!(changes[1].starts_with("new has no stored time"));
        assert!(changes[2].starts_with("gone is stored"));
    }
}
