//! All files together: read, checked against one another, and encoded.

use std::path::Path;

use crate::date::Date;
use crate::sources::Source;

use super::dated::Citations;
use super::prices::{self, Prices};
use super::problem::Problem;
use super::rest::{self, Facts, Size};

/// The files of the data folder.
pub const FILES: [&str; 5] =
    ["book.csv", "sources.csv", "prices.csv", "facts.csv", "fargate_sizes.csv"];

/// The texts of [`FILES`].
pub type Texts = [String; 5];

/// The checked rows.
pub struct Book {
    pub gathered_on: Date,
    pub sources: Vec<Source>,
    pub prices: Prices,
    pub facts: Facts,
    pub sizes: Vec<Size>,
}

/// Reads the files of a folder.
pub fn load(folder: &Path) -> Result<Texts, Vec<Problem>> {
    let mut texts = Texts::default();
    for (text, file) in texts.iter_mut().zip(FILES) {
        let read = std::fs::read_to_string(folder.join(file));
        *text = read.map_err(|error| vec![Problem { file, line: 0, text: error.to_string() }])?;
    }
    Ok(texts)
}

/// Checks the rows of all files.
pub fn check(texts: &Texts) -> Result<Book, Vec<Problem>> {
    let [book, sources, prices, facts, sizes] = texts;
    let gathered_on = rest::read_book(book)?;
    let sources = rest::read_sources(sources)?;
    let mut citations = Citations::new(sources.iter().map(|source| source.id.clone()));
    let prices = prices::read(prices, &mut citations, gathered_on);
    let facts = rest::read_facts(facts, &mut citations, gathered_on);
    let sizes = rest::read_sizes(sizes, &mut citations);
    match (prices, facts, sizes) {
        (Ok(prices), Ok(facts), Ok(sizes)) => {
            let unused = sources.iter().enumerate().filter(|(index, _)| !citations.is_used(*index));
            let problems: Vec<Problem> = unused
                .map(|(_, source)| Problem {
                    file: "sources.csv",
                    line: 0,
                    text: format!("no row cites {:?}", source.id),
                })
                .collect();
            if problems.is_empty() {
                Ok(Book { gathered_on, sources, prices, facts, sizes })
            } else {
                Err(problems)
            }
        }
        (prices, facts, sizes) => {
            Err([prices.err(), facts.err(), sizes.err()].into_iter().flatten().flatten().collect())
        }
    }
}
