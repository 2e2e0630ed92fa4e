//! Writes down what the native engine says, for the tests in Node to compare with.
//!
//! `parity.json` is committed. Where this test says that it is stale, look at what changed
//! and run it again with `UPDATE_PARITY=1`.

use std::path::{Path, PathBuf};

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::input;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_js::{links, rounds};
use serde_json::{Map, Value, json};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Scenarios as JavaScript gives them, each with a name.
fn scenarios() -> Vec<(String, Value)> {
    let mut all = vec![("default".to_owned(), json!({}))];
    for preset in Preset::ALL {
        let scenario = preset.scenario(PriceBook::bundled());
        let base = Scenario::default();
        let changed = scenario.changed_from(&base).map(|field| {
            (field.key().to_owned(), Value::String(scenario.text(field, PriceBook::bundled())))
        });
        all.push((preset.key().to_owned(), Value::Object(changed.collect())));
    }
    all.extend(golden());
    all
}

/// The scenarios of the engine's golden cases.
fn golden() -> Vec<(String, Value)> {
    let folder = folder().join("../../engine/tests/golden");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let file: Map<String, Value> = toml::from_str(&text).unwrap();
        let Some(Value::Array(cases)) = file.get("case") else { continue };
        for case in cases {
            let id = case["id"].as_str().unwrap();
            match case.get("scenario") {
                Some(Value::Array(parts)) => {
                    for (index, part) in parts.iter().enumerate() {
                        all.push((format!("{id} part {}", index + 1), part.clone()));
                    }
                }
                Some(scenario) => all.push((id.to_owned(), scenario.clone())),
                None => {}
            }
        }
    }
    assert!(all.len() > 10);
    all
}

/// The dollars of a comparison, and what is decided by them.
fn answer(scenario: &Value) -> Value {
    let entries = serde_json::from_value(scenario.clone()).unwrap();
    let scenario = input::scenario(&entries, PriceBook::bundled()).unwrap();
    let comparison = compare(&scenario, PriceBook::bundled());
    let bills = comparison.options.values().map(|result| {
        let lines = result.estimate.lines.iter().map(|item| {
            let line = serde_json::to_value(item.line).unwrap();
            json!([line, item.amount.map(|amount| amount.micros())])
        });
        json!({
            "total_micros": result.total().map(Usd::micros),
            "known_part_micros": result.estimate.known_part.micros(),
            "lines_micros": lines.collect::<Vec<_>>(),
        })
    });
    let rounds = serde_json::to_value(rounds::explained(&scenario, PriceBook::bundled())).unwrap();
    let ids = |rules: &str, id: &str| -> Vec<String> {
        let of = |round: &Value| {
            let rules = round[rules].as_array().unwrap().iter();
            rules
                .map(|rule| rule.pointer(id).unwrap().as_str().unwrap())
                .collect::<Vec<_>>()
                .join(" ")
        };
        rounds["rounds"].as_array().unwrap().iter().map(of).collect()
    };
    json!({
        "link": links::link(&scenario),
        "leaning": rounds["scorecard"]["leaning"],
        "net": rounds["scorecard"]["net"],
        "fired": ids("fired", "/id"),
        "near": ids("near", "/rule/id"),
        "bills": bills.collect::<Vec<_>>(),
        "winner": comparison.verdict.winner,
        "verdict": serde_json::to_value(comparison.verdict.outcome).unwrap(),
        "decision": serde_json::to_value(comparison.decision).unwrap(),
        "crossings": comparison.break_evens.crossings.iter().map(|crossing| crossing.requests).collect::<Vec<_>>(),
    })
}

#[test]
fn the_native_answers_are_written_down() {
    let all = scenarios().into_iter().map(
        |(name, scenario)| json!({ "name": name, "answer": answer(&scenario), "scenario": scenario }),
    );
    let text = serde_json::to_string_pretty(&all.collect::<Vec<_>>()).unwrap() + "\n";
    let path = folder().join("parity.json");
    if std::env::var_os("UPDATE_PARITY").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "parity.json is stale: run with UPDATE_PARITY=1 and look at the change"
    );
}
