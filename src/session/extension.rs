//! What a server may offer beyond Airbyte's API, as [`super::Capabilities`] says: requests
//! and answers. No Airbyte has these paths.

use serde::Deserialize;
use serde_json::{Map, Value, json};

pub use crate::sandbox::Fault;

use crate::http::{Method, Request};

/// An application that a server shows to everybody, and what can be set about it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// A client id to try it with.
    pub client_id: String,
    /// The secret that goes with it. It opens nothing.
    pub client_secret: String,
    /// How long a token lives from now on, in seconds.
    pub token_lifetime_seconds: u32,
    /// The lives that can be chosen, in seconds.
    pub token_lifetimes: Vec<u32>,
    /// What is to become of the next answer.
    pub next_answer: Option<Fault>,
}

/// One table in a destination.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Table {
    /// Its name, with the connection's prefix.
    pub name: String,
    /// The stream that fills it.
    pub stream_name: String,
    /// How many rows are in it.
    pub rows: u64,
}

/// The tables of a destination.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Tables {
    /// In the order in which they were first filled.
    pub data: Vec<Table>,
}

/// Some rows of a table.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Rows {
    /// The rows, each with its columns in the stream's order.
    pub data: Vec<Map<String, Value>>,
    /// How many rows the table has in all.
    pub total: u64,
}

/// What a server knows of a job beyond what Airbyte's API tells.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JobReport {
    /// Why it failed.
    pub failure_reason: Option<String>,
    /// How many rows it will have moved in the end.
    pub rows_expected: Option<u64>,
}

impl JobReport {
    /// How far the job is after that many rows, from nought to one; none if the server
    /// does not know how far it goes.
    pub fn share(&self, rows: u64) -> Option<f64> {
        let expected = self.rows_expected.filter(|expected| *expected > 0)?;
        Some((rows as f64 / expected as f64).min(1.0))
    }
}

/// Asks for the [`Application`].
pub fn application() -> Request {
    Request::get("/sandbox")
}

/// Chooses how long tokens live from now on; answered by the [`Application`].
pub fn set_token_lifetime(seconds: u32) -> Request {
    change(&json!({ "tokenLifetimeSeconds": seconds }))
}

/// Chooses what becomes of the next answer; answered by the [`Application`].
pub fn set_next_answer(fault: Option<Fault>) -> Request {
    change(&json!({ "nextAnswer": fault }))
}

/// Asks for the [`Tables`] of a destination.
pub fn tables(destination_id: &str) -> Request {
    Request::get(format!("/sandbox/destinations/{destination_id}/tables"))
}

/// Asks for some [`Rows`] of a table. Names of tables hold no character that a path
/// must escape, and ids are the server's own.
pub fn rows(destination_id: &str, table: &str, limit: u32, offset: u64) -> Request {
    Request::get(format!("/sandbox/destinations/{destination_id}/tables/{table}/rows"))
        .with_query("limit", limit)
        .with_query("offset", offset)
}

/// Asks for the [`JobReport`].
pub fn job_report(job_id: i64) -> Request {
    Request::get(format!("/sandbox/jobs/{job_id}"))
}

fn change(body: &Value) -> Request {
    Request::new(Method::Patch, "/sandbox").with_json(body)
}
