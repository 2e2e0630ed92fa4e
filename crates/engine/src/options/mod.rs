//! Every deployment option, configured: its bill, its configuration and its findings.

pub mod shared;
pub mod setup;
pub mod findings;
pub mod model;
pub mod models;
pub mod registry;
pub mod configured;
pub mod standing;
pub mod results;
pub mod details;
