//! The resources of the public API that the wizard handles. What a server leaves out or
//! adds must not stop a response from being read: only what a step needs is required.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{JobStatus, JobType, SyncMode};

/// A page of a list. `next` is no guide (AIRBYTE.md): page by offset, stop on an empty page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Page<T> {
    /// The page's entries.
    #[serde(default = "Vec::new")]
    pub data: Vec<T>,
}

/// The answer to `POST /applications/token`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Token {
    /// The bearer token.
    pub access_token: String,
    /// Its life in seconds; the Config API leaves it out.
    pub expires_in: Option<f64>,
}

/// A workspace.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are Airbyte's")]
pub struct Workspace {
    pub workspace_id: String,
    #[serde(default)]
    pub name: String,
}

/// A source. Its configuration comes back without `sourceType` and with masked secrets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are Airbyte's")]
pub struct Source {
    pub source_id: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub source_type: String,
    pub definition_id: Option<String>,
    #[serde(default)]
    pub workspace_id: String,
    #[serde(default)]
    pub configuration: Value,
}

/// A destination. Its configuration comes back without `destinationType` and with masked
/// secrets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are Airbyte's")]
pub struct Destination {
    pub destination_id: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub destination_type: String,
    pub definition_id: Option<String>,
    #[serde(default)]
    pub workspace_id: String,
    #[serde(default)]
    pub configuration: Value,
}

/// A connection between a source and a destination.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names are Airbyte's")]
pub struct Connection {
    pub connection_id: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub source_id: String,
    #[serde(default)]
    pub destination_id: String,
    #[serde(default)]
    pub workspace_id: String,
    #[serde(default)]
    pub status: String,
}

/// A stream that a source offers (`GET /streams`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Stream {
    /// The stream's name.
    pub stream_name: String,
    /// Its namespace; `streamnamespace` on the wire.
    #[serde(rename = "streamnamespace")]
    pub stream_namespace: Option<String>,
    /// How it can be synced; empty when the call named no destination.
    #[serde(default)]
    pub sync_modes: Vec<SyncMode>,
    /// The cursor that the source suggests.
    #[serde(default)]
    pub default_cursor_field: Vec<String>,
    /// Whether the source insists on its own cursor.
    #[serde(default)]
    pub source_defined_cursor_field: bool,
    /// The primary key that the source defines, as paths.
    #[serde(default)]
    pub source_defined_primary_key: Vec<Vec<String>>,
    /// Its fields, as paths.
    #[serde(default)]
    pub property_fields: Vec<Vec<String>>,
}

/// A job of a connection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// An int64 on the wire.
    pub job_id: i64,
    /// How it is doing.
    pub status: JobStatus,
    /// What it does.
    pub job_type: JobType,
    /// The connection it works for.
    #[serde(default)]
    pub connection_id: String,
    /// ISO 8601 date and time.
    #[serde(default)]
    pub start_time: String,
    /// ISO 8601 date and time.
    pub last_updated_at: Option<String>,
    /// ISO 8601 duration: `PT1M12S`.
    pub duration: Option<String>,
    /// Bytes moved so far.
    pub bytes_synced: Option<i64>,
    /// Rows moved so far.
    pub rows_synced: Option<i64>,
}

/// A connector as a server knows it (`GET /connector_definitions`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are Airbyte's")]
pub struct ConnectorDefinition {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub version: String,
}
