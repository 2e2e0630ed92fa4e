//! The texts of the rounds: questions, claims of the article, facts and terms.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::Family;
use eleven_rounds_catalog::rule::factor::Factor;

/// A text in every language: English, then Korean. A language that is not built in has the text of
/// the one that is.
pub type Text = [&'static str; 2];

/// What a round is about. Its long texts are in [`super::long_texts`].
#[derive(Clone, Debug, PartialEq)]
pub struct RoundText {
    /// The name in links and JSON.
    pub key: &'static str,
    /// How much it counts unless the user says otherwise.
    pub weight: f64,
    /// The article's score, word for word; nothing where it gave none.
    pub literal: Option<&'static str>,
    /// Its name.
    pub title: Text,
    /// Where raising a factor may move the round.
    pub directions: Vec<(Factor, Family)>,
}

/// What became of a claim of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimStatus {
    /// It holds.
    True,
    /// A part of it holds.
    Partly,
    /// It no longer holds.
    Outdated,
    /// Nobody can say.
    Unverified,
    /// It is the score of its round.
    Score,
}

/// A claim of the article. What it says is in [`super::long_texts`].
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its round, or 0 for what comes before the rounds.
    pub round: u8,
    /// What became of it.
    pub status: ClaimStatus,
    /// Whether a part of what is said of today was not verified.
    pub unverified: bool,
    /// What [`Claim::facts`] reads: twice the index of each, and one where its document is new.
    pub(super) cited: &'static [u8],
}

/// Which fact: its index among those of the rule book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FactIndex(u8);

impl FactIndex {
    /// The fact at an index.
    pub const fn from_index(index: u8) -> FactIndex {
        FactIndex(index)
    }

    /// Its index.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// A fact that rounds rest on or claims cite. What is said of it is in [`super::long_texts`]; of those that
/// only claims cite, nothing is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundFact {
    /// The rows that hold its number; nothing where it is no number.
    pub number: Option<Fact>,
    /// The first day of today's value, as exactly as it is known: a year, a month or a day.
    pub changed_on: Option<&'static str>,
    /// Whether somebody checked it against the document.
    pub verified: bool,
    /// Whether a part of it is unverified.
    pub partly_unverified: bool,
}

impl Claim {
    /// The facts that it cites and that add a day or a document.
    pub fn facts(&self) -> impl Iterator<Item = Cited> {
        self.cited.iter().map(|byte| Cited { fact: FactIndex(byte >> 1), link: byte & 1 != 0 })
    }
}

/// A fact that a claim cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Which one; [`cited`](super::book::cited) gives it.
    pub fact: FactIndex,
    /// Whether to name its document: neither the claim nor a fact before it did.
    pub link: bool,
}

/// A system or pattern that the article names. Its name is in [`super::long_texts`].
#[derive(Clone, Debug, PartialEq)]
pub struct GlossaryTerm {
    /// The round where it matters most, or 0.
    pub round: u8,
}

impl RoundFact {
    /// Whether something of the fact was not verified.
    pub fn is_doubtful(&self) -> bool {
        !self.verified || self.partly_unverified
    }

    /// The day of the change; the first of its month or year where no more is known.
    pub fn first_day(&self) -> Option<Date> {
        let text = self.changed_on?;
        let rest = "2000-01-01".get(text.len()..)?;
        Date::parse(&[text, rest].concat())
    }
}

/// How many rounds there are.
pub const COUNT: usize = 11;
