//! What is worked out only when somebody opens it.

pub mod cached;
pub mod fits;
pub mod hidden_costs;
pub mod rounds_behind;
