//! The trees whose layers are guarded: one entry each.

use super::layers::Tree;

/// Every tree. To add one, name its root and its layers, lowest first: a layer is a module, or
/// several with a blank between them. A new module fails until it has its layer.
pub const TREES: &[Tree] = &[
    Tree {
        root: "crates/catalog/src",
        layers: &[
            // What nothing else stands on.
            "date money region sku",
            "units",
            // What AWS decides, and where it is written.
            "fact_key plan source",
            "option",
            "choices",
            // What rules may ask.
            "rule",
        ],
        upward: "",
        circular: "",
    },
    Tree {
        root: "crates/engine/src",
        layers: &[
            "base", "prices", "rules", "scenario", "demand", "pricing", "metering", "billing",
            "options", "analysis", "rounds", "answer", "detail",
        ],
        upward: "",
        circular: "",
    },
];
