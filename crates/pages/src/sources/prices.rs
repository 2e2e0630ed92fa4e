//! Every price, by SKU: regions with the same price share a row.

use eleven_rounds_engine::catalog::region::{REGION_CODES, Region};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::Provenance;
use eleven_rounds_engine::catalog::units::Tier;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::rows::PriceRow;
use eleven_rounds_presentation::format::lossless;
use eleven_rounds_presentation::lang::Lang;

use crate::citations::{dated, listed, note, price_note};
use crate::frame::{self, Page};
use crate::material::Material;
use crate::out::Out;
use crate::uses::Payer;

/// A price that several regions share.
struct SharedPrice<'a> {
    regions: Vec<Region>,
    tiers: &'a [Tier],
    provenance: Provenance,
    note: &'a str,
    superseded: bool,
}

pub(super) fn section(out: &mut Out, material: &Material, lang: Lang) {
    let words = lang.reference();
    frame::section(out, "prices", words.texts().prices, words.prices_sub(), |out| {
        for sku in Sku::ALL.iter().copied() {
            // Prices of instances are no SKU's alone: they stand by type.
            if !sku.is_by_type() {
                entry(out, sku, material, lang);
            }
        }
    });
}

fn entry(out: &mut Out, sku: Sku, material: &Material, lang: Lang) {
    let words = lang.reference();
    let texts = words.texts();
    out.element("div", &[("class", "entry"), ("id", &["sku-", sku.key()].concat())], |out| {
        out.element("h3", &[], |out| {
            out.text(words.sku(sku));
            out.leaf("code", &[], sku.key());
            out.leaf("span", &[("class", "unit")], &lang.words().per_unit(sku.unit()));
        });
        used(out, sku, material, lang);
        let columns = [
            texts.regions,
            texts.price,
            texts.effective_from,
            texts.first_seen,
            texts.confirmed_on,
            texts.source,
            texts.note,
        ];
        frame::table(out, "of-prices", words.sku(sku), &columns, |out| {
            for price in shared(sku, material) {
                row(out, sku, &price, lang);
            }
        });
    });
}

fn row(out: &mut Out, sku: Sku, price: &SharedPrice<'_>, lang: Lang) {
    let words = lang.reference();
    let texts = words.texts();
    let class = if price.superseded { "superseded" } else { "" };
    let attributes = [("class", class)];
    out.element("tr", if price.superseded { &attributes } else { &[] }, |out| {
        out.element("td", &[("data-name", texts.regions), ("class", "regions")], |out| {
            regions(out, &price.regions, lang);
        });
        out.element("td", &[("data-name", texts.price), ("class", "price")], |out| {
            let tier_price = |tier: &Tier| lang.words().unit_price(tier.usd, sku.unit());
            match price.tiers {
                [only] => out.leaf("span", &[], &tier_price(only)),
                tiers => tiers.iter().for_each(|tier| {
                    let from = lang.words().quantity(&lossless(tier.from, lang), sku.unit());
                    out.leaf("span", &[], &words.tier(&from, &tier_price(tier)));
                }),
            }
            if price.superseded {
                out.leaf("em", &[("class", "tag")], texts.superseded);
            }
        });
        dated(out, &price.provenance, texts);
        out.element("td", &[("data-name", texts.note), ("class", "note"), ("lang", "en")], |out| {
            note(out, price.note);
        });
    });
}

/// Regions that share a row, with their codes.
pub(super) fn regions(out: &mut Out, regions: &[Region], lang: Lang) {
    let words = lang.reference();
    let all = regions.len() == REGION_CODES.len();
    match regions {
        [region] => out.text(lang.words().region(*region)),
        _ if all => out.text(words.texts().everywhere),
        several => out.text(&words.regions(several.len())),
    }
    out.element("small", &[], |out| {
        for region in regions {
            out.leaf("span", &[], region.code());
            out.text(" ");
        }
    });
}

/// The prices of an SKU, each with the regions that share it, in the order of the first of them.
fn shared(sku: Sku, material: &Material) -> Vec<SharedPrice<'_>> {
    let book = PriceBook::bundled();
    let rows: Vec<(Region, &PriceRow)> = book
        .rows()
        .filter(|(row_sku, ..)| *row_sku == sku)
        .map(|(_, region, row)| (region, row))
        .collect();
    let mut all: Vec<SharedPrice<'_>> = Vec::new();
    for (index, (region, row)) in rows.iter().enumerate() {
        let superseded = rows.get(index + 1).is_some_and(|(next, _)| next == region);
        let provenance = row.provenance;
        let note = price_note(&material.data, sku, *region, &provenance);
        let same = all.iter_mut().find(|shared| {
            shared.tiers == row.tiers
                && shared.provenance == provenance
                && shared.note == note
                && shared.superseded == superseded
        });
        match same {
            Some(shared) => shared.regions.push(*region),
            None => all.push(SharedPrice {
                regions: vec![*region],
                tiers: &row.tiers,
                provenance,
                note,
                superseded,
            }),
        }
    }
    all
}

/// The lines that are billed with the SKU, and the checked examples that take it.
fn used(out: &mut Out, sku: Sku, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    let mut lines = material.uses.lines(sku).peekable();
    if lines.peek().is_none() && material.uses.cases(sku).next().is_none() {
        return out.leaf("p", &[("class", "used")], texts.unused);
    }
    listed(out, texts.used, lines.map(|line| billed(line, lang)));
    examples(out, sku, material, lang);
}

/// The same in a column that says what it holds.
pub(super) fn used_in(out: &mut Out, sku: Sku, material: &Material, lang: Lang) {
    let lines: Vec<String> = material.uses.lines(sku).map(|line| billed(line, lang)).collect();
    let unused = lang.reference().texts().unused;
    let text = if lines.is_empty() { unused.to_owned() } else { lines.join(", ") };
    out.leaf("p", &[("class", "used")], &text);
    examples(out, sku, material, lang);
}

/// A line with what it is billed for.
pub(super) fn billed((payer, line): (Payer, Line), lang: Lang) -> String {
    let texts = lang.reference().texts();
    let words = lang.words();
    let payer = match payer {
        Payer::Option(option) => words.option(option),
        Payer::Stages => texts.used_stages,
        Payer::Cache => texts.used_cache,
    };
    [payer, ": ", words.line(line)].concat()
}

/// Links to the checked examples that take an SKU, if any does.
fn examples(out: &mut Out, sku: Sku, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    let mut cases = material.uses.cases(sku).peekable();
    if cases.peek().is_some() {
        out.element("p", &[("class", "used")], |out| {
            out.leaf("b", &[], texts.used_examples);
            for case in cases {
                out.text(" ");
                let href = ["../", &Page::Checked.path(lang), "#case-", case].concat();
                out.leaf("a", &[("href", &href)], case);
            }
        });
    }
}
