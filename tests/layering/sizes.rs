//! How large a folder and a file may get before it holds more than one thing.

use std::collections::BTreeMap;

use super::files;
use super::tokens::{self, Token};

const MOST_FILES: usize = 12;
const MOST_LINES: usize = 400;

/// How a table opens: a file that is rows rather than code says so in its first line, and what
/// the rows are. It may be as long as its rows are many.
const TABLE: &str = "//! Table: ";

/// The lines of a source outside its unit tests.
pub fn lines(text: &str) -> usize {
    text.lines().count() - tokens::code(text).test_lines
}

/// Whether a file says that it is a table.
pub fn is_table(text: &str) -> bool {
    text.starts_with(TABLE)
}

/// The words of control flow in a source, which a table has none of.
pub fn control_flow(text: &str) -> Vec<String> {
    let tokens = tokens::code(text).tokens;
    let words = tokens.into_iter().filter_map(|(token, _)| match token {
        Token::Word(word) => Some(word),
        _ => None,
    });
    words.filter(|word| ["if", "else", "while", "loop"].contains(&word.as_str())).collect()
}

#[test]
fn no_folder_holds_more_than_twelve_source_files() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in files::below(files::root(), &["rs", "js", "mjs", "css"]) {
        *counts.entry(files::shown(path.parent().unwrap())).or_default() += 1;
    }
    counts.retain(|_, count| *count > MOST_FILES);
    assert!(counts.is_empty(), "Folders of more than {MOST_FILES} source files: {counts:?}");
}

#[test]
fn no_rust_file_is_longer_than_400_lines() {
    let mut long: BTreeMap<String, usize> = BTreeMap::new();
    for path in files::below(files::root(), &["rs"]) {
        let text = files::read(&path);
        if !files::is_test(&path) && !is_table(&text) && lines(&text) > MOST_LINES {
            long.insert(files::shown(&path), lines(&text));
        }
    }
    assert!(long.is_empty(), "Files of more than {MOST_LINES} lines of code: {long:?}");
}

#[test]
fn a_table_holds_no_control_flow() {
    for path in files::below(files::root(), &["rs"]) {
        let text = files::read(&path);
        let found = control_flow(&text);
        assert!(
            !is_table(&text) || found.is_empty(),
            "{} says that it is a table and holds {found:?}",
            files::shown(&path)
        );
    }
}
