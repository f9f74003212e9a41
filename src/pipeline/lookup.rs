//! Finding out whether a POST that got no answer did its work: the thing it would have
//! made is looked for in the live list.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::request;
use crate::airbyte::{ConnectorKind, JobStatus, time};
use crate::http::Request;

/// How far the server's clock may be behind ours, in milliseconds.
const CLOCK_TOLERANCE: i64 = 5 * 60 * 1000;

/// What a POST would make, so that it can be recognised in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Making {
    /// A source or destination.
    Connector {
        /// Which of the two.
        kind: ConnectorKind,
        /// The connector's slug.
        slug: String,
        /// The connector's id.
        definition_id: String,
        /// In which workspace.
        workspace_id: String,
        /// Under which name.
        name: String,
    },
    /// A connection.
    Connection {
        /// In which workspace.
        workspace_id: String,
        /// Under which name.
        name: String,
        /// From which source.
        source_id: String,
        /// To which destination.
        destination_id: String,
    },
    /// A sync.
    Job {
        /// Of which connection.
        connection_id: String,
    },
}

/// A POST that was begun: what it makes, since when, and what was there before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sought {
    /// What is being made.
    pub making: Making,
    /// When the POST was begun: milliseconds since the epoch.
    pub since: i64,
    /// Ids that were there before: none of them is what is sought.
    pub known: Vec<String>,
}

/// What a look through the list found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookedUp {
    /// It was made: its id.
    Found(String),
    /// It was not: it may be asked for again.
    NotFound,
}

impl Making {
    /// `the source “my_source_faker_using_api”`, `the sync`.
    pub fn described(&self) -> String {
        match self {
            Self::Connector { kind, name, .. } => format!("the {} “{name}”", kind.as_str()),
            Self::Connection { name, .. } => format!("the connection “{name}”"),
            Self::Job { .. } => "the sync".to_owned(),
        }
    }

    /// For how long a server may be at work although nobody waits for it any more, in
    /// milliseconds: for a connection it first asks the source what it has.
    fn patience(&self) -> i64 {
        match self {
            Self::Connection { .. } => 30_000,
            Self::Connector { .. } | Self::Job { .. } => 4_000,
        }
    }
}

impl Sought {
    /// What to tell the person while it is not known whether it was made.
    pub fn uncertainty(&self) -> String {
        let what = self.making.described();
        let capital = what.replacen("the", "The", 1);
        format!(
            "{capital} was asked for, but no answer came: it may have been made. It is looked \
             for before it can be asked for again."
        )
    }

    /// When to look again although it was not found, in milliseconds: the server may still
    /// be making it. None when not finding it means that it was not made.
    pub fn look_again_in(&self, now: i64) -> Option<u32> {
        let elapsed = now - self.since;
        (0..self.making.patience()).contains(&elapsed).then_some(2_000)
    }

    /// The request for a page of the list in which it would be.
    pub fn list(&self, offset: u32) -> Request {
        match &self.making {
            Making::Connector { kind, workspace_id, .. } => {
                request::list_connectors(*kind, workspace_id, offset)
            }
            Making::Connection { workspace_id, .. } => {
                request::list_connections(workspace_id, offset)
            }
            Making::Job { connection_id } => request::list_jobs(connection_id, offset),
        }
    }

    /// The id of what is sought, if one of a list's entries is it.
    pub fn find(&self, entries: &[Value]) -> Option<String> {
        entries.iter().filter(|entry| self.is_it(entry)).find_map(|entry| self.id_of(entry))
    }

    /// The id in an entry of the list, or in the answer to the POST; none if that is
    /// missing.
    pub fn id_of(&self, entry: &Value) -> Option<String> {
        let property = match &self.making {
            Making::Connector { kind, .. } => kind.id_property(),
            Making::Connection { .. } => "connectionId",
            Making::Job { .. } => "jobId",
        };
        match entry.get(property)? {
            Value::String(id) => Some(id.clone()),
            Value::Number(id) => Some(id.to_string()),
            _ => None,
        }
    }

    fn is_it(&self, entry: &Value) -> bool {
        let is_new = self.id_of(entry).is_some_and(|id| self.is_new(&id));
        is_new && self.is_like(entry) && self.is_recent(entry)
    }

    /// Whether this id came after the known ones. Those of jobs ascend, so that one known id
    /// tells about all before it.
    fn is_new(&self, id: &str) -> bool {
        match (&self.making, id.parse::<i64>()) {
            (Making::Job { .. }, Ok(id)) => {
                self.known.iter().filter_map(|known| known.parse().ok()).all(|known| id > known)
            }
            _ => self.known.iter().all(|known| known != id),
        }
    }

    fn is_like(&self, entry: &Value) -> bool {
        let has = |property: &str, value: &str| text(entry, property) == Some(value);
        match &self.making {
            Making::Connector { definition_id, name, .. } => {
                // An entry that hides its definition is recognised by its name alone.
                let definition = text(entry, "definitionId");
                has("name", name) && definition.is_none_or(|id| id == definition_id)
            }
            Making::Connection { name, source_id, destination_id, .. } => {
                has("name", name)
                    && has("sourceId", source_id)
                    && has("destinationId", destination_id)
            }
            Making::Job { connection_id } => {
                has("connectionId", connection_id) && has("jobType", "sync")
            }
        }
    }

    /// Whether an entry was made since; one that does not say when is taken for recent.
    fn is_recent(&self, entry: &Value) -> bool {
        let earliest = self.since - CLOCK_TOLERANCE;
        match &self.making {
            Making::Job { .. } => {
                // A sync that has not ended would only be refused a second time.
                let status = JobStatus::from(text(entry, "status").unwrap_or_default());
                let started = text(entry, "startTime");
                // RFC 3339 in UTC: the order of the texts is that of the moments.
                !status.is_terminal()
                    || started.is_none_or(|at| at >= time::rfc3339(earliest).as_str())
            }
            _ => {
                let created = entry.get("createdAt").and_then(Value::as_i64);
                created.is_none_or(|seconds| seconds.saturating_mul(1000) >= earliest)
            }
        }
    }
}

fn text<'a>(entry: &'a Value, property: &str) -> Option<&'a str> {
    entry.get(property)?.as_str()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const SINCE: i64 = 1_795_309_325_000;

    fn source() -> Sought {
        let making = Making::Connector {
            kind: ConnectorKind::Source,
            slug: "faker".into(),
            definition_id: "faker-definition".into(),
            workspace_id: "w".into(),
            name: "mine".into(),
        };
        Sought { making, since: SINCE, known: vec!["s-old".into()] }
    }

    fn entry(id: &str, name: &str, definition: &str, created_at: i64) -> Value {
        json!({ "sourceId": id, "name": name, "definitionId": definition, "createdAt": created_at })
    }

    #[test]
    fn a_source_is_recognised_by_name_definition_and_age() {
        let now = SINCE / 1000;
        let others = [
            entry("s-1", "mine ", "faker-definition", now),
            entry("s-2", "mine", "other-definition", now),
            entry("s-3", "mine", "faker-definition", now - 3600),
            entry("s-old", "mine", "faker-definition", now),
        ];
        assert_eq!(source().find(&others), None);
        let made = entry("s-new", "mine", "faker-definition", now + 1);
        assert_eq!(source().find(&[&others[..], &[made]].concat()).as_deref(), Some("s-new"));
    }

    #[test]
    fn a_server_whose_clock_is_a_minute_behind_is_believed() {
        let made = entry("s-new", "mine", "faker-definition", SINCE / 1000 - 60);
        assert_eq!(source().find(&[made]).as_deref(), Some("s-new"));
    }

    #[test]
    fn not_finding_it_is_not_final_while_the_server_may_be_at_work() {
        let sought = source();
        assert_eq!(sought.look_again_in(SINCE + 1_000), Some(2_000));
        assert_eq!(sought.look_again_in(SINCE + 4_000), None);
        assert!(sought.uncertainty().starts_with("The source “mine” was asked for"));
    }

    #[test]
    fn a_connection_has_to_join_the_same_ends() {
        let making = Making::Connection {
            workspace_id: "w".into(),
            name: "mine".into(),
            source_id: "s".into(),
            destination_id: "d".into(),
        };
        let sought = Sought { making, since: SINCE, known: vec![] };
        let joining = |destination: &str| {
            json!({ "connectionId": "c", "name": "mine", "sourceId": "s",
                    "destinationId": destination })
        };
        assert_eq!(sought.find(&[joining("elsewhere")]), None);
        assert_eq!(sought.find(&[joining("d")]).as_deref(), Some("c"));
    }

    #[test]
    fn a_job_older_than_one_that_is_known_is_not_the_new_one() {
        let making = Making::Job { connection_id: "c".into() };
        let sought = Sought { making, since: SINCE, known: vec!["10".into()] };
        let job = |id: i64| {
            json!({ "jobId": id, "connectionId": "c", "jobType": "sync", "status": "succeeded",
                    "startTime": "2026-11-22T01:02:06Z" })
        };
        assert_eq!(sought.find(&[job(10), job(9)]), None);
        assert_eq!(sought.find(&[job(11), job(10), job(9)]).as_deref(), Some("11"));
    }

    #[test]
    fn a_sync_that_runs_or_began_since_is_the_one() {
        let making = Making::Job { connection_id: "c".into() };
        let sought = Sought { making, since: SINCE, known: vec!["6".into()] };
        let job = |id: i64, status: &str, start: &str| {
            json!({ "jobId": id, "connectionId": "c", "jobType": "sync", "status": status,
                    "startTime": start })
        };
        let before = job(5, "succeeded", "2026-11-22T00:30:00Z");
        assert_eq!(sought.find(std::slice::from_ref(&before)), None);
        assert_eq!(sought.find(&[job(6, "running", "2026-11-22T01:02:00Z")]), None);
        let quick = job(7, "succeeded", "2026-11-22T01:02:06Z");
        assert_eq!(sought.find(&[before.clone(), quick]).as_deref(), Some("7"));
        let long = job(8, "running", "2026-11-22T00:30:00Z");
        assert_eq!(sought.find(&[before, long]).as_deref(), Some("8"));
    }
}
