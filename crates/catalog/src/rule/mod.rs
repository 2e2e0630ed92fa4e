//! The parts of a rule's condition, typed, for the bundled rules and for a user's own rules.
//!
//! A [`condition`] tests a [`factor`]; a [`measure`] is the unit in which a fact is compared with it.

pub mod condition;
pub mod factor;
pub mod measure;
