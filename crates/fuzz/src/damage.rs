//! Damages inputs: bytes, lines, the parts of a link and the values of JSON.

use fastrand::Rng;

use crate::json;

/// What an input is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Parts of a key and a value, with `&` between them.
    Link,
    /// JSON.
    Json,
    /// Lines of values.
    Lines,
    /// A few words.
    Text,
}

/// Parts that mean something to one reader or another.
const TOKENS: [&str; 44] = [
    "",
    " ",
    "\n",
    "\r\n",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{a0}",
    "가",
    "é",
    "&",
    "=",
    "%",
    "%26",
    "%",
    "#",
    "v1:",
    "auto",
    "on",
    "null",
    "true",
    "[]",
    "{}",
    "[[",
    "{\"",
    "\"",
    "\\",
    "\\u0000",
    ",",
    ",,",
    ":",
    "-",
    "+",
    "1e-2000",
    "1e999",
    "9e9999999999",
    "0.1",
    "5e-324",
    "1.7976931348623157e308",
    "9007199254740993",
    "NaN",
    "inf",
    "25m",
    "R1-01",
];

/// An input with one to four damages.
pub fn damaged(random: &mut Rng, form: Form, input: &[u8]) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..random.usize(1..=4) {
        bytes = match (form, random.u8(0..10)) {
            (Form::Json, 0..5) => json::damaged(random, &bytes).unwrap_or(bytes),
            (Form::Link, 0..5) => parts(random, &bytes, b'&'),
            (Form::Lines | Form::Json, 5..7) | (Form::Lines, 0..3) => parts(random, &bytes, b'\n'),
            (Form::Lines, 3..5) => parts(random, &bytes, b','),
            _ => any_bytes(random, bytes),
        };
    }
    bytes
}

/// Every input that differs from this one in one line or part, or in one value of JSON.
pub fn systematic(form: Form, input: &[u8]) -> Vec<Vec<u8>> {
    let mut all = match form {
        Form::Json => json::systematic(input),
        Form::Link | Form::Lines | Form::Text => Vec::new(),
    };
    let separator = if form == Form::Link { b'&' } else { b'\n' };
    let parts: Vec<&[u8]> = input.split(|byte| *byte == separator).collect();
    for index in 0..parts.len() {
        for change in [PartChange::Cut, PartChange::Double, PartChange::Swap, PartChange::Drop] {
            all.push(changed(&parts, index, change, separator));
        }
    }
    all
}

#[derive(Clone, Copy)]
enum PartChange {
    /// Its second half is gone.
    Cut,
    /// It stands there twice.
    Double,
    /// It stands after the next one.
    Swap,
    /// It is gone.
    Drop,
}

fn changed(parts: &[&[u8]], index: usize, change: PartChange, separator: u8) -> Vec<u8> {
    let mut parts = parts.to_vec();
    match change {
        PartChange::Cut => parts[index] = &parts[index][..parts[index].len() / 2],
        PartChange::Double => {
            let part = parts[index];
            parts.insert(index, part);
        }
        PartChange::Swap => {
            let next = (index + 1) % parts.len();
            parts.swap(index, next);
        }
        PartChange::Drop => drop(parts.remove(index)),
    }
    parts.join(&separator)
}

/// Some part is cut, doubled, moved, dropped, or its value is another.
fn parts(random: &mut Rng, bytes: &[u8], separator: u8) -> Vec<u8> {
    let parts: Vec<&[u8]> = bytes.split(|byte| *byte == separator).collect();
    let index = random.usize(..parts.len());
    let change = match random.u8(0..6) {
        0 => PartChange::Cut,
        1 => PartChange::Double,
        2 => PartChange::Swap,
        3 => PartChange::Drop,
        _ => {
            // What stands after the first `=`, or all of it.
            let mut parts = parts;
            let start = parts[index].iter().position(|byte| *byte == b'=').map_or(0, |at| at + 1);
            let value = [&parts[index][..start], token(random).as_bytes()].concat();
            parts[index] = &value;
            return parts.join(&separator);
        }
    };
    changed(&parts, index, change, separator)
}

pub(crate) fn token(random: &mut Rng) -> &'static str {
    TOKENS[random.usize(..TOKENS.len())]
}

/// Some bytes are set, dropped, repeated, swapped, or a token stands among them.
fn any_bytes(random: &mut Rng, mut bytes: Vec<u8>) -> Vec<u8> {
    let at = random.usize(..=bytes.len());
    let end = (at + random.usize(1..200)).min(bytes.len());
    match random.u8(0..6) {
        0 => drop(bytes.drain(at..end)),
        1 => {
            let part = bytes[at..end].to_vec();
            bytes.splice(at..at, part);
        }
        2 if at < bytes.len() => bytes[at] = random.u8(..),
        3 if at < bytes.len() => {
            let partner = random.usize(..bytes.len());
            bytes.swap(at, partner);
        }
        4 => bytes.truncate(at),
        _ => drop(bytes.splice(at..at, token(random).bytes())),
    }
    bytes
}
