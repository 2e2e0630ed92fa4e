//! The whole answer to a scenario.

pub mod schema;
pub mod people;
pub mod fix;
pub mod decision;
pub mod compare;
