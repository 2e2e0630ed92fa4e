//! The input: the fields, their values, and reading and writing them as links and JSON.

pub mod kind;
pub mod setting;
pub mod profile;
pub mod value;
pub mod group;
pub mod fields;
pub mod access;
pub mod presets;
pub mod preset_settings;
pub mod link;
pub mod input;
