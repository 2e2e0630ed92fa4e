//! The page of prices, facts and sources.

mod allowances;
mod coverage;
mod documents;
mod facts;
mod instances;
mod plans;
mod prices;

use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::region::{REGION_CODES, Region};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_presentation::i18n::words::{Holdings, ReferenceTexts};
use eleven_rounds_presentation::lang::Lang;

use crate::material::Material;
use crate::out::Out;

/// The page below its title.
pub fn body(material: &Material, lang: Lang) -> Out {
    let words = lang.reference();
    let texts = words.texts();
    let book = PriceBook::bundled();
    let prose_facts = material.data.prose_facts.iter().filter(|fact| fact.key.is_none()).count();
    let mut out = Out::default();
    let holdings = Holdings {
        skus: Sku::ALL.iter().filter(|sku| !sku.is_by_type()).count(),
        prices: book.rows().count(),
        types: book.instance_types().len(),
        rates: instances::all().count(),
        plans: book.plan_rates().count(),
        facts: Fact::ALL.len(),
        prose_facts,
        sources: book.sources().len(),
        gathered_on: book.gathered_on(),
    };
    out.leaf("p", &[("class", "lead")], &words.holdings(&holdings));
    search(&mut out, lang);
    let parts = [
        ("prices", texts.prices),
        ("instances", texts.instances),
        ("plans", texts.plans),
        ("allowances", texts.allowances),
        ("facts", texts.facts),
        ("told", texts.prose_facts),
        ("coverage", texts.coverage),
        ("sources", texts.documents),
    ];
    contents(&mut out, texts, &parts);
    prices::section(&mut out, material, lang);
    instances::section(&mut out, material, lang);
    plans::section(&mut out, material, lang);
    allowances::section(&mut out, material, lang);
    facts::numbers(&mut out, material, lang);
    facts::prose_facts(&mut out, material, lang);
    coverage::section(&mut out, lang);
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
        let description =
            [("role", "status"), ("data-found", texts.found), ("data-none", texts.found_none)];
        out.leaf("p", &description, "");
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
