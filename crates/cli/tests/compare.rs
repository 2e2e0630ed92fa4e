//! `eleven-rounds compare`, and what all commands share: help, version and exit status.

mod program;

use eleven_rounds_engine::scenario::fields::FIELDS;
use program::{command, printed, refused, run};
use serde_json::Value;
use std::io::Write;
use std::process::Stdio;

#[track_caller]
fn json(arguments: &[&str], stdin: &str) -> Value {
    serde_json::from_str(&printed(arguments, stdin)).unwrap()
}

#[test]
fn help_is_for_the_whole_and_for_each_command() {
    let whole = printed(&["--help"], "");
    assert!(whole.starts_with("NAME\n    eleven-rounds - "), "{whole}");
    for same in [&["-h"][..], &["help"]] {
        assert_eq!(printed(same, ""), whole);
    }
    for name in ["compare", "fields", "prices"] {
        let help = printed(&[name, "--help"], "");
        assert!(help.starts_with(&format!("NAME\n    eleven-rounds {name} - ")), "{help}");
        for same in [&[name, "-h"][..], &["help", name]] {
            assert_eq!(printed(same, ""), help);
        }
    }
}

#[test]
fn the_version_is_that_of_the_workspace() {
    let version = format!("eleven-rounds {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(printed(&["--version"], ""), version);
    assert_eq!(printed(&["-V"], ""), version);
}

#[test]
fn a_wrong_command_line_ends_with_two_and_names_the_nearest() {
    refused(&[], "", &["SYNOPSIS", "COMMANDS"]);
    refused(&["compre"], "", &["'compre'", "'compare'"]);
    refused(&["price"], "", &["'price'", "'prices'"]);
    refused(&["scenario.json"], "", &["unrecognized subcommand 'scenario.json'"]);
    refused(&["--link"], "", &["'--link'"]);
    refused(&["compare"], "", &["required", "SCENARIO", "Usage: eleven-rounds compare"]);
    refused(&["compare", "-", "--fail"], "{}", &["'--fail'", "'--fail-if'"]);
    refused(&["compare", "-", "--fail-if"], "{}", &["a value is required for '--fail-if"]);
    refused(&["compare", "-", "-"], "{}", &["unexpected argument '-'"]);
    refused(&["fields", "lambda"], "", &["unexpected argument 'lambda'"]);
}

#[track_caller]
fn refused_scenario(scenario: &str, says: &[&str]) {
    refused(&["compare", "-"], scenario, says);
}

#[test]
fn a_key_that_comes_twice_is_refused_with_its_lines() {
    let twice =
        "{\n\"traffic.requests\": 1,\n\"traffic.per\": \"day\",\n\"traffic.requests\": 2\n}";
    refused_scenario(twice, &["traffic.requests is set more than once, on lines 2 and 4"]);
}

#[test]
fn what_does_not_run_as_configured_has_no_total_for_a_condition() {
    let small = r#"{ "lambda.memory_mb": 128 }"#;
    let says = &["does not run as configured: lambda_memory_short"];
    refused(&["compare", "-", "--fail-if", "lambda < fargate"], small, says);
}

#[test]
fn a_wrong_scenario_ends_with_two_and_names_the_position() {
    refused_scenario(r#"{ "trafic.requests": 1 }"#, &["-:1: trafic.requests", "traffic.requests"]);
    refused_scenario("{\n \"place.region\": \"mars\" }", &["-:2: place.region", "unknown_option"]);
    refused_scenario("{ \"nonsens\\u0065\": 1 }", &["-: nonsense: unknown key\n"]);
    refused_scenario(r#"{ "traffic.requests": 1e999 }"#, &["-:1:"]);
    refused_scenario("{\n  \"a\": 1,\n}", &["-:3:1: "]);
    refused_scenario("[1, 2]", &["-:1:"]);
    refused_scenario("", &["-:1:0: "]);
    let link = "#v1:trafic.requests=1&nonsense&place.region=mars";
    let says = ["link: ", "traffic.requests", "nonsense", "unknown_option"];
    refused(&["compare", link], "", &says);
}

#[test]
fn what_is_wrong_many_times_is_told_up_to_a_bound() {
    let unknown: Vec<String> = (0..50).map(|index| format!("\"x.{index:02}\":1")).collect();
    let unknown = format!("{{{}}}", unknown.join(","));
    refused_scenario(&unknown, &["x.19: unknown key", "x.20: one of 30 more keys"]);
    let twice: Vec<String> =
        (0..50).map(|index| format!("\"x.{index:02}\":1,\"x.{index:02}\":1")).collect();
    let twice = format!("{{{}}}", twice.join(","));
    refused_scenario(
        &twice,
        &["x.19 is set more than once", "30 more keys are set more than once"],
    );
    let long = format!("{{\"rounds.off\":\"{}\"}}", "x".repeat(300_000));
    refused_scenario(&long, &["a scenario has at most 256 KB"]);
}

#[test]
fn numbers_are_read_to_the_last_bit() {
    let answer = json(
        &["compare", "-"],
        "{\"traffic.requests\":9.071819264559293,\"logs.retention_days\":1e-30}",
    );
    assert_eq!(
        answer["requests"].as_f64().map(f64::to_bits),
        Some(9.071819264559293_f64.to_bits())
    );
}

#[test]
fn a_file_is_read_and_a_missing_one_is_named() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("scenario.json");
    std::fs::write(&file, r#"{ "traffic.requests": "5M" }"#).unwrap();
    let comparison = json(&["compare", file.to_str().unwrap()], "");
    assert_eq!(comparison["requests"], 5e6);
    refused(&["compare", "/nowhere/scenario.json"], "", &["/nowhere/scenario.json: "]);
    refused(&["compare", env!("CARGO_TARGET_TMPDIR")], "", &[env!("CARGO_TARGET_TMPDIR")]);
}

/// What `--fail-if` says of a scenario: its exit status, and a part of standard error.
#[track_caller]
fn judged(scenario: &str, conditions: &[&str], status: i32, says: &str) {
    let flags = conditions.iter().flat_map(|condition| ["--fail-if", condition]);
    let arguments: Vec<&str> = ["compare", "-"].into_iter().chain(flags).collect();
    if status == 2 {
        return refused(&arguments, scenario, &[says]);
    }
    let output = run(&arguments, scenario);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(status), "{stderr}");
    assert!(stderr.contains(says), "{stderr} does not say {says}");
    let comparison: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(comparison["schema"], 2);
}

#[test]
fn a_condition_fails_a_build_and_an_unknown_total_is_no_pass() {
    let busy = r#"{ "traffic.requests": "600M" }"#;
    judged(busy, &["lambda > fargate * 1.2"], 1, "lambda > fargate * 1.2: holds");
    judged(busy, &["lambda < fargate"], 0, "lambda < fargate: no");
    judged(busy, &["lambda < fargate", "lambda > 0"], 1, "lambda > 0: holds");
    judged(busy, &["-lambda < 0"], 1, "-lambda < 0: holds");
    judged(busy, &["lambda > fargat"], 2, "^ no option is called “fargat”");
    judged(busy, &["lambda > 0", "lambda"], 2, "a comparison is missing here");
    // No function runs for an hour.
    let long = r#"{ "workload.trigger": "job", "workload.duration_ms": 3600000 }"#;
    judged(long, &["lambda > 1000000"], 2, "^ lambda is ruled out: lambda_timeout");
    judged(long, &["fargate > 1000000"], 0, "no");
    // Prices of tasks before there were any, and of Spot where nobody saw one.
    let early = r#"{ "place.as_of": "2016-10-01" }"#;
    judged(early, &["fargate > 1000000"], 2, "^ fargate ");
    let unseen = r#"{ "place.region": "ap-southeast-7" }"#;
    judged(unseen, &["ecs_ec2 > 1000000"], 2, "^ ecs_ec2 ");
}

#[test]
fn links_are_written_and_read() {
    let link = printed(&["compare", "-", "--link"], r#"{ "traffic.requests": "5M" }"#);
    assert!(link.starts_with("#v1:traffic.requests=5000000&place.as_of="), "{link}");
    for address in [link.trim().to_owned(), format!("https://your.host/?lang=ko{}", link.trim())] {
        assert_eq!(printed(&["compare", &address, "--link"], ""), link);
    }
    // How a page looks at a scenario is nothing of the command's.
    let viewed = json(&["compare", "#v1:traffic.requests=1&view.axis=linear"], "");
    assert_eq!(viewed["requests"], 1.0);
}

#[test]
fn the_comparison_and_the_fields_are_printed() {
    let comparison = json(&["compare", "-"], r#"{ "traffic.requests": "1.5M" }"#);
    assert_eq!(comparison["requests"], 1.5e6);
    let table = printed(&["fields"], "");
    assert_eq!(table.lines().count(), FIELDS.len() + 1);
    for row in FIELDS {
        assert!(table.contains(&format!("\n{}\t{}", row.key, row.kind.key())), "{}", row.key);
    }
}

#[test]
fn a_unit_is_converted_and_one_that_does_not_fit_is_named() {
    let with = |duration: &str| {
        let scenario = format!(r#"{{ "workload.duration_ms": "{duration}" }}"#);
        printed(&["compare", "-", "--link"], &scenario)
    };
    assert!(with("1m 30s").contains("workload.duration_ms=90000"));
    assert!(
        printed(&["compare", "#v1:workload.memory_mb=1.5GB", "--link"], "")
            .contains("workload.memory_mb=1536")
    );
    let says = ["-:1: workload.duration_ms", "not_a_time", "ms, s, min, h, d and w"];
    refused_scenario(r#"{ "workload.duration_ms": "5 GB" }"#, &says);
    let says = ["link: ", "workload.memory_mb", "not_a_size", "B, KB, MB, GB or TB"];
    refused(&["compare", "#v1:workload.memory_mb=10min"], "", &says);
}

#[test]
fn a_reader_may_leave_before_the_end() {
    for (more, status) in [(&[][..], 0), (&["--fail-if", "lambda > 0"], 1)] {
        let mut child = command(&[&["compare", "-"], more].concat()).spawn().unwrap();
        // The program waits for its input, so that its reader is gone before it writes.
        drop(child.stdout.take());
        child.stdin.take().unwrap().write_all(b"{}").unwrap();
        let output = child.wait_with_output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(status), "{stderr}");
        assert!(!stderr.contains("standard output"), "{stderr}");
    }
}

/// A disk that is full must not look like an answer.
#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_ends_with_two() {
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = command(&["fields"]).stdout(Stdio::from(full)).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr.starts_with("standard output: "), "{stderr}");
}
