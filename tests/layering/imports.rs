//! Which file of a tree names which, in `use` trees and in paths inside code.

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::{self, Placed, Token, is_mark, is_word, word};

/// A file of a tree: its path from the root of the tree, and its text.
pub type Source = (String, String);

/// That one file names another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The file that names the other, from the root of the tree.
    pub from: String,
    /// The file that is named.
    pub to: String,
    /// The line of the first mention.
    pub line: usize,
}

/// The path of a module below the root of its crate.
pub type Module = Vec<String>;

/// The module that a file is, `rounds/mod.rs` and `rounds.rs` alike.
pub fn module(file: &str) -> Module {
    let mut parts: Module = file.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    if is_root(file) {
        parts.clear();
    }
    parts
}

/// Whether a file is the root of a crate.
pub fn is_root(file: &str) -> bool {
    file == "lib.rs" || file == "main.rs"
}

/// Every import between two files of a tree, in order; what is for tests alone is not read.
pub fn imports(sources: &[Source]) -> Vec<Import> {
    let codes: Vec<_> = sources.iter().map(|(file, text)| (file, tokens::code(text))).collect();
    let is_test = |file: &str| {
        codes.iter().any(|(parent, code)| {
            code.test_modules.iter().any(|name| {
                let mut test = module(parent);
                test.push(name.clone());
                module(file).starts_with(&test)
            })
        })
    };
    let mut modules: BTreeMap<Module, &str> = BTreeMap::new();
    for (file, _) in codes.iter().filter(|(file, _)| !is_test(file)) {
        // A binary beside a library is a crate of its own, which nothing can name.
        if modules.get(&module(file)).is_none_or(|other| *other != "lib.rs") {
            modules.insert(module(file), file);
        }
    }
    let mut first: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (file, code) in codes.iter().filter(|(file, _)| !is_test(file)) {
        for (path, line) in paths(&module(file), &code.tokens, &modules) {
            let named = (0..=path.len()).rev().find_map(|end| modules.get(&path[..end]));
            if let Some(named) = named.filter(|named| *named != file) {
                let line_of = first.entry(((*file).clone(), (*named).to_owned())).or_insert(line);
                *line_of = line.min(*line_of);
            }
        }
    }
    first.into_iter().map(|((from, to), line)| Import { from, to, line }).collect()
}

/// Every path of the own crate that a file names, from the root of the crate.
fn paths(
    own: &Module,
    tokens: &[Placed],
    modules: &BTreeMap<Module, &str>,
) -> BTreeSet<(Module, usize)> {
    let mut found = BTreeSet::new();
    let mut others: BTreeMap<String, Module> = BTreeMap::new();
    let mut inline = Vec::new();
    let mut index = 0;
    let mut depth = 0_usize;
    // First the `use` trees, since a module that is imported may be named by its last name alone.
    let mut inside: Vec<(Module, usize)> = Vec::new();
    while index < tokens.len() {
        let mut here = own.clone();
        here.extend(inline.iter().map(|(name, _): &(String, usize)| name.clone()));
        if word(tokens.get(index)).is_some()
            && matches!(tokens.get(index + 1), Some((Token::Join, _)))
            && (index == 0 || !matches!(tokens[index - 1].0, Token::Join | Token::Mark('.')))
        {
            inside.push((here.clone(), index));
        }
        match &tokens[index].0 {
            Token::Mark('{') => depth += 1,
            Token::Mark('}') => {
                depth = depth.saturating_sub(1);
                inline.retain(|(_, opened)| *opened < depth + 1);
            }
            Token::Word(name) if name == "mod" && is_mark(tokens.get(index + 2), '{') => {
                let name = word(tokens.get(index + 1)).unwrap_or_default().to_owned();
                inline.push((name, depth + 1));
                depth += 1;
                index += 3;
                continue;
            }
            Token::Word(name) if name == "use" && !is_mark(tokens.get(index + 1), '<') => {
                index = use_tree(tokens, index + 1, &[], &mut |path, name, line| {
                    if let Some(path) = absolute(&here, path, modules, &BTreeMap::new()) {
                        others.insert(name.to_owned(), path.clone());
                        found.insert((path, line));
                    }
                });
                continue;
            }
            _ => {}
        }
        index += 1;
    }
    others.retain(|_, path| modules.contains_key(path));
    for (here, index) in inside {
        let path = path_at(tokens, index);
        if let Some(path) = absolute(&here, &path, modules, &others) {
            found.insert((path, tokens[index].1));
        }
    }
    found
}

/// The words of the path that opens at `index`.
fn path_at(tokens: &[Placed], mut index: usize) -> Vec<String> {
    let mut path = vec![word(tokens.get(index)).unwrap_or_default().to_owned()];
    while let (Some((Token::Join, _)), Some(part)) =
        (tokens.get(index + 1), word(tokens.get(index + 2)))
    {
        path.push(part.to_owned());
        index += 2;
    }
    path
}

/// Gives every path of a `use` tree with the name it is known by, and the index after the tree.
fn use_tree(
    tokens: &[Placed],
    mut index: usize,
    before: &[String],
    found: &mut dyn FnMut(&[String], &str, usize),
) -> usize {
    let mut path = before.to_vec();
    let mut line = tokens.get(index).map_or(0, |(_, line)| *line);
    if matches!(tokens.get(index), Some((Token::Join, _))) {
        // Another crate by its full name.
        path.push(String::new());
        index += 1;
    }
    while index < tokens.len() {
        match &tokens[index].0 {
            Token::Join => index += 1,
            Token::Word(name) if name == "self" && !path.is_empty() => index += 1,
            Token::Word(name) => {
                line = tokens[index].1;
                path.push(name.clone());
                index += 1;
            }
            Token::Mark('{') => {
                index += 1;
                while index < tokens.len() && !is_mark(tokens.get(index), '}') {
                    index = use_tree(tokens, index, &path, found);
                    if is_mark(tokens.get(index), ',') {
                        index += 1;
                    }
                }
                return index + 1;
            }
            Token::Mark('*') => {
                found(&path, "*", tokens[index].1);
                return index + 1;
            }
            _ => break,
        }
        if is_word(tokens.get(index), "as") {
            found(&path, word(tokens.get(index + 1)).unwrap_or("_"), line);
            return index + 2;
        }
    }
    if let Some(name) = path.last() {
        found(&path, name, line);
    }
    index
}

/// A path from the root of the crate; none for one of another crate, or one that is no module's.
fn absolute(
    here: &Module,
    path: &[String],
    modules: &BTreeMap<Module, &str>,
    others: &BTreeMap<String, Module>,
) -> Option<Module> {
    let mut base = here.clone();
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => {
            base.clear();
            rest = &path[1..];
        }
        "self" => rest = &path[1..],
        "super" => {
            while rest.first().is_some_and(|part| part == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        name => {
            let mut child = base.clone();
            child.push(name.to_owned());
            if let Some(known) = others.get(name) {
                base = known.clone();
                rest = &path[1..];
            } else if !modules.contains_key(&child) {
                return None;
            }
        }
    }
    base.extend(rest.iter().cloned());
    Some(base)
}
