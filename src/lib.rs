//! The Airbyte API playground: learn the Airbyte API and use it, in the browser.
//!
//! One package. A pure core, compiled and tested natively, and a thin browser rim
//! around it. A module imports only modules listed above it here; the test
//! `tests/architecture` holds it to that.
//!
//! | module | what lives in it |
//! | --- | --- |
//! | [`schema`] | JSON Schema and the one validator, for forms, sandbox and responses |
//! | [`http`] | requests, responses, headers, addresses; the one redaction of secrets |
//! | [`openapi`] | API descriptions: documents and their operations |
//! | [`form`] | a schema as an editable model, the model as a JSON value |
//! | [`airbyte`] | the vocabulary: workspace, source, connection, job; problems; the connector index |
//! | [`sandbox`] | an Airbyte in memory: store, handlers, jobs, the Faker source |
//! | [`session`] | servers, credentials, tokens: (state, event, now) → (state, effects) |
//! | [`pipeline`] | the wizard's state |
//! | [`history`] | the calls made |
//! | [`route`] | the places of the page, and how they stand in its address |
//! | — | above: pure; below: the browser |
//! | `browser` | thin typed wrappers: storage, clipboard, clock, location, worker |
//! | `client` | the one door to every server |
//! | `ui` | Leptos: shell, pages, components |
//!
//! How data flows: [`openapi`] describes an operation → [`form`] collects values
//! against its [`schema`] → [`http`] builds a request → [`session`] authorises it →
//! `client` sends it over a transport (fetch, or the [`sandbox`] in its worker) → the
//! response comes back through the same door → `ui` shows it and [`history`] keeps it.

pub mod airbyte;
pub mod form;
pub mod history;
pub mod http;
pub mod openapi;
pub mod pipeline;
pub mod route;
pub mod sandbox;
pub mod schema;
pub mod session;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod client;
#[cfg(target_arch = "wasm32")]
pub mod ui;
