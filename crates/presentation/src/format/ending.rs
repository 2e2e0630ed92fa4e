//! The sounds at the end of a word that decide its Korean particle.

/// The last sound of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// An open syllable: 다, 이, 트.
    Vowel,
    /// A syllable that closes with ㄹ: 일, 칠, 엘.
    Rieul,
    /// A syllable that closes with any other consonant: 만, 삼, 육.
    Consonant,
}
