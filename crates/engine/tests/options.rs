//! The options beyond on-demand Lambda and Fargate: numbers worked by hand, and laws on random
//! scenarios.

use eleven_rounds_engine::analysis::best::best;
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::line_item::{LineItem, PriceOrigin};
use eleven_rounds_engine::billing::savings_plan::SavingsPlan;
use eleven_rounds_engine::catalog::choices::{Arch, Purchase};
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::demand::workload::Workload;
use eleven_rounds_engine::metering::lambda::provisioned::spill;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::options::findings::FindingKind;
use eleven_rounds_engine::options::model::Sizing;
use eleven_rounds_engine::options::setup::SetupUnit;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::setting::Auto;
use eleven_rounds_engine::scenario::value::instance::family;
use eleven_rounds_engine::scenario::value::size::Size;
use proptest::prelude::*;

#[path = "laws/cases.rs"]
mod cases;
#[path = "laws/random.rs"]
mod random;

fn scenario(settings: &[(Field, &str)]) -> Scenario {
    let mut scenario = Scenario::default();
    for (field, text) in settings {
        assert_eq!(
            scenario.set(*field, text, PriceBook::bundled()),
            Ok(()),
            "{} = {text}",
            field.key()
        );
    }
    scenario
}

fn answer(settings: &[(Field, &str)]) -> Comparison {
    compare(&scenario(settings), PriceBook::bundled())
}

#[track_caller]
fn line(comparison: &Comparison, option: DeploymentOption, line: Line) -> &LineItem {
    let lines = &comparison.option(option).estimate.lines;
    lines.iter().find(|item| item.line == line).unwrap_or_else(|| panic!("{option:?} {line:?}"))
}

#[track_caller]
fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-6 * expected.abs(), "{found} instead of {expected}");
}

fn dollars(item: &LineItem) -> f64 {
    item.amount.expect("a price").dollars()
}

const PROVISIONED: DeploymentOption = DeploymentOption::Provisioned;

#[test]
fn fixed_provisioned_concurrency_is_paid_whether_or_not_it_is_used() {
    let comparison = answer(&[
        (Field::ProvisionedMode, "fixed"),
        (Field::ProvisionedCount, "100"),
        (Field::LambdaMemory, "1536"),
    ]);
    let capacity = line(&comparison, PROVISIONED, Line::ProvisionedCapacity);
    // 100 environments of 1.5 GB for 730 hours, at $0.0000041667 for each GB-second.
    near(capacity.quantity, 100.0 * 1.5 * 730.0 * 3600.0);
    near(dollars(capacity), 100.0 * 1.5 * 730.0 * 3600.0 * 0.000_004_166_7);
    // A hundred for a seventh of a request in flight: nothing spills over.
    let served = line(&comparison, PROVISIONED, Line::ProvisionedDuration);
    let billed_s = comparison.lambda.billed_ms / 1000.0;
    near(served.quantity, 3e6 * billed_s * 1.5);
    near(dollars(served), 3e6 * billed_s * 1.5 * 0.000_009_722_2);
}

#[test]
fn a_schedule_is_billed_in_steps_of_five_minutes() {
    // From 8:00 to 16:02 are 8 hours and 2 minutes: 97 steps of five minutes each day.
    let comparison = answer(&[
        (Field::ProvisionedMode, "scheduled"),
        (Field::ProvisionedCount, "10"),
        (Field::ProvisionedFrom, "8"),
        (Field::ProvisionedTo, "16.0333333"),
        (Field::LambdaMemory, "1024"),
    ]);
    let capacity = line(&comparison, PROVISIONED, Line::ProvisionedCapacity);
    near(capacity.quantity, 10.0 * 97.0 * 300.0 * 730.0 / 24.0);
    // Outside the window everything is on demand.
    let share = comparison.option(PROVISIONED).setup.share().expect("a share");
    near(share, 1.0 - 97.0 * 5.0 / 1440.0);
}

#[test]
fn the_free_tier_does_not_reach_provisioned_concurrency() {
    let with = answer(&[(Field::FreeTier, "on")]);
    for provisioned in [Line::ProvisionedCapacity, Line::ProvisionedDuration, Line::LambdaRequests]
    {
        assert_eq!(line(&with, PROVISIONED, provisioned).free, 0.0);
    }
}

#[test]
fn spill_over_is_erlangs_loss() {
    // By hand: one server at load 1 loses a half; two at load 1 lose a fifth.
    near(spill(1.0, 1.0), 0.5);
    near(spill(1.0, 2.0), 0.2);
    assert_eq!(spill(0.0, 5.0), 0.0);
    assert_eq!(spill(3.0, 0.0), 1.0);
    // Where the limit for many takes over it says almost the same.
    for load in [300.0, 380.0, 400.0, 420.0, 600.0] {
        let exact = spill(load, 400.0);
        let limit = spill(load, 400.000_001);
        assert!((exact - limit).abs() < 1e-3, "{load}: {exact}, {limit}");
    }
    // Far above and far below nothing breaks.
    assert!(spill(1e6, 1e3) > 0.99 && spill(1e3, 1e6) < 1e-12);
}

#[test]
fn managed_instances_bill_requests_instances_and_a_fee_on_the_undiscounted_price() {
    let option = DeploymentOption::LambdaManaged;
    let comparison = answer(&[(Field::LmiType, "c7g.xlarge"), (Field::Arch, "arm64")]);
    near(dollars(line(&comparison, option, Line::LambdaRequests)), 0.6);
    // Three instances, whatever the load: $0.145 an hour, and 15 % of it.
    let instances = line(&comparison, option, Line::Instances);
    assert_eq!(instances.instance.as_deref(), Some("c7g.xlarge"));
    near(instances.quantity, 3.0 * 730.0);
    near(dollars(instances), 3.0 * 730.0 * 0.145);
    near(dollars(line(&comparison, option, Line::ManagementFee)), 3.0 * 730.0 * 0.145 * 0.15);
}

#[test]
fn managed_instances_have_room_for_the_highest_minute() {
    let instances = |peak: &str| {
        let settings = [
            (Field::Requests, "300000M"),
            (Field::Profile, "steady"),
            (Field::LmiType, "c7g.xlarge"),
            (Field::Arch, "arm64"),
            (Field::PeakFactor, peak),
        ];
        line(&answer(&settings), DeploymentOption::LambdaManaged, Line::Instances).quantity
    };
    let ratio = instances("40") / instances("20");
    assert!((ratio - 2.0).abs() < 0.01, "{ratio}");
}

#[test]
fn tasks_are_packed_on_hosts_after_what_is_kept() {
    let option = DeploymentOption::EcsEc2;
    let settings = [
        (Field::Ec2Type, "m5.large"),
        (Field::Ec2Size, "0.5/2"),
        (Field::Tasks, "10"),
        (Field::Ec2Volume, "30"),
        (Field::Ec2NetworkMode, "bridge"),
    ];
    let some = answer(&settings);
    // 8 GB less 239 MB hold three tasks of 2 GB: four hosts for ten.
    let hosts = line(&some, option, Line::Instances);
    near(hosts.quantity, 4.0 * 730.0);
    near(dollars(hosts), 4.0 * 730.0 * 0.096);
    near(dollars(line(&some, option, Line::HostDisk)), 4.0 * 30.0 * 0.08);
    near(line(&some, option, Line::HostAddresses).quantity, 4.0 * 730.0);
    // With nothing kept a fourth fits: three hosts. A target of a half takes twice as many.
    let none_kept = answer(&[&settings[..], &[(Field::Ec2Kept, "0")]].concat());
    near(line(&none_kept, option, Line::Instances).quantity, 3.0 * 730.0);
    let target = answer(&[&settings[..], &[(Field::Ec2Target, "50")]].concat());
    near(line(&target, option, Line::Instances).quantity, 8.0 * 730.0);
    // Two hosts at least, in two zones.
    let few = answer(&[&settings[..], &[(Field::Tasks, "1")]].concat());
    near(line(&few, option, Line::Instances).quantity, 2.0 * 730.0);
}

#[test]
fn ecs_managed_instances_add_twelve_per_cent() {
    let option = DeploymentOption::EcsManaged;
    let comparison = answer(&[(Field::EcsManagedType, "c6a.2xlarge")]);
    let instances = dollars(line(&comparison, option, Line::Instances));
    near(dollars(line(&comparison, option, Line::ManagementFee)), instances * 0.12);
}

#[test]
fn reserved_hosts_are_as_many_as_cost_least() {
    let option = DeploymentOption::EcsEc2;
    let settings = [
        (Field::Requests, "400"),
        (Field::Per, "second"),
        (Field::Profile, "office_hours"),
        (Field::Ec2Type, "m5.large"),
        (Field::Ec2Purchase, "reserved_1y"),
    ];
    let proposed = answer(&settings).option(option).estimate.known_part;
    for reserved in 0..20 {
        let reserved = reserved.to_string();
        let typed = answer(&[&settings[..], &[(Field::Ec2Reserved, reserved.as_str())]].concat());
        assert!(proposed <= typed.option(option).estimate.known_part, "{reserved}");
    }
}

#[test]
fn who_reserves_no_host_pays_as_on_demand_and_may_take_any_type() {
    let estimate = |settings| answer(settings).option(DeploymentOption::EcsEc2).estimate.clone();
    let none = estimate(&[(Field::Ec2Purchase, "reserved_3y"), (Field::Ec2Reserved, "0")]);
    assert_eq!(none, estimate(&[]));
}

#[test]
fn a_rate_that_is_not_known_is_not_counted_until_it_is_typed() {
    let option = DeploymentOption::EcsEc2;
    let settings = [(Field::Region, "eu-central-1"), (Field::Ec2Purchase, "reserved_3y")];
    let unknown = answer(&settings);
    assert_eq!(line(&unknown, option, Line::ReservedInstances).amount, None);
    let typed = answer(&[&settings[..], &[(Field::Prices, "ec2.reserved_3y:0.001")]].concat());
    let item = line(&typed, option, Line::ReservedInstances);
    near(dollars(item), item.quantity * 0.001);
}

#[test]
fn the_tasks_told_of_are_those_of_the_compared_option() {
    let week = [0.5, 1.0, 1.5];
    for side in ["fargate", "fargate_spot", "ec2", "managed"] {
        let scenario = scenario(&[
            (Field::Requests, "1.5B"),
            (Field::EcsSide, side),
            (Field::Profile, "office_hours"),
        ]);
        let comparison = compare(&scenario, PriceBook::bundled());
        let result = comparison.option(comparison.compared[1]);
        let tasks = &comparison.tasks;
        assert_eq!(Some(tasks.size), result.setup.size(), "{side}");
        // Where hosts are paid for, their whole room is.
        let paid = result.setup.mean * result.setup.each().unwrap_or(1.0) * tasks.throughput;
        let used = comparison.mean_rps / paid;
        assert!((used / tasks.utilisation - 1.0).abs() < 0.02, "{side}: {used}, {tasks:?}");
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let tasks_of_hours = configured.week(comparison.compared[1], comparison.requests, &week);
        assert!(tasks_of_hours.is_sorted() && tasks_of_hours[2] <= tasks.most_tasks, "{side}");
    }
    let [fargate, ec2] = ["fargate", "ec2"].map(|side| {
        let comparison = answer(&[(Field::Requests, "1.5B"), (Field::EcsSide, side)]);
        comparison.tasks.size
    });
    assert_ne!(fargate, ec2);
}

#[test]
fn an_ec2_instance_plan_covers_instances_alone_at_the_discount_that_is_typed() {
    let base = [(Field::EcsSide, "ec2"), (Field::Plan, "ec2_instance")];
    let answer_with = |more: &[(Field, &str)]| answer(&[&base, more].concat());
    let unknown = answer_with(&[]);
    let typed = answer_with(&[(Field::PlanDiscount, "30")]);
    let plain = answer(&[(Field::EcsSide, "ec2")]);
    let cost =
        |comparison: &Comparison, option| comparison.option(option).estimate.known_part.dollars();
    let hosts = DeploymentOption::EcsEc2;
    // No rate of it is known: without a discount it covers nothing.
    near(cost(&unknown, hosts), cost(&plain, hosts));
    let instances = dollars(line(&plain, hosts, Line::Instances));
    near(cost(&plain, hosts) - cost(&typed, hosts), 0.3 * instances);
    for option in [DeploymentOption::Lambda, DeploymentOption::Fargate] {
        near(cost(&typed, option), cost(&plain, option));
    }
}

#[test]
fn tasks_on_spot_are_those_above_the_base() {
    let option = DeploymentOption::FargateSpot;
    let settings = [(Field::Tasks, "5"), (Field::Size, "1/2"), (Field::SpotBase, "2")];
    let all = answer(&settings);
    // Starting and overlapping tasks are spread like serving ones.
    near(all.option(option).setup.share().expect("a share"), 3.0 / 5.0);
    let half = answer(&[&settings[..], &[(Field::SpotShare, "50")]].concat());
    near(half.option(option).setup.share().expect("a share"), 1.5 / 5.0);
    let spot = line(&all, option, Line::SpotVcpu);
    let full = line(&all, option, Line::FargateVcpu);
    near(spot.quantity / full.quantity, 3.0 / 2.0);
    assert!(
        all.option(option)
            .findings
            .iter()
            .any(|finding| finding.kind == FindingKind::SpotInterruption)
    );
}

#[test]
fn an_option_that_did_not_exist_says_when_it_came() {
    let there = answer(&[(Field::AsOf, "2018-06-01")]);
    for (option, day) in [
        (DeploymentOption::Provisioned, "2019-12-03"),
        (DeploymentOption::FargateSpot, "2019-12-03"),
        (DeploymentOption::EcsManaged, "2025-09-30"),
        (DeploymentOption::LambdaManaged, "2025-11-30"),
    ] {
        let result = there.option(option);
        let found = result.findings.iter().find(|finding| finding.kind == FindingKind::NotOffered);
        assert_eq!(found.expect("a finding").day().to_string(), day, "{option:?}");
        assert_eq!(result.counted(), None, "{option:?}");
    }
    for option in [DeploymentOption::Lambda, DeploymentOption::Fargate] {
        assert!(there.option(option).findings.is_empty(), "{option:?}");
    }
}

#[test]
fn the_article_is_right_about_reserved_hosts_and_about_bursts() {
    let gps = compare(&Preset::GpsPolling.scenario(PriceBook::bundled()), PriceBook::bundled());
    let [lambda, ecs] = gps.sides().map(|side| side.estimate.known_part.dollars());
    // Devices speak TCP, which rules out functions besides.
    assert_eq!(gps.verdict.outcome, Outcome::OnlyPossible { option: gps.compared[1] });
    assert!(lambda > 8.0 * ecs, "{lambda} against {ecs}");
    let bursts = compare(&Preset::Bursts.scenario(PriceBook::bundled()), PriceBook::bundled());
    assert!(
        matches!(bursts.verdict.outcome, Outcome::Cheaper { option, .. } if option == bursts.compared[0])
    );
}

#[test]
fn people_count_only_where_an_hour_costs_something() {
    let without = answer(&[(Field::PeopleFargate, "10")]);
    assert_eq!(without.people, None);
    let with = answer(&[
        (Field::PeopleRate, "50"),
        (Field::PeopleLambda, "2"),
        (Field::PeopleFargate, "10"),
        (Field::Migration, "4422"),
    ]);
    let people = with.people.as_ref().expect("people");
    let [lambda, ecs] = with.sides().map(|side| side.estimate.known_part.dollars());
    // $100 and $500 on top; the bills themselves do not change.
    assert_eq!(with.verdict.outcome, without.verdict.outcome);
    let gap = (ecs + 500.0) - (lambda + 100.0);
    near(people.payback_months.expect("a payback"), 4422.0 / gap);
}

#[test]
fn a_type_is_offered_from_its_launch_day_on() {
    let book = PriceBook::bundled();
    let option = DeploymentOption::EcsEc2;
    for (arch, day) in [
        ("x86", "2018-01-01"),
        ("x86", "2021-01-01"),
        ("arm64", "2020-05-11"),
        ("arm64", "2022-06-01"),
    ] {
        let settings = [(Field::Region, "eu-west-1"), (Field::Arch, arch), (Field::AsOf, day)];
        let comparison = answer(&settings);
        let SetupUnit::Hosts { instance, .. } = &comparison.option(option).setup.unit else {
            panic!("no hosts on {day}")
        };
        let instance = book.instance_named(instance.as_deref().expect("a type")).expect("a type");
        let instance = &book.instance_types()[instance];
        assert!(instance.launched_on <= Date::parse(day).unwrap(), "{} on {day}", instance.name);
    }
    // What is named stays, and its price says that it is not yet known.
    let named = answer(&[
        (Field::Ec2Type, "m9g.large"),
        (Field::Arch, "arm64"),
        (Field::AsOf, "2026-06-09"),
    ]);
    let first_known = Date::parse("2026-06-15").unwrap();
    let hosts = line(&named, option, Line::Instances);
    assert_eq!(hosts.origin, PriceOrigin::NotYet { first_known });
}

/// The sizes of a task that are offered on an architecture, as texts.
fn sizes(arch: Arch, windows: bool) -> Vec<String> {
    let sizes = PriceBook::bundled().fargate_sizes().iter();
    let offered = sizes.filter(|size| match arch {
        _ if windows => size.windows,
        Arch::X86 => size.x86,
        Arch::Arm64 => size.arm64 == Some(true),
    });
    offered.map(|size| format!("{}/{}", size.vcpu, size.memory_gb)).collect()
}

/// The types of instance that are taken without being named.
fn types(arch: Arch, burstable: bool) -> Vec<String> {
    let types = PriceBook::bundled().instance_types().iter();
    let allowed = types.filter(|instance_type| {
        instance_type.arch == arch
            && (burstable || instance_type.baseline.is_none())
            && instance_type.gpus == 0.0
            && !family(&instance_type.name).ends_with("-flex")
    });
    allowed.map(|instance_type| instance_type.name.clone()).collect()
}

/// Memories from the least that a field takes to the most.
fn memories(field: Field, next: impl Fn(f64) -> f64) -> Vec<String> {
    let FieldKind::Number { min, max, .. } = field.row().kind else {
        panic!("{} is no number", field.key())
    };
    let all = std::iter::successors(Some(min), |memory| Some(next(*memory)));
    all.take_while(|memory| *memory <= max).map(|memory| memory.to_string()).collect()
}

/// The fields that a configuration of an option is made of, each with the values it may take.
fn space(option: DeploymentOption, work: &Workload) -> Vec<(Field, Vec<String>)> {
    let Workload { arch, windows, .. } = *work;
    match option {
        DeploymentOption::Lambda | DeploymentOption::Provisioned => {
            vec![(Field::LambdaMemory, memories(Field::LambdaMemory, |memory| memory + 64.0))]
        }
        DeploymentOption::LambdaManaged => vec![
            (Field::LmiMemory, memories(Field::LmiMemory, |memory| memory * 2.0)),
            (Field::LmiType, types(arch, false)),
        ],
        DeploymentOption::Fargate | DeploymentOption::FargateSpot => {
            vec![(Field::Size, sizes(arch, windows))]
        }
        DeploymentOption::EcsEc2 => {
            vec![(Field::Ec2Size, sizes(arch, false)), (Field::Ec2Type, types(arch, !windows))]
        }
        DeploymentOption::EcsManaged => {
            vec![(Field::Ec2Size, sizes(arch, false)), (Field::EcsManagedType, types(arch, false))]
        }
    }
}

/// What a configuration costs; nothing where it does not hold the process, misses the objective or
/// has no known price.
fn cost_where_it_meets(
    option: DeploymentOption,
    scenario: &Scenario,
    settings: &[(Field, String)],
) -> Option<f64> {
    let mut scenario = scenario.clone();
    for (field, text) in settings {
        assert_eq!(
            scenario.set(*field, text, PriceBook::bundled()),
            Ok(()),
            "{} = {text}",
            field.key()
        );
    }
    let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
    let requests = scenario.requests_per_month();
    let work = &configured.shared.work;
    let in_time = |ms: f64| ms <= work.latency_ms * (1.0 + 1e-9);
    let task =
        |size: Size| size.memory_gb * 1024.0 >= work.memory_mb && in_time(work.alone_ms(size.vcpu));
    let hosted = || task(scenario.ec2_size.user_value().expect("a size"));
    let sizing = || configured.sized(option, requests).sizing;
    let meets = match option {
        DeploymentOption::Lambda | DeploymentOption::Provisioned => {
            configured.shared.lambda.memory_mb >= work.memory_mb
                && in_time(configured.shared.lambda.duration_ms)
        }
        DeploymentOption::LambdaManaged => {
            matches!(sizing(), Some(Sizing::Fleet(fleet)) if fleet.fits)
        }
        DeploymentOption::Fargate | DeploymentOption::FargateSpot => {
            task(scenario.size.user_value().expect("a size"))
        }
        DeploymentOption::EcsEc2 | DeploymentOption::EcsManaged => hosted() && sizing().is_some(),
    };
    let priced = || {
        let bill = configured.estimate(option, requests);
        bill.lines.iter().all(|item| item.amount.is_some())
    };
    (meets && priced()).then(|| configured.cost(option, requests))
}

/// A random scenario in which nothing of a configuration is set yet and every price is known.
fn open(scenario: Scenario) -> Scenario {
    let mut scenario = scenario;
    for field in [
        Field::LambdaMemory,
        Field::Size,
        Field::Ec2Size,
        Field::LmiMemory,
        Field::Ec2Type,
        Field::EcsManagedType,
        Field::LmiType,
        Field::Plan,
        Field::BilledMs,
        Field::Prices,
        Field::AsOf,
        Field::Region,
    ] {
        scenario.copy_from(&Scenario::default(), field);
    }
    // A size is chosen without the images that its tasks pull.
    scenario.image_gb = 0.0;
    scenario
}

proptest! {
    #![proptest_config(cases::cases(10_000))]

    /// The cheapest that is found, and for tasks and instances what is derived, costs no more than
    /// configurations that are set by hand, field by field, and meet the objective.
    #[test]
    fn no_configuration_set_by_hand_is_cheaper_than_the_best(
        scenario in random::scenario(),
        option in prop::sample::select(DeploymentOption::ALL.to_vec()),
        picks in prop::collection::vec(any::<[prop::sample::Index; 2]>(), 4),
    ) {
        let scenario = open(scenario);
        let found = best(option, &scenario, PriceBook::bundled());
        prop_assert!(found.meet <= found.tried);
        let meeting: Vec<_> = found.cheapest.iter().filter(|configuration| configuration.meets).collect();
        prop_assert!(meeting.is_sorted_by(|a, b| a.amount <= b.amount));
        let cheapest = meeting.first().map(|configuration| configuration.amount.dollars());
        prop_assert_eq!(cheapest.is_some(), found.meet > 0);
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let derived = configured.cost(option, scenario.requests_per_month());
        // The memory of a function is derived from the work alone.
        let chosen = !matches!(option, DeploymentOption::Lambda | DeploymentOption::Provisioned);
        let space = space(option, &configured.shared.work);
        let own = picks.iter().map(|picks| {
            let picked = |((field, values), pick): (&(Field, Vec<String>), &prop::sample::Index)| {
                (*field, pick.get(values).clone())
            };
            space.iter().zip(picks).map(picked).collect()
        });
        // And what is found, by its own fields.
        let settings_found = meeting.first().map(|configuration| configuration.settings(option));
        for settings in own.chain(settings_found) {
            let Some(cost) = cost_where_it_meets(option, &scenario, &settings) else { continue };
            prop_assume!(cost < 9e12);
            let cheapest = cheapest.expect("one that meets the objective");
            let most = cost * (1.0 + 1e-9) + 1e-6;
            prop_assert!(cheapest <= most, "{cheapest} found against {cost}: {settings:?}");
            prop_assert!(!chosen || derived <= most, "{derived} derived against {cost}: {settings:?}");
        }
    }

    /// The commitment that is proposed costs no more than any on a grid.
    #[test]
    fn no_commitment_on_a_grid_is_cheaper_than_the_one_proposed(
        scenario in random::scenario(),
        plan in prop::sample::select(Plan::ALL[1..].to_vec()),
        option in prop::sample::select(DeploymentOption::ALL.to_vec()),
        discount in 1.0..60.0_f64,
        steps in prop::sample::subsequence((0..=24).collect::<Vec<u32>>(), 6),
    ) {
        let scenario = Scenario {
            plan,
            plan_discount: Auto::Set(discount),
            committed: Auto::Derived,
            ec2_purchase: Purchase::OnDemand,
            ..scenario
        };
        let requests = scenario.requests_per_month();
        let mut configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let proposed = configured.cost(option, requests);
        prop_assume!(proposed < 9e12);
        // Up to twice what the compute costs in an hour.
        let hour = configured.estimate(option, requests).compute.dollars() / scenario.hours_per_month;
        for step in steps {
            let committed = Auto::Set((hour * f64::from(step) / 12.0).min(1e6));
            configured.commitment = SavingsPlan::new(&Scenario { committed, ..scenario.clone() });
            let there = configured.cost(option, requests);
            let slack = 1e-9 + 2e-9 * proposed;
            prop_assert!(proposed <= there + slack, "{proposed} against {there} at step {step}");
        }
    }
}
