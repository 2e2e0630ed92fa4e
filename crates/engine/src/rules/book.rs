//! The rule book: the question of each round, the claims of the article, and the rules that decide.
//!
//! The build packs the bundled book from `data/rounds`.

use std::borrow::Cow;
use std::sync::LazyLock;

use eleven_rounds_catalog::date::Date;

use crate::prices::book::PriceBook;
use crate::rules::packed::BUNDLED;
use crate::rules::rule::{Rule, RuleIndex};
use crate::rules::texts::{Claim, FactIndex, GlossaryTerm, RoundFact, RoundText};

/// The rounds, in order.
pub static ROUNDS: LazyLock<&[RoundText]> = LazyLock::new(|| &BUNDLED.rounds);

/// The claims of the article, in its order.
pub static CLAIMS: LazyLock<&[Claim]> = LazyLock::new(|| &BUNDLED.claims);

/// The facts that rounds rest on.
pub static FACTS: LazyLock<&[RoundFact]> = LazyLock::new(|| &BUNDLED.facts[..BUNDLED.in_full]);

/// The same facts, and after them those that only claims cite.
pub static CITED: LazyLock<&[RoundFact]> = LazyLock::new(|| &BUNDLED.facts);

/// The fact that a rule or a claim cites.
pub fn cited(fact: FactIndex) -> &'static RoundFact {
    &BUNDLED.facts[fact.index()]
}

/// Every system and pattern that the article names.
pub static TERMS: LazyLock<&[GlossaryTerm]> = LazyLock::new(|| &BUNDLED.terms);

/// The rules that are in force, bundled or a user's own.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleBook {
    /// The rules, by round.
    pub rules: Cow<'static, [Rule]>,
}

impl RuleBook {
    /// The book that the engine carries, with the limits of the day on which it was gathered.
    pub fn bundled() -> RuleBook {
        RuleBook { rules: Cow::Borrowed(RuleBook::bundled_rules()) }
    }

    /// The rules of the book that the engine carries.
    pub fn bundled_rules() -> &'static [Rule] {
        &BUNDLED.rules
    }

    /// A rule of the book, as its scores name it.
    pub fn rule(&self, index: RuleIndex) -> &Rule {
        &self.rules[index.index()]
    }

    /// Each rule with its index, in the order of the book.
    pub fn indexed(&self) -> impl Iterator<Item = (RuleIndex, &Rule)> {
        let rules = self.rules.iter().enumerate();
        rules.map(|(index, rule)| (RuleIndex::from_index(index as u16), rule))
    }

    /// The book with the limits that its facts held on a day.
    pub fn on(&self, day: Date, prices: &PriceBook) -> RuleBook {
        let mut book = self.clone();
        for part in book.rules.to_mut().iter_mut().flat_map(|rule| &mut rule.when) {
            if let Some(fact) = part.fact {
                *part = part.at(prices.fact(fact, day).value);
            }
        }
        book
    }

    /// The days on which a rule of the book begins or ends or a limit that one reads moves, in
    /// order, each once.
    pub fn days(&self, prices: &PriceBook) -> Vec<Date> {
        let mut days: Vec<Date> = Vec::new();
        let mut add = |day: Date| {
            let index = days.partition_point(|known| *known < day);
            if days.get(index) != Some(&day) {
                days.insert(index, day);
            }
        };
        for rule in self.rules.iter() {
            [rule.since, rule.until].into_iter().flatten().for_each(&mut add);
            for fact in rule.when.iter().filter_map(|part| part.fact) {
                // The first value holds before its first day too, for want of an earlier one.
                for row in prices.fact_rows(fact).iter().skip(1) {
                    add(row.provenance.known_from());
                }
            }
        }
        days
    }
}
