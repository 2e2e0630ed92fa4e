//! Texts of others inside our sentences: parts of a link, of a rule file, of a price list, names of files.
//!
//! Their letters may change the direction in which what stands beside them is read. So each is marked where a
//! sentence is made, and drawn apart from the rest of it.

/// Unicode's marks around a text that has a direction of its own.
const START: char = '\u{2068}';
const END: char = '\u{2069}';

/// Marks a text of somebody else, for a sentence. Its own marks are taken out: they could end ours.
pub fn foreign(text: &str) -> String {
    let mut marked = String::from(START);
    marked.extend(text.chars().filter(|letter| !matches!(*letter, START | END)));
    marked.push(END);
    marked
}

/// The pieces of a sentence in their order, without the marks; every second one is somebody else's.
pub fn pieces(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split(|letter| matches!(letter, START | END))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_somebody_elses_is_every_second_piece_whatever_it_holds() {
        #[track_caller]
        fn check(texts: [&str; 2], expected: [&str; 5]) {
            let [first, second] = texts.map(foreign);
            let sentence = format!("No “{first}”, but “{second}”.");
            assert_eq!(pieces(&sentence).collect::<Vec<_>>(), expected);
        }
        check(["a", "b"], ["No “", "a", "”, but “", "b", "”."]);
        check(["", "\u{202E}b"], ["No “", "", "”, but “", "\u{202E}b", "”."]);
        check(["\u{2069}\u{202E}a", "b\u{2068}"], ["No “", "\u{202E}a", "”, but “", "b", "”."]);
        assert_eq!(pieces("None.").collect::<Vec<_>>(), ["None."]);
    }
}
