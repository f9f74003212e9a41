//! Connections.

use serde_json::{Value, json};

use super::call::Call;
use super::paging::page;
use super::problems::{Answer, actor_not_found, invalid_field, not_found};
use super::store::{Actor, Connection};
use super::stream_settings::{configure, schedule};
use super::workspaces::among;
use super::{Sandbox, jobs};
use crate::airbyte::ConnectorKind;
use crate::http::Response;

/// `GET /connections`.
pub fn list(sandbox: &Sandbox, call: &Call) -> Answer {
    let workspaces = call.all("workspaceIds");
    let tags = call.all("tagIds");
    let entries = sandbox.store.connections.iter().filter(|connection| {
        (call.flag("includeDeleted") || !connection.deleted)
            && among(&workspaces, &connection.workspace_id)
            && (tags.is_empty() || wears_one(connection, &tags))
    });
    Ok(page(call, entries.map(answer)))
}

fn wears_one(connection: &Connection, tags: &[&str]) -> bool {
    let mut worn = connection.tags.iter().filter_map(|tag| tag["tagId"].as_str());
    worn.any(|id| among(tags, id))
}

/// `POST /connections`.
pub fn create(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let source = end(sandbox, ConnectorKind::Source, call)?;
    let destination = end(sandbox, ConnectorKind::Destination, call)?;
    if source.workspace_id != destination.workspace_id {
        let words = "must be in the workspace of the source";
        return Err(invalid_field(400, "/destinationId", words));
    }
    let name = call.text("name").map(str::trim).filter(|name| !name.is_empty());
    let mut connection = Connection {
        id: String::new(),
        name: name.map_or_else(|| format!("{} → {}", source.name, destination.name), str::to_owned),
        source_id: source.id.clone(),
        destination_id: destination.id.clone(),
        workspace_id: source.workspace_id.clone(),
        status: "active".to_owned(),
        schedule: schedule(call.body.get("schedule"))?,
        namespace_definition: "destination".to_owned(),
        namespace_format: None,
        prefix: String::new(),
        schema_updates: "ignore".to_owned(),
        streams: configure(sandbox, source, call.body.get("configurations"))?,
        tags: Vec::new(),
        created_at: call.now.div_euclid(1000),
        deleted: false,
        states: std::collections::BTreeMap::new(),
    };
    take_over(&mut connection, sandbox, call)?;
    connection.id = sandbox.store.draw_id();
    let response = Response::json(200, &answer(&connection));
    sandbox.store.connections.push(connection);
    sandbox.touch();
    Ok(response)
}

/// One of the two ends that the body names.
fn end<'a>(sandbox: &'a Sandbox, kind: ConnectorKind, call: &Call) -> Result<&'a Actor, Response> {
    let id = call.id(kind.id_property())?;
    sandbox.store.actor(kind, id).ok_or_else(|| actor_not_found(kind, id))
}

/// `GET /connections/{connectionId}`.
pub fn get(sandbox: &Sandbox, call: &Call) -> Answer {
    let id = call.variable("connectionId");
    let connection = sandbox.store.connection(id).ok_or_else(|| not_found("connection", id))?;
    Ok(Response::json(200, &answer(connection)))
}

/// `PATCH /connections/{connectionId}`: only what is given changes.
pub fn patch(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let id = call.variable("connectionId");
    let mut connection =
        sandbox.store.connection(id).ok_or_else(|| not_found("connection", id))?.clone();
    if let Some(name) = call.text("name") {
        if name.trim().is_empty() {
            return Err(invalid_field(400, "/name", "must not be empty"));
        }
        name.trim().clone_into(&mut connection.name);
    }
    if call.body["schedule"].is_object() {
        connection.schedule = schedule(call.body.get("schedule"))?;
    }
    if call.body["configurations"].is_object() {
        let source = sandbox
            .store
            .actor(ConnectorKind::Source, &connection.source_id)
            .ok_or_else(|| actor_not_found(ConnectorKind::Source, &connection.source_id))?;
        connection.streams = configure(sandbox, source, call.body.get("configurations"))?;
    }
    take_over(&mut connection, sandbox, call)?;
    let response = Response::json(200, &answer(&connection));
    if let Some(place) = sandbox.store.connection_mut(id) {
        *place = connection;
    }
    sandbox.touch();
    Ok(response)
}

/// What creation and change have in common: the plain properties that are given.
fn take_over(connection: &mut Connection, sandbox: &Sandbox, call: &Call) -> Result<(), Response> {
    for (name, place) in [
        ("namespaceDefinition", &mut connection.namespace_definition),
        ("prefix", &mut connection.prefix),
        ("nonBreakingSchemaUpdatesBehavior", &mut connection.schema_updates),
        ("status", &mut connection.status),
    ] {
        if let Some(given) = call.text(name) {
            given.clone_into(place);
        }
    }
    if let Some(format) = call.text("namespaceFormat") {
        connection.namespace_format = Some(format.to_owned());
    }
    if connection.namespace_definition == "custom_format"
        && connection.namespace_format.as_deref().is_none_or(str::is_empty)
    {
        let words = "is required for a custom namespace, such as ${SOURCE_NAMESPACE}";
        return Err(invalid_field(400, "/namespaceFormat", words));
    }
    if let Some(tags) = call.body["tags"].as_array() {
        for (index, tag) in tags.iter().enumerate() {
            let id = tag["tagId"].as_str().unwrap_or_default();
            if !sandbox.store.tags.iter().any(|known| known.tag_id.eq_ignore_ascii_case(id)) {
                let words = "is no tag's id; POST /tags makes tags";
                return Err(invalid_field(400, &format!("/tags/{index}/tagId"), words));
            }
        }
        connection.tags.clone_from(tags);
    }
    Ok(())
}

/// `DELETE /connections/{connectionId}`. What it brought stays in the destination.
pub fn delete(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let id = call.variable("connectionId");
    let connection = sandbox.store.connection(id).ok_or_else(|| not_found("connection", id))?;
    let id = connection.id.clone();
    delete_where(sandbox, call.now, |connection| connection.id == id);
    sandbox.touch();
    Ok(Response::empty(204))
}

/// Deletes the connections that are meant, and stops what they are running.
pub fn delete_where(sandbox: &mut Sandbox, now: i64, meant: impl Fn(&Connection) -> bool) {
    let mut gone = Vec::new();
    for connection in &mut sandbox.store.connections {
        if !connection.deleted && meant(connection) {
            connection.deleted = true;
            "deprecated".clone_into(&mut connection.status);
            gone.push(connection.id.clone());
        }
    }
    for id in gone {
        jobs::stop(sandbox, &id, now, "Cancelled: the connection was deleted.");
    }
}

fn answer(connection: &Connection) -> Value {
    let mut answer = json!({
        "connectionId": connection.id,
        "name": connection.name,
        "sourceId": connection.source_id,
        "destinationId": connection.destination_id,
        "workspaceId": connection.workspace_id,
        "status": connection.status,
        "schedule": connection.schedule,
        "nonBreakingSchemaUpdatesBehavior": connection.schema_updates,
        "namespaceDefinition": connection.namespace_definition,
        "prefix": connection.prefix,
        "configurations": { "streams": connection.streams },
        "createdAt": connection.created_at,
        "tags": connection.tags,
    });
    if let Some(format) = &connection.namespace_format {
        answer["namespaceFormat"] = format.clone().into();
    }
    answer
}
