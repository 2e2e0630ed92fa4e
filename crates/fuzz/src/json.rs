//! Damages JSON by its structure: any value becomes one of another kind, any key another.

use fastrand::Rng;
use serde_json::{Value, json};

use crate::damage::token;

/// Values of every kind, to put in place of any.
fn replacements() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(0.5),
        json!(1e308),
        json!(5e-324),
        json!(u64::MAX),
        json!(""),
        json!("auto"),
        json!("1e-2000"),
        json!("x".repeat(2_000)),
        json!("\u{202e}<b>&%23"),
        json!([]),
        json!([null, "R1-01"]),
        json!([[[[[[[[[[[]]]]]]]]]]]),
        json!({}),
        json!({ "": { "a": 1 } }),
    ]
}

/// The JSON with each value at each path replaced by each of the values; nothing for what is no JSON.
pub fn systematic(input: &[u8]) -> Vec<Vec<u8>> {
    let Ok(root) = serde_json::from_slice::<Value>(input) else { return Vec::new() };
    let mut all = Vec::new();
    for path in paths(&root) {
        for replacement in replacements() {
            let mut changed = root.clone();
            *changed.pointer_mut(&path).expect("a path of this value") = replacement;
            all.push(changed.to_string().into_bytes());
        }
    }
    all
}

/// JSON with one value or key changed; nothing for what is no JSON.
pub fn damaged(random: &mut Rng, input: &[u8]) -> Option<Vec<u8>> {
    let mut root = serde_json::from_slice::<Value>(input).ok()?;
    let paths = paths(&root);
    let chosen = random.choice(&paths)?;
    let other = random.choice(&paths).and_then(|path| root.pointer(path)).cloned()?;
    let value = root.pointer_mut(chosen)?;
    match random.u8(0..6) {
        0..3 => *value = random.choice(replacements())?,
        3 => *value = other,
        4 => *value = json!(token(random)),
        _ => match value {
            Value::Object(object) => {
                let key = object.keys().nth(random.usize(..object.len().max(1)))?.clone();
                let moved = object.remove(&key)?;
                object.insert(token(random).to_owned(), moved);
            }
            Value::Array(list) => list.extend(list.clone()),
            other => *other = Value::Null,
        },
    }
    Some(root.to_string().into_bytes())
}

/// The pointers to all values, the whole first.
fn paths(root: &Value) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut next = 0;
    while let Some(path) = all.get(next).cloned() {
        next += 1;
        match root.pointer(&path) {
            Some(Value::Object(object)) => {
                let escaped = |key: &String| key.replace('~', "~0").replace('/', "~1");
                all.extend(object.keys().map(|key| format!("{path}/{}", escaped(key))));
            }
            Some(Value::Array(list)) => {
                all.extend((0..list.len()).map(|index| format!("{path}/{index}")));
            }
            _ => {}
        }
    }
    all
}
