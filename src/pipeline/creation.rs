//! Making the things of the steps: from the button to the id.

use serde_json::Value;

use super::lookup::{LookedUp, Making, Sought};
use super::{Attempt, Chosen, ChosenConnection, Pipeline, Progress, Step, request};
use crate::airbyte::{ConnectorKind, Job, Problem, Stream};
use crate::http::Request;

impl Pipeline {
    /// Begins to create the source or destination that the draft describes.
    /// `configuration` is the form's value, secrets included: it is not kept. `known` are
    /// the ids of the live list, as far as it was read. None if nothing may be sent now: a
    /// POST is under way, has done its work ([`Self::make_another`] allows the next), or
    /// got no answer and has to be looked up.
    pub fn create_end(
        &mut self,
        kind: ConnectorKind,
        definition_id: &str,
        configuration: &Value,
        known: Vec<String>,
        now: i64,
    ) -> Option<Request> {
        let workspace_id = self.workspace.as_ref()?.workspace_id.clone();
        let known = self.with_made(known);
        let end = self.end_mut(kind);
        let slug = end.draft.connector.clone()?;
        let name = end.draft.name(kind);
        let request = request::create_connector(
            kind,
            &slug,
            definition_id,
            &workspace_id,
            &name,
            configuration,
        );
        let definition_id = definition_id.to_owned();
        let making = Making::Connector { kind, slug, definition_id, workspace_id, name };
        end.attempt.begin(Sought { making, since: now, known }).then_some(request)
    }

    /// Begins to create the connection between the chosen ends. `streams` is what the
    /// source offers, as far as it is known. None as with [`Self::create_end`].
    pub fn create_connection(
        &mut self,
        streams: &[Stream],
        known: Vec<String>,
        now: i64,
    ) -> Option<Request> {
        let workspace_id = self.workspace.as_ref()?.workspace_id.clone();
        let source_id = self.source.chosen.as_ref()?.id.clone();
        let destination_id = self.destination.chosen.as_ref()?.id.clone();
        let draft = &self.connection.draft;
        let request = request::create_connection(&draft.body(&source_id, &destination_id, streams));
        let name = draft.name();
        let making = Making::Connection { workspace_id, name, source_id, destination_id };
        let known = self.with_made(known);
        self.connection.attempt.begin(Sought { making, since: now, known }).then_some(request)
    }

    /// Begins to start a sync of the chosen connection. None as with
    /// [`Self::create_end`], and while a sync that is watched has not ended.
    pub fn start_sync(&mut self, now: i64) -> Option<Request> {
        if self.is_syncing() {
            return None;
        }
        let connection_id = self.connection.chosen.as_ref()?.id.clone();
        let request = request::create_job(&connection_id);
        self.sync.attempt.reset();
        let known = self.sync.newest_job_id.iter().map(i64::to_string).collect();
        let making = Making::Job { connection_id };
        self.sync.attempt.begin(Sought { making, since: now, known }).then_some(request)
    }

    /// Whether a sync is watched that has not ended.
    pub fn is_syncing(&self) -> bool {
        let over = self.sync.progress.as_ref().is_some_and(|progress| progress.is_over());
        self.sync.job_id.is_some() && !over
    }

    /// Takes in an answer of getJob, createJob or cancelJob; whether it was news. One about
    /// another job than the one that is watched is none.
    pub fn observe(&mut self, job: Job, now: i64) -> bool {
        if self.sync.job_id != Some(job.job_id) {
            return false;
        }
        match &mut self.sync.progress {
            Some(progress) => progress.observe(job, now),
            None => {
                self.sync.progress = Some(Progress::new(job, now));
                true
            }
        }
    }

    /// Watches a job of the chosen connection that this page did not start: the one that
    /// runs when the server refuses a second (409).
    pub fn watch(&mut self, job: Job, now: i64) {
        self.sync.attempt.reset();
        self.watch_id(job.job_id);
        self.sync.progress = Some(Progress::new(job, now));
    }

    /// The server does not know the watched job any more: it may have begun anew, and count
    /// from one.
    pub fn forget_job(&mut self) {
        self.leave_job();
        self.sync.newest_job_id = None;
    }

    /// Watches no job any more.
    pub(super) fn leave_job(&mut self) {
        self.sync.job_id = None;
        self.sync.progress = None;
        self.sync.attempt.reset();
    }

    /// The server answered a step's POST with success. `false` if the answer does not say
    /// what was made: then it has to be looked up.
    pub fn created(&mut self, step: Step, answer: &Value) -> bool {
        let id = match self.attempt(step) {
            Attempt::Sending(sought) => sought.id_of(answer),
            _ => None,
        };
        match id {
            Some(id) => self.settle(step, &id),
            None => {
                self.attempt_mut(step).lose_answer();
                false
            }
        }
    }

    /// Lets a step that has made its thing make another; what was chosen stays until then.
    pub fn make_another(&mut self, step: Step) {
        self.attempt_mut(step).reset();
    }

    /// A step's POST failed; see [`Attempt::fail`].
    pub fn failed(&mut self, step: Step, problem: Problem) {
        self.attempt_mut(step).fail(problem);
    }

    /// A step's POST never left this page.
    pub fn not_sent(&mut self, step: Step, problem: Problem) {
        self.attempt_mut(step).not_sent(problem);
    }

    /// A look through the whole live list has ended.
    pub fn looked_up(&mut self, step: Step, result: LookedUp) {
        match result {
            LookedUp::NotFound => self.attempt_mut(step).not_found(),
            LookedUp::Found(id) => {
                self.settle(step, &id);
            }
        }
    }

    /// What a POST made is the step's; if the choices before it have changed meanwhile, it
    /// is only entered in the ledger.
    fn settle(&mut self, step: Step, id: &str) -> bool {
        let Some(sought) = self.attempt_mut(step).done() else { return false };
        self.ledger.enter(&sought, id);
        let id = id.to_owned();
        let taken = match sought.making {
            Making::Connector { kind, slug, definition_id, workspace_id, name } => {
                let here = self.works_in(&workspace_id);
                if here {
                    let definition_id = Some(definition_id);
                    self.choose_end(kind, Chosen { id, name, connector: slug, definition_id });
                }
                here
            }
            Making::Connection { name, source_id, destination_id, .. } => {
                self.choose_connection(ChosenConnection { id, name, source_id, destination_id })
            }
            Making::Job { connection_id } => {
                let chosen = self.connection.chosen.as_ref();
                let ours = chosen.is_some_and(|chosen| chosen.id == connection_id);
                if let Some(id) = id.parse().ok().filter(|_| ours) {
                    self.watch_id(id);
                    self.sync.progress = None;
                }
                ours
            }
        };
        *self.attempt_mut(step) = if taken { Attempt::Done } else { Attempt::Idle };
        true
    }

    fn watch_id(&mut self, id: i64) {
        self.sync.job_id = Some(id);
        self.sync.newest_job_id = self.sync.newest_job_id.max(Some(id));
    }

    /// Ids that are known, and those made in this session, which a list may be too old for.
    fn with_made(&self, mut known: Vec<String>) -> Vec<String> {
        known.extend(self.ledger.all().iter().map(|made| made.id.clone()));
        known
    }

    fn works_in(&self, workspace_id: &str) -> bool {
        self.workspace.as_ref().is_some_and(|workspace| workspace.workspace_id == workspace_id)
    }
}
