//! Tests of whole sentences: word order, counters and particles.

use eleven_rounds_engine::analysis::reasons::CostReason;
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::catalog::choices::{Ingress, Trigger};
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::catalog::option::DeploymentOption::{self, Fargate, Lambda};
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::findings::{Finding, FindingKind, Severity};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::Problem;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_engine::scenario::presets::Preset;

use crate::foreign::pieces;
use crate::i18n::ko::Korean;
use crate::i18n::words::{Sentences, Span, plain};
use crate::notice::PageNotice;

/// The published case of the README: $1.87 against $9.01, equal at 4.83 million.
fn light() -> Comparison {
    compare(&Preset::DkLight.scenario(PriceBook::bundled()), PriceBook::bundled())
}

#[test]
fn the_headline_says_what_each_outcome_means() {
    #[track_caller]
    fn check(outcome: Outcome, expected: &str) {
        let mut comparison = light();
        comparison.verdict.outcome = outcome;
        assert_eq!(plain(&Korean.headline(&comparison)), expected);
    }
    let by = Usd::ZERO;
    let cheaper = |option| Outcome::Cheaper { option, by };
    check(cheaper(Lambda), "Lambda는 월 $1.87, Fargate는 월 $9.01입니다.");
    check(cheaper(Fargate), "Fargate는 월 $9.01, Lambda는 월 $1.87입니다.");
    check(Outcome::Close, "비용이 엇비슷합니다. Lambda는 월 $1.87, Fargate는 월 $9.01입니다.");
    check(
        Outcome::OnlyPossible { option: Fargate },
        "Fargate에서만 실행할 수 있으며 월 $9.01입니다.",
    );
    check(Outcome::NonePossible, "입력한 대로라면 이 워크로드는 어느 쪽에서도 실행할 수 없습니다.");
    check(Outcome::Unknown, "판정을 보류합니다. 알 수 없는 가격에 따라 결과가 바뀔 수 있습니다.");
}

#[test]
fn names_are_coloured_without_their_particles() {
    let spans = Korean.headline(&light());
    assert_eq!(spans[0], Span::Lambda("Lambda".to_owned()));
    assert_eq!(spans[2], Span::Ecs("Fargate".to_owned()));
}

#[test]
fn the_lead_says_where_it_flips_and_where_the_scenario_is() {
    #[track_caller]
    fn check(cheaper: DeploymentOption, bounds: [Option<f64>; 2], expected: &str) {
        let mut comparison = light();
        comparison.verdict.cheaper = Some(cheaper);
        [comparison.verdict.changes_below, comparison.verdict.changes_above] = bounds;
        let lead = Korean.lead(&comparison);
        assert_eq!(lead, [expected, " 지금은 월 100만 건(초당 0.381건)입니다."].concat());
    }
    let low = Some(1_234.0);
    let high = Some(4.826e6);
    check(Lambda, [None, None], "요청이 많든 적든 Lambda가 더 저렴합니다.");
    check(
        Lambda,
        [None, high],
        "요청이 월 483만 건(초당 1.84건)을 넘으면 Fargate가 더 저렴합니다.",
    );
    check(
        Fargate,
        [low, None],
        "요청이 월 1,234건(시간당 1.69건)을 넘으면 Fargate가 더 저렴합니다.",
    );
    check(
        Fargate,
        [low, high],
        "요청이 월 1,234건에서 483만 건 사이일 때 Fargate가 더 저렴합니다.",
    );
}

#[test]
fn the_lead_of_the_published_case_is_the_one_promised() {
    assert_eq!(
        Korean.lead(&light()),
        "요청이 월 483만 건(초당 1.84건)을 넘으면 Fargate가 더 저렴합니다. \
         지금은 월 100만 건(초당 0.381건)입니다."
    );
    assert_eq!(Korean.curve_title(&light()), "월 요청 483만 건까지는 Lambda가 더 저렴합니다");
}

#[test]
fn the_lead_knows_ties_limits_and_silence() {
    let mut comparison = light();
    comparison.requests = 0.0;
    assert!(
        Korean
            .lead(&comparison)
            .ends_with("넘으면 Fargate가 더 저렴합니다. 지금은 요청이 없습니다.")
    );
    comparison.verdict.cheaper = None;
    assert_eq!(Korean.lead(&comparison), "양쪽 합계가 같습니다.");
}

#[test]
fn reasons_carry_their_numbers() {
    #[track_caller]
    fn check(reason: CostReason, expected: &str) {
        assert_eq!(Korean.reason(&reason), expected);
    }
    check(
        CostReason::IdleTasks { busy: 0.079 },
        "태스크가 실제로 일하는 시간은 과금되는 시간의 7.9%뿐입니다.",
    );
    check(
        CostReason::StandingCost {
            option: Fargate,
            amount: Usd::from_micros(9_010_000),
            share: 1.0,
        },
        "Fargate는 요청이 한 건도 없어도 월 $9.01가 듭니다.",
    );
    check(
        CostReason::WaitingBilled { share: 0.9, in_flight: 60.0 },
        "Lambda는 실행 시간의 90%인 대기에도 과금하지만, 태스크 하나는 그동안 요청을 동시에 \
         60건까지 처리합니다.",
    );
    check(
        CostReason::LargestLine { line: Line::LambdaDuration, share: 0.62 },
        "‘실행 시간’ 항목 하나가 더 비싼 쪽 청구액의 62%를 차지합니다.",
    );
    check(
        CostReason::LargestLine { line: Line::LambdaDuration, share: 0.9999 },
        "더 비싼 쪽 청구액은 거의 전부 ‘실행 시간’ 항목입니다.",
    );
}

#[track_caller]
fn check_finding(kind: FindingKind, needed: f64, limit: f64, expected: &str) {
    let finding = Finding {
        kind,
        severity: Severity::Misconfiguration,
        option: Lambda,
        needed,
        limit,
        ingress: Some(Ingress::HttpApi),
        fact: Some(Fact::LambdaSyncPayloadMb),
    };
    assert_eq!(Korean.finding(&finding), expected);
}

#[test]
fn findings_say_the_number_that_would_do() {
    check_finding(
        FindingKind::LambdaTimeout,
        1200.0,
        900.0,
        "가장 긴 요청은 20분이 걸리는데 함수는 15분 뒤에 종료됩니다. 작업을 나누거나 ECS에서 \
         실행하세요.",
    );
    check_finding(
        FindingKind::LambdaConcurrency,
        2500.0,
        1000.0,
        "피크에는 요청 2,500건이 동시에 실행되는데 계정 동시성 한도는 1,000건입니다. AWS에 \
         2,500건 이상으로 상향을 요청하세요.",
    );
    check_finding(
        FindingKind::TooFewTasks,
        3.0,
        1.0,
        "태스크 1개로는 피크를 감당하지 못합니다. 사용률 100%로도 3개가 필요합니다.",
    );
    check_finding(
        FindingKind::LatencyMissed,
        300.0,
        240.0,
        "Lambda에서는 요청 하나를 처리하는 데 300ms가 걸려 지연 시간 목표 240ms를 넘습니다.",
    );
    check_finding(
        FindingKind::IngressTimeout,
        45.0,
        30.0,
        "HTTP API는 30초 뒤에 연결을 끊는데 가장 긴 요청은 45초가 걸립니다. 앞단을 다른 것으로 \
         바꾸세요.",
    );
    check_finding(
        FindingKind::IngressRate,
        12_000.0,
        10_000.0,
        "HTTP API의 기본 한도는 초당 10,000건인데 피크는 초당 12,000건입니다. AWS에 한도 상향을 \
         요청하세요.",
    );
}

#[test]
fn what_exceeds_a_limit_never_reads_like_the_limit() {
    check_finding(
        FindingKind::LambdaTimeout,
        900.5,
        900.0,
        "가장 긴 요청은 900.5초가 걸리는데 함수는 900초 뒤에 종료됩니다. 작업을 나누거나 ECS에서 \
         실행하세요.",
    );
    check_finding(
        FindingKind::LambdaMemoryLimit,
        10_241.0,
        10_240.0,
        "프로세스에 10,241 MB가 필요한데 함수 메모리는 최대 10,240 MB입니다.",
    );
    check_finding(
        FindingKind::LambdaRequestSize,
        6.0002,
        6.0,
        "요청 크기 6.0002 MB는 함수가 받을 수 있는 6 MB를 넘습니다.",
    );
}

#[test]
fn streaming_is_advised_only_where_it_is_off() {
    let finding = |fact| Finding {
        kind: FindingKind::LambdaResponseSize,
        severity: Severity::Blocker,
        option: Lambda,
        needed: 250.0,
        limit: 200.0,
        ingress: None,
        fact: Some(fact),
    };
    let advice = |fact| Korean.finding(&finding(fact)).contains("스트리밍하면");
    assert!(advice(Fact::LambdaSyncPayloadMb));
    assert!(!advice(Fact::LambdaStreamPayloadMb));
}

#[test]
fn bounds_are_exact() {
    #[track_caller]
    fn check(problem: Problem, expected: &str) {
        assert_eq!(Korean.problem(&problem), expected);
    }
    check(Problem::TooLarge { max: 10_240.0 }, "10,240 이하여야 합니다.");
    check(Problem::TooLarge { max: 1e12 }, "1조 이하여야 합니다.");
    check(Problem::TooLarge { max: 900_000.0 }, "90만 이하여야 합니다.");
    check(Problem::TooSmall { min: 0.000_001 }, "0.000001 이상이어야 합니다.");
    check(Problem::NotASize, "숫자나 크기를 512MB처럼 B, KB, MB, GB, TB로 쓰세요.");
}

#[test]
fn notices_quote_what_was_wrong() {
    #[track_caller]
    fn check(notice: link::Notice, expected: &str) {
        let notice = Korean.notice(&PageNotice::Link(notice));
        assert_eq!(pieces(&notice).collect::<String>(), expected);
    }
    check(link::Notice::Syntax("nonsense".to_owned()), "“nonsense”는 설정이 아닙니다.");
    check(link::Notice::Syntax("요청".to_owned()), "“요청”은 설정이 아닙니다.");
    check(
        link::Notice::UnknownKey {
            key: "trafic.per".to_owned(),
            nearest: "traffic.per".to_owned(),
        },
        "이름이 “trafic.per”인 항목은 없습니다. 가장 비슷한 것은 “traffic.per”입니다.",
    );
    check(
        link::Notice::UnknownKey { key: "x0".to_owned(), nearest: String::new() },
        "이름이 “x0”인 항목은 없으며 비슷한 것도 없습니다.",
    );
    check(
        link::Notice::BadValue {
            field: Field::Memory,
            text: "-5".to_owned(),
            problem: Problem::TooSmall { min: 16.0 },
        },
        "메모리 “-5”: 16 이상이어야 합니다.",
    );
    assert_eq!(Korean.accepted_parts(0), "링크를 읽지 못했습니다. 기본값을 표시합니다.");
    assert_eq!(
        Korean.accepted_parts(2),
        "링크의 일부를 읽지 못했습니다. 설정 2개는 살렸고 나머지는 기본값입니다."
    );
}

#[test]
fn derived_values_fit_under_their_field() {
    let comparison = light();
    assert_eq!(
        Korean.derived_requests(&comparison),
        "월 100만 건 · 초당 평균 0.381건, 피크 0.381건 · 동시 0.076건"
    );
    assert_eq!(
        Korean.derived_memory(&comparison),
        "Lambda 512 MB(0.29 vCPU), 태스크 0.25 vCPU · 0.5 GB"
    );
    let auto = |field| Korean.derived_auto(field, &Scenario::default(), &comparison);
    assert_eq!(auto(Field::BaseMemory), "504 MB");
    assert_eq!(auto(Field::SqsPollers), "5개");
    assert_eq!(auto(Field::DurableDays), "14일");
    assert_eq!(auto(Field::SeenAt), "512 MB, 위의 메모리와 같음");
    assert_eq!(auto(Field::Latency), "400ms, 요청 시간의 2배");
}

#[test]
fn turns_are_listed_with_one_counter() {
    #[track_caller]
    fn check(crossings: &[f64], expected: &str) {
        let text = Korean.winner_changes(crossings, true);
        assert!(text.contains(expected), "{text}");
    }
    check(&[4.83e6, 6e6], "월 요청 483만, 600만 건에서 바뀝니다.");
    check(&[900.0, 1234.0], "월 요청 900, 1,234건에서 바뀝니다.");
    check(&[1e6; 9], "월 요청 100만에서 100만 건 사이에서 9번 바뀝니다.");
}

#[test]
fn charts_count_tasks_and_name_hours() {
    let mut comparison = light();
    assert_eq!(Korean.tasks_title(&comparison), "일주일 내내 태스크 1개가 실행됩니다");
    comparison.tasks.most_tasks = 5.0;
    assert_eq!(Korean.tasks_title(&comparison), "가장 붐비는 시간대에 태스크 5개, 평균 1개");
    assert!(
        Korean.tasks_sub(&comparison).starts_with("0.25 vCPU · 0.5 GB 태스크 하나가 요청을 초당")
    );
    comparison.workload.trigger = Trigger::Queue;
    assert!(Korean.tasks_sub(&comparison).contains("메시지를 초당"));
    comparison.workload.trigger = Trigger::Job;
    assert_eq!(Korean.tasks_title(&comparison), "작업마다 태스크 하나가 실행됩니다");
    assert_eq!(Korean.hour(33.0), "화요일 9시");
    assert_eq!(Korean.crossing(4.826e6, 9.01), "483만 · 양쪽 $9.01");
}
