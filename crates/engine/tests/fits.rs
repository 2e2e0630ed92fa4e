//! What fits in a round: how a job splits and what that adds, sizes, disks and caches. Every
//! amount is a price of the book times a quantity worked out by hand, or a bill of its own.

use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::estimate::Estimate;
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::choices::LambdaIngress;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::catalog::option::DeploymentOption::{Fargate, Lambda};
use eleven_rounds_engine::catalog::option::Family;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::detail::cached::Cached;
use eleven_rounds_engine::detail::fits::{Allocation, SizeFit, SizeOption, fits};
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::metering::staging::{Staging, StagingMethod};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::rows::PriceAnswer;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::setting::Auto;

fn scenario(settings: &[(Field, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (field, text) in settings {
        assert_eq!(scenario.set(*field, text, PriceBook::bundled()), Ok(()), "{field:?}");
    }
    scenario
}

fn answer(scenario: &Scenario) -> Comparison {
    compare(scenario, PriceBook::bundled())
}

#[track_caller]
fn fitting(round: usize, scenario: &Scenario) -> SizeFit {
    fits(round, scenario, &answer(scenario), PriceBook::bundled()).unwrap()
}

#[track_caller]
fn staged(scenario: &Scenario) -> (Staging, Vec<(StagingMethod, Estimate)>) {
    match fitting(8, scenario) {
        SizeFit::Time { staging, methods } => (staging, methods),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn choices(round: usize, scenario: &Scenario) -> Vec<SizeOption> {
    match fitting(round, scenario) {
        SizeFit::Disk { choices, .. } | SizeFit::Sizes { choices, .. } => choices,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn cached(scenario: &Scenario) -> Cached {
    match fitting(10, scenario) {
        SizeFit::Cache(Some(cached)) => cached,
        other => panic!("{other:?}"),
    }
}

/// A thousand runs a month of this many ms.
fn job(duration_ms: &str) -> Vec<(Field, &str)> {
    vec![(Field::Trigger, "job"), (Field::Requests, "1000"), (Field::Duration, duration_ms)]
}

#[track_caller]
fn line(estimate: &Estimate, line: Line) -> &LineItem {
    estimate.lines.iter().find(|item| item.line == line).unwrap()
}

#[test]
fn stages_begin_right_above_the_limit() {
    for (duration, stages) in [
        ("899999", 1.0),
        ("900000", 1.0),
        ("900001", 2.0),
        ("1800000", 2.0),
        ("1800001", 3.0),
        ("2700000", 3.0),
    ] {
        let (staging, methods) = staged(&scenario(&job(duration)));
        assert_eq!(staging.stages, stages, "{duration}");
        assert_eq!(staging.hand_overs, stages - 1.0, "{duration}");
        assert_eq!(methods.is_empty(), stages == 1.0, "{duration}");
    }
}

#[test]
fn durable_data_is_kept_for_as_long_as_is_said() {
    let retained = |days: &'static str| {
        let days = [(Field::DurableDays, days)];
        let (_, methods) = staged(&scenario(&[job("3600000").as_slice(), &days].concat()));
        let durable = methods.iter().find(|(method, _)| *method == StagingMethod::Durable);
        line(&durable.unwrap().1, Line::DurableRetained).quantity
    };
    assert_eq!(retained("auto"), retained("14"));
    assert!((retained("90") / retained("1") - 90.0).abs() < 1e-9);
}

#[test]
fn each_way_adds_its_price_times_its_quantity() {
    let scenario = scenario(&job("3600000"));
    let (_, methods) = staged(&scenario);
    assert_eq!(methods.iter().map(|(method, _)| *method).collect::<Vec<_>>(), StagingMethod::ALL);
    // Four stages hand over three times; each hand-over is sent, received and deleted.
    let kb = 2.0 / 1_048_576.0;
    let months = 14.0 / (730.0 / 24.0);
    let expected = [
        vec![(Line::Stages, 3000.0, 0.0006), (Line::QueueRequests, 9000.0, 0.0036)],
        vec![
            (Line::Stages, 3000.0, 0.0006),
            (Line::ShardHours, 730.0, 10.95),
            (Line::PutUnits, 3000.0, 0.000_042),
        ],
        vec![
            (Line::Stages, 3000.0, 0.0006),
            (Line::DurableOperations, 8000.0, 0.064),
            (Line::DurableWritten, 4000.0 * kb, 4000.0 * kb * 0.25),
            (Line::DurableRetained, 4000.0 * kb * months, 4000.0 * kb * months * 0.15),
        ],
    ];
    for ((method, estimate), expected) in methods.iter().zip(expected) {
        assert_eq!(estimate.lines.len(), expected.len(), "{method:?}");
        let mut sum = Usd::ZERO;
        for (item, (line, quantity, dollars)) in estimate.lines.iter().zip(expected) {
            assert_eq!(item.line, line);
            assert!((item.quantity - quantity).abs() < 1e-9, "{line:?} {}", item.quantity);
            assert!((item.derivation.value() - quantity).abs() < 1e-9, "{line:?}");
            assert_eq!(item.amount, Some(Usd::round(dollars)), "{line:?}");
            sum = sum + Usd::round(dollars);
        }
        assert_eq!((estimate.known_part, estimate.not_counted().count()), (sum, 0), "{method:?}");
    }
}

#[test]
fn a_larger_message_is_metered_in_more_blocks() {
    let mut settings = job("3600000");
    settings.push((Field::RequestKb, "65"));
    let (_, methods) = staged(&scenario(&settings));
    // Two blocks sent, two received, one call to delete.
    assert_eq!(line(&methods[0].1, Line::QueueRequests).quantity, 15_000.0);
    assert_eq!(line(&methods[1].1, Line::PutUnits).quantity, 9000.0);
}

#[test]
fn shards_take_the_highest_minute() {
    let shards = |requests, kb| {
        let mut settings = job("1800000");
        settings.extend([(Field::Requests, requests), (Field::RequestKb, kb)]);
        line(&staged(&scenario(&settings)).1[1].1, Line::ShardHours).quantity / 730.0
    };
    // The highest minute has twice the mean rate: 2,000 records a second.
    assert_eq!(shards("2628000000", "0"), 2.0);
    assert_eq!(shards("2628000001", "0"), 3.0);
    // 2,000 records of 2 KB are 4,000 KB a second.
    assert_eq!(shards("2628000000", "2"), 4.0);
}

#[test]
fn runs_hand_over_no_more_than_their_mean_and_the_longest_allow() {
    let hand_overs = |mean, longest| {
        let mut settings = job(mean);
        settings.push((Field::Longest, longest));
        let (staging, _) = staged(&scenario(&settings));
        (staging.stages, staging.hand_overs)
    };
    // Runs of 9 s on average fill one stage of 900 s in a hundred.
    assert_eq!(hand_overs("9000", "2000000"), (3.0, 0.01));
    assert_eq!(hand_overs("1000000", "1100000"), (2.0, 1.0));
    assert_eq!(hand_overs("1000000", "10000000"), (12.0, 10.0 / 9.0));
}

#[test]
fn a_price_that_is_unknown_in_a_region_leaves_the_way_unknown() {
    let known = |region, day| {
        let mut settings = job("3600000");
        settings.extend([(Field::Region, region), (Field::AsOf, day)]);
        let (_, methods) = staged(&scenario(&settings));
        methods
            .iter()
            .map(|(_, estimate)| estimate.not_counted().next().is_none())
            .collect::<Vec<_>>()
    };
    assert_eq!(known("us-east-1", "2026-11-23"), [true, true, true]);
    assert_eq!(known("eu-west-1", "2026-11-23"), [true, true, false]);
    assert_eq!(known("ap-south-1", "2026-11-23"), [false, true, false]);
    assert_eq!(known("us-east-1", "2025-10-30"), [true, false, false]);
}

#[test]
fn what_is_free_is_what_the_bill_leaves_of_it() {
    let free = |elsewhere| {
        let mut settings = job("3600000");
        settings.extend([(Field::FreeTier, "on"), (Field::AccountUsageRequests, elsewhere)]);
        let (_, methods) = staged(&scenario(&settings));
        let queue = &methods[0].1;
        (line(queue, Line::Stages).free, line(queue, Line::QueueRequests).free)
    };
    assert_eq!(free("0"), (3000.0, 9000.0));
    // A thousand runs come before the stages.
    assert_eq!(free("998000"), (1000.0, 9000.0));
    assert_eq!(free("1000000"), (0.0, 9000.0));
}

#[test]
fn every_size_shown_has_the_dollars_of_its_own_bill() {
    let mut others = 0;
    for preset in Preset::ALL {
        let scenario = preset.scenario(PriceBook::bundled());
        let key = preset.key();
        let bill = answer(&scenario);
        let all = choices(9, &scenario);
        for option in [Lambda, Fargate] {
            let mine: Vec<&SizeOption> =
                all.iter().filter(|choice| choice.option == option).collect();
            let marked: Vec<&&SizeOption> = mine.iter().filter(|choice| choice.on_bill).collect();
            assert_eq!(marked.len(), 1, "{key} {option:?}");
            assert_eq!(marked[0].amount, bill.option(option).estimate.counted(), "{key}");
            assert!(mine.windows(2).all(|pair| pair[0].amount <= pair[1].amount), "{key}");
        }
        for choice in all.iter().filter(|choice| !choice.on_bill).step_by(7) {
            let mut changed = scenario.clone();
            match choice.allocation {
                Allocation::Memory(memory) => changed.lambda_memory_mb = Auto::Set(memory),
                Allocation::Task(size) => changed.size = Auto::Set(size),
                Allocation::Disk(_) => panic!("{key}"),
            }
            assert!(choice.holds, "{key} {:?}", choice.allocation);
            let own = answer(&changed);
            assert_eq!(choice.amount, own.option(choice.option).estimate.counted(), "{key}");
            if choice.option == Fargate {
                assert_eq!(choice.tasks, Some(own.fargate.mean_tasks), "{key}");
            }
            others += 1;
        }
    }
    assert!(others > 50, "{others}");
}

#[test]
fn sizes_that_do_not_hold_the_workload_are_not_shown() {
    let large = scenario(&[(Field::Memory, "9000")]);
    for choice in choices(9, &large) {
        match choice.allocation {
            Allocation::Memory(memory) => assert!(memory >= 9000.0, "{memory}"),
            Allocation::Task(size) => {
                assert!(size.memory_gb * 1024.0 >= 9000.0, "{}", size.text())
            }
            Allocation::Disk(_) => panic!(),
        }
        assert!(choice.holds);
    }
    // No function is that large: the one on the bill stands in.
    let larger = scenario(&[(Field::Memory, "20000")]);
    let functions: Vec<SizeOption> =
        choices(9, &larger).into_iter().filter(|choice| choice.option == Lambda).collect();
    assert_eq!(functions.len(), 1);
    assert!(!functions[0].holds && functions[0].on_bill);
    // A size of the user's own that is too slow is shown, and said not to fit.
    let slow = scenario(&[
        (Field::WorkKind, "computing"),
        (Field::Latency, "100"),
        (Field::Size, "0.25/0.5"),
    ]);
    let tasks = choices(9, &slow);
    assert!(tasks.iter().any(|choice| choice.option == Fargate && choice.on_bill && !choice.holds));
    assert!(tasks.iter().any(|choice| choice.option == Fargate && choice.holds));
}

#[test]
fn disks_hold_what_was_asked_for_and_cost_what_their_bill_says() {
    let shown = |scenario: &Scenario| -> Vec<_> {
        let shown =
            |choice: &SizeOption| (choice.option, choice.allocation, choice.holds, choice.on_bill);
        choices(4, scenario).iter().map(shown).collect()
    };
    let disk = Allocation::Disk;
    let need = scenario(&[(Field::ScratchGib, "50"), (Field::FargateDisk, "30")]);
    assert_eq!(
        shown(&need),
        [
            (Lambda, disk(0.5), false, true),
            (Fargate, disk(30.0), false, true),
            (Fargate, disk(50.0), true, false),
            (Fargate, disk(200.0), true, false),
        ]
    );
    let need = scenario(&[(Field::ScratchGib, "2.0001")]);
    assert_eq!(
        shown(&need),
        [
            (Lambda, disk(0.5), false, true),
            (Lambda, disk(2049.0 / 1024.0), true, false),
            (Lambda, disk(10.0), true, false),
            (Fargate, disk(20.0), true, true),
            (Fargate, disk(200.0), true, false),
        ]
    );
    // A disk that AWS does not offer holds nothing.
    let beyond = scenario(&[(Field::LambdaDisk, "20480")]);
    assert!(shown(&beyond).contains(&(Lambda, disk(20.0), false, true)));
    for choice in choices(4, &need) {
        let Allocation::Disk(size) = choice.allocation else { panic!() };
        let mut changed = need.clone();
        let (line, included) = match choice.option.family() {
            Family::Lambda => {
                changed.lambda_disk_mb = size * 1024.0;
                (Line::LambdaDisk, 0.5)
            }
            Family::Ecs => {
                changed.fargate_disk_gb = size;
                (Line::FargateDisk, 20.0)
            }
        };
        let bill = answer(&changed);
        let own = bill.option(choice.option).estimate.lines.iter().find(|item| item.line == line);
        assert_eq!(own.is_none(), size == included);
        assert_eq!(choice.amount, own.map_or(Some(Usd::ZERO), |item| item.amount));
    }
    // Before the first price of a day the charge is unknown and not nothing.
    let old = scenario(&[(Field::ScratchGib, "50"), (Field::AsOf, "2019-06-01")]);
    let tasks: Vec<_> =
        choices(4, &old).into_iter().filter(|choice| choice.option == Fargate).collect();
    assert_eq!(
        tasks.iter().map(|choice| choice.amount).collect::<Vec<_>>(),
        [None, None, Some(Usd::ZERO)]
    );
}

#[test]
fn a_cache_leaves_the_bill_of_fewer_requests_and_adds_its_own() {
    let scenario = scenario(&[(Field::Requests, "10M"), (Field::Cacheable, "40")]);
    let bill = answer(&scenario);
    let price = |sku| match PriceBook::bundled().price(sku, scenario.region, scenario.as_of) {
        PriceAnswer::Known(row) => row.first_usd(),
        other => panic!("{other:?}"),
    };
    let mut fewer = scenario.clone();
    fewer.requests = 6e6;
    fewer.lambda_ingress = Auto::Set(LambdaIngress::RestApi);
    let fewer = answer(&fewer);
    let out = 4e6 * 8.0 / 1_048_576.0 * 0.09;
    // Behind a load balancer all requests pass the REST API too, else only those answered by it.
    for (side, through) in cached(&scenario).sides.iter().zip([4e6, 1e7]) {
        assert!(side.known);
        assert_eq!(side.bill, bill.option(side.option).estimate.known_part);
        let own = &fewer.option(side.option).estimate;
        let added = [
            (Line::CacheHours, 730.0 * price(Sku::CacheHour)),
            (Line::CachedRequests, through * price(Sku::RestApiRequest)),
            (Line::CachedOut, out),
        ];
        let mut sum = own.known_part;
        for (line, dollars) in added {
            let item = side.with.lines.iter().find(|item| item.line == line).unwrap();
            assert_eq!(item.amount, Some(Usd::round(dollars)), "{line:?}");
            assert!((item.derivation.value() - item.quantity).abs() < 1e-9, "{line:?}");
            sum = sum + Usd::round(dollars);
        }
        assert_eq!(side.with.lines.len(), own.lines.len() + added.len());
        assert_eq!(side.with.known_part, sum, "{:?}", side.option);
    }
}

#[test]
fn behind_cloudfront_all_pass_that_first_and_the_cache_sees_the_rest() {
    let settings = [
        (Field::Requests, "10M"),
        (Field::Cacheable, "40"),
        (Field::CloudFront, "on"),
        (Field::CloudFrontHits, "50"),
    ];
    for side in cached(&scenario(&settings)).sides {
        assert!(side.known);
        let all = |line: Line| -> f64 {
            let lines = side.with.lines.iter().filter(|item| item.line == line);
            lines.map(|item| item.quantity).sum()
        };
        assert_eq!(all(Line::DistributionRequests), 1e7, "{:?}", side.option);
        assert_eq!(all(Line::RestApi) + all(Line::CachedRequests), 5e6, "{:?}", side.option);
        assert_eq!(all(Line::InternetOut) + all(Line::CachedOut), 0.0, "{:?}", side.option);
    }
}

#[test]
fn a_cache_pays_from_the_least_share_that_does() {
    let with = |share: u32| {
        let share = share.to_string();
        let settings = [
            (Field::Duration, "2000"),
            (Field::WorkKind, "computing"),
            (Field::Memory, "1769"),
            (Field::LambdaIngress, "rest_api"),
            (Field::Cacheable, share.as_str()),
        ];
        cached(&scenario(&settings)).sides[0].clone()
    };
    let from = with(0).pays_from.unwrap();
    assert_eq!(with(50).pays_from, Some(from));
    let least = from as u32;
    assert!(least > 1 && least < 100, "{least}");
    assert!(with(least).with.known_part <= with(least).bill);
    assert!(with(least - 1).with.known_part > with(least - 1).bill);
    // An idle page never earns back the hours of a cache.
    let idle = scenario(&[(Field::Requests, "1000")]);
    assert_eq!(cached(&idle).sides.map(|side| side.pays_from), [None, None]);
}

#[test]
fn a_cache_of_unknown_price_is_said_to_be_unknown() {
    let before = scenario(&[(Field::AsOf, "2025-10-19"), (Field::Cacheable, "40")]);
    assert_eq!(cached(&before).sides.map(|side| side.known), [false, false]);
    // What is unknown with and without a cache does not count.
    let north = scenario(&[(Field::Region, "eu-north-1"), (Field::Cacheable, "40")]);
    assert_eq!(cached(&north).sides.map(|side| side.known), [true, true]);
    let after = scenario(&[(Field::AsOf, "2025-10-30"), (Field::Cacheable, "40")]);
    assert_eq!(cached(&after).sides.map(|side| side.known), [true, true]);
    // Work that is not asked for over HTTP has no answers to keep.
    let queue = scenario(&[(Field::Trigger, "queue"), (Field::Cacheable, "40")]);
    assert_eq!(fitting(10, &queue), SizeFit::Cache(None));
}
