//! The types of value that a field can have.

mod with_unit;
pub mod plain;
pub mod size;
pub mod prices;
pub mod currency;
pub mod instance;
pub mod answer;
pub(crate) mod cell;
