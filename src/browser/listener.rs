//! A listener that goes when it is dropped.

use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// An event listener, removed when dropped. It can be kept wherever clean-up is wanted
/// (`on_cleanup(move || drop(listener))`): it is only ever used on the page's one thread.
pub struct Listener(#[allow(dead_code, reason = "held for its drop")] SendWrapper<Attached>);

struct Attached {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `react` at every event of this kind.
    pub fn new(
        target: &EventTarget,
        kind: &'static str,
        react: impl FnMut(Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn FnMut(Event)>::new(react);
        // It fails only for a listener that is not callable.
        let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Self(SendWrapper::new(Attached { target: target.clone(), kind, closure }))
    }
}

impl Drop for Attached {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.kind, callback);
    }
}
