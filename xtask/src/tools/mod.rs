//! Programs and packages that tasks need: how each is found or installed.

pub mod apt;
pub mod browser;
pub mod cargo_tools;
pub mod fonts;
pub mod node;
pub mod python;
