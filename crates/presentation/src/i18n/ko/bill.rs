//! Texts of a bill in Korean.

use eleven_rounds_engine::billing::line_item::PriceOrigin;
use eleven_rounds_engine::catalog::sku::BillingUnit;
use eleven_rounds_engine::metering::derivation::{LcuDimension, TermLabel};
use eleven_rounds_engine::metering::line::Line;

use super::Korean;
use crate::format::{self, Particle, percent, significant, with_particle};
use crate::i18n::words::{BillWords, Labels as _};

/// The unit as it follows its number: Korean counters join it, other units keep a space.
fn unit(unit: BillingUnit) -> &'static str {
    match unit {
        BillingUnit::Request => "건",
        BillingUnit::GbSecond => " GB-초",
        BillingUnit::GbHour => " GB-시간",
        BillingUnit::VcpuHour => " vCPU-시간",
        BillingUnit::Gb => " GB",
        BillingUnit::GbMonth => " GB-월",
        BillingUnit::Hour => "시간",
        BillingUnit::LcuHour => " LCU-시간",
        BillingUnit::AddressHour => " 주소-시간",
        BillingUnit::InstanceHour => " 인스턴스-시간",
        BillingUnit::Dollar => "달러",
        BillingUnit::ConnectionMinute => " 연결-분",
        BillingUnit::ItemMonth => "개월",
    }
}

impl BillWords for Korean {
    fn line(&self, line: Line) -> &'static str {
        match line {
            Line::LambdaRequests | Line::QueueRequests => "요청",
            Line::LambdaDuration => "실행 시간",
            Line::LambdaInit => "콜드 스타트",
            Line::LambdaDisk | Line::FargateDisk => "임시 스토리지",
            Line::LambdaStreaming => "응답 스트리밍",
            Line::FargateVcpu => "vCPU",
            Line::FargateMemory => "메모리",
            Line::ProvisionedCapacity => "프로비저닝된 동시성",
            Line::ProvisionedDuration => "프로비저닝 실행 시간",
            Line::SpotVcpu => "스팟 vCPU",
            Line::SpotMemory => "스팟 메모리",
            Line::Instances => "EC2 인스턴스",
            Line::ReservedInstances => "예약 인스턴스",
            Line::SurplusCredits => "초과 CPU 크레딧",
            Line::WindowsLicence => "Windows 라이선스",
            Line::ManagementFee => "관리 수수료",
            Line::HostDisk => "루트 볼륨",
            Line::Commitment => "Savings Plan",
            Line::HostAddresses => "호스트 IPv4 주소",
            Line::FunctionUrl => "함수 URL",
            Line::HttpApi => "HTTP API",
            Line::RestApi => "REST API",
            Line::AlbHours => "로드 밸런서",
            Line::AlbLcu => "로드 밸런서 용량",
            Line::AlbAddresses => "로드 밸런서 IPv4 주소",
            Line::TaskAddresses => "태스크 IPv4 주소",
            Line::NatHours => "NAT 게이트웨이",
            Line::NatData => "NAT 데이터 처리",
            Line::NatAddresses => "NAT IPv4 주소",
            Line::InternetOut => "인터넷 데이터 송신",
            Line::DistributionRequests => "CloudFront 요청",
            Line::DistributionOut => "CloudFront 데이터 송신",
            Line::DistributionToOrigin => "CloudFront에서 오리진으로 전송",
            Line::DistributionFromOrigin => "오리진에서 CloudFront로 전송",
            Line::LogsIngest => "로그 수집",
            Line::LogsStored => "로그 저장",
            Line::ImageStorage => "ECR 이미지 저장",
            Line::ImagePulls => "이미지 가져오기",
            Line::Stages => "추가 단계",
            Line::ShardHours => "샤드",
            Line::PutUnits => "입력 단위",
            Line::DurableOperations => "작업",
            Line::DurableWritten => "데이터 기록",
            Line::DurableRetained => "데이터 보존",
            Line::CacheHours => "캐시",
            Line::CachedRequests => "캐시 요청",
            Line::CachedOut => "캐시 데이터 송신",
            Line::Extra(field) => self.label(field),
        }
    }

    // A factor stands behind its number, so that the unit comes first and then what it is.
    fn term(&self, factor: TermLabel, number: &str) -> String {
        let (before, after) = match factor {
            TermLabel::Requests => ("요청 ", "건"),
            TermLabel::Increments => ("건당 ", "단위"),
            TermLabel::BilledSeconds => ("과금 ", "초"),
            TermLabel::FunctionMemory | TermLabel::TaskMemory => ("메모리 ", " GB"),
            TermLabel::ColdStarts => ("콜드 스타트 ", "회"),
            TermLabel::InitSeconds => ("시작 ", "초"),
            TermLabel::ExtraDisk => ("기본 제공 초과 ", " GB"),
            TermLabel::GbPerRequest => ("건당 ", " GB"),
            TermLabel::ServingTaskHours => ("처리 ", " 태스크-시간"),
            TermLabel::StartingTaskHours => ("시작 ", " 태스크-시간"),
            TermLabel::OverlapTaskHours => ("배포 ", " 태스크-시간"),
            TermLabel::TaskVcpu => ("", " vCPU"),
            TermLabel::HoursOfMonth => ("", "시간"),
            TermLabel::MeanLcu => ("평균 ", " LCU"),
            TermLabel::Zones => ("가용 영역 ", "개"),
            TermLabel::Gateways => ("게이트웨이 ", "개"),
            TermLabel::LogsIngested => ("수집 ", " GB"),
            TermLabel::RetentionMonths => ("보존 ", "개월"),
            TermLabel::StoredShare => ("저장 비율 ", ""),
            TermLabel::ImageGb => ("이미지 ", " GB"),
            TermLabel::TasksStarted => ("시작한 태스크 ", "개"),
            TermLabel::Months => ("", "개월"),
            TermLabel::HandOvers => ("건당 전달 ", "회"),
            TermLabel::Shards => ("샤드 ", "개"),
            TermLabel::MeanEnvironments => ("실행 환경 ", "개"),
            TermLabel::ProvisionedSeconds => ("프로비저닝 ", "초"),
            TermLabel::ProvisionedShare => ("프로비저닝 비율 ", ""),
            TermLabel::SpillShare => ("넘친 비율 ", ""),
            TermLabel::SpotTaskHours => ("스팟 ", " 태스크-시간"),
            TermLabel::OnDemandTaskHours => ("온디맨드 ", " 태스크-시간"),
            TermLabel::MeanInstances => ("인스턴스 ", "대"),
            TermLabel::ReservedInstances => ("예약 ", "대"),
            TermLabel::InstanceHours => ("", " 인스턴스-시간"),
            TermLabel::InstanceVcpu => ("대당 ", " vCPU"),
            TermLabel::SurplusVcpuHours => ("기준 초과 ", " vCPU-시간"),
            TermLabel::InstancePrice => ("시간당 ", "달러"),
            TermLabel::VolumeGb => ("볼륨 ", " GB"),
            TermLabel::CommittedPerHour => ("시간당 약정 ", "달러"),
            TermLabel::UncoveredShare => ("미적용 비율 ", ""),
            TermLabel::EachRequest => ("건당 ", ""),
            TermLabel::Count => ("", "개"),
            TermLabel::Gb => ("", " GB"),
            TermLabel::Directions => ("", "방향"),
            TermLabel::Share => ("그중 ", ""),
            TermLabel::OwnShare => ("이 워크로드의 몫 ", ""),
            TermLabel::MeanTasks => ("평균 태스크 ", "개"),
            TermLabel::SnapshotSeconds => ("보관 ", "초"),
            TermLabel::GbPerVcpu => ("vCPU당 ", " GB"),
            TermLabel::EmptyPolls => ("대기열당 빈 폴링 ", "회"),
        };
        [before, number, after].concat()
    }

    fn quantity(&self, number: &str, billing_unit: BillingUnit) -> String {
        [number, unit(billing_unit)].concat()
    }

    fn per_unit(&self, billing_unit: BillingUnit) -> String {
        ["/ ", unit(billing_unit).trim_start()].concat()
    }

    fn unit_price(&self, dollars: f64, billing_unit: BillingUnit) -> String {
        let (dollars, per) = match billing_unit {
            // Prices of single requests are read per million.
            BillingUnit::Request => (dollars * 1e6, " / 100만 건"),
            BillingUnit::GbSecond => (dollars, ""),
            BillingUnit::Gb => (dollars, " / GB"),
            BillingUnit::GbMonth => (dollars, " / GB-월"),
            BillingUnit::AddressHour
            | BillingUnit::Hour
            | BillingUnit::VcpuHour
            | BillingUnit::GbHour
            | BillingUnit::LcuHour
            | BillingUnit::InstanceHour => (dollars, " / 시간"),
            // A share of dollars is read in per cent.
            BillingUnit::Dollar => return percent(dollars),
            BillingUnit::ConnectionMinute => (dollars * 1e6, " / 100만 분"),
            BillingUnit::ItemMonth => (dollars, " / 월"),
        };
        format::unit_price(dollars) + per
    }

    fn lcu(&self, dimension: LcuDimension, needs: [f64; 4]) -> String {
        let [connections, active, bytes, rules] = needs.map(|need| significant(need, 3));
        let binding = match dimension {
            LcuDimension::NewConnections => "새 연결",
            LcuDimension::ActiveConnections => "활성 연결",
            LcuDimension::ProcessedBytes => "처리된 바이트",
            LcuDimension::RuleEvaluations => "규칙 평가",
        };
        format!(
            "네 가지 가운데 가장 큰 값으로 과금되며, 여기서는 {} 가장 큽니다. LCU로 새 연결 \
             {connections}, 활성 연결 {active}, 처리된 바이트 {bytes}, 규칙 평가 {rules}입니다.",
            with_particle(binding, Particle::SubjectIGa)
        )
    }

    fn origin(&self, origin: &PriceOrigin) -> String {
        match origin {
            PriceOrigin::Book { effective_from, first_seen, confirmed_on, .. } => {
                match (effective_from, confirmed_on) {
                    (Some(from), Some(day)) => {
                        format!("{from}부터 적용된 가격이며 {day}에 확인했습니다.")
                    }
                    (Some(from), None) => {
                        format!("{from}부터 적용된 가격입니다. 출처에는 날짜가 없습니다.")
                    }
                    (None, Some(day)) if day == first_seen => format!("{day}에 확인했습니다."),
                    (None, Some(day)) => {
                        format!("{first_seen}에 처음 확인했고 {day}에 다시 확인했습니다.")
                    }
                    (None, None) => {
                        format!("{first_seen}에 처음 확인했습니다. 출처에는 날짜가 없습니다.")
                    }
                }
            }
            PriceOrigin::Own => "직접 입력한 단가입니다.".to_owned(),
            PriceOrigin::Committed { used, own, rates_of } => {
                let at = if *own { " 할인율은 직접 가정한 값입니다." } else { "" };
                let seen = rates_of.map(|day| format!(" 가장 오래된 요율은 {day}에 확인했습니다."));
                let seen = seen.unwrap_or_default();
                let used = with_particle(&percent(*used), Particle::ObjectEulReul);
                format!("매시간 지불하며 그중 {used} 씁니다.{at}{seen}")
            }
            PriceOrigin::Unknown => {
                "이 리전의 가격을 알 수 없어 합계에 넣지 않았습니다.".to_owned()
            }
            PriceOrigin::NotYet { first_known } => format!(
                "이 날짜의 가격을 알 수 없어 합계에 넣지 않았습니다. {first_known}부터의 가격만 \
                 알려져 있습니다."
            ),
        }
    }

    fn free(&self, number: &str, billing_unit: BillingUnit) -> String {
        let quantity = self.quantity(number, billing_unit);
        format!("그중 {} 무료", with_particle(&quantity, Particle::TopicEunNeun))
    }

    fn not_counted(&self, lines: &[Line]) -> String {
        let names: Vec<&str> = lines.iter().map(|line| self.line(*line)).collect();
        format!("가격을 알 수 없어 미포함: {}", names.join(", "))
    }

    fn price_day(&self, day: &str) -> String {
        format!("{day} 가격 기준")
    }

    fn aged(&self, oldest: &str, days: i32) -> String {
        format!("{oldest}, {days}일 전")
    }

    fn oldest_price(&self, day: &str, share: f64) -> String {
        format!("가장 오래된 가격은 {day} 확인(두 합계의 {})", percent(share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eleven_rounds_engine::catalog::date::Date;

    #[test]
    fn quantities_and_prices_carry_their_unit() {
        assert_eq!(Korean.quantity("1,000,000", BillingUnit::Request), "1,000,000건");
        assert_eq!(Korean.quantity("730", BillingUnit::Hour), "730시간");
        assert_eq!(Korean.quantity("182.5", BillingUnit::VcpuHour), "182.5 vCPU-시간");
        assert_eq!(Korean.unit_price(2e-7, BillingUnit::Request), "$0.20 / 100만 건");
        assert_eq!(Korean.unit_price(0.000_016_666_7, BillingUnit::GbSecond), "$0.0000166667");
        assert_eq!(Korean.unit_price(0.03, BillingUnit::GbMonth), "$0.03 / GB-월");
    }

    #[test]
    fn free_quantities_take_the_particle_of_their_unit() {
        assert_eq!(Korean.free("1,000,000", BillingUnit::Request), "그중 1,000,000건은 무료");
        assert_eq!(Korean.free("400,000", BillingUnit::GbSecond), "그중 400,000 GB-초는 무료");
        assert_eq!(Korean.free("100", BillingUnit::Gb), "그중 100 GB는 무료");
        assert_eq!(Korean.free("5", BillingUnit::GbMonth), "그중 5 GB-월은 무료");
    }

    #[test]
    fn the_binding_dimension_is_the_subject() {
        let text = |dimension| Korean.lcu(dimension, [0.04, 0.03, 0.5, 0.0]);
        assert!(text(LcuDimension::ProcessedBytes).contains("처리된 바이트가 가장 큽니다"));
        assert!(text(LcuDimension::NewConnections).contains("새 연결이 가장 큽니다"));
    }

    #[test]
    fn a_price_says_since_when_and_when_it_was_seen() {
        #[track_caller]
        fn check(effective_from: Option<i32>, confirmed_on: Option<i32>, expected: &str) {
            let origin = PriceOrigin::Book {
                effective_from: effective_from.map(Date::from_days),
                first_seen: Date::from_days(20_000),
                confirmed_on: confirmed_on.map(Date::from_days),
                source: String::new(),
            };
            assert_eq!(Korean.origin(&origin), expected);
        }
        check(
            Some(19_754),
            Some(20_724),
            "2024-02-01부터 적용된 가격이며 2026-09-28에 확인했습니다.",
        );
        check(Some(19_754), None, "2024-02-01부터 적용된 가격입니다. 출처에는 날짜가 없습니다.");
        check(None, Some(20_000), "2024-10-04에 확인했습니다.");
        check(None, Some(20_724), "2024-10-04에 처음 확인했고 2026-09-28에 다시 확인했습니다.");
        check(None, None, "2024-10-04에 처음 확인했습니다. 출처에는 날짜가 없습니다.");
    }
}
