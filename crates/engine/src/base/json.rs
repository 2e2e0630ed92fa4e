//! JSON with the position of every value, so that an error can name its position in the file.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{Expect, SliceLexer, num, str};

use crate::base::decimal;

/// A value, and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node {
    /// Bytes before it.
    pub at: usize,
    /// The value.
    pub json: Json,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number; infinite where it is too large for one.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Keys with their positions, and their values.
    Object(Vec<(usize, String, Node)>),
}

/// Where a text stops being JSON.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Broken(pub usize);

/// Nobody nests a file of ours deeper.
const DEEPEST: usize = 8;

/// What stops the reading; where, is known from how much is left.
struct Malformed;

impl From<Expect> for Malformed {
    fn from(_: Expect) -> Malformed {
        Malformed
    }
}

impl From<str::Error> for Malformed {
    fn from(_: str::Error) -> Malformed {
        Malformed
    }
}

impl From<num::Error> for Malformed {
    fn from(_: num::Error) -> Malformed {
        Malformed
    }
}

/// Reads a text that holds one value.
///
/// # Errors
/// Says how many bytes before the first mistake were read.
pub(crate) fn parse(text: &str) -> Result<Node, Broken> {
    let mut lexer = SliceLexer::new(text.as_bytes());
    let whole = text.len();
    let node = lexer.exactly_one(Lex::ws_peek, |next, lexer| value(next, lexer, whole, DEEPEST));
    node.map_err(|Malformed| Broken(whole - lexer.as_slice().len()))
}

fn value(
    next: u8,
    lexer: &mut SliceLexer<'_>,
    whole: usize,
    depth: usize,
) -> Result<Node, Malformed> {
    let at = whole - lexer.as_slice().len();
    let depth = depth.checked_sub(1).ok_or(Malformed)?;
    let json = match next {
        b'"' => Json::Text(text(lexer.discarded())?),
        b'[' => {
            let mut list = Vec::new();
            lexer.discarded().seq(b']', Lex::ws_peek, |next, lexer| {
                list.push(value(next, lexer, whole, depth)?);
                Ok::<(), Malformed>(())
            })?;
            Json::List(list)
        }
        b'{' => {
            let mut object = Vec::new();
            lexer.discarded().seq(b'}', Lex::ws_peek, |next, lexer| {
                let at = whole - lexer.as_slice().len();
                lexer.expect(|_| Some(next), b'"').ok_or(Malformed)?;
                let key = text(lexer)?;
                lexer.expect(Lex::ws_peek, b':').ok_or(Malformed)?;
                let next = lexer.ws_peek().ok_or(Malformed)?;
                object.push((at, key, value(next, lexer, whole, depth)?));
                Ok::<(), Malformed>(())
            })?;
            Json::Object(object)
        }
        b'-' | b'0'..=b'9' => {
            use hifijson::num::LexWrite;
            let (digits, _) = lexer.num_string().validated()?;
            Json::Number(decimal::parse(digits).ok_or(Malformed)?)
        }
        _ => match lexer.null_or_bool().ok_or(Malformed)? {
            None => Json::Null,
            Some(flag) => Json::Flag(flag),
        },
    };
    Ok(Node { at, json })
}

fn text(lexer: &mut SliceLexer<'_>) -> Result<String, Malformed> {
    use hifijson::str::LexAlloc;
    Ok(lexer.str_string().map(Cow::into_owned)?)
}

/// Adds a letter of a text; one that would end a part of an address, or may not stand in JSON, by
/// its number.
pub(crate) fn push_escaped(out: &mut String, letter: char) {
    match letter {
        '&' | '%' | '#' | '+' | '\0'..='\u{1f}' => {
            let number = letter as usize;
            let digit = |shift: usize| char::from(b"0123456789abcdef"[number >> shift & 15]);
            *out += "\\u00";
            out.extend([digit(4), digit(0)]);
        }
        other => out.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_knows_where_it_begins() {
        let node = parse(" {\"a\": [1, true,\n -2.5e1, null, \"\\u00e9\\n\"]}").unwrap();
        let Json::Object(object) = node.json else { panic!("no object") };
        let [(at, key, list)] = object.as_slice() else { panic!("one key") };
        assert_eq!((node.at, *at, key.as_str(), list.at), (1, 2, "a", 7));
        let Json::List(list) = &list.json else { panic!("no list") };
        let positions: Vec<usize> = list.iter().map(|node| node.at).collect();
        assert_eq!(positions, [8, 11, 18, 26, 32]);
        let values: Vec<&Json> = list.iter().map(|node| &node.json).collect();
        let text = Json::Text("é\n".to_owned());
        let expected =
            [&Json::Number(1.0), &Json::Flag(true), &Json::Number(-25.0), &Json::Null, &text];
        assert_eq!(values, expected);
    }

    #[test]
    fn a_mistake_is_where_the_reading_stops() {
        #[track_caller]
        fn check(text: &str, at: usize) {
            assert_eq!(parse(text), Err(Broken(at)), "{text}");
        }
        check("", 0);
        check("{\"a\" 1}", 5);
        check("[1 2]", 3);
        check("[1,]", 4);
        check("[1] x", 4);
        check("{a: 1}", 1);
        check("[1, 01]", 5);
        check("\"open", 5);
        check("[[[[[[[[[1]]]]]]]]]", 8);
    }
}
