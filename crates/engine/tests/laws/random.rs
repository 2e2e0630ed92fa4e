//! Random scenarios: each sets some fields, through the field table, to valid values that
//! people choose, and to the extreme ones that they could.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::book::RuleBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, FieldRow, Scenario};
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_engine::scenario::profile::WeekShape;
use eleven_rounds_engine::scenario::value::instance::family;
use eleven_rounds_engine::scenario::value::plain::FIRST_DAY;
use proptest::prelude::*;

/// Any valid scenario: most fields default, the others anywhere within their bounds.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    let fields = prop::sample::subsequence((0..FIELDS.len()).collect::<Vec<_>>(), 0..16);
    fields.prop_flat_map(|fields| {
        let texts: Vec<_> = fields.iter().map(|&index| text(&FIELDS[index])).collect();
        (Just(fields), texts).prop_map(|(fields, texts)| {
            let mut scenario = Scenario::default();
            for (index, text) in fields.into_iter().zip(texts) {
                let row = &FIELDS[index];
                assert_eq!(
                    scenario.set(row.id, &text, PriceBook::bundled()),
                    Ok(()),
                    "{} = {text}",
                    row.key
                );
            }
            scenario
        })
    })
}

/// A text that the field takes.
pub fn text(row: &'static FieldRow) -> BoxedStrategy<String> {
    let value = match row.kind {
        FieldKind::Number { min, max, whole, .. } => number(min, max, whole),
        FieldKind::Choice(keys) => prop::sample::select(keys).prop_map(str::to_owned).boxed(),
        FieldKind::Switch => any::<bool>().prop_map(|on| if on { "on" } else { "off" }.into()).boxed(),
        FieldKind::Date => date(),
        FieldKind::Size => size(),
        FieldKind::Profile => profile(),
        FieldKind::Prices => prices(),
        FieldKind::Instance => {
            let types = PriceBook::bundled().instance_types();
            let names = types.iter().flat_map(|instance_type| [instance_type.name.clone(), family(&instance_type.name).to_owned()]);
            prop::sample::select(names.collect::<Vec<String>>()).boxed()
        }
        FieldKind::Currency => "[A-Z]{3}".boxed(),
        FieldKind::Rules => {
            let ids: Vec<&str> =
                RuleBook::bundled_rules().iter().map(|rule| rule.id.as_ref()).collect();
            prop::sample::subsequence(ids, 0..4).prop_map(|ids| ids.join(",")).boxed()
        }
        FieldKind::CustomRules => (-9..9_i8)
            .prop_map(|points| match points {
                0 => String::new(),
                _ => format!(
                    "{{\"version\":1,\"name\":\"x\",\"rules\":[{{\"id\":\"H\",\"round\":\"governance\",\
                     \"when\":[[\"deployables\",\">\",{points}]],\"points\":{{\"lambda\":{points}}},\
                     \"en\":\"x\"}}]}}"
                ),
            })
            .boxed(),
    };
    if row.auto { prop_oneof![1 => Just("auto".to_owned()), 2 => value].boxed() } else { value }
}

/// Small and large numbers alike, and both bounds.
fn number(min: f64, max: f64, whole: bool) -> BoxedStrategy<String> {
    let low = min.max(1e-3);
    let anywhere = (0.0..=1.0_f64).prop_map(move |share| {
        let value = (low * (max / low).powf(share)).clamp(min, max);
        if whole { value.round() } else { value }
    });
    // Most values of a field that people choose lie near its lower end.
    let usual = (0.0..=0.6_f64).prop_map(move |share| {
        let value = (low * (max / low).powf(share)).clamp(min, max);
        if whole { value.round().max(min) } else { value }
    });
    prop_oneof![1 => Just(min), 1 => Just(max), 3 => anywhere, 6 => usual]
        .prop_map(|value| value.to_string())
        .boxed()
}

fn date() -> BoxedStrategy<String> {
    let last = PriceBook::bundled().gathered_on().days();
    prop_oneof![FIRST_DAY.days()..=last, (last - 300)..=last]
        .prop_map(|days| Date::from_days(days).to_string())
        .boxed()
}

fn size() -> BoxedStrategy<String> {
    let sizes = PriceBook::bundled().fargate_sizes();
    let keys: Vec<String> =
        sizes.iter().map(|size| format!("{}/{}", size.vcpu, size.memory_gb)).collect();
    prop::sample::select(keys).boxed()
}

fn profile() -> BoxedStrategy<String> {
    let shape = prop::sample::select(WeekShape::ALL.map(|shape| shape.key().to_owned()).to_vec());
    let rates = (1_u32..1000, prop::collection::vec(0_u32..500, 167)).prop_map(|(first, rest)| {
        let rates: Vec<String> =
            std::iter::once(first).chain(rest).map(|rate| rate.to_string()).collect();
        rates.join("_")
    });
    prop_oneof![4 => shape, 1 => rates].boxed()
}

fn prices() -> BoxedStrategy<String> {
    let price = prop_oneof![Just(0.0), 1e-9..1e-3_f64, 0.001..100.0_f64, Just(1e6)];
    let price_of_user = (prop::sample::select(Sku::ALL), price);
    prop::collection::vec(price_of_user, 0..4)
        .prop_map(|own| {
            let pairs: Vec<String> =
                own.iter().map(|(sku, usd)| format!("{}:{usd}", sku.key())).collect();
            pairs.join(",")
        })
        .boxed()
}
