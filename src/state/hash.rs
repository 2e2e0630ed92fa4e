//! Links of the page: the scenario as the engine writes it, and how it is looked at.

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::link;
pub use eleven_rounds_engine::scenario::link::unescape;
use eleven_rounds_presentation::notice::PageNotice;

use super::types::{CurveAxis, View, ViewName};

/// The key of the name of the view. Links from before there were views open on the answer.
const NAME: &str = "view.name";

/// The key of the curve's horizontal axis.
const AXIS: &str = "view.axis";

/// A link, read.
#[derive(Clone, Debug, PartialEq)]
pub struct PageLink {
    /// The scenario.
    pub scenario: Scenario,
    /// How it is looked at.
    pub view: View,
    /// What could not be taken.
    pub notices: Vec<PageNotice>,
    /// How many settings were taken.
    pub accepted: usize,
}

/// The scenario of an empty hash: links know the bundled book alone, whatever the session holds.
pub fn defaults() -> Scenario {
    link::defaults(PriceBook::bundled())
}

/// The hash, without `#`, of a scenario and its view; empty for the defaults.
pub fn encode(scenario: &Scenario, view: View) -> String {
    encode_dated(scenario, view, false)
}

/// The hash of a link to copy: it always says of which day its prices are.
pub fn encode_to_copy(scenario: &Scenario, view: View) -> String {
    encode_dated(scenario, view, true)
}

/// The hash, with its `#`, that the host of a frame is told; empty for the defaults. Where the address of
/// the page names a rule file, it holds nothing that such a file may say, whoever said it: the host can
/// name any file of the page's own host, and may not be able to read it there.
pub fn encode_for_host(scenario: &Scenario, view: View, names_rules: bool) -> String {
    let hash = if names_rules {
        encode(&scenario.without_rule_file(), view)
    } else {
        encode(scenario, view)
    };
    if hash.is_empty() { hash } else { ["#", &hash].concat() }
}

fn encode_dated(scenario: &Scenario, view: View, dated: bool) -> String {
    let mut parts = link::parts(scenario, PriceBook::bundled(), dated);
    if view.name != ViewName::default() {
        parts.push([NAME, "=", view.name.key()].concat());
    }
    if view.axis == CurveAxis::Linear {
        parts.push([AXIS, "=linear"].concat());
    }
    link::join(&parts)
}

/// Reads a hash, with or without `#`. It never fails: what cannot be taken becomes a notice.
pub fn decode(hash: &str) -> PageLink {
    let mut view = View::default();
    let read = link::decode(hash, PriceBook::bundled(), &mut |key, text| {
        match key {
            NAME => view.name = ViewName::from_key(text).unwrap_or_default(),
            AXIS if text == "linear" => view.axis = CurveAxis::Linear,
            AXIS => view.axis = CurveAxis::Logarithmic,
            _ => return false,
        }
        true
    });
    let notices = read.notices.into_iter().map(PageNotice::Link).collect();
    PageLink { scenario: read.scenario, view, notices, accepted: read.accepted }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eleven_rounds_engine::scenario::fields::Field;
    use eleven_rounds_engine::scenario::presets::Preset;

    #[test]
    fn the_defaults_need_no_hash() {
        assert_eq!(encode(&defaults(), View::default()), "");
        assert_eq!(decode("").scenario, defaults());
        let copied = encode_to_copy(&defaults(), View::default());
        assert!(copied.starts_with("v1:place.as_of="), "{copied}");
    }

    #[test]
    fn a_host_is_told_no_rules_where_the_address_names_a_file() {
        let house = r#"{"version":1,"name":"Secret","rules":[{"id":"H","round":"governance",
            "when":[["deployables",">",1]],"points":{"fargate":1},"en":"Secret"}]}"#;
        let fields = [
            (Field::Requests, "5M"),
            (Field::Deployables, "30"),
            (Field::WeightGovernance, "20"),
            (Field::WeightNewOrExisting, "1"),
            (Field::RulesOff, "H,R1-01"),
            (Field::CustomRules, house),
        ];
        let mut scenario = defaults();
        for (field, text) in fields {
            scenario.set(field, text, PriceBook::bundled()).unwrap();
        }
        let linear = View { axis: CurveAxis::Linear, ..View::default() };
        let told = |names_rules| encode_for_host(&scenario, linear, names_rules);
        for part in ["#v1:", "traffic.requests=5", "rounds.deployables=30", "view.axis=linear"] {
            assert!(told(true).contains(part) && told(false).contains(part), "{part}");
        }
        for part in ["weights.", "rounds.off", "rounds.house", "Secret", "R1-01"] {
            assert!(!told(true).contains(part), "{part}: {}", told(true));
            assert!(told(false).contains(part), "{part}: {}", told(false));
        }
        assert_eq!(encode_for_host(&defaults(), View::default(), true), "");
        assert_eq!(encode_for_host(&defaults(), View::default(), false), "");
    }

    #[test]
    fn presets_round_trip_in_short_links() {
        for preset in Preset::ALL {
            let mut scenario = preset.scenario(PriceBook::bundled());
            scenario.as_of = defaults().as_of;
            let views = [CurveAxis::Logarithmic, CurveAxis::Linear]
                .into_iter()
                .flat_map(|axis| ViewName::ALL.map(|name| View { name, axis }));
            for view in views {
                let hash = encode(&scenario, view);
                let decoded = decode(&hash);
                assert_eq!(decoded.scenario, scenario, "{hash}");
                assert_eq!((decoded.view, decoded.notices), (view, Vec::new()), "{hash}");
                assert!(hash.len() < 600, "{} {hash}", hash.len());
            }
        }
    }
}
