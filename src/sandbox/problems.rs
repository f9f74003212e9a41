//! The sandbox's complaints, in Airbyte's shapes (AIRBYTE.md, "Behaviour that surprises").

use serde_json::{Value, json};

use crate::airbyte::ConnectorKind;
use crate::http::Response;
use crate::schema::Pointer;

/// A handler's answer; a refusal is an answer, too.
pub type Answer = Result<Response, Response>;

/// A problem body: `{status, type, title, detail, documentationUrl, data}`.
pub fn problem(status: u16, title: &str, detail: impl Into<String>, data: &Value) -> Response {
    let body = json!({
        "status": status,
        "type": format!("error:{title}"),
        "title": title,
        "detail": detail.into(),
        "documentationUrl": null,
        "data": data,
    });
    let mut response = Response::json(status, &body);
    response.headers.set("content-type", "application/problem+json");
    response
}

/// 400: the request makes no sense.
pub fn bad_request(detail: impl Into<String>) -> Response {
    problem(400, "bad-request", detail, &json!({}))
}

/// 400: something that the request names is not known.
pub fn value_not_found(at: &Pointer, value: &str, detail: impl Into<String>) -> Response {
    let detail = detail.into();
    let data = json!({
        "value": value,
        "errors": [{ "pointer": at.to_string(), "message": detail }],
    });
    problem(400, "value-not-found", detail, &data)
}

/// A refusal that names fields of the body, each with what is wrong with it: words that
/// complete a sentence beginning with the field's name, as [`crate::schema::Rule`] has them.
pub fn invalid_fields(status: u16, fields: &[(Pointer, String)]) -> Response {
    let title = if status == 422 { "unprocessable-entity" } else { "bad-request" };
    let words: Vec<String> =
        fields.iter().map(|(at, message)| format!("{} {message}.", spoken(at))).collect();
    let list: Vec<Value> = fields
        .iter()
        .map(|(at, message)| json!({ "pointer": at.to_string(), "message": message }))
        .collect();
    problem(status, title, words.join(" "), &json!({ "errors": list }))
}

/// A refusal that names one field.
pub fn invalid_field(status: u16, at: &str, message: impl Into<String>) -> Response {
    invalid_fields(status, &[(Pointer::from(at), message.into())])
}

/// A place in the body as people write it: `configuration.count`.
fn spoken(at: &Pointer) -> String {
    if at.tokens().is_empty() { "The body".to_owned() } else { at.tokens().join(".") }
}

/// 404: nothing has that id.
pub fn not_found(resource: &str, id: &str) -> Response {
    problem(
        404,
        "resource-not-found",
        format!("There is no {resource} with the id {id}."),
        &json!({ "resourceType": resource, "resourceId": id }),
    )
}

/// 404 for a source or destination.
pub fn actor_not_found(kind: ConnectorKind, id: &str) -> Response {
    not_found(kind.as_str(), id)
}

/// 409: the connection is busy.
pub fn try_again_later(detail: impl Into<String>) -> Response {
    problem(409, "try-again-later", detail, &json!({}))
}

/// 409: the resource's state does not allow it.
pub fn state_conflict(detail: impl Into<String>) -> Response {
    problem(409, "state-conflict", detail, &json!({}))
}

/// 401 in the shape `{errorId}`; `why` goes where RFC 6750 (section 3) puts it.
pub fn unauthorised(error_id: &str, why: &str) -> Response {
    let mut response = Response::json(401, &json!({ "errorId": error_id }));
    let challenge = if why.is_empty() {
        "Bearer realm=\"sandbox\"".to_owned()
    } else {
        format!("Bearer realm=\"sandbox\", error=\"invalid_token\", error_description=\"{why}\"")
    };
    response.headers.set("www-authenticate", challenge);
    response
}

/// The shape `{message, errorId}`.
pub fn message(status: u16, message: &str, error_id: &str) -> Response {
    Response::json(status, &json!({ "message": message, "errorId": error_id }))
}
