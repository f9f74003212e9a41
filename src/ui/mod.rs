//! Leptos: the shell, the pages and their components.

pub mod components;

use leptos::prelude::*;

/// Puts the application into the page's body.
pub fn mount() {
    leptos::mount::mount_to_body(|| view! { <h1>"Airbyte API playground"</h1> });
}
