//! The closed lists of Eleven Rounds, and their units.
//!
//! The engine and its build script share these lists, so a row of an unknown SKU, region, fact, plan or
//! factor stops the build.

// From what nothing stands on, to what names the most.
pub mod date;
pub mod money;
pub mod region;
pub mod sku;
pub mod units;

pub mod fact_key;
pub mod plan;
pub mod source;

pub mod option;

pub mod choices;

pub mod rule;
