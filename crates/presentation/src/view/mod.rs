//! View models: an answer as the page, the exports and the static pages show it.

pub mod bill;
pub mod chips;
pub mod citation;
pub mod findings;
pub mod options;
pub mod rounds;
