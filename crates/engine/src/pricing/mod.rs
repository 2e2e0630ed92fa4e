//! The cost of a quantity in a scenario.

pub mod allowances;
pub mod rate_card;
