//! How a row names its days, its document and its notes.

use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::{Provenance, SourceId};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_presentation::i18n::words::ReferenceTexts;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::citation::address;

use crate::data::Rows;
use crate::out::Out;

/// What stands where nothing is known.
pub(crate) const NOTHING: &str = "–";

/// The three days of a row and its document, each in a cell.
pub(crate) fn dated(out: &mut Out, provenance: &Provenance, texts: &ReferenceTexts) {
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
pub(crate) fn cited(out: &mut Out, source: SourceId) {
    let id = &PriceBook::bundled().source(source).id;
    out.leaf("a", &[("href", &["#source-", id].concat())], id);
}

/// Both days by which a row is told from others of the same thing.
pub(crate) fn days(dated: &Provenance) -> [String; 2] {
    let from = dated.effective_from.map_or_else(String::new, |day| day.to_string());
    [from, dated.first_seen.to_string()]
}

/// The note of a price, which the packed book leaves in the file.
pub(crate) fn price_note<'a>(
    data: &'a Rows,
    sku: Sku,
    region: Region,
    dated: &Provenance,
) -> &'a str {
    let [from, seen] = days(dated);
    data.note(["", sku.key(), "", region.code(), &from, &seen])
}

/// A note, in which documents are cited by `[id]`.
pub(crate) fn note(out: &mut Out, text: &str) {
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
pub(crate) fn document(out: &mut Out, location: &str, text: &str) {
    match address(location) {
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

/// The names of SKUs, one after the other.
pub(crate) fn names(skus: &[Sku], lang: Lang) -> String {
    let names: Vec<&str> = skus.iter().map(|sku| lang.reference().sku(*sku)).collect();
    if names.is_empty() { NOTHING.to_owned() } else { names.join("; ") }
}
