//! Time passes: jobs begin, do a slice of their work, and end.

use super::{Job, deliver, plan};
use crate::airbyte::{ConnectorKind, JobStatus, JobType};
use crate::sandbox::store::{Store, StreamState};

/// How long a job waits before it runs, in milliseconds.
const WAIT: i64 = 700;
/// How long a job runs before the first row arrives.
const WARM_UP: i64 = 300;
/// How long clearing takes.
const CLEARING: i64 = 1000;
/// The shortest rest between two slices that are waiting for the pace, in milliseconds.
const REST: i64 = 40;

/// What became of a slice.
pub struct Outcome {
    /// When there is more to do (ms since the epoch); none when every job is over.
    pub next: Option<i64>,
    /// Whether something happened that has to outlive a reload.
    pub changed: bool,
}

/// Does what is due at `now`, at most `budget` rows of it.
pub fn step(store: &mut Store, now: i64, budget: u64) -> Outcome {
    let mut outcome = Outcome { next: None, changed: false };
    let mut budget = budget;
    for index in 0..store.jobs.len() {
        if store.jobs[index].status.is_terminal() {
            continue;
        }
        let mut job = store.jobs[index].take_out();
        outcome.changed |= advance(store, &mut job, now, &mut budget);
        if let Some(due) = due(&job, now) {
            outcome.next = Some(outcome.next.map_or(due, |next: i64| next.min(due)));
        }
        store.jobs[index] = job;
    }
    outcome
}

/// Moves a job on; true if it passed a point that has to be kept.
fn advance(store: &mut Store, job: &mut Job, now: i64, budget: &mut u64) -> bool {
    let mut changed = false;
    if job.status == JobStatus::Pending && now >= job.created_at + WAIT {
        begin(store, job, now);
        changed = true;
    }
    let Some(started) = job.started_at.filter(|_| job.status == JobStatus::Running) else {
        return changed;
    };
    if job.job_type != JobType::Sync {
        if now >= started + CLEARING {
            clear(store, job, now);
            changed = true;
        }
        return changed;
    }
    changed | move_rows(store, job, now, budget) | conclude(job, now)
}

fn begin(store: &mut Store, job: &mut Job, now: i64) {
    job.status = JobStatus::Running;
    job.started_at = Some(now);
    job.updated_at = now;
    if job.job_type == JobType::Sync {
        if let Err(reason) = plan(store, job, now) {
            job.pace = CLEARING;
            job.doom = Some((0, reason));
        }
        job.note(now, "The sync runs.");
    }
}

/// Empties the tables that the connection fills, and forgets how far its streams had come.
fn clear(store: &mut Store, job: &mut Job, now: i64) {
    store.tables.retain(|table| table.connection_id != job.connection_id);
    if let Some(connection) = store.connection_mut(&job.connection_id) {
        connection.states.clear();
    }
    job.end(now, JobStatus::Succeeded, "The data was cleared from the destination.");
}

/// How many rows may have been moved by now.
fn allowance(job: &Job, now: i64) -> u64 {
    let expected = job.expected();
    let worked = now - job.started_at.unwrap_or(now) - WARM_UP;
    let span = (job.pace - WARM_UP).max(1);
    let allowed = if worked >= span {
        expected
    } else {
        (i128::from(expected) * i128::from(worked.max(0)) / i128::from(span)) as u64
    };
    job.doom.as_ref().map_or(allowed, |(rows, _)| allowed.min(*rows))
}

fn move_rows(store: &mut Store, job: &mut Job, now: i64, budget: &mut u64) -> bool {
    let moved_before: u64 = job.streams.iter().map(|work| work.rows).sum();
    let mut left = allowance(job, now).saturating_sub(moved_before).min(*budget);
    *budget -= left;
    let mut changed = false;
    let mut buffer = Vec::with_capacity(1024);
    for place in 0..job.streams.len() {
        let slice = job.slice;
        let work = &mut job.streams[place];
        let reported = work.reported;
        left -= work.do_rows(left, slice, &mut buffer);
        if work.reported != reported {
            job.updated_at = now;
        }
        if work.rows < work.expected() {
            break;
        }
        if !work.delivered {
            work.delivered = true;
            hand_over(store, job, place, now);
            changed = true;
        }
    }
    changed
}

/// A stream is through: its rows are in the destination, and its state is kept.
fn hand_over(store: &mut Store, job: &mut Job, place: usize, now: i64) {
    let work = &job.streams[place];
    let Some(connection) = store.connection(&job.connection_id) else { return };
    let destination_id = connection.destination_id.clone();
    let source_id = connection.source_id.clone();
    deliver(&mut store.tables, &destination_id, &job.connection_id, work);
    let source = store.actor(ConnectorKind::Source, &source_id);
    let seed = source.and_then(|source| source.configuration["seed"].as_i64()).unwrap_or(-1);
    let state = StreamState { seed, read: work.load.to };
    if let Some(connection) = store.connection_mut(&job.connection_id) {
        connection.states.insert(work.stream.clone(), state);
    }
    let line = format!("{}: {} rows, {} bytes.", work.stream, work.rows, work.bytes);
    job.note(now, line);
}

/// Ends a sync that is through or doomed, not before its time.
fn conclude(job: &mut Job, now: i64) -> bool {
    let moved: u64 = job.streams.iter().map(|work| work.rows).sum();
    let in_time = now >= job.started_at.unwrap_or(now) + job.pace;
    if let Some((rows, reason)) = job.doom.clone()
        && moved >= rows
        && (rows > 0 || in_time)
    {
        for work in &mut job.streams {
            work.reported = (work.rows, work.bytes);
        }
        job.end(now, JobStatus::Failed, reason.clone());
        job.failure = Some(reason);
        return true;
    }
    if job.doom.is_none() && in_time && job.streams.iter().all(|work| work.delivered) {
        job.end(now, JobStatus::Succeeded, "The sync succeeded.");
        return true;
    }
    false
}

/// When a job wants to be looked at again.
fn due(job: &Job, now: i64) -> Option<i64> {
    match job.status {
        JobStatus::Pending => Some(job.created_at + WAIT),
        JobStatus::Running => {
            let started = job.started_at.unwrap_or(now);
            let moved: u64 = job.streams.iter().map(|work| work.rows).sum();
            if job.job_type != JobType::Sync {
                Some(started + CLEARING)
            } else if moved < allowance(job, now) {
                Some(now)
            } else if moved < job.expected() && job.doom.as_ref().is_none_or(|(rows, _)| *rows > 0)
            {
                Some((now + REST).max(started + WARM_UP))
            } else {
                Some((started + job.pace).max(now))
            }
        }
        _ => None,
    }
}

impl Job {
    /// The job itself, its place in the store left empty for the while: the store can be
    /// changed as the job is moved on, and nothing is copied.
    fn take_out(&mut self) -> Self {
        std::mem::replace(
            self,
            Self::new(self.id, self.connection_id.clone(), self.job_type.clone(), 0),
        )
    }
}

impl super::StreamWork {
    /// Moves at most `most` rows and says how many. Every row is really written, and its
    /// size counted.
    fn do_rows(&mut self, most: u64, slice: u64, buffer: &mut Vec<u8>) -> u64 {
        let moved = most.min(self.expected() - self.rows);
        let recipe = self.load.recipe();
        for _ in 0..moved {
            buffer.clear();
            recipe.write_row(self.load.stream, self.load.from + self.rows, buffer);
            self.rows += 1;
            self.bytes += buffer.len() as u64;
            if self.rows.is_multiple_of(slice) {
                self.reported = (self.rows, self.bytes);
            }
        }
        if self.rows == self.expected() {
            self.reported = (self.rows, self.bytes);
        }
        moved
    }
}
