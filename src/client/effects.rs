//! Performing what the session asks for.

use futures::channel::mpsc::UnboundedSender;
use wasm_bindgen_futures::spawn_local;

use crate::browser::storage::{self, Key};
use crate::http::Request;
use crate::session::{CallId, Effect, Event};

use super::{CallOptions, Cancel, Client, Decision};

impl Client {
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Exchange { attempt, request } => self.exchange(attempt, request),
            Effect::AbortExchange => self.0.exchange.borrow().cancel(),
            Effect::Dispatch { call, authorization } => {
                self.decide(call, Decision::Dispatch(authorization));
            }
            Effect::Deliver(call) => self.decide(call, Decision::Deliver),
            Effect::Fail { call, failure } => self.decide(call, Decision::Fail(failure)),
            Effect::Store(remains) => {
                // A browser that keeps nothing asks for the credentials again after a reload.
                let _ = storage::write(Key::Session, &remains);
            }
            Effect::ClearStored => storage::remove(Key::Session),
        }
    }

    /// Gets a token, through the same door as everything.
    fn exchange(&self, attempt: u32, request: Request) {
        let cancel = Cancel::new();
        *self.0.exchange.borrow_mut() = cancel.clone();
        let client = self.clone();
        spawn_local(async move {
            let options = CallOptions::unauthorised().cancelled_by(&cancel);
            let result = client.send(request, options).await;
            client.tell(Event::Exchanged { attempt, result });
        });
    }

    fn decide(&self, call: CallId, decision: Decision) {
        if let Some(told) = self.0.calls.borrow().get(&call) {
            let _ = told.unbounded_send(decision);
        }
    }

    /// A number for a call that the session is to decide about.
    pub(super) fn enter(&self, told: UnboundedSender<Decision>) -> Entered {
        let call = self.0.next_call.get().wrapping_add(1);
        self.0.next_call.set(call);
        self.0.calls.borrow_mut().insert(call, told);
        Entered { client: self.clone(), call }
    }
}

/// A call that the session knows of, until this is dropped.
pub(super) struct Entered {
    client: Client,
    pub(super) call: CallId,
}

impl Drop for Entered {
    fn drop(&mut self) {
        self.client.0.calls.borrow_mut().remove(&self.call);
        self.client.tell(Event::CallEnded(self.call));
    }
}
