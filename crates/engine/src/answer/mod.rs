//! The whole answer to a scenario.

pub mod schema;
pub mod people;
pub mod decision;
pub mod compare;
