//! The bills as a reader with a pencil checks them: what is shown adds up to the cent.

use crate::cases::{Page, for_every_page};
use crate::html::Element;

/// A shown amount in hundredths of a cent: `$1,234.56`, `< $0.0001`, or nothing for a dash.
fn amount(cell: &Element) -> Option<i64> {
    let text = cell.text();
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let (whole, fraction) = digits.split_once('.')?;
    let fraction = format!("{fraction:0<4}");
    assert_eq!(fraction.len(), 4, "{text}");
    let sign = if text.contains('−') { -1 } else { 1 };
    let least = i64::from(text.contains('<'));
    Some(sign * ((whole.parse::<i64>().ok()? * 10_000) + fraction.parse::<i64>().ok()? - least))
}

fn last_cell(row: &Element) -> &Element {
    row.find(|cell| cell.tag == "td").pop().expect("a row has cells")
}

fn cents(amount: i64) -> i64 {
    (amount + 50).div_euclid(100)
}

#[test]
fn what_is_shown_adds_up_to_the_cent() {
    for_every_page(|page: &Page| {
        let bills = page.html.find(|element| element.tag == "table" && element.has_class("bill"));
        assert_eq!(bills.len(), 2, "{}", page.name);
        for (bill, option) in bills.iter().zip(page.comparison.sides()) {
            let mut subtotals = 0;
            let mut lines = 0;
            for group in bill.find(|element| element.tag == "tbody") {
                let rows = group.find(|row| row.attribute("data-line").is_some());
                let sum: i64 = rows.iter().filter_map(|row| amount(last_cell(row))).sum();
                // Where no line has a known price, there is a dash and no sum.
                let subtotal = amount(last_cell(group.single("subtotal"))).unwrap_or_default();
                assert_eq!(cents(sum), cents(subtotal), "{}: {}", page.name, group.text());
                subtotals += subtotal;
                lines += rows.len();
            }
            // Where something that is needed has no line, there is no total.
            let total = amount(last_cell(bill.single("total")));
            let expected = option.counted().map(|_| cents(subtotals));
            assert_eq!(total.map(cents), expected, "{}: {}", page.name, bill.text());
            assert_eq!(lines, option.estimate.lines.len(), "{}", page.name);
        }
    });
}

#[test]
fn a_line_without_a_price_is_a_dash_and_never_nothing() {
    for_every_page(|page: &Page| {
        let texts = page.lang.texts();
        let unpriced = page
            .comparison
            .sides()
            .into_iter()
            .flat_map(|side| side.estimate.not_counted())
            .count();
        let dashes = page.html.find(|element| element.has_class("dash"));
        assert_eq!(dashes.len(), unpriced, "{}", page.name);
        assert!(dashes.iter().all(|dash| dash.text().contains(texts.not_counted)));
        let chip = page.html.single("chips").text();
        if unpriced > 0 {
            let first = page
                .comparison
                .sides()
                .into_iter()
                .flat_map(|side| side.estimate.not_counted())
                .next();
            let name = page.lang.words().line(first.expect("one").line);
            assert!(chip.contains(name), "{}: {chip}", page.name);
        }
    });
}

#[test]
fn own_prices_are_marked_on_their_lines() {
    for_every_page(|page: &Page| {
        let own = &page.scenario.prices;
        let lines = page.comparison.sides().into_iter().flat_map(|side| &side.estimate.lines);
        let expected = lines.filter(|item| own.get(item.sku).is_some()).count();
        let marks = page.html.find(|element| element.has_class("mark-own"));
        assert_eq!(marks.len(), expected, "{}", page.name);
        let is_shown = page.html.single("chips").text().contains(page.lang.texts().own_prices_used);
        assert_eq!(is_shown, expected > 0, "{}", page.name);
    });
}
