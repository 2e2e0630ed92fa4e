//! Sentences that every language puts together alike, of its own words.

pub mod rounds;

pub mod options;
pub mod prices;
