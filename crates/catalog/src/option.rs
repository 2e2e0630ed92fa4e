//! The deployment options, and the five options in two families that the rounds score.

pub mod set;
pub mod table;

use serde::{Serialize, Serializer};

use crate::choices::{EcsSide, LambdaSide};

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

impl From<LambdaSide> for DeploymentOption {
    fn from(side: LambdaSide) -> DeploymentOption {
        match side {
            LambdaSide::OnDemand => DeploymentOption::Lambda,
            LambdaSide::Provisioned => DeploymentOption::Provisioned,
            LambdaSide::Managed => DeploymentOption::LambdaManaged,
        }
    }
}

impl From<EcsSide> for DeploymentOption {
    fn from(side: EcsSide) -> DeploymentOption {
        match side {
            EcsSide::Fargate => DeploymentOption::Fargate,
            EcsSide::Spot => DeploymentOption::FargateSpot,
            EcsSide::Ec2 => DeploymentOption::EcsEc2,
            EcsSide::Managed => DeploymentOption::EcsManaged,
        }
    }
}

impl Serialize for DeploymentOption {
    /// As its name.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

/// A family of options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// AWS Lambda.
    Lambda,
    /// Amazon ECS.
    Ecs,
}

impl Family {
    /// The name in rule files.
    pub const fn key(self) -> &'static str {
        match self {
            Family::Lambda => "lambda",
            Family::Ecs => "ecs",
        }
    }
}

/// What AWS launched, by the fact of the rounds that has its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Launch {
    /// Amazon ECS, then on EC2 hosts alone.
    Ecs,
    /// AWS Fargate.
    Fargate,
    /// Fargate Spot.
    FargateSpot,
    /// Provisioned concurrency of functions.
    ProvisionedConcurrency,
    /// ECS Managed Instances.
    EcsMi,
    /// Lambda Managed Instances.
    Lmi,
}

impl Launch {
    /// Every launch, in the order of their days.
    pub const ALL: [Launch; 6] = [
        Launch::Ecs,
        Launch::Fargate,
        Launch::FargateSpot,
        Launch::ProvisionedConcurrency,
        Launch::EcsMi,
        Launch::Lmi,
    ];

    /// The id of the fact in `data/rounds/facts.toml`.
    pub const fn fact_id(self) -> &'static str {
        match self {
            Launch::Ecs => "f_ecs_ga",
            Launch::Fargate => "f_fargate_ga",
            Launch::FargateSpot => "f_spot",
            Launch::ProvisionedConcurrency => "f_pc",
            Launch::EcsMi => "f_ecs_mi_ga",
            Launch::Lmi => "f_lmi_ga",
        }
    }
}

/// A way to run the workload, as the rules know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ScoringOption {
    /// Functions on demand.
    Lambda,
    /// Lambda Managed Instances.
    Lmi,
    /// ECS on Fargate.
    Fargate,
    /// ECS on EC2 hosts of one's own.
    EcsEc2,
    /// ECS Managed Instances.
    EcsMi,
}

impl ScoringOption {
    /// Every option, in the order shown.
    pub const ALL: [ScoringOption; 5] = [
        ScoringOption::Lambda,
        ScoringOption::Lmi,
        ScoringOption::Fargate,
        ScoringOption::EcsEc2,
        ScoringOption::EcsMi,
    ];

    /// The name in rule files.
    pub const fn key(self) -> &'static str {
        match self {
            ScoringOption::Lambda => "lambda",
            ScoringOption::Lmi => "lmi",
            ScoringOption::Fargate => "fargate",
            ScoringOption::EcsEc2 => "ecs_ec2",
            ScoringOption::EcsMi => "ecs_mi",
        }
    }

    /// The option of a name.
    pub fn from_key(key: &str) -> Option<ScoringOption> {
        ScoringOption::ALL.into_iter().find(|option| option.key() == key)
    }

    /// Its family.
    pub const fn family(self) -> Family {
        match self {
            ScoringOption::Lambda | ScoringOption::Lmi => Family::Lambda,
            ScoringOption::Fargate | ScoringOption::EcsEc2 | ScoringOption::EcsMi => Family::Ecs,
        }
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
