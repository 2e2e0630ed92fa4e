//! Texts about house rules in English.

use eleven_rounds_engine::rules::house::problem::{MOST_KB, Mistake, Wanted};

use super::English;
use crate::format::{count, significant};
use crate::i18n::words::{HouseTexts, HouseWords};
use crate::product::ONE_FILE;

static TEXTS: HouseTexts = HouseTexts {
    title: "House rules",
    about: "Your own rules in a JSON file. They score next to the built-in rules, are marked as yours, and travel in the link.",
    schema: "Schema",
    example: "Example",
    load: "Load a rule file",
    save: "Save as a file",
    remove: "Remove",
    unchanged: "was not loaded; the rules are unchanged.",
};

impl HouseWords for English {
    fn house(&self) -> &'static HouseTexts {
        &TEXTS
    }

    fn loaded(&self, name: &str, rules: usize, link: usize) -> String {
        let plural = if rules == 1 { "" } else { "s" };
        format!("{name}: {rules} rule{plural}, {} characters in the link.", count(link as f64))
    }

    fn file_line(&self, line: usize) -> String {
        format!("line {line}")
    }

    fn mistake(&self, mistake: &Mistake) -> String {
        let text = match mistake {
            Mistake::NotFetched if ONE_FILE => {
                "The page is a single file and fetches nothing. Load the rules from your disk."
            }
            Mistake::NotFetched => "The file could not be fetched. Check its address.",
            Mistake::ElsewhereHosted => "The file is on another host. Put it next to the page.",
            Mistake::Encoding => "This is not UTF-8. Save the file as UTF-8.",
            Mistake::TooLarge => {
                return format!(
                    "The file is larger than {MOST_KB} KB. Keep only the rules you need."
                );
            }
            Mistake::Syntax => {
                "This is not JSON from here on. Look for a missing comma, quote or bracket."
            }
            Mistake::Version => "Only version 1 is supported.",
            Mistake::UnknownKey { nearest } => {
                return format!("Unknown key. The closest is “{nearest}”.");
            }
            Mistake::Twice => "This key appears twice. Remove one of them.",
            Mistake::Missing => "The key is missing. Add it.",
            Mistake::Wants(Wanted::Text) => "Write a text in quotes here.",
            Mistake::Wants(Wanted::Number) => "Write a number here, without quotes.",
            Mistake::Wants(Wanted::Whole) => "Write a whole number here.",
            Mistake::Wants(Wanted::List) => "Write a list in [ ] here.",
            Mistake::Wants(Wanted::Object) => "Write keys and values in { } here.",
            Mistake::Wants(Wanted::Part) => {
                "Write a factor, a comparison and a value, such as [\"deployables\", \">\", 10]."
            }
            Mistake::Empty => "This is empty. Fill it in or remove it.",
            Mistake::TooMany { most } => {
                return format!("At most {most} are allowed here. Make it shorter.");
            }
            Mistake::Range { min, max } => {
                let [min, max] = [min, max].map(|bound| significant(*bound, 3));
                return format!("Write a number from {min} to {max}.");
            }
            Mistake::UnknownWord { nearest } => {
                return format!("Unknown word. The closest is “{nearest}”.");
            }
            Mistake::Letters => "Use only letters, digits, hyphens, dots and underscores.",
            Mistake::DoesNotFit => {
                "The comparison does not fit. Numbers take <, <=, > and >=, answers take ==, != and in."
            }
            Mistake::Contradiction => {
                "These conditions can never be true together. Change a bound."
            }
            Mistake::NoEffect => "The rule has no effect. Add “points” or “rules_out”.",
            Mistake::NotADay => "This is not a date. Write it as 2026-11-24.",
            Mistake::DatesCross => "“until” must be a day after “since”.",
            Mistake::Taken => {
                "The name is taken. Choose another; names such as R2-01 are the built-in book's."
            }
            Mistake::NoAddress => "Write an address that begins with https://.",
        };
        text.to_owned()
    }
}
