//! The rule book: what each round asks, what the article said of it, and the rules that decide.
//!
//! The bundled book is packed from `data/rounds` when the engine is built.

use std::borrow::Cow;
use std::sync::LazyLock;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::Family;
use eleven_rounds_catalog::rule::condition::Condition;
use eleven_rounds_catalog::rule::factor::Factor;

use crate::price_book::PriceBook;
use crate::rounds::packed::BUNDLED;

/// A text in every language: English, then Korean. A language that is not built in has the text of
/// the one that is.
pub type Text = [&'static str; 2];

/// How firm a rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
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
    House,
}

/// What a rule rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Ground {
    /// A fact of the book: a place in [`FACTS`].
    Fact(u8),
    /// A house rule: the document that it names, if it names one.
    House(Option<String>),
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
    /// Points for each option, in the order of [`ScoringOption::ALL`].
    pub points: [i8; 5],
    /// The options that it rules out, a bit each.
    pub rules_out: u8,
    /// What it rests on.
    pub ground: Ground,
    /// How firm it is.
    pub basis: Basis,
    /// The first day on which it holds; nothing where it held before the article.
    pub since: Option<Date>,
    /// The first day on which it holds no more.
    pub until: Option<Date>,
    /// Its reason, in every language.
    pub reason: [Cow<'static, str>; 2],
}

impl Rule {
    /// Whether it is in force on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Its reason in the language at this place: English, then Korean.
    pub fn reason_in(&self, place: usize) -> &str {
        &self.reason[place]
    }

    /// The fact that it rests on: a place in [`FACTS`]; none for a house rule.
    pub fn fact(&self) -> Option<u8> {
        match self.ground {
            Ground::Fact(place) => Some(place),
            Ground::House(_) => None,
        }
    }
}

/// What a round is about. Its long texts are in [`super::texts::RuleTexts`].
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

/// A claim of the article. What it says is in [`super::texts::RuleTexts`].
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its round, or 0 for what comes before the rounds.
    pub round: u8,
    /// What became of it.
    pub status: ClaimStatus,
    /// Whether a part of what is said of today was not verified.
    pub unverified: bool,
    /// What [`Claim::facts`] reads: twice the place of each, and one where its document is new.
    pub(super) cited: &'static [u8],
}

/// A fact that rounds rest on or claims cite. Of those that only claims cite, it has no texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RoundFact {
    /// The rows that hold its number; nothing where it is no number.
    pub number: Option<Fact>,
    /// The first day of today's value, as exactly as it is known: a year, a month or a day.
    pub changed_on: Option<&'static str>,
    /// The document; nothing where the rows of the number name it.
    pub source: Option<&'static str>,
    /// Whether somebody checked it against the document.
    pub verified: bool,
    /// Whether a part of it is unverified.
    pub partly_unverified: bool,
    /// What it is about.
    pub subject: Text,
    /// The value in 2017; empty where it is a number.
    pub before: Text,
    /// The value today; empty where it is a number.
    pub now: Text,
}

impl Claim {
    /// The facts that it cites and that add a day or a document.
    pub fn facts(&self) -> impl Iterator<Item = Cited> {
        self.cited.iter().map(|byte| Cited { fact: byte >> 1, link: byte & 1 != 0 })
    }
}

/// A fact that a claim cites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Its place in [`CITED`].
    pub fact: u8,
    /// Whether to name its document: neither the claim nor a fact before it did.
    pub link: bool,
}

/// A system or pattern that the article names. Its name is in [`super::texts::RuleTexts`].
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The round where it matters most, or 0.
    pub round: u8,
}

/// The rounds, in order.
pub static ROUNDS: LazyLock<&[RoundText]> = LazyLock::new(|| &BUNDLED.rounds);
/// The claims of the article, in its order.
pub static CLAIMS: LazyLock<&[Claim]> = LazyLock::new(|| &BUNDLED.claims);
/// The facts that rounds rest on.
pub static FACTS: LazyLock<&[RoundFact]> = LazyLock::new(|| &BUNDLED.facts[..BUNDLED.told]);
/// The same facts, and after them those that only claims cite.
pub static CITED: LazyLock<&[RoundFact]> = LazyLock::new(|| &BUNDLED.facts);
/// Every system and pattern that the article names.
pub static TERMS: LazyLock<&[Term]> = LazyLock::new(|| &BUNDLED.terms);

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
            let place = days.iter().take_while(|known| **known < day).count();
            if days.get(place) != Some(&day) {
                days.insert(place, day);
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
