//! Configurations of sources and destinations: which connector they are for, whether they
//! fit its schema, and what may be kept of them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Sandbox;
use super::call::Call;
use super::catalog::Catalog;
use super::ids::is_uuid;
use super::masks::{MASK, mask, merge};
use super::problems::{invalid_field, invalid_fields, value_not_found};
use super::store::Verdict;
use crate::airbyte::{Connector, ConnectorKind};
use crate::http::{Request, Response};
use crate::schema::{Pointer, validate};

/// A configuration fit to be stored.
pub struct Masked {
    /// The configuration: no type, secrets masked.
    pub value: Value,
    /// What became of each secret that it brought.
    pub verdicts: BTreeMap<String, Verdict>,
}

/// The connector that a creation is for: by `definitionId`, else by the configuration's
/// type through the table of those that a server finds so.
///
/// # Errors
/// A 400: neither is given, or nothing is known by it.
pub fn connector<'a>(
    sandbox: &'a Sandbox,
    kind: ConnectorKind,
    call: &Call,
) -> Result<&'a Connector, Response> {
    let catalog = &sandbox.catalog;
    if let Some(id) = call.body.get("definitionId").and_then(Value::as_str) {
        if !is_uuid(id) {
            return Err(invalid_field(400, "/definitionId", "must be a UUID"));
        }
        return catalog.by_definition(kind, id).ok_or_else(|| {
            let detail = format!("No {} has the definition id {id}.", kind.as_str());
            value_not_found(&Pointer::from("/definitionId"), id, detail)
        });
    }
    let property = kind.type_property();
    let at = Pointer::from("/configuration").child(property);
    let Some(slug) = call.body["configuration"][property].as_str() else {
        let message =
            format!("is required to name the {}, unless definitionId does", kind.as_str());
        return Err(invalid_fields(400, &[(at, message)]));
    };
    let found = catalog.by_slug(kind, slug);
    found.filter(|connector| connector.resolvable_by_type).ok_or_else(|| {
        let advice = match found {
            Some(_) => {
                "It is known by its definition id only: send definitionId. \
                        GET /connector_definitions lists them."
            }
            None => "GET /connector_definitions lists those that the server has.",
        };
        let detail = format!("The server finds no {} by the type {slug}. {advice}", kind.as_str());
        value_not_found(&at, slug, detail)
    })
}

/// The connector whose configuration a request brings, as far as it can be told before the
/// request has been checked.
pub fn connector_of_request<'a>(sandbox: &'a Sandbox, request: &Request) -> Option<&'a Connector> {
    let body = request.json()?;
    let (operation, variables) = sandbox.catalog.document().find(request.method, &request.path)?;
    let kind = match operation.id.as_str() {
        "createSource" | "putSource" | "patchSource" => ConnectorKind::Source,
        "createDestination" | "putDestination" | "patchDestination" => ConnectorKind::Destination,
        _ => return None,
    };
    if let Some((_, id)) = variables.first() {
        let actor = sandbox.store.actor(kind, id)?;
        return sandbox.catalog.by_slug(kind, &actor.connector);
    }
    match body["definitionId"].as_str() {
        Some(id) => sandbox.catalog.by_definition(kind, id),
        None => {
            let slug = body["configuration"][kind.type_property()].as_str()?;
            sandbox.catalog.by_slug(kind, slug)
        }
    }
}

/// Checks a configuration against the connector's schema and masks it.
///
/// # Errors
/// A 422 that names each field that does not fit.
pub fn accept(
    catalog: &Catalog,
    kind: ConnectorKind,
    slug: &str,
    given: &Value,
) -> Result<Masked, Response> {
    let mut value = given.clone();
    let schema = catalog.schema(kind, slug).unwrap_or(&Value::Null);
    // The definition id decides; whatever type the configuration names is dropped.
    value[kind.type_property()] = slug.into();
    let broken: Vec<(Pointer, String)> = validate(schema, schema, &value, catalog.patterns())
        .into_iter()
        .filter(|violation| !is_mask(&value, &violation.at))
        .map(|violation| (below_configuration(&violation.at), violation.rule.to_string()))
        .collect();
    if !broken.is_empty() {
        return Err(invalid_fields(422, &broken));
    }
    if let Some(object) = value.as_object_mut() {
        object.shift_remove(kind.type_property());
    }
    let verdicts = mask(schema, schema, &mut value);
    Ok(Masked { value, verdicts })
}

/// Lays a change over a stored configuration and accepts the whole. Secrets that come as
/// masks, or not at all, stay as they were, and so do their verdicts.
///
/// # Errors
/// As [`accept`].
pub fn change(
    catalog: &Catalog,
    kind: ConnectorKind,
    slug: &str,
    kept: &Masked,
    given: &Value,
) -> Result<Masked, Response> {
    let accepted = accept(catalog, kind, slug, &merge(&kept.value, given))?;
    Ok(with_kept_verdicts(accepted, kept))
}

/// Adds the verdicts on secrets that were left alone.
pub fn with_kept_verdicts(mut accepted: Masked, kept: &Masked) -> Masked {
    for (at, verdict) in &kept.verdicts {
        if accepted.value.pointer(at).and_then(Value::as_str) == Some(MASK) {
            accepted.verdicts.entry(at.clone()).or_insert(*verdict);
        }
    }
    accepted
}

fn is_mask(value: &Value, at: &Pointer) -> bool {
    value.pointer(&at.to_string()).and_then(Value::as_str) == Some(MASK)
}

fn below_configuration(at: &Pointer) -> Pointer {
    at.tokens().iter().fold(Pointer::from("/configuration"), |place, token| place.child(token))
}
