//! The sentences of the page that each language must have.

use eleven_rounds_engine::analysis::reasons::CostReason;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::fix::Fix;
use eleven_rounds_engine::billing::line_item::PriceOrigin;
use eleven_rounds_engine::catalog::choices::*;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::BillingUnit;
use eleven_rounds_engine::metering::derivation::{LcuDimension, TermLabel};
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::findings::Finding;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::{FieldUnit, Problem};
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::profile::WeekShape;

use crate::notice::PageNotice;

mod custom_rules;
mod options;
mod prices;
// The static pages are written in every language at once.
#[cfg(all(feature = "en", feature = "ko"))]
mod reference;
mod rounds;
mod texts;

pub use custom_rules::{CustomRulesTexts, CustomRulesWords};
pub use options::{OptionTexts, OptionWords};
pub use prices::{PriceTexts, PriceWords};
#[cfg(all(feature = "en", feature = "ko"))]
pub use reference::{Holdings, ReferenceTexts, ReferenceWords, Tally};
pub use rounds::{RoundTexts, RoundWords};
pub use texts::PageTexts;

/// A piece of a sentence; the names of the two sides are coloured.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// The name of Lambda.
    Lambda(String),
    /// The name of Fargate or ECS.
    Ecs(String),
}

/// The first day on which the price of every line that is not counted is known; nothing
/// where some are known on no day.
pub fn known_from(comparison: &Comparison) -> Option<Date> {
    let days =
        comparison.sides().into_iter().flat_map(|side| side.estimate.not_counted()).map(|item| {
            match item.origin {
                PriceOrigin::NotYet { first_known } => Some(first_known),
                _ => None,
            }
        });
    days.collect::<Option<Vec<Date>>>()?.into_iter().max()
}

/// The text of spans without their colours.
pub fn plain(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(text) | Span::Lambda(text) | Span::Ecs(text) => text.as_str(),
        })
        .collect()
}

/// More crossings than this are counted in a sentence and not listed.
pub const MOST_WINNER_CHANGES: usize = 6;

/// Names: of fields, choices, presets and regions.
pub trait Labels {
    /// The label of a field.
    fn label(&self, field: Field) -> &'static str;
    /// One sentence of help; empty where the label says it all.
    fn hint(&self, field: Field) -> &'static str;
    /// The name of a topic.
    fn group(&self, group: Group) -> &'static str;
    /// The unit of a number field.
    fn field_unit(&self, unit: FieldUnit) -> &'static str;
    /// When environments are provisioned.
    fn provisioned_mode(&self, mode: ProvisionedMode) -> &'static str;
    /// How hosts are bought.
    fn purchase(&self, purchase: Purchase) -> &'static str;
    /// How a server takes requests.
    fn server_kind(&self, kind: ServerKind) -> &'static str;
    /// The network mode of tasks on hosts.
    fn network_mode(&self, mode: TaskNetworkMode) -> &'static str;
    /// A Savings Plan.
    fn plan(&self, plan: Plan) -> &'static str;
    /// Requests per what.
    fn per(&self, per: RatePeriod) -> &'static str;
    /// What starts the work.
    fn trigger(&self, trigger: Trigger) -> &'static str;
    /// How the workload is described.
    fn entry(&self, entry: WorkloadInput) -> &'static str;
    /// The kind of work.
    fn work_kind(&self, kind: WorkKind) -> &'static str;
    /// The architecture.
    fn arch(&self, arch: Arch) -> &'static str;
    /// The runtime.
    fn runtime(&self, runtime: Runtime) -> &'static str;
    /// The package type.
    fn package(&self, package: Package) -> &'static str;
    /// The network.
    fn network(&self, network: Network) -> &'static str;
    /// The area that readers are in.
    fn reader_area(&self, area: ReaderArea) -> &'static str;
    /// The ingress.
    fn ingress(&self, ingress: Ingress) -> &'static str;
    /// The traffic shape.
    fn shape(&self, shape: WeekShape) -> &'static str;
    /// The region's name.
    fn region(&self, region: Region) -> &'static str;
    /// Own traffic, not one of the shapes.
    fn custom_profile(&self) -> &'static str;
    /// The name of a preset.
    fn preset(&self, preset: Preset) -> &'static str;
    /// Its story, one line.
    fn preset_story(&self, preset: Preset) -> &'static str;
}

/// What a bill says: lines, quantities, prices and where they come from.
pub trait BillWords {
    /// The name of a line of the bill.
    fn line(&self, line: Line) -> &'static str;
    /// A factor of a formula: its number with its name and unit.
    fn term(&self, factor: TermLabel, number: &str) -> String;
    /// A quantity with its unit.
    fn quantity(&self, number: &str, unit: BillingUnit) -> String;
    /// The unit that a price is for, after a slash.
    fn per_unit(&self, unit: BillingUnit) -> String;
    /// A unit price with its unit.
    fn unit_price(&self, dollars: f64, unit: BillingUnit) -> String;
    /// Which dimension of the capacity unit decides.
    fn lcu(&self, dimension: LcuDimension, needs: [f64; 4]) -> String;
    /// Where a price comes from, and of which day it is; the source is shown beside it.
    fn origin(&self, origin: &PriceOrigin) -> String;
    /// How much of a quantity is free.
    fn free(&self, number: &str, unit: BillingUnit) -> String;
    /// A list of lines that are not counted.
    fn not_counted(&self, lines: &[Line]) -> String;
    /// The day and the age of the prices.
    fn price_day(&self, day: &str) -> String;
    /// The oldest price of these bills and its share of both totals.
    fn oldest_price(&self, day: &str, share: f64) -> String;
    /// The same where that is many days ago.
    fn aged(&self, oldest: &str, days: i32) -> String;
}

/// Sentences with numbers: verdict, reasons, findings, charts and notices.
pub trait Sentences {
    /// The verdict as a sentence with both amounts.
    fn headline(&self, comparison: &Comparison) -> Vec<Span>;
    /// Where it flips, and where the scenario is.
    fn lead(&self, comparison: &Comparison) -> String;
    /// Why.
    fn reason(&self, reason: &CostReason) -> String;
    /// A blocker, misconfiguration or warning, with the number that would do.
    fn finding(&self, finding: &Finding) -> String;
    /// What to set so that an option runs, and what it costs then.
    fn fix(&self, fix: &Fix) -> String;
    /// Names a deployment option.
    fn option(&self, option: DeploymentOption) -> &'static str;
    /// Names a deployment option in full.
    fn option_long(&self, option: DeploymentOption) -> &'static str;
    /// What is wrong with a value, and how to mend it.
    fn problem(&self, problem: &Problem) -> String;
    /// Under the requests: how many a month, rate, peak and concurrency.
    fn derived_requests(&self, comparison: &Comparison) -> String;
    /// Under the duration: computing and waiting.
    fn derived_duration(&self, comparison: &Comparison) -> String;
    /// Under the memory: what both sides make of it.
    fn derived_memory(&self, comparison: &Comparison) -> String;
    /// What the engine derived for a field that is `auto`; empty where nothing is to be said.
    fn derived_auto(&self, field: Field, scenario: &Scenario, comparison: &Comparison) -> String;
    /// How many fields of a topic differ from the default.
    fn changed_count(&self, count: usize) -> String;
    /// Where the verdict flips, by requests a month, in a few words; empty where it does not.
    fn flip_at(&self, comparison: &Comparison) -> String;
    /// Beside a slider: the value of its field at which the verdict flips, with its unit.
    fn flips_at(&self, value: &str) -> String;
    /// How far away a value is that flips the verdict, as a multiple of the value of the scenario,
    /// and who is cheaper beyond it.
    fn flip_distance(&self, multiple: f64, cheaper: Option<DeploymentOption>) -> String;
    /// The title of the cost curve: its finding.
    fn curve_title(&self, comparison: &Comparison) -> String;
    /// Under the title of the cost curve.
    fn curve_sub(&self, logarithmic: bool) -> String;
    /// The label of a crossing.
    fn crossing(&self, requests: f64, dollars: f64) -> String;
    /// How often the cheaper option changes and where, in requests per month: every place
    /// where they are few, else the first and the last.
    fn winner_changes(&self, crossings: &[f64], complete: bool) -> String;
    /// The title of the task chart: its finding.
    fn tasks_title(&self, comparison: &Comparison) -> String;
    /// Under the title of the task chart.
    fn tasks_sub(&self, comparison: &Comparison) -> String;
    /// An hour of the week.
    fn hour(&self, hour: f64) -> String;
    /// A number of tasks.
    fn tasks(&self, tasks: f64) -> String;
    /// What became of a damaged link.
    fn notice(&self, notice: &PageNotice) -> String;
    /// How much of a damaged link was kept.
    fn accepted_parts(&self, accepted: usize) -> String;
}

/// Everything that a language says.
pub trait Words:
    Labels + BillWords + Sentences + RoundWords + CustomRulesWords + PriceWords + OptionWords
{
}

impl<T: Labels + BillWords + Sentences + RoundWords + CustomRulesWords + PriceWords + OptionWords>
    Words for T
{
}
