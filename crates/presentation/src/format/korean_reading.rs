//! The last sound of a text when it is read aloud in Korean.

use super::ending::Ending::{self, Consonant, Rieul, Vowel};
use super::latin_reading;

/// The ending of the text; what cannot be read (nothing, a dash) counts as a vowel.
pub(super) fn ending(text: &str) -> Ending {
    let text = spoken_part(text);
    let Some(last) = text.chars().next_back() else {
        return Vowel;
    };
    match last {
        '가'..='힣' => jongseong(last),
        '0'..='9' => number_ending(text),
        'a'..='z' | 'A'..='Z' => latin_reading::ending(text),
        // 퍼센트, 플러스.
        '%' | '+' => Vowel,
        // 달러; 원.
        '$' => Vowel,
        '₩' => Consonant,
        _ => Vowel,
    }
}

/// The text without closing marks, and without a bracketed addition, which Korean skips.
fn spoken_part(text: &str) -> &str {
    let is_mark = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '”' | '’' | '»' | '」' | '』' | '.' | ',' | '…')
    };
    let text = text.trim_end_matches(is_mark);
    if let Some(inner) = text.strip_suffix(')')
        && let Some(open) = inner.rfind('(')
    {
        let before = inner[..open].trim_end_matches(is_mark);
        return if before.is_empty() { spoken_part(&inner[open + 1..]) } else { before };
    }
    text
}

/// The final consonant of a Hangul syllable: blocks of 28 stand for one open syllable each.
fn jongseong(syllable: char) -> Ending {
    match (syllable as u32 - '가' as u32) % 28 {
        0 => Vowel,
        8 => Rieul,
        _ => Consonant,
    }
}

/// The ending of a text that closes with a digit.
fn number_ending(text: &str) -> Ending {
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_ascii_digit() || matches!(c, ',' | '.'))
        .last()
        .map_or(0, |(index, _)| index);
    let (before, number) = text.split_at(start);
    if before.ends_with('$') {
        // "$9.01" is read 9.01달러.
        return Vowel;
    }
    if before.ends_with('₩') {
        return Consonant;
    }
    if before.ends_with(['s', 'S']) && number == "3" {
        // The storage service is called 에스쓰리, not 에스삼.
        return Vowel;
    }
    if number.contains('.') {
        // After the point each digit is read by itself.
        return digit_ending(number.bytes().next_back().unwrap_or(b'0'));
    }
    whole_ending(number)
}

/// The ending of a whole number, read by groups of four digits: 십, 백, 천, 만, 억, 조.
fn whole_ending(number: &str) -> Ending {
    let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).rev().collect();
    match digits.iter().position(|digit| *digit != b'0') {
        None => Consonant, // 영
        Some(0) => digit_ending(digits[0]),
        Some(1..=3) => Consonant, // 십, 백, 천
        Some(zeros) => match zeros / 4 {
            // 조 and 해 are open; 만, 억 and 경 are closed.
            3 | 5 => Vowel,
            _ => Consonant,
        },
    }
}

/// 영 일 이 삼 사 오 육 칠 팔 구.
fn digit_ending(digit: u8) -> Ending {
    match digit {
        b'1' | b'7' | b'8' => Rieul,
        b'0' | b'3' | b'6' => Consonant,
        _ => Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Ending) {
        assert_eq!(ending(text), expected, "{text:?}");
    }

    #[test]
    fn hangul_by_its_final_consonant() {
        check("람다", Vowel);
        check("파게이트", Vowel);
        check("컨테이너", Vowel);
        check("요청", Consonant);
        check("메모리", Vowel);
        check("서울", Rieul);
        check("483만", Consonant);
        check("1.2억", Consonant);
        check("2조", Vowel);
        check("3시간", Consonant);
        check("5초", Vowel);
        check("30일", Rieul);
        check("9.01달러", Vowel);
    }

    #[test]
    fn digits_by_their_reading() {
        check("0", Consonant);
        check("1", Rieul);
        check("2", Vowel);
        check("3", Consonant);
        check("4", Vowel);
        check("5", Vowel);
        check("6", Consonant);
        check("7", Rieul);
        check("8", Rieul);
        check("9", Vowel);
        check("10", Consonant);
        check("12", Vowel);
        check("20", Consonant);
        check("100", Consonant);
        check("1,000", Consonant);
        check("10,000", Consonant);
        check("100,000", Consonant);
        check("100,000,000", Consonant);
        check("1,000,000,000,000", Vowel);
        check("10,000,000,000,000,000", Consonant);
        check("1,234,567", Rieul);
    }

    #[test]
    fn decimals_digit_by_digit() {
        check("4.83", Consonant);
        check("1.84", Vowel);
        check("0.5", Vowel);
        check("1.50", Consonant);
        check("9.1", Rieul);
        check("−3.2", Vowel);
    }

    #[test]
    fn money_is_read_in_dollars() {
        check("$9.01", Vowel);
        check("$1.83", Vowel);
        check("$1,000", Vowel);
        check("−$10", Vowel);
        check("< $0.01", Vowel);
        check("₩1,002", Consonant);
    }

    #[test]
    fn names_that_end_in_a_digit() {
        check("EC2", Vowel);
        check("S3", Vowel);
        check("arm64", Vowel);
        check("x86", Consonant);
        check("IPv4", Vowel);
        check("us-east-1", Rieul);
        check("ap-northeast-2", Vowel);
    }

    #[test]
    fn brackets_quotes_and_marks_are_skipped() {
        check("미국 동부(버지니아 북부)", Vowel);
        check("람다(AWS)", Vowel);
        check("요청 (월)", Consonant);
        check("(요청)", Consonant);
        check("‘요청’", Consonant);
        check("요청 ", Consonant);
        check("\"Lambda\"", Vowel);
        check("100%", Vowel);
        check(")", Vowel);
        check("—", Vowel);
    }
}
