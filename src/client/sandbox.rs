//! Over to the sandbox in its worker, started at the first call.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::mem;
use std::rc::Rc;

use futures::channel::oneshot;

use crate::browser::{
    storage::{self, Key},
    worker::{SANDBOX_SCRIPT, Worker},
};
use crate::http::{Failure, Request, Response};
use crate::sandbox::message::{FromSandbox, ToSandbox};

/// The sandbox, started or not.
#[derive(Clone, Default)]
pub(super) struct Sandbox(Rc<State>);

#[derive(Default)]
struct State {
    worker: RefCell<Option<Worker>>,
    phase: RefCell<Phase>,
    /// Who waits for which answer.
    asked: RefCell<HashMap<u32, oneshot::Sender<Answer>>>,
    next: Cell<u32>,
}

type Answer = Result<Response, Failure>;

#[derive(Default)]
enum Phase {
    #[default]
    NotStarted,
    /// The script loads; these are to be said then.
    Loading(Vec<ToSandbox>),
    Running,
}

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
        if !matches!(*self.0.phase.borrow(), Phase::NotStarted) {
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
        *self.0.phase.borrow_mut() = Phase::Loading(vec![ToSandbox::Start { snapshot, seed }]);
        Ok(())
    }

    /// Says it now, or once the script has loaded.
    fn say(&self, message: ToSandbox) -> Result<(), Failure> {
        if let Phase::Loading(queue) = &mut *self.0.phase.borrow_mut() {
            queue.push(message);
            return Ok(());
        }
        let worker = self.0.worker.borrow();
        let said = worker.as_ref().map_or(Ok(()), |worker| worker.say(&message));
        said.map_err(|reason| Failure::NotSent { reason })
    }

    fn hear(&self, message: FromSandbox) {
        match message {
            FromSandbox::Loaded => self.loaded(),
            FromSandbox::Snapshot(snapshot) => {
                // Without room the sandbox works on, and a reload begins anew.
                let _ = storage::write(Key::Sandbox, &snapshot);
            }
            FromSandbox::Answer { id, response } => {
                if let Some(answer) = self.0.asked.borrow_mut().remove(&id) {
                    let _ = answer.send(response.ok_or(Failure::AnswerLost));
                }
            }
            FromSandbox::Broken(reason) => self.broken(&reason),
        }
    }

    fn loaded(&self) {
        let before = mem::replace(&mut *self.0.phase.borrow_mut(), Phase::Running);
        let Phase::Loading(queue) = before else { return };
        for message in queue {
            if let Err(Failure::NotSent { reason }) = self.say(message) {
                return self.broken(&reason);
            }
        }
    }

    /// Tells everybody who waits, and starts anew at the next call. What a running worker
    /// was told may have been carried out; what was never told was not.
    fn broken(&self, reason: &str) {
        let before = mem::take(&mut *self.0.phase.borrow_mut());
        let asked = mem::take(&mut *self.0.asked.borrow_mut());
        for answer in asked.into_values() {
            let reason = reason.to_owned();
            let _ = answer.send(Err(match before {
                Phase::Running => Failure::Stopped { reason },
                Phase::NotStarted | Phase::Loading(_) => Failure::NotSent { reason },
            }));
        }
    }

    fn forget(&self, id: u32) {
        self.0.asked.borrow_mut().remove(&id);
        if let Phase::Loading(queue) = &mut *self.0.phase.borrow_mut() {
            let about = |message: &ToSandbox| matches!(message, ToSandbox::Ask { id: asked, .. } if *asked == id);
            queue.retain(|message| !about(message));
        }
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
