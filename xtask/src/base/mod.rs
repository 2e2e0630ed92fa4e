//! What every task stands on: words, child processes, this checkout, and what builds may know of
//! the machine.

pub mod environment;
pub mod project;
pub mod remap;
pub mod run;
pub mod say;
