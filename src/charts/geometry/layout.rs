//! Everything of a chart that has a place: computed once for a plot and a size.

use super::labels::{
    BASELINE, LabelRequest, Rect, TEXT_HEIGHT, along, around, place_labels, text_width,
};
use super::path::{PlotPoint, area, corners, height_at, line};
use super::projection::Projection;
use crate::charts::plot::{Axis, MarkerKind, Plot, PlotRow, Scale, SeriesSide};

/// The drawing of a plot at one size, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Layout {
    /// Where the lines are drawn.
    pub(crate) bounds: Rect,
    /// Labelled places along the lower edge.
    pub(crate) x_ticks: Vec<(f64, String)>,
    /// Labelled places along the left edge.
    pub(crate) y_ticks: Vec<(f64, String)>,
    /// The lines, in the order of the series.
    pub(crate) curves: Vec<Curve>,
    /// Where lines cross.
    pub(crate) crossings: Vec<PlotPoint>,
    /// Vertical lines at the scenario on screen.
    pub(crate) here: Vec<f64>,
    /// Rings on the curves there.
    pub(crate) rings: Vec<(SeriesSide, PlotPoint)>,
    /// Names of series and words of markers.
    pub(crate) words: Vec<Word>,
    /// The rows of the table, with the horizontal pixel of each.
    pub(crate) stops: Vec<(f64, PlotRow)>,
    /// For the heights of a row's values.
    pub(crate) y: Projection,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Curve {
    /// Its corner.
    pub(crate) side: SeriesSide,
    /// The path of its stroke.
    pub(crate) stroke: String,
    /// The path of the area under it, where there is one.
    pub(crate) area: Option<String>,
}

/// A text on the plot: left end of its baseline, and the side it names, if any.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    pub(crate) at: PlotPoint,
    pub(crate) text: String,
    pub(crate) side: Option<SeriesSide>,
    pub(crate) rect: Rect,
}

impl Layout {
    /// Lays out a plot for a width and a height in pixels; text keeps its size.
    pub(crate) fn new(plot: &Plot, width: u32, height: u32) -> Self {
        let bounds = bounds(plot, f64::from(width), f64::from(height));
        let x = Projection::new(&plot.x, bounds.x, bounds.right());
        let y = Projection::new(&plot.y, bounds.bottom(), bounds.y);
        let points: Vec<Vec<PlotPoint>> = plot
            .series
            .iter()
            .map(|series| {
                let ends = series.points.iter().map(|p| (x.px(p.0), gap_or(&y, p.1)));
                corners(&ends.collect::<Vec<_>>(), series.stepped)
            })
            .collect();
        // Counts are areas; on a logarithmic axis an area has no meaning.
        let filled = plot.y.scale == Scale::Linear && plot.series.iter().all(|s| s.stepped);
        let curves = plot.series.iter().zip(&points).map(|(series, points)| Curve {
            side: series.side,
            stroke: line(points),
            area: filled.then(|| area(points, bounds.bottom())),
        });
        let of_kind = |kind| plot.markers.iter().filter(move |m| m.kind == kind);
        let here: Vec<f64> = of_kind(MarkerKind::Here).map(|m| x.px(m.x)).collect();
        let rings = here.iter().flat_map(|at| {
            plot.series.iter().zip(&points).filter_map(|(series, points)| {
                height_at(points, *at).map(|height| (series.side, (*at, height)))
            })
        });
        let crossings: Vec<PlotPoint> =
            of_kind(MarkerKind::Crossing).map(|m| (x.px(m.x), y.px(m.y))).collect();
        Self {
            x_ticks: x_ticks(&plot.x, &x, f64::from(width)),
            y_ticks: plot.y.ticks.iter().map(|t| (y.px(t.value), t.label.clone())).collect(),
            curves: curves.collect(),
            rings: rings.filter(|(_, point)| inside(&bounds, *point)).collect(),
            words: words(plot, &bounds, &points, &x, &y),
            crossings: crossings.into_iter().filter(|point| inside(&bounds, *point)).collect(),
            here: here.into_iter().filter(|at| *at >= bounds.x && *at <= bounds.right()).collect(),
            stops: plot.rows().into_iter().map(|row| (x.px(row.x), row)).collect(),
            bounds,
            y,
        }
    }

    /// The index of the row nearest to a horizontal pixel.
    pub(crate) fn nearest(&self, x: f64) -> Option<usize> {
        let distance = |index: &usize| (self.stops[*index].0 - x).abs();
        (0..self.stops.len()).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }
}

fn gap_or(y: &Projection, value: f64) -> f64 {
    if value.is_finite() { y.px(value) } else { f64::NAN }
}

fn inside(bounds: &Rect, (x, y): PlotPoint) -> bool {
    x >= bounds.x && x <= bounds.right() && y >= bounds.y && y <= bounds.bottom()
}

/// The room for lines: what the ticks and the labels of the axes leave.
fn bounds(plot: &Plot, width: f64, height: f64) -> Rect {
    let widest = plot.y.ticks.iter().map(|t| text_width(&t.label)).fold(0.0, f64::max);
    let left = (widest + 10.0).min(width / 3.0).round();
    let top = if plot.y.label.is_empty() { 10.0 } else { 26.0 };
    let bottom = if plot.x.label.is_empty() { 24.0 } else { 42.0 };
    Rect {
        x: left,
        y: top,
        width: (width - left - 10.0).max(1.0),
        height: (height - top - bottom).max(1.0),
    }
}

/// Every tick, or every second, third …: as many as have room for their labels.
fn x_ticks(axis: &Axis, x: &Projection, width: f64) -> Vec<(f64, String)> {
    let all: Vec<(f64, String)> = axis
        .ticks
        .iter()
        .map(|tick| {
            let half = text_width(&tick.label) / 2.0;
            // A label at the edge is pushed in rather than cut off.
            (x.px(tick.value).clamp(half.min(width - half), width - half), tick.label.clone())
        })
        .collect();
    for step in 1..all.len() {
        let fits = |pair: &[&(f64, String)]| {
            let room = (text_width(&pair[0].1) + text_width(&pair[1].1)) / 2.0 + 10.0;
            pair[1].0 - pair[0].0 >= room
        };
        let spaced: Vec<&(f64, String)> = all.iter().step_by(step).collect();
        if spaced.windows(2).all(fits) {
            return spaced.into_iter().cloned().collect();
        }
    }
    all.into_iter().take(1).collect()
}

/// Places for all words: first where the scenario is, then the crossings, then the names.
fn words(
    plot: &Plot,
    bounds: &Rect,
    lines: &[Vec<PlotPoint>],
    x: &Projection,
    y: &Projection,
) -> Vec<Word> {
    let size = |text: &str| (text_width(text), TEXT_HEIGHT);
    let markers_of = |kind| plot.markers.iter().filter(move |marker| marker.kind == kind);
    let markers = markers_of(MarkerKind::Here).chain(markers_of(MarkerKind::Crossing));
    let markers = markers.filter(|marker| !marker.label.is_empty());
    let mut wanted = Vec::new();
    let mut texts = Vec::new();
    let mut occupied = Vec::new();
    for marker in markers {
        let at = (x.px(marker.x), y.px(marker.y));
        let size = size(&marker.label);
        let positions = match marker.kind {
            MarkerKind::Crossing => {
                occupied.push(Rect { x: at.0 - 5.0, y: at.1 - 5.0, width: 10.0, height: 10.0 });
                around(at, size)
            }
            MarkerKind::Here => (0..8)
                .flat_map(|row| {
                    let top = bounds.y + 2.0 + f64::from(row) * TEXT_HEIGHT;
                    [(at.0 + 6.0, top), (at.0 - 6.0 - size.0, top)]
                })
                .collect(),
        };
        wanted.push(LabelRequest { size, positions });
        texts.push((marker.label.clone(), None));
    }
    for (series, line) in plot.series.iter().zip(lines) {
        // A name is set bolder than the rest.
        let size = (text_width(&series.name) * 1.08, TEXT_HEIGHT);
        wanted.push(LabelRequest { size, positions: along(line, bounds, size) });
        texts.push((series.name.clone(), Some(series.side)));
    }
    let mut obstacles = lines.to_vec();
    for marker in plot.markers.iter().filter(|m| m.kind == MarkerKind::Here) {
        let at = x.px(marker.x);
        obstacles.push(vec![(at, bounds.y), (at, bounds.bottom())]);
    }
    let placed = place_labels(bounds, &occupied, &obstacles, &wanted);
    texts
        .into_iter()
        .zip(placed)
        .filter_map(|((text, side), rect)| {
            rect.map(|rect| Word { at: (rect.x, rect.y + BASELINE), text, side, rect })
        })
        .collect()
}

#[cfg(test)]
mod tests;
