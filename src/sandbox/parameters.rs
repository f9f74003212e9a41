//! The check of path and query parameters against their schemas.

use serde_json::{Value, json};

use super::ids::is_uuid;
use super::problems::problem;
use crate::airbyte::time;
use crate::http::Response;
use crate::openapi::Parameter;

/// Checks the values that a request gives a parameter; none if it leaves it out.
///
/// # Errors
/// A 400 that names the parameter and says what it takes.
pub fn check_parameter(
    document: &Value,
    parameter: &Parameter,
    values: &[&str],
) -> Result<(), Response> {
    let name = &parameter.name;
    if values.is_empty() && parameter.required {
        return Err(refusal(name, "It is required."));
    }
    let schema = resolve(document, &parameter.schema);
    let single =
        resolve(document, if schema["type"] == "array" { &schema["items"] } else { schema });
    let separate = values.iter().flat_map(|value| match schema["type"] == "array" {
        true => value.split(',').collect(),
        false => vec![*value],
    });
    for value in separate {
        if let Some(complaint) = complaint(single, value) {
            return Err(refusal(name, &format!("“{value}” was given. {complaint}")));
        }
    }
    Ok(())
}

fn refusal(name: &str, words: &str) -> Response {
    problem(
        400,
        "bad-request",
        format!("The parameter {name}: {words}"),
        &json!({ "parameter": name }),
    )
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    schema["$ref"]
        .as_str()
        .and_then(|reference| document.pointer(reference.strip_prefix('#')?))
        .unwrap_or(schema)
}

fn complaint(schema: &Value, value: &str) -> Option<String> {
    match schema["type"].as_str() {
        Some("integer") => not_in_range(schema, value),
        Some("boolean") => {
            (value != "true" && value != "false").then(|| "It is true or false.".to_owned())
        }
        _ => match schema["format"].as_str() {
            Some("uuid" | "UUID") => (!is_uuid(value)).then(|| "It is a UUID.".to_owned()),
            Some("date-time") => time::parse_rfc3339(value)
                .is_none()
                .then(|| "It is a moment in time, such as 2026-01-31T12:00:00Z.".to_owned()),
            _ => not_among(schema, value),
        },
    }
}

fn not_in_range(schema: &Value, value: &str) -> Option<String> {
    let bounds = match (schema["minimum"].as_i64(), schema["maximum"].as_i64()) {
        (Some(least), Some(most)) => format!("from {least} to {most}"),
        (Some(least), None) => format!("of {least} or more"),
        _ => String::new(),
    };
    let fits = value.parse::<i64>().is_ok_and(|number| {
        schema["minimum"].as_i64().is_none_or(|least| number >= least)
            && schema["maximum"].as_i64().is_none_or(|most| number <= most)
    });
    (!fits).then(|| format!("It is a whole number {bounds}").trim_end().to_owned() + ".")
}

fn not_among(schema: &Value, value: &str) -> Option<String> {
    let words: Vec<&str> = schema["enum"].as_array()?.iter().filter_map(Value::as_str).collect();
    (!words.contains(&value)).then(|| format!("It is one of {}.", words.join(", ")))
}
