//! The trees whose layers are guarded: one entry each.

use super::layers::Tree;

/// Every tree. To add one, name its root and its layers, lowest first: a layer is a module, or
/// several with a blank between them. A new module fails until it has its layer.
pub const TREES: &[Tree] = &[CATALOG, ENGINE, PRESENTATION, PAGES, PAGE, CLI, XTASK];

const CATALOG: Tree = Tree {
    root: "crates/catalog/src",
    layers: &[
        // What nothing else stands on.
        "date money region sku",
        "units",
        // What AWS decides, and where it is written.
        "fact_key plan source",
        "choices",
        "option",
        // What rules may ask.
        "rule",
    ],
    upward: "",
    circular: "",
};

const ENGINE: Tree = Tree {
    root: "crates/engine/src",
    layers: &[
        // Numbers, JSON and spelling.
        "base",     // The price book and AWS's price list.
        "prices",   // The rule book and what it comes to.
        "rules",    // What a person describes.
        "scenario", // Work and load.
        "demand",   // Prices of a scenario.
        "pricing",  // Quantities.
        "metering", // Money.
        "billing",  // Every option, configured.
        "options",  // What follows.
        "analysis", // The rounds of a scenario.
        "rounds",   // The answer.
        "answer",   // What is worked out when it is opened.
        "detail",
    ],
    upward: "",
    circular: "",
};

const PRESENTATION: Tree = Tree {
    root: "crates/presentation/src",
    layers: &[
        // Which languages there are, and in which form the page is built.
        "lang product",
        // How numbers and days are written.
        "format",
        // What is somebody else's in a sentence.
        "foreign",
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

const PAGES: Tree = Tree {
    root: "crates/pages/src",
    layers: &[
        // HTML, what the packed book leaves out, and the checked cases.
        "out data golden",
        // What every page has around it, and how a row names its document.
        "frame citations",
        // Where prices and facts are used.
        "uses",
        // All of it.
        "material",
        // The pages.
        "sources checked presets",
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
    layers: &["base", "tools", "build", "steps", "tasks"],
    upward: "",
    circular: "",
};
