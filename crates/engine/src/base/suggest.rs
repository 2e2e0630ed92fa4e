//! The known word closest to a misspelt one.

/// The known word that goes on like this one, or else the one with the fewest letters to
/// change; the first of equals.
pub fn nearest<W: AsRef<str>>(word: &str, known: impl IntoIterator<Item = W>) -> String {
    // One search for all kinds of lists: each would be code of its own to load.
    search(word, &mut known.into_iter().map(|candidate| candidate.as_ref().to_owned()))
}

/// The closest of the known words that begin with the same letters, up to the first that is no
/// letter: the same kind of instance, the same part of the world. Empty where none does.
pub fn nearest_of_kind<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let kind = |word: &str| -> String {
        word.chars().take_while(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect()
    };
    let wanted = kind(word.trim());
    nearest(word, known.into_iter().filter(|candidate| kind(candidate) == wanted))
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
    fn a_word_of_another_kind_is_no_hint() {
        let types = ["t4g.xlarge", "m6g.xlarge", "m6g.large"];
        assert_eq!(nearest_of_kind("g4dn.xlarge", types), "");
        assert_eq!(nearest_of_kind("m6gd.large", types), "m6g.large");
        assert_eq!(nearest_of_kind("cn-north-1", ["eu-north-1", "us-east-1"]), "");
        assert_eq!(nearest_of_kind("EU-nord-1", ["eu-north-1", "us-east-1"]), "eu-north-1");
    }

    #[test]
    fn the_nearest_word_is_named() {
        let keys = ["traffic.requests", "traffic.per", "workload.duration_ms"];
        assert_eq!(nearest("trafic.requests", keys), "traffic.requests");
        assert_eq!(nearest("workload.duration", keys), "workload.duration_ms");
        assert_eq!(nearest("", keys), "traffic.per");
    }
}
