//! Random scenarios, and the one in which every field differs from its default.

use eleven_rounds::state::{CurveAxis, View, ViewName, hash};
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::book::RuleBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, FieldRow, Scenario};
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_engine::scenario::profile::{HOURS, Profile};
use eleven_rounds_engine::scenario::setting::AUTO;
use eleven_rounds_engine::scenario::value::plain::FIRST_DAY;
use eleven_rounds_engine::scenario::value::prices::Prices;
use eleven_rounds_engine::scenario::value::size::Size;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Looks at so many random states; the same ones in every run. Gives the largest result.
pub fn for_each_state(count: u32, measure: impl Fn(&Scenario, View) -> usize) -> usize {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let states = (proptest::collection::vec(value(), FIELDS.len()), any::<bool>());
    let mut largest = 0;
    for index in 0..count {
        let tree = states.new_tree(&mut runner).expect("a state");
        let (values, linear) = proptest::strategy::ValueTree::current(&tree);
        let mut scenario = hash::defaults();
        for (row, value) in FIELDS.iter().zip(values) {
            if let Some(text) = value.text(row) {
                assert_eq!(
                    scenario.set(row.id, &text, PriceBook::bundled()),
                    Ok(()),
                    "{} = {text}",
                    row.key
                );
            }
        }
        let axis = if linear { CurveAxis::Linear } else { CurveAxis::Logarithmic };
        let view = View { name: ViewName::ALL[index as usize % ViewName::ALL.len()], axis };
        largest = largest.max(measure(&scenario, view));
    }
    largest
}

/// What a random state does with one field: two dice, and 168 for a week.
#[derive(Clone, Debug)]
struct Dice {
    share: f64,
    which: u32,
    week: Vec<u16>,
}

fn value() -> impl Strategy<Value = Dice> {
    (0.0..=1.0, any::<u32>(), proptest::collection::vec(0_u16..500, HOURS))
        .prop_map(|(share, which, week)| Dice { share, which, week })
}

impl Dice {
    /// A text for the field; nothing where it keeps its default.
    fn text(&self, row: &FieldRow) -> Option<String> {
        let pick = |count: usize| self.which as usize / 8 % count;
        match self.which % 8 {
            0 | 1 => return None,
            2 if row.auto => return Some(AUTO.to_owned()),
            _ => {}
        }
        Some(match row.kind {
            FieldKind::Number { min, max, whole, .. } => {
                // The ends themselves, and many scales between them.
                let number = match self.which % 8 {
                    3 => min,
                    4 => max,
                    _ => min + (max - min) * 10_f64.powf(-12.0 * self.share),
                };
                if whole { number.round().to_string() } else { number.to_string() }
            }
            FieldKind::Choice(keys) => keys[pick(keys.len())].to_owned(),
            FieldKind::Switch => ["on", "off"][pick(2)].to_owned(),
            FieldKind::Date => {
                let first = FIRST_DAY;
                let last = PriceBook::bundled().gathered_on();
                let days = f64::from(last.days() - first.days());
                let day = first.days() + (self.share * days) as i32;
                Date::from_days(day).to_string()
            }
            FieldKind::Size => {
                let sizes = PriceBook::bundled().fargate_sizes();
                let size = &sizes[pick(sizes.len())];
                Size { vcpu: size.vcpu, memory_gb: size.memory_gb }.text()
            }
            FieldKind::Profile => week(&self.week).text(),
            FieldKind::Prices => {
                let prices = Sku::ALL.iter().filter(|sku| pick(7) != **sku as usize % 7);
                prices.map(|sku| (*sku, self.share * 10.0)).collect::<Prices>().text()
            }
            FieldKind::Instance => {
                let types = PriceBook::bundled().instance_types();
                types[pick(types.len())].name.clone()
            }
            FieldKind::Currency => ["USD", "KRW", "EUR"][pick(3)].to_owned(),
            FieldKind::Rules => {
                let rules = RuleBook::bundled_rules();
                [&rules[pick(rules.len())].id, ",", &rules[pick(7)].id].concat()
            }
            FieldKind::CustomRules => custom_rules_text(self.share),
        })
    }
}

/// Custom rules with letters that mean something in addresses.
fn custom_rules_text(points: f64) -> String {
    let rule =
        r##"{"id":"H-1","round":"governance","when":[["deployables",">",3]],"en":"50 % & #1 + 가"##;
    let points = 1.0 + (points * 8.0).round();
    format!(
        "{{\"version\":1,\"name\":\"A & B\",\"rules\":[{rule}\",\"points\":{{\"lambda\":{points}}}}}]}}"
    )
}

fn week(rates: &[u16]) -> Profile {
    let rates = std::array::from_fn(|hour| f64::from(rates[hour]) / 10.0);
    Profile::custom(rates).unwrap_or_else(|_| hash::defaults().profile)
}

/// Every field away from its default, an hour of its own for all 168, every price set.
pub fn fullest() -> Scenario {
    let mut scenario = hash::defaults();
    for row in FIELDS {
        let text = match row.kind {
            FieldKind::Number { min, max, whole, .. } => {
                let number = if whole { (min + 7.0).min(max) } else { min + (max - min) / 7.3 };
                let digits = format!("{number:.3}");
                if whole { number.to_string() } else { digits }
            }
            FieldKind::Choice(keys) => {
                let current = scenario.text(row.id, PriceBook::bundled());
                let other = keys.iter().rev().find(|key| **key != current);
                (*other.expect("another choice")).to_owned()
            }
            FieldKind::Switch => {
                if scenario.text(row.id, PriceBook::bundled()) == "on" { "off" } else { "on" }
                    .to_owned()
            }
            FieldKind::Date => "2020-02-29".to_owned(),
            FieldKind::Size => "0.25/0.5".to_owned(),
            FieldKind::Profile => {
                let rates: Vec<u16> = (0..HOURS as u16).map(|hour| hour + 100).collect();
                week(&rates).text()
            }
            FieldKind::Prices => {
                let prices = Sku::ALL.iter().map(|sku| (*sku, 0.012_345));
                prices.collect::<Prices>().text()
            }
            FieldKind::Instance => "m7g".to_owned(),
            FieldKind::Currency => "KRW".to_owned(),
            FieldKind::Rules => {
                let ids = RuleBook::bundled_rules().iter().map(|rule| rule.id.as_ref());
                ids.collect::<Vec<_>>().join(",")
            }
            FieldKind::CustomRules => custom_rules_text(1.0),
        };
        assert_eq!(
            scenario.set(row.id, &text, PriceBook::bundled()),
            Ok(()),
            "{} = {text}",
            row.key
        );
    }
    scenario
}
