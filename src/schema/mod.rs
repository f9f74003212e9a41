//! JSON Schema: one validator for forms, for the sandbox's requests and for responses.
//!
//! A schema is a [`serde_json::Value`] as it stands in the catalogue; `$ref` is resolved
//! against the document it came from. Keywords that nobody knows are ignored
//! (JSON Schema 2020-12 core, 4.3.1).

mod assertions;
mod branch;
mod format;
mod number;
mod pattern;
mod place;
mod pointer;
#[cfg(any(test, not(target_arch = "wasm32")))]
mod regress_patterns;
mod rule;
mod validate;

pub use branch::{Discriminator, only_value};
pub use format::Format;
pub use number::{is_whole, same};
pub use pattern::{NoPatterns, PatternEngine};
pub use pointer::Pointer;
#[cfg(any(test, not(target_arch = "wasm32")))]
pub use regress_patterns::RegressPatterns;
pub use rule::{Kind, Rule};
pub use validate::{Violation, resolve, validate};
