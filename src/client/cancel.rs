//! Stopping a call.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use futures::channel::oneshot;
use send_wrapper::SendWrapper;

/// A handle that stops the calls it was given to. Clones are the same handle; it can be
/// kept in a signal or in `on_cleanup`.
#[derive(Clone)]
pub struct Cancel(SendWrapper<Rc<State>>);

#[derive(Default)]
struct State {
    cancelled: Cell<bool>,
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
}

impl Cancel {
    /// A handle that has stopped nothing yet.
    pub fn new() -> Self {
        Self(SendWrapper::new(Rc::default()))
    }

    /// Stops the calls it was given to, and those it will be given to.
    pub fn cancel(&self) {
        self.0.cancelled.set(true);
        for wake in self.0.waiting.take() {
            // Nobody waits any more: nothing to stop.
            let _ = wake.send(());
        }
    }

    /// Whether it was used.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.get()
    }

    /// Resolves once it is used.
    pub(super) async fn cancelled(&self) {
        if self.is_cancelled() {
            return;
        }
        let (wake, woken) = oneshot::channel();
        {
            let mut waiting = self.0.waiting.borrow_mut();
            waiting.retain(|wake| !wake.is_canceled());
            waiting.push(wake);
        }
        // The sender is dropped only with the state, which `self` keeps.
        let _ = woken.await;
    }
}

impl Default for Cancel {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Cancel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cancel").field(&self.is_cancelled()).finish()
    }
}
