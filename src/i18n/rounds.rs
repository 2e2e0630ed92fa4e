//! What the rounds say: names, values, and sentences about rules.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::money::{Usd, shown};
use eleven_rounds_engine::catalog::option::{DeploymentOption, Family, ScoringOption};
use eleven_rounds_engine::catalog::rule::condition::{Condition, Test};
use eleven_rounds_engine::catalog::rule::factor::{Domain, Factor};
use eleven_rounds_engine::catalog::rule::measure::MeasureUnit;
use eleven_rounds_engine::compare::Comparison;
use eleven_rounds_engine::price_book::{FactRow, PriceBook};
use eleven_rounds_engine::rounds::book::{Basis, ClaimStatus};
use eleven_rounds_engine::rounds::caching::Cached;
use eleven_rounds_engine::rounds::explain::Turn;
use eleven_rounds_engine::rounds::fits::Fits;
use eleven_rounds_engine::rounds::scoring::{RoundScore, Scorecard};
use eleven_rounds_engine::rounds::{ARTICLE_DAY, Leaning, values};
use eleven_rounds_engine::scenario::{Field, Scenario};
use eleven_rounds_engine::setting::{FieldUnit, Kind};
use eleven_rounds_engine::verdict::Outcome;

use super::format::{ABSENT, duration_ms, line, short, significant};
use super::{Lang, Words};

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
    /// Heading: what would turn the round.
    pub turns: &'static str,
    /// Nothing that the rules ask about turns the round by itself.
    pub no_turns: &'static str,
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
    pub ways: [&'static str; 3],
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
    fn standing(&self, round: &RoundScore) -> String;
    /// How firm a rule is.
    fn basis(&self, basis: Basis) -> &'static str;
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
    /// What would turn a round, and to whom.
    fn would_turn(&self, factor: &str, asks: &str, leaning: Leaning) -> String;
    /// The title of the rounds: their finding.
    fn rounds_title(&self, card: &Scorecard) -> &'static str;
    /// What they come to, which option fits best, and in which share of weightings that holds.
    fn rounds_result(&self, card: &Scorecard, holds: f64) -> String;
    /// What the bill and the rounds say together, and which decides; empty where they agree.
    fn rounds_and_bill(&self, answer: &Comparison) -> String;
    /// How work splits, or which sizes hold it.
    fn fits(&self, fits: &Fits) -> String;
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
    /// A turn of a round: its number and title, from whom to whom.
    fn turned(&self, round: u8, title: &str, from: Leaning, to: Leaning) -> String;
}

/// What the bill and the rounds say together.
pub enum Beside {
    /// The same, or nothing that can be compared.
    Agree,
    /// The bill decides against the rounds, or without them at a tie.
    BillDecides {
        /// The cheaper side.
        cheaper: Leaning,
        /// By how much a month.
        by: Usd,
    },
    /// A limit decides against the rounds, or without them at a tie.
    LimitDecides {
        /// The side that is left.
        left: Leaning,
    },
    /// A limit of the rounds leaves one side, whatever the bill says.
    RoundLimitDecides,
    /// The bill is too close to call.
    RoundsDecide,
}

/// Who decides: blockers first, then dollars, then rounds.
pub fn beside(answer: &Comparison) -> Beside {
    let side = |option: DeploymentOption| match option.family() {
        Family::Lambda => Leaning::Lambda,
        Family::Ecs => Leaning::Ecs,
    };
    let rounds = answer.rounds.winner;
    let limit = answer.rounds.by_limit && rounds != Leaning::Tie;
    match answer.verdict.outcome {
        // A limit comes before dollars, also one that only the rounds know.
        Outcome::Cheaper { option, .. } if limit && rounds != side(option) => {
            Beside::RoundLimitDecides
        }
        Outcome::Cheaper { option, by } if rounds != side(option) => {
            Beside::BillDecides { cheaper: side(option), by }
        }
        Outcome::OnlyPossible { option } if rounds != side(option) => {
            Beside::LimitDecides { left: side(option) }
        }
        Outcome::Close if rounds != Leaning::Tie => Beside::RoundsDecide,
        _ => Beside::Agree,
    }
}

/// The labels of the answers of a factor, in their order.
pub fn answers(factor: Factor, lang: Lang) -> impl Iterator<Item = &'static str> {
    lang.words().answers(factor).split('|')
}

fn answer(factor: Factor, place: f64, lang: Lang) -> String {
    answers(factor, lang).nth(place as usize).unwrap_or_default().to_owned()
}

/// The factor that a field asks for.
pub fn factor_of(field: Field) -> Option<Factor> {
    Factor::ALL.iter().copied().find(|factor| Field::of_factor(*factor) == Some(field))
}

/// What a field is taken for while nobody answers it; empty where it asks for no factor.
pub fn unanswered(field: Field, scenario: &Scenario, lang: Lang) -> String {
    let taken = |factor: Factor| value(factor, values::unanswered(factor, scenario), lang);
    factor_of(field).map(taken).unwrap_or_default()
}

/// The value of a factor as people write it.
pub fn value(factor: Factor, value: f64, lang: Lang) -> String {
    let words = lang.words();
    if !matches!(factor.domain(), Domain::Number) {
        return answer(factor, value, lang);
    }
    let unit = match Field::of_factor(factor).map(|field| field.row().kind) {
        Some(Kind::Number { unit, .. }) => unit,
        _ => match factor {
            Factor::AvgRps => FieldUnit::RequestsPerSecond,
            Factor::AvgMs => FieldUnit::Ms,
            Factor::PeakToMean | Factor::CostRatio => FieldUnit::Factor,
            Factor::IdleShare => FieldUnit::Percent,
            Factor::IdleGapMin => FieldUnit::Minutes,
            Factor::UnitMaxS => FieldUnit::Seconds,
            Factor::MemoryGib => FieldUnit::Gb,
            Factor::Vcpu => FieldUnit::Vcpu,
            Factor::ResponseMb => FieldUnit::Mb,
            _ => FieldUnit::Count,
        },
    };
    match unit {
        FieldUnit::Ms => duration_ms(value, lang),
        FieldUnit::Seconds => duration_ms(value * 1e3, lang),
        FieldUnit::Minutes => duration_ms(value * 6e4, lang),
        FieldUnit::Hours => duration_ms(value * 3.6e6, lang),
        FieldUnit::Count if factor == Factor::RequestsM => short(value * 1e6, lang),
        FieldUnit::Count => significant(value, 3),
        FieldUnit::Percent => [&significant(value, 3), "%"].concat(),
        FieldUnit::Factor if lang.built() == Lang::Ko => [&significant(value, 3), "배"].concat(),
        unit => [&significant(value, 3), " ", words.field_unit(unit)].concat(),
    }
}

/// A number that AWS decides, as people write it.
pub fn number(fact: Fact, row: &FactRow, lang: Lang) -> String {
    let (words, value) = (lang.words(), row.value);
    let unit = match MeasureUnit::of(fact) {
        Some(unit @ (MeasureUnit::Ms | MeasureUnit::S | MeasureUnit::Min | MeasureUnit::H)) => {
            return duration_ms(value * unit.size(), lang) + raisable(row, words);
        }
        Some(_) if value == 0.0 => return words.rounds().not_offered.to_owned(),
        None if fact == Fact::LambdaInitBilled => {
            // Any factor that is asked with yes or no has the words.
            return answer(Factor::AlwaysOn, value, lang);
        }
        Some(MeasureUnit::Kb) => " KB",
        Some(MeasureUnit::Mb) => " MB",
        Some(MeasureUnit::Gb) => " GB",
        Some(MeasureUnit::Vcpu) => " vCPU",
        None => "",
    };
    significant(value, 7) + unit + raisable(row, words)
}

/// After a limit that AWS raises on request.
fn raisable(row: &FactRow, words: &dyn Words) -> &'static str {
    if row.adjustable { words.rounds().raisable } else { "" }
}

/// What became of a number: its value in 2017, or the first one where it came later, and
/// today's. Where it moved on a day that is asked for, its values before and after.
pub fn became(fact: Fact, since: Option<&str>, day: Option<Date>, lang: Lang) -> String {
    let book = PriceBook::bundled();
    let on = |day| number(fact, &book.fact(fact, day), lang);
    if let Some(day) = day {
        let (before, after) = (on(Date::from_days(day.days() - 1)), on(day));
        if before != after {
            return [&before, " → ", &after].concat();
        }
    }
    let first = book.fact(fact, ARTICLE_DAY).provenance.effective_from;
    let year = first.map_or(ARTICLE_DAY, |first| first.max(ARTICLE_DAY)).ymd().0;
    lang.words().change(year, &on(ARTICLE_DAY), &on(book.gathered_on()), since)
}

/// What a condition asks, after its factor.
pub fn asks(condition: &Condition, lang: Lang) -> String {
    let Condition { factor, test, .. } = *condition;
    let words = lang.words();
    match test {
        Test::Below(limit) | Test::AtMost(limit) | Test::Above(limit) | Test::AtLeast(limit) => {
            words.bound(test, &value(factor, limit, lang))
        }
        Test::OneOf(mask) => {
            let places = 0..factor.domain().keys().len();
            let answers: Vec<String> = places
                .filter(|place| mask & (1 << place) != 0)
                .map(|place| value(factor, place as f64, lang))
                .collect();
            words.either(&answers)
        }
    }
}

/// What a factor is and what its rule asks, as a sentence.
pub fn why(condition: &Condition, is: f64, lang: Lang) -> String {
    let words = lang.words();
    words.why(
        words.factor(condition.factor),
        &value(condition.factor, is, lang),
        &asks(condition, lang),
    )
}

/// What would make a rule fire, as a sentence.
pub fn would_fire(condition: &Condition, is: f64, lang: Lang) -> String {
    let words = lang.words();
    let factor = condition.factor;
    words.would_fire(words.factor(factor), &value(factor, is, lang), &asks(condition, lang))
}

/// What would turn a round, as a sentence.
pub fn would_turn(turn: &Turn, lang: Lang) -> String {
    let words = lang.words();
    let condition = Condition { factor: turn.factor, test: turn.at, fact: None };
    words.would_turn(words.factor(turn.factor), &asks(&condition, lang), turn.leaning)
}

/// What a cache changes of each bill, and from which share it pays.
pub fn with_cache(cached: &Cached, lang: Lang) -> String {
    let mut sides = Vec::new();
    for side in &cached.sides {
        // The difference of what is shown.
        let [bill, with] = [side.bill, side.with.total].map(|usd| shown(&[usd], usd)[0].micros());
        let (mut change, mut share) = (ABSENT.to_owned(), ABSENT.to_owned());
        if side.known {
            change = [if with > bill { "+" } else { "" }, &line(with - bill)].concat();
            share = lang.words().cache_pays(side.pays_from.map(|from| significant(from, 3)));
        }
        sides.push([lang.words().option(side.option), " ", &change, " (", &share, ")"].concat());
    }
    sides.join(", ")
}
