//! What bills usually forget: each line by hand, and what switching one on changes.

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::billing::estimate::Estimate;
use eleven_rounds_engine::catalog::choices::{EcsSide, KeyedEnum, LambdaSide};
use eleven_rounds_engine::catalog::option::DeploymentOption::{self, Fargate, Lambda};
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::detail::hidden_costs::{Amount, Worth, worths};
use eleven_rounds_engine::metering::hidden_costs::table::EXTRAS;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::options::findings::FindingKind;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldKind;
use proptest::prelude::*;

#[path = "laws/cases.rs"]
mod cases;
#[path = "laws/random.rs"]
mod random;

fn scenario(settings: &[(Field, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (field, text) in settings {
        assert_eq!(scenario.set(*field, text, PriceBook::bundled()), Ok(()), "{field:?}");
    }
    scenario
}

fn bill(scenario: &Scenario, option: DeploymentOption) -> Estimate {
    ConfiguredOptions::new(scenario, PriceBook::bundled())
        .estimate(option, scenario.requests_per_month())
}

/// The two options that the verdict compares.
fn compared(scenario: &Scenario) -> [DeploymentOption; 2] {
    [scenario.lambda_side.into(), scenario.ecs_side.into()]
}

fn both_bills(scenario: &Scenario) -> [Estimate; 2] {
    compared(scenario).map(|option| bill(scenario, option))
}

fn rows(scenario: &Scenario) -> Vec<Worth> {
    let [lambda, ecs] = compared(scenario);
    let [ours, theirs] = &both_bills(scenario);
    worths(scenario, [(lambda, ours), (ecs, theirs)], PriceBook::bundled())
}

/// The lines of a field: SKU, quantity and dollars, which must be these on each side.
#[track_caller]
fn check(
    settings: &[(Field, &str)],
    field: Field,
    lines: &[(Sku, f64, f64)],
    sides: &[DeploymentOption],
) {
    let scenario = scenario(settings);
    for option in [Lambda, Fargate] {
        let bill = bill(&scenario, option);
        let found: Vec<_> =
            bill.lines.iter().filter(|item| item.line == Line::Extra(field)).collect();
        let expected: &[_] = if sides.contains(&option) { lines } else { &[] };
        assert_eq!(found.len(), expected.len(), "{option:?}: {found:?}");
        for (item, (sku, quantity, dollars)) in found.iter().zip(expected) {
            assert_eq!(item.sku, *sku, "{option:?}");
            assert!((item.quantity / quantity - 1.0).abs() < 1e-9, "{option:?}: {}", item.quantity);
            let amount = item.amount.expect("a price").dollars();
            assert!((amount - dollars).abs() < 1e-6 + 1e-9 * dollars, "{option:?}: {amount}");
        }
    }
}

const BOTH: &[DeploymentOption] = &[Lambda, Fargate];

#[test]
fn messages_by_hand() {
    // 3 million requests of 100 KB: two blocks of 64 KB, four of 32 and four units of 25.
    let large = (Field::RequestKb, "100");
    check(&[large, (Field::ExtraSqs, "3")], Field::ExtraSqs, &[(Sku::SqsRequest, 18e6, 7.2)], BOTH);
    check(
        &[large, (Field::ExtraEventBridge, "1")],
        Field::ExtraEventBridge,
        &[(Sku::EventBridgeEvent, 6e6, 6.0)],
        BOTH,
    );
    check(&[(Field::ExtraSns, "2")], Field::ExtraSns, &[(Sku::SnsPublish, 6e6, 3.0)], BOTH);
    check(
        &[large, (Field::ExtraShards, "4")],
        Field::ExtraShards,
        &[(Sku::KinesisShardHour, 2920.0, 43.8), (Sku::KinesisPutUnit, 12e6, 0.168)],
        BOTH,
    );
    let gb = 3e6 * 100.0 / 1_048_576.0;
    check(
        &[large, (Field::ExtraStreams, "2")],
        Field::ExtraStreams,
        &[
            (Sku::KinesisStreamHour, 1460.0, 1460.0 * 0.04),
            (Sku::KinesisIn, gb, gb * 0.08),
            (Sku::KinesisOut, gb, gb * 0.04),
        ],
        BOTH,
    );
    check(
        &[(Field::Trigger, "queue"), (Field::ExtraSqsPollers, "2")],
        Field::ExtraSqsPollers,
        &[(Sku::SqsPollerHour, 1460.0, 13.505)],
        &[Lambda],
    );
    check(&[(Field::ExtraSqsPollers, "2")], Field::ExtraSqsPollers, &[], BOTH);
    check(
        &[(Field::Trigger, "queue"), (Field::ExtraKafkaPollers, "1")],
        Field::ExtraKafkaPollers,
        &[(Sku::KafkaPollerHour, 730.0, 135.05)],
        &[Lambda],
    );
    check(
        &[large, (Field::ExtraSocketMessages, "10")],
        Field::ExtraSocketMessages,
        &[(Sku::WebSocketMessage, 120e6, 120.0)],
        BOTH,
    );
    check(
        &[(Field::ExtraSocketMinutes, "10")],
        Field::ExtraSocketMinutes,
        &[(Sku::WebSocketMinute, 30e6, 7.5)],
        BOTH,
    );
}

#[test]
fn a_state_machine_costs_the_same_on_both_sides() {
    let five = (Field::ExtraTransitions, "5");
    let all = |quantity: f64, dollars: f64| [(Sku::StepTransition, quantity, dollars)];
    check(&[five], Field::ExtraTransitions, &all(15e6, 375.0), BOTH);
    let seoul = (Field::Region, "ap-northeast-2");
    check(&[five, seoul], Field::ExtraTransitions, &all(15e6, 406.5), BOTH);
    // The first 4,000 are free.
    let free = [five, (Field::FreeTier, "on")];
    check(&free, Field::ExtraTransitions, &all(15e6, 374.9), BOTH);
    let few = [five, (Field::FreeTier, "on"), (Field::Requests, "800")];
    check(&few, Field::ExtraTransitions, &all(4000.0, 0.0), BOTH);
    // Elsewhere no price of a known day is known.
    let elsewhere = scenario(&[five, (Field::Region, "us-west-2")]);
    let row = rows(&elsewhere).into_iter().find(|row| row.extra.field == Field::ExtraTransitions);
    assert_eq!(row.unwrap().sides, [Amount::Unknown; 2]);
    for bill in both_bills(&elsewhere) {
        assert!(bill.lines.iter().any(|item| item.amount.is_none()));
    }
}

#[test]
fn an_idle_queue_is_polled_all_month() {
    let queue = [(Field::Trigger, "queue"), (Field::ExtraSqsQueues, "2")];
    let with = |settings: &[(Field, &'static str)]| [&queue[..], settings].concat();
    #[track_caller]
    fn check_sides(settings: &[(Field, &str)], lambda: f64, tasks: f64) {
        for (side, quantity) in [(Lambda, lambda), (Fargate, tasks)] {
            let lines = [(Sku::SqsRequest, quantity, quantity * 0.4e-6)];
            let expected = if quantity > 0.0 { &lines[..] } else { &[] };
            let bill = bill(&scenario(settings), side);
            let line = Line::Extra(Field::ExtraSqsQueues);
            let found: Vec<_> = bill.lines.iter().filter(|item| item.line == line).collect();
            assert_eq!(found.len(), expected.len(), "{side:?}: {found:?}");
            for (item, (sku, quantity, dollars)) in found.iter().zip(expected) {
                assert_eq!(item.sku, *sku);
                assert!((item.quantity / quantity - 1.0).abs() < 1e-9, "{}", item.quantity);
                assert!((item.amount.expect("a price").dollars() - dollars).abs() < 1e-6);
            }
        }
    }
    // Five calls of 20 s are 900 an hour; no task runs where nothing comes, unless it must.
    let hour = 2.0 * 900.0;
    check_sides(&with(&[(Field::Requests, "0")]), hour * 730.0, 0.0);
    let three = [(Field::Requests, "0"), (Field::Tasks, "3")];
    check_sides(&with(&three), hour * 730.0, 2.0 * 3.0 * 180.0 * 730.0);
    let two = [(Field::Requests, "0"), (Field::SqsPollers, "2")];
    check_sides(&with(&two), 2.0 * 360.0 * 730.0, 0.0);
    // Half of the month off: Lambda polls all the same, tasks do not.
    let half = [(Field::Requests, "0"), (Field::HoursPerMonth, "365"), (Field::MonthHours, "730")];
    let half = [&half[..], &[(Field::Tasks, "1")]].concat();
    check_sides(&with(&half), hour * 730.0, 2.0 * 180.0 * 365.0);
    // 600 messages an hour that are counted with three calls each: 600 of 1,800 polls have one.
    let some = [(Field::Requests, "438000"), (Field::ExtraSqs, "3"), (Field::Tasks, "1")];
    check_sides(&with(&some), 1200.0 * 730.0, 0.0);
    let some = [(Field::Requests, "73000"), (Field::ExtraSqs, "3"), (Field::Tasks, "1")];
    check_sides(&with(&some), 1700.0 * 730.0, 260.0 * 730.0);
    // Messages whose calls are not counted spare none, and busy hours have no empty polls.
    let uncounted = [(Field::Requests, "438000"), (Field::Tasks, "1")];
    check_sides(&with(&uncounted), hour * 730.0, 360.0 * 730.0);
    let busy = [(Field::Requests, "5G"), (Field::ExtraSqs, "3"), (Field::Tasks, "1")];
    check_sides(&with(&busy), 0.0, 0.0);
    // Requests over HTTP come from no queue.
    check_sides(&[(Field::ExtraSqsQueues, "2")], 0.0, 0.0);
}

#[test]
fn network_by_hand() {
    check(
        &[(Field::ExtraEndpoints, "5"), (Field::AlbZones, "3")],
        Field::ExtraEndpoints,
        &[(Sku::EndpointHour, 10_950.0, 109.5)],
        BOTH,
    );
    let gb = 3e6 * 10.0 / 1_048_576.0;
    check(
        &[(Field::ExtraEndpointKb, "10")],
        Field::ExtraEndpointKb,
        &[(Sku::EndpointData, gb, gb * 0.01)],
        BOTH,
    );
    // Both directions are charged; a function outside a network of one's own has no zone.
    let zones = [(Sku::InterAz, 2.0 * gb, 2.0 * gb * 0.01)];
    let ten = (Field::ExtraInterAzKb, "10");
    check(&[ten], Field::ExtraInterAzKb, &zones, &[Fargate]);
    check(&[ten, (Field::Network, "private")], Field::ExtraInterAzKb, &zones, BOTH);
}

#[test]
fn storage_by_hand() {
    check(
        &[(Field::ExtraEfsGb, "100")],
        Field::ExtraEfsGb,
        &[(Sku::EfsStorage, 100.0, 30.0)],
        BOTH,
    );
    let gb = 3e6 * 20.0 / 1_048_576.0;
    check(
        &[(Field::ExtraEfsReadKb, "20")],
        Field::ExtraEfsReadKb,
        &[(Sku::EfsRead, gb, gb * 0.03)],
        BOTH,
    );
    check(
        &[(Field::ExtraEfsWriteKb, "20")],
        Field::ExtraEfsWriteKb,
        &[(Sku::EfsWrite, gb, gb * 0.06)],
        BOTH,
    );
    check(&[(Field::ExtraS3Gb, "1000")], Field::ExtraS3Gb, &[(Sku::S3Storage, 1000.0, 23.0)], BOTH);
    check(&[(Field::ExtraS3Puts, "1")], Field::ExtraS3Puts, &[(Sku::S3Put, 3e6, 15.0)], BOTH);
    check(&[(Field::ExtraS3Gets, "2")], Field::ExtraS3Gets, &[(Sku::S3Get, 6e6, 2.4)], BOTH);
    // Three tasks all month, without deployments: 3 x 20 GB.
    let fixed = [(Field::Tasks, "3"), (Field::Deployments, "0"), (Field::ExtraEbsGb, "20")];
    check(&fixed, Field::ExtraEbsGb, &[(Sku::EbsStorage, 60.0, 4.8)], &[Fargate]);
}

#[test]
fn observability_by_hand() {
    let metrics = (Field::ExtraMetrics, "50");
    check(&[metrics], Field::ExtraMetrics, &[(Sku::CustomMetric, 50.0, 15.0)], BOTH);
    check(
        &[(Field::ExtraInsights, "20")],
        Field::ExtraInsights,
        &[(Sku::CustomMetric, 20.0, 6.0)],
        &[Fargate],
    );
    check(&[(Field::ExtraAlarms, "20")], Field::ExtraAlarms, &[(Sku::Alarm, 20.0, 2.0)], BOTH);
    check(&[(Field::ExtraXRay, "5")], Field::ExtraXRay, &[(Sku::XRayTrace, 150_000.0, 0.75)], BOTH);
    // Ten metrics, ten alarms and 100,000 traces are free, whichever line uses them first.
    let free = (Field::FreeTier, "on");
    check(&[free, metrics], Field::ExtraMetrics, &[(Sku::CustomMetric, 50.0, 12.0)], BOTH);
    check(
        &[free, (Field::ExtraAlarms, "10")],
        Field::ExtraAlarms,
        &[(Sku::Alarm, 10.0, 0.0)],
        BOTH,
    );
    check(
        &[free, (Field::ExtraXRay, "5")],
        Field::ExtraXRay,
        &[(Sku::XRayTrace, 150_000.0, 0.25)],
        BOTH,
    );
    check(
        &[free, metrics, (Field::ExtraInsights, "20")],
        Field::ExtraInsights,
        &[(Sku::CustomMetric, 20.0, 6.0)],
        &[Fargate],
    );
}

#[test]
fn variants_by_hand() {
    let python =
        [(Field::Runtime, "python"), (Field::LambdaMemory, "1024"), (Field::ExtraSnapStart, "2")];
    let starts = compare(&scenario(&python), PriceBook::bundled()).lambda.cold_starts;
    let cached_seconds = 2.0 * 730.0 * 3600.0;
    check(
        &python,
        Field::ExtraSnapStart,
        &[
            (Sku::SnapStartCache, cached_seconds, cached_seconds * 0.0000015046),
            (Sku::SnapStartRestore, starts, starts * 0.0001397998),
        ],
        &[Lambda],
    );
    // Snapshots of Java are free, and Node.js has none.
    for runtime in ["java", "node"] {
        let settings = [(Field::Runtime, runtime), (Field::ExtraSnapStart, "2")];
        check(&settings, Field::ExtraSnapStart, &[], BOTH);
    }
    // In a month of an hour a snapshot is charged for its three hours.
    let hour = [
        (Field::Runtime, "dotnet"),
        (Field::HoursPerMonth, "1"),
        (Field::MonthHours, "1"),
        (Field::LambdaMemory, "1024"),
        (Field::ExtraSnapStart, "1"),
    ];
    let estimate = bill(&scenario(&hour), Lambda);
    let cache_line = estimate.lines.iter().find(|item| item.sku == Sku::SnapStartCache).unwrap();
    assert_eq!(cache_line.quantity, 10_800.0);
    check(
        &[(Field::LambdaMemory, "512"), (Field::ExtraTenants, "10000")],
        Field::ExtraTenants,
        &[(Sku::TenantX86, 5000.0, 0.833335)],
        &[Lambda],
    );
    check(
        &[(Field::ExtraDurable, "6")],
        Field::ExtraDurable,
        &[(Sku::DurableOperation, 18e6, 144.0)],
        &[Lambda],
    );
    // 3 million executions write 20 KB each, which is kept for two weeks or for as long as is said.
    let written = 3e6 * 20.0 / 1_048_576.0;
    for (days, kept) in [("auto", 14.0), ("1", 1.0), ("90", 90.0)] {
        let retained = written * kept / (730.0 / 24.0);
        check(
            &[(Field::ExtraDurableKb, "20"), (Field::DurableDays, days)],
            Field::ExtraDurableKb,
            &[
                (Sku::DurableWritten, written, written * 0.25),
                (Sku::DurableRetained, retained, retained * 0.15),
            ],
            &[Lambda],
        );
    }
    check(
        &[(Field::Arch, "arm64"), (Field::ExtraMicroVm, "100")],
        Field::ExtraMicroVm,
        &[(Sku::MicroVmVcpuArm, 100.0, 9.969984), (Sku::MicroVmMemoryArm, 200.0, 2.640024)],
        &[Lambda],
    );
    // Suspended and resumed: 40 GB are written and read again, and 20 GB are kept all month.
    check(
        &[(Field::ExtraMicroVmSnapshots, "40")],
        Field::ExtraMicroVmSnapshots,
        &[
            (Sku::MicroVmSnapshotWrite, 40.0, 40.0 * 0.003_797_713_8),
            (Sku::MicroVmSnapshotRead, 40.0, 40.0 * 0.001_546_769_9),
        ],
        &[Lambda],
    );
    check(
        &[(Field::ExtraMicroVmKept, "20")],
        Field::ExtraMicroVmKept,
        &[(Sku::MicroVmSnapshotStored, 20.0 * 730.0, 20.0 * 730.0 * 0.000_111_111_1)],
        &[Lambda],
    );
}

#[test]
fn a_cache_answers_before_the_compute_does() {
    let settings = [
        (Field::LambdaIngress, "rest_api"),
        (Field::EcsIngress, "rest_api"),
        (Field::Requests, "1G"),
    ];
    let without = scenario(&settings);
    let with = scenario(&[settings.as_slice(), &[(Field::ExtraCacheHits, "40")]].concat());
    for option in [Lambda, Fargate] {
        let [before, after] = [&without, &with].map(|scenario| bill(scenario, option));
        let quantity = |bill: &Estimate, line: Line| {
            bill.lines.iter().find(|item| item.line == line).map_or(0.0, |item| item.quantity)
        };
        // All pass the ingress and go out to the internet; what writes logs is what arrives.
        for line in [Line::RestApi, Line::InternetOut] {
            assert_eq!(quantity(&before, line), quantity(&after, line), "{option:?} {line:?}");
        }
        let lines: &[Line] = if option == Lambda {
            &[Line::LambdaRequests, Line::LambdaDuration, Line::LogsIngest]
        } else {
            &[Line::LogsIngest]
        };
        for &line in lines {
            let share = quantity(&after, line) / quantity(&before, line);
            assert!((share - 0.6).abs() < 1e-12, "{option:?} {line:?}: {share}");
        }
        let hours = quantity(&after, Line::Extra(Field::ExtraCacheHits));
        assert_eq!(hours, 730.0, "{option:?}");
        assert!(after.compute < before.compute, "{option:?}");
    }
    // Fewer tasks, as for fewer requests.
    let fewer = scenario(&[(Field::Requests, "600M")]);
    let vcpu = |scenario: &Scenario| bill(scenario, Fargate).lines[0].quantity;
    assert!((vcpu(&with) / vcpu(&fewer) - 1.0).abs() < 1e-9);
    // And what is missing of them is said of the load that arrives.
    let most = |scenario: &Scenario| {
        let mut scenario = scenario.clone();
        scenario.set(Field::MaxTasks, "3", PriceBook::bundled()).unwrap();
        let findings = compare(&scenario, PriceBook::bundled()).option(Fargate).findings.clone();
        let found = findings.iter().find(|finding| finding.kind == FindingKind::TooFewTasks);
        found.expect("three tasks are too few").needed
    };
    assert_eq!(most(&with), most(&fewer));
    // Behind another ingress there is no cache.
    let none = scenario(&[(Field::ExtraCacheHits, "40")]);
    assert_eq!(both_bills(&none), both_bills(&Scenario::default()));
}

#[test]
fn the_size_of_a_task_is_chosen_with_its_volume() {
    // Each task has a volume of $80 a month: few large tasks are cheaper than many small ones.
    let settings = [
        (Field::Requests, "300M"),
        (Field::WorkKind, "computing"),
        (Field::Network, "private"),
        (Field::Profile, "office_hours"),
        (Field::ExtraEbsGb, "1000"),
    ];
    let total = |size: &str| {
        let sized = [settings.as_slice(), &[(Field::Size, size)]].concat();
        bill(&scenario(&sized), Fargate).known_part
    };
    let sizes = PriceBook::bundled().fargate_sizes();
    let least = sizes.iter().map(|size| total(&format!("{}/{}", size.vcpu, size.memory_gb))).min();
    assert_eq!(Some(total("auto")), least);
    let without = bill(&scenario(&settings[..4]), Fargate);
    let with = bill(&scenario(&settings), Fargate);
    let vcpu = |bill: &Estimate| bill.lines[0].derivation.sum[0][1].value;
    assert!(vcpu(&with) > vcpu(&without), "{} and {}", vcpu(&with), vcpu(&without));
}

#[test]
fn a_network_load_balancer_has_units_of_its_own() {
    let nlb = scenario(&[
        (Field::EcsIngress, "nlb"),
        (Field::Requests, "300M"),
        (Field::ResponseKb, "80"),
    ]);
    let lines = bill(&nlb, Fargate).lines;
    let line = |sku: Sku| lines.iter().find(|item| item.sku == sku).unwrap();
    assert_eq!(line(Sku::NlbHour).amount.unwrap().micros(), 16_425_000);
    // 82 KB a request and 1 GB a unit and hour decide: more than 800 new connections a second.
    let units = 300e6 * 82.0 / 1_048_576.0;
    assert!((line(Sku::NlbLcu).quantity / units - 1.0).abs() < 1e-9);
    assert!(lines.iter().all(|item| item.sku != Sku::AlbHour && item.sku != Sku::AlbLcu));
    // Connections that are never used twice: 800 new ones a second are a unit.
    let many = [
        (Field::EcsIngress, "nlb"),
        (Field::RequestsPerConnection, "1"),
        (Field::RequestKb, "0"),
        (Field::ResponseKb, "0"),
        (Field::ConnectionSeconds, "1"),
        (Field::Requests, "2102400000"),
    ];
    let lines = bill(&scenario(&many), Fargate).lines;
    let units = lines.iter().find(|item| item.sku == Sku::NlbLcu).unwrap().quantity;
    assert!((units - 730.0).abs() < 1e-6, "{units}");
}

#[test]
fn the_table_and_the_fields_are_the_same() {
    let fields: Vec<Field> =
        FIELDS.iter().filter(|row| row.group == Group::Extras).map(|row| row.id).collect();
    let mut listed: Vec<Field> = EXTRAS.iter().map(|extra| extra.field).collect();
    assert_eq!(listed.len(), fields.len());
    listed.sort_unstable();
    assert_eq!(listed, fields);
    for extra in EXTRAS {
        let [low, typical, high] = extra.levels;
        assert!(0.0 < low && low < typical && typical < high, "{:?}", extra.field);
        let FieldKind::Number { min, max, whole, .. } = extra.field.row().kind else {
            panic!("{:?} is no number", extra.field)
        };
        assert_eq!((min, Scenario::default().number(extra.field)), (0.0, Some(0.0)));
        assert!(high <= max, "{:?}", extra.field);
        assert!(!whole || extra.levels.iter().all(|level| level.fract() == 0.0));
    }
}

#[test]
fn rows_say_what_cancels_and_what_is_unknown() {
    let row = |scenario: &Scenario, field: Field| {
        rows(scenario).into_iter().find(|row| row.extra.field == field)
    };
    let default = Scenario::default();
    let traces = row(&default, Field::ExtraXRay).unwrap();
    assert!(!traces.counted && traces.cancels());
    let volume = row(&default, Field::ExtraEbsGb).unwrap();
    assert_eq!(volume.sides[0], Amount::Absent);
    assert!(!volume.cancels());
    assert_eq!(row(&default, Field::ExtraCacheHits), None);
    assert_eq!(row(&default, Field::ExtraSnapStart), None);
    let elsewhere = scenario(&[(Field::Region, "eu-north-1")]);
    let durable = row(&elsewhere, Field::ExtraDurable).unwrap();
    assert_eq!(durable.sides, [Amount::Unknown, Amount::Absent]);
    let own =
        scenario(&[(Field::Region, "eu-north-1"), (Field::Prices, "durable.operation:0.00001")]);
    let Amount::Known(usd) = row(&own, Field::ExtraDurable).unwrap().sides[0] else {
        panic!("an own price is known")
    };
    assert_eq!(usd.micros(), 180_000_000);
    // A cache that answers half of a busy function's requests saves more than it costs.
    let busy = scenario(&[
        (Field::LambdaIngress, "rest_api"),
        (Field::Requests, "100M"),
        (Field::ExtraCacheHits, "50"),
    ]);
    let cache = row(&busy, Field::ExtraCacheHits).unwrap();
    assert!(cache.counted);
    assert!(matches!(cache.sides, [Amount::Known(usd), Amount::Absent] if usd.micros() < 0));
}

#[test]
fn a_bill_of_a_commitment_alone_has_no_row() {
    // No instance of the family is an arm64 one: nothing carries the tasks, and the plan is paid.
    let nothing = scenario(&[
        (Field::Arch, "arm64"),
        (Field::EcsSide, "managed"),
        (Field::EcsManagedType, "c6a"),
        (Field::Plan, "compute_1y_no_upfront"),
        (Field::Committed, "1"),
        (Field::ExtraSqs, "1000"),
    ]);
    let rows = rows(&nothing);
    let messages = rows.iter().find(|row| row.extra.field == Field::ExtraSqs).unwrap();
    assert_eq!(messages.sides[1], Amount::Absent);
}

fn one_extra() -> impl Strategy<Value = (Scenario, Field, String)> {
    let extra = prop::sample::select(EXTRAS.iter().map(|extra| extra.field).collect::<Vec<_>>());
    let sides = (
        prop::sample::select(LambdaSide::ALL.to_vec()),
        prop::sample::select(EcsSide::ALL.to_vec()),
    );
    (random::scenario(), sides, extra)
        .prop_map(|(scenario, (lambda_side, ecs_side), field)| {
            (Scenario { lambda_side, ecs_side, ..scenario }, field)
        })
        .prop_flat_map(|(scenario, field)| (Just(scenario), Just(field), random::text(field.row())))
}

proptest! {
    #![proptest_config(cases::cases(10_000))]

    /// The dollars of a row are what both bills lose when it is switched off: to a micro-dollar for
    /// each line of the bills, each of which is rounded once.
    #[test]
    fn a_row_is_worth_the_bill_with_it_less_the_bill_without_it((with, field, text) in one_extra()) {
        let mut with = with;
        prop_assert_eq!(with.set(field, &text, PriceBook::bundled()), Ok(()));
        let mut without = with.clone();
        prop_assert_eq!(without.set(field, "0", PriceBook::bundled()), Ok(()));
        let bills = both_bills(&with);
        let less = both_bills(&without);
        let rows = rows(&with);
        let row = rows.iter().find(|row| row.extra.field == field);
        for (side, option) in compared(&with).into_iter().enumerate() {
            let difference = bills[side].known_part.dollars() - less[side].known_part.dollars();
            let worth = match row.map_or(Amount::Absent, |row| row.sides[side]) {
                Amount::Known(usd) => usd.dollars(),
                // What is not counted is not counted with it either, or is only a part.
                Amount::Unknown => continue,
                Amount::Absent => 0.0,
            };
            if !row.is_some_and(|row| row.counted) {
                prop_assert!(difference.abs() < 1e-9, "{option:?} {field:?}: {difference}");
                continue;
            }
            let amounts = bills[side].lines.iter().filter_map(|line| line.amount);
            let gross: f64 = amounts.map(|amount| amount.dollars().abs()).sum();
            let slack = 1e-6 * (bills[side].lines.len() + 1) as f64 + 1e-9 * gross;
            prop_assert!(
                gross > 9e12 || (worth - difference).abs() <= slack,
                "{option:?} {field:?} = {text}: worth {worth}, bills differ by {difference}"
            );
        }
    }
}
