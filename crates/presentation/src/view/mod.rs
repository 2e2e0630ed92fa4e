//! An answer as it is shown: what page, exports and static pages have in common.

pub mod bill;
pub mod chips;
pub mod citation;
pub mod findings;
pub mod options;
pub mod rounds;
