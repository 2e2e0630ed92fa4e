//! The pages of prices, facts and checks in English.

mod names;

use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::sku::Sku;

use super::English;
use crate::format::count;
use crate::i18n::words::{Holdings, ReferenceTexts, ReferenceWords, Tally};

static TEXTS: ReferenceTexts = ReferenceTexts {
    application: "Comparison",
    sources: "Prices, facts and sources",
    nav_sources: "Sources",
    checked: "How this was checked",
    nav_checked: "Checks",
    presets: "AWS Lambda or ECS: what workloads cost",
    nav_presets: "Examples",
    presets_sub: "Monthly list-price cost of each workload on Lambda and on ECS. Open one to see the details and to enter your own numbers.",
    open_preset: "Open it in the calculator",
    navigation: "Pages",
    contents: "On this page",
    skip: "Skip to the content",
    one_file: "Download the calculator as one file that opens without a network.",
    search: "Filter the rows",
    search_hint: "Words that a row must contain: a service, a region code, a date, a source. The address keeps them, so you can share the link.",
    found: "# of * rows",
    found_none: "No row contains all of these words.",
    prices: "Prices",
    instances: "EC2 prices by instance type",
    instances_sub: "Linux with shared tenancy, in dollars an hour. Regions in which a family has the same prices, dates and source share a row. An empty cell means that this document has no price of the type. A price without a row is unknown: it is not counted, and never $0.",
    purchase: "Purchase option",
    purchases: "Purchase options of EC2 instances",
    unit: "Unit",
    instance_type: "Type",
    memory: "Memory",
    launched_on: "Announced on",
    plans: "Savings Plans rates",
    plans_sub: "Rates of Compute Savings Plans, which replace on-demand prices. Upfront payments are spread over the hours of the term. A rate without a row is unknown: unless you enter your own discount, that usage stays on demand.",
    replaces: "Replaces",
    allowances: "Free allowances",
    allowances_sub: "What is free each month in an account if you switch the free tier on. Whatever an allowance covers shares it.",
    covers: "Covers",
    leaves_out: "Not for",
    coverage: "Complete bills by region",
    missing: "Prices that are not known",
    facts: "Limits, increments and allowances",
    facts_sub: "Numbers other than prices that AWS sets. AWS raises an adjustable value on request.",
    prose_facts: "Facts of the rounds",
    told_sub: "Facts behind rules and claims that one number cannot express.",
    documents: "Sources",
    regions: "Regions",
    everywhere: "Every region",
    price: "Price",
    value: "Value",
    effective_from: "In force since",
    first_seen: "First seen",
    confirmed_on: "Confirmed",
    source: "Source",
    note: "Note",
    superseded: "superseded",
    subject: "Fact",
    adjustable: "Adjustable",
    yes: "yes",
    no: "no",
    used: "Used in",
    unused: "Not used on a bill.",
    used_stages: "Split jobs",
    used_cache: "Cache in front",
    used_examples: "Checked examples",
    used_rules: "Rules",
    used_claims: "Claims of the article",
    used_code: "Engine",
    then: "In 2017",
    now: "Today",
    changed_on: "Changed",
    unverified: "partly unverified",
    document_date: "Date",
    licence: "Licence",
    examples: "Worked examples",
    examples_sub: "The published figure, the figure recomputed by hand from its own inputs at AWS's prices, and the figure of the engine. The engine must be within a cent of the recomputed figure, and of the published one unless that page is wrong.",
    comparisons: "Published comparisons",
    comparisons_sub: "Each figure uses the counts, hours and prices of its source. Ours must be within one per cent of the recomputed figure, which follows the formula of the source, whether or not that formula is right. What the source leaves out is listed below.",
    summary: "In short",
    wrong_pages: "Pages that are wrong, and why",
    example: "Example",
    published: "Published",
    recomputed: "Recomputed",
    ours: "Ours",
    difference: "Ours − published",
    difference_recomputed: "Ours − recomputed",
    figure: "Figure",
    agrees: "agrees",
    rounded: "page rounds",
    wrong: "page is wrong",
    outside: "outside ours",
    from_bill: "From a bill",
    from_quantities: "Quantities at our prices",
    from_page: "At the page's own price",
    flaws: "What the comparison leaves out or gets wrong",
    findings: "What else we found",
    rerun: "Our figures on this page were computed when the page was built. The same cases run as tests:",
};

impl ReferenceWords for English {
    fn texts(&self) -> &'static ReferenceTexts {
        &TEXTS
    }

    fn sku(&self, sku: Sku) -> &'static str {
        names::sku(sku)
    }

    fn fact(&self, fact: Fact) -> &'static str {
        names::fact(fact)
    }

    fn fact_unit(&self, unit: &str) -> String {
        // A count of one kind of thing has no unit of its own.
        if unit == "unit" { String::new() } else { [" ", unit].concat() }
    }

    fn holdings(&self, holdings: &Holdings) -> String {
        let Holdings { skus, types, plans, facts, prose_facts, sources, gathered_on, .. } =
            *holdings;
        let [prices, rates] = [holdings.prices, holdings.rates].map(|number| count(number as f64));
        format!(
            "{skus} SKUs with {prices} prices, {rates} prices of {types} types of EC2 instances, {plans} rates \
             of Savings Plans, {facts} facts that are numbers, {prose_facts} that are prose, from {sources} sources. \
             Gathered on {gathered_on}; US dollars, list prices without tax."
        )
    }

    fn coverage(&self, compared: usize, every: usize, all: usize) -> String {
        format!(
            "The bills of the default scenario are complete for Lambda and Fargate in {compared} of {all} regions, and \
             for all seven options in {every}. In the others, enter these prices yourself or load the Price List of the \
             service."
        )
    }

    fn prices_sub(&self) -> &'static str {
        "Regions with the same price, dates and source share a row. A region without a row has no known \
         price: it is not counted, and never $0."
    }

    fn regions(&self, count: usize) -> String {
        if count == 1 { "1 region".to_owned() } else { format!("{count} regions") }
    }

    fn tier(&self, from: &str, price: &str) -> String {
        format!("from {from}: {price}")
    }

    fn examples(&self, tally: &Tally) -> String {
        let Tally { agree, rounded, wrong, .. } = tally;
        let all = agree + rounded + wrong;
        format!(
            "{agree} of {all} worked examples agree with their page to the cent. {rounded} differ because \
             the page rounded intermediate results: with its rounded numbers we get its figure. {wrong} pages are \
             wrong: the engine agrees with their inputs, and this page explains the mistake."
        )
    }

    fn comparisons(&self, tally: &Tally) -> String {
        let Tally { comparisons, sides, outside, largest, .. } = tally;
        format!(
            "{comparisons} published comparisons: {sides} figures agree, the largest difference from the \
             recomputed figure being {largest}; {outside} are for services or sizes that we do not cover, each with \
             the reason."
        )
    }
}
