//! A deployment option stands in one file: no other place lists the options.
//!
//! [`DeploymentOption::ALL`](eleven_rounds_engine::catalog::option::DeploymentOption) is for what
//! goes through all of them, and the row and the model of an option for what differs between them.

use std::collections::BTreeSet;
use std::path::Path;

use super::files;
use super::tokens::{self, Placed, Token, is_mark, is_word, word};

/// The enum and its rows.
const ENUM: &str = "crates/catalog/src/option.rs";
/// The one function that says which file holds which option.
const REGISTRY: &str = "crates/engine/src/options/registry.rs";
/// The files of the options.
const MODELS: &str = "crates/engine/src/options/models/";
/// The words of each language.
const WORDS: [&str; 2] = ["crates/presentation/src/i18n/en/", "crates/presentation/src/i18n/ko/"];

/// A file may name so many options to compare two of them; more of them are a list.
const MOST_NAMED: usize = 2;

/// The variants of the enum.
fn variants(enumeration: &[Placed]) -> Vec<String> {
    let start = enumeration
        .windows(2)
        .position(|pair| is_word(pair.first(), "enum") && is_word(pair.get(1), "DeploymentOption"))
        .expect("the enum");
    let end = tokens::after_brackets(enumeration, start + 2);
    let body = enumeration[start + 3..end].windows(2);
    let names = body.filter(|pair| is_mark(pair.get(1), ','));
    names.filter_map(|pair| word(pair.first()).map(str::to_owned)).collect()
}

/// Where a source names an option: the variant, its line, and whether it stands in a pattern, in
/// which an option is told from the others.
fn named(tokens: &[Placed]) -> Vec<(&str, usize, bool)> {
    let mut found = Vec::new();
    for index in 0..tokens.len() {
        if !is_word(tokens.get(index), "DeploymentOption")
            || tokens.get(index + 1).map(|(token, _)| token) != Some(&Token::Join)
        {
            continue;
        }
        let Some(name) = word(tokens.get(index + 2)) else { continue };
        let after = tokens.get(index + 3);
        let arrow = is_mark(after, '=') && is_mark(tokens.get(index + 4), '>');
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        let among = |placed| is_mark(placed, '|') && !is_mark(tokens.get(index + 4), '|');
        let pattern = arrow || is_word(after, "if") || among(after) || is_mark(before, '|');
        found.push((name, tokens[index].1, pattern));
    }
    found
}

/// The code of a file of the repository, unit tests left out.
fn code(path: &Path) -> Vec<Placed> {
    tokens::code(&files::read(path)).tokens
}

#[test]
fn only_the_registry_and_the_words_tell_options_apart() {
    let variants = variants(&code(&files::root().join(ENUM)));
    assert_eq!(variants.len(), 7, "{variants:?}");
    let mut breaches = Vec::new();
    let mut naming = 0;
    for path in files::below(files::root(), &["rs"]) {
        let shown = files::shown(&path);
        let is_place = shown == ENUM
            || shown == REGISTRY
            || shown.starts_with(MODELS)
            || WORDS.iter().any(|words| shown.starts_with(words));
        if files::is_test(&path) || is_place {
            continue;
        }
        let tokens = code(&path);
        let mut names = named(&tokens);
        names.retain(|(name, ..)| variants.iter().any(|variant| variant == name));
        naming += usize::from(!names.is_empty());
        let different: BTreeSet<&str> = names.iter().map(|(name, ..)| *name).collect();
        let lists = different.len() > MOST_NAMED;
        for (name, line, in_pattern) in names {
            if in_pattern || lists {
                breaches.push(format!("{shown}:{line}: {name}"));
            }
        }
    }
    assert!(naming > 0, "No file names an option");
    assert!(
        breaches.is_empty(),
        "Options are told apart or listed here; give `OptionRow` or `DeploymentModel` what \
         differs:\n{}",
        breaches.join("\n")
    );
}

#[test]
fn every_option_stands_once_in_the_registry_and_has_a_file() {
    let variants = variants(&code(&files::root().join(ENUM)));
    let registry = code(&files::root().join(REGISTRY));
    let mut files_named = Vec::new();
    for variant in &variants {
        let indices: Vec<usize> =
            (0..registry.len()).filter(|index| is_word(registry.get(*index), variant)).collect();
        let [index] = indices[..] else {
            panic!("{variant} stands in the registry at {indices:?}")
        };
        // `DeploymentOption::Variant => &file::ROW`.
        let file = word(registry.get(index + 4)).expect("a file");
        assert!(is_word(registry.get(index + 6), "ROW"), "{variant} has no row");
        files_named.push(file);
        let path = files::root().join(MODELS).join(file).with_extension("rs");
        assert!(path.is_file(), "{variant} has no file {}", files::shown(&path));
    }
    let count = files_named.len();
    files_named.sort_unstable();
    files_named.dedup();
    assert_eq!(files_named.len(), count, "Two options share a row: {files_named:?}");
}

#[test]
fn a_pattern_is_told_from_a_name() {
    let patterns = |text: &str| {
        let tokens = tokens::tokens(text);
        named(&tokens).iter().map(|(.., pattern)| *pattern).collect::<Vec<_>>()
    };
    let two = "DeploymentOption::A | DeploymentOption::B";
    assert_eq!(patterns("match of { DeploymentOption::A => 1, _ => 2 }"), [true]);
    assert_eq!(patterns(&format!("matches!(of, {two})")), [true, true]);
    assert_eq!(patterns("DeploymentOption::A if late => 1"), [true]);
    assert_eq!(patterns("answer.option(DeploymentOption::A)"), [false]);
    assert_eq!(patterns("of == DeploymentOption::A || late"), [false]);
    assert_eq!(patterns("Side::A => DeploymentOption::A,"), [false]);
}
