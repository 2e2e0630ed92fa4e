//! The name of the product, and the form in which the page is built.

/// The name of the product, the same in every language.
pub const NAME: &str = "Eleven Rounds";

/// Whether the page is the single file, which has nothing beside it to lead to or to fetch.
pub const ONE_FILE: bool = cfg!(feature = "one-file");
