//! Damaged bytes: a good input in which some bytes were set, dropped, repeated or swapped.

use proptest::prelude::*;

/// What is done to the bytes at a position.
#[derive(Clone, Debug)]
enum Damage {
    Set(u8),
    Drop(usize),
    Repeat(usize),
    Swap(usize),
}

/// One of these inputs, damaged at one to five positions; `letters` are the bytes that mean something in it.
pub fn damaged(inputs: Vec<Vec<u8>>, letters: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    let damages = prop::collection::vec((any::<usize>(), damage(letters)), 1..6);
    (prop::sample::select(inputs), damages).prop_map(|(mut bytes, damages)| {
        for (at, damage) in damages {
            apply(&mut bytes, at, damage);
        }
        bytes
    })
}

fn damage(letters: &'static [u8]) -> impl Strategy<Value = Damage> {
    prop_oneof![
        prop::sample::select(letters).prop_map(Damage::Set),
        any::<u8>().prop_map(Damage::Set),
        (1usize..200).prop_map(Damage::Drop),
        (1usize..200).prop_map(Damage::Repeat),
        (1usize..2000).prop_map(Damage::Swap),
    ]
}

fn apply(bytes: &mut Vec<u8>, at: usize, damage: Damage) {
    if bytes.is_empty() {
        return;
    }
    let at = at % bytes.len();
    let end = |length: usize| (at + length).min(bytes.len());
    match damage {
        Damage::Set(byte) => bytes[at] = byte,
        Damage::Drop(length) => drop(bytes.drain(at..end(length))),
        Damage::Repeat(length) => {
            let part = bytes[at..end(length)].to_vec();
            bytes.splice(at..at, part);
        }
        Damage::Swap(distance) => {
            let partner = (at + distance) % bytes.len();
            bytes.swap(at, partner);
        }
    }
}
