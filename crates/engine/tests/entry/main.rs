//! A workload from a bill: the quantity of a line, or its dollars, come out again. And rates that are
//! those of busy hours.

use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::choices::{Arch, KeyedEnum as _, RatePeriod, WorkloadInput};
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::options::findings::{Finding, FindingKind};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::rows::PriceAnswer;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::profile::WeekShape;
use eleven_rounds_engine::scenario::setting::Auto;
use eleven_rounds_engine::scenario::value::plain::FIRST_DAY;
use proptest::prelude::*;

fn scenario(settings: &[(&str, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (key, text) in settings {
        let field = Field::from_key(key).unwrap_or_else(|| panic!("no field {key}"));
        assert_eq!(scenario.set(field, text, PriceBook::bundled()), Ok(()), "{key}={text}");
    }
    scenario
}

fn answer(settings: &[(&str, &str)]) -> Comparison {
    compare(&scenario(settings), PriceBook::bundled())
}

/// The lines of Lambda on demand that are billed by this SKU: a bill has no more than one.
fn line(answer: &Comparison, sku: Sku) -> LineItem {
    let lines = &answer.option(DeploymentOption::Lambda).estimate.lines;
    let of_sku: Vec<&LineItem> = lines.iter().filter(|line| line.sku == sku).collect();
    assert_eq!(of_sku.len(), 1, "{}", sku.key());
    of_sku[0].clone()
}

#[test]
fn the_defaults_of_the_bill_are_the_default_workload() {
    let by_duration = Scenario::default();
    let by_bill = scenario(&[("workload.entry", "lambda_bill")]);
    let work = |scenario: &Scenario| compare(scenario, PriceBook::bundled()).workload;
    assert_eq!(work(&by_bill), work(&by_duration));
}

#[test]
fn the_function_of_a_bill_has_whole_megabytes() {
    let bill = [("workload.entry", "lambda_bill"), ("workload.memory_mb", "800.7")];
    assert_eq!(answer(&bill).lambda.memory_mb, 801.0);
    let seen = [&bill[..], &[("workload.seen_at_mb", "1000.2")]].concat();
    assert_eq!(answer(&seen).lambda.memory_mb, 1001.0);
    // As many GB-seconds as were billed all the same.
    let quantity = line(
        &answer(&[&seen[..], &[("bill.gb_seconds", "5000")]].concat()),
        Sku::LambdaDurationX86,
    )
    .quantity;
    assert!((quantity / 5000.0 - 1.0).abs() < 1e-9, "{quantity}");
}

proptest! {
    #[test]
    fn a_lambda_bill_comes_out_again(
        requests in 1e4..1e8_f64,
        ms in 2.0..200_000.0_f64,
        memory in prop::sample::select(vec!["128", "512", "1769", "10240"]),
        arch in prop::sample::select(vec!["x86", "arm64"]),
        package in prop::sample::select(vec!["zip", "image"]),
    ) {
        let gb_seconds = requests * ms / 1000.0 * memory.parse::<f64>().unwrap() / 1024.0;
        let [requests, usage] = [requests, gb_seconds].map(|number| number.to_string());
        let settings = [
            ("workload.entry", "lambda_bill"),
            ("workload.memory_mb", "128"),
            ("workload.seen_at_mb", memory),
            ("place.arch", arch),
            ("lambda.package", package),
            ("traffic.requests", &requests),
            ("bill.gb_seconds", &usage),
        ];
        let sku = if arch == "x86" { Sku::LambdaDurationX86 } else { Sku::LambdaDurationArm };
        let by_usage = line(&answer(&settings), sku);
        prop_assert!((by_usage.quantity / gb_seconds - 1.0).abs() < 1e-9, "{}", by_usage.quantity);

        let usd = by_usage.amount.unwrap().dollars();
        prop_assume!(usd >= 0.01);
        let usd_text = usd.to_string();
        let by_dollars = line(&answer(&[&settings[..], &[("bill.usd", &usd_text)]].concat()), sku);
        let again = by_dollars.amount.unwrap().dollars();
        prop_assert!((again - usd).abs() <= 1e-6 * usd.max(1.0), "{again} for {usd}");
    }

    #[test]
    fn vcpu_hours_are_what_the_requests_compute(
        requests in 1e4..1e9_f64,
        vcpu_hours in 10.0..1e5_f64,
        percent in 1.0..100.0_f64,
    ) {
        let [requests_text, hours, cpu] = [requests, vcpu_hours, percent].map(|number| number.to_string());
        let answer = answer(&[
            ("workload.entry", "fargate_bill"),
            ("traffic.requests", &requests_text),
            ("bill.vcpu_hours", &hours),
            ("measured.cpu_percent", &cpu),
        ]);
        let computed = answer.workload.cpu_ms * requests / 3.6e6;
        prop_assert!((computed / (vcpu_hours * percent / 100.0) - 1.0).abs() < 1e-9, "{computed}");
    }
}

#[test]
fn dollars_of_a_fargate_bill_are_its_vcpu_hours_at_the_price_of_the_region() {
    for region in ["us-east-1", "ap-northeast-2"] {
        for (os, sku) in [("linux", Sku::FargateVcpuX86), ("windows", Sku::FargateWindowsVcpu)] {
            let place = [("workload.entry", "fargate_bill"), ("place.region", region)];
            let windows = [("rounds.os_needs", "windows")];
            let os: &[(&str, &str)] = if os == "windows" { &windows } else { &[] };
            let base = scenario(&place);
            let price = match PriceBook::bundled().price(sku, base.region, base.as_of) {
                PriceAnswer::Known(row) => row.tiers[0].usd,
                _ => continue,
            };
            let usd = (price * 500.0).to_string();
            let by_dollars = answer(&[&place[..], os, &[("bill.usd", &usd)]].concat());
            let by_hours = answer(&[&place[..], os, &[("bill.vcpu_hours", "500")]].concat());
            let [left, right] = [by_dollars, by_hours].map(|answer| answer.workload.cpu_ms);
            assert!((left / right - 1.0).abs() < 1e-9, "{left} {right}");
        }
    }
}

#[test]
fn four_tasks_may_be_written_as_a_product() {
    let hours = |text| scenario(&[("bill.vcpu_hours", text)]).billed_vcpu_hours;
    for text in ["4x1x730", "4 × 1 × 730", "4*730", "2920"] {
        assert_eq!(hours(text), 2920.0, "{text}");
    }
    let mut scenario = Scenario::default();
    for wrong in ["4x", "x", "4 tasks", "1e300x1e300"] {
        let set = scenario.set(Field::BilledVcpuHours, wrong, PriceBook::bundled());
        assert!(set.is_err(), "{wrong}");
    }
}

/// Settings of a bill of dollars: what it is of, where, when, and on what.
fn dollars_of_a_bill() -> impl Strategy<Value = (Scenario, Sku)> {
    let book = PriceBook::bundled();
    let days = book.gathered_on().days();
    (
        prop::sample::select(vec![WorkloadInput::LambdaBill, WorkloadInput::FargateBill]),
        prop::sample::select(Region::all().collect::<Vec<Region>>()),
        prop_oneof![Just(days), FIRST_DAY.days()..=days],
        prop::sample::select(Arch::ALL.to_vec()),
        any::<bool>(),
        // No further tier, and no duration that nobody is billed.
        1.0..1000.0_f64,
    )
        .prop_map(|(entry, region, day, arch, windows, usd)| {
            let mut scenario = Scenario {
                entry,
                region,
                arch,
                as_of: Date::from_days(day),
                billed_usd: Auto::Set(usd),
                ..Scenario::default()
            };
            if windows {
                assert_eq!(scenario.set(Field::OsNeeds, "windows", PriceBook::bundled()), Ok(()));
            }
            let sku = match (entry, arch) {
                (WorkloadInput::LambdaBill, Arch::X86) => Sku::LambdaDurationX86,
                (WorkloadInput::LambdaBill, Arch::Arm64) => Sku::LambdaDurationArm,
                (_, _) if windows => Sku::FargateWindowsVcpu,
                (_, Arch::X86) => Sku::FargateVcpuX86,
                (_, Arch::Arm64) => Sku::FargateVcpuArm,
            };
            (scenario, sku)
        })
}

fn found(answer: &Comparison, kind: FindingKind) -> Vec<Finding> {
    let all = answer.options.values().flat_map(|result| &result.findings);
    all.copied().filter(|finding| finding.kind == kind).collect()
}

proptest! {
    /// Of whichever region, day, architecture and system: dollars are the work, or it is said at each
    /// option that they are not, and nothing is named cheaper.
    #[test]
    fn dollars_without_a_price_never_stand_for_a_quantity((scenario, sku) in dollars_of_a_bill()) {
        let book = PriceBook::bundled();
        let answer = compare(&scenario, book);
        let other = Scenario {
            billed_usd: Auto::Set(scenario.billed_usd.user_value().unwrap() * 2.0),
            ..scenario.clone()
        };
        let other = compare(&other, book);
        let said = found(&answer, FindingKind::BillUnpriced).len();
        match book.price(sku, scenario.region, scenario.as_of) {
            PriceAnswer::Known(_) => {
                prop_assert_eq!(said, 0);
                let [ours, theirs] = [&answer, &other].map(|answer| answer.workload.cpu_ms);
                prop_assert!((theirs / ours - 2.0).abs() < 1e-9, "{ours}, {theirs}");
            }
            PriceAnswer::NotYet { .. } | PriceAnswer::Absent => {
                prop_assert_eq!(said, DeploymentOption::ALL.len());
                let cheaper = matches!(answer.verdict.outcome, Outcome::Cheaper { .. } | Outcome::Close);
                prop_assert!(!cheaper, "{:?}", answer.verdict);
                prop_assert_eq!(answer.cheapest, None);
                prop_assert!(answer.options.values().all(|result| result.total().is_none()));
                prop_assert!(found(&answer, FindingKind::ComputingTime).is_empty());
            }
        }
    }

    /// What a request computes is no longer than its response, or it is said with both numbers.
    #[test]
    fn a_response_is_not_shorter_than_its_computing(
        entry in prop::sample::select(vec!["fargate_bill", "measured"]),
        response_ms in 1.0..5000.0_f64,
        percent in 1.0..100.0_f64,
        vcpu in prop::sample::select(vec![0.25, 0.5, 1.0, 4.0]),
        threads in 1..4_u8,
    ) {
        let texts = [response_ms, percent, vcpu, f64::from(threads)].map(|number| number.to_string());
        let [response, percent, size, threads_text] = texts.each_ref().map(String::as_str);
        let mut settings = vec![
            ("workload.entry", entry),
            ("measured.response_ms", response),
            ("measured.cpu_percent", percent),
            ("measured.vcpu", size),
            ("workload.threads", threads_text),
        ];
        let said = answer(&settings);
        let computing = said.workload.cpu_ms / vcpu.min(f64::from(threads));
        let odd = found(&said, FindingKind::ComputingTime);
        prop_assert_eq!(odd.is_empty(), computing <= response_ms * (1.0 + 1e-9), "{}", computing);
        for finding in &odd {
            prop_assert!((finding.needed / computing - 1.0).abs() < 1e-9);
            prop_assert_eq!(finding.limit, response_ms);
        }
        // What it says to set is enough.
        if let Some(odd) = odd.first() {
            let longer = odd.needed.to_string();
            settings.push(("measured.response_ms", &longer));
            let mended = answer(&settings);
            prop_assert!(found(&mended, FindingKind::ComputingTime).is_empty());
            prop_assert!((mended.workload.cpu_ms / said.workload.cpu_ms - 1.0).abs() < 1e-9);
        }
    }
}

#[test]
fn a_duration_that_nobody_is_billed_is_pointed_out() {
    let bill =
        |usage: &str| answer(&[("workload.entry", "lambda_bill"), ("bill.gb_seconds", usage)]);
    assert!(found(&bill("180000"), FindingKind::BillDuration).is_empty());
    // A gigabyte-second for millions of requests: less than the least that any is billed.
    let odd = found(&bill("1"), FindingKind::BillDuration)[0];
    assert!(odd.needed < 1.0 && odd.limit == 1.0, "{odd:?}");
}

#[test]
fn an_own_price_makes_dollars_of_a_bill_a_quantity_unless_it_is_nothing() {
    let unpriced = |own: &str| {
        let prices = format!("lambda.duration_x86:{own}");
        let settings =
            [("workload.entry", "lambda_bill"), ("bill.usd", "5"), ("place.prices", &*prices)];
        found(&answer(&settings), FindingKind::BillUnpriced).len()
    };
    assert_eq!(unpriced("0.0001"), 0);
    assert_eq!(unpriced("0"), DeploymentOption::ALL.len());
}

#[test]
fn a_bill_without_requests_falls_back_to_what_is_known() {
    for entry in ["lambda_bill", "fargate_bill"] {
        let none = answer(&[("workload.entry", entry), ("traffic.requests", "0")]);
        assert!(none.workload.cpu_ms.is_finite() && none.workload.cpu_ms > 0.0, "{entry}");
    }
}

#[test]
fn forty_a_second_in_busy_hours_are_forty_in_the_busiest_hour() {
    for shape in WeekShape::ALL {
        let settings = [
            ("traffic.requests", "40"),
            ("traffic.per", "busy_second"),
            ("traffic.profile", shape.key()),
            ("traffic.peak_factor", "1"),
        ];
        let answer = answer(&settings);
        assert!((answer.peak_rps - 40.0).abs() < 1e-9, "{}: {}", shape.key(), answer.peak_rps);
        assert!(answer.mean_rps <= 40.0 + 1e-9);
    }
    // The public API of an office: 40 a second from 9 to 18 is 13.65 a second over the week.
    let office = answer(&[
        ("traffic.requests", "40"),
        ("traffic.per", "busy_second"),
        ("traffic.profile", "office_hours"),
    ]);
    assert!((office.mean_rps - 13.64).abs() < 0.01, "{}", office.mean_rps);
}

#[test]
fn saying_which_hours_were_meant_keeps_the_count() {
    let mut scenario = scenario(&[
        ("traffic.requests", "40"),
        ("traffic.per", "second"),
        ("traffic.profile", "office_hours"),
    ]);
    let mean = scenario.requests_per_month();
    scenario.set_per(RatePeriod::BusySecond);
    assert_eq!(scenario.requests, 40.0);
    assert!(scenario.requests_per_month() < mean / 2.0);
    // To another time the load stays.
    let busy = scenario.requests_per_month();
    scenario.set_per(RatePeriod::Month);
    assert!((scenario.requests / busy - 1.0).abs() < 1e-12);
}
