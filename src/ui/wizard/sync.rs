//! Watching a sync, and stopping it.

use std::time::Duration;

use leptos::prelude::*;

use super::Wizard;
use crate::ui::erased::{effect, memo};
use crate::{
    airbyte::{Job, Problem},
    browser::{clock, timers, visibility},
    client::CallOptions,
    pipeline::{Pipeline, Poll, request},
    session::{CredentialState, extension},
};

/// Statuses that say that there is no such job any more.
const GONE: [u16; 2] = [404, 410];

impl Wizard {
    /// Asks again and again how the sync is doing, until it has ended or another one is
    /// watched. A sync is watched once, however often this is asked for.
    pub fn watch(self) {
        let Some(job_id) = self.pipeline.with_untracked(|pipeline| pipeline.sync.job_id) else {
            return;
        };
        if self.watching.get_value() == Some(job_id) {
            return;
        }
        if self.pipeline.with_untracked(|pipeline| !pipeline.is_syncing()) {
            // A reload lost what the server told of a job that is over.
            self.context.spawn(async move { self.load_report(job_id).await });
            return;
        }
        self.watching.set_value(Some(job_id));
        self.report.set(None);
        self.watch_trouble.set(None);
        self.context.spawn(async move {
            self.follow(job_id).await;
            if self.watching.get_value() == Some(job_id) {
                self.watching.set_value(None);
            }
        });
    }

    /// Stops the sync on the server.
    pub fn cancel_sync(self) {
        let Some(job_id) = self.pipeline.with_untracked(|pipeline| pipeline.sync.job_id) else {
            return;
        };
        if self.cancelling.get_untracked() {
            return;
        }
        self.context.ask_again();
        self.cancelling.set(true);
        self.cancel_problem.set(None);
        self.context.spawn(async move {
            let ask = request::cancel_job(job_id);
            let client = self.context.client();
            match client.json::<Job>(ask, CallOptions::default()).await {
                Ok(job) => _ = self.observe(job),
                Err(problem) => self.cancel_problem.set(Some(problem)),
            }
            self.cancelling.set(false);
        });
    }

    async fn follow(self, job_id: i64) {
        let mut poll = Poll::new();
        while self.is_watched(job_id) {
            if visibility::is_hidden() {
                poll.set_hidden(true);
                visibility::shown().await;
                poll.set_hidden(false);
            }
            let wait = poll.wait().unwrap_or_default();
            timers::sleep(Duration::from_millis(wait.into())).await;
            let client = self.context.client();
            let answer = client.json::<Job>(request::get_job(job_id), CallOptions::default()).await;
            match answer {
                Ok(job) => {
                    self.load_report(job_id).await;
                    poll.answered(self.observe(job));
                    self.watch_trouble.set(None);
                }
                Err(problem) if self.gave_up(&problem) => return,
                Err(problem) => {
                    poll.failed();
                    let told = |trouble| {
                        format!("{trouble} What came of the last try: {}.", problem.title)
                    };
                    self.watch_trouble.set(poll.trouble().map(told));
                }
            }
        }
    }

    fn is_watched(self, job_id: i64) -> bool {
        self.pipeline.with_untracked(|pipeline| {
            pipeline.sync.job_id == Some(job_id) && pipeline.is_syncing()
        })
    }

    /// Takes an answer; says whether it brought anything new.
    pub(super) fn observe(self, job: Job) -> bool {
        let now = clock::now();
        self.pipeline.try_update(|pipeline| pipeline.observe(job, now)).unwrap_or(false)
    }

    /// Whether there is no use in asking again, and says why.
    fn gave_up(self, problem: &Problem) -> bool {
        let words = if problem.status.is_some_and(|status| GONE.contains(&status)) {
            self.pipeline.update(Pipeline::forget_job);
            "The server no longer knows the job. Its connection may have been deleted."
        } else if self.needs_credentials() {
            "The job cannot be asked about without credentials. Give some, and it is watched on."
        } else {
            return false;
        };
        self.watch_trouble.set(Some(words.into()));
        true
    }

    /// Whether only the person can go on.
    fn needs_credentials(self) -> bool {
        let state = self.context.session().with_untracked(|session| session.state(clock::now()));
        !matches!(
            state,
            CredentialState::Ready { .. } | CredentialState::Renewing | CredentialState::Expired
        )
    }

    /// A sync whose watch ended for want of credentials is watched on when there are some.
    pub(super) fn watch_on_with_credentials(self) {
        let (session, now) = (self.context.session(), self.context.now);
        let ready = memo(move || {
            let state = session.with(|session| session.state(now.get()));
            matches!(state, CredentialState::Ready { .. })
        });
        effect(move |_| {
            if ready.get() {
                self.watch();
            }
        });
    }

    /// A server with that capability tells more of a job: how far it has to go, and why it
    /// failed. Not having it is no trouble.
    async fn load_report(self, job_id: i64) {
        let client = self.context.client();
        let tells =
            self.context.session().with_untracked(|session| session.server().capabilities().rows);
        if tells {
            let ask = extension::job_report(job_id);
            let report = client.json(ask, CallOptions::default().unrecorded()).await.ok();
            let current = self.pipeline.with_untracked(|pipeline| pipeline.sync.job_id);
            if current == Some(job_id) {
                self.report.set(report);
            }
        }
    }
}
