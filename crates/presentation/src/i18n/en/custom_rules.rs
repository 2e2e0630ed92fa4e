//! Texts about custom rules in English.

use eleven_rounds_engine::rules::custom_rules::problem::{MOST_KB, RuleFileError, Wanted};

use super::English;
use crate::foreign::foreign;
use crate::format::{count, significant};
use crate::i18n::words::{CustomRulesTexts, CustomRulesWords};
use crate::product::ONE_FILE;

static TEXTS: CustomRulesTexts = CustomRulesTexts {
    title: "House rules",
    about: "Your own rules in a JSON file. They score next to the built-in rules, are marked as yours, and travel in the link.",
    schema: "Schema",
    example: "Example",
    load: "Load a rule file",
    save: "Save as a file",
    remove: "Remove",
    unchanged: "was not loaded; the rules are unchanged.",
};

impl CustomRulesWords for English {
    fn custom_rules(&self) -> &'static CustomRulesTexts {
        &TEXTS
    }

    fn loaded(&self, name: &str, rules: usize, link: usize) -> String {
        let plural = if rules == 1 { "" } else { "s" };
        let name = foreign(name);
        format!("{name}: {rules} rule{plural}, {} characters in the link.", count(link as f64))
    }

    fn file_line(&self, line: usize) -> String {
        format!("line {line}")
    }

    fn mistake(&self, mistake: &RuleFileError) -> String {
        let text = match mistake {
            RuleFileError::NotFetched if ONE_FILE => {
                "The page is a single file and fetches nothing. Load the rules from your disk."
            }
            RuleFileError::NotFetched => "The file could not be fetched. Check its address.",
            RuleFileError::NotRead => {
                "The file could not be read. Check that it is still there, and load it again."
            }
            RuleFileError::ElsewhereHosted => {
                "The file is on another host. Put it next to the page."
            }
            RuleFileError::Encoding => "This is not UTF-8. Save the file as UTF-8.",
            RuleFileError::TooLarge => {
                return format!(
                    "The file is larger than {MOST_KB} KB. Keep only the rules you need."
                );
            }
            RuleFileError::Syntax => {
                "This is not JSON from here on. Look for a missing comma, quote or bracket."
            }
            RuleFileError::Version => "Only version 1 is supported.",
            RuleFileError::UnknownKey { nearest } if nearest.is_empty() => {
                "Unknown key, and none is like it. Remove it."
            }
            RuleFileError::UnknownKey { nearest } => {
                return format!("Unknown key. The closest is “{nearest}”.");
            }
            RuleFileError::Twice => "This key appears twice. Remove one of them.",
            RuleFileError::Missing => "The key is missing. Add it.",
            RuleFileError::Wants(Wanted::Text) => "Write a text in quotes here.",
            RuleFileError::Wants(Wanted::Number) => "Write a number here, without quotes.",
            RuleFileError::Wants(Wanted::Whole) => "Write a whole number here.",
            RuleFileError::Wants(Wanted::List) => "Write a list in [ ] here.",
            RuleFileError::Wants(Wanted::Object) => "Write keys and values in { } here.",
            RuleFileError::Wants(Wanted::Part) => {
                "Write a factor, a comparison and a value, such as [\"deployables\", \">\", 10]."
            }
            RuleFileError::Empty => "This is empty. Fill it in or remove it.",
            RuleFileError::TooMany { most } => {
                return format!("At most {most} are allowed here. Make it shorter.");
            }
            RuleFileError::Range { min, max } => {
                let [min, max] = [min, max].map(|bound| significant(*bound, 3));
                return format!("Write a number from {min} to {max}.");
            }
            RuleFileError::UnknownWord { nearest } if nearest.is_empty() => {
                "Unknown word, and none is like it. Choose another."
            }
            RuleFileError::UnknownWord { nearest } => {
                return format!("Unknown word. The closest is “{nearest}”.");
            }
            RuleFileError::Letters => "Use only letters, digits, hyphens, dots and underscores.",
            RuleFileError::DoesNotFit => {
                "The comparison does not fit. Numbers take <, <=, > and >=, answers take ==, != and in."
            }
            RuleFileError::Contradiction => {
                "These conditions can never be true together. Change a bound."
            }
            RuleFileError::NoEffect => "The rule has no effect. Add “points” or “rules_out”.",
            RuleFileError::NotADay => "This is not a date. Write it as 2026-11-24.",
            RuleFileError::DatesCross => "“until” must be a day after “since”.",
            RuleFileError::Taken => {
                "The name is taken. Choose another; names such as R2-01 are the built-in book's."
            }
            RuleFileError::NoAddress => "Write an address that begins with https://.",
        };
        text.to_owned()
    }
}
