//! What everything costs, where and from when: the price book, AWS's own price lists, and one laid
//! over the other.

pub mod rows;
pub mod instances;
pub mod plans;
mod decode;
pub mod book;
pub mod feed;
pub mod overlay;
