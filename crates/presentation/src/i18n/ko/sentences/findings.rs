//! Blockers, misconfigurations and warnings in Korean, each with the value that would fix it.

use eleven_rounds_engine::catalog::choices::Ingress;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::options::findings::{Finding, FindingKind};

use crate::format::{Particle, count, duration_ms, rate, significant, with_particle};
use crate::i18n::ko::{Korean, LANG};
use crate::i18n::phrases::standing::round_name;
use crate::i18n::words::{Labels, Sentences};

/// Digits of a number that must be told apart from another.
const EXACT: u32 = 9;

/// A quantity beside its unit; megabytes by the thousand keep every digit.
fn measure(value: f64) -> String {
    if value >= 1000.0 { count(value) } else { significant(value, 4) }
}

/// What is needed and what there is, with more digits where rounding would make them equal.
fn apart(
    finding: &Finding,
    rounded: impl Fn(f64) -> String,
    exact: impl Fn(String) -> String,
) -> (String, String) {
    let both = (rounded(finding.needed), rounded(finding.limit));
    if both.0 != both.1 {
        return both;
    }
    let exact = |value: f64| exact(significant(value, EXACT));
    (exact(finding.needed), exact(finding.limit))
}

/// Words a finding.
pub(super) fn finding(finding: &Finding) -> String {
    let object = |text: &str| with_particle(text, Particle::ObjectEulReul);
    let subject = |text: &str| with_particle(text, Particle::SubjectIGa);
    let topic = |text: &str| with_particle(text, Particle::TopicEunNeun);
    let sized = |unit: &str| apart(finding, |value| measure(value) + unit, |text| text + unit);
    let timed =
        || apart(finding, |value| duration_ms(value * 1000.0, LANG), |seconds| seconds + "초");
    let counted = || apart(finding, count, |text| text);
    let rated = || apart(finding, |value| rate(value, LANG), |text| "초당 ".to_owned() + &text);
    let ingress = Korean.ingress(finding.ingress.unwrap_or(Ingress::None));
    match finding.kind {
        FindingKind::LambdaTimeout => {
            let (need, most) = timed();
            format!(
                "가장 긴 요청은 {} 걸리는데 함수는 {most} 뒤에 종료됩니다. 작업을 나누거나 ECS에서 \
                 실행하세요.",
                subject(&need)
            )
        }
        FindingKind::LambdaMemoryLimit => {
            let (need, most) = sized(" MB");
            format!("프로세스에 {} 필요한데 함수 메모리는 최대 {most}입니다.", subject(&need))
        }
        FindingKind::LambdaMemoryShort => {
            let (need, has) = sized(" MB");
            format!(
                "프로세스에 {} 필요한데 함수 메모리는 {has}입니다. {need} 이상으로 설정하세요.",
                subject(&need)
            )
        }
        FindingKind::LambdaRequestSize => {
            let (need, most) = sized(" MB");
            format!("요청 크기 {} 함수가 받을 수 있는 {} 넘습니다.", topic(&need), object(&most))
        }
        FindingKind::LambdaResponseSize => {
            let (need, most) = sized(" MB");
            // A response that is streamed already has no further way out.
            let streamed = finding.fact == Some(Fact::LambdaStreamPayloadMb);
            let advice = if streamed {
                ""
            } else {
                " 스트리밍하면 더 큰 응답도 보낼 수 있습니다."
            };
            format!(
                "응답 크기 {} 함수가 보낼 수 있는 {} 넘습니다.{advice}",
                topic(&need),
                object(&most)
            )
        }
        FindingKind::LambdaEventSize => {
            let (need, most) = sized(" KB");
            format!(
                "이벤트 크기 {} 함수를 호출할 수 있는 {} 넘습니다. 데이터 대신 저장한 위치를 \
                 전달하세요.",
                topic(&need),
                object(&most)
            )
        }
        FindingKind::LambdaDisk => {
            let (need, most) = sized(" MB");
            format!("/tmp에 {} 필요한데 함수의 임시 스토리지는 최대 {most}입니다.", subject(&need))
        }
        FindingKind::LambdaConcurrency => {
            let (need, has) = counted();
            format!(
                "피크에는 요청 {need}건이 동시에 실행되는데 계정 동시성 한도는 {has}건입니다. \
                 AWS에 {need}건 이상으로 상향을 요청하세요."
            )
        }
        FindingKind::LambdaRate => {
            let (need, has) = rated();
            format!(
                "피크는 {need}건인데 계정 동시성 한도로는 {has}건까지 받을 수 있습니다. AWS에 \
                 동시성 한도 상향을 요청하세요."
            )
        }
        FindingKind::FargateMemoryLimit => {
            let (need, most) = sized(" GB");
            format!("프로세스에 {} 필요한데 가장 큰 태스크도 {most}입니다.", subject(&need))
        }
        FindingKind::FargateMemoryShort => {
            let (need, has) = sized(" MB");
            format!(
                "프로세스에 {} 필요한데 태스크 메모리는 {has}입니다. 더 큰 태스크 크기를 \
                 선택하세요.",
                subject(&need)
            )
        }
        FindingKind::FargateDisk => {
            let (need, most) = sized(" GB");
            format!(
                "임시 스토리지 {} 필요한데 태스크에는 최대 {most}까지 붙일 수 있습니다.",
                subject(&need)
            )
        }
        FindingKind::TooFewTasks => {
            let (need, has) = counted();
            format!(
                "태스크 {has}개로는 피크를 감당하지 못합니다. 사용률 100%로도 {need}개가 \
                 필요합니다."
            )
        }
        FindingKind::NoSpareTask => "태스크 하나가 HTTP를 모두 처리하므로 그 하나가 멈추면 응답이 \
                                     끊깁니다. 2개를 두면 막을 수 있습니다."
            .to_owned(),
        FindingKind::StartLate => {
            let (need, most) = apart(finding, |value| duration_ms(value, LANG), |text| text + "ms");
            format!("시작을 기다리는 요청은 {} 걸리는데 {most}까지 허용했습니다.", subject(&need))
        }
        FindingKind::RuntimeMemory => {
            let (need, stated) = sized(" MB");
            format!(
                "런타임만으로도 입력한 메모리({stated})보다 많이 쓰는 것으로 측정되어 {} 적용합니다.",
                object(&need)
            )
        }
        FindingKind::LatencyMissed => {
            let (need, goal) = apart(finding, |value| duration_ms(value, LANG), |text| text + "ms");
            format!(
                "{}에서는 요청 하나를 처리하는 데 {} 걸려 지연 시간 목표 {} 넘습니다.",
                Korean.option(finding.option),
                subject(&need),
                object(&goal)
            )
        }
        FindingKind::IngressTimeout => {
            let (need, most) = timed();
            format!(
                "{} {most} 뒤에 연결을 끊는데 가장 긴 요청은 {} 걸립니다. 앞단을 다른 것으로 \
                 바꾸세요.",
                topic(ingress),
                subject(&need)
            )
        }
        FindingKind::IngressPayload => {
            let (need, most) = sized(" MB");
            format!(
                "{} {most}까지 받는데 페이로드는 {need}입니다. 앞단을 다른 것으로 바꾸세요.",
                topic(ingress)
            )
        }
        FindingKind::IngressRate => {
            let (need, most) = rated();
            format!(
                "{ingress}의 기본 한도는 {most}건인데 피크는 {need}건입니다. AWS에 한도 상향을 \
                 요청하세요."
            )
        }
        FindingKind::IngressStream => {
            format!("{} 응답을 스트리밍하지 못합니다. 앞단을 다른 것으로 바꾸세요.", topic(ingress))
        }
        FindingKind::IngressProtocol => format!(
            "{} HTTP만 전달합니다. 이 프로토콜에는 {} 선택하세요.",
            topic(ingress),
            object(Korean.ingress(Ingress::Nlb))
        ),
        FindingKind::NotOffered => {
            let day = finding.day();
            format!("{} {day}에 출시되었습니다.", topic(Korean.option(finding.option)))
        }
        FindingKind::NoInstance => "허용된 인스턴스 유형 가운데 이 워크로드에 맞는 것이 없습니다. \
                                    다른 유형을 허용하세요."
            .to_owned(),
        FindingKind::InstanceArch => {
            "선택한 인스턴스 유형은 이 워크로드와 아키텍처가 다릅니다. 다른 \
                                      유형을 선택하거나 아키텍처를 바꾸세요."
                .to_owned()
        }
        FindingKind::InstanceGpu => {
            "이 워크로드에는 GPU가 필요하지만 선택한 인스턴스 유형에는 GPU가 \
                                     없습니다. 다른 유형을 선택하세요."
                .to_owned()
        }
        FindingKind::WindowsSize => {
            "Fargate는 Windows에서 이 태스크 크기를 지원하지 않습니다. 1 vCPU, 2 GB부터 쓸 수 있습니다."
                .to_owned()
        }
        FindingKind::WindowsArch => {
            "Windows 컨테이너는 x86에서만 실행됩니다. 아키텍처를 바꾸세요.".to_owned()
        }
        FindingKind::ReservationUnused => {
            "가격이 알려진 예약 가운데 비용을 줄이는 것이 없어 호스트를 온디맨드로 계산했습니다."
                .to_owned()
        }
        FindingKind::SpotInterruption => {
            "스팟 용량은 2분 전 통보로 회수될 수 있고, 구하지 못할 수도 있습니다.".to_owned()
        }
        FindingKind::PlanRateUnknown => format!(
            "{}에 필요한 이 Savings Plan의 요율이 다 알려져 있지 않아 이 방식의 합계에는 적용하지 \
             않았습니다.",
            Korean.option(finding.option)
        ),
        FindingKind::ManagedMemoryLimit => {
            let (need, most) = sized(" MB");
            format!("프로세스에 {} 필요한데 실행 환경은 최대 {most}입니다.", subject(&need))
        }
        FindingKind::ManagedTimeout => {
            let (need, most) = timed();
            format!("가장 긴 요청은 {} 걸리는데 이 함수는 {most} 뒤에 종료됩니다.", subject(&need))
        }
        FindingKind::SharedEnvironment => format!(
            "실행 환경 하나가 요청을 동시에 {}건 처리하므로 코드가 동시 실행에 안전해야 합니다.",
            count(finding.needed)
        ),
        FindingKind::RoundLimit => format!(
            "{}라운드({})의 규칙에 따라 {} 쓸 수 없습니다.",
            count(finding.needed),
            round_name(finding.needed, &Korean),
            topic(Korean.option(finding.option))
        ),
        FindingKind::GpuUnpriced => {
            "이 워크로드에는 GPU가 필요하지만 청구 내역은 GPU가 없는 서버를 \
                                     기준으로 한 것이므로 합계를 알 수 없습니다."
                .to_owned()
        }
        FindingKind::WindowsUnpriced => {
            "이 워크로드에는 Windows가 필요하지만 이 방식에서 드는 비용은 \
                                         알려져 있지 않습니다."
                .to_owned()
        }
        FindingKind::BillUnpriced => {
            "이 리전과 날짜에서 이 항목의 가격이 알려져 있지 않아 금액만으로는 사용량을 알 수 없습니다. \
             금액을 지우고 사용량을 적거나 가격을 직접 입력하세요."
                .to_owned()
        }
        FindingKind::BillDuration => {
            let (need, counted) =
                apart(finding, |value| duration_ms(value, LANG), |text| text + "ms");
            format!(
                "이 청구 내역대로라면 요청 하나에 {} 걸립니다. 계산에 쓴 값은 {counted}입니다. 요청 수와 \
                 청구된 실행 시간, 메모리를 확인하세요.",
                subject(&need)
            )
        }
        FindingKind::ComputingTime => {
            let (need, stated) =
                apart(finding, |value| duration_ms(value, LANG), |text| text + "ms");
            format!(
                "이 값들대로라면 요청 하나의 연산에만 {} 걸려 응답 시간 {} 넘습니다. 응답 시간을 {need} \
                 이상으로 적거나 요청 수와 vCPU, 사용률을 확인하세요.",
                subject(&need),
                object(&stated)
            )
        }
    }
}
