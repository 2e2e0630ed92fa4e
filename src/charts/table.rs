//! Tables of the page: a chart's numbers, for reading, hearing and copying, and others like them.

use eleven_rounds_presentation::format::ABSENT;
use yew::prelude::*;

use super::plot::Plot;
use super::words::ChartWords;

/// A chart as rows: one for each place on the horizontal axis, one column for each series.
/// The id is the one by which the button that opens the table names it.
pub fn chart_table(plot: &Plot, words: &ChartWords, id: &'static str) -> Html {
    let mut cells = vec![plot.x.label.clone()];
    cells.extend(plot.series.iter().map(|series| series.name.clone()));
    let columns = cells.len();
    for row in plot.rows() {
        cells.push((words.x_text)(row.x, words.lang));
        cells.extend(row.y.iter().map(|value| {
            value.map_or_else(|| ABSENT.to_owned(), |value| (words.y_text)(value, words.lang))
        }));
    }
    data_table(Some(id), plot.title.clone(), columns, &cells)
}

/// Rows of so many cells, the first of which names the columns. The first cell of a row names it.
pub fn data_table(
    id: Option<&'static str>,
    title: String,
    columns: usize,
    cells: &[String],
) -> Html {
    let (head, body) = cells.split_at(columns);
    html! {
        // A region that scrolls must be reachable with the keyboard.
        <div {id} class="scroll" role="region" tabindex="0" aria-label={title.clone()}>
            <table class="data">
                <caption class="sr-only">{ title }</caption>
                <thead>
                    <tr>
                        for name in head {
                            <th scope="col">{ name }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in body.chunks(columns) {
                        <tr>
                            <th scope="row">{ &row[0] }</th>
                            for cell in &row[1..] {
                                <td>{ cell }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
