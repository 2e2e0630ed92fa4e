//! The meaning of an AWS product for this book.

use eleven_rounds_catalog::sku::Sku;

/// What a product is to us.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Target {
    /// One of our SKUs.
    Sku(Sku),
    /// An EC2 instance of a type.
    Instance(String),
}
