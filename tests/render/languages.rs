//! A page speaks one language: names apart, no word of the other.

use eleven_rounds_engine::rules::book::{FACTS, RuleBook};
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::texts::FactIndex;
use eleven_rounds_presentation::lang::Lang;

use crate::cases::for_every_page;
use crate::latin::{english_words, has_hangul};

#[test]
fn the_korean_page_has_no_english_word() {
    let long = RuleTexts::bundled(1).unwrap();
    let rules = RuleBook::bundled_rules();
    let rules = rules.iter().filter_map(|rule| RuleTexts::reason(Some(long), rule, 1));
    let facts = (0..FACTS.len() as u8).map(FactIndex::from_index);
    let facts = facts
        .flat_map(|fact| [long.fact_subject(fact), long.fact_before(fact), long.fact_now(fact)]);
    let mut book: Vec<&str> = rules.chain(facts).filter(|text| text.len() > 1).collect();
    // The longest first: a short one may stand inside a long one.
    book.sort_unstable_by_key(|text| std::cmp::Reverse(text.len()));
    for_every_page(|page| {
        if page.lang == Lang::Ko {
            for shown in page.html.said_in("ko") {
                // What the rule book says is data and names many products; its own tests
                // check its languages.
                let shown = book.iter().fold(shown, |shown, text| shown.replace(text, ""));
                let words = english_words(&shown);
                assert!(words.is_empty(), "{}: {words:?} in {shown:?}", page.name);
            }
        }
    });
}

#[test]
fn the_english_page_has_no_hangul() {
    for_every_page(|page| {
        if page.lang == Lang::En {
            for shown in page.html.said_in("en") {
                assert!(!has_hangul(&shown), "{}: {shown}", page.name);
            }
        }
    });
}

#[test]
fn the_language_button_speaks_the_language_it_goes_to() {
    for_every_page(|page| {
        let buttons =
            page.html.find(|element| element.attribute("data-action") == Some("language"));
        assert_eq!(buttons.len(), 1);
        assert_eq!(buttons[0].attribute("lang"), Some(page.lang.other().code()));
        assert_eq!(buttons[0].text(), page.lang.texts().other_language);
    });
}

#[test]
fn both_languages_say_the_same_amounts() {
    let amounts = |lang: Lang| {
        let found = std::cell::RefCell::new(Vec::new());
        for_every_page(|page| {
            if page.lang == lang {
                let cells = page.html.find(|at| at.tag == "td" || at.has_class("amount"));
                let texts = cells.iter().filter(|at| !at.has_class("price")).map(|at| at.text());
                found.borrow_mut().extend(texts.filter(|text| text.starts_with('$')));
            }
        });
        found.into_inner()
    };
    let english = amounts(Lang::En);
    assert!(english.len() > 200, "{}", english.len());
    assert_eq!(english, amounts(Lang::Ko));
}
