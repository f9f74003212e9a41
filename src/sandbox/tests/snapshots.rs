use serde_json::json;

use super::harness::{Caller, DUCKDB, MOTHERDUCK, catalog};
use crate::http::{Method, Request};
use crate::sandbox::Sandbox;

fn reload(caller: &mut Caller) {
    caller.sandbox = Sandbox::restore(&caller.sandbox.snapshot(), 99, catalog());
}

#[test]
fn no_snapshot_holds_a_secret() {
    let mut caller = Caller::new();
    let workspace = caller.workspace();
    for key in ["hunter2-key", "wrong-hunter2-key"] {
        let id = caller.destination(MOTHERDUCK, &json!({ "motherduck_api_key": key }));
        let change = json!({ "configuration": { "motherduck_api_key": "hunter2-other", "api_token": "hunter2-typo" } });
        caller.patch(&format!("/destinations/{id}"), &change);
    }
    for path in ["md:db?motherduck_token=hunter2", "https://me:hunter2@host/db"] {
        let configuration = json!({ "motherduck_api_key": "k", "destination_path": path });
        let id = caller.destination(MOTHERDUCK, &configuration);
        caller.patch(&format!("/destinations/{id}"), &json!({ "configuration": configuration }));
    }
    let credentials = json!({ "actorType": "source", "name": "faker", "configuration": { "client_secret": "hunter2" } });
    let path = format!("/workspaces/{workspace}/oauthCredentials");
    caller.expect(200, &Request::new(Method::Put, path).with_json(&credentials));
    let sign_in = json!({ "client_id": "hunter2", "client_secret": "hunter2" });
    caller.expect(200, &Request::post("/applications/token", &sign_in));
    let (source, destination) = (
        caller.source(json!({ "count": 5 })),
        caller.destination(DUCKDB, &json!({ "destination_path": "/local/x" })),
    );
    caller.connection(&source, &destination, json!({ "configurations": { "streams": [{ "name": "users",
        "mappers": [{ "type": "encryption", "mapperConfiguration": { "algorithm": "AES", "key": "hunter2",
            "mode": "CBC", "padding": "NoPadding", "targetField": "email", "fieldNameSuffix": "_e" } }] }] } }));
    let snapshot = caller.sandbox.snapshot();
    assert!(!snapshot.contains("hunter2"), "{snapshot}");
    assert!(!snapshot.contains(&caller.token));
    let shown = caller.get("/sandbox")["clientSecret"].clone();
    assert!(!snapshot.contains(shown.as_str().unwrap()));
}

#[test]
fn resources_rows_and_tokens_survive_a_reload() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({ "count": 40 })), caller.duckdb());
    let connection = caller.connection(&source, &destination, json!({}));
    caller.sync(&connection);
    let paths = ["/workspaces", "/sources", "/destinations", "/connections", "/jobs", "/sandbox"];
    let before: Vec<_> = paths.iter().map(|path| caller.get(path)).collect();
    let rows = caller.rows(&destination, "users");
    reload(&mut caller);
    let after: Vec<_> = paths.iter().map(|path| caller.get(path)).collect();
    assert_eq!(before, after);
    assert_eq!(caller.rows(&destination, "users"), rows);
}

#[test]
fn the_verdict_on_a_wrong_key_survives_a_reload() {
    let mut caller = Caller::new();
    let source = caller.source(json!({ "count": 5 }));
    let destination = caller.destination(MOTHERDUCK, &json!({ "motherduck_api_key": "wrong" }));
    let connection = caller.connection(&source, &destination, json!({}));
    reload(&mut caller);
    let job = caller.start(&connection);
    assert_eq!(caller.finish(job)["status"], "failed");
}

#[test]
fn a_running_sync_goes_on_after_a_reload_and_counts_right() {
    let mut caller = Caller::new();
    let (source, destination) =
        (caller.source(json!({ "count": 3000, "seed": 8 })), caller.duckdb());
    let connection = caller.connection(&source, &destination, json!({}));
    let job = caller.start(&connection);
    caller.pass(2000);
    assert_eq!(caller.get("/jobs/1")["status"], "running");
    reload(&mut caller);
    caller.now += 500;
    let done = caller.finish(job);
    assert_eq!(done["status"], "succeeded");
    let mut undisturbed = Caller::new();
    let (source, destination) =
        (undisturbed.source(json!({ "count": 3000, "seed": 8 })), undisturbed.duckdb());
    let connection = undisturbed.connection(&source, &destination, json!({}));
    let whole = undisturbed.sync(&connection);
    assert_eq!(done["rowsSynced"], whole["rowsSynced"]);
    assert_eq!(done["bytesSynced"], whole["bytesSynced"]);
}

#[test]
fn a_snapshot_that_makes_no_sense_is_a_fresh_start() {
    for snapshot in ["", "{}", "null", "{\"version\":1}", "not json", "{\"version\":9999}"] {
        let mut caller = Caller::new();
        caller.sandbox = Sandbox::restore(snapshot, 3, catalog());
        assert_eq!(caller.get("/workspaces")["data"][0]["name"], "Sandbox workspace");
    }
}

#[test]
fn looking_changes_nothing_worth_keeping_and_a_running_job_only_at_its_turns() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({ "count": 20_000 })), caller.duckdb());
    let connection = caller.connection(&source, &destination, json!({}));
    let before = caller.sandbox.revision();
    for path in ["/workspaces", "/sources", "/connections", "/jobs", "/sandbox"] {
        caller.get(path);
    }
    caller.sign_in();
    assert_eq!(caller.sandbox.revision(), before);
    caller.sync(&connection);
    // Asked for, begun, three streams delivered, ended.
    assert!(caller.sandbox.revision() - before <= 6);
}
