//! Texts about files of AWS's Price List in Korean.

use eleven_rounds_engine::prices::feed::kind::KnownFile;

use super::Korean;
use crate::i18n::words::{PriceTexts, PriceWords};

static TEXTS: PriceTexts = PriceTexts {
    title: "가격 파일",
    about: "AWS Price List 파일(서비스별 JSON 또는 CSV)을 페이지 아무 데나 끌어다 놓으세요. 그 가격은 지금 열린 화면에만 적용됩니다.",
    regions_missing: "다른 리전의 가격과 가격의 출처를 불러오지 못했습니다. us-east-1의 가격은 그대로 쓸 수 있습니다.",
    load: "가격 파일 불러오기",
    reading: "읽는 중입니다.",
    stop: "중지",
    failed: "파일을 읽지 못했습니다. 가격은 그대로입니다. 파일과 네트워크를 확인하고 다시 불러오세요.",
    remove: "가격 제거",
    unchanged: "파일을 불러오지 않았습니다. 가격은 그대로입니다.",
    used: "불러온 가격 사용 중",
    link: "복사한 링크에는 기본 가격이 나옵니다.",
    column_region: "리전",
    column_change: "이전 → 현재",
    column_since: "시작일",
    unknown: "모름",
    from: "시작 수량",
    published: "발행일",
    read: "읽은 가격:",
    changed: "바뀐 가격:",
    confirmed: "그대로인 가격:",
    older: "기본 가격보다 오래되어 쓰지 않은 가격:",
    implausible: "이전 가격과 100배 넘게 차이 나 단위가 다른 듯하여 쓰지 않은 가격:",
    instances: "EC2 인스턴스 가격(“cargo xtask prices”로 넣을 수 있습니다):",
    not_ours: "여기에 없는 항목",
    other_region: "여기에 없는 리전",
    contradicts: "서로 다른 가격이 있는 항목",
    later: "아직 적용 전인 가격",
    empty: "빈 파일입니다. 다시 내려받으세요.",
    too_large: "파일이 64 MB보다 큽니다. 리전 하나의 파일을 쓰거나 “cargo xtask prices”를 실행하세요.",
    packed: "압축된 파일입니다. 먼저 압축을 푸세요.",
    encoding: "UTF-8이 아닙니다. AWS에서 받은 파일을 그대로 쓰세요.",
    no_price_list: "AWS Price List도 규칙 파일도 아닙니다. 서비스의 index.json이나 index.csv를 쓰세요.",
    syntax: "여기부터 파일이 손상되었습니다. 다시 내려받으세요.",
    missing: "빠진 항목이 있습니다: “{}”. 목록 파일이 아니라 서비스 하나의 파일을 쓰세요.",
    unknown_offer: "이 서비스의 가격은 여기에 없습니다: “{}”. 다른 서비스의 파일을 쓰세요.",
    not_a_day: "날짜가 아닙니다: “{}”. 파일을 다시 내려받으세요.",
    currency: "통화가 다릅니다: {}. 미국 달러 가격만 읽습니다.",
    price: "가격이 아닙니다: “{}”. 파일을 다시 내려받으세요.",
    bound: "구간의 경계가 아닙니다: “{}”. 파일을 다시 내려받으세요.",
    many_tiers: "이 가격의 구간이 {}개를 넘습니다. 파일을 다시 내려받으세요.",
    tiers: "가격 구간이 겹치거나 비었거나 0에서 시작하지 않습니다. 파일을 다시 내려받으세요.",
    no_terms: "온디맨드 가격이 없는 파일입니다.",
    no_region: "여기에 있는 리전이 하나도 없는 파일입니다.",
};

impl PriceWords for Korean {
    fn known_file(&self, file: KnownFile) -> &'static str {
        match file {
            KnownFile::Answer => {
                "이 도구에서 내보낸 비교 결과입니다. 파일의 “link”에 있는 주소를 여세요."
            }
            KnownFile::Scenario => {
                "시나리오 파일입니다. “eleven-rounds compare” 명령으로 읽으세요."
            }
            KnownFile::PriceQuery => {
                "“aws pricing get-products”의 응답입니다. 서비스의 index.json이나 index.csv를 쓰세요."
            }
            KnownFile::UsageReport => {
                "비용 및 사용 보고서는 읽지 않습니다. 요청 수와 실행 시간을 직접 입력하세요."
            }
            KnownFile::CostTable => {
                "비용 탐색기의 표는 읽지 않습니다. 요청 수와 실행 시간을 직접 입력하세요."
            }
            KnownFile::Metrics => {
                "CloudWatch 지표는 읽지 않습니다. 요청 수와 실행 시간을 직접 입력하세요."
            }
            KnownFile::FunctionLog => {
                "Lambda 로그는 읽지 않습니다. 실행 시간과 메모리를 직접 입력하세요."
            }
            KnownFile::AccessLog => {
                "로드 밸런서의 액세스 로그는 읽지 않습니다. 요청 수와 실행 시간을 직접 입력하세요."
            }
            KnownFile::TaskDefinition => {
                "ECS 태스크 정의는 읽지 않습니다. “태스크 크기”에서 크기를 고르세요."
            }
            KnownFile::Template => {
                "CloudFormation 템플릿은 읽지 않습니다. 메모리와 아키텍처를 직접 입력하세요."
            }
            KnownFile::PowerTuning => {
                "Lambda Power Tuning의 결과는 읽지 않습니다. 메모리와 실행 시간을 직접 입력하세요."
            }
        }
    }

    fn prices(&self) -> &'static PriceTexts {
        &TEXTS
    }
}
