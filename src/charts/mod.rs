//! Charts as values, and one view that draws any of them as SVG.
//!
//! A page turns results into a [`Plot`]; [`use_chart`] draws it, [`chart_table`] tells it
//! in rows. Geometry is pure: it knows pixels, but no document.

mod axis;
mod drawing;
mod labels;
mod layout;
mod path;
mod plot;
mod projection;
mod table;
mod ticks;
mod tooltip;
mod view;
mod words;

pub use labels::wrapped;
pub use plot::{Axis, Marker, MarkerKind, Plot, PlotRef, Row, Scale, Series, Side, Tick};
pub use table::{chart_table, data_table};
pub use view::{Chart, use_chart};
pub use words::{ChartWords, Format};
