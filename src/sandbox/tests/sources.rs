use serde_json::json;

use super::harness::{Caller, DUCKDB, FAKER, MOTHERDUCK, UNKNOWN, text};
use crate::http::{Method, Request};

#[test]
fn a_source_by_the_body_that_the_python_sdk_sends_answers_200() {
    let mut caller = Caller::new();
    let workspace = caller.workspace();
    let body = json!({
        "configuration": { "always_updated": true, "count": 35, "parallelism": 4,
            "records_per_slice": 1000, "seed": -1, "sourceType": "faker" },
        "name": "People", "workspaceId": workspace,
    });
    let source = caller.post("/sources", &body);
    assert_eq!(source["sourceType"], "faker");
    assert_eq!(source["definitionId"], FAKER);
    assert_eq!(source["createdAt"], caller.now / 1000);
    assert!(source["configuration"].get("sourceType").is_none());
    assert_eq!(source["configuration"]["count"], 35);
}

#[test]
fn motherduck_and_dev_null_are_found_by_their_definition_id_only() {
    let mut caller = Caller::new();
    let workspace = caller.workspace();
    for (slug, configuration) in [
        ("motherduck", json!({ "destinationType": "motherduck", "motherduck_api_key": "k" })),
        (
            "dev-null",
            json!({ "destinationType": "dev-null",
            "test_destination": { "test_destination_type": "SILENT" } }),
        ),
    ] {
        let body =
            json!({ "name": slug, "workspaceId": workspace, "configuration": configuration });
        let problem = caller.expect(400, &Request::post("/destinations", &body));
        assert_eq!(problem["title"], "value-not-found");
        assert_eq!(problem["data"]["errors"][0]["pointer"], "/configuration/destinationType");
    }
    let body = json!({ "name": "D", "workspaceId": workspace,
        "configuration": { "destinationType": "duckdb", "destination_path": "/local/x" } });
    assert_eq!(caller.post("/destinations", &body)["definitionId"], DUCKDB);
}

#[test]
fn secrets_come_back_masked_and_the_type_does_not_come_back() {
    let mut caller = Caller::new();
    let configuration = json!({ "motherduck_api_key": "sesame", "destination_path": "md:db" });
    let id = caller.destination(MOTHERDUCK, &configuration);
    let answer = caller.get(&format!("/destinations/{id}"));
    assert_eq!(
        answer["configuration"],
        json!({ "motherduck_api_key": "**********", "destination_path": "md:db" })
    );
    assert_eq!(answer["destinationType"], "motherduck");
}

#[test]
fn a_configuration_that_breaks_the_connectors_schema_names_the_field() {
    let mut caller = Caller::new();
    let workspace = caller.workspace();
    for (configuration, pointer) in [
        (json!({ "count": 0 }), "/configuration/count"),
        (json!({ "count": "many" }), "/configuration/count"),
        (json!({ "always_updated": "yes" }), "/configuration/always_updated"),
    ] {
        let body = json!({ "name": "n", "workspaceId": workspace, "definitionId": FAKER,
            "configuration": configuration });
        let problem = caller.expect(422, &Request::post("/sources", &body));
        assert_eq!(problem["data"]["errors"][0]["pointer"], pointer);
        assert!(problem["detail"].as_str().unwrap().starts_with(&pointer[1..].replace('/', ".")));
    }
    let body = json!({ "name": "n", "workspaceId": workspace, "definitionId": MOTHERDUCK,
        "configuration": {} });
    let problem = caller.expect(422, &Request::post("/destinations", &body));
    assert_eq!(problem["data"]["errors"][0]["pointer"], "/configuration/motherduck_api_key");
}

#[test]
fn patching_merges_and_leaves_masked_secrets_alone() {
    let mut caller = Caller::new();
    let id = caller.destination(MOTHERDUCK, &json!({ "motherduck_api_key": "k", "schema": "one" }));
    let path = format!("/destinations/{id}");
    let change =
        json!({ "configuration": { "motherduck_api_key": "**********", "schema": "two" } });
    let patched = caller.patch(&path, &change);
    assert_eq!(patched["configuration"]["schema"], "two");
    assert_eq!(patched["name"], "Store");
    let source = caller.source(json!({ "count": 5 }));
    let connection = caller.connection(&source, &id, json!({}));
    caller.sync(&connection);
    // A new key that is wrong is noticed; a name alone changes nothing else.
    caller.patch(&path, &json!({ "configuration": { "motherduck_api_key": "wrong" } }));
    caller.patch(&path, &json!({ "name": "Other" }));
    let job = caller.start(&connection);
    assert_eq!(caller.finish(job)["status"], "failed");
}

#[test]
fn putting_replaces_the_whole_configuration() {
    let mut caller = Caller::new();
    let id = caller.source(json!({ "count": 5, "seed": 3 }));
    let body = json!({ "name": "New", "configuration": { "count": 6 } });
    let request = Request::new(Method::Put, format!("/sources/{id}")).with_json(&body);
    let answer = caller.expect(200, &request);
    assert_eq!(answer["name"], "New");
    assert_eq!(answer["configuration"], json!({ "count": 6 }));
}

#[test]
fn deleting_answers_204_takes_the_connections_along_and_keeps_a_trace() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({})), caller.duckdb());
    let connection = caller.connection(&source, &destination, json!({}));
    let response = caller.send(&Request::delete(format!("/sources/{source}")));
    assert_eq!((response.status, response.body.len()), (204, 0));
    caller.expect(404, &Request::get(format!("/sources/{source}")));
    caller.expect(404, &Request::get(format!("/connections/{connection}")));
    assert_eq!(caller.get("/sources")["data"], json!([]));
    let all = caller.expect(200, &Request::get("/sources").with_query("includeDeleted", true));
    assert_eq!(text(&all["data"][0]["sourceId"]), source);
    caller.get(&format!("/destinations/{destination}"));
}

#[test]
fn an_unknown_workspace_connector_or_source_is_named() {
    let mut caller = Caller::new();
    let workspace = caller.workspace();
    let body =
        json!({ "name": "n", "workspaceId": UNKNOWN, "configuration": { "sourceType": "faker" } });
    caller.expect(404, &Request::post("/sources", &body));
    let body = json!({ "name": "n", "workspaceId": workspace, "definitionId": UNKNOWN, "configuration": {} });
    let problem = caller.expect(400, &Request::post("/sources", &body));
    assert_eq!(problem["title"], "value-not-found");
    let problem = caller.expect(404, &Request::get(format!("/sources/{UNKNOWN}")));
    assert!(problem["detail"].as_str().unwrap().contains(UNKNOWN));
}
