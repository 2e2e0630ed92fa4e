//! The known word closest to a misspelt one.

/// The known word that goes on like this one, or else the one with the fewest letters to
/// change; the first of equals.
pub fn nearest<W: AsRef<str>>(word: &str, known: impl IntoIterator<Item = W>) -> String {
    // One search for all kinds of lists: each would be code of its own to load.
    search(word, &mut known.into_iter().map(|candidate| candidate.as_ref().to_owned()))
}

fn search(word: &str, known: &mut dyn Iterator<Item = String>) -> String {
    // Nobody misspells a key by a thousand letters: long texts are cut before comparing.
    let start: String = word.trim().chars().take(64).collect();
    let word: Vec<char> = start.chars().collect();
    known
        .min_by_key(|known| (!known.starts_with(&start), distance(&word, known)))
        .unwrap_or_default()
}

/// The Levenshtein distance.
fn distance(word: &[char], known: &str) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (i, there) in known.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, here) in word.iter().enumerate() {
            let substitution = diagonal + usize::from(*here != there);
            diagonal = row[j + 1];
            row[j + 1] = substitution.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[word.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_named() {
        let keys = ["traffic.requests", "traffic.per", "workload.duration_ms"];
        assert_eq!(nearest("trafic.requests", keys), "traffic.requests");
        assert_eq!(nearest("workload.duration", keys), "workload.duration_ms");
        assert_eq!(nearest("", keys), "traffic.per");
    }
}
