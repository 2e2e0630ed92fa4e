//! The kind of a file, from its first bytes.

use serde::{Deserialize, Serialize};

/// What a file is, by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A Price List of AWS, or an index of them.
    PriceList,
    /// A file of custom rules.
    Rules,
    /// A file that is known and holds neither prices nor rules.
    Known(KnownFile),
    /// None of these.
    Other,
}

/// A file that people have at hand and that is read elsewhere, or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KnownFile {
    /// A comparison that the page or the command line wrote.
    Answer,
    /// Inputs of a comparison, as the command line reads them.
    Scenario,
    /// The answer of `aws pricing get-products`.
    PriceQuery,
    /// A Cost and Usage Report, of either version.
    UsageReport,
    /// A table of Cost Explorer.
    CostTable,
    /// Metrics of CloudWatch.
    Metrics,
    /// `REPORT` lines of Lambda, as text, JSON or a table of Logs Insights.
    FunctionLog,
    /// Access logs of an Application Load Balancer.
    AccessLog,
    /// A task definition of ECS.
    TaskDefinition,
    /// A template of CloudFormation or SAM.
    Template,
    /// A result of AWS Lambda Power Tuning.
    PowerTuning,
}

impl KnownFile {
    /// All of them.
    pub const ALL: [KnownFile; 11] = [
        KnownFile::Answer,
        KnownFile::Scenario,
        KnownFile::PriceQuery,
        KnownFile::UsageReport,
        KnownFile::CostTable,
        KnownFile::Metrics,
        KnownFile::FunctionLog,
        KnownFile::AccessLog,
        KnownFile::TaskDefinition,
        KnownFile::Template,
        KnownFile::PowerTuning,
    ];
}

/// So many bytes of a file tell what it is.
pub const START: usize = 4096;

/// What tells a kind: one of these is near the start. The first kind that fits is it, so that a kind
/// whose words occur in another one's files comes later.
const MARKS: [(FileKind, &[&str]); 13] = [
    (FileKind::Known(KnownFile::Template), &["AWSTemplateFormatVersion", "AWS::Serverless"]),
    (FileKind::Known(KnownFile::PriceQuery), &["\"PriceList\""]),
    (FileKind::PriceList, &["formatVersion\"", "FormatVersion\"", "offerCode\""]),
    (FileKind::Known(KnownFile::Answer), &["\"comparison\"", "\"schema\""]),
    (FileKind::Known(KnownFile::Scenario), &["\"traffic.", "\"workload.", "\"place."]),
    (FileKind::Rules, &["\"rules\"", "\"version\""]),
    (FileKind::Known(KnownFile::UsageReport), &["lineItem/", "line_item_"]),
    (FileKind::Known(KnownFile::CostTable), &["Total costs(", "Linked account total"]),
    (
        FileKind::Known(KnownFile::Metrics),
        &["\"MetricDataResults\"", "\"Datapoints\"", "Namespace,AWS/"],
    ),
    (
        FileKind::Known(KnownFile::FunctionLog),
        &["REPORT RequestId", "platform.report", "@billedDuration", "START RequestId"],
    ),
    (FileKind::Known(KnownFile::AccessLog), &["arn:aws:elasticloadbalancing"]),
    (FileKind::Known(KnownFile::TaskDefinition), &["\"containerDefinitions\""]),
    (FileKind::Known(KnownFile::PowerTuning), &["\"stateMachine\""]),
];

/// The kind of a file.
pub fn kind(file: &[u8]) -> FileKind {
    let start = &file[..file.len().min(START)];
    let has = |mark: &&str| start.windows(mark.len()).any(|part| part == mark.as_bytes());
    let known = MARKS.iter().find(|(_, marks)| marks.iter().any(has));
    known.map_or(FileKind::Other, |(kind, _)| *kind)
}
