//! Rust as words and marks: enough to find paths and names, without comments, texts and unit tests.

/// A part of a source.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A keyword or a name.
    Word(String),
    /// `::`.
    Join,
    /// Another character.
    Mark(char),
    /// A text, a number, a character or a lifetime.
    Literal,
}

/// A token with its line, from 1.
pub type Placed = (Token, usize);

/// The code of a source, apart from its unit tests.
pub struct Code {
    /// The tokens outside unit tests.
    pub tokens: Vec<Placed>,
    /// Modules in files of their own that are compiled for tests alone.
    pub test_modules: Vec<String>,
    /// How many lines unit tests take.
    pub test_lines: usize,
}

/// The tokens of a source, unit tests included.
pub fn tokens(text: &str) -> Vec<Placed> {
    let chars: Vec<char> = without_comments(text).chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let mut found = Vec::new();
    let mut index = 0;
    let mut line = 1;
    while index < chars.len() {
        let start = index;
        let start_line = line;
        let token = match at(index) {
            '"' => {
                index = after_text(&chars, index);
                Some(Token::Literal)
            }
            '\'' => {
                index = after_quote(&chars, index);
                Some(Token::Literal)
            }
            c if c.is_ascii_digit() => {
                while in_word(at(index)) {
                    index += 1;
                }
                Some(Token::Literal)
            }
            c if in_word(c) => {
                while in_word(at(index)) {
                    index += 1;
                }
                match after_prefixed(&chars, start, index) {
                    Some(end) => {
                        index = end;
                        Some(Token::Literal)
                    }
                    None => Some(Token::Word(chars[start..index].iter().collect())),
                }
            }
            ':' if at(index + 1) == ':' => {
                index += 2;
                Some(Token::Join)
            }
            c => {
                index += 1;
                (!c.is_whitespace()).then_some(Token::Mark(c))
            }
        };
        line += chars[start..index.min(chars.len())].iter().filter(|c| **c == '\n').count();
        found.extend(token.map(|token| (token, start_line)));
    }
    found
}

/// The source with blanks in place of comments; what looks like a comment in a text stays.
pub fn without_comments(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let mut found = String::with_capacity(text.len());
    let mut index = 0;
    while index < chars.len() {
        let start = index;
        let is_comment = at(index) == '/' && ['/', '*'].contains(&at(index + 1));
        index = match at(index) {
            _ if is_comment => after_comment(&chars, index),
            '"' => after_text(&chars, index),
            '\'' => after_quote(&chars, index),
            c if in_word(c) => {
                let rest = chars[index..].iter().take_while(|c| in_word(**c)).count();
                after_prefixed(&chars, index, index + rest).unwrap_or(index + rest)
            }
            _ => index + 1,
        };
        let part = &chars[start..index.min(chars.len())];
        found.extend(part.iter().map(|c| if is_comment && *c != '\n' { ' ' } else { *c }));
    }
    found
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The index after a comment that opens at `index`; comments in asterisks may hold others.
fn after_comment(chars: &[char], mut index: usize) -> usize {
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    if at(index + 1) == '/' {
        return index + chars[index..].iter().take_while(|c| **c != '\n').count();
    }
    let mut depth = 0;
    while index < chars.len() {
        match (at(index), at(index + 1)) {
            ('/', '*') => (depth, index) = (depth + 1, index + 2),
            ('*', '/') => (depth, index) = (depth - 1, index + 2),
            _ => index += 1,
        }
        if depth == 0 {
            break;
        }
    }
    index
}

/// The index after a literal such as `r#"…"#` or `b'…'`, whose prefix is the word from `start` to `end`;
/// nothing if that word is no prefix.
fn after_prefixed(chars: &[char], start: usize, end: usize) -> Option<usize> {
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let word: String = chars[start..end].iter().collect();
    let hashes = chars[end..].iter().take_while(|c| **c == '#').count();
    let is_raw = word.contains('r');
    if word == "b" && at(end) == '\'' {
        Some(after_quote(chars, end))
    } else if !["r", "b", "br", "c", "cr"].contains(&word.as_str()) || at(end + hashes) != '"' {
        None
    } else if is_raw {
        Some(after_raw(chars, end + hashes, hashes))
    } else {
        (hashes == 0).then(|| after_text(chars, end))
    }
}

/// The index after a text that opens at `index`.
fn after_text(chars: &[char], mut index: usize) -> usize {
    index += 1;
    while index < chars.len() && chars[index] != '"' {
        index += if chars[index] == '\\' { 2 } else { 1 };
    }
    index + 1
}

/// The index after a raw text whose quotation mark stands at `index`.
fn after_raw(chars: &[char], index: usize, hashes: usize) -> usize {
    let mut end = index + 1;
    while end < chars.len() {
        let closed = chars[end] == '"' && chars[end + 1..].iter().take(hashes).all(|c| *c == '#');
        end += 1;
        if closed {
            break;
        }
    }
    end + hashes
}

/// The index after a character or a lifetime that opens at `index`.
fn after_quote(chars: &[char], index: usize) -> usize {
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    if at(index + 1) == '\\' {
        let mut end = index + 3;
        while end < chars.len() && at(end) != '\'' {
            end += 1;
        }
        end + 1
    } else if at(index + 2) == '\'' {
        index + 3
    } else {
        let mut end = index + 1;
        while at(end).is_alphanumeric() || at(end) == '_' {
            end += 1;
        }
        end
    }
}

/// Whether a token is this word.
pub fn is_word(placed: Option<&Placed>, word: &str) -> bool {
    matches!(placed, Some((Token::Word(found), _)) if found == word)
}

/// Whether a token is this mark.
pub fn is_mark(placed: Option<&Placed>, mark: char) -> bool {
    matches!(placed, Some((Token::Mark(found), _)) if *found == mark)
}

/// The name that a token is.
pub fn word(placed: Option<&Placed>) -> Option<&str> {
    match placed {
        Some((Token::Word(word), _)) => Some(word),
        _ => None,
    }
}

/// The code of a source without what is compiled for tests alone.
pub fn code(text: &str) -> Code {
    let all = tokens(text);
    let mut code = Code { tokens: Vec::new(), test_modules: Vec::new(), test_lines: 0 };
    let mut index = 0;
    while index < all.len() {
        if !is_for_tests(&all[index..]) {
            code.tokens.push(all[index].clone());
            index += 1;
            continue;
        }
        let end = after_item(&all, index);
        let item = &all[index..end];
        let module = item.windows(3).find(|part| is_word(part.first(), "mod"));
        if let Some([_, name, end]) = module
            && is_mark(Some(end), ';')
        {
            code.test_modules.extend(word(Some(name)).map(str::to_owned));
        }
        code.test_lines += item[item.len() - 1].1 - item[0].1 + 1;
        index = end;
    }
    code
}

/// Whether `#[cfg(test)]` opens here.
fn is_for_tests(tokens: &[Placed]) -> bool {
    is_mark(tokens.first(), '#')
        && is_mark(tokens.get(1), '[')
        && is_word(tokens.get(2), "cfg")
        && is_mark(tokens.get(3), '(')
        && is_word(tokens.get(4), "test")
        && is_mark(tokens.get(5), ')')
}

/// The index after the item whose attributes open at `index`.
fn after_item(tokens: &[Placed], mut index: usize) -> usize {
    while is_mark(tokens.get(index), '#') {
        index = after_brackets(tokens, index + 1);
    }
    let head = tokens[index..].iter().take(5);
    let ends_with_mark = head.take_while(|(token, _)| *token != Token::Mark('{')).any(|placed| {
        ["use", "const", "static", "type"].iter().any(|item| is_word(Some(placed), item))
    });
    let is_function = (index..index + 6).any(|ahead| is_word(tokens.get(ahead), "fn"));
    while index < tokens.len() {
        match tokens[index].0 {
            Token::Mark(';') => return index + 1,
            Token::Mark('{') if !ends_with_mark || is_function => {
                return after_brackets(tokens, index);
            }
            Token::Mark('(' | '[' | '{') => index = after_brackets(tokens, index),
            _ => index += 1,
        }
    }
    index
}

/// The index after the brackets that open at `index`.
pub fn after_brackets(tokens: &[Placed], mut index: usize) -> usize {
    let mut depth = 0;
    while index < tokens.len() {
        match tokens[index].0 {
            Token::Mark('(' | '[' | '{') => depth += 1,
            Token::Mark(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        index += 1;
        if depth == 0 {
            break;
        }
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(without_comments(source), expected);
    }

    #[test]
    fn comments_become_blanks_and_texts_stay() {
        check("a // b\nc", "a     \nc");
        check("a /* b\n/* c */ d */ e", "a     \n             e");
        check("\"// a\" 'b' /**/", "\"// a\" 'b'     ");
        check("r#\"\" // a\"# //", "r#\"\" // a\"#   ");
        check("b'/' c\"/*\" /", "b'/' c\"/*\" /");
        check("a /* b", "a     ");
    }
}
