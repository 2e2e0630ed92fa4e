//! The rounds against the article, published decisions and their own laws.

#[path = "../laws/cases.rs"]
mod cases;
mod random;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::option::set::OptionSet;
use eleven_rounds_engine::catalog::option::{Family, Launch, ScoringOption};
use eleven_rounds_engine::catalog::rule::condition::{Condition, Operand};
use eleven_rounds_engine::catalog::rule::factor::Factor;
use eleven_rounds_engine::detail::rounds_behind::rounds_behind;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rounds::Rounds;
use eleven_rounds_engine::rules::book::{CITED, CLAIMS, FACTS, ROUNDS, RuleBook, TERMS, cited};
use eleven_rounds_engine::rules::explain::{flips, near_misses};
use eleven_rounds_engine::rules::history::{ARTICLE_DAY, neutral_on, winner_changes};
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::scoring::{BillSide, Leaning, Scorecard, book_weights, score};
use eleven_rounds_engine::rules::texts::{ClaimStatus, FactIndex};
use eleven_rounds_engine::rules::values::Values;
use eleven_rounds_engine::rules::{launches, robustness};
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_ne};
use toml::{Table, Value};

static BOOK: LazyLock<RuleBook> = LazyLock::new(RuleBook::bundled);

fn today() -> Date {
    PriceBook::bundled().gathered_on()
}

fn leaning(text: &str) -> Leaning {
    match text {
        "lambda" => Leaning::Lambda,
        "ecs" => Leaning::Ecs,
        "tie" => Leaning::Tie,
        other => panic!("{other} is no leaning"),
    }
}

fn values(inputs: &Table) -> Values {
    let mut values = Values::neutral();
    for (key, value) in inputs {
        let factor = Factor::from_key(key).unwrap_or_else(|| panic!("{key}"));
        let number = match value {
            Value::Integer(number) => *number as f64,
            Value::Float(number) => *number,
            Value::Boolean(flag) => f64::from(u8::from(*flag)),
            Value::String(answer) => {
                let index = factor.domain().keys().iter().position(|key| key == answer);
                index.unwrap_or_else(|| panic!("{key} is not {answer}")) as f64
            }
            other => panic!("{key}: {other}"),
        };
        values.set(factor, number);
    }
    values
}

#[test]
fn in_2017_the_rules_of_the_day_give_the_articles_scores() {
    let scorecard = neutral_on(&BOOK, PriceBook::bundled(), ARTICLE_DAY);
    let scores = [
        (1, Leaning::Lambda),
        (2, Leaning::Tie),
        (3, Leaning::Ecs),
        (4, Leaning::Ecs),
        // "AWS loses here" names no option.
        (5, Leaning::Tie),
        (6, Leaning::Ecs),
        (8, Leaning::Tie),
    ];
    for (round, expected) in scores {
        assert_eq!(scorecard.rounds[round - 1].leaning, expected, "round {round}");
    }
    let scored: Vec<usize> = (1..=11).filter(|n| ROUNDS[n - 1].literal.is_some()).collect();
    assert_eq!(scored, scores.map(|(round, _)| round));
    let offered: Vec<ScoringOption> = scorecard.offered.iter().collect();
    assert_eq!(offered, [ScoringOption::Lambda, ScoringOption::EcsEc2]);
}

#[test]
fn published_decisions_come_out_as_they_were_made() {
    let text = std::fs::read_to_string("tests/rounds/decisions.toml").unwrap();
    let file: Table = toml::from_str(&text).unwrap();
    let decisions = file["decision"].as_array().unwrap();
    let all = |key| decisions.iter().map(move |decision| decision[key].as_str().unwrap());
    let ids: BTreeSet<&str> = all("id").collect();
    assert_eq!(ids.len(), decisions.len(), "a decision stands twice");
    assert!(all("source").all(|source| source.contains("https://")), "a decision has no source");
    // Enough on either side that a tilt of the rules shows.
    for family in ["lambda", "ecs"] {
        let count = all("family").filter(|known| *known == family).count();
        assert!(count >= 10, "{count} decisions for {family} are too few");
    }
    for decision in decisions {
        let id = decision["id"].as_str().unwrap();
        let values = values(decision["inputs"].as_table().unwrap());
        let scorecard =
            score(&BOOK, &values, today(), &book_weights(), &BillSide::default(), |_| false);
        assert_eq!(scorecard.leaning, leaning(decision["family"].as_str().unwrap()), "{id}");
        let allowed: Vec<&str> = decision["options"]
            .as_array()
            .unwrap()
            .iter()
            .map(|value| value.as_str().unwrap())
            .collect();
        let fits = scorecard.best.iter().any(|option| allowed.contains(&option.key()));
        assert!(fits, "{id}: {:?} and not {allowed:?}", scorecard.best);
        for (round, expected) in
            decision.get("rounds").and_then(Value::as_table).into_iter().flatten()
        {
            let index: usize = round.parse().unwrap();
            let expected = leaning(expected.as_str().unwrap());
            assert_eq!(scorecard.rounds[index - 1].leaning, expected, "{id}, round {round}");
        }
    }
}

/// How a round stands, as a number that rises towards ECS.
fn towards_ecs(scorecard: &Scorecard, round: usize) -> i32 {
    let round = &scorecard.rounds[round];
    match (round.by_limit, round.leaning) {
        (true, Leaning::Ecs) => 1000,
        (true, Leaning::Lambda) => -1000,
        _ => round.lead,
    }
}

#[test]
fn raising_a_factor_moves_a_round_only_where_the_book_says() {
    let weights = book_weights();
    let moved = RefCell::new(HashSet::new());
    random::try_on(10_000, (random::workload(), random::raised()), |(values, raised)| {
        let (index, factor, family, high) = raised;
        let low = values.get(factor);
        if high <= low {
            return Ok(());
        }
        let on = |values: &Values| {
            score(&BOOK, values, today(), &weights, &BillSide::default(), |_| false)
        };
        let after = on(&values.with(factor, high));
        let step = towards_ecs(&after, index) - towards_ecs(&on(&values), index);
        let wrong = match family {
            Family::Ecs => step < 0,
            Family::Lambda => step > 0,
        };
        let round = index + 1;
        prop_assert!(!wrong, "round {round}: {factor:?} from {low} to {high} moves it by {step}");
        if step != 0 {
            moved.borrow_mut().insert((index, factor));
        }
        Ok(())
    });
    let moved = moved.into_inner();
    assert!(moved.len() > 15, "only {} directions were ever seen: {moved:?}", moved.len());
}

#[test]
fn every_rule_fires_somewhere() {
    let all: BTreeSet<&str> = BOOK.rules.iter().map(|rule| rule.id.as_ref()).collect();
    let silent = RefCell::new(all);
    let mut days = BOOK.days(PriceBook::bundled());
    days.extend([ARTICLE_DAY, today()]);
    random::try_on(20_000, (random::workload(), select(days)), |(values, day)| {
        let book = BOOK.on(day, PriceBook::bundled());
        let weights = book_weights();
        for round in score(&book, &values, day, &weights, &BillSide::default(), |_| false).rounds {
            for fired in round.fired {
                silent.borrow_mut().remove(BOOK.rule(fired.rule).id.as_ref());
            }
        }
        Ok(())
    });
    let silent = silent.into_inner();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn every_fact_is_used_or_stands_in_the_background() {
    let folder = "data/rounds";
    let mut files: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| !path.ends_with("facts.toml"));
    let texts: String = files.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    let facts = std::fs::read_to_string(format!("{folder}/facts.toml")).unwrap();
    let facts: Table = toml::from_str(&facts).unwrap();
    let ids = facts["fact"].as_array().unwrap().iter().map(|fact| fact["id"].as_str().unwrap());
    let launched = Launch::ALL.map(Launch::fact_id);
    let unused: Vec<&str> =
        ids.filter(|id| !texts.contains(&format!("{id:?}")) && !launched.contains(id)).collect();
    // These wait for the options that they are about.
    let background = [
        "f_apprunner",
        "f_lmi_thread",
        "f_scale_ecs",
        "f_ec2_cheap",
        "f_dur_rt",
        "f_lmi_rt",
        "f_fg_iso",
        "f_batch_ec2",
        "f_rdsproxy",
        "f_strangler",
    ];
    assert_eq!(unused, background);
    // What is carried is what rules rest on, and the launches among them or beside them.
    let used: HashSet<FactIndex> = BOOK.rules.iter().filter_map(|rule| rule.fact()).collect();
    assert!(FACTS.len() - used.len() <= launched.len(), "{} of {}", used.len(), FACTS.len());
}

/// The long texts of a language.
fn long_texts(language: usize) -> &'static RuleTexts {
    RuleTexts::bundled(language).unwrap()
}

#[test]
fn a_fact_that_is_a_number_has_none_of_its_own() {
    let numbers = FACTS.iter().enumerate();
    let numbers = numbers
        .filter_map(|(index, fact)| Some((FactIndex::from_index(index as u8), fact.number?)));
    let languages = [0, 1].map(long_texts);
    let mut count = 0;
    for (index, number) in numbers {
        count += 1;
        assert_eq!(languages.map(|texts| texts.fact_source(index)), [None; 2]);
        for row in PriceBook::bundled().fact_rows(number) {
            let value = row.value.to_string();
            let texts = languages.map(|texts| [texts.fact_subject(index), texts.fact_note(index)]);
            for text in texts.into_iter().flatten() {
                let words = text.split(|c: char| !c.is_ascii_digit());
                assert!(!words.into_iter().any(|word| word == value), "{text:?} holds {value}");
            }
        }
    }
    assert!(count > 10, "{count}");
    // Two facts are never the same number.
    let keys: Vec<_> = CITED.iter().filter_map(|fact| fact.number).collect();
    assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len(), "{keys:?}");
}

#[test]
fn a_change_is_dated_as_exactly_as_it_is_known() {
    let changed_on = |number: Fact| {
        let found = CITED.iter().find(|fact| fact.number == Some(number));
        found.unwrap_or_else(|| panic!("{number:?}")).changed_on
    };
    assert_eq!(changed_on(Fact::LambdaTimeoutS), Some("2018-10-10"));
    assert_eq!(changed_on(Fact::LambdaEphemeralMaxMb), Some("2022-03"));
    assert_eq!(changed_on(Fact::FargateEphemeralMaxGb), Some("2021"));
    // The value did not move on this day, what AWS does on request did.
    assert_eq!(changed_on(Fact::RestApiTimeoutS), Some("2024-06"));
    assert_eq!(changed_on(Fact::LambdaZipUnzippedMb), None);
}

#[test]
fn every_claim_says_where_its_facts_come_from() {
    let texts = long_texts(0);
    let claims = CLAIMS.iter().enumerate();
    let all =
        claims.flat_map(|(index, claim)| claim.facts().map(move |cited_fact| (index, cited_fact)));
    let mut count = 0;
    for (claim, cited_fact) in all {
        count += 1;
        let fact = cited(cited_fact.fact);
        let source = texts.fact_source(cited_fact.fact);
        assert_ne!(fact.number.is_some(), source.is_some(), "{fact:?}");
        assert!(fact.changed_on.is_some() || cited_fact.link, "{fact:?} adds nothing");
        assert!(!cited_fact.link || texts.claim_source(claim) != source, "{fact:?} repeats a link");
    }
    assert!(count > 80, "{count}");
    let average = |claim: &usize| texts.claim(*claim).contains("average run time");
    let pricing = &CLAIMS[(0..CLAIMS.len()).find(average).unwrap()];
    let billing = cited(pricing.facts().next().unwrap().fact);
    assert_eq!(billing.number, Some(Fact::LambdaBillingMs));
    assert_eq!(billing.changed_on, Some("2020-12-01"));
    // What only a claim cites is carried without its texts.
    assert!(CITED.len() > FACTS.len());
}

/// The rules that fire on a day for a workload with these answers.
fn fired_on(day: &str, answers: &[(Factor, f64)]) -> Vec<String> {
    let mut values = Values::neutral();
    for (factor, value) in answers {
        values.set(*factor, *value);
    }
    let day = Date::parse(day).unwrap();
    let book = BOOK.on(day, PriceBook::bundled());
    let rounds =
        score(&book, &values, day, &book_weights(), &BillSide::default(), |_| false).rounds;
    let fired = rounds.into_iter().flat_map(|round| round.fired);
    fired.map(|fired| fired.id.to_string()).collect()
}

#[test]
fn a_rule_reads_the_limit_of_its_day() {
    #[track_caller]
    fn check(rule: &str, answers: &[(Factor, f64)], days: &[(&str, bool)]) {
        for (day, fires) in days {
            let fired = fired_on(day, answers);
            assert_eq!(fired.iter().any(|id| id == rule), *fires, "{rule} on {day}: {fired:?}");
        }
    }
    let ten_minutes = [(Factor::UnitMaxS, 600.0), (Factor::Splittable, 0.0)];
    check("R8-05", &ten_minutes, &[("2018-10-09", true), ("2018-10-10", false)]);
    let an_hour = [(Factor::UnitMaxS, 3600.0), (Factor::Splittable, 0.0)];
    check("R8-05", &an_hour, &[("2017-06-01", true), ("2026-11-23", true)]);
    check("R8-08", &an_hour, &[("2025-11-29", false), ("2026-09-08", true), ("2026-09-09", false)]);
    let memory = [(Factor::MemoryGib, 2.9)];
    let days = [("2017-11-29", true), ("2017-11-30", false), ("2026-11-23", false)];
    check("R9-04", &memory, &days);
    check("R4-06", &[(Factor::ScratchGib, 1.0)], &[("2022-02-28", true), ("2022-03-01", false)]);
    // 250 MB are less than a quarter of a GB.
    check("R6-08", &[(Factor::PackageGib, 0.245)], &[("2026-11-23", true)]);
    check("R6-08", &[(Factor::PackageGib, 0.244)], &[("2026-11-23", false)]);
    check("R9-09", &[(Factor::Vcpu, 17.0)], &[("2026-06-16", true), ("2026-06-17", false)]);
}

#[test]
fn a_limit_that_moves_turns_a_round_and_is_named() {
    // The neutral scratch disk was all that a function had until March 2022.
    let test = Operand::Key("lambda.ephemeral_max_mb".to_owned());
    let mut rule = BOOK.rules.iter().find(|rule| rule.id == "R4-06").unwrap().clone();
    rule.when = vec![Condition::read("scratch_gib", ">=", &test).unwrap()];
    rule.rules_out = OptionSet::EMPTY;
    let fact = rule.fact().unwrap();
    let book = RuleBook { rules: vec![rule].into() };
    let moved = Date::parse("2022-03-01").unwrap();
    assert_eq!(book.days(PriceBook::bundled()), [moved]);
    let all = winner_changes(&book, PriceBook::bundled(), ARTICLE_DAY, today(), |day| {
        neutral_on(&book, PriceBook::bundled(), day)
    });
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!((all[0].day, all[0].from, all[0].to), (moved, Leaning::Ecs, Leaning::Tie));
    assert_eq!(all[0].facts, [fact]);
}

#[test]
fn what_is_explained_has_the_limit_of_the_day() {
    use eleven_rounds_engine::catalog::rule::condition::Test;

    let longest = |day: &str| {
        let mut scenario = Scenario::default();
        for (field, text) in
            [(Field::Longest, "250000"), (Field::Splittable, "no"), (Field::AsOf, day)]
        {
            scenario.set(field, text, PriceBook::bundled()).unwrap();
        }
        let book = PriceBook::bundled();
        let rounds = rounds_behind(&scenario, &compare(&scenario, book), book);
        let near = rounds.near_misses(8);
        let miss = near.iter().find(|miss| rounds.book.rule(miss.rule).id == "R8-05").unwrap();
        miss.misses.test
    };
    assert_eq!(longest("2018-10-09"), Test::Above(300.0));
    assert_eq!(longest("2026-11-23"), Test::Above(900.0));
}

#[test]
fn every_text_is_there_in_both_languages() {
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    assert_eq!(CLAIMS.len(), 87);
    let [english, korean] = [0, 1].map(long_texts);
    for claim in 0..CLAIMS.len() {
        for text_of in [RuleTexts::claim, RuleTexts::claim_now] {
            assert!(
                !text_of(english, claim).is_empty() && !hangul(text_of(english, claim)),
                "{claim}"
            );
            assert!(hangul(text_of(korean, claim)), "{claim}");
        }
    }
    for term in 0..TERMS.len() {
        assert_eq!(english.term_name(term), korean.term_name(term));
        assert!(!english.term(term).is_empty() && hangul(korean.term(term)), "{term}");
    }
    let scores = CLAIMS.iter().filter(|claim| claim.status == ClaimStatus::Score).count();
    assert_eq!(scores, 11);
}

#[test]
fn the_years_are_told_from_2017_to_today() {
    let all = winner_changes(&BOOK, PriceBook::bundled(), ARTICLE_DAY, today(), |day| {
        neutral_on(&BOOK, PriceBook::bundled(), day)
    });
    assert!(all.len() > 5, "{all:?}");
    // Replaying the changes from the first day gives the last.
    let mut leanings: Vec<Leaning> = neutral_on(&BOOK, PriceBook::bundled(), ARTICLE_DAY)
        .rounds
        .iter()
        .map(|round| round.leaning)
        .collect();
    for turning in &all {
        let leaning = &mut leanings[usize::from(turning.round) - 1];
        assert_eq!(*leaning, turning.from, "{turning:?}");
        assert!(!turning.facts.is_empty(), "{turning:?}");
        *leaning = turning.to;
    }
    let now: Vec<Leaning> = neutral_on(&BOOK, PriceBook::bundled(), today())
        .rounds
        .iter()
        .map(|round| round.leaning)
        .collect();
    assert_eq!(leanings, now);
}

#[test]
fn what_would_turn_a_round_does() {
    let weights = book_weights();
    let found = Cell::new(0);
    random::try_on(200, random::workload(), |values| {
        let before = score(&BOOK, &values, today(), &weights, &BillSide::default(), |_| false);
        for round in 1..=11u8 {
            let now = &before.rounds[usize::from(round) - 1];
            for flip in flips(&BOOK, &values, today(), &weights, round, |_| false) {
                found.set(found.get() + 1);
                prop_assert_ne!(flip.leaning, now.leaning);
            }
            for near in near_misses(&BOOK, &values, today(), round, |_| false) {
                prop_assert!(!now.fired.iter().any(|fired| fired.rule == near.rule));
                prop_assert!(!near.misses.test.passes(near.is));
            }
        }
        Ok(())
    });
    let found = found.get();
    assert!(found > 1000, "{found}");
}

#[test]
fn weights_decide_and_robustness_counts_how_often() {
    let values = Values::neutral();
    let weights = book_weights();
    let scorecard = score(&BOOK, &values, today(), &weights, &BillSide::default(), |_| false);
    let holds = robustness::holds(&scorecard, &weights);
    assert!((0.0..=1.0).contains(&holds));
    let only_first = std::array::from_fn(|index| if index == 0 { 100.0 } else { 0.0 });
    assert_eq!(scorecard.leaning_with(&only_first), scorecard.rounds[0].leaning);
    assert_eq!(scorecard.leaning_with(&[0.0; 11]), Leaning::Tie);
}

#[test]
fn a_rule_that_is_off_does_not_fire() {
    let values = Values::neutral();
    let all = score(&BOOK, &values, today(), &book_weights(), &BillSide::default(), |_| false);
    let without =
        score(&BOOK, &values, today(), &book_weights(), &BillSide::default(), |id| id == "R1-01");
    let of_lambda = |scorecard: &Scorecard| scorecard.rounds[0].points[ScoringOption::Lambda];
    assert_eq!(of_lambda(&without), of_lambda(&all) - 1);
}

#[test]
fn a_job_that_can_be_split_is_shaped_by_the_limit_and_not_stopped() {
    use eleven_rounds_engine::answer::compare::compare;
    use eleven_rounds_engine::catalog::option::DeploymentOption::Lambda;
    use eleven_rounds_engine::options::findings::{FindingKind, Severity};
    use eleven_rounds_engine::scenario::fields::{Field, Scenario};

    let severity = |splittable: &str| {
        let mut scenario = Scenario::default();
        scenario.set(Field::Longest, "1200000", PriceBook::bundled()).unwrap();
        scenario.set(Field::Splittable, splittable, PriceBook::bundled()).unwrap();
        let answer = compare(&scenario, PriceBook::bundled());
        let findings = &answer.option(Lambda).findings;
        let timeout = findings.iter().find(|finding| finding.kind == FindingKind::LambdaTimeout);
        timeout.map(|finding| finding.severity)
    };
    assert_eq!(severity("auto"), Some(Severity::Blocker));
    assert_eq!(severity("no"), Some(Severity::Blocker));
    assert_eq!(severity("yes"), Some(Severity::Warning));
}

#[test]
fn a_long_job_is_split_by_the_limit_of_its_day() {
    use eleven_rounds_engine::answer::compare::compare;
    use eleven_rounds_engine::detail::fits::{SizeFit, fits};
    use eleven_rounds_engine::scenario::fields::{Field, Scenario};

    let stages = |day: &str| {
        let mut scenario = Scenario::default();
        for (field, text) in
            [(Field::Trigger, "job"), (Field::Duration, "3600000"), (Field::AsOf, day)]
        {
            scenario.set(field, text, PriceBook::bundled()).unwrap();
        }
        let answer = compare(&scenario, PriceBook::bundled());
        match fits(8, &scenario, &answer, PriceBook::bundled()) {
            Some(SizeFit::Time { staging, .. }) => staging.stages,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(stages("2017-06-01"), 12.0);
    assert_eq!(stages("2026-11-23"), 4.0);
    let scenario = Scenario::default();
    let answer = compare(&scenario, PriceBook::bundled());
    let book = PriceBook::bundled();
    let shown: Vec<usize> =
        (1..=11).filter(|round| fits(*round, &scenario, &answer, book).is_some()).collect();
    assert_eq!(shown, [4, 8, 9, 10]);
}

#[test]
fn a_workload_is_replayed_by_the_prices_facts_and_rules_of_each_day() {
    let prices = PriceBook::bundled();
    let mut scenario = Scenario::default();
    scenario.set(Field::Duration, "600000", PriceBook::bundled()).unwrap();
    scenario.set(Field::Trigger, "queue", PriceBook::bundled()).unwrap();
    scenario.set(Field::Splittable, "no", PriceBook::bundled()).unwrap();
    let on = |day| Rounds::on_day(&scenario, day, prices).score();
    // Today is what the comparison says, and the article's day what a scenario of it says.
    for day in [today(), ARTICLE_DAY] {
        let there = Scenario { as_of: day, ..scenario.clone() };
        assert_eq!(on(day), compare(&there, prices).rounds);
    }
    let book = scenario.custom_rules.book();
    let all = winner_changes(&book, PriceBook::bundled(), ARTICLE_DAY, today(), on);
    let longer = all.iter().find(|change| change.round == 8).unwrap();
    assert_eq!(longer.day.to_string(), "2018-10-10", "ten minutes fit into fifteen");
}

#[test]
fn what_was_launched_is_there_from_its_day_on() {
    #[track_caller]
    fn check(launch: Launch, first: &str) {
        let first = Date::parse(first).unwrap();
        assert_eq!(launches::day(launch), Some(first), "{launch:?}");
        assert!(
            launches::is_by(launch, first)
                && !launches::is_by(launch, Date::from_days(first.days() - 1))
        );
        let index = FACTS.iter().position(|fact| fact == launches::fact(launch)).unwrap();
        let index = FactIndex::from_index(index as u8);
        assert!(long_texts(0).fact_source(index).is_some_and(|at| at.starts_with("https://")));
    }
    check(Launch::Ecs, "2015-04-09");
    check(Launch::Fargate, "2017-11-29");
    check(Launch::FargateSpot, "2019-12-03");
    check(Launch::ProvisionedConcurrency, "2019-12-03");
    check(Launch::EcsMi, "2025-09-30");
    check(Launch::Lmi, "2025-11-30");
    assert!(Launch::ALL.is_sorted_by_key(|launch| launches::day(*launch)));
}

#[test]
fn minutes_without_a_request_follow_from_the_rate() {
    let book = PriceBook::bundled();
    let idle = |requests: f64| {
        let scenario = Scenario { requests, ..Scenario::default() };
        Rounds::on_day(&scenario, today(), book).values.get(Factor::IdleShare)
    };
    // One and two a minute, by chance: e to the power of minus 1 and of minus 2.
    for (requests, expected) in [(43_800.0, 36.787_944), (87_600.0, 13.533_528)] {
        let share = idle(requests);
        assert!((share - expected).abs() < 1e-5, "{share} instead of {expected}");
    }
}
