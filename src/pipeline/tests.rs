//! The wizard as a whole; what one part does alone is tested next to it.

mod choices;
mod creating;
mod deleting;
mod invariants;
mod progress;
mod storage;
mod streams;

use serde_json::{Value, json};

use super::*;
use crate::airbyte::{ConnectorKind, Job, Problem, Stream, Workspace};

const NOW: i64 = 1_795_309_325_000;
const SOURCE: ConnectorKind = ConnectorKind::Source;
const DESTINATION: ConnectorKind = ConnectorKind::Destination;

/// A wizard in a workspace, with connectors picked and nothing made.
fn begun() -> Pipeline {
    let mut pipeline = Pipeline::new("sandbox");
    pipeline.choose_workspace(workspace("w"));
    pipeline.source.draft.pick(SOURCE, "faker");
    pipeline.destination.draft.pick(DESTINATION, "dev-null");
    pipeline
}

/// A wizard that has made a source, a destination and a connection.
fn joined() -> Pipeline {
    let mut pipeline = begun();
    make_end(&mut pipeline, SOURCE, "s");
    make_end(&mut pipeline, DESTINATION, "d");
    pipeline.create_connection(&[], vec![], NOW).expect("may be sent");
    assert!(pipeline.created(Step::Connection, &json!({ "connectionId": "c" })));
    pipeline
}

fn make_end(pipeline: &mut Pipeline, kind: ConnectorKind, id: &str) {
    create(pipeline, kind).expect("may be sent");
    assert!(pipeline.created(kind.into(), &json!({ kind.id_property(): id })));
}

fn create(pipeline: &mut Pipeline, kind: ConnectorKind) -> Option<crate::http::Request> {
    pipeline.create_end(kind, "definition", &json!({ "count": 35 }), vec![], NOW)
}

fn workspace(id: &str) -> Workspace {
    Workspace { workspace_id: id.into(), name: "Course".into() }
}

fn chosen(id: &str) -> Chosen {
    Chosen { id: id.into(), name: id.into(), connector: "faker".into(), definition_id: None }
}

fn problem(status: Option<u16>) -> Problem {
    Problem {
        status,
        title: "It went wrong".into(),
        detail: None,
        advice: "Try again.".into(),
        fields: vec![],
        error_id: None,
        documentation_url: None,
    }
}

fn job(id: i64, status: &str, rows: i64) -> Job {
    let value = json!({
        "jobId": id, "status": status, "jobType": "sync", "connectionId": "c",
        "rowsSynced": rows, "bytesSynced": rows * 100,
    });
    read(value)
}

fn stream(value: Value) -> Stream {
    read(value)
}

fn read<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).expect("a value of that type")
}

fn reloaded(pipeline: &Pipeline) -> Pipeline {
    Pipeline::restore(&pipeline.server, Some(&pipeline.to_storage()))
}
