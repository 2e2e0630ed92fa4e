//! Amazon ECS on EC2 hosts of one's own.

use eleven_rounds_catalog::option::Launch;

use crate::options::model::OptionRow;
use crate::options::models::hosts::hosted;
use crate::scenario::fields::Field;

/// Tasks on hosts of one's own.
pub const ROW: OptionRow = OptionRow {
    launched: Some(Launch::Ecs),
    listed: |scenario| scenario.list_ecs_ec2,
    people_hours: |scenario| scenario.people_ecs_ec2,
    memory: None,
    size: Some(Field::Ec2Size),
    instance: Some(Field::Ec2Type),
    bills_waiting: false,
    bills_tasks: false,
    configure: |scenario, shared| hosted(false, scenario, shared),
};
