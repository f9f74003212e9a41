//! Thin typed wrappers over what the browser has: one job a file, no decisions.

pub mod clipboard;
pub mod clock;
mod listener;
pub mod location;
pub mod pattern;
pub mod storage;
pub mod timers;
pub mod visibility;
pub mod worker;

pub use listener::Listener;
