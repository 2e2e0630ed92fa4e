//! Links of version 1: what they gave once, they give for ever.
//!
//! `links.txt` only grows, by lines and by a second pair of amounts where a fault was mended. A line that fails means that a default, a price of the past or
//! the model changed under links that people have sent.

use eleven_rounds::state::hash::{self, decode, encode, encode_to_copy};
use eleven_rounds::state::{CurveAxis, View, ViewName};
use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::input::{self, Raw};
use eleven_rounds_engine::scenario::presets::Preset;

/// A view that is not the default.
const LINEAR: View = View { name: ViewName::Costs, axis: CurveAxis::Linear };

#[path = "links/random.rs"]
mod random;

const LINKS: &str = include_str!("links.txt");
const DEFAULTS: &str = include_str!("links/defaults.txt");

/// The totals of the two options that a link compares, in dollars with every digit that is counted.
fn totals(hash: &str) -> [String; 2] {
    let scenario = decode(hash).scenario;
    let comparison = compare(&scenario, PriceBook::bundled());
    comparison.sides().map(|side| {
        let micros = side.estimate.known_part.micros();
        format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000)
    })
}

#[test]
fn old_links_keep_their_dollars() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in LINKS.lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
        let columns: Vec<&str> = line.split(" | ").collect();
        // Where a fault was mended, what the link gives now follows, with the reason.
        let [hash, lambda, fargate] = match columns[..] {
            [hash, lambda, fargate] => [hash, lambda, fargate],
            [hash, _, _, lambda, fargate, why] if !why.is_empty() => [hash, lambda, fargate],
            _ => panic!("three or six columns in {line}"),
        };
        let decoded = decode(hash);
        assert_eq!(decoded.notices, [], "{hash}");
        assert!(hash.contains("place.as_of="), "a link without its day drifts: {hash}");
        let now = totals(hash);
        if now != [lambda, fargate] {
            wrong.push(format!("{hash} | {} | {}", now[0], now[1]));
        }
        count += 1;
    }
    assert!(count >= 20, "links.txt holds {count} links");
    assert!(wrong.is_empty(), "these links changed; they are now\n{}", wrong.join("\n"));
}

#[test]
fn every_preset_is_among_the_old_links() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(PriceBook::bundled());
        let found = LINKS
            .lines()
            .filter_map(|line| line.split(" | ").next())
            .any(|hash| decode(hash).scenario == scenario);
        assert!(found, "{} is not in links.txt as it is", preset.key());
    }
}

/// A link holds only what differs from the defaults: another default is another link.
#[test]
fn the_defaults_of_version_1_are_frozen() {
    let scenario = Scenario::default();
    let now: Vec<String> = FIELDS
        .iter()
        .filter(|row| row.id != Field::AsOf)
        .map(|row| format!("{} = {}", row.key, scenario.text(row.id, PriceBook::bundled())))
        .collect();
    let frozen: Vec<&str> = DEFAULTS.lines().collect();
    for line in &frozen {
        assert!(now.iter().any(|known| known == line), "version 1 said {line}");
    }
    // A new field may come: then its default is frozen with it.
    assert_eq!(now, frozen, "links/defaults.txt lacks a field");
}

#[test]
fn a_copied_link_says_its_day_and_reads_back_as_it_was() {
    for preset in Preset::ALL {
        let scenario =
            Scenario { as_of: hash::defaults().as_of, ..preset.scenario(PriceBook::bundled()) };
        let hash = encode_to_copy(&scenario, LINEAR);
        assert!(hash.contains("place.as_of="), "{hash}");
        let decoded = decode(&["#", &hash].concat());
        assert_eq!((decoded.scenario, decoded.view), (scenario, LINEAR));
        assert_eq!(decoded.notices, []);
    }
}

#[test]
fn chat_programs_may_escape_a_link() {
    let plain = "v1:fargate.size=0.25/0.5&traffic.requests=1000000&traffic.profile=1x100_2x68";
    let escaped = plain.replace(':', "%3A").replace('/', "%2F").replace('&', "%26");
    assert_eq!(decode(plain), decode(&escaped));
    assert_eq!(decode(plain).accepted, 3);
}

#[track_caller]
fn damaged(hash: &str, accepted: usize, notices: usize) {
    let decoded = decode(hash);
    assert_eq!((decoded.accepted, decoded.notices.len()), (accepted, notices), "{decoded:?}");
}

#[test]
fn damaged_links_keep_what_they_can() {
    damaged("#v1:", 0, 0);
    damaged("#v1:&&&", 0, 0);
    damaged("#v1:traffic.requests=", 0, 1);
    damaged("#v1:traffic.requests=NaN&traffic.requests=1e999", 0, 2);
    damaged("#v1:traffic.requests=5M&place.region=mars-1", 1, 1);
    damaged("#v1:place.as_of=2013-01-01", 0, 1);
    damaged("#v1:place.as_of=2999-01-01", 0, 1);
    damaged("#v1:place.as_of=2015-02-30", 0, 1);
    damaged("#v1:place.prices=lambda.request_x86:$5", 0, 1);
    damaged("#v1:place.prices=nothing:5", 0, 1);
    damaged("#v1:traffic.profile=1x167", 0, 1);
    damaged("#v1:fargate.size=0.25/3", 0, 1);
    damaged("#v1:lambda.memory_mb=512.5", 0, 1);
    damaged("#v2:traffic.requests=1", 0, 1);
    damaged("#hello", 0, 1);
    damaged("#v1:=&==&a=b=c", 0, 3);
    damaged(&"#v1:traffic.requests=1&".repeat(100_000), 0, 1);
}

#[test]
fn random_states_survive_their_link() {
    let longest = random::for_each_state(1000, |scenario, view| {
        let hash = encode(scenario, view);
        let decoded = decode(&hash);
        assert_eq!(decoded.notices, [], "{hash}");
        assert_eq!(decoded.scenario, *scenario, "{hash}");
        assert_eq!(decoded.view, view, "{hash}");
        // What is read is written in the same way again.
        assert_eq!(encode(&decoded.scenario, decoded.view), hash);
        // So does what scripts get of a link.
        let entries = input::entries(scenario, PriceBook::bundled()).into_iter();
        let entries = entries.map(|(key, text)| (key.to_owned(), Raw::Text(text))).collect();
        assert_eq!(input::scenario(&entries, PriceBook::bundled()), Ok(scenario.clone()), "{hash}");
        hash.len()
    });
    assert!(longest > 1000, "random states should differ in many fields: {longest}");
}

/// A link of a person's own, with every field set and a price for every SKU, still fits
/// where links are pasted.
#[test]
fn the_fullest_state_has_a_short_enough_link() {
    let hash = encode(&random::fullest(), LINEAR);
    assert_eq!(decode(&hash).scenario, random::fullest());
    let fields = hash.split('&').filter(|part| !part.starts_with("place.prices")).count();
    assert_eq!(fields, FIELDS.len() + 1, "every field but the prices, the view and the axis");
    println!("the fullest link has {} characters", hash.len());
    // Everything at once, with 168 different hours, is beyond what a person does; the
    // reader refuses only what is longer than 20,000.
    assert!(hash.len() < 20_000, "{}", hash.len());
    let without_week: usize = hash
        .split('&')
        .filter(|part| {
            // Nor does anybody switch every rule off.
            let lists = ["traffic.profile", "place.prices", "rounds.off"];
            !lists.iter().any(|list| part.starts_with(list))
        })
        .map(|part| part.len() + 1)
        .sum();
    assert!(without_week < 6_000, "{without_week}");
}
