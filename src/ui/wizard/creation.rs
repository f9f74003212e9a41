//! Making the things of the steps: one POST at a time, and never a second one before it is
//! known what became of the first.

use std::time::Duration;

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

use super::{Loaded, Wizard};
use crate::{
    airbyte::{Connection, ConnectorKind, FieldComplaint, Job, Page, Problem},
    browser::{clock, pattern::RegExpPatterns, timers},
    client::{CallOptions, Cancel},
    form::Form,
    http::{Failure, Request},
    pipeline::{
        Chosen, Search, Searched, Step,
        lookup::{LookedUp, Sought},
        request,
    },
    schema::Pointer,
};

impl Wizard {
    /// Creates the source or destination that was typed, if the form has nothing wrong
    /// with it; says whether it was sent.
    pub fn create_end(self, kind: ConnectorKind) -> bool {
        let picked = self.picked(kind);
        let Some(definition_id) = picked.and_then(|connector| connector.definition_id) else {
            return false;
        };
        if !self.check_form(kind) {
            return false;
        }
        let form = self.end(kind).form;
        let configuration = form.with_untracked(Form::value);
        let known = self.end(kind).existing.with_untracked(ids_of);
        let request = self
            .pipeline
            .try_update(|pipeline| {
                pipeline.create_end(kind, &definition_id, &configuration, known, clock::now())
            })
            .flatten();
        self.post(Step::from(kind), request, form.with_untracked(Form::secrets))
    }

    /// Validates the form; what is wrong stands beside its fields from then on.
    pub fn check_form(self, kind: ConnectorKind) -> bool {
        let form = self.end(kind).form;
        form.try_update(|form| form.check(&RegExpPatterns)).is_none_or(|wrong| wrong.is_empty())
    }

    /// Creates the connection that was typed; says whether it was sent.
    pub fn create_connection(self) -> bool {
        let streams = self.streams.with_untracked(|streams| streams.ready().cloned());
        let streams = streams.unwrap_or_default();
        let known = self.connections.with_untracked(|connections| {
            let all = connections.ready().map(Vec::as_slice).unwrap_or_default();
            all.iter().map(|connection: &Connection| connection.connection_id.clone()).collect()
        });
        let request = self
            .pipeline
            .try_update(|pipeline| pipeline.create_connection(&streams, known, clock::now()))
            .flatten();
        self.post(Step::Connection, request, Vec::new())
    }

    /// Starts a sync; says whether it was asked for.
    pub fn start_sync(self) -> bool {
        let request =
            self.pipeline.try_update(|pipeline| pipeline.start_sync(clock::now())).flatten();
        if request.is_some() {
            self.cancel_problem.set(None);
            self.watch_trouble.set(None);
            self.report.set(None);
        }
        self.post(Step::Sync, request, Vec::new())
    }

    /// Looks whether a POST that got no answer did its work, and takes it up if so. A
    /// server that may still be at it is asked again for a while.
    pub fn look_up(self, step: Step) {
        let sought =
            self.pipeline.with_untracked(|pipeline| pipeline.attempt(step).to_look_up().cloned());
        let Some(sought) = sought else { return };
        self.context.ask_again();
        if self.looking_up.with_untracked(|steps| steps.contains(&step)) {
            return;
        }
        self.looking_up.update(|steps| _ = steps.insert(step));
        self.lookup_problems.update(|all| _ = all.remove(&step));
        self.context.spawn(async move {
            let result = loop {
                let result = self.search(&sought).await;
                match sought.look_again_in(clock::now()) {
                    Some(wait) if result == Ok(LookedUp::NotFound) => {
                        timers::sleep(Duration::from_millis(wait.into())).await;
                    }
                    _ => break result,
                }
            };
            self.looking_up.update(|steps| _ = steps.remove(&step));
            match result {
                Ok(result) => {
                    self.pipeline.update(|pipeline| pipeline.looked_up(step, result));
                    self.after(step);
                }
                // The question stays open and can be asked again.
                Err(problem) => {
                    self.lookup_problems.update(|all| _ = all.insert(step, problem));
                }
            }
        });
    }

    async fn search(self, sought: &Sought) -> Result<LookedUp, Problem> {
        let client = self.context.client();
        let mut search = Search::new(sought.clone());
        loop {
            let response = client.success(search.request(), CallOptions::default()).await?;
            match search.page(&response.value().unwrap_or_default()) {
                Searched::On => {}
                Searched::Ended(result) => return Ok(result),
                Searched::Unreadable => return Err(Problem::unreadable(&response)),
            }
        }
    }

    /// The server will not start a sync because one is under way: that one is watched.
    fn adopt_running_job(self) {
        let chosen = self.pipeline.with_untracked(|pipeline| pipeline.connection.chosen.clone());
        let Some(connection) = chosen else { return };
        self.context.spawn(async move {
            let ask = request::list_jobs(&connection.id, 0);
            let client = self.context.client();
            let jobs: Result<Page<Job>, Problem> = client.json(ask, CallOptions::default()).await;
            let running = jobs
                .ok()
                .and_then(|jobs| jobs.data.into_iter().find(|job| !job.status.is_terminal()));
            let still_chosen = self.pipeline.with_untracked(|pipeline| {
                pipeline.connection.chosen.as_ref() == Some(&connection)
            });
            if let Some(job) = running.filter(|_| still_chosen) {
                self.pipeline.update(|pipeline| pipeline.watch(job, clock::now()));
                self.watch();
            }
        });
    }

    /// Stops waiting for a step's POST.
    pub fn cancel(self, step: Step) {
        self.cancels.with_value(|cancels| {
            if let Some(cancel) = cancels.get(&step) {
                cancel.cancel();
            }
        });
    }

    /// Sends a step's POST and settles what came of it; `secrets` are masked in the history.
    fn post(self, step: Step, request: Option<Request>, secrets: Vec<String>) -> bool {
        let Some(request) = request else { return false };
        self.context.ask_again();
        let cancel = Cancel::new();
        self.cancels.update_value(|cancels| _ = cancels.insert(step, cancel.clone()));
        self.context.spawn(async move {
            let options = CallOptions::patient().cancelled_by(&cancel).hiding(secrets.clone());
            match self.context.client().send(request, options).await {
                Ok(exchange) if exchange.response.is_success() => {
                    self.created(step, &exchange.response.value().unwrap_or_default());
                }
                Ok(exchange) => {
                    self.refused(step, self.context.client().problem(&exchange, &secrets));
                }
                Err(failure) => self.unanswered(step, &failure),
            }
            self.cancels.update_value(|cancels| _ = cancels.remove(&step));
            self.look_up(step);
        });
        true
    }

    fn created(self, step: Step, answer: &Value) {
        self.just_made.set_value(Some(step));
        self.pipeline.update(|pipeline| _ = pipeline.created(step, answer));
        if let (Step::Sync, Ok(job)) = (step, Job::deserialize(answer)) {
            self.observe(job);
        }
        self.after(step);
    }

    /// The server said no. What it says about a field goes to that field.
    fn refused(self, step: Step, mut problem: Problem) {
        if let Some(kind) = step.connector_kind() {
            let form = self.end(kind).form;
            problem.fields = form
                .try_update(|form| complain(form, std::mem::take(&mut problem.fields)))
                .unwrap_or_default();
        }
        if step == Step::Sync && problem.status == Some(409) {
            self.adopt_running_job();
        }
        self.pipeline.update(|pipeline| pipeline.failed(step, problem));
    }

    fn unanswered(self, step: Step, failure: &Failure) {
        let problem = Problem::from_failure(failure);
        self.pipeline.update(|pipeline| {
            if failure.may_have_been_carried_out() {
                pipeline.failed(step, problem);
            } else {
                pipeline.not_sent(step, problem);
            }
        });
    }

    /// What a step's success brings with it.
    fn after(self, step: Step) {
        match step {
            Step::Source => self.load_existing(ConnectorKind::Source),
            Step::Destination => self.load_existing(ConnectorKind::Destination),
            Step::Connection => self.load_connections(),
            Step::Sync => self.watch(),
        }
    }
}

fn ids_of(existing: &Loaded<Vec<Chosen>>) -> Vec<String> {
    let all = existing.ready().map(Vec::as_slice).unwrap_or_default();
    all.iter().map(|chosen| chosen.id.clone()).collect()
}

/// Puts complaints about the configuration beside the form's fields; gives back the ones
/// that are about something else or find no field.
fn complain(form: &mut Form, complaints: Vec<FieldComplaint>) -> Vec<FieldComplaint> {
    let configuration = Pointer::root().child("configuration");
    let (inside, mut others): (Vec<_>, Vec<_>) =
        complaints.into_iter().partition(|complaint| complaint.at.starts_with(&configuration));
    let inside: Vec<_> = inside
        .into_iter()
        .map(|FieldComplaint { at, message }| (at.within(&configuration), message))
        .collect();
    let unplaced = form.complain(&inside);
    others.extend(unplaced.into_iter().map(|(at, message)| {
        let at = at.tokens().iter().fold(configuration.clone(), |at, token| at.child(token));
        FieldComplaint { at, message }
    }));
    others
}
