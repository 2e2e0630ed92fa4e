//! The pages of prices, facts and checks in Korean.

mod names;

use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::sku::Sku;

use super::Korean;
use crate::format::count;
use crate::i18n::words::{Holdings, ReferenceTexts, ReferenceWords, Tally};

static TEXTS: ReferenceTexts = ReferenceTexts {
    application: "비교",
    sources: "가격, 사실, 출처",
    nav_sources: "출처",
    checked: "어떻게 검증했나",
    nav_checked: "검증",
    presets: "AWS Lambda와 ECS: 워크로드별 비용",
    nav_presets: "예시",
    presets_sub: "워크로드마다 Lambda와 ECS에서 한 달에 드는 비용을 정가로 계산했습니다. 하나를 열면 자세한 내용을 보고 직접 값을 넣어 볼 수 있습니다.",
    open_preset: "계산기에서 열기",
    navigation: "페이지",
    contents: "이 페이지의 내용",
    skip: "본문으로 건너뛰기",
    one_file: "계산기 전체를 파일 하나로 내려받아 네트워크 없이 열 수 있습니다.",
    search: "행 걸러 보기",
    search_hint: "행에 들어 있어야 할 단어: 서비스, 리전 코드, 날짜, 출처. 주소에 남으므로 공유할 수 있습니다.",
    found: "전체 *행 중 #행",
    found_none: "이 단어가 모두 들어 있는 행이 없습니다.",
    prices: "가격",
    instances: "EC2 인스턴스 유형별 가격",
    instances_sub: "공유 테넌시의 Linux 인스턴스 가격이며 단위는 시간당 달러입니다. 한 패밀리의 가격, 날짜, 출처가 모두 같은 리전은 한 행에 모았습니다. 빈칸은 그 출처에 해당 유형의 가격이 없다는 뜻입니다. 어느 행에도 없는 가격은 알 수 없는 가격이며, 합계에 넣지 않고 $0로 치지도 않습니다.",
    purchase: "구매 방식",
    purchases: "EC2 인스턴스의 구매 방식",
    unit: "단위",
    instance_type: "유형",
    memory: "메모리",
    launched_on: "발표일",
    plans: "Savings Plans 요율",
    plans_sub: "온디맨드 가격을 대신하는 Compute Savings Plans의 요율입니다. 선결제 금액은 약정 기간의 시간 수로 나누어 반영했습니다. 어느 행에도 없는 요율은 모르는 것이며, 할인율을 직접 입력하지 않으면 그 사용량은 온디맨드로 계산합니다.",
    replaces: "대신하는 가격",
    allowances: "무료 제공량",
    allowances_sub: "프리 티어를 켜면 계정에서 매달 무료인 양입니다. 같은 제공량에 해당하는 항목은 그 양을 함께 씁니다.",
    covers: "해당 항목",
    leaves_out: "제외 항목",
    coverage: "리전별 청구 내역",
    missing: "모르는 가격",
    facts: "한도, 과금 단위, 무료 제공량",
    facts_sub: "가격 말고도 AWS가 정하는 숫자입니다. 조정 가능한 값은 요청하면 AWS가 올려 줍니다.",
    prose_facts: "라운드의 사실",
    told_sub: "규칙과 주장의 근거 가운데 숫자 하나로 나타낼 수 없는 사실입니다.",
    documents: "출처",
    regions: "리전",
    everywhere: "모든 리전",
    price: "가격",
    value: "값",
    effective_from: "적용 시작",
    first_seen: "처음 확인",
    confirmed_on: "마지막 확인",
    source: "출처",
    note: "비고",
    superseded: "이전 값",
    subject: "사실",
    adjustable: "조정 가능",
    yes: "예",
    no: "아니요",
    used: "쓰이는 곳",
    unused: "청구서에 쓰이지 않습니다.",
    used_stages: "나눈 작업",
    used_cache: "앞단 캐시",
    used_examples: "검증한 예시",
    used_rules: "규칙",
    used_claims: "글의 주장",
    used_code: "엔진",
    then: "2017년",
    now: "현재",
    changed_on: "바뀐 때",
    unverified: "일부 미확인",
    document_date: "날짜",
    licence: "라이선스",
    examples: "계산 예시",
    examples_sub: "출처에 적힌 금액, 그 입력을 AWS 가격으로 직접 다시 계산한 금액, 엔진이 계산한 금액입니다. 엔진의 금액은 다시 계산한 금액과 1센트 안에서 같아야 하고, 출처가 틀리지 않았다면 출처의 금액과도 그래야 합니다.",
    comparisons: "공개된 비교",
    comparisons_sub: "각 금액은 출처의 개수, 시간, 가격으로 계산했습니다. 우리 금액은 다시 계산한 금액과 1% 안에서 같아야 합니다. 다시 계산한 금액은 출처의 식을 따른 것이며 그 식이 옳다는 뜻은 아닙니다. 빠뜨린 것은 아래에 적었습니다.",
    summary: "요약",
    wrong_pages: "틀린 페이지와 그 이유",
    example: "예시",
    published: "출처",
    recomputed: "다시 계산",
    ours: "우리 금액",
    difference: "출처와의 차이",
    difference_recomputed: "다시 계산한 값과의 차이",
    figure: "항목",
    agrees: "일치",
    rounded: "출처가 반올림",
    wrong: "출처가 틀림",
    outside: "대상 아님",
    from_bill: "청구서의 항목",
    from_quantities: "우리 가격에 곱한 수량",
    from_page: "출처의 가격으로 계산한 항목",
    flaws: "이 비교가 빠뜨렸거나 틀린 것",
    findings: "추가로 확인한 것",
    rerun: "이 페이지의 우리 금액은 모두 페이지를 만들 때 계산한 것입니다. 같은 사례를 테스트로 실행할 수 있습니다.",
};

impl ReferenceWords for Korean {
    fn texts(&self) -> &'static ReferenceTexts {
        &TEXTS
    }

    fn sku(&self, sku: Sku) -> &'static str {
        names::sku(sku)
    }

    fn fact(&self, fact: Fact) -> &'static str {
        names::fact(fact)
    }

    fn fact_unit(&self, unit: &str) -> String {
        let word = match unit {
            "unit" => return String::new(),
            "s" => "초",
            "hours" => "시간",
            "days" => "일",
            "connections" | "rules" | "metrics" | "alarms" => "개",
            "executions" => "건",
            "connections/s" => "개/초",
            "evaluations/s" => "회/초",
            "transitions/month" => "회/월",
            "records/s" | "requests/s" => "건/초",
            "requests/month" | "traces/month" => "건/월",
            "GB/month" => " GB/월",
            "GB/hour" => " GB/시간",
            "GB-s/month" => " GB-초/월",
            "KB/s" => " KB/초",
            unit => return [" ", unit].concat(),
        };
        word.to_owned()
    }

    fn holdings(&self, holdings: &Holdings) -> String {
        let Holdings { skus, types, plans, facts, prose_facts, sources, gathered_on, .. } =
            *holdings;
        let [prices, rates] = [holdings.prices, holdings.rates].map(|number| count(number as f64));
        format!(
            "SKU {skus}개의 가격 {prices}건, EC2 인스턴스 유형 {types}개의 가격 {rates}건, Savings Plans 요율 \
             {plans}건, 숫자인 사실 {facts}건, 글로 된 사실 {prose_facts}건을 출처 {sources}곳에서 \
             모았습니다. 기준일은 {gathered_on}이며, 세금을 뺀 미국 달러 정가입니다."
        )
    }

    fn coverage(&self, compared: usize, every: usize, all: usize) -> String {
        format!(
            "기본 시나리오의 청구 내역은 리전 {all}곳 가운데 {compared}곳에서 Lambda와 Fargate의 모든 항목이 \
             계산되고, {every}곳에서 일곱 가지 옵션의 모든 항목이 계산됩니다. 나머지 리전에서는 아래 가격을 \
             직접 입력하거나 해당 서비스의 가격 파일을 불러오세요."
        )
    }

    fn prices_sub(&self) -> &'static str {
        "가격, 날짜, 출처가 같은 리전은 한 행에 모았습니다. 어느 행에도 없는 리전은 가격을 모르는 것이며, \
         합계에 넣지 않고 $0로 치지도 않습니다."
    }

    fn regions(&self, count: usize) -> String {
        format!("리전 {count}곳")
    }

    fn tier(&self, from: &str, price: &str) -> String {
        format!("{from}부터 {price}")
    }

    fn examples(&self, tally: &Tally) -> String {
        let Tally { agree, rounded, wrong, .. } = tally;
        let all = agree + rounded + wrong;
        format!(
            "계산 예시 {all}건 가운데 {agree}건은 출처와 1센트까지 같습니다. {rounded}건은 출처가 중간에 \
             반올림해서 다르며, 반올림한 숫자를 쓰면 출처의 금액이 나옵니다. {wrong}건은 출처가 틀렸습니다. \
             이때 엔진은 출처의 입력과 일치하며, 무엇이 틀렸는지 적었습니다."
        )
    }

    fn comparisons(&self, tally: &Tally) -> String {
        let Tally { comparisons, sides, outside, largest, .. } = tally;
        format!(
            "공개된 비교 {comparisons}건: 금액 {sides}개가 일치하며, 다시 계산한 값과의 차이는 가장 커도 \
             {largest}입니다. {outside}개는 우리가 다루지 않는 서비스이거나 크기를 알 수 없으며, 각각 이유를 \
             적었습니다."
        )
    }
}
