//! The trees whose layers are guarded: one entry each.

use super::layers::Tree;

/// Every tree. To add one, name its root and its layers, lowest first: a layer is a module, or
/// several with a blank between them. A new module fails until it has its layer.
pub const TREES: &[Tree] = &[CATALOG, ENGINE, PRESENTATION, PAGE, CLI, XTASK];

const CATALOG: Tree = Tree {
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
};

const ENGINE: Tree = Tree {
    root: "crates/engine/src",
    layers: &[
        // Numbers and JSON.
        "decimal json json_writer number",
        // The price book and AWS's price list.
        "price_book price_list",
        // The rule book and what it comes to.
        "rounds::book rounds::explain rounds::history rounds::house rounds::packed \
         rounds::launches rounds::robustness rounds::scoring rounds::texts \
         rounds::values",
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
        "compare decision schema",
        // What is worked out when it is opened.
        "forgotten rounds::caching rounds::fits",
    ],
    upward: "\
metering/cache.rs names models.rs
metering/fargate.rs names rating.rs
metering/hosts.rs names rating.rs
metering/managed.rs names rating.rs
metering/sizes.rs names rating.rs
metering/spot.rs names rating.rs
metering/staging.rs names models.rs
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
commitment.rs
compare.rs
decision.rs
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
rounds/launches.rs
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
};

const PRESENTATION: Tree = Tree {
    root: "crates/presentation/src",
    layers: &[
        // Which languages there are, and in which form the page is built.
        "lang product",
        // How numbers and days are written.
        "format",
        // What could not be taken.
        "notice",
        // What a language must be able to say.
        "i18n::words",
        // What every language puts together alike.
        "i18n::phrases",
        // The languages.
        "i18n::en i18n::ko",
        // The language that a reader has.
        "i18n",
        // An answer as it is shown.
        "view",
    ],
    upward: "",
    circular: "",
};

const PAGE: Tree = Tree {
    root: "src",
    layers: &[
        // What the page is, what changes it, and its hash.
        "state",
        // The browser.
        "platform",
        // What everything that is drawn is given.
        "ui",
        // Charts as values, and their view.
        "charts",
        // What the page gives away.
        "export",
        // What sections are put together of.
        "controls",
        // The sections; the rounds show lines of a bill.
        "sections",
        "sections::rounds",
        // The order of the sections.
        "page",
        // State and browser, held together.
        "app",
    ],
    upward: "",
    circular: "",
};

const CLI: Tree = Tree {
    root: "crates/cli/src",
    layers: &["output", "compare fields prices"],
    upward: "",
    circular: "",
};

const XTASK: Tree = Tree {
    root: "xtask/src",
    layers: &["base", "tools", "build", "tasks"],
    upward: "",
    circular: "",
};
