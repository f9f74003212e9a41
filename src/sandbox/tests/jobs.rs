use serde_json::json;

use super::harness::{Caller, DEV_NULL, MOTHERDUCK};
use crate::http::Request;

fn small(caller: &mut Caller) -> String {
    let (source, destination) = (caller.source(json!({ "count": 50, "seed": 1 })), caller.duckdb());
    caller.connection(&source, &destination, json!({}))
}

fn job_body(connection: &str, job_type: &str) -> serde_json::Value {
    json!({ "connectionId": connection, "jobType": job_type })
}

#[test]
fn a_sync_is_pending_then_runs_and_succeeds_after_a_few_seconds() {
    let mut caller = Caller::new();
    let connection = small(&mut caller);
    let asked = caller.post("/jobs", &job_body(&connection, "sync"));
    assert_eq!((&asked["status"], &asked["jobType"]), (&json!("pending"), &json!("sync")));
    assert_eq!(asked["startTime"], "2026-11-22T01:00:00Z");
    assert!(asked.get("rowsSynced").is_none());
    let begun = caller.now;
    caller.pass(800);
    assert_eq!(caller.get("/jobs/1")["status"], "running");
    let done = caller.finish(1);
    assert_eq!(done["status"], "succeeded");
    let took = caller.now - begun;
    assert!((2000..8000).contains(&took), "{took} ms");
    assert!(done["duration"].as_str().unwrap().starts_with("PT"));
}

#[test]
fn rows_and_bytes_grow_while_it_runs_by_whole_slices() {
    let mut caller = Caller::new();
    let source = caller.source(json!({ "count": 5000, "records_per_slice": 500 }));
    let destination = caller.duckdb();
    let streams = json!({ "configurations": { "streams": [{ "name": "users" }] } });
    let connection = caller.connection(&source, &destination, streams);
    caller.start(&connection);
    let mut seen = Vec::new();
    for _ in 0..60 {
        caller.pass(100);
        let job = caller.get("/jobs/1");
        if job["status"] == "running" {
            seen.push((job["rowsSynced"].as_u64().unwrap(), job["bytesSynced"].as_u64().unwrap()));
        }
    }
    assert!(seen.is_sorted());
    assert!(seen.iter().all(|(rows, _)| rows % 500 == 0));
    seen.dedup();
    assert!(seen.len() > 5, "{seen:?}");
    assert_eq!(caller.get("/jobs/1")["rowsSynced"], 5000);
}

#[test]
fn more_rows_take_longer() {
    let took = |count: u32| {
        let mut caller = Caller::new();
        let (source, destination) = (caller.source(json!({ "count": count })), caller.duckdb());
        let connection = caller.connection(&source, &destination, json!({}));
        let begun = caller.now;
        caller.sync(&connection);
        caller.now - begun
    };
    let times = [took(10), took(1000), took(30_000)];
    assert!(times.is_sorted() && times[2] > times[0] + 1000, "{times:?}");
}

#[test]
fn a_second_sync_gets_the_queued_job_and_then_409() {
    let mut caller = Caller::new();
    let connection = small(&mut caller);
    let first = caller.start(&connection);
    assert_eq!(caller.start(&connection), first);
    caller.pass(1000);
    let problem = caller.expect(409, &Request::post("/jobs", &job_body(&connection, "sync")));
    assert_eq!(problem["title"], "try-again-later");
    caller.finish(first);
    assert_ne!(caller.start(&connection), first);
}

#[test]
fn an_inactive_connection_starts_nothing() {
    let mut caller = Caller::new();
    let connection = small(&mut caller);
    caller.patch(&format!("/connections/{connection}"), &json!({ "status": "inactive" }));
    let problem = caller.expect(409, &Request::post("/jobs", &job_body(&connection, "sync")));
    assert_eq!(problem["title"], "state-conflict");
}

#[test]
fn refresh_is_422_and_an_unknown_type_400() {
    let mut caller = Caller::new();
    let connection = small(&mut caller);
    caller.expect(422, &Request::post("/jobs", &job_body(&connection, "refresh")));
    let problem = caller.expect(400, &Request::post("/jobs", &job_body(&connection, "dance")));
    assert_eq!(problem["data"]["errors"][0]["pointer"], "/jobType");
}

#[test]
fn clearing_cancels_a_running_sync_and_empties_the_tables() {
    let mut caller = Caller::new();
    let connection = small(&mut caller);
    caller.sync(&connection);
    let destination = caller.get("/destinations")["data"][0]["destinationId"].clone();
    let tables = format!("/sandbox/destinations/{}/tables", destination.as_str().unwrap());
    assert_eq!(caller.get(&tables)["data"].as_array().unwrap().len(), 3);
    for job_type in ["clear", "reset"] {
        let sync = caller.start(&connection);
        caller.pass(1000);
        let clearing = caller.post("/jobs", &job_body(&connection, job_type));
        assert_eq!(clearing["jobType"], job_type);
        assert_eq!(caller.get(&format!("/jobs/{sync}"))["status"], "cancelled");
        let done = caller.finish(clearing["jobId"].as_i64().unwrap());
        assert_eq!(done["status"], "succeeded");
        assert_eq!(caller.get(&tables)["data"], json!([]));
    }
}

#[test]
fn cancelling_stops_what_runs_whichever_job_was_named() {
    let mut caller = Caller::new();
    let connection = small(&mut caller);
    caller.sync(&connection);
    let running = caller.start(&connection);
    caller.pass(1500);
    let cancelled = caller.expect(200, &Request::delete("/jobs/1"));
    assert_eq!(cancelled["jobId"], running);
    assert_eq!(cancelled["status"], "cancelled");
    caller.pass(60_000);
    assert_eq!(caller.get(&format!("/jobs/{running}"))["status"], "cancelled");
    assert_eq!(caller.get("/jobs/1")["status"], "succeeded");
}

#[test]
fn jobs_are_listed_oldest_first_unless_asked_otherwise() {
    let mut caller = Caller::new();
    let connection = small(&mut caller);
    for _ in 0..3 {
        caller.sync(&connection);
    }
    let ids = |caller: &mut Caller, request: Request| -> Vec<i64> {
        let page = caller.expect(200, &request);
        page["data"].as_array().unwrap().iter().map(|job| job["jobId"].as_i64().unwrap()).collect()
    };
    assert_eq!(ids(&mut caller, Request::get("/jobs")), [1, 2, 3]);
    let newest = Request::get("/jobs").with_query("orderBy", "updatedAt|DESC");
    assert_eq!(ids(&mut caller, newest), [3, 2, 1]);
    let none = Request::get("/jobs").with_query("status", "failed");
    assert!(ids(&mut caller, none).is_empty());
    caller.expect(400, &Request::get("/jobs").with_query("orderBy", "size|DESC"));
}

#[test]
fn a_motherduck_key_that_is_wrong_or_missing_fails_the_job_with_a_reason() {
    let mut caller = Caller::new();
    let source = caller.source(json!({ "count": 5 }));
    let motherduck = caller.destination(MOTHERDUCK, &json!({ "motherduck_api_key": "wrong key" }));
    let keyless =
        caller.destination(super::harness::DUCKDB, &json!({ "destination_path": "md:db" }));
    for (destination, word) in [(motherduck, "refused"), (keyless, "needs")] {
        let connection = caller.connection(&source, &destination, json!({}));
        let job = caller.start(&connection);
        let done = caller.finish(job);
        assert_eq!((&done["status"], &done["rowsSynced"]), (&json!("failed"), &json!(0)));
        let inside = caller.get(&format!("/sandbox/jobs/{job}"));
        assert!(inside["failureReason"].as_str().unwrap().contains(word), "{inside}");
        let tables = caller.get(&format!("/sandbox/destinations/{destination}/tables"));
        assert_eq!(tables["data"], json!([]));
    }
}

#[test]
fn dev_null_does_as_it_is_told() {
    let mut caller = Caller::new();
    let source = caller.source(json!({ "count": 1000, "records_per_slice": 1 }));
    let mut run = |test: serde_json::Value| {
        let destination = caller.destination(DEV_NULL, &json!({ "test_destination": test }));
        let streams = json!({ "configurations": { "streams": [{ "name": "users" }] } });
        let connection = caller.connection(&source, &destination, streams);
        let begun = caller.now;
        let job = caller.start(&connection);
        let done = caller.finish(job);
        let tables = caller.get(&format!("/sandbox/destinations/{destination}/tables"));
        assert_eq!(tables["data"], json!([]));
        (done["status"].clone(), done["rowsSynced"].clone(), caller.now - begun)
    };
    let silent = run(json!({ "test_destination_type": "SILENT" }));
    assert_eq!((&silent.0, &silent.1), (&json!("succeeded"), &json!(1000)));
    let logging = run(json!({ "test_destination_type": "LOGGING",
        "logging_config": { "logging_type": "FirstN", "max_entry_count": 10 } }));
    assert_eq!(logging.0, "succeeded");
    let slow = run(json!({ "test_destination_type": "THROTTLED", "millis_per_record": 10 }));
    assert!(slow.2 >= silent.2 + 10_000, "{slow:?} after {silent:?}");
    let failing = run(json!({ "test_destination_type": "FAILING", "num_messages": 300 }));
    assert_eq!((&failing.0, &failing.1), (&json!("failed"), &json!(300)));
}
