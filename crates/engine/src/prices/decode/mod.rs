//! Reads the packed book that the build script writes.

pub mod reader;
pub mod rates;
