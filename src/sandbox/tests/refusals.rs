use serde_json::json;

use super::harness::{Caller, FAKER};
use crate::http::{Method, Request};

#[test]
fn old_names_are_recognised_and_say_what_to_use() {
    let mut caller = Caller::new();
    for (method, path, instead) in [
        (Method::Post, "/oauth/token", "/applications/token"),
        (Method::Post, "/sources/create", "POST /sources"),
        (Method::Post, "/destinations/create", "POST /destinations"),
        (Method::Post, "/connections/create", "POST /connections"),
        (Method::Post, "/connections/sync", "POST /jobs"),
        (Method::Post, "/workspaces/list", "GET /workspaces"),
        (Method::Post, "/jobs/get", "GET /jobs/{jobId}"),
        (Method::Get, "/sources/", "/sources"),
        (Method::Get, "/v1/sources", "use /sources"),
    ] {
        let problem = caller.expect(404, &Request::new(method, path).with_json(&json!({})));
        assert!(problem["detail"].as_str().unwrap().contains(instead), "{problem}");
    }
    caller.expect(404, &Request::get("/nowhere"));
}

#[test]
fn a_wrong_method_is_told_the_right_ones() {
    let mut caller = Caller::new();
    let response = caller.send(&Request::delete("/sources"));
    assert_eq!(response.status, 405);
    assert_eq!(response.headers.get("allow"), Some("GET, POST"));
}

#[test]
fn operations_that_are_not_served_say_so() {
    let mut caller = Caller::new();
    let problem = caller.expect(501, &Request::get("/organizations"));
    assert!(problem["detail"].as_str().unwrap().contains("listOrganizationsForUser"));
}

#[test]
fn ids_that_are_no_uuids_or_numbers_are_named() {
    let mut caller = Caller::new();
    for (path, name) in [
        ("/sources/7", "sourceId"),
        ("/connections/mine", "connectionId"),
        ("/workspaces/x", "workspaceId"),
        ("/jobs/latest", "jobId"),
    ] {
        let problem = caller.expect(400, &Request::get(path));
        assert!(problem["detail"].as_str().unwrap().contains(name), "{problem}");
    }
    caller.expect(404, &Request::get("/jobs/9999"));
}

#[test]
fn bodies_that_are_missing_broken_or_incomplete_are_refused_with_the_reason() {
    let mut caller = Caller::new();
    let mut request = Request::new(Method::Post, "/sources");
    caller.expect(400, &request);
    request.body = Some("{\"name\":".into());
    let problem = caller.expect(400, &request);
    assert!(problem["detail"].as_str().unwrap().contains("not JSON"));
    let problem = caller.expect(400, &Request::post("/sources", &json!({ "name": "n" })));
    let fields = problem["data"]["errors"].to_string();
    assert!(fields.contains("/workspaceId") && fields.contains("/configuration"), "{fields}");
    request.headers.set("content-type", "text/plain");
    caller.expect(415, &request);
}

#[test]
fn the_config_apis_property_names_are_recognised() {
    let mut caller = Caller::new();
    let body = json!({ "name": "n", "workspaceId": caller.workspace(),
        "sourceDefinitionId": FAKER, "connectionConfiguration": {} });
    let problem = caller.expect(400, &Request::post("/sources", &body));
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("definitionId") && detail.contains("connectionConfiguration"));
}

#[test]
fn a_problem_has_the_six_members_of_airbytes() {
    let mut caller = Caller::new();
    let response = caller.send(&Request::get("/jobs/9999"));
    assert_eq!(response.headers.get("content-type"), Some("application/problem+json"));
    let problem = response.value().unwrap();
    let members: Vec<_> = problem.as_object().unwrap().keys().collect();
    assert_eq!(members, ["status", "type", "title", "detail", "documentationUrl", "data"]);
}

#[test]
fn asking_for_consent_is_answered_honestly() {
    let mut caller = Caller::new();
    let body = json!({ "workspaceId": caller.workspace(), "sourceType": "faker",
        "redirectUrl": "https://example.com/back" });
    let problem = caller.expect(422, &Request::post("/sources/initiateOAuth", &body));
    assert!(problem["detail"].as_str().unwrap().contains("no consent page"));
}
