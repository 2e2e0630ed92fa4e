//! Amazon ECS Managed Instances.

use eleven_rounds_catalog::option::Launch;

use crate::options::model::OptionRow;
use crate::options::models::hosts::hosted;
use crate::scenario::fields::Field;

/// Tasks on hosts that AWS manages.
pub const ROW: OptionRow = OptionRow {
    launched: Some(Launch::EcsMi),
    listed: |scenario| scenario.list_ecs_managed,
    people_hours: |scenario| scenario.people_ecs_managed,
    memory: None,
    size: Some(Field::Ec2Size),
    instance: Some(Field::EcsManagedType),
    bills_waiting: false,
    bills_tasks: false,
    configure: |scenario, shared| hosted(true, scenario, shared),
};
