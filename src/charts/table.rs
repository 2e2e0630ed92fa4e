//! The table behind a chart: the same numbers, for reading, hearing and copying.

use yew::prelude::*;

use super::plot::Plot;
use super::words::ChartWords;
use crate::i18n::format::ABSENT;

/// A chart as rows: one for each place on the horizontal axis, one column for each series.
/// The id is the one by which the button that opens the table names it.
pub fn chart_table(plot: &Plot, words: &ChartWords, id: &'static str) -> Html {
    let rows = plot.rows();
    html! {
        // A region that scrolls must be reachable with the keyboard.
        <div id={id} class="scroll" role="region" tabindex="0" aria-label={plot.title.clone()}>
            <table class="data">
                <caption class="sr-only">{ &plot.title }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ &plot.x.label }</th>
                        for series in &plot.series {
                            <th scope="col">{ &series.name }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in &rows {
                        <tr>
                            <th scope="row">{ (words.x_text)(row.x, words.lang) }</th>
                            for value in &row.y {
                                <td>
                                    { value.map_or_else(
                                        || ABSENT.to_owned(),
                                        |value| (words.y_text)(value, words.lang),
                                    ) }
                                </td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
