//! What people paste, mistype or send on purpose, at the engine's door: each is named with
//! its key, and none of it stops the program.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::sync::Once;

use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};
use eleven_rounds_engine::scenario::input::{self, InputError, Raw};
use eleven_rounds_engine::scenario::kind::Kind;
use serde_json::{Value, json};

fn read(scenario: &Value) -> Result<Scenario, Vec<InputError>> {
    let entries: BTreeMap<String, Raw> = serde_json::from_value(scenario.clone()).unwrap();
    input::scenario(&entries)
}

#[track_caller]
fn check(key: &str, value: impl Into<Value>, kind: &str, detail: Value) {
    let Err(errors) = read(&json!({ key: value.into() })) else {
        panic!("{key} was taken");
    };
    let seen = serde_json::to_value(&errors).unwrap();
    assert_eq!(seen, json!([{ "key": key, "kind": kind, "detail": detail }]));
}

#[test]
fn numbers_that_are_none() {
    for (text, problem) in [
        ("", "empty"),
        ("  ", "empty"),
        ("NaN", "not_a_number"),
        ("abc", "not_a_number"),
        ("1..2", "not_a_number"),
        ("0x10", "not_a_number"),
        ("inf", "not_finite"),
        ("-Infinity", "not_finite"),
        ("1e999", "not_finite"),
        ("$1,200", "currency_sign"),
        ("1200원", "currency_sign"),
        ("₩3M", "currency_sign"),
        ("1,5", "comma"),
    ] {
        check("traffic.requests", text, "value", json!({ "number": problem }));
        check("lambda.memory_mb", text, "value", json!({ "number": problem }));
    }
}

#[test]
fn numbers_from_a_program() {
    for (number, problem) in [
        (f64::NAN, "not_a_number"),
        (f64::INFINITY, "not_finite"),
        (f64::NEG_INFINITY, "not_finite"),
    ] {
        let entries = BTreeMap::from([("traffic.requests".to_owned(), Raw::Number(number))]);
        let errors = input::scenario(&entries).unwrap_err();
        let seen = serde_json::to_value(&errors).unwrap();
        assert_eq!(seen[0]["detail"], json!({ "number": problem }), "{number}");
    }
}

#[test]
fn numbers_out_of_bounds() {
    check("traffic.requests", -1, "value", json!({ "too_small": { "min": 0.0 } }));
    check("traffic.requests", "\u{2212}5", "value", json!({ "too_small": { "min": 0.0 } }));
    check("traffic.requests", 1e13, "value", json!({ "too_large": { "max": 1e12 } }));
    check("lambda.memory_mb", 127, "value", json!({ "too_small": { "min": 128.0 } }));
    check("lambda.memory_mb", 1024.5, "value", json!("not_whole"));
    check("traffic.hours_per_month", 0, "value", json!({ "too_small": { "min": 1.0 } }));
}

#[test]
fn names_that_are_unknown() {
    let nearest = |name: &str| json!({ "nearest": name });
    let option = |name: &str| json!({ "unknown_option": { "nearest": name } });
    check("trafic.requests", 1, "unknown_key", nearest("traffic.requests"));
    check("workload.memory", 1, "unknown_key", nearest("workload.memory_mb"));
    check(
        "",
        1,
        "unknown_key",
        nearest(FIELDS.iter().map(|row| row.key).min_by_key(|key| key.len()).unwrap()),
    );
    check("place.region", "us-east1", "value", option("us-east-1"));
    check("place.region", "eu-west-9", "value", option("eu-west-1"));
    check("workload.trigger", "HTTP", "value", option("http"));
    check("traffic.profile", "stedy", "value", option("steady"));
    check("fargate.size", "1/1", "value", option("1/2"));
    check(
        "place.prices",
        json!({ "lambda.request": 1 }),
        "value",
        json!({ "unknown_sku": { "nearest": "lambda.request_x86" } }),
    );
}

#[test]
fn days_that_have_no_price() {
    let first = json!({ "date_before": { "first": "2014-11-13" } });
    check("place.as_of", "2013-12-31", "value", first.clone());
    check("place.as_of", "2014-11-12", "value", first);
    check("place.as_of", "2099-01-01", "value", json!({ "date_after": { "last": "2026-11-23" } }));
    for text in ["2026-02-30", "23.11.2026", "yesterday", "", "2026-11-23T00:00:00Z"] {
        check("place.as_of", text, "value", json!("not_a_date"));
    }
}

#[test]
fn values_of_another_kind() {
    let wrong = || json!("wrong_kind");
    check("traffic.requests", true, "value", wrong());
    check("traffic.requests", json!([1]), "value", wrong());
    check("traffic.requests", json!({}), "value", wrong());
    check("place.free_tier", 1, "value", wrong());
    check("place.region", 1, "value", wrong());
    check("place.as_of", 20_261_123, "value", wrong());
    check("traffic.profile", json!(["1"]), "value", wrong());
    check("place.prices", "lambda.request_x86", "value", wrong());
    check("place.prices", json!({ "lambda.request_x86": null }), "value", wrong());
}

#[test]
fn profiles_that_are_no_week() {
    let profile = |problem: &str| json!({ "profile": problem });
    check("traffic.profile", json!(vec![1; 167]), "value", profile("count"));
    check("traffic.profile", json!(vec![1; 100_000]), "value", profile("count"));
    check("traffic.profile", json!(vec![0; 168]), "value", profile("all_zero"));
    check("traffic.profile", json!(vec![-1; 168]), "value", profile("rate"));
    check("traffic.profile", "1x18446744073709551615", "value", profile("count"));
}

#[test]
fn ten_megabytes_of_anything() {
    for letter in ["9", "a", "_", ",", "1x", "가", "\u{0}", "lambda.request_x86:1,"] {
        let long = letter.repeat(10_000_000 / letter.len());
        let mut scenario = Scenario::default();
        for row in FIELDS {
            // A list may repeat one price, or hold nothing between its commas: it is long and
            // not wrong.
            let taken = scenario.set(row.id, &long).is_ok();
            let is_list = matches!(row.kind, Kind::Prices | Kind::Rules);
            assert!(!taken || is_list, "{} takes {letter}…", row.key);
        }
        let errors = read(&json!({ &long: 1, "place.region": long })).unwrap_err();
        assert_eq!(errors.len(), 2);
    }
}

#[test]
fn every_wrong_key_is_named_and_nothing_else() {
    let errors = read(&json!({
        "workload.memory_mb": "lots",
        "traffic.requests": "1M",
        "place.region": "mars",
        "nonsense": 1,
    }))
    .unwrap_err();
    let keys: Vec<&str> = errors.iter().map(|error| error.key.as_str()).collect();
    assert_eq!(keys, ["nonsense", "place.region", "workload.memory_mb"]);
}

#[test]
fn nothing_is_the_default() {
    assert_eq!(read(&json!({})).unwrap(), Scenario::default());
    assert_eq!(read(&json!({ "traffic.requests": null })).unwrap(), Scenario::default());
}

/// The example as people call it, with this scenario on its standard input.
fn example(arguments: &[&str], stdin: &[u8]) -> Output {
    // Cargo builds the examples of a test run as tests: the program itself is asked for here, so
    // that it is never one of an earlier state of the sources.
    static BUILT: Once = Once::new();
    BUILT.call_once(|| {
        let built = Command::new(env!("CARGO"))
            .args(["build", "--package=eleven-rounds-engine", "--example=compare"])
            .status();
        assert!(built.unwrap().success());
    });
    let tests = std::env::current_exe().unwrap();
    let program = tests.ancestors().nth(2).unwrap().join("examples/compare");
    let program = program.with_extension(std::env::consts::EXE_EXTENSION);
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Where the program has seen enough it closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(stdin);
    child.wait_with_output().unwrap()
}

#[track_caller]
fn check_exit(stdin: &str, says: &[&str]) {
    refused(&["-"], stdin, says);
}

/// The example ends with 2, prints nothing and says all of this.
#[track_caller]
fn refused(arguments: &[&str], stdin: &str, says: &[&str]) {
    let output = example(arguments, stdin.as_bytes());
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(output.stdout.is_empty());
    for part in says {
        assert!(stderr.contains(part), "{stderr} does not say {part}");
    }
}

#[test]
fn the_example_ends_with_two_and_names_the_place() {
    check_exit(r#"{ "trafic.requests": 1 }"#, &["-:1: trafic.requests", "traffic.requests"]);
    check_exit("{\n \"place.region\": \"mars\" }", &["-:2: place.region", "unknown_option"]);
    check_exit("{ \"nonsens\\u0065\": 1 }", &["-: nonsense: unknown key"]);
    check_exit(r#"{ "traffic.requests": 1e999 }"#, &["-:1:"]);
    check_exit("{\n  \"a\": 1,\n}", &["-:3:1: "]);
    check_exit("[1, 2]", &["-:1:"]);
    check_exit("", &["-:1:0: "]);
    let none = example(&["/nowhere/scenario.json"], b"");
    assert_eq!(none.status.code(), Some(2));
    assert_eq!(example(&[], b"").status.code(), Some(2));
    refused(&["-", "--fail"], "{}", &["--fail is not known", "usage"]);
    refused(&["-", "--fail-if"], "{}", &["--fail-if needs a value"]);
    refused(&["-", "-"], "{}", &["second scenario"]);
    let link = "#v1:trafic.requests=1&nonsense&place.region=mars";
    refused(&[link], "", &["link: ", "traffic.requests", "nonsense", "unknown_option"]);
}

/// What `--fail-if` says of the default scenario, at a load where Fargate is cheaper.
#[track_caller]
fn judged(scenario: &str, conditions: &[&str], code: i32, says: &str) {
    let flags = conditions.iter().flat_map(|condition| ["--fail-if", condition]);
    let arguments: Vec<&str> = ["-"].into_iter().chain(flags).collect();
    if code == 2 {
        return refused(&arguments, scenario, &[says]);
    }
    let output = example(&arguments, scenario.as_bytes());
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(code), "{stderr}");
    assert!(stderr.contains(says), "{stderr} does not say {says}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["schema"], 1);
}

#[test]
fn a_condition_fails_a_build_and_an_unknown_total_is_no_pass() {
    let busy = r#"{ "traffic.requests": "600M" }"#;
    judged(busy, &["lambda > fargate * 1.2"], 1, "lambda > fargate * 1.2: holds");
    judged(busy, &["lambda < fargate"], 0, "lambda < fargate: no");
    judged(busy, &["lambda < fargate", "lambda > 0"], 1, "lambda > 0: holds");
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
fn the_example_writes_and_reads_links() {
    let output = example(&["-", "--link"], br#"{ "traffic.requests": "5M" }"#);
    let link = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(link.starts_with("#v1:traffic.requests=5000000&place.as_of="), "{link}");
    for address in [link.trim().to_owned(), format!("https://your.host/?lang=ko{}", link.trim())] {
        let again = example(&[&address, "--link"], b"");
        assert_eq!(String::from_utf8(again.stdout).unwrap(), link);
    }
    // How a page looks at a scenario is nothing of the command's.
    let viewed = example(&["#v1:traffic.requests=1&view.axis=linear"], b"");
    let answer: Value = serde_json::from_slice(&viewed.stdout).unwrap();
    assert_eq!(answer["requests"], 1.0);
}

#[test]
fn the_example_prints_the_comparison_and_the_fields() {
    let output = example(&["-"], br#"{ "traffic.requests": "1.5M" }"#);
    assert_eq!(output.status.code(), Some(0));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["requests"], 1.5e6);
    let table = String::from_utf8(example(&["--fields"], b"").stdout).unwrap();
    assert_eq!(table.lines().count(), FIELDS.len() + 1);
    for row in FIELDS {
        assert!(table.contains(&format!("\n{}\t{}", row.key, row.kind.key())), "{}", row.key);
    }
}
