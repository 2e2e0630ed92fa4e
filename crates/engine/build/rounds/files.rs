//! The files of `data/rounds`, as they are written.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Spanned, Value};

/// A mistake, with its file and line.
pub type BuildResult<T> = Result<T, String>;

/// A file with its text, to name lines by.
pub struct TextFile {
    name: &'static str,
    text: String,
}

impl TextFile {
    pub fn read(folder: &Path, name: &'static str) -> BuildResult<TextFile> {
        let text = std::fs::read_to_string(folder.join(name));
        Ok(TextFile { name, text: text.map_err(|error| format!("rounds/{name}: {error}"))? })
    }

    pub fn parse<T: DeserializeOwned>(&self) -> BuildResult<T> {
        toml::from_str(&self.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            self.wrong(at, error.message())
        })
    }

    pub fn wrong(&self, at: usize, what: &str) -> String {
        let line = self.text[..at].matches('\n').count() + 1;
        format!("rounds/{}:{line}: {what}", self.name)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundFile {
    pub round: Option<Round>,
    #[serde(default)]
    pub directions: toml::Table,
    #[serde(default)]
    pub rule: Vec<Spanned<RawRule>>,
    pub claim: Vec<Spanned<RawClaim>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub number: usize,
    pub id: String,
    pub weight: f64,
    pub literal: Option<String>,
    pub title_en: String,
    pub title_ko: String,
    pub question_en: String,
    pub question_ko: String,
    pub article_en: String,
    pub article_ko: String,
    pub today_en: String,
    pub today_ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRule {
    pub id: String,
    pub since: Option<String>,
    pub until: Option<String>,
    pub when: Vec<(String, String, Value)>,
    #[serde(default)]
    pub points: toml::Table,
    #[serde(default)]
    pub rules_out: Vec<String>,
    pub fact: String,
    pub basis: String,
    pub en: String,
    pub ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawClaim {
    pub id: String,
    pub status: String,
    #[serde(default)]
    pub unverified: bool,
    /// The systems that it is about: for whoever reads the file.
    #[serde(default)]
    #[expect(dead_code, reason = "checked to be a text, and not carried")]
    pub systems: String,
    #[serde(default)]
    pub facts: Vec<String>,
    pub source: Option<String>,
    pub en: String,
    pub ko: String,
    pub now_en: String,
    pub now_ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactFile {
    pub fact: Vec<Spanned<RawFact>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawFact {
    pub id: String,
    /// The key of the number that it is: the rows of `facts.csv` then hold its values, their
    /// days and the document.
    pub key: Option<String>,
    pub changed_on: Option<String>,
    pub source: Option<String>,
    #[serde(default = "yes")]
    pub verified: bool,
    #[serde(default)]
    pub partly_unverified: bool,
    pub subject_en: String,
    pub subject_ko: String,
    pub then_en: Option<String>,
    pub then_ko: Option<String>,
    pub now_en: Option<String>,
    pub now_ko: Option<String>,
    #[serde(default)]
    pub note_en: String,
    #[serde(default)]
    pub note_ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermFile {
    pub term: Vec<Spanned<RawTerm>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawTerm {
    pub id: String,
    pub name: String,
    pub round: usize,
    #[serde(default)]
    pub facts: Vec<String>,
    pub en: String,
    pub ko: String,
}

fn yes() -> bool {
    true
}

impl RawFact {
    /// Then and now, in every language.
    pub fn values(&self) -> [&str; 4] {
        [&self.then_en, &self.now_en, &self.then_ko, &self.now_ko]
            .map(|text| text.as_deref().unwrap_or_default())
    }
}
