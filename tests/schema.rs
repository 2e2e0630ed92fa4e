//! The JSON of an answer is what its published schema says, as the engine writes it and as the page
//! saves it, and a part of a bill never stands in it as a total.

#[path = "../crates/engine/tests/laws/cases.rs"]
mod cases;
#[path = "schema/published.rs"]
mod published;
#[path = "../crates/engine/tests/laws/random.rs"]
mod random;
#[path = "schema/validator.rs"]
mod validator;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use eleven_rounds::export::{self, ExportSource};
use eleven_rounds::state::{View, hash};
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::catalog::region::REGION_CODES;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::chips::PricesUsed;
use proptest::prelude::*;
use serde_json::{Value, json};
use validator::mistakes;

/// `UPDATE_SCHEMA=1` writes the schema anew.
#[test]
fn the_published_schema_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/answer.schema.json");
    let text = serde_json::to_string_pretty(&published::schema()).expect("JSON") + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &text).expect("a file");
    }
    let published = std::fs::read_to_string(path).expect("a file");
    assert!(published == text, "run with UPDATE_SCHEMA=1");
}

/// The schema, of an answer and of the file that the page saves.
struct AnswerSchema(Value);

impl AnswerSchema {
    /// What is wrong with an answer.
    fn of_answer(&self, answer: &Value) -> Vec<String> {
        mistakes(&self.0, &self.0, answer)
    }

    /// What is wrong with a saved file.
    fn of_saved_file(&self, file: &Value) -> Vec<String> {
        mistakes(&self.0, &self.0["$defs"]["saved_file"], file)
    }

    /// Fails where an answer, or the file that the page saves of it, is not as the schema says.
    #[track_caller]
    fn check(&self, scenario: &Scenario, name: &str) -> Answer {
        let comparison = compare(scenario, PriceBook::bundled());
        let json = serde_json::to_value(&comparison).expect("JSON");
        let saved = saved(scenario, &comparison);
        let mistakes = [self.of_answer(&json), self.of_saved_file(&saved)].concat();
        assert!(mistakes.is_empty(), "{name}: {}", mistakes.join("\n"));
        for told in [&json, &saved["comparison"]] {
            totals(&comparison, told, name);
        }
        Answer { comparison, json, saved }
    }
}

/// An answer, its JSON, and the file that the page saves of it.
struct Answer {
    comparison: Comparison,
    json: Value,
    saved: Value,
}

fn saved(scenario: &Scenario, comparison: &Comparison) -> Value {
    let link = ["https://example.com/#", &hash::encode_to_copy(scenario, View::default())].concat();
    let prices = PricesUsed { book: PriceBook::bundled(), imported: false, today: None };
    let source = ExportSource { scenario, comparison, lang: Lang::En, prices, link: &link };
    serde_json::from_str(&export::json(&source)).expect("JSON")
}

/// Holds what is said of totals and of the winner against lines and outcome.
#[track_caller]
fn totals(comparison: &Comparison, told: &Value, name: &str) {
    let options = told["options"].as_array().expect("options");
    for (result, told) in comparison.options.values().zip(options) {
        let at = format!("{name}, {:?}", result.option);
        let missing = |line: &Value| line["amount"].is_null() && line["quantity"] != 0.0;
        let incomplete = told["estimate"]["lines"].as_array().expect("lines").iter().any(missing);
        let known_part = told["known_part"].as_f64().expect("a number");
        assert!(
            (known_part - result.estimate.known_part.dollars()).abs() <= 1e-15 * known_part.abs()
        );
        match told.get("total") {
            Some(total) => assert!(!incomplete && *total == told["known_part"], "{at}"),
            None => assert!(incomplete || told["standing"] != "can_run", "{at}"),
        }
    }
    let outcome = serde_json::to_value(comparison.verdict.outcome).expect("JSON");
    assert_eq!(told["verdict"].get("winner"), outcome.get("option"), "{name}");
}

fn scenario(settings: &[(Field, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (field, text) in settings {
        scenario.set(*field, text, PriceBook::bundled()).expect("a value");
    }
    scenario
}

/// Scenarios that people choose, one for each thing that only some answers have.
fn chosen() -> Vec<(String, Scenario)> {
    let mut all = vec![("defaults".to_owned(), Scenario::default())];
    let presets = Preset::ALL.into_iter();
    all.extend(
        presets.map(|preset| (preset.key().to_owned(), preset.scenario(PriceBook::bundled()))),
    );
    for region in REGION_CODES {
        all.push((region.to_owned(), scenario(&[(Field::Region, region)])));
    }
    for day in ["2015-01-01", "2016-10-01", "2017-06-01", "2018-06-01", "2020-12-02", "2023-07-01"]
    {
        all.push((day.to_owned(), scenario(&[(Field::AsOf, day)])));
    }
    let settings: [&[(Field, &str)]; 9] = [
        &[(Field::Region, "ap-northeast-1"), (Field::AsOf, "2018-06-01")],
        &[(Field::EcsSide, "ec2"), (Field::Plan, "compute_1y_no_upfront")],
        &[(Field::LambdaSide, "provisioned"), (Field::EcsSide, "fargate_spot")],
        &[(Field::Discount, "7.5"), (Field::Support, "10"), (Field::FreeTier, "on")],
        &[(Field::PeopleRate, "90"), (Field::Migration, "20000")],
        &[(Field::LambdaMemory, "128")],
        &[(Field::Trigger, "job"), (Field::Duration, "3600000")],
        &[(Field::Network, "private"), (Field::ExtraAlarms, "20"), (Field::Requests, "600M")],
        &[(Field::Prices, "lambda.request_x86:0.000001"), (Field::Requests, "0")],
    ];
    all.extend(settings.map(|settings| (format!("{settings:?}"), scenario(settings))));
    all
}

#[test]
fn answers_are_as_the_schema_says() {
    let schema = AnswerSchema(published::schema());
    let mut seen = BTreeSet::new();
    for (name, scenario) in chosen() {
        let Answer { json, .. } = schema.check(&scenario, &name);
        for told in json["options"].as_array().expect("options") {
            let part = told["known_part"] != 0.0;
            seen.insert(format!("{} {} {part}", told["standing"], told.get("total").is_some()));
        }
        seen.insert(json["verdict"]["outcome"]["kind"].to_string());
        seen.insert(json["decision"]["kind"].to_string());
    }
    for wanted in [
        // Standing, whether there is a total, and whether a part is known.
        "\"can_run\" true true",
        "\"unpriced\" false true",
        "\"unpriced\" false false",
        "\"adjust\" true true",
        "\"cannot_run\" true true",
        "\"cannot_run\" false false",
        "\"cheaper\"",
        "\"only_possible\"",
        "\"close\"",
        "\"unknown\"",
        "\"agree\"",
        "\"bill\"",
        "\"limit\"",
        "\"rounds\"",
    ] {
        assert!(seen.contains(wanted), "no answer shows {wanted}: {seen:?}");
    }
}

proptest! {
    #![proptest_config(cases::cases(500))]

    #[test]
    fn any_answer_is_as_the_schema_says(scenario in random::scenario()) {
        static SCHEMA: LazyLock<AnswerSchema> = LazyLock::new(|| AnswerSchema(published::schema()));
        SCHEMA.check(&scenario, "a random scenario");
    }
}

#[test]
fn a_bill_with_an_unknown_line_has_no_total() {
    let scenario = scenario(&[(Field::Region, "ap-northeast-1"), (Field::AsOf, "2018-06-01")]);
    let Answer { comparison, json, saved } =
        AnswerSchema(published::schema()).check(&scenario, "Tokyo in 2018");
    let fargate = |answer: &Value| {
        let options = answer["options"].as_array().expect("options");
        options.iter().find(|told| told["option"] == "fargate").expect("Fargate").clone()
    };
    for told in [fargate(&json), fargate(&saved["comparison"])] {
        assert_eq!((told.get("total"), &told["standing"]), (None, &json!("unpriced")));
    }
    let texts = Lang::En.texts();
    let link = "https://example.com/";
    let prices = PricesUsed { book: PriceBook::bundled(), imported: false, today: None };
    let source =
        ExportSource { scenario: &scenario, comparison: &comparison, lang: Lang::En, prices, link };
    let csv = export::csv(&source);
    let ecs = csv.lines().filter(|line| line.starts_with("ECS on Fargate,"));
    let sums: Vec<&str> = ecs.filter(|line| line.contains(",,,,,,")).collect();
    assert!(sums.iter().any(|line| line.contains(texts.known_part)), "{csv}");
    assert!(!sums.iter().any(|line| line.contains(texts.total)), "{csv}");
}

/// An answer of which something is not as it must be, and what.
fn wrong() -> Vec<(&'static str, Value)> {
    let right =
        serde_json::to_value(compare(&Scenario::default(), PriceBook::bundled())).expect("JSON");
    let wrong = |path: &str, change: &dyn Fn(&mut Value)| {
        let mut answer = right.clone();
        change(answer.pointer_mut(path).unwrap_or_else(|| panic!("no {path}")));
        answer
    };
    let without = |path: &str, key: &'static str| {
        wrong(path, &|at| {
            at.as_object_mut().expect("an object").remove(key).expect("a key");
        })
    };
    let with = |path: &str, key: &str, value: Value| wrong(path, &|at| at[key] = value.clone());
    vec![
        ("version 1", with("", "schema", json!(1))),
        ("no version", without("", "schema")),
        ("a key that nobody knows", with("", "total", json!(1))),
        ("no known part", without("/options/0", "known_part")),
        ("no standing", without("/options/0", "standing")),
        ("another standing", with("/options/0", "standing", json!("runs"))),
        ("a total that is null", with("/options/0", "total", Value::Null)),
        ("the total of version 1", with("/options/0/estimate", "total", json!(1))),
        (
            "an option less",
            wrong("/options", &|at| {
                at.as_array_mut().expect("a list").pop();
            }),
        ),
        ("a winner that is no option", with("/verdict", "winner", json!("ecs"))),
        ("a winner that is null", with("/verdict", "winner", Value::Null)),
        ("the rounds of version 1", with("/rounds", "winner", json!("lambda"))),
        ("no leaning", without("/rounds", "leaning")),
        ("no best", without("/rounds", "best")),
        ("an unknown SKU", with("/options/0/estimate/lines/0", "sku", json!("lambda"))),
        (
            "another origin",
            with("/options/0/estimate/lines/0", "origin", json!({ "kind": "book" })),
        ),
        ("a day", with("/rounds", "day", json!("1 May 2026"))),
    ]
}

#[test]
fn a_wrong_answer_is_refused() {
    let schema = AnswerSchema(published::schema());
    for (what, answer) in wrong() {
        assert!(!schema.of_answer(&answer).is_empty(), "{what} is taken");
    }
    let Answer { json, mut saved, .. } = schema.check(&Scenario::default(), "defaults");
    assert!(!schema.of_saved_file(&json).is_empty(), "an answer is no saved file");
    assert!(!schema.of_answer(&saved).is_empty(), "a saved file is no answer");
    saved["version"] = json!(1);
    assert!(!schema.of_saved_file(&saved).is_empty(), "a saved file of version 1 is taken");
}
