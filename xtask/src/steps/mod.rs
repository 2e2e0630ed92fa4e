//! What the steps of `cargo xtask test` do.

pub mod beside;
pub mod e2e;
pub mod hosts;
pub mod native_tests;
pub mod reproducible;
pub mod step;
