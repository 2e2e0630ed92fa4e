//! Reads a file of AWS's own Price List, the bulk offer of one service as JSON or CSV.
//!
//! The result is the prices of our SKUs and a list of entries that were not understood. A damaged file, or
//! one of another kind, is refused as a whole, with the line. The file is read as a stream, so the 450 MB
//! of EC2 need no more memory than their prices.

mod target;
pub mod mapping;
pub mod list;
mod input;
mod number;
mod collect;
mod csv;
mod json;
pub mod read;
pub mod kind;
