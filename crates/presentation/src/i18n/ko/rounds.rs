//! Texts of the rounds in Korean.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::decision::Decision;
use eleven_rounds_engine::catalog::option::ScoringOption;
use eleven_rounds_engine::catalog::rule::condition::Test;
use eleven_rounds_engine::catalog::rule::factor::Factor;
use eleven_rounds_engine::detail::fits::SizeFit;
use eleven_rounds_engine::rules::rule::EvidenceLevel;
use eleven_rounds_engine::rules::scoring::{Leaning, RoundScore, Scorecard};
use eleven_rounds_engine::rules::texts::ClaimStatus;

use super::{Korean, LANG};
use crate::format::Particle::{SubjectIGa, TopicEunNeun};
use crate::format::{count, duration_ms, headline, percent, significant, with_particle};
use crate::i18n::phrases::options::size_label;
use crate::i18n::phrases::rounds::with_cache;
use crate::i18n::phrases::standing::adjustable;
use crate::i18n::words::{RoundTexts, RoundWords};

static TEXTS: RoundTexts = RoundTexts {
    nav: "11라운드",
    sub: "막대는 이 워크로드의 결과이며 굵을수록 비중이 큽니다. 고리는 2017년, 눈금은 오늘 표준 워크로드의 결과입니다.",
    then: "2017년",
    now: "오늘",
    yours: "이 워크로드",
    round: "라운드",
    weight: "비중",
    unscored: "글에는 이 라운드의 점수가 없습니다. 우세한 쪽은 이 페이지의 판단입니다.",
    fired: "결과를 정한 규칙",
    none_fired: "이 라운드에는 이 워크로드에 적용되는 규칙이 없습니다.",
    near: "적용될 뻔한 규칙",
    flips: "결과를 바꿀 조건",
    no_flips: "답 하나만 바꾸어서는 결과가 바뀌지 않습니다.",
    answers: "내 답",
    article: "글의 주장과 지금의 상황",
    terms: "글에 나오는 이름",
    switch_off: "이 규칙 끄기",
    switch_on: "다시 켜기",
    off: "끈 규칙",
    unverified: "일부 미확인",
    assumed: "가정",
    source: "출처",
    loading: "글의 내용을 불러오는 중입니다…",
    not_loaded: "글의 내용을 불러오지 못했습니다.",
    not_offered: "없음",
    raisable: ", 상향 가능",
    years: "2017년 이후 라운드의 변화",
    years_sub: "표준 워크로드를 그날의 규칙과 사실로 판정했습니다.",
    years_yours: "이 워크로드를 그날의 가격과 규칙, 사실로 판정했습니다.",
    neutral: "표준 워크로드",
    years_slider: "날짜",
    claims: "원문의 주장은 지금도 맞는가",
    claims_sub: "2017년 글의 주장을 하나씩 짚어, 아직 맞는지와 언제부터 달라졌는지 보여 줍니다.",
    scorecard_sub: "위는 Lambda, 아래는 ECS 우세입니다. 막대가 넓을수록 비중이 큰 라운드입니다.",
    all_rounds: "모든 라운드와 근거 보기",
    only: "유일",
    introduction: "라운드 전에 글에서 한 말",
    cost_unknown: "이 날짜에는 양쪽 가격을 모두 알 수 없어 비용 규칙을 적용하지 않았습니다.",
    size: "크기",
    on_bill: " (청구서)",
    too_small: " (부족)",
    all_sizes: "모든 크기",
    staging_methods: ["SQS로 잇기", "Kinesis로 잇기", "Durable Functions"],
};

impl RoundWords for Korean {
    fn rounds(&self) -> &'static RoundTexts {
        &TEXTS
    }

    fn answers(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::TeamContainer | Factor::TeamServerless => "없음|기초|능숙|전문가",
            Factor::ContractNeed | Factor::LeastPrivilege => "없음|낮음|높음|매우 높음",
            Factor::Portability => "없음|낮음|높음|계약상 의무",
            Factor::Predictability => "불가능|일부 가능|가능",
            Factor::Boundary => "불분명|일부 분명|분명",
            Factor::SubMinuteSchedule
            | Factor::Commitment
            | Factor::Interruptible
            | Factor::PatchControl
            | Factor::Onprem
            | Factor::Splittable
            | Factor::AlwaysOn
            | Factor::Gpu => "아니요|예",
            Factor::Language => "Node.js|Python|Java|.NET|Ruby|Go|Rust|C++|PHP|기타",
            Factor::OsNeeds => {
                "없음|추가 시스템 패키지|Windows 컨테이너|특권 모드·커널 접근|직접 만든 AMI"
            }
            Factor::StateKind => {
                "상태 없음|데이터베이스 등 외부 서비스|공유 파일|워크플로 상태|메모리 세션|영구 블록 볼륨"
            }
            Factor::UiKind => {
                "없음|정적 파일|Node.js 서버 렌더링|다른 언어의 서버 렌더링|토큰 단위 스트리밍|실시간 서버 푸시"
            }
            Factor::Isolation => "표준|테넌트별|신뢰할 수 없는 코드",
            Factor::Invocation => "동기|비동기|스트림",
            Factor::Protocol => "이벤트|HTTP|HTTP 스트리밍|WebSocket|gRPC|TCP|UDP",
            Factor::Stage => {
                "신규 MVP|신규 대규모 시스템|기존 컨테이너|기존 HTTP 애플리케이션|VM의 기존 모놀리스|기존 함수"
            }
            _ => "",
        }
    }

    fn factor(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::AvgRps => "평균 요청 수",
            Factor::AvgMs => "평균 실행 시간",
            Factor::PeakToMean => "평균 대비 피크",
            Factor::RampS => "피크 도달 시간",
            Factor::Predictability => "부하 예측",
            Factor::ColdStartRatio => "첫 요청의 허용 시간에 대한 콜드 스타트의 비율",
            Factor::IdleShare => "요청이 없는 시간의 비율(분 단위)",
            Factor::IdleGapMin => "요청 사이의 가장 긴 공백",
            Factor::StartBudgetMs => "첫 요청의 허용 지연 시간",
            Factor::SubMinuteSchedule => "1분 미만 주기 실행 필요 여부",
            Factor::Commitment => "1~3년 약정 가능 여부",
            Factor::Interruptible => "중단 가능 여부",
            Factor::CostRatio => "ECS 대비 Lambda 비용",
            Factor::UnitMaxS => "가장 긴 요청",
            Factor::Splittable => "가장 긴 요청 분할 가능 여부",
            Factor::Invocation => "호출 방식",
            Factor::CallbackShare => "사람·콜백 대기 비율",
            Factor::AlwaysOn => "상시 실행 프로세스 필요 여부",
            Factor::MemoryGib => "필요한 메모리",
            Factor::Vcpu => "필요한 vCPU",
            Factor::Gpu => "GPU 필요 여부",
            Factor::NetGbps => "지속 네트워크 대역폭",
            Factor::ScratchGib => "필요한 임시 디스크",
            Factor::PackageGib => "코드와 의존성 크기",
            Factor::StateKind => "상태 저장 위치",
            Factor::SessionH => "메모리 세션 유지 시간",
            Factor::Protocol => "인바운드 프로토콜",
            Factor::ConnectionMin => "가장 긴 연결",
            Factor::ResponseMb => "가장 큰 응답",
            Factor::Cacheable => "캐시로 응답 가능한 읽기 비율",
            Factor::SyncHops => "이어지는 서비스 간 호출 수",
            Factor::EventSources => "AWS 이벤트 소스 수",
            Factor::Language => "주 언어",
            Factor::LanguageCount => "사용 언어 수",
            Factor::OsNeeds => "운영체제 요구 사항",
            Factor::UiKind => "사용자 인터페이스",
            Factor::TeamContainer => "팀의 컨테이너 숙련도",
            Factor::TeamServerless => "팀의 서버리스 숙련도",
            Factor::OpsFte => "인프라 운영 인원",
            Factor::Deployables => "개별 배포 단위 수",
            Factor::ContractNeed => "API 계약 관리 필요도",
            Factor::LeastPrivilege => "기능별 권한 분리 필요도",
            Factor::Isolation => "격리 수준",
            Factor::PatchControl => "패치 시점 직접 결정 필요 여부",
            Factor::Portability => "AWS 밖 실행 필요도",
            Factor::Onprem => "현재 사내 서버 실행 필요 여부",
            Factor::Stage => "출발점",
            Factor::Boundary => "서비스 경계",
            Factor::RequestsM => "월 요청 수",
            Factor::MeanConc => "평균 동시 요청 수",
        }
    }

    fn scoring_option(&self, option: ScoringOption) -> &'static str {
        match option {
            ScoringOption::Lambda => "Lambda",
            ScoringOption::Lmi => "Lambda Managed Instances",
            ScoringOption::Fargate => "ECS(Fargate)",
            ScoringOption::EcsEc2 => "ECS(EC2)",
            ScoringOption::EcsMi => "ECS Managed Instances",
        }
    }

    fn leaning(&self, leaning: Leaning) -> &'static str {
        match leaning {
            Leaning::Lambda => "Lambda",
            Leaning::Ecs => "ECS",
            Leaning::Tie => "승자 없음",
        }
    }

    fn round_result(&self, round: &RoundScore) -> String {
        let name = self.leaning(round.leaning);
        if round.by_limit {
            return [name, "만 가능"].concat();
        }
        match round.lead.unsigned_abs() {
            0 => name.to_owned(),
            lead => format!("{name} {lead}점 우세"),
        }
    }

    fn evidence(&self, evidence: EvidenceLevel) -> &'static str {
        match evidence {
            EvidenceLevel::Limit => "문서에 있는 한도",
            EvidenceLevel::AwsGuidance => "AWS 권장 사항",
            EvidenceLevel::Feature => "문서에 있는 기능, 점수는 이 페이지의 판단",
            EvidenceLevel::Community => "실무자의 경험",
            EvidenceLevel::Judgement => "이 페이지의 판단",
            EvidenceLevel::CustomRule => "자체 규칙",
            EvidenceLevel::Hint => "점수 없는 참고 사항",
        }
    }

    fn status(&self, status: ClaimStatus) -> &'static str {
        match status {
            ClaimStatus::True => "지금도 맞음",
            ClaimStatus::Partly => "일부만 맞음",
            ClaimStatus::Outdated => "더는 맞지 않음",
            ClaimStatus::Unverified => "확인할 수 없음",
            ClaimStatus::Score => "점수",
        }
    }

    fn bound(&self, test: Test, limit: &str) -> String {
        let after = match test {
            Test::Below(_) => " 미만",
            Test::AtMost(_) => " 이하",
            Test::Above(_) => " 초과",
            Test::AtLeast(_) | Test::OneOf(_) => " 이상",
        };
        [limit, after].concat()
    }

    fn either(&self, answers: &[String]) -> String {
        let quoted: Vec<String> = answers.iter().map(|answer| format!("‘{answer}’")).collect();
        match quoted.as_slice() {
            [before @ .., last] if !before.is_empty() => {
                [&before.join(", "), " 또는 ", last].concat()
            }
            all => all.concat(),
        }
    }

    fn why(&self, factor: &str, is: &str, asks: &str) -> String {
        format!("{} ‘{is}’입니다. 규칙의 조건은 {asks}입니다.", with_particle(factor, TopicEunNeun))
    }

    fn would_fire(&self, factor: &str, is: &str, asks: &str) -> String {
        format!("{} {asks}이면 적용됩니다. 지금은 ‘{is}’입니다.", with_particle(factor, SubjectIGa))
    }

    fn would_flip(&self, factor: &str, asks: &str, leaning: Leaning) -> String {
        format!("{factor}: {asks} → {}", self.leaning(leaning))
    }

    fn rounds_title(&self, scorecard: &Scorecard) -> &'static str {
        match (scorecard.by_limit, scorecard.leaning) {
            (true, Leaning::Lambda) => "11라운드: Lambda만 가능합니다",
            (true, Leaning::Ecs) => "11라운드: ECS만 가능합니다",
            (true, Leaning::Tie) => "11라운드: 가능한 방식이 없습니다",
            (false, Leaning::Lambda) => "11라운드: 이 워크로드에는 Lambda가 우세합니다",
            (false, Leaning::Ecs) => "11라운드: 이 워크로드에는 ECS가 우세합니다",
            (false, Leaning::Tie) => "11라운드: 이 워크로드에는 우세한 쪽이 없습니다",
        }
    }

    fn rounds_result(&self, scorecard: &Scorecard, holds: f64) -> String {
        let best: Vec<&str> =
            scorecard.best.iter().map(|option| self.scoring_option(option)).collect();
        let best = match best.as_slice() {
            [] => String::new(),
            best => format!(" 가장 잘 맞는 방식은 {}입니다.", best.join(", ")),
        };
        if scorecard.by_limit {
            return format!("점수와 관계없이 한도가 결과를 정합니다.{best}");
        }
        let towards = if scorecard.net < 0.0 { "Lambda" } else { "ECS" };
        format!(
            "비중을 곱한 결과는 100점 가운데 {towards} 쪽 {}점입니다. 5점 미만이면 승자가 \
             없습니다.{best} 비중을 절반에서 1.5배까지 바꾼 200가지 가운데 {}에서 같은 결과가 \
             나옵니다.",
            significant(scorecard.net.abs(), 3),
            percent(holds),
        )
    }

    fn rounds_and_bill(&self, comparison: &Comparison) -> String {
        let rounds = with_particle(self.leaning(comparison.rounds.leaning), SubjectIGa);
        match comparison.decision {
            Decision::Agree => String::new(),
            Decision::Bill { cheaper, by } => {
                let cheaper = with_particle(self.leaning(cheaper), SubjectIGa);
                let by = headline(by.micros());
                match comparison.rounds.leaning {
                    Leaning::Tie => format!(
                        "라운드에서는 승자가 없고 비용은 {cheaper} 월 {by} 적으므로 비용이 결과를 \
                         정합니다."
                    ),
                    _ => format!(
                        "비용은 {cheaper} 월 {by} 적고 라운드는 {rounds} 우세하지만, 비용이 먼저입니다."
                    ),
                }
            }
            Decision::Limit { left } if adjustable(comparison) => format!(
                "라운드 결과와 관계없이 지금 설정으로는 {}만 실행할 수 있습니다.",
                self.leaning(left)
            ),
            Decision::Limit { left } => {
                format!("라운드 결과와 관계없이 한도 때문에 {}만 가능합니다.", self.leaning(left))
            }
            Decision::Rounds { .. } => {
                format!("비용은 차이가 작고 라운드는 {rounds} 우세하므로 라운드가 결과를 정합니다.")
            }
        }
    }

    fn fits(&self, fits: &SizeFit) -> String {
        match fits {
            SizeFit::Disk { function_gb, task_gb, .. } => format!(
                "디스크는 함수가 최대 {} GB, Fargate 태스크가 최대 {} GB입니다. 필요한 만큼 담는 \
                 디스크와 기본 제공량을 넘는 만큼의 비용입니다.",
                count(*function_gb),
                count(*task_gb)
            ),
            SizeFit::Time { staging, methods } => {
                let longest = duration_ms(staging.longest_ms, LANG);
                let limit = duration_ms(staging.limit_ms, LANG);
                if methods.is_empty() {
                    return format!(
                        "가장 긴 작업은 {longest}, 함수의 실행 시간 한도는 {limit}입니다."
                    );
                }
                format!(
                    "가장 긴 작업은 {longest}이므로 최대 {limit}짜리 단계 {}개로 나눠야 합니다. 평균과 \
                     최댓값으로 보아 실행당 최대 {}회 넘기는 것으로 계산했습니다. Step Functions로도 \
                     나눌 수 있지만 가격을 알 수 없습니다.",
                    count(staging.stages),
                    significant(staging.hand_overs, 3),
                )
            }
            SizeFit::Sizes { largest_mb, largest, .. } => format!(
                "지연 시간 목표를 지키며 워크로드를 담는 크기와 그때의 전체 청구 금액입니다. 최대 \
                 크기는 {} MB와 {}입니다.",
                count(*largest_mb),
                size_label(*largest)
            ),
            SizeFit::Cache(None) => "HTTP로 응답하지 않으므로 캐시할 응답이 없습니다.".to_owned(),
            SizeFit::Cache(Some(cached)) => format!(
                "REST API의 가장 작은 캐시가 {}에 응답하면 청구 금액이 이렇게 바뀝니다: {}.",
                percent(cached.share),
                with_cache(cached, LANG),
            ),
        }
    }

    fn cache_pays(&self, from: Option<String>) -> String {
        from.map_or("이득 없음".to_owned(), |from| [&from, "%부터 이득"].concat())
    }

    fn assumed(&self, factors: &[Factor]) -> String {
        let names: Vec<&str> = factors.iter().map(|factor| self.factor(*factor)).collect();
        format!("답하지 않아 가정한 항목: {}.", names.join(", "))
    }

    fn points(&self, option: ScoringOption, points: i8) -> String {
        format!("{} {}{points}", self.scoring_option(option), if points > 0 { "+" } else { "" })
    }

    fn rules_out(&self, option: ScoringOption) -> String {
        [self.scoring_option(option), " 불가"].concat()
    }

    fn since(&self, day: &str) -> String {
        [day, "부터"].concat()
    }

    fn change(&self, year: i32, before: &str, now: &str, since: Option<&str>) -> String {
        let since = since.map(|day| ["(", &self.since(day), ")"].concat()).unwrap_or_default();
        if before == now {
            return [now, &since].concat();
        }
        format!("{year}년: {before}. 오늘: {now}{since}.")
    }

    fn turned(&self, round: u8, title: &str, from: Leaning, to: Leaning) -> String {
        format!("{round}라운드 {title}: {} → {}", self.leaning(from), self.leaning(to))
    }
}
