//! Every document that the book cites, and the rows that cite it.

use std::collections::BTreeMap;

use eleven_rounds_engine::catalog::choices::KeyedEnum as _;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::source::SourceId;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_presentation::lang::Lang;

use crate::citations::{document, price_note};
use crate::frame;
use crate::material::Material;
use crate::out::Out;
use crate::sources::{instances, plans};

pub(super) fn section(out: &mut Out, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "sources", texts.documents, "", |out| {
        let columns = [texts.source, texts.document_date, texts.used, texts.licence];
        frame::table(out, "of-documents", texts.documents, &columns, |out| {
            let citations = citations(material);
            for source in PriceBook::bundled().sources() {
                let id = ["source-", &source.id].concat();
                out.element("tr", &[("class", "entry"), ("id", &id)], |out| {
                    out.element(
                        "td",
                        &[("data-name", texts.source), ("class", "subject")],
                        |out| {
                            document(out, &source.location, &source.what);
                            out.leaf("code", &[], &source.id);
                        },
                    );
                    let day = [("data-name", texts.document_date), ("class", "day")];
                    out.leaf("td", &day, &source.date);
                    out.element("td", &[("data-name", texts.used), ("class", "keys")], |out| {
                        for (kind, key) in citations.get(&source.id).into_iter().flatten() {
                            let href = ["#", kind, key].concat();
                            out.leaf("a", &[("href", &href)], key);
                            out.text(" ");
                        }
                    });
                    let licence = [("data-name", texts.licence), ("lang", "en")];
                    out.leaf("td", &licence, &source.licence);
                });
            }
        });
    });
}

/// An anchor of the page: its kind, and the key of an SKU, a plan or a fact; or no kind and a part
/// of the page.
type Anchor = (&'static str, &'static str);

/// What cites each document, in its rows or in their notes.
fn citations(material: &Material) -> BTreeMap<String, Vec<Anchor>> {
    let book = PriceBook::bundled();
    let mut all: BTreeMap<String, Vec<Anchor>> = BTreeMap::new();
    let mut cite = |source: SourceId, note: &str, anchor: Anchor| {
        let cited_ids = note.split('[').skip(1).filter_map(|part| part.split(']').next());
        for id in cited_ids.chain([book.source(source).id.as_str()]) {
            let anchors = all.entry(id.to_owned()).or_default();
            if !anchors.contains(&anchor) {
                anchors.push(anchor);
            }
        }
    };
    for (sku, region, row) in book.rows() {
        let note = price_note(&material.data, sku, region, &row.provenance);
        cite(row.provenance.source, note, ("sku-", sku.key()));
    }
    for price in instances::all() {
        let note = instances::rate_note(&material.data, &price);
        cite(price.provenance.source, note, ("sku-", price.sku.key()));
    }
    for rate in book.plan_rates() {
        let note = plans::plan_note(&material.data, &rate);
        cite(rate.provenance.source, note, ("plan-", rate.plan.key()));
    }
    for instance_type in book.instance_types() {
        cite(instance_type.source, "", ("", "instances"));
    }
    for fact in Fact::ALL {
        for (index, row) in book.fact_rows(*fact).iter().enumerate() {
            let (_, note) = material.data.fact_value(fact.key(), index);
            cite(row.provenance.source, note, ("fact-", fact.key()));
        }
    }
    for size in book.fargate_sizes() {
        // The sizes have no entry of their own: their largest is a fact.
        cite(size.source, "", ("fact-", Fact::FargateMaxVcpu.key()));
    }
    all
}
