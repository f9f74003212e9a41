//! The check of path and query parameters against their schemas.

use serde_json::{Value, json};

use super::catalog::Catalog;
use super::problems::problem;
use crate::http::Response;
use crate::openapi::Parameter;
use crate::schema::{resolve, validate};

/// Checks the values that a request gives a parameter; none if it leaves it out. A list is
/// a repeated parameter; within one, commas separate, too.
///
/// # Errors
/// A 400 that names the parameter and says what it takes.
pub fn check_parameter(
    catalog: &Catalog,
    parameter: &Parameter,
    values: &[&str],
) -> Result<(), Response> {
    let name = &parameter.name;
    if values.is_empty() && parameter.required {
        return Err(refusal(name, format!("The parameter {name} is required.")));
    }
    let document = catalog.document().value();
    let schema = resolve(document, &parameter.schema);
    let is_list = schema["type"] == "array";
    let schema = resolve(document, if is_list { &schema["items"] } else { schema });
    for value in values.iter().flat_map(|value| parts(value, is_list)) {
        let typed = typed(schema, value);
        if let Some(broken) = validate(schema, document, &typed, catalog.patterns()).first() {
            let rule = &broken.rule;
            return Err(refusal(name, format!("The parameter {name} {rule}; it was “{value}”.")));
        }
    }
    Ok(())
}

fn parts(value: &str, is_list: bool) -> Vec<&str> {
    if is_list { value.split(',').collect() } else { vec![value] }
}

/// A parameter's text as the JSON value that it stands for; text that stands for none of
/// the type stays text, and breaks the schema.
fn typed(schema: &Value, text: &str) -> Value {
    let as_text = || Value::String(text.to_owned());
    match schema["type"].as_str() {
        Some("integer" | "number" | "boolean") => {
            serde_json::from_str(text).unwrap_or_else(|_| as_text())
        }
        _ => as_text(),
    }
}

fn refusal(name: &str, words: String) -> Response {
    problem(400, "bad-request", words, &json!({ "parameter": name }))
}
