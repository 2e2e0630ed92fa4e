//! Charts as values, and one view that draws any of them as SVG.
//!
//! A section turns results into a [`Plot`]; [`use_chart`] draws it, [`chart_table`] tells it in rows.

mod plot;
mod words;

mod geometry;

mod spark;
mod table;
mod tooltip;
mod width;

mod drawing;

mod view;

pub use geometry::labels::wrapped;
pub use plot::{Axis, Marker, MarkerKind, Plot, PlotRef, PlotRow, Scale, Series, SeriesSide, Tick};
pub use spark::spark;
pub use table::{chart_table, data_table};
pub use view::{Chart, use_chart};
pub use width::use_width;
pub use words::{ChartWords, Format};
