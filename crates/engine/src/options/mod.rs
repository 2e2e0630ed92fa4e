//! Every deployment option, configured: its bill, its configuration and its findings.

pub mod configured;
pub mod findings;
pub mod results;
pub mod details;
