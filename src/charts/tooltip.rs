//! The values at one place of a chart: as a box beside the crosshair, and as a sentence.

use eleven_rounds_presentation::format::ABSENT;

use super::geometry::labels::{Rect, TEXT_HEIGHT, text_width};
use super::geometry::layout::Layout;
use super::plot::{Plot, PlotRow, SeriesSide};
use super::words::ChartWords;

const PADDING: f64 = 10.0;
/// The little line that shows a series' stroke.
pub(super) const KEY: f64 = 18.0;
/// The distance between the box and the crosshair.
const GAP: f64 = 12.0;

/// The box of values at one row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tooltip {
    /// Where it lies.
    pub(super) rect: Rect,
    /// The value of the horizontal axis.
    pub(super) head: String,
    /// SeriesSide, name and value of each series, with the baseline of its line of text.
    pub(super) lines: Vec<(SeriesSide, String, String, f64)>,
    /// The points on the curves.
    pub(super) dots: Vec<(SeriesSide, f64)>,
}

impl Tooltip {
    /// The box for a row at the horizontal pixel `x`.
    pub(super) fn new(
        plot: &Plot,
        layout: &Layout,
        x: f64,
        row: &PlotRow,
        words: &ChartWords,
    ) -> Self {
        let head = (words.x_text)(row.x, words.lang);
        let values = texts(row, words);
        let dots: Vec<(SeriesSide, f64)> = plot
            .series
            .iter()
            .zip(&row.y)
            .filter_map(|(series, value)| Some((series.side, layout.y.px((*value)?))))
            .filter(|(_, y)| *y >= layout.bounds.y && *y <= layout.bounds.bottom())
            .collect();
        let name = plot.series.iter().map(|s| text_width(&s.name)).fold(0.0, f64::max);
        let value = values.iter().map(|v| text_width(v) * 1.08).fold(0.0, f64::max);
        let inner = (KEY + 8.0 + name + 16.0 + value).max(text_width(&head) * 1.08);
        let width = inner + 2.0 * PADDING;
        let height = TEXT_HEIGHT * (values.len() + 1) as f64 + 2.0 * PADDING;
        let heights: Vec<f64> = dots.iter().map(|dot| dot.1).collect();
        let rect = beside(&layout.bounds, x, &heights, width, height);
        let lines = plot.series.iter().zip(values).enumerate().map(|(index, (series, value))| {
            let baseline = rect.y + PADDING + TEXT_HEIGHT * (index + 1) as f64 + 13.0;
            (series.side, series.name.clone(), value, baseline)
        });
        Self { lines: lines.collect(), rect, head, dots }
    }

    /// The left edge of the text.
    pub(super) fn left(&self) -> f64 {
        self.rect.x + PADDING
    }

    /// The right edge of the values.
    pub(super) fn right(&self) -> f64 {
        self.rect.right() - PADDING
    }

    /// The baseline of the head.
    pub(super) fn top(&self) -> f64 {
        self.rect.y + PADDING + 11.0
    }
}

/// The row in one sentence: `1 M requests: Lambda $1.87, Fargate $9.01`.
pub(super) fn sentence(plot: &Plot, row: &PlotRow, words: &ChartWords) -> String {
    let mut text = (words.x_text)(row.x, words.lang);
    let values = texts(row, words);
    for (index, (series, value)) in plot.series.iter().zip(values).enumerate() {
        text.push_str(if index == 0 { ": " } else { ", " });
        text.push_str(&series.name);
        text.push(' ');
        text.push_str(&value);
    }
    text
}

fn texts(row: &PlotRow, words: &ChartWords) -> Vec<String> {
    let write = |value: &Option<f64>| {
        value.map_or_else(|| ABSENT.to_owned(), |value| (words.y_text)(value, words.lang))
    };
    row.y.iter().map(write).collect()
}

/// A place that covers no point: right of the crosshair, else left, else between the points.
fn beside(bounds: &Rect, x: f64, points: &[f64], width: f64, height: f64) -> Rect {
    let rect = |left: f64, top: f64| Rect { x: left, y: top, width, height };
    let highest = points.iter().copied().fold(bounds.bottom(), f64::min);
    let top = (highest - height / 2.0).clamp(bounds.y, (bounds.bottom() - height).max(bounds.y));
    if x + GAP + width <= bounds.right() {
        return rect(x + GAP, top);
    }
    if x - GAP - width >= bounds.x {
        return rect(x - GAP - width, top);
    }
    // No room on either side: the widest free band along the crosshair.
    let mut stops = vec![bounds.y];
    stops.extend_from_slice(points);
    stops.push(bounds.bottom());
    stops.sort_unstable_by(f64::total_cmp);
    let bands = stops.windows(2).map(|pair| (pair[0], pair[1]));
    let (from, to) = bands
        .max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))
        .unwrap_or((bounds.y, bounds.bottom()));
    let left = (x - width / 2.0).clamp(bounds.x, (bounds.right() - width).max(bounds.x));
    rect(left, (from + to - height) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Rect = Rect { x: 40.0, y: 10.0, width: 300.0, height: 200.0 };

    #[track_caller]
    fn check(x: f64, points: &[f64], width: f64, expected: (f64, f64)) {
        let rect = beside(&BOUNDS, x, points, width, 60.0);
        assert_eq!((rect.x, rect.y), expected);
        for y in points {
            let dot = Rect { x: x - 5.0, y: y - 5.0, width: 10.0, height: 10.0 };
            assert!(!rect.overlaps(&dot), "covers the point at {y}");
        }
    }

    #[test]
    fn the_box_stands_beside_the_crosshair() {
        check(100.0, &[100.0, 150.0], 120.0, (112.0, 70.0));
        check(300.0, &[100.0, 150.0], 120.0, (168.0, 70.0));
        check(40.0, &[12.0], 120.0, (52.0, 10.0));
        check(40.0, &[], 120.0, (52.0, 150.0));
    }

    #[test]
    fn without_room_beside_it_stands_between_the_points() {
        check(190.0, &[30.0, 150.0], 160.0, (110.0, 60.0));
        check(190.0, &[30.0, 60.0], 160.0, (110.0, 105.0));
        check(60.0, &[200.0], 290.0, (40.0, 75.0));
    }
}
