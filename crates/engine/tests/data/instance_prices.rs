//! EC2 instances: the packed prices are those of the files, and answer for their days.

use std::collections::{BTreeMap, BTreeSet};

use eleven_rounds_engine::catalog::choices::{Arch, KeyedEnum as _};
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::instances::RateAnswer;

use super::{day, records, region};

/// The index of a type.
#[track_caller]
fn instance(name: &str) -> usize {
    PriceBook::bundled().instance_named(name).unwrap()
}

#[test]
fn the_types_are_those_of_the_file() {
    let book = PriceBook::bundled();
    let rows = records("ec2_types.csv");
    assert_eq!(book.instance_types().len(), rows.len());
    for (position, (found, row)) in book.instance_types().iter().zip(&rows).enumerate() {
        assert_eq!(found.name, row["type"]);
        assert_eq!(Some(found.arch), Arch::from_key(&row["arch"]), "{}", found.name);
        assert_eq!(found.vcpu, row["vcpu"].parse::<f64>().unwrap(), "{}", found.name);
        assert_eq!(found.memory_gb, row["memory_gib"].parse::<f64>().unwrap(), "{}", found.name);
        assert_eq!(book.source(found.source).id, row["source"], "{}", found.name);
        assert_eq!(found.launched_on, day(&row["launched_on"]), "{}", found.name);
        assert_eq!(book.source(found.launch_source).id, row["launch_source"], "{}", found.name);
        assert_eq!(found.gpus, row["gpus"].parse::<f64>().unwrap(), "{}", found.name);
        let baseline = found.baseline.map_or(String::new(), |(share, source)| {
            format!("{} {}", (share * 1000.0).round() / 10.0, book.source(source).id)
        });
        let listed = format!("{} {}", row["baseline_percent"], row["baseline_source"]);
        assert_eq!(baseline, listed.trim(), "{}", found.name);
        let limits = [found.interfaces.tasks, found.interfaces.trunk_tasks];
        let listed = ["awsvpc_tasks", "trunk_tasks"].map(|key| row[key].parse::<f64>().unwrap());
        assert_eq!(limits, listed, "{}", found.name);
        assert_eq!(book.source(found.interfaces.source).id, row["interfaces_source"]);
        assert_eq!(book.instance_named(&found.name), Some(position));
    }
    let burstable: BTreeSet<_> = book
        .instance_types()
        .iter()
        .filter(|found| found.baseline.is_some())
        .map(|found| found.name.split('.').next().unwrap())
        .collect();
    assert_eq!(burstable, BTreeSet::from(["t2", "t3", "t3a", "t4g"]));
    assert_eq!(book.instance_named("m6a.enormous"), None);
}

#[test]
fn the_packed_prices_equal_the_rows_one_by_one() {
    let book = PriceBook::bundled();
    let mut versions = BTreeMap::<_, Vec<_>>::new();
    for row in records("ec2.csv") {
        let key = (row["sku"].clone(), row["type"].clone(), row["region"].clone());
        versions.entry(key).or_default().push(row);
    }
    let mut packed = 0;
    for sku in Sku::BY_TYPE {
        for (position, found) in book.instance_types().iter().enumerate() {
            for region in Region::all() {
                let key = (sku.key().to_owned(), found.name.clone(), region.code().to_owned());
                let rows = versions.get(&key).map_or(&[][..], Vec::as_slice);
                let prices: Vec<_> = book.instance_prices(sku, position, region).collect();
                assert_eq!(prices.len(), rows.len(), "{key:?}");
                for ((usd, provenance), row) in prices.into_iter().zip(rows) {
                    // Parsing the decimal text also rounds it once, to the nearest double.
                    assert_eq!(usd, row["price_usd"].parse::<f64>().unwrap(), "{key:?}");
                    let from = Date::parse(&row["effective_from"]);
                    assert_eq!(provenance.effective_from, from, "{key:?}");
                    assert_eq!(provenance.first_seen, day(&row["first_seen"]), "{key:?}");
                    let confirmed = Date::parse(&row["confirmed_on"]);
                    assert_eq!(provenance.confirmed_on, confirmed, "{key:?}");
                    assert_eq!(book.source(provenance.source).id, row["source"], "{key:?}");
                    packed += 1;
                }
            }
        }
    }
    assert_eq!(packed, records("ec2.csv").len());
}

#[test]
fn every_type_and_region_that_the_inputs_price_is_priced() {
    let mut coverage = BTreeMap::<String, (BTreeSet<String>, BTreeSet<String>, usize)>::new();
    for row in records("ec2.csv") {
        let (types, regions, rows) = coverage.entry(row["sku"].clone()).or_default();
        types.insert(row["type"].clone());
        regions.insert(row["region"].clone());
        *rows += 1;
    }
    let counted: Vec<_> = coverage
        .iter()
        .map(|(sku, (types, regions, rows))| (sku.as_str(), types.len(), regions.len(), *rows))
        .collect();
    assert_eq!(
        counted,
        [
            ("ec2.on_demand", 455, 34, 7735),
            ("ec2.reserved_1y", 221, 5, 241),
            ("ec2.reserved_3y", 3, 3, 4),
            ("ec2.spot", 221, 1, 221),
        ]
    );
    let by_type: Vec<_> = Sku::ALL.iter().copied().filter(|sku| sku.is_by_type()).collect();
    assert_eq!(by_type, Sku::BY_TYPE);
}

#[test]
fn a_price_answers_for_its_days_alone() {
    #[track_caller]
    fn check(sku: Sku, name: &str, code: &str, as_of: &str, expected: Result<f64, Option<&str>>) {
        let book = PriceBook::bundled();
        let answer = book.instance_price(sku, instance(name), region(code), day(as_of));
        let found = match answer {
            RateAnswer::Known { usd, .. } => Ok(usd),
            RateAnswer::NotYet { first_known } => Err(Some(first_known)),
            RateAnswer::Absent => Err(None),
        };
        assert_eq!(found, expected.map_err(|text| text.map(day)), "{name} in {code} on {as_of}");
    }
    let demand = Sku::Ec2OnDemand;
    let year = Sku::Ec2Reserved1;
    let years = Sku::Ec2Reserved3;
    check(demand, "m6a.xlarge", "eu-west-1", "2026-11-23", Ok(0.1926));
    check(demand, "t3.nano", "us-east-1", "2019-04-14", Ok(0.0052));
    check(demand, "t3.nano", "us-east-1", "2019-04-13", Err(Some("2019-04-14")));
    check(demand, "c5.18xlarge", "us-east-1", "2017-11-12", Ok(3.06));
    check(demand, "c7g.12xlarge", "sa-east-1", "2026-11-23", Ok(2.6659));
    check(demand, "m5.large", "me-south-1", "2026-11-23", Ok(0.118));
    check(demand, "m5.large", "eu-west-1", "2025-11-03", Err(Some("2025-11-04")));
    check(demand, "m7i-flex.large", "eu-west-1", "2026-01-21", Err(Some("2026-01-22")));
    check(demand, "m7i-flex.large", "eu-west-1", "2026-01-22", Ok(0.10673));
    check(demand, "m9g.large", "us-east-1", "2026-06-14", Err(Some("2026-06-15")));
    check(demand, "m9g.large", "us-east-1", "2026-11-23", Ok(0.09784));
    check(demand, "m9g.large", "us-east-2", "2026-11-23", Err(None));
    check(year, "m5.large", "us-east-1", "2019-04-13", Err(Some("2019-04-14")));
    check(year, "m5.large", "us-east-1", "2025-06-12", Ok(0.061));
    check(year, "m5.large", "us-east-1", "2025-06-13", Ok(0.06));
    check(year, "c6a.large", "sa-east-1", "2026-11-23", Ok(0.0779));
    check(years, "m6a.2xlarge", "us-east-1", "2026-11-23", Ok(0.15676));
    check(years, "m6a.4xlarge", "us-east-1", "2026-11-23", Err(None));
    check(Sku::Ec2Spot, "m5.large", "us-east-1", "2026-11-23", Ok(0.04366));
    check(Sku::Ec2Spot, "m5.large", "us-east-2", "2026-11-23", Err(None));
    // What is not priced by type has no price of a type.
    check(Sku::FargateVcpuX86, "m5.large", "us-east-1", "2026-11-23", Err(None));
    let book = PriceBook::bundled();
    let beyond = PriceBook::bundled().instance_types().len();
    let answer = book.instance_price(demand, beyond, Region::US_EAST_1, day("2026-11-23"));
    assert_eq!(answer, RateAnswer::Absent);
}
