//! Hosts of tasks: how many share one, what burstable ones cost, Windows and GPUs, and months in which a
//! workload runs for some hours.

use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::line_item::LineItem;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::findings::FindingKind;
use eleven_rounds_engine::options::setup::SetupUnit;
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::instances::InstanceType;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use proptest::prelude::*;

const EC2: DeploymentOption = DeploymentOption::EcsEc2;

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

fn line(answer: &Comparison, option: DeploymentOption, line: Line) -> Option<&LineItem> {
    answer.option(option).estimate.lines.iter().find(|item| item.line == line)
}

/// Dollars of a line; 0 where there is none.
fn dollars(answer: &Comparison, option: DeploymentOption, wanted: Line) -> f64 {
    line(answer, option, wanted).map_or(0.0, |item| item.amount.unwrap().dollars())
}

/// The type of the hosts and how many tasks each carries.
fn hosts(answer: &Comparison) -> (&'static InstanceType, f64) {
    let setup = &answer.option(EC2).setup;
    let SetupUnit::Hosts { instance, tasks, .. } = &setup.unit else { panic!("no hosts") };
    let types = PriceBook::bundled().instance_types();
    let host = types.iter().find(|known| Some(&known.name) == instance.as_ref());
    (host.unwrap(), *tasks)
}

#[test]
fn the_default_is_two_small_burstable_hosts() {
    let answer = answer(&[("compare.ecs", "ec2")]);
    assert_eq!(hosts(&answer).0.name, "t3a.micro");
    let total = answer.option(EC2).total().unwrap().dollars();
    assert!((total - 52.62).abs() < 0.005, "{total}");
    assert_eq!(line(&answer, EC2, Line::SurplusCredits), None);
}

#[test]
fn hosts_take_as_many_tasks_as_they_have_interfaces_for() {
    for (mode, tasks, count, total) in [
        ("awsvpc", 3.0, 10.0, 1116.90),
        ("awsvpc_trunking", 15.0, 2.0, 223.38),
        ("bridge", 15.0, 2.0, 223.38),
    ] {
        let answer = answer(&[
            ("ec2.instance", "c6a.xlarge"),
            ("fargate.tasks", "30"),
            ("ec2.network_mode", mode),
        ]);
        assert_eq!(hosts(&answer).1, tasks, "{mode}");
        assert_eq!(answer.option(EC2).setup.most, count, "{mode}");
        let instances = dollars(&answer, EC2, Line::Instances);
        assert!((instances - total).abs() < 0.005, "{mode}: {instances}");
    }
}

#[test]
fn burstable_hosts_pay_for_what_they_use_above_their_baseline() {
    // Two t3.micro have 0.4 vCPU all the time: more than ten requests a second use, less than thirty.
    let steady = |requests: &str| {
        answer(&[
            ("traffic.requests", requests),
            ("traffic.per", "second"),
            ("workload.cpu_share", "60"),
            ("ec2.instance", "t3.micro"),
            ("fargate.tasks", "2"),
        ])
    };
    assert_eq!(line(&steady("10"), EC2, Line::SurplusCredits), None);
    let above = steady("30");
    let used = above.workload.cpu_ms / 1000.0 * 30.0;
    let surplus = line(&above, EC2, Line::SurplusCredits).unwrap();
    assert!((surplus.quantity - (used - 0.4) * 730.0).abs() < 1e-6, "{}", surplus.quantity);
    assert!((dollars(&above, EC2, Line::SurplusCredits) - surplus.quantity * 0.05).abs() < 1e-5);
}

#[test]
fn what_is_earned_in_a_day_pays_for_that_day() {
    let surplus = |profile: &str| {
        let answer = answer(&[
            ("traffic.requests", "15"),
            ("traffic.per", "second"),
            ("traffic.profile", profile),
            ("workload.cpu_share", "60"),
            ("ec2.instance", "t3.micro"),
            ("fargate.tasks", "2"),
        ]);
        line(&answer, EC2, Line::SurplusCredits).map_or(0.0, |item| item.quantity)
    };
    // Half of each day, or half of the week: the mean is the same, the credits of a day are not.
    assert_eq!(
        surplus("0x12_1x12_0x12_1x12_0x12_1x12_0x12_1x12_0x12_1x12_0x12_1x12_0x12_1x12"),
        0.0
    );
    assert!(surplus("0x84_1x84") > 20.0);
}

#[test]
fn windows_has_sizes_prices_and_a_licence_of_its_own() {
    let windows =
        |more: &[(&str, &str)]| answer(&[&[("rounds.os_needs", "windows")], more].concat());
    let fargate = DeploymentOption::Fargate;
    let without_deployments = windows(&[("fargate.deployments", "0")]);
    let compute: f64 = [Line::FargateVcpu, Line::FargateMemory, Line::WindowsLicence]
        .map(|line| dollars(&without_deployments, fargate, line))
        .iter()
        .sum();
    assert!((compute - 150.05).abs() < 0.005, "{compute}");
    // Two vCPUs of hosts for a month.
    let licence = dollars(&without_deployments, EC2, Line::WindowsLicence);
    assert!((licence - 2.0 * 730.0 * 0.046).abs() < 1e-5, "{licence}");
    assert_eq!(without_deployments.option(EC2).standing, Standing::CanRun);
    let unpriced = [
        (DeploymentOption::FargateSpot, windows(&[])),
        (EC2, windows(&[("place.region", "mx-central-1")])),
        (EC2, windows(&[("ec2.purchase", "reserved_1y"), ("ec2.instance", "m5.large")])),
        (EC2, windows(&[("ec2.instance", "t3.large")])),
    ];
    for (option, answer) in unpriced {
        assert_eq!(answer.option(option).standing, Standing::Unpriced, "{option:?}");
    }
    let on_arm = windows(&[("place.arch", "arm64")]);
    for option in [fargate, EC2] {
        assert_eq!(on_arm.option(option).standing, Standing::Adjust, "{option:?}");
    }
    let small = windows(&[("fargate.size", "0.25/0.5")]);
    assert_eq!(small.option(fargate).standing, Standing::Adjust);
    assert!(small.fixes.iter().any(|fix| fix.option == fargate && fix.total.is_some()));
    let fix = on_arm.fixes.iter().find(|fix| fix.option == fargate).unwrap();
    assert!(fix.settings.contains(&(Field::Arch, "x86".to_owned())), "{:?}", fix.settings);
}

#[test]
fn work_for_a_gpu_runs_on_hosts_with_one() {
    let gpu = answer(&[("rounds.gpu", "yes"), ("fargate.tasks", "9")]);
    let (host, tasks) = hosts(&gpu);
    assert!(host.gpus >= tasks && tasks >= 1.0, "{tasks} on {}", host.name);
    assert_eq!(gpu.option(EC2).standing, Standing::CanRun);
    assert_eq!(gpu.option(DeploymentOption::Fargate).standing, Standing::CannotRun);
    let named = answer(&[("rounds.gpu", "yes"), ("ec2.instance", "c6a.large")]);
    assert_eq!(named.option(EC2).findings[0].kind, FindingKind::InstanceGpu);
    let fix = named.fixes.iter().find(|fix| fix.option == EC2).unwrap();
    assert!(fix.total.is_some());
}

#[test]
fn a_run_starts_a_host_and_ends_it() {
    let instance_hours = |requests: &str, option| {
        let answer = answer(&[("traffic.requests", requests), ("workload.trigger", "job")]);
        line(&answer, option, Line::Instances).map_or(0.0, |item| item.quantity)
    };
    for option in [EC2, DeploymentOption::EcsManaged] {
        let once = instance_hours("1", option);
        assert!(once > 0.25 && once < 0.3, "{option:?}: {once}");
        let ten = instance_hours("10", option);
        assert!(ten < 10.0 * once && ten > 9.0 * once, "{option:?}: {ten}");
        assert!((instance_hours("3M", option) - 730.0).abs() < 0.01, "{option:?}");
    }
    let queue = answer(&[("workload.trigger", "queue"), ("traffic.requests", "0")]);
    assert_eq!(dollars(&queue, EC2, Line::Instances), 0.0);
}

#[test]
fn what_stands_all_month_is_paid_all_month() {
    let month = answer(&[]);
    let short = answer(&[("traffic.hours_per_month", "8")]);
    for option in DeploymentOption::ALL {
        for stands in [Line::AlbHours, Line::AlbAddresses, Line::LogsStored, Line::ImageStorage] {
            let [first, second] = [&month, &short].map(|answer| dollars(answer, option, stands));
            assert_eq!(first, second, "{option:?} {stands:?}");
        }
    }
    let tasks = line(&short, DeploymentOption::Fargate, Line::FargateVcpu).unwrap().quantity;
    assert!(tasks < 8.0, "{tasks}");
    // A month as published bills count it.
    let days_30 = answer(&[("traffic.hours_per_month", "720")]);
    assert!((dollars(&days_30, DeploymentOption::Fargate, Line::AlbHours) - 16.2).abs() < 1e-9);
    let days_31 = answer(&[("traffic.month_hours", "744")]);
    assert!((dollars(&days_31, DeploymentOption::Fargate, Line::AlbHours) - 16.74).abs() < 1e-9);
}

#[test]
fn commitments_are_paid_when_nothing_runs() {
    let reserved = answer(&[
        ("traffic.hours_per_month", "100"),
        ("ec2.instance", "m5.large"),
        ("ec2.purchase", "reserved_1y"),
        ("ec2.reserved", "2"),
    ]);
    let hours = line(&reserved, EC2, Line::ReservedInstances).unwrap().quantity;
    assert_eq!(hours, 1460.0);
    let plan = answer(&[
        ("traffic.hours_per_month", "100"),
        ("commitment.plan", "compute_1y_no_upfront"),
        ("commitment.per_hour", "0.01"),
    ]);
    let committed = dollars(&plan, DeploymentOption::Fargate, Line::Commitment);
    assert!((committed - 7.3).abs() < 1e-6, "{committed}");
}

#[test]
fn a_share_of_a_cluster_is_a_share_of_every_line_of_its_hosts() {
    let shared = |share: &str, option| {
        let answer = answer(&[
            ("ec2.share", share),
            ("ecs_managed.instance", "c6a.large"),
            ("ec2.instance", "t3.micro"),
            ("traffic.requests", "90M"),
        ]);
        [
            Line::Instances,
            Line::SurplusCredits,
            Line::ManagementFee,
            Line::HostDisk,
            Line::HostAddresses,
        ]
        .map(|line| dollars(&answer, option, line))
    };
    for option in [EC2, DeploymentOption::EcsManaged] {
        let whole = shared("100", option);
        let quarter = shared("25", option);
        for (whole, quarter) in whole.into_iter().zip(quarter) {
            assert!((whole / 4.0 - quarter).abs() < 1e-5, "{option:?}: {whole} and {quarter}");
        }
        assert!(whole[0] > 0.0);
        assert_eq!(shared("0", option), [0.0; 5]);
    }
}

#[test]
fn a_past_day_has_the_hosts_of_that_day() {
    for (day, family) in [("2017-06-01", "t2"), ("2018-06-01", "t2"), ("2019-09-01", "t3")] {
        let answer = answer(&[("place.as_of", day), ("compare.ecs", "ec2")]);
        let (host, _) = hosts(&answer);
        assert!(host.name.starts_with(family), "{day}: {}", host.name);
        assert!(line(&answer, EC2, Line::Instances).unwrap().amount.is_some(), "{day}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn no_host_takes_more_tasks_than_it_can(
        tasks in 1..200_u32,
        mode in prop::sample::select(vec!["awsvpc", "awsvpc_trunking", "bridge"]),
        gpu in any::<bool>(),
        windows in any::<bool>(),
    ) {
        let answer = answer(&[
            ("fargate.tasks", &tasks.to_string()),
            ("ec2.network_mode", mode),
            ("rounds.gpu", if gpu { "yes" } else { "no" }),
            ("rounds.os_needs", if windows { "windows" } else { "none" }),
        ]);
        let (host, each) = hosts(&answer);
        let most = match mode {
            "awsvpc_trunking" if !windows => host.interfaces.trunk_tasks,
            "bridge" => f64::INFINITY,
            _ => host.interfaces.tasks,
        };
        prop_assert!(each <= most, "{each} on {}", host.name);
        prop_assert!(!gpu || each <= host.gpus, "{each} on {}", host.name);
        prop_assert!(!windows || host.baseline.is_none(), "{}", host.name);
        prop_assert!(answer.option(EC2).setup.most * each >= f64::from(tasks));
    }

    #[test]
    fn surplus_is_between_that_of_a_month_and_that_of_each_hour(
        rate in 0.1..40.0_f64,
        share in 1..100_u32,
        profile in prop::sample::select(vec!["steady", "0x84_1x84", "1x23_20x1_2x144"]),
    ) {
        let scenario = scenario(&[
            ("traffic.requests", &rate.to_string()),
            ("traffic.per", "second"),
            ("traffic.profile", profile),
            ("workload.cpu_share", &share.to_string()),
            ("ec2.instance", "t3a.small"),
            ("fargate.tasks", "4"),
        ]);
        let answer = compare(&scenario, PriceBook::bundled());
        let surplus = line(&answer, EC2, Line::SurplusCredits).map_or(0.0, |item| item.quantity);
        let hosts = answer.option(EC2).setup.most;
        let used = rate * answer.workload.cpu_ms / 1000.0;
        let least = (used - hosts * 0.4).max(0.0) * 730.0;
        prop_assert!(surplus >= least * (1.0 - 1e-9) - 1e-9, "{surplus} below {least}");
        prop_assert!(surplus <= used * 730.0 * (1.0 + 1e-9), "{surplus} above {used}");
    }
}
