//! Links: the scenario as readable keys in the hash, version 1.
//!
//! `#v1:traffic.requests=1M&fargate.tasks=1` holds what differs from the defaults. Decoding
//! never fails: what cannot be taken becomes a notice, and the rest is kept.

use eleven_rounds_engine::price_book::PriceBook;
use eleven_rounds_engine::rounds::house::HouseProblem;
use eleven_rounds_engine::scenario::{FIELDS, Field, Scenario};
use eleven_rounds_engine::setting::{Problem, nearest};

use crate::state::View;

const PREFIX: &str = "v1:";
/// The key of the curve's horizontal axis: a part of the view, not of the scenario.
const AXIS: &str = "view.axis";
/// No link of ours is this long: 64 KB of house rules, each byte escaped, and the rest. Longer
/// ones are not even read.
const LONGEST: usize = 250_000;
/// As much of a damaged part as a notice quotes.
const QUOTED: usize = 40;

/// What a link held that could not be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Not a version that this page reads.
    Version(String),
    /// Longer than any link of ours.
    TooLong,
    /// A part that is no `key=value`.
    Syntax(String),
    /// No field has this key.
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest known key.
        nearest: String,
    },
    /// The value does not fit its field.
    BadValue {
        /// The field.
        field: Field,
        /// The text as it was given, cut where it is long.
        text: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// The rule file that the address names was refused.
    House {
        /// The file.
        name: String,
        /// A mistake in it.
        problem: HouseProblem,
    },
}

/// A link, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded {
    /// The scenario.
    pub scenario: Scenario,
    /// How it is looked at.
    pub view: View,
    /// What could not be taken.
    pub notices: Vec<Notice>,
    /// How many settings were taken.
    pub kept: usize,
}

/// The scenario of an empty link: the defaults at the day of the price book.
#[inline(never)]
pub fn defaults() -> Scenario {
    Scenario { as_of: PriceBook::bundled().gathered_on(), ..Scenario::default() }
}

/// The hash, without `#`, of a scenario and its view; empty for the defaults.
pub fn encode(scenario: &Scenario, view: View) -> String {
    encode_from(&defaults(), scenario, view, false)
}

/// The hash of a link to copy: it always says of which day its prices are.
pub fn encode_to_copy(scenario: &Scenario, view: View) -> String {
    encode_from(&defaults(), scenario, view, true)
}

fn encode_from(base: &Scenario, scenario: &Scenario, view: View, dated: bool) -> String {
    // Prices of a file stay in the session: no link is of a day that only they know.
    let as_of = scenario.as_of.min(base.as_of);
    let text = |field| match field {
        Field::AsOf => as_of.to_string(),
        _ => scenario.text(field),
    };
    let mut parts: Vec<String> = FIELDS
        .iter()
        .map(|row| row.id)
        .filter(|field| match field {
            Field::AsOf => dated || as_of != base.as_of,
            _ => !scenario.same(base, *field),
        })
        .map(|field| [field.key(), "=", &text(field)].concat())
        .collect();
    if view == View::Linear {
        parts.push([AXIS, "=linear"].concat());
    }
    if parts.is_empty() { String::new() } else { [PREFIX, &parts.join("&")].concat() }
}

/// Reads a hash, with or without `#`.
pub fn decode(hash: &str) -> Decoded {
    let mut decoded =
        Decoded { scenario: defaults(), view: View::default(), notices: Vec::new(), kept: 0 };
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    if hash.is_empty() {
        return decoded;
    }
    if hash.len() > LONGEST {
        decoded.notices.push(Notice::TooLong);
        return decoded;
    }
    let hash = unescape(hash);
    let Some(parts) = hash.strip_prefix(PREFIX) else {
        let version = hash.split(':').next().unwrap_or_default();
        decoded.notices.push(Notice::Version(cut(version)));
        return decoded;
    };
    for part in parts.split('&').filter(|part| !part.is_empty()) {
        match take(&mut decoded, part) {
            Ok(()) => decoded.kept += 1,
            Err(notice) => decoded.notices.push(notice),
        }
    }
    decoded
}

fn take(decoded: &mut Decoded, part: &str) -> Result<(), Notice> {
    let (key, text) = part.split_once('=').ok_or_else(|| Notice::Syntax(cut(part)))?;
    if key == AXIS {
        decoded.view = if text == "linear" { View::Linear } else { View::Logarithmic };
        return Ok(());
    }
    let field = Field::from_key(key).ok_or_else(|| Notice::UnknownKey {
        key: cut(key),
        nearest: nearest(key, FIELDS.iter().map(|row| row.key)),
    })?;
    decoded.scenario.set(field, text).map_err(|problem| Notice::BadValue {
        field,
        text: cut(text),
        problem,
    })
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
    use eleven_rounds_engine::presets::Preset;

    #[test]
    fn the_defaults_need_no_hash() {
        assert_eq!(encode(&defaults(), View::default()), "");
        assert_eq!(decode("").scenario, defaults());
        let copied = encode_to_copy(&defaults(), View::default());
        assert!(copied.starts_with("v1:place.as_of="), "{copied}");
    }

    #[test]
    fn presets_round_trip_in_short_links() {
        for preset in Preset::ALL {
            let mut scenario = preset.scenario();
            scenario.as_of = defaults().as_of;
            for view in [View::Logarithmic, View::Linear] {
                let hash = encode(&scenario, view);
                let decoded = decode(&hash);
                assert_eq!(decoded.scenario, scenario, "{hash}");
                assert_eq!((decoded.view, decoded.notices), (view, Vec::new()), "{hash}");
                assert!(hash.len() < 600, "{} {hash}", hash.len());
            }
        }
    }

    #[test]
    fn damaged_links_keep_what_they_can() {
        let decoded =
            decode("#v1:traffic.requests=2M&trafic.per=day&workload.memory_mb=-5&nonsense");
        assert_eq!(decoded.kept, 1);
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
        assert_eq!(decode(&"x".repeat(10_000_000)).notices, [Notice::TooLong]);
        assert!(matches!(decode("v9:a=b").notices[..], [Notice::Version(_)]));
        assert!(matches!(decode("%ff%zz%").notices[..], [Notice::Version(_)]));
    }

    #[test]
    fn escaped_links_are_read() {
        let decoded = decode("#v1%3Afargate.size%3D0.25%2F0.5%26traffic.requests%3D1%2C000");
        assert_eq!((decoded.kept, decoded.notices.len()), (2, 0));
    }
}
