//! The long texts of the rounds, which are read in a round that is open: a value of one language,
//! since a page may load them only then.

use std::str::Lines;

use crate::rules::book::{CLAIMS, FACTS, ROUNDS, TERMS};

/// The long texts of the rounds in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleTexts {
    /// Of each round, in the order of [`ROUNDS`].
    pub rounds: Vec<RoundProse>,
    /// What a reader must know of each fact, in the order of [`FACTS`]; may be empty.
    pub notes: Vec<String>,
    /// Of each claim, in the order of [`CLAIMS`].
    pub claims: Vec<ClaimProse>,
    /// Of each system or pattern that the article names, in the order of [`TERMS`].
    pub terms: Vec<TermProse>,
}

/// What is read of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundProse {
    /// What it asks.
    pub question: String,
    /// What the article said, in our words.
    pub article: String,
    /// What holds today.
    pub today: String,
}

/// What is read of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimProse {
    /// A document, where one was named.
    pub source: Option<String>,
    /// The claim, in our words.
    pub said: String,
    /// What became of it.
    pub now: String,
}

/// What is read of a system or pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct TermProse {
    /// Its name.
    pub name: String,
    /// What it is, and what it is called today.
    pub text: String,
}

/// The files that [`RuleTexts::read`] reads: of English, then of Korean.
#[cfg(feature = "long-texts")]
pub const FILES: [&str; 2] = [
    include_str!(concat!(env!("OUT_DIR"), "/rounds.en.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/rounds.ko.txt")),
];

impl RuleTexts {
    /// Reads the file of a language; nothing where the text is not one of this build, as when a host
    /// answers with a page in its place.
    pub fn read(file: &str) -> Option<RuleTexts> {
        let mut lines = file.lines();
        let notes = rows(&mut lines, FACTS.len())?;
        let rounds = rows(&mut lines, ROUNDS.len())?;
        let claims = rows(&mut lines, CLAIMS.len())?;
        let terms = rows(&mut lines, TERMS.len())?;
        if lines.next().is_some() {
            return None;
        }
        let some = |text: String| (!text.is_empty()).then_some(text);
        let round =
            |[question, article, today]: [String; 3]| RoundProse { question, article, today };
        let claim =
            |[source, said, now]: [String; 3]| ClaimProse { source: some(source), said, now };
        let term = |[name, text]: [String; 2]| TermProse { name, text };
        Some(RuleTexts {
            rounds: rounds.into_iter().map(round).collect(),
            notes: notes.into_iter().map(|[note]| note).collect(),
            claims: claims.into_iter().map(claim).collect(),
            terms: terms.into_iter().map(term).collect(),
        })
    }

    /// The texts of the language at this place, English, then Korean, where they are built in.
    #[cfg(feature = "long-texts")]
    pub fn bundled(place: usize) -> Option<&'static RuleTexts> {
        use std::sync::LazyLock;
        static BUNDLED: [LazyLock<Option<RuleTexts>>; 2] = [
            LazyLock::new(|| RuleTexts::read(FILES[0])),
            LazyLock::new(|| RuleTexts::read(FILES[1])),
        ];
        BUNDLED.get(place)?.as_ref()
    }

    /// The texts of a language, none of which are built in.
    #[cfg(not(feature = "long-texts"))]
    pub fn bundled(_: usize) -> Option<&'static RuleTexts> {
        None
    }
}

/// So many rows, which are written column by column; nothing where there are not as many lines.
fn rows<const COLUMNS: usize>(lines: &mut Lines, count: usize) -> Option<Vec<[String; COLUMNS]>> {
    let mut rows = vec![[const { String::new() }; COLUMNS]; count];
    for column in 0..COLUMNS {
        for row in &mut rows {
            row[column] = lines.next()?.to_owned();
        }
    }
    Some(rows)
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
    fn every_text_is_in_its_language() {
        let is_korean = |text: &str| text.contains(|letter| ('가'..='힣').contains(&letter));
        for place in 0..2 {
            let texts = RuleTexts::bundled(place).unwrap();
            let rounds = texts.rounds.iter().flat_map(|of| [&of.question, &of.article, &of.today]);
            let claims = texts.claims.iter().flat_map(|of| [&of.said, &of.now]);
            let terms = texts.terms.iter().map(|of| &of.text);
            let notes = texts.notes.iter().filter(|note| !note.is_empty());
            for text in rounds.chain(claims).chain(terms).chain(notes) {
                assert_eq!(is_korean(text), place == 1, "{text}");
            }
            assert!(texts.terms.last().unwrap().text.ends_with('.'));
        }
    }
}
