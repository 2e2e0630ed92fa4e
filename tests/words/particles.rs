//! Korean particles after numbers, as the numbers are read aloud.

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::option::DeploymentOption::Lambda;
use eleven_rounds_engine::options::findings::{Finding, FindingKind, Severity};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::format::{Particle, with_particle};
use eleven_rounds_presentation::lang::Lang;

/// A text with its topic, subject, object, direction and company.
#[track_caller]
fn check(text: &str, expected: [&str; 5]) {
    use Particle::*;
    let kinds = [TopicEunNeun, SubjectIGa, ObjectEulReul, EuroRo, WaGwa];
    let found = kinds.map(|kind| with_particle(text, kind));
    assert_eq!(found, expected.map(|particle| [text, particle].concat()));
}

const OPEN: [&str; 5] = ["는", "가", "를", "로", "와"];
const CLOSED: [&str; 5] = ["은", "이", "을", "으로", "과"];
const RIEUL: [&str; 5] = ["은", "이", "을", "로", "과"];

#[test]
fn numbers_take_the_particle_of_their_last_sound() {
    // 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구.
    for (digit, forms) in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
        .iter()
        .zip([CLOSED, RIEUL, OPEN, CLOSED, OPEN, OPEN, CLOSED, RIEUL, RIEUL, OPEN])
    {
        check(digit, forms);
        check(&["1.", digit].concat(), forms);
    }
    // 십, 백, 천, 만; 십만, 백만, 천만, 억; 조 and 경.
    for text in ["10", "100", "1,000", "10,000", "1,000,000", "100,000,000", "990"] {
        check(text, CLOSED);
    }
    check("1,000,000,000,000", OPEN);
    check("483만", CLOSED);
    check("1.2억", CLOSED);
    check("3조", OPEN);
}

#[test]
fn units_and_money_decide_where_they_stand_last() {
    for text in ["$9.01", "$1,000", "$0.00", "50%", "512 MB를 쓰는 태스크", "12초", "200ms"]
    {
        check(text, OPEN);
    }
    for text in ["15분", "2시간", "100건", "483만 건", "10 GB분"] {
        check(text, CLOSED);
    }
    check("30일", RIEUL);
    check("2 vCPU", OPEN);
    check("512 MB", OPEN);
    check("0.5 GB", OPEN);
}

#[test]
fn names_take_theirs() {
    for text in ["Lambda", "Fargate", "HTTP API", "함수 URL은 아닌 ECR의 메모리"] {
        check(text, OPEN);
    }
    check("함수 URL", RIEUL);
    check("로드 밸런서(ALB)", OPEN);
    check("“nonsense”", OPEN);
}

/// What a blocker says of a length of time.
#[track_caller]
fn timeout(seconds: f64, expected: &str) {
    let finding = Finding {
        kind: FindingKind::LambdaTimeout,
        severity: Severity::Blocker,
        option: Lambda,
        needed: seconds,
        limit: 900.0,
        ingress: None,
        fact: None,
    };
    let text = Lang::Ko.words().finding(&finding);
    assert!(text.contains(expected), "{text}");
}

#[test]
fn sentences_use_them() {
    timeout(1200.0, "20분이 걸리는데");
    timeout(7200.0, "2시간이 걸리는데");
    timeout(259_200.0, "3일이 걸리는데");
    let comparison = compare(&Preset::DkLight.scenario(PriceBook::bundled()), PriceBook::bundled());
    let words = Lang::Ko.words();
    assert!(words.lead(&comparison).contains("483만 건(초당 1.84건)을 넘으면"));
    assert!(words.curve_title(&comparison).contains("483만 건까지는 Lambda가"));
}
