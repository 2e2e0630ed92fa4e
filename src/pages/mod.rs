//! The pages.

pub mod calculator;
