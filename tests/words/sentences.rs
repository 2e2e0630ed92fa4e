//! Sentences with numbers: for every kind and for numbers at the ends of what there is.

use eleven_rounds_engine::analysis::reasons::CostReason;
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::base::number::NumberProblem;
use eleven_rounds_engine::catalog::choices::Ingress;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::catalog::option::DeploymentOption::{self, Fargate, Lambda};
use eleven_rounds_engine::options::findings::{Finding, FindingKind, Severity};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::custom_rules::problem::RuleFileError;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::kind::Problem;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::profile::ProfileProblem;
use eleven_rounds_engine::scenario::value::plain::FIRST_DAY;
use eleven_rounds_presentation::foreign::pieces;
use eleven_rounds_presentation::i18n::words::{Words, plain};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::notice::PageNotice;

use crate::check_text;
use crate::names::LINES;

/// Numbers at which words, digits or units change.
const NUMBERS: [f64; 17] = [
    0.0,
    1e-9,
    0.004,
    0.5,
    1.0,
    2.0,
    9.995,
    59.99,
    899.9999,
    900.0,
    999.5,
    1000.0,
    10_240.0,
    999_950.0,
    1e6,
    123_456_789.0,
    1e15,
];

#[track_caller]
fn check(what: &str, phrase: impl Fn(&dyn Words) -> String) {
    let english = phrase(Lang::En.words());
    let korean = phrase(Lang::Ko.words());
    check_text(what, &english, &korean);
}

#[test]
fn every_finding_is_a_sentence_whatever_its_numbers() {
    for kind in FindingKind::ALL.iter().copied() {
        for needed in NUMBERS {
            for limit in NUMBERS {
                for (option, ingress, fact) in [
                    (Lambda, None, None),
                    (Fargate, Some(Ingress::HttpApi), Some(Fact::HttpApiTimeoutS)),
                    (Lambda, Some(Ingress::RestApi), Some(Fact::LambdaStreamPayloadMb)),
                ] {
                    let severity = Severity::Warning;
                    let finding = Finding { kind, severity, option, needed, limit, ingress, fact };
                    let what = format!("{finding:?}");
                    check(&what, |words| words.finding(&finding));
                    for lang in Lang::ALL {
                        let text = lang.words().finding(&finding);
                        assert!(text.ends_with('.'), "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_finding_never_says_that_a_number_is_above_itself() {
    // Tasks are counted whole.
    // A day has no other number to be has_two_numbers from.
    let has_two_numbers =
        |kind: &FindingKind| !matches!(kind, FindingKind::TooFewTasks | FindingKind::NotOffered);
    for kind in FindingKind::ALL.iter().copied().filter(has_two_numbers) {
        for (needed, limit) in [(900.1, 900.0), (10_240.5, 10_240.0), (1000.4, 1000.0)] {
            let severity = Severity::Blocker;
            let ingress = Some(Ingress::HttpApi);
            let finding =
                Finding { kind, severity, option: Lambda, needed, limit, ingress, fact: None };
            for lang in Lang::ALL {
                let text = lang.words().finding(&finding);
                let numbers: Vec<&str> = text
                    .split(|c: char| !(c.is_ascii_digit() || ",.".contains(c)))
                    .map(|number| number.trim_matches([',', '.']))
                    .filter(|number| number.len() > 2)
                    .collect();
                let other = numbers.iter().any(|number| *number != numbers[0]);
                assert!(numbers.len() < 2 || other, "{text}");
            }
        }
    }
}

#[test]
fn every_problem_says_what_to_do() {
    let numbers = [
        NumberProblem::Empty,
        NumberProblem::NotANumber,
        NumberProblem::NotFinite,
        NumberProblem::CurrencySign,
        NumberProblem::Comma,
    ];
    let weeks = [ProfileProblem::Count, ProfileProblem::Rate, ProfileProblem::AllZero];
    let near = || "steady-2".to_owned();
    let mut problems = vec![
        Problem::NotWhole,
        Problem::NotADate,
        Problem::WrongKind,
        Problem::UnknownOption { nearest: near() },
        Problem::UnknownOption { nearest: String::new() },
        Problem::UnknownSku { nearest: "lambda.request_x86".to_owned() },
        Problem::UnknownSku { nearest: String::new() },
        Problem::UnknownRule { nearest: near() },
        Problem::UnknownRule { nearest: String::new() },
        Problem::DateBefore { first: FIRST_DAY },
        Problem::DateAfter { last: PriceBook::bundled().gathered_on() },
    ];
    problems.extend(numbers.map(Problem::Number));
    problems.extend(weeks.map(Problem::Profile));
    problems.extend(NUMBERS.map(|min| Problem::TooSmall { min }));
    problems.extend(NUMBERS.map(|max| Problem::TooLarge { max }));
    let mut sentences = Vec::new();
    for problem in &problems {
        let english = Lang::En.words().problem(problem).replace("steady-2", "“steady-2”");
        check_text(&format!("{problem:?}"), &english, &Lang::Ko.words().problem(problem));
        assert!(english.ends_with('.'), "{english}");
        sentences.push(english);
    }
    let count = sentences.len();
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), count, "two problems say the same");
}

#[test]
fn a_hint_is_named_where_there_is_one() {
    #[track_caller]
    fn check(words: &dyn Fn(Lang, &str) -> String, english: &str, korean: &str) {
        for (lang, alone) in [(Lang::En, english), (Lang::Ko, korean)] {
            assert_eq!(pieces(&words(lang, "")).collect::<String>(), alone);
            assert!(words(lang, "traffic.per").contains("traffic.per"));
        }
    }
    check(
        &|lang, near| lang.words().problem(&Problem::UnknownOption { nearest: near.to_owned() }),
        "There is no such choice, and none is like it.",
        "없는 선택지이며 비슷한 것도 없습니다.",
    );
    check(
        &|lang, near| lang.words().problem(&Problem::UnknownRule { nearest: near.to_owned() }),
        "No rule has this name, or one like it.",
        "그런 이름의 규칙은 없으며 비슷한 것도 없습니다.",
    );
    check(
        &|lang, near| lang.words().problem(&Problem::UnknownSku { nearest: near.to_owned() }),
        "No price has this name, or one like it.",
        "그런 이름의 단가는 없으며 비슷한 것도 없습니다.",
    );
    check(
        &|lang, near| lang.words().mistake(&RuleFileError::UnknownKey { nearest: near.to_owned() }),
        "Unknown key, and none is like it. Remove it.",
        "없는 키이며 비슷한 것도 없습니다. 지우세요.",
    );
    check(
        &|lang, near| {
            lang.words().mistake(&RuleFileError::UnknownWord { nearest: near.to_owned() })
        },
        "Unknown word, and none is like it. Choose another.",
        "여기서 쓸 수 없는 값이며 비슷한 것도 없습니다. 다른 값을 쓰세요.",
    );
    check(
        &|lang, near| {
            let notice =
                link::Notice::UnknownKey { key: "x0".to_owned(), nearest: near.to_owned() };
            lang.words().notice(&PageNotice::Link(notice))
        },
        "There is no field “x0”, and none is like it.",
        "이름이 “x0”인 항목은 없으며 비슷한 것도 없습니다.",
    );
}

#[test]
fn every_notice_is_said() {
    let text = || "quoted".to_owned();
    let mut notices = vec![
        link::Notice::Version("v9".to_owned()),
        link::Notice::TooLong,
        link::Notice::Syntax(text()),
        link::Notice::UnknownKey { key: text(), nearest: "traffic.per".to_owned() },
        link::Notice::UnknownKey { key: text(), nearest: String::new() },
    ];
    for row in FIELDS {
        let problem = Problem::TooSmall { min: 16.0 };
        notices.push(link::Notice::BadValue { field: row.id, text: text(), problem });
    }
    for notice in notices.into_iter().map(PageNotice::Link) {
        // The version stands without quotes.
        let clean = |text: String| text.replace("v9", "9");
        check(&format!("{notice:?}"), |words| clean(words.notice(&notice)));
    }
    for count in [0, 1, 2, 66] {
        check("accepted_parts", |words| words.accepted_parts(count));
        check("changed", |words| words.changed_count(count));
    }
}

#[test]
fn every_reason_is_said() {
    for share in [0.0, 0.0001, 0.5, 0.994, 0.9999, 1.0] {
        check("idle", |words| words.reason(&CostReason::IdleTasks { busy: share }));
        for line in LINES {
            check("line", |words| words.reason(&CostReason::LargestLine { line, share }));
        }
        for in_flight in NUMBERS {
            check("wait", |words| words.reason(&CostReason::WaitingBilled { share, in_flight }));
        }
        let amount = Usd::from_micros(49_100_000);
        check("standing", |words| {
            words.reason(&CostReason::StandingCost { option: Fargate, amount, share })
        });
    }
}

/// Scenarios at the ends of their fields, one field at a time.
fn extremes() -> Vec<Scenario> {
    use eleven_rounds_engine::scenario::kind::FieldKind;
    let mut found: Vec<Scenario> =
        Preset::ALL.iter().map(|preset| preset.scenario(PriceBook::bundled())).collect();
    for row in FIELDS {
        if let FieldKind::Number { min, max, .. } = row.kind {
            for value in [min, max] {
                let mut scenario = Scenario::default();
                assert_eq!(
                    scenario.set(row.id, &value.to_string(), PriceBook::bundled()),
                    Ok(()),
                    "{}",
                    row.key
                );
                found.push(scenario);
            }
        }
    }
    for (field, text) in [(Field::Trigger, "job"), (Field::Entry, "measured")] {
        let mut scenario = Scenario::default();
        assert_eq!(scenario.set(field, text, PriceBook::bundled()), Ok(()));
        found.push(scenario);
    }
    found
}

#[test]
fn what_is_said_of_an_answer_is_whole_at_the_ends_of_every_field() {
    for scenario in extremes() {
        let comparison = compare(&scenario, PriceBook::bundled());
        check("headline", |words| plain(&words.headline(&comparison)));
        check("lead", |words| words.lead(&comparison));
        check("requests", |words| words.derived_requests(&comparison));
        check("duration", |words| words.derived_duration(&comparison));
        check("memory", |words| words.derived_memory(&comparison));
        check("curve", |words| words.curve_title(&comparison));
        check("curve", |words| words.curve_sub(true));
        check("tasks", |words| words.tasks_title(&comparison));
        check("tasks", |words| words.tasks_sub(&comparison));
        for row in FIELDS {
            let auto = |lang: Lang| lang.words().derived_auto(row.id, &scenario, &comparison);
            let english = auto(Lang::En);
            let korean = auto(Lang::Ko);
            assert_eq!(english.is_empty(), korean.is_empty(), "{}", row.key);
            if !english.is_empty() {
                check_text(row.key, &english, &korean);
            }
        }
        for item in comparison.options.values().flat_map(|result| &result.estimate.lines) {
            check("origin", |words| words.origin(&item.origin));
            if let Some((dimension, needs)) = item.derivation.lcu {
                check("capacity", |words| words.lcu(dimension, needs));
            }
            for term in item.derivation.sum.iter().flatten() {
                check("factor", |words| words.term(term.factor, "1,234"));
            }
        }
    }
}

#[test]
fn the_headline_names_both_options_in_every_outcome() {
    let by = Usd::from_micros(7_000_000);
    let outcome = |option: DeploymentOption| Outcome::Cheaper { option, by };
    for outcome in [outcome(Lambda), outcome(Fargate), Outcome::Close] {
        let mut comparison =
            compare(&Preset::DkLight.scenario(PriceBook::bundled()), PriceBook::bundled());
        comparison.verdict.outcome = outcome;
        for lang in Lang::ALL {
            let text = plain(&lang.words().headline(&comparison));
            for part in ["Lambda", "Fargate", "$1.87", "$9.01"] {
                assert!(text.contains(part), "no {part} in {text}");
            }
        }
    }
}

#[test]
fn chart_words_are_whole() {
    for number in NUMBERS {
        check("crossing", |words| words.crossing(number, number));
        check("hour", |words| words.hour(number.min(168.0)));
        check("tasks", |words| words.tasks(number));
        for count in [2, 3, 8, 9, 40] {
            for complete in [true, false] {
                check("winner_changes", |words| {
                    words.winner_changes(&vec![number; count], complete)
                });
            }
        }
    }
    for lang in Lang::ALL {
        assert_ne!(lang.words().hour(0.0), lang.words().hour(24.0));
    }
}
