//! Sentences that are composed the same way in every language.

pub mod rounds;

pub mod options;
pub mod standing;
pub mod totals;
pub mod prices;
pub mod synonyms;
