//! The page of prices, facts and sources.

mod documents;
mod facts;
mod instances;
mod plans;
mod prices;

use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::region::{REGION_CODES, Region};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::{Provenance, SourceId};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_presentation::i18n::words::{Holdings, ReferenceTexts};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::citation::address;

use crate::Material;
use crate::data::Rows;
use crate::out::Out;

/// What stands where nothing is known.
const NOTHING: &str = "–";

/// The page below its title.
pub fn body(material: &Material, lang: Lang) -> Out {
    let words = lang.reference();
    let texts = words.texts();
    let book = PriceBook::bundled();
    let told = material.data.told.iter().filter(|told| told.key.is_none()).count();
    let mut out = Out::default();
    let holdings = Holdings {
        skus: Sku::ALL.iter().filter(|sku| !sku.is_by_type()).count(),
        prices: book.rows().count(),
        types: book.instance_types().len(),
        rates: instances::all().count(),
        plans: book.plan_rates().count(),
        facts: Fact::ALL.len(),
        told,
        sources: book.sources().len(),
        gathered_on: book.gathered_on(),
    };
    out.leaf("p", &[("class", "lead")], &words.holdings(&holdings));
    search(&mut out, lang);
    let parts = [
        ("prices", texts.prices),
        ("instances", texts.instances),
        ("plans", texts.plans),
        ("facts", texts.facts),
        ("told", texts.told),
        ("sources", texts.documents),
    ];
    contents(&mut out, texts, &parts);
    prices::section(&mut out, material, lang);
    instances::section(&mut out, material, lang);
    plans::section(&mut out, material, lang);
    facts::numbers(&mut out, material, lang);
    facts::told(&mut out, material, lang);
    documents::section(&mut out, material, lang);
    out
}

/// The box that filters rows: without script there is none, and the browser's own search finds all.
fn search(out: &mut Out, lang: Lang) {
    let texts = lang.reference().texts();
    out.element("div", &[("class", "find"), ("role", "search"), ("hidden", "")], |out| {
        out.leaf("label", &[("for", "find")], texts.search);
        let attributes = [
            ("id", "find"),
            ("type", "search"),
            ("list", "find-regions"),
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("aria-describedby", "find-hint"),
        ];
        out.open("input", &attributes);
        // A region is written by its code in the rows: its name leads to it.
        out.element("datalist", &[("id", "find-regions")], |out| {
            for code in REGION_CODES {
                let name = Region::from_code(code).map_or("", |region| lang.words().region(region));
                out.leaf("option", &[("value", code)], name);
            }
        });
        let said =
            [("role", "status"), ("data-found", texts.found), ("data-none", texts.found_none)];
        out.leaf("p", &said, "");
        out.leaf("p", &[("class", "hint"), ("id", "find-hint")], texts.search_hint);
    });
}

/// Links to the parts of a page.
pub(crate) fn contents(out: &mut Out, texts: &ReferenceTexts, parts: &[(&str, &str)]) {
    out.element("nav", &[("class", "contents"), ("aria-label", texts.contents)], |out| {
        for (id, title) in parts {
            out.leaf("a", &[("href", &["#", id].concat())], title);
        }
    });
}

/// The three days of a row and its document, each in a cell.
fn dated(out: &mut Out, provenance: &Provenance, texts: &ReferenceTexts) {
    let day = |day: Option<_>| day.map_or_else(|| NOTHING.to_owned(), |day| format!("{day}"));
    for (name, text) in [
        (texts.effective_from, day(provenance.effective_from)),
        (texts.first_seen, day(Some(provenance.first_seen))),
        (texts.confirmed_on, day(provenance.confirmed_on)),
    ] {
        out.leaf("td", &[("data-name", name), ("class", "day")], &text);
    }
    out.element("td", &[("data-name", texts.source)], |out| cited(out, provenance.source));
}

/// A link to a document of the list below.
fn cited(out: &mut Out, source: SourceId) {
    let id = &PriceBook::bundled().source(source).id;
    out.leaf("a", &[("href", &["#source-", id].concat())], id);
}

/// Both days by which a row is told from others of the same thing.
fn days(dated: &Provenance) -> [String; 2] {
    let from = dated.effective_from.map_or_else(String::new, |day| day.to_string());
    [from, dated.first_seen.to_string()]
}

/// The note of a price, which the packed book leaves in the file.
fn price_note<'a>(data: &'a Rows, sku: Sku, region: Region, dated: &Provenance) -> &'a str {
    let [from, seen] = days(dated);
    data.note(["", sku.key(), "", region.code(), &from, &seen])
}

/// A note, in which documents are cited by `[id]`.
fn note(out: &mut Out, text: &str) {
    let book = PriceBook::bundled();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((id, behind)) = after.split_once(']') else { break };
        out.text(before);
        if book.sources().iter().any(|source| source.id == id) {
            out.leaf("a", &[("href", &["#source-", id].concat())], id);
        } else {
            out.text(&["[", id, "]"].concat());
        }
        rest = behind;
    }
    out.text(rest);
}

/// A document on the web, or its words where it is not there.
pub(crate) fn document(out: &mut Out, place: &str, text: &str) {
    match address(place) {
        Some(href) => out.outward(&href, text),
        None => out.leaf("cite", &[("lang", "en")], text),
    }
}

/// A list of words with a name before it; nothing where the list is empty.
pub(crate) fn listed(out: &mut Out, name: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if !items.is_empty() {
        out.element("p", &[("class", "used")], |out| {
            out.leaf("b", &[], name);
            out.text(" ");
            out.text(&items.join(", "));
        });
    }
}
