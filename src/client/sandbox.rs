//! Over to the sandbox in its worker, started at the first call.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use futures::channel::oneshot;

use crate::browser::{
    storage::{self, Key},
    worker::{SANDBOX_SCRIPT, Worker},
};
use crate::http::{Failure, Request, Response};
use crate::sandbox::{
    handshake::Handshake,
    message::{FromSandbox, ToSandbox},
};

/// The sandbox, started or not.
#[derive(Clone, Default)]
pub(super) struct Sandbox(Rc<State>);

#[derive(Default)]
struct State {
    worker: RefCell<Option<Worker>>,
    handshake: RefCell<Handshake>,
    /// Who waits for which answer.
    asked: RefCell<HashMap<u32, oneshot::Sender<Answer>>>,
    next: Cell<u32>,
}

type Answer = Result<Response, Failure>;

impl Sandbox {
    /// What the sandbox answers. Dropped, the answer is of no interest any more.
    pub(super) async fn send(&self, request: &Request) -> Result<Response, Failure> {
        let id = self.0.next.get().wrapping_add(1);
        self.0.next.set(id);
        let (answer, answered) = oneshot::channel();
        self.0.asked.borrow_mut().insert(id, answer);
        let _forgotten = ForgottenOnDrop { sandbox: self, id };
        self.start()?;
        self.say(ToSandbox::Ask { id, request: request.clone() })?;
        // Whoever answers is dropped only with the sandbox itself.
        answered.await.unwrap_or(Err(Failure::AnswerLost))
    }

    fn start(&self) -> Result<(), Failure> {
        if self.0.handshake.borrow().is_started() {
            return Ok(());
        }
        let weak = Rc::downgrade(&self.0);
        let worker = Worker::start(SANDBOX_SCRIPT, move |message| {
            if let Some(state) = weak.upgrade() {
                Self(state).hear(message);
            }
        })
        .map_err(|reason| Failure::NotSent { reason })?;
        *self.0.worker.borrow_mut() = Some(worker);
        let snapshot = storage::read(Key::Sandbox);
        let seed = (js_sys::Math::random() * f64::from(u32::MAX)) as u32;
        self.0.handshake.borrow_mut().started(ToSandbox::Start { snapshot, seed });
        Ok(())
    }

    /// Says it now, or once the sandbox has begun.
    fn say(&self, message: ToSandbox) -> Result<(), Failure> {
        let now = self.0.handshake.borrow_mut().say(message);
        now.map_or(Ok(()), |message| self.hand_over(message))
    }

    fn hand_over(&self, message: ToSandbox) -> Result<(), Failure> {
        let worker = self.0.worker.borrow();
        let said = worker.as_ref().map_or(Ok(()), |worker| worker.say(&message));
        said.map_err(|reason| Failure::NotSent { reason })
    }

    fn hear(&self, message: FromSandbox) {
        let to_say = self.0.handshake.borrow_mut().hear(&message);
        for message in to_say {
            if let Err(Failure::NotSent { reason }) = self.hand_over(message) {
                return self.broken(reason);
            }
        }
        match message {
            FromSandbox::Loaded | FromSandbox::Begun => {}
            FromSandbox::Snapshot(snapshot) => {
                // Without room the sandbox works on, and a reload begins anew.
                let _ = storage::write(Key::Sandbox, &snapshot);
            }
            FromSandbox::Answer { id, response } => {
                self.settle(id, response.ok_or(Failure::AnswerLost));
            }
            FromSandbox::NotTaken { id, reason } => {
                self.settle(id, Err(Failure::NotSent { reason }));
            }
            FromSandbox::Broken(reason) => self.broken(reason),
        }
    }

    fn settle(&self, id: u32, result: Answer) {
        if let Some(answer) = self.0.asked.borrow_mut().remove(&id) {
            // Nobody waits any more: the answer is of no interest.
            let _ = answer.send(result);
        }
    }

    /// Tells everybody who waits, and starts anew at the next call.
    fn broken(&self, reason: String) {
        let failure = self.0.handshake.borrow_mut().broken(reason);
        let asked = self.0.asked.take();
        for answer in asked.into_values() {
            let _ = answer.send(Err(failure.clone()));
        }
    }

    fn forget(&self, id: u32) {
        self.0.asked.borrow_mut().remove(&id);
        self.0.handshake.borrow_mut().forget(id);
    }
}

struct ForgottenOnDrop<'a> {
    sandbox: &'a Sandbox,
    id: u32,
}

impl Drop for ForgottenOnDrop<'_> {
    fn drop(&mut self) {
        self.sandbox.forget(self.id);
    }
}
