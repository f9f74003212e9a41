//! JSON Schema: one validator for forms, for the sandbox's requests and for responses.
//!
//! A schema is a [`serde_json::Value`] as it stands in the catalogue; `$ref` is resolved
//! against the document it came from. Keywords that nobody knows are ignored
//! (JSON Schema 2020-12 core, 4.3.1).

mod pattern;
mod pointer;
mod validate;

pub use pattern::{NoPatterns, PatternEngine};
pub use pointer::Pointer;
pub use validate::{Rule, Violation, validate};
