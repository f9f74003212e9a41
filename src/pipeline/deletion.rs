//! Deleting what was made in this session: connections before their ends, after a
//! confirmation that names each thing.

use super::{Made, Pipeline, Resource};
use crate::airbyte::{Connection, Problem};
use crate::http::Request;

/// A plan to delete, and how far it has got. It goes one thing at a time, and stops at the
/// first that the server does not delete: what is left stays listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Deletion {
    left: Vec<Made>,
    gone: Vec<Made>,
    failed: Option<Problem>,
}

impl Deletion {
    /// Everything that was made in this session and is still there.
    pub fn of_everything(pipeline: &Pipeline) -> Self {
        Self::of(pipeline.ledger.present().cloned().collect())
    }

    /// One thing that was made in this session, and before it the connections that were
    /// made on it.
    pub fn of_one(pipeline: &Pipeline, id: &str) -> Self {
        let made = pipeline.ledger.present();
        Self::of(made.filter(|made| made.id == id || made.hangs_on(id)).cloned().collect())
    }

    fn of(mut left: Vec<Made>) -> Self {
        // A stable sort: within a kind, the oldest goes first.
        left.sort_by_key(|made| match &made.resource {
            Resource::Connection { .. } => 0,
            Resource::Connector { kind, .. } => 1 + *kind as u8,
        });
        Self { left, gone: Vec::new(), failed: None }
    }

    /// What is still to go, in this order.
    pub fn left(&self) -> &[Made] {
        &self.left
    }

    /// What has gone.
    pub fn gone(&self) -> &[Made] {
        &self.gone
    }

    /// Why the first of [`Self::left`] was not deleted.
    pub fn problem(&self) -> Option<&Problem> {
        self.failed.as_ref()
    }

    /// What to ask before anything goes: every thing by name. `listed` are the
    /// workspace's connections, as far as they are known: those that lose an end are named,
    /// too.
    pub fn confirmation(&self, listed: &[Connection]) -> String {
        let things: Vec<String> = self.left.iter().map(Made::described).collect();
        let mut text = format!("Delete {}? This cannot be undone.", enumerated(&things));
        let others: Vec<String> = listed
            .iter()
            .filter(|connection| self.takes_along(connection))
            .map(|connection| format!("“{}”", connection.name))
            .collect();
        if !others.is_empty() {
            text +=
                &format!(" These connections use them and stop working: {}.", enumerated(&others));
        }
        text
    }

    /// The request that deletes the next thing; none if all have gone, or one has failed.
    pub fn next_request(&self) -> Option<Request> {
        self.left.first().filter(|_| self.failed.is_none()).map(Made::deletion)
    }

    /// The server deleted the next thing.
    pub fn deleted(&mut self, pipeline: &mut Pipeline) {
        if !self.left.is_empty() {
            let made = self.left.remove(0);
            pipeline.gone(&made.id);
            self.gone.push(made);
        }
    }

    /// The server did not delete the next thing. That it does not know it (404, 410) is as
    /// good as having deleted it.
    pub fn failed(&mut self, problem: Problem, pipeline: &mut Pipeline) {
        match problem.status {
            Some(404 | 410) => self.deleted(pipeline),
            _ => self.failed = Some(problem),
        }
    }

    /// Tries again where it stopped.
    pub fn retry(&mut self) {
        self.failed = None;
    }

    fn takes_along(&self, connection: &Connection) -> bool {
        let is_end = |made: &Made| {
            matches!(made.resource, Resource::Connector { .. })
                && (made.id == connection.source_id || made.id == connection.destination_id)
        };
        let goes = self.left.iter().any(|made| made.id == connection.connection_id);
        !goes && self.left.iter().any(is_end)
    }
}

/// `a`, `a and b`, `a, b and c`.
fn enumerated(things: &[String]) -> String {
    match things {
        [] => "nothing".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
