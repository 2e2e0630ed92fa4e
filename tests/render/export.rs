//! What is copied out equals what is shown, cell by cell.

use eleven_rounds::export::{self, ExportSource};
use eleven_rounds::platform::clipboard::Drawn;
use eleven_rounds::state::{CurveAxis, View, ViewName, hash};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::chips::{PricesUsed, caveats};

use crate::cases::{Page, for_every_page, page_of};
use crate::html::Element;

/// A view that is not the default.
const LINEAR: View = View { name: ViewName::Costs, axis: CurveAxis::Linear };

/// The address of a page with quotes and an ampersand, as a rule file in it may have.
const BASE: &str = "https://example.com/rounds/?rules=a&b#";

fn with_out<T>(page: &Page, use_source: impl FnOnce(&ExportSource) -> T) -> T {
    let link = [BASE, &hash::encode_to_copy(&page.scenario, View::default())].concat();
    use_source(&ExportSource {
        scenario: &page.scenario,
        comparison: &page.comparison,
        lang: page.lang,
        prices: bundled(),
        link: &link,
    })
}

/// The prices of the bundled book, looked at on no particular day.
fn bundled() -> PricesUsed<'static> {
    PricesUsed { book: PriceBook::bundled(), imported: false, today: None }
}

/// The records of a CSV text, each a list of cells.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut records = vec![];
    let mut cells = vec![];
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\r' if !quoted => assert_eq!(letters.peek(), Some(&'\n'), "{text}"),
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                records.push(std::mem::take(&mut cells));
            }
            other => cell.push(other),
        }
    }
    assert!(!quoted && cell.is_empty() && cells.is_empty(), "{text}");
    records
}

/// What a row of a bill says in its cells; nothing for a heading.
fn shown(row: &Element) -> Option<[String; 4]> {
    let cells: Vec<String> = row
        .find(|cell| matches!(cell.tag.as_str(), "th" | "td"))
        .iter()
        .map(|cell| cell.text().split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    cells.try_into().ok()
}

/// The rows of both bills, with their names as the files write them.
fn bills(page: &Page) -> Vec<Vec<[String; 4]>> {
    let own = page.lang.texts().own_price;
    let not_counted = page.lang.texts().not_counted;
    let bills = page.html.single("#bill").find(|at| at.tag == "table" && at.has_class("bill"));
    let rows = |bill: &&Element| {
        let rows = bill.find(|at| at.tag == "tr").into_iter().skip(1).filter_map(shown);
        rows.map(|[mut name, quantity, price, mut amount]| {
            if let Some(line) = name.strip_suffix(&[" ", own].concat()).or(name.strip_suffix(own)) {
                name = format!("{line} ({own})");
            }
            if amount.ends_with(not_counted) {
                amount = not_counted.to_owned();
            }
            [name, quantity, price, amount]
        })
        .collect()
    };
    bills.iter().map(rows).collect()
}

/// A text without groups and currency, with the minus of programs.
fn bare(text: &str) -> String {
    text.replace(['$', ','], "").replace('−', "-")
}

#[test]
fn every_cell_of_the_csv_is_on_the_screen() {
    for_every_page(|page| {
        let csv = with_out(page, export::csv);
        let text = csv.strip_prefix('\u{feff}').expect("a mark of UTF-8");
        assert!(!text.contains('$'), "{text}");
        let records = records(text);
        let (head, rest) = records.split_first().expect("a head");
        assert_eq!(head.len(), 8);
        let end = rest.iter().position(|record| record.len() < 8).expect("an end");
        let mut rows = rest[..end].iter();
        for (bill, side) in bills(page).iter().zip(page.comparison.sides()) {
            for [name, quantity, price, amount] in bill {
                let record = rows.next().expect("a record");
                let cells: Vec<&str> = record.iter().map(String::as_str).collect();
                let [option, part, line, number, unit, prices, per, usd] = cells[..] else {
                    panic!("{record:?}");
                };
                assert_eq!(option, page.lang.words().option_long(side.option));
                assert_eq!(if line.is_empty() { part } else { line }, name, "{}", page.name);
                assert_eq!(squeezed(&[number, unit]), squeezed(&[&bare(quantity)]));
                for price in prices.split(" – ").filter(|price| !price.is_empty()) {
                    assert!(price.bytes().all(|byte| b".0123456789".contains(&byte)), "{price}");
                }
                let of_price = bare(price).replace("—", "");
                let (first, last) = of_price.split_once('–').unwrap_or(("", &of_price));
                assert_eq!(
                    squeezed(&[prices.split(" – ").last().unwrap_or_default(), per]),
                    squeezed(&[last]).replace('/', ""),
                );
                let starts = squeezed(&[first]).starts_with(prices.split(" – ").next().unwrap());
                assert!(first.is_empty() || starts, "{price}");
                assert_eq!(usd, bare(amount), "{}: {name}", page.name);
            }
        }
        assert!(rows.next().is_none(), "{}", page.name);
        let last = records.last().expect("a link");
        assert_eq!(last[1].split_once('#').expect("a hash").0, BASE.trim_end_matches('#'));
        assert_eq!(hash::decode(last[1].split_once('#').unwrap().1).scenario, page.scenario);
        let day = &records[end + 2];
        assert_eq!(day[1], page.scenario.as_of.to_string());
        assert!(records[end + 3][1].starts_with(page.scenario.region.code()));
    });
}

fn squeezed(parts: &[&str]) -> String {
    parts.concat().split_whitespace().collect()
}

/// A Markdown text as it is read.
fn read(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        out.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    out
}

#[test]
fn the_record_says_what_the_screen_says() {
    for_every_page(|page| {
        let text = with_out(page, export::markdown);
        let lines: Vec<&str> = text.lines().collect();
        let html = &page.html;
        let holds = |what: &str| {
            assert!(read(&text).contains(what.trim()), "{}: no {what:?} in {text}", page.name);
        };
        assert_eq!(read(lines[0]).trim(), format!("# {}", flat(&html.single("h1").text())));
        assert_eq!(lines.iter().filter(|line| line.starts_with("# ")).count(), 1);
        assert_eq!(lines.iter().filter(|line| line.starts_with("## ")).count(), 7);
        // Every row of both bills, in order.
        let mut rows =
            lines.iter().filter(|line| line.starts_with('|')).map(|line| flat(&read(line)));
        for bill in bills(page) {
            for cells in bill {
                let row = ["| ", &cells.join(" | "), " |"].concat();
                let found = rows.any(|line| dashes(&line) == dashes(&flat(&row)));
                assert!(found, "{}: no {row:?} in {text}", page.name);
            }
        }
        // Every option with its total and what stops it.
        for option_row in html.find(|at| at.tag == "li" && at.attribute("data-option").is_some()) {
            holds(&option_row.single("who").text());
            holds(&option_row.single("amount").text());
            option_row
                .single("setup")
                .find(|at| at.tag == "span")
                .iter()
                .skip(1)
                .for_each(|at| holds(&at.text()));
        }
        // The scores, as the table of the rounds has them.
        for round in &page.comparison.rounds.rounds {
            holds(&page.lang.words().round_result(round));
        }
        holds(&html.single("#rounds").single("result").text());
        holds(&html.single("beside").text());
        for finding in page.comparison.sides().into_iter().flat_map(|side| &side.findings) {
            holds(&page.lang.words().finding(finding));
        }
        for (_, caveat) in caveats(&page.scenario, &page.comparison, page.lang, bundled()) {
            holds(&caveat);
        }
        holds(&page.scenario.as_of.to_string());
        holds(page.scenario.region.code());
        let link = text.rsplit_once(": <").expect("a link").1.trim_end().trim_end_matches('>');
        assert_eq!(hash::decode(link.split_once('#').expect("a hash").1).scenario, page.scenario);
        assert!(!text.contains("  |") || !text.contains("| |  |"), "{text}");
    });
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A row without the dash of an unknown price.
fn dashes(row: &str) -> String {
    row.replace("| — |", "| |")
}

#[test]
fn the_inputs_of_the_json_are_the_scenario() {
    for_every_page(|page| {
        let text = with_out(page, export::json);
        let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["schema"], 2);
        assert_eq!(value["prices_of"], page.scenario.as_of.to_string());
        assert_eq!(value["region"], page.scenario.region.code());
        let mut scenario = Scenario::default();
        for (key, text) in value["inputs"].as_object().expect("inputs") {
            let field = Field::from_key(key).expect("a key");
            scenario
                .set(field, text.as_str().expect("a text"), PriceBook::bundled())
                .expect("a value");
        }
        assert_eq!(scenario, page.scenario, "{}", page.name);
        let link = value["link"].as_str().expect("a link");
        assert_eq!(hash::decode(link.split_once('#').expect("a hash").1).scenario, page.scenario);
        let engine = serde_json::to_value(&page.comparison).expect("a comparison");
        same(&value["comparison"], &engine, &page.name);
    });
}

/// Fails where a value is not in the other, or differs by more than how a number is written.
fn same(exported: &serde_json::Value, expected: &serde_json::Value, at: &str) {
    use serde_json::Value::{Array, Number, Object};
    match (exported, expected) {
        (Number(a), Number(b)) => {
            // The reader of the tests may miss the last bit.
            let [a, b] = [a, b].map(|number| number.as_f64().expect("a number"));
            assert!((a - b).abs() <= b.abs() * 1e-15, "{at}: {a} {b}");
        }
        (Array(a), Array(b)) => {
            assert_eq!(a.len(), b.len(), "{at}");
            a.iter().zip(b).for_each(|(a, b)| same(a, b, at));
        }
        (Object(a), Object(b)) => {
            a.iter().for_each(|(key, a)| same(a, &b[key], &[at, ".", key].concat()));
        }
        _ => assert_eq!(exported, expected, "{at}"),
    }
}

#[test]
fn a_picture_carries_the_verdict_the_day_and_the_link() {
    for_every_page(|page| {
        let drawn = Drawn {
            surface: "rgb(1, 2, 3)".to_owned(),
            ink: "rgb(4, 5, 6)".to_owned(),
            svg: "<svg width=\"300\" height=\"200\"></svg>".to_owned(),
        };
        let text =
            with_out(page, |out| export::picture(out, LINEAR, "A < B & C", (300, 200), &drawn));
        // The reader of the tests takes it, so everything is closed and escaped.
        let picture = crate::html::parse(&text);
        let lines: Vec<String> = picture
            .find(|at| at.tag == "text" && at.attribute("font-size") != Some("11"))
            .iter()
            .map(|line| line.text())
            .collect();
        let drawn_text: String = lines.concat().split_whitespace().collect();
        let headline: String = page.html.single("h1").text().split_whitespace().collect();
        let has_headline = drawn_text.starts_with(&headline);
        let cut = drawn_text.contains('…');
        assert!(has_headline || cut, "{}: {drawn_text}", page.name);
        assert!(drawn_text.contains("A<B&C"), "{drawn_text}");
        assert!(drawn_text.contains(&page.scenario.as_of.to_string()), "{drawn_text}");
        assert!(drawn_text.contains(page.scenario.region.code()), "{drawn_text}");
        let hash = hash::encode_to_copy(&page.scenario, LINEAR);
        assert_eq!(picture.single("metadata").text(), hash);
        let link = picture.single("a").attribute("href").expect("a link");
        assert_eq!(hash::decode(link.split_once('#').expect("a hash").1).scenario, page.scenario);
        assert!(text.contains(&drawn.svg));
        let last = picture.find(|at| at.tag == "text").pop().expect("a text");
        let height: u32 =
            picture.find(|at| at.tag == "svg")[0].attribute("height").unwrap().parse().unwrap();
        let y: u32 = last.attribute("y").unwrap().parse().unwrap();
        assert!(y < height, "{text}");
    });
}

#[test]
fn the_longest_link_is_cut_where_it_is_read_and_whole_behind_it() {
    let rates = vec!["1.25_3.75"; 84].join("_");
    let page = page_of("a week of rates", &["v1:traffic.profile=", &rates].concat(), Lang::En);
    let drawn = Drawn { surface: String::new(), ink: String::new(), svg: String::new() };
    let text = with_out(&page, |out| export::picture(out, View::default(), "", (824, 300), &drawn));
    let picture = crate::html::parse(&text);
    let lines = picture.find(|at| at.attribute("font-size") == Some("11"));
    assert_eq!(lines.len(), 3);
    assert!(lines[2].text().ends_with('…'));
    assert!(picture.single("a").attribute("href").is_some_and(|link| link.len() > 800));
}
