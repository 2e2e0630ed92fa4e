//! The fuzz targets as property tests: random bytes, damaged examples and inputs of our own writing, all
//! read or refused without a panic. `fuzz/targets.rs` holds the laws, which cargo-fuzz tries too.

mod damage;
#[path = "../laws/cases.rs"]
mod cases;
#[path = "../laws/random.rs"]
mod random;
#[path = "../../../../fuzz/targets.rs"]
mod targets;

use damage::damaged;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::feed::read;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::{input, link};
use proptest::prelude::*;

/// Links of every past version.
fn links() -> Vec<Vec<u8>> {
    let lines = include_str!("../../../../tests/links.txt").lines();
    let links: Vec<Vec<u8>> = lines
        .filter(|line| line.starts_with("#v1:"))
        .filter_map(|line| line.split(" | ").next())
        .map(|link| link.as_bytes().to_vec())
        .collect();
    assert!(links.len() > 20, "tests/links.txt holds too few links to start from");
    links
}

fn scenarios() -> Vec<Vec<u8>> {
    let presets = Preset::ALL.iter().map(|preset| json(&preset.scenario(PriceBook::bundled())));
    presets.chain([WITH_UNITS.as_bytes().to_vec()]).collect()
}

const WITH_UNITS: &str = r#"{"traffic.requests":"25m","workload.duration_ms":"1h 30m","workload.longest_ms":
    "1시간 45분","workload.memory_mb":"0.5 GB","fargate.start_s":"2m","rounds.scratch_gib":"1 TB"}"#;

fn json(scenario: &Scenario) -> Vec<u8> {
    serde_json::to_vec(&input::entries(scenario, PriceBook::bundled())).unwrap()
}

fn rule_files() -> Vec<Vec<u8>> {
    let example = include_bytes!("../../../../assets/house-rules.example.json");
    let switches = br#"{"version":1,"name":"A","off":["R1-04"],"weights":{"governance":2},"rules":[
        {"id":"H-1","round":"governance","when":[["deployables",">",3]],"points":{"lambda":-1},"en":"x"}]}"#;
    vec![example.to_vec(), switches.to_vec()]
}

fn price_lists() -> Vec<Vec<u8>> {
    vec![
        include_bytes!("../price_list/lambda.json").to_vec(),
        include_bytes!("../price_list/ecs.csv").to_vec(),
        include_bytes!("../price_list/elb.csv").to_vec(),
        include_bytes!("../price_list/ec2.csv").to_vec(),
    ]
}

const JSON: &[u8] = b"{}[]\",:\\0-9.eInf hmsdKMB\n\r\0\xff";

#[test]
fn examples_are_read() {
    links().iter().for_each(|bytes| targets::link(bytes));
    scenarios().iter().for_each(|bytes| targets::scenario(bytes));
    rule_files().iter().for_each(|bytes| targets::rule_file(bytes));
    price_lists().iter().for_each(|bytes| targets::price_list(bytes));
}

proptest! {
    #![proptest_config(cases::cases(1_000))]

    #[test]
    fn a_damaged_link_is_read(bytes in damaged(links(), b"#:&=%.,_-/0-9ME hmsdKB{}[]\"\xff\0")) {
        targets::link(&bytes);
    }

    #[test]
    fn a_damaged_scenario_is_read_or_refused(bytes in damaged(scenarios(), JSON)) {
        targets::scenario(&bytes);
    }

    #[test]
    fn a_damaged_rule_file_is_read_or_refused(bytes in damaged(rule_files(), JSON)) {
        targets::rule_file(&bytes);
    }

    #[test]
    fn what_we_write_is_read(scenario in random::scenario()) {
        targets::link(link::encode(&scenario, PriceBook::bundled()).as_bytes());
        targets::scenario(&json(&scenario));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        targets::link(&bytes);
        targets::link(&[b"v1:", &bytes[..]].concat());
        targets::scenario(&bytes);
        targets::rule_file(&bytes);
        prop_assert!(read::read(&bytes).is_err());
        targets::price_list(&bytes);
    }
}

proptest! {
    #![proptest_config(cases::cases(600))]

    #[test]
    fn a_damaged_price_list_is_read_or_refused(bytes in damaged(price_lists(), JSON)) {
        targets::price_list(&bytes);
    }
}
