//! What fits in a round: sizes, the stages of a long job, and what a cache does to the bills.

use eleven_rounds_engine::detail::fits::{SizeFit, SizeOption};
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_presentation::format::{self, significant};
use eleven_rounds_presentation::i18n::phrases::options::allocation_label;
use eleven_rounds_presentation::view::bill::BillPart;
use yew::prelude::*;

use crate::charts::data_table;
use crate::sections::costs::bill::lines_table;
use crate::ui::Ui;

/// More sizes than this are folded.
const MANY: usize = 8;

/// What fits, in a sentence and a table.
pub fn fits_view(fits: &SizeFit, scenario: &Scenario, ui: &Ui) -> Html {
    let words = ui.words();
    let texts = ui.words().rounds();
    let mut parts = Vec::new();
    let mut sizes: &[SizeOption] = &[];
    match fits {
        SizeFit::Disk { choices, .. } | SizeFit::Sizes { choices, .. } => sizes = choices,
        SizeFit::Time { methods, .. } => {
            for (title, (_, estimate)) in texts.staging_methods.into_iter().zip(methods) {
                // A part of what a method costs is no sum of it.
                parts.push(BillPart::all(title, estimate, estimate.not_counted().next().is_some()));
            }
        }
        SizeFit::Cache(Some(cached)) if cached.share > 0.0 => {
            for side in &cached.sides {
                parts.push(BillPart::all(words.option(side.option), &side.with, !side.known));
            }
        }
        SizeFit::Cache(_) => {}
    }
    let table = if sizes.is_empty() {
        html! {}
    } else {
        sizes_table(sizes, ui)
    };
    html! {
        <>
            <p>{ words.fits(fits) }</p>
            if !parts.is_empty() {
                { lines_table(ui.texts().bill_title, parts, Vec::new(), None, scenario, ui) }
            }
            if sizes.len() > MANY {
                <details>
                    <summary>{ [texts.all_sizes, ": ", &sizes.len().to_string()].concat() }</summary>
                    { table }
                </details>
            } else {
                { table }
            }
        </>
    }
}

/// Sizes with their tasks and dollars.
fn sizes_table(choices: &[SizeOption], ui: &Ui) -> Html {
    let texts = ui.words().rounds();
    let mut cells = Vec::new();
    for name in [texts.size, ui.texts().axis_tasks, ui.texts().column_month] {
        cells.push(name.to_owned());
    }
    for choice in choices {
        let size = allocation_label(choice.allocation);
        let on_bill = if choice.on_bill { texts.on_bill } else { "" };
        let too_small = if choice.holds { "" } else { texts.too_small };
        cells.push([ui.words().option(choice.option), " · ", &size, on_bill, too_small].concat());
        let absent = || format::ABSENT.to_owned();
        cells.push(choice.tasks.map_or_else(absent, |tasks| significant(tasks, 3)));
        cells.push(choice.amount.map_or_else(absent, |usd| format::line(usd.micros())));
    }
    data_table(None, texts.all_sizes.to_owned(), 3, &cells)
}
