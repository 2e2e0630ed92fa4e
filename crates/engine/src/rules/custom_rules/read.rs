//! Reads a rule file: first its structure, then its meaning.

use crate::base::json;
use crate::rules::custom_rules::problem::{CustomRulesProblem, MOST_KB, RuleFileError};
use crate::rules::custom_rules::rule_set::CustomRulesFile;
use crate::rules::custom_rules::shape::{FILE, RuleFileReader, line};

/// Reads a rule file.
///
/// # Errors
/// Lists the mistakes, in the order of the file, with line and key; at most twenty.
pub fn read(file: &[u8]) -> Result<CustomRulesFile, Vec<CustomRulesProblem>> {
    let whole = |line, mistake| vec![CustomRulesProblem { line, key: String::new(), mistake }];
    if file.len() > MOST_KB * 1024 {
        return Err(whole(0, RuleFileError::TooLarge));
    }
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let text = std::str::from_utf8(file)
        .map_err(|error| whole(line(&file[..error.valid_up_to()]), RuleFileError::Encoding))?;
    // Files in UTF-16 are UTF-8 with a NUL at every other place, as long as they are English.
    if text.contains('\0') {
        return Err(whole(1, RuleFileError::Encoding));
    }
    let node = json::parse(text)
        .map_err(|json::Broken(at)| whole(line(&file[..at]), RuleFileError::Syntax))?;
    let mut reader = RuleFileReader::new(file);
    reader.check(&node, &FILE);
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let read = reader.file(&node);
    match reader.problems.is_empty() {
        // Escapes can make the text of a link longer than the file.
        true if read.rules.write(&[], &[]).len() > MOST_KB * 1024 => {
            Err(whole(0, RuleFileError::TooLarge))
        }
        true => Ok(read),
        false => Err(reader.problems),
    }
}
