use std::collections::HashSet;

use serde_json::{Value, json};

use super::harness::Caller;
use crate::http::Request;

#[test]
fn bytes_and_rows_synced_are_those_of_the_rows_that_arrived() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({ "count": 250 })), caller.duckdb());
    let connection = caller.connection(&source, &destination, json!({}));
    let job = caller.sync(&connection);
    let mut rows = Vec::new();
    for table in ["main.users", "main.products", "main.purchases"] {
        rows.extend(caller.rows(&destination, table));
    }
    let bytes: usize = rows.iter().map(|row| row.to_string().len()).sum();
    assert_eq!(job["rowsSynced"], rows.len());
    assert_eq!(job["bytesSynced"], bytes);
}

#[test]
fn purchases_refer_to_users_and_products_that_arrived() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({ "count": 300 })), caller.duckdb());
    let connection = caller.connection(&source, &destination, json!({}));
    caller.sync(&connection);
    let ids = |rows: &[Value]| -> HashSet<i64> {
        rows.iter().map(|row| row["id"].as_i64().unwrap()).collect()
    };
    let users = ids(&caller.rows(&destination, "users"));
    let products = ids(&caller.rows(&destination, "products"));
    assert_eq!((users.len(), products.len()), (300, 100));
    for purchase in caller.rows(&destination, "purchases") {
        assert!(users.contains(&purchase["user_id"].as_i64().unwrap()));
        assert!(products.contains(&purchase["product_id"].as_i64().unwrap()));
    }
}

#[test]
fn only_the_chosen_streams_arrive_under_prefix_and_namespace() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({ "count": 5 })), caller.duckdb());
    let connection = caller.connection(
        &source,
        &destination,
        json!({
            "prefix": "raw_", "namespaceDefinition": "custom_format", "namespaceFormat": "shop",
            "configurations": { "streams": [{ "name": "users" }] },
        }),
    );
    caller.sync(&connection);
    let tables = caller.get(&format!("/sandbox/destinations/{destination}/tables"));
    assert_eq!(tables["data"].as_array().unwrap().len(), 1);
    assert_eq!(tables["data"][0]["name"], "shop.raw_users");
    assert_eq!(tables["data"][0]["streamName"], "users");
    assert_eq!(tables["data"][0]["rows"], 5);
}

fn sync_twice(mode: &str, configuration: Value, grown: Value) -> (Value, Vec<Value>) {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(configuration), caller.duckdb());
    let connection = caller.connection(
        &source,
        &destination,
        json!({
            "configurations": { "streams": [{ "name": "users", "syncMode": mode }] },
        }),
    );
    caller.sync(&connection);
    caller.patch(&format!("/sources/{source}"), &json!({ "configuration": grown }));
    let second = caller.sync(&connection);
    (second["rowsSynced"].clone(), caller.rows(&destination, "users"))
}

#[test]
fn each_sync_mode_leaves_what_it_promises() {
    for (mode, always, moved, kept) in [
        ("full_refresh_overwrite", true, 15, 15),
        ("full_refresh_overwrite_deduped", true, 15, 15),
        ("full_refresh_append", true, 15, 25),
        ("full_refresh_append", false, 15, 25),
        ("incremental_append", true, 15, 25),
        ("incremental_append", false, 5, 15),
        ("incremental_deduped_history", true, 15, 15),
        ("incremental_deduped_history", false, 5, 15),
    ] {
        let before = json!({ "count": 10, "seed": 4, "always_updated": always });
        let (rows, table) = sync_twice(mode, before, json!({ "count": 15 }));
        assert_eq!((rows, table.len()), (json!(moved), kept), "{mode} {always}");
        if kept == 15 {
            let ids: HashSet<_> = table.iter().map(|row| row["id"].as_i64()).collect();
            assert_eq!(ids.len(), 15, "{mode}: an id twice");
        }
    }
}

#[test]
fn the_same_seed_makes_the_same_people_and_minus_one_makes_others() {
    let names = |seed: i64| {
        let before = json!({ "count": 20, "seed": seed });
        let (_, rows) = sync_twice("full_refresh_append", before, json!({}));
        let names: Vec<String> = rows.iter().map(|row| row["email"].to_string()).collect();
        (names[..20].to_vec(), names[20..].to_vec())
    };
    let (first, second) = names(42);
    assert_eq!(first, second);
    assert_eq!(names(42).0, first);
    let (first, second) = names(-1);
    assert_ne!(first, second);
}

#[test]
fn rows_are_paged_want_a_token_and_know_their_total() {
    let mut caller = Caller::new();
    let (source, destination) = (caller.source(json!({ "count": 30 })), caller.duckdb());
    let connection = caller.connection(&source, &destination, json!({}));
    caller.sync(&connection);
    let path = format!("/sandbox/destinations/{destination}/tables/main.users/rows");
    let page =
        |offset: u32| Request::get(&path).with_query("limit", 10).with_query("offset", offset);
    let answer = caller.expect(200, &page(20));
    assert_eq!((answer["total"].clone(), answer["data"][0]["id"].clone()), (json!(30), json!(21)));
    assert_eq!(caller.expect(200, &page(30))["data"], json!([]));
    caller.expect(400, &Request::get(&path).with_query("limit", 0));
    caller.expect(404, &Request::get(path.replace("users", "ghosts")));
    caller.token = String::new();
    caller.expect(401, &page(0));
}
