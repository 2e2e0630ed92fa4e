//! The order of layers, and that nothing goes in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::files;
use super::imports::{Import, Source, imports, is_root, module};
use super::trees::TREES;

/// Sources of one crate, or of one program, with the order in which they stand on each other.
pub struct Tree {
    /// The folder of the root file, `lib.rs` or `main.rs`.
    pub root: &'static str,
    /// The layers, lowest first: the modules of a layer by their paths below the root, with a
    /// blank between two. A module stands in the layer that names it or the nearest module above
    /// it. The root file lists the modules and stands above all.
    pub layers: &'static [&'static str],
    /// A list that may only shrink, and goes when it is empty: imports that run upwards,
    /// `low.rs names high.rs` on a line each.
    pub upward: &'static str,
    /// A list that may only shrink, and goes when it is empty: files that stand in a circle,
    /// one on a line.
    pub circular: &'static str,
}

/// The height of a file in its tree; none if no layer names it.
pub fn layer_of(tree: &Tree, file: &str) -> Option<usize> {
    if is_root(file) {
        return Some(tree.layers.len());
    }
    let module = module(file).join("::");
    let holds = |name: &str| {
        module.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    let named = tree.layers.iter().enumerate().flat_map(|(height, layer)| {
        layer.split_whitespace().filter(|name| holds(name)).map(move |name| (name.len(), height))
    });
    named.max().map(|(_, height)| height)
}

/// Files that no layer names, and names of layers that no file has.
pub fn unplaced(tree: &Tree, sources: &[Source]) -> Vec<String> {
    let files = sources.iter().filter(|(file, _)| layer_of(tree, file).is_none());
    let empty = tree.layers.iter().flat_map(|layer| layer.split_whitespace()).filter(|name| {
        !sources.iter().any(|(file, _)| {
            let module = module(file).join("::");
            module == **name || module.starts_with(&format!("{name}::"))
        })
    });
    files.map(|(file, _)| file.clone()).chain(empty.map(str::to_owned)).collect()
}

/// Imports of a file in a higher layer.
pub fn upward<'a>(tree: &Tree, imports: &'a [Import]) -> Vec<&'a Import> {
    imports
        .iter()
        .filter(|import| layer_of(tree, &import.from) < layer_of(tree, &import.to))
        .collect()
}

/// The circles of a tree: the files of each that reach each other by imports.
pub fn circles(imports: &[Import]) -> Vec<Vec<String>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for import in imports {
        next.entry(&import.from).or_default().push(&import.to);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> = next
        .keys()
        .map(|start| {
            let mut seen = BTreeSet::new();
            let mut open = vec![*start];
            while let Some(file) = open.pop() {
                let ahead = next.get(file).into_iter().flatten();
                open.extend(ahead.filter(|file| seen.insert(**file)));
            }
            (*start, seen)
        })
        .collect();
    let reaches =
        |from: &str, to: &str| reached.get(from).is_some_and(|reached| reached.contains(to));
    let mut found: Vec<Vec<String>> = Vec::new();
    for start in reached.keys().filter(|start| reaches(start, start)) {
        if !found.iter().flatten().any(|known| known == start) {
            let circle = reached.keys().filter(|file| reaches(start, file) && reaches(file, start));
            found.push(circle.map(|file| (*file).to_owned()).collect());
        }
    }
    found
}

/// The sources of a tree, without files that hold tests alone.
fn sources(tree: &Tree) -> Vec<Source> {
    let root = files::root().join(tree.root);
    let paths = files::below(&root, &["rs"]);
    assert!(!paths.is_empty(), "{} holds no sources", tree.root);
    let code = paths.iter().filter(|path| !files::is_test(path));
    code.map(|path| {
        let file = files::shown(path);
        (file[tree.root.len() + 1..].to_owned(), files::read(path))
    })
    .collect()
}

/// An import as a message tells it.
fn line(tree: &Tree, import: &Import) -> String {
    format!("{}/{}:{} names {}", tree.root, import.from, import.line, import.to)
}

#[test]
fn every_file_stands_in_a_layer() {
    for tree in TREES {
        let missing = unplaced(tree, &sources(tree));
        assert!(
            missing.is_empty(),
            "{}: a file without a layer, or the reverse: {missing:?}",
            tree.root
        );
    }
}

#[test]
fn no_import_runs_upwards() {
    for tree in TREES {
        let imports = imports(&sources(tree));
        let found = upward(tree, &imports);
        let sentence = |import: &Import| format!("{} names {}", import.from, import.to);
        let new: Vec<String> = found
            .iter()
            .filter(|import| !tree.upward.lines().any(|known| known == sentence(import)))
            .map(|import| line(tree, import))
            .collect();
        assert!(new.is_empty(), "Imports that run upwards:\n{}", new.join("\n"));
        let mended = tree
            .upward
            .lines()
            .find(|known| !found.iter().any(|import| sentence(import) == *known));
        assert_eq!(mended, None, "{}: mended, so take it out of the list", tree.root);
    }
}

#[test]
fn no_layer_holds_a_circle() {
    for tree in TREES {
        let imports = imports(&sources(tree));
        let circles = circles(&imports);
        for circle in &circles {
            let inside = |file: &String| circle.contains(file);
            let known = |file: &String| tree.circular.lines().any(|known| known == file);
            let new = !circle.iter().all(known);
            let lines: Vec<String> = imports
                .iter()
                .filter(|import| inside(&import.from) && inside(&import.to))
                .map(|import| line(tree, import))
                .collect();
            assert!(!new, "Files that import each other in a circle:\n{}", lines.join("\n"));
        }
        let in_circle = |file: &str| circles.iter().flatten().any(|known| known == file);
        let mended = tree.circular.lines().find(|file| !in_circle(file));
        assert_eq!(mended, None, "{}: mended, so take it out of the list", tree.root);
    }
}
