//! Links: a scenario as readable keys, version 1.
//!
//! `v1:traffic.requests=1M&fargate.tasks=1` contains the values that differ from the defaults. Decoding
//! never fails: a part that cannot be read becomes a notice, and the rest is kept.

use serde::Serialize;

use crate::base::suggest::nearest;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{FIELDS, Field, Scenario};
use crate::scenario::kind::Problem;

const PREFIX: &str = "v1:";
/// No link of ours is this long: 64 KB of custom rules, each byte escaped, and the rest. Longer
/// ones are not even read.
const LONGEST: usize = 250_000;
/// So many parts that could not be taken are told one by one.
const MOST_NOTICES: usize = 5;
/// As much of a damaged part as a notice quotes.
const QUOTED: usize = 40;

/// What a link held that could not be taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "detail")]
pub enum Notice {
    /// Not a version that is read here.
    Version(String),
    /// Longer than any link of ours.
    TooLong,
    /// A part that is no `key=value`.
    Syntax(String),
    /// No field has this key.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest known key; empty, and absent in JSON, where none is near.
        #[serde(skip_serializing_if = "String::is_empty")]
        nearest: String,
    },
    /// This many more parts that could not be taken.
    Further(usize),
    /// The value does not fit its field.
    #[serde(rename = "value")]
    BadValue {
        /// The field.
        #[serde(rename = "key")]
        field: Field,
        /// The text as it was given, cut where it is long.
        text: String,
        /// What is wrong with it.
        problem: Problem,
    },
}

/// A link, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The scenario.
    pub scenario: Scenario,
    /// What could not be taken: the first parts, and how many more there are.
    pub notices: Vec<Notice>,
    /// How many settings were taken.
    pub accepted: usize,
}

/// The scenario of an empty link: the defaults at the day of the price book.
pub fn defaults(book: &PriceBook) -> Scenario {
    Scenario { as_of: book.gathered_on(), ..Scenario::default() }
}

/// The link of a scenario to give away: it always says of which day its prices are, up to the last
/// of the book.
pub fn encode(scenario: &Scenario, book: &PriceBook) -> String {
    join(&parts(scenario, book, true))
}

/// The parts of a link, `key=value` each: what differs from the defaults, and the day of the
/// prices also where it does not if the link is `dated`.
pub fn parts(scenario: &Scenario, book: &PriceBook, dated: bool) -> Vec<String> {
    let base = defaults(book);
    // Prices of a file stay in the session: no link is of a day that only they know.
    let as_of = scenario.as_of.min(base.as_of);
    let text = |field| match field {
        Field::AsOf => as_of.to_string(),
        _ => scenario.text(field, book),
    };
    FIELDS
        .iter()
        .map(|row| row.id)
        .filter(|field| match field {
            Field::AsOf => dated || as_of != base.as_of,
            _ => !scenario.same(&base, *field),
        })
        .map(|field| [field.key(), "=", &text(field)].concat())
        .collect()
}

/// The link of such parts, without `#`; empty where there is none.
pub fn join(parts: &[String]) -> String {
    if parts.is_empty() { String::new() } else { [PREFIX, &parts.join("&")].concat() }
}

/// The part of an address that is a link: all after the first `#`, or the whole of it.
pub fn of_address(address: &str) -> &str {
    address.split_once('#').map_or(address, |(_, link)| link)
}

/// Reads a link, with or without `#`. `other` takes keys and texts that are not of a scenario,
/// and says whether it knows the key: a page says there how it is looked at.
pub fn decode(
    link: &str,
    book: &PriceBook,
    take_other: &mut dyn FnMut(&str, &str) -> bool,
) -> Decoded {
    let mut decoded = Decoded { scenario: defaults(book), notices: Vec::new(), accepted: 0 };
    let link = link.strip_prefix('#').unwrap_or(link);
    if link.is_empty() {
        return decoded;
    }
    if link.len() > LONGEST {
        decoded.notices.push(Notice::TooLong);
        return decoded;
    }
    let link = unescape(link);
    let Some(parts) = link.strip_prefix(PREFIX) else {
        let version = link.split(':').next().unwrap_or_default();
        decoded.notices.push(Notice::Version(cut(version)));
        return decoded;
    };
    let mut further = 0;
    for part in parts.split('&').filter(|part| !part.is_empty()) {
        let told = decoded.notices.len() < MOST_NOTICES;
        match read_part(&mut decoded.scenario, part, book, take_other) {
            Ok(()) => decoded.accepted += 1,
            Err(wrong) if told => decoded.notices.push(wrong.notice()),
            Err(_) => further += 1,
        }
    }
    if further > 0 {
        decoded.notices.push(Notice::Further(further));
    }
    decoded
}

/// A part that could not be taken. What is said of it takes time, and only few are told.
enum WrongPart<'a> {
    Syntax(&'a str),
    UnknownKey(&'a str),
    BadValue(Field, &'a str, Problem),
}

impl WrongPart<'_> {
    fn notice(self) -> Notice {
        match self {
            WrongPart::Syntax(part) => Notice::Syntax(cut(part)),
            WrongPart::UnknownKey(key) => Notice::UnknownKey {
                key: cut(key),
                nearest: nearest(key, FIELDS.iter().map(|row| row.key)),
            },
            WrongPart::BadValue(field, text, problem) => {
                Notice::BadValue { field, text: cut(text), problem }
            }
        }
    }
}

fn read_part<'a>(
    scenario: &mut Scenario,
    part: &'a str,
    book: &PriceBook,
    take_other: &mut dyn FnMut(&str, &str) -> bool,
) -> Result<(), WrongPart<'a>> {
    let (key, text) = part.split_once('=').ok_or(WrongPart::Syntax(part))?;
    if take_other(key, text) {
        return Ok(());
    }
    let field = Field::from_key(key).ok_or(WrongPart::UnknownKey(key))?;
    scenario.set(field, text, book).map_err(|problem| WrongPart::BadValue(field, text, problem))
}

fn cut(text: &str) -> String {
    if text.chars().count() <= QUOTED {
        return text.to_owned();
    }
    text.chars().take(QUOTED).chain(['…']).collect()
}

/// Undoes percent escapes, which mail and chat programs add; damaged ones stay as they are.
pub fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let escaped = (bytes[index] == b'%').then(|| text.get(index + 1..index + 3)).flatten();
        match escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                out.push(byte);
                index += 3;
            }
            None => {
                out.push(bytes[index]);
                index += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets::Preset;

    fn read(link: &str) -> Decoded {
        decode(link, PriceBook::bundled(), &mut |_, _| false)
    }

    #[test]
    fn parts_that_cannot_be_taken_are_told_up_to_a_bound() {
        let link = |count: usize| format!("v1:{}", "a=1&".repeat(count));
        assert_eq!(read(&link(5)).notices.len(), 5);
        let notices = read(&link(40)).notices;
        assert_eq!((notices.len(), notices.last()), (6, Some(&Notice::Further(35))));
    }

    #[test]
    fn rules_that_are_switched_off_are_named_by_letters_and_are_not_too_many() {
        let problem = |list: &str| match read(&format!("v1:rounds.off={list}")).notices.as_slice() {
            [Notice::BadValue { problem, .. }] => Some(problem.clone()),
            _ => None,
        };
        let names =
            |count: usize| -> String { (0..count).map(|index| format!("P-{index},")).collect() };
        assert_eq!(problem("R1-01,P-2"), None);
        assert_eq!(problem(&names(300)), None);
        assert_eq!(problem(&names(301)), Some(Problem::ManyRules { most: 300 }));
        // A name again is no further one.
        assert_eq!(problem(&(names(300) + "P-7")), None);
        for name in ["a b", "x%2526y", "가", "a\u{202e}", &"x".repeat(61)] {
            assert_eq!(problem(name), Some(Problem::RuleName), "{name}");
        }
        let mut scenario = Scenario::default();
        let injected = scenario.set(Field::RulesOff, "x&traffic.requests=1", PriceBook::bundled());
        assert_eq!(injected, Err(Problem::RuleName));
    }

    #[test]
    fn the_smallest_and_the_largest_numbers_come_back() {
        for text in ["5e-324", "1e-30", "0.1", "2.2250738585072014e-308"] {
            let first = read(&format!("v1:logs.retention_days={text}"));
            assert_eq!(first.notices, [], "{text}");
            let again = read(&encode(&first.scenario, PriceBook::bundled()));
            assert_eq!((again.notices, again.scenario), (Vec::new(), first.scenario), "{text}");
        }
    }

    #[test]
    fn a_link_to_give_away_says_its_day_and_reads_back_as_it_was() {
        assert!(
            encode(&defaults(PriceBook::bundled()), PriceBook::bundled())
                .starts_with("v1:place.as_of=")
        );
        for preset in Preset::ALL {
            let link = encode(&preset.scenario(PriceBook::bundled()), PriceBook::bundled());
            assert!(link.contains("place.as_of="), "{link}");
            let decoded = read(&link);
            assert_eq!(
                (decoded.scenario, decoded.notices),
                (preset.scenario(PriceBook::bundled()), vec![]),
                "{link}"
            );
        }
    }

    #[test]
    fn damaged_links_keep_what_they_can() {
        let decoded = read("#v1:traffic.requests=2M&trafic.per=day&workload.memory_mb=-5&nonsense");
        assert_eq!(decoded.accepted, 1);
        assert_eq!(decoded.scenario.requests, 2e6);
        assert_eq!(decoded.notices.len(), 3);
        assert!(
            matches!(&decoded.notices[0], Notice::UnknownKey { nearest, .. } if nearest == "traffic.per")
        );
        let field = Field::Memory;
        let problem = Problem::TooSmall { min: 16.0 };
        let bad = Notice::BadValue { field, text: "-5".to_owned(), problem };
        assert_eq!(decoded.notices[1], bad);
        assert_eq!(decoded.notices[2], Notice::Syntax("nonsense".to_owned()));
    }

    #[test]
    fn hostile_links_are_refused_whole() {
        assert_eq!(read(&"x".repeat(10_000_000)).notices, [Notice::TooLong]);
        assert!(matches!(read("v9:a=b").notices[..], [Notice::Version(_)]));
        assert!(matches!(read("%ff%zz%").notices[..], [Notice::Version(_)]));
    }

    #[test]
    fn escaped_links_are_read() {
        let decoded = read("#v1%3Afargate.size%3D0.25%2F0.5%26traffic.requests%3D1%2C000");
        assert_eq!((decoded.accepted, decoded.notices.len()), (2, 0));
    }

    #[test]
    fn keys_of_a_page_are_its_own() {
        let mut seen = Vec::new();
        let decoded =
            decode("v1:view.axis=linear&view.other=1", PriceBook::bundled(), &mut |key, text| {
                seen.push([key, text].concat());
                key == "view.axis"
            });
        assert_eq!((decoded.accepted, decoded.notices.len()), (1, 1));
        assert_eq!(seen, ["view.axislinear", "view.other1"]);
    }

    #[test]
    fn the_link_of_an_address_is_behind_its_first_mark() {
        for address in ["v1:a=b", "#v1:a=b", "https://your.host/rounds/?lang=ko#v1:a=b"] {
            assert_eq!(of_address(address), "v1:a=b");
        }
    }
}
