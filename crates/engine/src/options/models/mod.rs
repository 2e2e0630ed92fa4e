//! The deployment options, one file each; [`hosts`] is what the two on hosts have in common.

pub mod ecs_ec2;
pub mod ecs_managed;
pub mod fargate;
pub mod fargate_spot;
pub mod hosts;
pub mod lambda;
pub mod lambda_managed;
pub mod provisioned;
