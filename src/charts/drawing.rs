//! The drawing itself: a layout as SVG elements.

use yew::prelude::*;

use super::geometry::labels::Rect;
use super::geometry::layout::Layout;
use super::geometry::path::number;
use super::plot::Plot;
use super::tooltip::{KEY, Tooltip};

/// The whole drawing. The values at the crosshair come with their horizontal pixel.
pub(super) fn svg(
    plot: &Plot,
    layout: &Layout,
    width: u32,
    height: u32,
    shown: Option<&(f64, Tooltip)>,
) -> Html {
    let width = width.to_string();
    let height = height.to_string();
    let bounds = &layout.bounds;
    let alone = (layout.curves.len() == 1).then_some("alone");
    html! {
        <svg
            width={width.clone()}
            height={height.clone()}
            viewBox={["0 0 ", &width, " ", &height].concat()}
            role="img"
            aria-label={[plot.title.as_str(), ". ", plot.subtitle.as_str()].concat()}
        >
            { axes(plot, layout) }
            // A drawing inside the drawing cuts off what leaves the plot; a margin spares the strokes.
            <svg
                x={number(bounds.x - 4.0)}
                y={number(bounds.y - 4.0)}
                width={number(bounds.width + 8.0)}
                height={number(bounds.height + 8.0)}
                viewBox={view_box(bounds)}
            >
                for curve in &layout.curves {
                    if let Some(area) = &curve.area {
                        <path class={classes!("area", curve.side.class())} d={area.clone()} />
                    }
                    <path class={classes!("line", curve.side.class(), alone)} d={curve.stroke.clone()} />
                }
            </svg>
            { marks(layout) }
            if let Some((x, tooltip)) = shown {
                { values(bounds, *x, tooltip) }
            }
        </svg>
    }
}

fn view_box(bounds: &Rect) -> String {
    [
        number(bounds.x - 4.0),
        number(bounds.y - 4.0),
        number(bounds.width + 8.0),
        number(bounds.height + 8.0),
    ]
    .join(" ")
}

fn text(x: f64, y: f64, anchor: &'static str, class: &'static str, text: &str) -> Html {
    html! {
        <text x={number(x)} y={number(y)} text-anchor={anchor} class={class}>{ text }</text>
    }
}

fn axes(plot: &Plot, layout: &Layout) -> Html {
    let bounds = &layout.bounds;
    let left = bounds.x;
    let right = bounds.right();
    let floor = bounds.bottom();
    // All grid lines are one path: half a pixel off, so that a line of one pixel is sharp.
    let mut grid = String::new();
    for (y, _) in &layout.y_ticks {
        grid.push_str(&["M", &number(left), " ", &sharp(*y), "H", &number(right)].concat());
    }
    let axis = ["M", &number(left), " ", &sharp(floor), "H", &number(right)].concat();
    html! {
        <>
            <path class="grid" d={grid} />
            <path class="axis" d={axis} />
            for (y, label) in &layout.y_ticks {
                { text(left - 8.0, y + 4.0, "end", "tick", label) }
            }
            for (x, label) in &layout.x_ticks {
                { text(*x, floor + 18.0, "middle", "tick", label) }
            }
            if !plot.y.label.is_empty() {
                { text(0.0, 12.0, "start", "unit", &plot.y.label) }
            }
            if !plot.x.label.is_empty() {
                { text(right, floor + 36.0, "end", "unit", &plot.x.label) }
            }
        </>
    }
}

fn sharp(pixel: f64) -> String {
    number(pixel.floor() + 0.5)
}

fn marks(layout: &Layout) -> Html {
    let bounds = &layout.bounds;
    html! {
        <>
            for x in &layout.here {
                { vertical(bounds, *x, "here") }
            }
            for (side, (x, y)) in &layout.rings {
                <circle class={classes!("ring", side.class())} cx={number(*x)} cy={number(*y)} r="5" />
            }
            for (x, y) in &layout.crossings {
                <circle class="crossing" cx={number(*x)} cy={number(*y)} r="5.5" />
            }
            for word in &layout.words {
                if let Some(side) = word.side {
                    <text
                        class={classes!("name", side.class())}
                        x={number(word.at.0)}
                        y={number(word.at.1)}
                    >{ &word.text }</text>
                } else {
                    { text(word.at.0, word.at.1, "start", "note", &word.text) }
                }
            }
        </>
    }
}

fn vertical(bounds: &Rect, x: f64, class: &'static str) -> Html {
    let path = ["M", &number(x), " ", &number(bounds.y), "V", &number(bounds.bottom())].concat();
    html! { <path class={class} d={path} /> }
}

fn values(bounds: &Rect, x: f64, tooltip: &Tooltip) -> Html {
    let rect = &tooltip.rect;
    let left = tooltip.left();
    html! {
        <g class="tip" aria-hidden="true">
            { vertical(bounds, x, "hair") }
            for (side, y) in &tooltip.dots {
                <circle class={classes!("dot", side.class())} cx={number(x)} cy={number(*y)} r="5" />
            }
            <rect
                x={number(rect.x)}
                y={number(rect.y)}
                width={number(rect.width)}
                height={number(rect.height)}
                rx="8"
            />
            { text(left, tooltip.top(), "start", "strong", &tooltip.head) }
            for (side, name, value, y) in &tooltip.lines {
                <path
                    class={classes!("key", side.class())}
                    d={["M", &number(left), " ", &number(y - 4.0), "h", &number(KEY)].concat()}
                />
                { text(left + KEY + 8.0, *y, "start", "", name) }
                { text(tooltip.right(), *y, "end", "strong", value) }
            }
        </g>
    }
}
