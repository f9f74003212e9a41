//! Secrets: masked on the way in, remembered only as a verdict.

use std::collections::BTreeMap;

use serde_json::Value;

use super::store::Verdict;
use crate::http::mask_embedded;
use crate::schema::{Pointer, resolve};

/// What stands where a secret was.
pub const MASK: &str = "**********";

/// Names that mean a secret even where no schema says so: a mistyped property must not
/// end up in the snapshot.
const SECRET_WORDS: [&str; 7] =
    ["secret", "password", "token", "api_key", "apikey", "private_key", "access_key"];

/// Masks every secret of `value` and says what became of each. A secret that comes in
/// masked was left alone by the client: it gets no verdict, the earlier one stands.
/// `$ref`s of the schema point into `document`.
pub fn mask(schema: &Value, document: &Value, value: &mut Value) -> BTreeMap<String, Verdict> {
    let mut verdicts = BTreeMap::new();
    walk(&[schema], document, value, &Pointer::root(), &mut verdicts);
    verdicts
}

fn walk(
    schemas: &[&Value],
    document: &Value,
    value: &mut Value,
    at: &Pointer,
    verdicts: &mut BTreeMap<String, Verdict>,
) {
    let schemas = spread(schemas, document);
    match value {
        Value::Object(object) => {
            for (name, child) in object {
                let of_child: Vec<&Value> =
                    schemas.iter().filter_map(|schema| schema["properties"].get(name)).collect();
                let at = at.child(name);
                if is_secret(name, &of_child, document) {
                    conceal(child, &at, verdicts);
                } else {
                    walk(&of_child, document, child, &at, verdicts);
                }
            }
        }
        Value::Array(items) => {
            let of_items: Vec<&Value> =
                schemas.iter().filter_map(|schema| schema.get("items")).collect();
            for (index, item) in items.iter_mut().enumerate() {
                walk(&of_items, document, item, &at.child(index), verdicts);
            }
        }
        Value::String(text) => {
            if let Some(masked) = mask_embedded(text) {
                *text = masked;
            }
        }
        _ => {}
    }
}

/// The schemas with every branch of theirs: a value is secret if any branch says so.
fn spread<'a>(schemas: &[&'a Value], document: &'a Value) -> Vec<&'a Value> {
    let mut found: Vec<&Value> = Vec::new();
    let mut open: Vec<&Value> = schemas.to_vec();
    while let Some(schema) = open.pop() {
        let schema = resolve(document, schema);
        if found.iter().any(|known| std::ptr::eq(*known, schema)) {
            continue;
        }
        found.push(schema);
        for keyword in ["oneOf", "anyOf", "allOf"] {
            open.extend(schema[keyword].as_array().into_iter().flatten());
        }
    }
    found
}

fn is_secret(name: &str, schemas: &[&Value], document: &Value) -> bool {
    if schemas.is_empty() {
        let name = name.to_ascii_lowercase();
        return SECRET_WORDS.iter().any(|word| name.contains(word));
    }
    spread(schemas, document).iter().any(|schema| schema["airbyte_secret"] == true)
}

fn conceal(value: &mut Value, at: &Pointer, verdicts: &mut BTreeMap<String, Verdict>) {
    let is_wrong = match &*value {
        Value::Null => return,
        Value::String(text) if text.is_empty() || text == MASK => return,
        Value::String(text) => text.starts_with("wrong"),
        _ => false,
    };
    let verdict = if is_wrong { Verdict::Wrong } else { Verdict::Right };
    verdicts.insert(at.to_string(), verdict);
    *value = Value::String(MASK.to_owned());
}

/// `given` laid over `kept`, objects within objects: how PATCH changes a configuration.
pub fn merge(kept: &Value, given: &Value) -> Value {
    let (Some(old), Some(new)) = (kept.as_object(), given.as_object()) else {
        return given.clone();
    };
    let mut merged = old.clone();
    for (name, value) in new {
        let value = merge(old.get(name).unwrap_or(&Value::Null), value);
        merged.insert(name.clone(), value);
    }
    Value::Object(merged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn secrets_are_masked_wherever_they_are_and_judged() {
        let schema = json!({ "properties": {
            "host": {},
            "login": { "oneOf": [
                { "properties": { "key": { "airbyte_secret": true } } },
                { "properties": { "user": {} } },
            ] },
            "all": { "items": { "properties": { "pin": { "airbyte_secret": true } } } },
        } });
        let mut value = json!({
            "host": "h", "login": { "key": "wrong one", "user": "u" }, "all": [{ "pin": 1234 }],
        });
        let verdicts = mask(&schema, &json!({}), &mut value);
        assert_eq!(value["login"], json!({ "key": MASK, "user": "u" }));
        assert_eq!(value["all"], json!([{ "pin": MASK }]));
        assert_eq!(verdicts["/login/key"], Verdict::Wrong);
        assert_eq!(verdicts["/all/0/pin"], Verdict::Right);
    }

    #[test]
    fn a_mistyped_secret_is_masked_too() {
        let mut value = json!({ "motherduck_apikey": "abc", "path": "md:" });
        mask(&json!({ "properties": { "path": {} } }), &json!({}), &mut value);
        assert_eq!(value, json!({ "motherduck_apikey": MASK, "path": "md:" }));
    }

    #[test]
    fn a_secret_inside_a_text_is_masked() {
        let mut value = json!({ "path": "md:db?motherduck_token=abc", "urls": ["x://me:abc@h"] });
        mask(&json!({ "properties": { "path": {} } }), &json!({}), &mut value);
        let path = format!("md:db?motherduck_token={MASK}");
        assert_eq!(value, json!({ "path": path, "urls": [format!("x://me:{MASK}@h")] }));
    }

    #[test]
    fn a_mask_that_comes_back_changes_no_verdict() {
        let mut value = json!({ "password": MASK });
        assert!(mask(&json!({}), &json!({}), &mut value).is_empty());
    }
}
