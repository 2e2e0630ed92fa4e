//! Damaged files: whatever becomes of the bytes, the reader answers and never panics.

use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::feed::read;
use proptest::prelude::*;

use super::{EC2, ECS, ELB, LAMBDA};

/// What is done to the bytes at a place.
#[derive(Clone, Debug)]
enum Damage {
    Set(u8),
    Drop(usize),
    Repeat(usize),
    Swap(usize),
}

fn damage() -> impl Strategy<Value = (usize, Damage)> {
    let letters = prop::sample::select(b"{}[]\",:\\0-9.eInf\n\r\0\xff".to_vec());
    let kind = prop_oneof![
        letters.prop_map(Damage::Set),
        any::<u8>().prop_map(Damage::Set),
        (1usize..200).prop_map(Damage::Drop),
        (1usize..200).prop_map(Damage::Repeat),
        (1usize..2000).prop_map(Damage::Swap),
    ];
    (any::<usize>(), kind)
}

fn apply(bytes: &mut Vec<u8>, (at, damage): (usize, Damage)) {
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
        Damage::Swap(other) => {
            let other = (at + other) % bytes.len();
            bytes.swap(at, other);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_read_or_refused(
        file in prop::sample::select(vec![LAMBDA, ECS, ELB, EC2]),
        damages in prop::collection::vec(damage(), 1..6),
    ) {
        let mut bytes = file.as_bytes().to_vec();
        for one in damages {
            apply(&mut bytes, one);
        }
        match read::read(&bytes) {
            Err(refusal) => prop_assert!(refusal.line <= 1 + bytes.iter().filter(|byte| **byte == b'\n').count()),
            Ok(list) => {
                for reading in &list.readings {
                    prop_assert_eq!(reading.tiers[0].0, 0);
                    prop_assert!(reading.tiers.is_sorted_by(|one, next| one.0 < next.0));
                }
                let source = Source { id: String::new(), what: String::new(), place: String::new(), date: String::new(), licence: String::new() };
                let overlay = PriceBook::bundled().with(&list, source);
                let told = overlay.changes.len() + overlay.confirmed + overlay.older + overlay.implausible.len();
                prop_assert_eq!(told, list.readings.len());
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        prop_assert!(read::read(&bytes).is_err());
    }
}
