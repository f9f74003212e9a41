//! Everything that was made in this session, so that it can be listed and deleted.

use serde::{Deserialize, Serialize};

use super::lookup::{Making, Sought};
use super::request;
use crate::airbyte::ConnectorKind;
use crate::http::Request;

/// What kind of thing was made, with what it hangs on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Resource {
    /// A connection, which has to go before its ends.
    Connection {
        /// Its source.
        source_id: String,
        /// Its destination.
        destination_id: String,
    },
    /// A source or a destination of a connector.
    Connector {
        /// Which of the two.
        kind: ConnectorKind,
        /// The connector's slug.
        slug: String,
    },
}

/// A thing that was made in this session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// What it is.
    pub resource: Resource,
    /// The server's id for it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When making it was begun: milliseconds since the epoch.
    pub at: i64,
    /// Whether it has been deleted since.
    pub deleted: bool,
}

impl Made {
    /// What it is, in a word: `source`, `destination` or `connection`.
    pub fn kind(&self) -> &'static str {
        match &self.resource {
            Resource::Connection { .. } => "connection",
            Resource::Connector { kind, .. } => kind.as_str(),
        }
    }

    /// `source “my_source_faker_using_api”`.
    pub fn described(&self) -> String {
        format!("{} “{}”", self.kind(), self.name)
    }

    /// The request that deletes it.
    pub fn deletion(&self) -> Request {
        match &self.resource {
            Resource::Connection { .. } => request::delete_connection(&self.id),
            Resource::Connector { kind, .. } => request::delete_connector(*kind, &self.id),
        }
    }

    /// Whether it is a connection with that id at one of its ends.
    pub(super) fn hangs_on(&self, id: &str) -> bool {
        match &self.resource {
            Resource::Connection { source_id, destination_id } => {
                source_id == id || destination_id == id
            }
            Resource::Connector { .. } => false,
        }
    }
}

/// The things made in this session, the oldest first. Jobs are not among them: they go
/// with their connection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger(Vec<Made>);

impl Ledger {
    /// Everything, also what has been deleted since.
    pub fn all(&self) -> &[Made] {
        &self.0
    }

    /// What is still there, as far as this page knows.
    pub fn present(&self) -> impl DoubleEndedIterator<Item = &Made> {
        self.0.iter().filter(|made| !made.deleted)
    }

    /// Enters what a POST made; jobs are left out.
    pub(super) fn enter(&mut self, sought: &Sought, id: &str) {
        let (resource, name) = match &sought.making {
            Making::Connector { kind, slug, name, .. } => {
                (Resource::Connector { kind: *kind, slug: slug.clone() }, name)
            }
            Making::Connection { name, source_id, destination_id, .. } => {
                let (source_id, destination_id) = (source_id.clone(), destination_id.clone());
                (Resource::Connection { source_id, destination_id }, name)
            }
            Making::Job { .. } => return,
        };
        if self.0.iter().all(|made| made.id != id) {
            let (id, name) = (id.to_owned(), name.clone());
            self.0.push(Made { resource, id, name, at: sought.since, deleted: false });
        }
    }

    pub(super) fn mark_deleted(&mut self, id: &str) {
        for made in self.0.iter_mut().filter(|made| made.id == id) {
            made.deleted = true;
        }
    }
}
