//! The inputs to start from: links of every version, the presets, and files of the tests.

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};
use eleven_rounds_engine::scenario::input;
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_engine::scenario::presets::Preset;

/// Links of every past version.
pub fn links() -> Vec<Vec<u8>> {
    let lines = include_str!("../../../tests/links.txt").lines();
    let links = lines.filter(|line| line.starts_with("#v1:"));
    links.filter_map(|line| line.split(" | ").next()).map(|link| link.as_bytes().to_vec()).collect()
}

/// Scenarios as JSON: presets, every field set, and numbers with units.
pub fn scenarios() -> Vec<Vec<u8>> {
    let book = PriceBook::bundled();
    let presets = Preset::ALL.iter().map(|preset| json(&preset.scenario(book)));
    presets.chain([every_field(book), WITH_UNITS.as_bytes().to_vec()]).collect()
}

const WITH_UNITS: &str = r#"{"traffic.requests":"25m","workload.duration_ms":"1h 30m","workload.longest_ms":
    "1시간 45분","workload.memory_mb":"0.5 GB","fargate.start_s":"2m","rounds.scratch_gib":"1 TB",
    "place.prices":{"fargate.vcpu_x86":0.05,"lambda.request_x86":"2e-7"},"rounds.off":"R1-01,P-2"}"#;

fn json(scenario: &Scenario) -> Vec<u8> {
    let entries = input::entries(scenario, PriceBook::bundled());
    serde_json::to_vec(&entries).expect("texts by keys")
}

/// An object with a number for each number and a text for the others.
fn every_field(book: &PriceBook) -> Vec<u8> {
    let scenario = Preset::ALL[0].scenario(book);
    let value = |kind: FieldKind, text: String| match kind {
        FieldKind::Number { .. } => {
            text.parse::<f64>().map_or(serde_json::Value::from(text), serde_json::Value::from)
        }
        _ => serde_json::Value::from(text),
    };
    let entries: serde_json::Map<String, serde_json::Value> = FIELDS
        .iter()
        .map(|row| (row.key.to_owned(), value(row.kind, scenario.text(row.id, book))))
        .collect();
    serde_json::to_vec(&entries).expect("values by keys")
}

/// Rule files: the example, and one with switches and weights.
pub fn rule_files() -> Vec<Vec<u8>> {
    let switches = br#"{"version":1,"name":"A","off":["R1-04"],"weights":{"governance":2},"rules":[
        {"id":"H-1","round":"governance","when":[["deployables",">",3]],"points":{"lambda":-1},"en":"x"}]}"#;
    vec![include_bytes!("../../../assets/house-rules.example.json").to_vec(), switches.to_vec()]
}

/// Price lists as JSON.
pub fn price_lists_json() -> Vec<Vec<u8>> {
    let small = br#"{"offerCode":"AWSLambda","publicationDate":"2026-11-25T00:00:00Z","products":{"P":{"attributes":{
        "usagetype":"Request","regionCode":"us-east-1"}}},"terms":{"OnDemand":{"P":{"P.T":{"effectiveDate":
        "2026-11-01T00:00:00Z","priceDimensions":{"P.T.D":{"beginRange":"0","endRange":"Inf",
        "pricePerUnit":{"USD":"0.0000002"}}}}}}}}"#;
    vec![include_bytes!("../../engine/tests/price_list/lambda.json").to_vec(), small.to_vec()]
}

/// Price lists as CSV.
pub fn price_lists_csv() -> Vec<Vec<u8>> {
    vec![
        include_bytes!("../../engine/tests/price_list/ecs.csv").to_vec(),
        include_bytes!("../../engine/tests/price_list/elb.csv").to_vec(),
        include_bytes!("../../engine/tests/price_list/ec2.csv").to_vec(),
    ]
}

/// Numbers as people and programs write them.
pub fn numbers() -> Vec<Vec<u8>> {
    let numbers = [
        "1",
        "1.5M",
        "10k",
        "1,000",
        "1e6",
        "3만",
        "2.268억",
        "-4",
        "\u{2212}4",
        "0.1",
        "5e-324",
        "1e308",
        "9007199254740993",
        "2.2250738585072011e-308",
        "1e-2000",
        "0e9999999999",
        ".5",
        "5.",
        "1 000 000",
        "123456789012345678901234567890",
    ];
    numbers.map(|number| number.as_bytes().to_vec()).to_vec()
}

/// Conditions of `--fail-if`.
pub fn conditions() -> Vec<Vec<u8>> {
    let conditions = [
        "lambda > fargate * 1.2",
        "(ecs_ec2 + 3) / 2 <= -lambda",
        "provisioned - 1e3 >= ((fargate_spot))",
        "lmi*2<3",
        "1/0 > lambda",
    ];
    conditions.map(|condition| condition.as_bytes().to_vec()).to_vec()
}
