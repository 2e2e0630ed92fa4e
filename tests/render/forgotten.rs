//! The panel of what is usually forgotten: what it says is what the bills say.

use std::cell::Cell;

use eleven_rounds_engine::detail::hidden_costs::{Amount, Worth, worths};
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_presentation::format;

use crate::cases::{Page, for_every_page};
use crate::html::Element;

fn rows(page: &Page) -> Vec<Worth> {
    let sides = page.comparison.sides().map(|side| (side.option, &side.estimate));
    worths(&page.scenario, sides, PriceBook::bundled())
}

fn shown<'a>(page: &'a Page, row: &Worth) -> &'a Element {
    let key = Some(row.extra.field.key());
    let found = page.html.find(|at| at.attribute("data-extra") == key);
    assert_eq!(found.len(), 1, "{} {key:?}", page.name);
    found[0]
}

#[test]
fn each_row_says_its_dollars_and_what_is_unknown() {
    for_every_page(|page: &Page| {
        let rows = rows(page);
        let texts = page.lang.texts();
        let words = page.lang.words();
        let listed = page.html.find(|at| at.attribute("data-extra").is_some());
        assert_eq!(listed.len(), rows.len(), "{}", page.name);
        assert!(rows.len() > 10, "{}", page.name);
        for row in &rows {
            let text = shown(page, row).text();
            assert!(text.contains(words.label(row.extra.field)), "{}: {text}", page.name);
            for side in row.sides {
                match side {
                    Amount::Absent => {}
                    Amount::Unknown => assert!(text.contains(texts.price_unknown), "{text}"),
                    Amount::Known(usd) => {
                        assert!(text.contains(&format::line(usd.micros())), "{text}");
                    }
                }
            }
            if !row.sides.iter().any(|side| matches!(side, Amount::Known(_))) {
                assert!(!text.contains('$'), "{}: {text}", page.name);
            }
            assert_eq!(text.contains(texts.cancels), row.cancels(), "{}: {text}", page.name);
            assert_eq!(text.contains(texts.not_counted), !row.counted, "{}: {text}", page.name);
        }
    });
}

#[test]
fn what_is_switched_on_is_pressed_typed_and_in_the_bills() {
    let counted = Cell::new(0);
    for_every_page(|page: &Page| {
        for row in rows(page) {
            let at = shown(page, &row);
            // Whether it is on is a property, which only a browser shows.
            let switch = at.find(|element| element.attribute("role") == Some("switch"));
            assert_eq!(switch.len(), 1, "{}", page.name);
            let number = page.scenario.number(row.extra.field);
            let pressed: Vec<bool> = at
                .find(|element| {
                    element.tag == "button" && element.attribute("aria-pressed").is_some()
                })
                .iter()
                .map(|element| element.attribute("aria-pressed") == Some("true"))
                .collect();
            assert_eq!(pressed, row.extra.levels.map(|level| number == Some(level)));
            let boxes = at.find(|element| element.attribute("type") == Some("text"));
            assert_eq!(boxes.len(), usize::from(row.counted), "{}", page.name);
            let lines = page.comparison.options.values().flat_map(|result| &result.estimate.lines);
            let billed = lines.filter(|item| item.line == Line::Extra(row.extra.field)).count();
            assert_eq!(billed > 0, row.counted, "{} {:?}", page.name, row.extra.field);
            counted.set(counted.get() + usize::from(row.counted));
        }
    });
    assert!(counted.get() > 30, "no case switches much on: {counted:?}");
}
