//! Faults that were found by trying the product: what an option is said to be able to do, and what is
//! said of it.

use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::catalog::choices::Ingress;
use eleven_rounds_engine::catalog::option::{DeploymentOption, ScoringOption};
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::findings::{Finding, FindingKind};
use eleven_rounds_engine::options::standing::Standing;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::Problem;

/// The answer to a scenario of these settings.
fn answer(settings: &[(&str, &str)]) -> Comparison {
    let mut scenario = Scenario::default();
    for (key, text) in settings {
        let field = Field::from_key(key).unwrap_or_else(|| panic!("no field {key}"));
        assert_eq!(scenario.set(field, text, PriceBook::bundled()), Ok(()), "{key}");
    }
    compare(&scenario, PriceBook::bundled())
}

#[track_caller]
fn check(settings: &[(&str, &str)], option: DeploymentOption, standing: Standing) -> Comparison {
    let answer = answer(settings);
    assert_eq!(answer.option(option).standing, standing, "{:?}", answer.option(option).findings);
    if !standing.runs() {
        assert_ne!(answer.cheapest, Some(option));
        assert_ne!(answer.verdict.cheaper, Some(option));
        assert_ne!(answer.verdict.outcome, Outcome::OnlyPossible { option });
    }
    answer
}

#[test]
fn hosts_that_hold_nothing_must_be_adjusted() {
    let ec2 = DeploymentOption::EcsEc2;
    for instance in ["t3.nano", "c6g.medium"] {
        let answer =
            check(&[("compare.ecs", "ec2"), ("ec2.instance", instance)], ec2, Standing::Adjust);
        assert!(answer.break_evens.crossings.is_empty());
        let arm = instance.starts_with("c6g");
        let kind = if arm { FindingKind::InstanceArch } else { FindingKind::NoInstance };
        assert_eq!(answer.option(ec2).findings[0].kind, kind);
        let fix = answer.fixes.iter().find(|fix| fix.option == ec2).unwrap();
        assert!(matches!(&fix.settings[..], [(Field::Ec2Type, _)]) && fix.total.is_some());
    }
    let managed = DeploymentOption::LambdaManaged;
    let settings = [("compare.lambda", "managed"), ("managed.instance", "t3.nano")];
    check(&settings, managed, Standing::Adjust);
}

#[test]
fn too_little_memory_must_be_adjusted_and_the_fix_is_enough() {
    let lambda = DeploymentOption::Lambda;
    let answer = check(&[("lambda.memory_mb", "128")], lambda, Standing::Adjust);
    let fix = answer.fixes.iter().find(|fix| fix.option == lambda).unwrap();
    assert!(matches!(&fix.settings[..], [(Field::LambdaMemory, _)]));
    let [(field, text)] = &fix.settings[..] else { panic!("{fix:?}") };
    let answer = check(&[(field.key(), text)], lambda, Standing::CanRun);
    assert_eq!(answer.option(lambda).total(), fix.total);
}

#[test]
fn too_few_tasks_must_be_adjusted_to_the_number_that_would_do() {
    let settings =
        [("traffic.requests", "500M"), ("workload.kind", "computing"), ("fargate.max_tasks", "1")];
    let answer = check(&settings, DeploymentOption::Fargate, Standing::Adjust);
    let fix = answer.fixes.iter().find(|fix| fix.option == DeploymentOption::Fargate).unwrap();
    assert_eq!(fix.settings, [(Field::MaxTasks, "53".to_owned())]);
    assert!(fix.total.is_some());
}

#[test]
fn what_a_round_rules_out_is_ruled_out_of_the_bill_too() {
    let answer = answer(&[("rounds.gpu", "yes")]);
    for option in [
        DeploymentOption::Lambda,
        DeploymentOption::Provisioned,
        DeploymentOption::LambdaManaged,
        DeploymentOption::Fargate,
        DeploymentOption::FargateSpot,
    ] {
        assert_eq!(answer.option(option).standing, Standing::CannotRun, "{option:?}");
        assert_eq!(answer.option(option).findings[0].kind, FindingKind::RoundLimit);
    }
    assert_eq!(answer.verdict.outcome, Outcome::NonePossible);
    // Hosts with a GPU can, and that is what they cost.
    let hosts = DeploymentOption::EcsEc2;
    assert_eq!(answer.cheapest, Some(hosts));
    assert_eq!(answer.option(hosts).standing, Standing::CanRun);
    assert!(answer.option(hosts).counted().is_some());
}

#[test]
fn what_the_bill_rules_out_is_ruled_out_of_the_rounds_too() {
    let lambda = ScoringOption::Lambda;
    for settings in [[("workload.response_kb", "7000")], [("lambda.ephemeral_mb", "20000")]] {
        let answer = answer(&settings);
        assert!(answer.rounds.blocked.contains(lambda), "{settings:?}");
        assert!(!answer.rounds.best.contains(lambda), "{settings:?}");
    }
}

#[test]
fn payloads_are_held_against_every_front_door_and_every_function() {
    use DeploymentOption::{Lambda, LambdaManaged};
    let large = ("workload.response_kb", "7000");
    check(&[large, ("compare.lambda", "managed")], LambdaManaged, Standing::CannotRun);
    // An Application Load Balancer takes less from a function than an invocation gives.
    let alb = [("lambda.front_door", "alb"), ("workload.response_kb", "2048")];
    let answer = check(&alb, Lambda, Standing::Adjust);
    let fix = answer.fixes.iter().find(|fix| fix.option == Lambda).unwrap();
    assert!(matches!(&fix.settings[..], [(Field::LambdaIngress, door)] if door == "function_url"));
    check(&[alb[1]], Lambda, Standing::CanRun);
}

#[test]
fn what_does_not_stream_is_said_and_not_chosen() {
    let streamed = [("workload.streaming", "on"), ("workload.response_kb", "7000")];
    for door in ["http_api", "alb"] {
        let settings = [streamed[0], streamed[1], ("lambda.front_door", door)];
        check(&settings, DeploymentOption::Lambda, Standing::Adjust);
    }
    let by_rest = [streamed[0], streamed[1], ("lambda.front_door", "rest_api")];
    check(&by_rest, DeploymentOption::Lambda, Standing::CanRun);
    let before = [by_rest[0], by_rest[1], by_rest[2], ("place.as_of", "2025-11-18")];
    let kinds = |answer: &Comparison| {
        let found = &answer.option(DeploymentOption::Lambda).findings;
        found.iter().map(|finding| finding.kind).collect::<Vec<_>>()
    };
    assert!(kinds(&answer(&before)).contains(&FindingKind::IngressStream));
    let answer = check(&streamed, DeploymentOption::Lambda, Standing::CanRun);
    assert_eq!(answer.lambda.ingress, Ingress::FunctionUrl);
}

#[test]
fn tcp_and_udp_go_through_a_network_load_balancer() {
    for protocol in ["tcp", "udp"] {
        let settings = [("rounds.protocol", protocol)];
        let answer = check(&settings, DeploymentOption::Fargate, Standing::CanRun);
        assert_eq!(answer.fargate.ingress, Ingress::Nlb);
        assert_eq!(answer.option(DeploymentOption::Lambda).standing, Standing::CannotRun);
        let by_alb = [settings[0], ("fargate.front_door", "alb")];
        check(&by_alb, DeploymentOption::Fargate, Standing::Adjust);
    }
    let http = check(&[("rounds.protocol", "grpc")], DeploymentOption::Fargate, Standing::CanRun);
    assert_eq!(http.fargate.ingress, Ingress::Alb);
}

#[test]
fn a_large_event_counts_as_several_requests() {
    let requests = |request_kb: &str, trigger: &str| {
        let answer = answer(&[
            ("workload.trigger", trigger),
            ("workload.request_kb", request_kb),
            ("traffic.requests", "1000000"),
        ]);
        let lines = &answer.option(DeploymentOption::Lambda).estimate.lines;
        let line = lines.iter().find(|item| item.line == Line::LambdaRequests).unwrap();
        (line.quantity, line.amount.unwrap().dollars())
    };
    assert_eq!(requests("256", "job"), (1e6, 0.2));
    assert_eq!(requests("256.5", "job"), (2e6, 0.4));
    assert_eq!(requests("320", "job"), (2e6, 0.4));
    assert_eq!(requests("1024", "job"), (13e6, 2.6));
    // A queue is polled: its messages come with calls that wait.
    assert_eq!(requests("1024", "queue"), (1e6, 0.2));
}

#[test]
fn work_can_be_cut_into_steps_only_where_somebody_says_so() {
    let job = [
        ("workload.trigger", "job"),
        ("workload.duration_ms", "43200000"),
        ("traffic.requests", "30"),
    ];
    let whole = check(&job, DeploymentOption::Lambda, Standing::CannotRun);
    assert!(!whole.rounds.best.contains(ScoringOption::Lambda));
    let cut = [job[0], job[1], job[2], ("rounds.splittable", "yes")];
    check(&cut, DeploymentOption::Lambda, Standing::CanRun);
}

#[test]
fn the_highest_minute_holds_no_more_than_its_hour() {
    let mut scenario = Scenario::default();
    let set =
        |scenario: &mut Scenario, text| scenario.set(Field::PeakFactor, text, PriceBook::bundled());
    assert_eq!(set(&mut scenario, "60"), Ok(()));
    assert_eq!(set(&mut scenario, "61"), Err(Problem::TooLarge { max: 60.0 }));
}

#[test]
fn an_instance_that_is_not_in_the_book_has_a_hint_of_its_kind_or_none() {
    let mut scenario = Scenario::default();
    let mut nearest = |text| match scenario.set(Field::Ec2Type, text, PriceBook::bundled()) {
        Err(Problem::UnknownOption { nearest }) => nearest,
        other => panic!("{text}: {other:?}"),
    };
    assert_eq!(nearest("vt1.3xlarge"), "");
    assert!(nearest("m6i.3xlarge").starts_with("m6i."));
}

#[test]
fn a_reservation_is_never_dearer_than_none() {
    let ec2 = DeploymentOption::EcsEc2;
    let total = |purchase| {
        let answer = answer(&[("compare.ecs", "ec2"), ("ec2.purchase", purchase)]);
        answer.option(ec2).total().unwrap()
    };
    let on_demand = total("on_demand");
    for purchase in ["reserved_1y", "reserved_3y"] {
        assert!(total(purchase) <= on_demand, "{purchase}");
    }
    let settings = [("compare.ecs", "ec2"), ("ec2.purchase", "reserved_3y")];
    let answer = answer(&settings);
    let found = &answer.option(ec2).findings;
    let unused = found.iter().any(|finding| finding.kind == FindingKind::ReservationUnused);
    let lines = &answer.option(ec2).estimate.lines;
    assert_eq!(unused, lines.iter().all(|item| item.line != Line::ReservedInstances));
}

#[test]
fn one_allowance_is_for_ingested_and_stored_logs() {
    let stored = |settings: &[(&str, &str)]| {
        let answer = answer(settings);
        let lines = &answer.option(DeploymentOption::Lambda).estimate.lines;
        let line = |wanted| lines.iter().find(|item| item.line == wanted).unwrap().clone();
        (line(Line::LogsIngest), line(Line::LogsStored))
    };
    let (ingested, kept) = stored(&[("place.free_tier", "on")]);
    assert_eq!((ingested.free, kept.free), (ingested.quantity, kept.quantity));
    // What ingestion leaves of 5 GB.
    let (ingested, kept) = stored(&[("place.free_tier", "on"), ("traffic.requests", "5M")]);
    assert_eq!(ingested.free, ingested.quantity);
    assert!((kept.free - (5.0 - ingested.quantity)).abs() < 1e-9);
}

#[test]
fn the_free_tier_is_not_for_environments_that_are_always_provisioned() {
    let settings = [
        ("place.free_tier", "on"),
        ("traffic.requests", "2000000"),
        ("workload.duration_ms", "100"),
        ("lambda.memory_mb", "1024"),
        ("workload.memory_mb", "1024"),
        ("provisioned.environments", "1"),
        ("lambda.init_ms", "0"),
    ];
    let lines = |mode| {
        let answer = answer(&[&settings[..], &[("provisioned.mode", mode)]].concat());
        let lines = &answer.option(DeploymentOption::Provisioned).estimate.lines;
        [Line::LambdaRequests, Line::LambdaDuration].map(|wanted| {
            let found = lines.iter().find(|item| item.line == wanted).unwrap();
            (found.free, (found.amount.unwrap().dollars() * 1000.0).round() / 1000.0)
        })
    };
    assert_eq!(lines("fixed"), [(0.0, 0.4), (0.0, 0.239)]);
    assert_eq!(lines("following")[0], (0.0, 0.4));
    // Outside its hours the function is one on demand.
    assert_eq!(lines("scheduled")[0], (1e6, 0.2));
}

#[test]
fn a_workload_pays_its_share_of_what_others_use_too() {
    let amounts = |settings: &[(&str, &str)], option| {
        let answer = answer(&[&[("network.kind", "private")], settings].concat());
        let lines = answer.option(option).estimate.lines.clone();
        [Line::AlbHours, Line::AlbAddresses, Line::NatHours, Line::NatAddresses].map(|wanted| {
            let found = lines.iter().find(|item| item.line == wanted);
            found.map(|item| item.amount.unwrap().dollars())
        })
    };
    let whole = amounts(&[], DeploymentOption::Fargate);
    let shared = [("alb.share", "25"), ("network.nat_share", "10")];
    let parts = amounts(&shared, DeploymentOption::Fargate);
    for ((whole, part), share) in whole.iter().zip(parts).zip([0.25, 0.25, 0.1, 0.1]) {
        assert!((whole.unwrap() * share - part.unwrap()).abs() < 1e-6, "{whole:?} {part:?}");
    }
    // Functions may be outside the network that the tasks are in; instances of Lambda are not.
    let outside = [("network.lambda_in_vpc", "off")];
    assert_eq!(amounts(&outside, DeploymentOption::Lambda), [None; 4]);
    assert_eq!(amounts(&outside, DeploymentOption::Fargate), whole);
    assert_eq!(amounts(&outside, DeploymentOption::LambdaManaged)[2], whole[2]);
    assert_eq!(amounts(&[], DeploymentOption::Lambda)[2], whole[2]);
}

#[test]
fn a_plan_counts_for_a_whole_option_or_not_at_all() {
    let total = |plan| {
        let answer = answer(&[("commitment.plan", plan)]);
        let fargate = answer.option(DeploymentOption::Fargate);
        (fargate.standing, fargate.estimate.known_part)
    };
    let none = total("none");
    // The book has the rate of a vCPU and none of a GB.
    assert_eq!(total("compute_3y_all_upfront"), (Standing::Unpriced, none.1));
    let paid_monthly = total("compute_3y_no_upfront");
    assert!(paid_monthly.0 == Standing::CanRun && paid_monthly.1 < none.1);
}

#[test]
fn a_plan_that_is_known_for_one_side_does_not_decide_alone() {
    let base = [("place.region", "ap-south-1"), ("commitment.plan", "compute_3y_no_upfront")];
    let at = |requests| answer(&[&base[..], &[("traffic.requests", requests)]].concat());
    let close = at("20000000");
    assert_eq!(close.option(DeploymentOption::Lambda).standing, Standing::Unpriced);
    assert_eq!(close.option(DeploymentOption::Fargate).standing, Standing::CanRun);
    assert_eq!(close.verdict.outcome, Outcome::Unknown);
    // No discount makes functions cheaper than tasks at this load.
    let far = at("500000000");
    assert!(far.verdict.holds_despite_unknown);
    assert_eq!(far.verdict.cheaper, Some(DeploymentOption::Fargate));
}

#[test]
fn a_free_line_that_is_unknown_on_a_past_day_withholds_no_verdict() {
    let answer = answer(&[("place.as_of", "2026-06-01")]);
    assert_eq!(answer.option(DeploymentOption::Fargate).standing, Standing::Unpriced);
    assert_eq!(answer.verdict.winner, Some(DeploymentOption::Lambda));
    // It costs nothing wherever it is known: there is no highest price to hold against.
    assert!(!answer.verdict.holds_despite_unknown);
}

#[test]
fn starts_are_held_against_what_was_stated_on_both_sides() {
    let late = |settings: &[(&str, &str)], option| {
        let found = answer(settings).option(option).findings.clone();
        found.iter().find(|finding| finding.kind == FindingKind::StartLate).map(|late| {
            assert!(late.needed > late.limit, "{late:?}");
            late.needed
        })
    };
    let lambda = DeploymentOption::Lambda;
    let fargate = DeploymentOption::Fargate;
    let tight = ("rounds.start_budget_ms", "100");
    let java = ("workload.runtime", "java");
    assert_eq!(late(&[java], lambda), None, "nothing was stated");
    assert_eq!(late(&[java, tight], lambda), Some(194.3));
    assert_eq!(late(&[java, tight, ("lambda.package", "image")], lambda), Some(247.4));
    assert_eq!(late(&[java, ("rounds.start_budget_ms", "300")], lambda), None);
    // Environments that are kept ready do not start, and neither do tasks.
    assert_eq!(late(&[java, tight], DeploymentOption::Provisioned), None);
    assert_eq!(late(&[java, tight], fargate), None);
    assert_eq!(
        late(&[tight, ("fargate.min_tasks", "0"), ("fargate.start_s", "40")], fargate),
        Some(40_000.0)
    );
    let objective = answer(&[("workload.latency_ms", "200"), java]);
    let found = &objective.option(lambda).findings;
    assert!(found.iter().any(|finding| finding.kind == FindingKind::StartLate), "{found:?}");
}

#[test]
fn a_price_that_comes_with_late_starts_earns_no_points() {
    let points = |budget: &str| {
        let answer = answer(&[("traffic.requests", "50000"), ("rounds.start_budget_ms", budget)]);
        answer.rounds.rounds[1].points[ScoringOption::Lambda]
    };
    assert!(points("139") < points("140"), "Node.js starts in 139.3 ms");
}

#[test]
fn a_synchronous_worker_takes_one_request_at_a_time() {
    let tasks = |kind: &str| {
        let answer = answer(&[
            ("fargate.server", kind),
            ("traffic.requests", "40"),
            ("traffic.per", "second"),
        ]);
        answer.fargate.in_flight
    };
    assert_eq!(tasks("synchronous"), 1.0);
    assert!(tasks("concurrent") > 10.0);
}

#[test]
fn a_process_takes_at_least_what_its_runtime_was_seen_to_take() {
    #[track_caller]
    fn check(settings: &[(&str, &str)], base_mb: f64, memory_mb: f64, said: bool) {
        let answer = answer(settings);
        assert_eq!((answer.workload.base_mb, answer.workload.memory_mb), (base_mb, memory_mb));
        for option in DeploymentOption::ALL {
            let result = answer.option(option);
            let of_kind = |finding: &&Finding| finding.kind == FindingKind::RuntimeMemory;
            let found: Vec<_> = result.findings.iter().filter(of_kind).collect();
            assert_eq!(found.len(), usize::from(said), "{option:?}");
            // It is counted, so that nothing must be set.
            assert_eq!(result.standing, Standing::CanRun, "{option:?}");
        }
    }
    let runtimes = [
        ("node", 76.0),
        ("python", 38.2),
        ("java", 86.6),
        ("dotnet", 72.2),
        ("go", 17.0),
        ("rust", 15.1),
    ];
    for (runtime, base_mb) in runtimes {
        let runtime = ("workload.runtime", runtime);
        check(&[runtime], 504.0, 512.0, false);
        check(&[runtime, ("workload.memory_mb", "128")], 120.0, 128.0, false);
        check(&[runtime, ("workload.memory_mb", "16")], base_mb, base_mb + 8.0, true);
        // Who knows it otherwise says so.
        let own = [runtime, ("workload.memory_mb", "16"), ("workload.base_mb", "8")];
        check(&own, 8.0, 16.0, false);
        check(&[runtime, ("workload.base_mb", "600")], 600.0, 608.0, false);
    }
}
