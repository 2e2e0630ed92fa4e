//! Conclusions from the bills: break-evens, sweeps, the best configuration, and the verdict.

pub mod break_even;
pub mod sweep;
pub mod best;
pub mod verdict;
pub mod reasons;
