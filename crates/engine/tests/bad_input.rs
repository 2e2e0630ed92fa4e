//! What people paste, mistype or send on purpose, at the engine's door: each is named with
//! its key, and none of it stops the program.

use std::collections::BTreeMap;

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};
use eleven_rounds_engine::scenario::input::{self, InputError, Raw};
use eleven_rounds_engine::scenario::kind::FieldKind;
use serde_json::{Value, json};

fn read(scenario: &Value) -> Result<Scenario, Vec<InputError>> {
    let entries: BTreeMap<String, Raw> = serde_json::from_value(scenario.clone()).unwrap();
    input::scenario(&entries, PriceBook::bundled())
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
    check("traffic.requests", "0x10", "value", json!({ "number": "not_a_number" }));
}

#[test]
fn units_that_do_not_fit() {
    check("workload.duration_ms", "5 GB", "value", json!("not_a_time"));
    check("workload.duration_ms", "3 parsecs", "value", json!("not_a_time"));
    check("rounds.ramp_s", "1h-30m", "value", json!("not_a_time"));
    check("lambda.memory_mb", "10 min", "value", json!("not_a_size"));
    check("lambda.memory_mb", "0x10", "value", json!("not_a_size"));
    check("rounds.scratch_gib", "2시간", "value", json!("not_a_size"));
    check("traffic.requests", "25 min", "value", json!({ "number": "not_a_number" }));
}

#[test]
fn numbers_from_a_program() {
    for (number, problem) in [
        (f64::NAN, "not_a_number"),
        (f64::INFINITY, "not_finite"),
        (f64::NEG_INFINITY, "not_finite"),
    ] {
        let entries = BTreeMap::from([("traffic.requests".to_owned(), Raw::Number(number))]);
        let errors = input::scenario(&entries, PriceBook::bundled()).unwrap_err();
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
    check("", 1, "unknown_key", json!({}));
    check("x0", 1, "unknown_key", json!({}));
    check("lambda.x", 1, "unknown_key", json!({}));
    check("place.region", "us-east1", "value", option("us-east-1"));
    check("place.region", "eu-west-9", "value", option("eu-west-1"));
    check("workload.trigger", "HTTP", "value", option("http"));
    check("traffic.profile", "stedy", "value", option("steady"));
    check("traffic.profile", "random", "value", json!({ "unknown_option": {} }));
    check("place.free_tier", "no", "value", json!({ "unknown_option": {} }));
    check("fargate.size", "1/1", "value", option("1/2"));
    check("fargate.size", "1/7.6", "value", option("1/8"));
    check("fargate.size", "3/8", "value", json!({ "unknown_option": {} }));
    check("fargate.size", "small", "value", json!({ "unknown_option": {} }));
    check("rounds.off", "R99-99", "value", json!({ "unknown_rule": {} }));
    check(
        "place.prices",
        json!({ "lambda.request": 1 }),
        "value",
        json!({ "unknown_sku": { "nearest": "lambda.request_x86" } }),
    );
    check("place.prices", json!({ "x0": 1 }), "value", json!({ "unknown_sku": {} }));
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
            let is_taken = scenario.set(row.id, &long, PriceBook::bundled()).is_ok();
            let is_list = matches!(row.kind, FieldKind::Prices | FieldKind::Rules);
            assert!(!is_taken || is_list, "{} takes {letter}…", row.key);
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
