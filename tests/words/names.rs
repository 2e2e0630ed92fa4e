//! Names: of fields, choices, presets, regions, lines, factors and units.

use eleven_rounds_engine::catalog::choices::LambdaIngress;
use eleven_rounds_engine::catalog::choices::Runtime;
use eleven_rounds_engine::catalog::choices::Trigger;
use eleven_rounds_engine::catalog::choices::{Ingress, KeyedEnum};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::metering::hidden_costs::table::EXTRAS;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::scenario::fields::FIELDS;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::i18n::phrases::options::options;
use eleven_rounds_presentation::i18n::words::Words;
use eleven_rounds_presentation::lang::Lang;

use crate::check_text;

fn both<T>(what: impl Fn(&dyn Words) -> T) -> [T; 2] {
    [what(Lang::En.words()), what(Lang::Ko.words())]
}

#[track_caller]
fn check(name: &str, phrase: impl Fn(&dyn Words) -> &'static str) {
    let [english, korean] = both(phrase);
    check_text(name, english, korean);
}

#[test]
fn every_field_has_a_label_and_a_hint_in_both_or_in_none() {
    for row in FIELDS {
        check(row.key, |words| words.label(row.id));
        let [english, korean] = both(|words| words.hint(row.id));
        assert_eq!(english.is_empty(), korean.is_empty(), "{}: {english}, {korean}", row.key);
        if !english.is_empty() {
            check_text(row.key, english, korean);
            assert!(english.ends_with('.') && korean.ends_with('.'), "{}", row.key);
        }
        if let FieldKind::Number { unit, .. } = row.kind {
            let [english, korean] = both(|words| words.field_unit(unit));
            assert_eq!(english.is_empty(), korean.is_empty(), "{}", row.key);
        }
    }
}

#[test]
fn the_labels_of_one_topic_differ() {
    for lang in Lang::ALL {
        for group in Group::TOPICS.into_iter().chain(Group::ROUNDS).chain([Group::Extras]) {
            let mut labels: Vec<&str> = FIELDS
                .iter()
                .filter(|row| row.group == group)
                .map(|row| lang.words().label(row.id))
                .collect();
            let count = labels.len();
            labels.sort_unstable();
            labels.dedup();
            assert_eq!(labels.len(), count, "{group:?} has one label twice in {lang:?}");
        }
    }
}

#[test]
fn every_choice_has_a_label() {
    for row in FIELDS {
        let [english, korean] = [Lang::En, Lang::Ko].map(|lang| options(row.id, lang));
        if let FieldKind::Choice(keys) = row.kind {
            let known: Vec<&str> = english.iter().map(|(key, _)| key.as_str()).collect();
            assert_eq!(known, keys, "{}", row.key);
        }
        assert_eq!(english.len(), korean.len(), "{}", row.key);
        // The names of types of instances are AWS's own.
        let named = row.kind != FieldKind::Instance;
        for ((key, english), (_, korean)) in english.iter().zip(&korean).filter(|_| named) {
            check_text(&format!("{} {key}", row.key), english, korean);
        }
    }
}

#[test]
fn topics_regions_and_presets_are_named() {
    for group in Group::TOPICS.into_iter().chain(Group::ROUNDS).chain([Group::Extras]) {
        check("topic", |words| words.group(group));
    }
    for region in Region::all() {
        check(region.code(), |words| words.region(region));
    }
    for preset in Preset::ALL {
        check(preset.key(), |words| words.preset(preset));
        check(preset.key(), |words| words.preset_story(preset));
    }
    for option in DeploymentOption::ALL {
        check("option", |words| words.option(option));
        check("option", |words| words.option_long(option));
    }
    for ingress in [
        Ingress::None,
        Ingress::FunctionUrl,
        Ingress::HttpApi,
        Ingress::RestApi,
        Ingress::Alb,
        Ingress::Nlb,
    ] {
        check("ingress", |words| words.ingress(ingress));
    }
}

/// Every line of a bill, in the order of the engine.
pub const LINES: [Line; 47] = [
    Line::LambdaRequests,
    Line::LambdaDuration,
    Line::LambdaInit,
    Line::LambdaDisk,
    Line::LambdaStreaming,
    Line::FargateVcpu,
    Line::FargateMemory,
    Line::FargateDisk,
    Line::ProvisionedCapacity,
    Line::ProvisionedDuration,
    Line::SpotVcpu,
    Line::SpotMemory,
    Line::Instances,
    Line::ReservedInstances,
    Line::ManagementFee,
    Line::HostDisk,
    Line::Commitment,
    Line::FunctionUrl,
    Line::HttpApi,
    Line::RestApi,
    Line::AlbHours,
    Line::AlbLcu,
    Line::AlbAddresses,
    Line::TaskAddresses,
    Line::HostAddresses,
    Line::NatHours,
    Line::NatData,
    Line::NatAddresses,
    Line::InternetOut,
    Line::DistributionRequests,
    Line::DistributionOut,
    Line::DistributionToOrigin,
    Line::DistributionFromOrigin,
    Line::LogsIngest,
    Line::LogsStored,
    Line::ImageStorage,
    Line::ImagePulls,
    Line::Stages,
    Line::QueueRequests,
    Line::ShardHours,
    Line::PutUnits,
    Line::DurableOperations,
    Line::DurableWritten,
    Line::DurableRetained,
    Line::CacheHours,
    Line::CachedRequests,
    Line::CachedOut,
];

#[test]
fn lines_and_units_are_named() {
    let extras = EXTRAS.iter().map(|extra| Line::Extra(extra.field));
    for line in LINES.into_iter().chain(extras) {
        check(&format!("{line:?}"), |words| words.line(line));
    }
    for sku in Sku::ALL {
        for price in [0.0, 1e-9, 0.0000166667, 0.04048, 12.5, 1e6] {
            let [english, korean] = both(|words| words.unit_price(price, sku.unit()));
            check_text(sku.key(), &english, &korean);
        }
        let [english, korean] = both(|words| words.quantity("1,234.5", sku.unit()));
        check_text(sku.key(), &english, &korean);
        assert!(english.contains("1,234.5") && korean.contains("1,234.5"));
    }
}

#[test]
fn choices_have_different_keys() {
    fn unique<T: KeyedEnum>() {
        let mut keys = T::KEYS.to_vec();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), T::ALL.len());
    }
    unique::<Runtime>();
    unique::<LambdaIngress>();
    unique::<Trigger>();
}
