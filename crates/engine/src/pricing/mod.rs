//! The cost of a quantity in a scenario.

pub mod rate_card;
