//! The eleven rounds, and what each opens to.

mod parts;
mod prose;

mod claims;
mod fits;
mod custom_rules;
mod years;

mod body;

mod panel;

pub use panel::RoundsPanel;
