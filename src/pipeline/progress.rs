//! A sync as it was seen: its timeline, its figures and how quick it is, from the answers
//! of getJob one after another.

use serde::{Deserialize, Serialize};

use crate::airbyte::{Job, JobStatus, time};

/// Over how long the throughput of a running sync is measured, in milliseconds.
const WINDOW: i64 = 5_000;

/// What has been seen of a job.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The last answer.
    pub job: Job,
    /// The statuses that were seen, the first one first; never empty.
    pub timeline: Vec<Transition>,
    /// Rows and bytes of late, for the throughput.
    samples: Vec<Sample>,
}

/// A status, and when it was first seen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Transition {
    /// The status.
    pub status: JobStatus,
    /// When it was first seen: milliseconds since the epoch, by this page's clock.
    pub at: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Sample {
    at: i64,
    rows: i64,
    bytes: i64,
}

/// How quick a sync is, or was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Throughput {
    /// Rows a second.
    pub rows: f64,
    /// Bytes a second.
    pub bytes: f64,
}

impl Progress {
    /// From the first answer, seen at `now`.
    pub fn new(job: Job, now: i64) -> Self {
        let timeline = vec![Transition { status: job.status.clone(), at: now }];
        let sample = Sample::of(&job, now);
        Self { job, timeline, samples: vec![sample] }
    }

    /// Takes in a later answer; whether anything is different. An answer about a job that
    /// is over changes nothing any more, nor does one about another job.
    pub fn observe(&mut self, job: Job, now: i64) -> bool {
        if self.is_over() || job.job_id != self.job.job_id {
            return false;
        }
        let changed = (&job.status, job.rows_synced, job.bytes_synced)
            != (&self.job.status, self.job.rows_synced, self.job.bytes_synced);
        if job.status != self.job.status {
            self.timeline.push(Transition { status: job.status.clone(), at: now });
        }
        self.samples.push(Sample::of(&job, now));
        // One sample from before the window is kept, to measure from.
        while self.samples.get(1).is_some_and(|second| second.at <= now - WINDOW) {
            self.samples.remove(0);
        }
        self.job = job;
        changed
    }

    /// Rows moved so far.
    pub fn rows(&self) -> u64 {
        count(self.job.rows_synced)
    }

    /// Bytes moved so far.
    pub fn bytes(&self) -> u64 {
        count(self.job.bytes_synced)
    }

    /// How the job is doing.
    pub fn status(&self) -> &JobStatus {
        &self.job.status
    }

    /// Whether nothing more will happen.
    pub fn is_over(&self) -> bool {
        self.job.status.is_terminal()
    }

    /// Whether the job ended well.
    pub fn has_succeeded(&self) -> bool {
        self.job.status == JobStatus::Succeeded
    }

    /// How long the job has taken, in milliseconds: when it is over, what the server says,
    /// if it says so; else from when it was first seen.
    pub fn elapsed(&self, now: i64) -> i64 {
        let first = self.timeline.first().map_or(now, |transition| transition.at);
        let last = self.timeline.last().map_or(now, |transition| transition.at);
        if !self.is_over() {
            return (now - first).max(0);
        }
        let told = self.job.duration.as_deref().and_then(time::parse_iso8601_duration);
        told.filter(|millis| *millis > 0).unwrap_or((last - first).max(0))
    }

    /// How quick it is of late, or was on the whole once it is over; none before there is
    /// anything to measure.
    pub fn throughput(&self) -> Option<Throughput> {
        let last = self.samples.last()?;
        let (millis, rows, bytes) = if self.is_over() {
            (self.elapsed(last.at), last.rows, last.bytes)
        } else {
            let first = self.samples.first()?;
            (last.at - first.at, last.rows - first.rows, last.bytes - first.bytes)
        };
        let seconds = millis as f64 / 1000.0;
        (millis > 0).then(|| Throughput {
            rows: rows.max(0) as f64 / seconds,
            bytes: bytes.max(0) as f64 / seconds,
        })
    }
}

impl Sample {
    fn of(job: &Job, at: i64) -> Self {
        let (rows, bytes) = (job.rows_synced.unwrap_or(0), job.bytes_synced.unwrap_or(0));
        Self { at, rows, bytes }
    }
}

fn count(number: Option<i64>) -> u64 {
    number.and_then(|number| u64::try_from(number).ok()).unwrap_or(0)
}
