//! ECS: tasks on Fargate, on Fargate Spot, and packed on hosts.

pub mod sizes;
pub mod fargate;
pub mod spot;
pub mod packing;
pub mod hosts;
