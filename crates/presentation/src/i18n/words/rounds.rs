//! What the rounds say: names, values, and sentences about rules.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::option::ScoringOption;
use eleven_rounds_engine::catalog::rule::condition::Test;
use eleven_rounds_engine::catalog::rule::factor::Factor;
use eleven_rounds_engine::detail::fits::SizeFit;
use eleven_rounds_engine::rules::rule::EvidenceLevel;
use eleven_rounds_engine::rules::scoring::{Leaning, RoundScore, Scorecard};
use eleven_rounds_engine::rules::texts::ClaimStatus;

/// The fixed texts of the rounds.
pub struct RoundTexts {
    /// Navigation.
    pub nav: &'static str,
    /// Under the title: how to read the bars.
    pub sub: &'static str,
    /// The column of 2017.
    pub then: &'static str,
    /// The column of today.
    pub now: &'static str,
    /// The column of the workload.
    pub yours: &'static str,
    /// The column of the rounds.
    pub round: &'static str,
    /// The column of the weights.
    pub weight: &'static str,
    /// The article gave this round no score.
    pub unscored: &'static str,
    /// Heading: the rules that fired.
    pub fired: &'static str,
    /// No rule fired.
    pub none_fired: &'static str,
    /// Heading: the rules that nearly fired.
    pub near: &'static str,
    /// Heading: what would flip the round.
    pub flips: &'static str,
    /// Nothing that the rules ask about flips the round by itself.
    pub no_flips: &'static str,
    /// Heading: the fields.
    pub answers: &'static str,
    /// Heading: the article.
    pub article: &'static str,
    /// Heading: the systems that the article names.
    pub terms: &'static str,
    /// Switches a rule off.
    pub switch_off: &'static str,
    /// Switches a rule on again.
    pub switch_on: &'static str,
    /// Heading: the rules that are off.
    pub off: &'static str,
    /// The mark of what was not verified.
    pub unverified: &'static str,
    /// The mark of a round that hangs on what nobody answered.
    pub assumed: &'static str,
    /// The link to a document.
    pub source: &'static str,
    /// The long texts are on their way.
    pub loading: &'static str,
    /// The long texts could not be loaded.
    pub not_loaded: &'static str,
    /// What AWS did not offer.
    pub not_offered: &'static str,
    /// After a limit that AWS raises on request.
    pub raisable: &'static str,
    /// Heading: the years.
    pub years: &'static str,
    /// Under it.
    pub years_sub: &'static str,
    /// Under it, where the workload is the reader's.
    pub years_yours: &'static str,
    /// The workload of somebody who said nothing.
    pub neutral: &'static str,
    /// The label of the slider of the years.
    pub years_slider: &'static str,
    /// Heading: what the article says before its rounds.
    pub introduction: &'static str,
    /// Heading: what became of the article's claims.
    pub claims: &'static str,
    /// Under it.
    pub claims_sub: &'static str,
    /// Under the title of the scorecard: how to read its cells.
    pub scorecard_sub: &'static str,
    /// The link to the view of rounds.
    pub all_rounds: &'static str,
    /// In a cell of the scorecard: a limit leaves one side alone.
    pub only: &'static str,
    /// Why cost rules are silent where a price is not known.
    pub cost_unknown: &'static str,
    /// Column: the size of a disk, a function or a task.
    pub size: &'static str,
    /// After a size: it is the one on the bill.
    pub on_bill: &'static str,
    /// After a size: it does not hold the workload.
    pub too_small: &'static str,
    /// Opens the sizes that are folded away.
    pub all_sizes: &'static str,
    /// What carries a job from stage to stage: a queue, a stream, a durable function.
    pub staging_methods: [&'static str; 3],
}

/// What a language says about the rounds.
pub trait RoundWords {
    /// The fixed texts.
    fn rounds(&self) -> &'static RoundTexts;
    /// The labels of the answers of a factor, in their order, with bars between them: one text
    /// weighs less than a list.
    fn answers(&self, factor: Factor) -> &'static str;
    /// A factor, inside a sentence.
    fn factor(&self, factor: Factor) -> &'static str;
    /// A way to run the workload.
    fn scoring_option(&self, option: ScoringOption) -> &'static str;
    /// Where a round leans, in a word.
    fn leaning(&self, leaning: Leaning) -> &'static str;
    /// Where a round leans and by how much.
    fn round_result(&self, round: &RoundScore) -> String;
    /// How firm a rule is.
    fn evidence(&self, evidence: EvidenceLevel) -> &'static str;
    /// What became of a claim.
    fn status(&self, status: ClaimStatus) -> &'static str;
    /// What a value must be to pass, after its factor.
    fn bound(&self, test: Test, limit: &str) -> String;
    /// Several answers of which one will do.
    fn either(&self, answers: &[String]) -> String;
    /// What a factor is and what its rule asks.
    fn why(&self, factor: &str, is: &str, asks: &str) -> String;
    /// What would make a rule fire.
    fn would_fire(&self, factor: &str, is: &str, asks: &str) -> String;
    /// What would flip a round, and to whom.
    fn would_flip(&self, factor: &str, asks: &str, leaning: Leaning) -> String;
    /// The title of the rounds: their finding.
    fn rounds_title(&self, scorecard: &Scorecard) -> &'static str;
    /// What they come to, which option fits best, and in which share of weightings that holds.
    fn rounds_result(&self, scorecard: &Scorecard, holds: f64) -> String;
    /// What the bill and the rounds say together, and which decides; empty where they agree.
    fn rounds_and_bill(&self, comparison: &Comparison) -> String;
    /// How work splits, or which sizes hold it.
    fn fits(&self, fits: &SizeFit) -> String;
    /// From which share a cache pays for itself, in per cent; nothing where from none.
    fn cache_pays(&self, from: Option<String>) -> String;
    /// What nobody answered.
    fn assumed(&self, factors: &[Factor]) -> String;
    /// Points of an option.
    fn points(&self, option: ScoringOption, points: i8) -> String;
    /// An option that is ruled out.
    fn rules_out(&self, option: ScoringOption) -> String;
    /// Since when something holds.
    fn since(&self, day: &str) -> String;
    /// A value in a year, today's, and since when.
    fn change(&self, year: i32, before: &str, now: &str, since: Option<&str>) -> String;
    /// A change of the winner of a round: its number and title, from whom to whom.
    fn turned(&self, round: u8, title: &str, from: Leaning, to: Leaning) -> String;
}
