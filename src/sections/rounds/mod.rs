//! The view of rounds, what each round opens to, and the pages for experts that belong to them.

mod parts;
mod prose;

mod claims;
mod fits;
mod years;

mod body;
mod custom_rules;
mod reference;

mod panel;

pub use custom_rules::custom_rules;
pub use panel::RoundsPanel;
pub use reference::{ClaimsPage, HistoryPage};
