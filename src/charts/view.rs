//! The one view: any plot as SVG, with crosshair, values, keyboard and an announcement.

use yew::prelude::*;

use super::drawing;
use super::geometry::layout::Layout;
use super::plot::PlotRef;
use super::tooltip::{Tooltip, sentence};
use super::words::ChartWords;
use crate::platform::events;

/// A value is announced when the reader has stayed on it this long, in ms.
const QUIET: u32 = 500;

/// How many points the page keys move.
const PAGE: usize = 10;

/// What is drawn of a plot.
pub struct Chart {
    /// What is drawn.
    pub plot: PlotRef,
    /// The width in CSS pixels; the drawing is laid out anew for it, text keeps its size.
    pub width: u32,
    /// The height in CSS pixels.
    pub height: u32,
    /// What the chart says beyond its plot.
    pub words: ChartWords,
    /// The id of the heading, for the section to be labelled by.
    pub heading_id: &'static str,
    /// The toolbar, beside the heading.
    pub toolbar: Html,
}

/// A chart under its finding, with its toolbar.
#[hook]
pub fn use_chart(chart: Chart) -> Html {
    let Chart { plot, width, height, words, heading_id, toolbar } = chart;
    let layout = use_memo((plot.clone(), width, height), |(plot, width, height)| {
        Layout::new(plot, *width, *height)
    });
    let active = use_state(|| None::<usize>);
    let active_index = (*active).filter(|index| *index < layout.stops.len());
    let spoken =
        use_announcement(active_index.map(|index| sentence(&plot, &layout.stops[index].1, &words)));

    let point_at = {
        let layout = layout.clone();
        let active = active.clone();
        Callback::from(move |event: PointerEvent| {
            active.set(layout.nearest(layout.bounds.x.max(f64::from(event.offset_x()))));
        })
    };
    let leave = {
        let active = active.clone();
        Callback::from(move |event: PointerEvent| {
            // A finger that is lifted leaves too, but its reader has only now begun to read.
            if event.pointer_type() == "mouse" {
                active.set(None);
            }
        })
    };
    let blur = {
        let active = active.clone();
        Callback::from(move |_: FocusEvent| active.set(None))
    };
    let press = {
        let layout = layout.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(next) = step(&layout, active_index, &event.key()) {
                event.prevent_default();
                active.set(next);
            }
        })
    };

    let shown = active_index.map(|index| {
        let (x, row) = &layout.stops[index];
        (*x, Tooltip::new(&plot, &layout, *x, row, &words))
    });
    html! {
        <figure class="chart" aria-labelledby={heading_id}>
            <figcaption class="caption">
                <div>
                    <h2 id={heading_id}>{ &plot.title }</h2>
                    <p class="sub">{ &plot.subtitle }</p>
                </div>
                { toolbar }
            </figcaption>
            <div class="plot">
                { drawing::svg(&plot, &layout, width, height, shown.as_ref()) }
                <div
                    class="touch"
                    role="application"
                    tabindex="0"
                    aria-roledescription={&words.role}
                    aria-label={[plot.title.as_str(), ". ", words.hint.as_str()].concat()}
                    onpointermove={point_at.clone()}
                    onpointerdown={point_at}
                    onpointerleave={leave}
                    onblur={blur}
                    onkeydown={press}
                />
            </div>
            <p class="sr-only" aria-live="polite">{ spoken }</p>
        </figure>
    }
}

/// Where a key leads: `None` for a key that is not ours, `Some(None)` to hide the values.
fn step(layout: &Layout, active_index: Option<usize>, key: &str) -> Option<Option<usize>> {
    let last = layout.stops.len().checked_sub(1)?;
    let Some(index) = active_index else {
        // The first key shows the scenario on screen, or the middle.
        let middle = layout.bounds.x + layout.bounds.width / 2.0;
        let start = layout.here.first().copied().unwrap_or(middle);
        return match key {
            "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "PageUp" | "PageDown" => {
                Some(layout.nearest(start))
            }
            "Home" => Some(Some(0)),
            "End" => Some(Some(last)),
            _ => None,
        };
    };
    let next = match key {
        "ArrowLeft" | "ArrowDown" => index.saturating_sub(1),
        "ArrowRight" | "ArrowUp" => index + 1,
        "PageDown" => index.saturating_sub(PAGE),
        "PageUp" => index + PAGE,
        "Home" => 0,
        "End" => last,
        "Escape" => return Some(None),
        _ => return None,
    };
    Some(Some(next.min(last)))
}

/// The text once it has stood still for [`QUIET`]; until then what was said before.
#[hook]
fn use_announcement(text: Option<String>) -> String {
    let spoken = use_state(|| None::<String>);
    let setter = spoken.setter();
    use_effect_with(text, move |text| {
        let announced = text.clone();
        let timer = announced.map(|text| events::after(QUIET, move || setter.set(Some(text))));
        move || drop(timer)
    });
    spoken.as_deref().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests;
