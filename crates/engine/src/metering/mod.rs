//! Turns a load into quantities of SKUs: no money here.

pub mod derivation;
pub mod distribution;
pub mod line;
pub mod sink;
pub(crate) mod skus;
pub mod supporting_services;
pub mod hidden_costs;
pub(crate) mod capacity_plan;
pub mod instances;
pub mod lambda;
pub mod ecs;
pub mod staging;
pub mod cache;
