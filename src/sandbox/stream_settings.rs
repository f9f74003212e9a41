//! The configured streams of a connection: checked, and their defaults filled in.

use serde_json::{Value, json};

use super::masks::mask;
use super::problems::{invalid_fields, problem};
use super::streams::{CURSOR, PRIMARY_KEY, SYNC_MODES, names};
use super::{Sandbox, store::Actor};
use crate::airbyte::SyncMode;
use crate::airbyte::cron::Cron;
use crate::http::Response;
use crate::schema::Pointer;

/// The streams that `configurations` ask for. Without any, every stream of the source is
/// synced by `full_refresh_overwrite`.
///
/// # Errors
/// A 400 that names the stream that is not there or given twice, or the mode that cannot be.
pub fn configure(
    sandbox: &Sandbox,
    source: &Actor,
    configurations: Option<&Value>,
) -> Result<Vec<Value>, Response> {
    let offered = names(&sandbox.catalog, &source.connector);
    let asked = configurations
        .and_then(|configurations| configurations["streams"].as_array())
        .filter(|streams| !streams.is_empty());
    let Some(asked) = asked else {
        return Ok(offered.iter().map(|name| complete(&json!({ "name": name }))).collect());
    };
    let mut streams: Vec<Value> = Vec::new();
    let mut complaints = Vec::new();
    for (index, stream) in asked.iter().enumerate() {
        let at = Pointer::from("/configurations/streams").child(index);
        if let Some((field, words)) = complaint(stream, &offered, &streams) {
            complaints.push((at.child(field), words));
        }
        streams.push(complete(stream));
    }
    if !complaints.is_empty() {
        return Err(invalid_fields(400, &complaints));
    }
    Ok(streams.into_iter().map(|stream| masked(sandbox, stream)).collect())
}

/// The field of a stream that will not do, and why.
fn complaint(stream: &Value, offered: &[&str], before: &[Value]) -> Option<(&'static str, String)> {
    let name = stream["name"].as_str().unwrap_or_default();
    if !offered.contains(&name) {
        let words = match offered {
            [] => "is not possible: the source offers no streams".to_owned(),
            _ => format!("must be a stream of the source: {}, not {name}", offered.join(", ")),
        };
        return Some(("name", words));
    }
    if before.iter().any(|other| other["name"] == name) {
        return Some(("name", format!("must not be given twice: {name}")));
    }
    let mode = SyncMode::from(stream["syncMode"].as_str()?);
    (!SYNC_MODES.contains(&mode)).then(|| {
        let modes: Vec<&str> = SYNC_MODES.iter().map(SyncMode::as_str).collect();
        ("syncMode", format!("must be one of {}", modes.join(", ")))
    })
}

/// A stream with the defaults that a server fills in. Cursor and primary key are the
/// source's own, whatever was asked for.
fn complete(stream: &Value) -> Value {
    let mut whole = json!({
        "name": stream["name"],
        "syncMode": stream["syncMode"].as_str().unwrap_or("full_refresh_overwrite"),
        "cursorField": [CURSOR],
        "primaryKey": [[PRIMARY_KEY]],
        "mappers": stream["mappers"].as_array().cloned().unwrap_or_default(),
    });
    for name in ["namespace", "includeFiles", "destinationObjectName", "selectedFields"] {
        if let Some(given) = stream.get(name).filter(|given| !given.is_null()) {
            whole[name] = given.clone();
        }
    }
    whole
}

/// Encryption mappers hold keys.
fn masked(sandbox: &Sandbox, mut stream: Value) -> Value {
    let document = sandbox.catalog.document().value();
    let schema = &document["components"]["schemas"]["StreamConfiguration"];
    mask(schema, document, &mut stream);
    stream
}

/// The schedule of a connection, checked.
///
/// # Errors
/// A 400: a cron schedule without an expression, or with one that Airbyte refuses.
pub fn schedule(given: Option<&Value>) -> Result<Value, Response> {
    let Some(given) = given.filter(|given| given.is_object()) else {
        return Ok(json!({ "scheduleType": "manual" }));
    };
    if given["scheduleType"] != "cron" {
        return Ok(json!({ "scheduleType": "manual" }));
    }
    let expression = given["cronExpression"].as_str().unwrap_or_default().trim();
    Cron::parse(expression).map_err(|error| {
        let words = error.to_string();
        let data = json!({
            "cronExpression": expression,
            "errors": [{ "pointer": "/schedule/cronExpression", "message": words }],
        });
        problem(400, "cron-validation", words, &data)
    })?;
    Ok(json!({ "scheduleType": "cron", "cronExpression": expression }))
}
