//! Every always-free allowance: how much it is, what draws on it, and what does not.

use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::pricing::allowances::ALLOWANCES;
use eleven_rounds_presentation::lang::Lang;

use crate::citations::{NOTHING, names};
use crate::frame;
use crate::material::Material;
use crate::out::Out;
use crate::sources::facts::value;

pub(super) fn section(out: &mut Out, material: &Material, lang: Lang) {
    let words = lang.reference();
    let texts = words.texts();
    frame::section(out, "allowances", texts.allowances, texts.allowances_sub, |out| {
        let columns = [texts.subject, texts.value, texts.covers, texts.leaves_out];
        frame::table(out, "of-allowances", texts.allowances, &columns, |out| {
            for allowance in ALLOWANCES {
                let id = ["allowance-", allowance.fact.key()].concat();
                out.element("tr", &[("class", "entry"), ("id", &id)], |out| {
                    out.element("td", &[("data-name", texts.subject)], |out| {
                        let href = ["#fact-", allowance.fact.key()].concat();
                        out.leaf("a", &[("href", &href)], words.fact(allowance.fact));
                    });
                    let now = today(allowance.fact, material, lang);
                    out.leaf("td", &[("data-name", texts.value), ("class", "price")], &now);
                    for (name, skus) in
                        [(texts.covers, allowance.covers), (texts.leaves_out, allowance.leaves_out)]
                    {
                        out.leaf("td", &[("data-name", name)], &names(skus, lang));
                    }
                });
            }
        });
    });
}

/// The newest value of a fact.
fn today(fact: Fact, material: &Material, lang: Lang) -> String {
    let rows = PriceBook::bundled().fact_rows(fact);
    let newest = rows.len().saturating_sub(1);
    let (unit, _) = material.data.fact_value(fact.key(), newest);
    rows.get(newest).map_or_else(|| NOTHING.to_owned(), |row| value(row, unit, lang))
}
