//! `cargo xtask fuzz`: damages inputs of a target over and over, and reads them.
//!
//! An input that panics, or takes longer than [`HANG`], is saved, and the program fails at the end.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_fuzz::damage::{damaged, systematic};
use eleven_rounds_fuzz::targets::{FuzzTarget, TARGETS};
use fastrand::Rng;

/// No input may take longer, in time of the processor.
const HANG: Duration = Duration::from_millis(200);
/// So many inputs that were taken are damaged further.
const POOL: usize = 500;
/// A target ends after so many failures.
const MOST_FAILURES: usize = 5;
/// Where failing inputs are saved.
const FAILURES: &str = "target/fuzz-failures";
/// What the command line takes.
const USAGE: &str = "eleven-rounds-fuzz [TARGET] [--seconds N] [--executions N] [--seed N]";

/// What the last panic said, and where.
static LAST_PANIC: Mutex<String> = Mutex::new(String::new());

struct Arguments {
    target: Option<String>,
    seconds: u64,
    executions: u64,
    seed: u64,
}

fn main() -> ExitCode {
    let arguments = match arguments() {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::from(2);
        }
    };
    // Decoded here, so that no execution pays for it.
    PriceBook::bundled();
    // What fails is told once, with its input.
    std::panic::set_hook(Box::new(|panic| {
        if let Ok(mut last) = LAST_PANIC.lock() {
            *last = panic.to_string();
        }
    }));
    let wanted =
        |target: &&FuzzTarget| arguments.target.as_deref().is_none_or(|name| name == target.name);
    let failures: usize =
        TARGETS.iter().filter(wanted).map(|target| fuzz(target, &arguments)).sum();
    if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn arguments() -> Result<Arguments, String> {
    let mut read = Arguments { target: None, seconds: 60, executions: u64::MAX, seed: 1 };
    let mut given = std::env::args().skip(1);
    while let Some(argument) = given.next() {
        let mut number = || {
            let text = given.next().unwrap_or_default();
            text.parse::<u64>().map_err(|_| format!("{argument} takes a number.\n{USAGE}"))
        };
        match argument.as_str() {
            "--seconds" => read.seconds = number()?,
            // As many as there are, however long that takes.
            "--executions" => (read.executions, read.seconds) = (number()?, u64::MAX),
            "--seed" => read.seed = number()?,
            name if TARGETS.iter().any(|target| target.name == name) => {
                read.target = Some(name.to_owned());
            }
            other => {
                let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
                let names = names.join(", ");
                return Err(format!(
                    "There is no target “{other}”. The targets are {names}.\n{USAGE}"
                ));
            }
        }
    }
    Ok(read)
}

/// What was seen of a target.
#[derive(Default)]
struct FuzzReport {
    executions: u64,
    taken: u64,
    slowest: Duration,
    failures: usize,
}

/// Runs one target; gives the number of failures.
fn fuzz(target: &FuzzTarget, arguments: &Arguments) -> usize {
    let start = Instant::now();
    let mut random = Rng::with_seed(arguments.seed);
    let mut seen = FuzzReport::default();
    let mut pool = (target.seeds)();
    // First each value and each line by itself, then anything.
    let mut inputs: Vec<Vec<u8>> =
        pool.iter().flat_map(|seed| systematic(target.form, seed)).collect();
    random.shuffle(&mut inputs);
    let more = |seen: &FuzzReport| {
        seen.executions < arguments.executions
            && seen.failures < MOST_FAILURES
            && start.elapsed().as_secs() < arguments.seconds
    };
    while more(&seen) {
        let input = inputs.pop().unwrap_or_else(|| {
            let from = random.usize(..pool.len());
            damaged(&mut random, target.form, &pool[from])
        });
        if execute(target, &input, &mut seen) && input.len() < 100_000 {
            if pool.len() < POOL {
                pool.push(input);
            } else {
                let at = random.usize(..pool.len());
                pool[at] = input;
            }
        }
    }
    println!(
        "{}: {} executions in {:.0} s, {} taken, the slowest {:.1} ms, {} failures",
        target.name,
        seen.executions,
        start.elapsed().as_secs_f64(),
        seen.taken,
        seen.slowest.as_secs_f64() * 1e3,
        seen.failures
    );
    seen.failures
}

/// Whether an input was taken. One that fails is saved.
fn execute(target: &FuzzTarget, input: &[u8], seen: &mut FuzzReport) -> bool {
    let start = ThreadTime::now();
    let taken = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    let took = start.elapsed();
    seen.executions += 1;
    seen.slowest = seen.slowest.max(took);
    let failure = match &taken {
        Err(_) => Some(LAST_PANIC.lock().map(|last| last.clone()).unwrap_or_default()),
        Ok(_) if took > HANG => Some(format!("took {took:?}")),
        Ok(_) => None,
    };
    if let Some(failure) = failure {
        seen.failures += 1;
        let saved = save(target.name, input);
        println!("{}: {saved}: {}", target.name, failure.chars().take(400).collect::<String>());
    }
    let taken = taken.unwrap_or(false);
    seen.taken += u64::from(taken);
    taken
}

fn save(target: &str, input: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    let path = Path::new(FAILURES).join(format!("{target}-{:016x}", hasher.finish()));
    match std::fs::create_dir_all(FAILURES).and_then(|()| std::fs::write(&path, input)) {
        Ok(()) => path.display().to_string(),
        Err(error) => format!("not saved ({error})"),
    }
}
