//! What a rule may ask, typed: the same for the bundled book and for rules of a user's own.
//!
//! A [`factor`] is what is asked about, a [`condition`] what it is tested for, and a [`measure`]
//! the unit in which a fact is compared with it.

pub mod condition;
pub mod factor;
pub mod measure;
