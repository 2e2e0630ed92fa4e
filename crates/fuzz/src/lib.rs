//! What strangers may send, damaged in many ways and read: links, scenarios, rule files, price lists, numbers
//! and conditions.
//!
//! `cargo xtask fuzz` runs the program of this crate, the tests try a bounded number of inputs, and cargo-fuzz
//! calls the same [`targets`] (`fuzz/`).

pub mod damage;
pub mod json;
pub mod laws;
pub mod seeds;
pub mod targets;
