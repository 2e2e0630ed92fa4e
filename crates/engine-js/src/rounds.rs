//! The eleven rounds of a scenario as JavaScript gets them: what was scored, by which rules, what
//! nearly decided and what would flip it.

use eleven_rounds_engine::detail::rounds_behind::rounds_behind;
use std::borrow::Cow;

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::answer::schema::Schema;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::option::set::OptionSet;
use eleven_rounds_engine::catalog::option::table::PerScoringOption;
use eleven_rounds_engine::catalog::rule::condition::Test;
use eleven_rounds_engine::catalog::rule::factor::{Domain, Factor};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::book::{ROUNDS, cited};
use eleven_rounds_engine::rules::explain::{Flip, NearMiss};
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::rule::{Citation, EvidenceLevel, Rule, RuleIndex};
use eleven_rounds_engine::rules::scoring::{Leaning, Scorecard};
use eleven_rounds_engine::rules::texts::Text;
use eleven_rounds_engine::scenario::fields::Scenario;
use serde::Serialize;

/// All rounds, scored and explained.
#[derive(Serialize)]
pub struct RoundsInfo {
    schema: Schema,
    /// That of the comparison.
    scorecard: Scorecard,
    /// In order, from the first: what stands behind the same round of the scorecard.
    rounds: Vec<RoundInfo>,
}

#[derive(Serialize)]
struct RoundInfo {
    key: &'static str,
    weight: f64,
    title: BilingualText,
    question: BilingualText,
    /// What the article said in 2017, in our words.
    article: BilingualText,
    /// Its score, word for word; nothing where it gave none.
    article_score: Option<&'static str>,
    today: BilingualText,
    /// The rules that fired, in the order of the scorecard.
    fired: Vec<RuleInfo>,
    /// Rules that lack one part, the nearest first.
    near: Vec<NearInfo>,
    /// Values of one factor at which the round leans elsewhere, all else as it is.
    #[serde(rename = "turns")]
    flips: Vec<FlipInfo>,
    /// Factors that its rules ask about and that nobody answered.
    assumed: Vec<&'static str>,
    /// Whether a rule that fired rests on one of them.
    hangs_on_assumed: bool,
}

/// A text in each language.
#[derive(Serialize)]
struct BilingualText {
    en: Cow<'static, str>,
    ko: Cow<'static, str>,
}

#[derive(Serialize)]
struct RuleInfo {
    id: Cow<'static, str>,
    /// In the order of the scored options.
    points: PerScoringOption<i8>,
    rules_out: OptionSet,
    #[serde(rename = "basis")]
    evidence: &'static str,
    since: Option<Date>,
    until: Option<Date>,
    reason: BilingualText,
    /// The document behind it.
    source: Option<String>,
}

#[derive(Serialize)]
struct NearInfo {
    rule: RuleInfo,
    factor: &'static str,
    /// What it would have to be.
    needs: Needed,
    is: Value,
}

#[derive(Serialize)]
struct FlipInfo {
    factor: &'static str,
    /// From where it flips.
    at: Needed,
    leaning: Leaning,
}

/// A test that a value must pass.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Needed {
    Below(Value),
    AtMost(Value),
    Above(Value),
    AtLeast(Value),
    OneOf(Vec<&'static str>),
}

/// A number, or the key of an answer; nothing where it is not known.
#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Number(f64),
    Answer(&'static str),
    Unknown(()),
}

/// The rounds of a scenario on its day.
pub fn explained(scenario: &Scenario, prices: &PriceBook) -> RoundsInfo {
    let comparison = compare(scenario, prices);
    let rounds = rounds_behind(scenario, &comparison, prices);
    let long_texts = [0, 1].map(RuleTexts::bundled);
    let infos = ROUNDS.iter().enumerate().map(|(index, text)| {
        // Both languages are built in.
        let long = |read: fn(&'static RuleTexts, usize) -> &'static str| {
            texts(&long_texts.map(|all| all.map_or("", |all| read(all, index))))
        };
        let number = index as u8 + 1;
        let score = &comparison.rounds.rounds[index];
        let rule = |index: RuleIndex| rule(rounds.book.rule(index), scenario, prices);
        RoundInfo {
            key: text.key,
            weight: rounds.weights[index],
            title: texts(&text.title),
            question: long(RuleTexts::question),
            article: long(RuleTexts::article),
            article_score: text.literal,
            today: long(RuleTexts::today),
            fired: score.fired.iter().map(|fired| rule(fired.rule)).collect(),
            near: rounds
                .near_misses(number)
                .iter()
                .map(|miss| near(miss, rule(miss.rule)))
                .collect(),
            flips: rounds.flips(number).iter().map(flip).collect(),
            assumed: rounds.assumed(number).into_iter().map(Factor::key).collect(),
            hangs_on_assumed: rounds.hangs_on_assumed(score),
        }
    });
    let infos = infos.collect();
    RoundsInfo { schema: Schema, scorecard: comparison.rounds, rounds: infos }
}

fn texts(text: &Text) -> BilingualText {
    BilingualText { en: text[0].into(), ko: text[1].into() }
}

fn rule(rule: &Rule, scenario: &Scenario, prices: &PriceBook) -> RuleInfo {
    let source = match &rule.citation {
        Citation::CustomRule(source) => source.clone(),
        Citation::Fact(fact) => {
            let of_rows = |number| {
                let row = prices.fact(number, scenario.as_of);
                prices.source(row.provenance.source).location.clone()
            };
            let source = RuleTexts::bundled(0).and_then(|texts| texts.fact_source(*fact));
            source.map(str::to_owned).or_else(|| cited(*fact).number.map(of_rows))
        }
    };
    let [en, ko] = [0, 1].map(|language| {
        let reason = RuleTexts::reason(RuleTexts::bundled(language), rule, language);
        Cow::Owned(reason.unwrap_or_default().to_owned())
    });
    RuleInfo {
        id: rule.id.clone(),
        points: rule.points,
        rules_out: rule.rules_out,
        evidence: evidence(rule.evidence),
        since: rule.since,
        until: rule.until,
        reason: BilingualText { en, ko },
        source,
    }
}

const fn evidence(evidence: EvidenceLevel) -> &'static str {
    match evidence {
        EvidenceLevel::Limit => "limit",
        EvidenceLevel::AwsGuidance => "aws_guidance",
        EvidenceLevel::Feature => "feature",
        EvidenceLevel::Community => "community",
        EvidenceLevel::Judgement => "judgement",
        EvidenceLevel::Hint => "hint",
        EvidenceLevel::CustomRule => "house",
    }
}

fn near(miss: &NearMiss, rule: RuleInfo) -> NearInfo {
    let factor = miss.misses.factor;
    let needs = needed(factor, miss.misses.test);
    NearInfo { rule, factor: factor.key(), needs, is: value(factor, miss.is) }
}

fn flip(flip: &Flip) -> FlipInfo {
    let at = needed(flip.factor, flip.at);
    FlipInfo { factor: flip.factor.key(), at, leaning: flip.leaning }
}

fn needed(factor: Factor, test: Test) -> Needed {
    let value = |limit| value(factor, limit);
    match test {
        Test::Below(limit) => Needed::Below(value(limit)),
        Test::AtMost(limit) => Needed::AtMost(value(limit)),
        Test::Above(limit) => Needed::Above(value(limit)),
        Test::AtLeast(limit) => Needed::AtLeast(value(limit)),
        Test::OneOf(mask) => {
            let keys = factor.domain().keys().iter().enumerate();
            let chosen = keys.filter(|(index, _)| mask & (1 << index) != 0);
            Needed::OneOf(chosen.map(|(_, key)| *key).collect())
        }
    }
}

fn value(factor: Factor, value: f64) -> Value {
    match factor.domain() {
        _ if !value.is_finite() => Value::Unknown(()),
        Domain::Number => Value::Number(value),
        Domain::Ordered(keys) | Domain::Choice(keys) => {
            keys.get(value as usize).map_or(Value::Unknown(()), |key| Value::Answer(key))
        }
    }
}
