//! Deleting what was made in this session.

use leptos::prelude::*;

use super::Wizard;
use crate::{
    airbyte::Problem,
    client::CallOptions,
    http::Request,
    pipeline::{Deletion, Pipeline},
};

impl Wizard {
    /// Asks whether everything that was made is to be deleted.
    pub fn ask_to_delete_everything(self) {
        let deletion = self.pipeline.with_untracked(Deletion::of_everything);
        self.deletion.set(Some(deletion));
    }

    /// Asks whether one thing, and what hangs on it, is to be deleted.
    pub fn ask_to_delete(self, id: &str) {
        let deletion = self.pipeline.with_untracked(|pipeline| Deletion::of_one(pipeline, id));
        self.deletion.set(Some(deletion));
    }

    /// Deletes what was asked about, one after another; what fails stops it there.
    pub fn delete(self) {
        if self.deleting.get_untracked() {
            return;
        }
        self.context.ask_again();
        self.deleting.set(true);
        self.update_deletion(|deletion, _| deletion.retry());
        self.context.spawn(async move {
            while let Some(request) = self.next_deletion() {
                let client = self.context.client();
                let outcome = client.send(request, CallOptions::default()).await;
                match outcome {
                    Ok(exchange) if exchange.response.is_success() => {
                        self.update_deletion(|deletion, pipeline| deletion.deleted(pipeline));
                    }
                    Ok(exchange) => self.deletion_failed(client.problem(&exchange, &[])),
                    Err(failure) => self.deletion_failed(Problem::from_failure(&failure)),
                }
            }
            self.deleting.set(false);
            self.load_lists();
        });
    }

    fn next_deletion(self) -> Option<Request> {
        self.deletion.with_untracked(|deletion| deletion.as_ref()?.next_request())
    }

    fn deletion_failed(self, problem: Problem) {
        self.update_deletion(|deletion, pipeline| deletion.failed(problem, pipeline));
    }

    fn update_deletion(self, change: impl FnOnce(&mut Deletion, &mut Pipeline)) {
        self.deletion.update(|deletion| {
            if let Some(deletion) = deletion {
                self.pipeline.update(|pipeline| change(deletion, pipeline));
            }
        });
    }
}
