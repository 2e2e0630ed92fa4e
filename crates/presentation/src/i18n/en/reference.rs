//! The pages of prices, facts and checks in English.

mod names;

use eleven_rounds_engine::catalog::Sku;
use eleven_rounds_engine::facts::Fact;

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
    presets_sub: "Each workload with what it costs a month on Lambda and on ECS, at list prices. Open one to see how, and to put your own numbers in.",
    open_preset: "Open it in the calculator",
    navigation: "Pages",
    contents: "On this page",
    skip: "Skip to the content",
    one_file: "Download the calculator as one file, to open without a network.",
    search: "Filter the rows",
    search_hint: "Words that a row must hold: a service, a region's code, a day, a source. The address keeps them.",
    found: "# of * rows",
    found_none: "No row holds all of these words.",
    prices: "Prices",
    instances: "EC2 prices by instance type",
    instances_sub: "Linux with shared tenancy, in dollars an hour. Regions in which a family has the same prices, dates and source share a row; an empty cell says that this document has no price of the type. A price that no row names is not known: it is not counted, and never $0.",
    purchase: "Purchase option",
    purchases: "Purchase options of EC2 instances",
    unit: "Unit",
    instance_type: "Type",
    memory: "Memory",
    plans: "Savings Plans rates",
    plans_sub: "Rates of Compute Savings Plans, which take the place of prices on demand; what is paid upfront is spread over the hours of the term. A rate that no row names is not known: unless you give a discount of your own, that usage stays on demand.",
    replaces: "In place of",
    facts: "Limits, increments and allowances",
    facts_sub: "Numbers that AWS decides besides prices. Where a value is adjustable, AWS raises it on request.",
    told: "Facts of the rounds",
    told_sub: "What rules and claims rest on and one number cannot say.",
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
    examples_sub: "What somebody printed, what its own inputs give at AWS's prices when computed again by hand, and what the engine computes. The engine must be within a cent of the second, and of the first unless that page is wrong.",
    comparisons: "Published comparisons",
    comparisons_sub: "Each figure with the case's own counts, hours and prices. Ours must be within one per cent of what is recomputed, which follows the source's own formula and is no claim that the formula is right. What it leaves out stands below it.",
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
    findings: "What we find besides",
    rerun: "Each figure of ours on this page was computed when the page was built. The same cases run as tests:",
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
        let Holdings { skus, types, plans, facts, told, sources, gathered_on, .. } = *holdings;
        let [prices, rates] = [holdings.prices, holdings.rates].map(|number| count(number as f64));
        format!(
            "{skus} SKUs with {prices} prices, {rates} prices of {types} types of EC2 instances, {plans} rates \
             of Savings Plans, {facts} facts that are numbers, {told} that are prose, from {sources} sources. \
             Gathered on {gathered_on}; US dollars, list prices without tax."
        )
    }

    fn prices_sub(&self) -> &'static str {
        "Regions with the same price, dates and source share a row. A region that no row names has no \
         known price: it is not counted, and never $0."
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
             the page rounded on its way: with its rounded numbers we get its figure. {wrong} pages are \
             wrong: there the engine agrees with their own inputs, and this page says what went wrong."
        )
    }

    fn comparisons(&self, tally: &Tally) -> String {
        let Tally { comparisons, sides, outside, largest, .. } = tally;
        format!(
            "{comparisons} published comparisons: {sides} figures come out, the furthest {largest} from \
             what is recomputed; {outside} are of services or sizes outside ours, each with the reason."
        )
    }
}
