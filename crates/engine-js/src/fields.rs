//! The field table as JavaScript gets it.

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, FieldRow, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::{FieldKind, FieldUnit};
use serde::Serialize;

/// One field: what a form needs to show it.
#[derive(Serialize)]
pub struct FieldInfo {
    key: &'static str,
    group: Group,
    kind: &'static str,
    /// Whether `"auto"` is a value: the engine then derives it.
    auto: bool,
    /// The text of the default.
    default: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<FieldUnit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    whole: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<&'static [&'static str]>,
}

/// The field table, in the order shown.
pub fn table() -> Vec<FieldInfo> {
    let defaults = Scenario::default();
    FIELDS.iter().map(|row| info(row, &defaults)).collect()
}

fn info(row: &FieldRow, defaults: &Scenario) -> FieldInfo {
    let mut info = FieldInfo {
        key: row.key,
        group: row.group,
        kind: row.kind.key(),
        auto: row.auto,
        default: defaults.text(row.id, PriceBook::bundled()),
        unit: None,
        min: None,
        max: None,
        whole: None,
        options: None,
    };
    match row.kind {
        FieldKind::Number { min, max, unit, whole } => {
            (info.min, info.max) = (Some(min), Some(max));
            (info.unit, info.whole) = (Some(unit), Some(whole));
        }
        FieldKind::Choice(options) => info.options = Some(options),
        FieldKind::Switch
        | FieldKind::Date
        | FieldKind::Size
        | FieldKind::Profile
        | FieldKind::Prices
        | FieldKind::Rules
        | FieldKind::CustomRules
        | FieldKind::Instance
        | FieldKind::Currency => {}
    }
    info
}
