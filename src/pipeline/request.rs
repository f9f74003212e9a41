//! The requests of the wizard, as AIRBYTE.md describes the public API.

use serde_json::{Value, json};

use crate::airbyte::ConnectorKind;
use crate::http::Request;

/// How many entries a page of a list has: the most that Airbyte gives.
pub const PAGE_SIZE: u32 = 100;

/// A page of the workspaces.
pub fn list_workspaces(offset: u32) -> Request {
    paged(Request::get("/workspaces"), offset)
}

/// A page of a workspace's sources or destinations.
pub fn list_connectors(kind: ConnectorKind, workspace_id: &str, offset: u32) -> Request {
    let request = Request::get(collection(kind)).with_query("workspaceIds", workspace_id);
    paged(request, offset)
}

/// A page of a workspace's connections.
pub fn list_connections(workspace_id: &str, offset: u32) -> Request {
    paged(Request::get("/connections").with_query("workspaceIds", workspace_id), offset)
}

/// A page of a connection's jobs, the last one first.
pub fn list_jobs(connection_id: &str, offset: u32) -> Request {
    let request = Request::get("/jobs")
        .with_query("connectionId", connection_id)
        .with_query("orderBy", "updatedAt|DESC");
    paged(request, offset)
}

/// The definitions of a workspace's connectors: where the catalogue does not know a
/// connector's id, the server does.
pub fn list_connector_definitions(kind: ConnectorKind, workspace_id: &str) -> Request {
    Request::get("/connector_definitions")
        .with_query("type", kind.as_str())
        .with_query("workspaceId", workspace_id)
}

/// Creates a source or a destination. `definition_id` always goes along: by its type
/// alone a server does not find every connector. `configuration` is the form's value; the
/// connector's type is added to it.
pub fn create_connector(
    kind: ConnectorKind,
    slug: &str,
    definition_id: &str,
    workspace_id: &str,
    name: &str,
    configuration: &Value,
) -> Request {
    let mut configuration = configuration.as_object().cloned().unwrap_or_default();
    configuration.insert(kind.type_property().to_owned(), slug.into());
    let body = json!({
        "name": name,
        "workspaceId": workspace_id,
        "definitionId": definition_id,
        "configuration": configuration,
    });
    Request::post(collection(kind), &body)
}

/// The streams that a source offers, with the sync modes that a destination can take.
/// `fresh` asks the source again instead of the server's memory.
pub fn stream_properties(source_id: &str, destination_id: &str, fresh: bool) -> Request {
    let request = Request::get("/streams")
        .with_query("sourceId", source_id)
        .with_query("destinationId", destination_id);
    if fresh { request.with_query("ignoreCache", true) } else { request }
}

/// Creates a connection; the body is
/// [`ConnectionDraft::body`](super::ConnectionDraft::body)'s.
pub fn create_connection(body: &Value) -> Request {
    Request::post("/connections", body)
}

/// Starts a sync.
pub fn create_job(connection_id: &str) -> Request {
    Request::post("/jobs", &json!({ "connectionId": connection_id, "jobType": "sync" }))
}

/// How a job is doing.
pub fn get_job(job_id: i64) -> Request {
    Request::get(format!("/jobs/{job_id}"))
}

/// Stops whatever the job's connection is running; answers 200 with the job.
pub fn cancel_job(job_id: i64) -> Request {
    Request::delete(format!("/jobs/{job_id}"))
}

/// Deletes a source or a destination.
pub fn delete_connector(kind: ConnectorKind, id: &str) -> Request {
    Request::delete(format!("{}/{}", collection(kind), path_segment(id)))
}

/// Deletes a connection.
pub fn delete_connection(id: &str) -> Request {
    Request::delete(format!("/connections/{}", path_segment(id)))
}

fn collection(kind: ConnectorKind) -> &'static str {
    match kind {
        ConnectorKind::Source => "/sources",
        ConnectorKind::Destination => "/destinations",
    }
}

fn paged(request: Request, offset: u32) -> Request {
    request.with_query("limit", PAGE_SIZE).with_query("offset", offset)
}

/// An id as one segment of a path: ids come from servers, and are not trusted to be UUIDs.
fn path_segment(id: &str) -> String {
    let mut segment = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'-' | b'_' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                segment.push(char::from(byte));
            }
            _ => segment += &format!("%{byte:02X}"),
        }
    }
    segment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_created_with_its_definition_and_its_type() {
        let request = create_connector(
            ConnectorKind::Source,
            "faker",
            "dfd88b22",
            "w-1",
            "my_source_faker_using_api",
            &json!({ "count": 35 }),
        );
        assert_eq!(request.path, "/sources");
        assert_eq!(
            request.json().expect("JSON"),
            json!({
                "name": "my_source_faker_using_api",
                "workspaceId": "w-1",
                "definitionId": "dfd88b22",
                "configuration": { "count": 35, "sourceType": "faker" },
            })
        );
    }

    #[test]
    fn a_destination_names_its_own_type() {
        let kind = ConnectorKind::Destination;
        let request = create_connector(kind, "dev-null", "d", "w", "n", &json!({}));
        assert_eq!(request.path, "/destinations");
        let body = request.json().expect("JSON");
        assert_eq!(body["configuration"], json!({ "destinationType": "dev-null" }));
    }

    #[test]
    fn lists_ask_for_one_workspace_and_full_pages() {
        let request = list_connectors(ConnectorKind::Source, "w-1", 200);
        assert_eq!(request.query_value("workspaceIds"), Some("w-1"));
        assert_eq!(request.query_value("limit"), Some("100"));
        assert_eq!(request.query_value("offset"), Some("200"));
    }

    #[test]
    fn a_strange_id_stays_within_its_path_segment() {
        let request = delete_connector(ConnectorKind::Source, "../jobs/1?x");
        assert_eq!(request.path, "/sources/%2E%2E%2Fjobs%2F1%3Fx");
    }
}
