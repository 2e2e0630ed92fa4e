//! Every deployment option, configured: its bill, its set-up and what stands against it.

pub mod configured;
pub mod findings;
pub mod results;
pub mod details;
