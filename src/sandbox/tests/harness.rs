//! A sandbox with a clock and a signed-in caller.

use serde_json::{Value, json};

use crate::airbyte::ConnectorKind::{Destination, Source};
use crate::http::{Request, Response};
use crate::sandbox::{Catalog, Reply, Sandbox};
use crate::schema::RegressPatterns;

/// The moment at which every test begins.
pub const START: i64 = 1_795_309_200_000;
pub const FAKER: &str = "dfd88b22-b603-4c3d-aad7-3701784586b1";
pub const DUCKDB: &str = "94bd199c-2ff0-4aa2-b98e-17f0acb72610";
pub const MOTHERDUCK: &str = "042ee9b5-eb98-4e99-a4e5-3f0d573bee66";
pub const DEV_NULL: &str = "a7bcc9d8-13b3-4e49-b80d-d020b90045e3";
pub const UNKNOWN: &str = "00000000-1111-4222-8333-444444444444";

pub fn catalog() -> Catalog {
    let mut catalog = Catalog::new(
        include_str!("../../../catalog/openapi/public.json"),
        include_str!("../../../catalog/connectors/index.json"),
    )
    .unwrap()
    .with_patterns(Box::new(RegressPatterns));
    for (kind, slug, schema) in [
        (Source, "faker", include_str!("../../../catalog/connectors/source/faker.json")),
        (
            Destination,
            "duckdb",
            include_str!("../../../catalog/connectors/destination/duckdb.json"),
        ),
        (
            Destination,
            "motherduck",
            include_str!("../../../catalog/connectors/destination/motherduck.json"),
        ),
        (
            Destination,
            "dev-null",
            include_str!("../../../catalog/connectors/destination/dev-null.json"),
        ),
    ] {
        catalog.add_schema(kind, slug, schema).unwrap();
    }
    catalog.add_streams("faker", include_str!("../../../catalog/faker-streams.json")).unwrap();
    catalog
}

pub struct Caller {
    pub sandbox: Sandbox,
    pub now: i64,
    pub token: String,
}

impl Caller {
    pub fn new() -> Self {
        let mut caller =
            Self { sandbox: Sandbox::new(7, catalog()), now: START, token: String::new() };
        caller.sign_in();
        caller
    }

    pub fn sign_in(&mut self) {
        let body = json!({ "client_id": "me", "client_secret": "mine", "grant-type": "client_credentials" });
        let answer = self.send(&Request::post("/applications/token", &body));
        self.token = answer.value().unwrap()["access_token"].as_str().unwrap().to_owned();
    }

    pub fn reply(&mut self, request: &Request) -> Reply {
        let mut request = request.clone();
        if !self.token.is_empty() && request.headers.get("authorization").is_none() {
            request.headers.set("authorization", format!("Bearer {}", self.token));
        }
        self.sandbox.handle(&request, self.now)
    }

    pub fn send(&mut self, request: &Request) -> Response {
        self.reply(request).response
    }

    /// Sends and expects a status; the body as JSON, null if it is none.
    #[track_caller]
    pub fn expect(&mut self, status: u16, request: &Request) -> Value {
        let response = self.send(request);
        assert_eq!(response.status, status, "{request:?}: {}", response.text());
        response.value().unwrap_or(Value::Null)
    }

    #[track_caller]
    pub fn get(&mut self, path: &str) -> Value {
        self.expect(200, &Request::get(path))
    }

    #[track_caller]
    pub fn post(&mut self, path: &str, body: &Value) -> Value {
        self.expect(200, &Request::post(path, body))
    }

    #[track_caller]
    pub fn patch(&mut self, path: &str, body: &Value) -> Value {
        self.expect(200, &Request::new(crate::http::Method::Patch, path).with_json(body))
    }

    pub fn workspace(&mut self) -> String {
        text(&self.get("/workspaces")["data"][0]["workspaceId"])
    }

    pub fn source(&mut self, mut configuration: Value) -> String {
        configuration["sourceType"] = "faker".into();
        let body = json!({
            "name": "Fakes", "workspaceId": self.workspace(), "definitionId": FAKER,
            "configuration": configuration,
        });
        text(&self.post("/sources", &body)["sourceId"])
    }

    pub fn destination(&mut self, definition: &str, configuration: &Value) -> String {
        let body = json!({
            "name": "Store", "workspaceId": self.workspace(), "definitionId": definition,
            "configuration": configuration,
        });
        text(&self.post("/destinations", &body)["destinationId"])
    }

    pub fn duckdb(&mut self) -> String {
        self.destination(DUCKDB, &json!({ "destination_path": "/local/a.duckdb" }))
    }

    pub fn connection(&mut self, source: &str, destination: &str, mut more: Value) -> String {
        more["sourceId"] = source.into();
        more["destinationId"] = destination.into();
        text(&self.post("/connections", &more)["connectionId"])
    }

    pub fn start(&mut self, connection: &str) -> i64 {
        let body = json!({ "connectionId": connection, "jobType": "sync" });
        self.post("/jobs", &body)["jobId"].as_i64().unwrap()
    }

    /// Lets time pass, and the work that is due be done.
    pub fn pass(&mut self, millis: i64) {
        let end = self.now + millis;
        while self.now < end {
            match self.sandbox.step(self.now, 10_000) {
                Some(next) if next <= end => self.now = next.max(self.now),
                _ => break,
            }
        }
        self.now = end;
        while self.sandbox.step(self.now, 10_000).is_some_and(|next| next <= end) {}
    }

    /// Lets a job come to its end, and answers it.
    pub fn finish(&mut self, job: i64) -> Value {
        for _ in 0..100_000 {
            match self.sandbox.step(self.now, 100_000) {
                Some(next) => self.now = self.now.max(next),
                None => return self.get(&format!("/jobs/{job}")),
            }
        }
        panic!("job {job} never ends");
    }

    /// Runs a sync to its end, and answers its job.
    pub fn sync(&mut self, connection: &str) -> Value {
        let job = self.start(connection);
        let job = self.finish(job);
        assert_eq!(job["status"], "succeeded", "{job}");
        job
    }

    pub fn rows(&mut self, destination: &str, table: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        loop {
            let path = format!("/sandbox/destinations/{destination}/tables/{table}/rows");
            let request =
                Request::get(path).with_query("limit", 97).with_query("offset", rows.len());
            let page = self.expect(200, &request);
            let more = page["data"].as_array().unwrap().clone();
            if more.is_empty() {
                assert_eq!(page["total"], rows.len());
                return rows;
            }
            rows.extend(more);
        }
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}
