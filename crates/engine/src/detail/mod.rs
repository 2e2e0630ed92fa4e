//! Results that are computed only when a reader opens them.

pub mod cached;
pub mod fits;
pub mod hidden_costs;
pub mod rounds_behind;
