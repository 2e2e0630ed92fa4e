//! What the page gives away: the bill as CSV, the decision as Markdown, the comparison as JSON, a
//! chart as a picture. Each says what the screen says, with its day, its region and its link.

mod source;

mod rows;

mod csv;
mod json;
mod markdown;
mod picture;

pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use picture::picture;
pub use source::ExportSource;
