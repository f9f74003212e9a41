//! Workspaces.

use serde_json::{Value, json};

use super::call::Call;
use super::paging::page;
use super::problems::{Answer, not_found};
use super::store::Workspace;
use super::{Sandbox, actors, connections};
use crate::airbyte::ConnectorKind;
use crate::http::Response;

/// `GET /workspaces`.
pub fn list(sandbox: &Sandbox, call: &Call) -> Answer {
    let wanted = call.all("workspaceIds");
    let entries = sandbox.store.workspaces.iter().filter(|workspace| {
        (call.flag("includeDeleted") || !workspace.deleted) && among(&wanted, &workspace.id)
    });
    Ok(page(call, entries.map(answer)))
}

/// Whether an id is among those asked for; none asked for means all.
pub fn among(wanted: &[&str], id: &str) -> bool {
    wanted.is_empty() || wanted.iter().any(|wanted| wanted.eq_ignore_ascii_case(id))
}

/// `POST /workspaces`.
pub fn create(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let workspace = Workspace {
        id: sandbox.store.draw_id(),
        name: call.text("name").unwrap_or_default().to_owned(),
        notifications: notifications(call).unwrap_or_else(|| json!({})),
        deleted: false,
        oauth: Vec::new(),
    };
    let response = Response::json(200, &answer(&workspace));
    sandbox.store.workspaces.push(workspace);
    sandbox.touch();
    Ok(response)
}

/// `GET /workspaces/{workspaceId}`.
pub fn get(sandbox: &Sandbox, call: &Call) -> Answer {
    let id = call.variable("workspaceId");
    let workspace = sandbox.store.workspace(id).ok_or_else(|| not_found("workspace", id))?;
    Ok(Response::json(200, &answer(workspace)))
}

/// `PATCH /workspaces/{workspaceId}`.
pub fn update(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let id = call.variable("workspaceId");
    let workspace = sandbox.store.workspace_mut(id).ok_or_else(|| not_found("workspace", id))?;
    if let Some(name) = call.text("name") {
        name.clone_into(&mut workspace.name);
    }
    if let Some(notifications) = notifications(call) {
        workspace.notifications = super::masks::merge(&workspace.notifications, &notifications);
    }
    let response = Response::json(200, &answer(workspace));
    sandbox.touch();
    Ok(response)
}

/// `DELETE /workspaces/{workspaceId}`: it goes with everything in it.
pub fn delete(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let id = call.variable("workspaceId");
    let workspace = sandbox.store.workspace_mut(id).ok_or_else(|| not_found("workspace", id))?;
    workspace.deleted = true;
    let id = workspace.id.clone();
    connections::delete_where(sandbox, call.now, |connection| connection.workspace_id == id);
    for kind in [ConnectorKind::Source, ConnectorKind::Destination] {
        actors::delete_where(sandbox, |actor| actor.kind == kind && actor.workspace_id == id);
    }
    sandbox.store.tags.retain(|tag| tag.workspace_id != id);
    sandbox.touch();
    Ok(Response::empty(204))
}

fn notifications(call: &Call) -> Option<Value> {
    call.body.get("notifications").filter(|given| given.is_object()).cloned()
}

fn answer(workspace: &Workspace) -> Value {
    json!({
        "workspaceId": workspace.id,
        "name": workspace.name,
        "dataResidency": "auto",
        "notifications": workspace.notifications,
    })
}
