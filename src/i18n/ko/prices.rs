//! What the page says about files of AWS's Price List in Korean.

use eleven_rounds_engine::price_list::{MOST_MB, Mistake, Reason, Refusal};

use super::Korean;
use crate::i18n::format::{Particle, with_particle};
use crate::i18n::house::HouseWords;
use crate::i18n::prices::{PriceTexts, PriceWords};
use crate::imports::Report;

static TEXTS: PriceTexts = PriceTexts {
    title: "가격 파일",
    about: "AWS Price List 파일(서비스별 JSON 또는 CSV)을 페이지 아무 데나 끌어다 놓으세요. 그 가격은 지금 열린 화면에서만 쓰입니다.",
    load: "가격 파일 불러오기",
    remove: "가격 빼기",
    unchanged: "파일을 불러오지 않았습니다. 가격은 그대로입니다.",
    used: "불러온 가격 사용 중",
    link: "복사한 링크에는 기본 가격이 나옵니다.",
    column_region: "리전",
    column_change: "이전 → 현재",
    column_since: "시작일",
    unknown: "모름",
};

impl PriceWords for Korean {
    fn prices(&self) -> &'static PriceTexts {
        &TEXTS
    }

    fn report(&self, report: &Report) -> String {
        let Report { list, overlay } = report;
        let (offer, changed) = (list.offer.code(), overlay.changes.len());
        let mut text = format!(
            "{offer}, {} 발행: 가격 {}개를 읽었습니다. 바뀐 가격 {changed}개, 그대로인 가격 {}개.",
            list.published,
            list.readings.len(),
            overlay.confirmed
        );
        if overlay.older > 0 {
            text += &format!(" 기본 가격보다 오래된 {}개는 쓰지 않았습니다.", overlay.older);
        }
        text
    }

    fn quantity_from(&self, number: &str) -> String {
        format!("{number}부터")
    }

    fn left_out(&self, reason: Reason, family: &str, count: usize, examples: &str) -> String {
        let why = match reason {
            Reason::NotOurs => "여기에 없는 항목",
            Reason::OtherRegion => "여기에 없는 리전",
            Reason::Contradicts => "한 항목에 가격이 둘",
            Reason::Later => "아직 시행 전",
        };
        let family = if family.is_empty() { "" } else { &[family, ": "].concat() };
        format!("{family}{why} {count}개 ({examples})")
    }

    fn implausible(&self, names: &str) -> String {
        format!("이전 가격과 100배 넘게 차이 나서 단위가 다른 것으로 보입니다:{names}")
    }

    fn instances(&self, count: usize) -> String {
        format!("EC2 인스턴스 가격 {count}개. “cargo xtask prices”로 넣을 수 있습니다.")
    }

    fn refusal(&self, refusal: &Refusal) -> String {
        let mistake = self.price_mistake(&refusal.mistake);
        match refusal.line {
            0 => mistake,
            line => [&self.file_line(line), ": ", &mistake].concat(),
        }
    }

    fn price_mistake(&self, mistake: &Mistake) -> String {
        let quoted = |text: &str| ["“", text, "”"].concat();
        let text = match mistake {
            Mistake::Empty => "빈 파일입니다. 다시 내려받으세요.",
            Mistake::TooLarge => {
                return format!(
                    "파일이 {MOST_MB} MB보다 큽니다. 리전 하나의 파일을 쓰거나 “cargo xtask prices”를 실행하세요."
                );
            }
            Mistake::Packed => "압축된 파일입니다. 먼저 압축을 푸세요.",
            Mistake::Encoding => "UTF-8이 아닙니다. AWS에서 받은 파일을 그대로 쓰세요.",
            Mistake::NoPriceList => {
                "AWS Price List도 규칙 파일도 아닙니다. 서비스의 index.json이나 index.csv를 쓰세요."
            }
            Mistake::Syntax => "여기부터 파일이 깨졌습니다. 다시 내려받으세요.",
            Mistake::Missing { name } => {
                let name = with_particle(&quoted(name), Particle::SubjectIGa);
                return format!("{name} 없습니다. 목록 파일이 아니라 서비스 하나의 파일을 쓰세요.");
            }
            Mistake::UnknownOffer { code } => {
                return format!(
                    "{} 가격은 여기에 없습니다. 다른 서비스의 파일을 쓰세요.",
                    quoted(code)
                );
            }
            Mistake::NotADay { text } => return format!("날짜가 아닙니다: {}", quoted(text)),
            Mistake::Currency { code } => {
                return format!("통화가 {code}입니다. 미국 달러 가격만 읽습니다.");
            }
            Mistake::Price { text } => return format!("가격이 아닙니다: {}", quoted(text)),
            Mistake::Bound { text } => return format!("구간의 경계가 아닙니다: {}", quoted(text)),
            Mistake::Tiers => "가격 구간이 겹치거나 비었거나 0에서 시작하지 않습니다.",
            Mistake::NoTerms => "온디맨드 가격이 없는 파일입니다.",
            Mistake::NoRegion => "여기에 있는 리전이 하나도 없는 파일입니다.",
        };
        text.to_owned()
    }
}
