//! What is said of price files: every fixed text, every reason and every mistake.

use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::feed::kind::KnownFile;
use eleven_rounds_engine::prices::feed::list::{FeedError, LeftOut, MOST_MB, Refusal, SkipReason};
use eleven_rounds_engine::prices::feed::read;
use eleven_rounds_engine::prices::overlay::Overlay;
use eleven_rounds_presentation::foreign::pieces;
use eleven_rounds_presentation::i18n::phrases::prices;
use eleven_rounds_presentation::i18n::words::PriceTexts;
use eleven_rounds_presentation::lang::Lang;

use crate::check_text;

const ECS: &str = include_str!("../../crates/engine/tests/price_list/ecs.csv");

fn source() -> Source {
    let none = String::new;
    Source { id: none(), what: none(), location: none(), date: none(), licence: none() }
}

macro_rules! fixed {
    ($($name:ident)*) => {
        /// Every fixed text with its name. A new slot does not compile until it is here.
        fn fixed(lang: Lang) -> Vec<(&'static str, &'static str)> {
            let PriceTexts { $($name,)* } = lang.words().prices();
            vec![$((stringify!($name), *$name)),*]
        }
    };
}

fixed! {
    title about regions_missing load reading stop failed remove unchanged used link column_region column_change column_since unknown from published read changed confirmed older implausible instances not_ours other_region contradicts later empty too_large packed encoding no_price_list syntax missing unknown_offer not_a_day currency price bound tiers many_tiers no_terms no_region
}

#[test]
fn every_text_is_there_in_its_language() {
    for ((name, english), (_, korean)) in fixed(Lang::En).into_iter().zip(fixed(Lang::Ko)) {
        assert_eq!(english.contains("{}"), korean.contains("{}"), "{name}");
        let [english, korean] = [english, korean].map(|text| text.replace("{}", "x"));
        check_text(name, &english, &korean);
        if name == "too_large" {
            let limit = format!("{MOST_MB} MB");
            assert!(english.contains(&limit) && korean.contains(&limit));
        }
    }
}

fn mistakes() -> Vec<FeedError> {
    let text = || "x".to_owned();
    let all = vec![
        FeedError::Empty,
        FeedError::TooLarge,
        FeedError::Packed,
        FeedError::Encoding,
        FeedError::NoPriceList,
        FeedError::Syntax,
        FeedError::Missing { name: "offerCode".into() },
        FeedError::UnknownOffer { code: text() },
        FeedError::NotADay { text: text() },
        FeedError::Currency { code: text() },
        FeedError::Price { text: text() },
        FeedError::Bound { text: text() },
        FeedError::Tiers,
        FeedError::ManyTiers { most: 100 },
        FeedError::NoTerms,
        FeedError::NoRegion,
    ];
    let files = KnownFile::ALL.map(|file| FeedError::OtherFile { file });
    let all = [all, files.to_vec()].concat();
    for mistake in &all {
        // A new mistake does not compile until it is above.
        match mistake {
            FeedError::Empty
            | FeedError::TooLarge
            | FeedError::Packed
            | FeedError::Encoding
            | FeedError::NoPriceList
            | FeedError::OtherFile { .. }
            | FeedError::Syntax
            | FeedError::Missing { .. }
            | FeedError::UnknownOffer { .. }
            | FeedError::NotADay { .. }
            | FeedError::Currency { .. }
            | FeedError::Price { .. }
            | FeedError::Bound { .. }
            | FeedError::Tiers
            | FeedError::ManyTiers { .. }
            | FeedError::NoTerms
            | FeedError::NoRegion => {}
        }
    }
    all
}

#[test]
fn every_mistake_is_said_with_its_line() {
    let mut said_before: Vec<String> = Vec::new();
    for mistake in mistakes() {
        let sentence_of = |line| {
            let refusal = Refusal { line, mistake: mistake.clone() };
            Lang::ALL.map(|lang| prices::refusal(&refusal, lang.words()))
        };
        let [english, korean] = sentence_of(0);
        let [english_7, korean_7] = sentence_of(7);
        check_text("a mistake", &english, &korean);
        assert!(english_7.contains(" line 7: ") && !english.contains("line 7"), "{english_7}");
        assert!(korean_7.contains(" 7번째 줄: "), "{korean_7}");
        assert!(!said_before.contains(&english), "{english}");
        said_before.push(english);
    }
}

#[test]
fn every_reason_is_said_with_its_count_and_examples() {
    for reason in
        [SkipReason::NotOurs, SkipReason::OtherRegion, SkipReason::Contradicts, SkipReason::Later]
    {
        let examples = vec!["x".to_owned(), "x".to_owned()];
        let left = LeftOut { reason, family: "x".to_owned(), count: 1234, examples };
        let [english, korean] = Lang::ALL
            .map(|lang| pieces(&prices::left_out(&left, lang.words())).collect::<String>());
        check_text("a reason", &english, &korean);
        for text in [english, korean] {
            assert!(text.ends_with(" 1234: x (x, x)"), "{text}");
        }
    }
}

#[test]
fn a_report_says_how_many_were_read_changed_and_confirmed() {
    let list = read::read(ECS.as_bytes()).unwrap();
    let report = |older| Overlay { older, ..PriceBook::bundled().with(&list, source()) };
    let sentence_of = |overlay: &Overlay, lang: Lang| prices::report(&list, overlay, lang.words());
    let wanted = "AmazonECS, published 2026-11-24, prices read: 10, changed: 0, confirmed: 10. \
                  A copied link shows the built-in prices.";
    assert_eq!(sentence_of(&report(0), Lang::En), wanted);
    let korean = sentence_of(&report(2), Lang::Ko).replace("AmazonECS", "AWS");
    check_text("a report", &sentence_of(&report(2), Lang::En), &korean);
    assert!(korean.contains("오래되어 쓰지 않은 가격: 2"), "{korean}");
}
