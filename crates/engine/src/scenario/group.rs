//! The topics that fields are shown under.

use crate::rules::texts::COUNT;

/// The topic that a field is shown under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// How many requests, and when.
    Traffic,
    /// What a request costs in work.
    Workload,
    /// Region, day and prices.
    Place,
    /// The function.
    Lambda,
    /// The tasks.
    Fargate,
    /// Network and ingresses.
    Network,
    /// Logs.
    Logs,
    /// What the account uses elsewhere.
    Account,
    /// Which options are compared.
    Options,
    /// Provisioned concurrency.
    Provisioned,
    /// Lambda Managed Instances.
    LambdaManaged,
    /// Fargate Spot.
    Spot,
    /// EC2 hosts, own or managed.
    Hosts,
    /// Savings Plans, discounts and support.
    Commitments,
    /// People, migration and currency.
    People,
    /// Simplicity.
    Round1,
    /// Usage patterns.
    Round2,
    /// Polyglotism.
    Round3,
    /// Persistence.
    Round4,
    /// User interface.
    Round5,
    /// Governance.
    Round6,
    /// Portability.
    Round7,
    /// Long-running processes.
    Round8,
    /// Resource-heavy processes.
    Round9,
    /// Communication style.
    Round10,
    /// New or existing services.
    Round11,
    /// What bills usually forget.
    Extras,
}

impl Group {
    /// The topics of the bill, in the order shown.
    pub const TOPICS: [Group; 14] = [
        Group::Traffic,
        Group::Workload,
        Group::Place,
        Group::Lambda,
        Group::Provisioned,
        Group::LambdaManaged,
        Group::Fargate,
        Group::Spot,
        Group::Hosts,
        Group::Network,
        Group::Logs,
        Group::Commitments,
        Group::People,
        Group::Account,
    ];

    /// The rounds, in order.
    pub const ROUNDS: [Group; COUNT] = [
        Group::Round1,
        Group::Round2,
        Group::Round3,
        Group::Round4,
        Group::Round5,
        Group::Round6,
        Group::Round7,
        Group::Round8,
        Group::Round9,
        Group::Round10,
        Group::Round11,
    ];
}
