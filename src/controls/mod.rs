//! Controls: what a section is put together of, without a word of their own.
//!
//! What holds state of its own is a [`stateful::Stateful`]; the rest are functions that return `Html`.

pub mod stateful;

pub mod citation;
pub mod copy_out;
pub mod field_frame;
pub mod file_box;
pub mod own_prices;
pub mod segments;
pub mod slider;

pub mod text_field;

pub mod field;

pub mod topic;
