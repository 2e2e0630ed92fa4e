//! A rule: its conditions, points, fact, evidence and reason.

use std::borrow::Cow;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::option::set::OptionSet;
use eleven_rounds_catalog::option::table::PerScoringOption;
use eleven_rounds_catalog::rule::condition::Condition;

use crate::rules::texts::FactIndex;

/// How firm a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvidenceLevel {
    /// A hard limit that AWS documents.
    Limit,
    /// What AWS advises.
    AwsGuidance,
    /// A capability that AWS documents; what it is worth is our judgement.
    Feature,
    /// What practitioners report.
    Community,
    /// Our own judgement.
    Judgement,
    /// No points: a way out that is worth knowing.
    Hint,
    /// A user's or an organisation's own.
    CustomRule,
}

/// What a rule rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Citation {
    /// A fact of the book.
    Fact(FactIndex),
    /// A custom rule: the document that it names, if it names one.
    CustomRule(Option<String>),
}

/// Why a rule gives what it gives.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleReason {
    /// The book's: the row of the long texts that holds it.
    OfBook(u8),
    /// A custom rule's, in every language.
    Custom([String; 2]),
}

/// Which rule: its index in the [`RuleBook`](super::book::RuleBook) at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RuleIndex(u16);

impl RuleIndex {
    /// The rule at an index.
    pub const fn from_index(index: u16) -> RuleIndex {
        RuleIndex(index)
    }

    /// Its index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// One rule: what must hold, what follows, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its name, such as `R2-01`.
    pub id: Cow<'static, str>,
    /// Its round, from 1.
    pub round: u8,
    /// All of these must hold; none means always.
    pub when: Vec<Condition>,
    /// Points for each option.
    pub points: PerScoringOption<i8>,
    /// The options that it rules out.
    pub rules_out: OptionSet,
    /// What it rests on.
    pub citation: Citation,
    /// How firm it is.
    pub evidence: EvidenceLevel,
    /// The first day on which it holds; nothing where it held before the article.
    pub since: Option<Date>,
    /// The first day on which it holds no more.
    pub until: Option<Date>,
    /// Its reason; [`RuleTexts`](super::long_texts::RuleTexts) gives those of the book.
    pub reason: RuleReason,
}

impl Rule {
    /// Whether it is in force on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }

    /// The fact that it rests on; none for a custom rule.
    pub fn fact(&self) -> Option<FactIndex> {
        match self.citation {
            Citation::Fact(fact) => Some(fact),
            Citation::CustomRule(_) => None,
        }
    }
}
