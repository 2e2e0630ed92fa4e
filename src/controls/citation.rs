//! Where a number comes from: its dates and its source, with a link where it is on the web.

use eleven_rounds_engine::billing::line_item::PriceOrigin;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_presentation::view::citation::address;
use yew::prelude::*;

use crate::ui::Ui;

/// The dates and the source of a price.
pub fn of_price(origin: &PriceOrigin, ui: &Ui) -> Html {
    let source = match origin {
        PriceOrigin::Book { source, .. } => source.as_str(),
        _ => "",
    };
    let found = ui.book.sources().iter().find(|known| known.id == source);
    html! {
        <span class="source">
            { ui.words().origin(origin) }
            if let Some(found) = found {
                { " " }
                if let Some(href) = address(&found.location) {
                    <a {href} lang="en" target="_blank" rel="noopener">{ &found.what }</a>
                } else {
                    <cite lang="en">{ &found.what }</cite>
                }
            }
        </span>
    }
}

/// The dates and the source of a fact as it stood on a day.
pub fn of_fact(fact: Fact, as_of: Date, ui: &Ui) -> Html {
    let book = &ui.book;
    let provenance = book.fact(fact, as_of).provenance;
    let origin = PriceOrigin::Book {
        effective_from: provenance.effective_from,
        first_seen: provenance.first_seen,
        confirmed_on: provenance.confirmed_on,
        source: book.source(provenance.source).id.clone(),
    };
    of_price(&origin, ui)
}
