//! What the rounds say: of every rule, in both languages, and beside the bill.

use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::option::{DeploymentOption, Family, ScoringOption};
use eleven_rounds_engine::catalog::rule::factor::Factor;
use eleven_rounds_engine::detail::fits::fits;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::book::RuleBook;
use eleven_rounds_engine::rules::scoring::Leaning;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::i18n::phrases::rounds::{answers, became, value, why, would_fire};
use eleven_rounds_presentation::i18n::words::{Words, plain};
use eleven_rounds_presentation::lang::Lang;

#[track_caller]
fn whole(text: &str, lang: Lang) {
    assert!(!text.contains("  ") && !text.contains("NaN") && !text.contains("inf"), "{text}");
    assert!(text.ends_with('.'), "{text}");
    let hangul = text.chars().any(|c| ('가'..='힣').contains(&c));
    assert_eq!(hangul, lang == Lang::Ko, "{text}");
}

#[test]
fn every_condition_is_worded() {
    for rule in RuleBook::bundled_rules() {
        for part in &rule.when {
            for lang in Lang::ALL {
                let is = part.factor.neutral();
                whole(&why(part, is, lang), lang);
                whole(&would_fire(part, is, lang), lang);
            }
        }
    }
}

#[test]
fn every_factor_and_option_has_a_name_and_every_answer_a_label() {
    for lang in Lang::ALL {
        let words = lang.words();
        for factor in Factor::ALL {
            assert!(!words.factor(*factor).is_empty(), "{factor:?}");
            let keys = factor.domain().keys().len();
            assert_eq!(answers(*factor, lang).count(), keys.max(1), "{factor:?}");
            for index in 0..keys {
                assert!(!value(*factor, index as f64, lang).is_empty(), "{factor:?} {index}");
            }
        }
        for option in ScoringOption::ALL {
            assert!(!words.scoring_option(option).is_empty());
        }
    }
}

#[test]
fn numbers_carry_their_units() {
    #[track_caller]
    fn check(factor: Factor, number: f64, english: &str, korean: &str) {
        assert_eq!(value(factor, number, Lang::En), english);
        assert_eq!(value(factor, number, Lang::Ko), korean);
    }
    check(Factor::PeakToMean, 6.2, "6.2 ×", "6.2배");
    check(Factor::UnitMaxS, 900.0, "15 min", "15분");
    check(Factor::StartBudgetMs, 100.0, "100 ms", "100ms");
    check(Factor::MemoryGib, 10.0, "10 GB", "10 GB");
    check(Factor::CallbackShare, 50.0, "50%", "50%");
    check(Factor::RequestsM, 50.0, "50 M", "5,000만");
    check(Factor::Gpu, 1.0, "Yes", "예");
}

#[test]
fn what_became_of_a_number_is_told_with_its_unit() {
    #[track_caller]
    fn check(fact: Fact, since: Option<&str>, english: &str, korean: &str) {
        assert_eq!(became(fact, since, None, Lang::En), english);
        assert_eq!(became(fact, since, None, Lang::Ko), korean);
    }
    check(
        Fact::LambdaTimeoutS,
        Some("2018-10-10"),
        "2017: 5 min. Today: 15 min since 2018-10-10.",
        "2017년: 5분. 오늘: 15분(2018-10-10부터).",
    );
    check(
        Fact::LambdaMemoryMaxMb,
        Some("2020-12-01"),
        "2017: 1,536 MB. Today: 10,240 MB since 2020-12-01.",
        "2017년: 1,536 MB. 오늘: 10,240 MB(2020-12-01부터).",
    );
    check(
        Fact::LambdaImageMaxGb,
        Some("2020-12-01"),
        "2017: none. Today: 10 GB since 2020-12-01.",
        "2017년: 없음. 오늘: 10 GB(2020-12-01부터).",
    );
    check(
        Fact::LambdaInitBilled,
        Some("2025-08-01"),
        "2017: No. Today: Yes since 2025-08-01.",
        "2017년: 아니요. 오늘: 예(2025-08-01부터).",
    );
    check(
        Fact::RestApiTimeoutS,
        Some("2024-06"),
        "2017: 29 s. Today: 29 s, can be raised since 2024-06.",
        "2017년: 29초. 오늘: 29초, 상향 가능(2024-06부터).",
    );
    // What came after the article begins with its first value.
    check(
        Fact::LmiTimeoutS,
        Some("2026-09-09"),
        "2025: 15 min. Today: 1.5 h since 2026-09-09.",
        "2025년: 15분. 오늘: 1.5시간(2026-09-09부터).",
    );
    check(
        Fact::LambdaStreamPayloadMb,
        Some("2025-07"),
        "200 MB since 2025-07",
        "200 MB(2025-07부터)",
    );
    check(Fact::LambdaZipUnzippedMb, None, "250 MB", "250 MB");
    check(Fact::LambdaFreeRequests, None, "1,000,000", "1,000,000");
    check(
        Fact::FargateMaxVcpu,
        None,
        "2017: 4 vCPU. Today: 32 vCPU.",
        "2017년: 4 vCPU. 오늘: 32 vCPU.",
    );
}

#[test]
fn a_number_that_moved_is_told_before_and_after() {
    #[track_caller]
    fn check(day: &str, expected: &str) {
        let since = Some("2020-12-01");
        let day = Date::parse(day);
        assert_eq!(became(Fact::LambdaMemoryMaxMb, since, day, Lang::Ko), expected);
    }
    check("2017-11-30", "1,536 MB → 3,008 MB");
    check("2020-12-01", "3,008 MB → 10,240 MB");
    check("2017-12-01", "2017년: 1,536 MB. 오늘: 10,240 MB(2020-12-01부터).");
}

/// The sentence beside the bill names the side that decides, and is silent where they agree.
fn beside_the_bill(words: &dyn Words, preset: Preset) -> Option<(String, Leaning, Leaning)> {
    let comparison = compare(&preset.scenario(PriceBook::bundled()), PriceBook::bundled());
    let side = |option: DeploymentOption| match option.family() {
        Family::Lambda => Leaning::Lambda,
        Family::Ecs => Leaning::Ecs,
    };
    let limit = comparison.rounds.by_limit && comparison.rounds.leaning != Leaning::Tie;
    let decided = match comparison.verdict.outcome {
        Outcome::Cheaper { .. } if limit => comparison.rounds.leaning,
        Outcome::Cheaper { option, .. } | Outcome::OnlyPossible { option } => side(option),
        Outcome::Close => comparison.rounds.leaning,
        Outcome::NonePossible | Outcome::Unknown => return None,
    };
    Some((words.rounds_and_bill(&comparison), decided, comparison.rounds.leaning))
}

#[test]
fn no_sentence_contradicts_the_bill() {
    let mut differ = 0;
    for lang in Lang::ALL {
        let words = lang.words();
        for preset in Preset::ALL {
            let Some((text, decided, rounds)) = beside_the_bill(words, preset) else { continue };
            if decided == rounds {
                assert!(
                    text.is_empty() || text.contains(words.leaning(decided)),
                    "{}: {text}",
                    preset.key()
                );
            } else {
                differ += 1;
                whole(&text, lang);
                assert!(text.contains(words.leaning(decided)), "{}: {text}", preset.key());
            }
        }
    }
    assert!(differ > 4, "{differ}");
}

#[test]
fn a_limit_of_the_rounds_comes_before_the_bill() {
    let mut scenario = Scenario::default();
    scenario.set(Field::Gpu, "yes", PriceBook::bundled()).unwrap();
    let comparison = compare(&scenario, PriceBook::bundled());
    assert!(comparison.rounds.by_limit && comparison.rounds.leaning == Leaning::Ecs);
    let [english, korean] = Lang::ALL.map(|lang| {
        let words = lang.words();
        assert_eq!(words.rounds_and_bill(&comparison), "");
        (plain(&words.headline(&comparison)), words.lead(&comparison))
    });
    assert_eq!(english.0, "Neither option can run this workload as described.");
    assert!(
        english.1.contains(") rules out Lambda.") && english.1.contains(") rules out Fargate.")
    );
    assert_eq!(korean.0, "입력한 대로라면 이 워크로드는 어느 쪽에서도 실행할 수 없습니다.");
    assert!(korean.1.contains(")의 규칙에 따라 Lambda는 쓸 수 없습니다."), "{}", korean.1);
}

#[test]
fn what_fits_is_said_in_whole_sentences() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(PriceBook::bundled());
        let book = PriceBook::bundled();
        let comparison = compare(&scenario, book);
        for round in 1..=11 {
            for lang in Lang::ALL {
                if let Some(fits) = fits(round, &scenario, &comparison, book) {
                    whole(&lang.words().fits(&fits), lang);
                }
            }
        }
    }
}

fn fit_sentence(round: usize, settings: &[(Field, &str)], lang: Lang) -> String {
    let mut scenario = Scenario::default();
    let book = PriceBook::bundled();
    for (field, text) in settings {
        assert_eq!(scenario.set(*field, text, PriceBook::bundled()), Ok(()), "{field:?}");
    }
    let fits = fits(round, &scenario, &compare(&scenario, book), book).unwrap();
    lang.words().fits(&fits)
}

#[test]
fn what_fits_names_its_numbers_and_what_it_assumes() {
    #[track_caller]
    fn check(round: usize, settings: &[(Field, &str)], english: &str, korean: &str) {
        for (lang, part) in [(Lang::En, english), (Lang::Ko, korean)] {
            let text = fit_sentence(round, settings, lang);
            whole(&text, lang);
            assert!(text.contains(part), "{text}");
        }
    }
    let hour = [(Field::Trigger, "job"), (Field::Duration, "3600000")];
    let longest = [(Field::Trigger, "job"), (Field::Duration, "9000"), (Field::Longest, "2000000")];
    check(
        8,
        &hour,
        "1 h, so it needs 4 stages of at most 15 min. The costs below assume at most 3 hand-overs a run, \
         from the mean and the longest request. Step Functions can do this too, but its price is \
         unknown here.",
        "1시간이므로 최대 15분짜리 단계 4개로 나눠야 합니다. 평균과 최댓값으로 보아 실행당 최대 3회",
    );
    check(8, &longest, "at most 0.01 hand-overs a run, from the mean", "실행당 최대 0.01회");
    check(
        4,
        &[],
        "up to 10 GB of disk, a Fargate task up to 200 GB.",
        "최대 10 GB, Fargate 태스크가 최대",
    );
    check(9, &[], "The largest are 10,240 MB and 32 vCPU", "최대 크기는 10,240 MB와 32 vCPU");
    check(10, &[(Field::Trigger, "queue")], "a cache does not apply", "캐시할 응답이 없습니다.");
    // Where nothing is cacheable, a cache is only dearer; on a quiet page it never pays.
    check(
        10,
        &[(Field::Requests, "1000"), (Field::LambdaIngress, "rest_api")],
        "answers 0%, the bills change: Lambda +$14.60 (never pays off), Fargate +$14.60 (never pays off).",
        "0%에 응답하면 청구 금액이 이렇게 바뀝니다: Lambda +$14.60 (이득 없음), Fargate +$14.60 (이득 없음).",
    );
    // Where a price is unknown nothing is said of what changes.
    let early = [(Field::Cacheable, "40"), (Field::AsOf, "2025-10-01")];
    check(10, &early, "Lambda — (—), Fargate — (—).", "Lambda — (—), Fargate — (—).");
    let busy = [(Field::Requests, "100M"), (Field::Duration, "2000"), (Field::Cacheable, "50")];
    let text = fit_sentence(10, &busy, Lang::En);
    assert!(text.contains("Lambda −$") && text.contains("(pays off from "), "{text}");
}
