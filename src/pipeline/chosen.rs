//! What the steps ended in: things that the server knows by an id.

use serde::{Deserialize, Serialize};

use crate::airbyte::{Connection, Destination, Source};

/// The source or destination that a step ended in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// The server's id for it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The connector's slug; empty if the server does not say.
    pub connector: String,
    /// The connector's id, if the server says it.
    pub definition_id: Option<String>,
}

impl From<&Source> for Chosen {
    fn from(source: &Source) -> Self {
        Self {
            id: source.source_id.clone(),
            name: source.name.clone(),
            connector: source.source_type.clone(),
            definition_id: source.definition_id.clone(),
        }
    }
}

impl From<&Destination> for Chosen {
    fn from(destination: &Destination) -> Self {
        Self {
            id: destination.destination_id.clone(),
            name: destination.name.clone(),
            connector: destination.destination_type.clone(),
            definition_id: destination.definition_id.clone(),
        }
    }
}

/// The connection that a step ended in. It belongs to the two ids that it joins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenConnection {
    /// The server's id for it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where its data comes from.
    pub source_id: String,
    /// Where its data goes.
    pub destination_id: String,
}

impl From<&Connection> for ChosenConnection {
    fn from(connection: &Connection) -> Self {
        Self {
            id: connection.connection_id.clone(),
            name: connection.name.clone(),
            source_id: connection.source_id.clone(),
            destination_id: connection.destination_id.clone(),
        }
    }
}
