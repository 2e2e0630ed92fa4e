//! What a link opens: a preset that it holds, and the defaults with a notice where it holds nothing known; and
//! that the texts it brings leave the direction of ours alone.

use eleven_rounds::state::{View, hash};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::format::ABSENT;
use eleven_rounds_presentation::lang::Lang;

use crate::cases::{Page, page_of};
use crate::html::{Element, Node};

fn totals(page: &Page) -> Vec<String> {
    page.html
        .single("compared-totals")
        .find(|at| at.has_class("amount"))
        .iter()
        .map(|at| at.text())
        .collect()
}

#[test]
fn a_link_of_something_else_shows_the_defaults_and_says_so() {
    let defaults = totals(&page_of("defaults", "", Lang::En));
    for (what, hash) in [
        ("a newer version", "v9:traffic.requests=1"),
        ("something else", "hello"),
        ("escapes that are none", "%ff%zz%"),
        ("markup", "v1:<img src=x onerror=alert(1)>=1"),
    ] {
        for lang in Lang::ALL {
            let page = page_of(what, hash, lang);
            assert_eq!(page.html.find(|at| at.has_class("notice")).len(), 1, "{what}");
            assert_eq!(totals(&page), defaults, "{what}");
            assert!(page.html.find(|at| at.tag == "img").is_empty(), "{what}");
        }
    }
}

/// The texts of others below an element, and whether each has a direction of its own.
fn isolated(at: &Element, inside: bool, mark: char, found: &mut Vec<bool>) {
    for child in &at.children {
        match child {
            Node::Element(child) => isolated(child, inside || child.tag == "bdi", mark, found),
            Node::Text(text) if text.contains(mark) => found.push(inside),
            Node::Text(_) => {}
        }
    }
}

#[test]
fn texts_that_a_link_brings_do_not_turn_their_neighbours() {
    const OVERRIDE: char = '\u{202E}';
    let rule = r#"{"version":1,"name":"\u202Eours","rules":[{"id":"H","round":"governance",
        "when":[["deployables",">",1]],"points":{"fargate":9},"en":"\u202Ewhy","ko":"\u202E왜"}]}"#;
    let mut scenario = hash::defaults();
    for (field, text) in [(Field::Deployables, "30"), (Field::CustomRules, rule)] {
        scenario.set(field, text, PriceBook::bundled()).expect("it fits");
    }
    let rules = hash::encode(&scenario, View::default());
    let damaged = "v1:%E2%80%AEkey=1&%E2%80%AEpart&lambda.memory_mb=%E2%80%AE5".to_owned();
    // The name, the line of the round and the list of rules; three notices.
    for (hash, texts) in [(rules, 3), (damaged, 3)] {
        for lang in Lang::ALL {
            let mut found = Vec::new();
            isolated(&page_of("texts of others", &hash, lang).html, false, OVERRIDE, &mut found);
            assert_eq!(found, vec![true; texts], "{hash} {}", lang.code());
        }
    }
}

#[test]
fn what_is_wrong_with_an_answer_a_rule_or_a_weight_is_said() {
    let hash = "v1:rounds.stage=greenfield&rounds.off=R9-99&weights.portability=-1";
    let notice = page_of("rounds", hash, Lang::En).html.single("notice").text();
    for part in ["greenfield", "No rule has this name", "At least 0"] {
        assert!(notice.contains(part), "{part}: {notice}");
    }
}

#[test]
fn each_preset_shows_itself_its_story_and_whole_totals() {
    for lang in Lang::ALL {
        for preset in Preset::ALL {
            let scenario =
                Scenario { as_of: hash::defaults().as_of, ..preset.scenario(PriceBook::bundled()) };
            let link = hash::encode(&scenario, View::default());
            assert!(!link.is_empty(), "{}", preset.key());
            let page = page_of(preset.key(), &link, lang);
            let row = page.html.single("preset-row");
            let options = row.find(|at| at.tag == "option");
            assert_eq!(options.len(), Preset::ALL.len() + 1);
            assert!(options.iter().any(|at| at.attribute("value") == Some(preset.key())));
            let stories = row.find(|at| at.tag == "small");
            let story = stories.last().expect("a story").text();
            assert!(story.contains(lang.words().preset_story(preset)), "{}: {story}", page.name);
            let known = page.comparison.sides().into_iter().zip(totals(&page));
            for (side, total) in known {
                if side.total().is_none() {
                    assert_eq!(total, ABSENT, "{}", page.name);
                    continue;
                }
                let (whole, cents) = total.split_once('.').unwrap_or((&total, "00"));
                let digits = whole.strip_prefix('$').expect("dollars").replace(',', "");
                assert!(digits.parse::<u64>().is_ok(), "{}: {total}", page.name);
                assert!(cents.len() == 2 && cents.parse::<u8>().is_ok(), "{}: {total}", page.name);
            }
        }
    }
}
