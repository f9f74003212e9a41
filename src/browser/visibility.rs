//! Whether anybody can see the page.

use futures::{StreamExt, channel::mpsc};
use web_sys::{Document, VisibilityState};

use super::Listener;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Whether the tab is in the background.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Resolves as soon as the page can be seen.
pub async fn shown() {
    let (tell, mut told) = mpsc::unbounded();
    let listener = on_change(move |hidden| {
        if !hidden {
            // Nobody waits any more: nothing to tell.
            let _ = tell.unbounded_send(());
        }
    });
    if listener.is_some() && is_hidden() {
        told.next().await;
    }
}

/// Calls `react` with whether the page is hidden, whenever that changes, until the
/// listener is dropped.
pub fn on_change(mut react: impl FnMut(bool) + 'static) -> Option<Listener> {
    let document = document()?;
    Some(Listener::new(&document, "visibilitychange", move |_| react(is_hidden())))
}
