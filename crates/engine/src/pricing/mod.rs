//! What a quantity costs in a scenario.

pub mod rate_card;
