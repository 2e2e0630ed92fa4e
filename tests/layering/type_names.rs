//! One name, one type: in the whole workspace.

use std::collections::BTreeMap;

use super::files;
use super::tokens::{self, Placed, Token, is_mark, is_word, word};

/// The types that a source defines, with their lines: structs, enums, traits and aliases. A type
/// that belongs to a trait or to its implementation is none.
pub fn type_names(tokens: &[Placed]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    // Whether each block that is open belongs to a trait or an implementation.
    let mut blocks = Vec::new();
    let mut belongs = false;
    for (index, (token, line)) in tokens.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        match token {
            Token::Mark('{') => blocks.push(std::mem::take(&mut belongs)),
            Token::Mark('}') => drop(blocks.pop()),
            Token::Mark(';') => belongs = false,
            Token::Word(keyword) => {
                let starts = before.is_none()
                    || ['{', '}', ';', ']', ')'].iter().any(|mark| is_mark(before, *mark))
                    || ["pub", "unsafe", "default"]
                        .iter()
                        .any(|before_it| is_word(before, before_it));
                if starts && (keyword == "impl" || keyword == "trait") {
                    belongs = true;
                }
                let defines = ["struct", "enum", "trait", "union"].contains(&keyword.as_str())
                    || keyword == "type" && blocks.last() != Some(&true);
                if let Some(name) = word(tokens.get(index + 1)).filter(|_| starts && defines) {
                    found.push((name.to_owned(), *line));
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn no_type_name_stands_twice() {
    let mut declarations: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in files::below(files::root(), &["rs"]) {
        if files::is_test(&path) {
            continue;
        }
        for (name, line) in type_names(&tokens::code(&files::read(&path)).tokens) {
            declarations.entry(name).or_default().push(format!("{}:{line}", files::shown(&path)));
        }
    }
    declarations.retain(|_, declarations| declarations.len() > 1);
    let twice: Vec<String> = declarations
        .iter()
        .map(|(name, declarations)| format!("{name}: {}", declarations.join(", ")))
        .collect();
    assert!(twice.is_empty(), "Names of more than one type:\n{}", twice.join("\n"));
}
