//! Custom rules: what a rule file may hold, what is refused and where, and what the rules do.

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::option::ScoringOption;
use eleven_rounds_engine::catalog::rule::factor::{Domain, Factor, YES_NO};
use eleven_rounds_engine::catalog::rule::measure;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::book::{ROUNDS, RuleBook};
use eleven_rounds_engine::rules::custom_rules::problem::{
    CustomRulesProblem, MOST_KB, MOST_RULES, RuleFileError, Wanted,
};
use eleven_rounds_engine::rules::custom_rules::read;
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::rule::EvidenceLevel;
use eleven_rounds_engine::rules::scoring::Leaning;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::Problem;
use serde_json::json;

const GOOD: &str = r#"{
  "$schema": "house-rules.schema.json",
  "version": 1,
  "name": "Platform team",
  "off": ["R2-01", "P-2"],
  "weights": { "governance": 20, "portability": 0 },
  "rules": [
    {
      "id": "P-1",
      "round": "governance",
      "since": "2024-01-01",
      "until": "2030-01-01",
      "when": [["deployables", ">", 10], ["team_container", ">=", "good"], ["onprem", "==", false]],
      "points": { "fargate": 3, "lambda": -1 },
      "source": "https://example.com/handbook",
      "en": "Beyond ten units our <b>container</b> platform & its tooling carry the work.",
      "ko": "배포 단위가 열 개를 넘으면 컨테이너 플랫폼을 씁니다."
    },
    {
      "id": "P-2",
      "round": "persistence",
      "when": [["state_kind", "in", ["session_memory", "block_volume"]]],
      "rules_out": ["lambda", "lmi"],
      "ko": "상태는 컨테이너에만 둡니다."
    }
  ]
}"#;

fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replacen(from, to, 1)
}

fn loaded(text: &str) -> Scenario {
    Scenario { custom_rules: read::read(text.as_bytes()).unwrap().rules, ..Scenario::default() }
}

#[track_caller]
fn refused(text: &[u8], line: usize, key: &str, mistake: RuleFileError) {
    let problems = read::read(text).unwrap_err();
    let wanted = CustomRulesProblem { line, key: key.to_owned(), mistake };
    assert_eq!(problems, [wanted]);
}

#[test]
fn a_good_file_is_read_and_written_back() {
    let file = read::read(GOOD.as_bytes()).unwrap();
    assert_eq!(file.off, ["R2-01", "P-2"]);
    assert_eq!(file.weights, [(5, 20.0), (6, 0.0)]);
    let custom = file.rules.get().unwrap();
    assert_eq!(custom.name, "Platform team");
    let [first, second] = custom.rules.as_slice() else { panic!("two rules") };
    assert_eq!((first.round, second.round), (6, 4));
    assert_eq!(first.points, [-1, 0, 3, 0, 0].into());
    assert_eq!(second.rules_out, [ScoringOption::Lambda, ScoringOption::Lmi].into_iter().collect());
    assert_eq!(first.evidence, EvidenceLevel::CustomRule);
    let reason = |rule, language| RuleTexts::reason(None, rule, language).unwrap();
    assert!(reason(first, 0).contains("<b>container</b>"), "markup stays text");
    assert_eq!(reason(second, 0), reason(second, 1), "one language does for both");
    let off: Vec<&str> = file.off.iter().map(String::as_str).collect();
    let again = read::read(file.rules.write(&off, &file.weights).as_bytes()).unwrap();
    assert_eq!(again, file);
}

#[test]
fn rules_travel_in_a_link() {
    let mut scenario = Scenario::default();
    let text = read::read(GOOD.as_bytes()).unwrap().rules.write(&[], &[]);
    assert!(!text.contains(['&', '%', '#', '+', '\n']), "{text}");
    scenario.set(Field::CustomRules, &text, PriceBook::bundled()).unwrap();
    assert_eq!(scenario, loaded(GOOD));
    // A link switches off custom rules before it brings them.
    let mut off = Scenario::default();
    off.set(Field::RulesOff, "P-2", PriceBook::bundled()).unwrap();
    off.set(Field::CustomRules, &text, PriceBook::bundled()).unwrap();
    assert_eq!(off.text(Field::RulesOff, PriceBook::bundled()), "P-2");
    let mut whole = Scenario::default();
    whole.set(Field::CustomRules, GOOD, PriceBook::bundled()).unwrap();
    assert_eq!(
        (whole.weight_governance, whole.text(Field::RulesOff, PriceBook::bundled())),
        (20.0, "P-2,R2-01".to_owned())
    );
    assert_eq!(scenario.text(Field::CustomRules, PriceBook::bundled()), text);
    scenario.set(Field::CustomRules, "", PriceBook::bundled()).unwrap();
    assert_eq!(scenario, Scenario::default());
    let problem = scenario.set(Field::CustomRules, "{", PriceBook::bundled()).unwrap_err();
    assert!(
        matches!(problem, Problem::CustomRules(CustomRulesProblem { line: 1, .. })),
        "{problem:?}"
    );
}

#[test]
fn mistakes_are_named_by_line_and_key() {
    let check = |from: &str, to: &str, line, key: &str, mistake| {
        refused(with(from, to).as_bytes(), line, key, mistake);
    };
    let near = |nearest: &str| RuleFileError::UnknownKey { nearest: nearest.to_owned() };
    let word = |nearest: &str| RuleFileError::UnknownWord { nearest: nearest.to_owned() };
    check("\"version\": 1", "\"version\": 2", 3, "version", RuleFileError::Version);
    check("\"name\": \"Platform team\"", "\"name\": \" \"", 4, "name", RuleFileError::Empty);
    check("\"off\": [\"R2-01\"", "\"off\": [\"R2-1\"", 5, "off[0]", word("R2-10"));
    check(
        "\"portability\": 0",
        "\"portability\": 101",
        6,
        "weights.portability",
        RuleFileError::Range { min: 0.0, max: 100.0 },
    );
    check("\"portability\": 0", "\"portable\": 0", 6, "weights.portable", near("portability"));
    check("\"portability\": 0", "\"price\": 0", 6, "weights.price", near(""));
    check("\"deployables\"", "\"colour\"", 13, "rules[0].when[0]", word(""));
    check("\"governance\",", "\"goverment\",", 10, "rules[0].round", word("governance"));
    check("2030-01-01", "2023-01-01", 12, "rules[0].until", RuleFileError::DatesCross);
    check("2030-01-01", "2030-02-30", 12, "rules[0].until", RuleFileError::NotADay);
    check("\"deployables\"", "\"deployable\"", 13, "rules[0].when[0]", word("deployables"));
    check("\"good\"", "\"goood\"", 13, "rules[0].when[1]", word("good"));
    check(
        "\"deployables\", \">\"",
        "\"deployables\", \"=>\"",
        13,
        "rules[0].when[0]",
        RuleFileError::DoesNotFit,
    );
    check(
        "\"deployables\", \">\", 10",
        "\"deployables\", \">\"",
        13,
        "rules[0].when[0]",
        RuleFileError::Wants(Wanted::Part),
    );
    check(
        "[\"deployables\", \">\", 10]",
        "[\"deployables\", \">\", 10], [\"deployables\", \"<=\", 10]",
        13,
        "rules[0].when",
        RuleFileError::Contradiction,
    );
    check(
        "[\"session_memory\", \"block_volume\"]",
        "[]",
        22,
        "rules[1].when[0]",
        RuleFileError::Empty,
    );
    check(
        "[[\"state_kind\", \"in\", [\"session_memory\", \"block_volume\"]]]",
        "[]",
        22,
        "rules[1].when",
        RuleFileError::Empty,
    );
    check("\"fargate\": 3", "\"fargat\": 3", 14, "rules[0].points.fargat", near("fargate"));
    check(
        "\"fargate\": 3",
        "\"fargate\": 10",
        14,
        "rules[0].points.fargate",
        RuleFileError::Range { min: -9.0, max: 9.0 },
    );
    check(
        "\"fargate\": 3",
        "\"fargate\": 1.5",
        14,
        "rules[0].points.fargate",
        RuleFileError::Wants(Wanted::Whole),
    );
    check(
        "\"fargate\": 3, \"lambda\": -1",
        "\"fargate\": 0",
        8,
        "rules[0].points",
        RuleFileError::NoEffect,
    );
    check(
        "https://example.com",
        "javascript:alert(1)//",
        15,
        "rules[0].source",
        RuleFileError::NoAddress,
    );
    check("\"id\": \"P-1\"", "\"id\": \"P-2\"", 20, "rules[1].id", RuleFileError::Taken);
    check("\"id\": \"P-1\"", "\"id\": \"R2-01\"", 9, "rules[0].id", RuleFileError::Taken);
    check("\"id\": \"P-1\"", "\"id\": \"P,1\"", 9, "rules[0].id", RuleFileError::Letters);
    check("\"id\": \"P-1\"", "\"id\": 2", 9, "rules[0].id", RuleFileError::Wants(Wanted::Text));
    check(
        "\"ko\": \"상태는 컨테이너에만 둡니다.\"",
        "\"en\": []",
        24,
        "rules[1].en",
        RuleFileError::Wants(Wanted::Text),
    );
    check("\"id\": \"P-1\",", "", 8, "rules[0].id", RuleFileError::Missing);
    check(
        "\"when\": [[\"state",
        "\"whem\": 1, \"when\": [[\"state",
        22,
        "rules[1].whem",
        near("when"),
    );
    check(
        "\"round\": \"persistence\"",
        "\"round\": \"persistence\", \"round\": \"governance\"",
        21,
        "rules[1].round",
        RuleFileError::Twice,
    );
}

#[test]
fn several_mistakes_are_listed_together() {
    let text = with("\"version\": 1", "\"version\": 3").replace("persistence", "persistance");
    let problems = read::read(text.as_bytes()).unwrap_err();
    let lines: Vec<usize> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [3, 21]);
}

#[test]
fn a_limit_that_aws_decides_is_read_on_the_day() {
    let ours = r#"["unit_max_s", ">", "lambda.timeout_s"]"#;
    let text = with(
        r#"["deployables", ">", 10], ["team_container", ">=", "good"], ["onprem", "==", false]"#,
        ours,
    )
    .replace("2024-01-01", "2015-01-01");
    let mut scenario = loaded(&text);
    scenario.set(Field::Duration, "400000", PriceBook::bundled()).unwrap();
    let fires = |scenario: &Scenario| {
        let scorecard = compare(scenario, PriceBook::bundled()).rounds;
        scorecard.rounds[5].fired.iter().any(|fired| fired.id == "P-1")
    };
    assert!(!fires(&scenario), "400 s are less than today's 900");
    scenario.set(Field::AsOf, "2017-06-15", PriceBook::bundled()).unwrap();
    assert!(fires(&scenario), "and more than the 300 of 2017");
    let near = |from: &str, to: &str, mistake| {
        refused(text.replace(from, to).as_bytes(), 13, "rules[0].when[0]", mistake);
    };
    let nearest = "lambda.timeout_s".to_owned();
    near("lambda.timeout_s", "lambda.timeout", RuleFileError::UnknownWord { nearest });
    near("lambda.timeout_s", "lambda.memory_max_mb", RuleFileError::DoesNotFit);
}

#[test]
fn what_is_no_rule_file_is_refused() {
    refused(b"", 1, "", RuleFileError::Syntax);
    refused(b"[]", 1, "", RuleFileError::Wants(Wanted::Object));
    refused(with("\"rules\": [", "\"rules\": ").as_bytes(), 19, "", RuleFileError::Syntax);
    refused(
        "{\"version\": 1,\n \"name\": \"x\",\n \"rules\": []}".as_bytes(),
        1,
        "rules",
        RuleFileError::Empty,
    );
    let deep = ["[".repeat(5000), "]".repeat(5000)].concat();
    refused(deep.as_bytes(), 1, "", RuleFileError::Syntax);
}

#[test]
fn other_encodings_are_refused_and_a_byte_order_mark_is_not() {
    let utf16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    refused(&utf16("{\"version\": 1}"), 1, "", RuleFileError::Encoding);
    refused(&[&[0xff, 0xfe][..], &utf16("{}")].concat(), 1, "", RuleFileError::Encoding);
    let cp949 = [GOOD.as_bytes().split_at(60).0, &[0xb0, 0xa1][..]].concat();
    refused(&cp949, 4, "", RuleFileError::Encoding);
    let marked = ["\u{feff}", GOOD].concat();
    assert_eq!(read::read(marked.as_bytes()), read::read(GOOD.as_bytes()));
}

#[test]
fn too_much_is_refused() {
    let rule = |number: usize| {
        format!(
            "{{\"id\":\"X{number}\",\"round\":\"governance\",\"when\":[[\"deployables\",\">\",1]],\
             \"points\":{{\"lambda\":1}},\"en\":\"x\"}}"
        )
    };
    let file = |count: usize| {
        let rules: Vec<String> = (0..count).map(rule).collect();
        format!("{{\"version\":1,\"name\":\"x\",\"rules\":[\n{}\n]}}", rules.join(",\n"))
    };
    assert_eq!(
        read::read(file(MOST_RULES).as_bytes()).unwrap().rules.get().unwrap().rules.len(),
        MOST_RULES
    );
    refused(
        file(MOST_RULES + 1).as_bytes(),
        MOST_RULES + 2,
        "rules",
        RuleFileError::TooMany { most: MOST_RULES },
    );
    refused(file(10_000).as_bytes(), 0, "", RuleFileError::TooLarge);
    let empty =
        format!("{{\"version\":1,\"name\":\"x\",\"rules\":[{}]}}", vec!["{}"; 10_000].join(","));
    assert!(empty.len() < MOST_KB * 1024);
    refused(empty.as_bytes(), 1, "rules", RuleFileError::TooMany { most: MOST_RULES });
}

#[test]
fn custom_rules_score_beside_the_book_and_can_be_switched_off() {
    let book = PriceBook::bundled();
    let mut scenario = loaded(GOOD);
    scenario.set(Field::StateKind, "session_memory", PriceBook::bundled()).unwrap();
    let ids = |scenario: &Scenario, round: usize| -> Vec<String> {
        let scorecard = compare(scenario, book).rounds;
        scorecard.rounds[round - 1].fired.iter().map(|fired| fired.id.to_string()).collect()
    };
    assert!(ids(&scenario, 4).contains(&"P-2".to_owned()));
    let scorecard = compare(&scenario, book).rounds;
    assert_eq!((scorecard.rounds[3].leaning, scorecard.rounds[3].by_limit), (Leaning::Ecs, true));
    scenario.set(Field::RulesOff, "P-2", PriceBook::bundled()).unwrap();
    assert!(!ids(&scenario, 4).contains(&"P-2".to_owned()));
    // The dates of a rule count: the first holds from 2024 only.
    scenario.set(Field::Deployables, "30", PriceBook::bundled()).unwrap();
    scenario.set(Field::TeamContainer, "expert", PriceBook::bundled()).unwrap();
    assert!(ids(&scenario, 6).contains(&"P-1".to_owned()));
    scenario.set(Field::AsOf, "2023-12-31", PriceBook::bundled()).unwrap();
    assert!(!ids(&scenario, 6).contains(&"P-1".to_owned()));
    assert_eq!(scenario.custom_rules.book().rules.len(), RuleBook::bundled_rules().len() + 2);
}

/// The published schema: everything that a file may hold, from what the reader knows.
fn schema() -> serde_json::Value {
    let rounds: Vec<&str> = ROUNDS.iter().map(|round| round.key).collect();
    let options = ScoringOption::ALL.map(ScoringOption::key);
    let part = |factor: &Factor| {
        let keys = factor.domain().keys();
        let flags = keys == YES_NO;
        let list = json!({ "type": "array", "minItems": 1, "items": { "enum": keys } });
        let mut tests = Vec::new();
        let mut test = |comparisons: &[&str], value: serde_json::Value| {
            tests.push(json!({ "prefixItems": [true, { "enum": comparisons }, value] }));
        };
        match factor.domain() {
            Domain::Number => {
                let facts = Fact::ALL.iter().filter(|fact| measure::alike(**fact, *factor));
                let keys: Vec<&str> = facts.map(|fact| fact.key()).collect();
                let value = match keys.as_slice() {
                    [] => json!({ "type": "number" }),
                    keys => json!({ "anyOf": [{ "type": "number" }, { "enum": keys }] }),
                };
                test(&["<", "<=", ">", ">="], value);
            }
            domain => {
                test(&["==", "!="], json!({ "enum": keys }));
                test(&["in"], list);
                if flags {
                    test(&["==", "!="], json!({ "type": "boolean" }));
                }
                if domain.is_ordered() {
                    test(&["<", "<=", ">", ">="], json!({ "enum": keys }));
                }
            }
        }
        tests
    };
    // Factors that are asked in the same way share an entry.
    let mut groups: Vec<(Vec<&str>, Vec<serde_json::Value>)> = Vec::new();
    for factor in Factor::ALL {
        let tests = part(factor);
        match groups.iter_mut().find(|(_, known)| *known == tests) {
            Some((factors, _)) => factors.push(factor.key()),
            None => groups.push((vec![factor.key()], tests)),
        }
    }
    let parts: Vec<serde_json::Value> = groups
        .into_iter()
        .map(|(factors, tests)| {
            json!({
                "type": "array", "minItems": 3, "maxItems": 3,
                "prefixItems": [{ "enum": factors }], "anyOf": tests
            })
        })
        .collect();
    let day = json!({ "type": "string", "format": "date" });
    let reason = json!({ "type": "string", "minLength": 1, "maxLength": 500 });
    let weight = json!({ "type": "number", "minimum": 0, "maximum": 100 });
    let points = json!({ "type": "integer", "minimum": -9, "maximum": 9 });
    let each =
        |keys: &[&str], value: &serde_json::Value| -> serde_json::Map<String, serde_json::Value> {
            keys.iter().map(|key| ((*key).to_owned(), value.clone())).collect()
        };
    let id = json!({ "type": "string", "pattern": "^[A-Za-z0-9._-]{1,60}$" });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "House rules of Eleven Rounds",
        "type": "object",
        "additionalProperties": false,
        "required": ["version", "name", "rules"],
        "properties": {
            "$schema": { "type": "string" },
            "version": { "const": 1 },
            "name": { "type": "string", "minLength": 1, "maxLength": 60,
                "description": "Whose rules these are." },
            "off": { "type": "array", "items": id,
                "description": "Rules to switch off: of the built-in book, or of this file." },
            "weights": { "type": "object", "additionalProperties": false,
                "properties": each(&rounds, &weight),
                "description": "How much rounds count." },
            "rules": { "type": "array", "maxItems": MOST_RULES, "items": { "$ref": "#/$defs/rule" } }
        },
        "$defs": {
            "rule": {
                "type": "object",
                "additionalProperties": false,
                "required": ["id", "round", "when"],
                "anyOf": [{ "required": ["en"] }, { "required": ["ko"] }],
                "properties": {
                    "id": { "allOf": [id, { "not": { "pattern": "^R[0-9]" } }] },
                    "round": { "enum": rounds },
                    "since": day,
                    "until": day,
                    "when": { "type": "array", "minItems": 1, "maxItems": 8,
                        "items": { "anyOf": parts },
                        "description": "Parts that must all hold: factor, comparison, value." },
                    "points": { "type": "object", "additionalProperties": false,
                        "properties": each(&options, &points) },
                    "rules_out": { "type": "array", "items": { "enum": options } },
                    "source": { "type": "string", "pattern": "^https://", "maxLength": 500 },
                    "en": reason,
                    "ko": reason
                }
            }
        }
    })
}

/// `UPDATE_SCHEMA=1` writes the schema anew.
#[test]
fn the_published_schema_is_what_the_reader_knows() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/house-rules.schema.json");
    let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let published = std::fs::read_to_string(path).unwrap();
    assert!(published == text, "run with UPDATE_SCHEMA=1");
}

#[test]
fn the_published_example_is_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/house-rules.example.json");
    let file = read::read(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(file.rules.get().unwrap().rules.len(), 3);
    assert!(!file.off.is_empty() && !file.weights.is_empty());
}
