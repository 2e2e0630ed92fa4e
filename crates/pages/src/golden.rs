//! The checked cases of the engine's tests, as those tests read them.

#[path = "../../engine/tests/golden/mod.rs"]
mod cases;

pub use cases::{Golden, case, comparison, figure, read};
