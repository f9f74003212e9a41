//! Addresses that old guides show and the public API does not have.

use crate::http::Request;

/// What to use instead of a path that is not there; none if nothing is known of it.
pub fn advice(request: &Request) -> Option<String> {
    let path = request.path.trim_end_matches('/');
    if let Some(rest) = path.strip_prefix("/v1").or_else(|| path.strip_prefix("/api/public/v1"))
        && (rest.is_empty() || rest.starts_with('/'))
    {
        return Some(format!("The server's base address holds that prefix already: use {rest}."));
    }
    let known = match path {
        "/oauth/token" | "/token" | "/oauth/access_token" => {
            "Tokens come from POST /applications/token, with client_id and client_secret."
        }
        "/source_definitions/list"
        | "/source_definitions"
        | "/destination_definitions/list"
        | "/destination_definitions" => {
            "Connectors are listed by GET /connector_definitions?type=source or type=destination."
        }
        "/connections/sync" => {
            "A sync is started by POST /jobs with {connectionId, jobType: sync}."
        }
        "/connections/reset" => {
            "Data is cleared by POST /jobs with {connectionId, jobType: clear}."
        }
        "/sources/discover_schema" => "Streams are listed by GET /streams?sourceId=….",
        "/jobs/cancel" => "A job is cancelled by DELETE /jobs/{jobId}.",
        _ => return rpc_style(path).or_else(|| trailing_slash(&request.path)),
    };
    Some(known.to_owned())
}

/// `/sources/create` and its like: the Config API's names, verbs in the path.
fn rpc_style(path: &str) -> Option<String> {
    let (resource, verb) = path.strip_prefix('/')?.split_once('/')?;
    let singular = match resource {
        "workspaces" => "workspaceId",
        "sources" => "sourceId",
        "destinations" => "destinationId",
        "connections" => "connectionId",
        "jobs" => "jobId",
        _ => return None,
    };
    let instead = match verb {
        "create" => format!("POST /{resource}"),
        "list" => format!("GET /{resource}"),
        "get" => format!("GET /{resource}/{{{singular}}}"),
        "update" => format!("PATCH /{resource}/{{{singular}}}"),
        "delete" => format!("DELETE /{resource}/{{{singular}}}"),
        _ => return None,
    };
    Some(format!(
        "That is a name of the Config API, whose operations are verbs. Use {instead} instead; \
         there sourceDefinitionId and destinationDefinitionId are called definitionId, and \
         connectionConfiguration is called configuration."
    ))
}

fn trailing_slash(path: &str) -> Option<String> {
    (path.len() > 1 && path.ends_with('/'))
        .then(|| format!("Leave the slash at the end out: {}.", path.trim_end_matches('/')))
}
