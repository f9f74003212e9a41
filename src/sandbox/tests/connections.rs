use serde_json::json;

use super::harness::{Caller, UNKNOWN, text};
use crate::http::{Method, Request};

#[test]
fn nothing_chosen_means_airbytes_defaults() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({})), caller.duckdb());
    let body = json!({ "sourceId": source, "destinationId": destination });
    let connection = caller.post("/connections", &body);
    assert_eq!(connection["schedule"], json!({ "scheduleType": "manual" }));
    assert_eq!(connection["status"], "active");
    assert_eq!(connection["namespaceDefinition"], "destination");
    assert_eq!(connection["prefix"], "");
    assert_eq!(connection["nonBreakingSchemaUpdatesBehavior"], "ignore");
    let streams = connection["configurations"]["streams"].as_array().unwrap();
    assert_eq!(streams.len(), 3);
    assert!(streams.iter().all(|stream| stream["syncMode"] == "full_refresh_overwrite"));
    assert!(!text(&connection["name"]).is_empty());
}

#[test]
fn cron_schedules_are_quartz_and_run_hourly_at_most() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({})), caller.duckdb());
    let with = |cron: &str| {
        Request::post(
            "/connections",
            &json!({ "sourceId": source, "destinationId": destination,
            "schedule": { "scheduleType": "cron", "cronExpression": cron } }),
        )
    };
    let made = caller.expect(200, &with("0 30 9 * * ?"));
    assert_eq!(made["schedule"]["cronExpression"], "0 30 9 * * ?");
    for wrong in ["", "0 9 * * *", "* 0 9 * * ?", "0 * 9 * * ?", "every day"] {
        let problem = caller.expect(400, &with(wrong));
        assert_eq!(problem["data"]["errors"][0]["pointer"], "/schedule/cronExpression", "{wrong}");
    }
}

#[test]
fn streams_that_are_not_there_and_modes_that_cannot_be_are_named() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({})), caller.duckdb());
    for (streams, pointer) in [
        (json!([{ "name": "users" }, { "name": "ghosts" }]), "/configurations/streams/1/name"),
        (json!([{ "name": "users" }, { "name": "users" }]), "/configurations/streams/1/name"),
        (
            json!([{ "name": "users", "syncMode": "incremental_soft_delete" }]),
            "/configurations/streams/0/syncMode",
        ),
        (
            json!([{ "name": "users", "syncMode": "sideways" }]),
            "/configurations/streams/0/syncMode",
        ),
    ] {
        let body = json!({ "sourceId": source, "destinationId": destination,
            "configurations": { "streams": streams } });
        let problem = caller.expect(400, &Request::post("/connections", &body));
        assert_eq!(problem["data"]["errors"][0]["pointer"], pointer);
    }
}

#[test]
fn both_ends_have_to_be_there_and_in_one_workspace() {
    let mut caller = Caller::new();
    let source = caller.source(json!({}));
    let body = json!({ "sourceId": source, "destinationId": UNKNOWN });
    caller.expect(404, &Request::post("/connections", &body));
    let body = json!({ "sourceId": source, "destinationId": "there" });
    caller.expect(400, &Request::post("/connections", &body));
    let other = caller.post("/workspaces", &json!({ "name": "Other" }))["workspaceId"].clone();
    let far = caller.post(
        "/destinations",
        &json!({ "name": "Far", "workspaceId": other,
        "configuration": { "destinationType": "duckdb", "destination_path": "/local/x" } }),
    );
    let body = json!({ "sourceId": source, "destinationId": far["destinationId"] });
    let problem = caller.expect(400, &Request::post("/connections", &body));
    assert_eq!(problem["data"]["errors"][0]["pointer"], "/destinationId");
}

#[test]
fn patching_changes_only_what_is_given() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({})), caller.duckdb());
    let id = caller.connection(&source, &destination, json!({ "prefix": "a_", "name": "Mine" }));
    let path = format!("/connections/{id}");
    let patched = caller.patch(&path, &json!({ "status": "inactive" }));
    assert_eq!((&patched["status"], &patched["prefix"]), (&json!("inactive"), &json!("a_")));
    let patched =
        caller.patch(&path, &json!({ "configurations": { "streams": [{ "name": "users" }] } }));
    assert_eq!(patched["configurations"]["streams"].as_array().unwrap().len(), 1);
    assert_eq!(patched["status"], "inactive");
    let refused = json!({ "status": "asleep" });
    caller.expect(400, &Request::new(Method::Patch, path).with_json(&refused));
}

#[test]
fn tags_are_worn_and_found_by() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({})), caller.duckdb());
    let workspace = caller.workspace();
    let tag = caller
        .post("/tags", &json!({ "name": "nightly", "color": "2F80ED", "workspaceId": workspace }));
    let tagged = caller.connection(&source, &destination, json!({ "tags": [tag] }));
    caller.connection(&source, &destination, json!({}));
    let request = Request::get("/connections").with_query("tagIds", tag["tagId"].as_str().unwrap());
    let found = caller.expect(200, &request);
    assert_eq!(found["data"].as_array().unwrap().len(), 1);
    assert_eq!(text(&found["data"][0]["connectionId"]), tagged);
    let twin = json!({ "name": "nightly", "color": "000000", "workspaceId": workspace });
    caller.expect(409, &Request::post("/tags", &twin));
    let path = format!("/tags/{}", text(&tag["tagId"]));
    assert_eq!(caller.send(&Request::delete(path)).status, 204);
    assert_eq!(caller.get(&format!("/connections/{tagged}"))["tags"], json!([]));
}
