//! The components hold no word of their own: what stands between quotes there is code.

use std::fs;
use std::path::{Path, PathBuf};

fn sources() -> Vec<PathBuf> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = vec![src.join("app.rs")];
    for folder in ["components", "pages"] {
        let entries = fs::read_dir(src.join(folder)).expect("a folder of sources");
        found.extend(entries.map(|entry| entry.expect("an entry").path()));
    }
    found.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    found.sort();
    assert!(found.len() > 10);
    found
}

/// The code of a file: no comments, and nothing from its unit tests on.
fn code(text: &str) -> Vec<(usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("mod tests"))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(index, line)| (index + 1, line))
        .collect()
}

/// The string literals of a line, each with what stands before it.
fn literals(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = line[from..].find('"').map(|at| at + from) {
        let Some(length) = line[start + 1..].find('"') else { break };
        found.push((&line[..start], &line[start + 1..start + 1 + length]));
        from = start + length + 2;
    }
    found
}

const READ_OUT: [&str; 7] = [
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "title",
    "placeholder",
    "alt",
    "label",
];

/// Whether a literal would be read by a person.
fn is_text(before: &str, literal: &str) -> bool {
    if !literal.contains(char::is_alphabetic) {
        return false;
    }
    if let Some(attribute) = before.strip_suffix('=') {
        let name = attribute.rsplit([' ', '<']).next().unwrap_or_default();
        return READ_OUT.contains(&name);
    }
    let opened = before.trim_end();
    let text_node = opened
        .strip_suffix('{')
        .map(str::trim_end)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('>') || rest.ends_with('}'));
    // A space beside a word joins it to others: that is a part of a sentence.
    text_node || literal.starts_with(' ') || literal.ends_with(' ') || literal.contains(". ")
}

#[test]
fn components_hold_no_words() {
    let mut found = Vec::new();
    for path in sources() {
        let text = fs::read_to_string(&path).expect("a source");
        for (number, line) in code(&text) {
            for (before, literal) in literals(line) {
                // An attribute's own value may be several classes.
                if is_text(before, literal) {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    found.push(format!("{name}:{number}: {}", line.trim()));
                }
            }
        }
    }
    assert!(found.is_empty(), "these words belong into src/i18n:\n{}", found.join("\n"));
}

#[test]
fn words_would_be_found() {
    #[track_caller]
    fn check(line: &str, expected: bool) {
        let found = literals(line).iter().any(|(before, literal)| is_text(before, literal));
        assert_eq!(found, expected, "{line}");
    }
    check(r#"<p>{ "Hello" }</p>"#, true);
    check(r#"<b aria-label="Close">"#, true);
    check(r#"<b title="Close" class="x">"#, true);
    check(r#"[&count, " requests"].concat()"#, true);
    check(r#"{ " " }"#, false);
    check(r#"let text = if on { "off" } else { "on" };"#, false);
    check(r#"<button type="button" class="btn quiet" data-action="copy">"#, false);
    check(r#"classes!("field", "changed")"#, false);
    check(r#"aria-label={texts.axes}"#, false);
}
