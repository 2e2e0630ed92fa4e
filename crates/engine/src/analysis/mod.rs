//! What follows from the bills: break-evens, sweeps, the best configuration, and who wins.

pub mod break_even;
pub mod sweep;
pub mod best;
pub mod verdict;
pub mod reasons;
