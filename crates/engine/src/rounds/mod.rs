//! The rounds of a scenario: the rules of its day, applied to its factors and its cost.

pub mod factor_values;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::option::table::PerOption;
use eleven_rounds_catalog::rule::factor::Factor;

use crate::options::configured::ConfiguredOptions;
use crate::options::results::{self, OptionResult};
use crate::prices::book::PriceBook;
use crate::rules::book::RuleBook;
use crate::rules::explain;
use crate::rules::explain::{Flip, NearMiss};
use crate::rules::scoring::{BillSide, RoundScore, Scorecard, Weights, score};
use crate::rules::values::Values;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::value::answer::RuleList;

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
    /// What the bill knows of each scored option.
    pub bill: BillSide,
}

impl Rounds {
    /// The rounds of a scenario with the bills of all options.
    pub(crate) fn of(
        scenario: &Scenario,
        configured: &ConfiguredOptions<'_>,
        options: &PerOption<OptionResult>,
    ) -> Rounds {
        let compared = [scenario.lambda_side.into(), scenario.ecs_side.into()];
        let cost_ratio = factor_values::cost_ratio(compared.map(|option| &options[option]));
        Rounds {
            book: scenario.custom_rules.book().on(scenario.as_of, configured.shared.rates.book()),
            values: factor_values::values(scenario, configured, cost_ratio),
            day: scenario.as_of,
            weights: scenario.weights(),
            off: scenario.rules_off.clone(),
            bill: factor_values::bill_side(options),
        }
    }

    /// The rounds of a scenario on another day: by its prices, facts and rules.
    pub fn on_day(scenario: &Scenario, day: Date, book: &PriceBook) -> Rounds {
        let scenario = Scenario { as_of: day, ..scenario.clone() };
        let configured = ConfiguredOptions::new(&scenario, book);
        let options =
            results::results(&scenario, &configured.all_sized(scenario.requests_per_month()));
        Rounds::of(&scenario, &configured, &options)
    }

    /// What the rounds come to.
    pub fn score(&self) -> Scorecard {
        let off = |id: &str| self.off.holds(id);
        score(&self.book, &self.values, self.day, &self.weights, &self.bill, off)
    }

    /// The rules of a round, from 1, that lack one part, the nearest first.
    pub fn near_misses(&self, round: u8) -> Vec<NearMiss> {
        let off = |id: &str| self.off.holds(id);
        explain::near_misses(&self.book, &self.values, self.day, round, off)
    }

    /// What would flip a round, from 1.
    pub fn flips(&self, round: u8) -> Vec<Flip> {
        let off = |id: &str| self.off.holds(id);
        explain::flips(&self.book, &self.values, self.day, &self.weights, round, off)
    }

    /// Whether a rule that fired rests on what nobody answered.
    pub fn hangs_on_assumed(&self, round: &RoundScore) -> bool {
        round.fired.iter().any(|fired| {
            self.book.rule(fired.rule).when.iter().any(|part| self.values.is_assumed(part.factor))
        })
    }

    /// The factors that the rules of a round in force ask about and that nobody answered.
    pub fn assumed(&self, round: u8) -> Vec<Factor> {
        let rules = || {
            let all = self.book.rules.iter();
            all.filter(|rule| rule.round == round && rule.holds_on(self.day))
        };
        let is_asked =
            |factor: Factor| rules().any(|rule| rule.when.iter().any(|part| part.factor == factor));
        let open = |factor: &Factor| {
            Field::of_factor(*factor).is_some()
                && self.values.is_assumed(*factor)
                && is_asked(*factor)
        };
        Factor::ALL.iter().copied().filter(open).collect()
    }
}
