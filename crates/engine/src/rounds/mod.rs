//! The eleven rounds: dated rules over what is known of a workload, and what they come to.
//!
//! [`factor`] and [`condition`] say what a rule may ask, [`measure`] compares it with the facts
//! of the day, [`book`] holds the rules, [`house`] reads rules of a user's own, [`values`]
//! answers them for a scenario, [`scoring`] adds up, [`explain`] says what nearly happened
//! and what would turn a round, [`fits`] how work splits and what holds it,
//! [`caching`] what a cache saves, [`history`] replays the years, [`robustness`] moves the weights.

pub mod book;
pub mod caching;
pub mod explain;
pub mod fits;
pub mod history;
pub mod house;
pub mod launches;
mod packed;
pub mod robustness;
pub mod scoring;
pub mod texts;
pub mod values;

pub use crate::rounds::book::{Basis, CITED, CLAIMS, FACTS, ROUNDS, Rule, RuleBook, TERMS};
pub use crate::rounds::scoring::{Leaning, RoundScore, Scorecard, Weights, score};
pub use crate::rounds::texts::RuleTexts;
pub use crate::rounds::values::Values;
pub use eleven_rounds_catalog::option::{Family, Launch, ScoringOption};
pub use eleven_rounds_catalog::rule::factor::Factor;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;

use crate::compare::{self, Comparison, OptionResult};
use crate::models::Models;
use crate::price_book::PriceBook;
use crate::rating::Estimate;
use crate::rounds::explain::{NearMiss, Turn};
use crate::scenario::{Field, Scenario};
use crate::setting::RuleList;

/// How many rounds there are.
pub const COUNT: usize = 11;

/// The day from which the article is read: the month it appeared in.
pub const ARTICLE_DAY: Date = Date::from_days(17_318);

/// The rounds of one scenario, ready to be scored and explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Rounds {
    /// The rules.
    pub book: RuleBook,
    /// What is known of the workload.
    pub values: Values,
    /// The day whose rules hold.
    pub day: Date,
    /// How much each round counts.
    pub weights: Weights,
    /// Rules that the user switched off.
    pub off: RuleList,
    /// What each scored option costs in dollars a month, where that is known.
    pub costs: Costs,
}

/// Dollars a month of each scored option, in the order of [`ScoringOption::ALL`].
pub type Costs = [Option<f64>; 5];

/// What each scored option costs at its cheapest: the least total of the options behind it that
/// are listed, not ruled out and wholly priced.
pub fn costs(options: &[OptionResult]) -> Costs {
    let mut costs: Costs = [None; 5];
    for one in options.iter().filter(|one| one.listed && !one.is_blocked()) {
        let priced = one.estimate.not_counted().next().is_none();
        let Some(total) = one.total().filter(|_| priced).map(Usd::dollars) else { continue };
        let cost = &mut costs[one.option.scored_as() as usize];
        *cost = Some(cost.map_or(total, |known| known.min(total)));
    }
    costs
}

impl Rounds {
    /// The rounds of a scenario with both bills.
    pub(crate) fn of(
        scenario: &Scenario,
        models: &Models<'_>,
        lambda: &Estimate,
        ecs: &Estimate,
        costs: Costs,
    ) -> Rounds {
        Rounds {
            book: scenario.house.book().on(scenario.as_of, models.card.book()),
            values: Values::of(scenario, models, values::cost_ratio(lambda, ecs)),
            day: scenario.as_of,
            weights: scenario.weights(),
            off: scenario.rules_off.clone(),
            costs,
        }
    }

    /// The rounds behind a comparison.
    pub fn behind(scenario: &Scenario, answer: &Comparison, book: &PriceBook) -> Rounds {
        let models = Models::new(scenario, book);
        let [lambda, ecs] = answer.sides().map(|side| &side.estimate);
        Rounds::of(scenario, &models, lambda, ecs, costs(&answer.options))
    }

    /// The rounds of a scenario on another day: by its prices, facts and rules.
    pub fn on_day(scenario: &Scenario, day: Date, book: &PriceBook) -> Rounds {
        let scenario = Scenario { as_of: day, ..scenario.clone() };
        let models = Models::new(&scenario, book);
        let options = compare::results(&scenario, &models, book);
        let estimate = |option: DeploymentOption| &options[option as usize].estimate;
        let (lambda, ecs) = (scenario.lambda_side.into(), scenario.ecs_side.into());
        Rounds::of(&scenario, &models, estimate(lambda), estimate(ecs), costs(&options))
    }

    /// What the rounds come to.
    pub fn score(&self) -> Scorecard {
        let off = |id: &str| self.off.holds(id);
        score(&self.book, &self.values, self.day, &self.weights, &self.costs, off)
    }

    /// The rules of a round, from 1, that lack one part, the nearest first.
    pub fn near_misses(&self, round: u8) -> Vec<NearMiss> {
        let off = |id: &str| self.off.holds(id);
        explain::near_misses(&self.book, &self.values, self.day, round, off)
    }

    /// What would turn a round, from 1.
    pub fn turns(&self, round: u8) -> Vec<Turn> {
        let off = |id: &str| self.off.holds(id);
        explain::turns(&self.book, &self.values, self.day, &self.weights, round, off)
    }

    /// Whether a rule that fired rests on what nobody answered.
    pub fn hangs_on_assumed(&self, round: &RoundScore) -> bool {
        round.fired.iter().any(|fired| {
            let rule = &self.book.rules[usize::from(fired.place)];
            rule.when.iter().any(|part| self.values.is_assumed(part.factor))
        })
    }

    /// The factors that the rules of a round in force ask about and that nobody answered.
    pub fn assumed(&self, round: u8) -> Vec<Factor> {
        let rules = || {
            let all = self.book.rules.iter();
            all.filter(|rule| rule.round == round && rule.holds_on(self.day))
        };
        let asked =
            |factor: Factor| rules().any(|rule| rule.when.iter().any(|part| part.factor == factor));
        let open = |factor: &Factor| {
            Field::of_factor(*factor).is_some() && self.values.is_assumed(*factor) && asked(*factor)
        };
        Factor::ALL.iter().copied().filter(open).collect()
    }
}
