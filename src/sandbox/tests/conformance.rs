//! Every answer that goes well fits the schema that the API's description has for it.

use std::collections::BTreeSet;

use serde_json::json;

use super::harness::{Caller, DUCKDB, FAKER, START};
use crate::http::{Method, Request};
use crate::openapi::Document;
use crate::schema::{RegressPatterns, validate};

struct Conformance {
    caller: Caller,
    document: Document,
    called: BTreeSet<String>,
}

impl Conformance {
    fn call(&mut self, request: Request) -> serde_json::Value {
        let (operation, _) = self.document.find(request.method, &request.path).expect("described");
        self.called.insert(operation.id.clone());
        let response = self.caller.send(&request);
        assert!(response.is_success(), "{}: {}", operation.id, response.text());
        let expected = &self.document.value()["paths"][&operation.path]
            [request.method.as_str().to_lowercase()]["responses"];
        assert!(
            expected.get(response.status.to_string()).is_some(),
            "{}: {}",
            operation.id,
            response.status
        );
        let Some(schema) = &operation.answer else { return json!(null) };
        let value = response.value().expect("JSON");
        let broken = validate(schema, self.document.value(), &value, &RegressPatterns);
        assert!(broken.is_empty(), "{}: {broken:?} in {value}", operation.id);
        value
    }
}

#[test]
fn every_operation_that_is_served_answers_by_its_schema() {
    let document = Document::parse(include_str!("../../../catalog/openapi/public.json")).unwrap();
    let mut it = Conformance { caller: Caller::new(), document, called: BTreeSet::new() };
    let put = |path: String, body| Request::new(Method::Put, path).with_json(&body);
    let patch = |path: String, body| Request::new(Method::Patch, path).with_json(&body);
    let id = |value: &serde_json::Value, name: &str| value[name].as_str().unwrap().to_owned();

    it.call(Request::get("/"));
    it.call(Request::get("/health"));
    it.call(Request::post(
        "/applications/token",
        &json!({ "client_id": "a", "client_secret": "b" }),
    ));
    let workspace = it.call(Request::post("/workspaces", &json!({ "name": "W" })));
    let workspace = id(&workspace, "workspaceId");
    let in_workspace = format!("/workspaces/{workspace}");
    it.call(Request::get("/workspaces"));
    it.call(Request::get(&in_workspace));
    it.call(patch(
        in_workspace.clone(),
        json!({ "name": "V", "notifications": { "failure": { "email": { "enabled": true } } } }),
    ));
    it.call(put(
        format!("{in_workspace}/oauthCredentials"),
        json!({ "actorType": "source", "name": "faker", "configuration": {} }),
    ));
    it.call(Request::delete(format!("{in_workspace}/oauthCredentials/source/faker")));
    it.call(Request::get("/connector_definitions").with_query("type", "source"));

    let new = |definition: &str, configuration: serde_json::Value| json!({ "name": "N", "workspaceId": workspace, "definitionId": definition, "configuration": configuration });
    let source = it.call(Request::post("/sources", &new(FAKER, json!({ "count": 9 }))));
    let source = id(&source, "sourceId");
    let local = json!({ "destination_path": "/local/x" });
    let destination = it.call(Request::post("/destinations", &new(DUCKDB, local.clone())));
    let destination = id(&destination, "destinationId");
    for (path, configuration) in [
        (format!("/sources/{source}"), json!({ "count": 8 })),
        (format!("/destinations/{destination}"), local),
    ] {
        it.call(Request::get(&path));
        it.call(put(path.clone(), json!({ "name": "P", "configuration": configuration })));
        it.call(patch(path, json!({ "name": "Q" })));
    }
    it.call(Request::get("/sources"));
    it.call(Request::get("/destinations"));
    it.call(
        Request::get("/streams")
            .with_query("sourceId", &source)
            .with_query("destinationId", &destination),
    );

    let tag = it.call(Request::post(
        "/tags",
        &json!({ "name": "t", "color": "00ff00", "workspaceId": workspace }),
    ));
    let in_tag = format!("/tags/{}", id(&tag, "tagId"));
    it.call(Request::get("/tags"));
    it.call(Request::get(&in_tag));
    let tag = it.call(patch(in_tag.clone(), json!({ "name": "u", "color": "ff0000" })));

    let connection = it.call(Request::post(
        "/connections",
        &json!({ "sourceId": source, "destinationId": destination, "tags": [tag],
        "schedule": { "scheduleType": "cron", "cronExpression": "0 0 9 * * ?" } }),
    ));
    let connection = id(&connection, "connectionId");
    it.call(Request::get("/connections"));
    it.call(Request::get(format!("/connections/{connection}")));
    it.call(patch(
        format!("/connections/{connection}"),
        json!({ "namespaceFormat": "x", "namespaceDefinition": "custom_format" }),
    ));
    let job = json!({ "connectionId": connection, "jobType": "sync" });
    it.call(Request::post("/jobs", &job));
    it.call(Request::get("/jobs/1"));
    it.caller.finish(1);
    it.call(Request::get("/jobs/1"));
    it.call(
        Request::get("/jobs").with_query("createdAtStart", crate::airbyte::time::rfc3339(START)),
    );
    it.call(Request::post("/jobs", &job));
    it.call(Request::delete("/jobs/2"));
    for path in [
        in_tag,
        format!("/connections/{connection}"),
        format!("/sources/{source}"),
        format!("/destinations/{destination}"),
        in_workspace,
    ] {
        it.call(Request::delete(path));
    }
    // All but the consent page, which there is none of.
    assert_eq!(it.called.len(), 38, "{:?}", it.called);
}
