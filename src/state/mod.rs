//! The state of the page: what it is, what changes it, and how the hash of the address holds it.

mod shared;
mod types;

pub mod hash;
pub mod session_prices;

mod action;

mod reduce;

pub use action::Action;
pub use reduce::AppState;
pub use shared::Shared;
pub use types::{CurveAxis, HistoryWrite, Refused, Theme, View, ViewName};
