//! The way of a request to its handler and of the answer back.

use serde_json::json;

use super::Fault;
use super::call::Call;
use super::problems::{Answer, problem, unauthorised};
use super::{
    Delivery, Reply, Sandbox, actors, applications, connections, connector_definitions, extension,
    jobs, oauth, retired, streams, tags, tokens, workspaces,
};
use crate::airbyte::ConnectorKind::{Destination, Source};
use crate::http::{Headers, Method, Request, Response};

/// How long a slow answer takes, in milliseconds.
const SLOW: u32 = 8000;

/// Operations that anybody may call.
const OPEN: [&str; 4] =
    ["getDocumentation", "getHealthCheck", "createAccessToken", "oauthCallback"];

/// Answers a request; the one place where a failure that was asked for strikes.
pub fn answer(sandbox: &mut Sandbox, request: &Request, now: i64) -> Reply {
    if extension::owns(&request.path) {
        let response = extension::answer(sandbox, request, now).unwrap_or_else(|refusal| refusal);
        return Reply { response, delivery: Delivery::Now };
    }
    let fault = sandbox.store.settings.next_answer.take();
    if fault.is_some() {
        sandbox.touch();
    }
    let response = match fault {
        Some(Fault::InternalError) => internal_error(),
        Some(Fault::TooManyRequests) => {
            Response::json(429, &json!({ "message": "Too many requests. Please slow down." }))
        }
        Some(Fault::Unauthorised) => {
            let error_id = sandbox.store.draw_id();
            unauthorised(&error_id, tokens::Refusal::Expired.words())
        }
        _ => api(sandbox, request, now).unwrap_or_else(|refusal| refusal),
    };
    let delivery = match fault {
        Some(Fault::Slow) => Delivery::After(SLOW),
        Some(Fault::Lost) => Delivery::Lost,
        _ => Delivery::Now,
    };
    Reply { response, delivery }
}

fn internal_error() -> Response {
    problem(
        500,
        "unexpected-problem",
        "The sandbox stumbled because it was told to. Nothing was carried out.",
        &json!({}),
    )
}

/// Answers a request to the public API.
fn api(sandbox: &mut Sandbox, request: &Request, now: i64) -> Answer {
    let found = sandbox.catalog.document().find(request.method, &request.path);
    let Some(id) = found.map(|(operation, _)| operation.id.clone()) else {
        return Err(no_operation(sandbox, request));
    };
    if !OPEN.contains(&id.as_str()) {
        tokens::check(request.headers.get("authorization"), now)
            .map_err(|refusal| unauthorised(&sandbox.store.draw_id(), refusal.words()))?;
    }
    if id == "createAccessToken" {
        // Its schema asks for `grant_type` and describes `grant-type`: it cannot be met
        // by what the servers themselves take.
        return applications::create_access_token(sandbox, request, now);
    }
    if !SERVED.contains(&id.as_str()) {
        return Err(not_served(&id));
    }
    let call = Call::read(&sandbox.catalog, request, now)?;
    operate(sandbox, &id, &call)
}

/// The operations that [`operate`] knows.
const SERVED: [&str; 38] = [
    "getDocumentation",
    "getHealthCheck",
    "listJobs",
    "createJob",
    "getJob",
    "cancelJob",
    "listConnectorDefinitions",
    "listSources",
    "createSource",
    "getSource",
    "putSource",
    "patchSource",
    "deleteSource",
    "listDestinations",
    "createDestination",
    "getDestination",
    "putDestination",
    "patchDestination",
    "deleteDestination",
    "initiateOAuth",
    "listConnections",
    "createConnection",
    "getConnection",
    "patchConnection",
    "deleteConnection",
    "getStreamProperties",
    "listWorkspaces",
    "createWorkspace",
    "getWorkspace",
    "updateWorkspace",
    "deleteWorkspace",
    "createOrUpdateWorkspaceOAuthCredentials",
    "deleteWorkspaceOAuthCredentials",
    "listTags",
    "createTag",
    "getTag",
    "updateTag",
    "deleteTag",
];

fn operate(sandbox: &mut Sandbox, operation: &str, call: &Call) -> Answer {
    match operation {
        "getDocumentation" => Ok(documentation()),
        "getHealthCheck" => Ok(health()),
        "listWorkspaces" => workspaces::list(sandbox, call),
        "createWorkspace" => workspaces::create(sandbox, call),
        "getWorkspace" => workspaces::get(sandbox, call),
        "updateWorkspace" => workspaces::update(sandbox, call),
        "deleteWorkspace" => workspaces::delete(sandbox, call),
        "createOrUpdateWorkspaceOAuthCredentials" => oauth::put_credentials(sandbox, call),
        "deleteWorkspaceOAuthCredentials" => oauth::delete_credentials(sandbox, call),
        "initiateOAuth" => oauth::initiate(sandbox, call),
        "listSources" => actors::list(sandbox, Source, call),
        "createSource" => actors::create(sandbox, Source, call),
        "getSource" => actors::get(sandbox, Source, call),
        "putSource" => actors::put(sandbox, Source, call),
        "patchSource" => actors::patch(sandbox, Source, call),
        "deleteSource" => actors::delete(sandbox, Source, call),
        "listDestinations" => actors::list(sandbox, Destination, call),
        "createDestination" => actors::create(sandbox, Destination, call),
        "getDestination" => actors::get(sandbox, Destination, call),
        "putDestination" => actors::put(sandbox, Destination, call),
        "patchDestination" => actors::patch(sandbox, Destination, call),
        "deleteDestination" => actors::delete(sandbox, Destination, call),
        "listConnections" => connections::list(sandbox, call),
        "createConnection" => connections::create(sandbox, call),
        "getConnection" => connections::get(sandbox, call),
        "patchConnection" => connections::patch(sandbox, call),
        "deleteConnection" => connections::delete(sandbox, call),
        "getStreamProperties" => streams::list(sandbox, call),
        "listJobs" => jobs::list(sandbox, call),
        "createJob" => jobs::create(sandbox, call),
        "getJob" => jobs::get(sandbox, call),
        "cancelJob" => jobs::cancel(sandbox, call),
        "listConnectorDefinitions" => connector_definitions::list(sandbox, call),
        "listTags" => tags::list(sandbox, call),
        "createTag" => tags::create(sandbox, call),
        "getTag" => tags::get(sandbox, call),
        "updateTag" => tags::update(sandbox, call),
        "deleteTag" => tags::delete(sandbox, call),
        other => Err(not_served(other)),
    }
}

fn not_served(operation: &str) -> Response {
    problem(
        501,
        "not-implemented",
        format!(
            "{operation} is an operation of Airbyte's public API that the sandbox does not \
             serve. Choose another server to call it."
        ),
        &json!({ "operationId": operation }),
    )
}

fn no_operation(sandbox: &Sandbox, request: &Request) -> Response {
    let document = sandbox.catalog.document();
    if !document.has_path(&request.path) || retired::advice(request).is_some() {
        let advice = retired::advice(request)
            .unwrap_or_else(|| "Look the operation up among those of the public API.".to_owned());
        let detail = format!("The public API has no {} {}. {advice}", request.method, request.path);
        return problem(404, "endpoint-not-found", detail, &json!({ "path": request.path }));
    }
    let allowed: Vec<&str> = Method::ALL
        .into_iter()
        .filter(|method| document.find(*method, &request.path).is_some())
        .map(Method::as_str)
        .collect();
    let allowed = allowed.join(", ");
    let detail = format!("{} does not take {}; it takes {allowed}.", request.path, request.method);
    let mut response = problem(405, "method-not-allowed", detail, &json!({ "allowed": allowed }));
    response.headers.set("allow", allowed);
    response
}

/// `GET /`: the public API's front page.
fn documentation() -> Response {
    let page = "<!doctype html><html lang=\"en\"><title>Sandbox</title>\
                <p>This is the sandbox, an Airbyte in memory. It serves Airbyte's public API.</p></html>";
    Response {
        status: 200,
        headers: Headers::from_iter([("content-type", "text/html; charset=utf-8")]),
        body: page.as_bytes().to_vec(),
    }
}

/// `GET /health`: the words that Airbyte answers.
fn health() -> Response {
    Response {
        status: 200,
        headers: Headers::from_iter([("content-type", "text/plain")]),
        body: b"Successful operation".to_vec(),
    }
}
