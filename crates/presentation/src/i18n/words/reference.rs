//! The texts of the static pages of prices, facts, checks and presets. A native program writes these pages;
//! the application does not use these texts, so the WebAssembly does not contain them.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::sku::Sku;

/// How many there are of what the book holds.
#[derive(Clone, Copy, Debug)]
pub struct Holdings {
    /// SKUs with a price.
    pub skus: usize,
    /// Prices, by SKU, region and day.
    pub prices: usize,
    /// Types of EC2 instances.
    pub types: usize,
    /// Their prices, by SKU, type, region and day.
    pub rates: usize,
    /// Rates of Savings Plans, by plan, SKU, type, region and day.
    pub plans: usize,
    /// Facts that are numbers.
    pub facts: usize,
    /// Facts of the rounds that are prose.
    pub prose_facts: usize,
    /// Documents.
    pub sources: usize,
    /// The day on which they were gathered.
    pub gathered_on: Date,
}

/// How the worked examples and the comparisons came out.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Worked examples that agree to the cent.
    pub agree: usize,
    /// Those whose page rounds on its way.
    pub rounded: usize,
    /// Those whose page is wrong.
    pub wrong: usize,
    /// Comparisons.
    pub comparisons: usize,
    /// Their figures that are ours too.
    pub sides: usize,
    /// Their figures that are outside ours.
    pub outside: usize,
    /// The largest difference of a figure to what is recomputed, in words of the formatter.
    pub largest: String,
}

/// The fixed texts of these pages: one slot each, filled in every language.
pub struct ReferenceTexts {
    /// The link to the application.
    pub application: &'static str,
    /// The title of the page of prices and facts.
    pub sources: &'static str,
    /// Its name in the navigation.
    pub nav_sources: &'static str,
    /// The title of the page of checks.
    pub checked: &'static str,
    /// Its name in the navigation.
    pub nav_checked: &'static str,
    /// The title of the page of presets.
    pub presets: &'static str,
    /// Its name in the navigation.
    pub nav_presets: &'static str,
    /// What is on it.
    pub presets_sub: &'static str,
    /// The link from a preset to the application.
    pub open_preset: &'static str,
    /// Names the navigation among the pages.
    pub navigation: &'static str,
    /// Names the navigation within the page.
    pub contents: &'static str,
    /// The link past the header.
    pub skip: &'static str,
    /// The link to the file with the whole application, in the foot.
    pub one_file: &'static str,
    /// The label of the search.
    pub search: &'static str,
    /// Under the search.
    pub search_hint: &'static str,
    /// What is said of a search: `#` stands for the number of matches, `*` for all rows.
    pub found: &'static str,
    /// What is said where nothing matches.
    pub found_none: &'static str,
    /// Heading of the prices.
    pub prices: &'static str,
    /// Heading of the prices of EC2 instances.
    pub instances: &'static str,
    /// Under it.
    pub instances_sub: &'static str,
    /// Column: how an instance is bought.
    pub purchase: &'static str,
    /// Names the table of the ways to buy one.
    pub purchases: &'static str,
    /// Column: the unit of a price.
    pub unit: &'static str,
    /// Column: a type of instance.
    pub instance_type: &'static str,
    /// Column: memory.
    pub memory: &'static str,
    /// Column: the day on which a type was announced, and the document.
    pub launched_on: &'static str,
    /// Heading of the rates of Savings Plans.
    pub plans: &'static str,
    /// Under it.
    pub plans_sub: &'static str,
    /// Column: what a rate replaces the price of.
    pub replaces: &'static str,
    /// Heading of the always-free allowances.
    pub allowances: &'static str,
    /// Under it.
    pub allowances_sub: &'static str,
    /// Column: what draws on an allowance.
    pub covers: &'static str,
    /// Column: what does not.
    pub leaves_out: &'static str,
    /// Heading of the regions in which bills are complete.
    pub coverage: &'static str,
    /// Column: the prices that a bill lacks.
    pub missing: &'static str,
    /// Heading of the facts.
    pub facts: &'static str,
    /// Under it.
    pub facts_sub: &'static str,
    /// Heading of the facts of the rounds that are prose.
    pub prose_facts: &'static str,
    /// Under it.
    pub told_sub: &'static str,
    /// Heading of the documents.
    pub documents: &'static str,
    /// Column: regions.
    pub regions: &'static str,
    /// Where a price holds in every region.
    pub everywhere: &'static str,
    /// Column: the price.
    pub price: &'static str,
    /// Column: the value.
    pub value: &'static str,
    /// Column: the day from which AWS applies it.
    pub effective_from: &'static str,
    /// Column: the first day on which it was seen.
    pub first_seen: &'static str,
    /// Column: the last day on which it was seen.
    pub confirmed_on: &'static str,
    /// Column: the document.
    pub source: &'static str,
    /// Column: what to know of it.
    pub note: &'static str,
    /// Marks a row that a newer one replaced.
    pub superseded: &'static str,
    /// Column: what a fact of the rounds is about.
    pub subject: &'static str,
    /// Column: whether AWS raises it on request.
    pub adjustable: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// Before the list of where it is used.
    pub used: &'static str,
    /// Where nothing uses it yet.
    pub unused: &'static str,
    /// What carries a job that is split, as a payer of lines.
    pub used_stages: &'static str,
    /// A cache, as a payer of lines.
    pub used_cache: &'static str,
    /// Before checked examples that use it.
    pub used_examples: &'static str,
    /// Before rules that read or cite it.
    pub used_rules: &'static str,
    /// Before the article's claims that cite it.
    pub used_claims: &'static str,
    /// Before files of the engine that read it.
    pub used_code: &'static str,
    /// The value in 2017.
    pub then: &'static str,
    /// The value today.
    pub now: &'static str,
    /// The day of the change.
    pub changed_on: &'static str,
    /// Marks what is partly unverified.
    pub unverified: &'static str,
    /// What a document speaks of.
    pub document_date: &'static str,
    /// Its licence.
    pub licence: &'static str,
    /// Heading of the worked examples.
    pub examples: &'static str,
    /// Under it.
    pub examples_sub: &'static str,
    /// Heading of the comparisons.
    pub comparisons: &'static str,
    /// Under it.
    pub comparisons_sub: &'static str,
    /// Heading of the summary.
    pub summary: &'static str,
    /// Before the list of pages that are wrong.
    pub wrong_pages: &'static str,
    /// Column: the example.
    pub example: &'static str,
    /// Column: what the page prints.
    pub published: &'static str,
    /// Column: the page's inputs, computed again.
    pub recomputed: &'static str,
    /// Column: our figure.
    pub ours: &'static str,
    /// Column: ours against what is published.
    pub difference: &'static str,
    /// Column: ours against what is recomputed.
    pub difference_recomputed: &'static str,
    /// Column: what a figure is of.
    pub figure: &'static str,
    /// Agrees to the cent.
    pub agrees: &'static str,
    /// The page rounds on its way.
    pub rounded: &'static str,
    /// The page is wrong.
    pub wrong: &'static str,
    /// Outside ours.
    pub outside: &'static str,
    /// Before the lines of a bill that a figure counts.
    pub from_bill: &'static str,
    /// Before SKUs that enter as quantities.
    pub from_quantities: &'static str,
    /// Before what enters at the page's own price.
    pub from_page: &'static str,
    /// Before what is wrong with a comparison.
    pub flaws: &'static str,
    /// Before what we find besides.
    pub findings: &'static str,
    /// How to run the checks.
    pub rerun: &'static str,
}

/// What a language says on the pages of prices, facts and checks.
pub trait ReferenceWords {
    /// The fixed texts.
    fn texts(&self) -> &'static ReferenceTexts;
    /// The name of an SKU.
    fn sku(&self, sku: Sku) -> &'static str;
    /// The name of a fact.
    fn fact(&self, fact: Fact) -> &'static str;
    /// A unit of `facts.csv` after its number, with its space where it needs one.
    fn fact_unit(&self, unit: &str) -> String;
    /// What the book holds.
    fn holdings(&self, holdings: &Holdings) -> String;
    /// In how many regions the default bills of Lambda and Fargate are complete, and of every option, of
    /// how many.
    fn coverage(&self, compared: usize, every: usize, all: usize) -> String;
    /// What is dear to know of prices before one reads them.
    fn prices_sub(&self) -> &'static str;
    /// So many regions.
    fn regions(&self, count: usize) -> String;
    /// A tier: from which quantity its price holds.
    fn tier(&self, from: &str, price: &str) -> String;
    /// How the worked examples came out.
    fn examples(&self, tally: &Tally) -> String;
    /// How the comparisons came out.
    fn comparisons(&self, tally: &Tally) -> String;
}
