//! The page rendered on the host, without a browser: what it says in both languages.

#[path = "render/bills.rs"]
mod bills;
#[path = "render/cases.rs"]
mod cases;
#[path = "render/export.rs"]
mod export;
#[path = "render/forgotten.rs"]
mod forgotten;
#[path = "render/html.rs"]
mod html;
#[path = "render/languages.rs"]
mod languages;
#[path = "render/latin.rs"]
mod latin;
#[path = "render/opened_links.rs"]
mod opened_links;
#[path = "render/panels.rs"]
mod panels;

use std::collections::BTreeSet;

use cases::{Page, for_every_page, page_of};
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_presentation::format::{ABSENT, headline, line};
use eleven_rounds_presentation::lang::Lang;

/// What is known of both totals as it is to be shown; a dash where that is nothing.
fn known(page: &Page, write: fn(i64) -> String) -> [String; 2] {
    page.comparison
        .sides()
        .map(|side| side.counted().map_or_else(|| ABSENT.to_owned(), |usd| write(usd.micros())))
}

/// The same where it stands for a total: a mark says that a part is not known.
fn totals(page: &Page) -> [String; 2] {
    let mut totals = known(page, headline);
    for (total, side) in totals.iter_mut().zip(page.comparison.sides()) {
        let missing = side.estimate.not_counted().next().is_some();
        if missing && total != ABSENT {
            *total += " + ?";
        }
    }
    totals
}

#[test]
fn both_totals_are_those_of_the_comparison() {
    for_every_page(|page| {
        let amounts: Vec<String> = page
            .html
            .single("compared-totals")
            .find(|element| element.has_class("amount"))
            .iter()
            .map(|amount| amount.text())
            .collect();
        assert_eq!(amounts, totals(page), "{}", page.name);
        let billed: Vec<String> = page
            .html
            .find(|element| element.tag == "tr" && element.has_class("total"))
            .iter()
            .map(|row| row.find(|cell| cell.tag == "td").last().expect("cells").text())
            .collect();
        assert_eq!(billed, known(page, line), "{}", page.name);
    });
}

#[test]
fn the_headline_says_both_amounts() {
    for_every_page(|page| {
        let text = page.html.single("h1").text();
        let [lambda, fargate] = totals(page);
        let wanted: &[&String] = match page.comparison.verdict.outcome {
            Outcome::Cheaper { .. } | Outcome::Close => &[&lambda, &fargate],
            Outcome::OnlyPossible { option }
                if page.comparison.option(option).total().is_none() =>
            {
                &[]
            }
            Outcome::OnlyPossible { option } if option == page.comparison.compared[0] => &[&lambda],
            Outcome::OnlyPossible { .. } => &[&fargate],
            Outcome::NonePossible | Outcome::Unknown => &[],
        };
        for amount in wanted {
            assert!(text.contains(*amount), "{}: no {amount} in {text}", page.name);
        }
        assert!(text.chars().count() > 20, "{}: {text}", page.name);
    });
}

#[test]
fn the_outcome_is_the_one_that_the_case_is_about() {
    for_every_page(|page| {
        let outcome = &page.comparison.verdict.outcome;
        assert!((page.expected)(outcome), "{}: {outcome:?}", page.name);
    });
}

#[test]
fn no_number_is_broken() {
    for_every_page(whole);
}

#[test]
fn the_largest_numbers_are_written_and_not_broken() {
    for lang in Lang::ALL {
        let largest = "v1:traffic.requests=1T&traffic.per=second&workload.duration_ms=2592000000\
             &workload.request_kb=10485760&workload.response_kb=10485760\
             &logs.kb_per_request=1048576&network.kind=private&network.nat_kb=10485760";
        whole(&page_of("largest", largest, lang));
        whole(&page_of("smallest", "v1:traffic.requests=1e-300&workload.duration_ms=1", lang));
        whole(&page_of("shortest month", "v1:traffic.hours_per_month=1", lang));
    }
}

/// Nothing that is read out holds what a program says and a person does not.
fn whole(page: &Page) {
    for text in page.html.said_in(page.lang.code()) {
        let words = text.split(|c: char| c.is_whitespace() || "(),;:".contains(c));
        for word in words {
            let broken = ["NaN", "inf", "-inf", "undefined", "null"].contains(&word)
                || ["$-", "$−", "$—", "$inf", "NaN", "∞"].iter().any(|part| word.contains(part));
            assert!(!broken, "{}: {word} in {text:?}", page.name);
        }
    }
    for element in page.html.all() {
        for (name, value) in &element.attributes {
            let broken = value.contains("NaN") || value.contains("inf ");
            assert!(!broken, "{}: {name}={value}", page.name);
            assert_ne!(name, "style", "{}: the policy forbids it", page.name);
        }
    }
}

#[test]
fn findings_and_chips_are_all_there() {
    for_every_page(|page| {
        let shown = page.html.find(|element| element.has_class("finding"));
        let words = page.lang.words();
        let found = page.comparison.sides().into_iter().flat_map(|side| &side.findings);
        // What is said of both sides is said once.
        let found: BTreeSet<String> = found.map(|finding| words.finding(finding)).collect();
        assert_eq!(shown.len(), found.len(), "{}", page.name);
        for sentence in found {
            assert!(shown.iter().any(|at| at.text().contains(&sentence)), "{sentence}");
        }
        let chips = page.html.single("chips").text();
        assert!(chips.contains(&page.scenario.as_of.to_string()), "{}: {chips}", page.name);
    });
}

#[test]
fn a_damaged_link_is_told_with_what_was_kept() {
    for_every_page(|page| {
        let notices = page.html.find(|element| element.has_class("notice"));
        let damaged = usize::from(page.name.starts_with("damaged"));
        assert_eq!(notices.len(), damaged, "{}", page.name);
        if let [notice] = notices[..] {
            let words = page.lang.words();
            assert_eq!(notice.attribute("role"), Some("alert"));
            assert!(notice.text().contains(&words.accepted_parts(1)), "{}", notice.text());
            assert_eq!(notice.find(|element| element.tag == "li").len(), 3);
            assert!(notice.text().contains("trafic.per"), "{}", notice.text());
        }
    });
}

#[test]
fn the_document_has_one_heading_and_its_references_lead_somewhere() {
    for_every_page(|page| {
        assert_eq!(page.html.find(|element| element.tag == "h1").len(), 1, "{}", page.name);
        assert_eq!(page.html.find(|element| element.tag == "main").len(), 1, "{}", page.name);
        let mut ids: Vec<&str> =
            page.html.all().iter().filter_map(|element| element.attribute("id")).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}: an id is there twice", page.name);
        for element in page.html.all() {
            for name in ["for", "aria-describedby", "aria-labelledby"] {
                if let Some(id) = element.attribute(name) {
                    assert!(ids.contains(&id), "{}: {name}={id} leads nowhere", page.name);
                }
            }
        }
        let levels = page.html.find(|at| matches!(at.tag.as_str(), "h1" | "h2" | "h3" | "h4"));
        let levels: Vec<u8> = levels.iter().map(|heading| heading.tag.as_bytes()[1]).collect();
        assert_eq!(levels[0], b'1', "{}", page.name);
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{}: a heading level is skipped", page.name);
        }
    });
}
