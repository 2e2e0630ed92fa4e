//! Reads the packed `data/rounds`: numbers as bytes, texts as lines.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::set::OptionSet;
use eleven_rounds_catalog::option::{Family, Launch};
use eleven_rounds_catalog::rule::condition::{Condition, Test};
use eleven_rounds_catalog::rule::factor::Factor;

use crate::rules::rule::{Citation, EvidenceLevel, Rule, RuleReason};
use crate::rules::texts::{
    COUNT, Claim, ClaimStatus, FactIndex, GlossaryTerm, RoundFact, RoundText, Text,
};

/// The bundled rounds.
pub(super) struct Bundled {
    pub(super) rounds: Vec<RoundText>,
    pub(super) rules: Vec<Rule>,
    pub(super) claims: Vec<Claim>,
    pub(super) facts: Vec<RoundFact>,
    /// So many of them are told in full.
    pub(super) in_full: usize,
    pub(super) terms: Vec<GlossaryTerm>,
    /// The facts with the days of the launches.
    pub(super) launches: [FactIndex; Launch::ALL.len()],
}

/// Read once, when first asked for.
pub(super) static BUNDLED: LazyLock<Bundled> = LazyLock::new(read);

const NUMBERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rounds.bin"));
const TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/rounds.txt"));

/// Takes numbers from the front. What is packed is whole: zeros stand for what is not there.
struct Numbers(&'static [u8]);

impl Numbers {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let (first, rest) = self.0.split_first_chunk().unwrap_or((&[0; N], &[]));
        self.0 = rest;
        *first
    }

    fn byte(&mut self) -> u8 {
        let [byte] = self.take();
        byte
    }

    fn number(&mut self) -> f64 {
        f64::from_le_bytes(self.take())
    }

    fn day(&mut self) -> Option<Date> {
        let days = u16::from_le_bytes(self.take());
        (days > 0).then(|| Date::from_days(i32::from(days)))
    }

    fn factor(&mut self) -> Factor {
        Factor::ALL[usize::from(self.byte()) % Factor::ALL.len()]
    }

    /// Bytes as they are, and their count before them.
    fn bytes(&mut self) -> &'static [u8] {
        let count = usize::from(self.byte());
        let (first, rest) = self.0.split_at_checked(count).unwrap_or_default();
        self.0 = rest;
        first
    }

    /// A fact by its place, counted from 1.
    fn fact(&mut self) -> Option<Fact> {
        Fact::ALL.get(usize::from(self.byte()).wrapping_sub(1)).copied()
    }

    fn condition(&mut self) -> Condition {
        let factor = self.factor();
        let kind = self.byte();
        let fact = if kind & HELD != 0 { self.fact() } else { None };
        let limit = self.number();
        let test = match kind & !HELD {
            0 => Test::Below(limit),
            1 => Test::AtMost(limit),
            2 => Test::Above(limit),
            3 => Test::AtLeast(limit),
            _ => Test::OneOf(limit as u16),
        };
        Condition { factor, test, fact }
    }
}

/// The bit of a condition whose limit a fact holds.
const HELD: u8 = 8;

/// Takes columns of texts from the front.
struct TextLines(std::str::Lines<'static>);

/// A row: what every reader sees, and what is worded in each language.
type PackedRow<const COMMON: usize, const WORDED: usize> = ([&'static str; COMMON], [Text; WORDED]);

/// The languages that are carried, by their indices in a [`Text`].
const LANGUAGES: Range<usize> = !cfg!(feature = "en") as usize..1 + cfg!(feature = "ko") as usize;

impl TextLines {
    /// So many rows, which are written column by column. A language that is not carried has the
    /// texts of the one that is.
    fn rows<const COMMON: usize, const WORDED: usize>(
        &mut self,
        count: usize,
    ) -> Vec<PackedRow<COMMON, WORDED>> {
        let mut rows = vec![([""; COMMON], [[""; 2]; WORDED]); count];
        for column in 0..COMMON {
            for (common, _) in &mut rows {
                common[column] = self.0.next().unwrap_or_default();
            }
        }
        for language in LANGUAGES {
            for column in 0..WORDED {
                for (_, worded) in &mut rows {
                    let text = self.0.next().unwrap_or_default();
                    match LANGUAGES.len() {
                        1 => worded[column] = [text; 2],
                        _ => worded[column][language] = text,
                    }
                }
            }
        }
        rows
    }
}

/// Nothing where a text is empty.
fn some(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}

fn read() -> Bundled {
    let mut numbers = Numbers(NUMBERS);
    let mut texts = TextLines(TEXTS.lines());
    let [count, in_full] = numbers.take().map(usize::from);
    let facts = texts.rows(count).into_iter().map(|row| {
        let ([changed], []) = row;
        let doubts = numbers.byte();
        RoundFact {
            number: numbers.fact(),
            changed_on: some(changed),
            verified: doubts & 1 != 0,
            partly_unverified: doubts & 2 != 0,
        }
    });
    let facts = facts.collect();
    let launches = numbers.take().map(FactIndex::from_index);
    let rounds = texts.rows(COUNT).into_iter().map(|row| {
        let ([key, literal], [title]) = row;
        let weight = numbers.number();
        let directions = (0..numbers.byte())
            .map(|_| {
                let factor = numbers.factor();
                (factor, if numbers.byte() == 0 { Family::Lambda } else { Family::Ecs })
            })
            .collect();
        RoundText { key, weight, literal: some(literal), title, directions }
    });
    let rounds = rounds.collect();
    let count = numbers.byte();
    let rules = texts.rows(usize::from(count)).into_iter().zip(0..).map(|(([id], []), row)| {
        let round = numbers.byte();
        let points = numbers.take().map(|points| points as i8).into();
        let [rules_out, fact, evidence] = numbers.take();
        let since = numbers.day();
        let until = numbers.day();
        let when = (0..numbers.byte()).map(|_| numbers.condition()).collect();
        let evidence = match evidence {
            0 => EvidenceLevel::Limit,
            1 => EvidenceLevel::AwsGuidance,
            2 => EvidenceLevel::Feature,
            3 => EvidenceLevel::Community,
            4 => EvidenceLevel::Judgement,
            _ => EvidenceLevel::Hint,
        };
        Rule {
            id: Cow::Borrowed(id),
            round,
            when,
            points,
            rules_out: OptionSet::from_bits(rules_out),
            citation: Citation::Fact(FactIndex::from_index(fact)),
            evidence,
            since,
            until,
            reason: RuleReason::OfBook(row),
        }
    });
    let rules = rules.collect();
    let count = numbers.byte();
    let claims = (0..count).map(|_| {
        let [round, status, unverified] = numbers.take();
        let status = match status {
            0 => ClaimStatus::True,
            1 => ClaimStatus::Partly,
            2 => ClaimStatus::Outdated,
            3 => ClaimStatus::Unverified,
            _ => ClaimStatus::Score,
        };
        Claim { round, status, unverified: unverified != 0, cited: numbers.bytes() }
    });
    let claims = claims.collect();
    let count = numbers.byte();
    let terms = (0..count).map(|_| GlossaryTerm { round: numbers.byte() });
    let terms = terms.collect();
    Bundled { rounds, rules, claims, facts, in_full, launches, terms }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_was_packed_is_read() {
        let texts = TEXTS.lines().count();
        let Bundled { rounds, rules, facts, terms, .. } = &*BUNDLED;
        let texts_of = |rows: usize, common, worded| rows * (common + worded * LANGUAGES.len());
        let read = texts_of(facts.len(), 1, 0)
            + texts_of(rounds.len(), 2, 1)
            + texts_of(rules.len(), 1, 0);
        assert_eq!(read, texts);
        assert_eq!(rounds.len(), COUNT);
        assert!(rules.iter().all(|rule| (1..=11).contains(&rule.round)));
        assert!(terms.iter().all(|term| term.round <= 11) && terms.len() > 20);
    }

    /// Every title is in the language of its index, or in the only one there is.
    #[test]
    fn only_the_languages_that_are_built_in_are_carried() {
        let is_korean = |text: &str| text.contains(|letter| ('가'..='힣').contains(&letter));
        let is_carried = |text: &str, index: usize| {
            let index = if LANGUAGES.contains(&index) { index } else { LANGUAGES.start };
            assert_eq!(is_korean(text), index == 1, "{index}: {text}");
        };
        for index in 0..2 {
            BUNDLED.rounds.iter().for_each(|round| is_carried(round.title[index], index));
        }
        assert_eq!(is_korean(TEXTS), cfg!(feature = "ko"));
    }
}
