//! Numbers, JSON and spelling. Nothing here knows prices or workloads.

pub(crate) mod decimal;
pub mod number;
pub(crate) mod json;
pub mod json_writer;
pub mod suggest;
