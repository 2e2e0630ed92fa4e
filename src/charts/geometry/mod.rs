//! Pure geometry: where things stand in pixels. It knows no document.

pub(super) mod path;
pub(super) mod ticks;

mod axis;
pub(super) mod labels;
mod projection;

pub(super) mod layout;
