//! OAuth: what the sandbox can do of it.

use serde_json::json;

use super::Sandbox;
use super::call::Call;
use super::problems::{Answer, invalid_field, not_found, problem, value_not_found};
use crate::airbyte::ConnectorKind;
use crate::http::Response;
use crate::schema::Pointer;

/// `POST /sources/initiateOAuth`. Nobody's consent can be asked for here: the sandbox
/// reaches no third party, and says so.
pub fn initiate(sandbox: &Sandbox, call: &Call) -> Answer {
    let id = call.id("workspaceId")?;
    sandbox.store.workspace(id).ok_or_else(|| not_found("workspace", id))?;
    let address = call.text("redirectUrl").unwrap_or_default();
    if !address.starts_with("https://") {
        return Err(invalid_field(400, "/redirectUrl", "must begin with https://"));
    }
    let Some(slug) = call.text("sourceType").or_else(|| call.text("name")) else {
        return Err(invalid_field(400, "/sourceType", "is required"));
    };
    if sandbox.catalog.by_slug(ConnectorKind::Source, slug).is_none() {
        let detail = format!("The server finds no source by the type {slug}.");
        return Err(value_not_found(&Pointer::from("/sourceType"), slug, detail));
    }
    Err(problem(
        422,
        "unprocessable-entity",
        format!(
            "There is no consent page for {slug} here: the sandbox reaches no third party. \
             Create the source with its credentials in configuration instead."
        ),
        &json!({ "sourceType": slug }),
    ))
}

/// `PUT /workspaces/{workspaceId}/oauthCredentials`: noted, and the credentials forgotten.
pub fn put_credentials(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let actor_type = call.text("actorType").unwrap_or_default();
    let name = call.text("name").unwrap_or_default();
    let kind = match actor_type {
        "source" => ConnectorKind::Source,
        _ => ConnectorKind::Destination,
    };
    let known = name.strip_prefix("source-").or_else(|| name.strip_prefix("destination-"));
    let slug = known.unwrap_or(name);
    if sandbox.catalog.by_slug(kind, slug).is_none() {
        let detail = format!("The server finds no {actor_type} by the name {name}.");
        return Err(value_not_found(&Pointer::from("/name"), name, detail));
    }
    let id = call.variable("workspaceId");
    let workspace = sandbox.store.workspace_mut(id).ok_or_else(|| not_found("workspace", id))?;
    let key = format!("{actor_type}/{name}");
    if !workspace.oauth.contains(&key) {
        workspace.oauth.push(key);
    }
    sandbox.touch();
    Ok(Response::empty(200))
}

/// `DELETE /workspaces/{workspaceId}/oauthCredentials/{actorType}/{name}`.
pub fn delete_credentials(sandbox: &mut Sandbox, call: &Call) -> Answer {
    let id = call.variable("workspaceId");
    let workspace = sandbox.store.workspace_mut(id).ok_or_else(|| not_found("workspace", id))?;
    let key = format!("{}/{}", call.variable("actorType"), call.variable("name"));
    let place = workspace.oauth.iter().position(|known| *known == key);
    let place = place.ok_or_else(|| not_found("set of OAuth credentials", &key))?;
    workspace.oauth.remove(place);
    sandbox.touch();
    Ok(Response::empty(204))
}
