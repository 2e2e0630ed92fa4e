//! The page holds no word of its own: what stands between quotes there is code.

use std::fs;
use std::path::{Path, PathBuf};

/// Every file of the page: everything that is drawn or given away.
fn sources() -> Vec<PathBuf> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs")
                && !path.ends_with("tests.rs")
            {
                found.push(path);
            }
        }
    }
    found.sort();
    for room in ["controls", "export", "sections/rounds"] {
        let inside = |path: &PathBuf| path.to_string_lossy().replace('\\', "/").contains(room);
        assert!(found.iter().any(inside), "no file of {room} is read");
    }
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
fn literals(line: &str) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut letters = line.char_indices();
    while let Some((start, letter)) = letters.next() {
        // A quote as a letter opens no text.
        if letter != '"' || line[..start].ends_with('\'') {
            continue;
        }
        let mut literal = String::new();
        while let Some((_, letter)) = letters.next() {
            match letter {
                '"' => break,
                '\\' => literal.extend(letters.next().map(|(_, escaped)| escaped)),
                other => literal.push(other),
            }
        }
        found.push((&line[..start], literal));
    }
    found
}

/// A literal without the markup in it: tags, and the attributes of one that another literal opened.
fn without_markup(literal: &str) -> String {
    let inside_a_tag = literal.starts_with('"') && literal.contains('=');
    let mut parts = literal.split('<');
    let before = parts.next().unwrap_or_default();
    let after = |part: &str| part.split_once('>').map_or("", |(_, text)| text).to_owned();
    let mut text = if inside_a_tag { after(before) } else { before.to_owned() };
    text.extend(parts.map(after));
    text
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
    let literal = without_markup(literal);
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
                if is_text(before, &literal) {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    found.push(format!("{name}:{number}: {}", line.trim()));
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "these words belong into crates/presentation/src/i18n:\n{}",
        found.join("\n")
    );
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
    check(r#"["<text x=\"24\" y=\"", &y, "\" font-size=\"", &size, "\">"].concat()"#, false);
    check(r#"["<b>", &name, " costs</b>"].concat()"#, true);
    check(r#"push(out, text, |letter| if letter == '"' { "\"\"" } else { "" });"#, false);
}
