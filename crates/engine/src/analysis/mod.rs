//! What would flip the answer: costs along requests per month, and where they are equal.

pub mod best;
pub mod break_even;
pub mod sampled;
pub mod sweep;
