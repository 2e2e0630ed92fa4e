//! Turns quantities into money, once with derivations for bills and once without for sweeps.

pub mod line_item;
pub mod estimate;
pub mod sinks;
pub mod savings_plan;
