//! Published worked examples, one by one: what their page says and what we compute.
//!
//! A `[[case]]` of `golden/*.toml` carries its `id`, a sentence as `name`, its `source`,
//! `published` dollars, `recomputed` ones (the page's own inputs, computed again) and a `note`.
//! Our figure is the sum of
//! - the `lines` (`option.line`) of the bill of `[case.scenario]`, or of several
//!   `[[case.scenario]]`, which hold field keys; `[case.expect]` checks lines one by one;
//! - every `[[case.usage]]`: a `quantity` (or `factors` to multiply) of an `sku` at our price,
//!   or of anything else by `label` at the page's own `price` or `tiers`.
//!
//! It must be within `margin` (a cent) of what is published and of what is recomputed; where
//! the page is `known_bad`, of what is recomputed alone. `as_of` is the day of the prices.
//!
//! A `[[comparison]]` of `golden/comparisons.toml` is a preset with two totals.

#[path = "golden/case.rs"]
mod case;
#[path = "golden/comparison.rs"]
mod comparison;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use case::Case;
use comparison::Comparison;

/// The examples that must be here, each once.
const CASES: [&str; 22] = [
    "lambda_mobile_backend",
    "lambda_vehicle_telemetry",
    "lambda_response_streaming",
    "lambda_sample_512mb_60s_arm",
    "lambda_8gb_8800h",
    "fargate_ex1_x86_storage",
    "fargate_ex3_eks_pods",
    "fargate_ex4_windows",
    "fargate_50tasks_x86",
    "fargate_50tasks_arm",
    "fargate_50tasks_spot_x86",
    "fargate_50tasks_sp3y",
    "apigw_http_432m",
    "apigw_http_upload_4_5mb",
    "apigw_rest_5m",
    "apigw_rest_15b",
    "apigw_private_5m",
    "apigw_cache_1_6gb_day",
    "cloudwatch_lambda_logs_60tb",
    "alb_example_1",
    "alb_mtls",
    "bad_blog_fargate_4x16",
];

/// The comparisons that must be here, each once.
const COMPARISONS: [&str; 4] =
    ["dk-light-breakeven", "dk-medium-breakeven", "cloudcostkit-default", "devtocash-peaky"];

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    case: Vec<Case>,
    #[serde(default)]
    comparison: Vec<Comparison>,
}

fn files() -> Vec<(PathBuf, File)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        (path, file)
    };
    paths.into_iter().map(read).collect()
}

/// Past the test runner, which would keep it to itself.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

#[test]
fn every_published_example_comes_out() {
    let mut wrong = Vec::new();
    let (mut count, mut largest, mut of) = (0, 0.0_f64, String::new());
    for case in files().into_iter().flat_map(|(_, file)| file.case) {
        count += 1;
        match case.check() {
            Ok(difference) => {
                if difference >= largest {
                    (largest, of) = (difference, case.id.clone());
                }
            }
            Err(problem) => wrong.push(format!("{} ({}): {problem}", case.name, case.id)),
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    say(&format!("golden: {count} cases, largest difference ${largest:.4} ({of})"));
}

#[test]
fn every_published_comparison_comes_out() {
    let mut wrong = Vec::new();
    let (mut count, mut largest, mut of) = (0, 0.0_f64, String::new());
    for comparison in files().into_iter().flat_map(|(_, file)| file.comparison) {
        count += 1;
        match comparison.check() {
            Ok(difference) => {
                if difference >= largest {
                    (largest, of) = (difference, comparison.id.clone());
                }
            }
            Err(problem) => wrong.push(format!("{}: {problem}", comparison.id)),
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    let percent = largest * 100.0;
    say(&format!("golden: {count} comparisons, largest difference {percent:.3} % ({of})"));
}

#[test]
fn every_required_example_is_here_once() {
    let files = files();
    let cases = files.iter().flat_map(|(_, file)| &file.case).map(|case| case.id.as_str());
    check_ids(cases, &CASES);
    let comparisons = files.iter().flat_map(|(_, file)| &file.comparison);
    check_ids(comparisons.map(|comparison| comparison.id.as_str()), &COMPARISONS);
}

#[track_caller]
fn check_ids<'a>(found: impl Iterator<Item = &'a str>, required: &[&str]) {
    let mut seen = BTreeSet::new();
    for id in found {
        assert!(seen.insert(id), "{id} is here twice");
    }
    assert_eq!(seen, required.iter().copied().collect::<BTreeSet<_>>());
}
