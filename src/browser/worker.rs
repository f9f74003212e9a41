//! The sandbox's worker, spoken to in typed messages.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent};

use crate::sandbox::message::{FromSandbox, ToSandbox};

use super::Listener;

/// Trunk's loader of the worker's binary, beside the page (`data-loader-shim`).
pub const SANDBOX_SCRIPT: &str = "worker_loader.js";

/// A worker that runs; dropped, it is stopped.
pub struct Worker {
    worker: web_sys::Worker,
    _listeners: [Listener; 3],
}

impl Worker {
    /// Starts the script (relative to the document). What it says goes to `react`; what
    /// goes wrong in it too, as [`FromSandbox::Broken`].
    ///
    /// # Errors
    /// The browser's reason for not starting it, in words.
    pub fn start(
        script: &str,
        react: impl Fn(FromSandbox) + Clone + 'static,
    ) -> Result<Self, String> {
        let worker = web_sys::Worker::new(script)
            .map_err(|_| "The browser did not start the sandbox's worker.".to_owned())?;
        let (on_message, on_error, on_garbled) = (react.clone(), react.clone(), react);
        let listeners = [
            Listener::new(&worker, "message", move |event| on_message(read(&event))),
            Listener::new(&worker, "error", move |event| on_error(broken(&event))),
            Listener::new(&worker, "messageerror", move |_| on_garbled(garbled())),
        ];
        Ok(Self { worker, _listeners: listeners })
    }

    /// Says something to it.
    ///
    /// # Errors
    /// When the message cannot be handed over, in words.
    pub fn say(&self, message: &ToSandbox) -> Result<(), String> {
        let lost = "The sandbox's worker did not take the message.";
        let value = serde_wasm_bindgen::to_value(message).map_err(|_| lost.to_owned())?;
        self.worker.post_message(&value).map_err(|_| lost.to_owned())
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn read(event: &JsValue) -> FromSandbox {
    let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data).unwrap_or_default();
    serde_wasm_bindgen::from_value(data).unwrap_or_else(|_| garbled())
}

fn garbled() -> FromSandbox {
    FromSandbox::Broken("The sandbox's worker said something unreadable.".into())
}

/// A worker whose script is missing says nothing about it; one that threw has a message.
fn broken(event: &JsValue) -> FromSandbox {
    let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
    FromSandbox::Broken(match message.as_str() {
        "" => "The sandbox's worker could not be loaded.".into(),
        message => format!("The sandbox's worker stopped: {message}"),
    })
}
