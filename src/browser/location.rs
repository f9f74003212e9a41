//! The page's address: its hash, which holds the route.

use super::Listener;

/// The hash without its `#`; empty if there is none.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.map(|hash| hash.trim_start_matches('#').to_owned()).unwrap_or_default()
}

/// Goes to a hash, as following a link does: a new entry in the browser's history.
pub fn set_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Changes the hash in place: no new entry in the browser's history, and no event.
pub fn replace_hash(hash: &str) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let state = history.state().unwrap_or_default();
    let _ = history.replace_state_with_url(&state, "", Some(&format!("#{hash}")));
}

/// Calls `react` with the new hash whenever it changes, until the listener is dropped.
pub fn on_hash_change(mut react: impl FnMut(String) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(&window, "hashchange", move |_| react(hash())))
}
