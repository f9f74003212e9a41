//! Thin typed wrappers over what the browser has.

pub mod pattern;
