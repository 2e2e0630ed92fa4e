//! What the page says about custom rules and the mistakes in their files.

use eleven_rounds_engine::rules::custom_rules::problem::{CustomRulesProblem, RuleFileError};

use crate::foreign::foreign;

/// The fixed texts of custom rules.
pub struct CustomRulesTexts {
    /// Heading.
    pub title: &'static str,
    /// What they are, before the links to schema and example.
    pub about: &'static str,
    /// The link to the schema.
    pub schema: &'static str,
    /// The link to an example.
    pub example: &'static str,
    /// Chooses a file.
    pub load: &'static str,
    /// Saves the rules that are loaded, with weights and switches.
    pub save: &'static str,
    /// Takes the rules away.
    pub remove: &'static str,
    /// Nothing changed, before the mistakes of a file.
    pub unchanged: &'static str,
}

/// What a language says about custom rules.
pub trait CustomRulesWords {
    /// The fixed texts.
    fn custom_rules(&self) -> &'static CustomRulesTexts;
    /// Whose rules are loaded, how many, and how long they make a link.
    fn loaded(&self, name: &str, rules: usize, link: usize) -> String;
    /// A mistake and how to mend it.
    fn mistake(&self, mistake: &RuleFileError) -> String;
    /// A line of a file.
    fn file_line(&self, line: usize) -> String;

    /// A mistake with its line and key.
    fn custom_rules_problem(&self, problem: &CustomRulesProblem) -> String {
        let CustomRulesProblem { line, key, mistake } = problem;
        let line = if *line > 0 { self.file_line(*line) } else { String::new() };
        let key = if key.is_empty() { String::new() } else { foreign(key) };
        let position: Vec<&str> =
            [line.as_str(), &key].into_iter().filter(|part| !part.is_empty()).collect();
        let colon = if position.is_empty() { "" } else { ": " };
        [&position.join(", "), colon, &self.mistake(mistake)].concat()
    }
}
