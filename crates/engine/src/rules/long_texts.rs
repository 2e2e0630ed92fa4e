//! The long texts of the rounds: a value of one language, since a page may load them once it is drawn.

use crate::rules::book::{CITED, CLAIMS, FACTS, ROUNDS, RuleBook, TERMS};
use crate::rules::rule::{Rule, RuleReason};
use crate::rules::texts::FactIndex;

/// The long texts of the rounds in one language. Rounds, claims and terms are named by their
/// indices in [`ROUNDS`], [`CLAIMS`] and [`TERMS`].
#[derive(Clone, Debug, PartialEq)]
pub struct RuleTexts {
    lines: Vec<String>,
}

/// The files that [`RuleTexts::read`] reads: of English, then of Korean.
#[cfg(feature = "long-texts")]
pub const FILES: [&str; 2] = [
    include_str!(concat!(env!("OUT_DIR"), "/rounds.en.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/rounds.ko.txt")),
];

/// The columns of a file, in their order: a line for each row.
#[derive(Clone, Copy)]
enum Column {
    FactSubject,
    FactBefore,
    FactNow,
    FactNote,
    FactSource,
    RoundQuestion,
    RoundArticle,
    RoundToday,
    Reason,
    ClaimSource,
    ClaimSaid,
    ClaimNow,
    TermName,
    TermText,
}

/// How many rows each column has.
fn rows() -> [usize; 14] {
    let rounds = ROUNDS.len();
    let claims = CLAIMS.len();
    let terms = TERMS.len();
    let facts = FACTS.len();
    [
        facts,
        facts,
        facts,
        facts,
        CITED.len(),
        rounds,
        rounds,
        rounds,
        RuleBook::bundled_rules().len(),
        claims,
        claims,
        claims,
        terms,
        terms,
    ]
}

impl RuleTexts {
    /// Reads the file of a language; nothing where the text is not one of this build, as when a host
    /// answers with a page in its place.
    pub fn read(file: &str) -> Option<RuleTexts> {
        let lines: Vec<String> = file.lines().map(str::to_owned).collect();
        (lines.len() == rows().iter().sum::<usize>()).then_some(RuleTexts { lines })
    }

    /// The texts of the language at this index, English, then Korean, where they are built in.
    #[cfg(feature = "long-texts")]
    pub fn bundled(language: usize) -> Option<&'static RuleTexts> {
        use std::sync::LazyLock;
        static BUNDLED: [LazyLock<Option<RuleTexts>>; 2] = [
            LazyLock::new(|| RuleTexts::read(FILES[0])),
            LazyLock::new(|| RuleTexts::read(FILES[1])),
        ];
        BUNDLED.get(language)?.as_ref()
    }

    /// The texts of a language, none of which are built in.
    #[cfg(not(feature = "long-texts"))]
    pub fn bundled(_: usize) -> Option<&'static RuleTexts> {
        None
    }

    fn line(&self, column: Column, row: usize) -> &str {
        let before: usize = rows()[..column as usize].iter().sum();
        self.lines.get(before + row).map_or("", String::as_str)
    }

    fn some(&self, column: Column, row: usize) -> Option<&str> {
        Some(self.line(column, row)).filter(|text| !text.is_empty())
    }

    /// What a fact that rules rest on is about.
    pub fn fact_subject(&self, fact: FactIndex) -> &str {
        self.line(Column::FactSubject, fact.index())
    }

    /// The value of a fact that rules rest on in 2017; empty where it is a number.
    pub fn fact_before(&self, fact: FactIndex) -> &str {
        self.line(Column::FactBefore, fact.index())
    }

    /// The value of a fact that rules rest on today; empty where it is a number.
    pub fn fact_now(&self, fact: FactIndex) -> &str {
        self.line(Column::FactNow, fact.index())
    }

    /// What a reader must know of a fact that rules rest on; may be empty.
    pub fn fact_note(&self, fact: FactIndex) -> &str {
        self.line(Column::FactNote, fact.index())
    }

    /// The document of a fact; nothing where the rows of its number name it.
    pub fn fact_source(&self, fact: FactIndex) -> Option<&str> {
        self.some(Column::FactSource, fact.index())
    }

    /// What a round asks.
    pub fn question(&self, round: usize) -> &str {
        self.line(Column::RoundQuestion, round)
    }

    /// What the article said of a round, in our words.
    pub fn article(&self, round: usize) -> &str {
        self.line(Column::RoundArticle, round)
    }

    /// What holds of a round today.
    pub fn today(&self, round: usize) -> &str {
        self.line(Column::RoundToday, round)
    }

    /// The reason of a rule: the book's in the language of these texts, a custom rule's in the language at this
    /// index, English, then Korean. Nothing where it is the book's and its texts are not there.
    pub fn reason<'a>(
        texts: Option<&'a RuleTexts>,
        rule: &'a Rule,
        language: usize,
    ) -> Option<&'a str> {
        match &rule.reason {
            RuleReason::OfBook(row) => Some(texts?.line(Column::Reason, usize::from(*row))),
            RuleReason::Custom(reason) => Some(&reason[language]),
        }
    }

    /// The document of a claim, where one was named.
    pub fn claim_source(&self, claim: usize) -> Option<&str> {
        self.some(Column::ClaimSource, claim)
    }

    /// A claim, in our words.
    pub fn claim(&self, claim: usize) -> &str {
        self.line(Column::ClaimSaid, claim)
    }

    /// What became of a claim.
    pub fn claim_now(&self, claim: usize) -> &str {
        self.line(Column::ClaimNow, claim)
    }

    /// The name of a system or pattern.
    pub fn term_name(&self, term: usize) -> &str {
        self.line(Column::TermName, term)
    }

    /// What a system or pattern is, and what it is called today.
    pub fn term(&self, term: usize) -> &str {
        self.line(Column::TermText, term)
    }
}

#[cfg(all(test, feature = "long-texts"))]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_of_this_build_is_refused() {
        let [english, korean] = FILES;
        assert!(RuleTexts::read(english).is_some() && RuleTexts::read(korean).is_some());
        assert_eq!(RuleTexts::read(""), None);
        assert_eq!(RuleTexts::read("<!DOCTYPE html>\n<title>Not found</title>"), None);
        assert_eq!(RuleTexts::read(&[english, "more\n"].concat()), None);
        let (cut, _) = english.trim_end().rsplit_once('\n').unwrap();
        assert_eq!(RuleTexts::read(cut), None);
    }

    #[test]
    fn every_text_is_in_its_language_and_in_its_place() {
        let is_korean = |text: &str| text.contains(|letter| ('가'..='힣').contains(&letter));
        for language in 0..2 {
            let texts = RuleTexts::bundled(language).unwrap();
            let mut worded: Vec<&str> = Vec::new();
            for round in 0..ROUNDS.len() {
                worded.extend([texts.question(round), texts.article(round), texts.today(round)]);
                assert!(texts.question(round).ends_with('?'), "{}", texts.question(round));
            }
            for rule in RuleBook::bundled_rules() {
                let reason = RuleTexts::reason(Some(texts), rule, language).unwrap();
                assert!(reason.ends_with('.'), "{}: {reason}", rule.id);
                worded.push(reason);
            }
            for claim in 0..CLAIMS.len() {
                worded.extend([texts.claim(claim), texts.claim_now(claim)]);
                assert!(texts.claim_source(claim).is_none_or(|at| at.starts_with("https://")));
            }
            for term in 0..TERMS.len() {
                worded.push(texts.term(term));
                assert!(!texts.term_name(term).is_empty());
            }
            for fact in (0..FACTS.len() as u8).map(FactIndex::from_index) {
                worded.extend([texts.fact_subject(fact), texts.fact_note(fact)]);
                assert!(!texts.fact_subject(fact).is_empty());
                let is_number = FACTS[fact.index()].number.is_some();
                for value in [texts.fact_before(fact), texts.fact_now(fact)] {
                    assert_eq!(value.is_empty(), is_number, "{value}");
                }
            }
            worded.retain(|text| !text.is_empty());
            for text in worded {
                assert_eq!(is_korean(text), language == 1, "{text}");
            }
            for (index, fact) in CITED.iter().enumerate() {
                let source = texts.fact_source(FactIndex::from_index(index as u8));
                assert_ne!(source.is_some(), fact.number.is_some(), "{index}: {source:?}");
                assert!(source.is_none_or(|at| at.starts_with("https://")), "{source:?}");
            }
            assert!(texts.term(TERMS.len() - 1).ends_with('.'));
        }
    }
}
