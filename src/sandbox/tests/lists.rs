use serde_json::json;

use super::harness::Caller;
use crate::http::Request;

#[test]
fn next_is_an_address_by_the_servers_own_idea_and_there_while_the_page_holds_anything() {
    let mut caller = Caller::new();
    for _ in 0..3 {
        caller.source(json!({}));
    }
    let page = |caller: &mut Caller, offset: u32| {
        let request = Request::get("/sources").with_query("limit", 2).with_query("offset", offset);
        caller.expect(200, &request)
    };
    let first = page(&mut caller, 0);
    assert_eq!(first["data"].as_array().unwrap().len(), 2);
    assert!(
        first["next"].as_str().unwrap().starts_with("http://localhost:8000/api/public/v1/sources?")
    );
    let last = page(&mut caller, 2);
    assert_eq!(last["data"].as_array().unwrap().len(), 1);
    assert!(last["next"].as_str().unwrap().contains("offset=4"));
    assert!(last["previous"].as_str().unwrap().contains("offset=0"));
    let empty = page(&mut caller, 4);
    assert_eq!((empty["data"].clone(), empty["next"].clone()), (json!([]), json!("")));
}

#[test]
fn limits_and_offsets_out_of_range_are_refused_by_name() {
    let mut caller = Caller::new();
    for (name, value) in [
        ("limit", "0"),
        ("limit", "101"),
        ("limit", "ten"),
        ("offset", "-1"),
        ("includeDeleted", "maybe"),
    ] {
        let problem = caller.expect(400, &Request::get("/sources").with_query(name, value));
        assert!(problem["detail"].as_str().unwrap().contains(name), "{problem}");
    }
    caller.expect(200, &Request::get("/sources").with_query("limit", 100));
}

#[test]
fn workspace_ids_may_be_repeated() {
    let mut caller = Caller::new();
    let first = caller.workspace();
    let second = caller.post("/workspaces", &json!({ "name": "Second" }))["workspaceId"].clone();
    caller.post("/workspaces", &json!({ "name": "Third" }));
    let request = Request::get("/workspaces")
        .with_query("workspaceIds", &first)
        .with_query("workspaceIds", second.as_str().unwrap());
    let found = caller.expect(200, &request);
    assert_eq!(found["data"].as_array().unwrap().len(), 2);
    caller.expect(400, &Request::get("/workspaces").with_query("workspaceIds", "mine"));
}

#[test]
fn streams_have_sync_modes_only_towards_a_destination() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({})), caller.duckdb());
    let bare = caller.expect(200, &Request::get("/streams").with_query("sourceId", &source));
    let names: Vec<_> = bare.as_array().unwrap().iter().map(|s| s["streamName"].clone()).collect();
    assert_eq!(names, ["users", "products", "purchases"]);
    assert!(bare[0].get("syncModes").is_none());
    assert!(bare[0]["propertyFields"].as_array().unwrap().contains(&json!(["address", "city"])));
    let request = Request::get("/streams")
        .with_query("sourceId", &source)
        .with_query("destinationId", &destination);
    let full = caller.expect(200, &request);
    assert!(
        full[0]["syncModes"].as_array().unwrap().contains(&json!("incremental_deduped_history"))
    );
    caller.expect(400, &Request::get("/streams"));
}

#[test]
fn connector_definitions_are_listed_by_type_and_the_type_is_required() {
    let mut caller = Caller::new();
    let found = caller
        .expect(200, &Request::get("/connector_definitions").with_query("type", "destination"));
    assert_eq!(found["data"].as_array().unwrap().len(), 3);
    caller.expect(400, &Request::get("/connector_definitions"));
    caller.expect(400, &Request::get("/connector_definitions").with_query("type", "pump"));
}
