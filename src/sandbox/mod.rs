//! An Airbyte in memory: a deterministic state machine.
//!
//! [`Sandbox::handle`] answers one request, [`Sandbox::step`] does a slice of the running
//! jobs' work. Nothing here knows of clocks, workers or storage: who hosts the sandbox (a
//! worker in the page, the companion) brings them.
//!
//! It behaves as AIRBYTE.md says, traps included. What no Airbyte has (settings, the rows
//! in the destinations, the reasons of failures) is below `/sandbox`.
//!
//! No secret stays: a configuration is masked before it is stored, and only the verdict on
//! each secret is kept (one that begins with `wrong` is wrong).

mod actors;
mod applications;
mod call;
mod catalog;
mod configuration;
mod connections;
mod connector_definitions;
mod destinations;
mod dispatch;
mod extension;
pub mod faker;
mod fault;
pub mod handshake;
pub mod host;
mod ids;
mod jobs;
mod masks;
pub mod message;
mod oauth;
mod paging;
mod parameters;
mod problems;
mod retired;
mod settings;
mod store;
mod stream_settings;
mod streams;
mod sync;
mod tags;
mod tokens;
mod workspaces;

pub use catalog::Catalog;
pub use fault::Fault;
pub use settings::LIFETIMES;

use crate::airbyte::Connector;
use crate::http::{Request, Response};
use store::{Store, VERSION};

/// How an answer reaches who asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// At once.
    Now,
    /// After so many milliseconds.
    After(u32),
    /// Never: it is lost on the way. The request was carried out.
    Lost,
}

/// An answer and how it is to be delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The answer.
    pub response: Response,
    /// How it reaches who asked.
    pub delivery: Delivery,
}

/// An Airbyte in memory.
pub struct Sandbox {
    catalog: Catalog,
    store: Store,
    revision: u64,
}

impl Sandbox {
    /// A fresh one: a workspace, and nothing in it. Its ids are drawn from `seed`.
    pub fn new(seed: u32, catalog: Catalog) -> Self {
        Self { catalog, store: Store::new(seed), revision: 0 }
    }

    /// The one that left `snapshot`. A snapshot that cannot be read, or that another
    /// version left, is put aside for a fresh start with `seed`.
    pub fn restore(snapshot: &str, seed: u32, catalog: Catalog) -> Self {
        match serde_json::from_str::<Store>(snapshot) {
            Ok(store) if store.version == VERSION => Self { catalog, store, revision: 0 },
            _ => Self::new(seed, catalog),
        }
    }

    /// Answers a request that arrives at `now` (ms since the epoch).
    pub fn handle(&mut self, request: &Request, now: i64) -> Reply {
        // What is due has happened by now, whoever looks.
        self.step(now, 0);
        dispatch::answer(self, request, now)
    }

    /// Does what is due at `now`, at most `budget_rows` rows of the syncs' work. Says when
    /// it wants to be called again (ms since the epoch, `now` for at once); none when
    /// every job is over.
    pub fn step(&mut self, now: i64, budget_rows: u64) -> Option<i64> {
        let outcome = sync::step(&mut self.store, now, budget_rows);
        if outcome.changed {
            self.touch();
        }
        outcome.next
    }

    /// What to keep for the next visit: resources, verdicts, and how tables came about.
    /// Never a secret.
    pub fn snapshot(&self) -> String {
        serde_json::to_string(&self.store).unwrap_or_default()
    }

    /// Grows whenever something changed that is worth a new snapshot. The progress of a
    /// running job is not.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The connector whose schema answering a request needs, if it was not added yet. An
    /// answer without it would let any configuration pass.
    pub fn wants_schema(&self, request: &Request) -> Option<&Connector> {
        let connector = configuration::connector_of_request(self, request)?;
        let known = self.catalog.schema(connector.kind, &connector.slug).is_some();
        (!known).then_some(connector)
    }

    fn touch(&mut self) {
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests;
