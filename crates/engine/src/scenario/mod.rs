//! What a person describes: the fields, their values, and the ways in and out as links and JSON.

pub mod kind;
pub mod setting;
pub mod profile;
pub mod value;
pub mod group;
pub mod fields;
pub mod access;
pub mod presets;
pub mod link;
pub mod input;
