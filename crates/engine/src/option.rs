//! The deployment options that are compared.

use serde::Serialize;

/// A way to run the workload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeploymentOption {
    /// AWS Lambda, on demand.
    Lambda,
    /// Amazon ECS on AWS Fargate, on demand.
    Fargate,
}

impl DeploymentOption {
    /// Every option, in the order shown.
    pub const ALL: [DeploymentOption; 2] = [DeploymentOption::Lambda, DeploymentOption::Fargate];

    /// The one it is compared with.
    pub const fn other(self) -> DeploymentOption {
        match self {
            DeploymentOption::Lambda => DeploymentOption::Fargate,
            DeploymentOption::Fargate => DeploymentOption::Lambda,
        }
    }
}
