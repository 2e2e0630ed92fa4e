//! Reads a file of AWS's own Price List, the bulk offer of one service as JSON or CSV.
//!
//! What comes out are prices of our SKUs and what was not understood. A file that is damaged or of
//! another kind is refused as a whole, with the line. The file is read as a stream, so that the
//! 450 MB of EC2 need no more memory than their prices.

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
