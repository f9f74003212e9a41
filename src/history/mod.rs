//! The calls made.
