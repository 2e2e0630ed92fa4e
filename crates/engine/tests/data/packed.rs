//! The packed book: equal to the files row by row, and harmless when damaged.

use std::collections::BTreeMap;

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::region::{REGION_CODES, Region};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::Provenance;
use eleven_rounds_engine::prices::book::PriceBook;

use super::{book, day, encode, known, records, texts};

#[test]
fn the_packed_book_equals_the_files_price_by_price() {
    let book = PriceBook::bundled();
    let mut versions =
        BTreeMap::<(String, String, String, String), Vec<BTreeMap<String, String>>>::new();
    for row in records("prices.csv") {
        let codes: Vec<&str> = match row["region"].as_str() {
            "global" => REGION_CODES.to_vec(),
            code => vec![code],
        };
        for code in codes {
            let key = (
                row["sku"].clone(),
                code.to_owned(),
                row["effective_from"].clone(),
                row["first_seen"].clone(),
            );
            versions.entry(key).or_default().push(row.clone());
        }
    }
    assert_eq!(versions.len(), book.rows().count());
    for ((sku, code, effective_from, first_seen), rows) in versions {
        let sku = Sku::from_key(&sku).unwrap();
        let effective_from = Date::parse(&effective_from);
        let start = effective_from.map_or(day(&first_seen), |day_| day_.min(day(&first_seen)));
        let found = known(sku, &code, start);
        let context = format!("{} {code}", sku.key());
        assert_eq!(found.provenance.effective_from, effective_from, "{context}");
        assert_eq!(found.provenance.first_seen, day(&first_seen), "{context}");
        let last = &rows[rows.len() - 1];
        for (row, provenance) in
            [(&rows[0], found.first_tier.unwrap_or(found.provenance)), (last, found.provenance)]
        {
            let confirmed_on = Date::parse(&row["confirmed_on"]);
            assert_eq!(provenance.confirmed_on, confirmed_on, "{context}");
            assert_eq!(book.source(provenance.source).id, row["source"], "{context}");
        }
        assert_eq!(found.tiers.len(), rows.len(), "{context}");
        for (tier, row) in found.tiers.iter().zip(&rows) {
            // Parsing the decimal text also rounds it once, to the nearest double.
            assert_eq!(tier.usd, row["price_usd"].parse::<f64>().unwrap(), "{context}");
            assert_eq!(tier.from, row["tier_from"].parse::<f64>().unwrap(), "{context}");
        }
    }
}

#[test]
fn the_packed_book_equals_the_files_fact_by_fact() {
    let book = PriceBook::bundled();
    let rows = records("facts.csv");
    let packed: usize = Fact::ALL.iter().map(|fact| book.fact_rows(*fact).len()).sum();
    assert_eq!(packed, rows.len());
    for row in rows {
        let fact = Fact::from_key(&row["key"]).unwrap();
        let start = Date::parse(&row["effective_from"]).unwrap_or(day(&row["first_seen"]));
        let found = book.fact(fact, start);
        assert_eq!(found.value, row["value"].parse::<f64>().unwrap(), "{}", row["key"]);
        assert_eq!(found.adjustable, row["adjustable"] == "true", "{}", row["key"]);
        assert_eq!(book.source(found.provenance.source).id, row["source"], "{}", row["key"]);
        assert!(found.known);
    }
    let sizes: Vec<_> = book
        .fargate_sizes()
        .iter()
        .map(|size| {
            let arm64 = size.arm64.map_or("", |arm| if arm { "1" } else { "0" });
            [
                size.vcpu.to_string(),
                size.memory_gb.to_string(),
                u8::from(size.x86).to_string(),
                arm64.to_owned(),
            ]
        })
        .collect();
    let expected: Vec<_> = records("fargate_sizes.csv")
        .into_iter()
        .map(|row| {
            [
                row["vcpu"].clone(),
                row["memory_gib"].clone(),
                row["x86"].clone(),
                row["arm64"].clone(),
            ]
        })
        .collect();
    assert_eq!(sizes, expected);
    assert_eq!(sizes.len(), 77);
}

#[test]
fn damaged_bytes_are_refused_and_never_panic() {
    let bytes = PriceBook::bundled_bytes();
    assert!(PriceBook::decode(bytes).is_ok());
    // Primes for steps: bytes of every kind are met, and the test takes seconds.
    for length in (0..bytes.len()).step_by(11) {
        assert!(PriceBook::decode(&bytes[..length]).is_err(), "cut at {length}");
    }
    let mut longer = bytes.to_vec();
    longer.push(0);
    assert!(PriceBook::decode(&longer).is_err());
    let mut damaged = bytes.to_vec();
    for index in (0..bytes.len()).step_by(7) {
        let flip = [0x01, 0x80, 0xff, 0x40][index % 4];
        damaged[index] ^= flip;
        if let Ok(book) = PriceBook::decode(&damaged) {
            use_all(&book);
        }
        damaged[index] ^= flip;
    }
}

/// Looks at everything once: what was decoded must be safe to use, whatever it says.
fn use_all(book: &PriceBook) {
    let holds = |provenance: &Provenance| provenance.known_from() <= provenance.first_seen;
    for (_, _, row) in book.rows() {
        assert!(!row.tiers.is_empty() && holds(&row.provenance));
        book.source(row.provenance.source);
    }
    for fact in Fact::ALL {
        assert!(book.fact(*fact, book.gathered_on()).value.is_finite());
    }
    for sku in Sku::BY_TYPE {
        for instance in 0..book.instance_types().len() {
            let region = Region::all().nth(instance % REGION_CODES.len()).unwrap();
            for (usd, provenance) in book.instance_prices(sku, instance, region) {
                assert!(usd > 0.0 && usd.is_finite() && holds(provenance));
            }
        }
    }
}

#[test]
fn the_build_script_packs_what_the_engine_carries() {
    let checked = book::check(&texts()).ok().unwrap();
    assert_eq!(encode::encode(&checked), PriceBook::bundled_bytes());
}
