//! The tasks, one module for each command of `cargo xtask`, and the steps of `cargo xtask test`.

pub mod bench;
pub mod beside;
pub mod e2e;
pub mod hosts;
pub mod picture;
pub mod prices;
pub mod release;
pub mod reproducible;
pub mod serve;
pub mod step;
pub mod test;
