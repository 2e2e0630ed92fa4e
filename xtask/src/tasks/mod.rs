//! The tasks, one module for each command of `cargo xtask`.

pub mod bench;
pub mod fuzz;
pub mod picture;
pub mod prices;
pub mod release;
pub mod serve;
pub mod test;
