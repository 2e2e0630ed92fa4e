//! What is said of price files: every fixed text, every reason and every mistake.

use eleven_rounds::i18n::Lang;
use eleven_rounds::i18n::prices::PriceTexts;
use eleven_rounds::imports::Report;
use eleven_rounds::state::Shared;
use eleven_rounds_engine::price_book::{Overlay, PriceBook};
use eleven_rounds_engine::price_list::{self, Mistake, Reason, Refusal};
use eleven_rounds_engine::sources::Source;

use crate::check_text;

const ECS: &str = include_str!("../../crates/engine/tests/price_list/ecs.csv");

fn source() -> Source {
    let none = String::new;
    Source { id: none(), what: none(), place: none(), date: none(), licence: none() }
}

/// Every fixed text. A new slot does not compile until it is here.
fn fixed(lang: Lang) -> [&'static str; 11] {
    let PriceTexts {
        title,
        about,
        load,
        remove,
        unchanged,
        used,
        link,
        column_region,
        column_change,
        column_since,
        unknown,
    } = lang.words().prices();
    [
        title,
        about,
        load,
        remove,
        unchanged,
        used,
        link,
        column_region,
        column_change,
        column_since,
        unknown,
    ]
}

#[test]
fn every_text_is_there_in_its_language() {
    for (english, korean) in fixed(Lang::En).into_iter().zip(fixed(Lang::Ko)) {
        check_text("a text of price files", english, korean);
    }
}

fn mistakes() -> Vec<Mistake> {
    let text = || "x".to_owned();
    let all = vec![
        Mistake::Empty,
        Mistake::TooLarge,
        Mistake::Packed,
        Mistake::Encoding,
        Mistake::NoPriceList,
        Mistake::Syntax,
        Mistake::Missing { name: "offerCode" },
        Mistake::UnknownOffer { code: text() },
        Mistake::NotADay { text: text() },
        Mistake::Currency { code: text() },
        Mistake::Price { text: text() },
        Mistake::Bound { text: text() },
        Mistake::Tiers,
        Mistake::NoTerms,
        Mistake::NoRegion,
    ];
    for mistake in &all {
        // A new mistake does not compile until it is above.
        match mistake {
            Mistake::Empty
            | Mistake::TooLarge
            | Mistake::Packed
            | Mistake::Encoding
            | Mistake::NoPriceList
            | Mistake::Syntax
            | Mistake::Missing { .. }
            | Mistake::UnknownOffer { .. }
            | Mistake::NotADay { .. }
            | Mistake::Currency { .. }
            | Mistake::Price { .. }
            | Mistake::Bound { .. }
            | Mistake::Tiers
            | Mistake::NoTerms
            | Mistake::NoRegion => {}
        }
    }
    all
}

#[test]
fn every_mistake_is_said_with_its_line() {
    for mistake in mistakes() {
        for line in [0, 7] {
            let refusal = Refusal { line, mistake: mistake.clone() };
            let [english, korean] = Lang::ALL.map(|lang| lang.words().refusal(&refusal));
            check_text("a mistake", &english, &korean);
            assert_eq!(english.starts_with("line 7: "), line == 7, "{english}");
            assert_eq!(korean.starts_with("7번째 줄: "), line == 7, "{korean}");
        }
    }
}

#[test]
fn every_reason_is_said_with_its_count_and_examples() {
    for reason in [Reason::NotOurs, Reason::OtherRegion, Reason::Contradicts, Reason::Later] {
        for (family, count) in [("", 1), ("x", 1234)] {
            let [english, korean] =
                Lang::ALL.map(|lang| lang.words().left_out(reason, family, count, "x, x"));
            check_text("a reason", &english, &korean);
            for text in [english, korean] {
                assert!(text.ends_with("(x, x)") && text.contains(&count.to_string()), "{text}");
            }
        }
    }
    let said = |lang: Lang| lang.words().left_out(Reason::NotOurs, "", 1, "x");
    assert_eq!(said(Lang::En), "1 price not in this book (x)");
}

#[test]
fn a_report_says_how_many_were_read_changed_and_confirmed() {
    let list = price_list::read(ECS.as_bytes()).unwrap();
    let report = |older| {
        let overlay = Overlay { older, ..PriceBook::bundled().with(&list, source()) };
        Report { list: Shared::new(list.clone()), overlay: Box::leak(Box::new(overlay)) }
    };
    let said = |report: &Report, lang: Lang| lang.words().report(report);
    let english = said(&report(0), Lang::En);
    let wanted = "AmazonECS, published 2026-11-24: 10 prices read, 0 changed, 10 confirmed.";
    assert_eq!(english, wanted);
    let korean = said(&report(2), Lang::Ko).replace("AmazonECS", "AWS");
    check_text("a report", &said(&report(2), Lang::En), &korean);
    assert!(korean.contains("2개"), "{korean}");
    let [english, korean] = Lang::ALL.map(|lang| lang.words().instances(3));
    check_text("instances", &english, &korean);
    let [english, korean] = Lang::ALL.map(|lang| lang.words().implausible("x"));
    check_text("implausible", &english, &korean);
}
