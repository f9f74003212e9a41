//! Watching a sync, and stopping it.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::Wizard;
use crate::{
    airbyte::{Job, Problem},
    browser::{clock, visibility},
    client::CallOptions,
    pipeline::{Pipeline, Poll, request},
    session::extension,
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
        self.cancel_problem.set(None);
        self.context.spawn(async move {
            let ask = request::cancel_job(job_id);
            let client = self.context.client();
            match client.json::<Job>(ask, CallOptions::default()).await {
                Ok(job) => _ = self.observe(job),
                Err(problem) => self.cancel_problem.set(Some(problem)),
            }
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
            TimeoutFuture::new(poll.wait().unwrap_or_default()).await;
            let client = self.context.client();
            let answer = client.json::<Job>(request::get_job(job_id), CallOptions::default()).await;
            self.load_report(job_id).await;
            match answer {
                Ok(job) => poll.answered(self.observe(job)),
                Err(problem) if self.gave_up(&problem) => return,
                Err(_) => poll.failed(),
            }
            self.watch_trouble.set(poll.trouble());
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

    /// Whether there is no use in asking again.
    fn gave_up(self, problem: &Problem) -> bool {
        let gone = problem.status.is_some_and(|status| GONE.contains(&status));
        if gone {
            let words =
                "The server no longer knows this job. Its connection may have been deleted.";
            self.watch_trouble.set(Some(words.into()));
            self.pipeline.update(Pipeline::forget_job);
        }
        gone
    }

    /// A server with that capability tells more of a job: how far it has to go, and why it
    /// failed. Not having it is no trouble.
    async fn load_report(self, job_id: i64) {
        let client = self.context.client();
        let tells =
            self.context.session().with_untracked(|session| session.server().capabilities().rows);
        if tells {
            let ask = extension::job_report(job_id);
            self.report.set(client.json(ask, CallOptions::default().unrecorded()).await.ok());
        }
    }
}
