//! The book of one region, which a deployed page has inside: it prices that region as the whole book
//! does, and no other.

use std::collections::BTreeSet;

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;

use super::{book, encode, records, texts};

fn of_one_region(region: Region) -> PriceBook {
    let rows = book::check(&texts()).unwrap();
    PriceBook::decode(&encode::encode(&rows.of_one_region(region))).unwrap()
}

#[test]
fn every_preset_costs_the_same_in_its_region_on_any_day() {
    let whole = PriceBook::bundled();
    for region in ["us-east-1", "eu-central-1"].map(|code| Region::from_code(code).unwrap()) {
        let alone = of_one_region(region);
        for as_of in [whole.gathered_on(), Date::from_ymd(2021, 3, 1).unwrap()] {
            for preset in Preset::ALL {
                let scenario = Scenario { region, as_of, ..preset.scenario(whole) };
                let bills = |book: &PriceBook| {
                    let answer = compare(&scenario, book);
                    answer.options.values().map(|result| result.total()).collect::<Vec<_>>()
                };
                assert_eq!(bills(&alone), bills(whole), "{} {}", preset.key(), region.code());
            }
        }
    }
}

#[test]
fn it_has_no_price_of_another_region_and_names_its_sources() {
    let whole = PriceBook::bundled();
    let alone = of_one_region(Region::US_EAST_1);
    let regional: BTreeSet<String> = records("prices.csv")
        .into_iter()
        .filter(|row| row["region"] != "global")
        .map(|row| row["sku"].clone())
        .collect();
    for (sku, region, _) in alone.rows().filter(|(sku, ..)| regional.contains(sku.key())) {
        assert_eq!(region, Region::US_EAST_1, "{}", sku.key());
    }
    let of_region = |book: &PriceBook| {
        let rows = book.rows().filter(|(_, region, _)| *region == Region::US_EAST_1);
        rows.map(|(sku, _, row)| (sku, row.tiers.clone())).collect::<Vec<_>>()
    };
    assert_eq!(of_region(&alone), of_region(whole));
    let ids = |book: &PriceBook| -> Vec<String> {
        book.sources().iter().map(|source| source.id.clone()).collect()
    };
    assert_eq!(ids(&alone), ids(whole));
    assert!(alone.sources().iter().all(|source| source.location.is_empty()));
}

#[test]
fn it_takes_a_fraction_of_the_whole() {
    let whole = PriceBook::bundled_bytes().len();
    let rows = book::check(&texts()).unwrap();
    let alone = encode::encode(&rows.of_one_region(Region::US_EAST_1)).len();
    assert!(alone * 2 < whole, "{alone} of {whole} bytes");
}
