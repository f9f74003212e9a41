//! API descriptions: OpenAPI documents and their operations.

mod document;
mod operation;

pub use document::Document;
pub use operation::{Location, Operation, Parameter};
