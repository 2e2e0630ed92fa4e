//! Korean particles, chosen by the last sound of the word before them.

use super::ending::Ending;
use super::korean_reading::ending;

/// A pair of particles of which the sound before decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Particle {
    /// 이 after a consonant, 가 after a vowel: the subject.
    SubjectIGa,
    /// 을 or 를: the object.
    ObjectEulReul,
    /// 은 or 는: the topic.
    TopicEunNeun,
    /// 으로 or 로 (로 also after ㄹ): direction or means.
    EuroRo,
    /// 과 or 와: and, with.
    WaGwa,
}

/// The form of the particle that follows the text as it is read aloud.
pub fn particle(text: &str, particle: Particle) -> &'static str {
    let (after_consonant, after_vowel) = match particle {
        Particle::SubjectIGa => ("이", "가"),
        Particle::ObjectEulReul => ("을", "를"),
        Particle::TopicEunNeun => ("은", "는"),
        Particle::EuroRo => ("으로", "로"),
        Particle::WaGwa => ("과", "와"),
    };
    match (ending(text), particle) {
        (Ending::Vowel, _) | (Ending::Rieul, Particle::EuroRo) => after_vowel,
        (Ending::Rieul | Ending::Consonant, _) => after_consonant,
    }
}

/// The text with its particle: `with_particle("Lambda", TopicEunNeun)` is `Lambda는`.
pub fn with_particle(text: &str, kind: Particle) -> String {
    [text, particle(text, kind)].concat()
}

#[cfg(test)]
mod tests {
    use super::Particle::{EuroRo, ObjectEulReul, SubjectIGa, TopicEunNeun, WaGwa};
    use super::*;

    #[test]
    fn every_particle_has_its_forms() {
        #[track_caller]
        fn check(text: &str, forms: [&str; 5]) {
            let kinds = [SubjectIGa, ObjectEulReul, TopicEunNeun, EuroRo, WaGwa];
            assert_eq!(kinds.map(|kind| particle(text, kind)), forms);
        }
        let vowel = ["가", "를", "는", "로", "와"];
        let rieul = ["이", "을", "은", "로", "과"];
        let consonant = ["이", "을", "은", "으로", "과"];
        check("람다", vowel);
        check("서울", rieul);
        check("태스크 세 개", vowel);
        check("요청", consonant);
        check("Lambda", vowel);
        check("4.83", consonant);
        check("1", rieul);
        check("", vowel);
    }

    #[test]
    fn text_and_particle_are_joined() {
        assert_eq!(with_particle("Fargate", TopicEunNeun), "Fargate는");
        assert_eq!(with_particle("$9.01", SubjectIGa), "$9.01가");
        assert_eq!(with_particle("483만", ObjectEulReul), "483만을");
        assert_eq!(with_particle("200ms", EuroRo), "200ms로");
    }
}
