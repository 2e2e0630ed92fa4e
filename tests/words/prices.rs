//! What is said of price files: every fixed text, every reason and every mistake.

use eleven_rounds::i18n::Lang;
use eleven_rounds::i18n::prices::PriceTexts;
use eleven_rounds::imports::Report;
use eleven_rounds_engine::catalog::{Region, Sku};
use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::price_list::{Mistake, Offer, Reason, Refusal};

use crate::check_text;

/// Every fixed text. A new slot does not compile until it is here.
fn fixed(lang: Lang) -> [&'static str; 13] {
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
        elsewhere,
        left,
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
        elsewhere,
        left,
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
    let mut report = Report {
        offer: Offer::from_code("AmazonECR").unwrap(),
        published: Date::from_ymd(2026, 11, 24).unwrap(),
        read: 1,
        changes: Vec::new(),
        confirmed: 1,
        older: 0,
        implausible: vec![(Sku::EcrStorage, Region::US_EAST_1)],
        instances: 3,
        left: Vec::new(),
    };
    let said = |report: &Report, lang: Lang| lang.words().report(report);
    let english = said(&report, Lang::En);
    assert_eq!(english, "AmazonECR, published 2026-11-24: 1 price read, 0 changed, 1 confirmed.");
    report.older = 2;
    let korean = said(&report, Lang::Ko).replace("AmazonECR", "AWS");
    check_text("a report", &said(&report, Lang::En), &korean);
    assert!(korean.contains("2개"), "{korean}");
    let [english, korean] = Lang::ALL.map(|lang| lang.words().instances(3));
    check_text("instances", &english, &korean);
    let [english, korean] = Lang::ALL.map(|lang| lang.words().implausible("x"));
    check_text("implausible", &english, &korean);
}
