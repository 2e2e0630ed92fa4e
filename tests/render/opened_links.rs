//! What a link opens: a preset that it holds, and the defaults with a notice where it holds nothing known.

use eleven_rounds::state::{View, hash};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::format::ABSENT;
use eleven_rounds_presentation::lang::Lang;

use crate::cases::{Page, page_of};

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
