//! Every fact: the numbers other than prices that AWS sets, and the facts of the rounds.

use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::rows::FactRow;
use eleven_rounds_presentation::format::significant;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::citation::address;

use crate::citations::{NOTHING, dated, listed, note};
use crate::data::{Citing, ProseFact};
use crate::frame;
use crate::material::Material;
use crate::out::Out;

/// Digits of a value: all that `facts.csv` may hold.
const DIGITS: u32 = 12;

pub(super) fn numbers(out: &mut Out, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "facts", texts.facts, texts.facts_sub, |out| {
        for fact in Fact::ALL.iter().copied() {
            entry(out, fact, material, lang);
        }
    });
}

fn entry(out: &mut Out, fact: Fact, material: &Material, lang: Lang) {
    let words = lang.reference();
    let texts = words.texts();
    let rows = PriceBook::bundled().fact_rows(fact);
    out.element("div", &[("class", "entry"), ("id", &["fact-", fact.key()].concat())], |out| {
        out.element("h3", &[], |out| {
            out.text(words.fact(fact));
            out.leaf("code", &[], fact.key());
        });
        if let Some(uses) = material.uses.fact(fact) {
            listed(out, texts.used_rules, uses.rules.iter().cloned());
            listed(out, texts.used_claims, uses.claims.iter().cloned());
            listed(out, texts.used_code, uses.files.iter().cloned());
        }
        let columns = [
            texts.value,
            texts.adjustable,
            texts.effective_from,
            texts.first_seen,
            texts.confirmed_on,
            texts.source,
            texts.note,
        ];
        frame::table(out, "of-facts", words.fact(fact), &columns, |out| {
            for (index, row) in rows.iter().enumerate() {
                let last = index + 1 == rows.len();
                let (unit, why) = material.data.fact_value(fact.key(), index);
                let superseded = [("class", "superseded")];
                out.element("tr", if last { &[] } else { &superseded }, |out| {
                    out.element("td", &[("data-name", texts.value), ("class", "price")], |out| {
                        out.leaf("span", &[], &value(row, unit, lang));
                        if !last {
                            out.leaf("em", &[("class", "tag")], texts.superseded);
                        }
                    });
                    let adjustable = if row.adjustable { texts.yes } else { texts.no };
                    out.leaf("td", &[("data-name", texts.adjustable)], adjustable);
                    dated(out, &row.provenance, texts);
                    let class = [("data-name", texts.note), ("class", "note"), ("lang", "en")];
                    out.element("td", &class, |out| note(out, why));
                });
            }
        });
    });
}

/// A value with its unit.
pub(super) fn value(row: &FactRow, unit: &str, lang: Lang) -> String {
    let words = lang.reference();
    match unit {
        "bool" => (if row.value == 0.0 { words.texts().no } else { words.texts().yes }).to_owned(),
        unit => significant(row.value, DIGITS) + &words.fact_unit(unit),
    }
}

pub(super) fn prose_facts(out: &mut Out, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "told", texts.prose_facts, texts.told_sub, |out| {
        let columns = [texts.subject, texts.then, texts.now, texts.changed_on, texts.source];
        frame::table(out, "of-told", texts.prose_facts, &columns, |out| {
            for fact in material.data.prose_facts.iter().filter(|fact| fact.key.is_none()) {
                row(out, fact, material, lang);
            }
        });
    });
}

fn row(out: &mut Out, fact: &ProseFact, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    out.element("tr", &[("class", "entry"), ("id", &["round-fact-", &fact.id].concat())], |out| {
        out.element("td", &[("data-name", texts.subject), ("class", "subject")], |out| {
            out.leaf("b", &[], fact.text("subject", lang));
            let naming = |all: &[Citing]| -> Vec<String> {
                all.iter().filter(|row| row.names(&fact.id)).map(|row| row.id.clone()).collect()
            };
            listed(out, texts.used_rules, naming(&material.data.rules).into_iter());
            listed(out, texts.used_claims, naming(&material.data.claims).into_iter());
        });
        out.leaf("td", &[("data-name", texts.then)], fact.text("then", lang));
        out.element("td", &[("data-name", texts.now)], |out| {
            out.text(fact.text("now", lang));
            let why = fact.text("note", lang);
            if !why.is_empty() {
                out.leaf("small", &[], why);
            }
            if !fact.verified || fact.partly_unverified {
                out.leaf("em", &[("class", "tag")], texts.unverified);
            }
        });
        let day = fact.changed_on.as_deref().unwrap_or(NOTHING);
        out.leaf("td", &[("data-name", texts.changed_on), ("class", "day")], day);
        out.element("td", &[("data-name", texts.source)], |out| {
            match fact.source.as_deref().and_then(address) {
                Some(href) => out.outward(&href, host(&href)),
                None => out.text(fact.source.as_deref().unwrap_or(NOTHING)),
            }
        });
    });
}

/// The host of an address: its path says little more.
fn host(href: &str) -> &str {
    href.trim_start_matches("https://").split('/').next().unwrap_or(href)
}
