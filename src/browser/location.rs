//! The page's address: its hash, which holds the route.

use super::Listener;

/// The hash without its `#`; empty if there is none.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.map(|hash| hash.trim_start_matches('#').to_owned()).unwrap_or_default()
}

/// Calls `react` with the new hash whenever it changes, until the listener is dropped.
pub fn on_hash_change(mut react: impl FnMut(String) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(&window, "hashchange", move |_| react(hash())))
}
