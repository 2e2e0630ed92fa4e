//! The version of the JSON of an answer.

use serde::{Serialize, Serializer};

/// The version of the JSON that answers, saved files, rounds and the price book are given in: a number
/// at `schema`. `assets/answer.schema.json` describes the JSON of an answer.
///
/// What is only added (a key, a line, a kind of finding, an option at the end of a list) keeps
/// the version; a key that goes, or means something else, takes the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Schema;

impl Schema {
    /// The version.
    pub const VERSION: u32 = 2;
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(Schema::VERSION)
    }
}
