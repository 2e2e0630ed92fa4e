//! The table of fields.

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, FieldRow, Scenario};
use eleven_rounds_engine::scenario::kind::FieldKind;

/// One line a field: key, kind, unit, bounds, default.
pub fn table() -> String {
    let defaults = Scenario::default();
    let mut table = String::from("key\tkind\tunit\tbounds\tdefault\n");
    for row in FIELDS {
        let auto = if row.auto { " or auto" } else { "" };
        let (unit, bounds) = bounds(row);
        let default = defaults.text(row.id, PriceBook::bundled());
        let kind = row.kind.key();
        table += &format!("{}\t{kind}{auto}\t{unit}\t{bounds}\t{default}\n", row.key);
    }
    table
}

fn bounds(row: &FieldRow) -> (String, String) {
    match row.kind {
        FieldKind::Number { min, max, unit, whole } => {
            let unit = serde_json::to_value(unit).unwrap_or_default();
            let whole = if whole { ", whole" } else { "" };
            (unit.as_str().unwrap_or_default().to_owned(), format!("{min} to {max}{whole}"))
        }
        FieldKind::Choice(keys) => (String::new(), keys.join(" | ")),
        FieldKind::CustomRules => (String::new(), "a file of house rules as text".to_owned()),
        FieldKind::Rules => (String::new(), "names of rules with commas between".to_owned()),
        FieldKind::Switch => (String::new(), "on | off".to_owned()),
        FieldKind::Date => (String::new(), "2014-11-13 to the day of the price book".to_owned()),
        FieldKind::Size => (String::new(), "vCPU/GB".to_owned()),
        FieldKind::Profile => (
            String::new(),
            "a preset, or 168 rates with commas, blanks or _ between (5x8 is 5 eight times)"
                .to_owned(),
        ),
        FieldKind::Prices => (String::new(), "dollars by SKU".to_owned()),
        FieldKind::Instance => (String::new(), "a type, such as m7g.large, or a family".to_owned()),
        FieldKind::Currency => (String::new(), "three letters".to_owned()),
    }
}
