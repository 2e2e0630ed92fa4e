//! The trees whose layers are guarded: one entry each.

use super::layers::Tree;

/// Every tree. To add one, name its root and its layers, lowest first: a layer is a module, or
/// several with a blank between them. A new module fails until it has its layer.
pub const TREES: &[Tree] = &[Tree {
    root: "crates/engine/src",
    layers: &[
        // Closed lists and units.
        "catalog choices date facts money option plan sources units \
         rounds::condition rounds::factor rounds::measure rounds::side",
        // Numbers and JSON.
        "decimal json number",
        // The price book and AWS's price list.
        "price_book price_list",
        // The rule book and what it comes to.
        "rounds::book rounds::explain rounds::history rounds::house rounds::packed \
         rounds::robustness rounds::scoring rounds::values",
        // What a person describes.
        "input link presets profile scenario setting",
        // Work and load.
        "cold_starts traffic workload",
        // Quantities.
        "derivation metering",
        // Money.
        "commitment rating",
        // Every option, configured.
        "findings models",
        // What follows.
        "analysis verdict",
        // The rounds of a scenario.
        "rounds",
        // The answer.
        "compare schema",
        // What is worked out when it is opened.
        "forgotten rounds::caching rounds::fits",
    ],
    upward: "\
findings.rs names rounds/mod.rs
metering/cache.rs names models.rs
metering/fargate.rs names rating.rs
metering/hosts.rs names rating.rs
metering/managed.rs names rating.rs
metering/sizes.rs names rating.rs
metering/spot.rs names rating.rs
metering/staging.rs names models.rs
option.rs names rounds/mod.rs
rounds/history.rs names rounds/mod.rs
rounds/house.rs names setting.rs
rounds/house/shape.rs names setting.rs
rounds/house/taken.rs names setting.rs
rounds/mod.rs names compare.rs
rounds/packed.rs names rounds/mod.rs
rounds/scoring.rs names rounds/mod.rs
rounds/values.rs names models.rs
rounds/values.rs names rating.rs
rounds/values.rs names scenario.rs
scenario.rs names rounds/mod.rs
setting/answer.rs names rounds/mod.rs",
    circular: "\
analysis/break_even.rs
analysis/sampled.rs
choices.rs
commitment.rs
compare.rs
findings.rs
metering/edge.rs
metering/extras.rs
metering/extras/table.rs
metering/fargate.rs
metering/hosts.rs
metering/lambda.rs
metering/managed.rs
metering/mod.rs
metering/provisioned.rs
metering/sizes.rs
metering/spot.rs
models.rs
option.rs
price_book.rs
price_book/decode.rs
price_book/decode/rates.rs
price_book/instances.rs
price_book/overlay.rs
price_book/plans.rs
price_list.rs
price_list/collect.rs
price_list/csv.rs
price_list/input.rs
price_list/json.rs
price_list/mapping.rs
rating.rs
rounds/book.rs
rounds/explain.rs
rounds/house.rs
rounds/house/shape.rs
rounds/house/taken.rs
rounds/mod.rs
rounds/packed.rs
rounds/scoring.rs
rounds/values.rs
scenario.rs
setting.rs
setting/answer.rs
setting/cell.rs
setting/currency.rs
setting/instance.rs
traffic.rs
verdict.rs
workload.rs",
}];
