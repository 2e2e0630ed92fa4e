//! A chart as a value: what is drawn, what the table says, what is announced.

use std::rc::Rc;

/// Everything a chart shows. PageTexts come ready in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The finding, as a sentence.
    pub title: String,
    /// What is plotted: measure, by what, scales.
    pub subtitle: String,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// The lines, in the order of the table's columns.
    pub series: Vec<Series>,
    /// Points that carry a label.
    pub markers: Vec<Marker>,
}

/// A plot behind a pointer: two are equal where they are the same one.
///
/// A page makes a new plot when its results change and only then, so that a chart compares
/// one address instead of a thousand numbers.
#[derive(Clone, Debug)]
pub struct PlotRef(Rc<Plot>);

impl From<Plot> for PlotRef {
    fn from(plot: Plot) -> Self {
        Self(Rc::new(plot))
    }
}

impl PartialEq for PlotRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for PlotRef {
    type Target = Plot;

    fn deref(&self) -> &Plot {
        &self.0
    }
}

/// How values spread along an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Equal distances are equal differences.
    #[default]
    Linear,
    /// Equal distances are equal ratios.
    Log,
}

/// One axis: its scale, the values at its ends, its label and ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Linear or logarithmic.
    pub scale: Scale,
    /// The value at the left or lower end.
    pub min: f64,
    /// The value at the right or upper end.
    pub max: f64,
    /// What the axis measures, with its unit; heads the table's column.
    pub label: String,
    /// The ticks, ascending.
    pub ticks: Vec<Tick>,
}

/// A labelled value of an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it stands.
    pub value: f64,
    /// What it says.
    pub label: String,
}

/// The side a line belongs to; decides its colour and its stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesSide {
    /// Lambda: the warm colour, a solid heavy line.
    Lambda,
    /// ECS: the cool colour, a dashed line.
    Ecs,
}

impl SeriesSide {
    /// The class of the style sheet that gives the colours of the side.
    pub fn class(self) -> &'static str {
        match self {
            Self::Lambda => "lambda",
            Self::Ecs => "ecs",
        }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The name beside the line and over the table's column.
    pub name: String,
    /// The side.
    pub side: SeriesSide,
    /// Points `(x, y)`, ascending in x. A jump is two points with one x.
    pub points: Vec<(f64, f64)>,
    /// Whether each value holds until the next point.
    pub stepped: bool,
}

/// What a marker stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// Two lines cost the same here.
    Crossing,
    /// The scenario on screen: a vertical line through the plot, with a ring on every series.
    Here,
}

/// A labelled point of the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// Where it stands on the horizontal axis.
    pub x: f64,
    /// Where it stands on the vertical axis; not used for [`MarkerKind::Here`].
    pub y: f64,
    /// What it says.
    pub label: String,
    /// Crossing or here.
    pub kind: MarkerKind,
}

/// One row of the table behind a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotRow {
    /// The value on the horizontal axis.
    pub x: f64,
    /// The value of each series there, in the order of [`Plot::series`]; `None` where it has none.
    pub y: Vec<Option<f64>>,
}

impl Plot {
    /// The table behind the chart: one row for each x of any series, ascending.
    ///
    /// A jump (two points with one x) gives two rows. A stepped series holds its value
    /// between its points; another series has no value where it has no point.
    pub fn rows(&self) -> Vec<PlotRow> {
        let mut xs: Vec<f64> =
            self.series.iter().flat_map(|s| s.points.iter().map(|p| p.0)).collect();
        xs.retain(|x| x.is_finite());
        xs.sort_unstable_by(f64::total_cmp);
        xs.dedup();
        let mut rows = Vec::with_capacity(xs.len());
        for x in xs {
            let values: Vec<Vec<f64>> = self.series.iter().map(|s| s.values_at(x)).collect();
            let depth = values.iter().map(Vec::len).max().unwrap_or(0);
            for level in 0..depth {
                let y = values.iter().map(|v| v.get(level.min(v.len().max(1) - 1)).copied());
                rows.push(PlotRow { x, y: y.collect() });
            }
        }
        rows
    }
}

impl Series {
    /// The values at exactly this x: several at a jump, none outside a series that has no point there.
    fn values_at(&self, x: f64) -> Vec<f64> {
        let start = self.points.partition_point(|p| p.0 < x);
        let here: Vec<f64> =
            self.points[start..].iter().take_while(|p| p.0 == x).map(|p| p.1).collect();
        if here.is_empty() && self.stepped && start > 0 && start < self.points.len() {
            return vec![self.points[start - 1].1];
        }
        here
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(side: SeriesSide, stepped: bool, points: &[(f64, f64)]) -> Series {
        Series { name: String::new(), side, points: points.to_vec(), stepped }
    }

    #[track_caller]
    fn check(series: Vec<Series>, expected: &[(f64, &[Option<f64>])]) {
        let axis =
            Axis { scale: Scale::Linear, min: 0.0, max: 1.0, label: String::new(), ticks: vec![] };
        let plot = Plot {
            title: String::new(),
            subtitle: String::new(),
            x: axis.clone(),
            y: axis,
            series,
            markers: vec![],
        };
        let expected: Vec<PlotRow> =
            expected.iter().map(|(x, y)| PlotRow { x: *x, y: y.to_vec() }).collect();
        assert_eq!(plot.rows(), expected);
    }

    #[test]
    fn rows_are_the_union_of_all_x() {
        check(vec![], &[]);
        check(vec![series(SeriesSide::Lambda, false, &[])], &[]);
        check(
            vec![
                series(SeriesSide::Lambda, false, &[(1.0, 10.0), (3.0, 30.0)]),
                series(SeriesSide::Ecs, true, &[(1.0, 5.0), (2.0, 6.0), (4.0, 7.0)]),
            ],
            &[
                (1.0, &[Some(10.0), Some(5.0)]),
                (2.0, &[None, Some(6.0)]),
                (3.0, &[Some(30.0), Some(6.0)]),
                (4.0, &[None, Some(7.0)]),
            ],
        );
    }

    #[test]
    fn a_jump_gives_two_rows() {
        check(
            vec![
                series(SeriesSide::Lambda, false, &[(1.0, 10.0), (2.0, 20.0)]),
                series(SeriesSide::Ecs, false, &[(1.0, 5.0), (2.0, 5.0), (2.0, 9.0)]),
            ],
            &[
                (1.0, &[Some(10.0), Some(5.0)]),
                (2.0, &[Some(20.0), Some(5.0)]),
                (2.0, &[Some(20.0), Some(9.0)]),
            ],
        );
    }
}
