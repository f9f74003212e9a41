//! A job and how far it has come.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Load;
use crate::airbyte::{JobStatus, JobType, SyncMode, time};

/// A job of a connection.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// Counted from 1.
    pub id: i64,
    /// The connection that it works for.
    pub connection_id: String,
    /// What it does.
    pub job_type: JobType,
    /// How it is doing.
    pub status: JobStatus,
    /// When it was asked for, in milliseconds since the epoch.
    pub created_at: i64,
    /// When it began to run.
    pub started_at: Option<i64>,
    /// When something last happened to it.
    pub updated_at: i64,
    /// What a sync has to move, in this order.
    pub streams: Vec<StreamWork>,
    /// How long the work takes at least, in milliseconds: a machine that does nothing else
    /// would be done before anybody saw the job run.
    pub pace: i64,
    /// Rows between two reports of progress.
    pub slice: u64,
    /// Fail with this reason after that many rows.
    pub doom: Option<(u64, String)>,
    /// Why it failed.
    pub failure: Option<String>,
    /// What happened, for people.
    pub log: Vec<Line>,
}

/// A line of a job's log.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Line {
    /// Milliseconds since the epoch.
    pub at: i64,
    /// What happened.
    pub text: String,
}

/// One stream's part of a sync.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StreamWork {
    /// The stream's name.
    pub stream: String,
    /// Schema and name of the table that it fills; none if the destination keeps nothing.
    pub table: Option<(String, String)>,
    /// How it is written.
    pub mode: SyncMode,
    /// The rows to move.
    pub load: Load,
    /// Rows moved.
    pub rows: u64,
    /// Bytes moved.
    pub bytes: u64,
    /// Rows and bytes at the last report of progress.
    pub reported: (u64, u64),
    /// Whether the rows have been handed over.
    pub delivered: bool,
}

impl StreamWork {
    /// How many rows there are to move.
    pub fn expected(&self) -> u64 {
        self.load.rows()
    }
}

impl Job {
    /// A job that was just asked for.
    pub fn new(id: i64, connection_id: String, job_type: JobType, now: i64) -> Self {
        let mut job = Self {
            id,
            connection_id,
            job_type,
            status: JobStatus::Pending,
            created_at: now,
            started_at: None,
            updated_at: now,
            streams: Vec::new(),
            pace: 0,
            slice: 1,
            doom: None,
            failure: None,
            log: Vec::new(),
        };
        job.note(now, "Accepted.");
        job
    }

    /// Rows moved, as last reported.
    pub fn rows(&self) -> u64 {
        self.streams.iter().map(|work| work.reported.0).sum()
    }

    /// Bytes moved, as last reported.
    pub fn bytes(&self) -> u64 {
        self.streams.iter().map(|work| work.reported.1).sum()
    }

    /// Rows to move.
    pub fn expected(&self) -> u64 {
        self.streams.iter().map(StreamWork::expected).sum()
    }

    /// Writes a line into the log.
    pub fn note(&mut self, now: i64, text: impl Into<String>) {
        self.log.push(Line { at: now, text: text.into() });
    }

    /// Ends the job.
    pub fn end(&mut self, now: i64, status: JobStatus, text: impl Into<String>) {
        self.note(now, text);
        self.status = status;
        self.updated_at = now;
    }

    /// As the public API answers it (`JobResponse`).
    pub fn answer(&self) -> Value {
        let mut answer = json!({
            "jobId": self.id,
            "status": self.status.as_str(),
            "jobType": self.job_type.as_str(),
            "startTime": time::rfc3339(self.created_at),
            "connectionId": self.connection_id,
            "lastUpdatedAt": time::rfc3339(self.updated_at),
        });
        if self.started_at.is_some() {
            answer["duration"] = time::iso8601_duration(self.updated_at - self.created_at).into();
            answer["bytesSynced"] = self.bytes().into();
            answer["rowsSynced"] = self.rows().into();
        }
        answer
    }
}
