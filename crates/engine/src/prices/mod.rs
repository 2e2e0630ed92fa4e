//! Prices: the price book, AWS's own price lists, and a book with imported prices on top.

pub mod rows;
pub mod instances;
pub mod plans;
mod decode;
pub mod book;
pub mod feed;
pub mod overlay;
