//! Leptos: the shell, the pages and their components.

pub mod components;
mod context;
mod credentials;
mod erased;
mod focus;
mod header;
mod pages;
mod server;
mod shell;
mod theme;
mod wizard;

pub use context::Context;
pub use shell::Shell;

/// Puts the application into the page's body.
pub fn mount() {
    leptos::mount::mount_to_body(Shell);
}
