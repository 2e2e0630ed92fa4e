//! The deployment options that are compared.

use serde::{Serialize, Serializer};

use crate::rounds::{Family, ScoringOption};

/// A way to run the workload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeploymentOption {
    /// AWS Lambda, on demand.
    Lambda,
    /// AWS Lambda with provisioned concurrency.
    Provisioned,
    /// Lambda Managed Instances.
    LambdaManaged,
    /// Amazon ECS on AWS Fargate, on demand.
    Fargate,
    /// Amazon ECS on Fargate with a share of the tasks on Fargate Spot.
    FargateSpot,
    /// Amazon ECS on EC2 hosts of one's own.
    EcsEc2,
    /// Amazon ECS Managed Instances.
    EcsManaged,
}

impl DeploymentOption {
    /// Every option, in the order shown.
    pub const ALL: [DeploymentOption; 7] = [
        DeploymentOption::Lambda,
        DeploymentOption::Provisioned,
        DeploymentOption::LambdaManaged,
        DeploymentOption::Fargate,
        DeploymentOption::FargateSpot,
        DeploymentOption::EcsEc2,
        DeploymentOption::EcsManaged,
    ];

    /// The name in JSON and conditions.
    pub const fn key(self) -> &'static str {
        match self {
            DeploymentOption::Lambda => "lambda",
            DeploymentOption::Provisioned => "provisioned",
            DeploymentOption::LambdaManaged => "lambda_managed",
            DeploymentOption::Fargate => "fargate",
            DeploymentOption::FargateSpot => "fargate_spot",
            DeploymentOption::EcsEc2 => "ecs_ec2",
            DeploymentOption::EcsManaged => "ecs_managed",
        }
    }

    /// The option of a name.
    pub fn from_key(key: &str) -> Option<DeploymentOption> {
        DeploymentOption::ALL.into_iter().find(|option| option.key() == key)
    }

    /// The option as the rounds score it.
    pub const fn scored_as(self) -> ScoringOption {
        match self {
            DeploymentOption::Lambda | DeploymentOption::Provisioned => ScoringOption::Lambda,
            DeploymentOption::LambdaManaged => ScoringOption::Lmi,
            DeploymentOption::Fargate | DeploymentOption::FargateSpot => ScoringOption::Fargate,
            DeploymentOption::EcsEc2 => ScoringOption::EcsEc2,
            DeploymentOption::EcsManaged => ScoringOption::EcsMi,
        }
    }

    /// Its family.
    pub const fn family(self) -> Family {
        self.scored_as().family()
    }
}

impl Serialize for DeploymentOption {
    /// As its name.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_called_the_same_everywhere() {
        for option in DeploymentOption::ALL {
            assert_eq!(serde_json::to_value(option).unwrap(), option.key());
            assert_eq!(DeploymentOption::from_key(option.key()), Some(option));
        }
    }
}
