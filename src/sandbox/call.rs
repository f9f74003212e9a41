//! One request on its way to its handler: checked, and with its parts at hand.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::catalog::Catalog;
use super::ids::is_uuid;
use super::parameters::check_parameter;
use super::problems::{bad_request, invalid_fields, problem};
use crate::http::{Request, Response};
use crate::openapi::Location;
use crate::schema::{Pointer, Rule, validate};

/// A request for an operation.
pub struct Call<'a> {
    /// As it came.
    pub request: &'a Request,
    /// The path's variables, decoded.
    pub variables: Vec<(String, String)>,
    /// The body; null if the operation takes none.
    pub body: Value,
    /// The moment, in milliseconds since the epoch.
    pub now: i64,
}

impl<'a> Call<'a> {
    /// Reads and checks a request: parameters and body against the operation's schemas.
    ///
    /// # Errors
    /// A 400 or 415 that names what is wrong.
    pub fn read(catalog: &Catalog, request: &'a Request, now: i64) -> Result<Self, Response> {
        let found = catalog.document().find(request.method, &request.path);
        let (operation, variables) = found.ok_or_else(|| bad_request("Nothing is there."))?;
        let variables: Vec<(String, String)> = variables
            .into_iter()
            .map(|(name, value)| {
                let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
                (name.to_owned(), value)
            })
            .collect();
        for parameter in &operation.parameters {
            let given = match parameter.location {
                Location::Path => &variables,
                Location::Query => &request.query,
                _ => continue,
            };
            let values: Vec<&str> = given
                .iter()
                .filter(|(name, _)| *name == parameter.name)
                .map(|(_, value)| value.as_str())
                .collect();
            check_parameter(catalog, parameter, &values)?;
        }
        let body = match &operation.body {
            None => Value::Null,
            Some(schema) => {
                let body = json_body(request)?;
                check_body(catalog, schema, &body)?;
                body
            }
        };
        Ok(Self { request, variables, body, now })
    }

    /// A variable of the path; empty if the path has none of that name.
    pub fn variable(&self, name: &str) -> &str {
        let variable = self.variables.iter().find(|(other, _)| other == name);
        variable.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Every value of a query parameter that may be repeated; a comma separates, too.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let values = self.request.query.iter().filter(|(other, _)| other == name);
        values.flat_map(|(_, value)| value.split(',')).filter(|value| !value.is_empty()).collect()
    }

    /// A query parameter that is a whole number.
    pub fn whole_number(&self, name: &str) -> Option<u64> {
        self.request.query_value(name)?.parse().ok()
    }

    /// A query parameter that is a yes or no; no if it is missing.
    pub fn flag(&self, name: &str) -> bool {
        self.request.query_value(name) == Some("true")
    }

    /// A text of the body's.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.body[name].as_str()
    }

    /// A uuid of the body's that must be there.
    ///
    /// # Errors
    /// A 400 that names it.
    pub fn id(&self, name: &str) -> Result<&str, Response> {
        let complaint = |message: &str| {
            Err(invalid_fields(400, &[(Pointer::root().child(name), message.to_owned())]))
        };
        match self.text(name) {
            None => complaint("is required"),
            Some(id) if is_uuid(id) => Ok(id),
            Some(_) => complaint("must be a UUID"),
        }
    }
}

fn json_body(request: &Request) -> Result<Value, Response> {
    let media = request.headers.get("content-type").unwrap_or("application/json");
    if !media.contains("json") {
        let detail = format!("This operation takes application/json, not {media}.");
        return Err(problem(415, "unsupported-media-type", detail, &Value::Null));
    }
    let text = request.body.as_deref().unwrap_or_default();
    if text.trim().is_empty() {
        return Err(bad_request("The request has no body; this operation needs one in JSON."));
    }
    serde_json::from_str(text)
        .map_err(|error| bad_request(format!("The body is not JSON: {error}.")))
}

fn check_body(catalog: &Catalog, schema: &Value, body: &Value) -> Result<(), Response> {
    let document = catalog.document().value();
    let broken: Vec<(Pointer, String)> = validate(schema, document, body, catalog.patterns())
        .into_iter()
        // The description's mappers fit several branches at once: it alone cannot tell
        // which one is meant, and a server does not ask.
        .filter(|violation| violation.rule != Rule::OneOf)
        .map(|violation| (violation.at, violation.rule.to_string()))
        .collect();
    if broken.is_empty() { Ok(()) } else { Err(with_retired_names(broken, body)) }
}

/// Properties that the Config API has in place of the public API's.
const RETIRED: [(&str, &str); 4] = [
    ("connectionConfiguration", "configuration"),
    ("sourceDefinitionId", "definitionId"),
    ("destinationDefinitionId", "definitionId"),
    ("syncCatalog", "configurations"),
];

fn with_retired_names(mut broken: Vec<(Pointer, String)>, body: &Value) -> Response {
    for (retired, current) in RETIRED {
        if body.get(retired).is_some() {
            let message = format!("is the Config API's name; the public API calls it {current}");
            broken.push((Pointer::root().child(retired), message));
        }
    }
    invalid_fields(400, &broken)
}
