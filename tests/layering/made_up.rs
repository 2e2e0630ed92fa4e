//! The guards, tried on small trees that are made up: each breach would be found.

use super::imports::{Source, imports};
use super::layers::{Tree, circles, unplaced, upward};
use super::sizes::{control_flow, is_table, lines};
use super::tokens::code;
use super::type_names::type_names;

const TREE: Tree =
    Tree { root: "made/up", layers: &["low", "middle other", "high"], upward: "", circular: "" };

fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect()
}

/// Checks which files `from` names when it holds `text`.
#[track_caller]
fn check(from: &str, text: &str, expected: &[&str]) {
    let mut files = vec![
        ("lib.rs", "pub mod low; pub mod middle; pub mod other; pub mod high;"),
        ("low.rs", ""),
        ("middle/mod.rs", ""),
        ("middle/part.rs", ""),
        ("middle/part/inner.rs", ""),
        ("other.rs", ""),
        ("high.rs", ""),
    ];
    files.iter_mut().find(|(file, _)| *file == from).unwrap().1 = text;
    let found: Vec<String> =
        imports(&sources(&files)).into_iter().map(|import| import.to).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn use_trees_are_read() {
    check("low.rs", "use crate::high::High;", &["high.rs"]);
    check("low.rs", "pub use crate::high::*;", &["high.rs"]);
    check("low.rs", "pub(crate) use crate::high as other;", &["high.rs"]);
    check("low.rs", "use crate::{high::{A, b::{C, D}}, other};", &["high.rs", "other.rs"]);
    check("low.rs", "use crate::{\n    high::{\n        self, A,\n    },\n};", &["high.rs"]);
    check("low.rs", "fn f() { use crate::middle::part::X; }", &["middle/part.rs"]);
    check("middle/part.rs", "use super::{Line, skus};", &["middle/mod.rs"]);
    check("middle/part.rs", "use super::super::low;", &["low.rs"]);
    check("middle/part.rs", "use inner::X; mod inner;", &["middle/part/inner.rs"]);
    check("middle/part.rs", "use self::inner::X; mod inner;", &["middle/part/inner.rs"]);
    check("middle/part/inner.rs", "use super::Reader;", &["middle/part.rs"]);
    check("low.rs", "use crate::Root;", &["lib.rs"]);
    check("low.rs", "use std::high::X; use ::high::Y; use serde::Serialize;", &[]);
}

#[test]
fn paths_inside_code_are_read() {
    check("low.rs", "fn f() -> bool { x == crate::high::X }", &["high.rs"]);
    check("low.rs", "fn f(x: &crate::middle::part::inner::X<u8>) {}", &["middle/part/inner.rs"]);
    check("low.rs", "fn f() { html! { <crate::high::View /> } }", &["high.rs"]);
    check(
        "low.rs",
        "use crate::middle; fn f() { middle::part::g() }",
        &["middle/mod.rs", "middle/part.rs"],
    );
    check("middle/mod.rs", "mod part; fn f() { part::g() }", &["middle/part.rs"]);
    check("middle/part.rs", "mod skus { use super::*; use super::super::X; }", &["middle/mod.rs"]);
    check("low.rs", "fn f(self) { self.high.high::<u8>(); Self::high(); low::high() }", &[]);
}

#[test]
fn comments_texts_and_unit_tests_are_not_read() {
    check("low.rs", "// use crate::high::X;\n/* use crate::high; /* nested */ crate::high */", &[]);
    check("low.rs", "/// [`crate::high::X`]\nconst A: &str = \"use crate::high::X;\";", &[]);
    check("low.rs", "const A: &str = r#\"a \" crate::high::X\"#; const B: char = '\"';", &[]);
    check("low.rs", "fn f<'a>(x: &'a str) { '\\'' } use crate::high::X;", &["high.rs"]);
    check("low.rs", "#[cfg(test)]\nmod tests {\n    use crate::high::X;\n}", &[]);
    check(
        "low.rs",
        "#[cfg(test)]\nuse crate::{high::X, other};\nuse crate::other::Y;",
        &["other.rs"],
    );
    check("low.rs", "#[cfg(test)]\n#[derive(Clone)]\nfn f() { crate::high::f() }", &[]);
    let files = [
        ("low.rs", "#[cfg(test)]\nmod checks;"),
        ("low/checks.rs", "use crate::high::X;"),
        ("high.rs", ""),
    ];
    assert_eq!(imports(&sources(&files)), []);
}

#[test]
fn an_import_that_runs_upwards_is_found() {
    let files = sources(&[
        ("lib.rs", "use low::X; use high::Y;"),
        ("low.rs", "\nuse crate::middle::X;"),
        ("middle.rs", "use crate::{low, other};"),
        ("other.rs", ""),
        ("high/mod.rs", "use crate::low::X;"),
        ("high/part.rs", "use crate::Root;"),
    ]);
    let imports = imports(&files);
    let found: Vec<_> = upward(&TREE, &imports)
        .iter()
        .map(|import| (&*import.from, &*import.to, import.line))
        .collect();
    assert_eq!(found, [("high/part.rs", "lib.rs", 1), ("low.rs", "middle.rs", 2)]);
}

#[test]
fn a_circle_is_found_also_inside_one_layer() {
    let files = sources(&[
        ("low/mod.rs", "mod a; mod b; mod c; mod d;"),
        ("low/a.rs", "use super::b::B;"),
        ("low/b.rs", "fn f() { crate::low::c::f() }"),
        ("low/c.rs", "use super::{a, d::D};"),
        ("low/d.rs", ""),
    ]);
    assert_eq!(circles(&imports(&files)), [["low/a.rs", "low/b.rs", "low/c.rs"]]);
    let files = sources(&[("low.rs", "use part::X; mod part;"), ("low/part.rs", "use super::Y;")]);
    assert_eq!(circles(&imports(&files)), [["low.rs", "low/part.rs"]]);
}

#[test]
fn a_file_without_a_layer_is_found_and_a_layer_without_files() {
    let files = sources(&[
        ("main.rs", ""),
        ("low.rs", ""),
        ("lower.rs", ""),
        ("middle/part.rs", ""),
        ("high.rs", ""),
    ]);
    assert_eq!(unplaced(&TREE, &files), ["lower.rs", "other"]);
}

#[test]
fn types_are_found_but_not_those_of_traits() {
    let text = "pub struct A<T>(T);\npub(crate) enum B {}\nunsafe trait C { type D; }\n\
                impl C for A<u8> { type D = u8; fn f() { struct E; } }\npub type F = u8;\n\
                #[derive(Clone)] union G {}\n#[cfg(test)] mod tests { struct H; }\n\
                fn f(x: impl Fn()) { type I = u8; }";
    let found: Vec<String> =
        type_names(&code(text).tokens).into_iter().map(|(name, _)| name).collect();
    assert_eq!(found, ["A", "B", "C", "E", "F", "G", "I"]);
}

#[test]
fn unit_tests_do_not_make_a_file_long() {
    assert_eq!(lines("fn f() {}\n\n#[cfg(test)]\nmod tests {\n    fn g() {}\n}\n"), 2);
}

#[test]
fn a_table_says_so_and_decides_nothing() {
    assert!(is_table("//! Table: the presets.\n"));
    assert!(!is_table("//! The table of presets.\n"));
    assert_eq!(control_flow("fn f() { if a { b } else { c } } // while"), ["if", "else"]);
    assert!(control_flow("impl A for B { fn f() { match x { _ => \"if\" } } }").is_empty());
}
