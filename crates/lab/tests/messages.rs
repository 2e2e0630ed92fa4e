//! What the lab says of a price list is what the page understands.

use eleven_rounds_engine::prices::feed::list::{PriceList, Refusal};
use eleven_rounds_engine::prices::feed::read;
use eleven_rounds_lab::packed;

const ECS: &str = include_str!("../../engine/tests/price_list/ecs.csv");
const LAMBDA: &str = include_str!("../../engine/tests/price_list/lambda.json");

#[track_caller]
fn check(file: &str) -> Result<PriceList, Refusal> {
    let list = read::read(file.as_bytes());
    let bytes = packed(&list).unwrap();
    assert_eq!(postcard::from_bytes(&bytes).as_ref(), Ok(&list));
    list
}

#[test]
fn prices_and_what_was_left_out_arrive() {
    assert!(!check(ECS).unwrap().left.is_empty());
    assert!(!check(LAMBDA).unwrap().feed_prices.is_empty());
}

#[test]
fn every_line_that_is_missing_or_cut_off_gives_a_list_or_a_refusal_that_arrives() {
    let mut refused = 0;
    for file in [ECS, LAMBDA] {
        let lines: Vec<&str> = file.lines().collect();
        for index in 0..lines.len() {
            let without = [&lines[..index], &lines[index + 1..]].concat().join("\n");
            let cut = lines[..index].join("\n");
            refused += [without, cut].iter().filter(|file| check(file).is_err()).count();
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn bytes_that_are_no_message_are_no_list() {
    for bytes in [&b""[..], b"\x02", b"\x00\x03abc", b"\xff\xff\xff\xff\xff"] {
        assert!(postcard::from_bytes::<Result<PriceList, Refusal>>(bytes).is_err());
    }
}
