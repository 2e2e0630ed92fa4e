//! Problems with a value or a link, and how to fix them, in Korean.

use eleven_rounds_engine::base::number::NumberProblem;
use eleven_rounds_engine::scenario::kind::Problem;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_engine::scenario::profile::ProfileProblem;

use crate::foreign::foreign;
use crate::format::{Particle, particle, significant, words};
use crate::i18n::ko::{Korean, LANG};
use crate::i18n::words::{CustomRulesWords, Labels};
use crate::notice::PageNotice;

/// A bound of a field: in words where they say it exactly, else with every digit.
fn bound(value: f64) -> String {
    let exact = significant(value, 12);
    if exact == significant(value, 3) { words(value, LANG) } else { exact }
}

/// Words a problem.
pub(super) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Number(NumberProblem::Empty) => "숫자를 입력하세요.".to_owned(),
        Problem::Number(NumberProblem::NotANumber) => {
            "숫자가 아닙니다. 15000, 15,000, 1.5만, 15k처럼 쓰세요.".to_owned()
        }
        Problem::Number(NumberProblem::NotFinite) => "너무 커서 계산할 수 없습니다.".to_owned(),
        Problem::Number(NumberProblem::CurrencySign) => {
            "통화 기호는 빼세요. 금액은 미국 달러로 봅니다.".to_owned()
        }
        Problem::Number(NumberProblem::Comma) => {
            "쉼표는 1,000처럼 세 자리마다 쓰고, 소수점은 마침표로 쓰세요.".to_owned()
        }
        Problem::NotATime => {
            "숫자나 시간을 250ms, 90초, 25분, 1시간 30분, 2일, 1주처럼 쓰세요.".to_owned()
        }
        Problem::NotASize => "숫자나 크기를 512MB처럼 B, KB, MB, GB, TB로 쓰세요.".to_owned(),
        Problem::TooSmall { min } => format!("{} 이상이어야 합니다.", bound(*min)),
        Problem::TooLarge { max } => format!("{} 이하여야 합니다.", bound(*max)),
        Problem::NotWhole => "정수만 쓸 수 있습니다.".to_owned(),
        Problem::UnknownOption { nearest } if nearest.is_empty() => {
            "없는 선택지이며 비슷한 것도 없습니다.".to_owned()
        }
        Problem::UnknownOption { nearest } => {
            format!("없는 선택지입니다. 가장 비슷한 것은 “{nearest}”입니다.")
        }
        Problem::NotACurrency => "통화는 EUR처럼 영문 세 글자로 입력하세요.".to_owned(),
        Problem::NotADate => "날짜는 2026-11-23처럼 쓰세요.".to_owned(),
        Problem::DateBefore { first } => {
            format!("Lambda는 {first}에 발표되었습니다. 그보다 앞선 날은 비교할 수 없습니다.")
        }
        Problem::DateAfter { last } => format!("가격 자료는 {last}까지 있습니다."),
        Problem::Profile(ProfileProblem::Count) => {
            "일주일에는 시간마다 하나씩 값 168개가 필요합니다.".to_owned()
        }
        Problem::Profile(ProfileProblem::Rate) => "값은 모두 0 이상의 숫자여야 합니다.".to_owned(),
        Problem::Profile(ProfileProblem::AllZero) => {
            "적어도 한 시간은 값이 0보다 커야 합니다.".to_owned()
        }
        Problem::UnknownRule { nearest } if nearest.is_empty() => {
            "그런 이름의 규칙은 없으며 비슷한 것도 없습니다.".to_owned()
        }
        Problem::UnknownRule { nearest } => {
            format!("그런 이름의 규칙은 없습니다. 가장 비슷한 것은 “{nearest}”입니다.")
        }
        Problem::RuleName => {
            "규칙 이름은 영문자, 숫자, -, _, .로 쓰고 쉼표로 구분하세요.".to_owned()
        }
        Problem::ManyRules { most } => format!("규칙은 {most}개까지 끌 수 있습니다."),
        Problem::UnknownSku { nearest } if nearest.is_empty() => {
            "그런 이름의 단가는 없으며 비슷한 것도 없습니다.".to_owned()
        }
        Problem::UnknownSku { nearest } => {
            format!("그런 이름의 단가는 없습니다. 가장 비슷한 것은 “{nearest}”입니다.")
        }
        Problem::CustomRules(problem) => Korean.custom_rules_problem(problem),
        Problem::WrongKind => "값의 종류가 맞지 않습니다.".to_owned(),
    }
}

/// Words what became of a damaged link.
pub(super) fn notice(notice: &PageNotice) -> String {
    let notice = match notice {
        PageNotice::Link(notice) => notice,
        PageNotice::CustomRules { name, problem } => {
            return [&foreign(name), ": ", &Korean.custom_rules_problem(problem)].concat();
        }
    };
    match notice {
        link::Notice::Version(version) => format!(
            "이 페이지가 지원하지 않는 버전의 링크입니다({}). 링크를 만든 페이지에서 여세요.",
            foreign(version)
        ),
        link::Notice::TooLong => "링크가 너무 길어 올바르지 않습니다.".to_owned(),
        link::Notice::Syntax(part) => {
            let topic = particle(part, Particle::TopicEunNeun);
            ["“", &foreign(part), "”", topic, " 설정이 아닙니다."].concat()
        }
        link::Notice::UnknownKey { key, nearest } if nearest.is_empty() => {
            format!("이름이 “{}”인 항목은 없으며 비슷한 것도 없습니다.", foreign(key))
        }
        link::Notice::UnknownKey { key, nearest } => {
            let key = foreign(key);
            format!("이름이 “{key}”인 항목은 없습니다. 가장 비슷한 것은 “{nearest}”입니다.")
        }
        link::Notice::Further(count) => format!("그 밖에 {count}곳을 더 읽지 못했습니다."),
        link::Notice::BadValue { field, text, problem: why } => {
            format!("{} “{}”: {}", Korean.label(*field), foreign(text), problem(why))
        }
    }
}
