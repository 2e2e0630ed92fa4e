//! Numbers, JSON and spelling: what knows nothing of prices or workloads.

pub(crate) mod decimal;
pub mod number;
pub(crate) mod json;
pub mod suggest;
