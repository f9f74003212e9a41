//! A schema as an editable model, and the model as a JSON value.
//!
//! A JSON Schema is read once into [`Field`]s, which never change and are shared; a
//! [`Form`] is these and what a person entered so far. Which keyword becomes what follows
//! Airbyte's own form: order and groups, required and `always_show` fields first and the
//! others folded away, `oneOf` as a choice over its branches' titles, secrets.
//!
//! # What is sent
//! What is shown is what is sent. A default stands in its field from the start and is
//! sent like anything typed, as Airbyte's own page does it: what runs is then what was
//! seen, and stays so when a later version of the connector changes a default.
//! - An optional field left empty is left out. Emptying a field that had a default
//!   therefore leaves the choice to the connector.
//! - An optional object or `oneOf` is left out until it is switched on, unless it has
//!   a default.
//! - A switch without a default is left out until it is touched, unless it is required.
//! - A property with only one possible value is never shown and always sent.
//! - Text that is no number stays in a number's field exactly as typed, and is sent as
//!   text, for the validator to refuse.

mod check;
mod draft;
mod edit;
mod field;
mod find;
mod id;
mod label;
mod model;
mod read;
mod secrets;
mod shape;
mod state;
mod view;
mod write;

pub use check::Complaint;
pub use draft::Draft;
pub use edit::Edit;
pub use field::{Branch, Choice, Field, Kind, Object, Section};
pub use id::FieldId;
pub use model::Form;

#[cfg(test)]
mod tests;
