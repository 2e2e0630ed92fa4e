//! The basis of every task: messages, child processes, this checkout, and the environment that builds
//! may see.

pub mod environment;
pub mod project;
pub mod remap;
pub mod run;
pub mod say;
