//! Which file holds which option: the one place that lists them all.

use eleven_rounds_catalog::option::DeploymentOption;

use crate::options::model::OptionRow;
use crate::options::models::{
    ecs_ec2, ecs_managed, fargate, fargate_spot, lambda, lambda_managed, provisioned,
};

/// The row of an option.
pub fn row(option: DeploymentOption) -> &'static OptionRow {
    match option {
        DeploymentOption::Lambda => &lambda::ROW,
        DeploymentOption::Provisioned => &provisioned::ROW,
        DeploymentOption::LambdaManaged => &lambda_managed::ROW,
        DeploymentOption::Fargate => &fargate::ROW,
        DeploymentOption::FargateSpot => &fargate_spot::ROW,
        DeploymentOption::EcsEc2 => &ecs_ec2::ROW,
        DeploymentOption::EcsManaged => &ecs_managed::ROW,
    }
}
