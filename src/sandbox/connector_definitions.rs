//! `GET /connector_definitions`: the connectors that the server has.

use serde_json::{Value, json};

use super::Sandbox;
use super::call::Call;
use super::problems::{Answer, not_found};
use crate::http::Response;

/// Lists them all, in one answer: this list has no pages.
pub fn list(sandbox: &Sandbox, call: &Call) -> Answer {
    if let Some(id) = call.request.query_value("workspaceId")
        && sandbox.store.workspace(id).is_none()
    {
        return Err(not_found("workspace", id));
    }
    let kind = call.request.query_value("type").unwrap_or_default();
    let data: Vec<Value> = sandbox
        .catalog
        .connectors()
        .iter()
        .filter(|connector| connector.kind.as_str() == kind)
        .filter_map(|connector| {
            let id = connector.definition_id.as_ref()?;
            // The sandbox plays the connectors itself: they have no versions of their own.
            Some(json!({
                "id": id,
                "name": connector.name,
                "connectorDefinitionType": kind,
                "version": "sandbox",
            }))
        })
        .collect();
    Ok(Response::json(200, &json!({ "data": data })))
}
