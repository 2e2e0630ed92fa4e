//! Texts about custom rules in Korean.

use eleven_rounds_engine::rules::custom_rules::problem::{MOST_KB, RuleFileError, Wanted};

use super::Korean;
use crate::foreign::foreign;
use crate::format::{count, significant};
use crate::i18n::words::{CustomRulesTexts, CustomRulesWords};
use crate::product::ONE_FILE;

static TEXTS: CustomRulesTexts = CustomRulesTexts {
    title: "자체 규칙",
    about: "조직의 규칙을 JSON 파일로 더합니다. 기본 규칙과 함께 점수에 반영되고, 따로 표시되며, 링크에 담깁니다.",
    schema: "스키마",
    example: "예시",
    load: "규칙 파일 불러오기",
    save: "파일로 저장",
    remove: "규칙 제거",
    unchanged: "파일을 불러오지 않았습니다. 규칙은 그대로입니다.",
};

impl CustomRulesWords for Korean {
    fn custom_rules(&self) -> &'static CustomRulesTexts {
        &TEXTS
    }

    fn loaded(&self, name: &str, rules: usize, link: usize) -> String {
        let name = foreign(name);
        format!("{name}: 규칙 {rules}개, 링크에서 {}자.", count(link as f64))
    }

    fn file_line(&self, line: usize) -> String {
        format!("{line}번째 줄")
    }

    fn mistake(&self, mistake: &RuleFileError) -> String {
        let text = match mistake {
            RuleFileError::NotFetched if ONE_FILE => {
                "이 페이지는 단일 파일이라 아무것도 가져오지 않습니다. 규칙 파일을 직접 불러오세요."
            }
            RuleFileError::NotFetched => "파일을 가져오지 못했습니다. 주소를 확인하세요.",
            RuleFileError::NotRead => {
                "파일을 읽지 못했습니다. 파일이 그대로 있는지 확인하고 다시 불러오세요."
            }
            RuleFileError::ElsewhereHosted => {
                "다른 호스트에 있는 파일입니다. 페이지와 같은 호스트에 두세요."
            }
            RuleFileError::Encoding => "UTF-8이 아닙니다. 파일을 UTF-8로 저장하세요.",
            RuleFileError::TooLarge => {
                return format!("파일이 {MOST_KB} KB보다 큽니다. 꼭 필요한 규칙만 남기세요.");
            }
            RuleFileError::Syntax => {
                "여기부터 JSON이 아닙니다. 빠진 쉼표, 따옴표, 괄호가 없는지 확인하세요."
            }
            RuleFileError::Version => "버전 1만 지원합니다.",
            RuleFileError::UnknownKey { nearest } if nearest.is_empty() => {
                "없는 키이며 비슷한 것도 없습니다. 지우세요."
            }
            RuleFileError::UnknownKey { nearest } => {
                return format!("없는 키입니다. 가장 가까운 키: ‘{nearest}’.");
            }
            RuleFileError::Twice => "같은 키가 두 번 나옵니다. 하나를 지우세요.",
            RuleFileError::Missing => "키가 빠졌습니다. 추가하세요.",
            RuleFileError::Wants(Wanted::Text) => "따옴표로 묶은 글을 쓰세요.",
            RuleFileError::Wants(Wanted::Number) => "따옴표 없이 숫자를 쓰세요.",
            RuleFileError::Wants(Wanted::Whole) => "정수를 쓰세요.",
            RuleFileError::Wants(Wanted::List) => "[ ]로 묶은 목록을 쓰세요.",
            RuleFileError::Wants(Wanted::Object) => "{ }로 묶은 키와 값을 쓰세요.",
            RuleFileError::Wants(Wanted::Part) => {
                "요소, 비교 기호, 값을 차례로 쓰세요. 예: [\"deployables\", \">\", 10]"
            }
            RuleFileError::Empty => "비어 있습니다. 채우거나 지우세요.",
            RuleFileError::TooMany { most } => {
                return format!("{most}까지만 읽을 수 있습니다. 줄이세요.");
            }
            RuleFileError::Range { min, max } => {
                let [min, max] = [min, max].map(|bound| significant(*bound, 3));
                return format!("{min} 이상 {max} 이하의 숫자를 쓰세요.");
            }
            RuleFileError::UnknownWord { nearest } if nearest.is_empty() => {
                "여기서 쓸 수 없는 값이며 비슷한 것도 없습니다. 다른 값을 쓰세요."
            }
            RuleFileError::UnknownWord { nearest } => {
                return format!("여기서 쓸 수 없는 값입니다. 가장 가까운 값: ‘{nearest}’.");
            }
            RuleFileError::Letters => "영문자, 숫자, 하이픈, 마침표, 밑줄만 쓰세요.",
            RuleFileError::DoesNotFit => {
                "비교 기호가 맞지 않습니다. 숫자에는 <, <=, >, >=를, 답에는 ==, !=, in을 쓰세요."
            }
            RuleFileError::Contradiction => {
                "조건이 서로 어긋나 한꺼번에 성립할 수 없습니다. 경계를 바꾸세요."
            }
            RuleFileError::NoEffect => {
                "효과가 없는 규칙입니다. ‘points’나 ‘rules_out’을 추가하세요."
            }
            RuleFileError::NotADay => "날짜가 아닙니다. 2026-11-24처럼 쓰세요.",
            RuleFileError::DatesCross => "‘until’은 ‘since’보다 뒤의 날짜여야 합니다.",
            RuleFileError::Taken => {
                "이미 쓰는 이름입니다. 다른 이름을 쓰세요. R2-01 같은 이름은 기본 규칙이 씁니다."
            }
            RuleFileError::NoAddress => "https://로 시작하는 주소를 쓰세요.",
        };
        text.to_owned()
    }
}
