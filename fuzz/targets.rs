//! What is done with bytes from strangers: each function reads them as one kind of input and panics where
//! a law does not hold.
//!
//! cargo-fuzz calls these functions with bytes of its own making (`fuzz_targets`). The engine's test
//! `fuzz` includes this file and calls them with random and with damaged bytes.

use eleven_rounds_engine::prices::feed::read;
use std::collections::BTreeMap;

use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::input::{self, Raw};
use eleven_rounds_engine::scenario::link;

/// A link: each part is taken or named, and the scenario has a link that gives it back.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let decoded = link::decode(&text, PriceBook::bundled(), &mut |_, _| false);
    let parts = link::unescape(&text).split('&').count();
    assert!(decoded.accepted + decoded.notices.len() <= parts, "more parts than there are");
    let again = link::decode(
        &link::encode(&decoded.scenario, PriceBook::bundled()),
        PriceBook::bundled(),
        &mut |_, _| false,
    );
    assert_eq!(again.notices, [], "a link of our own has a mistake");
    assert_eq!(again.scenario, decoded.scenario);
}

/// A scenario as JSON: every key that cannot be taken is named, or the scenario has an object of
/// field keys that gives it back.
pub fn scenario(bytes: &[u8]) {
    let Ok(entries) = serde_json::from_slice::<BTreeMap<String, Raw>>(bytes) else { return };
    match input::scenario(&entries, PriceBook::bundled()) {
        Ok(scenario) => assert_eq!(written_and_read(&scenario), scenario),
        Err(errors) => {
            assert!(!errors.is_empty(), "refused without a reason");
            assert!(errors.iter().all(|error| entries.contains_key(&error.key)));
        }
    }
}

fn written_and_read(scenario: &Scenario) -> Scenario {
    let text = |(key, text): (&'static str, String)| (key.to_owned(), Raw::Text(text));
    let entries = input::entries(scenario, PriceBook::bundled()).into_iter().map(text).collect();
    input::scenario(&entries, PriceBook::bundled()).expect("an object of our own has a mistake")
}

/// A rule file: every mistake has a line that is there, or the rules have a file that gives them back.
pub fn rule_file(bytes: &[u8]) {
    match eleven_rounds_engine::rules::custom_rules::read::read(bytes) {
        Ok(file) if file.rules.get().is_some() => {
            let off: Vec<&str> = file.off.iter().map(String::as_str).collect();
            let text = file.rules.write(&off, &file.weights);
            assert_eq!(
                eleven_rounds_engine::rules::custom_rules::read::read(text.as_bytes()),
                Ok(file)
            );
        }
        Ok(_) => {}
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a reason");
            assert!(problems.iter().all(|problem| problem.line <= lines(bytes)));
        }
    }
}

/// A file of AWS's Price List: refused at a line that is there, or every feed price becomes a price of the
/// book or is reported.
pub fn price_list(bytes: &[u8]) {
    let list = match read::read(bytes) {
        Ok(list) => list,
        Err(refusal) => return assert!(refusal.line <= lines(bytes)),
    };
    for feed_price in &list.feed_prices {
        assert_eq!(feed_price.tiers[0].0, 0);
        assert!(feed_price.tiers.is_sorted_by(|tier, next| tier.0 < next.0));
    }
    let none = String::new;
    let source =
        Source { id: none(), what: none(), location: none(), date: none(), licence: none() };
    let overlay = PriceBook::bundled().with(&list, source);
    let reported =
        overlay.changes.len() + overlay.confirmed + overlay.older + overlay.implausible.len();
    assert_eq!(reported, list.feed_prices.len());
}

fn lines(bytes: &[u8]) -> usize {
    1 + bytes.iter().filter(|byte| **byte == b'\n').count()
}
