//! Finds or installs the programs and packages that tasks need.

pub mod apt;
pub mod browser;
pub mod cargo_tools;
pub mod fonts;
pub mod node;
pub mod python;
