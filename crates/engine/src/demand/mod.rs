//! The demand of a workload: the work of a request, the load over a month, and cold starts.

pub mod workload;
pub mod traffic;
mod bill;
pub mod cold_starts;
