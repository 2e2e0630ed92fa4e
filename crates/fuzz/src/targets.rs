//! What is done with bytes from strangers: each target reads them as one kind of input, panics where a law does
//! not hold, and says whether they were taken.

use std::collections::BTreeMap;

use eleven_rounds_cli::compare::condition;
use eleven_rounds_cli::compare::scenario::read_json;
use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::base::number;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::feed::read;
use eleven_rounds_engine::rules::custom_rules;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::input::{self, Raw};
use eleven_rounds_engine::scenario::link::{self, Decoded, Notice};

use crate::damage::Form;
use crate::{laws, seeds};

/// A kind of input.
pub struct FuzzTarget {
    /// Its name on the command line.
    pub name: &'static str,
    /// What its inputs are written in.
    pub form: Form,
    /// Inputs to start from.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Reads an input; says whether it was taken.
    pub run: fn(&[u8]) -> bool,
}

/// Every kind of input.
pub static TARGETS: [FuzzTarget; 8] = [
    FuzzTarget { name: "link", form: Form::Link, seeds: seeds::links, run: link },
    FuzzTarget { name: "compare", form: Form::Link, seeds: seeds::links, run: link_and_compare },
    FuzzTarget { name: "scenario", form: Form::Json, seeds: seeds::scenarios, run: scenario },
    FuzzTarget { name: "rule_file", form: Form::Json, seeds: seeds::rule_files, run: rule_file },
    FuzzTarget {
        name: "price_list_json",
        form: Form::Json,
        seeds: seeds::price_lists_json,
        run: price_list,
    },
    FuzzTarget {
        name: "price_list_csv",
        form: Form::Lines,
        seeds: seeds::price_lists_csv,
        run: price_list,
    },
    FuzzTarget { name: "number", form: Form::Text, seeds: seeds::numbers, run: decimal },
    FuzzTarget { name: "condition", form: Form::Text, seeds: seeds::conditions, run: fail_if },
];

fn decoded(link: &str) -> Decoded {
    link::decode(link, PriceBook::bundled(), &mut |_, _| false)
}

/// A link: each part is taken or told, and the scenario has a link that gives it back without a notice.
pub fn link(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let decoded = decoded(&text);
    let parts = link::unescape(&text).split('&').count();
    let told: usize = decoded
        .notices
        .iter()
        .map(|notice| if let Notice::Further(count) = notice { *count } else { 1 })
        .sum();
    assert!(decoded.accepted + told <= parts, "more parts than there are");
    assert!(decoded.notices.len() <= 6, "notices without a bound");
    comes_back(&decoded.scenario);
    decoded.notices.is_empty()
}

/// The scenario has a link, and an object of field keys, that give it back without a notice.
fn comes_back(scenario: &Scenario) {
    let book = PriceBook::bundled();
    let again = decoded(&link::encode(scenario, book));
    assert_eq!(again.notices, [], "a link of our own has a mistake");
    assert_eq!(again.scenario, *scenario);
    let entries = input::entries(scenario, book).into_iter();
    let entries = entries.map(|(key, text)| (key.to_owned(), Raw::Text(text))).collect();
    let again = input::scenario(&entries, book).expect("an object of our own has a mistake");
    assert_eq!(again, *scenario);
}

/// A link whose scenario is compared: the answer holds every law.
pub fn link_and_compare(bytes: &[u8]) -> bool {
    let decoded = decoded(&String::from_utf8_lossy(bytes));
    laws::comparison(&decoded.scenario, &compare(&decoded.scenario, PriceBook::bundled()));
    decoded.notices.is_empty()
}

/// A scenario as JSON: each key that cannot be taken is told, or the scenario comes back.
pub fn scenario(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let read = read_json("scenario.json", &text);
    match &read {
        Ok(scenario) => comes_back(scenario),
        Err(message) => assert!(!message.is_empty(), "refused without a reason"),
    }
    if let Ok(entries) = serde_json::from_str::<BTreeMap<String, Raw>>(&text)
        && let Err(errors) = input::scenario(&entries, PriceBook::bundled())
    {
        assert!(!errors.is_empty() && errors.len() <= 21, "{} errors", errors.len());
        assert!(errors.iter().all(|error| entries.contains_key(&error.key)));
    }
    read.is_ok()
}

/// A rule file: every mistake has a line that is there, or the rules have a file that gives them back.
pub fn rule_file(bytes: &[u8]) -> bool {
    let read = custom_rules::read::read;
    match read(bytes) {
        Ok(file) => {
            if file.rules.get().is_some() {
                let off: Vec<&str> = file.off.iter().map(String::as_str).collect();
                let text = file.rules.write(&off, &file.weights);
                assert_eq!(read(text.as_bytes()), Ok(file.clone()));
            }
            let mut scenario = Scenario::default();
            scenario.apply_rule_file(file, PriceBook::bundled());
            comes_back(&scenario);
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty() && problems.len() <= 20, "{} problems", problems.len());
            assert!(problems.iter().all(|problem| problem.line <= lines(bytes)));
            false
        }
    }
}

/// A file of AWS's Price List: refused at a line that is there, or every price becomes one of the book or is
/// reported.
pub fn price_list(bytes: &[u8]) -> bool {
    let list = match read::read(bytes) {
        Ok(list) => list,
        Err(refusal) => {
            assert!(refusal.line <= lines(bytes));
            return false;
        }
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
    true
}

/// A number: what is a plain decimal is read as the standard library reads it, to the last bit, and every number
/// is written so that it is read back.
pub fn decimal(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let read = number::parse(&text);
    let is_plain = text.bytes().all(|byte| b"0123456789+-.eE".contains(&byte));
    if is_plain && text.len() <= 300 {
        let known = text.parse::<f64>().ok().filter(|number| number.is_finite());
        assert_eq!(read.ok().map(f64::to_bits), known.map(f64::to_bits), "{text}");
    }
    let Ok(number) = read else { return false };
    assert!(number.is_finite());
    let again = number::parse(&number::text(number)).expect("a number of our own is none");
    assert_eq!(again.to_bits(), number.to_bits(), "{text}");
    true
}

/// A condition on totals: it holds or not, or the error stands inside it.
pub fn fail_if(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    // One of them has no total.
    let totals = |option: DeploymentOption| match DeploymentOption::ALL.last() {
        Some(last) if *last == option => Err("has no bill for this scenario".to_owned()),
        _ => Ok(1.0 + f64::from(option as u8)),
    };
    match condition::judge(&text, &totals) {
        Ok(result) => {
            assert!(result.left.is_finite() && result.right.is_finite(), "{text}");
            true
        }
        Err(error) => {
            assert!(error.position <= text.chars().count() && !error.what.is_empty());
            assert!(!error.annotated("--fail-if: ", &text).is_empty());
            false
        }
    }
}

fn lines(bytes: &[u8]) -> usize {
    1 + bytes.iter().filter(|byte| **byte == b'\n').count()
}
