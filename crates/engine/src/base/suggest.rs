//! The known word that a misspelt one was meant to be.

/// A word is the beginning of another from so many letters on.
const BEGINNING: usize = 3;

/// What this word was meant to be: the known word that it is the beginning of, or else the one with
/// the fewest slips between them, if these are few; the first of equals. Empty where none is near:
/// a hint that is no help costs more than none.
pub fn nearest<W: AsRef<str>>(word: &str, known: impl IntoIterator<Item = W>) -> String {
    // One search for all kinds of lists: each would be code of its own to load.
    search(word, &mut known.into_iter().map(|candidate| candidate.as_ref().to_owned()))
}

/// The nearest of the known words that begin with the same letters, up to the first that is no
/// letter: the same kind of instance, the same part of the world. Empty where none is.
pub fn nearest_of_kind<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let kind = |word: &str| -> String {
        word.chars().take_while(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect()
    };
    let wanted = kind(word.trim());
    nearest(word, known.into_iter().filter(|candidate| kind(candidate) == wanted))
}

fn search(word: &str, known: &mut dyn Iterator<Item = String>) -> String {
    let word = letters(word.trim());
    known
        .filter_map(|known| Some((far(&word, &letters(&known))?, known)))
        .min_by_key(|(far, _)| *far)
        .map_or_else(String::new, |(_, known)| known)
}

/// The letters that are compared: small ones, and few, as nobody misspells a key by a thousand.
fn letters(word: &str) -> Vec<char> {
    word.chars().take(64).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// How far a word is from a known one, the least first: whether it is no beginning of it, and the
/// slips between them. Nothing where it was meant to be something else.
fn far(word: &[char], known: &[char]) -> Option<(bool, usize)> {
    if word.len() >= BEGINNING && known.starts_with(word) {
        return Some((false, known.len() - word.len()));
    }
    // In `lambda.x`, the letters of `lambda` say nothing of what `x` was meant to be.
    let family = family(word);
    let shared = if family == self::family(known) { family.len() } else { 0 };
    let (own, other) = (&word[shared..], &known[shared..]);
    let (shorter, longer) = (own.len().min(other.len()), own.len().max(other.len()));
    let begin_alike = own.iter().zip(other).take_while(|(own, other)| own == other).count();
    let is_near = |slips: usize| {
        slips * 3 <= shorter
            // Of two letters one is no slip: “no” is not “on”.
            || (slips <= 1 && word.len().max(known.len()) >= BEGINNING)
            || (begin_alike >= BEGINNING && begin_alike * 2 >= longer)
    };
    // There are at least as many slips as letters too many or missing, and to count them takes time.
    let slips = is_near(longer - shorter).then(|| slips(own, other))?;
    is_near(slips).then_some((true, slips))
}

/// What stands before the first full stop or hyphen of a word, with that; empty where there is none.
fn family(word: &[char]) -> &[char] {
    let end = word.iter().position(|letter| matches!(letter, '.' | '-'));
    end.map_or(&[], |end| &word[..=end])
}

/// How many letters are too many, missing, others, or swapped with their neighbours: the distance
/// of optimal string alignment.
fn slips(word: &[char], known: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    let [mut before, mut next] = [vec![0; row.len()], vec![0; row.len()]];
    for (i, there) in known.iter().enumerate() {
        next[0] = i + 1;
        for (j, here) in word.iter().enumerate() {
            let mut fewest =
                (row[j] + usize::from(here != there)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *here == known[i - 1] && word[j - 1] == *there {
                fewest = fewest.min(before[j - 1] + 1);
            }
            next[j + 1] = fewest;
        }
        std::mem::swap(&mut before, &mut row);
        std::mem::swap(&mut row, &mut next);
    }
    row[word.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::catalog::option::DeploymentOption;
    use crate::scenario::fields::FIELDS;

    fn nearest_key(word: &str) -> String {
        nearest(word, FIELDS.iter().map(|row| row.key))
    }

    #[test]
    fn a_misspelt_key_is_told_what_it_was_meant_to_be() {
        #[track_caller]
        fn check(word: &str, expected: &str) {
            assert_eq!(nearest_key(word), expected, "{word}");
        }
        check("trafic.requests", "traffic.requests");
        check(" Traffic.Requests ", "traffic.requests");
        check("traffic.reqeusts", "traffic.requests");
        check("traffic-requests", "traffic.requests");
        check("trafficrequests", "traffic.requests");
        check("workload.duration", "workload.duration_ms");
        check("workload.duration_s", "workload.duration_ms");
        check("workload.memory", "workload.memory_mb");
        check("workload.memry_mb", "workload.memory_mb");
        check("provisioned.target_utilization", "provisioned.target_utilisation");
        check("bill.ud", "bill.usd");
        check("bil", "bill.usd");
        check("fargate.request_limits", "fargate.request_limit");
    }

    #[test]
    fn a_key_that_is_like_none_is_told_nothing() {
        #[track_caller]
        fn check(word: &str) {
            assert_eq!(nearest_key(word), "", "{word}");
        }
        check("");
        check("x0");
        check("a");
        check("usd");
        check("nonsense");
        check("memory");
        check("bill.x");
        check("lambda.x");
        check("provisioned.x");
        check("provisioned.colour");
        check("fargate.gpu");
        check("traffic.users");
        check("메모리");
        check(&"x".repeat(1000));
        check(&["traffic.requests", &"x".repeat(1000)].concat());
    }

    #[test]
    fn words_of_short_lists_are_told_by_their_meaning() {
        #[track_caller]
        fn check(word: &str, known: &[&str], expected: &str) {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
        let switch = ["on", "off"];
        check("ON", &switch, "on");
        check("of", &switch, "off");
        check("onn", &switch, "on");
        check("no", &switch, "");
        check("in", &switch, "");
        check("yes", &switch, "");
        check("1", &switch, "");
        let options = DeploymentOption::ALL.map(DeploymentOption::key);
        check("Lambda", &options, "lambda");
        check("fargat", &options, "fargate");
        check("fargate-spot", &options, "fargate_spot");
        check("kubernetes", &options, "");
        check("람다", &options, "");
        let rounds = ["simplicity", "portability", "governance"];
        check("portable", &rounds, "portability");
        check("goverment", &rounds, "governance");
        check("price", &rounds, "");
        let rules = ["R1-01", "R2-01", "R2-10", "R11-02"];
        check("R2-1", &rules, "R2-10");
        check("r2-02", &rules, "R2-01");
        check("R9-99", &rules, "");
    }

    #[test]
    fn a_word_of_another_kind_is_no_hint() {
        let types = ["t4g.xlarge", "m6g.xlarge", "m6g.large"];
        assert_eq!(nearest_of_kind("g4dn.xlarge", types), "");
        assert_eq!(nearest_of_kind("m6gd.large", types), "m6g.large");
        assert_eq!(nearest_of_kind("m6g.medium", types), "");
        assert_eq!(nearest_of_kind("cn-north-1", ["eu-north-1", "us-east-1"]), "");
        assert_eq!(nearest_of_kind("EU-nord-1", ["eu-north-1", "us-east-1"]), "eu-north-1");
        assert_eq!(nearest_of_kind("eu-west-9", ["eu-north-1", "eu-west-1"]), "eu-west-1");
    }

    #[test]
    fn slips_are_counted() {
        #[track_caller]
        fn check(word: &str, known: &str, expected: usize) {
            assert_eq!(slips(&letters(word), &letters(known)), expected, "{word} {known}");
            assert_eq!(slips(&letters(known), &letters(word)), expected, "{known} {word}");
        }
        check("", "", 0);
        check("", "usd", 3);
        check("usd", "usd", 0);
        check("usd", "ud", 1);
        check("usd", "ussd", 1);
        check("usd", "uxd", 1);
        check("usd", "sud", 1);
        check("usd", "uds", 1);
        check("usd", "dsu", 2);
        check("kitten", "sitting", 3);
    }

    /// A word with one slip at a place: 0 drops the letter there, 1 doubles it, 2 swaps it with the
    /// next, and 3 replaces it.
    fn with_slip(word: &str, place: usize, kind: u8, other: char) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        let place = place % letters.len();
        match kind {
            0 => drop(letters.remove(place)),
            1 => letters.insert(place, letters[place]),
            2 if place + 1 < letters.len() => letters.swap(place, place + 1),
            _ => letters[place] = other,
        }
        letters.into_iter().collect()
    }

    proptest! {
        #[test]
        fn one_slip_is_told_its_key_or_one_as_near(
            row in 0..FIELDS.len(),
            place in 0_usize..64,
            kind in 0_u8..4,
            other in "[a-z0-9._-]",
        ) {
            let key = FIELDS[row].key;
            prop_assume!(key.len() >= 6);
            let word = with_slip(key, place, kind, other.chars().next().unwrap_or('x'));
            let told = nearest_key(&word);
            let distance = |known: &str| slips(&letters(&word), &letters(known));
            prop_assert!(!told.is_empty(), "{word} is told nothing");
            prop_assert!(
                told.starts_with(&word) || distance(&told) <= distance(key),
                "{word} is told {told}, not {key}"
            );
        }

        #[test]
        fn a_few_letters_that_begin_no_key_are_told_nothing(word in "[a-z0-9]{2,4}") {
            prop_assume!(!FIELDS.iter().any(|row| row.key.starts_with(&word)));
            prop_assert_eq!(nearest_key(&word), "");
        }
    }
}
