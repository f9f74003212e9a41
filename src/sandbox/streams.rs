//! `GET /streams`: what a source offers.

use serde_json::{Value, json};

use super::Sandbox;
use super::call::Call;
use super::catalog::Catalog;
use super::problems::{Answer, actor_not_found};
use crate::airbyte::{ConnectorKind, SyncMode};
use crate::http::Response;

/// How the sandbox can sync a stream: what the Faker reads, combined with what a database
/// writes.
pub const SYNC_MODES: [SyncMode; 5] = [
    SyncMode::FullRefreshOverwrite,
    SyncMode::FullRefreshOverwriteDeduped,
    SyncMode::FullRefreshAppend,
    SyncMode::IncrementalAppend,
    SyncMode::IncrementalDedupedHistory,
];

/// The cursor of every stream.
pub const CURSOR: &str = "updated_at";
/// The primary key of every stream.
pub const PRIMARY_KEY: &str = "id";

/// Answers a bare array. Without a destination nobody knows the sync modes: they are left
/// out.
pub fn list(sandbox: &Sandbox, call: &Call) -> Answer {
    let source_id = call.request.query_value("sourceId").unwrap_or_default();
    let source = sandbox
        .store
        .actor(ConnectorKind::Source, source_id)
        .ok_or_else(|| actor_not_found(ConnectorKind::Source, source_id))?;
    let destination_id = call.request.query_value("destinationId");
    if let Some(id) = destination_id
        && sandbox.store.actor(ConnectorKind::Destination, id).is_none()
    {
        return Err(actor_not_found(ConnectorKind::Destination, id));
    }
    let streams: Vec<Value> = sandbox
        .catalog
        .streams(&source.connector)
        .map(|(name, schema)| describe(name, schema, destination_id.is_some()))
        .collect();
    Ok(Response::json(200, &Value::Array(streams)))
}

/// The names of the streams of a source.
pub fn names<'a>(catalog: &'a Catalog, connector: &str) -> Vec<&'a str> {
    catalog.streams(connector).map(|(name, _)| name).collect()
}

fn describe(name: &str, schema: &Value, with_modes: bool) -> Value {
    let mut fields = Vec::new();
    gather_fields(schema, &[], &mut fields);
    let mut stream = json!({
        "streamName": name,
        "streamnamespace": "",
        "defaultCursorField": [CURSOR],
        "sourceDefinedCursorField": true,
        "sourceDefinedPrimaryKey": [[PRIMARY_KEY]],
        "propertyFields": fields,
    });
    if with_modes {
        let modes: Vec<&str> = SYNC_MODES.iter().map(SyncMode::as_str).collect();
        stream["syncModes"] = json!(modes);
    }
    stream
}

/// Every field of a schema as a path, a field's own fields after it.
fn gather_fields(schema: &Value, above: &[&str], found: &mut Vec<Value>) {
    let Some(properties) = schema["properties"].as_object() else { return };
    for (name, schema) in properties {
        let path: Vec<&str> = above.iter().copied().chain([name.as_str()]).collect();
        found.push(json!(path));
        gather_fields(schema, &path, found);
    }
}
