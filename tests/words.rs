//! Everything that the page says is said in both languages, from one place.

#[path = "words/fixed.rs"]
mod fixed;
#[path = "render/latin.rs"]
mod latin;
#[path = "words/names.rs"]
mod names;
#[path = "words/particles.rs"]
mod particles;
#[path = "words/prices.rs"]
mod prices;
#[path = "words/rounds.rs"]
mod rounds;
#[path = "words/sentences.rs"]
mod sentences;
#[path = "words/source.rs"]
mod source;

/// Fails where a text is empty, broken or in the other language.
#[track_caller]
pub fn check_text(what: &str, english: &str, korean: &str) {
    for text in [english, korean] {
        assert!(!text.trim().is_empty(), "{what} says nothing: {english:?}, {korean:?}");
        for broken in ["NaN", "undefined", "{}", "$-", "$—", "Some(", "  "] {
            assert!(!text.contains(broken), "{what}: {broken} in {text}");
        }
        let inf = text.split(|c: char| !c.is_alphabetic()).any(|word| word == "inf");
        assert!(!inf, "{what}: {text}");
    }
    assert!(!latin::has_hangul(english), "{what}: {english}");
    let words = latin::english_words(korean);
    assert!(words.is_empty(), "{what}: {words:?} in {korean}");
}
