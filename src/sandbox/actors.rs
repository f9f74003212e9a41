//! Sources and destinations, which Airbyte calls actors together.

use serde_json::{Value, json};

use super::call::Call;
use super::configuration::{self, Masked};
use super::paging::page;
use super::problems::{Answer, actor_not_found, invalid_field, not_found};
use super::store::Actor;
use super::workspaces::among;
use super::{Sandbox, connections};
use crate::airbyte::ConnectorKind;
use crate::http::Response;

/// `GET /sources`, `GET /destinations`.
pub fn list(sandbox: &Sandbox, kind: ConnectorKind, call: &Call) -> Answer {
    let wanted = call.all("workspaceIds");
    let entries = sandbox.store.actors.iter().filter(|actor| {
        actor.kind == kind
            && (call.flag("includeDeleted") || !actor.deleted)
            && among(&wanted, &actor.workspace_id)
    });
    Ok(page(call, entries.map(answer)))
}

/// `POST /sources`, `POST /destinations`.
pub fn create(sandbox: &mut Sandbox, kind: ConnectorKind, call: &Call) -> Answer {
    let workspace_id = call.id("workspaceId")?;
    let workspace = sandbox
        .store
        .workspace(workspace_id)
        .ok_or_else(|| not_found("workspace", workspace_id))?;
    let workspace_id = workspace.id.clone();
    let name = required_name(call)?;
    if call.body.get("secretId").is_some_and(|id| !id.is_null()) {
        let words = "cannot be used: the sandbox has no OAuth consent to take a secret from";
        return Err(invalid_field(400, "/secretId", words));
    }
    let connector = configuration::connector(sandbox, kind, call)?.clone();
    let accepted = configuration::accept(
        &sandbox.catalog,
        kind,
        &connector.slug,
        &call.body["configuration"],
    )?;
    let actor = Actor {
        id: sandbox.store.draw_id(),
        kind,
        name,
        workspace_id,
        definition_id: connector.definition_id.unwrap_or_default(),
        connector: connector.slug,
        configuration: accepted.value,
        verdicts: accepted.verdicts,
        resource_allocation: allocation(call),
        created_at: call.now.div_euclid(1000),
        deleted: false,
    };
    let response = Response::json(200, &answer(&actor));
    sandbox.store.actors.push(actor);
    sandbox.touch();
    Ok(response)
}

/// `GET /sources/{sourceId}`, `GET /destinations/{destinationId}`.
pub fn get(sandbox: &Sandbox, kind: ConnectorKind, call: &Call) -> Answer {
    let id = call.variable(kind.id_property());
    let actor = sandbox.store.actor(kind, id).ok_or_else(|| actor_not_found(kind, id))?;
    Ok(Response::json(200, &answer(actor)))
}

/// `PUT /sources/{sourceId}`, `PUT /destinations/{destinationId}`: name and configuration
/// are replaced as a whole.
pub fn put(sandbox: &mut Sandbox, kind: ConnectorKind, call: &Call) -> Answer {
    change(sandbox, kind, call, |sandbox, actor, kept| {
        actor.name = required_name(call)?;
        let given = &call.body["configuration"];
        let accepted = configuration::accept(&sandbox.catalog, kind, &actor.connector, given)?;
        Ok(configuration::with_kept_verdicts(accepted, kept))
    })
}

/// `PATCH /sources/{sourceId}`, `PATCH /destinations/{destinationId}`: only what is given
/// changes.
pub fn patch(sandbox: &mut Sandbox, kind: ConnectorKind, call: &Call) -> Answer {
    change(sandbox, kind, call, |sandbox, actor, kept| {
        if call.body.get("name").is_some_and(|name| !name.is_null()) {
            actor.name = required_name(call)?;
        }
        if let Some(id) = call.text("workspaceId")
            && !id.eq_ignore_ascii_case(&actor.workspace_id)
        {
            let words = "cannot be changed: a source stays in its workspace";
            return Err(invalid_field(400, "/workspaceId", words));
        }
        let given = call.body.get("configuration").filter(|given| given.is_object());
        match given {
            Some(given) => {
                configuration::change(&sandbox.catalog, kind, &actor.connector, kept, given)
            }
            None => Ok(Masked { value: kept.value.clone(), verdicts: kept.verdicts.clone() }),
        }
    })
}

/// Changes a copy, and puts it in place of the original once all went well.
fn change(
    sandbox: &mut Sandbox,
    kind: ConnectorKind,
    call: &Call,
    edit: impl FnOnce(&Sandbox, &mut Actor, &Masked) -> Result<Masked, Response>,
) -> Answer {
    let id = call.variable(kind.id_property());
    let mut actor = sandbox.store.actor(kind, id).ok_or_else(|| actor_not_found(kind, id))?.clone();
    let kept = Masked { value: actor.configuration.clone(), verdicts: actor.verdicts.clone() };
    let accepted = edit(sandbox, &mut actor, &kept)?;
    actor.configuration = accepted.value;
    actor.verdicts = accepted.verdicts;
    actor.resource_allocation = allocation(call).or(actor.resource_allocation);
    let response = Response::json(200, &answer(&actor));
    if let Some(place) = sandbox.store.actor_mut(kind, id) {
        *place = actor;
    }
    sandbox.touch();
    Ok(response)
}

/// `DELETE /sources/{sourceId}`, `DELETE /destinations/{destinationId}`: the connections
/// that it is an end of go, too.
pub fn delete(sandbox: &mut Sandbox, kind: ConnectorKind, call: &Call) -> Answer {
    let id = call.variable(kind.id_property());
    let id = sandbox.store.actor(kind, id).ok_or_else(|| actor_not_found(kind, id))?.id.clone();
    connections::delete_where(sandbox, call.now, |connection| {
        connection.source_id == id || connection.destination_id == id
    });
    delete_where(sandbox, |actor| actor.id == id);
    sandbox.touch();
    Ok(Response::empty(204))
}

/// Deletes the sources and destinations that are meant, and what lies in them.
pub fn delete_where(sandbox: &mut Sandbox, meant: impl Fn(&Actor) -> bool) {
    let store = &mut sandbox.store;
    for actor in store.actors.iter_mut().filter(|actor| meant(actor)) {
        actor.deleted = true;
        store.tables.retain(|table| table.destination_id != actor.id);
    }
}

fn required_name(call: &Call) -> Result<String, Response> {
    match call.text("name").map(str::trim) {
        Some(name) if !name.is_empty() => Ok(name.to_owned()),
        _ => Err(invalid_field(400, "/name", "is required")),
    }
}

fn allocation(call: &Call) -> Option<Value> {
    call.body.get("resourceAllocation").filter(|given| given.is_object()).cloned()
}

fn answer(actor: &Actor) -> Value {
    let type_property = actor.kind.type_property();
    let mut answer = json!({
        (actor.kind.id_property()): actor.id,
        "name": actor.name,
        (type_property): actor.connector,
        "definitionId": actor.definition_id,
        "workspaceId": actor.workspace_id,
        "configuration": actor.configuration,
        "createdAt": actor.created_at,
    });
    if let Some(allocation) = &actor.resource_allocation {
        answer["resourceAllocation"] = allocation.clone();
    }
    answer
}
