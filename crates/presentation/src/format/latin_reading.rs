//! The last sound of a word in Latin letters when a Korean reader says it.

use super::ending::Ending::{self, Consonant, Rieul, Vowel};

/// Words and units whose reading the spelling does not give, in lower case.
const KNOWN: [(&str, Ending); 40] = [
    ("lambda", Vowel),       // 람다
    ("fargate", Vowel),      // 파게이트
    ("spot", Consonant),     // 스팟
    ("graviton", Consonant), // 그래비톤
    ("aurora", Vowel),
    ("gateway", Vowel), // 게이트웨이
    ("node", Vowel),
    ("python", Consonant),
    ("java", Vowel),
    ("ruby", Vowel),
    ("rust", Vowel),
    ("rest", Vowel),
    ("linux", Vowel),
    ("windows", Vowel),
    ("docker", Vowel),
    ("kubernetes", Vowel),
    ("json", Consonant), // 제이슨
    ("nat", Vowel),      // 나트
    ("internet", Consonant),
    ("savings", Vowel),
    ("plan", Consonant),
    ("s", Vowel),         // 초
    ("sec", Vowel),       // 초
    ("ms", Vowel),        // 밀리초
    ("min", Consonant),   // 분
    ("h", Consonant),     // 시간
    ("hour", Consonant),  // 시간
    ("hours", Consonant), // 시간
    ("day", Rieul),       // 일
    ("days", Rieul),      // 일
    ("month", Rieul),     // 월
    ("kb", Vowel),        // 킬로바이트
    ("mb", Vowel),        // 메가바이트
    ("gb", Vowel),        // 기가바이트
    ("tb", Vowel),        // 테라바이트
    ("kib", Vowel),
    ("mib", Vowel),
    ("gib", Vowel),
    ("usd", Vowel),  // 달러
    ("vcpu", Vowel), // 브이씨피유
];

/// The ending of a text that closes with a Latin letter.
pub(super) fn ending(text: &str) -> Ending {
    let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    let word = &text[start..];
    if let Some((_, known)) = KNOWN.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)) {
        return *known;
    }
    let last = word.bytes().next_back().unwrap_or(b'a');
    // Capitals, or the ending of a name like "v2.js", are spelled out letter by letter.
    if word.len() <= 2 || word.bytes().skip(1).all(|byte| byte.is_ascii_uppercase()) {
        letter_ending(last)
    } else {
        word_ending(&word.to_ascii_lowercase())
    }
}

/// The name of a letter: 엘 and 알 close with ㄹ, 엠 and 엔 with a nasal, the rest are open.
fn letter_ending(letter: u8) -> Ending {
    match letter.to_ascii_uppercase() {
        b'L' | b'R' => Rieul,
        b'M' | b'N' => Consonant,
        _ => Vowel,
    }
}

/// The usual transcription of an English word, from its last letters.
fn word_ending(word: &str) -> Ending {
    const RIEUL: [&str; 2] = ["l", "le"];
    // A final m, n or ng is a closing nasal; so is a silent e after m or n; "ck" closes with ㄱ.
    const CLOSED: [&str; 6] = ["m", "n", "ng", "me", "ne", "ck"];
    if RIEUL.iter().any(|end| word.ends_with(end)) {
        return Rieul;
    }
    if CLOSED.iter().any(|end| word.ends_with(end)) {
        return Consonant;
    }
    // A short word that closes with p, t or k after a single vowel: 앱, 봇, 훅.
    let bytes = word.as_bytes();
    let is_vowel = |index: usize| {
        index.checked_sub(1).and_then(|at| bytes.get(at)).is_some_and(|b| b"aeiou".contains(b))
    };
    let closes = matches!(bytes.last(), Some(b'p' | b't' | b'k'));
    if closes && bytes.len() <= 4 && is_vowel(bytes.len() - 1) && !is_vowel(bytes.len() - 2) {
        return Consonant;
    }
    Vowel
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Ending) {
        assert_eq!(ending(text), expected, "{text:?}");
    }

    #[test]
    fn names_of_services() {
        check("Lambda", Vowel);
        check("AWS Lambda", Vowel);
        check("Fargate", Vowel);
        check("ECS", Vowel);
        check("ECS on Fargate", Vowel);
        check("Fargate Spot", Consonant);
        check("ALB", Vowel);
        check("HTTP API", Vowel);
        check("function URL", Rieul);
        check("NAT", Vowel);
        check("VPN", Consonant);
        check("ECR", Rieul);
        check("Savings Plan", Consonant);
        check("Graviton", Consonant);
        check("Node.js", Vowel);
        check("Python", Consonant);
    }

    #[test]
    fn units() {
        check("200 ms", Vowel);
        check("200ms", Vowel);
        check("1.2 s", Vowel);
        check("9.2/s", Vowel);
        check("15 min", Consonant);
        check("730 h", Consonant);
        check("512 MB", Vowel);
        check("0.5 GB", Vowel);
        check("100,000 GB-s", Vowel);
        check("365 GB-h", Consonant);
        check("0.25 vCPU", Vowel);
        check("4.83 M", Consonant);
        check("10 k", Vowel);
    }

    #[test]
    fn other_words_by_their_spelling() {
        check("table", Rieul);
        check("email", Rieul);
        check("name", Consonant);
        check("zone", Consonant);
        check("region", Consonant);
        check("streaming", Consonant);
        check("app", Vowel);
        check("bot", Consonant);
        check("map", Consonant);
        check("task", Vowel);
        check("request", Vowel);
        check("container", Vowel);
    }
}
