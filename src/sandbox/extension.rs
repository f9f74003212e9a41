//! What no Airbyte has, below `/sandbox`: settings, the rows in the destinations, and
//! what is going on in a job.

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::problems::{Answer, actor_not_found, bad_request, not_found, problem, unauthorised};
use super::sync::{StreamWork, Table};
use super::{Sandbox, jobs, settings, tokens};
use crate::airbyte::{ConnectorKind, time};
use crate::http::{Headers, Method, Request, Response};

/// The most rows that one answer holds.
const MOST_ROWS: u64 = 1000;

/// Whether a path is one of these.
pub fn owns(path: &str) -> bool {
    path == "/sandbox" || path.starts_with("/sandbox/")
}

/// Answers a request below `/sandbox`. The settings are open to all, because a learner
/// looks there for the way to a token; the rest wants one.
pub fn answer(sandbox: &mut Sandbox, request: &Request, now: i64) -> Answer {
    let decoded: Vec<String> = request
        .path
        .split('/')
        .skip(2)
        .map(|segment| percent_decode_str(segment).decode_utf8_lossy().into_owned())
        .collect();
    let segments: Vec<&str> = decoded.iter().map(String::as_str).collect();
    if segments.is_empty() {
        return match request.method {
            Method::Get => Ok(settings::show(sandbox)),
            Method::Patch => {
                let body = request.json().filter(Value::is_object);
                let body = body.ok_or_else(|| bad_request("The body is not a JSON object."))?;
                settings::change(sandbox, &body)
            }
            _ => Err(wrong_method("GET, PATCH")),
        };
    }
    tokens::check(request.headers.get("authorization"), now).map_err(|refusal| {
        let error_id = sandbox.store.draw_id();
        unauthorised(&error_id, refusal.words())
    })?;
    if request.method != Method::Get {
        return Err(wrong_method("GET"));
    }
    match segments.as_slice() {
        ["jobs", id] => job(sandbox, id),
        ["destinations", id, "tables"] => tables(sandbox, id),
        ["destinations", id, "tables", name, "rows"] => rows(sandbox, id, name, request),
        _ => Err(problem(
            404,
            "endpoint-not-found",
            format!("The sandbox has nothing at {}.", request.path),
            &json!({ "path": request.path }),
        )),
    }
}

fn wrong_method(allowed: &str) -> Response {
    let detail = format!("Only {allowed} is possible here.");
    let mut response = problem(405, "method-not-allowed", detail, &json!({ "allowed": allowed }));
    response.headers.set("allow", allowed);
    response
}

/// `GET /sandbox/jobs/{jobId}`: the job, its streams, why it failed, and its log.
fn job(sandbox: &Sandbox, id: &str) -> Answer {
    let job = jobs::find(sandbox, id)?;
    let mut answer = job.answer();
    answer["rowsExpected"] = job.expected().into();
    answer["failureReason"] = json!(job.failure);
    answer["streams"] = job.streams.iter().map(stream_answer).collect();
    answer["log"] = job
        .log
        .iter()
        .map(|line| json!({ "at": time::rfc3339(line.at), "text": line.text }))
        .collect();
    Ok(Response::json(200, &answer))
}

fn stream_answer(work: &StreamWork) -> Value {
    let table = work.table.as_ref().map(|(schema, name)| format!("{schema}.{name}"));
    json!({
        "streamName": work.stream,
        "syncMode": work.mode.as_str(),
        "table": table,
        "seed": work.load.seed,
        "rowsSynced": work.reported.0,
        "bytesSynced": work.reported.1,
        "rowsExpected": work.expected(),
    })
}

/// `GET /sandbox/destinations/{destinationId}/tables`.
fn tables(sandbox: &Sandbox, id: &str) -> Answer {
    let data: Vec<Value> = tables_of(sandbox, id)?
        .map(|table| {
            json!({
                "name": table.full_name(),
                "schema": table.schema,
                "table": table.name,
                "streamName": table.stream,
                "connectionId": table.connection_id,
                "rows": table.rows(),
            })
        })
        .collect();
    Ok(Response::json(200, &json!({ "data": data })))
}

/// `GET /sandbox/destinations/{destinationId}/tables/{name}/rows?limit&offset`; `name` is
/// the table's name with its schema, or without it when that is clear enough.
fn rows(sandbox: &Sandbox, id: &str, name: &str, request: &Request) -> Answer {
    let limit = number(request, "limit", 20, 1, MOST_ROWS)?;
    let offset = number(request, "offset", 0, 0, u64::MAX)?;
    let table = tables_of(sandbox, id)?
        .find(|table| table.full_name() == name)
        .or(tables_of(sandbox, id)?.find(|table| table.name == name))
        .ok_or_else(|| not_found("table", name))?;
    let mut body = b"{\"data\":[".to_vec();
    table.write_rows(offset, limit, &mut body);
    body.extend_from_slice(format!("],\"total\":{}}}", table.rows()).as_bytes());
    let headers = Headers::from_iter([("content-type", "application/json")]);
    Ok(Response { status: 200, headers, body })
}

fn tables_of<'a>(
    sandbox: &'a Sandbox,
    id: &str,
) -> Result<impl Iterator<Item = &'a Table> + use<'a>, Response> {
    let kind = ConnectorKind::Destination;
    let destination = sandbox.store.actor(kind, id).ok_or_else(|| actor_not_found(kind, id))?;
    let tables = sandbox.store.tables.iter();
    Ok(tables.filter(|table| table.destination_id == destination.id))
}

fn number(
    request: &Request,
    name: &str,
    default: u64,
    least: u64,
    most: u64,
) -> Result<u64, Response> {
    let Some(text) = request.query_value(name) else { return Ok(default) };
    text.parse().ok().filter(|number| (least..=most).contains(number)).ok_or_else(|| {
        let range = if most == u64::MAX {
            format!("{least} or more")
        } else {
            format!("{least} to {most}")
        };
        bad_request(format!(
            "The parameter {name}: “{text}” was given. It is a whole number, {range}."
        ))
    })
}
