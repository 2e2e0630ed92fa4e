//! The kind of a file, from its first bytes.

/// What a file is, by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A Price List of AWS, or an index of them.
    PriceList,
    /// A file of custom rules.
    Rules,
    /// Neither.
    Other,
}

/// As much of a file as tells what it is.
const START: usize = 4096;

/// Tells a Price List from a file of custom rules.
pub fn kind(file: &[u8]) -> FileKind {
    let start = &file[..file.len().min(START)];
    let has = |words: &[&str]| {
        let is_there = |word: &&str| start.windows(word.len()).any(|part| part == word.as_bytes());
        words.iter().any(is_there)
    };
    if has(&["formatVersion\"", "FormatVersion\"", "offerCode\""]) {
        FileKind::PriceList
    } else if has(&["\"rules\"", "\"version\""]) {
        FileKind::Rules
    } else {
        FileKind::Other
    }
}
