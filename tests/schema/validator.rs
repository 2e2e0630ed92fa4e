//! Holds JSON against a JSON Schema: only with the keywords that the published schema uses, each as
//! its draft says. The crates that know them all bring some fifty others to compile for every test;
//! `tests/e2e/schema.mjs` uses one of them.

use serde_json::{Map, Value};

/// Every mistake of a value, each with its place; none where it is as the schema says.
///
/// # Panics
/// The schema has a keyword that is not known here.
pub fn mistakes(root: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    SchemaReader { root }.check(schema, value, "", &mut found);
    found
}

struct SchemaReader<'s> {
    root: &'s Value,
}

impl SchemaReader<'_> {
    fn check(&self, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        let Value::Object(keywords) = schema else {
            if schema == false {
                found.push(format!("{at}: nothing may stand here"));
            }
            return;
        };
        for (keyword, wanted) in keywords {
            if !self.holds(keywords, keyword, wanted, value, at, found) {
                found.push(format!("{at}: {value} is not {keyword} {wanted}"));
            }
        }
    }

    fn is_valid(&self, schema: &Value, value: &Value) -> bool {
        let mut found = Vec::new();
        self.check(schema, value, "", &mut found);
        found.is_empty()
    }

    /// Whether one keyword holds. Mistakes inside the value are found beside it.
    fn holds(
        &self,
        keywords: &Map<String, Value>,
        keyword: &str,
        wanted: &Value,
        value: &Value,
        at: &str,
        found: &mut Vec<String>,
    ) -> bool {
        let list = value.as_array();
        let length = |at_most: bool| {
            let wanted = wanted.as_u64().expect("a count") as usize;
            list.is_none_or(
                |list| if at_most { list.len() <= wanted } else { list.len() >= wanted },
            )
        };
        match keyword {
            // `check` follows `items` and `properties`; a format says nothing that a pattern does not.
            "$schema" | "$defs" | "title" | "description" | "format" => true,
            "$ref" => {
                let path = wanted.as_str().and_then(|text| text.strip_prefix('#')).expect("a path");
                let named = self.root.pointer(path).unwrap_or_else(|| panic!("no {path}"));
                self.check(named, value, at, found);
                true
            }
            "type" => is_a(wanted.as_str().expect("a type"), value),
            "const" => value == wanted,
            "enum" => wanted.as_array().expect("a list").contains(value),
            "minimum" => {
                let least = wanted.as_f64().expect("a number");
                value.as_f64().is_none_or(|number| number >= least)
            }
            "pattern" => value.as_str().is_none_or(|text| matches(text, wanted)),
            "minItems" => length(false),
            "maxItems" => length(true),
            "uniqueItems" => list.is_none_or(|list| {
                list.iter().enumerate().all(|(index, item)| !list[..index].contains(item))
            }),
            "prefixItems" => {
                let schemas = wanted.as_array().expect("a list");
                for (index, (schema, item)) in
                    schemas.iter().zip(list.into_iter().flatten()).enumerate()
                {
                    self.check(schema, item, &format!("{at}/{index}"), found);
                }
                true
            }
            "items" => {
                let first =
                    keywords.get("prefixItems").and_then(Value::as_array).map_or(0, Vec::len);
                for (index, item) in list.into_iter().flatten().enumerate().skip(first) {
                    self.check(wanted, item, &format!("{at}/{index}"), found);
                }
                true
            }
            "required" => {
                let keys = wanted.as_array().expect("a list").iter().filter_map(Value::as_str);
                value.as_object().is_none_or(|object| {
                    let missing = keys.filter(|key| !object.contains_key(*key));
                    found.extend(missing.map(|key| format!("{at}: {key} is missing")));
                    true
                })
            }
            "properties" => {
                for (key, schema) in wanted.as_object().expect("an object") {
                    if let Some(value) = value.get(key) {
                        self.check(schema, value, &format!("{at}/{key}"), found);
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = keywords.get("properties").and_then(Value::as_object);
                for (key, value) in value.as_object().into_iter().flatten() {
                    if known.is_none_or(|known| !known.contains_key(key)) {
                        self.check(wanted, value, &format!("{at}/{key}"), found);
                    }
                }
                true
            }
            "anyOf" => self.count(wanted, value) > 0,
            "oneOf" => self.count(wanted, value) == 1,
            other => panic!("the keyword {other} is not known here"),
        }
    }

    /// How many of several schemas hold.
    fn count(&self, schemas: &Value, value: &Value) -> usize {
        let schemas = schemas.as_array().expect("a list");
        schemas.iter().filter(|schema| self.is_valid(schema, value)).count()
    }
}

fn is_a(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the type {other} is not known here"),
    }
}

/// Whether a text has the form of a pattern; each pattern of the schema has a row.
fn matches(text: &str, pattern: &Value) -> bool {
    let only = |more: &[u8]| {
        !text.is_empty()
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || more.contains(&byte))
    };
    match pattern.as_str().expect("a text") {
        "^\\d{4}-\\d{2}-\\d{2}$" => {
            let form = |byte: u8| if byte.is_ascii_digit() { b'0' } else { byte };
            text.bytes().map(form).eq(*b"0000-00-00")
        }
        "^[a-z0-9_.]+$" => only(b"0123456789_."),
        "^[a-z_]+$" => only(b"_"),
        other => panic!("the pattern {other} is not known here"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(schema: Value, right: &[Value], wrong: &[Value]) {
        for value in right {
            assert_eq!(mistakes(&schema, &schema, value), Vec::<String>::new());
        }
        for value in wrong {
            assert!(!mistakes(&schema, &schema, value).is_empty(), "{value} is taken");
        }
    }

    #[test]
    fn each_keyword_takes_and_refuses() {
        check(json!({ "type": "integer" }), &[json!(1), json!(-2.0)], &[json!(1.5), json!("1")]);
        check(json!({ "const": 2 }), &[json!(2)], &[json!(1), Value::Null]);
        check(json!({ "enum": ["a", "b"] }), &[json!("b")], &[json!("c"), json!(["a"])]);
        check(json!({ "minimum": 0 }), &[json!(0), json!("x")], &[json!(-0.1)]);
        check(
            json!({ "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2,
                "uniqueItems": true }),
            &[json!(["a"]), json!(["a", "b"])],
            &[json!([]), json!(["a", "b", "c"]), json!([1]), json!(["a", "a"]), json!({})],
        );
        check(
            json!({ "prefixItems": [{ "const": 1 }], "items": false }),
            &[json!([1]), json!([])],
            &[json!([2]), json!([1, 2])],
        );
        check(
            json!({ "type": "object", "required": ["a"], "additionalProperties": false,
                "properties": { "a": { "$ref": "#/$defs/day" }, "b": { "type": "null" } },
                "$defs": { "day": { "pattern": "^\\d{4}-\\d{2}-\\d{2}$" } } }),
            &[json!({ "a": "2026-05-01" }), json!({ "a": "2026-05-01", "b": null })],
            &[json!({}), json!({ "a": "1 May" }), json!({ "a": "2026-05-01", "c": 1 }), json!([])],
        );
        check(
            json!({ "additionalProperties": { "type": "string" } }),
            &[json!({ "a": "b" })],
            &[json!({ "a": 1 })],
        );
        let either = json!([{ "type": "number" }, { "enum": [1, "a"] }]);
        check(json!({ "anyOf": either }), &[json!(1), json!("a")], &[json!("b")]);
        check(json!({ "oneOf": either }), &[json!(2), json!("a")], &[json!(1), json!("b")]);
    }

    #[test]
    #[should_panic(expected = "not known here")]
    fn a_keyword_that_is_not_known_is_no_pass() {
        mistakes(&json!({}), &json!({ "multipleOf": 2 }), &json!(3));
    }
}
